"""Keeps what a person gives for a campaign whose file lacks it, so that each handle and text is asked for once."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Network
from composer.core.campaign.draft import Draft, Keys, with_fact, with_value, without
from composer.core.campaign.facts import GIVEN_HERE, Fact
from composer.core.caption.caption import network_of
from composer.core.caption.handle import handle_problems, plain_handle
from composer.core.location import at_slot, on_network
from composer.core.naming import meant, named
from composer.core.problems import Misused, Problem, Refused
from composer.core.text.cleaning import clean_line
from composer.core.words import Words
from composer.storage.campaigns.campaign_file import campaign_with
from composer.storage.campaigns.campaign_rules import handle_form_problems
from composer.storage.campaigns.library import find_campaign, read_own, write_own

#: What is typed, in either language, instead of a handle on a network where the organisation has no account.
NO_ACCOUNT = ("aucun", "none")
_HANDLE = "handle"


def keep_handles(campaign_id: str, handles: Mapping[str, str], home: Path) -> None:
    """Keep the organisation's handles by network, typed or pasted as an address; an empty one is forgotten.

    « aucun » says that the organisation has no account there: it is then named in words.

    Refused, with nothing written, for one that its network could not give; Misused for an unknown network.
    """
    keep_values(campaign_id, handles, {}, home)


def keep_values(campaign_id: str, handles: Mapping[str, str], texts: Mapping[str, str], home: Path) -> None:
    """Keep handles, and texts by their keys such as `theme.fr`, in one file: all of them, or none; as `keep_handles`.

    Refused, with nothing written, for a text that the campaign cannot have; Misused for an unknown key.
    """
    campaign = campaign_with(find_campaign(campaign_id, home).file, read_own(home, campaign_id))
    keys = text_keys(campaign)
    for key in texts:
        if key not in keys:
            words = Words(
                "La campagne n’a pas de texte {quoted}; rien n’a été écrit.",
                "The campaign has no text {quoted}; nothing was written.",
            ).format(quoted=named(key))
            raise Misused(Problem("unknown-key", "error", words, at_slot("text"), meant(key, keys)))
    given: dict[Keys, str] = {
        ("networks", name, _HANDLE): checked_handle(typed, network_of(campaign, name), name)
        for name, typed in handles.items()
    }
    given |= {tuple(key.split(".")): clean_line(text, at_slot(key))[0] for key, text in texts.items()}
    _keep(campaign_id, home, given)


def text_keys(campaign: Campaign) -> tuple[str, ...]:
    """List the keys of the texts that a person may give: those with a status, but handles and addresses."""
    tables = {"name": campaign.name, "theme": campaign.theme, "dates": campaign.dates, "days": campaign.days}
    facts = {"phrase": campaign.phrase, "organisation": campaign.organisation, "email": campaign.email or Fact()}
    return tuple(".".join(path) for path in _fact_paths({**tables, **facts}))


def checked_handle(typed: str, network: Network, name: str) -> str:
    """A handle as it is mentioned; Refused when its network could not give it."""
    line, _ = clean_line(typed, on_network(name, "handle"))
    if line.casefold() in NO_ACCOUNT:
        return NO_ACCOUNT[0]
    handle, location = plain_handle(line, network.own_handle), on_network(name, "handle")
    # Where pasted text makes links, the name is one that the network gives; elsewhere it is that of a page.
    checked = handle_problems if network.pasted_handle_links else handle_form_problems
    problems = tuple(checked(handle, network, location)) if handle else ()
    if problems:
        raise Refused(*(replace(each, severity="error") for each in problems))
    return handle


def _keep(campaign_id: str, home: Path, values: Mapping[Keys, str]) -> None:
    file = find_campaign(campaign_id, home).file
    announced = campaign_with(file, {}).networks
    draft = Draft(read_own(home, campaign_id), {})
    for keys, value in values.items():
        if value == NO_ACCOUNT[0] and keys[-1] == _HANDLE:
            # Taken out where the campaign has one; where it has none, there is nothing to say.
            absent = announced[keys[1]].handle is not None
            draft = with_value(draft, keys, False) if absent else without(draft, keys)  # noqa: FBT003 - the value in the file
        else:
            draft = with_fact(draft, keys, Fact(value, "given", GIVEN_HERE)) if value else without(draft, keys)
    # Checked as a whole before it is written: the file is read at each start.
    campaign_with(file, draft.own)
    write_own(home, campaign_id, draft.own)


def _fact_paths(value: object, path: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """The keys of each value with a status, at any depth."""
    if isinstance(value, Fact):
        return [path]
    if isinstance(value, Struct):
        value = {name: getattr(value, name) for name in value.__struct_fields__}
    inside = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    return [each for key, below in inside.items() for each in _fact_paths(below, (*path, key))]

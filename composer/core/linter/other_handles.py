"""Finds handles that are not the organisation's own today: those of earlier editions, and of other regions."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.words import Words, named

_FORMER = Words(
    "{handle} était l’identifiant de l’édition {owner}; aujourd’hui, c’est {right}.",
    "{handle} was the handle of the {owner} edition; today it is {right}.",
)
_ELSEWHERE = Words(
    "{handle} est l’identifiant d’une autre région ({owner}); ici, c’est {right}.",
    "{handle} is the handle of another region ({owner}); here it is {right}.",
)
UNLESS_MEANT = Words("Retirez-le, à moins que ce soit voulu.", "Remove it, unless that is meant.")
_WRITE = Words("Nommez plutôt {right}.", "Name {right} instead.")


class OtherHandle(Struct, frozen=True):
    """A handle that is not the organisation's own today, where it is in the text, and what to say of it."""

    span: Span
    words: Words


class _Owner(Struct, frozen=True):
    """Whose a handle is, an organisation or an edition, and the sentence that says so."""

    name: str
    words: Words


def other_handles(draft: Draft) -> tuple[OtherHandle, ...]:
    """Find the handles of earlier editions and of other regions, in the order of the text."""
    if "@" not in draft.seen.text:
        return ()
    owners = _owners(draft.campaign)
    return tuple(_found(draft, owners)) if owners else ()


def in_place_of_ours(draft: Draft, other: OtherHandle) -> CaptionFinding:
    """The error that another handle is there and the organisation's own is not; its fix writes that one."""
    label = _WRITE.format(right=draft.mention)
    return found(draft, "handle-foreign", "error", other.words, other.span, TextEdit(*other.span, draft.mention, label))


def beside_ours(draft: Draft, other: OtherHandle) -> CaptionFinding:
    """The warning that another handle is there too: only the person can tell whether that is meant."""
    return left_to_do(draft, "handle-foreign", "warning", other.words, other.span, UNLESS_MEANT)


def _found(draft: Draft, owners: Mapping[str, _Owner]) -> Iterator[OtherHandle]:
    right = named(draft.mention)
    for match in _pattern(draft.campaign).finditer(draft.seen.text):
        if not draft.seen.in_link(match.start()):
            span = draft.seen.span(*match.span())
            written = named(draft.text[slice(*span)])
            yield OtherHandle(span, _said(owners[match[0]], written, right))


def _said(owner: _Owner, written: Words, right: Words) -> Words:
    return owner.words.format(handle=written, owner=owner.name, right=right)


@once
def _owners(campaign: Campaign) -> dict[str, _Owner]:
    """The owner of each other handle, by its skeleton; one that is ours today is no other."""
    owners: dict[str, _Owner] = {}
    for organisation, handles in campaign.elsewhere.items():
        owners |= {_skeleton(each): _Owner(organisation, _ELSEWHERE) for each in handles}
    for year, edition in campaign.editions.items():
        owners |= {_skeleton(each.value): _Owner(year, _FORMER) for each in edition.handles.values()}
    ours = {_skeleton(each.handle.value) for each in campaign.networks.values() if each.handle}
    return {handle: words for handle, words in owners.items() if handle.strip("@") and handle not in ours}


def _skeleton(handle: str) -> str:
    return skeleton(handle).text


@once
def _pattern(campaign: Campaign) -> re.Pattern[str]:
    # An @ first, which makes it fast: what may not come before is a lookbehind after it.
    known = "|".join(re.escape(each.removeprefix("@")) for each in sorted(_owners(campaign), key=len, reverse=True))
    return re.compile(rf"@(?<![\w@]@)(?:{known})(?!\w|[.@-]\w)")

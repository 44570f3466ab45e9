"""Looks into a campaign's pack before it is taken in, and takes it in: whose it is, what it replaces, what is new."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.app.campaign.installed import campaign_home
from composer.app.campaign.own_values import keep_handles
from composer.app.campaign.staged import cleaned, staged
from composer.app.context import Context, context_of
from composer.app.logo import campaign_logo
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.changes import Change, changes
from composer.core.campaign.incomplete import handle_to_provide, incomplete_problems
from composer.core.campaign.pack import PackManifest
from composer.core.naming import Id
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused, on_network
from composer.core.visual import CampaignMark
from composer.core.words import LANGUAGES, Words, named
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import CampaignFiles, campaign_ids, find_campaign, own_file
from composer.storage.campaigns.pack_contents import read_contents
from composer.storage.campaigns.pack_file import Pack, read_pack
from composer.storage.campaigns.pack_store import install
from composer.storage.paths import own_campaign_home

_CLASH = Words(
    "Sur {network}, vous avez donné {own}; cette campagne dit {brought}.",
    "On {network}, you gave {own}; this campaign says {brought}.",
)
_NO_ACCOUNT = Words("«\u00a0aucun\u00a0»", "“none”")
_OWN_STAYS = Words(
    "Le vôtre reste, à moins que vous preniez celui de la campagne.", "Yours stays, unless you take the campaign’s."
)
_TAKE = Words("jps-composer pack add … --handles brought", "jps-composer pack add … --handles brought")
_SAME = Words(
    "Cette version de la campagne {name} est déjà sur cet ordinateur.",
    "This version of the campaign {name} is already on this computer.",
)
_EARLIER = Words(
    "Vous avez une version plus récente de la campagne {name}\u00a0: la {present}; celle-ci est la {new}.",
    "You have a later version of the campaign {name}: {present}; this is {new}.",
)


class Clash(Struct, frozen=True):
    """A handle that the person gave on this computer, and the one that a pack now brings for the same network."""

    network: Id
    #: The network's name, and the person's handle; empty where they said that there is no account.
    name: str
    own: str
    brought: str


class PackPreview(Struct, frozen=True):
    """What a pack is, before it is taken in: the pack with its pictures cleaned, its campaign and its posters.

    The campaign is as it will be here, with what the person filled in for it. `replaces` is the campaign of the same id
    that is on this computer, None where there is none; `changes` what differs from it, `new` and `gone` the ids of the
    posters that only one of them has. `problems` are to be told before it is taken in, and do not prevent it. `clashes`
    are the handles that it brings, and did not before, where the person gave theirs.
    """

    pack: Pack
    campaign: Campaign
    posters: tuple[Poster, ...]
    replaces: CampaignMark | None = None
    changes: tuple[Change, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    clashes: tuple[Clash, ...] = ()

    @property
    def manifest(self) -> PackManifest:
        """What the pack says of itself."""
        return self.pack.manifest


def look_into(path: Path, context: Context) -> PackPreview:
    """Read and check the pack in the file `path`; nothing is kept. Refused when it cannot be used, with every reason.

    A poster of the pack cannot have the id of one that ships with the program, among the posters of `context`.
    """
    pack = cleaned(read_pack(path))
    with staged(pack) as files:
        contents = read_contents(pack, files.file.parent, path.name, context.shipped_ids())
        campaign_logo(contents.campaign, files.file)
        campaign = _as_here(contents.campaign.id, files)
    ids, clashes = tuple(each.id for each in contents.posters), _clashes(contents.campaign, campaign)
    preview = PackPreview(pack, campaign, contents.posters, new=ids, problems=_lacking(campaign), clashes=clashes)
    return _compared(preview)


def take_in(preview: PackPreview, handles: Literal["own", "brought"] = "own") -> None:
    """Keep the pack that was looked into; the version before it is kept too. Refused when it cannot be written.

    Where the person gave a handle that the pack brings too, theirs stays, or is forgotten for the one `brought`.
    """
    home = campaign_home()
    install(preview.pack, home)
    if handles == "brought" and preview.clashes:
        keep_handles(preview.campaign.id, {each.network: "" for each in preview.clashes}, home)


def clash_problems(clashes: Iterable[Clash]) -> tuple[Problem, ...]:
    """The warnings that the person's own handles stay over those that a pack brings."""
    return tuple(
        Problem("handle-given-twice", "warning", clash_words(each), on_network(each.network), _OWN_STAYS, command=_TAKE)
        for each in clashes
    )


def clash_words(clash: Clash) -> Words:
    """The two handles of a network, in a sentence."""
    own = named(clash.own) if clash.own else _NO_ACCOUNT
    return _CLASH.format(network=clash.name, own=own, brought=named(clash.brought))


def _clashes(announced: Campaign, here: Campaign) -> tuple[Clash, ...]:
    """The handles of the pack itself, `announced`, that what the person gave replaces in the campaign as it is here."""
    known = _announced_before(announced.id)
    return tuple(
        Clash(name, network.name, own.value if own else "", network.handle.value)
        for name, network in announced.networks.items()
        if network.handle
        and network.handle.value
        # Told once: what an earlier version already brought was told then.
        and network.handle.value != known.get(name)
        and (own := here.networks[name].handle) != network.handle
        and (own is None or own.value != network.handle.value)
    )


def _announced_before(campaign_id: str) -> dict[str, str]:
    """The handles of the campaign of that id that is here, without what the person gave."""
    with suppress(Refused):
        campaign = read_campaign(find_campaign(campaign_id, own_campaign_home()).file)
        return {name: each.handle.value for name, each in campaign.networks.items() if each.handle}
    return {}


def _as_here(campaign_id: str, files: CampaignFiles) -> Campaign:
    """The campaign as it will be on this computer: with the values that the person already filled in for it."""
    home = own_campaign_home()
    return read_campaign(files.file, own_file(home, campaign_id) if home else None)


def _compared(preview: PackPreview) -> PackPreview:
    home, campaign = own_campaign_home(), preview.campaign
    if campaign.id not in campaign_ids(home):
        return preview
    try:
        before = context_of(find_campaign(campaign.id, home))
    except Refused:  # what cannot be read is replaced, and nothing can be said of it
        return preview
    old, ids = before.pack_ids(), preview.new
    return replace(
        preview,
        replaces=before.mark,
        changes=changes(before.campaign, campaign),
        new=tuple(each for each in ids if each not in old),
        gone=tuple(each for each in old if each not in ids),
        problems=(*_doubts(before.mark, preview), *preview.problems),
    )


def _lacking(campaign: Campaign) -> tuple[Problem, ...]:
    """What the campaign is still to be given, as warnings: it may be taken in before."""
    handles = (handle_to_provide(campaign, each) for each in campaign.offered if campaign.lacks_handle(each))
    texts = (problem for language in LANGUAGES for problem in incomplete_problems(campaign, language, campaign.days))
    return tuple(replace(each, severity="warning") for each in dict.fromkeys((*texts, *handles)))


def _doubts(before: CampaignMark, preview: PackPreview) -> Iterator[Problem]:
    name, version = named(preview.campaign.id), preview.campaign.version
    if before.digest == preview.pack.digest:
        yield Problem("same-version", "notice", _SAME.format(name=name))
    elif before.version > version:
        yield Problem("earlier-version", "warning", _EARLIER.format(name=name, present=before.version, new=version))

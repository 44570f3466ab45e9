"""Looks into a campaign's pack before it is taken in, and takes it in: whose it is, what it replaces, what is new."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.campaign.home import campaign_home
from composer.app.campaign.staged import cleaned, staged
from composer.app.context import Context, context_of
from composer.app.logo import campaign_logo
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.changes import Change, changes
from composer.core.campaign.incomplete import handle_to_provide, incomplete_problems
from composer.core.campaign.mark import CampaignMark
from composer.core.campaign.pack import PackManifest
from composer.core.naming import named
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused
from composer.core.words import LANGUAGES, Words
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.campaigns.library import CampaignFiles, campaign_ids, find_campaign, own_file
from composer.storage.campaigns.pack_contents import read_contents
from composer.storage.campaigns.pack_file import Pack, read_pack
from composer.storage.campaigns.pack_store import install
from composer.storage.paths import own_campaign_home
from composer.storage.posters.library import poster_ids


class PackPreview(Struct, frozen=True):
    """What a pack is, before it is taken in: the pack with its pictures cleaned, its campaign and its posters.

    The campaign is as it will be here, with what the person filled in for it. `replaces` is the campaign of the same id
    that is on this computer, None where there is none; `changes` what differs from it, `new` and `gone` the ids of the
    posters that only one of them has. `problems` are to be told before it is taken in, and do not prevent it.
    """

    pack: Pack
    campaign: Campaign
    posters: tuple[Poster, ...]
    replaces: CampaignMark | None = None
    changes: tuple[Change, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

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
    ids = tuple(each.id for each in contents.posters)
    return _compared(PackPreview(pack, campaign, contents.posters, new=ids, problems=_lacking(campaign)))


def take_in(preview: PackPreview) -> None:
    """Keep the pack that was looked into; the version before it is kept too. Refused when it cannot be written."""
    install(preview.pack, campaign_home())


def _as_here(campaign_id: str, files: CampaignFiles) -> Campaign:
    """The campaign as it will be on this computer: with the values that the person already filled in for it."""
    home = own_campaign_home()
    return read_campaign(files.file, own_file(home, campaign_id) if home else None)


def _compared(preview: PackPreview) -> PackPreview:
    """`preview` with what it replaces on this computer."""
    home, campaign = own_campaign_home(), preview.campaign
    if campaign.id not in campaign_ids(home):
        return preview
    try:
        before = context_of(find_campaign(campaign.id, home))
    except Refused:  # what cannot be read is replaced, and nothing can be said of it
        return preview
    old, ids = _own_posters(before), preview.new
    return replace(
        preview,
        replaces=before.mark,
        changes=changes(before.campaign, campaign),
        new=tuple(each for each in ids if each not in old),
        gone=tuple(each for each in old if each not in ids),
        problems=(*_doubts(before.mark, preview), *preview.problems),
    )


def _own_posters(context: Context) -> tuple[str, ...]:
    return poster_ids(context.pack_posters) if context.pack_posters else ()


def _lacking(campaign: Campaign) -> tuple[Problem, ...]:
    """What the campaign is still to be given, as warnings: it may be taken in before."""
    handles = (handle_to_provide(campaign, each) for each in campaign.offered if campaign.lacks_handle(each))
    texts = (problem for language in LANGUAGES for problem in incomplete_problems(campaign, language, campaign.days))
    return tuple(replace(each, severity="warning") for each in dict.fromkeys((*texts, *handles)))


def _doubts(before: CampaignMark, preview: PackPreview) -> tuple[Problem, ...]:
    if before.digest == preview.pack.digest:
        return (_same(preview.campaign),)
    if before.version > preview.campaign.version:
        return (_earlier(preview.campaign, before.version),)
    return ()


def _same(campaign: Campaign) -> Problem:
    name = named(campaign.id)
    words = Words(
        f"Cette version de la campagne {name.fr} est déjà sur cet ordinateur.",
        f"This version of the campaign {name.en} is already on this computer.",
    )
    return Problem("same-version", "notice", words)


def _earlier(campaign: Campaign, version: int) -> Problem:
    name = named(campaign.id)
    words = Words(
        f"Vous avez une version plus récente de la campagne {name.fr}\u00a0: la {version}; celle-ci est la "
        f"{campaign.version}.",
        f"You have a later version of the campaign {name.en}: {version}; this is {campaign.version}.",
    )
    return Problem("earlier-version", "warning", words)

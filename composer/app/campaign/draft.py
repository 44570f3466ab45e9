"""A campaign while its author writes it: its tables and what goes with them in a pack, checked at each change."""

import re
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.campaign.export_pack import PackSource, export_pack, source_of
from composer.app.campaign.installed import campaign_home
from composer.app.campaign.take_in import look_into, take_in
from composer.app.context import Context
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.draft import Draft, with_value
from composer.core.campaign.layers import Table, merged
from composer.core.campaign.next_edition import Edition, Region, new_region, next_edition
from composer.core.campaign.pack import PACK_SUFFIX
from composer.core.kit_names import slug
from composer.core.problems import Problem, Refused, file_problem, refusals
from composer.core.words import Words
from composer.storage.campaigns.campaign_file import campaign_of
from composer.storage.campaigns.library import campaign_ids, read_own
from composer.storage.campaigns.pack_store import use
from composer.storage.paths import own_campaign_home
from composer.storage.toml_file import read_toml

#: What a region's id begins with, in that of the part that it extends.
_NATIONAL = "-national"
_YEAR = re.compile(r"20\d\d")
_NO_NATIONAL = Words(
    "La campagne {name} n’a pas de partie nationale qu’une région puisse compléter.",
    "The campaign {name} has no national part that a region could extend.",
)
_FROM_A_REGION = Words(
    "Partez d’une campagne d’une région du Québec.", "Start from the campaign of a region of Québec."
)


class CampaignDraft(Struct, frozen=True):
    """A draft of a campaign, and what goes with it in its pack: posters, fonts, logo, the file that it extends."""

    draft: Draft
    source: PackSource

    @property
    def id(self) -> str:
        """The id of the campaign."""
        return str(self.draft.own.get("id", ""))

    @property
    def file(self) -> str:
        """The name proposed for its pack."""
        return f"{self.id}{PACK_SUFFIX}"


def draft_of(campaign_id: str) -> CampaignDraft:
    """Begin with a campaign of this computer, the person's own values in it; Refused when it cannot be read."""
    source, home = source_of(campaign_id), own_campaign_home()
    personal = read_own(home, campaign_id) if home else {}
    return CampaignDraft(Draft(merged(source.table, personal), _base(source)), source)


def next_edition_of(before: CampaignDraft, edition: Edition) -> CampaignDraft:
    """The next edition of a campaign; its id is that of the former one, with the other year, where none is given."""
    named_ = edition if edition.id else replace(edition, id=_id_in(before, str(edition.start.year)))
    return replace(before, draft=next_edition(before.draft, named_))


def region_of(beside: CampaignDraft, region: Region) -> CampaignDraft:
    """The campaign of a region that has none, over the national part that `beside` extends; nothing of a sibling's.

    Its id is made from its name where none is given. Refused when `beside` extends no national part.
    """
    base = beside.source.base
    if base is None:
        raise Refused(file_problem("unknown-campaign", "error", _NO_NATIONAL, beside.id, _FROM_A_REGION))
    tables = read_toml(base, base.name)
    stem = base.stem.removesuffix(_NATIONAL)
    named_ = region if region.id else replace(region, id=f"{stem}-{slug(region.name)}")
    return CampaignDraft(new_region(tables, named_), PackSource({}, base))


def campaign_in(work: CampaignDraft) -> Campaign:
    """The campaign as it is written; Refused, each problem located at its key, while it cannot be used."""
    return campaign_of(work.draft.own, work.draft.base)


def problems_in(work: CampaignDraft) -> tuple[Problem, ...]:
    """What is wrong in the campaign as it is written, each at its key."""
    return refusals(lambda: campaign_in(work))


def save_pack(work: CampaignDraft, path: Path, today: date) -> CampaignDraft:
    """Write the pack of the campaign to `path`, and return it as it was written.

    It has the number that follows the one of this campaign on this computer. Refused, nothing written, when it is not
    sound.
    """
    written = _numbered(work)
    made_by = campaign_in(written).organisation.value
    export_pack(replace(written.source, table=written.draft.own, made_by=made_by), path, today)
    return written


def use_pack(path: Path, context: Context) -> str:
    """Take in the pack of `path`, put its campaign in force, and return its id; Refused as when it is taken in."""
    preview = look_into(path, context)
    take_in(preview)
    use(preview.campaign.id, campaign_home())
    return preview.campaign.id


def _numbered(work: CampaignDraft) -> CampaignDraft:
    """`work` with the number after that of the campaign of the same id, where there is one and it differs."""
    if work.id not in campaign_ids(own_campaign_home()):
        return work
    known = draft_of(work.id)
    if known.draft.tables == work.draft.tables:
        return work
    number = known.draft.tables.get("version", 1)
    return replace(work, draft=with_value(work.draft, ("version",), number + 1 if isinstance(number, int) else 2))


def _id_in(before: CampaignDraft, year: str) -> str:
    """The id of the edition of `year`: that of the one before with this year in the place of its own."""
    return _YEAR.sub(year, before.id, count=1) if _YEAR.search(before.id) else f"{before.id}-{year}"


def _base(source: PackSource) -> Table:
    """The tables that the campaign extends, without what makes them a file that is only extended."""
    if source.base is None:
        return {}
    tables = read_toml(source.base, source.base.name)
    return {key: value for key, value in tables.items() if key not in {"id", "base"}}

"""The facts of a campaign that a visual keeps beside its choices, and the campaign that they make over another."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.campaign import Address, Campaign, Dates, Day, Fact, Hashtag, SpokenLanguage, Texts
from composer.core.naming import Id
from composer.core.visual import CampaignMark


class SavedFacts(Struct, frozen=True, forbid_unknown_fields=True):
    """What a campaign said when a visual was saved: all that its pictures, captions and alternative texts show of it.

    The limits of networks, the formats and the posters are not among them: they are the program's of the day.
    """

    region: str
    name: Texts
    theme: Texts
    dates: Dates
    phrase: Fact
    organisation: Fact
    #: By network, None where the organisation has no account.
    handles: Mapping[Id, Fact | None]
    hashtags: tuple[Hashtag, ...]
    questions: Mapping[Id, Fact]
    days: Mapping[Id, Day]
    addresses: Mapping[Id, Address]
    languages: Mapping[str, SpokenLanguage] = {}
    #: The name of the organisation's logo, which itself stays with the campaign; empty for none.
    logo: str = ""


class Origin(Struct, frozen=True):
    """The campaign that a visual was last saved under, and what it said then; None where the visual did not keep it."""

    mark: CampaignMark = CampaignMark()
    facts: SavedFacts | None = None


def facts_of(campaign: Campaign) -> SavedFacts:
    """What a visual keeps of `campaign`."""
    return SavedFacts(
        campaign.region,
        campaign.name,
        campaign.theme,
        campaign.dates,
        campaign.phrase,
        campaign.organisation,
        {name: network.handle for name, network in campaign.networks.items()},
        campaign.hashtags,
        campaign.questions,
        campaign.days,
        campaign.addresses,
        campaign.languages,
        campaign.logo,
    )


def laid_over(origin_mark: CampaignMark, facts: SavedFacts, below: Campaign) -> Campaign:
    """The campaign that said `facts`, with the limits and formats of `below`, and nothing that is that one's own.

    A network that the facts do not know is left out, since nobody has its handle from another organisation; so are
    the logo and the e-mail address of another organisation.
    """
    networks = {
        name: replace(network, handle=facts.handles[name])
        for name, network in below.networks.items()
        if name in facts.handles
    }
    same = facts.organisation.value == below.organisation.value
    kept = {name: getattr(facts, name) for name in facts.__struct_fields__ if name not in {"handles", "logo"}}
    saved = replace(
        below,
        **kept,
        id=origin_mark.id,
        version=origin_mark.version,
        extends="",
        networks=networks,
        logo=below.logo if facts.logo and same else "",
        email=below.email if same else None,
    )
    # What came before it: an edition to come is not an earlier one.
    known = {below.year: below.as_edition, **below.editions}
    return replace(saved, editions={year: known[year] for year in known if year < saved.year})

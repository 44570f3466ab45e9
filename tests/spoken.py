"""A campaign that also speaks Inuktitut, as Nunavik's does."""

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, Fact, SpokenLanguage

#: « We go on » and « February », in syllabics.
THEME, DATES = "ᑲᔪᓯᔪᒍᑦ", "ᕕᕝᕗᐊᕆ"


def in_inuktitut(campaign: Campaign, family: str = "") -> Campaign:
    """The campaign with its theme and its dates in Inuktitut too, drawn in `family`; its name is not."""
    theme, dates = ({"iu": Fact(text, "given", "essai")} for text in (THEME, DATES))
    return replace(
        campaign,
        theme={**campaign.theme, **theme},
        dates=replace(campaign.dates, line={**campaign.dates.line, **dates}),
        languages={"iu": SpokenLanguage("ᐃᓄᒃᑎᑐᑦ", family)},
    )

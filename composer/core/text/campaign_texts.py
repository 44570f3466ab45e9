"""The campaign's own texts as a visual shows them: theme, dates, name and days, in the language chosen for them."""

from collections.abc import Sequence

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import Texts, text_in
from composer.core.location import at_slot
from composer.core.naming import named
from composer.core.poster import Content
from composer.core.problems import Problem
from composer.core.visual import Visual
from composer.core.words import LANGUAGES, Words


class Spoken(Struct, frozen=True):
    """A text of the campaign, and the tag of the language that it is in."""

    words: str
    language: str


def languages_of(campaign: Campaign) -> tuple[str, ...]:
    """The tags of the languages that the campaign's texts may be in: French, English, then its own."""
    return tuple(dict.fromkeys((*LANGUAGES, *campaign.languages)))


def texts_of(content: Content, campaign: Campaign, day: str) -> tuple[Texts, ...]:
    """The campaign's texts that `content` writes; empty for the words of a person.

    Where the campaign has no such day, its own name and dates stand for the day's.
    """
    known = campaign.days.get(day)
    name, line = (known.name, known.line) if known else (campaign.name, campaign.dates.line)
    written: dict[Content, tuple[Texts, ...]] = {
        "theme": (campaign.theme,),
        "dates": (campaign.dates.line,),
        "campaign": (campaign.name,),
        "day": (name, line),
        "day-name": (name,),
        "day-date": (line,),
    }
    return written.get(content, ())


def spoken(texts: Sequence[Texts], visual: Visual, campaign: Campaign) -> Spoken:
    """These texts on one line, in the language chosen for the campaign's texts where all of them are in it.

    Else in the visual's own language.
    """
    chosen = visual.campaign_language
    heard = chosen in languages_of(campaign) and all(chosen in each and each[chosen].value for each in texts)
    language = chosen if heard else visual.language
    return Spoken(" · ".join(text_in(each, language) for each in texts), language)


def family_of(content: Content, visual: Visual, campaign: Campaign, day: str) -> str:
    """The family in which the language of a text of the campaign is drawn; empty for the poster's own."""
    texts = texts_of(content, campaign, day)
    language = campaign.languages.get(spoken(texts, visual, campaign).language) if texts else None
    return language.family if language else ""


def unknown_language(visual: Visual, campaign: Campaign) -> Problem | None:
    """A notice when the language chosen for the campaign's texts is not one of the campaign's."""
    if visual.campaign_language in {"", *languages_of(campaign)}:
        return None
    words = Words(
        "Les textes de cette campagne n’existent pas dans la langue {quoted}\u00a0: ils sont dans celle du visuel.",
        "The texts of this campaign are not in the language {quoted}: they are in the visual’s.",
    ).format(quoted=named(visual.campaign_language))
    return Problem("unknown-language", "notice", words, at_slot("language"))

"""Checks that each poster has room for a campaign's own texts, in every format and language."""

from collections.abc import Iterable, Iterator
from itertools import product

from msgspec import Struct
from msgspec.structs import replace

from composer.app.poster.capacity import representative
from composer.app.poster.quote_room import words_only
from composer.core.campaign.campaign import Campaign, Texts
from composer.core.codes import Code
from composer.core.formats import Format
from composer.core.geometry import Size
from composer.core.poster import Content, Part, Poster, parts_of
from composer.core.problems import Location, Problem
from composer.core.text.wording import languages_of, texts_of
from composer.core.visual import Person, PhotoChoice, Visual
from composer.core.words import Words, listed, named
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.render.legibility.legibility import UNMEASURED
from composer.render.photo.source import UnseenPhoto
from composer.render.scene import Scene
from composer.render.text.entry import LACKING

#: A text that would be cut if it were this share longer is near its limit.
_NEAR = 0.05
#: The key of a campaign file for each content of a poster; contents about a day add the day's id, then this.
_KEYS: dict[Content, tuple[str, ...]] = {"theme": ("theme",), "dates": ("dates", "line"), "campaign": ("name",)}
_DAY_KEYS: dict[Content, tuple[str, ...]] = {"day": (), "day-name": ("name",), "day-date": ("line",)}
_PERSON = Person("Aïcha Tremblay", "Infirmière")
_PHOTO = UnseenPhoto(Size(1080, 1350))
_CUT = Words(
    "Ce texte est coupé sur l’affiche {poster}, dans ces formats\u00a0: {formats}.",
    "This text is cut on the poster {poster}, in these formats: {formats}.",
)
_TIGHT = Words(
    "Ce texte est près de sa limite sur l’affiche {poster}\u00a0: plus long de 5\u00a0%, il serait coupé dans ces "
    "formats\u00a0: {formats}.",
    "This text is near its limit on the poster {poster}: 5% longer, it would be cut in these formats: {formats}.",
)
_SHORTER = Words("Raccourcissez-le dans le fichier de campagne.", "Shorten it in the campaign file.")
_NO_LONGER = Words("Ne l’allongez pas, ou raccourcissez-le.", "Do not lengthen it, or shorten it.")


class _Trial(Struct, frozen=True):
    """The campaign as it is and with longer texts, on one poster in one language."""

    campaign: Campaign
    longer: Campaign
    poster: Poster
    language: str
    fonts: Fonts


def room_problems(campaign: Campaign, posters: Iterable[Poster], fonts: Fonts, file: str) -> Iterator[Problem]:
    """Report each text of the campaign that a poster cuts, an error, or nearly does, a warning, with its key in `file`.

    Each poster is tried in every format and in every language of the campaign, with and without photo and quote.
    """
    longer = lengthened(campaign)
    for poster, language in product(posters, languages_of(campaign)):
        yield from _on_poster(_Trial(campaign, longer, poster, language, fonts), file)


def lengthened(campaign: Campaign) -> Campaign:
    """The campaign with each text that posters show a little longer, in letters of its own."""
    dates = replace(campaign.dates, line=_longer(campaign.dates.line))
    days = {name: replace(day, name=_longer(day.name), line=_longer(day.line)) for name, day in campaign.days.items()}
    return replace(campaign, name=_longer(campaign.name), theme=_longer(campaign.theme), dates=dates, days=days)


def _longer(texts: Texts) -> Texts:
    return {tag: replace(fact, value=_with_more(fact.value)) for tag, fact in texts.items()}


def _with_more(text: str) -> str:
    letters = [each for each in text if each.isalpha()]
    more = max(1, round(len(text) * _NEAR)) if letters else 0
    return text + "".join(letters[-more:] if more else ())


def _on_poster(trial: _Trial, file: str) -> Iterator[Problem]:
    """The texts that the poster cuts, or nearly does, each once, with the formats that do."""
    keys = {part.slot_id: keys for _, part in parts_of(trial.poster) if (keys := _keys_of(part, trial))}
    cut: dict[str, list[Words]] = {}
    near: dict[str, list[Words]] = {}
    for format_id, visual in product(trial.poster.layouts, _visuals(trial)):
        format_ = trial.campaign.format_by_id[format_id]
        tight = _lacking(trial, trial.longer, visual, format_) & keys.keys()
        lacking = _lacking(trial, trial.campaign, visual, format_) & keys.keys() if tight else tight
        for slot in tight:
            formats = (cut if slot in lacking else near).setdefault(slot, [])
            formats += [format_.name] if format_.name not in formats else []
    for slot, at in keys.items():
        location = Location(file=file, keys=(*at, trial.language))
        if slot in cut:
            yield _problem("campaign-text-cut", _CUT, trial.poster, cut[slot], location)
        elif slot in near:
            yield _problem("near-its-limit", _TIGHT, trial.poster, near[slot], location)


def _lacking(trial: _Trial, campaign: Campaign, visual: Visual, format_: Format) -> set[str]:
    scene = Scene(visual, trial.poster, campaign, trial.fonts, _PHOTO if visual.photo else None)
    found = arrange(words_only(scene), format_, UNMEASURED).problems
    return {slot for problem in found if problem.code in LACKING for slot in problem.location.slots}


def _keys_of(part: Part, trial: _Trial) -> tuple[str, ...]:
    """The key of the campaign's text in `part`; empty when its text is not the campaign's, or not in the language."""
    if not all(trial.language in texts for texts in texts_of(part.content, trial.campaign, part.day)):
        return ()
    if part.content in _DAY_KEYS:
        return ("days", part.day, *_DAY_KEYS[part.content])
    return _KEYS.get(part.content, ())


def _visuals(trial: _Trial) -> Iterator[Visual]:
    own = trial.language if trial.language in trial.campaign.languages else ""
    for photo, quote in product((None, PhotoChoice("")), ("", representative(85))):
        if photo or quote:
            yield Visual(
                trial.poster.id,
                quote=quote,
                person=_PERSON,
                photo=photo,
                language="en" if trial.language == "en" else "fr",
                campaign_language=own,
            )


def _problem(code: Code, words: Words, poster: Poster, formats: list[Words], location: Location) -> Problem:
    words_for_formats = words.format(poster=named(poster.name), formats=listed(formats))
    if code == "near-its-limit":
        return Problem(code, "warning", words_for_formats, location, _NO_LONGER)
    return Problem(code, "error", words_for_formats, location, _SHORTER)

"""Checks a campaign file for its author: whether every poster has room for the campaign's own texts."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from composer.app.logo import campaign_logo
from composer.app.poster.capacity import representative
from composer.app.poster.quote_room import UnseenPhoto, words_only
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.geometry import Size
from composer.core.location import Location
from composer.core.naming import listed, named
from composer.core.poster import Content, Part, Poster, parts_of
from composer.core.problems import Problem
from composer.core.visual import Person, PhotoChoice, Visual
from composer.core.words import LANGUAGES, Language, Words
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from composer.render.scene import Scene
from composer.render.text.entry import LACKING
from composer.storage.campaigns.campaign_file import read_campaign

#: The key of a campaign file for each content of a poster; contents about a day add the day's id, then this.
_KEYS: dict[Content, tuple[str, ...]] = {"theme": ("theme",), "dates": ("dates", "line"), "campaign": ("name",)}
_DAY_KEYS: dict[Content, tuple[str, ...]] = {"day": (), "day-name": ("name",), "day-date": ("line",)}
_PERSON = Person("Aïcha Tremblay", "Infirmière")
_PHOTO = UnseenPhoto(Size(1080, 1350))


def check_campaign(path: Path, studio: Studio) -> tuple[Problem, ...]:
    """Report an error for each text of the campaign file `path` that a poster has no room for, with its key.

    Each poster is tried in every format and both languages, with and without photo and quote. Refused, with every
    reason, when the file is not a campaign or its logo is none.
    """
    campaign = read_campaign(path)
    campaign_logo(campaign, path)
    posters = map(studio.context.poster, studio.context.poster_ids())
    return tuple(each for poster in posters for each in texts_cut_on(poster, campaign, studio, path.name))


def texts_cut_on(poster: Poster, campaign: Campaign, studio: Studio, file: str) -> tuple[Problem, ...]:
    """Report an error for each text of `campaign` that one poster has no room for, with its key in `file`."""
    return tuple(each for language in LANGUAGES for each in _cut(poster, language, campaign, studio, file))


def _cut(poster: Poster, language: Language, campaign: Campaign, studio: Studio, file: str) -> Iterator[Problem]:
    """The campaign's texts that `poster` cuts in `language`, each once, with the formats that cut it."""
    formats: dict[str, list[Words]] = {}
    keys = {part.slot_id: keys for _, part in parts_of(poster) if (keys := _keys_of(part))}
    for format_id, visual in product(poster.layouts, _visuals(poster, language)):
        format_ = studio.context.campaign.format_by_id[format_id]
        photo = _PHOTO if visual.photo else None
        scene = words_only(Scene(visual, poster, campaign, studio.fonts, photo))
        for problem in arrange(scene, format_, UNMEASURED).problems:
            for slot in keys.keys() & problem.location.slots if problem.code in LACKING else ():
                names = formats.setdefault(slot, [])
                names += [format_.name] if format_.name not in names else []
    for slot, names in formats.items():
        yield _no_room(poster, names, Location(file=file, keys=(*keys[slot], language)))


def _keys_of(part: Part) -> tuple[str, ...]:
    """The key of the campaign's text in `part`; empty when its text is not the campaign's."""
    if part.content in _DAY_KEYS:
        return ("days", part.day, *_DAY_KEYS[part.content])
    return _KEYS.get(part.content, ())


def _visuals(poster: Poster, language: Language) -> Iterator[Visual]:
    for photo, quote in product((None, PhotoChoice("")), ("", representative(85))):
        if photo or quote:
            yield Visual(poster.id, quote=quote, person=_PERSON, photo=photo, language=language)


def _no_room(poster: Poster, formats: list[Words], location: Location) -> Problem:
    where, name = listed(formats), Words(named(poster.name.fr).fr, named(poster.name.en).en)
    words = Words(
        f"Ce texte est coupé sur l’affiche {name.fr}, dans ces formats\u00a0: {where.fr}.",
        f"This text is cut on the poster {name.en}, in these formats: {where.en}.",
    )
    fix = Words("Raccourcissez-le dans le fichier de campagne.", "Shorten it in the campaign file.")
    return Problem("campaign-text-cut", "error", words, location, fix)

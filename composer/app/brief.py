"""A brief: what a person asked for, as typed, made into a visual and a photo."""

from pathlib import Path

import msgspec
from msgspec import Struct

from composer.app.context import Context
from composer.core.cleaning import clean, clean_line
from composer.core.geometry import Crop, Point
from composer.core.naming import meant, named
from composer.core.poster import Poster
from composer.core.problems import Misused, Problem
from composer.core.visual import LookName, Person, PhotoChoice, Visual
from composer.core.words import Language, Words
from composer.render.photo_intake import Intake, take_in
from composer.storage.visual_file import read_visual


class Brief(Struct, frozen=True, kw_only=True):
    """The words and choices of one visual; None is « not said », which leaves what `file` says or the default."""

    file: Path | None = None
    poster: str | None = None
    palette: str | None = None
    photo: Path | None = None
    quote: str | None = None
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    handles: tuple[tuple[str, str], ...] = ()
    photographer: str | None = None
    crop: Crop | None = None
    focus: Point | None = None
    look: LookName | None = None
    language: Language | None = None
    qr: str | None = None


class Resolved(Struct, frozen=True):
    """A visual ready to be arranged, its poster and photo, and what was noticed on the way."""

    visual: Visual
    poster: Poster
    photo: Intake | None
    problems: tuple[Problem, ...]


def resolve(brief: Brief, context: Context) -> Resolved:
    """Read what `brief` names and check what it chooses; Refused (Misused for a choice that does not exist)."""
    start, stored = read_visual(brief.file) if brief.file else (Visual(""), None)
    visual, problems = _worded(start, brief, context)
    poster = _poster(visual, context)
    _check_palette(visual.palette, poster)
    photo = _photo(brief, stored)
    if photo is None and not visual.quote:
        raise Misused(_nothing_to_show())
    noticed = (*problems, *(photo.problems if photo else ()))
    return Resolved(_framed(visual, brief, photo), poster, photo, noticed)


def resolve_words(brief: Brief, context: Context) -> tuple[Visual, tuple[Problem, ...]]:
    """The visual of `brief` for its texts alone: no photo is opened and no poster needed."""
    start = read_visual(brief.file)[0] if brief.file else Visual("")
    visual, problems = _worded(start, brief, context)
    choice = visual.photo or (PhotoChoice("") if brief.photo or brief.photographer else None)
    return msgspec.structs.replace(visual, photo=_choice(choice, brief) if choice else None), problems


def _worded(visual: Visual, brief: Brief, context: Context) -> tuple[Visual, tuple[Problem, ...]]:
    """`visual` with the brief's words, cleaned, and what cleaning took out of them."""
    quote, in_quote = clean(brief.quote, "quote") if brief.quote is not None else (visual.quote, ())
    person, in_person = _person(visual.person, brief, context)
    worded = msgspec.structs.replace(
        visual,
        poster=visual.poster if brief.poster is None else brief.poster,
        palette=visual.palette if brief.palette is None else brief.palette,
        quote=quote.strip(),
        person=person,
        language=brief.language or visual.language,
        qr=visual.qr if brief.qr is None else _address(brief.qr),
    )
    return worded, (*in_quote, *in_person)


def _person(person: Person, brief: Brief, context: Context) -> tuple[Person, tuple[Problem, ...]]:
    typed = {"name": brief.name, "role": brief.role, "organisation": brief.organisation}
    lines = {field: clean_line(text, field) for field, text in typed.items() if text is not None}
    handles = dict(person.handles)
    for network, handle in brief.handles:
        _check_network(network, context)
        text, _ = clean_line(handle, f"handle: {network}")
        handles[network] = "@" + text.lstrip("@") if text.lstrip("@") else ""
    changed = msgspec.structs.replace(
        person,
        **{field: text for field, (text, _) in lines.items()},
        handles={network: handle for network, handle in handles.items() if handle},
    )
    return changed, tuple(problem for _, found in lines.values() for problem in found)


def _photo(brief: Brief, stored: bytes | None) -> Intake | None:
    if brief.photo is not None:
        return take_in(brief.photo, brief.photo.name)
    return take_in(stored, brief.file.name if brief.file else "") if stored is not None else None


def _framed(visual: Visual, brief: Brief, photo: Intake | None) -> Visual:
    """`visual` with its photo choice: a photo given anew is framed anew."""
    if photo is None:
        return msgspec.structs.replace(visual, photo=None)
    if brief.photo is not None or visual.photo is None:
        fresh = PhotoChoice(photo.digest, photographer=visual.photo.photographer if visual.photo else "")
        visual = msgspec.structs.replace(visual, photo=fresh, by_format={})
    choice = msgspec.structs.replace(visual.photo or PhotoChoice(""), digest=photo.digest)
    return msgspec.structs.replace(visual, photo=_choice(choice, brief))


def _choice(choice: PhotoChoice, brief: Brief) -> PhotoChoice:
    photographer = choice.photographer if brief.photographer is None else clean_line(brief.photographer, "photo")[0]
    return msgspec.structs.replace(
        choice,
        crop=brief.crop or choice.crop,
        focus=brief.focus or choice.focus,
        look=brief.look or choice.look,
        photographer=photographer,
    )


def _poster(visual: Visual, context: Context) -> Poster:
    if not visual.poster:
        raise Misused(_no_poster(context))
    return context.poster(visual.poster)


def _check_palette(palette: str, poster: Poster) -> None:
    if palette and palette not in poster.palettes:
        raise Misused(_unknown("palette", palette, tuple(poster.palettes)))


def _check_network(network: str, context: Context) -> None:
    if network not in context.campaign.networks:
        raise Misused(_unknown("handle", network, tuple(context.campaign.networks)))


def _address(address: str) -> str:
    text = clean_line(address, "qr")[0].strip()
    if text and not text.lower().startswith(("https://", "http://")):
        raise Misused(_not_an_address(text))
    return text


_THINGS = {
    "palette": Words("La palette", "The palette"),
    "handle": Words("Le réseau", "The network"),
}


def _unknown(place: str, name: str, known: tuple[str, ...]) -> Problem:
    thing, shown = _THINGS[place], named(name)
    return Problem(
        f"unknown-{place}",
        "error",
        Words(f"{thing.fr} {shown.fr} n’existe pas.", f"{thing.en} {shown.en} does not exist."),
        place,
        meant(name, known),
    )


def _no_poster(context: Context) -> Problem:
    listed = ", ".join(context.poster_ids())
    return Problem(
        "no-poster",
        "error",
        Words("Aucune affiche n’est choisie.", "No poster is chosen."),
        "poster",
        Words(f"Choisissez-en une avec --poster\u00a0: {listed}.", f"Choose one with --poster: {listed}."),
    )


def _nothing_to_show() -> Problem:
    return Problem(
        "nothing-to-show",
        "error",
        Words("Il n’y a ni photo ni citation.", "There is neither a photo nor a quote."),
        "",
        Words("Donnez --photo, --quote, ou les deux.", "Give --photo, --quote or both."),
    )


def _not_an_address(text: str) -> Problem:
    shown = named(text)
    return Problem(
        "qr-not-an-address",
        "error",
        Words(f"{shown.fr} n’est pas une adresse web.", f"{shown.en} is not a web address."),
        "qr",
        Words("Donnez une adresse qui commence par https://.", "Give an address that starts with https://."),
    )

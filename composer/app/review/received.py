"""What a received kit shows: the visual of its `.jps`, else the one of its `kit.json`, and how it is laid out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path, PurePosixPath
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QImage

from composer.app.brief import Brief, Resolved, resolve, resolve_words
from composer.app.campaign.for_visual import Opened, context_for
from composer.app.review.reviewed import ShownPicture
from composer.app.studio import Studio
from composer.core.campaign.saved_facts import Origin
from composer.core.codes import Code
from composer.core.document.clean_visual import clean_visual
from composer.core.formats import USUAL_FORMAT, Format, usual_formats
from composer.core.geometry import Rect
from composer.core.kit_names import PersonRecord, person_record
from composer.core.layout.photo_size import SMALL_PHOTO
from composer.core.problems import SEVERITIES, Problem, Refused, Severity, file_problem, in_file, in_formats
from composer.core.visual import AlternativeEdits, Consent, Person, PhotoChoice, Visual
from composer.core.words import Words, listed, named, printable
from composer.export.manifest import (
    MANIFEST,
    MANIFEST_LIMIT,
    KitContent,
    KitFinding,
    Manifest,
    manifest_in,
    plain_names,
)
from composer.export.raster import encode_jpeg
from composer.render.arrange import Arranged, arrange
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.render.picture import thumbnail
from composer.render.text.entry import LACKING
from composer.storage.received.parcels import Parcel
from composer.storage.visual_file import LARGEST_VISUAL, origin_in, stored_in

_NO_KIT = Words(
    "Le fichier {name} de cette trousse est abîmé, ou d’une version plus récente du programme.",
    "The file {name} of this kit is damaged, or from a later version of the program.",
)
_ASK_AGAIN = Words("Redemandez la trousse, avec son visuel (.jps).", "Ask for the kit again, with its visual (.jps).")
_LOST = Words(
    "De ce que la trousse annonce, il manque\u00a0: {names}.", "Of what the kit announces, this is missing: {names}."
)
_DIFFERS = Words(
    "Les mots du visuel {name} ne sont plus ceux de la trousse.", "The words of the visual {name} are not the kit’s."
)
_ASK_FOR_NEW = Words("Demandez une trousse exportée de nouveau.", "Ask for a kit that is exported again.")
#: Codes of a text that is cut or absent, and of all that a layout reports.
_CUT: frozenset[Code] = frozenset({*LACKING, "text-clipped"})
_LAYOUT: tuple[Code, ...] = (
    *_CUT,
    *("face-covered", "glyph-missing", "text-covered", "word-split", "words-too-faint", SMALL_PHOTO),
)
_LAYOUT_CODES: Mapping[str, Code] = {each: each for each in _LAYOUT}
_SEVERITIES: Mapping[str, Severity] = {each: each for each in SEVERITIES}
#: The formats to show, the best first: a page and a newsletter are read on a telephone.
_SHOWN = (USUAL_FORMAT, "square")
#: Pixels of a small picture's longer side: sharp on a telephone's screen, and as high as a contact sheet needs.
_LONGEST = 900
#: Of its JPEG, from 0 to 100.
_QUALITY = 84
#: Bytes of a picture of a kit, and characters that are kept of a sentence of another's kit.
_LARGEST, _LONGEST_TOLD = 64 << 20, 300
#: How many findings another's kit may tell: a real one has a few for each format.
_MOST_REPORTED = 100
_PICTURES = (".jpg", ".jpeg", ".png", ".webp")
_WHOLE = Rect(0, 0, 1, 1)

#: Whether a small picture is wanted.
_Pictures = Literal["drawn", "none"]


class ReceivedVisual(Struct, frozen=True):
    """A visual as it was received, the campaign it is under, and its kit, if it has one.

    `resolved` is None where it cannot be drawn: only its kit says what it is, or its poster or photo cannot be read.
    """

    visual: Visual
    opened: Opened
    kit: Manifest | None = None
    resolved: Resolved | None = None
    problems: tuple[Problem, ...] = ()


def received_visual(parcel: Parcel, campaign: str) -> ReceivedVisual:
    """Open the visual of a parcel under its own campaign, or the one asked for; Refused when nothing describes it."""
    kit, noticed = _kit_of(parcel)
    if not parcel.visuals:
        if kit is None:
            raise Refused(*noticed)
        return _visual_in_kit(kit, campaign, noticed)
    try:
        received = _opened(parcel, parcel.visuals[0], campaign)
    except Refused as refused:
        if kit is None:
            raise
        return _visual_in_kit(kit, campaign, (*noticed, *refused.problems))
    differs = _differences(received.visual, kit.content, parcel.visuals[0]) if kit and kit.content else ()
    visual = _agreed_in_both(received.visual, kit.consent) if kit else received.visual
    return replace(received, visual=visual, kit=kit, problems=(*noticed, *received.problems, *differs))


def _kit_of(parcel: Parcel) -> tuple[Manifest | None, tuple[Problem, ...]]:
    if MANIFEST not in parcel.names:
        return None, ()
    kit = manifest_in(parcel.read(MANIFEST, MANIFEST_LIMIT))
    if kit:
        lost = sorted(set(plain_names(kit.pictures)) - set(parcel.names))
        if not lost:
            return kit, ()
        words = _LOST.format(names=listed(list(map(named, lost))))
        return kit, (Problem("kit-incomplete", "warning", words, in_file(MANIFEST), _ASK_FOR_NEW),)
    return None, (file_problem("kit-unreadable", "error", _NO_KIT, MANIFEST, _ASK_AGAIN),)


def _opened(parcel: Parcel, name: str, campaign: str) -> ReceivedVisual:
    path, data = Path(name), parcel.read(name, LARGEST_VISUAL)
    brief = Brief(file=path, content=stored_in(data, path))
    opened = context_for(origin_in(data, path), campaign)
    visual, noticed = resolve_words(brief, opened.context)
    try:
        resolved = resolve(brief, opened.context)
    except Refused as refused:
        return ReceivedVisual(visual, opened, problems=(*opened.problems, *noticed, *refused.problems))
    # Of its texts, both report the same.
    found = tuple(dict.fromkeys((*noticed, *resolved.problems)))
    return ReceivedVisual(visual, opened, resolved=resolved, problems=(*opened.problems, *found))


def _visual_in_kit(kit: Manifest, campaign: str, noticed: tuple[Problem, ...]) -> ReceivedVisual:
    """The visual as its kit describes it, its texts cleaned as those of a file."""
    opened = context_for(Origin(kit.campaign_mark), campaign)
    content = kit.content
    photographer = content.photographer if content else ""
    consent = kit.consent or Consent()
    photo = PhotoChoice("", photographer=photographer, consent=consent) if kit.inputs.photo else None
    person = content.person if content else Person(**{each: getattr(kit.person, each) for each in _PERSON})
    alternative = AlternativeEdits(content.alternative.short, content.alternative.full) if content else None
    visual = Visual(
        "",
        quote=content.quote if content else "",
        person=person,
        photo=photo,
        language=content.language if content else "fr",
        alternative=alternative or AlternativeEdits(),
        id=kit.id,
    )
    cleaned, problems = clean_visual(visual)
    return ReceivedVisual(cleaned, opened, kit, problems=(*noticed, *opened.problems, *problems))


_PERSON = Person.__struct_fields__


def _agreed_in_both(visual: Visual, consent: Consent | None) -> Visual:
    """`visual` with what both it and its kit say was agreed to: where they differ, nobody agreed."""
    if visual.photo is None or consent is None or consent == visual.photo.consent:
        return visual
    own = visual.photo.consent
    agreed = tuple(each for each in own.agreed if each in consent.agreed)
    return replace(visual, photo=replace(visual.photo, consent=replace(own, agreed=agreed)))


def _differences(visual: Visual, content: KitContent, name: str) -> tuple[Problem, ...]:
    if _words_of(visual.person, visual.quote) == _words_of(content.person, content.quote):
        return ()
    return (file_problem("kit-differs", "warning", _DIFFERS, name, _ASK_FOR_NEW),)


def _words_of(person: Person, quote: str) -> tuple[PersonRecord, list[str]]:
    """The words that are drawn, however they were spaced; a handle may be written in several ways."""
    return replace(person_record(person), handles={}), quote.split()


class Layout(Struct, frozen=True):
    """What is known of how a visual is drawn; None where nothing is."""

    contrast: float | None = None
    cut: tuple[str, ...] | None = None
    problems: tuple[Problem, ...] = ()
    picture: ShownPicture | None = None


def laid_out(resolved: Resolved, kit: Manifest | None, studio: Studio, pictures: _Pictures) -> Layout:
    """Draw the visual in the formats of its kit, or in those of screens, and measure it."""
    formats = _formats(resolved, kit, studio)
    scene = studio.scene(resolved)
    arranged = {each.id: arrange(scene, each) for each in formats}
    problems = in_formats((name, problem) for name, each in arranged.items() for problem in each.problems)
    cut = tuple(name for name, each in arranged.items() if any(problem.code in _CUT for problem in each.problems))
    worst = min(
        filter(None, (each.legibility.worst for each in arranged.values())), key=attrgetter("part"), default=None
    )
    shown = _picture(arranged) if pictures == "drawn" else None
    return Layout(int(100 * worst.contrast) / 100 if worst else None, cut, problems, shown)


def layout_in_kit(parcel: Parcel, kit: Manifest | None, pictures: _Pictures) -> Layout:
    """What its kit states of a visual that cannot be drawn here, and the picture that came with it."""
    if kit is None:
        return Layout()
    problems = tuple(problem for each in kit.findings[:_MOST_REPORTED] for problem in _layout_problem(each))
    cut = tuple(dict.fromkeys(printable(each.place)[:60] for each in kit.findings if each.code in _CUT))
    try:
        shown = _received_picture(parcel, kit) if pictures == "drawn" else None
    except Refused as refused:
        shown, problems = None, (*problems, *refused.problems)
    return Layout(min(kit.contrasts.values(), default=None), cut, problems, shown)


def _formats(resolved: Resolved, kit: Manifest | None, studio: Studio) -> tuple[Format, ...]:
    known, poster = studio.context.campaign.format_by_id, resolved.poster
    made = {each.format for each in kit.pictures.values() if each.poster == poster.id} if kit else set[str]()
    wanted = tuple(each for each in poster.layouts if each in made)
    usual = usual_formats(poster.layouts, known)
    screens = tuple(each for each in usual if known[each].medium == "screen")
    return tuple(known[each] for each in wanted or screens or usual)


def _picture(arranged: dict[str, Arranged]) -> ShownPicture | None:
    name = _best(list(arranged))
    if name is None:
        return None
    frame = arranged[name].frame
    return _encoded(thumbnail(frame, min(1.0, _LONGEST / max(frame.size.width, frame.size.height))))


def _best(names: Sequence[str]) -> str | None:
    return next((each for each in (*_SHOWN, *names) if each in names), None)


def _encoded(image: QImage) -> ShownPicture:
    return ShownPicture(encode_jpeg(image, quality=_QUALITY), image.width(), image.height())


def _received_picture(parcel: Parcel, kit: Manifest) -> ShownPicture | None:
    """A picture of the kit, decoded and encoded again as any photo is: nothing else of its bytes is kept."""
    names = {drawn.format: name for name, drawn in kit.pictures.items() if _is_there(name, parcel.names)}
    best = _best(list(names))
    if best is None:
        return None
    name = names[best]
    photo = open_photo(take_in(parcel.read(name, _LARGEST), name))
    scale = min(1.0, _LONGEST / max(photo.size.width, photo.size.height))
    pixels = (max(1, round(photo.size.width * scale)), max(1, round(photo.size.height * scale)))
    return _encoded(photo.cut(_WHOLE, pixels))


def _is_there(name: str, names: Iterable[str]) -> bool:
    return name in names and PurePosixPath(name).suffix.lower() in _PICTURES


def _layout_problem(finding: KitFinding) -> Iterator[Problem]:
    """A finding of another's kit about its layout, its sentences on one line and of a bounded length; none other."""
    code, severity = _LAYOUT_CODES.get(finding.code), _SEVERITIES.get(finding.severity)
    if code and severity:
        fix = _bounded(finding.fix) if finding.fix else None
        yield Problem(code, severity, _bounded(finding.words), in_file(printable(finding.place)[:60]), fix)


def _bounded(words: Words) -> Words:
    return Words(printable(words.fr)[:_LONGEST_TOLD], printable(words.en)[:_LONGEST_TOLD])

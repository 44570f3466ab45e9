"""Measures how a received visual is drawn: the contrast of its words, the texts that are cut, a small picture of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Literal

from msgspec import Struct
from PySide6.QtGui import QImage

from composer.app.brief import Resolved
from composer.app.review.reviewed import ShownPicture
from composer.app.studio import Studio
from composer.core.codes import Code
from composer.core.formats import USUAL_FORMAT, Format, usual_formats
from composer.core.geometry import Rect
from composer.core.layout.photo_size import SMALL_PHOTO
from composer.core.location import in_file
from composer.core.naming import printable
from composer.core.problems import SEVERITIES, Problem, Refused, Severity, in_formats
from composer.core.words import Words
from composer.export.manifest import KitFinding, Manifest
from composer.export.raster import encode_jpeg
from composer.render.arrange import Arranged, arrange
from composer.render.legibility.legibility import Worst
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.render.picture import thumbnail
from composer.render.text.entry import LACKING
from composer.storage.received.parcels import Parcel

#: Codes of a text that is cut or absent, and of all that a layout reports.
CUT: frozenset[Code] = frozenset({*LACKING, "text-clipped"})
_LAYOUT: tuple[Code, ...] = (
    *CUT,
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
Pictures = Literal["drawn", "none"]


class Layout(Struct, frozen=True):
    """What is known of how a visual is drawn; None where nothing is."""

    contrast: float | None = None
    cut: tuple[str, ...] | None = None
    problems: tuple[Problem, ...] = ()
    picture: ShownPicture | None = None


def laid_out(resolved: Resolved, kit: Manifest | None, studio: Studio, pictures: Pictures) -> Layout:
    """Draw the visual in the formats of its kit, or in those of screens, and measure it."""
    formats = _formats(resolved, kit, studio)
    scene = studio.scene(resolved)
    arranged = {each.id: arrange(scene, each) for each in formats}
    problems = in_formats((name, problem) for name, each in arranged.items() for problem in each.problems)
    cut = tuple(name for name, each in arranged.items() if any(problem.code in CUT for problem in each.problems))
    worst = min(filter(None, (each.legibility.worst for each in arranged.values())), key=_part, default=None)
    shown = _picture(arranged) if pictures == "drawn" else None
    return Layout(int(100 * worst.contrast) / 100 if worst else None, cut, problems, shown)


def layout_in_kit(parcel: Parcel, kit: Manifest | None, pictures: Pictures) -> Layout:
    """What its kit states of a visual that cannot be drawn here, and the picture that came with it."""
    if kit is None:
        return Layout()
    problems = tuple(problem for each in kit.findings[:_MOST_REPORTED] for problem in _layout_problem(each))
    cut = tuple(dict.fromkeys(printable(each.place)[:60] for each in kit.findings if each.code in CUT))
    try:
        shown = _received_picture(parcel, kit) if pictures == "drawn" else None
    except Refused as refused:
        shown, problems = None, (*problems, *refused.problems)
    return Layout(min(kit.contrasts.values(), default=None), cut, problems, shown)


def _part(worst: Worst) -> float:
    return worst.part


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
    scale = min(1.0, _LONGEST / max(frame.size.width, frame.size.height))
    return _encoded(thumbnail(frame, scale))


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

"""The sizes a visual is made in: pixels for screens, inches or millimetres for paper, safe areas and file types."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from composer.core.geometry import Rect, Size
from composer.core.naming import Id
from composer.core.problems import Location, Problem
from composer.core.words import Words, meant, named

#: The id of each type. To add one: its id here, its row in EXPORT_TYPES, its encoder in `composer.export.encode`.
FileType = Literal["jpeg", "png", "webp", "pdf"]


class ExportType(Struct, frozen=True):
    """One file type: its id, its suffix, its usual name and what it is best for."""

    id: FileType
    suffix: str
    name: str
    use: Words


EXPORT_TYPES: tuple[ExportType, ...] = (
    ExportType("jpeg", "jpg", "JPEG", Words("réseaux sociaux et courriel", "social networks and email")),
    ExportType("png", "png", "PNG", Words("image sans perte, plus lourde", "lossless picture, larger")),
    ExportType("webp", "webp", "WebP", Words("site web, fichier plus léger", "web site, smaller file")),
    ExportType("pdf", "pdf", "PDF", Words("papier et imprimeur", "paper and print shops")),
)

#: The same, by id.
EXPORT_TYPE: dict[FileType, ExportType] = {each.id: each for each in EXPORT_TYPES}


Medium = Literal["screen", "print"]
Unit = Literal["px", "in", "mm"]
#: The format that shows a poster where a single one does; posters and kits may lack it.
USUAL_FORMAT = "portrait"
#: Beyond this a face looks soft on a phone; judged on portraits, with Lanczos.
SCREEN_ENLARGEMENT = 1.15
#: Print files have 300 dots per inch, and paper is seen from further away than a phone: printers accept half of that.
PRINT_ENLARGEMENT = 2.0
#: Design pixels per inch of paper; and pixels per inch of a screen, which has no physical size, as CSS defines them.
PAPER_UNITS, SCREEN_DOTS = 100, 96
#: The margins that words keep, as a share of the short side.
MARGIN = 0.06
#: Design pixels per unit.
_DESIGN: dict[Unit, float] = {"px": 1.0, "in": PAPER_UNITS, "mm": PAPER_UNITS / 25.4}


class Format(Struct, frozen=True, forbid_unknown_fields=True):
    """One size of visual; its `width` and `height` are in `unit`: pixels for a screen, inches or millimetres for paper.

    `safe` is the box, in design pixels, that no network covers with its own buttons and names. `dots` is the resolution
    of paper's raster file, in pixels per inch. A format that is `asked` is made only when somebody asks for it.
    """

    id: Id
    name: Words
    width: float
    height: float
    unit: Unit = "px"
    safe: Rect | None = None
    dots: int = 300
    file_type: FileType | None = None
    asked: bool = False

    @property
    def medium(self) -> Medium:
        """Whether it is for a screen or for paper."""
        return "screen" if self.unit == "px" else "print"

    @property
    def size(self) -> Size:
        """Its size in design pixels, the unit of every layout: a screen's own pixels, or 1/100 inch on paper."""
        return Size(self.width * _DESIGN[self.unit], self.height * _DESIGN[self.unit])

    @property
    def scale(self) -> float:
        """Pixels of a raster file per design pixel."""
        return self.dots / PAPER_UNITS if self.medium == "print" else 1.0

    @property
    def file_dots(self) -> int:
        """The resolution written in a raster file, in pixels per inch."""
        return self.dots if self.medium == "print" else SCREEN_DOTS

    @property
    def enlargement(self) -> float:
        """How far a photo may be enlarged before it looks soft: pixels of the raster file per photo pixel, each way."""
        return SCREEN_ENLARGEMENT if self.medium == "screen" else PRINT_ENLARGEMENT

    @property
    def bleed(self) -> float:
        """What is drawn past each edge of paper for a print shop to cut: 1/8 inch, 1/4 from 18 × 24 inches on."""
        short, long = sorted((self.size.width, self.size.height))
        return PAPER_UNITS / 4 if short >= 18 * PAPER_UNITS and long >= 24 * PAPER_UNITS else PAPER_UNITS / 8

    @property
    def usual_type(self) -> FileType:
        """The default file type: the format's own, else JPEG for screens and PDF for paper."""
        return self.file_type or ("jpeg" if self.medium == "screen" else "pdf")

    @property
    def pixels(self) -> Size:
        """Size of a raster file, in whole pixels."""
        return Size(round(self.size.width * self.scale), round(self.size.height * self.scale))

    @property
    def box(self) -> Rect:
        """The whole surface."""
        return Rect(0, 0, self.size.width, self.size.height)

    @property
    def safe_box(self) -> Rect:
        """The safe area, or the whole surface where no network covers any of it."""
        return self.safe or self.box

    @property
    def text_box(self) -> Rect:
        """The area for text: inside the margins, and inside what no network covers."""
        return self.within(MARGIN)

    def within(self, margin: float) -> Rect:
        """The area for text with margins of a share of the short side."""
        inner = self.box.inset(margin * min(self.size.width, self.size.height))
        return inner.shared(self.safe_box) or self.safe_box


#: Formats by their ids, in the order people see them.
Formats: TypeAlias = Mapping[str, Format]


def by_id(formats: Iterable[Format]) -> Formats:
    """`formats` by their ids; of two with the same id the later one replaces the earlier, at its position."""
    return {each.id: each for each in formats}


def is_made(format_: Format, left_out: Collection[str], asked_for: Collection[str]) -> bool:
    """Whether `format_` is made for a person who left out some formats, and asked for others, by their ids."""
    return format_.id in asked_for if format_.asked else format_.id not in left_out


def usual_formats(ids: Iterable[str], formats: Formats) -> tuple[str, ...]:
    """Those of `ids` that are made by default; all of them where each has to be asked for."""
    every = tuple(ids)
    return tuple(each for each in every if not formats[each].asked) or every


def unknown_format(format_id: str, formats: Formats, location: Location) -> Problem:
    """The problem that no format is called `format_id`, with the nearest name as its fix."""
    words = Words("Le format {name} n’existe pas.", "The format {name} does not exist.").format(name=named(format_id))
    return Problem("unknown-format", "error", words, location, meant(format_id, formats))

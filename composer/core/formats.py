"""The sizes a visual is made in: pixels for screens, inches or millimetres for paper, safe areas and file types."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from composer.core.file_types import FileType
from composer.core.geometry import Rect, Size
from composer.core.location import Location
from composer.core.naming import Id, meant, named
from composer.core.problems import Problem
from composer.core.words import Words

Medium = Literal["screen", "print"]
Unit = Literal["px", "in", "mm"]
#: Beyond this a face looks soft on a telephone; judged on portraits, with Lanczos.
SCREEN_ENLARGEMENT = 1.15
#: Paper is asked for at 300 dots an inch, and held further away than a telephone: half of them is what printers accept.
PRINT_ENLARGEMENT = 2.0
#: What design pixels are to the inch, the unit of paper; and what CSS makes of a screen's pixels, which have no inches.
PAPER_UNITS, SCREEN_DOTS = 100, 96
#: Design pixels for one of each unit.
_DESIGN: dict[Unit, float] = {"px": 1.0, "in": PAPER_UNITS, "mm": PAPER_UNITS / 25.4}


class Format(Struct, frozen=True):
    """One size of visual: its `width` and `height` are in `unit`, pixels for a screen, inches or millimetres for paper.

    `safe` is the box, in design pixels, that no network covers with its own buttons and names. `dots` are the pixels to
    the inch of paper's raster file. One that is `asked` is made only when somebody asks for it.
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
        """Pixels of a raster file for one design pixel."""
        return self.dots / PAPER_UNITS if self.medium == "print" else 1.0

    @property
    def file_dots(self) -> int:
        """What a raster file says of its size on paper: pixels an inch."""
        return self.dots if self.medium == "print" else SCREEN_DOTS

    @property
    def enlargement(self) -> float:
        """How many of a raster file's pixels one of a photo may fill, in each direction, before it looks soft."""
        return SCREEN_ENLARGEMENT if self.medium == "screen" else PRINT_ENLARGEMENT

    @property
    def usual_type(self) -> FileType:
        """What it is written as when nobody says: JPEG for screens and PDF for paper, unless it has one of its own."""
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


#: Formats by their ids, in the order people see them.
Formats: TypeAlias = Mapping[str, Format]


def by_id(formats: Iterable[Format]) -> Formats:
    """`formats` by their ids; of two of one id the later stands, in the place of the earlier."""
    return {each.id: each for each in formats}


def is_made(format_: Format, left_out: Collection[str], asked_for: Collection[str]) -> bool:
    """Whether a person who left out some formats, and asked for others, by their ids, has `format_` made."""
    return format_.id in asked_for if format_.asked else format_.id not in left_out


def usual_formats(ids: Iterable[str], formats: Formats) -> tuple[str, ...]:
    """Those of `ids` that are made when nobody says which; all of them where each has to be asked for."""
    every = tuple(ids)
    return tuple(each for each in every if not formats[each].asked) or every


def unknown_format(format_id: str, formats: Formats, location: Location) -> Problem:
    """That no format is called `format_id`, with the nearest that is."""
    said = named(format_id)
    words = Words(f"Le format {said.fr} n’existe pas.", f"The format {said.en} does not exist.")
    return Problem("unknown-format", "error", words, location, meant(format_id, formats))

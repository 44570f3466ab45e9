"""The sizes a visual is made in: pixels for screens, millimetres for paper, and safe areas."""

from typing import Literal

from msgspec import Struct

from composer.core.geometry import Rect, Size
from composer.core.words import Words

Medium = Literal["screen", "print"]
#: Beyond this a face looks soft on a telephone; judged on portraits, with Lanczos.
SCREEN_ENLARGEMENT = 1.15
#: Paper is asked for at 300 dots an inch, and held further away than a telephone: half of them is what printers accept.
PRINT_ENLARGEMENT = 2.0
#: What design pixels are to the inch, the unit of paper; and what CSS makes of a screen's pixels, which have no inches.
PAPER_UNITS, SCREEN_DOTS = 100, 96


class Format(Struct, frozen=True):
    """One size of visual.

    `size` is in design pixels, the unit of every layout: for a screen the pixels of the file, for paper 1/100 inch,
    so that `pixels` (what a raster file gets) is three times that, 300 dpi. `safe` is the box, in design pixels, that
    no network covers with its own buttons and names.
    """

    id: str
    name: Words
    size: Size
    medium: Medium = "screen"
    safe: Rect | None = None

    @property
    def scale(self) -> float:
        """Pixels of a raster file for one design pixel."""
        return 3.0 if self.medium == "print" else 1.0

    @property
    def dots(self) -> int:
        """What a raster file says of its size on paper: pixels an inch."""
        return round(PAPER_UNITS * self.scale) if self.medium == "print" else SCREEN_DOTS

    @property
    def enlargement(self) -> float:
        """How many of a raster file's pixels one of a photo may fill, in each direction, before it looks soft."""
        return SCREEN_ENLARGEMENT if self.medium == "screen" else PRINT_ENLARGEMENT

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


# Sizes and safe zones: docs/facts.md, « Picture sizes ». The story's box is the one that also suits reels
# since the two were unified in 2026: 6 % each side, 14 % at the top, 35 % at the bottom.
FORMATS: tuple[Format, ...] = (
    Format(
        "portrait",
        Words("Portrait 4:5", "Portrait 4:5"),
        Size(1080, 1350),
    ),
    Format("square", Words("Carré", "Square"), Size(1080, 1080)),
    Format(
        "story",
        Words("Story et reel 9:16", "Story and reel 9:16"),
        Size(1080, 1920),
        safe=Rect(65, 269, 950, 979),
    ),
    Format("landscape", Words("Paysage", "Landscape"), Size(1200, 630)),
    Format("screen", Words("Écran 16:9", "Screen 16:9"), Size(1920, 1080)),
    Format("letter", Words("Lettre, papier", "Letter, paper"), Size(850, 1100), medium="print"),
    Format("tabloid", Words("Tabloïd 11 × 17, papier", "Tabloid 11 × 17, paper"), Size(1100, 1700), medium="print"),
)

FORMAT_BY_ID: dict[str, Format] = {each.id: each for each in FORMATS}

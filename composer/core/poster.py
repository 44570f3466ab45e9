"""A poster as data: styles, palettes and, for each format, ordered layers; no code, no expressions."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct, field

from composer.core.color import Color, parse_color
from composer.core.geometry import Point, Rect
from composer.core.naming import Id, IdOrNone
from composer.core.visual import LookName
from composer.core.words import Words

#: The two roles that every palette has: the main background, and the text on it.
GROUND, INK = "ground", "ink"
#: The content of a part of a text slot: words of the visual, or of the campaign. `word` is one to three words of the
#: quote, or of the theme when there is none; `day` is the name and the date, on one line, of the campaign's day that
#: the part names.
Content = Literal["quote", "word", "name", "role", "theme", "dates", "campaign", "day", "day-name", "day-date"]
#: Contents about a day of the campaign.
OF_A_DAY: frozenset[Content] = frozenset({"day", "day-name", "day-date"})
#: When a layer is drawn; several conditions must all be met. `second` is the arrangement used when the words do not fit
#: clear of the face in the `first`; a layout without one has layers that name neither. A quote is `short` or `long` by
#: the poster's `short_quote`. The last three are for art: the third of the page that the middle of the faces is in.
Condition = Literal[
    "photo",
    "no-photo",
    "quote",
    "no-quote",
    "short",
    "long",
    "qr",
    "no-qr",
    "first",
    "second",
    "face-left",
    "face-middle",
    "face-right",
]
#: The conditions about where the faces are, from left to right.
FACE_SIDES: tuple[Condition, ...] = ("face-left", "face-middle", "face-right")
#: The shape of a photo: its box, or a shape that fills it. A half disc has its flat side down; an arch has straight
#: sides under a half circle; a rounded box has corners of a fixed share of its short side; chevrons
#: are two, side by side; a blob is cut by an outline of the poster's own.
Shape = Literal["rectangle", "rounded", "ellipse", "capsule", "half-disc", "arch", "chevrons", "blob"]
#: The radius of the corners of a rounded box, as a share of its short side.
ROUNDED = 0.06
#: The shapes that keep the proportions of their box where a layout is adapted to another format.
KEPT_SHAPES: frozenset[Shape] = frozenset({"ellipse", "half-disc", "chevrons", "blob"})
#: What a visual may be that a poster is best or worst for: of its photo, then of its quote.
Trait = Literal[
    "words-alone",
    "one-face",
    "several-faces",
    "no-face",
    "tight-face",
    "small-face",
    "dark",
    "bright",
    "few-pixels",
    "no-quote",
    "short",
    "long",
]
#: Characters of a quote: what every layout must fit, and beyond which nobody reads a quote on a poster.
LEAST_CAPACITY, MOST_CAPACITY = 140, 600
#: A share of a whole; a length in design pixels.
Share: TypeAlias = Annotated[float, Meta(ge=0, le=1)]
Length: TypeAlias = Annotated[float, Meta(ge=0)]
#: Degrees, each way: beyond that, words are uncomfortable to read.
Angle: TypeAlias = Annotated[float, Meta(ge=-45, le=45)]
Align = Literal["left", "center", "right"]
Valign = Literal["top", "middle", "bottom"]
#: Whether a quote is set between quotation marks.
Marks = Literal["drawn", "none"]


class Style(Struct, frozen=True, forbid_unknown_fields=True):
    """The look of a level of text, in every layout. `leading` and `tracking` are in ems.

    `ink` is the palette role of the letters, `ground` the role they are meant to be on, which also veils what would
    make them illegible. `other_ink`, if any, is used over a picture on which `ink` has too little contrast.
    """

    family: str
    weight: Annotated[int, Meta(ge=1, le=1000)] = 400
    italic: bool = False
    leading: Annotated[float, Meta(ge=0.5, le=3)] = 1.2
    tracking: Annotated[float, Meta(ge=-0.5, le=1)] = 0.0
    ink: Id = INK
    ground: Id = GROUND
    other_ink: IdOrNone = ""
    case: Literal["as-typed", "upper"] = "as-typed"
    #: `marks`: an opening quotation mark hangs in the margin, so that the letters share one edge.
    hanging: Literal["none", "marks"] = "none"


class Long(Struct, frozen=True, forbid_unknown_fields=True):
    """How a part is set when it has more than `characters` characters: another style, and other sizes if given.

    `least` is then the least size that its false starts must leave it, instead of their own.
    """

    characters: Annotated[int, Meta(ge=1, le=MOST_CAPACITY)]
    style: str
    size: tuple[int, int] | None = None
    least: Annotated[int, Meta(ge=0)] | None = None


class Starts(Struct, frozen=True, forbid_unknown_fields=True):
    """False starts before a quote: its own first words, in the colour `role`, each closed by a thin bar, in `bar`.

    They are as large as the quote, one on each line above it. As many are drawn as its length allows and as leave it at
    `least` design pixels or larger; its floor size when that is larger.
    """

    role: Id
    bar: Id
    least: Annotated[int, Meta(ge=0)] = 0


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """One text of a slot: its content, its style, and its sizes (largest, then floor) in whole design pixels.

    `gap` is the space before it, in design pixels, left out when it comes first. `lines` limits its lines, to one for a
    `word` and to eleven for others unless it says more or fewer. `day` is the id of the campaign's day that the part is
    about; empty in any other part. An `optional` part is left out where its slot has no room for it. Words that fit at
    `aim` or larger are set no smaller for more equal lines. A quote may have `starts`, and no quotation `marks`.
    """

    content: Content
    style: str
    size: tuple[int, int]
    gap: Length = 0.0
    lines: Annotated[int, Meta(ge=1, le=50)] | None = None
    slot: IdOrNone = ""
    long: Long | None = None
    day: IdOrNone = ""
    optional: bool = False
    aim: Annotated[int, Meta(ge=0)] = 0
    starts: Starts | None = None
    marks: Marks = "drawn"

    @property
    def slot_id(self) -> str:
        """The id used by problems and hit tests: the slot given, else the content."""
        return self.slot or self.content

    @property
    def most_lines(self) -> int:
        """The most lines it may take."""
        return self.lines or (1 if self.content == "word" else 11)


class Fill(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="fill"):
    """A flat box of a palette role, rotated by `angle` degrees clockwise; the whole surface when no box is given."""

    role: Id
    box: Rect | None = None
    when: tuple[Condition, ...] = ()
    angle: Angle = 0.0


class Overprint(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="overprint"):
    """A second ink over the photos below it: a palette role that multiplies their colours, in an ellipse or a box.

    It prints on nothing else, and never over a face: it takes the first of `box` and `elsewhere` that is clear of all
    faces, and is left out where none is.
    """

    role: Id
    box: Rect
    shape: Literal["ellipse", "rectangle"] = "ellipse"
    elsewhere: tuple[Rect, ...] = ()
    when: tuple[Condition, ...] = ("photo",)

    @property
    def places(self) -> tuple[Rect, ...]:
        """The boxes that it may take, the preferred one first."""
        return (self.box, *self.elsewhere)


class Art(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="art"):
    """An SVG or a picture of the poster's folder, drawn to fill its box exactly; an SVG's colours are role names.

    With `above`, the box moves up or down so that its bottom is that many design pixels above the highest text.
    `mirrored` flips it left to right. Art that `yields` is left out where its box would come near a face or cross a
    neck.
    """

    file: str
    box: Rect
    above: float | None = None
    when: tuple[Condition, ...] = ()
    mirrored: bool = False
    yields: bool = False


class PhotoSlot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="photo"):
    """The box of the photo. `zone` is where the face should be, in fractions of that box.

    `ground` is the role behind a partly transparent photo, and of the `border` around it: design pixels, inside the
    box. Both are rotated by `angle` degrees clockwise about the centre of the box.
    Chevrons are each `stroke` of the width of the box wide, with `gap` between them. A blob has an `outline`: a path in
    fractions of the box. Either is flipped left to right when `mirrored`.
    """

    box: Rect
    zone: Point = Point(0.5, 0.4)
    shape: Shape = "rectangle"
    ground: IdOrNone = ""
    when: tuple[Condition, ...] = ("photo",)
    border: Length = 0.0
    angle: Angle = 0.0
    stroke: Share | None = None
    gap: Share | None = None
    outline: str = ""
    mirrored: bool = False

    @property
    def opening(self) -> Rect:
        """The part that the photo fills: the box without its border, before any rotation."""
        return self.box.inset(self.border)

    def pixels(self, scale: float) -> tuple[int, int]:
        """The width and height of the opening in pixels, `scale` to the design pixel."""
        return round(self.opening.width * scale), round(self.opening.height * scale)


class Veil(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="veil"):
    """A veil that calms a photo behind words: a palette role behind every text in its box.

    `strength` (0 to 1) is its strength by design; where the photo needs more, it is made stronger.
    It fades out over `fade` design pixels: above the highest text, above it and below the lowest, or past the widest to
    the right or the left. From the words on, away from that fade, it deepens until it takes `deepen` (0 to 1) of what
    it lets through.
    """

    box: Rect
    role: Id
    strength: Share
    fade: Length
    side: Literal["above", "around", "right", "left"] = "above"
    deepen: Share = 0.0
    when: tuple[Condition, ...] = ()


class Stairs(Struct, frozen=True, forbid_unknown_fields=True):
    """A staircase drawn behind the lines of a text: a block for each line, in `roles` from the top down.

    There are at most as many lines as roles. Each line is `grow` times as large as the one above it, and its step as
    much higher. The top step takes the share `top` of the width of the text's box, the lowest all of it. A block begins
    `inset` design pixels before its words, and goes on for `bleed` past the box on the other side.
    """

    roles: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=8)]
    top: Annotated[float, Meta(gt=0, le=1)]
    inset: Length = 0.0
    bleed: Length = 0.0
    grow: Annotated[float, Meta(ge=1, le=2)] = 1.18


class TextSlot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="text"):
    """A column of texts, one under the other, in a box, rotated by `angle` degrees clockwise about its centre.

    With `steps`, its single part is set with each line at the bottom of its own box, from the top one down; when there
    are fewer lines than steps, `valign` decides which ones are left empty. With `stairs`, its single part is set on as
    many steps as it has lines, which share the box.
    With a `signature`, the campaign's crossing stands beside its texts, on the side they are aligned to: one strand in
    the ink of the first text, the other in the palette role that `signature` names.
    """

    box: Rect
    parts: tuple[Part, ...]
    align: Align = "left"
    valign: Valign = "top"
    when: tuple[Condition, ...] = ()
    angle: Angle = 0.0
    steps: tuple[Rect, ...] = ()
    stairs: Stairs | None = None
    signature: IdOrNone = ""

    @property
    def climbs(self) -> bool:
        """Whether each line has a step of its own."""
        return bool(self.steps or self.stairs)


class QrSlot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="qr"):
    """The box of the QR code, when there is one; the darker of its two roles draws the modules on the lighter."""

    box: Rect
    role: Id
    ground: Id
    when: tuple[Condition, ...] = ("qr",)


Layer = Fill | Overprint | Art | PhotoSlot | Veil | TextSlot | QrSlot


class Layout(Struct, frozen=True, dict=True, forbid_unknown_fields=True):
    """The composition for one format: its layers from back to front.

    It fits a quote of `capacity` characters; one that `mirrors` may be flipped left to right, except its words. One
    that `inherits` has no layers in the file: the reader adapts those of the format it names, and `opens` is the zone,
    in design pixels of that format, that takes the extra room along the side that grows.
    """

    layers: tuple[Layer, ...] = ()
    capacity: Annotated[int, Meta(ge=LEAST_CAPACITY, le=MOST_CAPACITY)] = LEAST_CAPACITY
    mirrors: bool = False
    inherits: IdOrNone = ""
    opens: tuple[float, float] | None = None

    def layers_when(self, facts: frozenset[Condition]) -> tuple[Layer, ...]:
        """The layers whose conditions `facts` meet; kept, as each move of a drag asks some twenty times."""
        known = self._by_facts
        if facts not in known:
            known[facts] = tuple(layer for layer in self.layers if facts.issuperset(layer.when))
        return known[facts]

    @cached_property
    def _by_facts(self) -> dict[frozenset[Condition], tuple[Layer, ...]]:
        return {}

    @property
    def has_second(self) -> bool:
        """Whether there is a second arrangement."""
        return any("second" in layer.when for layer in self.layers)


class Palette(Struct, frozen=True, forbid_unknown_fields=True):
    """A palette: its name and its colours by role, `#rrggbb`.

    `overprints` are more roles, each the colour of one role printed over another: the reader adds them to `colors`.
    """

    name: Words
    colors: Mapping[str, str]
    overprints: Mapping[str, tuple[Id, Id]] = field(default_factory=dict[str, tuple[Id, Id]])

    def color(self, role: str) -> Color:
        """The colour of `role`, which the reader has checked is present."""
        return parse_color(self.colors[role])


class Poster(Struct, frozen=True, forbid_unknown_fields=True):
    """A poster as its file describes it. Slot ids are shared by all layouts, so one quote fills every format."""

    format: Annotated[int, Meta(ge=1)]
    id: str
    name: Words
    credit: Words
    styles: Mapping[Id, Style]
    palettes: Mapping[Id, Palette]
    layouts: Mapping[str, Layout]
    #: SVG text by file name, filled in by the reader: it is never in the file itself.
    art: Mapping[str, str] = field(default_factory=dict[str, str])
    #: The bytes of PNG, JPEG and WebP art by file name, filled in too.
    pictures: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    #: The photo's look where the person chose none, and the two roles of a duotone or a halftone.
    look: LookName = "natural"
    #: The characters of a quote up to which it is `short`.
    short_quote: Annotated[int, Meta(ge=1, le=MOST_CAPACITY)] = 60
    tones: tuple[Id, Id] = (GROUND, INK)
    #: What it shows at its best, and what at its worst.
    best: tuple[Trait, ...] = ()
    worst: tuple[Trait, ...] = ()
    #: SHA-256 of the poster's data and art, filled in by the reader: equal digests look alike.
    digest: str = ""

    @property
    def least_capacity(self) -> int:
        """How long a quote, in characters, fits in every format."""
        return min(layout.capacity for layout in self.layouts.values())

    def palette_id(self, chosen: str) -> str:
        """`chosen`, or the first palette when the poster, perhaps another version, has none of that name."""
        return chosen if chosen in self.palettes else next(iter(self.palettes))


def parts_of(poster: Poster) -> Iterator[tuple[tuple[str | int, ...], Part]]:
    """Every text of the poster, in every format, each with its keys in the poster's file."""
    for name, layout in poster.layouts.items():
        for index, layer in enumerate(layout.layers):
            for number, part in enumerate(layer.parts if isinstance(layer, TextSlot) else ()):
                yield ("layouts", name, "layers", index, "parts", number), part

"""A poster as data: styles, palettes and, for each format, ordered layers. No code, no expressions."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from composer.core.color import Color, parse_color
from composer.core.geometry import Point, Rect
from composer.core.words import Words

#: The two roles every palette has: what most of a poster stands on, and what is written on it.
GROUND, INK = "ground", "ink"
#: What a part of a text slot says: words of the visual, or of the campaign.
Content = Literal["quote", "name", "role", "theme", "dates", "campaign"]
#: When a layer is drawn. Several conditions must all hold. `second` is the arrangement taken when the words do not fit
#: clear of the face in the `first`; a layout without one has layers that name neither.
Condition = Literal["photo", "no-photo", "quote", "no-quote", "qr", "no-qr", "first", "second"]
Align = Literal["left", "center", "right"]
Valign = Literal["top", "middle", "bottom"]


class Style(Struct, frozen=True, forbid_unknown_fields=True):
    """How a level of text looks, in every layout. `leading` and `tracking` are in ems.

    `ink` is the palette role of the letters, `ground` the role they are meant to stand on.
    """

    family: str
    weight: int = 400
    italic: bool = False
    leading: float = 1.2
    tracking: float = 0.0
    ink: str = INK
    ground: str = GROUND
    case: Literal["as-typed", "upper"] = "as-typed"
    #: `marks`: an opening quotation mark hangs in the margin, so that the letters share one edge.
    hanging: Literal["none", "marks"] = "none"


class Part(Struct, frozen=True, forbid_unknown_fields=True):
    """One text of a slot: what it says, its style, and its sizes (largest, then floor) in whole design pixels.

    `gap` is the space before it, in design pixels, left out when it comes first. `lines` caps its lines.
    """

    content: Content
    style: str
    size: tuple[int, int]
    gap: float = 0.0
    lines: int = 11
    slot: str = ""

    @property
    def slot_id(self) -> str:
        """The id that problems and hit tests name: the slot given, else the content."""
        return self.slot or self.content


class Fill(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="fill"):
    """A flat box of a palette role; the whole surface when no box is given."""

    role: str
    box: Rect | None = None
    when: tuple[Condition, ...] = ()


class Art(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="art"):
    """An SVG of the poster's folder, drawn to fill its box exactly; its colours are role names.

    With `above`, the box moves up or down so that its bottom stands that many design pixels above the highest text.
    """

    file: str
    box: Rect
    above: float | None = None
    when: tuple[Condition, ...] = ()


class PhotoSlot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="photo"):
    """Where the photo goes. `zone` is where the face should come, in fractions of the box."""

    box: Rect
    zone: Point = Point(0.5, 0.4)
    shape: Literal["rectangle", "ellipse", "capsule"] = "rectangle"
    ground: str = ""
    when: tuple[Condition, ...] = ("photo",)


class Veil(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="veil"):
    """A calm behind words on a photo: a palette role at `strength` (0 to 1) behind every text that lies in its box.

    It fades out over `fade` design pixels: above the highest text, above it and below the lowest, or past the widest.
    """

    box: Rect
    role: str
    strength: float
    fade: float
    side: Literal["above", "around", "right"] = "above"
    when: tuple[Condition, ...] = ()


class TextSlot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="text"):
    """A column of texts, one under the other, in a box."""

    box: Rect
    parts: tuple[Part, ...]
    align: Align = "left"
    valign: Valign = "top"
    when: tuple[Condition, ...] = ()


class QrSlot(Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="qr"):
    """Where the QR code goes when one is asked for; the darker of its two roles inks the modules on the other."""

    box: Rect
    role: str
    ground: str
    when: tuple[Condition, ...] = ("qr",)


Layer = Fill | Art | PhotoSlot | Veil | TextSlot | QrSlot


class Layout(Struct, frozen=True, forbid_unknown_fields=True):
    """One format's composition: its layers from back to front."""

    layers: tuple[Layer, ...]

    @property
    def has_second(self) -> bool:
        """Whether there is a second arrangement."""
        return any("second" in layer.when for layer in self.layers)


class Palette(Struct, frozen=True, forbid_unknown_fields=True):
    """Colours by role, `#rrggbb`."""

    name: Words
    colors: Mapping[str, str]

    def color(self, role: str) -> Color:
        """The colour of `role`; the reader has checked that it is there."""
        return parse_color(self.colors[role])


class Poster(Struct, frozen=True, forbid_unknown_fields=True):
    """A poster as its file says it. Slot ids are shared by all layouts, so one quote fills every format."""

    format: int
    id: str
    name: Words
    credit: Words
    styles: Mapping[str, Style]
    palettes: Mapping[str, Palette]
    layouts: Mapping[str, Layout]
    #: SVG text by file name, filled in by the reader: the file itself never carries it.
    art: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def default_palette(self) -> str:
        """The first palette of the file."""
        return next(iter(self.palettes))

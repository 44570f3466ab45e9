"""The document: which poster, which photo and how it is framed, which words. Choices only, nothing derived."""

from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct, field
from msgspec.structs import replace

from composer.core.geometry import Crop, Point
from composer.core.words import Language

#: The networks a caption is written for, in the order they are shown.
NETWORKS: tuple[str, ...] = ("instagram", "facebook", "linkedin")


class Person(Struct, frozen=True):
    """Whom the visual presents; `handles` are the person's own, by network, with their @."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    handles: Mapping[str, str] = field(default_factory=dict[str, str])


LookName = Literal["natural", "black-and-white", "duotone"]
LOOKS: tuple[LookName, ...] = get_args(LookName)

#: Degrees, each way: beyond that a photo is lying, not leaning, and a quarter turn is nearer.
MAX_ANGLE = 15.0


class PhotoChoice(Struct, frozen=True):
    """Which photo (sha-256 of its bytes) and how it is framed.

    Without a crop the photo is framed on `focus` (fractions of the photo), and without a focus by the upper-third
    rule. `photographer` is printed nowhere on the visual: it is the credit.

    The photo is seen after `turn` quarter turns clockwise, then mirrored left to right by `flip`, then leaning `angle`
    degrees clockwise, at most MAX_ANGLE each way. `crop` is a part of what is then seen; `focus` stays a place of the
    photo as it was taken in.
    """

    digest: str
    crop: Crop | None = None
    focus: Point | None = None
    photographer: str = ""
    look: LookName = "natural"
    turn: int = 0
    flip: bool = False
    angle: float = 0.0


#: Which of a layout's arrangements: the program's choice, or the person's.
Arrangement = Literal["auto", "first", "second"]


class FormatChoice(Struct, frozen=True):
    """What was touched up in one format only."""

    crop: Crop | None = None
    arrangement: Arrangement = "auto"


#: The parts of a caption, in the order of its text: what must be read before the fold first, handle and hashtags last.
CaptionPart = Literal["phrase", "opening", "quote", "story", "credit", "handle", "hashtags"]
CAPTION_PARTS: tuple[CaptionPart, ...] = get_args(CaptionPart)
Edited = Mapping[CaptionPart, str]


class CaptionEdits(Struct, frozen=True):
    """What the person typed instead of the composed parts: for every network, and for one network only.

    A network's own words win over the shared ones. An empty text leaves its part out.
    """

    shared: Edited = field(default_factory=dict[CaptionPart, str])
    by_network: Mapping[str, Edited] = field(default_factory=dict[str, Edited])


class AlternativeEdits(Struct, frozen=True):
    """What the person typed instead of the composed alternative text; an empty form is as composed."""

    short: str = ""
    full: str = ""


class Visual(Struct, frozen=True):
    """Everything a person chose. The same visual, poster and version give the same files."""

    poster: str
    palette: str = ""
    quote: str = ""
    person: Person = Person()
    photo: PhotoChoice | None = None
    language: Language = "fr"
    qr: str = ""
    by_format: Mapping[str, FormatChoice] = field(default_factory=dict[str, FormatChoice])
    caption: CaptionEdits = CaptionEdits()
    alternative: AlternativeEdits = AlternativeEdits()
    #: What was answered to the campaign's questions, by their number.
    answers: Mapping[str, str] = field(default_factory=dict[str, str])


def drawn_part(visual: Visual) -> Visual:
    """What of `visual` is drawn: two visuals of the same drawn part look the same, whatever their captions."""
    person = replace(visual.person, handles={})
    return replace(visual, person=person, caption=CaptionEdits(), alternative=AlternativeEdits(), answers={})

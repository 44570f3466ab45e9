"""The document: which poster, which photo and how it is framed, which words. Choices only, nothing derived."""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from msgspec import Struct, field
from msgspec.structs import replace

from composer.core.geometry import Crop
from composer.core.naming import Digest, Id, IdOrNone
from composer.core.words import Language


class Person(Struct, frozen=True):
    """Whom the visual presents, as `core.person_fields` tells of each text; `handles` are their own, with their @."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    handles: Mapping[Id, str] = field(default_factory=dict[str, str])
    pronouns: str = ""


LookName = Literal["natural", "black-and-white", "duotone"]
LOOKS: tuple[LookName, ...] = get_args(LookName)
#: A look chosen, or the one the poster is drawn for.
LookChoice = Literal["poster", "natural", "black-and-white", "duotone"]

#: Degrees, each way: beyond that a photo is lying, not leaning, and a quarter turn is nearer.
MAX_ANGLE = 15.0


#: Whose photo it is. « nobody »: a drawing, or nobody that can be recognized.
PhotoOf = Literal["self", "adult", "minor", "nobody"]
PHOTO_OF: tuple[PhotoOf, ...] = get_args(PhotoOf)
#: What may be agreed to, each apart: consent holds for one use only (docs/facts.md, « People and language »).
Use = Literal["publish", "reshare"]
USES: tuple[Use, ...] = get_args(Use)


class Consent(Struct, frozen=True):
    """Whose photo it is, None while it is not said, and the uses that its person agreed to, or the parent of a minor.

    `dismissed` says that the person using the program would rather not be asked.
    """

    photo_of: PhotoOf | None = None
    agreed: tuple[Use, ...] = ()
    dismissed: bool = False


class Face(Struct, frozen=True, array_like=True):
    """A circle that holds a face from its hairline to its chin.

    Its centre is in fractions of the photo from its top left corner, its radius in parts of the photo's shorter side:
    so it stays a circle, however the photo is turned.
    """

    x: float
    y: float
    radius: float


#: Radii a person can give: from a face in a crowd to one that fills the photo.
MIN_RADIUS, MAX_RADIUS = 0.01, 0.75
#: How far a face reaches from its middle where nobody has measured it.
USUAL_RADIUS = 0.17


class PhotoChoice(Struct, frozen=True):
    """Which photo (sha-256 of its bytes) and how it is framed.

    Without a crop the photo is framed on its `faces`, and without any by the upper-third rule. `photographer` is
    printed nowhere on the visual: it is the credit.

    The photo is seen after `turn` quarter turns clockwise, then mirrored left to right by `flip`, then leaning `angle`
    degrees clockwise, at most MAX_ANGLE each way. `crop` is a part of what is then seen; `faces` stay places of the
    photo as it was taken in.
    """

    digest: Digest
    crop: Crop | None = None
    faces: tuple[Face, ...] = ()
    photographer: str = ""
    look: LookChoice = "poster"
    turn: int = 0
    flip: bool = False
    angle: float = 0.0
    #: Of this photo only: another one asks anew.
    consent: Consent = Consent()


#: Which of a layout's arrangements: the program's choice, or the person's.
Arrangement = Literal["auto", "first", "second"]
#: Whether a layout is drawn mirrored: the program's choice, or the person's.
Mirror = Literal["auto", "no", "yes"]


class FormatChoice(Struct, frozen=True):
    """What was touched up in one format only."""

    crop: Crop | None = None
    arrangement: Arrangement = "auto"
    mirror: Mirror = "auto"


#: The parts of a caption, in the order of its text: what must be read before the fold first, handle and hashtags last.
CaptionPart = Literal["phrase", "opening", "quote", "story", "credit", "handle", "hashtags"]
CAPTION_PARTS: tuple[CaptionPart, ...] = get_args(CaptionPart)
Edited = Mapping[CaptionPart, str]


class CaptionEdits(Struct, frozen=True):
    """What the person typed instead of the composed parts: for every network, and for one network only.

    A network's own words win over the shared ones. An empty text leaves its part out.
    """

    shared: Edited = field(default_factory=dict[CaptionPart, str])
    by_network: Mapping[Id, Edited] = field(default_factory=dict[str, Edited])


class AlternativeEdits(Struct, frozen=True):
    """What the person typed instead of the composed alternative text; an empty form is as composed."""

    short: str = ""
    full: str = ""


#: What a person says of a hashtag: it goes in the captions, it does and the campaign has announced it, it stays out.
HashtagChoice = Literal["added", "confirmed", "removed"]


class ChosenHashtag(Struct, frozen=True):
    """A hashtag with its #, the campaign's or the person's own, and what the person says of it."""

    value: str
    choice: HashtagChoice = "added"


#: What of a visual the finished example fills, and can therefore still be the example's.
SamplePart = Literal["photo", "quote", "name", "role", "organisation"]
SAMPLE_PARTS: tuple[SamplePart, ...] = get_args(SamplePart)


class Visual(Struct, frozen=True):
    """Everything a person chose. The same visual, poster and version give the same files."""

    poster: IdOrNone
    palette: IdOrNone = ""
    quote: str = ""
    person: Person = Person()
    photo: PhotoChoice | None = None
    language: Language = "fr"
    qr: str = ""
    by_format: Mapping[Id, FormatChoice] = field(default_factory=dict[str, FormatChoice])
    caption: CaptionEdits = CaptionEdits()
    alternative: AlternativeEdits = AlternativeEdits()
    #: What was answered to the campaign's questions, by their number.
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    #: The word of the quote that stands large where a poster has one; empty for the one proposed.
    word: str = ""
    #: Tells this document from every other, so that its kit is known again; empty for what no window has begun or
    #: saved. Drawn nowhere and in no text.
    id: str = ""
    #: In the order they were chosen; of the others, those that the campaign has announced stand in the captions.
    hashtags: tuple[ChosenHashtag, ...] = ()
    #: Ids of the networks to write captions for; none for those that the campaign offers.
    networks: tuple[Id, ...] = ()
    #: The parts that are the finished example's, which nobody chose: they are never published.
    sample: tuple[SamplePart, ...] = ()


#: A token without a meaning, short enough for any file.
_ID = re.compile("[0-9A-Za-z_-]{1,64}")


def sound_id(text: str) -> str:
    """`text` when it can be a document's id, else none: what says it is a file that may come from anywhere."""
    return text if _ID.fullmatch(text) else ""


def drawn_part(visual: Visual) -> Visual:
    """What of `visual` is drawn: two visuals of the same drawn part look the same, whatever their captions."""
    person = replace(visual.person, handles={})
    photo = replace(visual.photo, consent=Consent()) if visual.photo else None
    unseen = Visual("")
    return replace(
        visual,
        person=person,
        photo=photo,
        caption=unseen.caption,
        alternative=unseen.alternative,
        answers=unseen.answers,
        sample=unseen.sample,
        hashtags=unseen.hashtags,
        networks=unseen.networks,
        id=unseen.id,
    )


def is_empty(visual: Visual) -> bool:
    """Whether nothing of anybody's is on the visual: neither a photo nor a quote."""
    return visual.photo is None and not visual.quote.strip()

"""The document: the poster, the photo and its crop, the words; choices only, nothing derived."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field
from msgspec.structs import replace

from composer.core.geometry import Crop
from composer.core.naming import Digest, Id, IdOrNone
from composer.core.words import Language


class CampaignMark(Struct, frozen=True, forbid_unknown_fields=True):
    """A campaign by its id, its version and the SHA-256 of all that it is made of; empty where it is not known."""

    id: IdOrNone = ""
    version: int = 0
    digest: Digest = ""


class Person(Struct, frozen=True, forbid_unknown_fields=True):
    """The person presented; `core.person.fields` describes each text, and `handles` are their own, with their @."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    handles: Mapping[Id, str] = field(default_factory=dict[str, str])
    pronouns: str = ""


LookName = Literal["natural", "black-and-white", "duotone", "halftone"]
LOOKS: tuple[LookName, ...] = get_args(LookName)
#: The look of a photo: the one chosen, or the poster's own.
LookChoice = Literal["poster", "natural", "black-and-white", "duotone", "halftone"]

#: Whether a photo is brightened: the program's choice, by the light on the main face, or the person's.
Brighten = Literal["auto", "on", "off"]
BRIGHTEN: tuple[Brighten, ...] = get_args(Brighten)
#: Stops of light (EV), each twice the one before: what a photo is brightened by at most, since noise grows with it.
MOST_GAIN = 1.2

#: Whether something that may be drawn, or left out, is drawn.
Switch = Literal["on", "off"]
SWITCHES: tuple[Switch, ...] = get_args(Switch)
#: The size of a quote beside the one that its poster gives it, within what fits.
QuoteSize = Literal["smaller", "usual", "larger"]
QUOTE_SIZES: tuple[QuoteSize, ...] = get_args(QuoteSize)
#: The most words of a quote that are in the accent colour.
MOST_ACCENTS = 2

#: The ends of each setting of a photo's tone; `core.layout.photo_tone` says what they do.
MOST_TONE = 100
Toned = Annotated[int, Meta(ge=-MOST_TONE, le=MOST_TONE)]

#: Degrees, each way: a larger angle is no longer a correction of the horizon.
MAX_ANGLE = 15.0


#: Who is in the photo. « nobody »: a drawing, or nobody recognizable.
PhotoOf = Literal["self", "adult", "minor", "nobody"]
PHOTO_OF: tuple[PhotoOf, ...] = get_args(PhotoOf)
#: Uses to agree to, one by one: consent is for one use only (docs/facts.md, « People and language »).
Use = Literal["publish", "reshare"]
USES: tuple[Use, ...] = get_args(Use)


class Consent(Struct, frozen=True, forbid_unknown_fields=True):
    """Who is in the photo, None when not known, and the uses that this person, or the parent of a minor, agreed to.

    `dismissed`: the person using the program prefers not to be asked.
    """

    photo_of: PhotoOf | None = None
    agreed: tuple[Use, ...] = ()
    dismissed: bool = False


class Face(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """A circle around a face, from its hairline to its chin.

    Its centre is in fractions of the photo from its top left corner, its radius as a fraction of the photo's shorter
    side, so that it stays a circle however the photo is rotated.
    """

    x: float
    y: float
    radius: float


#: Smallest and largest radius that a person can set: from a face in a crowd to one that fills the photo.
MIN_RADIUS, MAX_RADIUS = 0.01, 0.75
#: Radius assumed for a face that was not measured.
USUAL_RADIUS = 0.17


class Light(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    """How a photo is brightened, as it was measured on it (`core.layout.photo_light`).

    `black` and `white` are the levels, 0 to 255, that become the darkest and the lightest; `gain` is in stops of light.
    """

    black: Annotated[int, Meta(ge=0, le=63)]
    white: Annotated[int, Meta(ge=128, le=255)]
    gain: Annotated[float, Meta(ge=0, le=MOST_GAIN)]


class Tone(Struct, frozen=True, forbid_unknown_fields=True):
    """The brightness, contrast and warmth that a person gave a photo, each from -100 to 100; 0 is as it came."""

    brightness: Toned = 0
    contrast: Toned = 0
    warmth: Toned = 0


TONES: tuple[str, ...] = Tone.__struct_fields__


#: Fractions of a slot: far beyond what a hand does, and a file may not say more.
Moved = Annotated[float, Meta(ge=-1000, le=1000)]


class Reframing(Struct, frozen=True, forbid_unknown_fields=True):
    """How a person moved and zoomed the photo in every format, from the framing proposed in each.

    What is at the slot's zone for faces is moved `across` and `down`, in fractions of the slot, and the photo is shown
    `times` as large. It was done in `format`, and holds there exactly; elsewhere it cuts no face.
    """

    format: Id
    across: Moved = 0.0
    down: Moved = 0.0
    times: Annotated[float, Meta(ge=0.001, le=1000)] = 1.0


class PhotoChoice(Struct, frozen=True, forbid_unknown_fields=True):
    """The photo, by the SHA-256 of its bytes, and its crop.

    Without a crop the photo is framed on its `faces`, and without faces by the upper-third rule; a `reframing` changes
    either, in every format. `photographer` is for the credit, which is drawn on the visual with `credit`. `shows` is
    what the person says that it shows, for those who cannot see it.

    The photo is shown after `turn` quarter turns clockwise, then flipped left to right by `flip`, then rotated by
    `angle` degrees clockwise, at most MAX_ANGLE each way. `crop` is a part of the result; `faces` are positions on the
    photo as it was imported.
    """

    digest: Digest
    crop: Crop | None = None
    faces: tuple[Face, ...] = ()
    photographer: str = ""
    look: LookChoice = "poster"
    turn: int = 0
    flip: bool = False
    angle: float = 0.0
    brighten: Brighten = "auto"
    #: Measured when the photo, its faces or `brighten` changed, so that every format and file has the same; None for
    #: a photo left as it is.
    light: Light | None = None
    tone: Tone = Tone()
    credit: Switch = "off"
    #: For this photo only: another photo needs another consent.
    consent: Consent = Consent()
    shows: str = ""
    reframing: Reframing | None = None


#: The arrangement of a layout: the program's choice, or the person's.
Arrangement = Literal["auto", "first", "second"]
#: Whether a layout is drawn mirrored: the program's choice, or the person's.
Mirror = Literal["auto", "no", "yes"]


class FormatChoice(Struct, frozen=True, forbid_unknown_fields=True):
    """What was changed in one format only."""

    crop: Crop | None = None
    arrangement: Arrangement = "auto"
    mirror: Mirror = "auto"


#: The parts of a caption, in the order of its text: what must be read before the fold first, handle and hashtags last.
CaptionPart = Literal["phrase", "opening", "quote", "story", "occasion", "credit", "handle", "hashtags"]
CAPTION_PARTS: tuple[CaptionPart, ...] = get_args(CaptionPart)
Edited = Mapping[CaptionPart, str]


class CaptionEdits(Struct, frozen=True, forbid_unknown_fields=True):
    """What the person typed in place of the composed parts: for every network, and for one network only.

    A network's own text takes precedence over the shared one. An empty text leaves its part out.
    """

    shared: Edited = field(default_factory=dict[CaptionPart, str])
    by_network: Mapping[Id, Edited] = field(default_factory=dict[str, Edited])

    def edited(self, part: CaptionPart, text: str, *, network: str | None = None) -> "CaptionEdits":
        """Set `part` to `text`, everywhere or on `network` only; raises ValueError for a handle without its network."""
        if network is None:
            if part == "handle":
                raise ValueError(part)
            return CaptionEdits({**self.shared, part: text}, self.by_network)
        own: Edited = {**self.by_network.get(network, {}), part: text}
        return CaptionEdits(self.shared, {**self.by_network, network: own})

    def restored(self, part: CaptionPart, *, network: str | None = None) -> "CaptionEdits":
        """Reset `part` to its composed text everywhere; with `network`, to the text of the other networks."""
        shared = _without(self.shared, part) if network is None else self.shared
        by_network = {
            each: _without(own, part) if network in {None, each} else own for each, own in self.by_network.items()
        }
        return CaptionEdits(shared, {each: own for each, own in by_network.items() if own})


def _without(edited: Edited, part: CaptionPart) -> Edited:
    return {each: text for each, text in edited.items() if each != part}


class AlternativeEdits(Struct, frozen=True, forbid_unknown_fields=True):
    """What the person typed in place of the composed alternative text; an empty form is as composed."""

    short: str = ""
    full: str = ""


#: A person's choice about a hashtag: in the captions, in them and announced by the campaign, or left out.
HashtagChoice = Literal["added", "confirmed", "removed"]


class ChosenHashtag(Struct, frozen=True, forbid_unknown_fields=True):
    """A hashtag with its #, the campaign's or the person's own, and the person's choice about it."""

    value: str
    choice: HashtagChoice = "added"


#: The parts of a visual that the finished example fills.
SamplePart = Literal["photo", "quote", "name", "role", "organisation"]
SAMPLE_PARTS: tuple[SamplePart, ...] = get_args(SamplePart)


class Visual(Struct, frozen=True, forbid_unknown_fields=True):
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
    #: Answers to the campaign's questions, by their id.
    answers: Mapping[str, str] = field(default_factory=dict[str, str])
    #: The one to three words of the quote to set in large type where a poster has some; empty for the best proposed.
    word: str = ""
    #: Identifies this document, so that its kit is recognized; empty for what no window has created or saved. It is
    #: neither drawn nor in any text.
    id: str = ""
    #: In the order they were chosen; of the others, those that the campaign has announced are in the captions.
    hashtags: tuple[ChosenHashtag, ...] = ()
    #: Ids of the networks to write captions for; empty for those that the campaign offers.
    networks: tuple[Id, ...] = ()
    #: The parts that still come from the finished example: they are never published.
    sample: tuple[SamplePart, ...] = ()
    #: The campaign it was last saved under; empty before.
    campaign: CampaignMark = CampaignMark()
    #: The tag of the language of the campaign's own texts; empty for the visual's own language.
    campaign_language: str = ""
    #: The SHA-256 of the logo of the person's organisation; empty for none. The campaign's own is not in the visual.
    logo: Digest = ""
    quote_size: QuoteSize = "usual"
    #: Whether the quote is between quotation marks, on a poster that has any.
    marks: Switch = "on"
    #: Words of the quote that are in the accent colour wherever it has them; they follow its edits.
    accents: Annotated[tuple[str, ...], Meta(max_length=MOST_ACCENTS)] = ()


#: What no picture shows of a visual.
_UNSEEN = ("caption", "alternative", "answers", "sample", "hashtags", "networks", "campaign", "id")
#: An opaque token, short enough for any file.
_ID = re.compile("[0-9A-Za-z_-]{1,64}")
#: ISO 639, as campaigns write it.
_LANGUAGE_TAG = re.compile("[a-z]{2,3}")


def sound_tag(text: str) -> str:
    """`text` when it has the form of a language's tag, else empty."""
    return text if _LANGUAGE_TAG.fullmatch(text) else ""


def sound_id(text: str) -> str:
    """`text` when it has the form of a document's id, else empty, since the file may come from anywhere."""
    return text if _ID.fullmatch(text) else ""


def has_own_framing(visual: Visual, format_id: str) -> bool:
    """Whether the photo is framed in a format apart from the others."""
    return visual.by_format.get(format_id, FormatChoice()).crop is not None


def drawn_part(visual: Visual) -> Visual:
    """`visual` reduced to what is drawn: visuals with equal drawn parts look the same, whatever their captions."""
    person = replace(visual.person, handles={})
    photo = replace(visual.photo, shows="", consent=Consent(), brighten="auto") if visual.photo else None
    unseen = {name: getattr(Visual(""), name) for name in _UNSEEN}
    return replace(visual, person=person, photo=photo, **unseen)


def is_empty(visual: Visual) -> bool:
    """Whether the visual has neither a photo nor a quote."""
    return visual.photo is None and not visual.quote.strip()

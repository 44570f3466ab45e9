"""Names a person’s kit folder, recognizes the same person later, and decides whose kit a folder contains."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping

import msgspec
from msgspec import Struct, field

from composer.core.campaign.campaign import Campaign
from composer.core.caption.guide import is_story
from composer.core.formats import Format
from composer.core.naming import is_reserved
from composer.core.person.fields import PERSON_FIELDS
from composer.core.visual import Person
from composer.core.words import Words, listed

#: Longest slug, in characters: leaves room for file names within Windows' 260 for a whole path.
SLUG_LIMIT = 60

# Latin letters without a Unicode decomposition.
_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "þ": "th", "ŋ": "ng"} | dict(zip("øɔəɛıłđðɖħŧɓɗƙ", "ooeeildddhtbdk", strict=True))
)
_WITHOUT_NAME = "visuel-"


class PersonRecord(Person, frozen=True):
    """The person a kit is for: NFC, folded case, single spaces, handles sorted by network and without their @."""

    # A manifest may come from a campaign whose networks are unknown here.
    handles: Mapping[str, str] = field(default_factory=dict[str, str])


def person_record(person: Person) -> PersonRecord:
    """The record of `person`: equal for the same person however the texts were typed; written to JSON as it is."""
    handles = {network: _folded(person.handles[network]).lstrip("@ ") for network in sorted(person.handles)}
    texts = {each.id: _folded(each.of(person)) for each in PERSON_FIELDS}
    return PersonRecord(**texts, handles={network: handle for network, handle in handles.items() if handle})


def slug(name: str) -> str:
    """`name` as a folder's name: a to z, digits and hyphens, at most 60, never one that Windows reserves.

    A name with no Latin letter gives « visuel- » and eight hexadecimal digits of its SHA-256 in NFC.
    """
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    plain = bare.casefold().translate(_LETTERS)
    short = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:SLUG_LIMIT].rstrip("-")
    if not re.search("[a-z]", short):
        return _WITHOUT_NAME + _digest(unicodedata.normalize("NFC", name).encode("utf-8", "replace"))
    return _WITHOUT_NAME + short if is_reserved(short) else short


def kit_name(person: Person, seed: str, document: str = "") -> str:
    """The preferred folder name for `person`.

    Without a name it is made from the id of the `document`, else from the rest of the record. Without any of these it
    is made from `seed` (the quote and the photo's digest), so that two anonymous visuals never share a folder.
    """
    record = person_record(person)
    if record.name:
        return slug(person.name.strip())
    if document:
        return _WITHOUT_NAME + _digest(document.encode())
    known = seed.encode("utf-8", "replace") if record == PersonRecord() else msgspec.json.encode(record)
    return _WITHOUT_NAME + _digest(known)


def _folded(text: str) -> str:
    """Canonical caseless form (Unicode Standard, 3.13, D145) with white space folded."""
    return unicodedata.normalize("NFC", " ".join(unicodedata.normalize("NFD", text).casefold().split()))


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]


class KitOwner(Struct, frozen=True):
    """The owner of a kit: a document by its id, or else a person and the digest of their photo.

    `seed` is a digest of the texts and the photo where only those distinguish one person from the next. None means
    that a manifest of an earlier version does not have the value.
    """

    id: str
    person: PersonRecord
    photo: str | None = ""
    seed: str | None = ""


def is_known(person: PersonRecord, photo: str) -> bool:
    """Whether `person` can be distinguished from a namesake without comparing their texts.

    A role, an organisation or a handle is enough, as is a photo with a name; a name and pronouns are not.
    """
    distinct = any(each.of(person) for each in PERSON_FIELDS if each.distinguishes)
    return bool(distinct or person.handles or (person.name and photo))


def same_kit(before: KitOwner, now: KitOwner) -> bool:
    """Whether the kit of `now` is the kit of `before`, and may therefore update it.

    It is for the same document, as long as the person has the same name (accents, case and punctuation aside): a copy
    made for the next person has the id of the first. Where one of them has no id, it is for the same person, handles
    included, and the same photo. In doubt it is another kit: an extra folder is noticed, an overwritten kit is lost.
    """
    if before.id and now.id:
        return before.id == now.id and slug(before.person.name) == slug(now.person.name)
    digests = ((before.photo, now.photo), (before.seed, now.seed))
    return before.person == now.person and all(old is None or old == new for old, new in digests)


_STORY = Words("Story {networks}", "{networks} story")
_SQUARE = Words("Publication carrée {networks}", "{networks} square post")
_WIDE = Words("Publication en paysage {networks}", "{networks} landscape post")
_TALL = Words("Publication {networks}", "{networks} post")
_PAPER = Words("Affiche {name}", "Poster, {name}")
#: How the name of a format begins that needs no word before it.
_NAMED = ("affiche", "poster")


def picture_name(format_: Format, chosen: Iterable[str], campaign: Campaign) -> Words:
    """What a picture in `format_` is: what to post where, of the networks `chosen`, or what to print.

    One that none of them shows whole has the name of its format.
    """
    if format_.medium == "print":
        named = format_.name.fr.casefold().startswith(_NAMED)
        return format_.name if named else _PAPER.format(name=format_.name)
    names = [campaign.networks[each].name for each in chosen if format_.id in campaign.networks[each].formats]
    if not names:
        return format_.name
    return _kind(format_).format(networks=listed([Words(each, each) for each in names]))


def _kind(format_: Format) -> Words:
    if is_story(format_):
        return _STORY
    if format_.width == format_.height:
        return _SQUARE
    return _WIDE if format_.width > format_.height else _TALL

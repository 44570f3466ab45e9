"""Names a person's kit folder, and makes the record by which the same person is recognized later."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping

import msgspec
from msgspec import field

from composer.core.naming import is_reserved
from composer.core.person.fields import PERSON_FIELDS
from composer.core.visual import Person

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

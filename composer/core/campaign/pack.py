"""A campaign's pack as data: what its manifest says, and what each of its parts may be called and weigh."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from composer.core.file_kinds import CAMPAIGN
from composer.core.naming import Digest, Id

#: The end of a pack's name, and the kind of file that its first entry says it is.
PACK_SUFFIX, PACK_MIME = CAMPAIGN, "application/vnd.jps-composer.campaign+zip"
#: The number of the format that this version reads and writes, and the first version of the program that reads it.
PACK_FORMAT, FIRST_PROGRAM = 1, "0.1.0"
#: The folders of a pack.
POSTERS, FONTS, LOGOS, PEOPLE = "posters", "fonts", "logos", "people"

#: What a part is. A text is a licence or credits; a picture is a poster's art, or a sample person.
PartKind = Literal["table", "poster", "people", "drawing", "picture", "font", "logo", "text"]
Version: TypeAlias = Annotated[str, Meta(pattern=r"\A\d{1,4}(?:\.\d{1,4}){0,3}\Z", max_length=20)]
_Year: TypeAlias = Annotated[str, Meta(pattern=r"\A(?:20\d\d)?\Z", max_length=4)]
_Day: TypeAlias = Annotated[str, Meta(pattern=r"\A\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z", max_length=10)]
_Line: TypeAlias = Annotated[str, Meta(pattern=r"\A[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*\Z", max_length=200)]
_Number: TypeAlias = Annotated[int, Meta(ge=1, le=9999)]

_FILE, _ID = r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*", r"[a-z0-9]+(?:-[a-z0-9]+)*"
_LICENCE = r"(?:LICEN[CS]E|COPYING|CREDITS)(?:\.(?:md|txt))?"
_PICTURE = r"(?:png|jpe?g|webp)"
#: The most characters of a part's name.
_LONGEST_NAME = 160


class _Rule(Struct, frozen=True):
    kind: PartKind
    names: str
    most_bytes: int


#: Only these parts: nothing that a system would run, and nothing that the program would not read.
_RULES = (
    _Rule("table", rf"{_ID}\.toml", 256 << 10),
    _Rule("poster", rf"{POSTERS}/{_ID}/poster\.toml", 256 << 10),
    _Rule("text", rf"{POSTERS}/{_ID}/{_LICENCE}", 256 << 10),
    _Rule("drawing", rf"{POSTERS}/{_ID}/{_FILE}\.svg", 1 << 20),
    _Rule("picture", rf"{POSTERS}/{_ID}/{_FILE}\.{_PICTURE}", 8 << 20),
    _Rule("font", rf"{FONTS}/{_FILE}\.(?:ttf|otf)", 4 << 20),
    _Rule("text", rf"{FONTS}/{_FILE}\.(?:md|txt)", 256 << 10),
    _Rule("logo", rf"{LOGOS}/{_FILE}\.(?:png|svg)", 4 << 20),
    _Rule("people", rf"{PEOPLE}/people\.toml", 256 << 10),
    _Rule("picture", rf"{PEOPLE}/{_FILE}\.{_PICTURE}", 8 << 20),
    _Rule("text", rf"{PEOPLE}/{_LICENCE}", 256 << 10),
)


class PackManifest(Struct, frozen=True, forbid_unknown_fields=True):
    """What a pack says of itself: its campaign, who made it and when, and the SHA-256 of each part by its name."""

    format: Annotated[int, Meta(ge=1, le=PACK_FORMAT)]
    id: Id
    #: The year of the edition; empty where it is not known yet.
    edition: _Year
    region: _Line
    #: The campaign's own number: a correction of the same edition has the next one.
    version: _Number
    made_by: _Line
    made_on: _Day
    #: The first version of the program that can read it.
    least_program: Version
    parts: Mapping[str, Digest] = {}


def kind_of_part(name: str) -> PartKind | None:
    """What the part called `name` is; None when no pack has such a part."""
    rule = _rule(name)
    return rule.kind if rule else None


def most_bytes(name: str) -> int:
    """The most bytes of the part called `name`; 0 when no pack has such a part."""
    rule = _rule(name)
    return rule.most_bytes if rule else 0


def is_later(version: str, than: str) -> bool:
    """Whether the program's `version` comes after another: 0.10 is after 0.9."""
    return _numbers(version) > _numbers(than)


def _rule(name: str) -> _Rule | None:
    if len(name) > _LONGEST_NAME:
        return None
    return next((each for each in _RULES if re.fullmatch(each.names, name)), None)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(each) for each in re.findall(r"\d+", version)]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


class FontFace(Struct, frozen=True):
    """One font file of a pack, checked: the family, weight (1 to 1000) and slant that posters ask for it by.

    `data` is the font as it is drawn with, under `name`, which no other font has: no system or program can confuse it
    with one of its own, nor with another version of the same font.
    """

    family: str
    weight: int
    italic: bool
    name: str
    data: bytes

"""Finds characters that cannot be seen or drawn: those to remove from a text, and those that show a loss.

Removed, as no word is written with them: control characters; what breaks, joins or reverses a line unseen (zero-width
and bidirectional characters, soft hyphens, tags, annotations); and noncharacters. Letters, digits, marks and
symbols are never removed. Joiners stay where an emoji or a joined script needs them, direction marks beside letters
written from right to left, tags in the flags made with them.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, cast

from msgspec import Struct

from composer.core.text.late_pattern import LatePattern

CharacterKind = Literal["control", "invisible", "reserved"]

# Vertical tab and form feed (word processors), next line, line and paragraph separators.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
# Soft hyphen, Mongolian vowel separator, zero-width space, bidirectional embeddings, overrides and isolates (one left
# open turns every text that follows), word joiner and unseen operators, byte order mark, annotations, shorthand and
# music formats, tags.
_UNSEEN = (
    "\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_CONTROLS, _RESERVED = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f", f"\ufdd0-\ufdef{_NONCHARACTERS}"
_JOINERS, _TURNS = "\u200c\u200d", "\u200e\u200f\u061c"
_KIND = LatePattern(
    # The flag of a region: a black flag, its letters as tags, the tag that ends them (UTS #51, ED-14a).
    "(?P<flag>\U0001f3f4[\U000e0030-\U000e007a]{2,6}\U000e007f)"
    f"|(?P<control>[{_CONTROLS}]+)|(?P<invisible>[{_UNSEEN}]+)|(?P<reserved>[{_RESERVED}]+)"
    f"|(?P<joiners>[{_JOINERS}]+)|(?P<turns>[{_TURNS}]+)"
)
# A single class is searched many times faster than the groups above, and most texts have none of it.
_SUSPECT = LatePattern(f"[{_CONTROLS}{_UNSEEN}{_RESERVED}{_JOINERS}{_TURNS}]+")
# Categories that a joiner may follow: emoji with their tones and selectors, and letters without case.
_JOINED = frozenset({"So", "Sk", "Mn", "Mc", "Me", "Lo"})
# Default_Ignorable_Code_Point of Unicode that are letters or marks, the braille blank, and what is removed anyway.
_BLANK = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]*"
)
_HALVES = re.compile("[\ud800-\udfff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffc\U000f0000-\U0010ffff]")
#: The replacement character, where another program lost a letter that it could not read.
LOST = "\ufffd"
# Runs that may contain many marks, all from U+0300 on: most texts have none, and marks are counted only there. Said by
# what they are not: a class up to the last character takes long to compile.
_MANY = re.compile("[^\x00-\u02ff]{8,}")
# Variation selectors, which only change how the previous character is drawn.
_VARIATIONS = range(0xFE00, 0xFE10)


class Unwanted(Struct, frozen=True):
    """A run of characters of one kind to remove from a text: its code points `start` to `end`."""

    start: int
    end: int
    kind: CharacterKind


def unwanted(text: str) -> Iterator[Unwanted]:
    """The characters to remove from `text`, in order; removing them may reveal others (see `without_unwanted`)."""
    if _is_plain(text):
        return
    for match in (found for run in _SUSPECT.finditer(text) for found in _kinds(text, run)):
        start, end = match.span()
        match match.lastgroup:
            case "joiners" if start and unicodedata.category(text[start - 1]) in _JOINED:
                start, kind = start + 1, "invisible"
            case "joiners":
                kind = "invisible"
            case "turns" if _has_right_to_left(text):
                continue
            case "turns":
                kind = "invisible"
            case "flag":
                continue
            case found:
                kind = cast("CharacterKind", found)
        if start < end:
            yield Unwanted(start, end, kind)


def _is_plain(text: str) -> bool:
    """Whether `text` surely has none: all of them are unprintable to Python, which makes this a fast test."""
    return text.replace("\n", "").replace("\u00a0", "").replace("\u202f", "").isprintable()


def _kinds(text: str, run: re.Match[str]) -> Iterator[re.Match[str]]:
    """The run split by kind, with the flag before it that its tags may belong to."""
    return _KIND.finditer(text, max(run.start() - 1, 0), run.end())


def without_unwanted(text: str) -> tuple[str, Counter[CharacterKind]]:
    """`text` without unwanted characters, and the number removed of each kind."""
    removed: Counter[CharacterKind] = Counter()
    while found := tuple(unwanted(text)):
        kept, at = list[str](), 0
        for each in found:
            kept.append(text[at : each.start])
            removed[each.kind] += each.end - each.start
            at = each.end
        text = "".join((*kept, text[at:]))
    return text, removed


def plain_lines(text: str) -> str:
    """`text` with every kind of line end as a line feed, and each tab as a space."""
    return _LINE_END.sub("\n", text).replace("\t", " ")


def has_halves(text: str) -> bool:
    """Whether `text` has a lone surrogate: half of a character, or a byte that could not be decoded."""
    return _HALVES.search(text) is not None


def has_private_characters(text: str) -> bool:
    """Whether `text` has characters that only their own program can show: private use, or an object's placeholder."""
    return _PRIVATE.search(text) is not None


def is_blank(text: str) -> bool:
    """Whether nothing in `text` is visible, even if some characters count as letters, as Hangul fillers do."""
    return _BLANK.fullmatch(text) is not None


def most_marks(text: str) -> int:
    """The longest run of combining marks, if of eight or more; otherwise 0."""
    runs = (run for found in _MANY.finditer(text) for run in groupby(found[0], _is_mark))
    return max((sum(1 for _ in run) for marks, run in runs if marks), default=0)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _has_right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(each) in {"R", "AL"} for each in text if each >= "\u0590" and each.isalpha())


def visible(text: str) -> tuple[str, int]:
    """`text` without control and zero-width characters, direction marks and soft hyphens, and how many there were.

    White space stays. Not for sentences: emoji, Persian and Indic words are written with joiners.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    seen = "".join(each for each in text if not _hidden(each))
    return seen, len(text) - len(seen)


def _hidden(character: str) -> bool:
    kind = unicodedata.category(character)
    return kind in {"Cf", "Cs"} or (kind == "Cc" and not character.isspace()) or ord(character) in _VARIATIONS

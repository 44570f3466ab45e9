"""Signs that nobody can see or draw: which of them a text is better without, and which tell that something was lost.

Removed, as no word is written with them: controls; what breaks, joins or turns a line unseen (zero-width and
bidirectional signs, soft hyphens, tags, annotations); and code points that are no character. Letters, digits, marks and
symbols are never among them. Joiners stay where an emoji or a joined script needs them, direction marks beside letters
written from right to left, tags in the flags made of them.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Literal, cast

from msgspec import Struct

SignKind = Literal["control", "invisible", "reserved"]

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
_KIND = re.compile(
    # The flag of a region: a black flag, its letters as tags, the tag that ends them (UTS #51, ED-14a).
    "(?P<flag>\U0001f3f4[\U000e0030-\U000e007a]{2,6}\U000e007f)"
    f"|(?P<control>[{_CONTROLS}]+)|(?P<invisible>[{_UNSEEN}]+)|(?P<reserved>[{_RESERVED}]+)"
    f"|(?P<joiners>[{_JOINERS}]+)|(?P<turns>[{_TURNS}]+)"
)
# One class alone is searched many times faster than these: most texts have none of it.
_SUSPECT = re.compile(f"[{_CONTROLS}{_UNSEEN}{_RESERVED}{_JOINERS}{_TURNS}]+")
# What a joiner may follow: emoji with their tones and selectors, and letters that have no capitals.
_JOINED = frozenset({"So", "Sk", "Mn", "Mc", "Me", "Lo"})
# Unicode's Default_Ignorable_Code_Point that are letters or marks, the filler of braille, and what is removed anyway.
_BLANK = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff]*"
)
_HALVES = re.compile("[\ud800-\udfff]")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffc\U000f0000-\U0010ffff]")
#: What stands where another program lost a letter that it could not read.
LOST = "\ufffd"
# Where marks may be in a row: most texts have no such run, and only there are they counted.
_MANY = re.compile("[\u0300-\U0010ffff]{8,}")


class Unwanted(Struct, frozen=True):
    """A run of signs of one kind that a text is better without: code points `start` to `end` of it."""

    start: int
    end: int
    kind: SignKind


def unwanted(text: str) -> Iterator[Unwanted]:
    """The signs to take out of `text`, in order; taking them out may bring to light more (`without_unwanted`)."""
    if _is_plain(text):
        return
    for match in (found for run in _SUSPECT.finditer(text) for found in _kinds(text, run)):
        start, end = match.span()
        match match.lastgroup:
            case "joiners" if start and unicodedata.category(text[start - 1]) in _JOINED:
                start, kind = start + 1, "invisible"
            case "joiners":
                kind = "invisible"
            case "turns" if _turned(text):
                continue
            case "turns":
                kind = "invisible"
            case "flag":
                continue
            case found:
                kind = cast("SignKind", found)
        if start < end:
            yield Unwanted(start, end, kind)


def _is_plain(text: str) -> bool:
    """Whether it surely has none: every sign in question is unprintable to Python, which sees that at once."""
    return text.replace("\n", "").replace("\u00a0", "").replace("\u202f", "").isprintable()


def _kinds(text: str, run: re.Match[str]) -> Iterator[re.Match[str]]:
    """The run by kind, with the flag before it that its tags may belong to."""
    return _KIND.finditer(text, max(run.start() - 1, 0), run.end())


def without_unwanted(text: str) -> tuple[str, Counter[SignKind]]:
    """`text` without any of them, and how many of each kind there were."""
    removed: Counter[SignKind] = Counter()
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
    """Whether it has a lone surrogate: half of a sign, or a byte that was no text."""
    return _HALVES.search(text) is not None


def has_private_signs(text: str) -> bool:
    """Whether it has signs that only the program they come from can show: private use, and the place of an object."""
    return _PRIVATE.search(text) is not None


def is_blank(text: str) -> bool:
    """Whether nothing of it can be seen, though some of it may be letters by their category, as Hangul's fillers."""
    return _BLANK.fullmatch(text) is not None


def most_marks(text: str) -> int:
    """The most combining marks in a row, where there are eight or more; 0 elsewhere."""
    runs = (run for found in _MANY.finditer(text) for run in groupby(found[0], _is_mark))
    return max((sum(1 for _ in signs) for marks, signs in runs if marks), default=0)


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M"


def _turned(text: str) -> bool:
    """Whether some of its letters are written from right to left."""
    return any(unicodedata.bidirectional(sign) in {"R", "AL"} for sign in text if sign >= "\u0590" and sign.isalpha())

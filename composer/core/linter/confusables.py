"""Reduces a text to a skeleton for searching: lowercase, without accents, look-alikes replaced by what they imitate."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain
from unicodedata import combining, normalize

from msgspec import Struct

from composer.core.linter.misread import is_misread, meant

_BACKSLASHES = "\\\uff3c\ufe68"

#: Characters: no address that people paste is longer.
_LONGEST_LINK = 2_000

#: Code points of a text: the first, and the one after the last.
Span = tuple[int, int]

# Characters that leave no trace: soft hyphen, combining accents, joiners and zero-width spaces, direction marks,
# variation selectors, the byte order mark.
_HIDDEN = "\u00ad\u0300-\u036f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
# A word that a page of print breaks at its line's end, which a program may join with a space, and the sign that one
# shows for an accented letter; not the question mark of an address.
_HYPHENATED = r"-[\n ](?<=[a-z]-[\n ])(?=[a-z])"
_LOST = r"[?\ufffd](?<=[a-z].)(?=[a-z]\w*+(?!=))"
# The backslash that Markdown editors put before their own characters, in copied text: « reseau\\_reussite ».
_TRACELESS = re.compile(rf"(?:[{_HIDDEN}]+|(?<!\\)\\++(?=[{_HIDDEN}]*[_#@*.~-])|{_HYPHENATED}|{_LOST})+")

# What each of these begins with, in one set of characters: most texts have none, and are searched for nothing more.
_TRACELESS_START = re.compile(rf"[{_HIDDEN}\\?\ufffd-](?:(?<=-)[\n ](?=[a-z])|(?<=\?)(?=[a-z])|(?<![?-]))")
_BEYOND_LATIN_1 = re.compile(r"([^\x00-\xff]+)")

# Latin letters with accents, fullwidth and small forms, mathematical alphabets (the « bold » that generators paste).
_COMPATIBLE = (
    range(0x41, 0x5B),
    range(0xC0, 0x250),
    range(0x1E00, 0x1F00),
    range(0xFE50, 0xFE6C),
    range(0xFF01, 0xFF5F),
    range(0x1D400, 0x1D7D0),
)

# Letters of Cyrillic and Greek that pass for a Latin one: Unicode's UTS #39, « confusables »
# (https://www.unicode.org/reports/tr39/), those of whole words only. Then spaces, dashes, apostrophes and quotation
# marks by kind; guillemets stay, since nobody takes one for another.
_LOOKALIKES = (
    ("авеіјкмнорсԁѕтухһӏАВЕІЈКМНОРСЅТУХ", "abeijkmhopcdstyxhlabeijkmhopcstyx"),
    ("αεικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɑ", "aeikvoptuxabezhikmnoptyxia"),
    ("\t\r\v\f\x85\xa0\u202f\u205f\u3000\u2028\u2029", " " * 11),
    ("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " " * 11),
    ("\u2010\u2011\u2012\u2014\u2015\u2212", "--––––"),
    ("’‘ʼ′`´“”„‟″", "''''''\"\"\"\"\""),
    # Signs that look like a hashtag's: music's sharp, « ♯JPS2026 », and the viewdata square.
    ("♯⌗⋕", "###"),
)


class Skeleton(Struct, frozen=True):
    """A text reduced for searching, whatever its case, accents or disguises, with the way back to the `source`.

    `origins[i]` is the index in `source` of the character at `i` in `text`; one more is the length of `source`.
    `tails` are the indexes in `source` of what belongs to the character before it: the rest of a misread letter.
    """

    source: str
    text: str
    origins: Sequence[int]
    tails: frozenset[int] = frozenset()

    def span(self, start: int, end: int) -> Span:
        """The span of `source` for `start` to `end` of `text`, including accents and a backslash."""
        if start == end:
            return self.origins[start], self.origins[start]
        first, last = self.origins[start], self.origins[end - 1] + 1
        while last < len(self.source) and (combining(self.source[last]) or last in self.tails):
            last += 1
        before = self.origins[start - 1] + 1 if start else 0
        while first > before and self.source[first - 1] in _BACKSLASHES:
            first -= 1
        return first, last

    def in_link(self, index: int) -> bool:
        """Whether the character at `index` of `text` is part of a web address, as a name after « site.com/ »."""
        near = max(0, index - _LONGEST_LINK)
        start = max(self.text.rfind(" ", near, index), self.text.rfind("\n", near, index)) + 1
        run = self.text[max(near, start) : index]
        return "://" in run or ("." in run and "/" in run)


def skeleton(text: str) -> Skeleton:
    """The skeleton of `text`: one character for each of its characters, except those that leave no trace."""
    if is_misread(text):
        return _as_meant(text)
    seen = _reduced(text)
    if not _TRACELESS_START.search(seen):
        return Skeleton(text, seen, range(len(text) + 1))
    spans = list(_visible(seen))
    origins = [index for span in spans for index in range(*span)]
    return Skeleton(text, "".join(seen[start:end] for start, end in spans), (*origins, len(text)))


def _reduced(text: str) -> str:
    """`text` by the table, character by character, so that indexes are the same in both."""
    # Most of a caption is Latin-1, which bytes translate thirty times faster, once its apostrophes are.
    text = text.replace("’", "'")
    try:
        return _reduced_latin_1(text)
    except UnicodeEncodeError:
        parts = _BEYOND_LATIN_1.split(text)
    others = (part.translate(_table()) for part in (*parts[1::2], ""))
    return "".join(chain.from_iterable(zip(map(_reduced_latin_1, parts[::2]), others, strict=True)))


def _reduced_latin_1(text: str) -> str:
    return text.encode("latin-1").translate(_latin_1_table()).decode("latin-1")


def _as_meant(text: str) -> Skeleton:
    """The skeleton of a text with misread letters, by what was meant."""
    plain, spans = meant(text)
    seen = skeleton(plain)
    tails = frozenset(index for start, end in spans for index in range(start + 1, end))
    origins = (spans[index][0] if index < len(spans) else len(text) for index in seen.origins)
    return Skeleton(text, seen.text, tuple(origins), tails)


@lru_cache(maxsize=512)
def alphanumerics(text: str) -> str:
    """The letters and digits of the skeleton of `text`."""
    return "".join(filter(str.isalnum, skeleton(text).text))


def _visible(text: str) -> Iterator[Span]:
    start = 0
    for match in _TRACELESS.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


@lru_cache(maxsize=1)
def _latin_1_table() -> bytes:
    """The part of the table that is about Latin-1, of which every letter stands for another one of it."""
    return "".join(map(chr, range(0x100))).translate(_table()).encode("latin-1")


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    pairs = ((code, normalize("NFKD", chr(code))[:1].lower()) for codes in _COMPATIBLE for code in codes)
    # A character that is not in the table costs an exception, so plain ones are mapped to themselves.
    table = {code: chr(code) for code in range(0x80)}
    table |= {code: letter for code, letter in pairs if len(letter) == 1}
    for typed, imitated in _LOOKALIKES:
        table |= dict(zip(map(ord, typed), imitated, strict=True))
    return table

"""Splits a text into visible characters: an accented letter, a flag or an emoji sequence is one and stays whole."""

import re
import unicodedata
from collections.abc import Iterator

# Two of these letters are one flag; joiners, skin tones and the tags of regional flags extend the previous character.
_FLAG_LETTERS = "".join(map(chr, range(0x1F1E6, 0x1F200)))
_JOINER = "\u200d"
#: The first character that may extend the one before it.
_FIRST_MARK = "\u0300"
_EXTENDER = re.compile("[\u200c\u200d\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def inside_cluster(text: str, index: int) -> bool:
    """Whether `index` is inside one visible character: the part of Unicode's UAX #29 that accents and emoji need."""
    before, after = text[index - 1], text[index]
    # Most letters: this is asked of each of a text, at every keystroke.
    if before < _FIRST_MARK and after < _FIRST_MARK:
        return False
    if before in _FLAG_LETTERS and after in _FLAG_LETTERS:
        return (index - len(text[:index].rstrip(_FLAG_LETTERS))) % 2 == 1
    return before == _JOINER or _extends(after)


def clusters(text: str) -> Iterator[str]:
    """The visible characters of `text`, in order; joined they are `text`."""
    start = 0
    for index in range(1, len(text)):
        if not inside_cluster(text, index):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def _extends(character: str) -> bool:
    return unicodedata.category(character) in {"Mn", "Mc", "Me"} or _EXTENDER.match(character) is not None

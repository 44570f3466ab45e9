"""Removes invisible characters from a name, a hashtag or an address, where none can be intended."""

import unicodedata

# Variation selectors, which only change how the previous character is drawn.
_VARIATIONS = range(0xFE00, 0xFE10)


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

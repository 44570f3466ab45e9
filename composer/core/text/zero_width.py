"""Signs that nobody sees in a name, a hashtag or an address, where none of them can be meant."""

import unicodedata

# Marks that change how the sign before them is drawn, and nothing else.
_VARIATIONS = range(0xFE00, 0xFE10)


def visible(text: str) -> tuple[str, int]:
    """`text` without controls, zero-width signs, direction marks and soft hyphens, and how many there were.

    White space stays. Not for sentences: emoji, Persian and Indic words are written with joiners.
    """
    if text.isascii() and text.isprintable():
        return text, 0
    seen = "".join(sign for sign in text if not _hidden(sign))
    return seen, len(text) - len(seen)


def _hidden(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return kind in {"Cf", "Cs"} or (kind == "Cc" and not sign.isspace()) or ord(sign) in _VARIATIONS

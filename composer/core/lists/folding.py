"""Folds what people type in lists, so that accents, case, punctuation and doubled spaces make no difference."""

import re
import unicodedata

#: Latin letters that no decomposition reaches.
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ß": "ss"})


def folded(text: str) -> str:
    """`text` as words in lower case without accents, each after one space: « Prénom(s) » becomes « prenom s »."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return " ".join(re.findall(r"[^\W_]+", bare.casefold().translate(_LETTERS)))


def folded_name(text: str) -> str:
    """The words of a name in alphabetical order, so that « Roy, Zoé » and « zoe_roy » are one name."""
    return " ".join(sorted(folded(text).split()))

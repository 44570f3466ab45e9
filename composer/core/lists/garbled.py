"""Recognizes letters that another program decoded wrongly: « Zoé » that became « ZoÃ© » before the list was saved."""

import re

from msgspec import Struct

#: The letters and marks of French texts beyond ASCII, and those that word processors put in.
FRENCH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»‘’“”–—…•·°ªº€©®™ñÑáíóúÁÍÓÚ\u00a0\u202f")
#: How the bytes of UTF-8 are read by mistake.
_MISTAKEN = ("cp1252", "mac_roman")
_BEYOND = re.compile(r"[^\x00-\x7f]{2,}")


class Garbled(Struct, frozen=True):
    """A word as it is in a cell, and what it would be."""

    word: str
    meant: str


def garbled_word(text: str) -> Garbled | None:
    """The first word of `text` whose letters are the bytes of UTF-8 read in an older encoding; None without any.

    Only what yields French letters counts: marks that follow an accent by chance yield others.
    """
    for word in text.split():
        meant = _BEYOND.sub(lambda run: _meant(run[0]), word)
        if meant != word:
            return Garbled(word, meant)
    return None


def _meant(run: str) -> str:
    """The letters that `run` was before, or `run` itself."""
    for encoding in _MISTAKEN:
        try:
            found = run.encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
        if FRENCH.issuperset(found):
            return found
    return run

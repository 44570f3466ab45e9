"""Texts on their way out: the address of a new message (`mailto:`, RFC 6068), and the QR codes that hold a caption."""

import re
from itertools import chain
from urllib.parse import quote

from composer.core.text.length import clusters

#: Bytes of UTF-8 in one code: at level L these make 101 modules a side, which a phone reads at three pixels each.
MOST_BYTES = 900
#: More codes than these are tedious to read one after the other.
MOST_CODES = 3

#: Bytes by which a part may grow until all of the text fits in as few parts.
_STEP = 16
_WORD = re.compile(r"\s*\S+\s*|\s+")
#: Characters of an address that every system hands to a mail program: Windows takes 2,083 (INTERNET_MAX_URL_LENGTH).
LONGEST = 2000


def qr_parts(text: str) -> tuple[str, ...]:
    """The text of each code, about as long as the others; joined they are `text`. Empty when it takes too many.

    A visible character is never cut, nor a word that fits in one code.
    """
    whole = _bytes(text)
    wanted = max(1, -(-whole // MOST_BYTES))
    for count in range(wanted, MOST_CODES + 1):
        for most in (*range(-(-whole // count), MOST_BYTES, _STEP), MOST_BYTES):
            parts = _filled(text, most)
            if len(parts) <= count and all(_bytes(each) <= MOST_BYTES for each in parts):
                return parts
    return ()


def _filled(text: str, most: int) -> tuple[str, ...]:
    """Parts of up to `most` bytes, each as full as it can be; longer only where one visible character is."""
    parts = [""]
    # Words with the spaces after them; of one that fits nowhere, the visible characters.
    words = ((word,) if _bytes(word) <= most else clusters(word) for word in _WORD.findall(text))
    for piece in chain.from_iterable(words):
        if parts[-1] and _bytes(parts[-1]) + _bytes(piece) > most:
            parts.append("")
        parts[-1] += piece
    return tuple(parts)


def _bytes(text: str) -> int:
    return len(text.encode())


def new_message(subject: str, body: str, to: str = "") -> str:
    """The address of a message to `to`, or to whom the person writes in; lines end as RFC 6068 asks."""
    texts = (quote(text, safe="") for text in (subject, body.replace("\r\n", "\n").replace("\n", "\r\n")))
    return "mailto:{to}?subject={}&body={}".format(*texts, to=quote(to, safe="@"))


def fits(address: str) -> bool:
    """Whether every system hands `address` over whole."""
    return len(address) <= LONGEST

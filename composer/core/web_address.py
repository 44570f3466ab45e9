"""The address a QR code leads to: a web page, and no longer than a telephone reads well."""

import re

from composer.core.naming import named
from composer.core.problems import Problem
from composer.core.words import Words

#: Bytes. A QR code of version 9 with level M; its 61 modules, quiet zone included, are still two pixels each in 122: a
#: poster's corner.
MAX_BYTES = 180
#: A scheme, a host that has a name, and no space: what a telephone opens in its browser.
_ADDRESS = re.compile(r"https?://[^\s/?#:@]+\.[^\s/?#:@.]+([:/?#]\S*)?", re.IGNORECASE)


def address_problem(text: str) -> Problem | None:
    """Why `text` cannot be a QR code's address; None when it can."""
    if not _ADDRESS.fullmatch(text):
        return _not_an_address(text)
    return too_long(text)


def too_long(address: str) -> Problem | None:
    """What is wrong with an address of more than MAX_BYTES; None for a shorter one."""
    size = len(address.encode())
    if size <= MAX_BYTES:
        return None
    words = Words(
        f"L’adresse du code QR compte {size} octets; au-delà de {MAX_BYTES}, un téléphone la lit mal.",
        f"The QR code’s address is {size} bytes long: beyond {MAX_BYTES} a phone no longer reads it well.",
    )
    mend = Words("Donnez une adresse plus courte.", "Give a shorter address.")
    return Problem("qr-too-long", "error", words, "qr", mend)


def _not_an_address(text: str) -> Problem:
    shown = named(text)
    words = Words(f"{shown.fr} n’est pas une adresse web.", f"{shown.en} is not a web address.")
    mend = Words("Donnez une adresse qui commence par https://.", "Give an address that starts with https://.")
    return Problem("qr-not-an-address", "error", words, "qr", mend)

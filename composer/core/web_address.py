"""The address a QR code leads to: a web page, as a person writes it and as telephones want it, not too long."""

import re
import unicodedata
from urllib.parse import quote

from composer.core.location import at_slot
from composer.core.naming import named
from composer.core.problems import Problem
from composer.core.text.zero_width import visible
from composer.core.words import Words

#: Bytes. A QR code of version 9 with level M; its 61 modules, quiet zone included, are still two pixels each in 122: a
#: poster's corner.
MAX_BYTES = 180
#: A scheme, a host that has a name, and what follows it, where a space may be typed.
_ADDRESS = re.compile(r"(https?://)([^\s/?#:@]+\.[^\s/?#:@.]+)([:/?#].*)?", re.IGNORECASE)
#: Two addresses in one: a person pasted more than meant.
_ANOTHER = re.compile(r"\shttps?://", re.IGNORECASE)
# What RFC 3986 lets stand as it is behind a host (2.2 and 2.3), and the % of what is encoded already.
_STANDS = "%/:?#[]@!$&'()*+,;=~-._"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ENCODED_LETTERS = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")


def address_problem(text: str) -> Problem | None:
    """Why `text` cannot be a QR code's address; None when it can."""
    if encoded_address(text) is None:
        return _not_an_address(text)
    return too_long(text)


def encoded_address(text: str) -> str | None:
    """The address `text` in ASCII, as RFC 3986 wants it; None for what is no address.

    Accents and spaces are percent-encoded in UTF-8, letters of the host go as RFC 3492 writes them (« xn-- »); what is
    encoded already stays.
    """
    parts = _ADDRESS.fullmatch(unicodedata.normalize("NFC", visible(text)[0]).strip())
    if parts is None or _ANOTHER.search(parts[0]):
        return None
    host = _ascii_host(parts[2])
    rest = quote(_STRAY_PERCENT.sub("%25", parts[3] or ""), safe=_STANDS)
    return f"{parts[1]}{host}{rest}" if host else None


def readable_address(text: str) -> str:
    """The address `text` as a person reads it: accents for what encodes them, and the host's own letters."""
    parts = _ADDRESS.fullmatch(text)
    if parts is None:
        return text
    host = ".".join(map(_read_label, parts[2].split(".")))
    return f"{parts[1]}{host}{_ENCODED_LETTERS.sub(_decoded, parts[3] or '')}"


def too_long(text: str) -> Problem | None:
    """What is wrong with an address of more than MAX_BYTES once it is encoded; None for a shorter one."""
    size = len(encoded_address(text) or text.encode())
    if size <= MAX_BYTES:
        return None
    words = Words(
        f"L’adresse du code QR compte {size} octets; au-delà de {MAX_BYTES}, un téléphone la lit mal.",
        f"The QR code’s address is {size} bytes long: beyond {MAX_BYTES} a phone no longer reads it well.",
    )
    fix = Words("Donnez une adresse plus courte.", "Give a shorter address.")
    return Problem("qr-too-long", "error", words, at_slot("qr"), fix)


def _ascii_host(host: str) -> str:
    """The host in ASCII; empty for one that no domain can be called."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _read_label(label: str) -> str:
    try:
        return label.encode("ascii").decode("idna") if label.lower().startswith("xn--") else label
    except UnicodeError:
        return label


def _decoded(match: re.Match[str]) -> str:
    """The letters behind percent signs; as they stand when they are none, or some that nobody would see."""
    try:
        letters = bytes.fromhex(match[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return match[0]
    return letters if letters.isprintable() else match[0]


def _not_an_address(text: str) -> Problem:
    shown = named(text)
    words = Words(f"{shown.fr} n’est pas une adresse web.", f"{shown.en} is not a web address.")
    fix = Words("Donnez une adresse qui commence par https://.", "Give an address that starts with https://.")
    return Problem("qr-not-an-address", "error", words, at_slot("qr"), fix)

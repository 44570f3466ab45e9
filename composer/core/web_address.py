"""Checks and encodes the web address of a QR code: as a person types it, as phones read it, and not too long."""

import re
import unicodedata
from urllib.parse import quote

from composer.core.campaign.campaign import Network
from composer.core.problems import Problem, at_slot
from composer.core.text.unseen_characters import visible
from composer.core.words import Words, named

#: Bytes. A QR code of version 9 at level M has 61 modules, quiet zone included: still two pixels each in 122 pixels, a
#: corner of a poster.
MAX_BYTES = 180
#: A scheme, a host with a name, and what follows it, which may contain spaces.
_ADDRESS = re.compile(r"(https?://)([^\s/?#:@]+\.[^\s/?#:@.]+)([:/?#].*)?", re.IGNORECASE)
#: A second address in the text: more was pasted than intended.
_ANOTHER = re.compile(r"\shttps?://", re.IGNORECASE)
# Characters that RFC 3986 allows unencoded after a host (2.2 and 2.3), and the % of what is already encoded.
_UNENCODED = "%/:?#[]@!$&'()*+,;=~-._"
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ENCODED_LETTERS = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
_NO_ADDRESS = Words("{shown} n’est pas une adresse web.", "{shown} is not a web address.")
_WRITE_ADDRESS = Words("Donnez une adresse qui commence par https://.", "Give an address that starts with https://.")


def address_problem(text: str) -> Problem | None:
    """The reason why `text` cannot be a QR code's address; None when it can."""
    if encoded_address(text) is None:
        words = _NO_ADDRESS.format(shown=named(text))
        return Problem("qr-not-an-address", "error", words, at_slot("qr"), _WRITE_ADDRESS)
    return too_long(text)


def encoded_address(text: str) -> str | None:
    """The address `text` in ASCII, as RFC 3986 requires; None when it is not an address.

    Accents and spaces are percent-encoded in UTF-8, the host's letters are written as in RFC 3492 (« xn-- »); what is
    already encoded is kept.
    """
    parts = _ADDRESS.fullmatch(unicodedata.normalize("NFC", visible(text)[0]).strip())
    if parts is None or _ANOTHER.search(parts[0]):
        return None
    host = _ascii_host(parts[2])
    rest = quote(_STRAY_PERCENT.sub("%25", parts[3] or ""), safe=_UNENCODED)
    return f"{parts[1]}{host}{rest}" if host else None


def readable_address(text: str) -> str:
    """The address `text` decoded for reading: accents restored, in the path and in the host."""
    parts = _ADDRESS.fullmatch(text)
    if parts is None:
        return text
    host = ".".join(map(_read_label, parts[2].split(".")))
    return f"{parts[1]}{host}{_ENCODED_LETTERS.sub(_decoded, parts[3] or '')}"


def too_long(text: str) -> Problem | None:
    """The problem of an address longer than MAX_BYTES once encoded; None for a shorter one."""
    size = len(encoded_address(text) or text.encode())
    if size <= MAX_BYTES:
        return None
    words = Words(
        f"L’adresse du code QR compte {size} octets; au-delà de {MAX_BYTES}, un téléphone lit mal le code.",
        f"The QR code’s address is {size} bytes long: beyond {MAX_BYTES}, phones have trouble reading it.",
    )
    fix = Words("Donnez une adresse plus courte.", "Give a shorter address.")
    return Problem("qr-too-long", "error", words, at_slot("qr"), fix)


def _ascii_host(host: str) -> str:
    """The host in ASCII; empty for one that cannot be a domain name."""
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
    """The text that percent signs encode; unchanged when it is not text, or not printable."""
    try:
        letters = bytes.fromhex(match[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return match[0]
    return letters if letters.isprintable() else match[0]


def network_page(network: Network) -> str:
    """The address of the first page of `network`; empty where its host is unknown, or could not be one."""
    hosts = network.own_handle.hosts
    return (encoded_address(f"https://{hosts[0]}/") or "") if hosts else ""

"""Reads a person's own handle as typed or pasted, and checks that it is possible on its network."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal
from urllib.parse import unquote

from msgspec import Struct

from composer.core.campaign.campaign import HandleForm, Network
from composer.core.problems import Location, Problem
from composer.core.text.late_pattern import LatePattern
from composer.core.text.unseen_characters import visible
from composer.core.words import Words, counted, grouped, named

#: The form for a network that is not in the campaign: any name is possible.
ANY_FORM = HandleForm()

_WRAPPING = " \t\u00a0«»\"'“”‘’()[]{}<>*"
_ENDING = ".,;:!?…"
# A full stop, hyphen or underscore after a backslash, as copied from a Markdown editor.
_ESCAPED = re.compile(r"\\([_.@~*-])")
_ADDRESS = LatePattern(r"(?:(?P<scheme>[a-z]+)://)?(?P<host>[^/\s?#@]+\.[^/\s?#@]+?)(?::\d+)?(?P<path>[/?#]\S*)?", re.I)
# The number of a page that has no name, after the displayed name: « /people/Aicha/61550000 ». A year is shorter.
_NUMBERED = re.compile(r"(?:.*-)?(\d{6,})")
_ID = re.compile(r"[?&]id=(\d+)")
_LONGEST_DISPLAYED = 75
_IN_NAMES = " .'’-&"
_IMPOSSIBLE = Words(
    "{shown} n’est pas un nom possible sur {network}\u00a0: {letters}, les caractères {signs} et rien "
    "d’autre, de {least} à {most} en tout.",
    "{shown} is not a possible name on {network}: only {letters} and the characters {signs}, {least} to {most} in all.",
)
_BARE_LETTERS = Words("des lettres sans accent et des chiffres", "letters without accents and digits")
_ANY_LETTERS = Words("des lettres et des chiffres", "letters and digits")
_NAMELESS = Words(
    "L’adresse {shown} n’est pas celle d’un profil sur {network}.",
    "The address {shown} is not that of a profile on {network}.",
)


class Handle(Struct, frozen=True):
    """A handle as written in a credit: `@name`, a displayed name or the address of a page; empty for none.

    `kind` is which of these it is, or that it is not possible on its network.
    """

    text: str
    kind: Literal["none", "name", "displayed", "page", "impossible", "address"]
    hidden: int = 0


def plain_handle(typed: str, form: HandleForm = ANY_FORM) -> str:
    """`typed` as written in a credit, with one @: a name is taken from a pasted address, invisible characters go."""
    return _read(typed, form).text


def handle_problems(typed: str, network: Network, location: Location) -> Iterator[Problem]:
    """The problems of a handle as typed: invisible characters were removed, or it is not possible on `network`."""
    handle = _read(typed, network.own_handle)
    if handle.hidden:
        yield Problem("characters-removed", "notice", counted(handle.hidden, _HIDDEN, _SEVERAL_HIDDEN), location)
    if handle.kind == "impossible":
        form = network.own_handle
        words = _IMPOSSIBLE.format(
            shown=named(handle.text),
            network=network.name,
            letters=_BARE_LETTERS if form.letters == "latin" else _ANY_LETTERS,
            signs=" ".join(form.signs + form.separators),
            least=grouped(form.shortest),
            most=grouped(form.longest),
        )
        yield Problem("handle-impossible", "warning", words, location, _LOOK_IT_UP)
    elif handle.kind == "address":
        words = _NAMELESS.format(shown=named(handle.text), network=network.name)
        yield Problem("handle-impossible", "warning", words, location, _LOOK_IT_UP)


def _read(typed: str, form: HandleForm) -> Handle:
    seen, hidden = visible(typed)
    # Fullwidth characters, as typed on a Japanese keyboard or made by a generator of fancy letters.
    text = _ESCAPED.sub(r"\1", " ".join(unicodedata.normalize("NFKC", seen).split()))
    bare = text.strip(_WRAPPING + _ENDING).lstrip("@ ").strip(_WRAPPING + _ENDING)
    if not bare:
        return Handle("", "none", hidden)
    if match := _address(bare, form):
        return _from_address(bare, match, form, hidden)
    name = bare.rstrip("/" + _WRAPPING + _ENDING)
    if not name:
        return Handle("", "none", hidden)
    if fits(name, form):
        return Handle(f"@{name}", "name", hidden)
    displayed = text.strip(_WRAPPING + ",;:!?").lstrip("@ ")
    if form.display_names and _displayed(displayed, marked=text.startswith("@")):
        return Handle(displayed, "displayed", hidden)
    return Handle(name if " " in name else f"@{name}", "impossible", hidden)


def _address(text: str, form: HandleForm) -> re.Match[str] | None:
    """The parts of an address, when `text` is one: « aicha.t » looks like a host, but is a name."""
    match = _ADDRESS.fullmatch(text)
    if match is None or match["scheme"] or _known(match["host"], form):
        return match
    path = (match["path"] or "").strip("/")
    return match if path or match["host"].lower().startswith("www.") else None


def _known(host: str, form: HandleForm) -> bool:
    host = host.lower()
    return any(host == each or host.endswith(f".{each}") for each in form.hosts)


def _from_address(text: str, match: re.Match[str], form: HandleForm, hidden: int) -> Handle:
    """The name in an address of the network: the first segment of its path, after those that come before names."""
    path = match["path"] or ""
    if not _known(match["host"], form):
        return Handle(text, "address", hidden)
    pieces = [unquote(piece) for piece in re.split(r"[?#]", path)[0].split("/") if piece]
    if number := _number(pieces, path, form):
        return Handle(f"{form.hosts[0]}/{form.numbered}{number}", "page", hidden)
    while pieces and pieces[0].lower() in form.before:
        pieces.pop(0)
    name = unicodedata.normalize("NFC", pieces[0]).lstrip("@").strip(_WRAPPING + _ENDING) if pieces else ""
    if not name or name.lower() in form.posts:
        return Handle(text, "address", hidden)
    return Handle(f"@{name}", "name" if fits(name, form) else "impossible", hidden)


def _number(pieces: Sequence[str], path: str, form: HandleForm) -> str:
    """The number of a page that is identified by one; empty for a page that has a name."""
    if not form.numbered or not pieces:
        return ""
    if pieces[0] == form.numbered.split("?", maxsplit=1)[0]:
        found = _ID.search(path)
        return found[1] if found else ""
    ends = map(_NUMBERED.fullmatch, pieces[1:]) if pieces[0].lower() in form.before else ()
    return next((end[1] for end in ends if end), "")


def fits(name: str, form: HandleForm) -> bool:
    """Whether `name`, without its @, is possible on a network whose names have this form."""
    if not form.shortest <= len(name) <= form.longest:
        return False
    between = [each in form.separators for each in f"{form.separators[:1]}{name}{form.separators[:1]}"]
    alone = not any(one and other for one, other in pairwise(between))
    signs = form.signs + form.separators
    known = all(each in signs or (each.isalnum() and (form.letters == "any" or each.isascii())) for each in name)
    return form.letters == "unknown" or (alone and known)


def _displayed(text: str, *, marked: bool) -> bool:
    """Whether `text` looks like the displayed name of a profile: several words, or one capitalized and without @."""
    if " " not in text and (marked or text[:1].islower()):
        return False
    known = all(each.isalpha() or each.isdigit() or each in _IN_NAMES or unicodedata.combining(each) for each in text)
    return known and any(map(str.isalpha, text)) and len(text) <= _LONGEST_DISPLAYED


_LOOK_IT_UP = Words(
    "Copiez-le de votre profil; l’adresse de votre page convient aussi.",
    "Copy it from your profile; the address of your page works too.",
)


_HIDDEN = Words(
    "Un caractère invisible a été retiré de l’identifiant.", "An invisible character was removed from the handle."
)
_SEVERAL_HIDDEN = Words(
    "{count} caractères invisibles ont été retirés de l’identifiant.",
    "{count} invisible characters were removed from the handle.",
)

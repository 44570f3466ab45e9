"""Reads the texts given to a command, in UTF-8 whatever the system's encoding: an argument, a file or standard input.

What is not text is refused here: a lost letter is never passed on as a character that nobody sees.
"""

import os
import sys
from pathlib import Path

from composer.core.problems import Misused, Problem, Refused, in_file
from composer.core.text.unseen_characters import has_halves
from composer.core.words import Words, named
from composer.storage.limited_read import read_text

#: Bytes: two hours of talk. More is a file taken for a text by mistake, and would make some rules very slow.
LONGEST = 250_000
_NO_INPUT = Problem(
    "no-input",
    "error",
    Words("Il n’y a pas d’entrée standard où lire le texte.", "There is no standard input to read the text from."),
    in_file("-"),
    Words("Donnez le nom d’un fichier.", "Give the name of a file."),
)
_TOO_MUCH = Problem(
    "input-too-long",
    "error",
    Words("Le texte reçu est bien trop long.", "The text given is far too long."),
    in_file("-"),
    Words("Donnez quelques phrases.", "Give a few sentences."),
)


def read_input(source: str) -> str:
    """The text of the file `source`, or of standard input for « - »; raises Misused when it cannot be read."""
    if source == "-":
        return _standard_input()
    if is_visual(source):
        raise Misused(_a_visual(source))
    try:
        return read_text(Path(source), LONGEST)
    except Refused as refused:
        # No text was checked: a program that reads the exit code must not take this for findings.
        raise Misused(*refused.problems) from refused


def is_visual(source: str) -> bool:
    """Whether `source` names a visual rather than a text."""
    return source.lower().endswith(".jps")


def visual_path(source: str) -> Path | None:
    """The path of the visual that `source` names; None when it names a text."""
    return Path(source) if is_visual(source) else None


def read_argument(text: str, name: str) -> str:
    """The text typed for the argument `name`; raises Misused for bytes that are not UTF-8.

    Python keeps the bytes that the system's encoding does not know as lone surrogates (PEP 383): under a locale of
    ASCII they may still be valid text.
    """
    if not has_halves(text):
        return text
    try:
        return os.fsencode(text).decode("utf-8")
    except UnicodeError as error:
        raise Misused(_not_utf8(name)) from error


def _standard_input() -> str:
    """All of standard input, as UTF-8 whatever the system's own encoding."""
    if sys.stdin is None:  # closed by the program that started this one
        raise Misused(_NO_INPUT)
    data = sys.stdin.buffer.read(LONGEST + 1)
    if len(data) > LONGEST:
        raise Misused(_TOO_MUCH)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Misused(_not_utf8("-")) from error


def _a_visual(source: str) -> Problem:
    return Problem(
        "is-a-visual",
        "error",
        Words("C’est un visuel\u00a0: {name}.", "This is a visual: {name}.").format(name=named(Path(source).name)),
        in_file(source),
        Words(
            "Donnez un fichier de texte; «\u00a0caption\u00a0» écrit les légendes d’un visuel, «\u00a0lint\u00a0» les "
            "vérifie.",
            "Give a text file; “caption” writes the captions of a visual, “lint” checks them.",
        ),
    )


def _not_utf8(source: str) -> Problem:
    return Problem(
        "input-not-utf-8",
        "error",
        Words("Le texte reçu n’est pas en UTF-8.", "The text given is not in UTF-8."),
        in_file(source),
        Words("Enregistrez-le en UTF-8, puis recommencez.", "Save it as UTF-8, then try again."),
    )

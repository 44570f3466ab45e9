"""The arguments of a visual as a brief."""

import sys
from argparse import Namespace

from composer.app.brief import Brief
from composer.core.problems import Misused, Problem
from composer.core.words import Words

#: Bytes: a thousand times a quote; more is not a quote but a file taken for one.
_LONGEST_INPUT = 1_000_000


def brief_of(arguments: Namespace) -> Brief:
    """What the arguments say of a visual; `--quote -` reads standard input."""
    given = vars(arguments)
    return Brief(
        file=arguments.file,
        poster=given.get("poster"),
        palette=given.get("palette"),
        photo=given.get("photo"),
        quote=_standard_input() if arguments.quote == "-" else arguments.quote,
        name=arguments.name,
        role=arguments.role,
        organisation=arguments.organisation,
        handles=tuple(arguments.handle),
        photographer=arguments.photographer,
        crop=given.get("crop"),
        focus=given.get("focus"),
        look=given.get("look"),
        language=arguments.visual_lang,
        qr=given.get("qr"),
    )


def _standard_input() -> str:
    """All of standard input, as UTF-8 whatever the system's own encoding."""
    data = sys.stdin.buffer.read(_LONGEST_INPUT + 1)
    if len(data) > _LONGEST_INPUT:
        raise Misused(_too_much())
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Misused(_not_utf8()) from error


def _too_much() -> Problem:
    return Problem(
        "input-too-long",
        "error",
        Words("Le texte reçu est bien trop long pour une citation.", "The text given is far too long for a quote."),
        "quote",
        Words("Donnez quelques phrases.", "Give a few sentences."),
    )


def _not_utf8() -> Problem:
    return Problem(
        "input-not-utf-8",
        "error",
        Words("Le texte reçu n’est pas en UTF-8.", "The text given is not in UTF-8."),
        "quote",
        Words("Enregistrez-le en UTF-8, puis recommencez.", "Save it as UTF-8, then try again."),
    )

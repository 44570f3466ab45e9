"""The answers a command was given: a .jps, a text file or standard input."""

from argparse import Namespace
from pathlib import Path

import msgspec

from composer.app.answers import Told, answers_in, read_answers
from composer.cli.input_text import read_input


def told_in(arguments: Namespace) -> Told:
    """What the person answered, on the poster and in the language that the arguments choose."""
    source, poster = arguments.text, arguments.poster or ""
    told = read_answers(Path(source)) if source.lower().endswith(".jps") else answers_in(read_input(source), poster)
    chosen = msgspec.structs.replace(
        told.visual,
        poster=poster or told.visual.poster,
        language=arguments.visual_lang or told.visual.language,
    )
    return msgspec.structs.replace(told, visual=chosen)

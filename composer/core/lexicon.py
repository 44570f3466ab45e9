"""A short way to write lists of words and expressions as patterns, so that a list of words still looks like one."""

import re


def anywhere(words: str) -> re.Pattern[str]:
    """Finds any of `words`, separated by white space, as a whole word of folded text.

    In a word « _ » is a space and « * » any ending; anything else is read as a regular expression.
    """
    return re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)")


def at_start(words: str) -> re.Pattern[str]:
    """Matches any of `words`, written as for `anywhere`, at the place where it is asked; « c'est » is not « c »."""
    return re.compile(rf"(?:{_alternatives(words)})(?![\w'-])")


def _alternatives(words: str) -> str:
    return "|".join(words.split()).replace("_", " ").replace("*", r"\w*")

"""A short way to write lists of words and expressions as patterns, so that a list of words still looks like one."""

import re


def any_of(words: str) -> str:
    """The alternatives of a pattern from `words`, separated by white space.

    In a word « _ » is a space and « * » any ending; anything else is read as a regular expression.
    """
    return "|".join(words.split()).replace("_", " ").replace("*", r"\w*")


def anywhere(words: str) -> re.Pattern[str]:
    """Finds any of `words`, written as for `any_of`, as a whole word of folded text."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)")


def at_start(words: str) -> re.Pattern[str]:
    """Matches any of `words`, written as for `any_of`, at the place where it is asked; « c'est » is not « c »."""
    return re.compile(rf"(?:{any_of(words)})(?![\w'-])")

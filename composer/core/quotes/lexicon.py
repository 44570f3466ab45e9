"""Compiles lists of words and expressions to patterns, so that a list of words stays readable."""

import re


def any_of(words: str) -> str:
    """The alternatives of a pattern from `words`, separated by white space.

    In a word « _ » is a space and « * » any ending; anything else is read as a regular expression.
    """
    return "|".join(words.split()).replace("_", " ").replace("*", r"\w*")


def anywhere(words: str) -> re.Pattern[str]:
    """A pattern that finds any of `words`, written as for `any_of`, as a whole word of folded text."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)})(?!\w)")


def at_start(words: str) -> re.Pattern[str]:
    """A pattern that matches any of `words`, written as for `any_of`, at the given position; « c'est » is not « c »."""
    return re.compile(rf"(?:{any_of(words)})(?![\w'-])")

"""Compiles lists of words and expressions to patterns, so that a list of words stays readable."""

import re
from collections.abc import Iterator

#: A word that begins with a letter that no sign makes optional: it can be looked for by that letter.
_BEGINS = re.compile(r"[^\W\d_](?![?*+{|])")
#: A group of plain alternatives that begins a word, and what makes it more than optional.
_GROUP = re.compile(r"\(\?:(?P<inside>[^()]+)\)")
_QUANTIFIED = re.compile(r"[*+{]")


def any_of(words: str) -> str:
    """The alternatives of a pattern from `words`, separated by white space.

    In a word « _ » is a space and « * » any ending; anything else is read as a regular expression.
    """
    return "|".join(_alternatives(words))


def anywhere(words: str) -> re.Pattern[str]:
    """A pattern that finds any of `words`, written as for `any_of`, as a whole word of folded text."""
    lettered, others = _by_letter(_alternatives(words))
    begun = [rf"\b(?:{'|'.join(lettered)})"] if lettered else []
    other = [rf"(?<!\w)(?:{'|'.join(others)})"] if others else []
    return re.compile(rf"(?:{'|'.join(begun + other)})(?!\w)")


def at_start(words: str) -> re.Pattern[str]:
    """A pattern that matches any of `words`, written as for `any_of`, at the given position; « c'est » is not « c »."""
    return re.compile(rf"(?:{any_of(words)})(?![\w'-])")


def _alternatives(words: str) -> list[str]:
    return [word.replace("_", " ").replace("*", r"\w*") for word in words.split()]


def _by_letter(words: list[str]) -> tuple[list[str], list[str]]:
    """The alternatives grouped by their first letter, so that most are passed over at once, and those without one."""
    groups, others = dict[str, list[str]](), list[str]()
    for word in words:
        openings = tuple(_openings(word))
        if all(map(_BEGINS.match, openings)):
            for opening in openings:
                groups.setdefault(opening[0], []).append(opening[1:])
        else:
            others.append(word)
    return [f"{letter}(?:{'|'.join(rests)})" for letter, rests in groups.items()], others


def _openings(word: str) -> Iterator[str]:
    """`word` once for each alternative of the group that begins it: « (?:two|ten) x » is « two x », « ten x »."""
    group = _GROUP.match(word)
    if not group or _QUANTIFIED.match(word, group.end()):
        yield word
        return
    rest = word[group.end() :]
    for opening in group["inside"].split("|"):
        yield f"{opening}{rest.removeprefix('?')}"
    if rest.startswith("?"):
        yield from _openings(rest.removeprefix("?"))

"""Compiles lists of words and expressions to patterns, so that a list of words stays readable."""

import re
from collections.abc import Iterator
from functools import cached_property

from composer.core.text.late_pattern import LatePattern

#: A word that begins with a letter that no sign makes optional: it can be looked for by that letter.
_BEGINS = re.compile(r"[^\W\d_](?![?*+{|])")
#: One sign of a pattern, a sign written as itself, or a class of signs.
_SIGNS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
_CONTINUED = re.compile(r"\s+(?=\|)")
#: How many letters the alternatives are grouped by.
_LETTERS = 3
#: What opens a group of alternatives, and what makes it more than optional.
_GROUP = "(?:"
_QUANTIFIED = re.compile(r"[*+{]")


def by_first_letters(pattern: str) -> re.Pattern[str]:
    """`pattern`, whose alternatives that begin a word are looked for by their first letters.

    They begin by a lookbehind or a word boundary, and none has a named group. It finds what the pattern finds, in about
    half the time where there are many.
    """
    alternatives = tuple(_split(pattern))
    begun = [bare for each in alternatives if (bare := _bare(each)) != each]
    lettered, rest = _by_letter(begun, _LETTERS)
    plain = [each for each in alternatives if _bare(each) == each]
    return re.compile("|".join([*_word_groups(lettered, rest), *plain]))


def _bare(alternative: str) -> str:
    return alternative.removeprefix(r"(?<!\w)").removeprefix(r"\b")


def any_of(words: str) -> str:
    """The alternatives of a pattern from `words`, separated by white space.

    In a word « _ » is a space and « * » any ending, even none; anything else is read as a regular expression. A line
    that begins with « | » goes on with the word of the line before.
    """
    return "|".join(_alternatives(words))


def anywhere(words: str) -> re.Pattern[str]:
    """A pattern that finds any of `words`, written as for `any_of`, as a whole word of folded text."""
    found = "|".join(_word_groups(*_by_letter(_alternatives(words), _LETTERS)))
    return re.compile(rf"(?:{found})(?!\w)")


class LateWords(LatePattern):
    """The pattern that `anywhere` makes of its words, made and compiled when it is first searched for."""

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return anywhere(self.source)


def _word_groups(lettered: list[str], others: list[str]) -> list[str]:
    begun = [rf"\b(?:{'|'.join(lettered)})"] if lettered else []
    return [*begun, rf"(?<!\w)(?:{'|'.join(others)})"] if others else begun


def at_start(words: str) -> re.Pattern[str]:
    """A pattern that matches any of `words`, written as for `any_of`, at the given position; « c'est » is not « c »."""
    return re.compile(rf"(?:{any_of(words)})(?![\w'-])")


def _alternatives(words: str) -> list[str]:
    endings = _CONTINUED.sub("", words).replace(r"\w*", "*")
    return [word.replace("_", " ").replace("*", r"\w*") for word in endings.split()]


def _by_letter(words: list[str], letters: int) -> tuple[list[str], list[str]]:
    """The alternatives grouped by their first letters, so that most are passed over at once, and those without one."""
    groups, others = dict[str, list[str]](), list[str]()
    for word in words:
        openings = tuple(_openings(word))
        if all(map(_BEGINS.match, openings)):
            for opening in openings:
                groups.setdefault(opening[0], []).append(opening[1:])
        else:
            others.append(word)
    return [f"{letter}(?:{_grouped(rests, letters - 1)})" for letter, rests in groups.items()], others


def _grouped(rests: list[str], letters: int) -> str:
    lettered, others = _by_letter(rests, letters) if letters else ([], rests)
    return "|".join(lettered + others)


def _openings(word: str) -> Iterator[str]:
    """`word` once for each alternative of the group that begins it: « (?:two|ten) x » is « two x », « ten x »."""
    end = _group_end(word) if word.startswith(_GROUP) else 0
    if not end or _QUANTIFIED.match(word, end):
        yield word
        return
    rest = word[end:]
    for opening in _split(word[len(_GROUP) : end - 1]):
        yield from _openings(f"{opening}{rest.removeprefix('?')}")
    if rest.startswith("?"):
        yield from _openings(rest.removeprefix("?"))


def _group_end(word: str) -> int:
    """The index after the group that begins `word`; 0 when it is not closed."""
    return next((at + 1 for at, depth in _depths(word) if not depth), 0)


def _split(inside: str) -> Iterator[str]:
    """The alternatives of a pattern, those of groups in it left together."""
    start = 0
    for at, depth in _depths(inside):
        if inside[at] == "|" and not depth:
            yield inside[start:at]
            start = at + 1
    yield inside[start:]


def _depths(pattern: str) -> Iterator[tuple[int, int]]:
    """The index of each sign of a pattern that stands for itself, and in how many groups it is."""
    depth = 0
    for found in _SIGNS.finditer(pattern):
        depth += (found[0] == "(") - (found[0] == ")")
        if len(found[0]) == 1:
            yield found.start(), depth

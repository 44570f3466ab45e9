"""Reads a quote as clauses of words, and the groups of one to three words that lie in one of them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from composer.core.words import Language

#: The most words of a group.
MOST_WORDS = 3
# Letters, and the punctuation that stays inside a word: « peut-être », « aujourd’hui », « étudiant·es ». In French an
# elision is a token. Anything else but white space ends a clause, as a figure and a line break do.
_WORD_OR_STOP = r"(?P<word>[^\W\d_]+(?:[-’·.][^\W\d_]+)*)|(?P<stop>\n|\S)"
_ELISION = r"\b(?P<elision>(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)’)(?=[^\W\d_])"
_TOKEN: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(f"{_ELISION}|{_WORD_OR_STOP}", re.IGNORECASE),
    "en": re.compile(f"(?P<elision>(?!))|{_WORD_OR_STOP}"),
}
_SENTENCE_ENDS = frozenset('.!?…:«“"—–\n')


class Token(Struct, frozen=True):
    """A word, or an elision before one: as typed and in lower case; `named` when it has the capital of a name."""

    text: str
    plain: str
    elided: bool
    named: bool


Clause: TypeAlias = tuple[Token, ...]


def clauses_of(quote: str, language: Language) -> tuple[Clause, ...]:
    """The tokens of each run of words that no punctuation mark, figure or line break parts; with the apostrophe ’."""
    text = unicodedata.normalize("NFC", quote).replace("'", "’")
    clauses: list[list[Token]] = [[]]
    begins = True
    for found in _TOKEN[language].finditer(text):
        if not _is_word(found[0]):
            begins = begins or found[0] in _SENTENCE_ENDS
            clauses.append([])
            continue
        named = not begins and _is_named(found[0])
        clauses[-1].append(Token(found[0], found[0].lower(), bool(found["elision"]), named))
        begins = False
    return tuple(tuple(clause) for clause in clauses if clause)


def word_spans(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The first character of each word of a composed text, and the one past it; an elision is none."""
    for found in _TOKEN[language].finditer(text.replace("'", "’")):
        if _is_word(found[0]) and not found["elision"]:
            yield found.span()


def ends(clause: Clause, start: int, stop: int) -> Iterator[int]:
    """The ends of the groups of one to three words from `start` to `stop` at most; an elision is part of its word."""
    words = 0
    for place in range(start, stop):
        if clause[place].elided:
            continue
        words += 1
        if words > MOST_WORDS:
            return
        yield place + 1


def joined(tokens: Sequence[Token]) -> str:
    """The words of a group as they are set, with one space between them."""
    return "".join(token.text if token.elided else f"{token.text} " for token in tokens).removesuffix(" ")


def _is_word(text: str) -> bool:
    """Whether `text` is of letters: « ² » matches as one in a pattern."""
    return text[0].isalpha() and text.removesuffix("’")[-1].isalpha()


def _is_named(word: str) -> bool:
    """Whether a capital inside a sentence makes a name of `word`; all capitals and the English « I » do not."""
    return word[0].isupper() and not word.removesuffix("’").isupper() and not word.startswith("I’")

"""The editor's verdict on a quote proposed from a set of answers."""

import re
from typing import Literal

from tests.words.unseen_sets import AnswerSet

Verdict = Literal["allowed", "passable", "forbidden"]


def verdict(quote: str, case: AnswerSet) -> Verdict:
    """Forbidden if it holds forbidden words, allowed if allowed passages cover it whole, and passable otherwise."""
    plain = folded(quote)
    if any(folded(words) in plain for words in (*case.forbidden, *case.sensitive)):
        return "forbidden"
    return "allowed" if _covered(_words(quote), case.allowed) else "passable"


def is_best(quote: str, case: AnswerSet) -> bool:
    """Whether an allowed quote holds one of the best, or is the greater part of one."""
    if verdict(quote, case) != "allowed":
        return False
    said = _words(quote)
    return any(best in said or (said in best and 2 * len(said) > len(best)) for best in map(_words, case.best))


def folded(text: str) -> str:
    """Small letters, one kind of apostrophe and single spaces, so that the same words compare equal."""
    return re.sub(r"\s+", " ", text.replace("’", "'").casefold())


def _covered(said: str, allowed: tuple[str, ...]) -> bool:
    """Whether nothing of `said` is left once allowed passages, the longest first, are taken out of it."""
    for passage in sorted(map(_words, allowed), key=len, reverse=True):
        said = said.replace(passage, " ")
    return not said.strip()


def _words(text: str) -> str:
    """Words alone, between spaces, so that a word is found whole."""
    found = re.findall(r"[\w'%$-]+", folded(text))
    return f" {' '.join(found)} "

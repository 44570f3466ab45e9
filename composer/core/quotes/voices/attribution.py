"""Finds the sentences that are another’s words: in marks with a name behind, « Comme disait… », well-known maxims."""

import re

from composer.core.quotes.private.people import people_in
from composer.core.quotes.sentences import fold
from composer.core.quotes.voices import attribution_words as words
from composer.core.quotes.voices.maxims import MAXIM, SONG

_MARKED = re.compile(r"\s*[-–—]?\s*[«“\"](?P<inside>.+)[»”\"][\s.!?…]*$", re.DOTALL)
# « Rien ne sert de courir », La Fontaine: a name, and nothing else, after the closing mark.
_NAMED_AFTER = re.compile(r"[»”\"][,.]? (?:(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*|de|du|d'|von|van) ?){1,4}[.!]*$")
_SIGNED = re.compile(r"(?:^|[»”\".!?…] ?)[-–—~(] ?(?:[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: |$|[).,])|(?:de|du|d') ?){1,5}\W*$")


def of_another(text: str) -> bool:
    """Whether the sentence itself says that its words are somebody else’s, or is a well-known maxim."""
    folded = fold(text)
    if (
        MAXIM.search(folded)
        or SONG.search(folded)
        or words.INTRODUCED.search(folded)
        or _SIGNED.search(text)
        or _NAMED_AFTER.search(text)
    ):
        return True
    reported = words.REPORTED.search(folded)
    if not reported or words.ANSWERED.search(folded, reported.end()):
        return False
    if words.WHAT_IS_SAID.search(folded, 0, reported.end()) and words.NOTHING_AFTER.match(folded, reported.end()):
        return False
    return not words.CONTINUES.match(folded[: reported.start()])


def sings(text: str) -> bool:
    """Whether the sentence is a song's, by its dropped letters: “hold on to that feelin'”."""
    return bool(words.SUNG.search(fold(text)))


def in_marks(text: str) -> bool:
    """Whether the whole sentence stands in quotation marks."""
    found = _MARKED.match(text)
    return bool(found) and not re.search(r"[«»“”\"]", found["inside"] if found else "")


def credits_another(text: str) -> bool:
    """Whether the sentence says whose the words before it were: « C’est de Sénèque. », « My coach told us that. »."""
    folded = fold(text).lstrip(" -–—(")
    if _SIGNED.match(text) or words.SAID_IT.search(folded):
        return not words.OWN.search(folded)
    begun = words.CREDITING.match(folded)
    if not begun:
        return False
    rest = folded[begun.end() :].lstrip()
    named = words.OF_A_NAME.match(rest) and people_in(text)
    return bool(words.SOURCE.search(folded) or words.OF_SOMEBODY.match(rest) or named)


def announces_another(text: str) -> bool:
    """Whether the sentence announces the words of somebody else: « Mon père disait : »."""
    folded = fold(text)
    return bool(words.ANNOUNCES.search(folded)) and not words.OWN.search(folded)


def gives_own(text: str) -> bool:
    """Whether a heading says that the words after it are the person’s: « Ses mots : », « In her own words: »."""
    return bool(words.OWN_WORDS.search(fold(text)))


def owns(text: str) -> bool:
    """Whether the sentence claims words in marks as the person’s own: « c’est ma devise »."""
    return bool(words.OWN.search(fold(text)))

"""Finds invisible characters in a caption: control characters, and those that reverse or split words unseen."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from composer.core.codes import Code
from composer.core.linter.confusables import Span
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.problems import Severity
from composer.core.text.cleaning import LETTERS_LOST
from composer.core.text.unseen_characters import LOST, CharacterKind, Unwanted, unwanted
from composer.core.words import Words

#: As many findings as a person would read: fixing them reveals the next ones.
_MOST = 50
_REPORTED: dict[CharacterKind, tuple[Code, Severity, Words]] = {
    "control": (
        "control-sign",
        "warning",
        Words(
            "Le texte contient un caractère de contrôle invisible.", "The text contains an invisible control character."
        ),
    ),
    "invisible": (
        "invisible-sign",
        "notice",
        Words("Le texte contient un caractère invisible.", "The text contains an invisible character."),
    ),
    "reserved": (
        "reserved-sign",
        "warning",
        Words(
            "Le texte contient un code qui n’est pas un caractère.", "The text contains a code that is not a character."
        ),
    ),
}
#: Words: in fewer, a space may be missing after a question: « Pourquoi?parce que ».
_SEVERAL = 3
# A word with question marks among its letters.
_QUESTIONED = re.compile(r"\S*[a-z'’]\?(?<=[^\W\d_]\?|['’]\?)[a-z]\S*")
# One after an elision, where no sentence ends: « d'?tre ».
_ELIDED = re.compile(r"['’]\?[a-z]")
#: Signs of an address, whose question mark begins its parameters.
_ADDRESS = frozenset("/=&.:@")
_REMOVE = Words("Retirez-le; les mots restent.", "Remove it; the words stay.")


def lost_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """The finding for letters lost before the text was pasted; only its author can restore them."""
    start = draft.text.find(LOST)
    span = (start, start + 1) if start >= 0 else _questioned(draft.text)
    if span:
        words, advice = LETTERS_LOST
        yield left_to_do(draft, "letters-lost", "warning", words, span, advice)


def _questioned(text: str) -> Span | None:
    """The span of a word with question marks in place of letters: « pr?f?r? »; with one alone, the first of several."""
    found = [match for match in _QUESTIONED.finditer(text) if not _ADDRESS & set(match[0][:-1])] if "?" in text else []
    certain = [match for match in found if match[0].count("?") > 1 or _ELIDED.search(match[0])]
    words = certain or found[: 1 if len(found) >= _SEVERAL else 0]
    return words[0].span() if words else None


def unseen_findings(draft: Draft, reported: Sequence[CaptionFinding]) -> Iterator[CaptionFinding]:
    """A finding for each run of such characters, with a fix that removes it, unless one of `reported` covers it."""
    covered = bytearray(len(draft.text))
    for each in reported:
        covered[each.start : each.end] = b"\1" * (each.end - each.start)
    runs = (run for run in unwanted(draft.text) if not any(covered[run.start : run.end]))
    return (_finding(draft, run) for run in islice(runs, _MOST))


def _finding(draft: Draft, run: Unwanted) -> CaptionFinding:
    code, severity, words = _REPORTED[run.kind]
    span = (run.start, run.end)
    return found(draft, code, severity, words, span, TextEdit(*span, "", _REMOVE))

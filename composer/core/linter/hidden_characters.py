"""Signs of a caption that nobody sees: controls that a terminal obeys, and what turns or splits words unseen."""

from collections.abc import Iterator, Sequence
from itertools import islice

from composer.core.codes import Code
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.problems import Severity
from composer.core.text.cleaning import LETTERS_LOST
from composer.core.text.unseen_characters import LOST, SignKind, Unwanted, unwanted
from composer.core.words import Words

#: As many as somebody would read: taking them out brings the next ones to light.
_MOST = 50
_SAID: dict[SignKind, tuple[Code, Severity, Words]] = {
    "control": (
        "control-sign",
        "warning",
        Words("Un signe de contrôle, invisible, est dans le texte.", "An unseen control sign is in the text."),
    ),
    "invisible": (
        "invisible-sign",
        "notice",
        Words("Un signe invisible est dans le texte.", "An invisible sign is in the text."),
    ),
    "reserved": (
        "reserved-sign",
        "warning",
        Words("Un signe qui n’est pas un caractère est dans le texte.", "A sign that is no character is in the text."),
    ),
}
_TAKE_OUT = Words("Retirez-le; les mots restent.", "Take it out; the words stay.")


def lost_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Where letters were lost before the text came here; only whoever wrote them can put them back."""
    start = draft.text.find(LOST)
    if start >= 0:
        words, advice = LETTERS_LOST
        yield left_to_do(draft, "letters-lost", "warning", words, (start, start + 1), advice)


def unseen_findings(draft: Draft, told: Sequence[CaptionFinding]) -> Iterator[CaptionFinding]:
    """Each run of such signs, but where one of `told` is about them already; its mend takes them out."""
    covered = bytearray(len(draft.text))
    for each in told:
        covered[each.start : each.end] = b"\1" * (each.end - each.start)
    runs = (run for run in unwanted(draft.text) if not any(covered[run.start : run.end]))
    return (_finding(draft, run) for run in islice(runs, _MOST))


def _finding(draft: Draft, run: Unwanted) -> CaptionFinding:
    code, severity, words = _SAID[run.kind]
    span = (run.start, run.end)
    return found(draft, code, severity, words, span, TextEdit(*span, "", _TAKE_OUT))

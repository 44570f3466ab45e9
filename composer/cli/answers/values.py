"""Writes what the answers gave as JSON values."""

from composer.core.quotes.story import LeftOut
from composer.core.words import Language


def left_out_value(left_out: LeftOut, language: Language) -> dict[str, object]:
    """A sentence left out of the story as a JSON value: its kind, what it reveals, and why."""
    return {
        "text": left_out.text,
        "answer": left_out.answer,
        "kind": left_out.kind,
        "subject": left_out.subject,
        "people": list(left_out.people),
        "why": left_out.why.to(language),
    }

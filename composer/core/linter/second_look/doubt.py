"""A place of a caption that is near the campaign's own words, and why it should be looked at again."""

from msgspec import Struct

from composer.core.linter.confusables import Span
from composer.core.words import Words, named


class Doubt(Struct, frozen=True):
    """A span of the skeleton, why it may be wrong, and what to do."""

    span: Span
    why: Words
    advice: Words


def near(span: Span, right: str) -> Doubt:
    """The doubt that what is at `span` should be `right`, word for word."""
    shown = named(right)
    return Doubt(
        span,
        Words(f"la campagne écrit {shown.fr}.", f"the campaign writes {shown.en}."),
        Words(
            f"Écrivez {shown.fr}, à moins que ce soit autre chose.", f"Write {shown.en}, unless it is something else."
        ),
    )

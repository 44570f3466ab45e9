"""An answer to a question of the campaign, and a quote taken from it."""

from msgspec import Struct

from composer.core.words import Words

#: The number of quotes proposed at first, and when more are asked for, which are less good.
FEW, MANY = 3, 12


class Answer(Struct, frozen=True):
    """The answer to one question, in NFC; `number` is 1 to 7, or 0 for text without a heading."""

    number: int
    text: str


class Quote(Struct, frozen=True):
    """A quote for a poster: `text` as typed except for cuts marked « […] », the answer's number, and the reasons.

    `told` are the sentences that the quote includes whole; the story leaves them out. `caution` is the question to
    answer before a confidence is published.
    """

    text: str
    answer: int
    reasons: tuple[Words, ...]
    told: tuple[str, ...] = ()
    caution: Words | None = None

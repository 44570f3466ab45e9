"""What is left of the answers beside a quote, one sentence at a time, for the person to tell in the caption or not."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from composer.core.quotes.answer import Quote
from composer.core.quotes.by_hand.objections import warning_of_fillers
from composer.core.quotes.by_hand.sheet import Sentence, Sheet
from composer.core.quotes.private.subjects import caution
from composer.core.quotes.reading import ReadSentence
from composer.core.quotes.story import OF_VOICES, is_told, names_someone, naming
from composer.core.words import Words


class Remaining(Struct, frozen=True):
    """A sentence, the positions of its answer and of its paragraph there, and what to think of before telling it."""

    text: str
    answer: int
    paragraph: int
    warnings: tuple[Words, ...] = ()


def remaining(sheet: Sheet, quote: Quote, networks: Iterable[str] = ()) -> tuple[Remaining, ...]:
    """The sentences that `quote` does not have whole, in order, each once; greetings and addresses are left out.

    Nothing is held back: a confidence, a name, another's words, a joke and fillers are each warned of.
    """
    kept: dict[str, Remaining] = {}
    for each in _untold(sheet, quote, naming(networks)):
        said, where = each.said, each.where
        kept.setdefault(said.text, Remaining(said.text, where.answer, where.paragraph, tuple(_warnings(said))))
    return tuple(kept.values())


def _untold(sheet: Sheet, quote: Quote, elsewhere: re.Pattern[str]) -> Iterator[Sentence]:
    for each in sheet.sentences:
        told = each.where.number == quote.answer and each.said.text in quote.told
        if not told and is_told(each.said, elsewhere):
            yield each


def _warnings(said: ReadSentence) -> Iterator[Words]:
    if said.subject:
        yield caution(said.subject)
    if said.people:
        yield names_someone(said.people)
    if said.bar in OF_VOICES:
        yield OF_VOICES[said.bar]
    yield from warning_of_fillers(said.text)

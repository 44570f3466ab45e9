"""What is left of the answers beside a quote, one sentence at a time, for the person to tell in the caption or not."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from composer.core.quotes.answer import Quote
from composer.core.quotes.by_hand.pick import Pick, finished, sentences_of
from composer.core.quotes.by_hand.sheet import Sentence, Sheet
from composer.core.quotes.candidates import LONGEST, trim
from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.private.subjects import caution
from composer.core.quotes.reading import Bar, ReadSentence, read
from composer.core.quotes.refusals import BARRED, UNFIT
from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import leans, only_falls, unfit
from composer.core.quotes.story import OF_VOICES, is_told, names_someone, naming
from composer.core.text.wording import quoted
from composer.core.words import LANGUAGES, Words


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


_FILLERS = anywhere(r"""
    euh+ heu+ hum+ hmm+ ben bin bah faque tsé t'sé t'sais lol um+ uh+ er+ you_know i_mean
    (?<!ça_)(?<!cela_)(?<!ce_qui_)fait_que (?<=,_)genre(?=,) (?<=,_)là(?=[,.!…]) (?<=,_)like(?=,)
""")


_KEEPS = Words("Garde des mots de l’oral\u00a0: {fillers}.", "Keeps filler words: {fillers}.")


def fillers_in(text: str) -> tuple[str, ...]:
    """The fillers of `text` as they are written, each once."""
    found = (text[each.start() : each.end()] for each in _FILLERS.finditer(fold(text)) if not _is_name(text, each))
    return tuple({fold(each): each for each in found}.values())


def warning_of_fillers(text: str) -> tuple[Words, ...]:
    """One sentence that names the fillers of `text`; none without any."""
    found = fillers_in(text)
    named = (", ".join(quoted(each, language) for each in found) for language in LANGUAGES)
    return (_KEEPS.format(fillers=Words(*named)),) if found else ()


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Whether it is somebody's name: « mon frère Ben », « Ben Roy »."""
    named = found.start() > 0 or text[found.end() + 1 : found.end() + 2].isupper()
    return found[0] == "ben" and text[found.start()].isupper() and named


#: What the sentences around it tell of a sentence, and no part of it would tell alone.
_OF_NEIGHBOURS: tuple[Bar, ...] = ("heading", "another", "joke", "withheld")
#: Characters: much longer than any quote, it is not read while the window waits.
_READ = 1000


def objections(sheet: Sheet, pick: Pick, networks: Iterable[str] = ()) -> tuple[Words, ...]:
    """The reasons against the words of `pick`, the gravest first; none when they stand alone and harm nobody.

    Whether they fit on this poster is not asked: the room left says it.
    """
    first, last = sentences_of(sheet, pick)
    chosen = [each.said for each in sheet.sentences[first : last + 1]]
    text = finished(sheet, pick).bare
    too_long = (UNFIT["too-long"],) if len(text) > LONGEST else ()
    if len(text) > _READ:
        return too_long
    return tuple(dict.fromkeys((*_of_voices(chosen), *_of_people(text, chosen), *_of_form(text, networks), *too_long)))


def _of_voices(chosen: Iterable[ReadSentence]) -> Iterator[Words]:
    return (BARRED[each.bar] for each in chosen if each.bar in _OF_NEIGHBOURS)


def _of_people(text: str, chosen: list[ReadSentence]) -> Iterator[Words]:
    """Confidences and names in what is left of the sentences; a confidence that its neighbours tell stays one."""
    left = [each for paragraph in read(text) for each in paragraph]
    by_neighbour = [each for each in chosen if each.subject and each.text in text]
    for each in (*left, *by_neighbour):
        if each.subject:
            yield caution(each.subject)
    known = [name for each in chosen for name in each.people if name in text]
    if people := tuple(dict.fromkeys((*known, *(name for each in left for name in each.people)))):
        yield names_someone(people)


def _of_form(text: str, networks: Iterable[str]) -> Iterator[Words]:
    yield from warning_of_fillers(text)
    if code := unfit(trim(text)) or leans(trim(text)):
        yield UNFIT[code]
    if only_falls(text):
        yield UNFIT["falls"]
    if naming(networks).search(fold(text)):
        yield UNFIT["network"]

"""The words chosen in a sheet of answers: neighbouring sentences, trimmed by whole words, and the quote they make."""

from collections.abc import Collection
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from composer.core.quotes.answer import Quote
from composer.core.quotes.by_hand.sheet import Sheet
from composer.core.quotes.candidates import MARK

#: The most sentences that make one quote.
MOST_JOINED = 3
Edge = Literal["start", "end"]
Way = Literal["before", "after"]
#: A mark for each cut, a capital at the beginning, a full stop at the end.
Finish = Literal["marks", "capital", "stop"]
FINISHES: tuple[Finish, ...] = get_args(Finish)
#: What ends a sentence, or closes one.
_ENDED = (".", "!", "?", "…", "»", "”", '"', ")", MARK)
#: What is left of a cut before it, and goes with what was cut.
_DANGLING = " \u00a0\u202f,;:–—-"


class Pick(Struct, frozen=True):
    """The words from `first` to `last` of a sheet, chosen from the sentence `held`, which is always among them."""

    first: int
    last: int
    held: int


def sentence_pick(sheet: Sheet, sentence: int) -> Pick:
    """Choose a whole sentence; the nearest one, when there is none at that position."""
    at = min(max(sentence, 0), len(sheet.sentences) - 1)
    return Pick(sheet.sentences[at].first, sheet.sentences[at].last, at)


def stepped(sheet: Sheet, pick: Pick, way: Way) -> Pick:
    """Choose the sentence before or after the chosen ones, alone."""
    first, last = sentences_of(sheet, pick)
    return sentence_pick(sheet, first - 1 if way == "before" else last + 1)


def stretched(sheet: Sheet, pick: Pick, way: Way) -> Pick:
    """Join the next sentence that way, or drop the last that was joined the other way."""
    first, last = sentences_of(sheet, pick)
    if way == "after":
        first, last = (first + 1, last) if first < pick.held else (first, last + 1)
    else:
        first, last = (first, last - 1) if last > pick.held else (first - 1, last)
    return _joined(sheet, pick, first, last)


def can_join(sheet: Sheet, pick: Pick, way: Way) -> bool:
    """Whether there is a neighbouring sentence that way that may be joined."""
    first, last = sentences_of(sheet, pick)
    return _may_be_joined(sheet, first - (way == "before"), last + (way == "after"))


def joined(sheet: Sheet, pick: Pick, way: Way) -> Pick:
    """Join the neighbouring sentence that way, where it may be; the other end stays as it was trimmed."""
    if not can_join(sheet, pick, way):
        return pick
    first, last = sentences_of(sheet, pick)
    if way == "before":
        return replace(pick, first=sheet.sentences[first - 1].first)
    return replace(pick, last=sheet.sentences[last + 1].last)


def reached(sheet: Sheet, pick: Pick, begun: int, word: int) -> Pick:
    """Choose the words of one sentence from `begun` to `word`; elsewhere, join every sentence up to the word's.

    In several chosen sentences, the nearest end moves to the word.
    """
    first, last = sentences_of(sheet, pick)
    sentence = sheet.sentence_of(word)
    if first == last == sentence == sheet.sentence_of(begun) and begun != word:
        return between(sheet, begun, word)
    if not first <= sentence <= last:
        return _joined(sheet, pick, min(first, sentence), max(last, sentence))
    if abs(word - pick.first) <= abs(word - pick.last) and not pick.last < word:
        return _held(sheet, word, pick.last)
    return _held(sheet, pick.first, word)


def between(sheet: Sheet, begun: int, word: int) -> Pick:
    """Choose the words from `begun` to `word`, whichever is first, as far as the sentences may be joined."""
    held, step = sheet.sentence_of(begun), 1 if word >= begun else -1
    reached_at = held
    while reached_at != sheet.sentence_of(word) and _may_be_joined(sheet, *sorted((held, reached_at + step))):
        reached_at += step
    end = sheet.sentences[reached_at]
    word = min(max(word, end.first), end.last)
    return Pick(min(begun, word), max(begun, word), held)


def trimmed(sheet: Sheet, pick: Pick, edge: Edge) -> Pick:
    """Leave out one more word at an end; the last word stays."""
    if pick.first == pick.last:
        return pick
    return _held(sheet, pick.first + (edge == "start"), pick.last - (edge == "end"))


def restored(sheet: Sheet, pick: Pick, edge: Edge) -> Pick:
    """Take back one word that was left out at an end of the chosen sentences."""
    first, last = is_cut(sheet, pick)
    return replace(pick, first=pick.first - (first and edge == "start"), last=pick.last + (last and edge == "end"))


def is_cut(sheet: Sheet, pick: Pick) -> tuple[bool, bool]:
    """Whether words of the first chosen sentence are left out before the pick, and of the last one after it."""
    first, last = sentences_of(sheet, pick)
    return pick.first > sheet.sentences[first].first, pick.last < sheet.sentences[last].last


def sentences_of(sheet: Sheet, pick: Pick) -> tuple[int, int]:
    """The positions of the first and of the last chosen sentence."""
    return sheet.sentence_of(pick.first), sheet.sentence_of(pick.last)


def _held(sheet: Sheet, first: int, last: int) -> Pick:
    return Pick(first, last, sheet.sentence_of(first))


def _joined(sheet: Sheet, pick: Pick, first: int, last: int) -> Pick:
    """Choose these sentences, as many as may be joined to the one held; an end that stays is still trimmed."""
    while first < last and not _may_be_joined(sheet, first, last):
        first, last = (first, last - 1) if last > pick.held else (first + 1, last)
    was_first, was_last = sentences_of(sheet, pick)
    return Pick(
        pick.first if first == was_first else sheet.sentences[first].first,
        pick.last if last == was_last else sheet.sentences[last].last,
        pick.held,
    )


def _may_be_joined(sheet: Sheet, first: int, last: int) -> bool:
    """Whether the sentences from one to another exist, are of one answer, and are not too many."""
    if first < 0 or last >= len(sheet.sentences) or last - first >= MOST_JOINED:
        return False
    return sheet.sentences[first].where.answer == sheet.sentences[last].where.answer


class Finished(Struct, frozen=True):
    """A quote chosen by hand, whether words were left out before and after it, and what may be added to it."""

    bare: str
    cut: tuple[bool, bool]

    @property
    def possible(self) -> tuple[Finish, ...]:
        """What may be added: a capital where a small letter begins it, a full stop where nothing ends it."""
        wanted = {
            "marks": any(self.cut),
            "capital": self.bare[:1].islower(),
            "stop": not self.bare.endswith(_ENDED),
        }
        return tuple(each for each in FINISHES if wanted[each])

    def text(self, asked: Collection[Finish] = ()) -> str:
        """The quote with what was `asked` for, as far as it is possible."""
        chosen, text = set(asked) & set(self.possible), self.bare
        before, after = (cut and "marks" in chosen for cut in self.cut)
        if "capital" in chosen:
            text = text[:1].upper() + text[1:]
        if "stop" in chosen and not after:
            text += "."
        return f"{MARK} " * before + text + f" {MARK}" * after


def finished(sheet: Sheet, pick: Pick) -> Finished:
    """The words of `pick` as they were said; a comma or a dash that a cut leaves at the end is left out."""
    text, cut = sheet.between(pick.first, pick.last), is_cut(sheet, pick)
    return Finished(text.rstrip(_DANGLING) if cut[1] else text, cut)


def picked_quote(sheet: Sheet, pick: Pick, asked: Collection[Finish] = ()) -> Quote:
    """The quote to put on the poster; it tells the sentences that it has whole, which the caption need not repeat."""
    first, last = sentences_of(sheet, pick)
    chosen = sheet.sentences[first : last + 1]
    told = tuple(each.said.text for each in chosen if pick.first <= each.first and each.last <= pick.last)
    return Quote(finished(sheet, pick).text(asked), chosen[0].where.number, (), told)

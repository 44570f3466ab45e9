"""The text of a quote chosen by hand, and what may be added where it was cut, each only if the person wants it."""

from collections.abc import Collection
from typing import Literal, get_args

from msgspec import Struct

from composer.core.quotes.answer import Quote
from composer.core.quotes.by_hand.pick import Pick, is_cut, sentences_of
from composer.core.quotes.by_hand.sheet import Sheet
from composer.core.quotes.candidates import MARK

#: A mark for each cut, a capital at the beginning, a full stop at the end.
Finish = Literal["marks", "capital", "stop"]
FINISHES: tuple[Finish, ...] = get_args(Finish)
#: What ends a sentence, or closes one.
_ENDED = (".", "!", "?", "…", "»", "”", '"', ")", MARK)
#: What is left of a cut before it, and goes with what was cut.
_DANGLING = " \u00a0\u202f,;:–—-"


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

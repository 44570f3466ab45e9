"""The answers laid out as one text, its sentences and its words, in which a person chooses a quote."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from composer.core.quotes.answer import Answer
from composer.core.quotes.reading import ReadSentence, read_all
from composer.core.text.typography.change import Span

# Signs that stand alone go with the word before them, or with the word after those that open something. A line to write
# on, of nothing but underscores, is no word.
_OPENS, _SPACE = r"[«“(\[–—-]+", r"[^\S\n]+"
_WORD = re.compile(rf"(?:{_OPENS}{_SPACE})*\S*[^\W_]\S*(?:{_SPACE}(?!{_OPENS}(?:\s|$))(?:[^\w\s]|_)+(?=\s|$))*")


class Sentence(Struct, frozen=True):
    """A sentence that can be chosen: its words, from `first` to `last`, where it was said, and what was read of it."""

    first: int
    last: int
    where: "Where"
    said: ReadSentence


class Where(Struct, frozen=True):
    """An answer's number, its position among the answers, as two may have no number, and a paragraph in it."""

    number: int
    answer: int
    paragraph: int


class Sheet(Struct, frozen=True):
    """The sentences of the answers as one `text`: one line per paragraph, an empty line between answers.

    `words` are the places of its words in the text, in code points. Who asks and the labels of speakers are left out.
    """

    text: str
    words: tuple[Span, ...]
    sentences: tuple[Sentence, ...]

    def sentence_of(self, word: int) -> int:
        """The position of the sentence that has the word at position `word`."""
        return bisect_right(self.sentences, word, key=lambda each: each.first) - 1

    def word_at(self, place: int) -> int:
        """The position of the word at code point `place` of the text, or of the nearest before it."""
        return max(0, bisect_right(self.words, place, key=lambda span: span[0]) - 1)

    def between(self, first: int, last: int) -> str:
        """The text from one word to another, on one line."""
        return self.text[self.words[first][0] : self.words[last][1]].replace("\n", " ")


def sheet_of(answers: Iterable[Answer], own: frozenset[str] = frozenset()) -> Sheet:
    """Lay out `answers`; `own` are the texts of the campaign, which nobody says."""
    heard = read_all(answers, own)
    texts = ["\n".join(" ".join(said.text for said in line) for line in paragraphs) for _, paragraphs in heard]
    text = "\n\n".join(filter(None, texts))
    said = [
        (each, Where(answer.number, place, at))
        for place, (answer, paragraphs) in enumerate(heard)
        for at, paragraph in enumerate(paragraphs)
        for each in paragraph
    ]
    made = tuple(_laid_out(text, said))
    words = tuple(chain.from_iterable(spans for _, spans in made))
    return Sheet(text, words, tuple(_numbered(made)))


_Placed = tuple[tuple[ReadSentence, Where], tuple[Span, ...]]


def _laid_out(text: str, said: Iterable[tuple[ReadSentence, Where]]) -> Iterator[_Placed]:
    """Each sentence with the places of its words in `text`; a sentence without a word, such as an emoji, is skipped."""
    at = 0
    for each in said:
        start = text.index(each[0].text, at)
        at = start + len(each[0].text)
        if spans := tuple((start + found.start(), start + found.end()) for found in _WORD.finditer(each[0].text)):
            yield each, spans


def _numbered(made: Iterable[_Placed]) -> Iterator[Sentence]:
    first = 0
    for (said, where), spans in made:
        yield Sentence(first, first + len(spans) - 1, where, said)
        first += len(spans)

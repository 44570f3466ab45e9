"""Words of a quote in the accent colour: which ones there are, where they are drawn, and how they follow its edits."""

from collections.abc import Iterable, Iterator, Sequence

from composer.core.big_word.choice import groups_of
from composer.core.big_word.clauses import clauses_of, word_spans
from composer.core.visual import MOST_ACCENTS
from composer.core.words import Language

#: After these a line may end although its word goes on.
_PARTED = ("-", "–", "\u2011")


def offered_words(quote: str, language: Language) -> tuple[str, ...]:
    """The words of `quote` that may be in the accent colour, in order, each once: none that leans on the next."""
    found: dict[str, str] = {}
    for group in groups_of(quote, language):
        if len(_words(group, language)) == 1:
            found.setdefault(group.lower(), group)
    return tuple(found.values())


def word_in(quote: str, typed: str, language: Language) -> str:
    """The word of `quote` that is meant by `typed`, whatever its capitals and apostrophes; empty without one."""
    meant = [word.lower() for word in _words(typed, language)]
    return next((word for word in offered_words(quote, language) if [word.lower()] == meant), "")


def known_words(accents: Sequence[str], quote: str, language: Language) -> tuple[str, ...]:
    """Those of `accents` that are in `quote`, each once."""
    there = {word.lower() for word in _words(quote, language)}
    kept = {word.lower(): word for word in accents if word.lower() in there}
    return tuple(kept.values())


def toggled(accents: Sequence[str], word: str, language: Language) -> tuple[str, ...]:
    """`accents` without `word`, or with it as the newest; the oldest of too many is left out."""
    same = [each for each in accents if each.lower() == word.lower()]
    if same or not _words(word, language):
        return tuple(each for each in accents if each not in same)
    return (*accents, word)[-MOST_ACCENTS:]


def followed(accents: Sequence[str], before: str, after: str, language: Language) -> tuple[str, ...]:
    """`accents` once the quote `before` became `after`: a word that was itself edited is followed.

    That is known when all that differs between the two is one word.
    """
    if not accents:
        return ()
    renamed = _one_changed(_words(before, language), _words(after, language))
    moved = (renamed[1] if renamed and each.lower() == renamed[0].lower() else each for each in accents)
    return known_words(tuple(moved), after, language)


def accented_spans(lines: Sequence[str], accents: Iterable[str], language: Language) -> Iterator[tuple[int, int, int]]:
    """Where `accents` are in the drawn `lines`: the index of a line, then the first character and the one past it.

    A compound that two lines share has a span in each.
    """
    wanted = {word.lower() for word in accents}
    text, starts = _joined(lines)
    for start, end in word_spans(text, language):
        if text[start:end].lower().replace("\u2011", "-") in wanted:
            for index, line in enumerate(lines):
                first, past = max(start, starts[index]), min(end, starts[index] + len(line))
                if first < past:
                    yield index, first - starts[index], past - starts[index]


def _joined(lines: Sequence[str]) -> tuple[str, list[int]]:
    """The lines as one text, and where each begins in it."""
    text, starts = "", list[int]()
    for line in lines:
        starts.append(len(text))
        text += line if line.endswith(_PARTED) else f"{line} "
    return text, starts


def _words(quote: str, language: Language) -> list[str]:
    """The words of `quote`, without the elisions before them."""
    return [token.text for clause in clauses_of(quote, language) for token in clause if not token.elided]


def _one_changed(before: Sequence[str], after: Sequence[str]) -> tuple[str, str] | None:
    """The word that differs between two quotes of as many words, as it was and as it is; None for any other change."""
    changed = [pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]]
    return changed[0] if len(before) == len(after) and len(changed) == 1 else None

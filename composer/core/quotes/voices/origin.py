"""Judges whether a whole set of answers is a person's own: where it is not sure, less of it may become a quote."""

from collections.abc import Sequence
from typing import Literal
from unicodedata import combining, normalize

from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import is_command, is_mantra
from composer.core.quotes.trait_words import FIRST_PERSON, YOU
from composer.core.quotes.voices import origin_words as words
from composer.core.quotes.voices.maxims import is_platitude

#: What a set of answers is: the person’s own, of somebody who says « je » nowhere, about another, lofty words alone,
#: no answers.
Origin = Literal["own", "impersonal", "about-another", "lofty", "not-answers"]
#: Words of effort and dreams that are many in one sentence, and the share of such sentences in a text without a life.
_MANY, _LOFTY_SHARE = 2, 0.6
#: A text this short may say « je » nowhere by chance.
_FEW = 3
#: Sentences in the manner of another kind of text that are enough, and the share of all that they must be.
_ENOUGH, _SHARE = 2, 4
#: Lines of verse: their least number, their greatest length, and how many of them rhyme at least.
_STANZA, _VERSE, _RHYMING = 4, 60, 3
#: The letters that end a word without being heard, in French or English.
_SILENT = "cdestxz"


def origin_of(texts: Sequence[str], sentences: Sequence[str]) -> Origin:
    """What the answers `texts`, whose sentences as read are `sentences`, are as a whole."""
    folded = [fold(each) for each in sentences]
    silent = len(folded) >= _FEW and not any(map(FIRST_PERSON.search, folded))
    if any(map(_is_verse, texts)) or _is_of_a_genre(folded) or (silent and all(map(is_command, sentences))):
        return "not-answers"
    if _is_lofty(folded):
        return "lofty"
    mine = sum(bool(words.SUBJECT.search(each)) for each in folded)
    about = sum(bool(words.ABOUT.match(each)) and not words.SUBJECT.search(each) for each in folded)
    if about >= _ENOUGH and about > mine:
        return "about-another"
    return "impersonal" if silent else "own"


def may_come(text: str, origin: Origin) -> bool:
    """Whether a sentence of answers of that origin may become a quote: only what shows whose it is, where in doubt."""
    folded = fold(text)
    if origin == "lofty":
        return FIRST_PERSON.search(folded) is not None and not words.LOFTY.search(folded)
    if origin == "about-another":
        return bool(words.SUBJECT.search(folded)) and not words.ABOUT.match(folded)
    if origin == "impersonal":
        spoken = is_command(text) or is_mantra(text) or YOU.search(folded) or words.DEFINES in folded
        together = folded.startswith(words.TOGETHER) and not YOU.search(folded)
        return together or (bool(spoken) and not words.SERVED.search(folded))
    return origin == "own"


def _is_of_a_genre(folded: list[str]) -> bool:
    """Whether the sentences are of another kind of text: a release, minutes, a recipe, an assistant’s proposal."""
    impersonal = [each for each in folded if not FIRST_PERSON.search(each)]
    if any(map(words.ASSISTANT.search, folded)) or any(map(words.CERTAIN.search, impersonal)):
        return True
    platitudes = sum(map(is_platitude, folded))
    if platitudes >= _ENOUGH and 2 * platitudes >= len(folded):
        return True
    found = sum(bool(words.LIKELY.search(each)) for each in impersonal)
    return found >= _ENOUGH and found * _SHARE >= len(folded)


def _is_lofty(folded: list[str]) -> bool:
    """Whether nearly every sentence is of effort and dreams, and nothing in them of a life."""
    many = sum(len(set(words.LOFTY.findall(each))) >= _MANY for each in folded)
    return len(folded) > _FEW and many >= _LOFTY_SHARE * len(folded)


def _is_verse(text: str) -> bool:
    """Whether half the lines of a text, all short and most without a stop, rhyme with one of the two beside."""
    lines = [fold(line).strip() for line in text.splitlines() if line.strip()]
    ended = sum(line.endswith((".", "!", "?")) for line in lines)
    if len(lines) < _STANZA or max(map(len, lines)) > _VERSE or 2 * ended > len(lines):
        return False
    ends = ["".join(filter(str.isalpha, line.split()[-1])) for line in lines]
    near = [(at, beside) for at in range(len(ends)) for beside in (at + 1, at + 2) if beside < len(ends)]
    rhyming = {at for pair in near if _rhyme(*(ends[each] for each in pair)) for at in pair}
    return len(rhyming) >= _RHYMING and 2 * len(rhyming) >= len(lines)


def _rhyme(one: str, other: str) -> bool:
    """Whether two different words end in the same sounds, nearly: « vent » and « attend », “stone” and “alone”."""
    heard, again = _sounds(one), _sounds(other)
    return one != other and len(heard) > 1 and heard[-2:] == again[-2:]


def _sounds(word: str) -> str:
    """A folded word nearly as it is heard at its end, in French or English."""
    plain = "".join(sign for sign in normalize("NFD", word) if not combining(sign))
    return (plain.rstrip(_SILENT) or plain).replace("en", "an").replace("em", "an").replace("ll", "l")

"""Finds irony, jokes taken back a line later, and blank denial of what the campaign stands for."""

from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import is_command
from composer.core.quotes.trait_words import WORN
from composer.core.quotes.voices import irony_words as words
from composer.core.quotes.voices.maxims import PROVERB


def is_ironic(text: str) -> bool:
    """Whether the sentence is not meant as it is said, or denies what the campaign stands for without an answer."""
    folded = fold(text)
    riches = words.MONEY.search(folded) and words.PROMISED.search(folded)
    hedged = is_command(text) and words.HEDGED.search(folded)
    excepted = words.EXCEPTED.search(folded) and not words.MINE.search(folded)
    comic = words.COMIC.search(folded) and words.PREACHED.search(folded) and not words.ONE_DAY.search(folded)
    marked = (
        (laughs(text) and not words.ONE_DAY.search(folded))
        or words.WINKS.search(folded)
        or excepted
        or comic
        or (words.BATHOS.search(folded) and not folded.startswith(words.LIKE_ME))
        or words.FOR_OTHERS.search(folded)
        or words.MOCKED.search(folded)
        or ((" for " in folded or " pour " in folded) and words.ONLY_FOR_SOME.search(folded))
        or _twists(folded)
    )
    said = words.IRONIC.search(folded) and not agrees(text)
    return bool(marked or said or words.UNLESS.search(folded) or hedged or riches) or denies(text)


def _twists(folded: str) -> bool:
    """Whether what follows a proverb makes fun of it."""
    turned = words.TWISTED.search(folded)
    known = PROVERB.search(folded) or WORN.search(folded) if turned else None
    return known is not None and words.TWISTED.search(folded, known.end()) is not None


def laughs(text: str) -> bool:
    """Whether the sentence has the mark of a laugh, which says nothing of the sentences beside it."""
    return bool(words.MARKS.search(text) or words.LAUGHS.search(fold(text)))


def is_lesson(text: str) -> bool:
    """Whether the sentence gives an order, or a general truth about school and effort, and does not say it is meant."""
    folded = fold(text)
    if words.EARNEST.match(folded):
        return False
    return is_command(text) or bool(words.PREACHED.search(folded) and not words.MINE.search(folded))


def denies(text: str) -> bool:
    """Whether the sentence says that school or effort is worth nothing, and leaves it at that."""
    folded = fold(text)
    if words.GIVES_UP.match(folded) or words.HOPELESS.search(folded) or words.DISBELIEVES.search(folded):
        return True
    return bool(words.BLANK.search(folded)) and not words.TURNED.search(folded)


def turns_serious(text: str) -> bool:
    """Whether the sentence says that those before it were not serious: « Plus sérieusement : … »."""
    return bool(words.SERIOUS.match(fold(text).lstrip(' …-–—(«“"')))


def agrees(text: str) -> bool:
    """Whether the sentence is a bare yes or no, as on a line of its own: « Ben oui »."""
    return bool(words.AGREES.fullmatch(fold(text)))


def takes_back(text: str) -> bool:
    """Whether the sentence takes back the one before it: « Je niaise. », « Just kidding. »."""
    return not turns_serious(text) and bool(words.TAKEN_BACK.match(fold(text).lstrip(' …-–—(«“"')))

"""Recognizes what is no quote but said to somebody: a form's orders, a host's introductions, a letter's formulas."""

from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone_words import FINITE
from composer.core.quotes.voices import addressing_words as words


def asks_of_the_person(text: str) -> bool:
    """Whether the sentence is a form's order or heading: « Racontez un moment où vous avez dû persévérer. »."""
    folded = fold(text)
    if words.ORDERED.match(folded):
        return True
    headed = words.HEADED.match(folded)
    return headed is not None and not _goes_on(headed["rest"] or headed["of"] or "")


def _goes_on(rest: str) -> bool:
    """Whether something with a verb of its own is said of what begins a sentence; « pour ne pas lâcher » is none."""
    told = words.NO_ACT.sub("", rest)
    return bool(words.SAYS_MORE.search(told) or FINITE.search(told))


def introduces(text: str) -> bool:
    """Whether the sentence is a host's: « On reçoit aujourd'hui une femme qui… », « On revient après la pause. »."""
    folded = fold(text)
    return bool(words.HOST_BEGINS.match(folded) or words.HOST.search(folded))


def thanks(text: str) -> bool:
    """Whether the sentence only thanks, however it begins: « Encore une fois, merci. »."""
    folded = fold(text)
    return ("merci" in folded or "thank" in folded) and bool(words.THANKS.match(folded))


def of_a_letter(text: str) -> bool:
    """Whether the sentence is a formula of a letter or an e-mail: « J'attends votre réponse avant de… »."""
    folded = fold(text)
    return bool(words.LETTER_BEGINS.match(folded) or words.LETTER.search(folded))

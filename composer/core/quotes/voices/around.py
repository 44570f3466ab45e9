"""What stands around answers: said to whoever asks, errands, applications, notes on the text or its picture."""

from composer.core.quotes.sentences import fold
from composer.core.quotes.trait_words import DONE
from composer.core.quotes.voices.around_words import HIRE_ME, NOTES, PRACTICAL, WITHHOLDS


def is_practical(text: str) -> bool:
    """Whether the sentence only settles something, or applies for a post: « Dispo mardi après 15 h. »."""
    folded = fold(text)
    settles = PRACTICAL.search(folded) and not DONE.search(folded)
    return bool(settles or HIRE_ME.search(folded))


def is_note(text: str) -> bool:
    """Whether the sentence is about the text, its picture or its recording: « Mettre le logo en haut à droite. »."""
    return NOTES.search(fold(text)) is not None


def withheld_by(text: str) -> int:
    """The number of the answer that the sentence asks not to publish; 0 when there is none."""
    found = WITHHOLDS.search(fold(text))
    return int(found["number"] or found["secret"]) if found else 0

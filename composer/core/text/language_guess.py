"""Guesses the language of a few words, when the function words among them leave no doubt."""

import re

from composer.core.problems import Problem, at_slot
from composer.core.visual import Visual
from composer.core.words import Language, Words, named

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: Words: fewer are not enough to be sure, or are a common motto; « I failed twice » is a person's own sentence.
_FEWEST, _FEWEST_OF_ONESELF = 4, 3
#: Function words of one language, without any of the other, that leave no doubt.
_SURE = 2

# Function words of only one of the two languages: no « on », « a », « me », « or », « but », « pour », « car ».
_FRENCH = frozenset(
    "le la les un une des du de et est sont était pas que qui quoi où dans avec sur au aux ce cette ces je "
    "nous vous il elle ils elles mon ma mes son sa ses notre nos votre vos leur leurs ne plus jamais toujours "
    "mais donc parce quand comme être avoir fait suis es sommes êtes ai as ont y moi toi lui ça cela en par "
    "sans sous chez si très bien tout tous toute toutes puis encore même".split()
)
_ENGLISH = frozenset(
    "the and of to is was were are that this with for my you your he she it its we our they their not be been have has "
    "had from at by who what when where how why which never always every again will would can could should did do "
    "don’t didn’t can’t won’t it’s i’m i’ve i’ll you’re because than there just only still up out into about all "
    "myself yourself".split()
)
_ELISION = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[’'].", re.IGNORECASE)


def language_of(text: str) -> Language | None:
    """The language of `text`; None for a few words, a mixture, or another language."""
    words = [word.replace("'", "’") for word in _WORD.findall(text)]
    # A capital I alone is a number in French, unless it begins the sentence.
    oneself = bool(words) and (words[0] == "I" or words[0].startswith("I’"))
    if len(words) < (_FEWEST_OF_ONESELF if oneself else _FEWEST):
        return None
    french = sum(word.lower() in _FRENCH or _ELISION.match(word) is not None for word in words)
    english = sum(word.lower() in _ENGLISH for word in words)
    english += _SURE if oneself else 0
    if french >= _SURE and not english:
        return "fr"
    return "en" if english >= _SURE and not french else None


def language_problem(visual: Visual) -> Problem | None:
    """A notice when the quote is surely not in the language of the visual."""
    seen = language_of(visual.quote)
    if seen is None or seen == visual.language:
        return None
    words, fix = _SEEMS[seen]
    return Problem("language-mismatch", "notice", words.format(shown=named(visual.quote)), at_slot("quote"), fix)


IN_ENGLISH = Words("Passer le visuel en anglais.", "Switch the visual to English.")
IN_FRENCH = Words("Passer le visuel en français.", "Switch the visual to French.")
#: By the language that a quote seems to be in: the notice, and its fix.
_SEEMS: dict[Language, tuple[Words, Words]] = {
    "en": (
        Words(
            "La citation {shown} semble en anglais, et le visuel est en français.",
            "The quote {shown} seems to be in English, and the visual is in French.",
        ),
        IN_ENGLISH,
    ),
    "fr": (
        Words(
            "La citation {shown} semble en français, et le visuel est en anglais.",
            "The quote {shown} seems to be in French, and the visual is in English.",
        ),
        IN_FRENCH,
    ),
}

"""The good things an editor would say of a sentence: each trait with its weight, its reason and how it shows."""

import re
from collections.abc import Callable

from msgspec import Struct

from composer.core.quotes import trait_words as words
from composer.core.quotes.standalone import is_command, is_mantra
from composer.core.words import Words


class Trait(Struct, frozen=True):
    """Something good to say of a sentence; `shown` reads it folded (composer.core.quotes.sentences.fold)."""

    weight: float
    reason: Words
    shown: Callable[[str], object]


def in_the_past(folded: str) -> bool:
    """Whether a verb is in the past."""
    return bool(words.PAST.search(folded))


def changed(folded: str) -> bool:
    """Whether something is told to have changed, for good."""
    return bool(words.CHANGE.search(folded))


def explained(folded: str) -> bool:
    """Whether it says why or what for."""
    return bool(words.PURPOSE.search(folded))


def of_everyone(folded: str) -> bool:
    """Whether it is said of everyone or no one, whatever the tense."""
    return bool(words.EVERYONE.match(folded))


def said_to_you(folded: str) -> bool:
    """Whether someone is spoken to otherwise than by an imperative."""
    return not is_command(folded) and bool(words.YOU.search(folded))


def answers_itself(folded: str) -> bool:
    """Whether the sentence turns: it opposes, compares, or takes up a word after a pause."""
    return bool(words.TURN.search(folded)) or _echoes(folded)


def _echoes(folded: str) -> bool:
    """Whether a word of weight comes back: « Regarde tes pieds, ne regarde pas le sommet. »."""
    before, _, after = re.sub(r"[:;]", ",", folded).partition(",")
    return bool(_stems(before) & _stems(after))


def _stems(folded: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{5,}", folded)}


def _general(folded: str) -> bool:
    """Whether it holds for everyone, or tells what one always does: « quand je doute, je fais un pas »."""
    if of_everyone(folded) or in_the_past(folded):
        return of_everyone(folded)
    anyone = words.ANYONE.match(folded) and not words.FIRST_PERSON.search(folded)
    return bool(anyone or words.HABIT.match(folded))


def _ends_strongly(folded: str) -> bool:
    return bool(words.STRONG.search(" ".join(folded.split()[-2:])))


def _short(folded: str) -> bool:
    return 12 <= len(folded) <= 70


def _well_sized(folded: str) -> bool:
    return 40 <= len(folded) <= 140


# From what an editor would say first to what would only tip the balance.
TRAITS: tuple[Trait, ...] = (
    Trait(1.6, Words("Un mantra qui se retient", "A mantra that stays in mind"), is_mantra),
    Trait(1.3, Words("Conseille sans détour", "Gives plain advice"), is_command),
    Trait(0.9, Words("S’adresse directement aux jeunes", "Speaks straight to young people"), said_to_you),
    Trait(0.9, Words("Deux idées s’y répondent", "Two ideas answer each other"), answers_itself),
    Trait(0.8, Words("Parle d’effort et de persévérance", "Speaks of effort and perseverance"), words.VIRTUE.search),
    Trait(0.8, Words("Raconte ce qui a changé", "Tells what changed"), changed),
    Trait(0.7, Words("Dit en une phrase ce que c’est", "Says in one sentence what it is"), words.DEFINITION.search),
    Trait(0.7, Words("Montre une image concrète", "Shows something one can picture"), words.IMAGE.search),
    Trait(0.7, Words("Vaut pour tout le monde", "Holds for everyone"), _general),
    Trait(0.5, Words("Parle d’apprendre et d’avancer", "Speaks of learning and moving on"), words.DEED.search),
    Trait(0.4, Words("Finit sur un mot fort", "Ends on a strong word"), _ends_strongly),
    Trait(0.4, Words("Dit à la première personne", "Said in the first person"), words.FIRST_PERSON.search),
    Trait(0.4, Words("Affirme avec force", "Says it with force"), words.FORCE.search),
    Trait(0.4, Words("D’une bonne longueur pour une affiche", "A good length for a poster"), _well_sized),
    Trait(0.3, Words("Donne un chiffre qu’on retient", "Gives a figure one remembers"), words.FIGURE.search),
    Trait(0.3, Words("Dit pourquoi", "Says why"), explained),
    Trait(0.3, Words("Courte, facile à retenir", "Short and easy to remember"), _short),
)


def shown_traits(folded: str) -> tuple[Trait, ...]:
    """The traits of a folded sentence, from the weightiest."""
    return tuple(trait for trait in TRAITS if trait.shown(folded))

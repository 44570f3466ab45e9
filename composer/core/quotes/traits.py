"""The traits of a good quote, each with its weight, its reason and the test that recognizes it."""

import re
from collections.abc import Callable

from msgspec import Struct

from composer.core.quotes import trait_words as words
from composer.core.quotes.standalone import is_command, is_mantra
from composer.core.words import Words


class Trait(Struct, frozen=True):
    """A good trait of a sentence; `matches` tests its folded text (composer.core.quotes.sentences.fold)."""

    weight: float
    reason: Words
    matches: Callable[[str], object]


def in_the_past(folded: str) -> bool:
    """Whether a verb is in the past."""
    return bool(words.PAST.search(folded))


def changed(folded: str) -> bool:
    """Whether the sentence describes a lasting change."""
    return bool(words.CHANGE.search(folded))


def explained(folded: str) -> bool:
    """Whether the sentence gives a reason or a purpose."""
    return bool(words.PURPOSE.search(folded))


def of_everyone(folded: str) -> bool:
    """Whether the sentence is about everyone or no one, in any tense."""
    return bool(words.EVERYONE.match(folded))


def addresses_you(folded: str) -> bool:
    """Whether the sentence addresses someone other than by an imperative."""
    return not is_command(folded) and bool(words.YOU.search(folded))


def answers_itself(folded: str) -> bool:
    """Whether the sentence has a contrast, a comparison, or repeats a word after a pause."""
    return bool(words.TURN.search(folded)) or _echoes(folded)


def _echoes(folded: str) -> bool:
    """Whether a long word is repeated: « Regarde tes pieds, ne regarde pas le sommet. »."""
    before, _, after = re.sub(r"[:;]", ",", folded).partition(",")
    return bool(_stems(before) & _stems(after))


def _stems(folded: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{5,}", folded)}


def _general(folded: str) -> bool:
    """Whether the sentence is true for everyone, or describes a habit: « quand je doute, je fais un pas »."""
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


# By weight: from the best reasons to those that only break a tie.
TRAITS: tuple[Trait, ...] = (
    Trait(1.6, Words("Un mantra qui se retient", "A memorable mantra"), is_mantra),
    Trait(1.3, Words("Conseille sans détour", "Gives direct advice"), is_command),
    Trait(0.9, Words("S’adresse directement aux jeunes", "Speaks directly to young people"), addresses_you),
    Trait(0.9, Words("Deux idées s’y répondent", "Contrasts two ideas"), answers_itself),
    Trait(0.8, Words("Parle d’effort et de persévérance", "Is about effort and perseverance"), words.VIRTUE.search),
    Trait(0.8, Words("Raconte ce qui a changé", "Shows what changed"), changed),
    Trait(0.7, Words("Dit en une phrase ce que c’est", "Defines it in one sentence"), words.DEFINITION.search),
    Trait(0.7, Words("Montre une image concrète", "Uses a concrete image"), words.IMAGE.search),
    Trait(0.7, Words("Vaut pour tout le monde", "Is true for everyone"), _general),
    Trait(0.5, Words("Parle d’apprendre et d’avancer", "Is about learning and moving forward"), words.DEED.search),
    Trait(0.4, Words("Finit sur un mot fort", "Ends with a strong word"), _ends_strongly),
    Trait(0.4, Words("Dit à la première personne", "Is in the first person"), words.FIRST_PERSON.search),
    Trait(0.4, Words("Affirme avec force", "Makes a strong statement"), words.FORCE.search),
    Trait(0.4, Words("D’une bonne longueur pour une affiche", "Is a good length for a poster"), _well_sized),
    Trait(0.3, Words("Donne un chiffre qu’on retient", "Gives a memorable figure"), words.FIGURE.search),
    Trait(0.3, Words("Dit pourquoi", "Says why"), explained),
    Trait(0.3, Words("Courte, facile à retenir", "Short and easy to remember"), _short),
)


def traits_of(folded: str) -> tuple[Trait, ...]:
    """The traits of a folded sentence, by decreasing weight."""
    return tuple(trait for trait in TRAITS if trait.matches(folded))

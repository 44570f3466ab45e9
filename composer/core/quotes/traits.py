"""The traits of a good quote, each with its weight, its reason and the test that recognizes it."""

import re
from collections.abc import Callable

from msgspec import Struct

from composer.core.quotes import trait_words as words
from composer.core.quotes.standalone import is_command, is_mantra
from composer.core.words import Words

#: Characters: a shorter sentence is rarely a whole words.
_FULL = 60
#: Characters: what has room in large type, and is not lost on a poster.
_SIZED = (40, 140)
#: Characters: a shorter order may be about anything, unlike a shorter maxim.
_SHORTEST = 25


# What most sentences that are no quote have none of: notes, announcements, what was seen on the way.
_SIGNS = (words.VIRTUE, words.DEED, words.DEFINITION, words.TURN, words.IMAGE)
#: A test of a sentence's folded text.
Test = Callable[[str], object]


class Trait(Struct, frozen=True):
    """A good trait of a sentence; `matches` tests its folded text (composer.core.quotes.sentences.fold)."""

    weight: float
    reason: Words
    matches: Test


def goes_on(folded: str) -> bool:
    """Whether a clause of the person's goes on: what came of it, when, before what."""
    return bool(words.GOES_ON.search(folded))


def in_the_past(folded: str) -> bool:
    """Whether a verb is in the past."""
    return bool(words.PAST.search(folded))


def changed(folded: str) -> bool:
    """Whether the sentence describes a lasting change."""
    now = words.AND_NOW.search(folded)
    return bool(words.CHANGE.search(folded) or (now and words.ENDS_IN_THE_PAST.search(folded, 0, now.start())))


def explained(folded: str) -> bool:
    """Whether the sentence gives a reason or a purpose."""
    return bool(words.PURPOSE.search(folded))


def of_everyone(folded: str) -> bool:
    """Whether the sentence is about everyone or no one, in any tense."""
    return bool(words.EVERYONE.match(folded))


def shows_itself(folded: str) -> bool:
    """Whether a sign shows what the sentence is: an order, a maxim, the campaign’s subject, the reader, a life."""
    if any(sign.search(folded) for sign in _SIGNS) or words.BEGINS_WITH_YOU.match(folded) or of_everyone(folded):
        return True
    if is_mantra(folded) or (is_command(folded) and len(folded) >= _SHORTEST):
        return True
    return bool(words.FIRST_PERSON.search(folded)) and in_the_past(folded)


def addresses_you(folded: str) -> bool:
    """Whether the sentence addresses someone other than by an imperative."""
    return words.YOU.search(folded) is not None and not is_command(folded)


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


def _comes_back(folded: str) -> bool:
    """Whether two words begin alike: « On ne rate pas sa vie parce qu’on a raté une coupe. »."""
    begun = [word[:4] for word in re.findall(r"[^\W\d]{4,}", folded) if word not in words.EMPTY]
    return len(begun) > len(set(begun))


def _ends_strongly(folded: str) -> bool:
    return bool(words.STRONG.search(" ".join(folded.split()[-2:])))


def _well_sized(folded: str) -> bool:
    return _SIZED[0] <= len(folded) <= _SIZED[1]


def _then_and_now(folded: str) -> bool:
    past = words.DONE.search(folded) or (in_the_past(folded) and words.FIRST_PERSON.search(folded))
    return bool(past and words.NOW.search(folded))


def _of_today(folded: str) -> bool:
    return bool(words.FIRST_PERSON.search(folded) and words.NOW.search(folded))


def of_no_story(folded: str) -> bool:
    """Whether the sentence tells nothing that happened, and speaks of neither the person nor the reader."""
    mine = words.FIRST_PERSON.search(folded) or words.YOU.search(folded)
    return not (mine or in_the_past(folded) or is_command(folded))


# From the most telling reason to those that only break a tie. The weights make the best quotes of some 1200 sets of
# answers the likeliest, and allowed ones likelier than others. Each file of sets was kept out in turn, to see what the
# others say of it (docs/words.md); these are the weights by all of them, rounded. Those of 0.1 are reasons, no more.
TRAITS: tuple[Trait, ...] = (
    Trait(1.0, Words("Un mantra qui se retient", "A memorable mantra"), is_mantra),
    Trait(2.1, Words("Conseille sans détour", "Gives direct advice"), is_command),
    Trait(1.1, Words("Oppose hier et aujourd’hui", "Sets yesterday against today"), _then_and_now),
    Trait(1.5, Words("S’adresse directement aux jeunes", "Speaks directly to young people"), addresses_you),
    Trait(0.8, Words("Commence par qui la lit", "Begins with the reader"), words.BEGINS_WITH_YOU.match),
    Trait(0.6, Words("Raconte ce qui a changé", "Shows what changed"), changed),
    Trait(0.2, Words("Raconte une scène et ce qui en est venu", "Tells a scene and what came of it"), goes_on),
    Trait(0.1, Words("Dit qui la personne est devenue", "Says who the person has become"), words.ROLE.search),
    Trait(0.6, Words("Dit où la personne en est", "Says where the person stands today"), _of_today),
    Trait(0.9, Words("Montre une main tendue", "Shows a helping hand"), words.HELPED.search),
    Trait(0.3, Words("Deux idées s’y répondent", "Contrasts two ideas"), answers_itself),
    Trait(0.5, Words("Un mot y revient", "Comes back to a word"), _comes_back),
    Trait(0.1, Words("Parle d’effort et de persévérance", "Is about effort and perseverance"), words.VIRTUE.search),
    Trait(0.1, Words("Dit en une phrase ce que c’est", "Defines it in one sentence"), words.DEFINITION.search),
    Trait(0.5, Words("Montre une image concrète", "Uses a concrete image"), words.IMAGE.search),
    Trait(0.5, Words("Vaut pour tout le monde", "Is true for everyone"), _general),
    Trait(0.6, Words("Marque une première ou une dernière fois", "Marks a first or a last time"), words.ORDINAL.search),
    Trait(0.1, Words("Se passe à l’école ou dans un livre", "Takes place at school or in a book"), words.SCHOOL.search),
    Trait(0.1, Words("Situe la scène dans une vie", "Places the scene in a life"), words.AGE.search),
    Trait(0.4, Words("Dit ce qui est unique", "Says what is unique"), words.SUPERLATIVE.search),
    Trait(0.6, Words("Dit quand cela arrive", "Says when it happens"), words.BEGINS_WHEN.match),
    Trait(0.3, Words("Parle d’apprendre et d’avancer", "Is about learning and moving forward"), words.DEED.search),
    Trait(0.5, Words("Commence par la personne elle-même", "Begins with the person"), words.BEGINS_WITH_ME.match),
    Trait(0.6, Words("Finit sur un mot fort", "Ends with a strong word"), _ends_strongly),
    Trait(0.3, Words("Raconte ce qui lui est arrivé", "Tells what happened to the person"), words.ME.search),
    Trait(0.1, Words("Affirme avec force", "Makes a strong statement"), words.FORCE.search),
    Trait(0.6, Words("Se comprend sans connaître personne", "Is clear without knowing anyone"), of_no_story),
    Trait(1.9, Words("D’une bonne longueur pour une affiche", "Is a good length for a poster"), _well_sized),
    Trait(0.7, Words("Dit quelque chose de complet", "Says something complete"), lambda folded: len(folded) >= _FULL),
    Trait(0.4, Words("Donne un chiffre qu’on retient", "Gives a memorable figure"), words.FIGURE.search),
    Trait(0.3, Words("Dit pourquoi", "Says why"), explained),
    Trait(
        0.9,
        Words("Courte, facile à retenir", "Short and easy to remember"),
        lambda it: _SHORTEST <= len(it) < _SIZED[0],
    ),
)


def traits_of(folded: str) -> tuple[Trait, ...]:
    """The traits of a folded sentence, the most telling first."""
    return tuple(trait for trait in TRAITS if trait.matches(folded))

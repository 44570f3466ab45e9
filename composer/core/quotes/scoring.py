"""Scores a sentence for a poster: the weights of its traits, less penalties for flat or anecdotal sentences."""

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from composer.core.quotes import trait_words as words
from composer.core.quotes import traits
from composer.core.quotes.lexicon import anywhere, by_first_letters
from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import is_command, is_mantra, leans, only_falls
from composer.core.quotes.traits import Test
from composer.core.quotes.voices.maxims import PROVERB
from composer.core.text.late_pattern import LatePattern
from composer.core.words import Words


class _Drawback(Struct, frozen=True):
    """A weak trait of a sentence: its cost each time that its pattern is found in the folded text."""

    cost: float
    pattern: re.Pattern[str] | LatePattern


_DRAWBACKS: tuple[_Drawback, ...] = (
    _Drawback(1.8, re.compile(r"\b(?:19|20)\d\d\b")),
    _Drawback(
        0.9,
        by_first_letters(
            r"\bdepuis [\w-]+ ans\b|\benviron\b|\bpar (?:année|semaine)\b|\d %|\babout \w+ hundred\b|\bsince \d"
        ),
    ),
    _Drawback(
        1.1,
        anywhere(
            "programme entreprise baccalauréat direct(?:eur|rice) employés municipalité infrastructures projet_de"
        ),
    ),
    _Drawback(
        0.4,
        re.compile(
            r"^(?:à|en|vers|depuis|dans|pendant|at|in) (?:mon arrivée|\d+|[\w-]+ (?:temps|années)|mon temps|cette)"
            r"|^j'ai (?:enseigné|travaillé|étudié|grandi|été|passé|fait|eu)\b|^i (?:was|worked|grew|went)\b"
            r"|^je suis (?:né|arrivé|parti|\w+ de\b)"
        ),
    ),
    _Drawback(
        1.0,
        re.compile(
            r"^(?:notre|nos|our|(?:mon|ma|mes|my) (?:grand-)?(?:m[èe]re|père|mari|femme|conjointe?|blonde|chum"
            r"|fille|fils|gars|frères?|sœurs?|parents|amie?s?|collègues|équipe|entreprise|patronn?e?|prof\w*"
            r"|enseignante?|coach|entraîneu\w*"
            r"|métier|mother|father|wife|husband|kids?|boss|team|agent|friends?))\b(?!.*(?:appris|enseigné|taught"
            r"|montré))"
        ),
    ),
    _Drawback(
        1.5,
        re.compile(r"(?:veu(?:t|lent)|voulait) (?:plus |pas )*rien dire|ser(?:t|vait) à rien|means? nothing|pointless"),
    ),
    _Drawback(1.3, re.compile(r",? (?:(?<=, )quand même|pareil)\W*$")),
    _Drawback(1.1, re.compile(r"\bs'en (?:fiche|sacre|balance)\b|, c'est (?:tout|la job|la vie|de même)\b")),
    _Drawback(1.0, re.compile(r"[^,;:]\s(?:mais|but) ")),
    _Drawback(1.5, re.compile(r", (?:en fait|enfin|en tout cas|actually|well),? ")),
    _Drawback(0.8, re.compile(r"(?:\.\.\.|…(?!\])) *\w")),
    _Drawback(0.2, re.compile(r"(?<!il )(?<!ne )\bfaut\b")),
    _Drawback(
        0.3,
        anywhere(
            "pis y'a* j'suis chu t'as t'es gonna job y_(?:fait|est|a|en) ya peut-être maybe un_peu pas_mal vraiment"
        ),
    ),
    _Drawback(0.6, anywhere("really very très")),
    _Drawback(
        0.3,
        re.compile(r"[^,;:] (?:et|pis|puis|and|so(?! i c)|fait que) (?:je|j'|on|il|elle|ça|c'|ma|mon|le|la|i|we|my)\b"),
    ),
    _Drawback(1.5, PROVERB),
    _Drawback(
        0.9,
        re.compile(
            r"^(?:la madame|le monsieur|la dame|le gars|la fille|le bonhomme|le kid|the (?:guy|lady|man|woman"
            r"|kid))(?!\w)"
            r"(?! (?:qui|que|who)\b)|(?<!\w)depuis\W*$|(?<!\w)(?<!ever )since\W*$"
        ),
    ),
    _Drawback(2.5, words.WORN),
    _Drawback(1.7, words.SERVICE),
    _Drawback(0.3, words.WISH),
    _Drawback(1.5, words.ITINERARY),
    _Drawback(0.8, words.OTHERS_REACT),
)


#: Below this sum of weights a sentence is correct, but nothing that a stranger would stop to read.
WORTH = 0.9
#: What a person’s only usable sentence must be worth, beside weaker ones: less than what a stranger would read.
WORTH_ALONE = 0.2
#: The best sentence may be modest; any others proposed must score at least this.
WORTH_ADDING = 2.3
#: How much more is asked of a sentence with no sign of the campaign's subject, of whoever speaks or of the reader.
UNSIGNED = 1.0
#: What a sentence must be worth among those of an organisation, in which nobody speaks of themselves.
WORTH_OF_MANY = 3.0

#: The cost of one mark […]: enough that whole sentences are preferred to the same words cut.
_CUT, _SECOND_CUT = 1.4, 0.7
#: The cost of a scene’s first sentence without the second, and of what answers a failure.
_SETUP, _RESPONSE = 0.5, 2.0
#: What is kept of a sentence: all but filler words, a part, or all but the word that links it to the one before.
Kept = Literal["whole", "part", "unlinked"]
_KEPT: dict[Kept, float] = {"whole": 0.0, "part": 0.4, "unlinked": 1.3}
#: The cost of a second sentence, of one that is the better, and of one shorter than so many characters.
_PAIR, _BETTER, _SHORT, _SHORT_LENGTH = 1.3, 0.7, 0.9, 40
#: Characters: beyond this, each hundred costs one point.
_LONG = 160
#: The cost of a bare fact about someone, without response, contrast, comparison or explanation.
_BARE = 0.7
#: The cost of a past event in which nothing changed.
_ANECDOTE = 0.2
#: The cost of what the person says of themselves in the present: « Je crois en moi par petites gorgées. ».
_OF_ONESELF = 0.7
#: The cost of what begins an answer of several sentences, and only leads to what is meant.
OPENS = 0.7
#: The cost of a sentence about somebody else, with nothing of the person in it.
_OTHERS = 0.9

#: Tests of traits that give a past event a reason to be told, and that make more of a fact than a fact.
_REASONED: frozenset[Test] = frozenset({traits.changed, traits.explained, traits.answers_itself})
_DEVELOPED: frozenset[Test] = frozenset(
    {is_command, is_mantra, traits.addresses_you, traits.answers_itself, traits.goes_on}
)

_JOINED = by_first_letters(
    r"(?<!\w)(?:qui|que|où|quand|si|pour|sans|comme|dont|avant|même|mais|ne|pas|jamais|plus|moins|when|that|who|how"
    r"|if|now"
    r"|while|so|because|but|not|never|than|before)(?!\w)|(?<!\w)(?:qu|n)'|n't\b|[,;:] "
)

# Back to something: what it is back from is in the sentence before.
_BACK = re.compile(
    r"(?<!\w)(?:retourn\w+|repri[st]e?|recommenc\w+|revenue?|refait|continu\w+|went back|came back|again|returned"
    r"|started over)(?!\w)"
)
# What a sentence takes up by name: « cette cravate », « c'est le mardi qui… »; « mes cartons » only after
# « des cartons », as « ma mère » and « l'école » need nothing before them; and what it denies.
_POINTED = re.compile(
    r"(?:^(?:c'est |it was |it's )(?:l[ea]s? |l'|the )|(?<!\w)(?:ce|cet|cette|ces|this|that|these) )(\w{4,})"
)
_KNOWN = re.compile(r"(?:l[ea]s? |l'|mon |ma |mes |the |my )(\w{4,})")
_DENIES = re.compile(r"^(?:je|on|i|we) (?:n'|ne |did not |didn't |was not |wasn't )(\w{5,})")


def strength(text: str) -> float:
    """The score of `text`, to compare with `WORTH`. A failure without a recovery scores 0."""
    if only_falls(text):
        return 0.0
    folded = _plain(text)
    found = traits.traits_of(folded)
    shown = frozenset(trait.matches for trait in found)
    gained = sum(trait.weight for trait in found)
    flat = sum(each.cost * len(each.pattern.findall(folded)) for each in _DRAWBACKS)
    cuts = text.count("[…]")
    sized = (_CUT if cuts else 0) + _SECOND_CUT * max(0, cuts - 1) + max(0, len(text) - _LONG) / 100
    worth = gained - flat - sized
    for cost in _costs(folded, shown):
        worth -= cost
    return worth


def cost_between(text: str, before: str, after: str, kept: Kept) -> float:
    """What it costs `text`, quoted alone, to have been said between the sentences before and after it in the answer.

    A scene’s first sentence without the second leaves a reader waiting, and what answers a failure needs it.
    """
    past = traits.in_the_past(_plain(text))
    setup = past and after and (traits.in_the_past(_plain(after)) or leans(after))
    response = before and only_falls(before) and _BACK.search(fold(text))
    answered = response or (before and _answers(_plain(text), fold(before)))
    return _KEPT[kept] + (_SETUP if setup else 0) + (_RESPONSE if answered else 0)


def _answers(folded: str, before: str) -> bool:
    """Whether the sentence takes up a noun of the one before as known, or denies what it says."""
    pointed = (found[1] for found in _POINTED.finditer(folded) if found[1] not in folded[: found.start()])
    denied = (found[1][:7] for found in _DENIES.finditer(folded))
    if any(re.search(rf"(?<!\w){word}", before) for word in (*pointed, *denied)):
        return True
    known = _KNOWN.match(folded)
    return known is not None and bool(re.search(rf"(?<!\w)(?:une?|des|an?|some) {known[1]}", before))


def is_worth(text: str, score: float, least: float) -> bool:
    """Whether `text` scores `least`, or more where nothing shows that it is about effort or a life."""
    return score >= least + UNSIGNED or (score >= least and traits.shows_itself(_plain(text)))


def worth_of_two(first: float, second: float, length: int) -> float:
    """The score of two sentences in one quote: that of the better, less what the second, of `length`, costs."""
    cost = _PAIR + (_BETTER if second > first else 0) + (_SHORT if length < _SHORT_LENGTH else 0)
    return max(first, second) - cost


def reasons(text: str, limit: int = 3) -> tuple[Words, ...]:
    """The reasons why `text` was chosen: at most `limit` short phrases, the best first."""
    return tuple(trait.reason for trait in traits.traits_of(_plain(text))[:limit])


def _costs(folded: str, shown: frozenset[Test]) -> Iterator[float]:
    """The cost of each weakness of a sentence that shows these traits."""
    past, of_everyone = traits.in_the_past(folded), traits.of_everyone(folded)
    if past and not of_everyone and not shown & _REASONED:
        yield _ANECDOTE
    if not (of_everyone or shown & _DEVELOPED or _JOINED.search(folded)):
        yield _BARE
    if words.BEGINS_WITH_OTHERS.match(folded) and not words.MINE.search(folded):
        yield _OTHERS
    if words.FIRST_PERSON.search(folded) and not past:
        yield _OF_ONESELF


def _plain(text: str) -> str:
    return fold(text).removeprefix("[…]").strip(' «»“”"')

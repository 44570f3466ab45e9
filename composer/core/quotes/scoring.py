"""Scores a sentence for a poster: the weights of its traits, less penalties for flat or anecdotal sentences."""

import re

from composer.core.quotes import traits
from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import is_command, is_mantra, only_falls
from composer.core.words import Words

#: Below this sum of weights a sentence is correct, but nothing that a stranger would stop to read.
WORTH = 1.55
#: The best sentence may be modest; any others proposed must score at least this.
WORTH_ADDING = 1.9

#: A trait of at least this weight is about substance, lighter ones only about style.
_SUBSTANCE = 0.7
#: The cost of one mark […]: enough that whole sentences are preferred to the same words cut.
_CUT = 0.5
#: Characters: beyond this, each hundred costs one point.
_LONG = 160
#: The cost of a bare fact about someone, without response, contrast, comparison or explanation.
_BARE = 0.6
#: The cost of a past event in which nothing changed.
_ANECDOTE = 0.6

_JOINED = re.compile(
    r"(?<!\w)(?:qui|que|où|quand|si|pour|sans|comme|dont|avant|même|mais|ne|pas|jamais|plus|moins|when|that|who|how|if|now"
    r"|while|so|because|but|not|never|than|before)(?!\w)|(?<!\w)(?:qu|n)'|n't\b|[,;:] "
)

# What an editor would skip, with its cost each time: figures of a résumé, the start of a story, spoken language.
_FLAT: tuple[tuple[float, re.Pattern[str]], ...] = (
    (1.5, re.compile(r"\b(?:19|20)\d\d\b")),
    (
        1.0,
        re.compile(
            r"\bdepuis [\w-]+ ans\b|\benviron\b|\bpar (?:année|semaine)\b|\d %|\babout \w+ hundred\b|\bsince \d"
        ),
    ),
    (
        0.8,
        anywhere(
            "programme entreprise baccalauréat direct(?:eur|rice) employés municipalité infrastructures projet_de"
        ),
    ),
    (
        0.8,
        re.compile(
            r"^(?:à|en|vers|depuis|dans|pendant|at|in) (?:mon arrivée|\d+|[\w-]+ (?:ans|temps|années)|mon temps|cette)"
            r"|^j'ai (?:enseigné|travaillé|étudié|grandi|été|passé|fait|eu)\b|^i (?:was|worked|grew|went)\b"
            r"|^je suis (?:né|arrivé|parti|\w+ de\b)"
        ),
    ),
    (
        0.8,
        re.compile(
            r"^(?:notre|nos|our|(?:mon|ma|mes|my) (?:grand-)?(?:m[èe]re|père|mari|femme|conjointe?|blonde|chum"
            r"|fille|fils|gars|frères?|sœurs?|parents|amie?s?|collègues|équipe|entreprise|patronn?e?|prof\w*|enseignante?|coach|entraîneu\w*"
            r"|métier|mother|father|wife|husband|kids?|boss|team|agent|friends?))\b(?!.*(?:appris|enseigné|taught|montré))"
        ),
    ),
    (0.6, re.compile(r"(?<!\w)(?:ils?|elle|she|he|they)(?!\w).*(?<!\w)(?:me|m'\w+|moi|lui|her|him)(?!\w)")),
    (
        1.5,
        re.compile(r"(?:veu(?:t|lent)|voulait) (?:plus |pas )*rien dire|ser(?:t|vait) à rien|means? nothing|pointless"),
    ),
    (1.2, re.compile(r"\bs'en (?:fiche|sacre|balance)\b|, c'est tout\b")),
    (0.9, re.compile(r"[^,;:]\s(?:mais|but) ")),
    (0.8, re.compile(r"(?:\.\.\.|…(?!\])) *\w")),
    (0.6, re.compile(r"(?<!il )(?<!ne )\bfaut\b")),
    (
        0.6,
        anywhere(
            "pis y'a* j'suis chu t'as t'es gonna job y_(?:fait|est|a|en) ya peut-être maybe un_peu pas_mal vraiment"
        ),
    ),
    (0.6, anywhere("really very très")),
    (
        0.4,
        re.compile(r"[^,;:] (?:et|pis|puis|and|so(?! i c)|fait que) (?:je|j'|on|il|elle|ça|c'|ma|mon|le|la|i|we|my)\b"),
    ),
    (0.3, re.compile(r"\bc'est pas\b")),
)


def strength(text: str) -> float:
    """The score of `text`, to compare with `WORTH`. A failure without a recovery scores 0."""
    if only_falls(text):
        return 0.0
    folded = _plain(text)
    gained = sum(trait.weight for trait in traits.traits_of(folded))
    flat = sum(weight * len(pattern.findall(folded)) for weight, pattern in _FLAT)
    sized = _CUT * text.count("[…]") + max(0, len(text) - _LONG) / 100
    return gained - flat - sized - _anecdote(folded) - _bare_fact(folded)


def substance(text: str) -> float:
    """The score of `text` for substance only, without style; 0 for a failure without a recovery."""
    weights = [trait.weight for trait in traits.traits_of(_plain(text)) if trait.weight >= _SUBSTANCE]
    return 0.0 if only_falls(text) else sum(weights)


def reasons(text: str, limit: int = 3) -> tuple[Words, ...]:
    """The reasons why `text` was chosen: at most `limit` short phrases, the best first."""
    return tuple(trait.reason for trait in traits.traits_of(_plain(text))[:limit])


def _anecdote(folded: str) -> float:
    reasoned = traits.changed(folded) or traits.explained(folded) or traits.answers_itself(folded)
    anecdotal = traits.in_the_past(folded) and not reasoned and not traits.of_everyone(folded)
    return _ANECDOTE if anecdotal else 0.0


def _bare_fact(folded: str) -> float:
    addressed = is_command(folded) or traits.addresses_you(folded)
    developed = addressed or is_mantra(folded) or traits.of_everyone(folded) or _JOINED.search(folded)
    return 0.0 if developed else _BARE


def _plain(text: str) -> str:
    return fold(text).removeprefix("[…]").strip(' «»“”"')

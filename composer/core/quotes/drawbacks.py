"""What an editor would skip in a sentence, each with its cost: a résumé, a story’s start, spoken language."""

import re

from msgspec import Struct

from composer.core.quotes import scene_words as scene
from composer.core.quotes.lexicon import anywhere, by_first_letters
from composer.core.quotes.voices.maxims import PROVERB


class Drawback(Struct, frozen=True):
    """A weak trait of a sentence: its cost each time that its pattern is found in the folded text."""

    cost: float
    pattern: re.Pattern[str]


DRAWBACKS: tuple[Drawback, ...] = (
    Drawback(1.8, re.compile(r"\b(?:19|20)\d\d\b")),
    Drawback(
        0.9,
        by_first_letters(
            r"\bdepuis [\w-]+ ans\b|\benviron\b|\bpar (?:année|semaine)\b|\d %|\babout \w+ hundred\b|\bsince \d"
        ),
    ),
    Drawback(
        1.1,
        anywhere(
            "programme entreprise baccalauréat direct(?:eur|rice) employés municipalité infrastructures projet_de"
        ),
    ),
    Drawback(
        0.4,
        re.compile(
            r"^(?:à|en|vers|depuis|dans|pendant|at|in) (?:mon arrivée|\d+|[\w-]+ (?:temps|années)|mon temps|cette)"
            r"|^j'ai (?:enseigné|travaillé|étudié|grandi|été|passé|fait|eu)\b|^i (?:was|worked|grew|went)\b"
            r"|^je suis (?:né|arrivé|parti|\w+ de\b)"
        ),
    ),
    Drawback(
        1.0,
        re.compile(
            r"^(?:notre|nos|our|(?:mon|ma|mes|my) (?:grand-)?(?:m[èe]re|père|mari|femme|conjointe?|blonde|chum"
            r"|fille|fils|gars|frères?|sœurs?|parents|amie?s?|collègues|équipe|entreprise|patronn?e?|prof\w*"
            r"|enseignante?|coach|entraîneu\w*"
            r"|métier|mother|father|wife|husband|kids?|boss|team|agent|friends?))\b(?!.*(?:appris|enseigné|taught"
            r"|montré))"
        ),
    ),
    Drawback(
        1.5,
        re.compile(r"(?:veu(?:t|lent)|voulait) (?:plus |pas )*rien dire|ser(?:t|vait) à rien|means? nothing|pointless"),
    ),
    Drawback(1.3, re.compile(r",? (?:(?<=, )quand même|pareil)\W*$")),
    Drawback(1.1, re.compile(r"\bs'en (?:fiche|sacre|balance)\b|, c'est (?:tout|la job|la vie|de même)\b")),
    Drawback(1.0, re.compile(r"[^,;:]\s(?:mais|but) ")),
    Drawback(1.5, re.compile(r", (?:en fait|enfin|en tout cas|actually|well),? ")),
    Drawback(0.8, re.compile(r"(?:\.\.\.|…(?!\])) *\w")),
    Drawback(0.2, re.compile(r"(?<!il )(?<!ne )\bfaut\b")),
    Drawback(
        0.3,
        anywhere(
            "pis y'a* j'suis chu t'as t'es gonna job y_(?:fait|est|a|en) ya peut-être maybe un_peu pas_mal vraiment"
        ),
    ),
    Drawback(0.6, anywhere("really very très")),
    Drawback(
        0.3,
        re.compile(r"[^,;:] (?:et|pis|puis|and|so(?! i c)|fait que) (?:je|j'|on|il|elle|ça|c'|ma|mon|le|la|i|we|my)\b"),
    ),
    Drawback(1.5, PROVERB),
    Drawback(
        0.9,
        re.compile(
            r"^(?:la madame|le monsieur|la dame|le gars|la fille|le bonhomme|le kid|the (?:guy|lady|man|woman"
            r"|kid))(?!\w)"
            r"(?! (?:qui|que|who)\b)|(?<!\w)depuis\W*$|(?<!\w)(?<!ever )since\W*$"
        ),
    ),
    Drawback(2.5, scene.WORN),
    Drawback(1.7, scene.SERVICE),
    Drawback(0.3, scene.WISH),
    Drawback(1.5, scene.ITINERARY),
    Drawback(0.8, scene.OTHERS_REACT),
)

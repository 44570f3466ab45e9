"""Finds where a quote may be broken off: its first words, never an unkind thing to read alone, nor half a denial."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from composer.core.big_word.choice import LISTS, denies, negates, parts
from composer.core.big_word.clauses import Clause, clauses_of
from composer.core.big_word.lists import Lists, Role, words
from composer.core.text.binding.word_lists import AUXILIARIES, BOUND, NUMBERS, UNCOUNTED
from composer.core.text.binding.word_pairs import PAIR_COST, PAUSES, kinds_of, partings
from composer.core.words import Language

#: Characters of a quote up to which it is begun three times, and under which it is begun twice; once from there on.
THREE_UP_TO, TWO_UNDER = 60, 110
#: Parts that a word plays only with others: giving up which is denied, and what says how somebody or something is.
_UNFIT: frozenset[Role] = frozenset(("held", "held-infinitive", "never", "not", "fresh"))
_WORD = re.compile("[^ ]+")
#: What ends a sentence: nobody breaks off, and begins it again, after having said one.
_ENDS = (".", "!", "?", "…", "»", "”", '"')
#: Verbs after which a word describes somebody: nothing but small words may follow one in its clause.
_COPULAS: Mapping[Language, frozenset[str]] = {
    "fr": words(
        "suis es est sommes êtes sont étais était étions étiez étaient serai seras sera serons serez seront serais "
        "serait serions seriez seraient sois soit soyons soyez soient fus fut fûmes furent être étant devenir deviens "
        "devient devenais devenait devenu devenue sens sent sentais sentait senti sentie reste restais restait rester"
    ),
    "en": words(
        "am is are was were be been being become becomes became feel feels felt stay stayed i’m you’re we’re they’re "
        "he’s she’s it’s that’s"
    ),
}
#: Words that a false start may contain besides those that are good in large type: nobody is described or hurt by them.
#: As in `big_word`, only what is listed is ever drawn. So there is no adjective here, no failing, no body, no origin
#: and nothing that ends badly. All are in lower case, with the apostrophe ’.
_NEUTRAL: Mapping[Language, frozenset[str]] = {
    "fr": words(
        # Times and places.
        "fois an ans année années mois semaine semaines jour jours journée matin matins soir soirs nuit nuits heure "
        "heures minute minutes temps moment hiver printemps automne lundi mardi mercredi jeudi vendredi samedi "
        "dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre école écoles "
        "secondaire primaire cégep université collège classe cours atelier chantier bibliothèque "
        "cuisine maison jardin bureau autobus ville village quartier pays terrain table monde vie côté début "
        # Things of school and work.
        "examen examens matière matières math maths mathématiques français anglais science sciences histoire musique "
        "sport livre livres page pages mot mots phrase question questions réponse réponses main mains cahier crayon "
        "ordinateur lettre stage emploi travail métier formation programme projet projets rêve rêves chose choses idée "
        "idées façon chemin porte aide "
        # People.
        "mère père maman papa parents sœur sœurs frère frères grand-mère grand-père tante oncle fille fils enfants "
        "famille mari conjoint conjointe ami amie amis amies prof profs professeur professeure enseignant enseignante "
        "enseignants entraîneur entraîneuse coach directeur directrice patron patronne collègue collègues voisin "
        "voisine élèves gens équipe quelqu’un "
        # Deeds.
        "dit dis disait disais disent dire répétait répète répété demande demandé demandais pense pensé pensais "
        "pensait veux veut voulais voulait voulu voulons peux peut pouvais pouvait pu sais savais savait su vois "
        "voyais vu regarde regardé fais fait faire faisais mets mis mettre prends prend pris prendre reprends reprend "
        "repris retourne vais va vas vont aller allais viens vient venir arrive arrivé trouve trouvé trouver cherche "
        "cherché chercher lis lit lu écrit reçu donne donné donner tendu ouvre ouvert passe passé passer rencontré "
        "parle parlé parler raconte racontait montré montre apprend enseigné aidé cru crois croit croyait croyais "
        "entendu attendu attends tenu tiens tient essayais fini finir finit fallu faut faudra dû dois doit "
        "travaillais étudiais "
        # Small words.
        "aujourd’hui hier demain enfin ensuite maintenant longtemps souvent parfois simplement tout toute tous toutes "
        "pendant après avant depuis entre pourtant alors ici là cette ça cela celui celle ceux même aussi lorsque "
        "quand comme parce malgré moi toi soi lui eux vers dès tellement"
    ),
    "en": words(
        # Times and places.
        "time times year years month months week weeks day days morning mornings evening evenings night nights hour "
        "hours minute moment winter spring summer monday tuesday wednesday thursday friday saturday sunday january "
        "february march april may june july august september october november december school "
        "college university class course workshop library house home city town country world life way "
        # Things of school and work.
        "exam exams math science history music book books page pages word words question questions answer hand hands "
        "letter job work trade program project dream dreams thing things idea door help "
        # People.
        "mother father mom dad parents sister sisters brother brothers grandmother grandfather aunt uncle daughter son "
        "kids children husband wife family friend friends teacher teachers coach principal boss neighbour students "
        "people team someone everyone "
        # Deeds.
        "said say says told tell asked ask think thought want wanted need needed know knew saw see look looked make "
        "made take took go went come came start started begin began find found wrote get got put open opened met meet "
        "talk talked show showed helped hear heard wait waited went stood understood started "
        # Small words.
        "today yesterday tomorrow now then once always often sometimes still just before after since during this "
        "these those there here some all me myself him her us them he she they it i’ve i’ll i’d you’ve you’ll we’ve "
        "we’ll let’s"
    ),
}


def most_starts(characters: int) -> int:
    """The most false starts of a quote of so many characters: the longer it is, the fewer."""
    return 3 if characters <= THREE_UP_TO else 2 if characters < TWO_UNDER else 1


@lru_cache(maxsize=16)  # every format asks for the same quote, again at each frame while a photo is dragged
def beginnings(quote: str, language: Language) -> tuple[str, ...]:
    """The first words of `quote` where it may be broken off, from the shortest: within its first line and sentence.

    `quote` is as drawn, without marks around it. Each is a beginning of it, up to the end of a word that is followed by
    another of its clause; has only words that are listed as fit; holds nothing of a denial; and parts no words that
    belong together.
    """
    line = quote.partition("\n")[0]
    read = list(_WORD.finditer(line))
    costs = partings([word[0] for word in read], language)
    sound = _sound(quote, language)
    found: list[str] = []
    for word, cost in zip(read[:-1], costs, strict=False):
        tokens = sum(map(len, clauses_of(word[0], language)))
        if not all(next(sound, False) for _ in range(tokens)) or not any(map(str.isalnum, word[0])):
            break
        if _breaks_off(word[0], cost, language):
            found.append(line[: word.end()])
        if word[0].endswith(_ENDS):
            break
    return tuple(found)


def chosen(found: Sequence[str], count: int) -> tuple[str, ...]:
    """At most `count` of `found`, from the shortest: that one, then the longest, then one between the two."""
    if count <= 1 or len(found) <= 1:
        return tuple(found[-1:] if count else ())
    first, *between, last = found
    return (first, last, *between[len(between) // 2 :][:1])[:count]


def _breaks_off(word: str, cost: float, language: Language) -> bool:
    """Whether a sentence may be broken off after `word`: within a clause, and between no two words of a pair.

    A pause for breath between an auxiliary and its participle is what a false start sounds like: « J’ai… ».
    """
    return not word.endswith(PAUSES) and (cost < PAIR_COST or "auxiliary" in kinds_of(word, language).last)


def _sound(quote: str, language: Language) -> Iterator[bool]:
    """For each token of `quote`, whether it may be read without what follows it."""
    lists = LISTS[language]
    for clause in clauses_of(quote, language):
        for first, last in pairwise((*parts(clause, lists), len(clause))):
            part = clause[first:last]
            denied = any(negates(clause, at, lists) for at in range(first, last))
            yield from _sound_denied(part, language) if denied else _sound_plain(part, lists, language)


def _sound_denied(part: Clause, language: Language) -> Iterator[bool]:
    """In a denial only what comes before its verb may be read alone: « Je », of « Je comprends pas »."""
    pronouns = BOUND[language] - AUXILIARIES[language] - _negations(language)
    return (token.plain in pronouns or token.plain == "j’" for token in part)


def _sound_plain(part: Clause, lists: Lists, language: Language) -> Iterator[bool]:
    """Fit words, and small words alone once it is said of somebody what they are."""
    small, fit = _small(language), _fit(language)
    describes = False
    for token in part:
        known = token.elided or token.plain in (small if describes else fit)
        yield known and not token.named and not denies(token.plain, lists)
        describes = describes or token.plain in _COPULAS[language]


def _negations(language: Language) -> frozenset[str]:
    return LISTS[language].negations | LISTS[language].denials


@lru_cache(maxsize=2)
def _small(language: Language) -> frozenset[str]:
    """Words that say nothing of anybody."""
    every = BOUND[language] | UNCOUNTED[language] | NUMBERS[language] | AUXILIARIES[language] | _COPULAS[language]
    return every - _negations(language)


@lru_cache(maxsize=2)
def _fit(language: Language) -> frozenset[str]:
    """The words that a false start may contain."""
    good = (word for word, roles in LISTS[language].roles.items() if roles.isdisjoint(_UNFIT))
    return (_small(language) | _NEUTRAL[language] | frozenset(good)) - _negations(language)

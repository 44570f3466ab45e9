"""Recognizes a confidence in a sentence, about the person or someone close, and says the caution it calls for."""

import re
from functools import cache

from msgspec import Struct

from composer.core.quotes.lexicon import any_of, anywhere
from composer.core.quotes.private import subject_words as words
from composer.core.quotes.private import told_standing_words as standing
from composer.core.quotes.private import told_words as told
from composer.core.quotes.sentences import fold
from composer.core.text.late_pattern import LatePattern
from composer.core.words import Words

_SUBJECTS = (
    ("death", Words("de la mort ou d’idées suicidaires", "death or thoughts of suicide"), words.DEATH + standing.DEATH),
    ("violence", Words("de violence", "violence"), words.VIOLENCE + told.VIOLENCE),
    ("addiction", Words("de dépendance", "addiction"), words.ADDICTION + told.ADDICTION),
    ("health", Words("de santé", "health"), words.HEALTH + told.HEALTH),
    ("status", Words("du statut d’immigration", "immigration status"), words.STATUS + standing.STATUS),
    ("justice", Words("de justice ou de placement", "the law or foster care"), words.JUSTICE + standing.JUSTICE),
    ("poverty", Words("de manque d’argent", "lack of money"), words.POVERTY + standing.POVERTY),
    ("family", Words("de séparation ou de rupture", "separation or a break-up"), words.FAMILY + told.FAMILY),
    (
        "identity",
        Words("d’orientation ou d’identité de genre", "orientation or gender identity"),
        words.IDENTITY + standing.IDENTITY,
    ),
    ("faith", Words("de croyances", "beliefs"), standing.FAITH),
    ("untold", Words("de quelque chose de gardé secret", "something kept secret"), standing.UNTOLD),
)
_RELATIVE = any_of("""
    (?:arrière-)?(?:grand-)?(?:beau-|belle-|demi-)?(?:mère|père|frères?|sœurs?|parents?) m[ao]man pa?pa fils filles?
    gars enfants? ado jumeau jumelle bébé petits?-(?:fils|fille|enfants) petites?-filles? mari femme blonde chum copine
    copain conjointe? ex oncle tante matante mononcle cousine?s? neveux? nièces? famille plus_(?:vieux|vieille|jeune)
    (?:step|grand|god)?(?:mother|father|mom|mum|dad|ma|pa|parents?|son|daughter) (?:step)?(?:brothers?|sisters?) kids?
    child(?:ren)? boy girl baby twin nephew niece husband wife boyfriend girlfriend partner uncle aunt(?:ie)? cousins?
    family oldest youngest teenager nan nana
""")
_OTHER = any_of("""
    amie?s? colocs? collègues? voisine?s? élèves? étudiante?s? profs? professeure? enseignante? patronn?e? boss
    directeur directrice entraîneuse? entraîneur coéquipi(?:er|ère) stagiaires? employée?s? cliente? patiente? gars
    fille jeune garçon coach friends? roommates? coworkers? colleagues? neighbou?rs? students? pupils? teachers?
    principal manager supervisor teammates? coach classmates? kid guy apprentice lady
""")
_MY = r"(?:mon|ma|mes|notre|nos|my|our)"
_THEIR = rf"(?:(?:{_MY}|une?|le|la|les|l'|ce|cette|ces|an?|the|one of my|un de mes|une de mes) ?)"
_PERSON = rf"(?:{_MY} (?:\w+ )?(?P<relative>{_RELATIVE})|{_THEIR}(?:\w+ )?(?:{_OTHER})(?! qui| who))"
# A subject, at the beginning of a clause, and what is said of it up to the clause's end.
_SUBJECT = re.compile(
    rf"(?:^|[,;:.] |(?<!\w)(?:et|pis|puis|mais|quand|que|qu'|parce que|and|but|when|that|because|since|while) )"
    rf"{_PERSON}(?!\w)(?P<said>[^;.]*)"
)
_OPENS = re.compile(
    rf"(?:\[…\] )?(?:(?:et|pis|puis|mais|and|but|so|then|moi) )?{_MY} (?:\w+ )?(?:{_RELATIVE}|{_OTHER})"
    r"(?!\w|, (?!il|elle|y |he |she ))"
)
#: One of those whom the person teaches, leads or lives with, or a child, of whom something is told in the past.
_ONE_OF = LatePattern(
    r"(?:(?:une?|deux|trois|plusieurs|certains) de (?:mes|nos) (?:\w+ )?"
    rf"(?:{_RELATIVE}|{_OTHER}|joueu(?:rs|ses)|jeunes)"
    rf"|(?:one|two|three|some|many) of (?:my|our) (?:\w+ )?(?:{_RELATIVE}|{_OTHER}|players|kids|guys)"
    r"|(?:la|le) (?:petite?|grande?) (?!(?:qui|que|chose|reste|peu|monde|jour|matin)(?!\w))[^,;]*? "
    r"(?:a|est|s'est|avait|n'a|n'est) \w+)(?!\w)"
)
#: “I watched her grow”: what somebody else became, as it was seen.
_SEEN = LatePattern(
    r"(?<!\w)(?:je l'ai|je les ai|i(?:'ve| have)?) (?:vue?s?|watched|seen) (?:him |her |them )?"
    r"(?:passer|grandir|évoluer|devenir|progresser|s'épanouir|grow|become|go from|blossom|change)(?!\w)"
)
#: The person is in what is told: the scene is then their own.
_WITH_ME = re.compile(
    r"(?<![\w'])(?:j'|m'|(?:je|me|moi|nous|on|mon|ma|mes|i|i'm|i've|i'd|us|we|my|mine|you|tu|toi|vous)(?![\w'-]))"
)
_ACTS = re.compile(r"(?<![\w'])(?:j'|(?:je|moi|i|i'm|i've|i'd)(?![\w'-]))")
#: Trouble that may be answered: what a parent never learned is where many a story begins.
_LACK = re.compile(
    r"(?<!\w)(?:"
    + any_of(r"""
    redoubl\w+ coul(?:é|ait|e) échou\w+ lâch\w+ décroch\w+ abandonn\w+ perdu(?!_(?:la_partie|la_finale|le_match))
    seule? sa(?:it|vait|vaient)_(?:pas|ni) n'arriv\w+_(?:plus|pas) incapable en_retard difficultés? illettrée?
    analphabète nulle? poche failed failing flunk\w+ dropped_out drops_out quit lost(?!_the_(?:game|match|final))
    couldn't_(?:read|write|work) can't_(?:read|write|work) gave_up never_(?:finished|learned|went) alone behind
    strugg\w+ afraid scared peurs? honte fatiguée?s? tired renvoyée? laid_off
    """)
    + r")(?!\w)"
)
#: Trouble told of somebody: at school, at work, at home, in body and mind.
_TROUBLE = re.compile(
    r"(?<!\w)(?:"
    + any_of(r"""
    pleur\w+ cri(?:ait|e|er|aient) hurl\w+ colère boi(?:t|re|vent) buv\w+ bu volé vole fugu\w+ expulsée? suspendue?
    congédiée? renvoyée? crev\w+ toute?_seule? triste en_crise ne_(?:dort|mange|sort|parle|va|veut)_(?:plus|pas)
    (?:dort|mange|sort|parle|va|veut)_(?:plus|pas) refus(?:e|ait)_d[e'] problèmes?_avec à_jeun dedans
    (?:a|s'est)_fait_(?:mettre|arrêter) trouble avoué enceinte infidèle chicane punie? jaloux jalouse jealous
    contrôlante? controlling violente? (?:don't|doesn't|didn't|wouldn't|won't)_(?:want|let|allow)
    veu(?:t|lent)_(?:pas|plus)_que voulai(?:t|ent)_(?:pas|plus)_que paresseu\w+ tann\w+ haï\w* hid cried cries crying
    yell\w+ scream\w+ drank drinks? drunk hits? suspended expelled fired sick can't_(?:sleep|walk)
    stopped_(?:eating|sleeping|talking|going|coming) ashamed lonely depressed stole(?!_the_show) cheat\w* ran_away
    never_(?:worked|came_back) (?:doesn't|didn't|don't)_(?:sleep|eat|talk|leave|go_out|speak) angry hates? hated
    """)
    + r")(?!\w)"
)
# « Mon cousin, qui n’a pas encore ses papiers »: somebody close, and what their life is.
_DESCRIBED = re.compile(
    rf"(?:\[…\] )?(?:(?:oui|yes|moi|surtout|mostly),? )?(?:{_MY} (?:\w+ )?(?:{_RELATIVE}|{_OTHER})"
    rf"(?: [\w-]+){{0,3}},?|une? (?:de (?:mes|nos) )?(?:\w+ )?(?:{_RELATIVE}|{_OTHER})(?: [\w-]+){{0,3}},)"
    r" (?:qui|elle|il|who|whose|she|he)(?!\w)(?P<life>.*)"
)
# What somebody said in confidence is not the person's to tell: « un patient m'a confié qu'il… ».
_TRUSTED = LatePattern(
    rf"{_THEIR}(?:\w+ )?(?:{_OTHER})(?!\w)[^,;.]{{0,40}}(?<!\w)(?:m'(?:a|ont|avait) (?:confié|avoué)(?! (?:l|un"
    rf"|s|le|une|la))"
    r"|(?:confided (?:in|to)|confessed to|admitted to) me)(?!\w)"
)


class Subject(Struct, frozen=True):
    """A private subject: its id in reports, its name, and the words that show it in folded text."""

    id: str
    name: Words
    shown_by: re.Pattern[str]


#: What happens to somebody else, who is not asked.
CLOSE = Subject("close", Words("de quelqu’un d’autre", "somebody else"), re.compile("(?!)"))


@cache
def subjects() -> tuple[Subject, ...]:
    """The private subjects, the gravest first."""
    return tuple(Subject(name, said, anywhere(shown_by)) for name, said, shown_by in _SUBJECTS)


@cache
def _shown_by_any() -> re.Pattern[str]:
    """The words of every subject in one pattern: most sentences speak of none, and are searched only once."""
    return anywhere(" ".join(shown_by for _, _, shown_by in _SUBJECTS))


def subject_of(text: str, also: tuple[Subject, ...] = ()) -> Subject | None:
    """The private subject that `text` speaks of, the gravest first; `also` holds a campaign’s own subjects."""
    folded = fold(text)
    known = subjects() if _shown_by_any().search(folded) else ()
    shown = next((each for each in (*known, *also) if each.shown_by.search(folded)), None)
    return shown or (CLOSE if tells_trouble(text) else None)


def subject_named(name: str) -> Subject:
    """The private subject whose id is `name`."""
    return next(each for each in subjects() if each.id == name)


def caution(subject: Subject) -> Words:
    """The question to answer before a confidence is published: « Ceci parle de santé : êtes-vous sûr? »."""
    return Words(
        f"Ceci parle {subject.name.fr}\u00a0: êtes-vous sûr?",
        f"This speaks of {subject.name.en}: are you sure?",
    )


def of_somebody_else(text: str) -> bool:
    """Whether the sentence is about somebody close or a third person, with nothing of the person in it."""
    folded = fold(text)
    begun = _OPENS.match(folded) or _ONE_OF.match(folded)
    return (begun is not None and not _WITH_ME.search(folded, begun.end())) or bool(_SEEN.search(folded))


def describes_somebody(text: str) -> bool:
    """Whether the sentence is somebody close with what their life is, and nothing of what they did for the person."""
    found = _DESCRIBED.match(fold(text))
    return found is not None and not _WITH_ME.search(found["life"])


def tells_trouble(text: str) -> bool:
    """Whether the sentence tells the trouble of somebody else, and not what the person did about it."""
    folded = fold(text)
    return _TRUSTED.search(folded) is not None or any(
        _in_trouble(folded, clause) for clause in _SUBJECT.finditer(folded)
    )


def _in_trouble(folded: str, clause: re.Match[str]) -> bool:
    """Whether a clause tells trouble; a lack that the person answers is none, nor what they heard of a stranger."""
    said, mine = clause["said"], bool(_WITH_ME.search(clause["said"]) or _ACTS.search(folded[: clause.start()]))
    return bool((_TROUBLE.search(said) and (clause["relative"] or not mine)) or (_LACK.search(said) and not mine))

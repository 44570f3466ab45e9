"""What makes a sentence worth a poster: traits that an editor would name, each with its weight and its reason in words."""

import re
from collections.abc import Callable

from msgspec import Struct

from composer.core.sentences import fold
from composer.core.standing import is_command, is_mantra, only_falls
from composer.core.words import Words

#: Below this sum of weights a sentence is only correct: it says nothing that a stranger would stop for.
WORTH = 1.75
#: A trait of this weight says something of the matter, lighter ones only of the manner.
_SUBSTANCE = 0.7
#: What one mark […] costs: enough that words left whole are preferred to the same words cut.
CUT = 0.45


class Trait(Struct, frozen=True):
    """Something good to say of a sentence; `shown` reads folded text."""

    weight: float
    reason: Words
    shown: Callable[[str], object]


def _pattern(expression: str) -> Callable[[str], object]:
    return re.compile(expression).search


_EFFORT = _pattern(
    r"(?<!\w)(?:persév\w*|effort\w*|essa[iy]\w*|recommenc\w*|relev\w*|relèv\w*|continu\w*|réuss\w*|courage\w*|patien\w*|échec\w*"
    r"|échou\w*|erreur\w*|rat(?:er?|é|ée|és)|tomb\w*|chutes?|abandonn\w*|lâch\w*|progr[eè]s\w*|fier|fière|fierté|capable\w*|obstacle\w*"
    r"|défis?|apprend\w*|appren\w*|appris\w*|réappris\w*|retourn\w*|reven\w*|repris|refait\w*|étudi\w*|études?|diplôme\w*|devoirs|examen\w*"
    r"|rêv\w*|cro(?:is|it|ire|yez)|confiance|jamais trop tard|jusqu'à ce que|travaill\w*|trajectoire|objectifs?|peur|réponse|débutant"
    r"|persever\w*|efforts?|try|tried|trying|again|fail\w*|mistakes?|quit|gave up|give up|progress|learn\w*|taught|stud\w+|school"
    r"|class|classroom|homework|dream\w*|believ\w*|brave\w*|patience|goals?|promises?|afraid|finish|keep\w*|kept|show up)(?!\w)"
)
_IMAGE = _pattern(
    r"(?<!\w)(?:glace|neige|marches?|escaliers?|échelles?|barreaux?|murs?|portes?|fenêtres?|montagnes?|sommets?|collines?|chemins?|routes?"
    r"|sentiers?|ponts?|pas à pas|un pas|prochain pas|fleurs?|graines?|racines?|arbres?|forêts?|jardins?|vents?|vagues?|mers?|océans?"
    r"|fleuve|rivières?|pluie|soleil|orages?|tempêtes?|hiver|printemps|saisons?|étoiles?|ciel|lune|nuit|noir|lumière|feux?|flamme"
    r"|muscles?|marathon|course|ligne d'arrivée|but|arrêt|ballon|patins|vélo|bateau|voiles?|avion|ailes|décoller|voler|nager|plonger"
    r"|piscine|pain|pâte|recettes?|livres?|pages?|chapitres?|mots?|crayons?|effaces?|cahiers?|pupitres?|tableau|bulletins?|miroir|notes?"
    r"|chansons?|musique|guitare|piano|scène|danser?|corps|mains|bras|cœur|dos|yeux|corde|nœud|clou|marteau|briques?|maison|clés?"
    r"|lettres?|autobus|métro|train|bagages?|valises?|loin|comme une?|comme si|robot|machine|caméra"
    r"|ice|snow|skates?|stairs?|steps|ladder|walls?|doors?|windows?|mountains?|hills?|roads?|paths?|bridges?|bus|train|steel|bolts?|bricks?"
    r"|rooms?|voice|seeds?|roots?|trees?|garden|wind|waves?|sea|ocean|river|rain|sun|storm|winter|stars?|night|dark|light|fire|muscle"
    r"|race|finish line|ball|bike|boat|wings|fly|swim|books?|pages?|chapters?|words?|pencil|eraser|song|guitar|piano|stage|hands?|heart"
    r"|shoes|rope|hammer|house|keys?|territory|chair|shift|locker)(?!\w)"
)
_TURN = _pattern(
    r"(?:[,;:] |\b)(?:mais|pourtant|même (?:si|quand|les)|sauf|malgré|plutôt que|avant de|avant d'|but|even|yet|until|before)\b|(?:(?:n'est|c'est|ne|n'\w+|je ne|pas) pas .*|\bpas [^.]*)[,:;] (?:c'est|je|on|tu|il|elle|j'|mais)\b"
    r"|moins .* que de |jamais .* que|jusqu'à ce que|\bplus .*, plus\b|; |n'est jamais .* : |n'est pas un mur"
)
_DEFINITION = _pattern(
    r"^[^,.]{3,60}, (?:c'est|ce n'est|ça (?!\w+ait\b))|(?:^|que )(?:la |le |l')?(?:persévérance|patience|courage|échec|réussite|effort)[^,]{0,12} (?:est|n'est)\b"
    r"|^ce qui [^,]+, c[e']|^(?:perseverance|failure|courage|success|progress|patience) (?:is|means|taught)\b|^\w+ing [^.]* is\b"
)
_MAXIM = _pattern(
    r"^(?:[^,]{3,25}, )?(?:personne ne|chaque|il (?:n'est jamais|faut|suffit)|on (?:n'|ne )?(?!a\b|avait|m'|s'est|est\b|était|en\b|lui)\w+|rien ne|tout le monde peut"
    r"|celui qui|ceux qui|une? [\wéèê]+ (?:qui|n'est|ne|ratée|peut)|quand on|si (?:tu|personne|on)|(?:la|le|l'|les) ?[\wé]+(?: [\wé]+)?,? "
    r"(?:est|sont|n'est|passe|grandit|avance|mène|paie|vient|change|gagne)\b|nobody|no one|every|each|progress|you can|if you|the only)"
)
_FIGURE = _pattern(
    r"(?<!\w)(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille"
    r"|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?!\w)[\w -]*(?:fois|ans|années|mois|jours|lettres|croissants|times|years|row)"
)
_CHANGE = _pattern(
    r"j'ai (?:appris|compris|recommencé|refait|réappris|repris|découvert|gardé|fini|traversé)|je suis (?:retourné|revenu|fière?)\w*|jamais été aussi"
    r"|(?:ils|elles) ont compris|i (?:kept|learned|realized|never|finished|went back)\b|taught me"
)
_ENDING = _pattern(
    r"(?:recommenc\w*|relev\w*|relève-toi \w+|possible|jamais|toujours|demain|loin|debout|avance|rêves?|vie|courage|liberté|chemin|ensemble"
    r"|soi-même|soi|toi|vraie?s?|réussir|quand même|force|avenir|trajectoire|again|possible|forever|strong|fier|fière|confiance|espoir"
    r"|myself|yourself|dream\w*|life|tomorrow|proud|hope|free)\W*$"
)
_FIRST_PERSON = _pattern(r"(?<!\w)(?:je|j'\w+|m'\w+|mon|ma|mes|moi|i|i'm|i've|my|me)(?![\w-])")
_YOU = _pattern(r"(?<!\w)(?:tu|toi|ton|ta|tes|t'\w+|you|your|yourself)(?![\w])")


def _short(folded: str) -> bool:
    return 12 <= len(folded) <= 70


def _right_length(folded: str) -> bool:
    return 40 <= len(folded) <= 140


def _spoken_to(folded: str) -> bool:
    return is_command(folded) or bool(_YOU(folded))


# From what an editor would say first to what would only tip the balance.
TRAITS: tuple[Trait, ...] = (
    Trait(1.6, Words("Un mantra qui se retient", "A mantra that stays in mind"), is_mantra),
    Trait(1.0, Words("S'adresse directement aux jeunes", "Speaks straight to young people"), _spoken_to),
    Trait(1.0, Words("Dit en une phrase ce que c'est", "Says in one sentence what it is"), _DEFINITION),
    Trait(0.9, Words("Tourne bien : deux idées se répondent", "Turns well: two ideas answer each other"), _TURN),
    Trait(0.9, Words("Parle d'effort et de persévérance", "Speaks of effort and perseverance"), _EFFORT),
    Trait(0.8, Words("Raconte ce qui a changé", "Tells what changed"), _CHANGE),
    Trait(0.7, Words("Montre une image concrète", "Shows something one can picture"), _IMAGE),
    Trait(0.7, Words("Vaut pour tout le monde", "Holds for everyone"), _MAXIM),
    Trait(0.5, Words("Finit sur un mot fort", "Ends on a strong word"), _ENDING),
    Trait(0.5, Words("Dit à la première personne", "Said in the first person"), _FIRST_PERSON),
    Trait(0.4, Words("Donne un chiffre qu'on retient", "Gives a figure one remembers"), _FIGURE),
    Trait(0.4, Words("D'une bonne longueur pour une affiche", "A good length for a poster"), _right_length),
    Trait(0.3, Words("Courte, facile à retenir", "Short and easy to remember"), _short),
)

# Figures of a résumé, words of talk rather than print, hedges: nothing wrong, but never the best sentence.
_FLAT = tuple(
    (weight, re.compile(expression))
    for weight, expression in (
        (1.5, r"\b(?:19|20)\d\d\b"),
        (0.4, r",? (?:et|pis|puis|and|so|fait que) (?:je|j'|on|il|elle|ça|c'|ma|mon|le|la|i|we|my)\b"),
        (0.6, r"(?<!\w)(?:pis|y'a\w*|j'suis|chu|là là|gonna|y marchait|peut-être|maybe|comme j'ai|un peu|pas mal|vraiment|really|very|très)(?!\w)"),
        (0.8, r"(?<!\w)(?:programme|entreprise|baccalauréat|directeur|directrice|employés|municipalité|infrastructures|diplômes n'|round)(?!\w)"),
        # The opening of a tale or of a résumé: true, and about the one who speaks only.
        (0.8, r"^(?:(?:à|en|vers|depuis|dans|pendant|quand|at|in|when) (?:mon arrivée|\d+|[\w-]+ (?:ans|temps|années)|mon temps|cette))"),
        (0.8, r"^(?:j'ai (?:enseigné|travaillé|étudié|grandi|été|passé|commencé)|je suis (?:né|arrivé|parti)\w*|i (?:was|worked|grew|went))\b"),
        (1.5, r"(?:veu(?:t|lent)|voulait) (?:plus |pas )*rien dire|ser(?:t|vait) à rien|means? nothing|pointless"),
        (0.5, r"[^,;:]\s(?:mais|but) "),
        (0.8, r"(?:\.\.\.|…(?!\])) *\w"),
        (0.6, r"(?<!\w)(?:il|elle|she|he|ils|they)(?!\w).*(?<!\w)(?:me|m'\w+|moi|lui|her|him)(?!\w)"),
        (0.4, r"^[^a-zà-ÿ0-9]*(?:avec|selon|pour|comme) "),
    )
)


def shown_traits(text: str) -> tuple[Trait, ...]:
    """The traits of `text`, from the weightiest."""
    folded = fold(text).removeprefix("[…]").strip(" «»“”\"")
    return tuple(trait for trait in TRAITS if trait.shown(folded))


def strength(text: str) -> float:
    """How much an editor would like `text`; compare it with `WORTH`. A fall that nothing follows is worth nothing."""
    if only_falls(text):
        return 0.0
    folded = fold(text)
    gained = sum(trait.weight for trait in shown_traits(text))
    flat = sum(weight * len(pattern.findall(folded)) for weight, pattern in _FLAT)
    return gained - flat - CUT * text.count("[…]") - max(0, len(text) - 160) / 100


def substance(text: str) -> float:
    """What `text` says of the matter, without what it owes to its manner; 0 for a fall that nothing follows."""
    said = [trait.weight for trait in shown_traits(text) if trait.weight >= _SUBSTANCE]
    return 0.0 if only_falls(text) else sum(said)


def reasons(text: str, limit: int = 3) -> tuple[Words, ...]:
    """Why `text` was chosen, at most `limit` short sentences, the best reason first."""
    return tuple(trait.reason for trait in shown_traits(text)[:limit])

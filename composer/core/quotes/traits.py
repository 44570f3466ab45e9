"""The good things an editor would say of a sentence: each trait with its weight, its reason and how it shows."""

import re
from collections.abc import Callable

from msgspec import Struct

from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.standalone import is_command, is_mantra
from composer.core.words import Words


class Trait(Struct, frozen=True):
    """Something good to say of a sentence; `shown` reads it folded (composer.core.quotes.sentences.fold)."""

    weight: float
    reason: Words
    shown: Callable[[str], object]


# What the campaign is about, then the deeds and places of it, which stand as well in a résumé and weigh less.
_VIRTUE = anywhere("""
    persév* effort* essay* essais? recommen* relev* relèv* continu* réuss* courag* patien* échec* échou* erreur*
    rat(?:er|ée?s?) tomb* chute* abandonn* lâch* progr* capable* obstacle* défis? rêve[rsz]? crois croire croyez
    confiance trop_tard peur doute* élan discipline victoire* oser? espoir détour* honte force avancer? persist*
    ténacité tenir_bon rebât* réessa*
    persever* efforts? try tried trying again fail* mistake* quit g[ia]ve_up progress* dream* believ* brave*
    patience afraid keep* kept show_up proud strong(?:er)? strength rise* grow* growth hope* come_back
""")
_DEED = anywhere("""
    commenc* appren* appris* réappr* retourn* revenue? revenir repris reprendre refai(?:t|re) étudi* études?
    diplôme* devoirs examen* travail objectif* réponse* débutant* arrêt(?:er?|é) effac* chance aider? entraîn*
    leçon* fini[rt]? fi[eè]re?s? vise[rz]? atteindre écoute* ajuste* bâti* construi* changer? grandi* école
    avancé reçu encourag*
    learn* taught teach* stud(?:y|ies|ied|ying) school class* homework goal* promise* finish* practice* start*
    began begin* help* rest lost won win* work
""")
_IMAGE = anywhere("""
    glace neige marches? escaliers? échelles? barreaux? murs? portes? fenêtres? montagnes? sommets? collines?
    chemins? routes? sentiers? ponts? pas_à_pas (?:un|prochain|seul)_pas fleurs? graines? racines? arbres?
    forêts? jardins? ombre fruits? récoltes? semer plant(?:er|é) nid oiseaux? vents? vagues? mers? océans?
    fleuve rivières? pluie soleil orages? tempêtes? hiver printemps saisons? étoiles? ciel lune nuit matin noir
    lumières? feu braise flammes? fumée muscles? marathon course ligne_d'arrivée but arrêt ballon patins vélo
    bateaux? voiles? avion ailes? décoller voler nager plonger piscine pain pâte recettes? livres? pages?
    chapitres? mots? crayons? efface cahiers? pupitres? tableau bulletins? miroir notes? chansons? musique
    guitare piano violon scène danser? danses corps mains? bras cœur dos yeux voix ventre tête cordes? nœud clou
    marteau briques? pierres? bois maison clés? fondations? bâtiment lettres? autobus métro train bagages?
    valises? loin horizon comme_(?:une?|si) robot machine caméra niveau pièges? souliers? chaussures? destin
    trou fil casse-tête
    ice snow skates? stairs? steps? ladder walls? doors? windows? mountains? hills? roads? paths? bridges? bus
    train steel bolts? bricks? rooms? voice seeds? roots? trees? garden wind waves? sea ocean rivers? rain sun
    storm winter stars? night morning dark light fire muscles? race finish_line ball bike boat wings? fly swim
    books? pages? chapters? words? pencil eraser songs? guitar piano stage hands? heart shoes? rope hammer house
    keys? territory chair shift backpack games? mirror map compass like_a
""")
_FORCE = anywhere("""
    jamais toujours chaque aucune? rien personne seule? toute?s? tous même
    never always every each nothing nobody only one_more whole
""")
_STRONG = anywhere("""
    recommenc* relev* possible jamais toujours demain lendemain matin loin debout avance rêves? vie courage
    liberté chemin ensemble soi-même soi toi vraie? réussir quand_même force avenir destin fi[eè]re?s? confiance
    espoir
    again possible forever strong myself yourself dream* life tomorrow proud hope free morning
""")
_CHANGE = re.compile(
    r"\b(?:j'ai|on a|nous avons) (?:appris|compris|recommencé|refait|réappris|repris|découvert|gardé|fini|traversé"
    r"|arrêté|cessé|choisi|décidé|osé|planté|trouvé|réussi)"
    r"|\bm'(?:a|ont) (?:appris|enseigné|montré|donné|rendu|fait comp)"
    r"|\bje (?:suis (?:retourné|revenu)|me (?:suis|l[ae]s? suis) (?:relev|donn|rem))"
    r"|\bjamais été aussi|(?:ils|elles) ont compris"
    r"|\bj'étais .* (?:je suis|je \w+e)\b"
    r"|(?:é|i|is|it|u|ed|was|ais|ait)\b.*\b(?:et|and|but|mais),? (?:aujourd'hui|maintenant|today|now)\b"
    r"|\bused to .* now\b|\bi (?:kept|learned (?:to|that|how)|realized|never|finished|went back|became)\b"
    r"|\b(?:taught|made|makes) me\b"
)
_TURN = re.compile(
    r"\b(?:mais|pourtant|même (?:si|s'|quand|les)|sauf|malgré|plutôt que|au lieu de|avant d[e']|alors j'ai|quand même"
    r"|jusqu'à ce que|surtout quand|but|even|yet|until|before|instead|so i|anyway|still|\w+er than)\b"
    r"|\b(?:pas|ne|n'\w+|jamais) [^.;:]*[,:;] (?:c'est|je|on|tu|il|elle|j'|mais|seulement)\b|, (?:pas|not|jamais) |; "
    r"|\b(?:plus|moins|mieux|autant|aussi|more|less|better|as) [^.]*\b(?:qu[e']|than|as)\b|\bplus .*, plus\b"
    r"|n'est jamais .* : |[.!] (?:(?:à|dès) )?(?:la|le) \w+ième,"
)
_DEFINITION = re.compile(
    r"^[^,.]{3,60}, (?:c'est|ce n'est|ça (?!\w+ait\b))|^ce qui [^,]+, c[e']"
    r"|(?:^|que )(?:la |le |l')?(?:persévérance|patience|courage|échec|réussite|effort|confiance)[^,]{0,12} (?:n')?est "
    r"|^(?:perseverance|failure|courage|success|progress|patience) (?:is|means|taught)\b|^\w+ing [^.]* is\b"
)
_PURPOSE = re.compile(
    r"(?<!\w)(?:pour (?:qu[e']|ne pas |\w+(?:er|ir|re)\b)|afin|parce qu|sans |so (?:that|i|my)\b|because|without)"
)
_FIGURE = re.compile(
    r"(?<!\w)(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente"
    r"|quarante|cinquante|soixante|cent|mille|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?!\w)"
    r"[\w -]*(?:fois|ans|années|mois|jours|lettres|times|years|row)"
)
_FIRST_PERSON = re.compile(r"(?<!\w)(?:je|mon|ma|mes|moi|i|i'm|i've|my|me)(?![\w-])|(?<!\w)[jm]'\w")
_YOU = re.compile(r"(?<!\w)(?:tu|toi|ton|ta|tes|vous|votre|vos|you|your|yourself)(?!\w)|(?<!\w)t'\w")

# Whom a general truth is about. The first kind makes a sentence general in any tense, the second in the present only.
_ASIDE = r"(?:[^,]{3,25}, )?"
_EVERYONE = re.compile(
    rf"{_ASIDE}(?:chaque|personne ne (?!m')|aucune?|rien ne|quiconque|celui qui|celle qui|ceux qui"
    r"|tout le monde (?:peut|a le)|il (?:ne |n')?(?:faut|suffit|vaut mieux|est jamais|y a pas de)"
    r"|(?:derrière|entre|avant|après|sous|dans) [^,]+,? il y a|every|each|nobody|nothing|everyone"
    r"|no (?!i\b|we\b|he\b)\w+)\b"
)
_ANYONE = re.compile(
    rf"{_ASIDE}(?:l'|(?:on|la|le|les|une?|quand on|si on|quand|the|an?|when|if|people)\b)"
    r"|(?:se |s'|me |m'|ne pas )?(?!hier|premier|dernier)\w{3,}(?:er|ir|re)\b"
    r"|\w{3,}s (?:do|are|have|need|can|never|always|don't)\b"
)
_PAST = re.compile(
    r"(?<!\w)(?!mais|jamais|frais|vrais|français|parfait|fait|lait|trait|ait\b)\w{2,}(?:ais|ait|aient|èrent)(?!\w)"
    r"|(?<!\w)(?:[mtsl]')?(?:ai|as|a|ont|est|sont|suis|avons) (?:(?!l[ea]s? |une? |des |du |mon |ma |mes )\w+ )?"
    r"(?!l[ea]s? |nous|vous|plus|tous|aussi|ainsi|ici|puis|suis|jamais|mis\b|qu)\w+(?:é|i|is|it|u|us|ert)e?s?(?!\w)"
    r"|(?<!\w)(?:was|were|had|went|got|did|told|said|\w+ed)(?!\w)"
)
_HABIT = re.compile(
    r"(?:quand|lorsque|chaque fois que|when|whenever) (?:je|j'|i\b)[^,]*, (?:je|j'|i\b)"
    r"|(?:je |j'|i )[^,]*\b(?:chaque|toujours|every|always)\b"
)


def in_the_past(folded: str) -> bool:
    """Whether a verb is in the past."""
    return bool(_PAST.search(folded))


def changed(folded: str) -> bool:
    """Whether something is told to have changed, for good."""
    return bool(_CHANGE.search(folded))


def explained(folded: str) -> bool:
    """Whether it says why or what for."""
    return bool(_PURPOSE.search(folded))


def of_everyone(folded: str) -> bool:
    """Whether it is said of everyone or no one, whatever the tense."""
    return bool(_EVERYONE.match(folded))


def said_to_you(folded: str) -> bool:
    """Whether someone is spoken to otherwise than by an imperative."""
    return not is_command(folded) and bool(_YOU.search(folded))


def answers_itself(folded: str) -> bool:
    """Whether the sentence turns: it opposes, compares, or takes up a word after a pause."""
    return bool(_TURN.search(folded)) or _echoes(folded)


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
    anyone = _ANYONE.match(folded) and not _FIRST_PERSON.search(folded)
    return bool(anyone or _HABIT.match(folded))


def _ends_strongly(folded: str) -> bool:
    return bool(_STRONG.search(" ".join(folded.split()[-2:])))


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
    Trait(0.8, Words("Parle d’effort et de persévérance", "Speaks of effort and perseverance"), _VIRTUE.search),
    Trait(0.8, Words("Raconte ce qui a changé", "Tells what changed"), changed),
    Trait(0.7, Words("Dit en une phrase ce que c’est", "Says in one sentence what it is"), _DEFINITION.search),
    Trait(0.7, Words("Montre une image concrète", "Shows something one can picture"), _IMAGE.search),
    Trait(0.7, Words("Vaut pour tout le monde", "Holds for everyone"), _general),
    Trait(0.5, Words("Parle d’apprendre et d’avancer", "Speaks of learning and moving on"), _DEED.search),
    Trait(0.4, Words("Finit sur un mot fort", "Ends on a strong word"), _ends_strongly),
    Trait(0.4, Words("Dit à la première personne", "Said in the first person"), _FIRST_PERSON.search),
    Trait(0.4, Words("Affirme avec force", "Says it with force"), _FORCE.search),
    Trait(0.4, Words("D’une bonne longueur pour une affiche", "A good length for a poster"), _well_sized),
    Trait(0.3, Words("Donne un chiffre qu’on retient", "Gives a figure one remembers"), _FIGURE.search),
    Trait(0.3, Words("Dit pourquoi", "Says why"), explained),
    Trait(0.3, Words("Courte, facile à retenir", "Short and easy to remember"), _short),
)


def shown_traits(folded: str) -> tuple[Trait, ...]:
    """The traits of a folded sentence, from the weightiest."""
    return tuple(trait for trait in TRAITS if trait.shown(folded))

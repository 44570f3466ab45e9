"""What makes a sentence worth a poster: traits that an editor would name, each with its weight and its reason in words."""

import re
from collections.abc import Callable

from msgspec import Struct

from composer.core.sentences import fold
from composer.core.standing import is_command, is_mantra, only_falls
from composer.core.words import Words

#: Below this sum of weights a sentence is only correct: it says nothing that a stranger would stop for.
WORTH = 1.55
#: The best sentence may be a modest one; what is proposed beside it must be better than that.
WORTH_ADDING = 1.9
#: A trait of this weight says something of the matter, lighter ones only of the manner.
SUBSTANCE = 0.7
#: What one mark […] costs: enough that words left whole are preferred to the same words cut.
CUT = 0.5


class Trait(Struct, frozen=True):
    """Something good to say of a sentence; `shown` reads folded text."""

    weight: float
    reason: Words
    shown: Callable[[str], object]


def _search(*expressions: str) -> Callable[[str], object]:
    return re.compile("|".join(expressions)).search


def _vocabulary(*lists: str) -> Callable[[str], object]:
    """Finds any of the words of `lists`, separated by spaces; « * » stands for any ending, « _ » for a space."""
    words = (re.escape(word).replace(r"\*", r"\w*").replace("_", " ") for each in lists for word in each.split())
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)").search


# What the campaign is about, then the deeds and places of it, which stand as well in a résumé and weigh less.
_VIRTUE = _vocabulary(
    "persév* effort* essay* essai essais recommen* relev* relèv* continu* réuss* courag* patien* échec* échou* erreur* rater raté ratée",
    "ratées tomb* chute* abandonn* lâch* progr* capable* obstacle* défi défis rêve rêves rêver crois croire croyez confiance trop_tard peur",
    "doute* élan discipline victoire* oser ose espoir détour* honte force avance avancer persist* ténacité tenir_bon rebât* réessa*",
    "persever* effort* try tried trying again fail* mistake* quit give_up gave_up progress* dream* believ* brave* courage* patien* afraid",
    "keep* kept show_up proud stronger strength rise* grow* growth hope* come_back never_stop*",
)
_DEED = _vocabulary(
    "commenc* appren* appris* apprend* réappr* retourn* revenu revenue revenir repris reprendre refait refaire étudi* étude études diplôme*",
    "devoirs examen* travail objectif* réponse* débutant* arrêter arrête arrêté effac* chance aide aider entraîn* leçon* fini finir finit",
    "fier fière fiers viser vise visez atteindre écoute* ajuste* bâti* construi* changer change grandi* école avancé reçu encourag*",
    "learn* taught teach* stud* school class* homework goal* promise* finish* practice* start* began begin* help* rest lost won win* work",
)
_IMAGE = _vocabulary(
    "glace neige marche* escalier* échelle* barreau* mur murs porte* fenêtre* montagne* sommet* colline* chemin* route* sentier* pont ponts",
    "pas_à_pas un_pas prochain_pas seul_pas fleur* graine* racine* arbre* forêt* jardin* ombre fruit* récolte* semer planter planté nid oiseau*",
    "vent vents vague* mer mers océan* fleuve rivière* pluie soleil orage* tempête* hiver printemps saison* étoile* ciel lune nuit matin noir",
    "lumière* feu braise flamme* fumée muscle* marathon course ligne_d'arrivée but arrêt ballon patins vélo bateau* voile* avion aile* décoller",
    "voler nager plonger piscine pain pâte recette* livre* page pages chapitre* mot mots crayon* efface* cahier* pupitre* tableau bulletin* miroir",
    "note notes chanson* musique guitare piano violon scène danse danser danses danseu* corps main mains bras cœur dos yeux voix ventre tête corde* nœud clou marteau",
    "brique* pierre* bois maison clé clés fondation* bâtiment lettre* autobus métro train bagage* valise* loin horizon comme_un comme_une comme_si",
    "robot machine caméra niveau piège* soulier* chaussure* destin trou fil puzzle",
    "ice snow skate* stair* step steps ladder wall walls door* window* mountain* hill* road* path* bridge* bus train steel bolt* brick* room*",
    "voice seed* root* tree* garden wind wave* sea ocean river rain sun storm winter star stars night morning dark light fire muscle* race",
    "finish_line ball bike boat wing* fly swim book* page pages chapter* word words pencil eraser song* guitar piano stage hand hands heart",
    "shoe* rope hammer house key keys territory chair shift backpack game games mirror map compass like_a",
)
_CHANGE = _search(
    r"\b(?:j'ai|on a|nous avons) (?:appris|compris|recommencé|refait|réappris|repris|découvert|gardé|fini|traversé|arrêté|cessé|choisi|décidé|osé|planté|réussi)",
    r"\bje (?:suis (?:retourné|revenu)|me (?:suis|l[ae]s? suis) (?:relev|donn|remis|rel))|\bjamais été aussi|(?:ils|elles) ont compris",
    r"\bm'(?:a|ont) (?:appris|enseigné|montré|donné|fait comprendre|rendue?)|\bj'étais .* (?:je suis|je \w+e)\b",
    r"(?:é|i|is|it|u|ed|was|ais|ait)\b.*\b(?:et|and|but|mais),? (?:aujourd'hui|maintenant|today|now)\b",
    r"\bused to .* now\b|\bi (?:kept|learned (?:to|that|how)|realized|never|finished|went back|became)\b|taught me|made me|makes me",
)
_TURN = _search(
    r"\b(?:mais|pourtant|même (?:si|s'|quand|les)|sauf|malgré|plutôt que|au lieu de|avant d[e']|but|even|yet|until|before|instead|alors j'ai|so i|quand même|anyway|still)\b",
    r"\b(?:pas|ne|n'\w+|jamais) [^.;:]*[,:;] (?:c'est|je|on|tu|il|elle|j'|mais|seulement)\b|, (?:pas|not|jamais) |; ",
    r"\b(?:plus|moins|mieux|autant|aussi|more|less|better|as) [^.]*\b(?:qu[e']|than|as)\b|\bplus .*, plus\b|jusqu'à ce que|surtout quand|[.!] (?:(?:à|dès) )?(?:la|le) \w+ième,|\b\w+er than|n'est jamais .* : ",
)
_DEFINITION = _search(
    r"^[^,.]{3,60}, (?:c'est|ce n'est|ça (?!\w+ait\b))",
    r"(?:^|que )(?:la |le |l')?(?:persévérance|patience|courage|échec|réussite|effort|confiance)[^,]{0,12} (?:est|n'est)\b",
    r"^ce qui [^,]+, c[e']|^(?:perseverance|failure|courage|success|progress|patience) (?:is|means|taught)\b|^\w+ing [^.]* is\b",
)
_FORCE = _vocabulary(
    "jamais toujours chaque aucun aucune rien personne seul seule tout toute tous toutes même",
    "never always every each nothing nobody only one_more whole",
)
_PURPOSE = _search(
    r"(?<!\w)(?:pour (?:qu[e']|ne pas |\w+(?:er|ir|re)\b)|afin|parce qu|sans |so (?:that|i|my)\b|because|without)"
)
_FIGURE = _search(
    r"(?<!\w)(?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante"
    r"|soixante|cent|mille|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?!\w)"
    r"[\w -]*(?:fois|ans|années|mois|jours|lettres|times|years|row)"
)
_STRONG = _vocabulary(
    "recommenc* relev* possible jamais toujours demain loin debout avance rêve rêves vie courage liberté chemin ensemble soi-même soi toi",
    "vrai vraie réussir quand_même force avenir destin fier fière confiance espoir lendemain matin",
    "again possible forever strong myself yourself dream* life tomorrow proud hope free morning",
)
_FIRST_PERSON = _search(r"(?<!\w)(?:je|mon|ma|mes|moi|i|i'm|i've|my|me)(?![\w-])|(?<!\w)[jm]'\w")
_YOU = _search(r"(?<!\w)(?:tu|toi|ton|ta|tes|vous|votre|vos|you|your|yourself)(?!\w)|(?<!\w)t'\w")

# Who a general truth is about. The first kind makes a sentence general in any tense, the second in the present only.
_EVERYONE = re.compile(
    r"(?:[^,]{3,25}, )?(?:chaque|personne ne (?!m')|aucune?|rien ne|quiconque|celui qui|celle qui|ceux qui|tout le monde (?:peut|a le)"
    r"|il (?:ne |n')?(?:faut|suffit|vaut mieux|est jamais|y a pas de)|(?:derrière|entre|avant|après|sous|dans) [^,]+,? il y a\b|every|each|nobody|no (?!i\b|we\b|he\b)\w+|nothing|everyone)\b"
)
_ANYONE = re.compile(
    r"(?:se |s'|me |m'|ne pas )?(?!hier|premier|dernier)\w{3,}(?:er|ir|re)\b|(?:[^,]{3,25}, )?(?:on|la|le|les|une?|quand on|si on|quand|the|an?|when|if|people)\b|\w{3,}s (?:do|are|have|need|can|never|always|don't)\b|(?:[^,]{3,25}, )?l'"
)
_PAST = re.compile(
    r"(?<!\w)(?!mais|jamais|frais|vrais|français|parfait|fait|lait|trait|ait\b)\w{2,}(?:ais|ait|aient|èrent)(?!\w)"
    r"|(?<!\w)(?:[mtsl]')?(?:ai|as|a|ont|est|sont|suis|avons) (?:(?!l[ea]s? |une? |des |du |mon |ma |mes )\w+ )?(?!l[ea]s? |nous|vous|plus|tous|aussi|ainsi|ici|puis|suis|jamais|mis\b|qu)\w+(?:é|i|is|it|u|us|ert)e?s?(?!\w)"
    r"|(?<!\w)(?:was|were|had|went|got|did|told|said|\w+ed)(?!\w)"
)
_HABIT = re.compile(
    r"(?:quand|lorsque|chaque fois que|when|whenever) (?:je|j'|i\b)[^,]*, (?:je|j'|i\b)|(?:je |j'|i )[^,]*\b(?:chaque|toujours|every|always)\b"
)


def _general(folded: str) -> bool:
    """Whether it holds for everyone, or tells what one always does: « quand je doute, je fais un pas »."""
    present = not _PAST.search(folded)
    anyone = _ANYONE.match(folded) and not _FIRST_PERSON(folded)
    return bool(_EVERYONE.match(folded) or (present and (anyone or _HABIT.match(folded))))


def _answering(folded: str) -> bool:
    return bool(_TURN(folded)) or _echoes(folded)


def _echoes(folded: str) -> bool:
    """Whether a word of weight comes back after a pause: « J'ai fini dernier, mais j'ai fini. »."""
    before, _, after = re.sub(r"[:;]", ",", folded).partition(",")
    return bool(_stems(before) & _stems(after))


def _stems(folded: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{5,}", folded)}


def _ends_strongly(folded: str) -> object:
    return _STRONG(" ".join(folded.split()[-2:]))


def _short(folded: str) -> bool:
    return 12 <= len(folded) <= 70


def _right_length(folded: str) -> bool:
    return 40 <= len(folded) <= 140


def _spoken_to(folded: str) -> bool:
    return not is_command(folded) and bool(_YOU(folded))


# From what an editor would say first to what would only tip the balance.
TRAITS: tuple[Trait, ...] = (
    Trait(1.6, Words("Un mantra qui se retient", "A mantra that stays in mind"), is_mantra),
    Trait(1.3, Words("Conseille sans détour", "Gives plain advice"), is_command),
    Trait(0.9, Words("S'adresse directement aux jeunes", "Speaks straight to young people"), _spoken_to),
    Trait(
        0.9, Words("Tourne bien\u00a0: deux idées se répondent", "Turns well: two ideas answer each other"), _answering
    ),
    Trait(0.8, Words("Parle d'effort et de persévérance", "Speaks of effort and perseverance"), _VIRTUE),
    Trait(0.8, Words("Raconte ce qui a changé", "Tells what changed"), _CHANGE),
    Trait(0.7, Words("Dit en une phrase ce que c'est", "Says in one sentence what it is"), _DEFINITION),
    Trait(0.7, Words("Montre une image concrète", "Shows something one can picture"), _IMAGE),
    Trait(0.7, Words("Vaut pour tout le monde", "Holds for everyone"), _general),
    Trait(0.5, Words("Parle d'apprendre et d'avancer", "Speaks of learning and moving on"), _DEED),
    Trait(0.4, Words("Finit sur un mot fort", "Ends on a strong word"), _ends_strongly),
    Trait(0.4, Words("Dit à la première personne", "Said in the first person"), _FIRST_PERSON),
    Trait(0.4, Words("Affirme avec force", "Says it with force"), _FORCE),
    Trait(0.3, Words("Donne un chiffre qu'on retient", "Gives a figure one remembers"), _FIGURE),
    Trait(0.3, Words("Dit pourquoi", "Says why"), _PURPOSE),
    Trait(0.4, Words("D'une bonne longueur pour une affiche", "A good length for a poster"), _right_length),
    Trait(0.3, Words("Courte, facile à retenir", "Short and easy to remember"), _short),
)

# What an editor passes over: figures of a résumé, words of talk rather than print, the opening of a tale, hedges.
_FLAT = tuple(
    (weight, re.compile(expression))
    for weight, expression in (
        (1.5, r"\b(?:19|20)\d\d\b"),
        (1.5, r"(?:veu(?:t|lent)|voulait) (?:plus |pas )*rien dire|ser(?:t|vait) à rien|means? nothing|pointless"),
        (
            0.8,
            r"(?<!\w)(?:programme|entreprise|baccalauréat|directeur|directrice|employés|municipalité|infrastructures|projet de|round)(?!\w)",
        ),
        (
            0.8,
            r"^(?:(?:à|en|vers|depuis|dans|pendant|at|in) (?:mon arrivée|\d+|[\w-]+ (?:ans|temps|années)|mon temps|cette))",
        ),
        (
            0.8,
            r"^(?:j'ai (?:enseigné|travaillé|étudié|grandi|été|passé|fait|eu)|je suis (?:né|arrivé|parti|\w+ de)\w*|i (?:was|worked|grew|went))\b",
        ),
        (1.0, r"\bdepuis [\w-]+ ans\b|\benviron\b|\bpar (?:année|semaine)\b|\d %|\babout \w+ hundred\b|\bsince \d"),
        (1.2, r"\bs'en (?:fiche|sacre|balance)|, c'est tout\b"),
        (0.6, r"(?<!il )(?<!ne )\bfaut\b"),
        (0.3, r"\bc'est pas\b"),
        (0.8, r"(?:\.\.\.|…(?!\])) *\w"),
        (
            0.8,
            r"^(?:notre|nos|our|(?:mon|ma|mes|my) (?:grand-)?(?:m[èe]re|père|mari|femme|conjointe?|blonde|chum|fille|fils|gars|frères?|sœurs?|parents|amie?s?|collègues|équipe|entreprise|patronn?e?|prof\w*|enseignante?|coach|entraîneu\w*|métier|mother|father|wife|husband|kids?|boss|team|agent|friends?))\b(?!.*(?:appris|enseigné|taught|montré))",
        ),
        (
            0.6,
            r"(?<!\w)(?:pis|y'a\w*|j'suis|chu|t'as|t'es|gonna|y marchait|job|y (?:fait|est|a|en)|ya|peut-être|maybe|un peu|pas mal|vraiment|really|very|très|comme wow)(?!\w)",
        ),
        (0.6, r"(?<!\w)(?:il|elle|she|he|ils|they)(?!\w).*(?<!\w)(?:me|m'\w+|moi|lui|her|him)(?!\w)"),
        (0.9, r"[^,;:]\s(?:mais|but) "),
        (0.4, r"[^,;:] (?:et|pis|puis|and|so(?! i c)|fait que) (?:je|j'|on|il|elle|ça|c'|ma|mon|le|la|i|we|my)\b"),
    )
)
#: A statement with nothing in it that answers, opposes, compares or explains is a fact about someone.
_BARE = 0.6
_JOINED = _search(
    r"(?<!\w)(?:qui|que|où|quand|si|pour|sans|comme|dont|avant|même|mais|ne|pas|jamais|plus|moins|when|that|who|how|if|now|while|so|because|but|not|never|than|before)"
    r"(?!\w)|(?<!\w)(?:qu|n)'|n't\b|[,;:] "
)
#: A past told in the first person is an anecdote unless something changed or turned in it.
_ANECDOTE = 0.6


def shown_traits(text: str) -> tuple[Trait, ...]:
    """The traits of `text`, from the weightiest."""
    folded = _plain(text)
    return tuple(trait for trait in TRAITS if trait.shown(folded))


def strength(text: str) -> float:
    """How much an editor would like `text`; compare it with `WORTH`. A fall that nothing follows is worth nothing."""
    if only_falls(text):
        return 0.0
    folded = _plain(text)
    gained = sum(trait.weight for trait in shown_traits(text))
    flat = sum(weight * len(pattern.findall(folded)) for weight, pattern in _FLAT)
    return (
        gained - flat - _anecdote(folded) - _bare_fact(folded) - CUT * text.count("[…]") - max(0, len(text) - 160) / 100
    )


def _anecdote(folded: str) -> float:
    told = _PAST.search(folded) and not (
        _CHANGE(folded) or _PURPOSE(folded) or _answering(folded) or _EVERYONE.match(folded)
    )
    return _ANECDOTE if told else 0.0


def _bare_fact(folded: str) -> float:
    said = is_command(folded) or _spoken_to(folded) or is_mantra(folded) or _EVERYONE.match(folded)
    return 0.0 if said or _JOINED(folded) else _BARE


def substance(text: str) -> float:
    """What `text` says of the matter, without what it owes to its manner; 0 for a fall that nothing follows."""
    said = [trait.weight for trait in shown_traits(text) if trait.weight >= SUBSTANCE]
    return 0.0 if only_falls(text) else sum(said)


def reasons(text: str, limit: int = 3) -> tuple[Words, ...]:
    """Why `text` was chosen, at most `limit` short sentences, the best reason first."""
    return tuple(trait.reason for trait in shown_traits(text)[:limit])


def _plain(text: str) -> str:
    return fold(text).removeprefix("[…]").strip(' «»“”"')

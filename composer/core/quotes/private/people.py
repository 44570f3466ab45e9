"""Finds the names of people in a sentence, however it is typed: with capitals, without any, or all in capitals."""

import re
from collections.abc import Iterable

from composer.core.quotes.private.first_names import ALSO_WORDS, FAMOUS, FIRST_NAMES
from composer.core.quotes.sentences import fold

# A capital inside a sentence is a name, but after these words, which introduce places, or when it is one of those.
_CAPITAL = re.compile(r"(?<=[\s'’«“(-])[A-ZÀ-ÖØ-Þ][\w'’-]*")
_PLACED = re.compile(
    r"(?:^|[\s'’])(?:(?<!grâce )(?<!merci )à|au|aux|en|la|le|les|l|sur|vers|des|du|une?|in|at|to|from|the|across|rue|of"
    r"|parc|aréna|boulevard|avenue|métro|station|théâtre|cégep|école|collège|université|polyvalente|near|(?:partie?|venue?|arrivée?|sortie?|originaire|native|natif"
    r"|loin) d[e'])"
    r"[\s'’](?:(?-i:[A-ZÀ-ÖØ-Þ])[\w-]*[\s])?$",
    re.IGNORECASE,
)
_PUBLIC = frozenset(
    "i i'm i've i'll i'd dieu god noël christmas english french québec quebec canada montréal montreal québécois "
    "québécoise monday tuesday wednesday thursday friday saturday sunday internet olympiques olympics january february "
    "march april june july august september october november december spanish arabic cree innu inuk inuit mohawk "
    "indigenous canadian american quebecer haitian italian german portuguese chinese japanese african facebook youtube "
    "google wikipedia netflix tiktok instagram pythagore midget bantam grade secondary excel word toronto "
    "ottawa laval gaspésie je tu il elle on nous vous ils elles le la les un une mon ma mes ton ta tes ce cette c'est "
    "you we they he she my your the".split()
)
# How the names of parishes begin, and of the towns and streets called after them.
_HOLY = ("saint-", "sainte-", "st-", "ste-")
_WORD = re.compile(r"[\w-]+")
# What announces the name that follows: a title, a relation, a trade.
_TITLE = re.compile(
    r"(?<!\w)(?:(?:MM?\.|Me|[Cc]oach|[Mm]iss|Sir|[Dd]octeure?)[ \u00a0](?=[A-ZÀ-Þ])"
    r"|(?:[Mm]mes?|[Mm]lle|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Dd]re?\.?|[Mm]rs?\.?|[Mm]s\.)[ \u00a0](?!le|la"
    r"|tout))[\w'’-]{3,}"
)
# The same where capitals say nothing; only what is never a word of its own.
_TITLED = re.compile(
    r"(?<!\w)(?:mm?\.|mmes?|mlles?|mrs?\.?|ms\.|dre?\.?)[ \u00a0](?!l[ea]s?\b|tout)[^\W\d][\w'’-]{2,}", re.IGNORECASE
)
_KIN = re.compile(
    r"(?<!\w)(?:frères?|sœurs?|cousine?s?|oncle|tante|amie?|chum|blonde|conjointe?|mari|femme|fils|fille|gars|prof"
    r"|patron"
    r"|boss|collègue|voisine?|coach|entraîneur|entraîneuse|lieutenant|directeur|directrice|enseignante?|brother|sister"
    r"|cousin|uncle|aunt|friend|husband|wife|son|daughter|teacher|boss|neighbou?r|mentor"
    r"|twin),?[ \u00a0]([A-ZÀ-Þ][\w'’-]+)"
)
# A bare word that begins a sentence as its subject, and acts on the person: in French only a name has no article.
_ACTING = re.compile(
    r"(?!(?:Il|Elle|On|Ça|Cela|Rien|Tout|Personne|Maman|Papa|Tous|Toutes|Certains|Beaucoup|Aucun|Chacun|Plusieurs"
    r"|Jamais"
    r"|Toujours|Moi|Toi|Mais|Puis|Pis|Quand|Vous|Qui|Ce|Ceci|Ils|Elles|Quelqu['’]un|Nobody|Everybody|Everyone"
    r"|Someone|Somebody"
    r"|Nothing"
    r"|Something|Everything|Life|School|Music|Math|Work|Sport|Sports|Hockey|Basketball|Love|Hunger|Winter|College|Books"
    r"|They|She|Who|That|This|Mom|Dad|Grandma|Grandpa|Soccer|Dance|Theatre|Drama|Reading|For|L['’]\w+|D['’]\w+)\b)"
    r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,})(?<!er)(?<!ir)(?<!re)(?<!ing)(?<!nce)(?<!ion)(?<!ity)(?<!ure)(?<!ness)(?<!ent)(?<!s)"
    r" (?:m['’](?:a|ont|avait)|me|nous a|(?:taught|told|gave|helped|showed|lent|asked|pushed|saved|laughed at"
    r"|believed in)"
    r" (?:me|us))(?!\w)"
)
# An order to whoever listens: “Tell me”, “Watch me”.
_ORDERED = re.compile(
    r"(?:Tell|Ask|Give|Show|Let|Help|Call|Teach|Send|Bring|Trust|Believe|Watch|Excuse|Forgive|Remind|Lend|Write|Text"
    r"|Email|Follow|Hear|Join|Meet|Pick|Push|Take|Get|Leave|Keep|Put|Buy|Pay|Make|Wish|Save|Hand|Read|Spare|Want|Need)"
    r" (?:me|us)(?!\w)"
)
# The same in French, whatever it does: « Rosalinda a traversé trois pays. ».
_BARE_SUBJECT = re.compile(
    r"(?!(?:Il|Elle|On|Ça|Cela|Rien|Tout|Tous|Toutes|Personne|Maman|Papa|Certains|Beaucoup|Aucun|Chacun|Chacune"
    r"|Plusieurs"
    r"|Moi|Toi|Lui|Eux|Qui|Ce|Ceci|Ils|Elles|Quelqu['’]un|Hier|Demain|Persévér\w*|Étudi\w*|Internet|Celui|Celle|Ceux"
    r"|Dieu|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|Trop|Peu|Bien|Mieux|Ne|Chaque|Puis|Mais|Une?|Deux"
    r"|Trois|L['’]\w+|D['’]\w+|J['’]\w+|C['’]\w+|Y)\b)"
    r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ'’-]{2,})(?<!er)(?<!ir)(?<!re)(?<!ment)(?<!s)"
    r" (?:(?:n['’]|s['’])?(?:a(?= (?:\w+ )?\w+(?:é|i|u|is|it|ert)(?!\w))|est|avait|était|habite|travaille|vient"
    r"|venait|étudie|ramasse|élève|vit)|va|s['’]est|parle|dit) "
)
_LETTER = re.compile(r"[^\W\d_]")


def people_in(text: str, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of `text` that name someone, as typed, in order; places and acronyms of institutions do not count.

    `known` are names seen elsewhere, in lower case, which are then found even where a sentence begins.
    """
    listed = FIRST_NAMES | FAMOUS | known
    if _without_case(text):
        named = [word[0] for word in _WORD.finditer(text) if _listed(fold(word[0]), listed)]
        return (*named, *(found[0] for found in _TITLED.finditer(text) if not any(each in found[0] for each in named)))
    begun = _WORD.search(text)
    first = (begun[0],) if begun and begun[0][:1].isupper() and _listed(fold(begun[0]), listed) else ()
    acting = _ACTING.match(text.lstrip(' «“"'))
    acting = None if acting and _ORDERED.match(text.lstrip(' «“"')) else acting
    acting = acting or _BARE_SUBJECT.match(text.lstrip(' «“"'))
    first = (*first, acting["name"]) if acting and fold(acting["name"]) not in _PUBLIC else first
    inside = tuple(found[0] for found in _CAPITAL.finditer(text) if _is_name(text, found, listed))
    related = tuple(found[1] for found in _KIN.finditer(text))
    titled = tuple(found[0] for found in _TITLE.finditer(text))
    found = _joined(text, dict.fromkeys((*first, *inside, *related, *titled)))
    return tuple(each for each in found if not any(each != other and each in other for other in found))


def _joined(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names, a first name and the surname after it as one: « Nelson Mandela » is one person."""
    joined = list[str]()
    for name in names:
        whole = f"{joined[-1]} {name}" if joined else name
        if joined and whole in text:
            joined[-1] = whole
        elif name not in joined:
            joined.append(name)
    return tuple(joined)


def _listed(word: str, listed: frozenset[str]) -> bool:
    return word in listed and word not in ALSO_WORDS


def _without_case(text: str) -> bool:
    """Whether capitals say nothing in `text`: it has none, or nothing else."""
    return (text.isupper() or text.islower()) and len(_LETTER.findall(text)) > 1


def _is_name(text: str, found: re.Match[str], listed: frozenset[str]) -> bool:
    word, before = fold(found[0]), text[: found.start()].rstrip('«“"( \u00a0')
    begins = not before or before[-1] in ".!?…:])»”" or text[: found.start()].rstrip(" \u00a0")[-1] in "«“"
    placed = _PLACED.search(text[: found.start()])
    if word in _PUBLIC and word in listed:
        return text[found.end() :].lstrip()[:1].isupper()
    if word in listed and not ((begins or placed) and word in ALSO_WORDS):
        return True
    institution = found[0].isupper() or word.startswith(_HOLY)
    plain = word.split("'")[0] in _PUBLIC or word in _PUBLIC
    return not (begins or institution or plain or placed)

"""What keeps a sentence from standing alone on a poster: it leans on what was said before, or was not meant for print."""

import re

from composer.core.sentences import fold


def _words(*lists: str) -> str:
    """Alternatives for a pattern, from words and expressions separated by « | » over several lines."""
    return "|".join(part.strip() for each in lists for part in each.split("|") if part.strip())


def _starts(*lists: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_words(*lists)})(?![\w'-])")


def _holds(*lists: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w'-])(?:{_words(*lists)})(?![\w'])")


# All patterns read folded text: lower case, plain apostrophes and spaces.

# First words that continue what stands just before: fine as the second sentence of two.
_LINK = _starts(
    "mais|et|pis|puis|donc|alors|or|ensuite|pourtant|cependant|toutefois|sinon|ça|cela|c'est|c'était|but|and|then|so|yet",
    "it|it's|it was|that's|still",
)
# First words that point at something unsaid, whatever stands before.
_POINTER = _starts(
    "ceci|celui|celle|ceux|celles|car|ni|ou|lui|elle|elles|eux|ils|leurs?|là|après|aussi,|ainsi|bref|enfin|finalement",
    "fait que|faque|parce que?|puisque?|par contre|en effet|d'ailleurs|du coup|c'est pourquoi|c'est pour (?:ça|cela)",
    "ça fait que|tout (?:ça|cela)|même chose|pareil|les autres|l'autre|un autre|suite à|de là|dans cet|voici|voilà|quant à",
    "(?:premi|deuxi|troisi|quatri)èmement|d'abord|cela dit|beaucoup|certains|plusieurs|(?:avant|depuis|au début|à la fin|plus tard|un jour|tout de suite),|le mien|la mienne|un seul|une fois,",
    "c'est là|c'est (?:ça|ce qui|ce que)|c'est (?:elle|lui|eux|comme ça|grâce à (?:lui|elle|eux|ça))|j'y|j'en",
    "these|this|that|those|they|they're|they've|he|he's|she|she's|him|her|his|them|their|or|also|because|however|therefore",
    "which|such|same|another|(?:after|before) that|by then|since then|that's when|that is|the (?:other|same)|as for|either way|anyway|otherwise",
)
_DEMONSTRATIVE = re.compile(r"(?:ce|cet|cette|ces) (?!qui |que |qu'|dont |n'est|n'était|ne |sont |à quoi )")
_GENERIC = re.compile(r"(?:celui|celle|ceux|celles) qui\b|là où\b|those who\b|after (?!that)|après (?!ça|cela|,)")
_IMPERSONAL = re.compile(
    r"il (?:ne |n')?(?:faut|faudra|faudrait|restait|reste|manqu|suffit|vaut mieux|y a|y aura|existe|arrive qu"
    r"|fait (?:noir|clair|froid|chaud|beau|nuit|jour)|est (?:jamais|toujours|important|possible|permis|normal|temps|essentiel))"
    r"|it(?:'s| is) (?:never|always|okay|ok|fine|normal) .*\bto\b|it takes .*\bto\b"
)
_CLEFT = re.compile(
    r"c'est (?:(?:en|quand|à force|dans|avec|sur|par|au|à) [^,]*,? ?qu[e']|(?:la|l'|les|le (?!seul|premier|dernier)|mon|ma|nos|mes) ?[^,]* qui\b)"
)
_ORDINAL = re.compile(
    r"(?:(?:à|dès|pour) )?(?:la|le) (?:premi[eè]re?|seconde?|dernière?|\w+ième)(?:,| (?:j'|je|il|elle|on|fois)\b)"
)
_ELSEWHERE = _holds(
    r"\w+-là|\w+-ci|là-\w+|ci-\w+|c'est ça|tantôt|tout à l'heure|ce jour|cette fois|cette époque|ce moment|ce dernier|cette dernière",
    "comme (?:je|j'|on) (?:disais|l'ai|ai|l'a|vous)|plus haut|autre histoire|même chose|même affaire|dans cet ordre|le précédent",
    "as i (?:said|mentioned)|like i said|back then|that day|that time|at that point|earlier",
    "(?:fait|faire|font|dit|dire|disait|répétait|rappelé|compris|vécu|vivre|aimé|après|avec|sans|de|à|comme|sur|tout) (?:ça|cela)",
    "(?:do|did|done|said|say|tell|told|about|knew|did) (?:it|that|this)",
)
_PERSON = re.compile(r"(?<![\w'-])(?:elles?|ils?|lui|eux|he|she|they|him|them|his|their)(?![\w'])")
_CLITIC = re.compile(
    r"(?<![\w-])(?:je |tu |on |nous |vous |j')(?:ne |n')?(?:(?:le|la|les|lui|leur|en|y)\b(?! (?:fait|serais|ferais|voudrais)\b)|l')"
)
_NOUN = re.compile(
    r"(?<![\w'-])(?:l[ea]s?|l'|une?|des|du|aux?|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|chaque|tout(?:e|es)?"
    r"|tous|quelqu'un|personne|celui|ceux|celles?|d'autres|certains|the|an?|my|your|our|every|each|no|any|some|someone"
    r"|anyone|people|those|kids)(?![\w-])|^\w{3,}s (?=(?:do|are|have|need|can|never|always|don't)\b)"
)

_AGREEMENT = _starts(
    "oui|non|ouin|ouais|absolument|exactement|tout à fait|certainement|pas vraiment|pas que|plus ou moins|idem|pas du tout|peut-être|bof|ok|okay|d'accord|plein",
    "honnêtement|bon,|écoutez?,|évidemment|effectivement|yes|yeah|yep|no,|nope|sure|absolutely|exactly|definitely|not really",
)
_GREETING = _starts(
    "bonjour|bonsoir|salut|allo|allô|merci|bonne (?:journée|soirée|chance|semaine)|au revoir|bye|cordialement|au plaisir",
    "hello|hi|hey|yo|thanks|thank you|good luck|good morning|welcome|cheers|take care|oh|ah|honey",
)
_INTERVIEW = _holds(
    "(?:votre|vos|cette|bonne|belle|drôle de|your|great|good|that) questions?|entrevue|interview|invitation|l'honneur",
    "je vous \\w+|je te (?:dirais|dis|raconte|jure)|on va se (?:le dire|dire)|m'égare|entre vous et moi|entre nous|vous me (?:demandez|posez|parlez|dites)|m'invitez",
    "vous (?:savez|voyez|comprenez|connaissez|voulez|demandez|saviez|vouliez)|voyez-vous|laissez-moi|permettez-moi|(?:ask|call|tell|email|write) (?:me|us)|mon ami|my friend|mon petit monsieur|salutations|excuse[zr]?|pardon|sorry",
    "attendez|j'espère que|répond(?:re|s)? à (?:ça|votre|cette)|je (?:ne )?sais pas|comment dire|je veux dire",
    "j'en étais|par où|c'est tout ce|^c'est tout|je m'explique|campagne|félicitations|belle cause|affiches|vous l'aurez|je reviens|je (?:ne )?dirai pas|j'exagère|c'est (?:pas mal )?ça$|pour dire que",
    "mes réponses|premier conseil|deuxième conseil|mon histoire|n'importe quoi|c'est une autre|en passant|sans farce",
    "i don't know|let me tell|do i start|should i start|having me|what i mean|that's (?:it|about it|pretty much|all)|you asked",
    "check out|for more info\\w*|pour plus d'info\\w*|my answers?|i guess|it depends|ça dépend|cela dépend|i hope",
)
# An imperative with one of these is for the interviewer: « Demandez à ma sœur. »
_MINE = re.compile(r"(?<!\w)(?:moi|mon|ma|mes|me|us|my)(?!\w)")
_CONTACT = re.compile(
    r"https?:|www\.|\S@\S|(?:^|\s)[@#]\w|\b\w[\w-]+\.(?:com|ca|org|net|qc\.ca|quebec|example)\b"
    r"|\d{3}[ .)-]{1,2}\d{3}[ .-]\d{4}|\b(?:code promo|promo code|suis-moi|suivez-(?:moi|nous)|abonne[sz]?-|appele[sz]-|écrive[sz]-"
    r"|follow me|instagram|facebook|linkedin|tiktok)"
)
_ROUGH = re.compile(
    r"(?<!\w)(?:t[aâ]barna\w*|c[aâ]l[iî]ss?\w*|crisse(?:s|ment)?|ost[iy]e?|est[iy]|'?st[iy]|ciboire|viarge|maudite?s?|marde|merd\w*|chie[rn]?\w*"
    r"|chiants?|put(?:ain|e)\w*|con(?:ne)?s?|connard\w*|cul|foutre|fout(?:ue?s?|ent)|bordel|niaiseux|fuck\w*|shit\w*|damn\w*"
    r"|bitch\w*|ass|asshole\w*|crap|crappy|bastards?|hell|pissed|suicid\w*|me tuer|mourir|morte?s?|drogue\w*|cocaïne|overdose|viol(?:ée?s?)"
    r"|kill\w*|die)(?!\w)"
)
_TIC = _holds(
    "euh+|heu+|hum+|hmm+|tsé|t'sais|t'sé|tu sais|(?<!ce )(?<!le )(?<!un )genre(?! de)|lol|haha\\w*|hein|mettons|name it|fait que|faque|là là|ben|(?:mais|et|pis) bon|bon ben|ouin|etc\\.?|yo",
    "pour vrai|si on peut dire|ou quelque chose|on va dire|je dirais|(?<=, )là[,.]|bin|je pense,?\\.?$|j'pars|pis tout",
    "um+|uh+|you know|i mean|kind of|sort of|or something|or whatever|whatever|literally|was like|basically|i'd say|honestly",
)
_UNFINISHED = re.compile(r"(?:[:,;…]|\.\.\.?|\b(?:et|mais|ou|que|de|à|and|but|or|the|of|to|parce que))\W*$")
_ENCLOSED = re.compile(r"[()\[\]{}|<>\\_]")

_FINITE = re.compile(
    r"(?<![\w-])(?:[jctn]'(?=\w)|a (?=(?:\w+ )?\w+(?:é|i|is|u|ert)e?s?\b)"
    r"|(?:je|tu|on|nous|vous|ils?|elles?|ça|ce|qui|ne|l'on|est|sont|as|ont|fait|font|va|vont|peut|peuvent|doit"
    r"|faut|mène|donne|change|passe|vient|reste|compte|revient|croit|gagne|grandit|commence|apprend|s'apprend|paie|vaut|\w+aient"
    r"|\w+èrent|\w{3,}ait|i|i'm|i've|you|we|it|is|are|was|were|has|have|had|do|does|don't|can|can't|will|must|never|\w+n't|matters"
    r"|taught|keeps?|makes?|takes?|starts?|comes?|wins?)(?![\w-]))"
)
_INFINITIVE = re.compile(
    r"(?!hier\b|premier|dernier|entre\b|notre\b|votre\b|autre|contre\b|janvier|plaisir\b|désir\b)(?:s'|se |me |m'|ne pas )?\w{2,}(?:er|ir|re)\b"
)
_COMMAND = re.compile(
    r"n(?:e |')\w+|\w+-(?:toi|vous|nous|le|la|les|moi)\b|\w{3,}ez\b"
    r"|(?:crois|continue|lâche|fais|prends|donne|ose|rêve|essaie|essaye|entoure|demande|regarde|goûte|tombe|laisse|garde|sois|reste"
    r"|avance|va|parle|écoute|cherche|trouve|apprends|tiens|commence|recommence|choisis|pense|aime|vis|travaille|accepte|persévère"
    r"|tends|ouvre|change|fonce|respire|compte|bâtis|construis|célèbre|pardonne|suis|dis|écris|lis|monte|marche|cours|plonge|montre|souffle|rappelle|remets|plante|sème|joue|entraîne|fixe|mets|viens|saute|vise|refuse|permets"
    r"|keep|don't|never|believe|try|dream|show|take|make|be|ask|go|give|start|stay|trust|let|work|learn|stand|get|hold|choose|find"
    r"|look|remember|finish|read|walk|fall|surround|rest|carry|write|speak|listen|breathe|climb|build|plant|come|use|love)(?![\w'-])"
)
_MANTRA = re.compile(
    r"\bà la fois\b|^encore une fois|^une fois de plus|^one more time|^.{0,30}\b(?:tous les jours|chaque jour|chaque matin|every day|every morning)\W*$|\bat a time\b|\bjour après jour\b|\bday by day\b|\bpas à pas\b|\bstep by step\b"
)

_FALL = re.compile(
    r"(?<!\w)(?:échoué\w*|abandonné\w*|lâché\w*|décroché\w*|raté\w*|coulé\w*|redoublé\w*|perdu\w*|nulle?s?|honte|détest\w*|haïs\w*|haï|pleuré\w*"
    r"|découragé\w*|impossible|incapable\w*|dur|dure|difficile\w*|plate|refusé\w*|désastre|recalé\w*|fatigué\w*|dettes|personne ne m'a"
    r"|bon à rien|failed|failing|quit|hated?|cried|ashamed|stupid|lost|gave up|dropped out|angry|hard|too \w+|refused|rejected)(?!\w)"
)
_NOT = re.compile(
    r"(?<!\w)(?:n[e']|pas|jamais|sans|plus|cesse|arrête|never|not|without|\w+n't)\W*(?:\w+\W+){0,3}?(?:abandonn|lâch|honte|impossible|perdu|quit|ashamed)\w*"
)
_RISE = re.compile(
    r", c'est (?!dur|difficile|plate|impossible)|(?<!\w)(?:mais|pourtant|malgré|même si|même quand|même les|avant d[e']|jusqu'à|sauf|alors j'ai|aujourd'hui|maintenant|today|recommenc\w*|relev\w*|relèv\w*|continu\w*"
    r"|appris|apprend\w*|compris|réuss\w*|repris|reprendre|retourn\w*|refait\w*|réappris|debout|fini|gagn\w*"
    r"|but|yet|still|again|until|before|even|learned|taught|kept|keep|finished|more)(?!\w)"
)

# A capital inside a sentence is a name, but after these words, which introduce places, or when it is one of those.
_CAPITAL = re.compile(r"(?<=[\s'’«“(-])[A-ZÀ-ÖØ-Þ][\w'’-]*")
_PLACED = re.compile(
    r"(?:^|[\s'’])(?:à|au|aux|en|la|le|les|l|sur|vers|in|at|to|from|the|across|du|un|une)[\s'’]$", re.IGNORECASE
)
_PUBLIC = frozenset(
    "i i'm i've i'll i'd dieu god noël christmas english french québec quebec canada montréal montreal québécois québécoise "
    "monday tuesday wednesday thursday friday saturday sunday internet olympiques olympics".split()
)
_FIRST_NAMES = frozenset(
    "alain alexandre alexis ali amélie amina andré andrée anne annie antoine audrey benoît bernard camille carole caroline "
    "catherine chantal charles chloé christian christine claude daniel danielle david denis denise diane dominique émilie emma éric "
    "étienne fatima félix françois françoise gabriel geneviève gérard gilles ginette guillaume guy hélène hugo ibrahim isabelle "
    "jacques james jean jean-françois jeanne jérôme jessica john josée joseph juan julie julien karim karine kevin laurence léa "
    "lina line lise louis louise luc lucie lyne manon marc marcel maria marie marie-ève marie-josée mario marjorie martin martine "
    "mary mathieu maude maxime mélanie michael michel michelle mohamed mohammed monique nadia nancy nathalie nicolas nicole normand "
    "olivier omar pascal patricia patrick paul peter philippe pierre rachel raymond réjean rené richard robert roger samuel sandra "
    "sarah sébastien serge simon sofia sonia sophie stéphane stéphanie steve suzanne sylvain sylvie thérèse thomas valérie véronique "
    "victor vincent william xavier yves yvon zoé".split()
)


def leans(text: str) -> str:
    """How `text` leans on something said before: « link », « pointer » or «  » when it does not.

    A link is mended by the sentence just before it; a pointer is not.
    """
    folded = _opening(text)
    if _free(folded):
        return ""
    pointing = _POINTER.match(folded) or _DEMONSTRATIVE.match(folded)
    if pointing or re.match(r"il\b", folded) or _unsaid(folded):
        return "pointer"
    return "link" if _LINK.match(folded) or _ORDINAL.match(folded) else ""


def refuses(text: str) -> str:
    """Why `text` is not for print whatever stands around it, as a short name; empty when nothing speaks against it."""
    folded = _opening(text)
    checks = {
        "question": "?" in text,
        "chatter": is_chatter(text),
        "rough": _ROUGH.search(folded),
        "tic": _TIC.search(folded),
        "named": _names(text),
        "elsewhere": _ELSEWHERE.search(folded),
        "unfinished": _UNFINISHED.search(folded),
        "enclosed": _ENCLOSED.search(text.replace("[…]", "")) or not _balanced(text),
        "fragment": not _says_something(folded),
    }
    return next((name for name, found in checks.items() if found), "")


def only_falls(text: str) -> bool:
    """Whether `text` tells of a fall and of nothing after it, which would discourage on a poster."""
    folded = fold(text)
    fallen = _FALL.search(_NOT.sub("", folded))
    return bool(fallen) and not (_RISE.search(folded) or _COMMAND.match(folded))


def is_chatter(text: str) -> bool:
    """Whether `text` is for the interviewer alone: a greeting, a bare yes, an aside, a way to reach someone."""
    folded = _opening(text)
    return bool(
        _AGREEMENT.match(folded)
        or _GREETING.match(folded)
        or _INTERVIEW.search(folded)
        or _CONTACT.search(folded)
        or (_COMMAND.match(folded) and _MINE.search(folded))
    )


def is_rough(text: str) -> bool:
    """Whether `text` swears or names what no school campaign prints."""
    return bool(_ROUGH.search(fold(text)))


def is_command(text: str) -> bool:
    """Whether `text` opens on an imperative."""
    return bool(_COMMAND.match(_opening(text)))


def has_verb(text: str) -> bool:
    """Whether `text`, a clause, has a verb that says something of someone: a finite form or an imperative."""
    folded = _opening(text)
    return bool(_FINITE.search(folded) or _COMMAND.match(folded))


def is_mantra(text: str) -> bool:
    """Whether `text` is one of the short forms that need no verb: « un pas à la fois »."""
    return bool(_MANTRA.search(fold(text)))


def _opening(text: str) -> str:
    return fold(text).removeprefix("[…]").lstrip(" «“\"'-–—")


def _free(folded: str) -> bool:
    """Whether the first words only look like pointing: « il faut », « celui qui », « c'est en tombant que »."""
    impersonal = _IMPERSONAL.match(folded) or _GENERIC.match(folded)
    return bool(impersonal or (_CLEFT.match(folded) and not _POINTER.match(folded))) and not _unsaid(folded)


def _unsaid(folded: str) -> bool:
    """Whether a pronoun stands for someone or something that the words before it do not name."""
    pronouns = [*_PERSON.finditer(folded), *_CLITIC.finditer(folded)]
    for found in pronouns:
        impersonal = _IMPERSONAL.match(folded, found.start())
        if not impersonal and not _NOUN.search(folded[: found.start()]):
            return True
    return False


def _says_something(folded: str) -> bool:
    known = _FINITE.search(folded) or _COMMAND.match(folded) or _INFINITIVE.match(folded)
    return bool(known or _MANTRA.search(folded))


def _names(text: str) -> bool:
    """Whether someone is named; places and initials of institutions are not people."""
    if fold(re.split(r"[\s,]", text.lstrip(" «“"), maxsplit=1)[0]) in _FIRST_NAMES:
        return True
    return any(_is_name(text, found) for found in _CAPITAL.finditer(text))


def _is_name(text: str, found: re.Match[str]) -> bool:
    word, before = fold(found[0]), text[: found.start()].rstrip("«“ \u00a0")
    if word in _FIRST_NAMES:
        return True
    begins = not before or before[-1] in ".!?…:]"
    institution = len(found[0]) > 1 and found[0].isupper()
    return not (begins or institution or word in _PUBLIC or _PLACED.search(text[: found.start()]))


def _balanced(text: str) -> bool:
    pairs = text.count("«") == text.count("»") and text.count("“") == text.count("”")
    return pairs and text.count('"') % 2 == 0

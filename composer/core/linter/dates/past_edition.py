"""Decides whether a sentence tells of an earlier edition of the campaign, whose year and days are then its own."""

import re

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span
from composer.core.linter.dates.campaign_names import any_name
from composer.core.linter.finding import Draft
from composer.core.linter.subject import clause_span, tells_of_the_past
from composer.core.text.late_pattern import LatePattern

# Participles that follow « a », « ont »: « à », which a skeleton writes alike, never stands before them.
_DONE = (
    r"(?:fait|dit|ecrit|mis|remis|pris|appris|compris|promis|permis|vu|revu|lu|elu|recu|su|tenu|obtenu|vecu|vendu|"
    r"rendu|"
    r"perdu|repondu|voulu|pu|du|cru|couru|connu|venu|offert|ouvert|couvert|decouvert|peint|joint|rejoint|construit|"
    r"convaincu|reuni|choisi|fini|reussi|grandi|rempli|accueilli|applaudi|ri|souri|suivi|servi|senti|dormi|"
    r"(?:accept|accroch|achet|aid|aim|allum|amen|annonc|appel|apport|attach|attir|bris|cach|chang|chant|coll|commenc|"
    r"confi|cre|dans|decid|decor|decroch|demand|dessin|distribu|donn|ecout|embrass|encourag|enseign|essay|etonn|"
    r"expliqu|fabriqu|felicit|ferm|gagn|gard|honor|illumin|inspir|invit|jou|lanc|laiss|lev|march|marqu|mobilis|montr|"
    r"nomm|organis|os|parl|particip|partag|pass|pay|pleur|plant|port|pos|propos|racont|rassembl|recompens|refus|"
    r"regard|rembours|remerci|remport|rencontr|rest|retrouv|revel|salu|sembl|sign|soulign|termin|tomb|touch|"
    r"transform|travers|trouv|tourn|us|vis|visit|vot)e)e?s?"
)
_GONE = (
    r"(?:alle|arrive|descendu|devenu|entre|monte|mort|ne|parti|passe|rentre|reste|retourne|revenu|sorti|tombe|venu)e?s?"
)
# English verbs whose past is no other word: not “read”, nor “found” or “held”, which may be said of what is now.
_WENT = (
    r"ate|became|began|blew|bought|broke|brought|came|chose|drank|drew|drove|fell|flew|forgave|forgot|fought|froze|"
    r"gave|"
    r"got|grew|heard|hid|kept|knew|led|lost|met|paid|ran|rang|rode|said|sang|sat|sent|shook|slept|sold|spent|spoke|"
    r"stood|stole|swam|taught|threw|told|took|understood|went|woke|won|wore|wrote"
)
_TIMES = (
    r"(?:fevrier|hiver|printemps|automne|ete|mois|semaine|annee|edition) (?:derniere?|passee?|precedente?)|"
    r"(?:vous|te|se) (?:rappel\w+|souv\w+)|dernieres (?:journees|jps)|"
    r"c'est moi (?:a|aux|en|lors)|(?:that's|this is) me (?:at|in|during)|"
    r"(?:vieille|ancienne) photo|old (?:photo|picture)|"
    r"a l'epoque|cette annee-la|back in|back then|that year|the year before|"
    r"(?:last|previous) (?:february|winter|spring|summer|fall|autumn|month|edition|year's)"
)
_THEN = LatePattern(rf"\b(?:{_TIMES})\b")
_DURING = (
    r"(?:lors d[eu]s?|pendant|durant|aux|au cours d[eu]s?|(?:a l'occasion|dans le cadre) d[eu]s?|depuis|apres|avant|"
    r"pour|during|at|for|in|after|before|until|when|quand)"
)
_TOLD = LatePattern(
    rf"\b(?:(?:a|ont)(?: (?:bien|deja|enfin|tout|tous|toutes|meme|vraiment|aussi|pas|encore|ensuite))? {_DONE}|"
    rf"(?:(?<!c\')est|sont) {_GONE}|s'(?:y )?est|s'en est|se sont|{_WENT}|"
    r"(?:ma|notre|my|our) (?:premiere |first )?(?:rencontre|meeting) (?:avec|with)|"
    r"(?:rencontre|recu|entendu|croise|gagne|remporte)e?s? (?=aux\b|lors\b|pendant\b|durant\b)|"
    r"(?:an?|my|his|her|one|every|each) (?:[a-z]+ )?[a-z]+[^\Ws] (?:read|put|set|cut|hit|let|quit))\b"
)
_ED = LatePattern(
    r"\b(?!(?:is|am|are|be|been|being|m|re|s|very|so|more|most|and|or|a|an|the|our|my|your|their|his|her|its|these|"
    r"those|this|that|to|of|with|for|in|on|at|by|get|gets|feel|feels|stay|as|all|newly|well|now|not|proudly)\b)"
    r"(?:[a-z]+|20\d\d) (?:also |never |finally |just |even |quietly |once )?"
    r"(?!(?:hooked|hundred|sacred|indeed|united)\b)[a-z]{2,}[^e\W]ed\b(?! by\b)"
)
# A participle right before an edition, in the text typed: « une histoire commencée aux JPS 2024 ».
_BEGUN = LatePattern(
    r"(?:[^\W\d_]{2,}(?:é|ée|és|ées)|\b(?:né|née|vu|lu|reçu|vécu|tenu|peint|vue|lue|reçue|vécue|tenue|peinte|écrite|"
    r"faite|prise|ouverte|offerte|apprise|découverte)s?) \Z"
)


def is_of_the_past(draft: Draft, span: Span) -> bool:
    """Whether what is said around the year at `span` is about the past, by any verb or time, whoever did it."""
    return tells_of_an_edition(draft, clause_span(draft.seen.text, span))


def tells_of_an_edition(draft: Draft, clause: Span) -> bool:
    """Whether a part of a sentence that gives a year tells of what happened then."""
    seen = draft.seen.text
    if tells_of_the_past(seen, clause) or _THEN.search(seen, *clause) is not None:
        return True
    dated = _at_an_edition(draft.campaign).search(seen, *clause)
    return dated is not None and (
        dated["from"] is not None
        or (dated[0][:4] != "pour" and _BEGUN.search(draft.text, 0, draft.seen.origins[dated.start()]) is not None)
        or any(each.search(seen, *clause) is not None for each in (_TOLD, _ED))
    )


@once
def _at_an_edition(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for an edition as the time of what is told, or its subject: « Aux JPS 2024, un élève a lu… »."""
    name = f"#?{any_name(campaign)}"
    edition = (
        rf"(?:{name}[ ,(]{{0,2}}(?:in |en |de |d')?(?:[a-z]{{3,9}} )?20\d\d|l'edition (?:de )?20\d\d|"
        rf"20\d\d (?:edition|{name}))\b"
    )
    verb = rf"(?:(?:nous|vous|leur|lui|en|y) )?(?:m'|l'|t')?(?:a|ont|{_WENT}|[a-z]{{2,}}ed)\b"
    return re.compile(
        rf"\b{_DURING} (?:(?:les|la|the|our|nos|dernieres|toutes|premieres|very|first) ){{0,2}}{edition}|"
        rf"{edition}(?: d[eu]s? {name})?(?: {verb}| ?:)|"
        # Only from a time that is over is anything counted.
        rf"(?P<from>\b(?:entre|between|back to|remont\w+ (?:a|aux)) (?:(?:les|the|our|nos) ){{0,2}}{edition})|"
        rf"\b(?:en|in|depuis|since) (?:[a-z]+ )?20\d\d\b"
    )

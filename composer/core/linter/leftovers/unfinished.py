"""Finds what a draft still orders its writer to do: a word to keep, something to add, the end of a text to find.

Each pattern is for a skeleton; a line that is a note to oneself begins, in the text typed, with a small letter.
"""

from collections.abc import Iterator

from composer.core.linter.confusables import Span
from composer.core.linter.finding import Draft
from composer.core.linter.leftovers.template_words import PART_OF_TEXT, THING
from composer.core.text.late_pattern import LatePattern, has_any

# Which of the words before it to keep: « mon tuteur / ma tutrice (garder le bon) », “(delete one)”.
_KEEP = (
    r"(?:en )?(?:gard|conserv|laiss|supprim|efface|enlev|retir|ray|biff|chois|keep|delete|remove|cross out|leave|pick)"
)
_WORDED = r"(?: ?(?:mot|version|terme|choix|option|genre|one|word|choice|form|name|nom|prenom)s?\b|(?= ?[,)\]]))"
_ONE = (
    r"(?:(?:l[ea] (?:bon(?:ne)?|mauvaise?|mot juste)|l'autre|l'une?|une?|les bons|"
    rf"(?:the )?(?:right|correct|other|unused)|one){_WORDED}|l'une? (?:des|ou)\b|une? (?:seule?|des deux|ville)\b|"
    r"cel(?:ui|le) (?:qui (?:convient|s'applique)|voulue?)|ce qui (?:convient|s'applique)|"
    r"(?:le mot |la mention )?inutile|whichever|as needed|one of )"
)
CHOICE = LatePattern(rf"[\[(]{_KEEP}\w{{0,4}} {_ONE}[^)\]\n]{{0,40}}[)\]]|(?<=\w )[\[(]au choix[)\]]")
# What a template asks of the writer: « (Ajoutez ici un exemple concret) », “[Describe your job]”.
_TELLS = r"(?:inserez|precisez|decrivez|insert|describe|specify)"
_ADDS = (
    r"(?:ajoutez|racontez|nommez|indiquez|mentionnez|expliquez|completez|ecrivez|mettez|partagez|"
    r"add|explain|mention|write|share|include|name)"
)
_WRITTEN = (
    r"(?:exemples?|details?|anecdotes?|souvenirs?|phrases?|citations?|liens?|titre|temoignage|examples?|sentences?|"
    r"quote|link|title|testimonial)"
)
_DETAIL = (
    rf"(?:{THING}|{PART_OF_TEXT}|{_WRITTEN}|moment|domaine|experiences?|parcours|defis?|obstacles?|realisations?|"
    r"memory|challenges?|achievements?)"
)
_YOUR = r"(?:votre|vos|your) (?:[\w-]+ ){0,2}?"
_SOME = r"(?:une?|l[ea]|les|l'|des|an?|the|some|one) ?(?:[\w-]+ ){0,2}?"
INSTRUCTION = LatePattern(
    rf"[\[({{](?:(?:{_TELLS}|{_ADDS}) [^)\]\n]{{0,60}}?\b(?:ici|here)\b|(?:{_TELLS}|{_ADDS}) {_YOUR}{_DETAIL}\b|"
    rf"{_TELLS} {_SOME}{_DETAIL}\b|(?:ajoutez|indiquez|mentionnez|racontez|add|include) {_SOME}{_WRITTEN}\b)"
    r"[^)\]\n]{0,160}[)\]}]"
)
# A line of its own about the text: « trouver une meilleure fin avant vendredi!! », “check the date with Sam”.
_DO = (
    r"(?:trouve|ajoute|verifie|confirme|valide|demande|change|remplace|complete|corrige|coupe|enleve|retire|insere|"
    r"precise|reformule|retravaille|peaufine|garde)r?|mett?re|mets|raccourci[rs]|relire|relis|revoir|choisi[rs]|"
    r"reecri(?:re|s)|refaire|find|add|check|double-check|confirm|verify|ask (?:for|about)|change|replace|fix|shorten|"
    r"cut|remove|rewrite|reword|rework|polish|insert|get|choose|pick|make|trim"
)
_A = (
    r"(?:(?:une?|l[ea]|les|l'|mon|ma|mes|ce|cette|des|an?|the|my|this|his|her|some) ?)?"
    r"(?:(?:meilleure?s?|autres?|bon(?:ne)?s?|vraie?|belle|nouvelle|nouveau|better|other|another|real|good|new|right|"
    r"last|first|stronger|exact) )?"
)
_ENDS = (
    r"(?:fin|debut|intro(?:duction)?|conclusion|chute|accroche|legende|mots?-clics?|hashtags?|orthographe|"
    r"derniere phrase|dernier paragraphe|premiere phrase|ending|beginning|opening|hook|caption|punch ?line|spelling|"
    r"typos?|last (?:line|sentence|paragraph)|first (?:line|sentence|paragraph)|"
    r"(?:pre)?noms? (?:exacts? )?(?:de |du |d')(?:la |l')?\w+|(?:school|last|first|full)(?:'s)? name|"
    r"(?:the )?name of (?:the |my )?\w+|credit(?: photo)?|photo credit)"
)
_WHEN = r"(?:avant|d'ici|avec|aupres d|before|by|with) ?[^\n]{2,30}|svp|stp|please"
OWN_LINE = LatePattern(
    rf"(?:(?<=\n)|\A)[-–*•> ]{{0,3}}(?:{_DO}) {_A}"
    rf"(?:{_ENDS}(?: [^\n.,;:?]{{0,40}})?[ .!]*|"
    rf"(?:{PART_OF_TEXT}|annee|year)(?: (?:{_WHEN})[ .!]*| ?!{{2,}}))(?=\n|\Z)"
)
_OWN_LINE_SIGNS = (
    *("\ntrouve", "\najout", "\nverif", "\nconfi", "\nvalid", "\ndeman", "\nchang", "\nrempl", "\ncompl", "\ncorri"),
    *("\ncoup", "\nenlev", "\nretir", "\ninser", "\npreci", "\nrefor", "\nretrav", "\npeauf", "\ngarde", "\nmett"),
    *("\nmets", "\nracc", "\nreli", "\nrevoir", "\nchoisi", "\nreecr", "\nrefai", "\nfind", "\nadd", "\ncheck"),
    *("\ndouble-", "\nask ", "\nrepla", "\nfix", "\nshort", "\ncut", "\nremov", "\nrewr", "\nrewo", "\npolish"),
    *("\nget ", "\nchoose", "\npick", "\nmake ", "\ntrim", "\n-", "\n–", "\n*", "\n•", "\n>", "\n "),
)
#: Each pattern that a skeleton alone shows, and what a text must contain for it to be worth a search.
ORDERS: tuple[tuple[LatePattern, tuple[str, ...]], ...] = ((CHOICE, ("[", "(")), (INSTRUCTION, ("[", "(", "{")))
# A label of a form with nothing after it, before the next, a hashtag, a handle or the end: « Réponse : ».
_LABEL = (
    r"(?:(?:ma |votre |my |your )?(?:reponse|answer)|r|a|(?:pre)?nom|metier|emploi|poste|ville|quartier|programme|"
    r"domaine|age|annee|ecole|diplome|titre|citation|conseil|matiere|lieu|date|heure|name|job|city|program|field|"
    r"school|year|degree|title|quote|advice|subject|place|time)"
)
_EMPTY_LABEL = LatePattern(rf"(?<=\n){_LABEL}(?: [\w']+)? ?:(?= *(?:\n+(?:[^\W\d_][\w' ]{{0,30}} ?:|[#@])|\s*\Z))")
_FILLED_LABEL = LatePattern(r"(?<=\n)[^\W\d_][\w' ]{0,30} ?: ?[^\s:/]")


def own_line_spans(draft: Draft) -> Iterator[Span]:
    """The spans of lines of their own that are notes to oneself."""
    seen = draft.seen.text
    for match in OWN_LINE.finditer(seen) if has_any(seen, _OWN_LINE_SIGNS) else ():
        span = draft.seen.span(*match.span())
        if draft.text[slice(*span)].lstrip("-–*•> ")[:1].islower():
            yield span


def empty_label_spans(draft: Draft) -> Iterator[Span]:
    """The spans of labels left empty beside others that are filled."""
    seen = draft.seen.text
    if has_any(seen, (":\n", ": \n")) or seen.endswith((":", ": ")):
        for match in _EMPTY_LABEL.finditer(seen) if _FILLED_LABEL.search(seen) else ():
            yield draft.seen.span(*match.span())

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
_WORDED = r"(?: ?(?:mot|version|terme|choix|option|one|word|choice|form|name|nom|prenom)s?\b|(?= ?[,)\]]))"
_ONE = (
    r"(?:(?:l[ea] (?:bon(?:ne)?|meilleure?|mauvaise?|genre|mot juste)|l'autre|l'une?|une?|les bons|"
    rf"(?:the )?(?:right|correct|other|unused)|one){_WORDED}|l'une? (?:des|ou)\b|une? (?:seule?|des deux|ville)\b|"
    r"cel(?:ui|le) (?:qui (?:convient|s'applique)|voulue?)|ce qui (?:convient|s'applique)|"
    r"(?:le mot |la mention )?inutile|whichever|as needed|one of )"
)
CHOICE = LatePattern(
    rf"[\[(]{_KEEP}\w{{0,4}} {_ONE}[^)\]\n]{{0,40}}[)\]]|(?<=\w )[\[(](?:au choix|a choisir|to choose)[)\]]"
)
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
    r"(?:tell|personnalisez|personalize) [^)\]\n]{0,30}?\b(?:ici|here)\b|"
    r"(?:terminez|finissez|commencez|concluez|end|start|begin|finish|close) (?:ici|here) (?:par|avec|with|by)\b|"
    rf"(?:n'hesitez pas a|vous pouvez|feel free to|you can) (?:ajouter|inserer|add|insert|include) "
    rf"(?:ici |here )?{_SOME}{_DETAIL}\b|{_TELLS} {_SOME}{_DETAIL}\b|"
    rf"(?:ajoutez|indiquez|mentionnez|racontez|add|include) {_SOME}{_WRITTEN}\b)"
    r"(?![^)\]\n]{0,60}\b(?:en|dans les|in the|in your) com)[^)\]\n]{0,160}[)\]}]"
)
# A line of its own about the text: « trouver une meilleure fin avant vendredi!! », “check the date with Sam”.
_DO = (
    r"(?:(?:penser a|ne pas oublier d[e']|il faut|reste a|remember to|don't forget to|need to) ?)?"
    r"(?:(?:trouve|ajoute|verifie|confirme|valide|demande|change|remplace|complete|corrige|coupe|enleve|retire|insere|"
    r"precise|reformule|retravaille|peaufine|garde)r?|mett?re|mets|raccourci[rs]|relire|relis|revoir|choisi[rs]|"
    r"(?:re)?ecri(?:re|s)|refaire|ne pas oublier|penser a|need|"
    r"find|add|check|double-check|confirm|verify|ask (?:for|about)|change|replace|fix|shorten|"
    r"cut|remove|rewrite|reword|rework|polish|insert|get|choose|pick|make|trim)"
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
# What is told of one's life is no order: « changer le début de mon histoire ».
_NOT_OF_A_LIFE = r"(?![^\n]*\b(?:mon|ma|mes|notre|nos|my|our|i|que|qu'on|that)\b)"
_ASK = r"(?:voir|verifier|confirmer|check|confirm) (?:avec|with) \w+|(?:demander a|ask) \w+"
OWN_LINE = LatePattern(
    rf"(?:(?<=\n)|\A)[-–*•> ]{{0,3}}(?:(?:{_DO}) {_A}"
    rf"(?:{_ENDS}(?: {_NOT_OF_A_LIFE}[^\n.,;:?]{{0,40}})?[ .!]*|"
    rf"(?:{PART_OF_TEXT}|annee|year)(?: (?:{_WHEN})[ .!]*| ?!{{2,}}))|"
    rf"(?:{_ASK}) (?:pour|for|about|si|if) {_A}(?:{PART_OF_TEXT}|{_ENDS}|annee|year)[ .!]*|"
    r"(?:remplacer?|replace|change) (?:la |l'|le |the )(?:photo|image|lien|citation|picture|link|quote) (?:par|with|by)"
    r" [^\n]{2,40}|(?:finir|terminer|finish) (?:(?:le|ce|the|this) (?:texte|post|text)|la legende|the caption|ca|this) "
    r"(?:ce soir|demain|tonight|tomorrow|avant|before)\b[^\n]{0,20})(?=\n|\Z)"
)
# Where one may begin: found at the ends of lines, of which a text has few.
_OWN_LINE_START = LatePattern(
    "\n(?:"
    r" |>|\*|\-|add|ajout|ask|chang|check|choisi|choose|compl|confi|corri|coup|cut|deman|don't|double\-|"
    r"ecri|enlev|find|fini|fix|garde|get |il f|inser|make |mets|mett|ne pas|need|peauf|pens|pick|polish|"
    r"preci|racc|reecr|refai|refor|reli|remem|remov|rempl|repla|reste|retir|retrav|revoir|rewo|rewr|short|"
    r"termin|trim|trouve|valid|verif|voir |–|•"
    ")"
)
# What has to be done first: « À vérifier avant de publier », “Need your answer before this goes up”.
_FIRST = LatePattern(
    r"(?:(?<=\n)|(?<=[.!?…)] )|\A)(?![^.!?\n]*\b(?:j'ai|m'a|mon|ma|my|i|always|toujours|think)\b)[^.!?\n]{0,80}"
    r"\b(?:verif\w+|valid\w+|confirm\w+|approuv\w+|reli\w+|corrig\w+|check\w*|approv\w+|review\w*|need|ok|answer|"
    r"reponse|photo|accord|waiting)\b[^.!?\n]{0,60}"
    r"\b(?:avant (?:de (?:le |la |l')?|que (?:je |on |ca |tu )|la |toute )?(?:publi|post|diffus|mise en ligne|"
    r"mettre en ligne|"
    r"parte|envo)|before (?:(?:this|it|we|i|you) (?:goes? (?:up|out|live)|posts?|publish|share)|posting|publishing))"
    r"[^.!?\n]{0,20}"
)
# What is said to a telephone that writes: a slip put right, or a sign by its name.
_SPOKEN = LatePattern(
    r"\b(?:non,? attends|attends,? non|no,? wait|wait,? no|scratch that|efface (?:ca|cette)|je me reprends|"
    r"on corrigera)\b(?! ?,? ?[»\"])"
    r"|(?:(?<=\n)|(?<=[.!?] ))(?:nouvelle ligne|nouveau paragraphe|a la ligne|new line|new paragraph)(?=[ .!]*(?:\n|"
    r"\Z|[.!] ))|(?<=[a-z] )(?:point d'(?:exclamation|interrogation)|exclamation (?:mark|point)|question mark|"
    r"(?:ouvr|ferm)e[rz] (?:les )?guillemets)(?<!(?:un|le|ce|du|an|au|ma) point d'exclamation)"
    r"(?<!(?:un|le|ce|du|an|au|ma) point d'interrogation)(?<! a question mark)(?<!the question mark)"
    r"(?<!an exclamation mark)(?<!an exclamation point)"
)
# What one must still look up, thought aloud: « il faudrait que je trouve l’année où… ».
_TO_LOOK_UP = LatePattern(
    r"\bil faudrait que je (?:re)?(?:trouve|verifie|confirme) (?:l[ea]|l') ?(?:bon(?:ne)? )?"
    r"(?:annee|date|chiffre|nombre|lien)\b[^.!?\n]{0,80}"
)
#: Each pattern that a skeleton alone shows, and what a text must contain for it to be worth a search.
ORDERS: tuple[tuple[LatePattern, str], ...] = (
    (CHOICE, "]|)"),
    (INSTRUCTION, "]|)|}"),
    (_TO_LOOK_UP, "il faudrait que je"),
    (_FIRST, "avant de |avant pub|avant la |avant que |before "),
    (
        _SPOKEN,
        (
            "n attends|n, attends|attends non|attends, non|no wait|no, wait|wait no|wait, no|scratch that|"
            "efface |reprends|corrigera|lle ligne|eau para|la ligne|new line|new para|point d'|n mark|"
            "on point|guillemets"
        ),
    ),
)
# A label of a form with nothing after it, before the next, a hashtag, a handle or the end: « Réponse : ».
_ANSWER = r"(?:(?:ma |votre |my |your )?(?:reponse|answer)|r|a)(?: \d)?"
_WHOSE = r"(?:(?:mon|ma|votre|my|your) )?"
_LABEL = (
    rf"{_WHOSE}(?:reponse|answer|r|(?:pre)?nom|metier|emploi|fonction|poste|ville|quartier|programme|domaine|age|annee|"
    r"ecole|diplome|titre|citation|conseil|matiere|reve|fierte|defi|name|job|role|city|program|field|school|year|"
    r"degree|title|quote|advice|subject|dream)(?: \d)?"
)
# The next is of a person too: « Programme : » above « Lundi : … » is a heading.
_EMPTY_LABEL = LatePattern(
    rf"(?<=\n){_LABEL} ?:(?= *(?:\n+(?:(?:{_LABEL}|question|q)(?: [\w']+)? ?:|[#@])|\s*\Z))"
    # The next question, with an answer of its own.
    rf"|(?<=\n){_ANSWER} ?:(?= *\n+[^\n]{{5,300}}\? *\n+{_ANSWER} ?:)"
)
_FILLED_LABEL = LatePattern(r"(?<=\n)[^\W\d_][\w' ]{0,30} ?: ?[^\s:/]")


def own_line_spans(draft: Draft) -> Iterator[Span]:
    """The spans of lines of their own that are notes to oneself."""
    seen = draft.seen.text
    for match in OWN_LINE.finditer(seen) if _OWN_LINE_START.search(seen) else ():
        span = draft.seen.span(*match.span())
        if draft.text[slice(*span)].lstrip("-–*•> ")[:1].islower():
            yield span


def empty_label_spans(draft: Draft) -> Iterator[Span]:
    """The spans of labels left empty beside others that are filled."""
    seen = draft.seen.text
    if has_any(seen, ":\n|: \n") or seen.endswith((":", ": ")):
        for match in _EMPTY_LABEL.finditer(seen) if _FILLED_LABEL.search(seen) else ():
            yield draft.seen.span(*match.span())

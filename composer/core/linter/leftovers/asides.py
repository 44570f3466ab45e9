"""Finds what a draft says of itself: a choice to make, what is optional, how to set it, who must see it, and when."""

from composer.core.linter.leftovers.template_words import PART_OF_TEXT, TO_DO
from composer.core.text.late_pattern import LatePattern

# Which of several words to keep: « mentor/mentore (choisir) », « [choisir : élève / parent] ».
_CHOICE = LatePattern(
    r"[\[(](?:[^)\]\n]{1,40} ?[,–-] ?)?(?:choisir|choisissez|choisis|rayer|biffer|encercler|selon le cas|"
    r"choose|pick|select|circle|delete as appropriate|as applicable)"
    r"(?: (?:un|une|one|l'un|l'une|la mention|le mot|the word|which)(?: (?:seule?|inutile|des deux|of the two))?|"
    r" ?: ?[^)\]\n]{1,60})?[)\]]"
    rf"|[\[(](?:ou|or) (?:une? |an?)?(?:autre|other) {PART_OF_TEXT} ?\?[)\]]"
    r"|[\[(](?:ou|or)(?: bien)? ?:[^)\]\n]{1,160}[)\]]"
    r"|[\[(][^)\]\n]{0,120}\b(?:your call|up to you|(?:a|c'est a) (?:toi|vous) de (?:voir|choisir|decider)|"
    r"au choix(?= ?[)\]])|(?:pick|choose) (?:one|whichever)|whichever you prefer|"
    r"comme (?:tu|vous) (?:veux|voulez|preferes|preferez))\b"
    r"[^)\]\n]{0,40}[)\]]"
)
# How the text before it is to be set, cut or completed.
_SETTING = LatePattern(
    r"[\[(](?:(?:mettre |mettez |put )?(?:en |in )?(?:gras|italiques?|bold|italics?)|coupe[rz]?|cut|saut de ligne|"
    r"line break|"
    r"emojis?|emoticones?|emojis? (?!preferee?s?\b)[^\W\d_]{2,15}|a rediger|citation needed|cite(?:r la)? source|"
    r"version (?:courte|longue|web|imprimee|[ab])|needs? (?:approval|work|sign-?off|a source|an update))[ ?!.]*[)\]]"
    r"|[\[(]variante ?: ?[^)\]\n]{1,60}[)\]]|(?<=[.!?…] )\((?:optionnel(?:le)?|facultati(?:f|ve)|optional)\)"
    rf"|(?:\*{{2,3}}|--|–) ?(?:{TO_DO}|a (?:reviser|relire|couper)) ?(?:\*{{2,3}}|--|(?=\n|\Z|[.;!]))"
)
_ASKED_OF = (
    r"(?!(?:papa|maman|mamie|papi|mom|dad|grand|oui|non|yes|no|et|and)\b)"
    r"[^\W\d_][\w-]{1,20}(?: [^\W\d_][\w-]{1,20})? ?[,:–-] ?"
)
_CAN_YOU = (
    r"(?:(?:est-ce que )?tu (?:peux|pourrais)|(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous|(?:can|could|would) you|"
    r"please|svp|stp)\b"
)
# What is no request: « (pouvez-vous le croire?) ».
_WONDERED = r"(?![^)\]\n]*\b(?:croire|imaginer?|deviner|comprendre|entendre|believe|guess|hear|see)\b)"
_OUT = r"(?:publi\w+|post\w+|diffus\w+|envo\w+|partage\w*|publish\w*|shar\w+|send\w*)"
# What is asked of somebody: « (Kim, peux-tu confirmer le montant?) », « (à voir avec Luc) ».
_REQUEST = LatePattern(
    rf"[\[(]{_ASKED_OF}{_CAN_YOU}{_WONDERED}[^)\]\n]{{0,80}}[)\]]"
    r"|[\[(](?:a voir|a valider|a faire approuver|to (?:see|check|discuss)) (?:avec|par|with|by) [^)\]\n]{1,30}[)\]]"
    r"|[\[(](?:a )?(?:verifier|valider|confirmer|revoir|(?:double-)?check|verify|confirm)\b[^:)\]\n]{0,40} "
    r"(?:avec|aupres de|with|avant d[e']|before)\b[^:)\]\n]{2,40}[)\]]"
    rf"|(?:(?<=[.!?…] )|(?<=\n))[^\W\d_][\w-]{{1,20}}, {_CAN_YOU} (?:me |le |la )?"
    r"(?:relire|verifier|valider|corriger|approuver|confirmer|proofread|check|review|approve|confirm)\b[^.!\n]{0,40}\?"
    r"|@[\w.]+ ?[:,] ?[^.!?\n]{0,20}\b(?:ok pour (?:toi|vous)|ca te va|ca vous va|qu'en (?:penses-tu|pensez-vous)|"
    r"ok with you|what do you think)[^.!?\n]{0,20}\?"
    rf"|{_CAN_YOU} (?:me |le |la )?(?:relire|verifier|valider|corriger|approuver|proofread|check|review|approve)\b"
    rf"[^.!?\n]{{0,30}}\b(?:avant (?:que je|qu'on|que nous|de)|before (?:i|we)) (?:le |la |l'|it )?{_OUT}"
)
# A note by its name: « NDLR : couper ici si trop long ».
_NOTED = LatePattern(
    r"(?:(?<=\n)|(?<=[.!?…] )|\A)(?:n\.?d\.?l\.?r\.?|note (?:interne|de la redaction)|"
    r"(?:internal|editor'?s?) note) ?: ?[^\n]{3,100}"
)
# The same for oneself, by what is still to be done: « à faire : lui demander ».
_STILL = LatePattern(
    r"(?<=\n)[^\w\n]{0,3}(?:a faire|rappel|ne pas oublier|penser a|memo|to ?do|reminder|don't forget)"
    r" ?(?::|-|–|de|d'|to|) ?"
    r"(?:(?:lui |leur |le |la |l'|de |d'|to )?(?:demander|verifier|confirmer|valider|relire|changer|remplacer|ajouter|"
    r"completer|corriger|trouver|appeler|contacter|ecrire a|mettre|enlever|retirer|choisir|preciser|faire approuver|"
    r"ask|check|confirm|replace|add|find|call|email|fix|remove|choose|get)\b)[^\n]{0,100}"
)
# When a text may be out: « Ne pas publier avant le 16 ».
_HELD_BACK = LatePattern(
    r"\b(?:ne pas (?:publier|diffuser|partager|afficher)|(?:do not|don't) (?:post|publish|share|distribute))"
    r"(?: (?:avant|tout de suite|encore|svp|sans (?:l'accord|approbation|autorisation)|before|until|yet|without)\b"
    r"[^.\n]{0,40}|(?=[ .!]*(?:\n|\Z|[)\]])))"
    r"|\b(?:for )?(?:internal use only|usage interne(?: seulement)?)\b|\bnot for (?:release|publication|distribution)\b"
)
#: Each pattern, and what a text must contain for it to be worth a search.
ASIDES: tuple[tuple[LatePattern, tuple[str, ...]], ...] = (
    (_CHOICE, ("[", "(")),
    (_SETTING, ("[", "(", "**", "--", "–")),
    (_REQUEST, ("[", "(", "avant ", "before ", "-tu ", "-vous ", "tu peux", "you ", "ok ", "te va", "vous va")),
    (_NOTED, ("ndlr", "n.d", "note ")),
    (_STILL, ("faire", "rappel", "oubli", "penser", "memo", "do", "remind", "forget")),
    (_HELD_BACK, ("ne pas ", "do not ", "don't ", "internal use", "usage interne", "not for ")),
)
#: What only capital letters show, with words around it that have none: « BROUILLON – », « EMBARGO ».
MARKED = LatePattern(
    r"\b(?:BROUILLON|[ÉE]BAUCHE|DRAFT|EMBARGO|WIP|CONFIDENTIEL|CONFIDENTIAL|COUPER|"
    r"NE PAS (?:PUBLIER|DIFFUSER)|DO NOT (?:POST|PUBLISH|SHARE))\b"
)

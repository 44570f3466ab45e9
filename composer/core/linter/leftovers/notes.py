"""Finds working notes that a draft keeps: to a colleague, to whoever edits it, or to oneself."""

from collections.abc import Iterator

from composer.core.linter.confusables import Span
from composer.core.linter.leftovers.template_words import PART_OF_TEXT, TO_DO
from composer.core.linter.leftovers.unfinished import ORDERS, OWN_LINE
from composer.core.text.late_pattern import LatePattern, matches_in_lines

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
    r"comme (?:tu|vous) (?:veux|voulez|preferes|preferez))\b[^)\]\n]{0,40}[)\]]"
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
_ASKED_ASIDE = LatePattern(
    rf"[\[(]{_ASKED_OF}{_CAN_YOU}{_WONDERED}[^)\]\n]{{0,80}}[)\]]"
    r"|[\[(](?:a voir|a valider|a faire approuver|to (?:see|check|discuss)) (?:avec|par|with|by) [^)\]\n]{1,30}[)\]]"
    r"|[\[(](?:a )?(?:verifier|valider|confirmer|revoir|(?:double-)?check|verify|confirm)\b[^:)\]\n]{0,40} "
    r"(?:avec|aupres de|with|avant d[e']|before)\b[^:)\]\n]{2,40}[)\]]"
)
_ASKED_OF_SOMEBODY = LatePattern(
    rf"(?:(?<=[.!?…] )|(?<=\n))[^\W\d_][\w-]{{1,20}}, {_CAN_YOU} (?:me |le |la )?"
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
    # Of a translator only where it asks: what it explains may be published.
    r"|[\[(]n\.? ?(?:de la |du |d\.? ?l?a?\.? ?)(?:trad|red|t\b|r\b)\w*\.? ?: ?[^\])\n]{3,200}\?[\])]"
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
#: Each pattern, and what a line must contain for it to be worth a search.
ASIDES: tuple[tuple[LatePattern, str], ...] = (
    (_CHOICE, "]|)"),
    (_SETTING, "]|)|**|--|–"),
    (_ASKED_ASIDE, "]|)"),
    (_ASKED_OF_SOMEBODY, "-tu |-vous |tu peux|tu pourr|you |svp |stp |please |ok pour|ok with|te va|vous va"),
    (_NOTED, "ndlr|n.d|n. d|note |[n|(n"),
    (_STILL, "faire|rappel|oubli|penser|memo|do|remind|forget"),
    (_HELD_BACK, "ne pas |do not |don't |internal use|usage interne|not for "),
)
#: What only capital letters show, with words around it that have none: « BROUILLON – », « EMBARGO ».
MARKED = LatePattern(
    r"\b(?:BROUILLON|[ÉE]BAUCHE|DRAFT|EMBARGO|WIP|CONFIDENTIEL|CONFIDENTIAL|COUPER|"
    r"NE PAS (?:PUBLIER|DIFFUSER)|DO NOT (?:POST|PUBLISH|SHARE))\b"
)


# Notes to whoever edits: « (mettre ici l’anecdote) », « [Note : couper si trop long] ».
_EDITS = (
    r"(?:mett(?:re|ez)|mets|raconte[rz]?|coupe[rz]?|raccourci(?:r|ssez)|enleve[rz]?|retire[rz]?|ajoute[rz]?|"
    r"change[rz]?|remplace[rz]?|reformule[rz]?|verifie[rz]?|revoir|valide[rz]?|confirme[rz]?|demande[rz]?|"
    r"trouve[rz]?|complete[rz]?|insere[rz]|garde[rz]?|place[rz]?|glisse[rz]?|decri(?:re|vez)|precise[rz]?|"
    r"faire (?:valider|approuver|relire|reviser|verifier|corriger|traduire|signer)|fai(?:s|tes) (?:valider|relire)|"
    r"cut|shorten|remove|add|change|replace|reword|check|confirm|ask|find|fill|keep|delete|put|insert|describe|"
    r"get (?:approval|sign-off)|have (?:legal|the lawyers|comms))"
)
# What one asks of a colleague, then a part of the text, or before it is published: « peux-tu vérifier l’orthographe? ».
_POLISH = (
    r"(?:verifier|relire|corriger|valider|reviser|raccourcir|reformuler|approuver|traduire|ajuster|"
    r"proofread|double-?check|check|fix|shorten|rewrite|review|approve|translate|edit)"
)
_REQUEST = (
    r"(?:(?:\b(?:(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous|(?:peut|pourrait)-on|merci de|svp,?|stp,?|please|"
    rf"(?:can|could) (?:you|we|someone))|(?<=[\[(])(?:a faire|a))(?: \w+){{0,2}}? {_POLISH}|"
    r"\b(?:verifi|corrig|valid|revis|approuv|ajust|reformul)ez)\b[^)\]\n]{0,40}?\b"
)
_PARTS = (
    r"(?:orthographe|fautes?|grammaire|accords?|virgules?|texte|legende|phrases?|titre|chiffres?|noms?|lien|"
    r"mots?-clics?|spelling|typos?|grammar|commas?|text|caption|sentences?|title|numbers?|names?|link|hashtags?)"
)
_BEFORE_IT_IS_OUT = (
    r"(?:avant (?:de |la |l')?(?:publi\w+|post\w+|diffus\w+|mise en ligne|mettre en ligne|envo\w+|impression|imprimer)|"
    r"before (?:posting|publishing|publication|sharing|sending|printing|it goes|we (?:post|publish|send)))"
)
_VERIFY = r"(?:verifie[rz]?|valide[rz]|confirme[rz]|revalider|preciser|double-?check|check|confirm|verify|validate)"
_HAS_TO = (
    r"(?:(?:has|have|needs?|need) to|please|must|should|doit|doivent|faut|faudra(?:it)?|reste a|merci de|svp,?|stp,?|"
    r"pri[eè]re de|peux-tu|pouvez-vous|can you|could you)"
)
_NOTES = (
    r"n\.?b\.?|note(?: (?:(?:pour|for|to|a) [^\W\d_]{2,15}|interne|a moi|to self|de la redaction))?|n\.?d\.?l\.?r\.?|"
    r"a faire|to ?do|memo|rappel|reminder|(?:internal|ed(?:itor'?s?|\.)?) note"
)
_LABELLED = LatePattern(
    rf"(?:(?<=\n)|(?<=[.!?…] )|\A)(?:{_NOTES}) ?: ?{_EDITS}\b[^\n.]{{0,60}}?\b{_BEFORE_IT_IS_OUT}"
    rf"|>{{1,2}} ?{TO_DO}\b[^\n]{{0,30}}"
)
_NOTE = LatePattern(
    rf"[\[(](?:{_NOTES}) ?: ?{_EDITS}\b[^)\]\n]{{0,80}}[)\]]"
    rf"|[\[(](?![^)\]\n]{{0,120}}\b(?:di[st]|disai\w+|demand\w+|m'a|m'ont|said|asked|"
    rf"told)\b)[^)\]\n]{{0,50}}?{_REQUEST}(?:{_PARTS}|{_BEFORE_IT_IS_OUT})\b[^)\]\n]{{0,60}}[)\]]"
    rf"|[\[(]{_EDITS} (?:ici|here|this|ceci|cela)\b[^)\]\n]{{0,60}}[)\]]"
    rf"|[\[(](?:[^\W\d_][\w-]{{1,20}} ?[:,] ?)?{_EDITS} [^)\]\n]{{0,60}}"
    r"\b(?:ici|here|(?:si|if) (?:trop long|too long|possible|besoin|necessaire|needed|necessary)|svp|stp|please)[)\]]"
    r"|[\[(](?:remplace[rz]? par|replace with) [^)\]\n]{1,40}[)\]]|\bcomment(?:aire|ed|e)? \[\w{1,4}\d+\] ?:"
    r"|\[(?:comment(?:aire|ed|e)?|supprimee?|deleted|mise? en forme|formatted) ?:[^\]\n]{0,80}\]"
    r"|\[\[ ?\w[\w ]{0,40}\]\]|\[object object\]"
    # Whatever is around it: an editor's own words in a quote check nothing.
    rf"|\[[^\]\n]{{0,140}}?(?:\ba (?:faire )?{_VERIFY}\b|(?<=\[){_VERIFY}\b|\b{_HAS_TO} {_VERIFY}\b|"
    r"\bto be (?:confirmed|checked|verified|validated|approved|determined)\b)[^\]\n]{0,160}\]"
)
# What a colleague or a reviser asks of the text beside it, where nothing comes before in its brackets but who is asked:
# « (Mélanie : est-ce qu’on garde cette phrase?) », « [trop long?] ».
_ASKED = r"(?:[^\W\d_][\w.-]{0,20}(?: [^\W\d_][\w-]{1,20})? ?[:,–-]+ ?)?"
_CHECK = (
    r"(?:verifie[rz]?|confirme[rz]|valide[rz]|relire|revoir|reformule[rz]?|raccourcir|"
    r"check|confirm|verify|review|rephrase|reword|shorten)"
)
_TO_CHECK = r"(?:to (?:be )?|needs? to (?:be )?)(?:confirm|verif|check|validat|review|complet|approv|determin)\w*"
_WHETHER_TO_KEEP = (
    r"(?:(?:est-ce qu')?on (?:la |le |l'|les |en )?"
    r"(?:garde|coupe|enleve|laisse|retire|change|reformule|precise|raccourci)"
    r"|(?:should|can|could|do|shall|must) (?:we|you|i) (?:really |just )?"
    r"(?:keep|cut|remove|change|leave|drop|add|check|confirm|reword|rephrase|say|name|need|shorten))"
    rf"(?: (?:ca|cela|ceci|ici|this|that|it|here|[^)\]\n]{{0,30}}?\b{PART_OF_TEXT}))? ?\?"
    r"|(?:(?<=: )|(?<=, )|(?<=– ))(?:peut-on|on peut|est-ce qu'on peut|can we|may we) "
    r"(?:nommer|dire|ecrire|publier|mettre|montrer|citer|name|say|write|publish|quote|mention|use)\b[^)\]\n]{0,40}\?"
    r"|(?<=: )(?:est-ce qu')?on (?:garde|coupe|enleve|laisse|retire|change)\b[^)\]\n]{0,40}\?"
)
_JUDGED = (
    r"(?:est-ce |c'est |is (?:it|this) |a bit |un peu )?"
    r"(?:trop|too) (?:long|short|court|lourd|familier|leger|wordy|informal|formal|techni)\w*"
    r"(?: ?\?|,? (?:a |to )?(?:coup|raccourc|cut|shorten)[^)\]\n]{0,30})"
    r"|(?:awkward|unclear|clunky|doublon|redondant\w*)(?:, (?:rephrase|reword|fix|cut)[^)\]\n]{0,30})"
    rf"|(?:pas (?:sure?|certaine?)|not sure|unsure)\b[^)\]\n]{{0,20}}\b{PART_OF_TEXT}\b[^)\]\n]{{0,30}}"
    r"|(?:un |a )?(?:autre|meilleur|bon|better|other|right|another) (?:mot|verbe|terme|titre|word|verb|term|title) ?\?"
    r"|est-ce (?:bien )?(?:le bon|la bonne) [^)\]\n]{1,20}\?|is (?:this|that) the (?:right|correct) [^)\]\n]{1,20}\?"
    r"|(?:ton|votre|your) (?:avis|opinion) ?\?|thoughts ?\?|(?:est-ce (?:assez |bien )?|c'est )clair ?\?"
    r"|is (?:this|it|that) clear ?\?|qu'en (?:penses-tu|pensez-vous) ?\?|what do you think ?\?"
    r"|(?:ok|okay)(?: (?:pour|avec|for|with) [^)\]\n]{1,30})? ?\?"
)
_NOT_WRITTEN = rf"(?:{PART_OF_TEXT}|annee|year|orthographe|spelling)"
_LOOKED_UP = r"(?:pre)?nom|chiffre|nombre|date|annee|source|lien|adresse|number|name|year|figure|link|address"
_TO_SEE_TO = (
    rf"(?:{_CHECK}|(?:trouve[rz]?|demande[rz]?|find|get)(?= (?:l[ea] |l'|the )(?:{_LOOKED_UP})\b)) "
    r"(?:l[ea] |les |l'|ce |cet |cette |the |this |his |her |son |sa )"
    rf"(?:(?:orthographe|spelling) (?:d[eu] |des |of )(?:l[ea] |l'|the )?)?{_NOT_WRITTEN}"
    r"(?: (?:exacte?|precise?|exact|right|d[eu]|des|of|avec|with|aupres) ?[^)\]\n:]{0,20})?"
)
# Who has read it, one word: what one's mother or daughter approves is told of.
_READ_BY = (
    r"(?:valide|revise|verifie|reviewed|proofread)e? (?:par|by) "
    r"(?!(?:m[aoey]n?|mes|un|une|the|le|la|les|l'\w*|maman|papa|mom|dad|maths?)\b)[^\W\d_][\w.-]{0,20}"
    r"(?:,? (?:le |on )?\d[\w .]{0,12})?"
)
_NOT_FINAL = (
    rf"{PART_OF_TEXT} (?:{TO_DO}|a (?:reviser|couper|changer|approuver)|{_TO_CHECK})\b[^)\]\n]{{0,140}}"
    rf"|{_TO_CHECK}(?: (?:with|by) [^)\]\n]{{1,30}})?"
    r"|(?:please |svp |stp |(?:peux-tu|tu peux|pouvez-vous|can you|could you|merci de) (?:me )?)?"
    rf"{_CHECK}(?: (?:ca|cela|ceci|ici|this|that|it|here|svp|stp|please|(?:avec|with|aupres de) [^)\]\n]{{1,30}}))?"
    r" ?\??|(?:note (?:de|du) (?:revision|relecture|redacteur|reviseure?)|revision|relecture|review(?:er)?|reviseure?|"
    r"correctrice|editing|proofreader|comment(?:aire)?) ?: [^)\]\n]{2,80}"
    r"|(?:a (?:publier|diffuser)|to (?:be )?(?:publish|post)(?:ed)?|(?:sous )?embargo(?:ed)?)\b[^)\]\n]{0,40}"
    r"|[^)\]\n]{0,20}\b(?:version|traduction|translation)\b[^)\]\n]{0,12} (?:to come|a venir)"
    r"|v ?\d|final draft|version (?:\d|finale)|draft(?: \d)?|brouillon(?: \d)?|ebauche"
    r"|(?:emoji|emoticone|photo|image|logo|lien|link|picture)s?(?: (?:dans|in) [^)\]\n]{1,15})? "
    r"(?:ici|here|a (?:venir|ajouter|inserer|mettre)|to (?:come|add|insert|follow)|to be \w+)"
    r"|(?:voir |see )?(?:la |the )?(?:pieces? jointes?|attachments?|attached)"
    r"|(?:mettre|mettez|mets|ajouter|ajoute|inserer|put|insert) [^)\]\n]{0,20}\b"
    r"(?:emojis?|photos?|images?|liens?|logos?|mots?-clics?|hashtags?|links?|pictures?)"
    r"|(?:photo|image|picture) ?: (?:voir|see|ci-joint|attached)[^)\]\n]{0,30}"
)
_ASIDE = LatePattern(
    rf"[\[(]{_ASKED}(?:{_WHETHER_TO_KEEP}|{_JUDGED}|{_NOT_FINAL}|{_TO_SEE_TO}|{_READ_BY})[)\]]"
    r"|\[(?:emojis? [^\W\d_]{2,15}|(?:photo|image|picture)s? \d{1,2})\]"
)
# The same without brackets, asked of somebody by a handle, or marked by signs.
_OF_A_HANDLE = LatePattern(rf"@[\w.-]+,? (?:tu peux|peux-tu|pouvez-vous|can you|could you) {_CHECK}(?: \w+)?(?=[ .!?])")
_MARKED = LatePattern(
    rf"(?:>{{3}}|/{{2}}) ?(?:{TO_DO}|a (?:reviser|relire|couper))\b[^\n/]{{0,30}}"
    r"|\*{1,3} ?a (?:reviser|relire|couper|approuver)\b[^*\n]{0,30}\*{1,3}"
    rf"|(?:, ?|[–-] ){PART_OF_TEXT} (?:{TO_DO}|to (?:be )?(?:check|confirm|verif)\w*)(?= ?(?:[.;)!]|\n|\Z))"
    r"|\b(?:texte|legende|version|citation) (?:approuvee?|validee?|revisee?|relue?) "
    r"(?:par (?:la |le |les |l')?(?:com\w*|direction|juridique|marketing|rp)\b|le \d)"
    r"|(?:[*/–-] ?|\A|(?<=\n)|(?<=[.!?] ))a faire (?:valider|approuver|relire|reviser|traduire|signer)\b[^\n*]{0,30}"
    r"|\bnote (?:a|pour|de|to|for) (?:la |le |l'|the )?"
    r"(?:revision|reviseure?|relecture|redaction|correctrice|traduct\w+|editors?|reviewers?) ?:[^\n.]{0,60}"
    r"|\b(?:post|texte|legende) a publier\b[^\n.]{0,30}"
    r"|\b(?:citation|quote|titre|texte|caption|legende) ?: ?[«\"]? ?(?:\.{3}|…)(?= ?(?:[»\"]|\n|\Z))"
    r"|(?:(?<=\n)|(?<=[.!?] )|\A)version (?:instagram|facebook|linkedin|tiktok|fr|en|francaise|anglaise)"
    r"(?: ?[/|·–-] ?(?:fr|en|v ?\d|finale?|courte|longue|instagram|facebook|linkedin))+(?= ?(?:\n|\Z))"
    r"|[–-] (?:a (?:confirmer|valider|verifier|revoir|completer|preciser)|to be (?:confirmed|verified|"
    r"checked))(?= ?(?:[.;)!]|\n|\Z))"
)
#: Each pattern, none of which goes on to another line, and what a line must contain for it to be worth a search.
_PATTERNS: tuple[tuple[LatePattern, str], ...] = (
    (_NOTE, "]|)"),
    (
        _LABELLED,
        "note:|note :|note pour |note for |note to |note a |b:|b :|b.|ppel|memo|todo|to do|faire :|faire:|minder|>",
    ),
    (_ASIDE, "]|)"),
    (_OF_A_HANDLE, "@"),
    (
        _MARKED,
        ">>>|// |//a|* a|*a | a confirm| a valid| a verif| a revoir| a complet| a precis| to be |a faire |a publier|"
        "note a |note p|note d|note t|note f|: …|: ...|: «|approuve|valide|revise|relu|version ",
    ),
    *ASIDES,
    *ORDERS,
)


def note_spans(seen: str) -> Iterator[Span]:
    """The spans of working notes in a skeleton."""
    return (match.span() for match in matches_in_lines(seen, _PATTERNS))


def is_note(seen: str) -> bool:
    """Whether a skeleton begins with a working note."""
    return any(pattern.match(seen) for pattern in (OWN_LINE, *(pattern for pattern, _ in _PATTERNS)))

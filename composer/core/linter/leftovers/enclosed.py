"""Judges what a draft keeps apart, in brackets or on a line of its own, by the grammar of a note: who does what to it.

Each pattern is for a skeleton in which « ^ » stands before each word that has a capital letter.
"""

import re
from collections.abc import Iterator

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import Draft
from composer.core.linter.leftovers.template_words import PART_OF_TEXT
from composer.core.text.late_pattern import LatePattern, has_any

# What a caption is made of, and what goes with it, as whoever edits it calls them.
_TEXT = (
    rf"(?:{PART_OF_TEXT}|fin|debut|intro\w*|conclusion|chute|accroche|publication|posts?|versions?|annee|year|"
    r"mots?-clics?|hashtags?|logos?|comptes?|courriels?|anecdotes?|details?|emojis?|credits?|orthographe|fautes?|"
    r"chiffres?|virgules?|captions?|ending|opening|beginning|spelling|typos?|account|draft|tag|copy|accords?|typo)"
)
# What is done to it: in French by their stems, whatever the ending.
_STEMS = (
    r"(?:re)?(?:verifi|valid|confirm|ajout|enlev|retir|coup|raccourci|chang|remplac|reformul|precis|complet|corrig|"
    r"inser|"
    r"reli|revis|revoi|tradui|tagu|identifi|approuv|autoris|modifi|supprim|effac|gard|laiss|met|trouv|demand|adapt|"
    r"resum|simplifi|travaill|peaufin|developp|fini|termin|signe|ecri|choisi|regard|post|publi|envo)"
)
_ENGLISH = (
    r"(?:double-?check|check|verify|validate|confirm|add|remove|cut|shorten|change|replace|rephrase|reword|rewrite|"
    r"complete|fix|insert|proofread|review|translate|tag|link|approve|edit|delete|keep|leave|put|find|get|ask|trim|"
    r"tighten|update|use|sign off|post|publish|send)"
)
_DO = rf"(?:{_STEMS}\w{{0,4}}|{_ENGLISH})"
_INFINITIVE = (
    rf"(?:(?:ne pas |penser a |il faut(?:drait)? |faudrait |reste a |oublier d[e'] ?|a |to |need to |needs to |"
    rf"please )?(?:(?:{_STEMS})(?:er?|ir|re|tre|i?s|ets)|{_ENGLISH})\b)"
)
# Verbs of the trade, of which no story needs one alone.
_OF_THE_TRADE = (
    r"(?:tradui(?:re|s)|tagu(?:er?)|raccourci[rs]|reformule[rz]?|relire|relis|reviser|"
    r"translate|shorten|reword|rephrase|proofread|double-?check|fact-?check)\b"
)
_NAME = r"\^(?!(?:papa|maman|mamie|papi|mom|dad|mum|grand\w*)\b)[^\W\d_][\w'.-]*(?: \^[\w'-]+)?"
# What is no name before a colon: « (Conseil : demande de l’aide) ».
_LABEL = (
    r"(?:photo|source|credit|texte|video|image|note|question|reponse|answer|conseil|advice|truc|astuce|tip|resultat|"
    r"result|"
    r"spoiler|fun|rappel|morale|lecon|lesson|secret|bilan|verdict|ps|merci|defi|oui|non|yes|no|indice|hint|exemple|"
    r"example)"
)
_WHOM = r"(?:la |le |les |l'|the |our |notre |nos )?"
_OFFICE = (
    r"(?:direction|communications?|comms?|marketing|juridique|legal|pr|rp|rh|hr|clients?|agence|agency|cabinet|board|"
    r"siege|ministere|commission|centre de services|bureau|editors?|redaction)\b"
)
_AGREEMENT = (
    r"(?:reponse|approbation|accord|confirmation|autorisation|feu vert|validation|consentement|ok\b|photo|citation|"
    r"chiffres?|logo|approval|answer|reply|sign-?off|permission|consent|release|go-ahead|green light|quote|numbers?)"
)
_OF_A_TEXT = (
    r"(?:longu?e?|court|personnel|lourd|intense|inspirant|clair|drole|serieu[xs]|technique|formel|cliche|quetaine|"
    r"dramatique|negatif|intime|vague|neutre|"
    r"long|short|personal|harsh|heavy|dark|preachy|cheesy|formal|casual|inspiring|clear|funny|dramatic|vague|corny)e?\b"
)
_LENGTH = r"(?:mots|phrases?|lignes|caracteres|paragraphes?|words|sentences?|lines|characters|paragraphs?)"
_SUBJECT = (
    r"(?:defis?|moments?|anecdotes?|exemples?|souvenirs?|obstacles?|echecs?|parcours|mentors?|experiences?|histoire|"
    r"conseils?|prenom|nom|ville|metier|role|challenges?|memory|memories|examples?|story|failures?|advice|experience|"
    r"lesson|job|school|mentor|someone who|quelqu'un qui|personnes?|people|friends|amis)"
)
_TELL = (
    r"(?:(?:parl|racont|partag|expliqu|nomm|mentionn|ajout|termin|commenc|precis|donn|identifi|present|evoqu|indiqu|"
    r"rappel|inser)e[rz]|decri(?:vez|re)|conclu(?:ez|re)|mett(?:ez|re)|ecri(?:vez|re)|tell|talk|write|describe|share|"
    r"explain|mention|name|end|start|give|tag|include|think of|pensez a)"
)
_PLACE = (
    r"(?:l')?(?:appel a l'action|call to action|cta|accroche|hook|conclusion|intro(?:duction)?|chute|punch|"
    r"formule de (?:cloture|salutation)|closing|opening|paragraphe \d|bloc \d|corps du texte|body)"
)
_QUALITY = (
    r"(?:authentiques?|brefs?|breve|concise?s?|positifs?|positive|sinceres?|personnel(?:le)?s?|inspirante?s?|"
    r"authentic|brief|genuine|short|personal|inspiring|under \d+|to \d+)"
)
# Wherever they are.
_ANYWHERE = LatePattern(
    rf"\^?(?:{_NAME} ?[,:–-] ?)?(?:demande[rz]?|redemander|ask|check with|verify with|v[eo]i[rs] avec) (?:a |"
    rf"to )?{_NAME}(?: (?:si|if|pour|for|l[ea]s?|the|about|whether)\b.{{0,80}})?[ .!?]*\Z"
    rf"|{_NAME} ?[,:–-] ?(?=.{{0,80}}?(?:\btu\b|\bte\b|\btoi\b|-tu\b|\bvous\b|-vous\b|\byou\b|\bok\b|\bokay\b))"
    rf"(?=.{{0,90}}?(?:\b{_DO}\b|\bok(?:ay)?\b)).{{0,100}}(?:\b{_TEXT}\b|\bok(?:ay)?\b|\b{_OF_THE_TRADE}).{{0,60}}\Z"
    rf"|{_NAME} (?:doit|doivent|va|veut(?: qu\S*)?|voudrait(?: qu\S*)?|must|should|needs? to|has to|"
    rf"wants?(?: us)? to|to) "
    rf"(?:\w+ ){{0,2}}?(?:{_DO}\b.{{0,40}}\b{_TEXT}\b.{{0,40}}|(?:approu|valid|confirm|verifi|reli|revi|check|approve|"
    r"sign off|proof)\w*\b.{0,50})\Z"
    # What is asked of somebody by name, after a colon or a dash, is said to nobody else.
    rf"|(?!\^{_LABEL}\b){_NAME} ?[:–] ?(?!.*[«\"])(?=.*(?:\?|"
    rf"\b{_INFINITIVE})).{{3,160}}\Z"
    rf"|(?!.*\b(?:j'ai|je|i|we|on|nous|m'a|a)\b).*\b(?:before (?:it|this|we|you|i) (?:goes?|posts?|publish|send|"
    rf"share)|avant (?:que (?:ca|on|je)|de|la) (?:parte|publi\w+|post\w+|mis\w*|diffus\w+|sorte)).{{0,30}}\Z"
    rf"|\^?(?:a )?(?:choisir|choisissez|choose|pick|select|garder|keep) (?:selon|entre|d'apres|between|depending|"
    rf"based|one\b|(?:l[ea] |the )(?:bon|bonne|right|best|correct|meilleure?)).{{0,60}}\Z"
    r"|\^?(?:choisir|choisissez|choose|pick|select)(?: (?:une?|one|entre|between)\b)? ?:"
    r".{3,90} ?(?:/|\bou\b|\bor\b).{3,90}\Z"
    r"|.{0,60}\bje (?:finis|termine|complete|continue) (?:d'ecrire|ca|la suite|le reste|le texte|la legende|la fin)\b"
    r".{0,12}\b(?:ce soir|demain|plus tard|tantot)\b.{0,20}\Z"
    rf"|.{{3,80}}[,;–.?:-] ?(?:a (?:faire )?(?:{_STEMS})(?:er|ir|re|r)|to (?:be )?(?:check|confirm|verif|validat|"
    rf"review|complet)\w*|tbc|tbd)(?: .{{1,40}})?[ .!?]*\Z"
    rf"|\^?(?:c'est |est-ce que c'est |est-ce |is (?:this|it|that) |ca fait |a bit |un peu )?(?:trop|assez|too|"
    rf"enough)? ?{_OF_A_TEXT}(?: enough)? ?\?(?: ?(?:{_INFINITIVE}|on |we ).{{0,60}})?\Z"
    r"|\^?(?:est-ce que )?(?:j'en dis|j'en ai dit|am i saying|is it) (?:trop|too much) ?\?\Z"
    rf"|\^?(?:max(?:imum)?|environ|about|around|keep it (?:to|under)|moins de|less than|up to)\.? (?:\d+|une|deux|"
    rf"two) {_LENGTH}"
    r"[ .!]*\Z|\^?(?:ne pas|do not|don't) (?:publier|partager|diffuser|post|publish|share)\b.{0,60}\Z"
    r"|(?:facultatif|optionnel|optional) ?: ?(?=mention|ajout|nomm|tagu|add|mention|name|tag).{3,80}\Z"
    r"|\^?(?:voir|see|cf\.?|as per) (?:l[ea] |l'|les |the |mon |my )?(?:courriel|mail|e-mail|email|slack|teams|zoom|"
    r"brief|commentaires? d|fichier|google)\b.{0,40}\Z"
    rf"|\^?{_PLACE}[ .!:]*\Z"
    r"|\^?(?:taguer|tag|identifier|mentionner) (?:\^|@|la personne|le compte|them|him|her).{0,60}\Z"
    r"|(?:(?:19|20)\d\d|premiere?|deuxieme|troisieme|first|second|third|\d{1,3}e?) ?\?\Z"
    r"|\^?(?:expand|elaborate|flesh out|fact-? ?check|(?:source|link|quote|photo) needed|more (?:on|about) (?:this|"
    r"that|it)|sp|spelling|orthographe|ortho|grammaire|grammar)(?: (?:on|more) .{1,40})? ?\?*\Z"
    r"|\^?(?:keep|cut|garder|couper|enlever)(?: (?:or|ou) (?:cut|keep|drop|couper|garder|enlever))? ?\?\Z"
    r"|\^?(?:paragraphe?|bloc|slide|diapo|visuel|carrousel) \d\b.*\Z"
    r"|\^?(?:lequel|laquelle|lesquel\w+|combien|quelle annee|how many|what year) ?\?+\Z"
    r"|l[ea'] ?\w[\w' ]{1,15} ?\? ?,? ?(?:ou )?l[ea'] ?\w[\w' ]{1,15} ?\?\Z"
)
# What a draft says of itself, and what is still to be done to a part of it.
_UNFINISHED = (
    rf"(?:pas (?:encore )?fini\w*|non finale?|incomplet\w*|not (?:finished|final|done)|unfinished|(?:rough|"
    rf"first) draft|"
    rf"premier jet|work in progress|(?:texte|legende|version) non finale?)[ .!]*\Z|.{{0,40}}\bil (?:me |nous )?manque "
    rf"(?:encore )?(?:la |le |les |un|des ).{{0,30}}\b{_TEXT}\b|{_TEXT}\b.{{0,40}} a [a-z]{{3,}}(?:er|ir|re)[ .!?]*\Z|"
    rf"{_TEXT}s? (?:au choix|a (?:venir|suivre)|to (?:come|follow|choose|pick)|tbd|tbc)\b.{{0,30}}\Z"
)
# Where a sentence has ended, or nothing has begun.
_APART = LatePattern(
    rf"\^?(?:{_NAME} ?[,:–-] ?)?{_INFINITIVE}(?![^:]{{0,80}} : )(?! de \w)(?![^\n]{{0,60}}\b(?:mes|nos|sa|son|ses|my|"
    rf"our|his|her|c'est|c'etait|it's|ca) ).{{0,50}}?\b{_TEXT}\b.{{0,60}}\Z"
    rf"|\^?(?!relire \^){_OF_THE_TRADE}(?! (?:mes|nos|ma|mon|my|our)\b).{{0,60}}\Z"
    rf"|\^?{_INFINITIVE} (?:si|if) (?:trop|too|c'est|pas|besoin|possible|it's|needed|not)\b.{{0,50}}\Z"
    r"|\^?(?:faire|rendre|make (?:it|this)) (?:(?:plus|moins) (?!avec|de\b|que)|more|less|\w+er\b).{0,50}\Z"
    rf"|\^?(?:toujours |encore |still )?(?:en attente|attendre|on attend|waiting (?:on|for)|awaiting|"
    rf"pending)\b.{{0,30}}\b{_AGREEMENT}(?!.*\b(?:c'est|c'etait|it's|was)\b).{{0,50}}\Z"
    rf"|\^?(?:approuve|approved|cleared|signed off|autorise|valide|relu|corrige)e?s? (?:par|"
    rf"by) {_WHOM}(?:{_OFFICE}).{{0,30}}\Z"
    rf"|\^?ok(?:ay)? (?:de |from |par |pour )?{_NAME}\Z|\^?a (?:{_STEMS})(?:er|ir|re|r)[ .!]*\Z"
    rf"|\^?(?:max(?:imum)?\.? |min(?:imum)?\.? )?\d+(?: ?(?:a|to|-|–|ou|or) ?\d+)? {_LENGTH}(?: max\w*\.?|"
    rf" min\w*\.?)?[ .]*\Z"
    rf"|\^?{_TELL}\b.{{0,40}}\b{_SUBJECT}\b(?!.{{0,60}}\b(?:commentaires?|comments?|below|prive)\b).{{0,60}}\Z"
    rf"|\^?{_TELL} (?:ici|here)\b.{{3,150}}\Z|\^?{_TELL}\b.{{3,120}}\d(?: ?(?:a|to|-|–|ou|or) ?\d+)? {_LENGTH}[ .]*\Z"
    rf"|\^?(?:soyez|restez|be|stay|keep it) (?:\w+ )?{_QUALITY}[ .!]*\Z"
    rf"|\^?(?:.{{0,20}}\b)?(?:on|we) (?:la |le |l'|les |)?(?:{_DO})\b.{{0,40}}\b{_TEXT}\b.{{0,20}}\?.{{0,40}}\Z"
    rf"|\^?(?:{_UNFINISHED})|\^?(?:(?:parl|racont|partag|expliqu|nomm|mentionn|present|evoqu)er|decrire)\b.{{3,80}}"
    rf"\b(?:vous|votre|vos)\b.{{0,60}}\Z|\^?(?:fin|end)(?: (?:de |du |of )(?:la |the )?{_TEXT})?[ .]*\Z"
    rf"|\^?(?:this is |c'est )?(?:the |la |le )?(?:french|english|old|long|short|"
    rf"version) .{{0,40}}\b{_TEXT}\b.{{0,40}}\b{_DO}\b.{{0,20}}\Z"
    rf"|\^?{_TEXT} (?:de \w+ )?{_INFINITIVE}\b.{{0,40}}\Z"
)
# In square brackets or braces, which no sentence has: one of two, or what replaces the words before.
_OF_TWO = LatePattern(
    r"\^?(?:ou|or)\b ?:?.{2,120}\Z|\^?(?!(?:en|fr|vf|va)\b)[a-z][a-z' ]{1,20}"
    r"(?: ?/ ?(?!(?:en|fr)\b)[a-z][a-z' ]{1,20}){1,4}\Z"
)
# On a line of its own, without brackets: what is asked of somebody by name, what to remember, another version.
_LABELLED = (
    r"\^?(?:note (?:a|to|pour|for) [\w-]+|rappel|memo|reminder|a faire|to ?do|ne pas oublier(?: d[e'])?|"
    r"don't forget to|penser a|remember to) ?:? ?"
)
_ASKED = (
    r"(?:(?:peux|pourrais)-tu|tu (?:peux|pourrais)|(?:pouvez|pourriez)-vous|(?:dis|dites)-moi si|tell me if|can you|"
    r"could you|is (?:this|it|that|the)|est-ce que (?:c'est|ca)|merci de|qu'en penses-tu|what do you think|"
    r"tu (?:en penses quoi|valides|confirmes|approuves|trouves)|(?:ok|bon) (?:pour|avec) toi|ok with you)"
)
_ON_A_LINE = LatePattern(
    rf"(?:\^?p\.?-?s\.? ?:? ?)?(?:\^?(?:hey|salut|bonjour|allo|hi|hello) )?(?:{_NAME}|@ ?\^?\w[\w.]*) ?[,:–-] ?\^?"
    rf"(?:{_ASKED}\b.{{0,60}}?(?:\b{_DO}\b|\b{_TEXT}\b|\bok(?:ay)?\b|correct|trop|too).{{0,60}}|"
    rf"voici (?:m[ao]n?|l[ae]) {_TEXT}\b.{{0,60}}|{_INFINITIVE}.{{0,30}}\b{_TEXT}\b.{{0,40}})\Z"
    # In small letters, as nobody begins a line of a story: « mettre le lien du clip ici », « ajouter lien ».
    rf"|{_INFINITIVE} (?:.{{2,60}} (?:ici|here)[ .!]*|{_TEXT}\b(?! (?:a|and|et|ou|or)\b).{{0,40}})\Z"
    rf"|\^?(?:{_UNFINISHED})|@ ?\^?\w[\w.]* ?[,:–-] ?.{{3,80}}\b{_ASKED}\b.{{0,30}}\b{_DO}\b.{{0,60}}\Z"
    rf"|@ \^\w+ ?[:,–-] ?(?=.*(?:\?|\b{_DO}\b)).{{3,160}}\Z"
    rf"|@\^?\w[\w.]* a (?:{_STEMS})(?:er|ir|re|r)\b.{{0,40}}\Z"
    rf"|{_LABELLED}(?:{_INFINITIVE}.{{0,40}}\b{_TEXT}\b|(?:tagu|identifi|mentionn|credit|tag\b|mention\b)).{{0,60}}\Z"
    r"|a (?:tagu|identifi|mentionn)er ?:.{0,80}\Z"
    rf"|\^?(?:{_INFINITIVE}|identifier\b).{{0,60}}\b(?:avant (?:de |la |l')|before )(?:publi|post|mise en ligne|"
    rf"mettre en ligne)"
    r".{0,20}\Z|\^?(?:version|v) ?\d(?:\.\d)? ?[,–:(-]{1,2} ?(?:corrig|revis|approuv|valid|final|relue|edit|review|"
    r"a reli)\w*.{0,40}\Z"
    rf"|\^?(?:feel free to|sens-toi libre d|sentez-vous libres? d|n'hesite[sz]? pas a|tu peux|you can)(?:e |'|"
    rf" )?(?:\w+ )?{_DO}\b.{{0,30}}\b{_TEXT}\b.{{0,30}}\Z"
    r"|\^?(?:on )?(?:garde|enleve|coupe|laisse|keep|cut)\w* (?:\w+ )?(?:ou|or) (?:on )?(?:\w+ )?(?:garde|enleve|"
    r"coupe|laisse|keep|cut|drop)\w*.{0,20}\?\Z"
    r"|.{0,60}\b(?:avant que (?:je|on)|before (?:i|we)) (?:l[ea] |l')?(?:publi|post|envoi|send)\w*.{0,20}\Z"
    rf"|\^?voici (?:m[ao]n?|l[ae]) (?:legende|texte|publication|post)[,.!:].{{0,60}}\Z"
    r"|(?:.{0,40}\b)?(?:pour|for) (?:approbation|validation|relecture|approval|review|revision)\b.{0,30}\Z"
    r"|\^?(?:ou bien|variante|autre version|alternate(?: version)?|"
    r"other version) ?:.{0,160}\Z"
)
_LINE_SIGNS = (
    "-tu |tu peux|tu valid|tu confir|tu en p|can you|could you|-moi si|tell me|oubli|forget|remember to|rappel|"
    "memo|remind|note a|note to|taguer|identifier|is this|penser a|avant de publi|avant la p|before p|before i|"
    "before we|avant que|version |libre d|eel free|pas a |approbation|approval|relecture|review|ou bien|variante|"
    "garde ou|enleve ou|keep or|cut or|coupe ou|voici m|voici l|merci de|pas fini|non final|finished|t draft|"
    "h draft|ier jet|il me manque|il manque|v2|v3|ok pour|a faire|todo"
)
# After the first line, one that is not of handles alone; no line that is a note is longer.
_OF_HANDLES = re.compile(r"[#@]\S+(?: [#@]\S+)*")
_SHORTEST, _LONGEST = 4, 180
_BRACKETS = re.compile(r"\[(?P<square>[^\[\]\n]{1,200})\]|\{(?P<brace>[^{}\n]{1,200})\}|\((?P<round>[^()\n]{1,200})\)")
_COMMENT = re.compile(
    r"/\*[^\n]{1,160}?\*/|(?:(?<=\n)|\A)//[^\n]{1,160}|(?:(?<=\n)|\A)(?:(?:--|\*{2,3}|>+) ?(?P<marked>[^\n]{3,160})|"
    r"\*(?P<starred>[^*\n]{3,160})\*(?=\n|\Z))"
)
_ENDED = re.compile(r"(?:\A|[.!?…»\"\n:)\]@]|\.\.\.)[ \n]*\Z")
_CAPITAL = re.compile(r"(?<![\w'’-])(?=[A-ZÀ-ÖØ-Þ])")
#: Signs by which a text is searched for what stands apart.
_BRACKET_SIGNS, _COMMENT_SIGNS = "(|[|{", "/*|\n//|\n--|\n*|\n>"
#: Characters before brackets in which the end of a sentence is looked for.
_NEAR = 4


def enclosed_spans(draft: Draft) -> Iterator[Span]:
    """The spans, in the text typed, of what is said to whoever edits it: in brackets, after signs, on its own line."""
    text = draft.text
    handles = (each.handle.value for each in draft.campaign.networks.values() if each.handle)
    yield from _lines(text, draft.seen.text, tuple(filter(None, handles)))
    for match in _BRACKETS.finditer(text) if has_any(draft.seen.text, _BRACKET_SIGNS) else ():
        apart = _ENDED.search(text, max(0, match.start() - _NEAR), match.start()) is not None
        if _is_note(match[match.lastgroup or 0].strip(), apart=apart, square=match.lastgroup != "round"):
            yield match.span()
    for match in _COMMENT.finditer(text) if has_any(draft.seen.text, _COMMENT_SIGNS) else ():
        said = match["marked"] or match["starred"]
        if said is None or _is_note(said.strip(" -–*>"), apart=True, square=False):
            yield match.span()


def _lines(text: str, seen: str, own: tuple[str, ...]) -> Iterator[Span]:
    """The spans of lines that are notes: by what is asked of whom, or in small letters by what is to be done.

    What is said to the campaign's `own` accounts is said in public.
    """
    lines = [(span, text[slice(*span)].strip(" -–*•>")) for span in _line_spans(text)]
    known = lines and (has_any(seen, _LINE_SIGNS) or any(said[:1].islower() or said[:1] == "@" for _, said in lines))
    return (span for span, said in lines if known and not said.startswith(own) and _ON_A_LINE.match(_marked(said)))


def _line_spans(text: str) -> Iterator[Span]:
    """The spans of the lines after the first that may be notes."""
    end = -1
    for line in text.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if start and _SHORTEST <= len(line) <= _LONGEST and not _OF_HANDLES.fullmatch(line):
            yield start, end


def _marked(said: str) -> str:
    return skeleton(_CAPITAL.sub("^", said)).text


def _is_note(said: str, *, apart: bool, square: bool) -> bool:
    marked = _marked(said)
    patterns = (_ANYWHERE, *((_APART,) if apart else ()), *((_OF_TWO,) if square else ()))
    return any(pattern.match(marked) is not None for pattern in patterns)

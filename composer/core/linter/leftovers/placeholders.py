"""Finds placeholders left from a template: « [votre histoire] », « {nom} », « XXX », « (à compléter) »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import CaptionFinding, Draft, left_to_do
from composer.core.linter.leftovers.blank_shapes import blank_spans, in_capitals, is_shouted
from composer.core.linter.leftovers.enclosed import enclosed_spans
from composer.core.linter.leftovers.notes import MARKED, is_note, note_spans
from composer.core.linter.leftovers.template_words import THING, TO_DO
from composer.core.linter.leftovers.unfinished import empty_label_spans, own_line_spans
from composer.core.text.late_pattern import LatePattern, has_any, matches_in_lines
from composer.core.words import MONTHS, Words, named

# Square brackets are also used by editors: « […] », « [sic] », « [mon école] », « directeur[-trice] ». Only what asks
# for something, or names what a template asks for, is a placeholder.
_ASKS = (
    r"(?:votre|vos|ton|tes|your) \w[^\]\n]{0,60}|"
    r"(?:inserer|inserez|ajouter|ajoutez|ecrire|ecrivez|completer|completez|indiquer|indiquez|mettre|mettez|"
    r"insert|add|write|fill in|type|enter)\b[^\]\n]{0,60}|"
    rf"[^\]\n]{{0,30}}\b{TO_DO}\b[^\]\n]{{0,30}}|to be [^\]\n]{{1,40}}|"
    rf"(?:prenom(?: et)? nom|nom de famille|{THING}|{THING} (?:d[eu] |des |d'|of |of the )[^\]\n]{{1,30}}|"
    rf"(?:[\w']+ )+names?|(?:son|sa|leur) (?:pre)?nom)|"
    r"(?:number|nombre|chiffre|amount|montant|age|how many|combien)(?: (?:of|de|d') ?[^\]\n]{1,30})?|"
    r"jour|heure|mois|day|month|time|tbd|tbc|todo|[x_]{1,}|\?+"
)
_BRACKETED = LatePattern(
    rf"\[[ .…]*(?:{_ASKS}) ?[.…?]*\]|\[ *\]|\[cid:[^\]\n]+\]"
    rf"|\((?:{TO_DO}|to be completed|inserer|insert|tbd|tbc|(?:votre|ton|ta) {THING} ici|your {THING} here|"
    rf"voir avec|a revoir|check with|max(?:imum)?\.? \d+ (?:caracteres|mots|characters|words)|\d+ (?:lignes?|"
    rf"phrases?|mots|caracteres|lines?|sentences?|words|characters) (?:max(?:imum)?|minimum))\b[^)\n]{{0,60}}\)"
    rf"|\((?:ajouter|ajoutez|add) (?:(?:une?|votre|vos|la|le|an?|your|the) )?{THING}\b[^)\n]{{0,40}}\)"
    rf"|\({THING} ?\?+\)|\({THING}(?: ?:)? {TO_DO}\)"
    r"|\((?:(?:pre)?nom|(?:pre)?nom, (?:pre)?nom|name|ville|annee|lieu|city|year|date|heure|adresse|montant|local|"
    r"nombre|chiffre|number|age|lien|link|citation|quote|telephone|phone|courriel|email|prix|titre|"
    r"entreprise|compagnie|organisme|metier|poste|matiere|company|job|teacher|"
    r"ecole|time|place|address|amount|room|title|school)\)|(?<=\d )(?:\w+ )?\(\?+\)"
    r"|\((?:(?:pre)?nom|titre|name|title|ville|annee|city|year) "
    r"(?:de l'|d[eu] (?:la |votre |mon |ma )?|of (?:the |your |my )?)"
    r"\w+\)|(?<=[.…«\"] )\((?:votre|ton|ta|your) [^()\n]{2,30}\)(?= ?[.…»\"])"
    rf"|\((?:votre|ton|ta|your) {THING}\)|\((?:ecrire|ecrivez|write|type) (?:ici|here)\b[^)\n]{{0,40}}\)"
)
# What is said in place of another word has an article, or is no noun: « dans [sa] ville », « pour [mieux] lire ».
_NO_NOUN = (
    r"l[ea]s?|une?|des?|du|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs?|ce|cet|cette|ces|celle?s?|ceux|"
    r"moi|toi|lui|elles?|eux|nous|vous|ils?|on|tous|toutes?|tout|rien|mieux|plus|moins|trop|pas|ne|y|en|qui|que|sic|"
    r"the|an?|my|your|his|her|its|our|their|this|that|these|those|him|them|us|me|it|not|more|all|rires?"
)
# A bare noun in brackets after a word that needs one is a blank, whatever it names: « grâce à [enseignante] ».
_IN_ITS_PLACE = LatePattern(
    r"(?:\b(?:(?:a|au|aux|d[eu]|des|chez|pour|avec|par|en|dans)(?! \[\w+(?:er|ir|re)\b)|"
    r"at|for|with|from|to|by|of|in|after|before|since|like|than|about|every) |\bd')"
    rf"(\[ ?(?!(?:{_NO_NOUN})\b|\w')[a-z]\w+[^\]\n]{{0,40}}\])"
)
_BRACED = LatePattern(
    r"\{{1,2} ?\w[\w .|:'-]{0,40}\}{1,2}|<(?:votre|vos|nom|prenom|your|name|inserer|insert|ecole|school)\b[^>\n]{0,40}>"
    r"|%{1,2}(?:nom|prenom|name|first_?name)%{1,2}|\*\|\w+\|\*"
)
_VARIABLE = LatePattern(r"\$(?:\{[\w.]{1,30}\}|(?:(?:pre)?nom|(?:first_?)?name)(?!\w))")
# A handle that is still to be written: « @... », « @nomduprof ».
_AT = LatePattern(
    r"@(?:@\w{1,30}@@|(?<![\w@]@)(?:\.{3}|…|_{2,}|nom(?:d[eu]\w+)?|prenom|votre\w+|your\w+|identifiant|username|handle|"
    r"\[\w+(?: \w+)?\])(?!\w|@|\.\w))"
)
# Fields between number signs, and the errors of a spreadsheet.
_NUMBERED = LatePattern(r"#(?:(?:(?:pre)?nom|ecole|name|first_?name)#|n/a\b|ref!|valeur!|value!|nom\?|name\?|div/0!)")
# A field of a mail merge, as a word processor shows it: « «Prénom» ». Words quoted without spaces have small letters.
_MERGED = LatePattern(
    r"«(?:(\w+_\w+)|(?:pre)?nom|civilite|titre|fonction|ecole|ville|courriel|adresse|organisme|entreprise|"
    r"name|first ?name|last ?name|school|city|title)»"
)
_LOREM = LatePattern(
    r"(?:(?:(?<=\n)|(?<=[.!?…:] )|\A)lorem ipsum|lorem ipsum(?= dolor))"
    r"(?:[ ,.\n]+(?:dolor|sit|amet|consectetur|adipiscing|elit|sed|do|eiusmod|tempor|incididunt|ut|labore|"
    r"et|dolore|magna|aliqua|enim|ad|minim|veniam|quis|nostrud|exercitation|ullamco|laboris|nisi)\b)*"
)
# Asked for without brackets: by what is to be written, not by a verb alone, which a story may have.
_UNBRACKETED = LatePattern(
    rf"\b(?:inserer|inserez|insert) (?:(?:ici|here)\b(?: (?:la|le|l'|votre|vos|une?|the|your|an?) ?{THING})?|"
    rf"(?:la|le|l'|votre|vos|une?|the|your|an?) ?{THING}(?: (?:ici|here))?\b)"
    rf"|\b(?:(?:ajoutez|ecrivez|mettez|add|write|put|type) )?(?:votre|your) {THING} (?:ici|here)\b"
    r"(?!-|,? (?:on|in|at|under|below|sur|dans|sous|et|and) (?:the|theirs|mine|la|le|les|une?|an?|my|mon|ma|l')\b)"
    rf"|(?:(?<=\n)|(?<=: )|(?<=\.\.\. )|(?<=\] )|\A)a (?:completer|remplir)\b[^\n.!?]{{0,40}}"
    r"|(?<=[.!?…] )a (?:completer|remplir|preciser|valider)\b[^\n.!?]{0,30}(?=[.!?\n]|\Z)"
    rf"|(?:(?<=\n)|(?<=[.!?…] )|\A){THING} ?: ?(?:a venir|a confirmer|a completer|tba|tbd|tbc|to come|\?+|xx+)(?!\w)"
    rf"|\b(?:{THING}|suite|mot|phrase|paragraphe) a (?:completer|remplir|inserer|preciser)\b(?= ?(?:[.,…!)]|\n|\Z))"
    r"|\b(?:texte|citation|legende|contenu|lien|credits?(?: photo)?) a venir\b"
    r"|\b(?:prenom nom|name surname|nom, (?:titre|fonction|poste)|name, (?:job )?title|nom-d(?:e|u)-\w[\w'-]*)\b"
    r"|\b(?:au|a|en|chez|de|du) \?{2,}"
    rf"|\*(?:votre|your|nom|name) [^*\n]{{1,40}}\*|\*{TO_DO}\b[^*\n]{{0,40}}\*"
)
# An announcement in place of a text: « « … à venir … » », “(to come)”, « « citation à venir » ».
_COMING = (
    rf"(?:(?:(?:{THING}|text|suite) )?(?:a (?:venir|completer|remplir|inserer|ajouter|rediger|ecrire|fournir|confirmer|"
    r"preciser)|to (?:come|be (?:added|confirmed|written|completed|determined))|tba|tbc|tbd)|"
    rf"{THING} to follow)"
)
_MARKED_AS_COMING = rf"(?:{_COMING}|coming soon|en attente|pending)"
_ANNOUNCED = LatePattern(
    rf"(?:(?<=: )|(?<=:))[«\"(] ?{_COMING} ?[»\")]|"
    rf"[«\"(\[] ?(?:\.{{3}}|…) ?{_MARKED_AS_COMING} ?(?:\.{{3}}|…)? ?[»\")\]]|"
    rf"[«\"(\[] ?{_COMING} ?(?:\.{{3}}|…) ?[»\")\]]|\[ ?{_MARKED_AS_COMING} ?\]"
)
# Quoted in place of a text: « Citation ici », “Quote goes here”; an address of which nothing is written.
_QUOTED = LatePattern(
    rf'[«"] ?(?:(?:inser(?:er|ez)|insert|add|ajoute[rz]) (?:(?:la|une?|votre|the|an?|your) )?{THING}|'
    rf"(?:(?:votre|your) )?{THING} (?:ici|(?:goes )?here)) ?[»\"]"
    r"|\bhttps?://(?:…|\.{3}|x{3,}|_{2,})"
)
_OPENING_MARKS = '«"“'
# Blanks of a form, in a date and elsewhere: « JJ/MM/AAAA », « 20XX », « : ??? », « ………… ».
_MONTH = skeleton("|".join(name for names in MONTHS.values() for name in names)).text
_UNIT = r"(?:%|\$|(?:km|h|points?|minutes?|fois)\b)"
_FORM = LatePattern(
    r"\b(?:jj[/-]mm|dd[/-]mm|mm[/-]dd|mm[/-]jj)(?:[/-](?:aaaa|yyyy|aa|yy))?\b|\b(?:aaaa|yyyy)-mm-(?:jj|dd)\b"
    rf"|\b(?:19|20)(?:xx|__)(?!\w)|\bxx (?={_MONTH})|(?<!\w)(?:xxx?|xx?[.,]xx?|__) ?{_UNIT}|\b(?:tbd|tbc|tba)\b"
    rf"|(?<=\ble )(?:__+|\.\.\.|…|\?\?+) ?(?=(?:{_MONTH})\b)|\b(?:{_MONTH}) (?:__+|\?\?+)(?!\w)"
    rf"|(?<=\ble )-{{2,}} ?(?=(?:{_MONTH})\b)"
    r"|\b(?:credits?(?: photo)?|photo) ?: ?(?:\?+|xx+|(?:nom (?:du |de )|name of )[^\n]{0,30})(?= ?(?:\n|\Z))"
    r"|(?<=m'appelle )xx\b|(?<=my name is )xx\b|(?<=\w )__+(?= \w)|_{2,}-_{2,}"
    r"|(?<=\w )\?{2,}(?= (?:ans|annees|years?|mois|months|fois|times|jours|days|heures|hours|eleves|students)\b)"
    r"|(?:(?<=\bde )|(?<=pendant )|(?<=depuis )|(?<=\bfor )|(?<=\bage ))(?:…|\.{3})(?= (?:ans|annees|years|mois)\b)"
    r"|: ?\?{2,}|: ?(?:\.{3}|…)(?=\s*[@#]|\s*\Z)|(?<!\w)(?:xx?x?[ ,.]xxx|0 000)(?= ?\$)|\$ ?(?:x+(?:[,.]x+)+|xx+|"
    r"_{2,})(?!\w)"
    r"|(?<=\.\.\. )(?:undefined|null)(?!\w)|…{3,}|\.{8,}"
    r"|(?:(?<=\b[dl]e )|(?<=\ben )|(?<=\bla )|(?<=\bau )|(?<=\bthe )|(?<=\bin )|(?<=\bof ))\.{5,}(?= \w)"
    r"|(?<=\w )(?:-{4,}|\*{3,})(?=,? [a-z]|[,.])|(?<=avais )(?:…|"
    r"\.{3}|_+|x)(?= ans)|(?<=\bwas )(?:…|\.{3}|_+|x)(?= (?:when|years))|"
    r"(?<![\w.,])(?<!\d )000?(?= ?\$)|(?<=\w )_{3,}|_{4,}(?= ?\w)"
)
# What is told of a word, or said by somebody, is no blank: “our band was called TBD”, « elle a marqué « À VALIDER » ».
_TOLD = LatePattern(
    r"(?:\b(?:appel\w+|nomm\w+|baptis\w+|intitul\w+|surnomm\w+|disai\w+|dit|marqu\w+|ecrit\w*|tamponn\w+|lisai\w+|"
    r"lit|lu|etiquet\w+|called|named|titled|dubbed|label+ed|stamped|marked|said|says|reads?|wrote|written|tattooed)"
    r"(?: (?:juste|just|simply|en rouge|in red))?(?: ?[:,])?|\b(?:mots?|mention|words?)) ?[«\"] ?\Z"
    r"|\b(?<!m')(?:s'appel\w+|appelle|appelions|baptisee?|surnommee?|called|named|titled|dubbed|stamped) \Z"
)
#: Characters before a word in which that is searched for.
_NEAR = 60
_CAPITALS = LatePattern(
    r"\b(?:TODO|TBD|TBC|FIXME|[ÀA] (?:COMPL[ÉE]TER|REMPLIR|INS[ÉE]RER|REMPLACER|VALIDER|CONFIRMER)|"
    r"INS[ÉE]R(?:ER|EZ) [A-ZÀ-Ý]{3,}|INSERT [A-Z]{3,})\b"
)
# Whatever it names: « [NUMBER] ».
_SHOUTED_FIELD = LatePattern(
    r"\[(?!(?:SIC|VIDÉO|VIDEO|PHOTO|AUDIO|EXTRAIT|SUITE|CONCOURS)\])[A-ZÀ-Ý]{3,}(?:[ '’-][A-ZÀ-Ý]+){0,4}\]"
)
# Somebody still to be named: « Merci à XX pour tout ».
_NAMELESS = LatePattern(
    r"(?:(?<=[Mm]erci à )|(?<=[Gg]râce à )|(?<=[Aa]vec )|(?<=[Cc]hez )|(?<=[Tt]hanks to )|(?<=with )|(?<=from ))"
    r"(?:X|XX|N\.)(?=[ ,.!](?!\d))"
    # A figure still to be given: « un chiffre : XX. », « XX de nos employés ».
    r"|\bXX(?= (?:de (?:nos|mes|ces)|of (?:our|my|these)) )"
    r"|\b(?:chiffre|nombre|âge|montant|number|figure)[ \u00a0]?: XX(?=[.,;!?\n]|\Z)"
)
_TO_COME = LatePattern(r"(?:(?<=\n)|(?<=\.\.\. )|\A)(?:[ÀA] VENIR|COMING SOON)(?=[ .…!]*(?:\n|\Z))")

# « xxx » is also a kiss, XXX a numeral and ___ a line: a blank follows a colon or a word that needs another,
# or begins a line that continues.
_BLANK = LatePattern(r"[x_](?<!\w[x_])(?:xx+|__+)(?!\w)")
_WANTS = LatePattern(
    r"(?:\b(?:m'appelle|suis|chez|de|du|des|le|la|les|a|au|aux|en|avec|par|pour|mon|ma|mes|mr|mme|m\.|is|am|i'm|at|"
    r"from|of|"
    r"in|with|the|my|by|ecole|depuis|cegep|college|universite|compagnie|entreprise|equipe|local|salle|porte|poste|"
    r"numero|room|school|university|company)|\b[dl]'|:) ?\Z"
)
_GOES_ON = LatePattern(r",? \w")


def leftover_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """A finding for each placeholder: only the person can fill it in, so no fix removes it."""
    done = 0
    notes = frozenset(enclosed_spans(draft))
    blanks = {*_in_skeleton(draft), *_in_text(draft.text), *blank_spans(draft), *empty_label_spans(draft)}
    for span in sorted({*notes, *blanks}):
        if span[0] >= done and not _is_told(draft, span[0]):
            done = span[1]
            yield _leftover(draft, span, is_noted=span in notes)


def _is_told(draft: Draft, start: int) -> bool:
    """Whether what begins at `start`, in the text typed, is a word that somebody tells of."""
    opened = draft.text[start : start + 1] in _OPENING_MARKS and draft.text[start + 1 :].lstrip()[:1] not in ".…"
    before = skeleton(draft.text[max(0, start - _NEAR) : start + opened]).text
    return _TOLD.search(before) is not None


def _in_skeleton(draft: Draft) -> Iterator[Span]:
    seen = draft.seen.text
    yield from (draft.seen.span(*match.span()) for match in matches_in_lines(seen, _PATTERNS))
    for pattern, needed in _OVER_LINES:
        if has_any(seen, needed):
            yield from (draft.seen.span(*match.span()) for match in pattern.finditer(seen))
    for match in _IN_ITS_PLACE.finditer(seen) if "[" in seen else ():
        if draft.text[draft.seen.origins[match.start(1)] + 1 :].lstrip()[:1].islower():
            yield draft.seen.span(*match.span(1))
    yield from (draft.seen.span(*span) for span in note_spans(seen))
    yield from own_line_spans(draft)
    yield from _merged(draft)
    for match in _BLANK.finditer(seen) if "xx" in seen or "__" in seen else ():
        if _to_fill_in(draft, *match.span()):
            yield draft.seen.span(*match.span())
    for blank in draft.campaign.words.blanks:
        if (text := skeleton(blank).text) in seen:
            yield from (draft.seen.span(*match.span()) for match in _literally(text).finditer(seen))


def _merged(draft: Draft) -> Iterator[Span]:
    """The spans of fields of a mail merge: with an underscore, or a capital letter."""
    for match in _MERGED.finditer(draft.seen.text) if "«" in draft.seen.text else ():
        if match[1] or draft.text[draft.seen.origins[match.start() + 1]].isupper():
            yield draft.seen.span(*match.span())


def _in_text(text: str) -> Iterator[Span]:
    """The spans of those that only capital letters show."""
    capitals = in_capitals(text)
    for pattern, needed in _IN_CAPITALS:
        if has_any(capitals, needed):
            yield from (match.span() for match in pattern.finditer(text))
    if "[" in text:
        yield from (match.span() for match in _SHOUTED_FIELD.finditer(text))
    if has_any(capitals, _MARKS):
        yield from (match.span() for match in MARKED.finditer(text) if not is_shouted(text, match.span()))


#: Each pattern, none of which goes on to another line, and what a line must contain for it to be worth a search.
_PATTERNS: tuple[tuple[LatePattern, str], ...] = (
    (_BRACKETED, "]|)"),
    (_BRACED, "{|<|%|*"),
    (
        _ANNOUNCED,
        (
            "a veni|a comp|a remp|a ins|a ajo|a red|a ecr|a four|a conf|a prec|a suiv|to com|to fol|to be |"
            "coming|tb|en att|pending"
        ),
    ),
    (_VARIABLE, "$n|$p|$f|${"),
    (_QUOTED, 'ici »|ici"|here"|« inser|"inser|« ajout|"add |://…|://.|://x|://_'),
    (_AT, "@"),
    (_NUMBERED, "#"),
    (
        _UNBRACKETED,
        "inser| ici| here|a complet|a rempli|a preci|a veni|a conf|prenom nom|surname|nom, |name, |nom-d|??|*|: tb"
        "|: to c",
    ),
)
#: The same of those that do, for the whole text.
_OVER_LINES: tuple[tuple[LatePattern, str], ...] = (
    (_LOREM, "lorem"),
    (
        _FORM,
        (
            "jj|dd/|dd-|mm/|mm-|20xx|19xx|__|xx|tb|??|……|.....|le …|le ...|le --|: ?|:?|: nom|: name|: …|"
            ": ...|0 000|00 $|00$|avais _|avais x|avais .|avais …|was _|was x|was .|was …|…,|----|***| undefined| null"
        ),
    ),
)

#: Words by which a draft is marked in capitals.
_MARKS = "BROUILLON|BAUCHE|DRAFT|EMBARGO|WIP|CONFIDENT|COUPER|PAS|NOT"
_IN_CAPITALS: tuple[tuple[LatePattern, str], ...] = (
    (_NAMELESS, "XX"),
    (_CAPITALS, "TODO|TBD|TBC|FIXME|COMPL|REMPL|INS|VALID|CONFIRM"),
    (_TO_COME, "VENIR|COMING"),
)


@lru_cache(maxsize=64)
def _literally(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")


def _to_fill_in(draft: Draft, start: int, end: int) -> bool:
    seen = draft.seen.text
    if _WANTS.search(seen, max(0, start - 12), start):
        return True
    opens = seen[start - 1 : start] in {"", "\n"} and draft.text[draft.seen.origins[start]] == "X"
    return opens and _GOES_ON.match(seen, end) is not None


def _leftover(draft: Draft, span: Span, *, is_noted: bool) -> CaptionFinding:
    typed = named(draft.text[slice(*span)])
    if is_noted or is_note(skeleton(draft.text[slice(*span)]).text):
        words = Words(f"{typed.fr} est une note de travail.", f"{typed.en} is a working note.")
        advice = Words("Faites ce qu’elle demande, puis retirez-la.", "Do what it asks, then remove it.")
        return left_to_do(draft, "leftover", "warning", words, span, advice)
    words = Words(f"{typed.fr} est encore à remplir.", f"{typed.en} still has to be filled in.")
    advice = Words("Écrivez vos mots à sa place, ou retirez-le.", "Write your own words in its place, or remove it.")
    return left_to_do(draft, "leftover", "warning", words, span, advice)

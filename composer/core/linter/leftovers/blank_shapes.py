"""Finds blanks by their shape alone: « <ville> », « XX élèves », « en 20?? », « NOM DE L’ÉCOLE »."""

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import Draft
from composer.core.linter.leftovers.template_words import THING
from composer.core.linter.names.likeness import counts
from composer.core.text.late_pattern import LatePattern, has_any, signs_in

# A word between chevrons that is no tag of a web page; between two of them, only what a template asks for.
_CHEVRONS = LatePattern(
    r"<(?<!<<)(?!(?:br|p|b|i|u|a|em|div|span|strong|h[1-6]|ul|ol|li|img)\b)[a-z](?:[^<>\n]{0,38}[^\s<>])?>(?!>)"
    rf"|<<{THING}>>"
)
# What a template asks for between two signs: « *ville* », « /ville/ ».
_BETWEEN_SIGNS = LatePattern(rf"([*/|~_])(?<![\w*/|~].){THING}\1(?![\w*/|~])")
_NEEDS_A_NAME = LatePattern(r"\b(?:d[eu]|a|au|chez|avec|en|par|of|in|at|from|to|by|with) \Z")
# A number that is still to be written; of kisses, « xx » is no number.
_NUMBER = LatePattern(r"(?:(?:xx+|nn|yy|zz|00)(?<![\w.:'-]..)|xxx(?<![\w.:'-]...)|\dxx)(?= [a-z])|\dx(?= ?%)")
_NO_NUMBER = LatePattern(
    r"(?:\b(?:bisous?|becs?|merci|love|xoxo|kiss(?:es)?|hugs?|calins?|chromosomes?|jean|bowl|louis|h)|\d)\W*\Z"
)
_NOT_COUNTED = LatePattern(r" (?:bisous|becs|calins|kisses|hugs|chromosomes|siecles)\b")
# In Roman figures, where the sentence says so: « pour XX ans, en chiffres romains ».
_ROMAN = LatePattern(r" ans\b[^.!?\n]{0,60}\b(?:romains?|roman)\b")
_COUNTED = LatePattern(r" (?:%|people|children|men|women)(?!\w)")
# Question marks for a number, which a small letter follows: « les ?? élèves », « ?? km ».
_ASKED = LatePattern(r"\?(?<=[\w,;:] \?)\?{1,2}(?= (?:[a-zà-ÿ]|[$%]))")
_MEASURED = LatePattern(r" (?:(?:%|\$)|(?:k?m|kg|h|minutes?|people|children|men|women)\b)")
_CONTACT = LatePattern(
    r"(?<!\w)(?:\d{3}|x{3})[ .-]x{3}[ .-]?x{0,4}(?!\w)|\bwww\.x{2,}[\w.]*|\bx{3,}@[\w.]+|(?<=@)xx+[\w.]+"
)
_YEAR = LatePattern(
    r"(?:19|20)(?:(?<![\w.,-]..)(?:\?\?|--+)|(?:(?<=\ben ..)|(?<=\bin ..)|(?<=\bdepuis ..)|(?<=\bsince ..))"
    r"(?:\d\?|(?:…|\.{2,3})(?=,)))(?!\w)"
)
_NEXT_SENTENCE = LatePattern(r" [^\W\d_a-zà-ÿ]")
# In the text typed: a letter for a number or a name, and what only capitals show.
_LETTER = LatePattern(
    r"[XN#](?:(?<=[a-zà-ÿ:] X)|(?<=[a-zà-ÿ] N)|(?<=[a-zà-ÿ] #))"
    r"(?<!rayons X)(?<!ration X)(?<!some X)(?<!somes X)(?<!mon #)(?<!my #)"
    r"(?= (?!(?:sans|dans|mais|plus|pas|nous|vous|puis|sous|tous|alors|moins|was|has|this|his|its|does|pens|sais|"
    r"suis|vais|dès|très|fois)\b)[a-zà-ÿ]{3,}s\b)"
    r"|(?:XX|\?\?)(?:(?<=\bat ..)|(?<=\bchez ..)|(?<=\bà ..)|(?<=\bfrom ..))(?= [A-Za-zÀ-ÿ])"
    r"|X(?:(?<=cole X)|(?<=cole secondaire X)|(?<=cole primaire X)|(?<=cégep X)|(?<=Cégep X)|(?<=collège X)|"
    r"(?<=université X)|(?<=ntreprise X)|(?<=chool X)|(?<=ompany X))(?:YZ)?(?![\w’'-])|\[(?:#+|ici|here)\]"
)
# What a program or a hand in haste leaves: « raté N fois », « 000 élèves », « undefined a fini », “[@mention]”.
_ODD = LatePattern(
    r"(?<=[a-zà-ÿ] )(?:N|_|\([XNxn#]\)|[\[][XNn#][\]])(?= (?:fois|times|ans|years|élèves|students|mois|jours|tries)\b)"
    r"|(?<![\d.,])(?<!\d )(?<!\d\u00a0)000(?= [a-zà-ÿ]{3,}s\b)|=[A-Z]{3,}\([A-Z]+\d|(?<=[a-zà-ÿ] )XYZ\b"
    r"|(?<!\w)_+(?= ?h\b)|: ?(?:LIEN|LINK|URL)(?![\w:]| \w)"
    r"|(?:(?<=[.!?] )|(?<=\n))undefined(?= [a-zà-ÿ])"
    r"|@(?:compte|nom)_d[eu]_\w+|\[@(?:mention|compte|nom|name|handle|tag)\w*\]|[«“\"] ?\[[^\]\n]{2,60}\] ?[»”\"]"
    r"|\b(?:TITRE|TEXTE|LIEN|CITATION|LÉGENDE|HISTOIRE|TITLE|TEXT|LINK|QUOTE|CAPTION|"
    r"STORY)(?: [A-ZÀ-Ý]{2,}){0,2} (?:ICI|HERE)\b"
)
_ODD_SIGNS = '000 |(x)|(n)|[x]|[n]|(#)|[#]|=concat|=vlook| n | _ |_h|undefined|@compte|@nom_|[@|« [|«[|"['
_ODD_CAPITALS = "ICI|HERE|LIEN|LINK|URL|XYZ"
# Somebody whose name is still to be written: « mon prof XXX m’a dit », « Mme ?? », “I was XX when”.
_NAMELESS = LatePattern(
    r"(?:X(?<=[^\W\d_] X)X{1,2}|X(?<=\. X)X{1,2}|\?(?<=\w \?)\?+|\?(?<=\. \?)\?+|_(?<=\w _)_+|_(?<=\. _)_+)(?![\w?_])"
)
_OF_A_NAME = LatePattern(
    r"(?:\b(?:mon|ma|notre|son|sa|my|our|his|her) "
    r"(?!(?:bisous?|paire|pair|taille|size|format|maman|mom|mere|papa|amour|love|chum|blonde|"
    r"chapitre|tome|acte|volume|article|annexe|scene|chapter|act|book|siecle|century)\b)[a-z]{3,15}|"
    r"\b(?:mme|mlle|mr|mrs|ms|dr)\.?|\bm\.|\b(?:monsieur|madame|professeure?|coach|miss|(?:i|he|she) was|turned)) \Z"
)
# After question marks, which may ask, what a person did.
_DID = LatePattern(r",? (?:[mtl]['’]|(?:a|avait|est|était|nous|told|was|is|has|had|said|helped|taught|gave)\b)")
_NAME_GOES_ON = LatePattern(r"(?:,? (?!et\b|and\b)[a-zà-ÿ]|[.,](?= ?\n?[^\W\d_]|\Z))")
_IN_CAPITALS = LatePattern(
    r"\b(?:NOM|PRÉNOM|PRENOM|TITRE|ADRESSE) (?:DE LA |DE L['’]|DE VOTRE |DU |DES |DE )[A-ZÀ-Ý]{2,}(?:[ -][A-ZÀ-Ý]{3,})*"
    r"|\b(?:PR[ÉE]NOM(?: ET)? NOM|NOM(?: ET)? PR[ÉE]NOM)\b"
    r"|\b(?:FIRST|LAST|FULL|SCHOOL|TEACHER|COMPANY|CITY|STUDENT|YOUR) NAME(?: HERE| LAST NAME)?\b"
    r"|\bNAME OF (?:THE |YOUR )?[A-Z]{3,}"
)
# A noun that needs an article, without one, by the word before it: « merci à PRÉNOM », “in YEAR”.
_ALONE = LatePattern(
    r"\b(?:(?:PR[ÉE]NOM|NOM|VILLE|ÉCOLE|ENTREPRISE|ORGANISME|ANNÉE|CITY|YEAR|COMPANY|TOWN)(?![\w’'-]))"
)
_LEADING: dict[str, frozenset[str]] = {
    "ANNÉE": frozenset({"en"}),
    **dict.fromkeys(("PRÉNOM", "PRENOM"), frozenset({"à", "avec", "chez", "de", "par", "pour"})),
    **dict.fromkeys(("CITY", "YEAR", "COMPANY", "TOWN"), frozenset({"in", "to", "from", "with", "at"})),
}
_LEADING_A_NAME = frozenset({"à", "avec", "chez"})
_CAPITALS = re.compile(r"[A-ZÀ-Ý]{2,}")
_CAPITAL_WORD = LatePattern(r"[^\W\d_a-zà-ÿ]{2,}\b")
_WORD_BEFORE = LatePattern(r"(\w+)[ ’']\Z")
#: Characters before a blank in which the word before it is searched for.
_NEAR = 24


@lru_cache(maxsize=2)
def in_capitals(text: str) -> str:
    """The letters of `text` that are in capitals together, in which signs are searched for sooner than in all of it."""
    return " ".join(_CAPITALS.findall(text))


def blank_spans(draft: Draft) -> Iterator[Span]:
    """The spans of such blanks in the text typed."""
    yield from (draft.seen.span(*span) for span in _in_skeleton(draft.seen.text))
    text, capitals = draft.text, in_capitals(draft.text)
    yield from _years(draft)
    if (" # " in text or any(each in text for each in "XN?[")) and any(
        each in text for each in ("X ", "X,", "X.", "XYZ", "XX", " N ", " # ", "??", "[#", "[ici", "[here")
    ):
        yield from (match.span() for match in _LETTER.finditer(text))
    if has_any(draft.seen.text, _ODD_SIGNS) or has_any(capitals, _ODD_CAPITALS):
        yield from (match.span() for match in _ODD.finditer(text))
    yield from _asked(draft)
    yield from _nameless(draft)
    if has_any(capitals, "NOM|NAME|TITRE|ADRESSE"):
        yield from (match.span() for match in _IN_CAPITALS.finditer(text) if not is_shouted(text, match.span()))
    if has_any(capitals, "NOM|VILLE|ANNÉE|ÉCOLE|PRISE|ISME|CITY|YEAR|PANY|TOWN"):
        for match in _ALONE.finditer(text):
            before = _WORD_BEFORE.search(text, max(0, match.start() - _NEAR), match.start())
            if before and before[1] in _LEADING.get(match[0], _LEADING_A_NAME):
                yield match.span()


def _asked(draft: Draft) -> Iterator[Span]:
    """The spans of question marks for a number that counts or measures what follows."""
    for match in _ASKED.finditer(draft.text) if " ??" in draft.text else ():
        after = skeleton(draft.text[match.end() : match.end() + _NEAR]).text
        if counts(after, 0) or _MEASURED.match(after):
            yield match.span()


def _nameless(draft: Draft) -> Iterator[Span]:
    """The spans of what stands for a name after a word that needs one."""
    text = draft.text
    for match in _NAMELESS.finditer(text) if "XX" in in_capitals(text) or has_any(draft.seen.text, " ??| __") else ():
        before = skeleton(text[max(0, match.start() - _NEAR) : match.start()]).text
        goes_on = _DID if match[0][0] == "?" else _NAME_GOES_ON
        if _OF_A_NAME.search(before) and goes_on.match(text, match.end()):
            yield match.span()


def _years(draft: Draft) -> Iterator[Span]:
    """The spans of years to write; « 20?? » that ends its sentence asks about a number: « en 20?? Moi, en 30! »."""
    seen = draft.seen.text
    for match in _YEAR.finditer(seen) if has_any(seen, "?|--|0…|0..|9…|9..") else ():
        span = draft.seen.span(*match.span())
        if not _NEXT_SENTENCE.match(draft.text, span[1]):
            yield span


def _in_skeleton(seen: str) -> Iterator[Span]:
    if "<" in seen:
        yield from (match.span() for match in _CHEVRONS.finditer(seen))
    for match in _BETWEEN_SIGNS.matches_at(signs_in(seen, "*/|~_"), seen):
        if _NEEDS_A_NAME.search(seen, max(0, match.start() - _NEAR), match.start()):
            yield match.span()
    if "xx" in seen:
        yield from (match.span() for match in _CONTACT.finditer(seen))
    if has_any(seen, "xx|nn |yy |zz |00 "):
        yield from (match.span() for match in _NUMBER.finditer(seen) if _is_a_number(seen, match.span()))


def _is_a_number(seen: str, span: Span) -> bool:
    """Whether what is at `span` counts what follows, and is neither kisses nor the minutes of a time."""
    start, end = span
    if _NO_NUMBER.search(seen, max(0, start - _NEAR), start) or _NOT_COUNTED.match(seen, end):
        return False
    if _ROMAN.match(seen, end):
        return False
    return counts(seen, end) or _COUNTED.match(seen, end) is not None


def is_shouted(text: str, span: Span) -> bool:
    """Whether the word before `span` on its line, or the one after it, is in capitals too."""
    before = _WORD_BEFORE.search(text, max(0, span[0] - _NEAR), span[0])
    after = text[span[1] : span[1] + _NEAR].lstrip(" ,.")
    shouts = before is not None and len(before[1]) > 1 and before[1].isupper()
    return shouts or _CAPITAL_WORD.match(after) is not None

"""Decides whether a sentence is about the campaign, or about a person's life and past years, which are never fixed."""

import re

from composer.core.linter.confusables import Span
from composer.core.text.late_pattern import LatePattern

# Words that end like a French imperfect, and are none: « fait », « je sais ».
_NO_PAST = (
    r"(?:[a-z]*fait|sait|[a-z]*plait|[a-z]*parait|[a-z]*connait|(?:re)?nait|lait|trait|tait|souhait|"
    r"sais|vais|[a-z]*fais|[a-z]*connais|plais|parais|nais|hais|tais)\b"
)
_IMPERFECT = (
    rf"(?!{_NO_PAST})\w+[^\Wr]ait|\w{{2,}}[^\Wr]aient|nous \w{{2,}}[^\Wr]ions|"
    rf"(?:j'|je )(?:n(?:e |'))?(?:(?:y|en|me|te|vous|leur|lui|le|la|les) |[mtl]')?(?!{_NO_PAST})\w{{2,}}[^\Wr]ais"
)
_ENGLISH_PAST = (
    r"(?:i|we|he|she|they|it|who|nobody|everyone) (?:never |always |once |still |just )?"
    r"(?:(?!need|feed|bleed|speed|exceed|proceed|succeed)\w+ed|sat|saw|came|took|gave|made|told|heard|felt|met|wrote|got|"
    r"knew|thought|left|lost|won|spoke|stood|wore|ran|began|kept|brought|taught|slept|fell|found|held)"
)
# Words of a sentence about the past, or about what somebody did: « j'ai » but not « j'ai hâte ».
_OWN = LatePattern(
    r"\b(?:j'ai(?! (?:hate|envie|besoin|le plaisir|l'honneur))|avais|avions|aviez|j'etais|"
    r"je suis (?:nee?|(?:alle|venu|devenu|sorti|parti|arrive|monte|reste|tombe|entre|retourne|passe|descendu)e?)|"
    r"nous (?:avons(?! (?:hate|envie|besoin))|avions|etions)|on (?:avait|etait)|"
    rf"{_IMPERFECT}|{_ENGLISH_PAST}|"
    r"(?:a|ont|avait|avaient|etait|etaient) (?:ete|eu)|etais|etions|du temps d|"
    r"c'etait|etait|etaient|avait|avaient|fut|ai ete|"
    r"l'ai|t'ai|vous ai|leur ai|m'a|m'ont|nous a|nous ont|"
    r"souvenirs?|souviens|an dernier|annee derniere|annee passee|an passe|il y a|depuis|premieres? fois|"
    r"nee?s? (?:le|un)|(?:dis|parl|affich|montr|annonc|s'appel|s'intitul|proclam|clam|racont|chant)(?:ait|aient)|"
    r"was|were|had|did|went|said|born|last year|years? ago|remember|since|first time)\b"
)
# What a person's own days are of.
_OWN_DAYS = LatePattern(
    r"\b(?:naissance|sejours?|voyages?|stages?|camps?|tournois?|vacances|relache|croisiere|retraite|hospitalisee?|"
    r"trip|vacation|tournament|internship)\b"
)
# Where a sentence turns from the past to the present: « J’étais là en 2024; j’y suis encore », « …, et me voici ».
_TURN = LatePattern(
    r";|,?(?: et| and| mais| but| puis| pis)?,? "
    r"(?=(?:cette (?:annee|fois)|aujourd'hui|maintenant|me (?:re)?voi(?:ci|la)|this (?:year|time)|today|now)\b)"
    r"|,? (?:mais|but|et|and|puis|pis) "
    r"(?=(?:je (?:suis|serai)|j'y (?:suis|serai)|on (?:est|sera)|nous (?:sommes|serons)|"
    r"i'm|i am|i will|i'll|we are|we're|we will)\b)"
)
_STOP = re.compile(r"[.!?…\n]")
#: Characters each way: no sentence is longer, and searching further would be slow in a text without full stops.
_LONGEST = 300


def sentence_span(seen: str, span: Span) -> Span:
    """The span of the sentence around `span` in a skeleton."""
    first, last = max(0, span[0] - _LONGEST), min(len(seen), span[1] + _LONGEST)
    start = max((match.end() for match in _STOP.finditer(seen, first, span[0])), default=first)
    stop = _STOP.search(seen, span[1], last)
    return start, stop.start() if stop else last


def clause_span(seen: str, span: Span) -> Span:
    """The span of the part of a sentence around `span` that is about one time, past or present."""
    first, last = sentence_span(seen, span)
    start = max((match.end() for match in _TURN.finditer(seen, first, span[0])), default=first)
    turn = _TURN.search(seen, span[1], last)
    return start, turn.start() if turn else last


def is_personal(seen: str, span: Span) -> bool:
    """Whether what is said around `span` is about the past, or about what somebody did."""
    return tells_of_the_past(seen, clause_span(seen, span))


def tells_of_the_past(seen: str, span: Span) -> bool:
    """Whether the words at `span` are about the past, or about what somebody did."""
    return has_past_verb(seen, span) or _OWN_DAYS.search(seen, *span) is not None


def has_past_verb(seen: str, span: Span) -> bool:
    """Whether the words at `span` tell of the past by a verb, or by what names a time that is over."""
    return _OWN.search(seen, *span) is not None

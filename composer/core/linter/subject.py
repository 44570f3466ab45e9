"""Decides whether a sentence is about the campaign, or about a person's life and past years, which are never fixed."""

import re

from composer.core.linter.confusables import Span

# Words of a sentence about the past, or about what somebody did: « j'ai » but not « j'ai hâte ».
_OWN = re.compile(
    r"\b(?:j'ai(?! (?:hate|envie|besoin|le plaisir|l'honneur))|j'avais|j'etais|"
    r"je suis (?:nee?|alle|allee|venue?|devenue?)|nous (?:avons|avions|etions)|on (?:avait|etait)|"
    r"(?:a|ont|avait|avaient|etait|etaient) (?:ete|eu)|c'etait|etait|etaient|avait|avaient|fut|ai ete|"
    r"l'ai|t'ai|vous ai|leur ai|m'a|m'ont|nous a|nous ont|"
    r"souvenirs?|souviens|an dernier|annee derniere|annee passee|an passe|il y a|depuis|premieres? fois|"
    r"nee?s? (?:le|un)|"
    r"(?:dis|parl|affich|montr|annonc|s'appel|s'intitul|proclam|clam|racont|chant)(?:ait|aient)|"
    r"naissance|sejours?|voyages?|stages?|camps?|tournois?|vacances|relache|croisiere|retraite|hospitalisee?|"
    r"was|were|had|did|went|said|born|last year|years? ago|remember|since|first time|"
    r"trip|vacation|tournament|internship)\b"
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


def is_personal(seen: str, span: Span) -> bool:
    """Whether the sentence around `span` is about the past, or about what somebody did."""
    return _OWN.search(seen, *sentence_span(seen, span)) is not None

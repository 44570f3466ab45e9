"""Finds placeholders left from a template: « [votre histoire] », « {nom} », « XXX », « Lorem ipsum »."""

import re
from collections.abc import Iterator

from composer.core.linter.finding import CaptionFinding, Draft, left_to_do
from composer.core.naming import named
from composer.core.words import Words

# Square brackets are also used by editors: « […] », « [sic] », « [mon école] », « directeur[-trice] ». Only what asks
# for something, or names what a template asks for, is a placeholder.
_ASKS = (
    r"(?:votre|vos|ton|tes|your) \w[^\]\n]{0,60}|"
    r"(?:inserer|inserez|ajouter|ajoutez|ecrire|ecrivez|completer|completez|a completer|indiquer|indiquez|"
    r"insert|add|write|fill in|type)\b[^\]\n]{0,60}|"
    r"(?:pre)?nom|nom de famille|prenom(?: et)? nom|nom de .{1,30}|identifiant|citation|texte|"
    r"(?:first |last |full )?name|handle|quote|text|story|tbd|todo|x{2,}"
)
_BRACKETED = re.compile(rf"\[ ?(?:{_ASKS}) ?[.…]*\]|\((?:a completer|to be completed|inserer|insert)\b[^)\n]{{0,60}}\)")
_BRACED = re.compile(r"\{{1,2} ?\w[\w .-]{0,40}\}{1,2}|<(?:votre|vos|nom|prenom|your|name|insert)\b[^>\n]{0,40}>")
_LOREM = re.compile(
    r"lorem ipsum(?:[ ,.\n]+(?:dolor|sit|amet|consectetur|adipiscing|elit|sed|do|eiusmod|tempor|incididunt|ut|labore|"
    r"et|dolore|magna|aliqua|enim|ad|minim|veniam|quis|nostrud|exercitation|ullamco|laboris|nisi)\b)*"
)

# « xxx » is also a kiss, XXX a numeral and ___ a line: a blank follows a colon or a word that needs another,
# or begins a line that continues.
_BLANK = re.compile(r"[x_](?<!\w[x_])(?:xx+|__+)(?!\w)")
_WANTS = re.compile(
    r"(?:\b(?:m'appelle|suis|chez|de|du|des|le|la|les|a|au|aux|en|avec|par|pour|mon|ma|mes|mr|mme|m\.|is|am|i'm|at|from|of|"
    r"in|with|the|my|by)|\b[dl]'|:) ?\Z"
)
_GOES_ON = re.compile(r",? \w")


def leftover_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """A finding for each placeholder: only the person can fill it in, so no fix removes it."""
    seen = draft.seen.text
    for pattern in (_BRACKETED, _BRACED, _LOREM):
        for match in pattern.finditer(seen):
            yield _leftover(draft, match)
    for match in _BLANK.finditer(seen):
        if _to_fill_in(draft, *match.span()):
            yield _leftover(draft, match)


def _to_fill_in(draft: Draft, start: int, end: int) -> bool:
    seen = draft.seen.text
    if _WANTS.search(seen, max(0, start - 12), start):
        return True
    opens = seen[start - 1 : start] in {"", "\n"} and draft.text[draft.seen.origins[start]] == "X"
    return opens and _GOES_ON.match(seen, end) is not None


def _leftover(draft: Draft, match: re.Match[str]) -> CaptionFinding:
    start, end = draft.seen.span(*match.span())
    typed = named(draft.text[start:end])
    words = Words(f"{typed.fr} est encore à remplir.", f"{typed.en} still has to be filled in.")
    advice = Words("Écrivez vos mots à sa place, ou retirez-le.", "Write your own words in its place, or remove it.")
    return left_to_do(draft, "leftover", "warning", words, (start, end), advice)

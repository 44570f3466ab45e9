"""Checks what a caption states of the campaign, as the number of its edition, against the facts of its file."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from urllib.parse import urlsplit

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.campaign_names import names_of
from composer.core.linter.dates.number_words import ordinal_in_words
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.linter.subject import clause_span, is_personal
from composer.core.text.late_pattern import LatePattern, has_any, words_once
from composer.core.words import Words, named

_HOLE, _FAR = "{}", "…"
_GAP = r"[^.!?\n]{0,40}?"
_BETWEEN = r"[^\w.!?\n]{1,3}"
# What may stand in the place of a value in figures, « 21e », “23rd”, and of a name.
_FIGURES = r"(?<![\d.,])\d{1,3}(?:e|eme|ieme|re|er|st|nd|rd|th)?"
_NAME = r"[^\W\d_]+(?:[ '-][^\W\d_]+){1,4}"
_PERSON = re.compile(r"[^\W\d_a-zà-ÿ][\w’'-]+(?: [^\W\d_a-zà-ÿ][\w’'-]+){1,2}")
_WORD = re.compile(r"\w{4,}")
_YEAR = re.compile(r"\b20\d\d\b")
_SITE = LatePattern(r"(?<![\w@.-])(?:https?://)?(?:www\.)?((?:[\w-]{8,}\.)(?:com|ca|org|net|info|quebec)\b)")
_SITES = ".com|.ca|.org|.net|.info|.quebec"
# What makes a number a person's own: « ma 3e édition des JPS ».
_OWN = LatePattern(r"\b(?:ma|mon|sa|son|ta|ton|notre|leur|votre|my|his|her|our|their|your) \Z")
_NEAR_OWN = 8
#: The share of a site's letters that a misspelling of it has, in order.
_LIKENESS = 0.93


class _Statement(Struct, frozen=True):
    """A way to state a fact: words that every text with it has, a pattern, and what should stand in its group."""

    words: tuple[str, ...]
    pattern: LatePattern
    right: str
    #: Whether the value stands right beside the words: what is farther is only asked about.
    sure: bool
    kind: str
    others: frozenset[str]


def fact_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for another value of a fact, put right where it stands beside its words, and for what nobody can state.

    What is told of the past or of another year is the person's own.
    """
    seen, taken = draft.seen.text, set[int]()
    words = words_once(seen)
    for key, statements in _by_key(draft.campaign):
        for each in statements if key in (seen if " " in key else words) else ():
            for match in each.pattern.finditer(seen) if all(word in seen for word in each.words) else ():
                if match.start() not in taken and _is_wrong(draft, each, match):
                    taken.add(match.start())
                    yield _finding(draft, each, match.span("value") if each.right else match.span())
    if has_any(seen, _SITES):
        yield from _misspelled_sites(draft)


@once
def _by_key(campaign: Campaign) -> tuple[tuple[str, tuple[_Statement, ...]], ...]:
    """The ways to state each fact, by a word that few other sentences have: not one of the campaign's names."""
    common = frozenset(word for name in names_of(campaign) for word in _WORD.findall(name))
    by_key: dict[str, list[_Statement]] = {}
    for right, said, others in campaign.stated:
        for each in _said(right, said, others):
            rare = [word for word in each.words if word not in common] or each.words
            for key in [max(rare, key=len)] if rare else each.others:
                by_key.setdefault(key, []).append(each)
    return tuple((key, tuple(each)) for key, each in by_key.items())


def _said(right: str, said: tuple[str, ...], others: tuple[str, ...]) -> Iterator[_Statement]:
    seen = tuple(sorted((skeleton(each).text for each in others), key=len, reverse=True))
    kind = "figures" if right.isdigit() else "site" if "://" in right else "listed" if others else "name"
    return (_statement(each, right, kind, seen) for each in said)


def _statement(said: str, right: str, kind: str, others: tuple[str, ...]) -> _Statement:
    listed = "|".join(map(re.escape, others)) or "(?!)"
    value = {
        "figures": f"{_FIGURES}|{listed}",
        "site": rf"(?:https?://)?(?:www\.)?(?:{listed})(?:/[\w/-]*)?",
        "listed": listed,
        "name": _NAME,
    }[kind]
    words = f" {_FAR} ".join(skeleton(part).text for part in said.split(_FAR)).split()
    pattern = rf"(?<![\w@#/.-]){_joined(words, value)}(?![\w/-])"
    own = tuple(word for word in _WORD.findall(" ".join(words)) if word)
    return _Statement(own, LatePattern(pattern), right, _FAR not in words, kind, frozenset(others))


def _joined(words: list[str], value: str) -> str:
    """The pattern of `words`, with the group of the value at « {} » and a gap at « … »."""
    parts = {_HOLE: f"(?P<value>{value})", _FAR: _GAP}
    made = [(word in (_FAR,), parts.get(word) or re.escape(word)) for word in words]
    pattern = ""
    for index, (far, part) in enumerate(made):
        close = index and not far and not made[index - 1][0]
        pattern += (_BETWEEN if close else r"\b" if index and not far else "") + part
    return pattern


def _is_wrong(draft: Draft, each: _Statement, match: re.Match[str]) -> bool:
    """Whether another value stands there, and the sentence is about this edition."""
    if not each.right:
        return True
    seen = draft.seen.text
    typed, right = match["value"], skeleton(each.right).text
    if each.kind == "figures" and _OWN.search(seen, max(0, match.start() - _NEAR_OWN), match.start()):
        return False
    if each.kind == "figures" and typed not in each.others:
        same = re.match(r"\d+", typed)
        other = same is None or same[0] != right
    elif each.kind == "name":
        person = _PERSON.match(draft.text[slice(*draft.seen.span(*match.span("value")))])
        other = person is not None and not any(word in typed for word in _WORD.findall(right))
    else:
        other = True
    years = set(_YEAR.findall(seen, *clause_span(seen, match.span())))
    return other and (years == {draft.campaign.year} or (not years and not is_personal(seen, match.span())))


def _finding(draft: Draft, each: _Statement, seen_span: Span) -> CaptionFinding:
    span = draft.seen.span(*seen_span)
    typed = draft.text[slice(*span)]
    if not each.right:
        return _unknown(draft, span)
    written = _as_typed(typed, each.right) if each.kind == "figures" else each.right
    if each.sure and each.kind != "name":
        return _altered(draft, span, written)
    shown, right = named(typed), named(each.right)
    words = Words(
        f"Relisez {shown.fr}\u00a0: les faits de la campagne disent {right.fr}.",
        f"Look at {shown.en} again: the campaign’s facts say {right.en}.",
    )
    advice = Words(
        f"Écrivez {right.fr}, à moins que ce soit autre chose.", f"Write {right.en}, unless it is something else."
    )
    return left_to_do(draft, "look-again", "warning", words, span, advice)


def _unknown(draft: Draft, span: Span) -> CaptionFinding:
    shown = named(draft.text[slice(*span)])
    words = Words(
        f"Relisez {shown.fr}\u00a0: la campagne ne l’affirme pas, ou ses sources ne s’accordent pas.",
        f"Look at {shown.en} again: the campaign does not state it, or its sources disagree.",
    )
    advice = Words("Vérifiez-le, ou retirez-le.", "Check it, or take it out.")
    return left_to_do(draft, "look-again", "warning", words, span, advice)


def _altered(draft: Draft, span: Span, written: str) -> CaptionFinding:
    typed, right = named(draft.text[slice(*span)]), named(written)
    words = Words(
        f"{typed.fr} n’est pas ce que dit la campagne\u00a0: {right.fr}.",
        f"{typed.en} is not what the campaign says: {right.en}.",
    )
    label = Words(f"Écrivez {right.fr}.", f"Write {right.en}.")
    return found(draft, "fact-altered", "warning", words, span, TextEdit(*span, written, label))


def _as_typed(typed: str, right: str) -> str:
    """The figures `right` with the ending of `typed`, which in English goes with its number: “22nd” for “21st”."""
    if not typed[:1].isdigit():
        return ordinal_in_words(int(right), typed)
    ending = typed.lstrip("0123456789")
    if ending.casefold() not in {"st", "nd", "rd", "th"}:
        return right + ending
    teens = right[-2:-1] == "1"
    return right + ("th" if teens else {"1": "st", "2": "nd", "3": "rd"}.get(right[-1], "th"))


def _misspelled_sites(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for nearly the site of one of the campaign's addresses, whose page stays as it is typed."""
    ours = _sites(draft.campaign)
    for match in _SITE.finditer(draft.seen.text):
        typed = match[1]
        near = () if typed in ours else [each for each in ours if _is_near(typed, each)]
        if near:
            yield _altered(draft, draft.seen.span(*match.span(1)), near[0])


def _is_near(typed: str, site: str) -> bool:
    close = abs(len(typed) - len(site)) <= len(".com")
    return close and SequenceMatcher(None, typed, site, autojunk=False).ratio() >= _LIKENESS


@once
def _sites(campaign: Campaign) -> tuple[str, ...]:
    addresses = (each.url.value for each in campaign.addresses.values())
    hosts = ((urlsplit(each).hostname or "").removeprefix("www.") for each in addresses)
    return tuple(dict.fromkeys(filter(None, hosts)))

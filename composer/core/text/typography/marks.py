"""Quotation marks, in pairs: those of the text's language, the inner ones inside the outer ones."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from composer.core.text.late_pattern import LatePattern, signs_in
from composer.core.text.typography.change import NBSP, SPACES, Change, Span, apply
from composer.core.text.typography.protected import is_free, protected_spans
from composer.core.words import Language, Words

APOSTROPHE = Words("Apostrophe courbe.", "Curly apostrophe.")
_QUOTES = Words("Guillemets de la langue du texte.", "Quotation marks of the text’s language.")

#: Outer marks, and what they are inside a pair: https://vitrinelinguistique.oqlf.gouv.qc.ca (« Guillemets »).
_LEVELS: dict[Language, tuple[tuple[str, str], ...]] = {
    "fr": ((f"«{NBSP}", f"{NBSP}»"), ("“", "”")),
    "en": (("“", "”"), ("‘", "’")),
}
_MARKS = '«»“”"'
# Guillemets typed with signs of the keyboard; a shift of bits in code has figures after it.
_CHEVRONS = re.compile(rf"(?<!<)<<(?=[{SPACES}]*[^\s\d<>=»”])|(?<!>)>>(?!>)")
_AS_GUILLEMETS = {"<<": "« ", ">>": " »"}
# Straight marks typed as two apostrophes: « ''Virgule'' »; after a figure they are inches.
_TWICE = re.compile(r"(?<![^\s(\[{«“])''(?=[^\W_])|(?<=[^\s\d'])''(?![\w'])")
_MARKS_AFTER = re.compile(rf'(?:[«“][{SPACES}]*|[{SPACES}]*[»”]|"){{0,8}}')
_MARKS_BEFORE = re.compile(rf'(?:[{SPACES}]*[«“]|[»”][{SPACES}]*|"){{0,8}}')
# The opening of each closing mark, and the unclosed marks it discards: no other mark closes across a guillemet.
_CLOSES = {"»": ("«", '"“'), "”": ("“", '"'), '"': ('"', "")}
_SINGLE_CLOSING = re.compile(r"['’](?<=\S['’])(?!\w)")
_ELISION = re.compile(r"'(?:tis|twas|em|til|cause|n|bout|round|cuz|\d\ds?)\b", re.IGNORECASE)
# What may be French, and has then its own marks in an English text: letters with an accent, words of that language.
_MAYBE_FRENCH = LatePattern(
    r"[à-öø-ÿœÀ-ÖØ-ÞŒ]|\b(?:[cdjlmnst]|qu)['’]|"
    r"\b(?:la|le|les|un|une|des?|du|et|est|je|tu|il|elle|nous|vous|ils|elles|ce|ces|cette|mon|ma|mes|ton|ta|tes|son|sa|"
    r"ses|pas|que|qui|en|au|aux|dans|pour|avec|sur|oui|non|merci|bravo|bonjour|salut|allez|ensemble|courage|encore|"
    r"toujours|jamais|rien|tout|bien|journal|chez|par|sans|vas|lâche|continue|va)\b",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def mark_changes(text: str, language: Language, spans: Sequence[Span], *, depth: int = 0) -> Iterator[Change]:
    """Changes of quotation marks, in pairs only, outside the protected `spans`; in English also of single ones.

    `depth`: how many pairs of marks are around the whole text.
    """
    # Beside other marks, English chevrons are left: crossed with them, they would be another pair once changed.
    seen = _with_straight_marks(text if language == "en" and signs_in(text, _MARKS) else _with_guillemets(text))
    marks = [at for at in signs_in(seen, _MARKS) if is_free(*_typed(text, at), spans)]
    pairs = dict(_pairs(seen, marks))
    closings = {end: start for start, end in pairs.items() if _nests(text[start : end + 1], language)}
    for at in marks:
        depth -= at in closings
        if at in pairs:
            nests = pairs[at] in closings
            yield from _quoted(text, (at, pairs[at]), _wanted(text[at], language, depth) if nests else None)
            depth += nests
    if language == "en":
        yield from _singles(text)


@lru_cache(maxsize=8)  # the same words are set in each format
def with_inner_marks(text: str, language: Language, *, depth: int = 0) -> str:
    """`text` with the inner marks of `language` inside its outer ones; outer marks stay as typed.

    `depth`: how many pairs of marks are around the whole text.
    """
    outer = {mark.strip(NBSP) for mark in _LEVELS[language][0]}
    made = mark_changes(text, language, protected_spans(text), depth=depth)
    inner = (each for each in made if each.reason is _QUOTES and each.after.strip(NBSP) not in outer)
    return apply(text, sorted(inner, key=lambda change: change.start))


def _with_guillemets(text: str) -> str:
    """`text` with << and >> as guillemets, at the same places."""
    return _CHEVRONS.sub(lambda match: _AS_GUILLEMETS[match[0]], text) if "<<" in text or ">>" in text else text


def _with_straight_marks(text: str) -> str:
    """`text` with two apostrophes as one straight mark beside the words that it quotes, at the same places."""
    return (
        _TWICE.sub(lambda at: ' "' if text[at.end() : at.end() + 1].isalnum() else '" ', text) if "''" in text else text
    )


def _typed(text: str, at: int) -> Span:
    """The span of the mark seen at `at`, as it was typed."""
    twice = text[at] == "'"
    last = twice and text[at - 1 : at] == "'"
    return (at - (text[at] == ">" or last), at + 1 + (text[at] == "<" or (twice and not last)))


def _nests(quoted: str, language: Language) -> bool:
    """Whether a pair makes those inside it inner ones: a French quotation in English has its own marks."""
    return language == "fr" or not quoted.startswith("«") or not _MAYBE_FRENCH.search(quoted)


def _wanted(opening: str, language: Language, depth: int) -> tuple[str, str] | None:
    """The marks of a pair inside `depth` others; None to leave it as it is."""
    levels = _LEVELS[language]
    if language == "en":
        return levels[min(depth, 1)]
    deep = depth >= len(levels)
    return levels[min(depth, 1)] if not deep or opening in "«<" else None


def _quoted(text: str, pair: Span, wanted: tuple[str, str] | None) -> Iterator[Change]:
    """Changes of both marks of a pair to the `wanted` ones; none of a mark that is the right one already."""
    (start, first), (last, end) = _typed(text, pair[0]), _typed(text, pair[1])
    inside = text[first:last]
    if wanted is None or not inside.strip(SPACES):
        return
    first, last = last - len(inside.lstrip(SPACES)), first + len(inside.rstrip(SPACES))
    opening, closing = wanted
    # Marks without a space of their own lose the spaces that are typed inside them.
    close = NBSP not in opening
    if text[pair[0]] != opening.strip(NBSP) or (close and text[start:first] != opening):
        yield Change(start, first, text[start:first], opening, _QUOTES)
    if text[pair[1]] != closing.strip(NBSP) or (close and text[last:end] != closing):
        yield Change(last, end, text[last:end], closing, _QUOTES)


def _pairs(text: str, marks: Sequence[int]) -> Iterator[Span]:
    """Opening marks with their closing ones. Crossed, stray, ambiguous and inch marks belong to no pair."""
    mirror = text[::-1]
    unclosed: list[int] = []
    for paragraph in _paragraphs(text, marks):
        unclosed = [at for at in unclosed if text[at] != '"']  # a straight mark may not span several paragraphs
        odd = sum(text[at] == '"' for at in paragraph) % 2 == 1
        for at in paragraph:
            role = _role(text[at], *_sides(text, mirror, at), odd=odd) or _spaced_role(text, at, unclosed, odd=odd)
            if role == "opens":
                unclosed.append(at)
            elif role == "closes" and (start := _opening(text, at, unclosed)) is not None:
                yield start, at


def _paragraphs(text: str, marks: Iterable[int]) -> Iterator[list[int]]:
    paragraph: list[int] = []
    for at in marks:
        if paragraph and _BLANK_LINE.search(text, paragraph[-1], at):
            yield paragraph
            paragraph = []
        paragraph.append(at)
    yield paragraph


def _sides(text: str, mirror: str, at: int) -> tuple[str, str]:
    """The characters around the mark at `at` and adjacent marks; the edge of the text counts as a space.

    Three full stops count as the ellipsis that they become.
    """
    right = _MARKS_AFTER.match(text, at + 1)
    left = _MARKS_BEFORE.match(mirror, len(text) - at)
    before, after = (left.end() if left else 0), (right.end() if right else 0)
    follows = "…" if text.startswith("...", after) else text[after : after + 1] or " "
    return mirror[before : before + 1] or " ", follows


def _role(mark: str, left: str, right: str, *, odd: bool) -> Literal["opens", "closes", ""]:
    """Whether `mark` opens or closes between `left` and `right`; `odd`: the paragraph has an unpaired straight mark."""
    if mark != '"':
        return "opens" if mark in "«“" else "closes"
    if left.isspace() or left in "([{":
        return "" if right.isspace() or right in ".,;:!?)]}" else "opens"
    if right.isalnum():
        return "opens" if left in ":-–—/'’" else ""
    if left == ":" and right.isspace():
        return ""
    return "" if odd and left.isdigit() else "closes"


def _spaced_role(text: str, at: int, unclosed: Sequence[int], *, odd: bool) -> Literal["opens", "closes", ""]:
    """Whether a straight mark after a space opens or closes: « il a dit : " Viens! ", et je suis venu ».

    Neither where the paragraph has one without its pair, nor after a figure, where it stands for inches.
    """
    before, after = text[:at], text[at + 1 : at + 2]
    if odd or before.rstrip()[-1:].isdigit() or (before and not before[-1].isspace() and before[-1] != ":"):
        return ""
    if unclosed and text[unclosed[-1]] == '"':
        return "closes"
    return "opens" if after.isspace() else ""


def _opening(text: str, at: int, unclosed: list[int]) -> int | None:
    """Take from `unclosed` the mark that the one at `at` closes; marks crossed on the way are dropped as unclear."""
    wanted, crossed = _CLOSES[text[at]]
    while unclosed and text[unclosed[-1]] in crossed:
        unclosed.pop()
    return unclosed.pop() if unclosed and text[unclosed[-1]] == wanted else None


def _singles(text: str) -> Iterator[Change]:
    """Changes of English straight single marks: apostrophes, or opening marks if a closing one follows."""
    closings = [match.start() for match in _SINGLE_CLOSING.finditer(text)]
    for match in re.finditer("(?<!')'(?!')", text):
        at = match.start()
        left, right = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        outside = left.isspace() or left in "([{“‘"
        if (left.isdigit() and right != "s") or (outside and not right.isalnum()):
            continue  # feet and minutes, or not next to a word
        opens = (outside or left in '"“‘-–—:/') and right.isalnum() and _opens(text, at, closings)
        yield Change(at, at + 1, "'", "‘" if opens else "’", _QUOTES if opens else APOSTROPHE)


def _opens(text: str, at: int, closings: Sequence[int]) -> bool:
    index = bisect_right(closings, at)
    closed = index < len(closings) and not _BLANK_LINE.search(text, at, closings[index])
    return closed and not _ELISION.match(text, at)

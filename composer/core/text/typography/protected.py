"""Finds what is never changed in a text: links, e-mail addresses, handles, hashtags, emoticons, code, the phrase."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

from composer.core.text.late_pattern import LatePattern, has_any, numbers_in, signs_in
from composer.core.text.typography.change import SPACES, Span

#: Accents may come decomposed, and \w leaves combining marks out.
_WORD = r"\w\u0300-\u036f"
#: An emoticon, as a pattern.
FACE = r"[:;=](?<!\d.)['’]?[-^]?[()\[\]|/\\*DPpOo](?!\w)"

_ADDRESS = r"[^\s<>\"«»“”‘’…]*[^\s<>\"«»“”‘’….,;:!?')\]]"
_ENDINGS = ("ca", "com", "org", "net", "info", "quebec", "fr")
_DOMAIN = rf"(?:[\w-]+\.)+(?:(?:{'|'.join(_ENDINGS)})\b(?:[/?]{_ADDRESS})?|[\w-]{{2,}}/(?:{_ADDRESS})?)"
_LINK_WORD = re.compile(r"(?:(?!(?<!\.)\.{3}(?!\.))[^\s<>\"«»“”…])*")
# A mark after an e-mail address, apart from it.
_MARK_ALONE = re.compile(rf"[{SPACES}]+[.,;:!?]+(?![\w@.,;:!?])")
# No address has an apostrophe before its @: « l'@nom » is an article and a handle.
_BEFORE_AT = r"\w(?:[\w.+'’%-]*[\w.+%-])?"
_MAIL = re.compile(rf"(?<![\w+%-])(?<![\w+%-][.'’]){_BEFORE_AT}@[\w-]+(?:\.[\w-]+)+")
# Every caption has a handle; few have an @ inside a word, without which no address is searched for.
_AT_WITHIN = re.compile(r"@(?<=[\w.+%-]@)")
_Kind = Literal["link", "mail", "name", "sign", "code", "phrase"]
# By kind, in several searches: a single pattern took four times as long. A text without any of the signs is not
# searched for a link; all others are searched for where their first sign is.
_LINKS = (
    (re.compile(rf"(?:https?://|www\.){_ADDRESS}"), "://|www."),
    (re.compile(rf"(?<![\w@-])(?<![\w@-]\.){_DOMAIN}"), f"/|.{'|.'.join(_ENDINGS)}"),
)
_SIGNED: tuple[tuple[_Kind, str, LatePattern], ...] = (
    ("name", "@", LatePattern(rf"@(?<![\w@]@)(?:\[[^\]\n]{{0,200}}\]\([^)\n]{{0,200}}\)|[{_WORD}.]*[{_WORD}])")),
    ("name", "#", LatePattern(rf"#(?<![\w#]#)[{_WORD}]+")),
    ("sign", ":;=", LatePattern(FACE)),
    ("sign", ":", LatePattern(rf":(?<![\w:]:)[\w+-]+[{SPACES}]*:(?!\w)")),
    ("code", "`", LatePattern(r"`(?<!\w`)[^`\n]+`(?!\w)")),
)
#: A measure in feet and inches.
_FEET = LatePattern(rf"\d(?<!\d\d)\d*['’][{SPACES}]*\d+[\"”]")


def protected_spans(text: str, phrase: str = "") -> tuple[Span, ...]:
    """The spans that are never changed, in order: links, e-mail addresses, @handles, #tags, emoticons, code, `phrase`.

    The phrase is recognized in any case and spacing, with `...`, with `…` or with neither.
    """
    return joined(span for _, span in named_spans(text, phrase))


def named_spans(text: str, phrase: str = "") -> list[tuple[_Kind, Span]]:
    """The protected spans, each with its kind; they may overlap."""
    links = (link for link, signs in _LINKS if has_any(text, signs))
    mails = _MAIL.finditer(text) if _AT_WITHIN.search(text) else ()
    of_phrase = _phrase(phrase).finditer(text) if phrase.strip(".… ") else ()
    return [
        *(("link", match.span()) for link in links for match in link.finditer(text)),
        *((kind, at.span()) for kind, signs, each in _SIGNED for at in each.matches_at(signs_in(text, signs), text)),
        *(("code", match.span()) for match in _FEET.matches_at(numbers_in(text), text)),
        *(("mail", match.span()) for match in mails),
        *(("phrase", match.span()) for match in of_phrase),
    ]


class LinkEdges(Struct, frozen=True):
    """Where links begin, where they end with what touches them, and the spans of words that touch them."""

    starts: frozenset[int]
    ends: frozenset[int]
    touching: tuple[Span, ...]


def link_edges(text: str, named: Iterable[tuple[_Kind, Span]]) -> LinkEdges:
    """The edges of the links of `named`.

    A mark or a letter moved there would become part of the link; after an e-mail address, only a letter.
    """
    spans = [(kind, span) for kind, span in named if kind in {"link", "mail"}]
    ends = (_LINK_WORD.match(text, span[1]) for kind, span in spans if kind == "link" or _may_go_on(text, span[1]))
    touching = [match for match in ends if match]
    words = tuple(match.span() for match in touching if any(map(str.isalnum, match[0])))
    return LinkEdges(frozenset(span[0] for _, span in spans), frozenset(match.end() for match in touching), words)


def _may_go_on(text: str, end: int) -> bool:
    """Whether a mark moved to the end of an e-mail address would be part of it: no mark of punctuation alone is."""
    return _MARK_ALONE.match(text, end) is None


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, overlapping ones merged."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        overlaps = bool(merged) and start < merged[-1][1]
        first, last = merged.pop() if overlaps else (start, end)
        merged.append((first, max(last, end)))
    return tuple(merged)


def is_free(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether the code points from `start` to `end` overlap none of the ordered `spans`; touching an edge is fine."""
    index = bisect_right(spans, (start, len(spans)))
    return not any(first < end and start < last for first, last in spans[max(0, index - 1) : index + 1])


@lru_cache(maxsize=16)
def _phrase(phrase: str) -> re.Pattern[str]:
    """A pattern for `phrase` in any case and spacing, composed or not, with or without its ellipsis."""
    words = [re.sub("['’]", "['’]", re.escape(word)) for word in phrase.rstrip(".… ").split()]
    forms = (rf"(?:{normalize('NFC', word)}|{normalize('NFD', word)})" for word in words)
    return re.compile(r"\s+".join(forms) + r"(?:\.+|…)?", re.IGNORECASE)

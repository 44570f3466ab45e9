"""Reads letters as they were meant where another program wrote others: « Ã© » or « &eacute; » for « é »."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from composer.core.text.late_pattern import LatePattern

#: The first characters that such letters begin with: a text without any of them has none.
_FIRST = ("Ã", "Â", "Å", "â€", "â\u0080")


def _character(byte: int) -> str:
    """The character that Windows-1252 shows for a byte; it has none for five of them, which stay as they are."""
    return bytes((byte,)).decode("cp1252", "replace").replace("\ufffd", chr(byte))


_NEXT = "".join(map(_character, range(0x80, 0xC0)))
_BYTES = {_character(byte): byte for byte in range(0x80, 0x100)}
_RUN = LatePattern(f"[ÃÂ][{re.escape(_NEXT)}]|Å[“’¸]|â[€\u0080][{re.escape(_NEXT)}]")
#: Letters as a web page's code writes them: « &eacute; », « &#233; ».
_ENTITY = LatePattern(
    r"&(?:[A-Za-z](?:acute|grave|circ|cedil|uml|tilde)|(?:oe|OE|ae|AE)lig|#(?:x[0-9A-Fa-f]{2,4}|\d{2,5}));"
)
#: Letters of a Macintosh or of DOS read as others, or as a program writes them: « rÍve », « ing‚nieur », « \\u00e9 ».
_OTHER = LatePattern(r"[ÈÍËÁÓÎÏ‡ˆ‚ƒ„†‰Š‹](?<=[a-zß-ÿ].)(?=[a-zß-ÿ])|\\u(?:00[0-9A-Fa-f]{2}|2019)|=C3=[0-9A-F]{2}")
#: A text without any of these has none of them.
_OTHERS = (*"ÈÍËÁÓÎÏ‡ˆ‚ƒ„†‰Š‹", "\\u", "=C3")
# A hashtag or a handle, whose words have capitals within.
_TAGGED = LatePattern(r"[#@][\w.]*\Z")
_LONGEST_TAG = 100
#: Times that a text is saved and misread again at most.
_MOST_TIMES = 3

#: Code points of a text: the first, and the one after the last.
Span = tuple[int, int]


def is_misread(text: str) -> bool:
    """Whether some letters of `text` may be misread."""
    misread = any(each in text for each in _FIRST) and _RUN.search(text) is not None
    return misread or ("&" in text and _ENTITY.search(text) is not None)


def first_misread(text: str) -> Span | None:
    """The span of the first misread letter of `text`."""
    found = _RUN.search(text) if any(each in text for each in _FIRST) else None
    others = _OTHER.finditer(text) if not found and any(each in text for each in _OTHERS) else ()
    untagged = (each for each in others if not _TAGGED.search(text, max(0, each.start() - _LONGEST_TAG), each.start()))
    found = found or next(untagged, None)
    return found.span() if found else None


def entity_spans(text: str) -> Iterator[Span]:
    """The spans of the letters of `text` that are a web page's code."""
    return (match.span() for match in _ENTITY.finditer(text)) if "&" in text else iter(())


def meant(text: str) -> tuple[str, list[Span]]:
    """`text` with its misread letters as they were meant, and the span in `text` of each character."""
    text, spans = _replaced(text, [(at, at + 1) for at in range(len(text))], _ENTITY, unescape)
    for _ in range(_MOST_TIMES):
        if not _RUN.search(text):
            break
        text, spans = _replaced(text, spans, _RUN, _decoded)
    return text, spans


def _decoded(typed: str) -> str:
    return bytes(map(_BYTES.__getitem__, typed)).decode("utf-8", "replace")


def _replaced(
    text: str, spans: list[Span], pattern: LatePattern, letter: Callable[[str], str]
) -> tuple[str, list[Span]]:
    """`text` with what `pattern` finds as the `letter` that it stands for, and the span of each character."""
    parts: list[str] = []
    kept: list[Span] = []
    at = 0
    for start, end in (match.span() for match in pattern.finditer(text)):
        meant_there = letter(text[start:end])
        parts += (text[at:start], meant_there)
        kept += (*spans[at:start], *[(spans[start][0], spans[end - 1][1])] * len(meant_there))
        at = end
    return "".join((*parts, text[at:])), [*kept, *spans[at:]]

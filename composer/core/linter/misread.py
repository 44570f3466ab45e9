"""Reads letters as they were meant where another program took UTF-8 for Windows-1252: « Ã© » for « é »."""

import re

#: The first characters that such letters begin with: a text without any of them has none.
_FIRST = ("Ã", "Â", "Å", "â€", "â\u0080")


def _character(byte: int) -> str:
    """The character that Windows-1252 shows for a byte; it has none for five of them, which stay as they are."""
    return bytes((byte,)).decode("cp1252", "replace").replace("\ufffd", chr(byte))


_NEXT = "".join(map(_character, range(0x80, 0xC0)))
_BYTES = {_character(byte): byte for byte in range(0x80, 0x100)}
_RUN = re.compile(f"[ÃÂ][{re.escape(_NEXT)}]|Å[“’¸]|â[€\u0080][{re.escape(_NEXT)}]")
#: Times that a text is saved and misread again at most.
_MOST_TIMES = 3

#: Code points of a text: the first, and the one after the last.
Span = tuple[int, int]


def is_misread(text: str) -> bool:
    """Whether some letters of `text` may be misread."""
    return any(each in text for each in _FIRST) and _RUN.search(text) is not None


def first_misread(text: str) -> Span | None:
    """The span of the first misread letter of `text`."""
    found = _RUN.search(text) if any(each in text for each in _FIRST) else None
    return found.span() if found else None


def meant(text: str) -> tuple[str, list[Span]]:
    """`text` with its misread letters as they were meant, and the span in `text` of each character."""
    spans = [(at, at + 1) for at in range(len(text))]
    for _ in range(_MOST_TIMES):
        if not _RUN.search(text):
            break
        text, spans = _once(text, spans)
    return text, spans


def _once(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    parts: list[str] = []
    kept: list[Span] = []
    at = 0
    for start, end in (match.span() for match in _RUN.finditer(text)):
        letter = bytes(map(_BYTES.__getitem__, text[start:end])).decode("utf-8", "replace")
        parts += (text[at:start], letter)
        kept += (*spans[at:start], *[(spans[start][0], spans[end - 1][1])] * len(letter))
        at = end
    return "".join((*parts, text[at:])), [*kept, *spans[at:]]

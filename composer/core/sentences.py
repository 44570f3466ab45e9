"""Cuts French and English prose into the sentences a person wrote, without changing a letter of them."""

import re
from collections.abc import Iterator

# What stands before a full stop without ending a sentence, in lower case and without that full stop.
_ABBREVIATIONS = frozenset(
    "m mm mme mmes mlle dr dre me pr ing av boul st ste ex cf etc env vs mr mrs ms jr sr prof".split()
)
# Those that are words as well, or end sentences, unless a figure follows: « no. 3 », « p. 12 ».
_BEFORE_FIGURES = frozenset("no nos p pp art vol min max".split())
_END = re.compile(r"[.!?…]+(?:[ \u00a0\u202f]?[»”\"'’)\]])*(?=\s|$)")
_MARKER = re.compile(r"\s*(?:[-–—•*‣▪·✓]\s+|\(?\d{1,2}[.)]\s+|[a-z][.)]\s+)")
_WORD_BEFORE = re.compile(r"[\w'’]+$")
_FOLDS = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-"})

#: A shorter line that stops without punctuation was ended on purpose; a longer one was wrapped by a mail program.
_WRAPPED = 60


def fold(text: str) -> str:
    """`text` in lower case with plain apostrophes and spaces; always of the same length, so places carry over."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow when lowered, as the dotted capital I of Turkish
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    return lowered.translate(_FOLDS)


def split_paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of each paragraph and of each item of a list, in order; white space is folded, markers left out."""
    found = (tuple(_sentences(block)) for block in _blocks(text))
    return tuple(paragraph for paragraph in found if paragraph)


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text` in order; white space is folded and list markers are left out."""
    return tuple(sentence for paragraph in split_paragraphs(text) for sentence in paragraph)


def _blocks(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in text.splitlines():
        marker = _MARKER.match(line)
        if marker or not line.strip() or (lines and _breaks(lines[-1], line)):
            yield " ".join(lines)
            lines = []
        lines.append(squeeze(line[marker.end() :] if marker else line))
    yield " ".join(lines)


def squeeze(text: str) -> str:
    """`text` with each run of white space made one space; no-break spaces stay what they are."""
    return " ".join(part for part in re.split(r"[^\S\u00a0\u202f]+", text) if part)


def _breaks(above: str, below: str) -> bool:
    """Whether the line feed between two lines ends a sentence that has no full stop."""
    started = below.strip()[:1]
    return len(above) < _WRAPPED and above[-1:].isalnum() | (above[-1:] == ":") and started.isupper()


def _sentences(block: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(block):
        if _ends(block, end):
            yield block[start : end.end()].strip()
            start = end.end()
    if tail := block[start:].strip():
        yield tail


def _ends(block: str, end: re.Match[str]) -> bool:
    """Whether these signs end a sentence, and not an abbreviation, a hesitation or a part of what is quoted."""
    before, after = block[: end.end()], block[end.end() :].lstrip()
    if before.count("«") > before.count("»") and "»" in after:
        return False
    if before.count("“") > before.count("”") and "”" in after:
        return False
    if end[0] != ".":
        return not after[:1].islower()
    word = _WORD_BEFORE.search(block[: end.start()])
    if word is None or not after:
        return True
    initial = len(word[0]) == 1 and word[0].isupper()
    numbered = word[0].lower() in _BEFORE_FIGURES and after[0].isdigit()
    return not (initial or numbered or word[0].lower() in _ABBREVIATIONS)

"""Splits French and English prose into sentences, without changing a letter."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from composer.core.text.late_pattern import LatePattern

# Abbreviations whose full stop does not end a sentence, in lower case and without it.
_ABBREVIATIONS = frozenset("m mm mme mmes mlle dr dre me pr boul st ste cf vs mr mrs ms jr sr".split())
# Those that may end a sentence, unless a figure follows (« no. 3 ») or a lowercase letter (« etc. et »).
_BEFORE_FIGURES = frozenset("no nos p pp art vol min max".split())
_BEFORE_SMALL = frozenset("etc env ex p min max prof approx".split())
_PICTURE = r"[\u2600-\u27bf\U0001f000-\U0001faff][\ufe0f\u200d\u2600-\u27bf\U0001f000-\U0001faff]*"
_END = LatePattern(rf"(?:[.!?…]+(?:[ \u00a0\u202f]?[»”\"'’)\]])*|{_PICTURE})(?=\s|$)")
_PICTURES = re.compile(_PICTURE)
_MARKER = re.compile(r"\s*(?:[-–—•*‣▪·✓]\s+|\(?\d{1,2}[.)]\s+|[a-z][.)]\s+)")
_WORD_BEFORE = re.compile(r"[\w'’]{1,20}$")
# Replaced one by one: a table for `translate` takes ten times as long.
_FOLDS = (("’", "'"), ("ʼ", "'"), ("\u00a0", " "), ("\u202f", " "), ("\u2011", "-"))

# The marks that end a line on purpose, and the words that never do.
_ENDS = '.!?…:;,»”")'
_INSIDE = re.compile(r"[.!?…] +\w")
_HEADS = (":", "→", "->")
_OPEN = LatePattern(
    r"(?<!\w)(?:et|pis|puis|mais|ou|que|qui|de|du|des|d'|à|au|aux|pour|dans|avec|sur|mon|ma|mes|je"
    r"|and|but|or|that|of|to|the|my|with|for|i)\W*$"
)
_SPOKEN_STOP = LatePattern(
    r"\s+(?:point(?: final)?,? à la ligne|point final|point d'(?:exclamation|interrogation)|nouveau paragraphe"
    r"|new (?:line|paragraph)|full stop|(?:exclamation|question) mark)(?=\s|$)",
    re.IGNORECASE,
)
_BOLD = re.compile(r"(\*\*|__)(?:(?!\1).)+[^.!…]\1")
# The signature of a quotation, which no sentence goes on from.
_SIGNED = LatePattern(r"[-–—] ?[A-ZÀ-ÖØ-Þ][\w.'’-]+(?: [A-ZÀ-ÖØ-Þ][\w.'’-]+){0,3}$")
#: A shorter line without final punctuation was ended on purpose; a longer one was wrapped by a mail program.
_WRAPPED = 60
#: Characters: wrapped lines differ by less than the longest word that was moved to the next line.
_RAGGED = 16
#: Lines without a mark at their end that tell whether a program wrapped them.
_FEWEST = 3
#: Quotation marks this far apart are not a pair: one was forgotten.
_QUOTED = 600


@lru_cache(maxsize=512)  # the rules ask for the same sentences again and again
def fold(text: str) -> str:
    """`text` in lower case with plain apostrophes and spaces; always of the same length, so places carry over."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow when lowered, as the dotted capital I of Turkish
        lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
    for letter, plain in _FOLDS:
        lowered = lowered.replace(letter, plain)
    return lowered


def split_paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of each paragraph and of each item of a list, in order; white space is folded, markers left out."""
    found = (tuple(_sentences(block)) for block in _blocks(_without_spoken_stops(text)))
    return tuple(paragraph for paragraph in found if paragraph)


def _without_spoken_stops(text: str) -> str:
    """`text` with its sentences apart where a dictation without any mark says them: « … point à la ligne … »."""
    return text if any(mark in text for mark in ".!?…") else _SPOKEN_STOP.sub("\n\n", text)


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text` in order; white space is folded and list markers are left out."""
    return tuple(sentence for paragraph in split_paragraphs(text) for sentence in paragraph)


def _blocks(text: str) -> Iterator[str]:
    lines: list[str] = []
    # With emoji, typed on a telephone, which wraps nothing.
    ended = _is_dictated(text) or bool(_PICTURES.search(text)) or _ends_lines(text)
    for line in text.splitlines():
        marker = _MARKER.match(line)
        if marker or not line.strip() or (lines and _breaks(lines[-1], line, ended=ended)):
            yield " ".join(lines)
            lines = []
        lines.append(squeeze(line[marker.end() :] if marker else line))
    yield " ".join(lines)


def _is_dictated(text: str) -> bool:
    """Whether the lines of `text` are its sentences, since hardly any ends in a mark, and none is an item of a list."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    ended = sum(line[-1] in _ENDS for line in lines)
    listed = any(map(_MARKER.match, lines)) or any(map(_INSIDE.search, lines))
    return len(lines) > 1 and ended * 4 <= len(lines) and not listed and not _are_wrapped(lines)


def _are_wrapped(lines: list[str]) -> bool:
    """Whether every line but the last is nearly as long as the longest, as a mail program makes them."""
    lengths = [len(line) for line in lines[:-1]]
    unended = lines[-1][-1] not in _ENDS  # whoever writes to be wrapped ends at least the last sentence
    return len(lengths) > 1 and not unended and min(lengths) >= _WRAPPED and max(lengths) - min(lengths) <= _RAGGED


def squeeze(text: str) -> str:
    """`text` with each run of white space replaced by one space; no-break spaces are kept."""
    return " ".join(part for part in re.split(r"[^\S\u00a0\u202f]+", text) if part)


def is_bold(line: str) -> bool:
    """Whether the whole of a line is between a Markdown editor's signs for bold letters: it is a heading."""
    return _BOLD.fullmatch(line.strip()) is not None


def _ends_lines(text: str) -> bool:
    """Whether most lines that end in no mark had room for the next word: no program wrapped them."""
    lines = [line.strip() for line in text.splitlines()]
    width = max(map(len, lines), default=0)
    unended = [pair for pair in pairwise(lines) if pair[1] and pair[0][-1:].isalnum() and not _MARKER.match(pair[1])]
    roomy = sum(len(above) + 1 + len(below.split()[0]) <= width for above, below in unended)
    return len(unended) >= _FEWEST and 2 * roomy >= len(unended)


def _breaks(above: str, below: str, *, ended: bool) -> bool:
    """Whether the line feed between two lines ends a sentence that has no full stop; `ended` where it was typed."""
    started = below.strip()[:1]
    stopped = (above[-1:].isalnum() or above.endswith((*_HEADS, ")", "»", "”"))) and not _OPEN.search(fold(above))
    if _SIGNED.search(above) or is_bold(above):
        return True
    return stopped and (ended or (len(above) < _WRAPPED and (started.isupper() or above.endswith(_HEADS))))


def sentence_ends(text: str) -> Iterator[int]:
    """The index after each sentence of `text` that ends in a mark, with the quotation marks that close there."""
    return (end.end() for end in _END.finditer(text) if _ends(text, end))


def _sentences(block: str) -> Iterator[str]:
    start = 0
    for end in sentence_ends(block):
        yield block[start:end].strip()
        start = end
    if tail := block[start:].strip():
        yield tail


def _ends(block: str, end: re.Match[str]) -> bool:
    """Whether this punctuation ends a sentence, rather than an abbreviation, a hesitation or part of a quotation."""
    before = block[max(0, end.end() - _QUOTED) : end.end()]
    after = block[end.end() : end.end() + _QUOTED].lstrip()
    if before.count("«") > before.count("»") and "»" in after:
        return False
    if before.count("“") > before.count("”") and "”" in after:
        return False
    if _PICTURES.match(end[0]):
        return True
    if end[0] != ".":
        return not after[:1].islower()
    word = _WORD_BEFORE.search(block[max(0, end.start() - 20) : end.start()])
    return word is None or not after or not _is_short_for(word[0], after[0])


def _is_short_for(word: str, following: str) -> bool:
    """Whether `word` and its full stop are an abbreviation or an initial, given the next character."""
    initial = len(word) == 1 and word.isupper()
    numbered = word.lower() in _BEFORE_FIGURES and following.isdigit()
    goes_on = word.lower() in _BEFORE_SMALL and following.islower()
    titled = word != "me" and word.lower() in _ABBREVIATIONS  # « Me Roy » is a lawyer, « like me. » ends a sentence
    return initial or numbered or goes_on or titled

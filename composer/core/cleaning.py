"""Typed or pasted text made safe to draw and to store, without changing a word of it."""

import re
import unicodedata

from composer.core.problems import Problem, Refused
from composer.core.words import Words, grouped

#: Most characters of a quote or of another text of several lines: far beyond what a poster can hold.
TEXT_LIMIT = 5000
#: Two hours of talk, transcribed.
ANSWERS_LIMIT = 120_000
#: Most characters of a field of one line: a name, a role, an organisation.
LINE_LIMIT = 300

# Vertical tab and form feed (word processors), next line, line and paragraph separators.
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")

# C0 and C1 controls, the byte order mark, bidirectional embeddings, overrides and isolates (one left open turns
# every text that follows it), noncharacters and lone surrogates. Joiners, direction marks and variation selectors stay:
# emoji, Persian and Indic words are written with them.
_NONCHARACTERS = "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ud800-\udfff" + _NONCHARACTERS + "]"
)


def clean(text: str, place: str, *, limit: int = TEXT_LIMIT) -> tuple[str, tuple[Problem, ...]]:
    """`text` in NFC, its lines trimmed and ended by line feeds, with one notice when signs had to be removed.

    Typed line breaks, emoji sequences and no-break spaces stay; a tab is a space. Cleaning twice changes nothing.
    Raises Refused beyond `limit` characters; `place` names the field.
    """
    text, removed = _UNWANTED.subn("", _LINE_END.sub("\n", text).replace("\t", " "))
    text = "\n".join(line.rstrip() for line in text.split("\n")).strip()
    # A decomposed text is up to four times as long; beyond that, a run of combining marks would make NFC crawl.
    _bound(text, limit, place, slack=4)
    text = unicodedata.normalize("NFC", text)
    _bound(text, limit, place)
    return text, (_removal(removed, place),) if removed else ()


def clean_line(text: str, place: str, *, limit: int = LINE_LIMIT) -> tuple[str, tuple[Problem, ...]]:
    """`clean` for a field of one line: each line break becomes a space."""
    text, problems = clean(text, place, limit=limit)
    return " ".join(line.strip() for line in text.split("\n") if line), problems


def _bound(text: str, limit: int, place: str, *, slack: int = 1) -> None:
    if len(text) > limit * slack:
        size, most = grouped(len(text)), grouped(limit)
        raise Refused(
            Problem(
                "text-too-long",
                "error",
                Words(
                    f"Ce texte compte {size.fr} caractères; il peut en compter {most.fr} au plus. Rien n’a été changé.",
                    f"This text is {size.en} characters long; it may have {most.en} at most. Nothing was changed.",
                ),
                place,
                Words("Raccourcissez-le, puis recommencez.", "Shorten it, then try again."),
            )
        )


def _removal(count: int, place: str) -> Problem:
    one = count == 1
    total = grouped(count)
    return Problem(
        "characters-removed",
        "notice",
        Words(
            f"{total.fr} signe invisible a été retiré; les mots sont intacts."
            if one
            else f"{total.fr} signes invisibles ont été retirés; les mots sont intacts.",
            f"{total.en} invisible {'sign was' if one else 'signs were'} removed; the words are untouched.",
        ),
        place,
    )

"""Cleans typed or pasted text, so that it is safe to draw and to store, without changing a word."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NoReturn, TypeAlias

from msgspec.structs import replace

from composer.core.codes import Code
from composer.core.problems import Location, Problem, Refused
from composer.core.text.unseen_characters import (
    LOST,
    CharacterKind,
    has_halves,
    has_private_characters,
    is_blank,
    most_marks,
    plain_lines,
    without_unwanted,
)
from composer.core.words import Words, counted, grouped, listed

#: Most characters of a quote or of another text of several lines: far more than fits on a poster.
TEXT_LIMIT = 5000
#: Most characters of the answers: two hours of talk, transcribed.
ANSWERS_LIMIT = 120_000
#: Most characters of a field of one line: a name, a role, an organisation.
LINE_LIMIT = 300
#: Most characters of what a photo shows: three short sentences, which leave an alternative text its words.
SHOWN_LIMIT = 300
#: Most combining marks on one letter. Tibetan's tallest stacks have nine; text made to overflow lines has dozens, and
#: normalizing a run of hundreds of thousands would take minutes.
MOST_MARKS = 10

#: The text to keep, and the problems found in it.
Cleaned: TypeAlias = tuple[str, tuple[Problem, ...]]
#: Cleans a text; the second argument is its location. Raises Refused.
Cleaner: TypeAlias = Callable[[str, Location], Cleaned]

#: The sentence and the fix for LOST in a text.
LETTERS_LOST = (
    Words(
        f"Des lettres ont été perdues avant d’arriver ici; «\u00a0{LOST}\u00a0» les remplace.",
        f"Letters were lost before the text was pasted here; “{LOST}” replaces them.",
    ),
    Words("Retapez-les.", "Retype them."),
)
_QUOTATION_MARKS = re.compile("[«»‹›“”„‟‘’‚‛\"'\u301d-\u301f「」『』＂＇]")
_MARKS = Words(
    "Une lettre de ce texte porte {size} accents; elle peut en porter {most_marks} au plus. Rien n’a été changé.",
    "A letter of this text has {size} accents; it may have {most_marks} at most. Nothing was changed.",
)
_RETYPE = Words("Retapez ce mot, puis recommencez.", "Retype that word, then try again.")


def clean(text: str, location: Location, *, limit: int = TEXT_LIMIT) -> Cleaned:
    """`text` in NFC, its lines trimmed and ended by line feeds, with a notice when characters were removed.

    Typed line breaks, emoji sequences and no-break spaces stay; a tab becomes a space. Cleaning twice changes nothing.
    Raises Refused beyond `limit` characters or MOST_MARKS, and for a lone surrogate; `location` is the field.
    """
    _refuse_halves(text, location)
    bare, removed = without_unwanted(plain_lines(text))
    # A decomposed text is up to four times as long.
    _bound(bare.strip(), limit, location, slack=4)
    while (composed := _composed(bare, location)) != bare:
        bare, more = without_unwanted(composed)
        removed += more
    bare = "\n".join(line.rstrip() for line in bare.split("\n")).strip()
    _bound(bare, limit, location)
    return bare, (*_removals(removed, location), *losses(bare, location))


def clean_line(text: str, location: Location, *, limit: int = LINE_LIMIT) -> Cleaned:
    """`clean` for a field of one line: each line break becomes a space, and a text that is all invisible is empty."""
    text, problems = clean(text, location, limit=limit)
    return "" if is_blank(text) else " ".join(line.strip() for line in text.split("\n") if line), problems


def clean_shown(text: str, location: Location) -> Cleaned:
    """`clean_line` for what a photo shows."""
    return clean_line(text, location, limit=SHOWN_LIMIT)


def clean_quote(text: str, location: Location) -> Cleaned:
    """`clean` for a quote: quotation marks and spaces alone count as empty."""
    text, problems = clean(text, location)
    return "" if is_blank(_QUOTATION_MARKS.sub("", text)) else text, problems


def clean_answer(text: str, location: Location) -> Cleaned:
    """`clean` for long texts: answers, and the parts of a caption that may be made from them."""
    return clean(text, location, limit=ANSWERS_LIMIT)


def as_typed(text: str, location: Location) -> Cleaned:
    """`text` as a field shows it during typing: without the characters that `clean` removes, otherwise untouched.

    Spaces at the ends stay, as a word may follow; so do lone surrogates, which `clean` refuses.
    """
    bare, removed = without_unwanted(plain_lines(text))
    return bare, (*_removals(removed, location), *losses(bare, location))


def without_invisible(text: str, location: Location) -> Cleaned:
    """`text` without the characters that `clean` removes, otherwise unchanged; raises Refused as `clean` does."""
    _refuse_halves(text, location)
    bare, removed = without_unwanted(text)
    return bare, (*_removals(removed, location), *losses(bare, location))


def refuse_half(location: Location) -> NoReturn:
    """Raise Refused for a lone surrogate in the text at `location`: the other half is lost for good."""
    words = Words(
        "Un caractère de ce texte n’est arrivé qu’à moitié, comme un émoji coupé en deux. Rien n’a été changé.",
        "A character of this text is incomplete, like an emoji cut in two. Nothing was changed.",
    )
    fix = Words(
        "Retapez ce caractère, ou copiez de nouveau le texte.", "Retype that character, or copy the text again."
    )
    raise Refused(Problem("half-a-sign", "error", words, location, fix))


def summed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """`problems` with all removals merged into one, for where there is no room to report each text."""
    found = tuple(problems)
    removals = [each for each in found if each.code == _REMOVED]
    if len(removals) < 2:
        return found
    words = Words(
        "{total} caractères invisibles ont été retirés de ces textes; les mots sont intacts.",
        "{total} invisible characters were removed from these texts; the words are untouched.",
    ).format(total=grouped(round(sum(each.excess for each in removals))))
    others = (each for each in found if each.code != _REMOVED)
    return (
        replace(
            removals[0],
            words=words,
            location=Location(slots=tuple(slot for each in removals for slot in each.location.slots)),
        ),
        *others,
    )


def losses(text: str, location: Location) -> Iterator[Problem]:
    """Warnings for lost letters, and for characters that nobody else can see; both stay in the text, to be fixed."""
    if LOST in text:
        words, fix = LETTERS_LOST
        yield Problem("letters-lost", "warning", words, location, fix)
    if has_private_characters(text):
        words = Words(
            "Ce texte a des caractères que seul leur programme d’origine sait montrer, comme une image ou une icône.",
            "This text has characters that only the program they came from can show, such as a picture or an icon.",
        )
        yield Problem("private-signs", "warning", words, location, Words("Effacez-les.", "Delete them."))


def _composed(text: str, location: Location) -> str:
    marks = most_marks(text)
    if marks > MOST_MARKS:
        words = _MARKS.format(size=grouped(marks), most_marks=MOST_MARKS)
        raise Refused(Problem("too-many-marks", "error", words, location, _RETYPE))
    return unicodedata.normalize("NFC", text)


def _refuse_halves(text: str, location: Location) -> None:
    if has_halves(text):
        refuse_half(location)


def _bound(text: str, limit: int, location: Location, *, slack: int = 1) -> None:
    if len(text) > limit * slack:
        size, most = grouped(len(text)), grouped(limit)
        raise Refused(
            Problem(
                "text-too-large",
                "error",
                Words(
                    "Ce texte compte {size} caractères; il peut en compter {most} au plus. Rien n’a été changé.",
                    "This text is {size} characters long; it may have {most} at most. Nothing was changed.",
                ).format(size=size, most=most),
                location,
                Words("Raccourcissez-le, puis recommencez.", "Shorten it, then try again."),
            )
        )


_REMOVED: Code = "characters-removed"
#: Singular, then plural.
_KINDS: dict[CharacterKind, tuple[Words, Words]] = {
    "control": (
        Words("{count} caractère de contrôle", "{count} control character"),
        Words("{count} caractères de contrôle", "{count} control characters"),
    ),
    "invisible": (
        Words("{count} caractère invisible", "{count} invisible character"),
        Words("{count} caractères invisibles", "{count} invisible characters"),
    ),
    "reserved": (
        Words("{count} caractère réservé", "{count} reserved character"),
        Words("{count} caractères réservés", "{count} reserved characters"),
    ),
}


def _removals(removed: Counter[CharacterKind], location: Location) -> Iterator[Problem]:
    """A single notice of what was removed, by kind; none when nothing was."""
    if not removed.total():
        return
    one = removed.total() == 1
    names = listed([counted(removed[kind], *words) for kind, words in _KINDS.items() if removed[kind]])
    words = Words(
        f"{names.fr} {'a été retiré' if one else 'ont été retirés'}; les mots sont intacts.",
        f"{names.en} {'was' if one else 'were'} removed; the words are untouched.",
    )
    yield Problem(_REMOVED, "notice", words, location, excess=removed.total())

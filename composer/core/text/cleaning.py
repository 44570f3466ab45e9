"""Typed or pasted text made safe to draw and to store, without changing a word of it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NoReturn, TypeAlias

from msgspec.structs import replace

from composer.core.codes import Code
from composer.core.location import Location
from composer.core.problems import Problem, Refused
from composer.core.text.unseen_characters import (
    LOST,
    SignKind,
    has_halves,
    has_private_signs,
    is_blank,
    most_marks,
    plain_lines,
    without_unwanted,
)
from composer.core.words import Words, grouped

#: Most characters of a quote or of another text of several lines: far beyond what a poster can hold.
TEXT_LIMIT = 5000
#: Two hours of talk, transcribed.
ANSWERS_LIMIT = 120_000
#: Most characters of a field of one line: a name, a role, an organisation.
LINE_LIMIT = 300
#: Combining marks on one letter. Tibetan's tallest stacks have nine; what climbs over its neighbours has dozens, and
#: composing a run of hundreds of thousands would take minutes.
MOST_MARKS = 10

#: The text to keep, and what there is to say of it.
Cleaned: TypeAlias = tuple[str, tuple[Problem, ...]]
#: Makes a text safe; the second argument says where it stands. Raises Refused.
Cleaner: TypeAlias = Callable[[str, Location], Cleaned]

#: What is said of LOST in a text, and what would do.
LETTERS_LOST = (
    Words(
        f"Des lettres ont été perdues avant d’arriver ici; le signe «\u00a0{LOST}\u00a0» tient leur place.",
        f"Letters were lost before they came here; the sign “{LOST}” stands in their place.",
    ),
    Words("Retapez-les.", "Type them again."),
)
_QUOTATION_MARKS = re.compile("[«»‹›“”„‟‘’‚‛\"'\u301d-\u301f「」『』＂＇]")


def clean(text: str, location: Location, *, limit: int = TEXT_LIMIT) -> Cleaned:
    """`text` in NFC, its lines trimmed and ended by line feeds, with one notice when signs had to be removed.

    Typed line breaks, emoji sequences and no-break spaces stay; a tab is a space. Cleaning twice changes nothing.
    Raises Refused beyond `limit` characters or MOST_MARKS, and for half of a sign; `location` is the field.
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
    """`clean` for a field of one line: each line break becomes a space, and what shows nothing at all is empty."""
    text, problems = clean(text, location, limit=limit)
    return "" if is_blank(text) else " ".join(line.strip() for line in text.split("\n") if line), problems


def clean_quote(text: str, location: Location) -> Cleaned:
    """`clean` for the words of a poster: quotation marks and spaces alone are no quote."""
    text, problems = clean(text, location)
    return "" if is_blank(_QUOTATION_MARKS.sub("", text)) else text, problems


def clean_answer(text: str, location: Location) -> Cleaned:
    """`clean` for what is told at length: answers, and the parts of a caption that may be made of them."""
    return clean(text, location, limit=ANSWERS_LIMIT)


def as_typed(text: str, location: Location) -> Cleaned:
    """`text` as a field may show it while somebody writes: no sign that `clean` would remove, and all else untouched.

    Spaces at the ends stay, as a word may follow; so do halves of signs, which `clean` refuses.
    """
    bare, removed = without_unwanted(plain_lines(text))
    return bare, (*_removals(removed, location), *losses(bare, location))


def without_signs(text: str, location: Location) -> Cleaned:
    """`text` as it is but for the signs that `clean` removes, for texts that only pass through; Refused as there."""
    _refuse_halves(text, location)
    bare, removed = without_unwanted(text)
    return bare, (*_removals(removed, location), *losses(bare, location))


def refuse_half(location: Location) -> NoReturn:
    """Raise Refused for half of a sign in the text at `location`: the other half was lost, and nobody knows which."""
    words = Words(
        "Un signe de ce texte n’est arrivé qu’à moitié, comme un émoji coupé en deux. Rien n’a été changé.",
        "Only half of a sign of this text has come, as an emoji cut in two. Nothing was changed.",
    )
    fix = Words("Retapez ce signe, ou copiez de nouveau le texte.", "Type that sign again, or copy the text anew.")
    raise Refused(Problem("half-a-sign", "error", words, location, fix))


def summed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """`problems` with what was removed from several texts told once, where there is no room to name each of them."""
    found = tuple(problems)
    removals = [each for each in found if each.code == _REMOVED]
    if len(removals) < 2:
        return found
    total = grouped(round(sum(each.excess for each in removals)))
    words = Words(
        f"{total.fr} signes que l’on ne voit pas ont été retirés de ces textes; les mots sont intacts.",
        f"{total.en} signs that cannot be seen were removed from these texts; the words are untouched.",
    )
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
    """What was lost before the text came here, and what nobody else will see; it stays, to be found and mended."""
    if LOST in text:
        words, fix = LETTERS_LOST
        yield Problem("letters-lost", "warning", words, location, fix)
    if has_private_signs(text):
        words = Words(
            "Ce texte a des signes que seul le programme d’où ils viennent sait montrer, comme une image ou une icône.",
            "This text has signs that only the program they come from can show, such as a picture or an icon.",
        )
        yield Problem("private-signs", "warning", words, location, Words("Effacez-les.", "Delete them."))


def _composed(text: str, location: Location) -> str:
    marks = most_marks(text)
    if marks > MOST_MARKS:
        raise Refused(_too_many_marks(marks, location))
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
                    f"Ce texte compte {size.fr} caractères; il peut en compter {most.fr} au plus. Rien n’a été changé.",
                    f"This text is {size.en} characters long; it may have {most.en} at most. Nothing was changed.",
                ),
                location,
                Words("Raccourcissez-le, puis recommencez.", "Shorten it, then try again."),
            )
        )


def _too_many_marks(count: int, location: Location) -> Problem:
    size = grouped(count)
    words = Words(
        f"Une lettre de ce texte porte {size.fr} accents; elle peut en porter {MOST_MARKS} au plus. "
        "Rien n’a été changé.",
        f"A letter of this text bears {size.en} accents; it may bear {MOST_MARKS} at most. Nothing was changed.",
    )
    fix = Words("Retapez ce mot, puis recommencez.", "Type that word again, then try again.")
    return Problem("too-many-marks", "error", words, location, fix)


_REMOVED: Code = "characters-removed"
#: One of them, then several.
_KINDS: dict[SignKind, tuple[Words, Words]] = {
    "control": (Words("signe de contrôle", "control sign"), Words("signes de contrôle", "control signs")),
    "invisible": (Words("signe invisible", "invisible sign"), Words("signes invisibles", "invisible signs")),
    "reserved": (Words("signe réservé", "reserved sign"), Words("signes réservés", "reserved signs")),
}


def _removals(removed: Counter[SignKind], location: Location) -> Iterator[Problem]:
    """The one notice of what was removed, by kind."""
    found = [(count, _KINDS[kind][count > 1]) for kind in _KINDS if (count := removed[kind])]
    if not found:
        return
    one = removed.total() == 1
    french = _listed((f"{grouped(count).fr} {name.fr}" for count, name in found), " et ")
    english = _listed((f"{grouped(count).en} {name.en}" for count, name in found), " and ")
    words = Words(
        f"{french} {'a été retiré' if one else 'ont été retirés'}; les mots sont intacts.",
        f"{english} {'was' if one else 'were'} removed; the words are untouched.",
    )
    yield Problem(_REMOVED, "notice", words, location, excess=removed.total())


def _listed(names: Iterable[str], last: str) -> str:
    *before, end = names
    return last.join(filter(None, (", ".join(before), end)))

"""Texts in the program's two languages, side by side so that neither can be forgotten, and the names they show."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

from msgspec import Struct

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")
#: A longer name is cut, so that the sentence stays readable.
_LONGEST_SHOWN = 60
_MOST_LISTED = 20
#: Spaces at which no line is broken: those of French stay in what is shown.
_NO_BREAK = frozenset("\u00a0\u202f")


@runtime_checkable
class Translated(Protocol):
    """Anything that has a text in each language."""

    def to(self, language: Language) -> str:
        """The text in `language`."""
        ...


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """One sentence or label, in French (Québec) and in English."""

    fr: str
    en: str

    def to(self, language: Language) -> str:
        """The text in `language`."""
        return self.fr if language == "fr" else self.en

    def format(self, **values: object) -> "Words":
        """The sentence with each `{name}` replaced; a bilingual value is put in the language of the sentence."""
        return Words(_filled(self.fr, values, "fr"), _filled(self.en, values, "en"))


def both_from(language: Language) -> tuple[Language, ...]:
    """Both languages, `language` first."""
    return (language, *(each for each in LANGUAGES if each != language))


def grouped(number: int) -> Words:
    """A whole number with its digits grouped: by no-break spaces in French, by commas in English."""
    english = f"{number:,}"
    return Words(english.replace(",", "\u00a0"), english)


def decimal(number: float, places: int = 1) -> Words:
    """A decimal number: with a comma in French, with a point in English."""
    english = f"{number:.{places}f}"
    return Words(english.replace(".", ","), english)


def counted(number: int, one: Words, several: Words) -> Words:
    """The sentence for a number of things, with its `{count}`: 0 is singular in French, plural in English."""
    chosen = Words(one.fr if number < 2 else several.fr, one.en if number == 1 else several.en)
    return chosen.format(count=grouped(number))


def listed(items: Sequence[Words]) -> Words:
    """The items one after the other: « a, b et c » in French, “a, b and c” in English; empty without any."""
    return Words(_joined([each.fr for each in items], " et "), _joined([each.en for each in items], " and "))


def _joined(items: Sequence[str], conjunction: str) -> str:
    return conjunction.join(filter(None, (", ".join(items[:-1]), *items[-1:])))


def _filled(text: str, values: Mapping[str, object], language: Language) -> str:
    return text.format(**{name: _in(language, value) for name, value in values.items()})


def _in(language: Language, value: object) -> object:
    # The two usual kinds first: to ask whether a value has a method takes a hundred times as long.
    if isinstance(value, str):
        return value
    return value.to(language) if isinstance(value, Words | Translated) else value


def shown(name: str) -> str:
    """`name` on one line of at most 60 characters, with a replacement for each character that cannot be printed."""
    line = printable(name[:_LONGEST_SHOWN])
    return line if len(name) <= _LONGEST_SHOWN else line[:-1] + "…"


def printable(text: str) -> str:
    """`text` on one line, with a replacement for each unprintable character: no name can reverse a path on screen."""
    return text if text.isprintable() else "".join(map(_printable, text))


def named(name: str | Words) -> Words:
    """`name` between the quotation marks of each language."""
    french, english = (name, name) if isinstance(name, str) else (name.fr, name.en)
    return Words(f"«\u00a0{shown(french)}\u00a0»", f"“{shown(english)}”")


def meant(name: str, known: Iterable[str]) -> Words | None:
    """A fix: the known name nearest to `name`, else the list of known names; None when there are none."""
    names = list(known)
    if (near := _nearest(name, names)) or not names:
        return near
    valid = ", ".join(shown(each) for each in names[:_MOST_LISTED])
    more = ", …" if len(names) > _MOST_LISTED else "."
    return Words(f"Les noms valides\u00a0: {valid}{more}", f"Valid names: {valid}{more}")


def one_of_these(name: str, known: Iterable[str]) -> Words:
    """A fix, after a sentence that lists the known names: the one nearest to `name`, if one is near."""
    return _nearest(name, list(known)) or Words("Écrivez un de ces noms.", "Write one of these names.")


def _nearest(name: str, known: Sequence[str]) -> Words | None:
    near = difflib.get_close_matches(name[:_LONGEST_SHOWN], known, 1)
    likely = named(near[0]) if near else None
    return likely and Words("Vouliez-vous écrire {likely}?", "Did you mean {likely}?").format(likely=likely)


def _printable(character: str) -> str:
    if character in _NO_BREAK:
        return character
    if character.isspace():
        return " "
    return character if character.isprintable() else "\ufffd"


MONTHS: Mapping[Language, tuple[str, ...]] = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}

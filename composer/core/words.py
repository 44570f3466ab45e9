"""Texts in the program's two languages, side by side so that neither can be forgotten."""

from collections.abc import Mapping, Sequence
from typing import Literal, Protocol, runtime_checkable

from msgspec import Struct

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")


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

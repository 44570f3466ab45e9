"""A sentence in both languages of the program, side by side so that neither can be forgotten."""

from collections.abc import Mapping
from typing import Literal, Protocol, runtime_checkable

from msgspec import Struct

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")


@runtime_checkable
class Translated(Protocol):
    """What has a text in each language."""

    def to(self, language: Language) -> str:
        """The text in `language`."""
        ...


class Words(Struct, frozen=True):
    """One sentence or label, in French (Québec) and in English."""

    fr: str
    en: str

    def to(self, language: Language) -> str:
        """The text in `language`."""
        return self.fr if language == "fr" else self.en

    def format(self, **values: object) -> "Words":
        """The sentence with each `{name}` filled in; what has a text in each language is given in the sentence's."""
        return Words(_filled(self.fr, values, "fr"), _filled(self.en, values, "en"))


def grouped(number: int) -> Words:
    """A whole number as each language writes it: no-break spaces in French, commas in English."""
    english = f"{number:,}"
    return Words(english.replace(",", "\u00a0"), english)


def decimal(number: float, places: int = 1) -> Words:
    """A number with a fraction as each language writes it: a comma in French, a point in English."""
    english = f"{number:.{places}f}"
    return Words(english.replace(".", ","), english)


def _filled(text: str, values: Mapping[str, object], language: Language) -> str:
    return text.format(
        **{name: value.to(language) if isinstance(value, Translated) else value for name, value in values.items()}
    )

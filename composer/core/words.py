"""A sentence in both languages of the program, side by side so that neither can be forgotten."""

from typing import Literal

from msgspec import Struct

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")


class Words(Struct, frozen=True):
    """One sentence or label, in French (Québec) and in English."""

    fr: str
    en: str

    def to(self, language: Language) -> str:
        """The text in `language`."""
        return self.fr if language == "fr" else self.en


def grouped(number: int) -> Words:
    """A whole number as each language writes it: no-break spaces in French, commas in English."""
    english = f"{number:,}"
    return Words(english.replace(",", "\u00a0"), english)

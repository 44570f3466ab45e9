"""One text of the program in both languages, and where it is from."""

from msgspec import Struct


class Text(Struct, frozen=True):
    """`where` is a file and a name or code in it; a language that is not written there is an empty string."""

    where: str
    fr: str
    en: str

"""The invented persons of a finished example, as a file lists them."""

from msgspec import Struct

from composer.core.geometry import Point
from composer.core.words import Language


class InventedWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The texts of an invented person in one language."""

    quote: str
    role: str
    organisation: str


class InventedPerson(Struct, frozen=True, forbid_unknown_fields=True):
    """A person of the example, and the name of the file of their drawn picture.

    `focus` is the face in the picture, in fractions of it; None where there is no face. `photos` are the digests of the
    picture, and of those it replaced.
    """

    id: str
    name: str
    picture: str
    fr: InventedWords
    en: InventedWords
    photos: tuple[str, ...] = ()
    focus: Point | None = None

    def words_in(self, language: Language) -> InventedWords:
        """Return the texts in `language`."""
        return self.fr if language == "fr" else self.en


class InventedPersons(Struct, frozen=True, forbid_unknown_fields=True):
    """The content of a file of invented persons."""

    persons: tuple[InventedPerson, ...]

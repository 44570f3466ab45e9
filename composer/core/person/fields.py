"""What is said of the person, field by field: the one list that command line, window, cleaning and kits read.

A field is an attribute of `core.visual.Person` and a line of PERSON_FIELDS; what a text says of it is in
`core.text.wording` and `core.caption`.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from composer.core.location import Location
from composer.core.text.cleaning import LINE_LIMIT, Cleaned, clean_line
from composer.core.visual import Person
from composer.core.words import Words

#: The texts of a poster that say who speaks.
PersonSlot = Literal["name", "role"]


class PersonField(Struct, frozen=True):
    """One line of text of a `Person`, by its attribute `id`: how it is asked for, its bound, and where it is drawn.

    `longest` is in characters. `slot` is the text of a poster that holds it.
    """

    id: str
    slot: PersonSlot
    #: Over its field in the window; in the middle of a sentence; what the command line's option is for.
    label: Words
    noun: Words
    help: Words
    #: What the empty field shows.
    example: Words = Words("", "")
    longest: int = LINE_LIMIT
    #: Whether it tells somebody from a namesake.
    distinguishes: bool = True

    @property
    def option(self) -> str:
        """The option of the command line."""
        return f"--{self.id}"

    def of(self, person: Person) -> str:
        """What `person` has in it."""
        return getattr(person, self.id)

    def clean(self, text: str, location: Location) -> Cleaned:
        """`text` as this field keeps it, wherever it comes from; Refused beyond `longest` characters."""
        return clean_line(text, location, limit=self.longest)


#: In the order in which they are asked for.
PERSON_FIELDS: tuple[PersonField, ...] = (
    PersonField(
        "name",
        "name",
        Words("Nom", "Name"),
        Words("le nom", "the name"),
        Words("le nom de la personne", "the person’s name"),
        distinguishes=False,
    ),
    PersonField(
        "pronouns",
        "name",
        Words("Pronoms (facultatif)", "Pronouns (optional)"),
        Words("les pronoms", "the pronouns"),
        Words("ses pronoms, dits après le nom", "their pronouns, said after the name"),
        Words("elle, il, iel…", "she/her, he/him, they/them…"),
        longest=30,
        distinguishes=False,
    ),
    PersonField(
        "role",
        "role",
        Words("Rôle ou métier", "Role or occupation"),
        Words("le métier", "the occupation"),
        Words("sa fonction", "their role"),
    ),
    PersonField(
        "organisation",
        "role",
        Words("Organisation", "Organisation"),
        Words("l’organisation", "the organisation"),
        Words("son organisation", "their organisation"),
    ),
)
FIELD_BY_ID: Mapping[str, PersonField] = {each.id: each for each in PERSON_FIELDS}
#: The first field of each text of a poster that says who speaks: where one begins to write it.
FIRST_IN_SLOT: Mapping[str, str] = {each.slot: each.id for each in reversed(PERSON_FIELDS)}

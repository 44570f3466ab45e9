"""The fields that describe the person: the one list that command line, window, cleaning and kits use.

A field is an attribute of `core.visual.Person` and a row of PERSON_FIELDS; how texts word it is in
`core.text.wording` and `core.caption`.
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from composer.core.problems import Location
from composer.core.text.cleaning import LINE_LIMIT, Cleaned, clean_line
from composer.core.visual import Person
from composer.core.words import Words

#: The texts of a poster that present the person.
PersonSlot = Literal["name", "role"]


class PersonField(Struct, frozen=True):
    """One line of text of a `Person`, by its attribute `id`: its labels, its longest length, and where it is drawn.

    `longest` is in characters. `slot` is the text of a poster that contains it.
    """

    id: str
    slot: PersonSlot
    #: The label of its field in the window; its name within a sentence; the help of its command line option.
    label: Words
    noun: Words
    help: Words
    #: The placeholder of the empty field.
    example: Words = Words("", "")
    longest: int = LINE_LIMIT
    #: Whether it distinguishes a person from a namesake.
    distinguishes: bool = True

    @property
    def option(self) -> str:
        """The name of its command line option."""
        return f"--{self.id}"

    def of(self, person: Person) -> str:
        """Its value for `person`."""
        return getattr(person, self.id)

    def clean(self, text: str, location: Location) -> Cleaned:
        """`text` cleaned for this field, whatever its source; raises Refused beyond `longest` characters."""
        return clean_line(text, location, limit=self.longest)


#: In the order in which they are asked.
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
        Words("ses pronoms, affichés après le nom", "their pronouns, shown after the name"),
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
#: The first field of each text that presents the person: the one to focus when that text is edited.
FIRST_IN_SLOT: Mapping[str, str] = {each.slot: each.id for each in reversed(PERSON_FIELDS)}

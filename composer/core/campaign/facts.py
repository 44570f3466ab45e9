"""Values of a campaign with their status and source, and texts in each language that the campaign has them in."""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from composer.core.words import Words

#: given: in the client's own words. verified: stated by a primary source. to-confirm: inferred, shown with that label.
#: to-provide: not known yet; it has no value, and what depends on it is held back.
Status = Literal["given", "verified", "to-confirm", "to-provide"]
#: ISO 639: two or three lowercase letters.
LANGUAGE_TAG = re.compile(r"\A[a-z]{2,3}\Z")
LanguageTag: TypeAlias = Annotated[str, Meta(pattern=LANGUAGE_TAG.pattern)]


#: The source of what the author of a campaign types.
AUTHOR = "author"
#: The source of what a person gives, on their own computer, for a campaign whose file lacks it.
GIVEN_HERE = "given on this computer"


class Fact(Struct, frozen=True, forbid_unknown_fields=True):
    """One value with its status and its source; both are empty where it is still to be provided."""

    value: str = ""
    status: Status = "to-provide"
    source: str = ""


def given(value: str) -> Fact:
    """What the author of a campaign typed; nothing typed is still to provide."""
    return Fact(value.strip(), "given", AUTHOR) if value.strip() else Fact()


#: One text by language. French and English are always there; the campaign may have others.
Texts: TypeAlias = Mapping[LanguageTag, Fact]


def text_in(texts: Texts, language: str) -> str:
    """The text in `language`, or in French where the campaign does not have it in that one."""
    return (texts[language] if language in texts else texts["fr"]).value


def wording_of(texts: Texts) -> Words:
    """The text in the two languages that the program itself speaks."""
    return Words(text_in(texts, "fr"), text_in(texts, "en"))

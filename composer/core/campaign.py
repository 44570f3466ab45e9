"""A campaign as data: theme, dates, required phrase, handles, hashtags, questions and each network's limits."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from composer.core.formats import Format, Formats, by_id
from composer.core.words import Language, Words

#: given: the client's own words. verified: a primary page says so. to-confirm: inferred, shown with that label.
Status = Literal["given", "verified", "to-confirm"]


class Fact(Struct, frozen=True):
    """One value, how sure it is, and where it comes from."""

    value: str
    status: Status
    source: str


class Bilingual(Struct, frozen=True):
    """A fact that has a French and an English wording, each with its own status."""

    fr: Fact
    en: Fact

    def to(self, language: Language) -> str:
        """The wording in `language`."""
        return (self.fr if language == "fr" else self.en).value


class Dates(Struct, frozen=True):
    """When it is held: ISO dates for programs, and the line a poster prints."""

    start: Fact
    end: Fact
    line: Bilingual


class Day(Struct, frozen=True):
    """A day of the campaign that has a name of its own."""

    name: Bilingual
    date: Fact
    line: Bilingual


class Hashtag(Struct, frozen=True):
    """A mot-clic with its #; `offered` ones stand in a new caption once they are no longer to confirm."""

    value: str
    status: Status
    source: str
    offered: bool = True


class Limit(Struct, frozen=True):
    """A figure of a network, the year or day it holds for, and the page that says so. Lengths are UTF-16 units."""

    value: int
    dated: str
    source: str


class HandleForm(Struct, frozen=True):
    """What the name of a person's account may be on one network, and the addresses of its pages that hold one.

    `signs` may stand anywhere in a name, `separators` only alone between two others; lengths are in characters.
    """

    #: « latin »: a to z in any case, and digits. « any »: those of any alphabet.
    letters: Literal["unknown", "latin", "any"] = "unknown"
    signs: str = ""
    separators: str = ""
    shortest: int = 1
    longest: int = 300
    #: The network's hosts, the one to show first.
    hosts: tuple[str, ...] = ()
    #: First pieces of a page's path that stand before the name, and those of a page that has no name: a post.
    before: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    #: What stands before the number of a page without a name.
    numbered: str = ""
    #: Whether people are also called by the name that their profile shows.
    display_names: bool = False
    dated: str = ""
    source: str = ""


class Network(Struct, frozen=True):
    """What one network shows and allows, and the handle to name on it."""

    name: str
    handle: Fact
    length: Limit
    fold: Limit
    hashtags: Limit | None = None
    #: Whether an exact @handle in pasted text becomes a link by itself.
    pasted_handle_links: bool = False
    #: What a person's own handle may be.
    own_handle: HandleForm = HandleForm()


class Address(Struct, frozen=True):
    """A page a QR code may lead to."""

    name: Words
    url: Fact


class Recompression(Struct, frozen=True):
    """How a network makes a picture over before it shows it: at most so many pixels wide, at this JPEG quality."""

    width: Limit
    quality: Limit


class Edition(Struct, frozen=True):
    """An earlier year of the campaign: its days, and the theme and hashtags by which a caption of then is known."""

    year: int
    start: Fact
    end: Fact
    #: By language; those that are not known are left out.
    themes: Mapping[Language, Fact] = {}
    hashtags: tuple[Fact, ...] = ()


class Campaign(Struct, frozen=True):
    """One edition in one region. Another campaign or region is another file."""

    id: str
    region: str
    name: Bilingual
    theme: Bilingual
    dates: Dates
    #: What opens a caption. It stays French in every caption.
    phrase: Fact
    organisation: Fact
    networks: Mapping[str, Network]
    hashtags: tuple[Hashtag, ...]
    questions: tuple[Fact, ...]
    days: Mapping[str, Day]
    addresses: Mapping[str, Address]
    #: A picture below this many bytes is one that every network takes.
    picture_bytes: Limit
    recompression: Recompression
    editions: tuple[Edition, ...] = ()
    #: In the file, those that the campaign adds or changes; once read, all there are, in the order people see them.
    formats: tuple[Format, ...] = ()

    @property
    def format_by_id(self) -> Formats:
        """The formats by their ids."""
        return by_id(self.formats)

"""A campaign as data: theme, dates, required phrase, handles, hashtags, questions and each network's limits."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct

from composer.core.formats import Format, Formats, by_id
from composer.core.naming import Id
from composer.core.words import Language, Words

#: utf16: an emoji beyond U+FFFF counts for two. code-points: for one, and so does each sign of a sequence. graphemes:
#: what shows as one sign counts for one, whatever it is made of.
LengthUnit = Literal["utf16", "code-points", "graphemes"]
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
    """A figure of a network, the year or day it holds for, the page that says so, and how sure it is."""

    value: int
    dated: str
    source: str
    status: Status = "to-confirm"


class Proportion(Struct, frozen=True):
    """The shape of a picture, as width to height, with the year or day it holds for and the page that says so."""

    width: int
    height: int
    dated: str
    source: str
    status: Status = "to-confirm"


class PictureLimits(Struct, frozen=True):
    """What a network takes of a picture's file: at most so many bytes, and these types, or any when none is said."""

    most_bytes: Limit
    types: tuple[Id, ...] = ()


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
    #: The longest caption, in the unit that the network counts by.
    length: Limit
    counted: LengthUnit = "utf16"
    #: The organisation's own handle; None where it has none, and is named in words.
    handle: Fact | None = None
    #: How much of a caption shows before « … plus », in the same unit; None where all of it does.
    fold: Limit | None = None
    hashtags: Limit | None = None
    #: Whether captions are written for it where nobody chooses; the others wait to be chosen.
    offered: bool = True
    #: Ids of the formats that it shows whole.
    formats: tuple[Id, ...] = ()
    #: What a profile shows of each picture, as a grid; None where it shows them whole.
    grid: Proportion | None = None
    picture: PictureLimits | None = None
    #: Where it keeps alternative text.
    alternative: Bilingual | None = None
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
    #: By id, in the order they are shown.
    networks: Mapping[Id, Network]
    hashtags: tuple[Hashtag, ...]
    questions: tuple[Fact, ...]
    days: Mapping[str, Day]
    addresses: Mapping[str, Address]
    recompression: Recompression
    editions: tuple[Edition, ...] = ()
    #: In the file, those that the campaign adds or changes; once read, all there are, in the order people see them.
    formats: tuple[Format, ...] = ()

    @property
    def format_by_id(self) -> Formats:
        """The formats by their ids."""
        return by_id(self.formats)

    @property
    def offered(self) -> tuple[str, ...]:
        """Ids of the networks that captions are written for where nobody chooses."""
        return tuple(name for name, network in self.networks.items() if network.offered)

    @property
    def picture_bytes(self) -> int | None:
        """A picture of so many bytes is one that every offered network takes; None where no limit is known."""
        known = (self.networks[each].picture for each in self.offered)
        return min((limits.most_bytes.value for limits in known if limits), default=None)

    def chosen(self, networks: Iterable[str]) -> tuple[str, ...]:
        """Those of `networks` that the campaign knows, in its order; the offered ones when there is none."""
        wanted = frozenset(networks)
        return tuple(each for each in self.networks if each in wanted) or self.offered

    def mention(self, network: str) -> str:
        """What names the organisation on `network`: its handle, or its name where it has none there."""
        handle = self.networks[network].handle
        return handle.value if handle else self.organisation.value

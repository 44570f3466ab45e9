"""The campaign as data: theme, dates, required phrase, handles, hashtags, questions and each network's limits."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct

from composer.core.formats import Format, Formats, by_id
from composer.core.naming import Id, IdOrNone
from composer.core.words import LANGUAGES, Words

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


#: utf16: an emoji beyond U+FFFF counts as two. code-points: as one, like each code point of a sequence. graphemes: what
#: is seen as one character counts as one, whatever it is made of.
LengthUnit = Literal["utf16", "code-points", "graphemes"]


class Dates(Struct, frozen=True, forbid_unknown_fields=True):
    """The dates of the campaign: ISO dates for programs, and the line that a poster prints."""

    start: Fact
    end: Fact
    line: Texts


class Day(Struct, frozen=True, forbid_unknown_fields=True):
    """A day of the campaign that has its own name."""

    name: Texts
    date: Fact
    line: Texts


class Hashtag(Struct, frozen=True, forbid_unknown_fields=True):
    """A hashtag with its #; those `offered` are in a new caption once they are no longer to confirm."""

    value: str
    status: Status
    source: str
    offered: bool = True


class Limit(Struct, frozen=True, forbid_unknown_fields=True):
    """A limit of a network, the year or day it was valid, the page that states it, and its status."""

    value: int
    dated: str
    source: str
    status: Status = "to-confirm"


class Proportion(Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of a picture, as width to height, with the year or day it was valid and the page that states it."""

    width: int
    height: int
    dated: str
    source: str
    status: Status = "to-confirm"


class PictureLimits(Struct, frozen=True, forbid_unknown_fields=True):
    """The picture files that a network accepts: at most so many bytes, of these types, or of any when none is given."""

    most_bytes: Limit
    types: tuple[Id, ...] = ()


class HandleForm(Struct, frozen=True, forbid_unknown_fields=True):
    """The form of account names on one network, and of the page addresses that contain one.

    `signs` are characters allowed anywhere in a name, `separators` only singly between two others; lengths are in
    characters.
    """

    #: « latin »: a to z in either case, and digits. « any »: letters and digits of any alphabet.
    letters: Literal["unknown", "latin", "any"] = "unknown"
    signs: str = ""
    separators: str = ""
    shortest: int = 1
    longest: int = 300
    #: The network's hosts, the one to show first.
    hosts: tuple[str, ...] = ()
    #: First segments of a page's path that come before the name, and those of a page that has no name: a post.
    before: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    #: What comes before the number of a page without a name.
    numbered: str = ""
    #: Whether people are also mentioned by the name that their profile shows.
    display_names: bool = False
    dated: str = ""
    source: str = ""


class Network(Struct, frozen=True, forbid_unknown_fields=True):
    """One network: what it shows and allows, and the handle to mention on it."""

    name: str
    #: The longest caption, in the unit that the network counts in.
    length: Limit
    counted: LengthUnit = "utf16"
    #: The organisation's own handle; None where it has none and is named in words. To be provided, it holds the caption
    #: back: a handle is never made up.
    handle: Fact | None = None
    #: How much of a caption is visible before « … plus », in the same unit; None where all of it is.
    fold: Limit | None = None
    hashtags: Limit | None = None
    #: Whether captions are written for it by default; the others have to be chosen.
    offered: bool = True
    #: Ids of the formats that it shows uncropped.
    formats: tuple[Id, ...] = ()
    #: The proportions to which a profile's grid crops each picture; None where it does not.
    grid: Proportion | None = None
    #: Where a post has its caption: above the picture, or below it.
    caption: Literal["above", "below"] = "above"
    picture: PictureLimits | None = None
    #: Where its menus put alternative text.
    alternative: Texts | None = None
    #: Whether an exact @handle in pasted text becomes a link by itself.
    pasted_handle_links: bool = False
    #: The form of a person's own handle.
    own_handle: HandleForm = HandleForm()


class Address(Struct, frozen=True, forbid_unknown_fields=True):
    """A page that a QR code may lead to."""

    name: Words
    url: Fact


class Recompression(Struct, frozen=True, forbid_unknown_fields=True):
    """How a network recompresses a picture before showing it: its largest width in pixels, and the JPEG quality."""

    width: Limit
    quality: Limit


class Edition(Struct, frozen=True, forbid_unknown_fields=True):
    """An earlier year of the campaign: its days, and the theme, hashtags and handles that its captions contain."""

    start: Fact
    end: Fact
    #: By language; unknown ones are left out.
    themes: Texts = {}
    hashtags: tuple[Fact, ...] = ()
    #: Handles of the organisation that are no longer in use, by network.
    handles: Mapping[Id, Fact] = {}


#: The year of an edition, as the key of its table.
Year: TypeAlias = Annotated[str, Meta(pattern=r"\A20\d\d\Z")]


class OwnWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the campaign that captions get wrong; each is text, found whatever its case and accents."""

    #: What people write instead of a wording, by that wording.
    near: Mapping[str, tuple[str, ...]] = {}
    #: Names that resemble one of the campaign's and are right: nothing is reported in them.
    allowed: tuple[str, ...] = ()
    #: What the campaign's own templates ask people to replace.
    blanks: tuple[str, ...] = ()


class StatedFact(Struct, frozen=True, forbid_unknown_fields=True):
    """A fact that captions state of the campaign: its value, and the words around it, by language.

    In `said`, « {} » is where the value stands, and « … » is up to forty characters: what is so far is asked about, and
    never put right. A value still to be provided is one that no caption should state.
    """

    right: Texts
    said: Mapping[LanguageTag, tuple[str, ...]]
    #: What stands wrongly in its place; a value in figures has any other figures, without being listed.
    others: Mapping[LanguageTag, tuple[str, ...]] = {}


class SpokenLanguage(Struct, frozen=True, forbid_unknown_fields=True):
    """A language of the campaign's own texts besides French and English: its name in itself, and a family to draw it.

    Without a `family`, its texts are drawn in each poster's own typefaces.
    """

    name: str
    family: str = ""


class Campaign(Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """One edition of the campaign in one region; another campaign or region is another file."""

    id: Id
    region: str
    name: Texts
    theme: Texts
    dates: Dates
    #: The first words of a caption, in French in every caption.
    phrase: Fact
    organisation: Fact
    #: By id, in the order they are shown.
    networks: Mapping[Id, Network]
    hashtags: tuple[Hashtag, ...]
    #: By id, in the order they are asked: an answer stays with its question when the order changes.
    questions: Mapping[Id, Fact]
    days: Mapping[Id, Day]
    addresses: Mapping[Id, Address]
    recompression: Recompression
    #: Counted by its author: a correction of the same edition has the next number.
    version: int = 1
    #: The id of the campaign that this one extends; its tables are already merged into this one.
    extends: IdOrNone = ""
    #: The earlier editions, by their year, the latest first.
    editions: Mapping[Year, Edition] = {}
    #: In the file, those that the campaign adds or changes; once read, all formats, in the order people see them.
    formats: tuple[Format, ...] = ()
    #: The name of its logo's file, PNG or SVG, in the folder of the campaign's file; empty for none.
    logo: str = ""
    #: Where people send their kits to the organisation by e-mail; None where it has not given an address.
    email: Fact | None = None
    #: What captions get wrong, besides the names, the phrase, the theme and the dates.
    words: OwnWords = OwnWords()
    #: What captions state of this edition, by id: its number, its ribbon, its spokesperson.
    facts: Mapping[Id, StatedFact] = {}
    #: By their tag (ISO 639: « iu », « crj »).
    languages: Mapping[str, SpokenLanguage] = {}
    #: The handles of other regions' organisations, by the name of each; in no file, but read from theirs.
    elsewhere: Mapping[str, tuple[str, ...]] = {}

    @cached_property
    def format_by_id(self) -> Formats:
        """The formats by their ids; made once, as every key asks for them many times."""
        return by_id(self.formats)

    @cached_property
    def stated(self) -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
        """For each fact, in French and in English, its value, how it is stated, and other values."""
        return tuple(
            (text_in(fact.right, language), tuple(fact.said.get(language, ())), tuple(fact.others.get(language, ())))
            for fact in self.facts.values()
            for language in LANGUAGES
        )

    @property
    def year(self) -> str:
        """The year of the edition."""
        return self.dates.start.value[:4]

    @property
    def as_edition(self) -> Edition:
        """The edition that a later campaign knows it as: an earlier one."""
        tags = tuple(Fact(tag.value, tag.status, tag.source) for tag in self.hashtags)
        themes = {language: fact for language, fact in self.theme.items() if fact.value}
        return Edition(self.dates.start, self.dates.end, themes, tags)

    @property
    def email_address(self) -> str:
        """Where people send their kits; empty where no address is known."""
        return self.email.value if self.email else ""

    @property
    def offered(self) -> tuple[str, ...]:
        """Ids of the networks that captions are written for by default."""
        return tuple(name for name, network in self.networks.items() if network.offered)

    @property
    def picture_bytes(self) -> int | None:
        """The largest picture, in bytes, that every offered network accepts; None where no limit is known."""
        known = (self.networks[each].picture for each in self.offered)
        return min((limits.most_bytes.value for limits in known if limits), default=None)

    def chosen(self, networks: Iterable[str]) -> tuple[str, ...]:
        """Those of `networks` that the campaign has, in its order; the offered ones when there is none."""
        wanted = frozenset(networks)
        return tuple(each for each in self.networks if each in wanted) or self.offered

    def lacks_handle(self, network: str) -> bool:
        """Whether the organisation has a handle on `network` that is still to be provided."""
        handle = self.networks[network].handle
        return handle is not None and not handle.value

    def mention(self, network: str) -> str:
        """How to mention the organisation on `network`: by its handle, or by its name where it has none."""
        handle = self.networks[network].handle
        return handle.value if handle and handle.value else self.organisation.value


_PAST = Words("Les {name} de cette campagne sont passées ({dates}).", "This campaign’s {name} are over ({dates}).")


def past_words(campaign: Campaign, today: date) -> Words | None:
    """The sentence that the campaign ended before `today`; None when it is not over."""
    if today <= date.fromisoformat(campaign.dates.end.value):
        return None
    return _PAST.format(name=wording_of(campaign.name), dates=wording_of(campaign.dates.line))

"""The text slots of a place of words: what it says with a quote and without one, in which styles and sizes."""

from collections.abc import Iterator, Sequence
from math import ceil

from msgspec import Struct

from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import Condition, Content, Part, Style, TextSlot
from composer.core.workshop.inks import Pair, ending
from composer.core.workshop.slots import (
    LINE_GAP,
    NAME,
    OF_CAMPAIGN,
    QUOTE,
    REST,
    THEME,
    Lettering,
    WordsPlace,
    smallest,
)

#: How many times the smallest size a quote and a name keep.
_QUOTE_FLOOR, _NAME_FLOOR = 1.2, 1.0
#: What a person may multiply the sizes by: the largest one, and the smallest, which the rules of posters bound too.
LARGEST_FACTORS, SMALLEST_FACTORS = (0.4, 3.0), (0.8, 2.5)
#: Texts that are as large as their box allows, and texts that are as large as a name.
_LARGE: frozenset[Content] = frozenset({"quote", "word"})
_NAMED: frozenset[Content] = frozenset({"name", "theme", "campaign"})
#: What may be signed: the campaign's words, with its name and year.
_SIGNED: frozenset[Content] = frozenset({*OF_CAMPAIGN, "campaign"})


class Look(Struct, frozen=True):
    """The look of the words of a place: their ink on its ground, and the number of the typeface chosen, 0 for none."""

    pair: Pair
    face: int = 0

    @property
    def end(self) -> str:
        """What the names of its styles end with."""
        return ending(self.pair) + (f"-face-{self.face}" if self.face else "")


def styles_of(look: Look, lettering: Lettering) -> Iterator[tuple[str, Style]]:
    """The styles of the three levels of type in a look, by their names."""
    ink, ground = look.pair.ink_role, look.pair.ground_role
    family, weight = lettering.family, lettering.weight
    large = Style(family or "Hanken Grotesk", weight or 700, leading=1.08, tracking=-0.008, ink=ink, ground=ground)
    name = Style(family or "Hanken Grotesk", weight or 700, leading=1.12, ink=ink, ground=ground)
    rest = Style(family or "Source Sans Pro", weight or 400, leading=1.16, ink=ink, ground=ground)
    yield from ((f"{level}{look.end}", style) for level, style in (("quote", large), ("name", name), ("rest", rest)))


def sizes_of(place: WordsPlace, format_: Format) -> tuple[int, int]:
    """The largest size of the first text of a place, and its floor, in design pixels."""
    box = Rect(0, 0, place.box.width * format_.size.width, place.box.height * format_.size.height)
    return _sizes(place.contents[0], place.lettering, box, format_, "quote")


class Setting(Struct, frozen=True):
    """A place of words in a format, with its box in design pixels and its look."""

    place: WordsPlace
    box: Rect
    look: Look
    format: Format


def text_slots(setting: Setting, every: frozenset[Content]) -> Iterator[TextSlot]:
    """The slots of a place: with a quote and without, where these differ.

    Without one, the theme takes the place of the quote, and the campaign’s name that of the theme. `every` is all that
    the places of the format say.
    """
    contents = setting.place.contents
    without = _without_quote(contents, every)
    if without == contents:
        yield _slot(setting, contents, None)
        return
    yield _slot(setting, contents, "quote")
    if without:
        yield _slot(setting, without, "no-quote")


def _without_quote(contents: Sequence[Content], every: frozenset[Content]) -> tuple[Content, ...]:
    """What a place says when there is no quote; nothing is said twice."""
    theme: tuple[Content, ...] = ("theme",) if "theme" in every else ()
    campaign: tuple[Content, ...] = () if "campaign" in every else ("campaign",)
    instead: dict[Content, tuple[Content, ...]] = {"quote": theme, "theme": campaign}
    return tuple(said for each in contents for said in instead.get(each, (each,)))


def _slot(setting: Setting, contents: Sequence[Content], when: Condition | None) -> TextSlot:
    lettering, campaign = setting.place.lettering, is_of_campaign(setting.place)
    return TextSlot(
        setting.box,
        tuple(_part(content, setting, when, is_first=not number) for number, content in enumerate(contents)),
        align=lettering.align,
        valign="bottom" if campaign else "middle",
        when=(when,) if when else (),
        signature=setting.look.pair.ink_role if lettering.signed and campaign else "",
    )


def is_of_campaign(place: WordsPlace) -> bool:
    """Whether a place says only what the campaign says of itself: it may then be signed."""
    return _SIGNED.issuperset(place.contents)


def _part(content: Content, setting: Setting, when: Condition | None, *, is_first: bool) -> Part:
    """One text in its style, as large as its place allows; floors are those that a poster may have."""
    size, end = setting.format.size, setting.look.end
    gap = 0.0 if is_first else round(LINE_GAP * min(size.width, size.height), 1)
    sizes = _sizes(content, setting.place.lettering, setting.box, setting.format, when)
    if _is_large(content, when):
        return Part(content, f"quote{end}", sizes, gap=gap)
    if content in _NAMED:
        return Part(content, f"name{end}", sizes, gap=2 * gap if content == "name" else gap, lines=2)
    return Part(content, f"rest{end}", sizes, gap=gap, lines=4)


def _is_large(content: Content, when: Condition | None) -> bool:
    """Whether a text is as large as its box allows: the quote, a word of it, the theme that stands for it."""
    return content in _LARGE or (content == "theme" and when == "no-quote")


def _sizes(
    content: Content, lettering: Lettering, box: Rect, format_: Format, when: Condition | None
) -> tuple[int, int]:
    """The largest size of a text and its floor, as a person chose them within what a poster may have."""
    short, least = min(format_.size.width, format_.size.height), smallest(format_)
    if _is_large(content, when):
        own = min(QUOTE * short, 0.5 * box.height, 0.2 * box.width), ceil(_QUOTE_FLOOR * least)
    elif content in _NAMED:
        own = (NAME if content == "name" else THEME) * short, ceil(_NAME_FLOOR * least)
    else:
        own = REST * short, least
    floor = max(least, round(_within(lettering.smallest, SMALLEST_FACTORS) * own[1]))
    # No letter grows higher than its box.
    largest = min(_within(lettering.largest, LARGEST_FACTORS) * own[0], max(own[0], box.height))
    return max(floor, round(largest)), floor


def _within(factor: float, bounds: tuple[float, float]) -> float:
    return min(max(factor, bounds[0]), bounds[1])

"""The text slots of a place of words: what it says with a quote and without one, in which styles and sizes."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Literal

from msgspec import Struct

from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.poster import Condition, Content, Part, Style, TextSlot
from composer.core.workshop.inks import Pair, ending
from composer.core.workshop.room import LINE_GAP, NAME, QUOTE, REST, THEME, smallest
from composer.core.workshop.slots import OF_CAMPAIGN, Lettering, WordsPlace

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


class Setting(Struct, frozen=True):
    """A place of words in a format, with its box in design pixels and its look."""

    place: WordsPlace
    box: Rect
    look: Look
    format: Format


def text_slots(setting: Setting, every: frozenset[Content]) -> Iterator[TextSlot]:
    """The slots of a place: with a quote and without, since a theme then takes the place of the quote.

    `every` is all that the places of the format say.
    """
    contents = setting.place.contents
    if is_of_campaign(setting.place):
        yield _slot(setting, contents, "quote")
        yield _slot(setting, _without_quote(contents, "campaign"), "no-quote")
    elif "quote" in contents:
        yield _slot(setting, contents, "quote")
        instead = _without_quote(contents, "theme" if "theme" in every else None)
        if instead:
            yield _slot(setting, instead, "no-quote")
    else:
        yield _slot(setting, contents, None)


def _without_quote(contents: Sequence[Content], instead: Content | None) -> tuple[Content, ...]:
    """`contents` with another text in the place of the quote or the theme, each once."""
    changed: list[Content | None] = [instead if each in ("quote", "theme") else each for each in contents]
    return tuple(dict.fromkeys(each for each in changed if each))


def _slot(setting: Setting, contents: Sequence[Content], when: Condition | None) -> TextSlot:
    campaign = contents[0] in ("dates", "campaign") or (contents[0] == "theme" and when == "quote")
    parts = tuple(
        _part(content, setting, "first" if not number else "next", is_campaign=campaign)
        for number, content in enumerate(contents)
    )
    lettering = setting.place.lettering
    return TextSlot(
        setting.box,
        parts,
        align=lettering.align,
        valign="bottom" if campaign else "middle",
        when=(when,) if when else (),
        signature=setting.look.pair.ink_role if lettering.signed and is_of_campaign(setting.place) else "",
    )


def is_of_campaign(place: WordsPlace) -> bool:
    """Whether a place says only what the campaign says of itself: it may then be signed."""
    return _SIGNED.issuperset(place.contents)


def _part(content: Content, setting: Setting, rank: Literal["first", "next"], *, is_campaign: bool) -> Part:
    """One text in its style, as large as its place allows; floors are those that a poster may have."""
    size, end = setting.format.size, setting.look.end
    gap = 0.0 if rank == "first" else round(LINE_GAP * min(size.width, size.height), 1)
    sizes = _sizes(content, setting, is_campaign=is_campaign)
    if _is_large(content, is_campaign=is_campaign):
        return Part(content, f"quote{end}", sizes)
    if content in _NAMED:
        return Part(content, f"name{end}", sizes, gap=2 * gap if content == "name" else gap, lines=2)
    return Part(content, f"rest{end}", sizes, gap=gap, lines=4)


def _is_large(content: Content, *, is_campaign: bool) -> bool:
    return content in _LARGE or (content == "theme" and not is_campaign)


def _sizes(content: Content, setting: Setting, *, is_campaign: bool) -> tuple[int, int]:
    """The largest size of a text and its floor, as a person chose them within what a poster may have."""
    format_, box, lettering = setting.format, setting.box, setting.place.lettering
    short, least = min(format_.size.width, format_.size.height), smallest(format_)
    if _is_large(content, is_campaign=is_campaign):
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

"""Measures the room for a quote: how many more characters before it is cut, and in which sizes it differs."""

from collections.abc import Callable, Iterable

from msgspec import Struct
from msgspec.structs import replace

from composer.core.document.edits import credit_photo
from composer.core.formats import Format
from composer.core.poster import Layer, PhotoSlot, Poster, TextSlot, Veil
from composer.core.problems import Problem
from composer.core.visual import QUOTE_SIZES, QuoteSize
from composer.core.words import Words
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from composer.render.photo.source import UnseenPhoto
from composer.render.scene import Scene
from composer.render.text.entry import GIVEN_UP, LACKING

#: The most characters that are counted: beyond, there is plenty of room.
PLENTY = 150
#: What a quote is continued with while its room is measured: French words of the usual lengths.
_CONTINUATION = " puis on recommence, un pas après l’autre, jusqu’à ce que le chemin se montre" * 3

_AMPLE = Words("Il reste amplement de place.", "There is plenty of room left.")
_ABOUT = Words(
    "Il reste de la place pour environ {count} caractères ({format} est le plus serré).",
    "There is room for about {count} more characters ({format} is the tightest).",
)
_FULL = Words(
    "La citation remplit bien {format}; il ne reste presque plus de place.",
    "The quote fills {format}; there is hardly any room left.",
)
_ONE_OVER = Words("1 caractère de trop pour {format}.", "1 character too many for {format}.")
_OVER = Words("{count} caractères de trop pour {format}.", "{count} characters too many for {format}.")
#: The sizes of the lines of a quote, in design pixels.
_Sizes = tuple[int, ...]


class Room(Struct, frozen=True):
    """The characters left in the tightest format, PLENTY at most; below 0, how many are too many."""

    characters: int
    format: Format | None = None

    @property
    def words(self) -> Words:
        """The room as a sentence for the person."""
        if self.format is None:
            return _AMPLE
        # The room left is an estimate, in tens; the excess is an exact count.
        if self.characters < 0:
            words, count = _OVER if self.characters < -1 else _ONE_OVER, -self.characters
        else:
            words, count = _ABOUT if self.characters >= 10 else _FULL, self.characters // 10 * 10
        return words.format(count=count, format=self.format.name)


def room_left(scene: Scene, wanted: Callable[[], bool]) -> Room | None:
    """Measure the room left for the quote of `scene`; None as soon as it is no longer `wanted`.

    A format is tried with the longest quote that fits the tightest one so far: only a tighter one is measured. The
    excess of a quote that is too long is the one that the problem of its format gives.
    """
    bare = words_only(scene)
    written, room = len(scene.visual.quote), Room(PLENTY)
    for format_ in (scene.campaign.format_by_id[format_id] for format_id in scene.poster.layouts):
        if not wanted():
            return None
        if room.characters > 0 and not _fits(bare, format_, written + room.characters):
            room = Room(_longest(bare, format_, written + room.characters, wanted) - written, format_)
        if room.characters <= 0 and (excess := _excess(bare, format_)) > -room.characters:
            room = Room(-excess, format_)
    return room if wanted() else None


def quote_fits(scene: Scene, format_: Format) -> bool:
    """Whether the quote of `scene` is not cut in `format_`, and leaves room for what presents the person."""
    found = arrange(scene, format_, UNMEASURED).problems
    return _cut(found, scene) == 0 and GIVEN_UP.isdisjoint(problem.code for problem in found)


def _excess(scene: Scene, format_: Format) -> int:
    return _cut(arrange(scene, format_, UNMEASURED).problems, scene)


def _cut(found: Iterable[Problem], scene: Scene) -> int:
    lacking = [problem for problem in found if problem.code in LACKING]
    slots = quote_slots(scene.poster) if lacking else set[str]()
    return int(max((each.excess for each in lacking if not slots.isdisjoint(each.location.slots)), default=0))


def words_only(scene: Scene) -> Scene:
    """Remove from `scene` what no text depends on: art, flats, the photo's pixels and its credit."""
    layouts = {
        format_id: replace(layout, layers=tuple(filter(_affects_words, layout.layers)))
        for format_id, layout in scene.poster.layouts.items()
    }
    photo = UnseenPhoto(scene.photo.size) if scene.photo else None
    visual = credit_photo(scene.visual, "off")
    return replace(scene, visual=visual, poster=replace(scene.poster, layouts=layouts), photo=photo)


def _affects_words(layer: Layer) -> bool:
    return isinstance(layer, TextSlot | PhotoSlot | Veil)


def _longest(scene: Scene, format_: Format, beyond: int, wanted: Callable[[], bool]) -> int:
    """The greatest length under `beyond` that fits in the format, found by halving while it is `wanted`.

    Otherwise a key pressed meanwhile would wait for the interpreter after every trial.
    """
    low, high = 0, beyond
    while low + 1 < high and wanted():
        middle = (low + high) // 2
        low, high = (middle, high) if _fits(scene, format_, middle) else (low, middle)
    return low


def _fits(scene: Scene, format_: Format, length: int) -> bool:
    tried = replace(scene.visual, quote=(scene.visual.quote + _CONTINUATION)[:length])
    return quote_fits(replace(scene, visual=tried), format_)


def quote_slots(poster: Poster) -> set[str]:
    """The ids of the texts of `poster` that are the quote."""
    slots = [layer for layout in poster.layouts.values() for layer in layout.layers if isinstance(layer, TextSlot)]
    return {part.slot_id for slot in slots for part in slot.parts if part.content == "quote"}


def useful_sizes(scene: Scene, wanted: Callable[[], bool]) -> frozenset[QuoteSize] | None:
    """The sizes that change the quote of `scene` in some format, and the usual one; None once no longer `wanted`."""
    bare = words_only(scene)
    found: set[QuoteSize] = {"usual"}
    for format_ in (scene.campaign.format_by_id[format_id] for format_id in scene.poster.layouts):
        if not wanted():
            return None
        usual = _sizes(bare, format_, "usual")
        found |= {each for each in QUOTE_SIZES if each not in found and _sizes(bare, format_, each) != usual}
        if len(found) == len(QUOTE_SIZES):
            break
    return frozenset(found)


def _sizes(scene: Scene, format_: Format, step: QuoteSize) -> _Sizes:
    sized = replace(scene, visual=replace(scene.visual, quote_size=step))
    slots = quote_slots(scene.poster)
    return tuple(text.size for text in arrange(sized, format_, UNMEASURED).frame.texts() if text.slot in slots)

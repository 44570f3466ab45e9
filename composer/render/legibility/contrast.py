"""Finds the least change that makes every text of a frame legible, from the pixels behind its lines."""

from bisect import bisect_left
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from itertools import chain, groupby

from msgspec import Struct
from PIL import Image

from composer.core.color import Color, contrast, luminance
from composer.core.formats import Format
from composer.core.geometry import Rect, around
from composer.core.layout.legibility import strengths, wanted_contrast
from composer.core.poster import Veil
from composer.render.frame import Flat, Frame, Item, Scrim, Text, covered, holds
from composer.render.legibility.ground import Backdrop, End, darkest, lightest, whole_cells
from composer.render.legibility.layered import band, over, scrims
from composer.render.legibility.legibility import (
    Choice,
    Group,
    Ink,
    Legibility,
    Worst,
    baked,
    letters,
    reach,
    stands_on,
    texts_of,
)
from composer.render.scene import Scene

#: How often columns that bands of others touch are decided again; what does not settle by then is measured as it is.
_ROUNDS = 4


class _Pen(Struct, frozen=True):
    """An ink, and the end of the background's range that it must contrast with."""

    light: float
    end: End

    def clear_of(self, colors: Image.Image) -> float:
        """Contrast with the nearest of `colors`; 1 at worst."""
        return self.clear_of_light(lightest(colors) if self.end == "lightest" else darkest(colors))

    def clear_of_light(self, light: float) -> float:
        """Contrast with a relative luminance; 1 when it is on the wrong side."""
        ratio = (self.light + 0.05) / (light + 0.05)
        return max(1.0, ratio if self.end == "lightest" else 1 / ratio)


class _Words(Struct, frozen=True):
    text: Text
    boxes: list[Rect]
    wanted: float
    pens: Mapping[Ink, _Pen]


class _Column(Struct, frozen=True):
    """The texts of one layer: its index among the groups, and their veil."""

    at: int
    words: tuple[_Words, ...]
    veil: Veil | None

    @property
    def region(self) -> Rect:
        """The region of the letters and their surroundings."""
        return around(box for words in self.words for box in words.boxes)


class _View:
    """A column and what is behind it, under a veil of any strength."""

    def __init__(self, column: _Column, bare: Backdrop, veiled: Backdrop | Color) -> None:
        """`bare` is what is there without the veil, `veiled` with a veil that lets nothing through."""
        self.column = column
        self._bare, self._veiled = bare, veiled
        self._ends: dict[tuple[int, End], tuple[Image.Image, Image.Image]] = {}
        self._seen: dict[tuple[int, Ink, float], Worst] = {}

    def ink(self, strength: float) -> Ink | None:
        """The first ink that gives every text its contrast under a veil of `strength`."""
        inks: tuple[Ink, ...] = ("own", "other")
        words = self.column.words
        # The first text that is under its limit answers for all: the most demanding ones come first.
        order = sorted(range(len(words)), key=lambda at: -words[at].wanted)
        for ink in inks:
            usable = all(ink in each.pens for each in words)
            if usable and all(self._contrast(at, ink, strength).part >= 1 for at in order):
                return ink
        return None

    def contrasts(self, ink: Ink, strength: float) -> list[Worst]:
        """Each text's contrast in `ink`."""
        return [self._contrast(at, ink, strength) for at in range(len(self.column.words))]

    def _contrast(self, at: int, ink: Ink, strength: float) -> Worst:
        key = at, ink, strength
        if key not in self._seen:
            words = self.column.words[at]
            self._seen[key] = Worst(words.text.slot, self._clearance(at, words.pens[ink], strength), words.wanted)
        return self._seen[key]

    def _clearance(self, at: int, pen: _Pen, strength: float) -> float:
        if strength == 1.0 and isinstance(self._veiled, Color):
            return pen.clear_of_light(luminance(self._veiled))
        bare, veiled = self._between(at, pen.end)
        return pen.clear_of(Image.blend(bare, veiled, strength))

    def _between(self, at: int, end: End) -> tuple[Image.Image, Image.Image]:
        """What is behind a text without the veil and with all of it: any strength lies between, channel by channel."""
        key = at, end
        if key not in self._ends:
            boxes, veiled = self.column.words[at].boxes, self._veiled
            bare = self._bare.behind(boxes, end)
            if isinstance(veiled, Color):
                full = Image.new("RGB", bare.size, veiled.channels)
            else:
                full = veiled.behind(boxes, end)
            self._ends[key] = bare, full
        return self._ends[key]


class _Measure:
    """The measurement of one frame: the choices so far, and the contrast of each text."""

    def __init__(self, groups: Sequence[Group], scene: Scene, format_: Format) -> None:
        self._groups, self._scene, self._format = groups, scene, format_
        self._strengths = {group: group.strength for group in groups if isinstance(group, Veil)}
        self.choices: dict[str, Choice] = {}
        self._found: dict[int, list[Worst]] = {}
        self._under: dict[int, Scrim] = {}

    @property
    def worst(self) -> Worst | None:
        """The text nearest to its limit."""
        return min(chain.from_iterable(self._found.values()), key=lambda worst: worst.part, default=None)

    def settle(self) -> Iterator[None]:
        """Decide texts on flat colour first, which cost nothing; then each veil with its texts; then the others.

        A band reaches further than its own texts: those that it touches are then decided again, on it. A pause follows
        whatever takes some milliseconds.
        """
        layers = [at for at, group in enumerate(self._groups) if texts_of(group)]
        left = [column for column in (self._column(at) for at in layers if not self._on_flat(at)) if column.words]
        for veil in self._strengths:
            served = yield from self._veil(veil, [column for column in left if column.veil == veil])
            left = [column for column in left if column.at not in served]
        yield from self._bands(left)
        for _ in range(_ROUNDS):
            if not (yield from self._decided_again(layers)):
                return

    def _decided_again(self, layers: Sequence[int]) -> Generator[None, None, bool]:
        """Decide each column that lies on the band or veil of another; return whether that changed a choice."""
        before = dict(self.choices)
        self._under = self._scrims(layers)
        for at in layers if self._under else ():
            column = self._column(at)
            if column.words and any(scrim.box.overlaps(column.region) for scrim in self._others(at)):
                yield from self._bands([column])
                self._under = self._scrims(layers)
        return self.choices != before

    def _scrims(self, layers: Sequence[int]) -> dict[int, Scrim]:
        """All veils and bands, where some band or some veil drawn after words may touch words that it is not for."""
        bands = any(choice.band for choice in self.choices.values())
        late = any(isinstance(group, Veil) for at in layers[:1] for group in self._groups[at:])
        return scrims(self._groups, self.choices, self._scene) if bands or late else {}

    def _others(self, at: int) -> list[Scrim]:
        """The bands of columns before the layer `at`, and what comes after it and lies under it nevertheless."""
        bands = (scrim for index, scrim in self._under.items() if index < at and texts_of(self._groups[index]))
        return [*bands, *over(at, self._groups, self._under)]

    def _column(self, at: int) -> _Column:
        words = tuple(filter(lambda each: each.boxes, map(self._words, texts_of(self._groups[at]))))
        behind = (group for group in reversed(self._groups[:at]) if isinstance(group, Veil))
        return _Column(
            at, words, next((veil for veil in behind if all(stands_on(each.text, veil) for each in words)), None)
        )

    def _words(self, text: Text) -> _Words:
        style, own = text.style, luminance(text.color)
        light = own > luminance(self._scene.color(style.ground))
        pens: dict[Ink, _Pen] = {"own": _Pen(own, "lightest" if light else "darkest")}
        if style.other_ink:
            other = luminance(self._scene.color(style.other_ink))
            pens["other"] = _Pen(other, "lightest" if other > own else "darkest")
        return _Words(text, letters(text), self._wanted(text), pens)

    def _wanted(self, text: Text) -> float:
        return wanted_contrast(text.size, text.style.weight, self._format.size.width)

    def _on_flat(self, at: int) -> bool:
        """Whether only one colour is behind each text of a layer, and it will do."""
        texts = texts_of(self._groups[at])
        behind = [_flat(self._groups[:at], text) for text in texts]
        found = [
            Worst(text.slot, contrast(text.color, color), self._wanted(text))
            for text, color in zip(texts, behind, strict=True)
            if color
        ]
        sound = len(found) == len(behind) and all(worst.part >= 1 for worst in found)
        if sound:
            self._found[at] = found
        return sound

    def _veil(self, veil: Veil, standing: Sequence[_Column]) -> Generator[None, None, set[int]]:
        """Make `veil` as strong as its most demanding column needs; return the indexes of the columns it serves."""
        views = yield from self._views(standing, veil)
        strength, served = _least(views, veil.strength)
        self._strengths[veil] = strength
        # Where it deepens it is stronger than that: light being convex in the strength, no worse than at both ends.
        reached = {strength, 1.0} if veil.deepen else {strength}
        for view in served:
            self._note(view, reached, Choice(view.ink(strength) or "own", veil=strength))
        return {view.column.at for view in served}

    def _bands(self, columns: Sequence[_Column]) -> Iterator[None]:
        """Give each column the other ink or its own band, once the veils are decided."""
        for view in (yield from self._views(columns, None)):
            strength, served = _least([view], 0.0)
            # Where even a band that hides all does not help, the finding says so.
            band = strength if served else 1.0
            veil = view.column.veil
            self._note(view, {band}, Choice(view.ink(band) or "own", self._strengths[veil] if veil else 0.0, band))

    def _note(self, view: _View, reached: Collection[float], choice: Choice) -> None:
        self._found[view.column.at] = [worst for strength in reached for worst in view.contrasts(choice.ink, strength)]
        self.choices |= {words.text.slot: choice for words in view.column.words}

    def _views(self, columns: Sequence[_Column], veil: Veil | None) -> Generator[None, None, list[_View]]:
        """The columns with and without `veil`, or a band; each has a backdrop, of those with the same layers behind."""
        views: list[_View] = []
        for _, same in groupby(columns, lambda column: self._layers_behind(column.at)):
            for column in (alike := tuple(same)):
                bare = self._backdrop({veil: 0.0} if veil else {}, None, column, *alike)
                views.append(_View(column, bare, self._full(column, veil)))
                yield
        return views

    def _layers_behind(self, at: int) -> int:
        """How many layers that draw anything but words are behind a column; an empty one, as of no stairs, is none."""
        return sum(bool(group) and not texts_of(group) for group in self._groups[:at])

    def _full(self, column: _Column, veil: Veil | None) -> Backdrop | Color:
        """The background of a column with an opaque veil: its colour, unless something is on it."""
        if veil is None:
            return self._full_band(column)
        between = self._groups[self._groups.index(veil) + 1 : column.at]
        if all(_clear(group, column.region) for group in between):
            return self._scene.color(veil.role)
        return self._backdrop({veil: 1.0}, None, column)

    def _full_band(self, column: _Column) -> Backdrop | Color:
        """The background of a column with an opaque band of its own: its colour, unless another may be in its way."""
        if not self._under:
            return self._scene.color(column.words[0].text.style.ground)
        opaque = self.choices | {words.text.slot: Choice(band=1.0) for words in column.words}
        return self._backdrop({}, band(column.at, self._groups, opaque, self._scene), column)

    def _backdrop(self, tried: Mapping[Veil, float], own: Scrim | None, column: _Column, *alike: _Column) -> Backdrop:
        """The layers behind `column`, without words; veils as decided, except those `tried`; `own` is its band."""
        items: list[Item] = [*self._behind(column.at, {**self._strengths, **tried}), *([own] if own else [])]
        if self._under:
            items += over(column.at, self._groups, self._under)
        regions = [whole_cells(each.region) for each in (column, *alike)]
        # A photo beside all columns on the same layers would be drawn, and its pixels be the finest, for nobody to see.
        seen = tuple(item for item in items if any(covered(item).overlaps(region) for region in regions))
        return Backdrop(Frame(self._format.size, seen), column.region, self._format.scale)

    def _behind(self, at: int, given: Mapping[Veil, float]) -> Iterator[Item]:
        """What is drawn before the layer `at`: veils at the strength `given`, bands as decided, no words."""
        for index, group in enumerate(self._groups[:at]):
            if isinstance(group, Veil):
                yield from baked(group, given[group], self._groups, self._scene) if given[group] else ()
            else:
                yield from [self._under[index]] if index in self._under else ()
                yield from (item for item in group if not isinstance(item, Text))


def making_legible(groups: Sequence[Group], scene: Scene, format_: Format) -> Generator[None, None, Legibility]:
    """Decide, in a few parts, for each text on a picture, the least change that gives it the contrast it needs."""
    measure = _Measure(groups, scene, format_)
    yield from measure.settle()
    return Legibility(measure.choices, measure.worst)


def _least(views: Sequence[_View], start: float) -> tuple[float, Sequence[_View]]:
    """The least strength under which all of `views` are legible that a veil can make so, and which ones they are."""
    steps = list(strengths(start))
    # What stands on the veil, under the words, may be in the way of some of them.
    able = [view for view in views if view.ink(steps[0]) or view.ink(1.0)]
    at = 0
    for view in able:
        if not view.ink(steps[at]):
            at = bisect_left(steps, 1, at + 1, key=lambda step, view=view: view.ink(step) is not None)
    # A step that was enough for one may not be the least that does for all: the light is not always even on its way.
    while not all(view.ink(steps[at]) for view in able):
        at += 1
    return steps[at], able


def _flat(behind: Sequence[Group], text: Text) -> Color | None:
    """The one colour behind a text; None when there are several."""
    box = around(reach(text))
    region = text.turn.covered(box) if text.turn else box
    top = next((group for group in reversed(behind) if not _clear(group, region)), ())
    only = top[-1] if not isinstance(top, Veil) and top else None
    if not isinstance(only, Flat) or only.shape != "rectangle":
        return None
    there = map(text.turn.there, box.corners) if text.turn else box.corners
    return only.color if all(holds(only, corner) for corner in there) else None


def _clear(group: Group, region: Rect) -> bool:
    """Whether a layer paints nothing in `region`, words aside."""
    if isinstance(group, Veil):
        return not group.box.overlaps(region)
    return not any(covered(item).overlaps(region) for item in group if not isinstance(item, Text))

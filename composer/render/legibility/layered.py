"""Puts the layers of a frame in the order they are drawn in: each text over every veil and band that touches it."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from composer.core.color import Color, contrast
from composer.core.geometry import Rect, around
from composer.core.layout.legibility import LEAST
from composer.core.poster import Veil
from composer.render.frame import Item, Scrim, Text, covered
from composer.render.legibility.legibility import AROUND, Choice, Group, baked, letters, stands_on, texts_of, veiled
from composer.render.legibility.veil import bake_band
from composer.render.scene import Scene

#: A band's fade, in ems of its largest text, and the least of it in design pixels: shorter, it looks like a box.
_FADE, _LEAST_FADE = 2.4, 100.0


def drawn_items(groups: Sequence[Group], choices: Mapping[str, Choice], scene: Scene) -> tuple[Item, ...]:
    """The items of all layers with the choices applied: letters in their ink, each veil as strong as needed."""
    return tuple(_drawn(groups, scrims(groups, choices, scene), choices, scene))


def _drawn(
    groups: Sequence[Group], under: Mapping[int, Scrim], choices: Mapping[str, Choice], scene: Scene
) -> Iterator[Item]:
    places = [place(at, groups, under) for at in range(len(groups))]
    for at in range(len(groups)):
        yield from [under[at]] if at in under else ()
        for earlier in (index for index in range(at + 1) if places[index] == at):
            group = groups[earlier]
            for item in () if isinstance(group, Veil) else group:
                yield _inked(item, choices, scene) if isinstance(item, Text) else item


def scrims(groups: Sequence[Group], choices: Mapping[str, Choice], scene: Scene) -> dict[int, Scrim]:
    """What is drawn for the sake of texts, by the index of its layer: each veil, and the bands under columns."""
    found = ((at, _scrim(at, groups, choices, scene)) for at in range(len(groups)))
    return {at: scrim for at, scrim in found if scrim}


def _scrim(at: int, groups: Sequence[Group], choices: Mapping[str, Choice], scene: Scene) -> Scrim | None:
    group = groups[at]
    if not isinstance(group, Veil):
        return band(at, groups, choices, scene)
    standing = (text for each in groups for text in texts_of(each) if stands_on(text, group))
    asked = (choices[text.slot].veil for text in standing if text.slot in choices)
    return next(iter(baked(group, max(asked, default=group.strength), groups, scene)), None)


def place(at: int, groups: Sequence[Group], under: Mapping[int, Scrim]) -> int:
    """The index of the layer with which the layer `at` is drawn: its own, unless a scrim drawn later would dull it.

    Words, and what is drawn or scanned beside them, come right after that scrim; not past a thing drawn over them.
    """
    group = groups[at]
    later = [index for index in under if index > at]
    if not later or isinstance(group, Veil) or not any(isinstance(item, Text) or item.slot == "qr" for item in group):
        return at
    last, own = _last_place(at, groups), _shown(group)
    return max((index for index in later if index <= last and _touch([under[index].box], own)), default=at)


def _last_place(at: int, groups: Sequence[Group]) -> int:
    """The index of the first later layer that is drawn over the layer `at`, else of the last one."""
    own = _shown(groups[at])
    return next((index for index in range(at + 1, len(groups)) if _touch(_hidden_by(groups[index]), own)), len(groups))


def over(at: int, groups: Sequence[Group], under: Mapping[int, Scrim]) -> list[Scrim]:
    """The scrims of later layers that the texts of the layer `at` are drawn on."""
    return [under[index] for index in range(at + 1, place(at, groups, under) + 1) if index in under]


def _shown(group: Group) -> list[Rect]:
    """Where a layer is to be read: of texts, their letters and their surroundings."""
    items = () if isinstance(group, Veil) else group
    return [box for item in items for box in (letters(item) if isinstance(item, Text) else [covered(item)])]


def _hidden_by(group: Group) -> list[Rect]:
    """What a layer covers: of texts, their letters alone."""
    things = () if isinstance(group, Veil) else (item for item in group if not isinstance(item, Text))
    words = (box.inset(AROUND * text.size) for text in texts_of(group) for box in letters(text))
    return [*map(covered, things), *words]


def _touch(some: Sequence[Rect], others: Sequence[Rect]) -> bool:
    return any(one.overlaps(other) for one in some for other in others)


def _inked(text: Text, choices: Mapping[str, Choice], scene: Scene) -> Text:
    other = choices.get(text.slot, Choice()).ink == "other"
    return replace(text, color=scene.color(text.style.other_ink)) if other else text


def band(at: int, groups: Sequence[Group], choices: Mapping[str, Choice], scene: Scene) -> Scrim | None:
    """One band behind the texts of a column that need it, clear of texts that it would dull."""
    needy = [text for text in texts_of(groups[at]) if choices.get(text.slot, Choice()).band]
    if not needy:
        return None
    color = scene.color(needy[0].style.ground)
    strength = max(choices[text.slot].band for text in needy)
    fade = max(_LEAST_FADE, _FADE * max(text.size for text in needy))
    shape, clear = _shapes(needy, _kept_clear(at, color, groups, choices, scene))
    return bake_band(strength, shape, color, fade, clear)


def _kept_clear(
    at: int, color: Color, groups: Sequence[Group], choices: Mapping[str, Choice], scene: Scene
) -> list[Text]:
    """The texts of other layers that the band of the layer `at` may not touch.

    They are in an ink that `color` would make illegible, or something keeps them from being drawn after the band.
    """
    return [
        text
        for index, group in enumerate(groups)
        if index != at
        for text in texts_of(group)
        if contrast(_inked(text, choices, scene).color, color) < LEAST or index < at > _last_place(index, groups)
    ]


def _shapes(needy: Sequence[Text], kept: Sequence[Text]) -> tuple[list[Rect], list[Rect]]:
    """Where the band of the texts `needy` is whole, and where it may not reach: the calmest boxes that do not touch."""
    clear = [box for text in kept for box in _rows(text)]
    for shape in (_calm(needy), [box for text in needy for box in _rows(text)]):
        if not _touch(shape, clear):
            return shape, clear
    return [box for text in needy for box in letters(text)], [box for text in kept for box in letters(text)]


def _calm(needy: Sequence[Text]) -> list[Rect]:
    """One shape: lines of unlike lengths would give it steps."""
    upright = [box for text in needy if not text.turn for box in veiled(text)]
    sloping = [box for text in needy if text.turn for box in veiled(text)]
    return [*([around(upright)] if upright else []), *sloping]


def _rows(text: Text) -> list[Rect]:
    """The letters of each line in one box; at an angle, letter by letter."""
    if text.turn:
        return letters(text)
    lines = (letters(replace(text, glyphs=(line,))) for line in text.glyphs)
    return [around(boxes) for boxes in lines if boxes]

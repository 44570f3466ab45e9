"""Lays out a column of texts in its box: the small ones first, then the largest in the room left."""

from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from msgspec.structs import replace

from composer.core.big_word.clauses import MOST_WORDS
from composer.core.codes import Code
from composer.core.geometry import Rect, around, rotation_of
from composer.core.layout.placements import beside_logo, fitted_logo, logo_box
from composer.core.poster import Content, TextSlot
from composer.core.problems import Problem
from composer.core.text.false_starts import most_starts
from composer.core.text.fitting import Column, Fitted, block_height
from composer.core.text.typography.change import NBSP
from composer.render.fonts import Fonts
from composer.render.frame import Flat, Outline, Text
from composer.render.scene import Scene
from composer.render.text.concessions import Asked, concessions, nameless_pronouns
from composer.render.text.crossing import CROSSING_ASPECT, crossing
from composer.render.text.entry import LACKING, Entry, Placed, entries_of, fitting_problem, length_of, setting_of
from composer.render.text.glyphs import place_text
from composer.render.text.quote_size import least_size, resized, size_for_wide_word, splits_no_word
from composer.render.text.starts import draw_starts, starts_height, starts_within
from composer.render.text.steps import arrange_steps

#: At most this many lines for a short quote; more make a column of it. A long one may take what its part allows.
SHORT_QUOTE, SHORT_LINES = 140, 7
#: How much smaller a name may be that has its pronouns on its line.
_YIELD = 0.85
#: The campaign's texts beside which a logo stands.
_SIGNATURE: frozenset[Content] = frozenset({"theme", "dates", "campaign"})
#: The sizes at which a logo is tried beside them, in shares of the largest; a smaller one would not be recognized.
_LOGO_SHARES = (1.0, 0.8, 0.6, 0.45)
#: The height of the campaign's crossing, and the space beside it, in ems of the text it stands by.
_CROSSING, _CROSSING_GAP = 1.6, 0.45


def arrange_column(slot: TextSlot, scene: Scene) -> Placed:
    """Fit and position the parts of `slot` that have words; one with too many reports how many.

    On steps the one part is set line by line; every text turns with the slot. Where the words do not all fit, what may
    give way is left out (see `concessions`), and said.
    """
    column = _beside_crossing(slot, scene)
    return _completed(_with_concessions(Asked(column, scene)), column, slot, scene)


def arrange_whole(slot: TextSlot, scene: Scene) -> Placed | None:
    """What `arrange_column` returns where every word asked for is drawn; None, and sooner, where some would not be."""
    column = _beside_crossing(slot, scene)
    asked = Asked(column, scene)
    tried = map(_whole_slot, chain((asked,), takewhile(_keeps_words, concessions(asked))))
    whole = next(filter(None, tried), None)
    return whole and _completed(whole, column, slot, scene)


def _completed(alone: Placed, column: TextSlot, slot: TextSlot, scene: Scene) -> Placed:
    """The words of `column`, which are `alone` so far, with what stands beside them in `slot`, turned with it."""
    placed = _beside_logo(column, slot, scene, alone)
    placed = replace(placed, problems=(*placed.problems, *nameless_pronouns(slot, scene.visual.person)))
    turn = rotation_of(slot.angle, slot.box)
    placed = replace(placed, items=tuple(replace(item, turn=turn) for item in placed.items)) if turn else placed
    crossing = _crossing(placed.items, slot, scene) if slot.signature else ()
    return replace(placed, marks=(*placed.marks, *crossing))


def _with_concessions(asked: Asked) -> Placed:
    """The words as asked; else with the fewest left out that lets the others fit.

    When nothing lets them fit, only a hint of what gives way is taken, if more words are then drawn.
    """
    tried = [_arrange_slot(asked)]
    less = concessions(asked)
    while tried[-1].lacks and (each := next(less, None)):
        tried.append(_arrange_slot(each))
    return min((each for each in tried if not each.gave_way), key=_lack) if tried[-1].lacks else tried[-1]


def _keeps_words(asked: Asked) -> bool:
    """Whether nothing that a person would miss was left out: that is a warning, and the rest a notice."""
    return all(problem.severity != "warning" for problem in asked.problems)


def _arrange_slot(asked: Asked) -> Placed:
    entries = entries_of(asked.slot, asked.scene)
    return _placed(entries, asked, tuple(_lacking(entries, asked)))


def _whole_slot(asked: Asked) -> Placed | None:
    """What `_arrange_slot` returns where every word is drawn; None as soon as one of the texts has no room for all."""
    entries = entries_of(asked.slot, asked.scene)
    if next(_lacking(entries, asked), None):
        return None
    placed = _placed(entries, asked, ())
    return None if placed.lacks else placed


def _placed(entries: list[Entry], asked: Asked, lacking: tuple[Problem, ...]) -> Placed:
    """The words of the entries, which are fitted but on steps; `lacking` are the problems of those that do not fit."""
    if asked.slot.climbs:
        placed = arrange_steps(entries[0], asked.slot, asked.scene) if entries else Placed()
    else:
        placed = _stack(entries, asked.slot, asked.scene)
    problems = (*lacking, *placed.problems, *asked.problems)
    return replace(placed, problems=problems, gave_way=not _keeps_words(asked))


def _beside_crossing(slot: TextSlot, scene: Scene) -> TextSlot:
    """`slot` without the room that the campaign's crossing takes."""
    entries = entries_of(slot, scene) if slot.signature else []
    if not entries:
        return slot
    taken = entries[0].size[0] * (_CROSSING * CROSSING_ASPECT + _CROSSING_GAP)
    box = slot.box
    return replace(
        slot, box=Rect(box.x if slot.align == "right" else box.x + taken, box.y, box.width - taken, box.height)
    )


def _beside_logo(column: TextSlot, slot: TextSlot, scene: Scene, alone: Placed) -> Placed:
    """The words of `column` beside the logo at the far end of `slot`; `alone`, without it, when a text would suffer.

    The logo is as high as the words at most, and the width of the crossing away from them.
    """
    block = _signature_of(slot, alone)
    if scene.logo is None or block is None or alone.lacks or slot.angle or slot.steps:
        return alone
    aspect = scene.logo.size.aspect
    gap = _CROSSING * CROSSING_ASPECT * entries_of(slot, scene)[0].size[0]
    for share in _LOGO_SHARES:
        most = fitted_logo(aspect, share * slot.box.width, share * block.height)
        narrower = replace(column, box=beside_logo(column.box, slot.align, most.width + gap))
        placed = _with_concessions(Asked(narrower, scene))
        beside = _signature_of(slot, placed)
        if beside and not placed.lacks and _kept(placed) == _kept(alone):
            # Its words may have taken more lines, or less width: the logo grows into what they leave.
            wide = max(most.width, _free(slot, placed) - gap)
            size = fitted_logo(aspect, slot.box.width, min(beside.height, wide / aspect))
            return replace(placed, logo=logo_box(size, slot.box, slot.align, beside))
    return alone


def _signature_of(slot: TextSlot, placed: Placed) -> Rect | None:
    """The block of the campaign's texts in a slot with a signature; None where there is none."""
    slots = {part.slot_id for part in slot.parts if slot.signature and part.content in _SIGNATURE}
    boxes = [text.box for text in placed.items if text.slot in slots]
    return around(boxes) if boxes else None


def _free(slot: TextSlot, placed: Placed) -> float:
    """The width that no word takes at the far end of `slot`."""
    lines = [line for text in placed.items for line in text.line_boxes]
    right = slot.align == "right"
    return min(line.x for line in lines) - slot.box.x if right else slot.box.right - max(line.right for line in lines)


def _kept(placed: Placed) -> tuple[list[str], set[Code]]:
    """The texts that are drawn, and the codes of the problems of the others."""
    return [text.slot for text in placed.items], {problem.code for problem in placed.problems}


def _crossing(texts: Sequence[Text], slot: TextSlot, scene: Scene) -> tuple[Outline, ...]:
    """The campaign's crossing beside the first two of `texts`, on the side that they are aligned to."""
    if not texts:
        return ()
    first, foot = texts[0], texts[:2][-1].box.bottom
    height = _CROSSING * first.size
    x = slot.box.right - height * CROSSING_ASPECT if slot.align == "right" else slot.box.x
    box = Rect(x, first.box.y + (foot - first.box.y - height) / 2, height * CROSSING_ASPECT, height)
    return crossing(first.slot, box, first.color, scene.color(slot.signature))


def _lack(placed: Placed) -> float:
    """The number of characters not drawn."""
    return sum(problem.excess for problem in placed.problems if problem.code in LACKING)


def _lacking(entries: list[Entry], asked: Asked) -> Iterator[Problem]:
    """Fit the entries in their turn, unless they stand on steps, each problem of words without room."""
    slot, scene = asked.slot, asked.scene
    room = slot.box.height - sum(entry.gap for entry in entries)
    for entry in () if slot.climbs else sorted(entries, key=_turn_to_fit):
        kept = sum(_least_height(each, slot.box.width, scene) for each in entries if _waits(each, entry))
        spare = max(0.0, room - kept)
        _set_fitted(entry, slot.box.width, spare, scene)
        if entry.part.content == "quote" and scene.visual.quote_size != "usual":
            _resize(entry, slot.box.width, spare, scene, least_size(entry, scene.poster))
        room -= _height(entry, scene.fonts)
        if entry.fitted and (found := fitting_problem(entry, entry.fitted)):
            yield found


def _turn_to_fit(entry: Entry) -> tuple[bool, int]:
    """The small ones first; but the large word spans the width, and what is largest of the others takes the rest."""
    return entry.part.content != "word", entry.size[0]


def _waits(entry: Entry, before: Entry) -> bool:
    """Whether `entry` is a name to be fitted after `before`: the name never gives way."""
    return entry.part.content == "name" and entry.fitted is None and entry is not before


def _least_height(entry: Entry, width: float, scene: Scene) -> float:
    """The height that the words of `entry` need at their floor size."""
    measure, floor = scene.fonts.measure(entry.style), entry.size[1]
    whole = Column(width, 1e6, floor, floor, entry.style.leading, entry.part.most_lines, scene.visual.language)
    return block_height(len(measure.fitted(entry.words, whole, entry.ending).lines), floor, whole.leading, measure)


def _set_fitted(entry: Entry, width: float, room: float, scene: Scene) -> None:
    """Fit the words of `entry`, under as many false starts as leave them as large as their part says."""
    most = min(most_starts(length_of(entry.part, entry.words, scene)), len(entry.beginnings))
    for count in range(most, 0, -1):
        fitted = _fit(entry, width, room, scene, above=count)
        within = starts_within(entry, count, fitted.size, width, scene)
        if not fitted.excess and fitted.size >= entry.least and len(within) == count:
            entry.fitted, entry.starts = fitted, within
            return
    entry.fitted = _fit_with_aside(entry, width, room, scene)


def _resize(entry: Entry, width: float, room: float, scene: Scene, least: int) -> None:
    """Set a quote in the size that the person chose, under as many false starts as before."""
    usual, above, measure = entry.fitted, len(entry.starts), scene.fonts.measure(entry.style)

    def fit(size: tuple[int, int]) -> Fitted | None:
        fitted = _fit(replace(entry, size=size), width, room, scene, above=above)
        whole = not fitted.excess and splits_no_word(fitted, entry.words + entry.ending, width, measure)
        return fitted if whole and fitted.size >= size[1] else None

    if usual is None or usual.excess:
        return
    fitted = resized(usual, scene.visual, least, fit)
    starts = starts_within(entry, above, fitted.size, width, scene) if above else ()
    if len(starts) == above:
        entry.fitted, entry.starts = fitted, starts


def _fit_with_aside(entry: Entry, width: float, room: float, scene: Scene) -> Fitted:
    """Fit the words and what follows them: on their last line if they are nearly as large as alone, else below."""
    alone = _fit(entry, width, room, scene)
    if not entry.aside or alone.excess:
        return alone
    beside = _fit(replace(entry, words=f"{entry.words} {entry.aside}"), width, room, scene)
    if not beside.excess and len(beside.lines) == len(alone.lines) and beside.size >= _YIELD * alone.size:
        return beside
    lines = (*alone.lines, entry.aside)
    whole = "\n".join(lines).replace(" ", NBSP)
    under = _fit(replace(entry, words=whole, size=(alone.size, min(alone.size, entry.size[1]))), width, room, scene)
    return beside if under.excess else Fitted(under.size, lines)


def _fit(entry: Entry, width: float, room: float, scene: Scene, *, above: int = 0) -> Fitted:
    """Fit the words in the few lines that they should have, or in all that they may take, under `above` lines.

    A short quote should be no column; large words are in the lines of their part, else on one each.
    """
    large = entry.part.content == "word"
    few, most = entry.part.most_lines, entry.part.most_lines
    if large:
        most = max(few, MOST_WORDS)
    elif length_of(entry.part, entry.words, scene) <= SHORT_QUOTE:
        few = min(few, SHORT_LINES)
    among = "whole-sizes" if large else "scale"
    leading, aim = entry.style.leading, entry.part.aim
    column = Column(width, room, *entry.size, leading, few, scene.visual.language, among, aim, above, most)
    measure = scene.fonts.measure(entry.style)
    fitted = measure.fitted(entry.words, column, entry.ending)
    if not fitted.splits:
        return fitted
    least = min(column.floor, size_for_wide_word(entry, scene.poster))
    smaller = measure.fitted(entry.words, replace(column, largest=column.floor, floor=least), entry.ending)
    return fitted if smaller.excess or smaller.splits else smaller


def _height(entry: Entry, fonts: Fonts) -> float:
    fitted = entry.fitted
    if fitted is None:
        return 0.0
    words = block_height(len(fitted.lines), fitted.size, entry.style.leading, fonts.measure(entry.style))
    return starts_height(entry) + words


def _stack(entries: Sequence[Entry], slot: TextSlot, scene: Scene) -> Placed:
    """The texts of the fitted entries, one under the other."""
    room = slot.box.height - sum(entry.gap for entry in entries)
    for entry in sorted(entries, key=_turn_to_fit):
        room -= _height(entry, scene.fonts)
    spare = max(0.0, room)
    y = slot.box.y + {"top": 0.0, "middle": spare / 2, "bottom": spare}[slot.valign]
    items: list[Text] = []
    problems: list[Problem] = []
    marks: list[Outline | Flat] = []
    for entry in entries:
        if entry.fitted is None:
            continue
        y += entry.gap
        if entry.part.starts:
            marks += draw_starts(entry, entry.part.starts, slot, y, scene)
        y += starts_height(entry)
        height = _height(entry, scene.fonts) - starts_height(entry)
        setting = setting_of(entry, slot, scene)
        text, found = place_text(entry.fitted, setting, Rect(slot.box.x, y, slot.box.width, height), scene.fonts)
        items.append(text)
        problems += found
        y += height
    return Placed(tuple(items), tuple(problems), marks=tuple(marks))

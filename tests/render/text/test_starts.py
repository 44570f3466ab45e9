from io import BytesIO
from itertools import pairwise

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from composer.core.geometry import Rect
from composer.core.poster import Fill, Layout, Long, Marks, Palette, Part, PhotoSlot, Poster, Starts, Style, TextSlot
from composer.core.visual import Face, Person, PhotoChoice, Visual
from composer.core.words import Words
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Flat, Outline, Text, ink_of
from composer.render.text.column import arrange_column
from composer.render.text.entry import Placed
from tests.formats import FORMAT_BY_ID
from tests.render.pixels import LETTERS, Patches
from tests.render.stage import Stage

SQUARE = FORMAT_BY_ID["square"]
SHORT = "J’ai repris mon secondaire trois fois. J’y suis."
LONGER = "J’ai repris mon secondaire trois fois. La troisième, j’ai tout compris, et j’y suis."
LONGEST = f"{LONGER} Voilà comment on persévère: un jour à la fois."
QUOTE = Part("quote", "quote", (150, 40), starts=Starts("g", "r"), marks="none")
SLOT = TextSlot(Rect(100, 100, 880, 880), (QUOTE,))
ROLES = {letter: color.hex for letter, color in LETTERS.items()} | {"ground": "#ffffff", "ink": "#000000"}
STYLES = {
    "quote": Style("Source Serif Pro", 900, leading=0.9),
    "capitals": Style("Source Serif Pro", 900, leading=0.9, case="upper"),
    "name": Style("Source Sans Pro", 700),
}


def staged(stage: Stage, *slots: TextSlot | PhotoSlot) -> Stage:
    words = Words("Essai", "Trial")
    layouts = {"square": Layout((Fill("w"), *slots))}
    return replace(stage, poster=Poster(1, "trial", words, words, STYLES, {"plain": Palette(words, ROLES)}, layouts))


def placed(stage: Stage, quote: str, slot: TextSlot = SLOT) -> Placed:
    return arrange_column(slot, staged(stage, slot).scene(Visual("trial", quote=quote)))


def arranged(stage: Stage, visual: Visual, *slots: TextSlot | PhotoSlot) -> Arranged:
    made = staged(stage, *slots)
    return arrange(made.scene(visual, Patches("b") if visual.photo else None), SQUARE)


def bars(made: Placed) -> list[Rect]:
    return [mark.box for mark in made.marks if isinstance(mark, Flat)]


def letters(made: Placed) -> list[Rect]:
    return [mark.box for mark in made.marks if isinstance(mark, Outline)]


def quote_of(made: Placed) -> Text:
    return next(text for text in made.items if text.slot == "quote")


def part(
    starts: Starts | None = None, style: str = "quote", marks: Marks = "none", long: Long | None = None
) -> TextSlot:
    return replace(SLOT, parts=(replace(QUOTE, starts=starts or QUOTE.starts, style=style, marks=marks, long=long),))


@pytest.mark.parametrize(("quote", "count"), [(SHORT, 3), (LONGER, 2), (LONGEST, 1), ("Continue!", 0), ("", 0)])
def test_a_quote_is_begun_as_often_as_its_length_and_words_allow(quote: str, count: int, stage: Stage) -> None:
    assert len(bars(placed(stage, quote))) == count


def test_each_false_start_is_on_a_line_above_the_quote_at_its_edge_and_closed_by_a_bar(stage: Stage) -> None:
    made = placed(stage, SHORT)
    quote, closed = quote_of(made), bars(made)
    pitch = quote.size * STYLES["quote"].leading
    assert [round(low.y - high.y, 3) for high, low in pairwise(closed)] == [pytest.approx(pitch)] * 2
    assert quote.box.y == pytest.approx(SLOT.box.y + 3 * pitch)
    assert max(bar.bottom for bar in closed) < min(box.y for box in ink_of(quote)) + 0.1 * quote.size
    assert min(box.x for box in letters(made)) == pytest.approx(min(box.x for box in ink_of(quote)), abs=2)
    first, second, third = (bar.x for bar in closed)
    assert first < third < second
    assert all(SLOT.box.contains(bar, tolerance=0.06 * quote.size) for bar in closed)


def test_false_starts_are_as_large_as_the_quote_and_in_their_own_colours(stage: Stage) -> None:
    made = placed(stage, SHORT)
    jay = next(mark for mark in made.marks if isinstance(mark, Outline))
    assert jay.box.height == pytest.approx(next(iter(ink_of(quote_of(made)))).height, abs=2)
    assert {mark.color for mark in made.marks if isinstance(mark, Outline)} == {LETTERS["g"]}
    assert {mark.color for mark in made.marks if isinstance(mark, Flat)} == {LETTERS["r"]}


@pytest.mark.parametrize("height", range(80, 900, 60))
def test_false_starts_give_way_before_the_quote_is_smaller_than_they_may_make_it(height: int, stage: Stage) -> None:
    box = replace(SLOT.box, height=float(height))
    alone = placed(stage, SHORT, replace(SLOT, box=box, parts=(replace(QUOTE, starts=None),)))
    made = placed(stage, SHORT, replace(part(Starts("g", "r", least=80)), box=box))
    quote = quote_of(made)
    assert quote.size >= min(80, quote_of(alone).size)
    assert [problem.code for problem in made.problems] == [problem.code for problem in alone.problems]
    assert made.marks or quote == quote_of(alone)


def test_with_less_room_there_are_fewer_false_starts_until_there_are_none(stage: Stage) -> None:
    slots = [replace(part(Starts("g", "r", least=80)), box=replace(SLOT.box, height=h)) for h in (800, 480, 420, 150)]
    counts = [len(bars(placed(stage, SHORT, slot))) for slot in slots]
    assert counts == sorted(counts, reverse=True)
    assert (counts[0], counts[-1]) == (3, 0)
    assert len(set(counts)) > 2


def test_a_longer_quote_may_be_left_smaller_by_its_false_starts(stage: Stage) -> None:
    starts, box = Starts("g", "r", least=140), replace(SLOT.box, height=500)
    long = Long(60, "quote", (150, 40), least=50)
    slots = [replace(part(starts), box=box), replace(part(starts, long=long), box=box)]
    assert [bool(bars(placed(stage, LONGER, slot))) for slot in slots] == [False, True]
    assert not bars(placed(stage, SHORT, slots[1]))


def test_a_name_below_loses_nothing_to_false_starts(stage: Stage) -> None:
    slot = replace(SLOT, box=replace(SLOT.box, height=500), parts=(QUOTE, Part("name", "name", (60, 40), 30)))
    made = staged(stage, slot)
    found = arrange_column(slot, made.scene(Visual("trial", quote=SHORT, person=Person("Marie-Philippe Beauchemin"))))
    assert [text.slot for text in found.items] == ["quote", "name"]
    assert not found.problems
    assert quote_of(found).box.bottom + 30 == pytest.approx(found.items[1].box.y)


def test_false_starts_follow_the_alignment_and_the_case_of_their_quote(stage: Stage) -> None:
    right = placed(stage, SHORT, replace(SLOT, align="right"))
    assert [bar.right for bar in bars(right)] == [pytest.approx(SLOT.box.right, abs=4)] * 3
    capitals = placed(stage, "Je me relance.", part(style="capitals"))
    assert min(box.height for box in letters(capitals)) > 0.6 * quote_of(capitals).size


def test_a_quote_in_marks_is_begun_without_them(stage: Stage) -> None:
    without, marked = placed(stage, SHORT), placed(stage, SHORT, part(marks="drawn"))
    assert quote_of(marked).lines[0].startswith("«")
    assert not quote_of(without).lines[0].startswith("«")
    assert len(letters(marked)) >= len(letters(without)) - 4
    assert bars(marked)


def test_nothing_of_a_false_start_is_read_in_a_file(stage: Stage) -> None:
    found = arranged(stage, Visual("trial", quote=SHORT), SLOT)
    assert [text.slot for text in found.frame.texts()] == ["quote"]
    (page,) = PdfReader(BytesIO(encode_pdf(found.frame, SQUARE, Labels("")))).pages
    assert page.extract_text().split() == SHORT.split()


def test_soft_false_starts_need_no_contrast_and_the_quote_has_its_own(stage: Stage) -> None:
    pale = replace(SLOT, parts=(replace(QUOTE, starts=Starts("w", "w")),))
    found = arranged(stage, Visual("trial", quote=SHORT), pale)
    assert not [problem for problem in found.problems if problem.severity == "error"]
    assert not found.legibility.choices


def test_false_starts_keep_below_a_face(stage: Stage) -> None:
    slots = PhotoSlot(SQUARE.box), replace(SLOT, box=Rect(100, 100, 880, 900))
    visual = Visual("trial", quote=SHORT, photo=PhotoChoice("0" * 64, faces=(Face(0.5, 0.2, 0.12),)))
    found = arranged(stage, visual, *slots)
    outlines = [item.box for item in found.frame.items if isinstance(item, Outline)]
    assert outlines
    assert min(box.y for box in outlines) > 0.3 * SQUARE.size.height
    assert not [problem for problem in found.problems if problem.code == "face-covered"]

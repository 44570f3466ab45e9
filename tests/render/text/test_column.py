from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.poster import Align, Part, Stairs, Style, TextSlot
from composer.core.problems import Problem, at_slot
from composer.core.visual import Person, Visual
from composer.render.frame import Text
from composer.render.text.column import arrange_column, arrange_whole
from tests.render.pixels import lines_of_ink
from tests.render.stage import PERSON, QUOTES, Stage

QUOTE = Part("quote", "quote", (112, 40))
NAME = Part("name", "name", (42, 32), gap=42, lines=2)
ROLE = Part("role", "rest", (32, 29), gap=16, lines=2)
SLOT = TextSlot(Rect(162, 716, 842, 444), (QUOTE, NAME, ROLE))


def column(stage: Stage, slot: TextSlot, visual: Visual) -> tuple[list[Text], list[Problem]]:
    placed = arrange_column(slot, stage.scene(visual))
    return list(placed.items), list(placed.problems)


def with_quote(quote: str, person: Person = PERSON) -> Visual:
    return Visual("bloc", quote=quote, person=person)


@pytest.mark.parametrize("length", [40, 140, 280])
def test_texts_stand_one_under_the_other_with_their_gaps_in_their_box(length: int, stage: Stage) -> None:
    texts, problems = column(stage, SLOT, with_quote(QUOTES["fr"][length]))
    assert not problems
    assert [text.slot for text in texts] == ["quote", "name", "role"]
    assert [round(low.box.y - high.box.bottom, 6) for high, low in pairwise(texts)] == [42, 16]
    assert all(SLOT.box.contains(text.box, tolerance=0.01) for text in texts)


def test_a_part_with_nothing_to_say_leaves_neither_room_nor_gap(stage: Stage) -> None:
    (name,), _ = column(stage, SLOT, with_quote("", Person("Mireille")))
    assert (name.slot, name.box.y) == ("name", SLOT.box.y)
    quote, role = column(stage, SLOT, with_quote("Oui", Person(role="Directrice")))[0]
    assert role.box.y - quote.box.bottom == pytest.approx(16)


@pytest.mark.parametrize(("valign", "share"), [("top", 0.0), ("middle", 0.5), ("bottom", 1.0)])
def test_the_room_left_is_where_the_slot_says(valign: str, share: float, stage: Stage) -> None:
    texts, _ = column(stage, replace(SLOT, valign=valign), with_quote(QUOTES["fr"][40]))
    spare = SLOT.box.height - (texts[-1].box.bottom - texts[0].box.y)
    assert spare > 20
    assert texts[0].box.y == pytest.approx(SLOT.box.y + share * spare)


def test_the_small_texts_come_first_and_the_quote_takes_what_they_leave(stage: Stage) -> None:
    alone = column(stage, SLOT, with_quote(QUOTES["fr"][140], Person()))[0][0]
    signed = column(stage, SLOT, with_quote(QUOTES["fr"][140]))[0]
    assert signed[0].size < alone.size
    assert (signed[1].size, signed[2].size) == (42, 32)


@pytest.mark.parametrize("length", [100, 140])
def test_a_short_quote_makes_no_column_of_its_lines(length: int, stage: Stage) -> None:
    (quote,), problems = column(stage, replace(SLOT, parts=(QUOTE,)), with_quote("élan " * (length // 5), Person()))
    assert not problems
    assert len(quote.lines) <= 7


def test_a_short_quote_typed_on_many_lines_is_not_cut_for_it(stage: Stage) -> None:
    tall = TextSlot(Rect(162, 100, 842, 820), (QUOTE,))
    (quote,), problems = column(stage, tall, with_quote("\n".join(["Un pas"] * 9), Person()))
    assert not problems
    assert len(quote.lines) == 9


def test_a_quote_too_long_says_by_how_much_and_keeps_its_closing_mark(stage: Stage) -> None:
    texts, (problem,) = column(stage, SLOT, with_quote("Persévérer, c’est recommencer. " * 20))
    assert texts[0].lines[-1].endswith("…\u00a0»")
    assert (problem.code, problem.severity, str(problem.location)) == ("text-too-long", "error", "quote")
    assert all(SLOT.box.contains(text.box, tolerance=0.01) for text in texts)


def excess(problems: list[Problem]) -> int:
    """How many characters the finding on the quote says are too many."""
    found = [problem for problem in problems if problem.code == "text-too-long"]
    assert all(problem.fix and f" {excess_in(problem)} " in problem.fix.en for problem in found)
    return excess_in(found[0]) if found else 0


def excess_in(problem: Problem) -> int:
    return int("".join(filter(str.isdigit, problem.words.fr)))


@given(
    words=st.lists(
        st.sampled_from(["persévérance,", "chaque", "jour", "à", "l’école!", "W" * 30, "x\ny"]),
        min_size=20,
        max_size=90,
    ),
    hanging=st.sampled_from(["marks", "none"]),
)
def test_without_the_characters_reported_as_too_many_the_quote_fits(
    words: list[str], hanging: str, stage: Stage
) -> None:
    text = " ".join(words)
    style = replace(stage.poster.styles["quote"], hanging=hanging)
    stage = replace(stage, poster=replace(stage.poster, styles={**stage.poster.styles, "quote": style}))
    too_many = excess(column(stage, SLOT, with_quote(text))[1])
    assert excess(column(stage, SLOT, with_quote(text[: len(text) - too_many]))[1]) == 0


def test_one_character_too_many_is_reported_in_the_singular(stage: Stage) -> None:
    # The fifth of these wide letters is one too many, and leaves more room than « … » takes.
    width = 40 * stage.fonts.measure(stage.poster.styles["quote"]).advance("«\u00a0WWWW…\u00a0»")
    slot = TextSlot(Rect(100, 100, width + 1, 40), (replace(QUOTE, size=(40, 40)),))
    (quote,), (problem,) = column(stage, slot, with_quote("WWWWW", Person()))
    assert quote.lines == ("«\u00a0WWWW…\u00a0»",)
    assert "1 caractère de plus" in problem.words.fr
    assert "1 character longer" in problem.words.en


def test_a_name_too_long_is_cut_and_reported_and_the_quote_stays(stage: Stage) -> None:
    texts, problems = column(stage, SLOT, with_quote("Oui", Person("Anne-Marie " * 27)))
    assert [str(problem.location) for problem in problems] == ["name"]
    assert texts[1].lines[-1].endswith("…")
    assert texts[0].lines == ("«\u00a0Oui\u00a0»",)


def _signed(stage: Stage, pronouns: str, width: float, *, name: str = "Zoé Tremblay", lines: int = 2) -> list[Text]:
    """The name at its one size in a column so many ems of its style wide, nothing left out."""
    em = 42 * stage.fonts.measure(stage.poster.styles["name"]).advance("m")
    slot = TextSlot(Rect(0, 0, width * em, 400), (replace(NAME, size=(42, 42), lines=lines), ROLE))
    texts, problems = column(stage, slot, with_quote("", Person(name, pronouns=pronouns)))
    assert not problems
    return texts


def test_pronouns_follow_the_name_on_its_line_else_stand_under_it(stage: Stage) -> None:
    assert _signed(stage, "elle", 20)[0].lines == ("Zoé Tremblay (elle)",)
    assert _signed(stage, "elle", 8)[0].lines == ("Zoé Tremblay", "(elle)")


def test_the_lines_of_a_name_are_those_it_has_without_pronouns(stage: Stage) -> None:
    for width in range(7, 30):
        (alone,), (signed,) = _signed(stage, "", width, lines=3), _signed(stage, "elle", width, lines=3)
        assert (*signed.lines[: len(alone.lines) - 1],) == alone.lines[:-1]
        assert signed.lines[len(alone.lines) - 1].startswith(alone.lines[-1])
        assert " ".join(signed.lines) == f"{' '.join(alone.lines)} (elle)"


@pytest.mark.parametrize(("box", "lines"), [(Rect(0, 0, 300, 400), 1), (Rect(0, 0, 300, 46), 2)])
def test_pronouns_are_left_out_and_reported_before_the_name_is_cut(box: Rect, lines: int, stage: Stage) -> None:
    slot = TextSlot(box, (replace(NAME, lines=lines),))
    (name,), (problem,) = column(stage, slot, with_quote("", Person("Zoé Tremblay", pronouns="elle/iel")))
    assert name.lines == ("Zoé Tremblay",)
    assert (problem.code, problem.severity, problem.location) == ("pronouns-left-out", "notice", at_slot("name"))


def test_pronouns_are_left_out_before_a_quote_is_cut(stage: Stage) -> None:
    person = Person("Marie-Philippe Beauchemin", "Tutrice", pronouns="elle")
    left_out = 0
    for height in range(200, 500, 12):
        slot = replace(SLOT, box=Rect(0, 0, 560, height))
        _, alone = column(stage, slot, with_quote(QUOTES["fr"][140], replace(person, pronouns="")))
        _, problems = column(stage, slot, with_quote(QUOTES["fr"][140], person))
        assert [problem for problem in problems if problem.severity != "notice"] == alone
        left_out += "pronouns-left-out" in {problem.code for problem in problems} and not alone
    assert left_out


def test_a_text_too_long_without_pronouns_too_says_nothing_of_them(stage: Stage) -> None:
    person = Person("Zoé", pronouns="elle")
    texts, (problem,) = column(stage, SLOT, with_quote("Persévérer, c’est recommencer. " * 20, person))
    assert (problem.code, texts[1].lines) == ("text-too-long", ("Zoé (elle)",))


def test_pronouns_without_a_name_are_reported_as_left_out(stage: Stage) -> None:
    texts, (problem,) = column(stage, SLOT, with_quote("Oui", Person(role="Tutrice", pronouns="elle")))
    assert [text.slot for text in texts] == ["quote", "role"]
    assert (problem.code, problem.severity, problem.location) == ("pronouns-left-out", "notice", at_slot("name"))


def test_pronouns_on_steps_follow_the_name_while_there_is_room(stage: Stage) -> None:
    for width, expected in ((800, "Zoé Tremblay (elle)"), (250, "Zoé Tremblay")):
        box = Rect(0, 0, width, 60)
        slot = TextSlot(box, (NAME,), steps=(box,))
        (name,), problems = column(stage, slot, with_quote("", Person("Zoé Tremblay", pronouns="elle")))
        assert name.lines == (expected,)
        assert [problem.code for problem in problems] == ["pronouns-left-out"] * (width == 250)


def test_a_slot_with_no_room_draws_no_word_over_its_neighbours(stage: Stage) -> None:
    flat = replace(SLOT, box=Rect(162, 716, 842, 20))
    texts, problems = column(stage, flat, with_quote("Oui, encore"))
    assert {problem.code for problem in problems} == {"text-absent"}
    assert all(text.lines == () for text in texts)


def test_the_opening_mark_hangs_only_where_the_style_says_and_at_the_left(stage: Stage) -> None:
    def edges(slot: TextSlot, hanging: str) -> tuple[float, float]:
        style = replace(stage.poster.styles["quote"], hanging=hanging)
        styled = replace(stage, poster=replace(stage.poster, styles={"quote": style}))
        first, second, *_ = lines_of_ink(column(styled, slot, with_quote("Hier\nHier", Person()))[0][0])
        return first.x - second.x, second.x - slot.box.x

    alone = replace(SLOT, parts=(QUOTE,))
    offset, indent = edges(alone, "marks")
    assert offset < -20
    assert indent == pytest.approx(0, abs=1)
    offset, indent = edges(alone, "none")
    assert offset == pytest.approx(0, abs=1)
    assert (
        abs(edges(replace(alone, align="center"), "marks")[0] + edges(replace(alone, align="center"), "marks")[1]) > 20
    )


def test_upper_case_is_the_style_s_and_the_words_stay_the_person_s(stage: Stage) -> None:
    style = Style("Source Sans Pro", 700, case="upper")
    styled = replace(stage, poster=replace(stage.poster, styles={"quote": style}))
    (quote,), _ = column(styled, replace(SLOT, parts=(QUOTE,)), with_quote("l’été à l’école", Person()))
    assert " ".join(quote.lines) == "«\u00a0L’ÉTÉ À L’ÉCOLE\u00a0»"


def test_a_part_may_be_named_apart_from_what_it_says(stage: Stage) -> None:
    slot = replace(SLOT, parts=(replace(QUOTE, slot="big"),))
    (text,), _ = column(stage, slot, with_quote("Oui"))
    assert text.slot == "big"


def test_the_language_of_the_visual_binds_words(stage: Stage) -> None:
    words = "défi of persévérer"
    width = 60 * stage.fonts.measure(stage.poster.styles["quote"]).advance("of persévérer\u00a0»")
    slot = TextSlot(Rect(0, 0, width + 1, 400), (replace(QUOTE, size=(60, 60)),))
    lines = {
        language: column(stage, slot, Visual("bloc", quote=words, language=language))[0][0].lines
        for language in ("fr", "en")
    }
    assert lines["fr"][0].endswith("of")
    assert not lines["en"][0].endswith("of")


# What gives way -------------------------------------------------------------------------------------------------------


def _given_up(stage: Stage, height: float, parts: tuple[Part, ...] = (QUOTE, NAME, ROLE)) -> list[str]:
    """What is left out of a column of this height, from the first to go."""
    person = Person("Marie-Philippe Beauchemin-Thériault", "Conseillère en orientation", "Atelier", pronouns="elle")
    slot = replace(SLOT, box=Rect(0, 0, 560, height), parts=parts)
    texts, problems = column(stage, slot, with_quote(QUOTES["fr"][140], person))
    assert "".join(next(text.lines for text in texts if text.slot == "name")).startswith("Marie-Philippe")
    return [problem.code for problem in problems]


def test_pronouns_then_the_organisation_then_the_role_give_way_and_the_name_never(stage: Stage) -> None:
    orders = [_given_up(stage, height) for height in range(640, 300, -4)]
    whole = ["pronouns-left-out", "organisation-left-out", "role-left-out"]
    assert all(each == whole[: len(each)] for each in orders if "text-too-long" not in each)
    assert {len(each) for each in orders} >= {0, 1, 3}


def test_a_column_is_whole_until_a_person_would_miss_a_word_and_then_it_is_the_same(stage: Stage) -> None:
    scene = stage.scene(with_quote(QUOTES["fr"][140], replace(PERSON, pronouns="elle")))
    seen: set[bool] = set()
    for height in range(640, 300, -20):
        slot = replace(SLOT, box=Rect(0, 0, 420, height))
        placed, whole = arrange_column(slot, scene), arrange_whole(slot, scene)
        missed = {problem.code for problem in placed.problems} - {"pronouns-left-out"}
        assert (whole is None) == bool(missed), height
        if whole is not None:
            assert [(each.lines, each.box) for each in whole.items] == [(each.lines, each.box) for each in placed.items]
            assert whole.problems == placed.problems
        seen.add(whole is None)
    assert seen == {True, False}


def test_an_optional_part_is_there_only_where_there_is_room(stage: Stage) -> None:
    parts = (replace(NAME, lines=1), Part("campaign", "rest", (32, 29), gap=8, optional=True))
    drawn = [
        [text.slot for text in column(stage, replace(SLOT, box=Rect(0, 0, 900, height), parts=parts), _ZOE)[0]]
        for height in (200, 40)
    ]
    assert drawn == [["name", "campaign"], ["name"]]


_ZOE = Visual("bloc", person=Person("Zoé"))
_THEME = Part("theme", "name", (34, 32), lines=2)
_SIGNED = replace(SLOT, parts=(_THEME, Part("dates", "rest", (30, 29), gap=8)), signature="accent")


@pytest.mark.parametrize(
    ("quote", "least"), [("Oui.", 1), ("Je me relance.", 2), ("J’ai recommencé quatre fois, et j’y suis", 3)]
)
def test_stairs_have_a_block_behind_each_line_that_holds_its_letters(quote: str, least: int, stage: Stage) -> None:
    stairs = Stairs(("accent", "ink", "ground", "accent"), 0.6, 40, 80)
    slot = TextSlot(Rect(100, 500, 880, 400), (replace(QUOTE, size=(150, 30)),), stairs=stairs)
    placed = arrange_whole(slot, stage.scene(with_quote(quote)))
    assert placed is not None
    assert len(placed.blocks) == len(placed.items) >= least
    assert (placed.blocks[0].box.y, placed.blocks[-1].box.bottom) == pytest.approx((500, 900))
    for text, block in zip(placed.items, placed.blocks, strict=True):
        assert all(block.box.contains(line) for line in text.line_boxes)
        assert block.box.right == pytest.approx(1060)
    for above, below in pairwise(placed.items):
        assert below.size == pytest.approx(1.18 * above.size, abs=1.5)


def test_stairs_without_words_have_no_block(stage: Stage) -> None:
    slot = TextSlot(Rect(100, 500, 880, 400), (QUOTE,), stairs=Stairs(("accent",), 0.5))
    assert arrange_column(slot, stage.scene(Visual("bloc"))).blocks == ()


@pytest.mark.parametrize("align", ["left", "right"])
def test_the_crossing_stands_beside_the_theme_on_the_side_it_is_aligned_to(align: Align, stage: Stage) -> None:
    placed = arrange_column(replace(_SIGNED, align=align), stage.scene(_ZOE))
    behind, before = placed.marks
    box = behind.box
    assert (behind.box, behind.color != before.color, before.color) == (before.box, True, placed.items[0].color)
    assert box.height == pytest.approx(1.6 * placed.items[0].size)
    assert SLOT.box.contains(box, tolerance=0.01)
    words = [line for text in placed.items for line in text.line_boxes]
    gap = min(word.x for word in words) - box.right if align == "left" else box.x - max(word.right for word in words)
    assert 0.3 * placed.items[0].size < gap < placed.items[0].size
    assert box.x == SLOT.box.x if align == "left" else box.right == pytest.approx(SLOT.box.right)


def test_a_signature_without_words_draws_no_crossing(stage: Stage) -> None:
    slot = replace(_SIGNED, parts=(NAME,))
    assert arrange_column(slot, stage.scene(Visual("bloc"))).marks == ()

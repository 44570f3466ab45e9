import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from types import FrameType

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.text.fitting import Column, Fitted, block_height, fit, sizes
from composer.core.text.length import clusters
from composer.core.words import LANGUAGES

FAMILY = "👩\u200d👩\u200d👧"


class Additive:
    """A font whose every sign has a width of its own, accents and joiners none: widths add up exactly."""

    rise, drop = 0.7, 0.2

    def __init__(self) -> None:
        self.letters_measured = 0

    def advance(self, text: str) -> float:
        self.letters_measured += len(text)
        return sum({"i": 0.25, "l": 0.25, " ": 0.25, "m": 0.75, "\u0301": 0.0, "\u200d": 0.0}.get(c, 0.5) for c in text)


FONT = Additive()
WORDS = (
    "de",
    "la",
    "à",
    "et",
    "un",
    "il",
    "élan",
    "chemin",
    "persévérance",
    "belle",
    "essai",
    "jour",
    "loin.",
    "mais,",
)
texts = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join), min_size=1, max_size=4).map(
    "\n".join
)
#: What nobody should type and somebody will: doubled spaces, blank lines, accents typed apart, families, no words.
odd_texts = st.lists(
    st.sampled_from(["a", "i", "m", " ", " ", "\n", "\u00a0", "e\u0301", FAMILY, "…", "»"]), max_size=90
).map("".join)


@st.composite
def columns(draw: st.DrawFn) -> Column:
    floor, most = sorted(draw(st.tuples(st.integers(16, 48), st.integers(16, 120))))
    return Column(
        draw(st.floats(120, 1200)),
        draw(st.floats(0, 900)),
        most,
        floor,
        draw(st.sampled_from([1.0, 1.06, 1.25])),
        draw(st.integers(1, 11)),
        draw(st.sampled_from(LANGUAGES)),
    )


endings = st.sampled_from(["", "\u00a0»", "”."])


def solid(text: str) -> str:
    """`text` without its spaces and line breaks (no-break spaces stay: they are part of words)."""
    return text.replace(" ", "").replace("\n", "")


def letters(text: str) -> str:
    """`text` without any space: words joined by a no-break space are parted where no line holds both."""
    return "".join(text.split())


def fits_whole(text: str, column: Column, size: int) -> bool:
    """Whether every word stands whole at `size`, by filling lines one after the other."""
    lines = 0
    for typed in text.split("\n"):
        line = ""
        lines += 1
        for word in typed.split():
            longer = f"{line} {word}" if line else word
            if FONT.advance(word) * size > column.width:
                return False
            if FONT.advance(longer) * size > column.width:
                lines, longer = lines + 1, word
            line = longer
    return lines <= column.lines and block_height(lines, size, column.leading, FONT) <= column.height


def largest(text: str, column: Column) -> int | None:
    """The largest size of the scale at which every word stands whole, tried from the top."""
    trials = sizes(column.largest, column.floor)
    return next((size for size in trials if fits_whole(text, column, size)), None)


@given(texts, columns(), endings)
def test_the_words_of_the_lines_are_the_words_typed(text: str, column: Column, ending: str) -> None:
    fitted = fit(text, column, FONT, ending)
    if largest(text + ending, column) is not None:
        assert " ".join(fitted.lines).split(" ") == (text + ending).replace("\n", " ").split(" ")
        assert fitted.excess == 0
    elif not fitted.excess:
        assert solid("".join(fitted.lines)) == solid(text + ending)
    elif fitted.lines:
        assert solid("".join(fitted.lines)) == solid(text[: len(text) - fitted.excess]) + "…" + ending


@given(odd_texts, columns(), endings)
def test_no_sign_is_lost_even_of_a_strange_text(text: str, column: Column, ending: str) -> None:
    fitted = fit(text, column, FONT, ending)
    drawn = letters("".join(fitted.lines))
    if not text.strip():
        assert fitted == Fitted(column.largest, ())
    elif fitted.excess == 0:
        assert drawn == letters(text + ending)
    else:
        kept = text[: len(text) - fitted.excess]
        assert drawn in {"", letters(kept) + "…" + letters(ending)}


@given(texts, columns(), endings)
def test_the_block_stays_in_its_column(text: str, column: Column, ending: str) -> None:
    fitted = fit(text, column, FONT, ending)
    assert column.floor <= fitted.size <= column.largest
    assert len(fitted.lines) <= column.lines
    assert block_height(len(fitted.lines), fitted.size, column.leading, FONT) <= column.height + 0.01
    assert all(FONT.advance(line) * fitted.size <= column.width + 1e-6 for line in fitted.lines)


#: Its clauses leave no free choice of lines to what follows.
CHAIN = "On n’apprend pas à marcher sans tomber. J’ai échoué à trois examens, j’ai pleuré, puis j’ai demandé de l’aide"


@given(texts, columns())
@example("de la de la chemin", Column(181, 600, 60, 16))  # nothing short of a tiny line of them all would bind well
def test_the_size_is_the_largest_that_fits_but_for_what_a_better_set_text_may_yield(text: str, column: Column) -> None:
    size = largest(text, column)
    assume(size is not None)
    assert size is not None
    fitted = fit(text, column, FONT)
    assert int(0.65 * size) <= fitted.size <= size
    if fitted.size < int(0.7 * size):
        assert len(fit(text, replace(column, floor=int(0.7 * size)), FONT).lines) >= 5


def test_a_long_text_is_set_smaller_still_where_every_larger_size_leaves_a_word_alone() -> None:
    column, text = Column(772, 900, 128, 40), f"{CHAIN} et ma famille ne m’a jamais laissé tomber."
    assert largest(text, column) == 85
    assert fit(text, replace(column, floor=60), FONT).lines[-1] == "tomber."
    fitted = fit(text, column, FONT)
    assert fitted.size == 57
    assert fitted.lines[-1] == "ne m’a jamais laissé tomber."


def test_a_word_alone_at_the_end_is_worse_than_one_line_that_ends_on_a_bound_word() -> None:
    text = f"{CHAIN} et j’ai trouvé une deuxième famille qui ne me laisse jamais tomber."
    lines = fit(text, Column(780, 900, 60, 60), FONT).lines
    assert lines[-2:] == ("une deuxième famille qui", "ne me laisse jamais tomber.")


def test_no_line_is_added_that_only_shares_out_the_cost_of_a_poor_one() -> None:
    text = "Tout commence par un petit pas, même quand on ne voit pas la fin."
    lines = fit(text, Column(360, 900, 60, 60), FONT).lines
    assert lines[-3:] == ("même quand", "on ne voit pas", "la fin.")


def test_words_that_fit_at_the_size_aimed_at_are_set_no_smaller_for_more_equal_lines() -> None:
    column, words = Column(600, 900, 120, 16), "persévérance élan jour chemin"
    assert fit(words, column, FONT).lines == ("persévérance", "élan jour chemin")
    assert fit(words, replace(column, aim=90), FONT) == Fitted(96, ("persévérance", "élan", "jour chemin"))


def test_words_are_set_smaller_than_aimed_at_where_a_line_would_end_on_a_bound_word() -> None:
    column, words = Column(600, 900, 120, 16), "persévérance il persévérance un loin."
    assert largest(words, column) == 96
    fitted = Fitted(85, ("persévérance", "il persévérance", "un loin."))
    assert fit(words, replace(column, aim=90), FONT) == fitted


@given(texts, columns(), st.integers(16, 120))
def test_words_that_do_not_fit_at_the_size_aimed_at_are_set_as_without_it(text: str, column: Column, aim: int) -> None:
    assume((largest(text, column) or 0) < aim)
    assert fit(text, replace(column, aim=aim), FONT) == fit(text, column, FONT)


@given(st.sampled_from(WORDS), columns())
def test_a_word_alone_yields_nothing(word: str, column: Column) -> None:
    size = largest(word, column)
    assume(size is not None)
    assert fit(word, column, FONT).size == size


@given(texts, columns(), st.floats(1, 2), st.floats(1, 2))
def test_a_wider_or_higher_column_never_takes_a_smaller_size(
    text: str, column: Column, wider: float, higher: float
) -> None:
    roomy = replace(column, width=column.width * wider, height=column.height * higher)
    for size in range(column.floor, column.largest + 1, 7):
        at_this_size = replace(column, largest=size, floor=size)
        if fit(text, at_this_size, FONT).excess == 0:
            assert fit(text, replace(roomy, largest=size, floor=size), FONT).excess == 0


@given(texts, columns())
def test_a_line_break_typed_by_the_person_is_kept(text: str, column: Column) -> None:
    fitted = fit(text, column, FONT)
    assume(fitted.excess == 0 and largest(text, column) is not None)
    lines = list(fitted.lines)
    for typed in text.split("\n"):
        taken = lines.pop(0)
        while len(taken) < len(typed):
            taken = f"{taken} {lines.pop(0)}"
        assert taken == typed
    assert not lines


def test_a_blank_line_typed_by_the_person_is_kept() -> None:
    assert fit("un\n\ndeux", Column(500, 500, 40, 20), FONT).lines == ("un", "", "deux")


def breaks(words: Sequence[str]) -> Iterator[list[list[str]]]:
    """Every way to part `words` into lines."""
    for count in range(len(words)):
        for cuts in combinations(range(1, len(words)), count):
            yield [list(words[a:b]) for a, b in pairwise((0, *cuts, len(words)))]


def flaws(lines: Sequence[Sequence[str]], width: float) -> int:
    """Lines that end on a bound word, and a last line that is a lone word shorter than half the column."""
    bound = sum(line[-1] in {"de", "la", "à", "et", "un", "il"} for line in lines[:-1])
    orphan = len(lines) > 1 and len(lines[-1]) == 1 and FONT.advance(lines[-1][0]) < width / 2
    return bound + orphan


def hole(lines: Sequence[Sequence[str]], width: float) -> bool:
    """Whether a line with lines after it goes on where no clause ends, and is far shorter than the column."""
    shares = ((0.6 if number else 0.4) for number in range(len(lines) - 1))
    return any(
        FONT.advance(" ".join(line)) < share * width and line[-1][-1] not in ".,"
        for line, share in zip(lines, shares, strict=False)
    )


short_texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@given(short_texts, columns())
@example("de la de la de chemin à un essai", Column(320, 400, 60, 40))
def test_no_line_ends_on_a_bound_word_and_no_word_is_an_orphan_where_it_can_be_avoided(
    text: str, column: Column
) -> None:
    column = replace(column, language="fr")
    fitted = fit(text, column, FONT)
    assume(fitted.excess == 0 and largest(text, column) is not None)
    width = column.width / fitted.size
    possible = [
        flaws(lines, width)
        for lines in breaks(text.split())
        if len(lines) <= room(column, fitted.size) and all(FONT.advance(" ".join(line)) <= width for line in lines)
    ]
    if 0 in possible:
        assert flaws([line.split() for line in fitted.lines], width) == 0


def room(column: Column, size: int) -> int:
    """The most lines of `size` that the column holds."""
    heights = (block_height(count, size, column.leading, FONT) for count in range(1, column.lines + 1))
    return sum(height <= column.height + 0.01 for height in heights)


@given(st.lists(st.sampled_from(["belle", "essai,", "chemin", "élan.", "i"]), min_size=2, max_size=9), columns())
@example(["loin", "de", "élan.", "de", "i"], Column(237.7, 354, 45, 45, 1.06, lines=2))
def test_a_last_line_is_three_tenths_of_the_widest_where_it_can_be(words: list[str], column: Column) -> None:
    fitted = fit(" ".join(words), column, FONT)
    assume(fitted.excess == 0 and largest(" ".join(words), column) is not None)

    def short(lines: Sequence[str]) -> bool:
        *others, last = map(FONT.advance, lines)
        return bool(others) and last < 0.3 * max(others)

    possible = (
        [" ".join(line) for line in lines] for lines in breaks(words) if len(lines) <= room(column, fitted.size)
    )
    fitting = [lines for lines in possible if max(map(FONT.advance, lines)) <= column.width / fitted.size]
    assert not short(fitted.lines) or all(map(short, fitting))


@pytest.mark.parametrize("width", range(600, 700, 20))
def test_few_words_never_stand_alone_between_full_lines_but_where_a_clause_ends(width: int) -> None:
    text = (
        "J’ai repris mon secondaire trois fois. La troisième, j’ai compris que personne ne réussit seul\u00a0: "
        "demander de l’aide, c’est déjà avancer loin."
    )
    lines = fit(text, Column(width, 600, 50, 40), FONT).lines
    assert "j’ai compris" not in lines
    assert "trois fois." in lines


def test_english_and_french_bind_their_own_words() -> None:
    text = "belle essai the chemin élan jour"
    lines = {language: fit(text, Column(330, 300, 40, 40, language=language), FONT).lines for language in ("fr", "en")}
    assert lines["fr"][0].endswith("the")
    assert not lines["en"][0].endswith("the")


@pytest.mark.parametrize("bound", ["de", "De", "c’est", "c'est", "«\u00a0de", "que\u00a0la"])
def test_a_bound_word_is_known_whatever_its_dress(bound: str) -> None:
    text = f"belle essai {bound} chemin élan jour"
    width = FONT.advance(f"belle essai {bound}") * 40
    assert fit(text, Column(width, 300, 40, 40), FONT).lines[0] == "belle essai"


@given(st.lists(st.sampled_from(["belle", "essai", "chemin", "élan"]), min_size=2, max_size=9), columns())
def test_lines_are_as_equal_as_the_words_allow(words: list[str], column: Column) -> None:
    fitted = fit(" ".join(words), column, FONT)
    assume(fitted.excess == 0 and largest(" ".join(words), column) is not None)
    width = column.width / fitted.size

    def unevenness(lines: Sequence[str]) -> float:
        return sum(FONT.advance(line) ** 2 for line in lines)

    possible = [[" ".join(line) for line in lines] for lines in breaks(words) if len(lines) == len(fitted.lines)]
    sound = [
        lines
        for lines in possible
        if all(FONT.advance(line) <= width for line in lines)
        and not flaws(split := [line.split() for line in lines], width)
        and not hole(split, width)
    ]
    assume(sound)
    assert unevenness(fitted.lines) <= min(map(unevenness, sound)) + 1e-6


@given(texts, columns())
def test_the_same_text_is_set_the_same_way_again(text: str, column: Column) -> None:
    assert fit(text, column, Additive()) == fit(text, column, Additive())


@given(texts | odd_texts, columns(), endings)
@example("belle essai chemin\n\nélan", Column(200, 30, 16, 16, lines=1), "\u00a0»")
def test_without_the_characters_reported_as_too_many_the_text_fits(text: str, column: Column, ending: str) -> None:
    excess = fit(text, column, FONT, ending).excess
    assert 0 <= excess <= len(text)
    assert fit(text[: len(text) - excess], column, FONT, ending).excess == 0


long_texts = st.lists(st.sampled_from(WORDS[-6:]), min_size=20, max_size=40).map(" ".join)
tight_columns = st.builds(Column, st.floats(120, 300), st.floats(24, 60), st.just(40), st.integers(18, 24))


@given(long_texts, tight_columns, endings)
def test_no_more_is_cut_than_makes_room_for_the_mark_of_the_cut(text: str, column: Column, ending: str) -> None:
    excess = fit(text, column, FONT, ending).excess
    assert 0 < excess < len(text)
    one_more = text[: len(text) - excess + 1]
    assume(not one_more.endswith(" "))
    assert fit(f"{one_more}…{ending}", column, FONT).excess > 0


def test_a_text_that_has_no_room_at_all_is_not_drawn_and_says_so() -> None:
    assert fit("belle essai", Column(500, 10, 40, 20), FONT, "\u00a0»") == Fitted(20, (), len("belle essai"))


def test_a_cut_text_keeps_its_closing_mark() -> None:
    fitted = fit("belle essai chemin élan", Column(200, 40, 20, 20, lines=1), FONT, "\u00a0»")
    assert fitted.lines == ("belle essai chemin é…\u00a0»",)
    assert fitted.excess == len("lan")


def test_a_number_is_parted_from_what_it_counts_rather_than_a_word_in_its_middle() -> None:
    bound = "numéro\u00a02\u00a0persévérance"
    wide = Column(100 * FONT.advance(bound), 1000, 100, 100)
    assert fit(f"mais, {bound}", wide, FONT).lines == ("mais,", bound)
    narrow = fit(f"mais, {bound}", replace(wide, width=wide.width - 1), FONT)
    assert " ".join(narrow.lines) == "mais, numéro 2 persévérance"
    assert narrow.excess == 0


@pytest.mark.parametrize("text", ["", " ", "   ", "\n", "\n\n \n", "\u00a0"])
def test_a_blank_text_has_no_lines(text: str) -> None:
    assert fit(text, Column(500, 300, 60, 20), FONT, "\u00a0»") == Fitted(60, ())


@pytest.mark.parametrize(
    "sign", ["e\u0301", FAMILY, "✊🏽", "🏳\ufe0f\u200d🌈", "🇨🇦", "1\ufe0f\u20e3", "🏴\U000e0067\U000e0062\U000e007f"]
)
@pytest.mark.parametrize("width", [90, 100, 111])
def test_a_word_too_wide_is_parted_between_signs_never_inside_one(sign: str, width: float) -> None:
    fitted = fit(sign * 40, Column(width, 200, 40, 20, lines=3), FONT)
    drawn = [part for line in fitted.lines for part in clusters(line)]
    assert len(fitted.lines) == 3
    assert fitted.excess % len(sign) == 0
    assert set(drawn) == {sign, "…"}


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        # There is room: a compound stays whole, even at a smaller size.
        ("Marie Saint-Jean", 200, ("Marie", "Saint-Jean")),
        # There is none at any size: it is parted after a hyphen or a dash.
        ("Gaspésie–Îles-de-la-Madeleine", 200, ("Gaspésie–", "Îles-de-la-", "Madeleine")),
        # Whole, it would leave « du » at the end of a line.
        ("Directrice, CSS du Saguenay–Lac-Saint-Jean", 235, ("Directrice, CSS", "du Saguenay–", "Lac-Saint-Jean")),
        # What is written in one piece is parted between signs, as any word too wide.
        ("www.grand-lac-noir.quebec", 200, ("www.grand-lac-noir.qu", "ebec")),
    ],
)
def test_a_compound_is_parted_after_a_hyphen_where_nothing_better_can_be_done(
    text: str, width: float, lines: tuple[str, ...]
) -> None:
    assert fit(text, Column(width, 300, 40, 20, lines=4), FONT).lines == lines


@pytest.mark.parametrize("text", ["Saguenay–Lac-Saint-Jean", "Abitibi-Témiscamingue et Gaspésie–Îles-de-la-Madeleine"])
@given(columns())
def test_a_compound_loses_nothing_where_it_is_parted(text: str, column: Column) -> None:
    fitted = fit(text, column, FONT)
    if not fitted.excess:
        assert solid("".join(fitted.lines)) == solid(text)


@given(odd_texts | st.text(max_size=40))
def test_the_signs_of_a_text_joined_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("", []),
        ("été", ["é", "t", "é"]),
        ("e\u0301te\u0301", ["e\u0301", "t", "e\u0301"]),
        ("a" + FAMILY + "b", ["a", FAMILY, "b"]),
        ("🇨🇦🇫🇷🇨", ["🇨🇦", "🇫🇷", "🇨"]),
        ("✊🏽✊", ["✊🏽", "✊"]),
    ],
)
def test_what_shows_as_one_sign_is_one(text: str, signs: list[str]) -> None:
    assert list(clusters(text)) == signs


def test_a_text_from_right_to_left_keeps_its_words_in_their_order() -> None:
    text = "ההתמדה מובילה רחוק מאוד"
    assert " ".join(fit(text, Column(220, 300, 40, 20), FONT).lines) == text


def steps(text: str, column: Column) -> int:
    """Function calls and letters measured while `text` is set: a time that no busy machine changes."""
    font, calls = Additive(), 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        fit(text, column, font)
    finally:
        sys.setprofile(before)
    return calls + font.letters_measured


POSTER = Column(842, 444, 112, 40, 1.06)
#: Nothing real has such a column, but a text of thousands of words would fit in it.
VAST = Column(6_000, 2_000, 60, 20, 1.06)


@pytest.mark.parametrize("column", [POSTER, VAST])
@pytest.mark.parametrize(
    "text",
    [
        "a" * 5000,
        "i " * 2500,
        "\n" * 4999 + "a",
        "a\n" * 2500,
        "persévérance " * 384,
        " " * 4999 + "a",
        "e\u0301" * 2500,
        "🇨🇦" * 2500,
        "a\u200d" * 2500,
    ],
    ids=["no space", "one-letter words", "line breaks", "short lines", "words", "spaces", "accents", "flags", "joined"],
)
def test_five_thousand_characters_take_no_more_than_so_many_steps(text: str, column: Column) -> None:
    assert steps(text, column) < 800_000


def test_twice_the_text_takes_no_more_than_about_twice_the_steps() -> None:
    for text in ("a", "i ", "a\n", "persévérance "):
        once, twice = (steps(text * (size // len(text)), POSTER) for size in (5_000, 10_000))
        assert twice < 2.6 * once

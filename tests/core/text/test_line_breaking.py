import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.text.line_breaking import (
    break_lines,
    end_cost,
    lines_of,
    measured,
    shortened,
    split_compounds,
)


class Even:
    """A face whose letters are all half an em wide."""

    rise, drop = 0.7, 0.2

    def advance(self, text: str) -> float:
        return len(text) / 2


def _raggedness(_words: object, _start: int, _end: int, fill: float) -> float:
    return (1 - fill) ** 2


@given(st.lists(st.sampled_from("un pas encore demain ensemble loin".split()), min_size=1, max_size=20))
def test_the_lines_hold_every_word_in_its_order_and_each_its_own_width(typed: list[str]) -> None:
    words, widths = measured(" ".join(typed), Even(), "fr"), [4.0, 6.0, 9.0, 12.0]
    table = break_lines(words, widths, _raggedness)
    for count in range(1, len(widths) + 1):
        if table[count][len(words)] is not None:
            lines = lines_of(table, words, count)
            assert " ".join(lines) == " ".join(typed)
            assert all(Even().advance(line) <= width for line, width in zip(lines, widths, strict=False))


def test_the_lines_are_the_cheapest_of_all() -> None:
    words = measured("un pas encore un pas", Even(), "fr")
    costs = {
        start: sum((1 - Even().advance(line) / 7) ** 2 for line in lines)
        for start, lines in {
            start: (" ".join(word.text for word in words[:start]), " ".join(word.text for word in words[start:]))
            for start in range(1, 5)
        }.items()
        if all(Even().advance(line) <= 7 for line in lines)
    }
    best = min(costs, key=lambda start: costs[start])
    assert len(costs) > 1
    assert break_lines(words, [7.0, 7.0], _raggedness)[2][5] == (pytest.approx(costs[best]), best)


def test_a_compound_parts_after_its_hyphens_and_is_read_back_whole() -> None:
    words = list(split_compounds(measured("de Saguenay–Lac-Saint-Jean", Even(), "fr"), Even()))
    assert [word.text for word in words] == ["de", "Saguenay–", "Lac-", "Saint-", "Jean"]
    assert lines_of(break_lines(words, [99.0], _raggedness), words, 1) == ("de Saguenay–Lac-Saint-Jean",)


def test_a_line_ends_at_a_pause_rather_than_anywhere_and_anywhere_rather_than_on_a_bound_word() -> None:
    pause, plain, bound = (measured(f"{word} x", Even(), "fr")[0] for word in ("loin,", "loin", "de"))
    costs = [end_cost(word, 0.01) for word in (pause, plain, bound)]
    assert costs == sorted(costs)
    assert len(set(costs)) == 3


@given(st.text("aé 🎉", max_size=30), st.integers(0, 40))
def test_a_text_is_shortened_to_the_longest_beginning_that_holds(text: str, room: int) -> None:
    cut, excess = shortened(text, " »", lambda words: len(words) <= room)
    kept = text[: len(text) - excess]
    assert cut == f"{kept}… »"
    assert len(cut) <= max(room, 3)

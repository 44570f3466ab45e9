from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.text.line_breaking import binding
from composer.core.text.step_fitting import Steps, chosen_steps, fit_steps


class Even:
    """A face whose letters are all half an em wide."""

    rise, drop = 0.7, 0.2

    def advance(self, text: str) -> float:
        return len(text) / 2


STAIRS = tuple(Rect(0, 100 * row, 300 + 60 * row, 90) for row in range(5))
STEPS = Steps(chosen_steps(STAIRS, "top"), 80, 30)
_texts = st.lists(
    st.sampled_from("un pas puis encore demain ensemble loin courage de la".split()), min_size=1, max_size=40
)


@given(_texts.map(" ".join))
def test_every_line_fits_the_step_it_stands_on(text: str) -> None:
    stepped = fit_steps(text, STEPS, Even(), " »")
    assert 30 <= stepped.fitted.size <= 80
    assert len(stepped.fitted.lines) == len(stepped.boxes) <= 5
    for line, box in zip(stepped.fitted.lines, stepped.boxes, strict=True):
        assert Even().advance(line) * stepped.fitted.size <= box.width + 1e-6
        assert stepped.fitted.size * 0.9 <= box.height
    whole = " ".join(stepped.fitted.lines)
    if stepped.fitted.excess:
        assert whole.endswith("… »")
        assert text.startswith(whole.removesuffix("… »"))
    else:
        assert whole == text + " »"


@given(_texts.map(" ".join))
def test_what_is_cut_is_counted_exactly(text: str) -> None:
    excess = fit_steps(text, STEPS, Even()).fitted.excess
    if excess:
        assert not fit_steps(text[: len(text) - excess], STEPS, Even()).fitted.excess


def test_no_line_ends_on_a_word_bound_to_the_next_where_another_break_fits() -> None:
    lines = fit_steps("Tomber puis encore avancer de la même façon", STEPS, Even()).fitted.lines
    assert not any("fr" in binding(line.split()[-1]) for line in lines)


def test_typed_lines_keep_their_ends() -> None:
    assert fit_steps("Oui\nencore un pas", STEPS, Even()).fitted.lines[0] == "Oui"


def test_a_larger_size_takes_fewer_words_a_step() -> None:
    one, many = fit_steps("Avancer", STEPS, Even()), fit_steps("Avancer encore un pas puis un autre", STEPS, Even())
    assert one.fitted.size > many.fitted.size
    assert len(one.boxes) == 1
    assert len(many.boxes) > 1


def test_fewer_lines_than_steps_stand_where_valign_says() -> None:
    places = [
        fit_steps("Oui", Steps(chosen_steps(STAIRS, valign), 80, 30), Even()).boxes[0].y
        for valign in ("top", "middle", "bottom")
    ]
    assert places == [0, 200, 400]


GROWING = replace(STEPS, largest=120, grow=1.2)


@given(_texts.map(" ".join))
def test_lines_grow_from_the_top_step_down_and_the_smallest_is_no_smaller_than_the_floor(text: str) -> None:
    stepped = fit_steps(text, GROWING, Even())
    assert stepped.sizes[-1:] in {(), (stepped.fitted.size,)}
    assert all(size >= 30 for size in stepped.sizes)
    assert all(1.15 < below / above < 1.25 for above, below in pairwise(stepped.sizes))
    for line, box, size in zip(stepped.fitted.lines, stepped.boxes, stepped.sizes, strict=True):
        assert Even().advance(line) * size <= box.width + 1e-6
        assert size * 0.9 <= box.height

"""The size of a quote in three steps: each is seen, none cuts a word or goes under what its poster allows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.poster import Poster, TextSlot
from composer.core.visual import QuoteSize, Visual
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Text
from composer.render.legibility.legibility import UNMEASURED
from composer.render.text.entry import LACKING
from tests.formats import FORMAT_BY_ID
from tests.render.stage import LONG_PERSON, PERSON, QUOTES, Stage
from tests.render.test_posters import LAYOUTS, POSTERS

#: A layout in nine; the others in the exhaustive run.
_BY_TURNS = [
    pytest.param(*each, marks=pytest.mark.exhaustive if index % 9 else ()) for index, each in enumerate(LAYOUTS)
]
_WORDS = "oser tomber recommencer persévérer aujourd’hui l’école demain et encore à de la confiance".split()


def _arranged(stage: Stage, visual: Visual, format_id: str) -> Arranged:
    scene = replace(stage, poster=POSTERS[visual.poster]).scene(visual)
    return arrange(scene, FORMAT_BY_ID[format_id], UNMEASURED)


def _quote(arranged: Arranged) -> Text:
    return next(text for text in arranged.frame.texts() if text.slot == "quote")


def _sized(visual: Visual, size: QuoteSize) -> Visual:
    return replace(visual, quote_size=size)


@pytest.mark.parametrize(("name", "format_id"), _BY_TURNS)
@settings(max_examples=4)
@given(words=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40))
def test_a_step_is_seen_or_changes_nothing_and_every_word_is_still_drawn(
    name: str, format_id: str, words: list[str], stage: Stage
) -> None:
    usual = Visual(name, quote=" ".join(words), person=LONG_PERSON)
    before = _arranged(stage, usual, format_id)
    larger, smaller = (_arranged(stage, _sized(usual, size), format_id) for size in ("larger", "smaller"))
    for after in (larger, smaller):
        assert [each for each in after.problems if each.code in LACKING] == [
            each for each in before.problems if each.code in LACKING
        ]
        assert "".join(_quote(after).lines).replace(" ", "") == "".join(_quote(before).lines).replace(" ", "")
        others = [[text for text in each.frame.texts() if text.slot != "quote"] for each in (before, after)]
        assert [(text.slot, text.size, text.lines) for text in others[0]] == [
            (text.slot, text.size, text.lines) for text in others[1]
        ]
    size = _quote(before).size
    assert _quote(larger).size == size or _quote(larger).size >= 1.07 * size
    assert _quote(smaller).size == size or _quote(smaller).size <= size / 1.07


def test_a_quote_that_fills_its_place_is_no_larger_and_one_with_room_is(stage: Stage) -> None:
    def sizes(name: str, length: int) -> list[int]:
        visual = Visual(name, quote=QUOTES["fr"][length], person=PERSON)
        steps: tuple[QuoteSize, ...] = ("usual", "larger")
        return [_quote(_arranged(stage, _sized(visual, step), "portrait")).size for step in steps]

    usual, larger = sizes("patinoire", 40)
    assert usual < larger
    usual, larger = sizes("bloc", 280)
    assert usual == larger


@pytest.mark.parametrize("length", [40, 140])
def test_a_smaller_quote_stays_above_its_floor_and_well_above_the_name(length: int, stage: Stage) -> None:
    found: set[bool] = set()
    for name, poster in POSTERS.items():
        usual, smaller = (
            _arranged(stage, _sized(Visual(name, quote=QUOTES["fr"][length], person=PERSON), step), "portrait")
            for step in ("usual", "smaller")
        )
        changed = _quote(smaller).size != _quote(usual).size
        found.add(changed)
        names = [text.size for text in smaller.frame.texts() if text.slot == "name"]
        assert _quote(smaller).size >= min(_floors(poster))
        assert not changed or all(_quote(smaller).size >= 1.35 * each for each in names), name
    assert True in found


def _floors(poster: Poster) -> list[int]:
    layers = [layer for layer in poster.layouts["portrait"].layers if isinstance(layer, TextSlot)]
    parts = [part for layer in layers for part in layer.parts if part.content == "quote"]
    return [size[1] for part in parts for size in (part.size, part.long and part.long.size) if size]

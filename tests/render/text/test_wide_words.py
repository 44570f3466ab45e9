"""Whole words: a short quote with a wide word is set smaller than its poster would rather than split."""

import pytest
from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.poster import Part, TextSlot
from composer.core.visual import Person, PhotoChoice, Visual
from composer.render.arrange import arrange
from composer.render.frame import Text
from composer.render.legibility.legibility import Legibility
from composer.render.text.column import arrange_column
from tests.formats import FORMAT_BY_ID
from tests.render.poster_figures import Grey
from tests.render.stage import PERSON, Stage
from tests.render.test_posters import LAYOUTS, POSTERS
from tests.render.text.test_starts import staged

_QUOTES = ("Persévérance!", "Je recommence.", "Reconnaissance, recommencement", "Professionnellement, j’avance.")
_LONG_NAMES = ("Marie-Ève Ouellet-Beauregard-Gagnon", "Maximilien-Alexandre Vanderbrouckens")
_SLOT = TextSlot(Rect(60, 60, 560, 900), (Part("quote", "quote", (160, 120)), Part("name", "name", (42, 40), gap=20)))


@pytest.mark.parametrize("quote", _QUOTES)
@pytest.mark.parametrize("poster", POSTERS)
def test_wide_words_of_a_short_quote_stand_whole_on_a_line(poster: str, quote: str, stage: Stage) -> None:
    for format_id in (each for name, each in LAYOUTS if name == poster):
        for photo in (None, PhotoChoice("0" * 64)):
            visual = Visual(poster, quote=quote, person=Person(_LONG_NAMES[photo is None]), photo=photo)
            scene = replace(stage, poster=POSTERS[poster]).scene(visual, Grey() if photo else None)
            arranged = arrange(scene, FORMAT_BY_ID[format_id], held=Legibility())
            codes = {problem.code for problem in arranged.problems}
            assert not codes & {"text-too-long", "text-absent", "word-split"}, format_id
            lines = [line for text in arranged.frame.texts() if text.slot == "quote" for line in text.lines]
            drawn = [word.strip("«»\u00a0").upper() for line in lines for word in line.split(" ")]
            assert drawn == quote.upper().split(" "), format_id


def _quote(words: str, stage: Stage) -> tuple[Text, list[str]]:
    placed = arrange_column(_SLOT, staged(stage, _SLOT).scene(Visual("trial", quote=words, person=PERSON)))
    return placed.items[0], [problem.code for problem in placed.problems]


def test_a_wide_word_makes_a_quote_smaller_than_its_floor_and_nothing_else_does(stage: Stage) -> None:
    usual, _ = _quote("Oser", stage)
    wide, problems = _quote("Recommencer", stage)
    long, cut = _quote("Oser et oser " * 9, stage)
    assert (usual.size >= 120 > wide.size > 42, problems) == (True, [])
    assert (long.size, cut) == (120, ["text-too-long"])


def test_a_word_wider_than_its_column_at_the_size_of_the_name_is_split_and_reported(stage: Stage) -> None:
    text, problems = _quote("Hexakosioihexekontahexaphobie", stage)
    assert (len(text.lines) > 1, problems) == (True, ["word-split"])

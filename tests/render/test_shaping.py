"""A line of words and emoji: what is drawn by which font, and how wide it is."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QRawFont

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Style
from composer.core.text.fitting import Fitted
from composer.render.fonts import Fonts
from composer.render.shaping import family_of, shaped
from composer.render.text.glyphs import Setting, place_text
from tests.render.made_fonts import emoji_font
from tests.render.pixels import ink

STYLES = [Style("Source Serif Pro", 900), Style("Source Sans Pro"), Style("Hanken Grotesk", 700), Style("Manrope", 800)]
every_style = pytest.mark.parametrize("style", STYLES, ids=lambda style: style.family)
#: An emoji, and what a person may write after it.
EMOJI = ("💪", "❤\ufe0f", "☺\ufe0f", "🇨🇦", "💪🏽", "👩\u200d👧")
AFTER = (".", "..", ".Non", "!", ", oui", "…", "\u00a0»", "\u202f!", "a", "2")


@pytest.fixture
def emoji_there(fonts: Fonts) -> Iterator[None]:
    assert fonts
    with emoji_font():
        yield


def drawn_by(words: str, style: Style, fonts: Fonts) -> dict[str, list[int]]:
    """The glyphs of `words` by the family that draws them, in no order; what shows nothing is left out."""
    font = fonts.font(style, 40)
    found: dict[str, list[int]] = {}
    for run in shaped(words, font, 10).runs:
        blank = {each for each in run.glyphIndexes() if run.rawFont().boundingRect(each).isEmpty()}
        found.setdefault(family_of(run), []).extend(each for each in run.glyphIndexes() if each not in blank)
    return {name: sorted(glyphs) for name, glyphs in found.items() if glyphs}


@pytest.mark.usefixtures("emoji_there")
@every_style
def test_text_after_an_emoji_stays_in_the_poster_s_face(style: Style, fonts: Fonts) -> None:
    face = QRawFont.fromFont(fonts.font(style, 40))
    # In one test: a font come or gone makes Qt look through all of the system's again.
    for emoji, after in product(EMOJI, AFTER):
        drawn = drawn_by(f"Étape {emoji}{after}", style, fonts)
        own = drawn_by(f"Étape {after}", style, fonts)
        assert drawn.pop(face.familyName()) == own[face.familyName()], (emoji, after)
        assert drawn == drawn_by(emoji, style, fonts), (emoji, after)
        assert len(drawn) == 1, (emoji, after)


@pytest.mark.usefixtures("emoji_there")
@every_style
def test_a_line_with_an_emoji_is_as_wide_as_it_was_measured(style: Style, fonts: Fonts) -> None:
    measure, stop = Fonts().measure(style), pytest.approx(fonts.measure(style).advance("."), abs=0.01)
    for words in (f"Fière {emoji}." for emoji in EMOJI):
        assert measure.advance(words) == pytest.approx(shaped(words, fonts.font(style, 1000), 0).width / 1000), words
        assert measure.advance(words) - measure.advance(words[:-1]) == stop, words


@pytest.mark.usefixtures("emoji_there")
def test_an_emoji_is_named_with_the_family_that_draws_it_and_its_stop_is_not(fonts: Fonts) -> None:
    fitted, setting = Fitted(40, ("Fière 💪.",)), Setting("quote", STYLES[0], Color(0, 0, 0), "left")
    _, (problem,) = place_text(fitted, setting, Rect(0, 0, 600, 100), fonts)
    (drawer,) = drawn_by("💪", STYLES[0], fonts)
    assert problem.code == "glyph-fallback"
    assert "n’a pas «\u00a0💪\u00a0»" in problem.words.fr
    assert drawer in problem.words.fr


@every_style
@pytest.mark.parametrize("sign", ["💪", "❤\ufe0f", "1\ufe0f\u20e3", "★", "日本", "שלום"])
def test_whatever_this_machine_has_a_stop_is_the_poster_s(sign: str, style: Style, fonts: Fonts) -> None:
    face = QRawFont.fromFont(fonts.font(style, 40))
    (stop,) = face.glyphIndexesForString(".")
    assert stop in drawn_by(f"Oui {sign}. Non", style, fonts)[face.familyName()]


def test_letters_beside_an_emoji_keep_to_each_other_as_without_it(fonts: Fonts) -> None:
    font = fonts.font(STYLES[0], 100)
    alone, beside = shaped("AVATAR", font, 20), shaped("AVATAR 💪", font, 20)
    (run,) = alone.runs
    starts = [at.x() for at in run.positions()]
    first = next(each for each in beside.runs if family_of(each) == family_of(run))
    assert [at.x() for at in first.positions()][: len(starts)] == pytest.approx(starts)


@pytest.mark.parametrize("style", [*STYLES, Style("Amatic SC", 700), Style("Caladea", 400, italic=True)])
def test_a_raised_letter_is_small_and_high_in_every_face_and_the_face_s_own(style: Style, fonts: Fonts) -> None:
    setting, box = Setting("quote", style, Color(0, 0, 0), "left"), Rect(0, 0, 900, 100)
    text, problems = place_text(Fitted(100, ("E5ᵉ",)), setting, box, fonts)
    assert not problems
    assert {family_of(each.run) for each in text.glyphs} == {QRawFont.fromFont(fonts.font(style, 100)).familyName()}
    capital, _, raised = sorted((box for _, box in ink(text)), key=lambda box: box.x)
    ((_, plain),) = ink(place_text(Fitted(100, ("e",)), setting, box, fonts)[0])
    assert raised.height < 0.85 * plain.height
    assert raised.y == pytest.approx(capital.y, abs=16)
    assert raised.bottom < capital.y + 0.75 * capital.height


@every_style
def test_a_line_with_a_raised_letter_is_as_wide_as_it_was_measured(style: Style, fonts: Fonts) -> None:
    words = "La 5ᵉ fois"
    width = shaped(words, fonts.font(style, 1000), 0).width / 1000
    assert Fonts().measure(style).advance(words) == pytest.approx(width)
    assert width < shaped("La 5e fois", fonts.font(style, 1000), 0).width / 1000


def test_runs_are_in_the_order_of_the_words_whatever_was_drawn_before(fonts: Fonts) -> None:
    for size in range(20, 60):
        runs = shaped("2ᵉ fois, 3ᵉ fois", fonts.font(Style("Manrope"), size), 0).runs
        starts = [min(run.stringIndexes()) for run in runs]
        assert len(starts) > 1
        assert starts == sorted(starts), size

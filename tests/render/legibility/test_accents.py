"""Words in the accent colour: legible where they stand, or not coloured and said so; nothing else moves."""

import numpy as np
import pytest
from msgspec.structs import replace
from pypdfium2 import PdfDocument  # pyright: ignore[reportMissingTypeStubs] - it has none

from composer.core.color import Color, contrast
from composer.core.poster import Poster
from composer.core.visual import Visual
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.render.arrange import Arranged
from composer.render.frame import Frame, Text, ink_of
from composer.render.legibility.legibility import Accent
from composer.render.picture import picture
from tests.formats import FORMAT_BY_ID
from tests.render.hostile import PATTERNS, HostilePhoto
from tests.render.pixels import draw
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage
from tests.render.test_posters import POSTERS

_PLAIN = Visual("bloc", quote=QUOTES["fr"][40], person=PERSON)
_ACCENTED = replace(_PLAIN, accents=("avancer",))
_LONG = replace(_PLAIN, quote=QUOTES["fr"][140], accents=("troisième",))


def _on(poster: Poster, stage: Stage) -> Stage:
    return replace(stage, poster=poster)


def _quote(arranged: Arranged) -> Text:
    return next(text for text in arranged.frame.texts() if text.slot == "quote")


def _with_accent(poster: Poster, **colors: str) -> Poster:
    """`poster` whose first palette has these colours too."""
    name, palette = next(iter(poster.palettes.items()))
    return replace(poster, palettes={name: replace(palette, colors={**palette.colors, **colors})})


def _colored(arranged: Arranged) -> set[Color]:
    return {glyphs.color for glyphs in _quote(arranged).glyphs if glyphs.color}


def test_a_word_is_in_the_palettes_accent_and_all_else_stays_where_it_was(stage: Stage) -> None:
    before, after = (stage.arranged(visual, "portrait") for visual in (_PLAIN, _ACCENTED))
    accent = stage.scene(_PLAIN).color("accent")
    assert _colored(after) == {accent}
    assert _quote(before).lines == _quote(after).lines
    changed = np.any(draw(before.frame, 0.5) != draw(after.frame, 0.5), axis=2)
    rows, columns = np.nonzero(changed)
    line = next(index for index, words in enumerate(_quote(after).lines) if "avancer" in words)
    assert 0 < changed.mean() < 0.08
    # One line of the quote, at half of its size.
    assert np.ptp(rows) < 0.75 * _quote(after).size
    assert line > 0
    assert columns.size


def test_a_visual_without_accents_is_drawn_as_ever(stage: Stage) -> None:
    gone = replace(_PLAIN, accents=("absent",))
    one, other = (stage.arranged(visual, "portrait").frame for visual in (_PLAIN, gone))
    assert np.array_equal(draw(one, 0.25), draw(other, 0.25))


def test_a_pdf_reads_the_same_with_a_word_in_colour(stage: Stage) -> None:
    texts: list[str] = []
    for visual in (_PLAIN, replace(_ACCENTED, accents=("Tomber", "encore"))):
        data = encode_pdf(stage.arranged(visual, "letter").frame, FORMAT_BY_ID["letter"], Labels("Zoé"))
        texts.append(" ".join(PdfDocument(data)[0].get_textpage().get_text_range().split()))
    assert "« Tomber, c’est encore avancer un peu plus »" in texts[0]
    assert texts[0] == texts[1]


def test_another_role_is_taken_where_the_accent_is_too_faint(stage: Stage) -> None:
    ground = stage.scene(_PLAIN).color("ground")
    poster = _with_accent(stage.poster, accent=ground.hex, second="#ffd34d")
    assert _colored(_on(poster, stage).arranged(_ACCENTED, "portrait")) == {Color(0xFF, 0xD3, 0x4D)}


def test_a_shade_of_the_accent_is_taken_where_no_colour_of_the_palette_is_legible(stage: Stage) -> None:
    scene = stage.scene(_PLAIN)
    faint = dict.fromkeys((role for role in scene.palette.colors if role != "ink"), scene.color("ground").hex)
    dark = Color(0x7A, 0x20, 0x10)
    (shade,) = _colored(
        _on(_with_accent(stage.poster, **{**faint, "accent": dark.hex}), stage).arranged(_ACCENTED, "portrait")
    )
    assert contrast(shade, scene.color("ground")) >= 3 > contrast(dark, scene.color("ground"))
    assert shade.red > shade.green > shade.blue


def test_without_any_colour_that_is_legible_the_words_stay_as_they_were_and_it_is_said(stage: Stage) -> None:
    greys = dict.fromkeys((role for role in stage.scene(_PLAIN).palette.colors if role != "ink"), "#404040")
    arranged = _on(_with_accent(stage.poster, **greys), stage).arranged(_ACCENTED, "portrait")
    assert _colored(arranged) == set()
    (problem,) = [each for each in arranged.problems if each.code == "accent-left-out"]
    assert problem.severity == "notice"
    assert "palette" in problem.words.fr


def test_a_quote_of_one_huge_word_is_not_flooded_with_colour(stage: Stage) -> None:
    poster = stage.poster
    bold = {name: replace(style, weight=900) for name, style in poster.styles.items()}
    visual = replace(_PLAIN, quote="Ose. Ose. Ose. Ose.", person=replace(PERSON, name=""), accents=("ose",))
    arranged = _on(replace(poster, styles=bold), stage).arranged(visual, "landscape")
    accents = arranged.legibility.accents or {}
    assert accents["quote"].why in {"", "large"}
    assert (accents["quote"].why == "large") == (not _colored(arranged))


@pytest.mark.parametrize("pattern", list(PATTERNS)[::3])
def test_over_any_photo_an_accent_reaches_the_contrast_of_words_or_is_left_out(pattern: str, stage: Stage) -> None:
    visual = Visual("sentier", quote=QUOTES["fr"][40], person=PERSON, photo=PHOTO, accents=("avancer", "Tomber"))
    arranged = _on(POSTERS["sentier"], stage).arranged(visual, "portrait", HostilePhoto(pattern))
    accents = arranged.legibility.accents or {}
    assert all(
        (accent.worst is not None and accent.worst.part >= 1) == bool(accent.color) for accent in accents.values()
    )
    assert _worst_on_pixels(arranged, "portrait") >= 3


def _worst_on_pixels(arranged: Arranged, format_id: str) -> float:
    """The least contrast of coloured letters with a pixel under them, from the picture without any words."""
    bare = Frame(arranged.frame.size, tuple(each for each in arranged.frame.items if not isinstance(each, Text)))
    image, found = picture(bare, FORMAT_BY_ID[format_id]), [21.0]
    quote = _quote(arranged)
    for glyphs in (each for each in quote.glyphs if each.color):
        for box in ink_of(replace(quote, glyphs=(glyphs,))):
            columns, rows = range(int(box.x), int(box.right) + 1, 3), range(int(box.y), int(box.bottom) + 1, 3)
            behind = {image.pixel(x, y) & 0xFFFFFF for x in columns for y in rows}
            found += [
                contrast(glyphs.color, Color(each >> 16, each >> 8 & 255, each & 255))
                for each in behind
                if glyphs.color
            ]
    return min(found)


def test_every_palette_has_a_colour_for_a_word_of_a_long_quote(stage: Stage) -> None:
    """In landscape, words are smallest for their page, so that the most contrast is asked of them."""
    choices = [(name, palette) for name, poster in POSTERS.items() for palette in poster.palettes]
    visuals = (replace(_LONG, poster=name, palette=palette) for name, palette in choices)
    made = [_on(POSTERS[each.poster], stage).arranged(each, "landscape").legibility for each in visuals]
    accents = [(each.accents or {}).get("quote", Accent()) for each in made]
    assert [choice for choice, accent in zip(choices, accents, strict=True) if not accent.color] == []

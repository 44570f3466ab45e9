import pytest
from msgspec.structs import replace
from PySide6.QtGui import QRawFont

from composer.core.color import Color
from composer.core.geometry import Rect, Size, around
from composer.core.poster import Align, Style
from composer.core.problems import Problem
from composer.core.text.fitting import Fitted, block_height
from composer.core.visual import Visual
from composer.render.fonts import FAMILIES, Fonts
from composer.render.frame import Text
from composer.render.shaping import THIN
from composer.render.text.glyphs import Setting, place_text
from composer.storage.campaigns.pack_fonts import font_faces
from tests.pack_fonts import FAMILY, LATIN, made_font
from tests.render.pixels import assert_different_renderings, assert_same_rendering, drawn, ink, lines_of_ink
from tests.render.stage import Stage
from tests.spoken import DATES, THEME, in_inuktitut

SERIF = Style("Source Serif Pro", 900, leading=1.06, tracking=-0.008)
SANS = Style("Source Sans Pro", 400, leading=1.22)
GROTESK = Style("Hanken Grotesk", 500)
INK = Color(20, 40, 60)
BOX = Rect(100, 50, 600, 400)
SURFACE = Size(800, 500)


def put(
    *lines: str, fonts: Fonts, style: Style = SERIF, align: Align = "left", hung: str = "", size: int = 40
) -> tuple[Text, tuple[Problem, ...]]:
    return place_text(Fitted(size, lines), Setting("quote", style, INK, align, hung), BOX, fonts)


def glyphs(text: Text) -> list[int]:
    return [index for each in text.glyphs for index in each.run.glyphIndexes()]


def starts(text: Text) -> list[float]:
    """Where each glyph of a text of one run starts."""
    return [at.x() + each.origin.x() for each in text.glyphs for at in each.run.positions()]


@pytest.mark.parametrize(
    "words", ["<b>x</b>", "&amp;", "a &lt; b", "<i", "<br>", "**x** _y_", "{name}", "$x$ %s", "<!-- -->", "<img src=x>"]
)
def test_what_looks_like_markup_is_drawn_as_it_was_typed(words: str, fonts: Fonts) -> None:
    text, problems = put(words, fonts=fonts)
    face = QRawFont.fromFont(fonts.font(SERIF, 40))
    assert glyphs(text) == face.glyphIndexesForString(words)
    assert text.lines == (words,)
    assert not problems


def test_markup_and_the_words_it_would_have_made_are_different_pictures(fonts: Fonts) -> None:
    renderings = [drawn(put(words, fonts=fonts)[0], size=SURFACE) for words in ("<b>x</b>", "x", "&amp;", "&", "amp")]
    assert_different_renderings(*renderings)


@pytest.mark.parametrize("words", ["ffi", "fi fl ff ffl", "fj", "office", "Th", "st ct"])
@pytest.mark.parametrize(
    "style",
    [Style(family, *face) for family, faces in FAMILIES.items() for face in faces],
    ids=lambda each: each.family,
)
def test_every_letter_is_a_glyph_of_its_own(style: Style, words: str, fonts: Fonts) -> None:
    text, _ = put(words, fonts=fonts, style=style)
    assert len(glyphs(text)) == len(words)
    assert glyphs(text) == QRawFont.fromFont(fonts.font(style, 40)).glyphIndexesForString(words)


@pytest.mark.parametrize("style", [SERIF, GROTESK, SANS], ids=lambda style: style.family)
@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2011"])
def test_a_character_that_keeps_words_together_is_the_face_s_own(style: Style, space: str, fonts: Fonts) -> None:
    text, problems = put(f"h{space}h", fonts=fonts, style=style)
    assert not problems
    assert all(each.run.rawFont().familyName().startswith(style.family) for each in text.glyphs)
    assert 0 not in glyphs(text)


@pytest.mark.parametrize("style", [SERIF, GROTESK, SANS], ids=lambda style: style.family)
def test_a_thin_no_break_space_is_half_a_space_wide(style: Style, fonts: Fonts) -> None:
    ends = {
        space: starts(put(f"h{space}h", fonts=fonts, style=style, size=80)[0])[-1]
        for space in (" ", "\u00a0", "\u202f")
    }
    narrower = (1 - THIN) * fonts.measure(style).space * 80
    assert ends["\u00a0"] == pytest.approx(ends[" "])
    assert ends[" "] - ends["\u202f"] == pytest.approx(narrower, abs=0.1)


def test_a_thin_space_is_found_again_after_characters_of_two_units(fonts: Fonts) -> None:
    # Qt counts UTF-16 units: an emoji is two of them.
    wide, thin = (put(f"🎉🎉h{space}h", fonts=fonts, size=80)[0] for space in (" ", "\u202f"))
    assert around([box for _, box in ink(wide)]).right - around([box for _, box in ink(thin)]).right == pytest.approx(
        (1 - THIN) * fonts.measure(SERIF).space * 80, abs=0.1
    )


def test_the_thin_space_of_a_line_is_as_wide_as_it_was_measured(fonts: Fonts) -> None:
    line = "«\u202fh\u202f»\u202f!h"
    text, _ = put(line, fonts=fonts, size=100, align="right")
    right_ink = max(box.right for _, box in ink(text))
    bare, _ = put("h", fonts=fonts, size=100, align="right")
    assert right_ink == pytest.approx(max(box.right for _, box in ink(bare)), abs=0.6)
    left = min(starts(text))
    measure = fonts.measure(SERIF)
    assert BOX.right - left == pytest.approx((measure.advance(line) - measure.bearings(line)[1]) * 100, abs=0.6)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("שלום", "ש"),
        ("ok שלום עולם", "ע"),
        ("ᐃᓄᒃᑎᑐᑦ", "ᐃ"),
        ("日本", "本"),
        ("fête 🎉", "🎉"),
        ("a 👩\u200d👩\u200d👧 b", "👩👩👧"),
        ("✊🏽", "✊🏽"),
        ("🇨🇦", "🇨🇦"),
        ("1\ufe0f\u20e3", "1\u20e3"),
        ("★", "★"),
    ],
)
def test_a_character_that_the_face_lacks_is_named(words: str, sign: str, fonts: Fonts) -> None:
    # Which font steps in depends on the machine; that one is needed does not.
    _, problems = put(words, fonts=fonts)
    assert problems
    for problem in problems:
        assert problem.code in {"glyph-fallback", "glyph-missing"}
        assert problem.severity == ("notice" if problem.code == "glyph-fallback" else "error")
        assert str(problem.location) == "quote"
        assert problem.fix
    assert any(sign in problem.words.fr and sign in problem.words.en for problem in problems)


@pytest.mark.parametrize(
    "words",
    [
        "Persévérance",
        "L’œuvre d’Élodie, à Noël: 50\u00a0%!",
        "e\u0301te\u0301",
        "a\u200bb",
        "x\ufe0f",
        "«\u00a0Où\u202f?\u00a0»",
        " ",
    ],
)
def test_ordinary_words_give_nothing_to_say(words: str, fonts: Fonts) -> None:
    assert put(words, fonts=fonts)[1] == ()


def test_all_the_characters_a_face_lacks_make_one_finding_for_each_font_that_steps_in(fonts: Fonts) -> None:
    _, problems = put("ש★ל", "ו★ם", fonts=fonts)
    words = " ".join(problem.words.fr for problem in problems)
    assert len(problems) <= 2
    assert all(words.count(sign) == 1 for sign in "שלום★")


def test_words_from_right_to_left_stand_in_their_box(fonts: Fonts) -> None:
    text, _ = put("שלום עולם", "שלום", fonts=fonts)
    filled = around([box for _, box in ink(text)])
    assert BOX.x - 3 <= filled.x < filled.right <= BOX.right


def test_the_first_capital_touches_the_top_of_the_box_and_lines_follow_at_the_leading(fonts: Fonts) -> None:
    text, _ = put("HH", "HH", "HH", fonts=fonts, size=100)
    tops = [line.y for line in lines_of_ink(text)]
    assert tops == pytest.approx([50, 50 + 106, 50 + 212], abs=2)


def test_the_box_covers_the_capitals_and_the_descenders(fonts: Fonts) -> None:
    text, _ = put("Hp", "Hp", fonts=fonts, size=100)
    assert text.box.height == block_height(2, 100, SERIF.leading, fonts.measure(SERIF))
    covered = around([box for _, box in ink(text)])
    assert (covered.y, covered.bottom) == pytest.approx((text.box.y, text.box.bottom), abs=3)


def test_the_letters_of_all_lines_share_one_edge_and_the_mark_hangs_before_it(fonts: Fonts) -> None:
    text, _ = put("Hier,", "Il faut", "Lire.\u00a0»", fonts=fonts, size=100, hung="«\u00a0")
    first, *others = lines_of_ink(text)
    letters = [box for _, box in ink(text) if box.x > BOX.x - 5 and box.y < first.bottom]
    assert min(box.x for box in letters) == pytest.approx(BOX.x, abs=5)
    assert [line.x for line in others] == pytest.approx([min(box.x for box in letters)] * 2, abs=2)
    mark = min((box for _, box in ink(text)), key=lambda box: box.x)
    assert mark.right < BOX.x
    assert text.lines == ("«\u00a0Hier,", "Il faut", "Lire.\u00a0»")


def test_a_hung_mark_moves_no_letter(fonts: Fonts) -> None:
    hung, bare = (put("Hier", "demain", fonts=fonts, hung=hung)[0] for hung in ("«\u00a0", ""))
    assert starts(hung)[2:] == pytest.approx(starts(bare), abs=0.1)


@pytest.mark.parametrize("style", [SERIF, SANS, GROTESK], ids=lambda style: style.family)
def test_lines_on_the_right_share_the_right_edge(style: Style, fonts: Fonts) -> None:
    text, _ = put("H", "HHH", "HHHHH", fonts=fonts, style=style, align="right", size=60)
    edges = [line.right for line in lines_of_ink(text)]
    assert edges == pytest.approx([edges[0]] * 3, abs=0.6)
    assert edges[0] == pytest.approx(BOX.right, abs=0.6)


@pytest.mark.parametrize("style", [SERIF, SANS, GROTESK], ids=lambda style: style.family)
def test_the_ink_of_lines_on_the_left_is_on_their_edge(style: Style, fonts: Fonts) -> None:
    text, _ = put("Hier", "Tête", "Ode", "« Oui", "’tit", fonts=fonts, style=style, size=60)
    assert [line.x for line in lines_of_ink(text)] == pytest.approx([BOX.x] * 5, abs=1)


@pytest.mark.parametrize("letter", ["j", "J", "H", "ç", "y", "g"])
@pytest.mark.parametrize(
    "style", [SERIF, SANS, GROTESK, replace(SERIF, italic=True)], ids=lambda style: f"{style.family} {style.italic}"
)
def test_a_letter_whose_tail_reaches_left_stands_on_the_edge_by_its_stem(
    style: Style, letter: str, fonts: Fonts
) -> None:
    pixels = drawn(put(letter, fonts=fonts, style=style, size=100)[0], size=SURFACE)
    baseline = int(BOX.y + 100 * fonts.measure(style).rise)
    inked = (pixels[: baseline - 1] < 128).any(axis=(0, 2))
    assert int(inked.argmax()) == pytest.approx(BOX.x, abs=1.5)


def test_the_tail_of_a_letter_hangs_before_the_edge(fonts: Fonts) -> None:
    (line,) = lines_of_ink(put("j’ai", fonts=fonts, size=100)[0])
    assert line.x < BOX.x - 5


@pytest.mark.parametrize("style", [SERIF, SANS, GROTESK], ids=lambda style: style.family)
def test_a_stop_at_the_end_of_a_centred_line_weighs_half(style: Style, fonts: Fonts) -> None:
    text, _ = put("HHH", "HHH.", fonts=fonts, style=style, align="center", size=60)
    bare, stopped = lines_of_ink(text)
    assert 0 < bare.x - stopped.x < fonts.measure(style).advance(".") * 60 / 2


@pytest.mark.parametrize("style", [SERIF, SANS, GROTESK], ids=lambda style: style.family)
def test_centred_lines_share_their_middle(style: Style, fonts: Fonts) -> None:
    text, _ = put("H", "HHH", "HHHHH", fonts=fonts, style=style, align="center", size=60)
    middles = [line.x + line.width / 2 for line in lines_of_ink(text)]
    assert middles == pytest.approx([BOX.x + BOX.width / 2] * 3, abs=1)


def test_letters_are_drawn_in_their_colour_and_only_there(fonts: Fonts) -> None:
    pixels = drawn(put("HHH", fonts=fonts, size=100)[0], size=SURFACE)
    inked = (pixels == (INK.red, INK.green, INK.blue)).all(axis=-1)
    assert inked.sum() > 2000
    untouched = pixels.copy()
    untouched[50:150, 95:480] = 255
    assert (untouched == 255).all()


def test_a_text_is_drawn_the_same_way_again(fonts: Fonts) -> None:
    one, other = (put("Persévérance\u202f!", "À l’école", fonts=fonts)[0] for _ in range(2))
    assert glyphs(one) == glyphs(other)
    assert_same_rendering(drawn(one, size=SURFACE), drawn(other, size=SURFACE))


def test_accents_typed_apart_are_drawn_as_the_letters_they_make(fonts: Fonts) -> None:
    one, other = (put(words, fonts=fonts)[0] for words in ("été", "e\u0301te\u0301"))
    assert glyphs(one) == glyphs(other)


def test_no_lines_are_no_glyphs_and_no_height(fonts: Fonts) -> None:
    text, problems = put(fonts=fonts, hung="«\u00a0")
    assert (text.glyphs, text.lines, text.box.height, problems) == ((), (), 0.0, ())


def test_characters_that_no_font_may_have_are_reported_and_draw_boxes_at_most(fonts: Fonts) -> None:
    # Syriac: Qt died when asked which family draws the boxes.
    text, problems = put("ܡܣܝܒܪܢܘܬܐ", fonts=fonts)
    assert {problem.code for problem in problems} <= {"glyph-missing", "glyph-fallback"}
    assert problems
    drawn(text, size=SURFACE)


def test_a_text_in_a_language_of_the_campaign_is_drawn_in_its_family_alone(stage: Stage) -> None:
    letters = LATIN + "".join(dict.fromkeys(each for each in THEME + DATES if each not in LATIN))
    fonts = stage.fonts.carrying(font_faces({"a.ttf": made_font(letters=letters)}))
    spoken = replace(stage, campaign=in_inuktitut(stage.campaign, FAMILY), fonts=fonts)
    visual = Visual("bloc", quote="Oui.", campaign_language="iu")
    made = spoken.arranged(visual, "portrait")
    assert [each.code for each in made.problems if each.code.startswith("glyph")] == []
    families = {text.slot: text.style.family for text in made.frame.texts()}
    assert families["theme"] == FAMILY
    assert FAMILY not in {family for slot, family in families.items() if slot not in {"theme", "dates"}}
    bare = replace(stage, campaign=in_inuktitut(stage.campaign)).arranged(visual, "portrait")
    assert [each for each in bare.problems if each.code.startswith("glyph")]

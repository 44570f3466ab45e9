import pytest
from PySide6.QtGui import QFontInfo, QRawFont

from composer.core.campaign.pack import FontFace
from composer.core.poster import Style
from composer.core.problems import Refused
from composer.core.text.fitting import Column, fit
from composer.render.fonts import FAMILIES, REFERENCE_SIZE, Fonts
from composer.render.shaping import PLAIN, THIN
from composer.storage.campaigns.pack_fonts import font_faces
from tests.pack_fonts import FAMILY, SYLLABICS, made_font

STYLES = [Style(family, weight, italic) for family, faces in FAMILIES.items() for weight, italic in faces]
every_face = pytest.mark.parametrize(
    "style", STYLES, ids=lambda style: f"{style.family} {style.weight}{' italic' * style.italic}"
)
QUOTE = (
    "«\u00a0J’ai repris mon secondaire trois fois. À la troisième, j’ai compris que personne ne réussit seul: "
    "demander de l’aide, c’est déjà avancer.\u00a0»"
)


@every_face
def test_a_style_is_drawn_by_the_very_face_it_names(style: Style, fonts: Fonts) -> None:
    face = QRawFont.fromFont(fonts.font(style, 40))
    assert face.familyName().startswith(style.family)
    # A face known by a name of its own is asked for by that name, so its weight is said there.
    named = FAMILIES[style.family][style.weight, style.italic].file.rpartition("-")[2].partition(".")[0]
    assert named.removesuffix("It") in {"", "Regular", *face.familyName().split(), *face.styleName().split()}
    assert ("Italic" in face.styleName()) == style.italic


@every_face
def test_a_face_has_every_character_of_french_and_english(style: Style, fonts: Fonts) -> None:
    face = QRawFont.fromFont(fonts.font(style, 40))
    signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÄÆÇÉÈÊËÎÏÔŒÙÛÜŸ0123456789.,;:!?…’'«»“”-–—()/&%@#+$ "
    assert [sign for sign in (signs + signs.lower()).translate(PLAIN) if not face.supportsCharacter(ord(sign))] == []


@every_face
def test_capitals_and_descenders_are_measured_as_they_are_drawn(style: Style, fonts: Fonts) -> None:
    measure, face = fonts.measure(style), QRawFont.fromFont(fonts.font(style, REFERENCE_SIZE))
    capital = face.boundingRect(face.glyphIndexesForString("H")[0])
    # In a face of small capitals p has no tail, and q has.
    tail = max(face.boundingRect(each).bottom() for each in face.glyphIndexesForString("gjpqy"))
    # A family gives one height for all its weights: the heaviest is 18 thousandths lower.
    assert measure.rise * REFERENCE_SIZE == pytest.approx(-capital.top(), abs=20)
    assert measure.drop * REFERENCE_SIZE == pytest.approx(tail, abs=45)


@every_face
def test_a_no_break_space_is_a_space_and_a_thin_one_half_of_it(style: Style, fonts: Fonts) -> None:
    measure = fonts.measure(style)
    assert measure.advance("a\u00a0b") == measure.advance("a b")
    assert measure.advance("a b") - measure.advance("a\u202fb") == pytest.approx((1 - THIN) * measure.space)
    assert measure.advance("a\u2011b") == measure.advance("a-b")


@every_face
@pytest.mark.parametrize("tracking", [0.0, -0.008, 0.05])
def test_every_line_that_was_fitted_fits(style: Style, tracking: float, fonts: Fonts) -> None:
    measure = fonts.measure(Style(style.family, style.weight, style.italic, tracking=tracking))
    for width in (320, 588, 842):
        column = Column(width, 600, 112, 20)
        fitted = fit(QUOTE, column, measure)
        assert " ".join(fitted.lines) == QUOTE
        # Kerning with a space is the one thing that adding words up leaves out; it takes away more than it adds.
        assert max(measure.advance(line) for line in fitted.lines) * fitted.size <= width + 0.02 * fitted.size


def test_tracking_is_in_ems_and_follows_the_size(fonts: Fonts) -> None:
    tight, normal = (fonts.measure(Style("Hanken Grotesk", tracking=tracking)) for tracking in (-0.02, 0.0))
    assert normal.advance("avancer") - tight.advance("avancer") == pytest.approx(7 * 0.02, abs=1e-3)
    assert fonts.font(Style("Hanken Grotesk", tracking=-0.02), 50).letterSpacing() == pytest.approx(-1)


def test_hinting_is_off_so_that_a_width_grows_as_its_size(fonts: Fonts) -> None:
    style = Style("Source Serif Pro", 900)
    small, large = (QRawFont.fromFont(fonts.font(style, size)) for size in (10, 100))
    index = small.glyphIndexesForString("a")
    advances = [face.advancesForGlyphIndexes(index)[0].x() for face in (small, large)]
    assert advances[1] == pytest.approx(10 * advances[0], rel=0.02)


def test_a_face_is_read_once(fonts: Fonts) -> None:
    style = Style("Source Serif Pro", 900)
    assert fonts.measure(style) is fonts.measure(Style("Source Serif Pro", 900))


def test_a_line_is_shaped_once_and_again_in_another_style_or_size(fonts: Fonts) -> None:
    light, bold = Style("Manrope", 400), Style("Manrope", 700)
    line, _ = fonts.line("Oui", light, 40)
    assert fonts.line("Oui", light, 40)[0] is line
    for words, style, size in (("Non", light, 40), ("Oui", bold, 40), ("Oui", light, 41)):
        assert fonts.line(words, style, size)[0].width not in {0.0, line.width}


def test_a_line_not_asked_for_since_many_others_is_forgotten() -> None:
    fonts, style = Fonts(), Style("Manrope")
    first, second = (fonts.line(words, style, 20)[0] for words in ("premier", "second"))
    for count in range(399):
        fonts.line(str(count), style, 20)
        assert fonts.line("second", style, 20)[0] is second
    assert fonts.line("premier", style, 20)[0] is not first


@pytest.mark.parametrize(
    "style", [Style("Comic Sans MS"), Style("Source Serif Pro", 500), Style("Hanken Grotesk", 700, italic=True)]
)
def test_a_face_that_is_not_bundled_is_refused_with_those_that_are(style: Style, fonts: Fonts) -> None:
    assert not fonts.has(style)
    with pytest.raises(Refused) as refused:
        fonts.font(style, 40)
    (problem,) = refused.value.problems
    assert problem.code == "unknown-face"
    assert f"{style.family} {style.weight}" in problem.words.fr
    assert problem.fix
    assert all(family in problem.fix.en for family in FAMILIES)


@pytest.fixture(scope="module")
def own(fonts: Fonts) -> Fonts:
    """The bundled faces with those of a pack: one of a family of its own, and one that takes a bundled name."""
    faces = font_faces(
        {
            "a.ttf": made_font(),
            "b.ttf": made_font(weight=900),
            "c.otf": made_font(italic=True, outlines="CFF"),
            "d.ttf": made_font("Manrope", weight=650),
        }
    )
    return fonts.carrying(faces)


@pytest.mark.parametrize("style", [Style(FAMILY), Style(FAMILY, 900), Style(FAMILY, italic=True)])
def test_a_face_of_a_pack_is_drawn_as_it_is(style: Style, own: Fonts) -> None:
    font = own.font(style, 40)
    face = QRawFont.fromFont(font)
    assert face.familyName() == QFontInfo(font).family() != FAMILY
    assert face.familyName().startswith(FAMILY)
    assert all(face.supportsCharacter(ord(each)) for each in SYLLABICS)
    # Each letter is half an em wide: neither emboldened nor slanted by Qt.
    assert own.measure(style).advance("É") == pytest.approx(0.5)
    (glyph,) = face.glyphIndexesForString("E")
    assert face.boundingRect(glyph).width() == pytest.approx(0.4 * 40, abs=0.1)


def test_a_bundled_family_takes_precedence_over_one_of_the_same_name(own: Fonts, fonts: Fonts) -> None:
    assert not own.has(Style("Manrope", 650))
    for weight in (400, 800):
        style = Style("Manrope", weight)
        assert own.measure(style).advance("Persévérance") == fonts.measure(style).advance("Persévérance")


def test_the_face_of_a_pack_is_unknown_to_a_campaign_without_it(own: Fonts, fonts: Fonts) -> None:
    assert own.has(Style(FAMILY))
    with pytest.raises(Refused):
        fonts.font(Style(FAMILY), 40)
    with pytest.raises(Refused) as refused:
        own.font(Style(FAMILY, 500), 40)
    fix = refused.value.problems[0].fix
    assert fix
    assert f"{FAMILY} (400, 900)" in fix.en


@pytest.mark.parametrize(
    ("style", "nearest"),
    [
        (Style("Manrope", 500, tracking=0.1), Style(FAMILY, 400, tracking=0.1)),
        (Style("Manrope", 800), Style(FAMILY, 900)),
        (Style("Caladea", 700, italic=True), Style(FAMILY, 400, italic=True)),
    ],
)
def test_a_style_takes_the_nearest_face_of_another_family(style: Style, nearest: Style, own: Fonts) -> None:
    assert own.nearest(style, FAMILY) == nearest
    assert own.nearest(style, "Absente") == style


def test_the_weights_of_a_family_are_its_upright_ones_the_lightest_first(own: Fonts) -> None:
    assert own.weights(FAMILY) == (400, 900)
    assert own.weights("Manrope") == (400, 500, 600, 700, 800)
    assert own.weights("Absente") == ()


def test_a_face_that_qt_cannot_read_is_refused_where_it_is_used_alone(fonts: Fonts) -> None:
    broken = fonts.carrying([FontFace("Cassée", 400, italic=False, name="Cassée 0", data=b"\0\1\0\0" + bytes(40))])
    assert broken.font(Style("Manrope"), 40).family()
    with pytest.raises(Refused) as refused:
        broken.font(Style("Cassée"), 40)
    assert refused.value.problems[0].code == "font-damaged"

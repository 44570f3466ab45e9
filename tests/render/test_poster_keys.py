"""Each thing a poster may ask for, drawn on a page of a few colours or read back from a PDF."""

from collections.abc import Mapping
from io import BytesIO

import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import ContentStream

from composer.core.color import overprinted
from composer.core.geometry import Crop, Point, Rect, Rotation
from composer.core.poster import (
    Art,
    Fill,
    Layer,
    Layout,
    Long,
    Overprint,
    Palette,
    Part,
    PhotoSlot,
    Poster,
    Shape,
    Style,
    TextSlot,
    Valign,
    Veil,
)
from composer.core.visual import Face, FormatChoice, Mirror, PhotoChoice, Visual
from composer.core.words import Words
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Picture, Text, covered, holds
from composer.render.photo.looks import Look
from tests.formats import FORMAT_BY_ID
from tests.render.photo.files import Pixels
from tests.render.pixels import LETTERS, Patches, assert_same_rendering, draw
from tests.render.stage import PHOTO, QUOTES, Stage

SQUARE = FORMAT_BY_ID["square"]
ROLES = {letter: color.hex for letter, color in LETTERS.items()} | {"ground": "#ffffff", "ink": "#000000"}
STYLES = {
    "quote": Style("Source Serif Pro", 900, leading=1.1),
    "hand": Style("Amatic SC", 700),
    "prose": Style("Caladea", italic=True),
    "wide": Style("Manrope", 800, leading=1.0),
}
BOX = Rect(200, 300, 600, 400)


def poster(*layers: Layer, art: Mapping[str, str] | None = None, mirrors: bool = False) -> Poster:
    words = Words("Essai", "Trial")
    layouts = {"square": Layout(layers, mirrors=mirrors)}
    return Poster(1, "trial", words, words, STYLES, {"plain": Palette(words, ROLES)}, layouts, art or {})


def arranged(stage: Stage, made: Poster, visual: Visual, photo: Patches | None = None) -> Arranged:
    return arrange(replace(stage, poster=made).scene(visual, photo), SQUARE)


def texts(found: Arranged) -> list[Text]:
    return list(found.frame.texts())


# Shapes, borders and turns -------------------------------------------------------------------------------------------


def at(pixels: Pixels, x: float, y: float) -> tuple[int, ...]:
    return tuple(int(level) for level in pixels[round(y), round(x)])


def rgb(letter: str) -> tuple[int, int, int]:
    color = LETTERS[letter]
    return color.red, color.green, color.blue


def test_a_half_disc_is_on_its_flat_side(stage: Stage) -> None:
    made = poster(Fill("w"), PhotoSlot(Rect(200, 300, 600, 300), shape="half-disc"))
    pixels = draw(arranged(stage, made, Visual("trial", photo=PHOTO), Patches("b")).frame)
    assert [at(pixels, x, 595) for x in (210, 500, 790)] == [rgb("b")] * 3
    assert [at(pixels, x, y) for x, y in ((230, 330), (770, 330), (500, 605))] == [rgb("w")] * 3
    assert at(pixels, 500, 310) == rgb("b")


CUT: Mapping[Shape, PhotoSlot] = {
    "chevrons": PhotoSlot(Rect(100, 200, 800, 600), shape="chevrons", stroke=0.3, gap=0.1),
    "blob": PhotoSlot(Rect(100, 200, 800, 600), shape="blob", outline="M0 0 L0.6 0 Q1 0.5 0.6 1 L0 1 Z"),
}
#: Places inside, then outside, each shape.
PLACES: Mapping[Shape, tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]] = {
    "chevrons": (((120, 210), (460, 500), (780, 500), (480, 220)), ((320, 500), (620, 500), (380, 220), (890, 210))),
    "blob": (((110, 210), (110, 790), (720, 500)), ((750, 500), (620, 210), (890, 790))),
}


@pytest.mark.parametrize("shape", CUT)
def test_chevrons_and_blobs_cut_the_photo(shape: Shape, stage: Stage) -> None:
    visual, photo = Visual("trial", photo=PHOTO), Patches("b")
    pixels = draw(arranged(stage, poster(Fill("w"), CUT[shape]), visual, photo).frame)
    inside, outside = PLACES[shape]
    assert {at(pixels, *place) for place in inside} == {rgb("b")}
    assert {at(pixels, *place) for place in outside} == {rgb("w")}
    flipped = poster(Fill("w"), replace(CUT[shape], mirrored=True, box=Rect(180, 200, 800, 600)))
    assert_same_rendering(draw(arranged(stage, flipped, visual, photo).frame), pixels[:, ::-1], mean=0.01, most=128)


@pytest.mark.parametrize(("shape", "steps"), [("chevrons", "mllllllh" * 2), ("blob", "mlcllh")])
def test_chevrons_and_blobs_cut_the_photo_in_a_pdf_by_their_own_curves(shape: Shape, steps: str, stage: Stage) -> None:
    frame = arranged(stage, poster(Fill("w"), CUT[shape]), Visual("trial", photo=PHOTO), Patches("b")).frame
    reader = PdfReader(BytesIO(encode_pdf(frame, SQUARE, Labels(""))))
    drawn = [operator.decode() for _, operator in ContentStream(reader.pages[0].get_contents(), reader).operations]
    clip = drawn.index("W*")
    assert "".join(drawn[:clip]).endswith(steps)
    assert "Do" in drawn[clip:]


def test_a_face_that_the_shape_cuts_is_an_error_unless_another_arrangement_shows_it_whole(stage: Stage) -> None:
    slot, face = CUT["chevrons"], Face(0.5, 0.5, 0.3)
    visual = Visual("trial", photo=replace(PHOTO, faces=(face,)))
    alone = arranged(stage, poster(Fill("w"), slot), visual, Patches("b"))
    assert [problem.words.fr for problem in alone.problems if problem.code == "face-covered"] == [
        "La forme de la photo coupe un visage."
    ]
    # The second holds the face, though with less room around it than a shape should leave.
    wide = PhotoSlot(Rect(0, 0, 1080, 1080), shape="blob", outline="M0 0 L0.9 0 L1 0.5 L0.9 1 L0 1 L0.2 0.5 Z")
    first, second = replace(slot, when=("photo", "first")), replace(wide, when=("photo", "second"))
    both = arranged(stage, poster(Fill("w"), first, second), visual, Patches("b"))
    assert "face-covered" not in codes(both)
    assert [item.shape for item in both.frame.items if isinstance(item, Picture)] == ["blob"]


def test_the_corners_of_a_rounded_photo_are_a_share_of_its_short_side(stage: Stage) -> None:
    made = poster(Fill("w"), PhotoSlot(Rect(200, 300, 600, 400), shape="rounded"))
    pixels = draw(arranged(stage, made, Visual("trial", photo=PHOTO), Patches("b")).frame)
    # A radius of 24: 29 % of it, along each side, is off the arc at its middle.
    assert [at(pixels, x, y) for x, y in ((203, 303), (796, 303), (203, 696), (796, 696))] == [rgb("w")] * 4
    assert [at(pixels, x, y) for x, y in ((210, 310), (789, 310), (210, 689), (789, 689))] == [rgb("b")] * 4
    assert [at(pixels, x, y) for x, y in ((202, 500), (797, 500), (500, 302), (500, 697))] == [rgb("b")] * 4


def test_a_border_is_paper_around_the_photo_and_takes_its_shape(stage: Stage) -> None:
    made = poster(Fill("w"), PhotoSlot(Rect(200, 200, 600, 600), shape="ellipse", ground="y", border=40))
    found = arranged(stage, made, Visual("trial", photo=PHOTO), Patches("b"))
    pixels = draw(found.frame)
    assert [at(pixels, x, 500) for x in (220, 260, 500, 780)] == [rgb("y"), rgb("b"), rgb("b"), rgb("y")]
    assert at(pixels, 215, 215) == rgb("w")
    (picture,) = (item for item in found.frame.items if isinstance(item, Picture))
    assert picture.image.width() == 520


def test_a_print_is_rotated_with_its_border_about_its_middle(stage: Stage) -> None:
    slot = PhotoSlot(Rect(200, 300, 600, 400), ground="y", border=30, angle=30)
    upright = poster(Fill("w"), replace(slot, angle=0.0))
    visual, photo = Visual("trial", photo=PHOTO), Patches("b")
    turned, straight = (draw(arranged(stage, made, visual, photo).frame) for made in (poster(Fill("w"), slot), upright))
    turn = Rotation(30, slot.box.center)
    for x, y in ((215, 500), (500, 315), (785, 500), (300, 400), (700, 600), (500, 500)):
        there = turn.there(Point(x, y))
        assert at(turned, there.x, there.y) == at(straight, x, y)
    assert at(turned, 215, 315) == rgb("w")


def test_a_rotated_photo_is_hit_where_it_is_drawn(stage: Stage) -> None:
    made = poster(PhotoSlot(BOX, angle=45))
    (photo,) = arranged(stage, made, Visual("trial", photo=PHOTO), Patches("b")).frame.items
    assert holds(photo, Point(500, 500))
    assert not holds(photo, Point(210, 310))
    assert holds(photo, Rotation(45, BOX.center).there(Point(210, 310)))
    assert covered(photo).width == pytest.approx((600 + 400) / 2**0.5)


# Words at an angle ----------------------------------------------------------------------------------------------------

BAND = TextSlot(
    Rect(200, 450, 680, 60), (Part("day", "wide", (40, 22), lines=1, day="persevert"),), "center", angle=-12
)


def test_words_are_rotated_with_their_slot(stage: Stage) -> None:
    visual = Visual("trial", quote="Oui")
    turned, straight = (arranged(stage, poster(Fill("w"), slot), visual) for slot in (BAND, replace(BAND, angle=0.0)))
    assert texts(turned)[0].lines == ("Jeudi PerséVERT · Jeudi 19 février 2026",)
    assert texts(turned)[0].box == texts(straight)[0].box
    box = texts(turned)[0].box
    assert covered(texts(turned)[0]).height > box.height + 100
    dark = np.argwhere(draw(turned.frame).sum(axis=2) < 100)
    left, right = dark[dark[:, 1] < 400][:, 0].mean(), dark[dark[:, 1] > 680][:, 0].mean()
    assert left - right > 40


@pytest.mark.parametrize("format_id", ["square", "letter"])
def test_rotated_words_are_text_in_a_pdf(format_id: str, stage: Stage) -> None:
    made = poster(Fill("w"), BAND)
    made = replace(made, layouts={format_id: made.layouts["square"]})
    frame = arrange(replace(stage, poster=made).scene(Visual("trial", language="en")), FORMAT_BY_ID[format_id]).frame
    (page,) = PdfReader(BytesIO(encode_pdf(frame, FORMAT_BY_ID[format_id], Labels("")))).pages
    assert page.extract_text().split()[:2] == ["PersiVERDANT", "Thursday"]


def test_a_rotated_fill_is_a_band(stage: Stage) -> None:
    made = poster(Fill("w"), Fill("g", Rect(100, 500, 880, 80), angle=90))
    pixels = draw(arranged(stage, made, Visual("trial")).frame)
    assert (at(pixels, 540, 200), at(pixels, 200, 540)) == (rgb("g"), rgb("w"))


# Type by length, steps, one large word --------------------------------------------------------------------------------


def test_a_long_quote_takes_another_style_and_its_sizes(stage: Stage) -> None:
    part = Part("quote", "hand", (140, 90), long=Long(90, "prose", (60, 40)))
    made = poster(TextSlot(Rect(100, 100, 880, 880), (part,)))
    short, long = (texts(arranged(stage, made, Visual("trial", quote=quote)))[0] for quote in ("a " * 45, "a " * 46))
    families = [{run.run.rawFont().familyName() for run in each.glyphs} for each in (short, long)]
    assert families == [{"Amatic SC"}, {"Caladea"}]
    assert short.size >= 90
    assert 40 <= long.size <= 60


STAIRS = tuple(Rect(100 + 120 * (3 - row), 300 + 150 * row, 500, 140) for row in range(4))


def stepped(valign: Valign = "top") -> TextSlot:
    slot = TextSlot(Rect(100, 100, 900, 800), (Part("quote", "quote", (90, 40)),), steps=STAIRS, when=("first",))
    return replace(slot, valign=valign)


def codes(found: Arranged) -> set[str]:
    return {problem.code for problem in found.problems}


def test_each_line_is_on_its_own_step_at_one_size(stage: Stage) -> None:
    found = texts(
        arranged(stage, poster(stepped()), Visual("trial", quote="Tomber, c’est encore avancer un peu plus loin"))
    )
    assert 2 <= len(found) <= 4
    assert len({each.size for each in found}) == 1
    for text, step in zip(found, STAIRS, strict=False):
        assert step.contains(text.box, tolerance=1)
        assert text.box.bottom == pytest.approx(step.bottom)
        assert len(text.lines) == 1


def test_few_lines_leave_empty_the_steps_that_valign_says(stage: Stage) -> None:
    (low,) = texts(arranged(stage, poster(stepped("bottom")), Visual("trial", quote="Oui")))
    (high,) = texts(arranged(stage, poster(stepped()), Visual("trial", quote="Oui")))
    assert (low.box.bottom, high.box.bottom) == (pytest.approx(STAIRS[3].bottom), pytest.approx(STAIRS[0].bottom))


def test_a_quote_too_long_for_the_steps_takes_the_second_arrangement(stage: Stage) -> None:
    apart = TextSlot(Rect(100, 100, 880, 880), (Part("quote", "quote", (60, 30)),), when=("second",))
    long = Visual("trial", quote=QUOTES["fr"][280])
    assert texts(arranged(stage, poster(stepped(), apart), long))[0].box.x == 100
    assert "text-too-long" not in codes(arranged(stage, poster(stepped(), apart), long))
    forced = replace(long, by_format={"square": FormatChoice(arrangement="first")})
    assert "text-too-long" in codes(arranged(stage, poster(stepped(), apart), forced))


LARGE = TextSlot(
    Rect(100, 100, 880, 880),
    (Part("word", "wide", (400, 60)), Part("quote", "quote", (60, 30), gap=30)),
)


@pytest.mark.parametrize(
    ("visual", "word"),
    [
        (Visual("t", quote="J’ai eu confiance. On recommence."), "On recommence"),
        (Visual("t", quote="J’ai eu confiance. On recommence.", word="confiance"), "confiance"),
        (Visual("t", quote="J’ai eu confiance. On recommence.", word="ailleurs"), "On recommence"),
        (Visual("t", quote="Je suis née à Gaspé."), "persévérance"),
        (Visual("t", quote="I was born in Gaspé.", language="en"), "perseverance"),
        (Visual("t"), "persévérance"),
    ],
)
def test_the_large_words_span_the_width_on_one_line(visual: Visual, word: str, stage: Stage) -> None:
    first = texts(arranged(stage, poster(LARGE), visual))[0]
    assert first.lines == (word,)
    width = stage.fonts.measure(STYLES["wide"]).advance(word) * first.size
    assert 880 * 0.99 <= width <= 880 or first.size == 400


def test_large_words_take_the_lines_of_their_part_where_that_sets_them_larger(stage: Stage) -> None:
    visual = Visual("t", quote="Il faut essayer encore.")
    lines = {each: replace(LARGE, parts=(replace(LARGE.parts[0], lines=each), *LARGE.parts[1:])) for each in (1, 3)}
    one, more = (texts(arranged(stage, poster(slot), visual))[0] for slot in lines.values())
    assert " ".join(more.lines) == " ".join(one.lines) == "essayer encore"
    assert (len(one.lines), more.size > one.size) == (1, True)


def test_large_words_too_long_for_one_line_take_several_rather_than_be_cut(stage: Stage) -> None:
    long = "l’autodétermination extraordinairement bouleversante"
    found = arranged(stage, poster(LARGE), Visual("t", quote=f"Vive {long}.", word=long.removeprefix("l’")))
    assert texts(found)[0].lines == tuple(long.removeprefix("l’").split(" "))
    assert "text-too-long" not in codes(found)


# Looks and mirrors ----------------------------------------------------------------------------------------------------


def test_a_photo_has_the_look_of_its_poster_until_the_person_chooses(stage: Stage) -> None:
    slot = PhotoSlot(Rect(0, 0, 1080, 1080))
    plain, made = poster(slot), replace(poster(slot), look="duotone", tones=("g", "y"))

    def asked(of: Poster, choice: PhotoChoice) -> Look:
        photo = Patches("kw")
        arranged(stage, of, Visual("trial", photo=choice), photo)
        ((_, _, look),) = photo.asked
        return look

    assert asked(made, PHOTO) == Look("duotone", LETTERS["g"], LETTERS["y"])
    assert asked(made, replace(PHOTO, look="natural")).name == "natural"
    assert asked(plain, PHOTO).name == "natural"
    assert asked(plain, replace(PHOTO, look="duotone")) == Look("duotone", LETTERS["k"], LETTERS["w"])


def test_a_halftone_prints_the_two_roles_of_its_poster_and_forgives_a_small_photo(stage: Stage) -> None:
    made = replace(poster(PhotoSlot(Rect(0, 0, 1080, 930))), look="halftone", tones=("w", "g"))
    small, dots, smooth = Patches(*["kkww"] * 4), PHOTO, replace(PHOTO, look="duotone")
    printed = arranged(stage, made, Visual("trial", photo=dots), small)
    ((_, samples, look),) = small.asked
    assert (samples, look) == ((400, 344), Look("halftone", LETTERS["g"], LETTERS["w"]))
    (item,) = (each for each in printed.frame.items if isinstance(each, Picture))
    assert (item.image.width(), item.image.height(), item.lossless) == (1080, 930, True)
    pixels = draw(printed.frame)
    assert (at(pixels, 60, 400), at(pixels, 1000, 400)) == (rgb("g"), rgb("w"))
    assert "photo-too-small" not in codes(printed)
    assert "photo-too-small" in codes(arranged(stage, made, Visual("trial", photo=smooth), small))


#: Shown whole, with a face where nothing is printed over it.
ASIDE = replace(PHOTO, crop=Crop(), faces=(Face(0.03, 0.95, 0.01),))


def test_a_second_ink_multiplies_the_photo_below_it_and_nothing_else(stage: Stage) -> None:
    ink = Overprint("y", Rect(240, 0, 600, 600))
    made = poster(Fill("g"), PhotoSlot(Rect(0, 0, 1080, 300)), ink, Fill("r", Rect(500, 100, 80, 80)))
    pixels = draw(arranged(stage, made, Visual("trial", photo=ASIDE), Patches("wkb")).frame)
    assert [at(pixels, x, y) for x, y in ((100, 20), (340, 280), (540, 290), (500, 500))] == [
        rgb("w"),
        rgb("y"),
        rgb("k"),
        rgb("g"),
    ]
    over = overprinted(LETTERS["b"], LETTERS["y"])
    assert at(pixels, 740, 290) == (over.red, over.green, over.blue)
    assert at(pixels, 540, 140) == rgb("r")


def test_a_second_ink_stands_upright_on_a_print_that_is_turned(stage: Stage) -> None:
    made = poster(
        Fill("g"),
        PhotoSlot(Rect(240, 240, 600, 600), angle=20),
        Overprint("r", Rect(440, 240, 200, 600), "rectangle"),
    )
    pixels = draw(arranged(stage, made, Visual("trial", photo=ASIDE), Patches("w")).frame)
    assert [at(pixels, x, y) for x in (450, 630) for y in (300, 780)] == [rgb("r")] * 4
    assert [at(pixels, x, 540) for x in (430, 650)] == [rgb("w")] * 2


def test_a_second_ink_is_the_same_in_a_pdf(stage: Stage) -> None:
    made = replace(
        poster(PhotoSlot(Rect(0, 0, 1080, 900)), Overprint("y", Rect(600, -200, 680, 680))),
        look="halftone",
        tones=("w", "b"),
    )
    frame = arranged(stage, made, Visual("trial", photo=ASIDE), Patches(*["kw"] * 2)).frame
    (page,) = PdfReader(BytesIO(encode_pdf(frame, SQUARE, Labels("t")))).pages
    (stored,) = page.images
    assert np.array_equal(np.asarray(Image.open(BytesIO(stored.data)).convert("RGB")), draw(frame)[:900])


FLAG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path fill="r" d="M0 0H1V1H0Z"/></svg>'
ASYMMETRIC = (
    Fill("w"),
    Fill("b", Rect(0, 0, 200, 200)),
    Art("flag.svg", Rect(100, 800, 400, 200)),
    Veil(Rect(0, 300, 1080, 400), "y", 1.0, 60, "right"),
    TextSlot(Rect(100, 350, 400, 300), (Part("quote", "quote", (80, 40)),)),
)


def test_a_layout_that_mirrors_is_mirrored_when_asked_and_its_words_are_not(stage: Stage) -> None:
    made = poster(*ASYMMETRIC, art={"flag.svg": FLAG}, mirrors=True)
    visual = Visual("trial", quote="Oui")
    flipped = replace(visual, by_format={"square": FormatChoice(mirror="yes")})
    one, other = arranged(stage, made, visual), arranged(stage, made, flipped)
    no_words = [
        draw(replace(each.frame, items=tuple(item for item in each.frame.items if not isinstance(item, Text))))
        for each in (one, other)
    ]
    assert np.abs(no_words[0].astype(int) - no_words[1][:, ::-1].astype(int)).max() <= 2
    assert not np.array_equal(no_words[0], no_words[1])
    assert (texts(other)[0].box.x, texts(other)[0].box.right) == (580, 980)
    assert texts(other)[0].lines == texts(one)[0].lines
    unflipped: tuple[Mirror, ...] = ("auto", "no")
    for mirror in unflipped:
        kept = replace(visual, by_format={"square": FormatChoice(mirror=mirror)})
        assert np.array_equal(draw(arranged(stage, made, kept).frame), draw(one.frame))


def test_a_layout_that_does_not_mirror_stays_as_it_is(stage: Stage) -> None:
    made = poster(*ASYMMETRIC, art={"flag.svg": FLAG})
    flipped = Visual("trial", quote="Oui", by_format={"square": FormatChoice(mirror="yes")})
    plain = replace(flipped, by_format={})
    assert np.array_equal(draw(arranged(stage, made, flipped).frame), draw(arranged(stage, made, plain).frame))

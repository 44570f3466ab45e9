from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.color import contrast, luminance
from composer.core.formats import Format
from composer.core.geometry import Crop, Point, Rect, Size
from composer.core.layout.framing import LEAST_HEADROOM
from composer.core.layout.visible_layers import drawn_layers, visible_part
from composer.core.poster import (
    Art,
    Condition,
    Fill,
    Layer,
    Layout,
    Palette,
    Part,
    PhotoSlot,
    Poster,
    TextSlot,
)
from composer.core.visual import USUAL_RADIUS, Face, FormatChoice, Person, PhotoChoice, Visual
from composer.core.words import Words
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Drawing, Flat, Outline, Picture, Text
from composer.render.photo.looks import Look
from tests.formats import FORMATS
from tests.render.pixels import LETTERS, Patches, assert_different_renderings, assert_letters, draw
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage

TINY = Format("tiny", Words("minuscule", "tiny"), 8, 4)
ROLES: dict[str, str] = {letter: color.hex for letter, color in LETTERS.items()} | {
    "ground": "#ffffff",
    "ink": "#000000",
}
TILES = Patches("rg", "by")


def faces_at(place: Point | None, radius: float = USUAL_RADIUS) -> tuple[Face, ...]:
    return (Face(place.x, place.y, radius),) if place else ()


def toy(*layers: Layer, art: Mapping[str, str] | None = None) -> Poster:
    """A poster of one tiny layout, whose roles are the letters of LETTERS."""
    words = Words("Jouet", "Toy")
    return Poster(1, "toy", words, words, {}, {"plain": Palette(words, ROLES)}, {"tiny": Layout(layers)}, art or {})


def toy_arranged(stage: Stage, visual: Visual, *layers: Layer, photo: Patches | None = None) -> Arranged:
    return arrange(replace(stage, poster=toy(*layers)).scene(visual, photo), TINY)


def box(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(x, y, width, height)


CONDITIONS: tuple[Condition, ...] = ("photo", "no-photo", "quote", "no-quote", "qr", "no-qr", "first", "second")


@pytest.mark.parametrize(
    ("visual", "row"),
    [
        (Visual("toy"), "wkwkwkkw"),
        (Visual("toy", quote="Oui"), "wkkwwkkw"),
        (Visual("toy", quote=" \n"), "wkwkwkkw"),
        (Visual("toy", photo=PHOTO), "kwwkwkkw"),
        (Visual("toy", photo=PHOTO, quote="Oui", qr="https://a.ca"), "kwkwkwkw"),
        (Visual("toy", by_format={"tiny": FormatChoice(arrangement="second")}), "wkwkwkwk"),
        (Visual("toy", by_format={"portrait": FormatChoice(arrangement="second")}), "wkwkwkkw"),
    ],
)
def test_a_layer_is_drawn_when_its_condition_is_met(visual: Visual, row: str, stage: Stage) -> None:
    marks = [Fill("k", box(at, 0, 1, 4), (condition,)) for at, condition in enumerate(CONDITIONS)]
    assert_letters(draw(toy_arranged(stage, visual, Fill("w"), *marks).frame), f"{row} {row} {row} {row}")


def test_a_layer_with_several_conditions_needs_them_all(stage: Stage) -> None:
    both = Fill("k", when=("photo", "quote"))
    poster = replace(stage.poster, layouts={"tiny": Layout((both,))})
    for quote in ("", "Oui"):
        for photo in (None, PHOTO):
            drawn = drawn_layers(Visual("toy", quote=quote, photo=photo), poster, TINY)
            assert drawn == ((both,) if quote and photo else ())


def test_layers_are_drawn_from_back_to_front(stage: Stage) -> None:
    layers = (Fill("g"), Fill("r", box(0, 0, 4, 4)), Fill("b", box(2, 1, 4, 2)), Fill("y", box(3, 0, 1, 4)))
    assert_letters(
        draw(toy_arranged(stage, Visual("toy"), *layers).frame),
        """rrrygggg
           rrbybbgg
           rrbybbgg
           rrrygggg""",
    )


def test_a_photo_fills_its_slot_and_nothing_else(stage: Stage) -> None:
    arranged = toy_arranged(stage, Visual("toy", photo=PHOTO), Fill("w"), PhotoSlot(box(2, 0, 4, 4)), photo=TILES)
    assert_letters(
        draw(arranged.frame),
        """wwrrggww
           wwrrggww
           wwbbyyww
           wwbbyyww""",
    )


def test_a_transparent_photo_is_on_the_background_its_slot_names(stage: Stage) -> None:
    arranged = toy_arranged(
        stage, Visual("toy", photo=PHOTO), Fill("w"), PhotoSlot(box(2, 0, 4, 4), ground="g"), photo=TILES
    )
    grounds = [item for item in arranged.frame.items if isinstance(item, Flat)]
    assert grounds[-1] == Flat("photo", box(2, 0, 4, 4), LETTERS["g"])


@pytest.mark.parametrize(
    ("crop", "picture"),
    [
        (Crop(0.25, 0.25, 2), "rrrr rrrr rrrr rrrr"),
        (Crop(0.75, 0.25, 2), "gggg gggg gggg gggg"),
        (Crop(0.5, 0.75, 2), "bbyy bbyy bbyy bbyy"),
        (Crop(0.5, 0.5, 1), "rrgg rrgg bbyy bbyy"),
        (Crop(9, 9, 2), "yyyy yyyy yyyy yyyy"),
    ],
)
def test_a_crop_shows_its_part(crop: Crop, picture: str, stage: Stage) -> None:
    visual = Visual("toy", photo=PhotoChoice("", crop=crop))
    slot = PhotoSlot(box(0, 0, 4, 4))
    square = replace(TINY, width=4, height=4)
    assert_letters(draw(arrange(replace(stage, poster=toy(slot)).scene(visual, TILES), square).frame), picture)


def test_a_crop_made_in_one_format_wins_there_and_only_there(stage: Stage) -> None:
    everywhere, here = Crop(0.25, 0.25, 2), Crop(0.75, 0.75, 2)
    visual = Visual("toy", photo=PhotoChoice("", crop=everywhere), by_format={"tiny": FormatChoice(crop=here)})
    slot, elsewhere = PhotoSlot(box(0, 0, 8, 4)), replace(TINY, id="other")
    poster = replace(toy(slot), layouts={"tiny": Layout((slot,)), "other": Layout((slot,))})
    scene = replace(stage, poster=poster).scene(visual, TILES)
    assert_letters(draw(arrange(scene, TINY).frame), " ".join(["yyyyyyyy"] * 4))
    assert_letters(draw(arrange(scene, elsewhere).frame), " ".join(["rrrrrrrr"] * 4))


@given(
    size=st.tuples(st.integers(1, 9), st.integers(1, 9)),
    focus=st.builds(Point, st.floats(0, 1), st.floats(0, 1)),
    zone=st.builds(Point, st.floats(0.1, 0.9), st.floats(0.1, 0.9)),
)
def test_a_small_face_of_the_photo_lands_on_the_zone_of_the_slot_unless_an_edge_forbids_it(
    size: tuple[int, int], focus: Point, zone: Point, stage: Stage
) -> None:
    photo = Patches(*["r" * size[0]] * size[1])
    slot = PhotoSlot(box(0, 0, 6, 4), zone)
    toy_arranged(stage, Visual("toy", photo=PhotoChoice("", faces=faces_at(focus, 0.01))), slot, photo=photo)
    ((rect, pixels, _),) = photo.asked
    assert pixels == (6, 4)
    assert Rect(0, 0, 1, 1).contains(rect, tolerance=1e-9)
    landed = (focus.x - rect.x) / rect.width, (focus.y - rect.y) / rect.height
    for at, wanted, low, high in ((landed[0], zone.x, rect.x, rect.right), (landed[1], zone.y, rect.y, rect.bottom)):
        assert at == pytest.approx(wanted, abs=1e-6) or low <= 1e-9 or high >= 1 - 1e-9


def test_without_a_face_a_photo_is_cut_little_above_a_head_and_that_is_a_hint(stage: Stage) -> None:
    for photo, top, codes in (
        (Patches(*["r"] * 8), LEAST_HEADROOM, ["head-unchecked"]),
        (Patches("rrrr"), 0.0, []),
    ):
        slot = PhotoSlot(box(0, 0, 4, 4), Point(0.5, 0.4))
        found = toy_arranged(stage, Visual("toy", photo=PHOTO), slot, photo=photo).problems
        ((rect, _, _),) = photo.asked
        assert rect.y == pytest.approx(top)
        assert [each.code for each in found if each.code != "photo-too-small"] == codes


def test_a_look_takes_its_tones_from_the_palette(stage: Stage) -> None:
    photo = Patches("r")
    choice = PhotoChoice("", look="duotone")
    toy_arranged(stage, Visual("toy", photo=choice), PhotoSlot(box(0, 0, 4, 4)), photo=photo)
    assert photo.asked[0][2] == Look("duotone", dark=LETTERS["k"], light=LETTERS["w"])


def test_a_photo_for_paper_is_cut_at_three_pixels_a_design_pixel(stage: Stage) -> None:
    photo = Patches("r")
    paper = replace(TINY, unit="in", width=TINY.width / 100, height=TINY.height / 100)
    poster = toy(PhotoSlot(box(0, 0, 5, 3)))
    arrange(replace(stage, poster=poster).scene(Visual("toy", photo=PHOTO), photo), paper)
    assert photo.asked[0][1] == (15, 9)


def test_a_photo_too_small_for_its_slot_is_a_warning_of_that_format(stage: Stage) -> None:
    arranged = stage.arranged(Visual("bloc", photo=PHOTO, quote="Oui"), "portrait", TILES)
    assert [(problem.code, str(problem.location)) for problem in arranged.problems] == [
        ("photo-too-small", "portrait: photo"),
    ]


def test_a_photo_chosen_but_not_at_hand_leaves_its_place_empty(stage: Stage) -> None:
    items = toy_arranged(stage, Visual("toy", photo=PHOTO), Fill("g"), PhotoSlot(box(0, 0, 4, 4))).frame.items
    assert [type(item) for item in items] == [Flat]


def test_art_takes_its_colours_from_the_palette_and_fills_its_box(stage: Stage) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path fill="r" d="M0 0H1V1H0Z"/></svg>'
    poster = toy(Fill("g"), Art("a.svg", box(2, 0, 4, 4)), art={"a.svg": svg})
    arranged = arrange(replace(stage, poster=poster).scene(Visual("toy")), TINY)
    assert_letters(draw(arranged.frame), " ".join(["ggrrgggg"] * 4))


# Words and faces ------------------------------------------------------------------------------------------------------

WORDS_OVER_PHOTO = TextSlot(Rect(100, 0, 880, 1300), (Part("quote", "quote", (112, 40)),), when=("first",))
WORDS_APART = TextSlot(Rect(100, 900, 880, 400), (Part("quote", "quote", (60, 40)),), when=("second",))
FULL = PhotoSlot(Rect(0, 0, 1080, 1350), Point(0.5, 0.3), when=("first",))
UPPER = PhotoSlot(Rect(0, 0, 1080, 800), when=("second",))


def over_photo(stage: Stage, quote: str, chosen: FormatChoice, focus: Point | None = None) -> Arranged:
    """A quote over a photo that fills a portrait."""
    layout = Layout((FULL, UPPER, WORDS_OVER_PHOTO, WORDS_APART))
    poster = replace(stage.poster, layouts={"portrait": layout})
    visual = Visual("bloc", quote=quote, photo=PhotoChoice("", faces=faces_at(focus)), by_format={"portrait": chosen})
    return replace(stage, poster=poster).arranged(visual, "portrait", Patches(*["r" * 40] * 50))


def the_text(arranged: Arranged) -> Text:
    (text,) = arranged.frame.texts()
    return text


@pytest.mark.parametrize("focus", [Point(0.5, 0.1), Point(0.5, 0.3), Point(0.2, 0.5), Point(0.9, 0.6)])
def test_words_never_cover_the_face(focus: Point, stage: Stage) -> None:
    arranged = over_photo(stage, QUOTES["fr"][40], FormatChoice(arrangement="first"), focus)
    (picture,) = (item for item in arranged.frame.items if isinstance(item, Picture))
    # The photo has the slot's own shape: the focus stands where it is in the photo.
    assert picture.box.size.aspect == 40 / 50
    face = Rect(focus.x * 1080 - 1, focus.y * 1350 - 1, 2, 2)
    assert the_text(arranged).box.y > face.bottom + USUAL_RADIUS * 1080 - 2


def test_words_on_a_flat_stay_where_they_are_over_a_face_that_it_hides(stage: Stage) -> None:
    words = replace(WORDS_APART, box=box(100, 800, 880, 500), when=())

    def top(flat: Rect) -> float:
        layers = (replace(FULL, when=()), Fill("ground", flat, angle=-2), words)
        poster = replace(stage.poster, layouts={"portrait": Layout(layers)})
        visual = Visual("bloc", quote="Oui.", photo=PhotoChoice("", faces=faces_at(Point(0.5, 0.7))))
        return the_text(replace(stage, poster=poster).arranged(visual, "portrait", Patches(*["r" * 40] * 50))).box.y

    assert top(box(0, 700, 1080, 650)) == words.box.y
    assert top(box(0, 1000, 1080, 350)) > words.box.y


def test_words_that_fit_clear_of_the_face_stay_in_the_first_arrangement(stage: Stage) -> None:
    arranged = over_photo(stage, QUOTES["fr"][40], FormatChoice())
    assert the_text(arranged).size > 60
    assert not arranged.problems


def test_words_that_do_not_fit_clear_of_the_face_take_the_second_arrangement(stage: Stage) -> None:
    low_face = Point(0.5, 0.8)
    arranged = over_photo(stage, QUOTES["fr"][140], FormatChoice(), low_face)
    assert the_text(arranged).size <= 60
    assert not arranged.problems
    forced = over_photo(stage, QUOTES["fr"][140], FormatChoice(arrangement="first"), low_face)
    assert [problem.code for problem in forced.problems] == ["text-too-long"]


def test_the_person_may_take_the_second_arrangement_without_need(stage: Stage) -> None:
    arranged = over_photo(stage, QUOTES["fr"][40], FormatChoice(arrangement="second"))
    assert the_text(arranged).box.y >= WORDS_APART.box.y


def test_a_layout_with_one_arrangement_keeps_it_and_reports_what_does_not_fit(stage: Stage) -> None:
    layers = (replace(FULL, when=()), replace(WORDS_OVER_PHOTO, when=()))
    poster = replace(stage.poster, layouts={"portrait": Layout(layers)})
    visual = Visual("bloc", quote=QUOTES["fr"][280], photo=PhotoChoice("", faces=faces_at(Point(0.5, 0.85))))
    arranged = replace(stage, poster=poster).arranged(visual, "portrait", Patches(*["r" * 40] * 50))
    assert [problem.code for problem in arranged.problems] == ["text-absent"]


# The same visual on a real poster -------------------------------------------------------------------------------------


def bloc(**changes: object) -> Visual:
    return replace(Visual("bloc", quote=QUOTES["fr"][140], person=PERSON), **changes)


def glyphs_of(arranged: Arranged) -> list[tuple[int, float, float]]:
    """Every glyph and where it stands."""
    return [
        (index, at.x() + glyphs.origin.x(), at.y() + glyphs.origin.y())
        for text in arranged.frame.texts()
        for glyphs in text.glyphs
        for index, at in zip(glyphs.run.glyphIndexes(), glyphs.run.positions(), strict=True)
    ]


def test_another_palette_changes_every_colour_and_moves_no_glyph(stage: Stage) -> None:
    arranged = [stage.arranged(bloc(palette=palette), "portrait") for palette in stage.poster.palettes]
    assert len(arranged) == 3
    assert all(glyphs_of(each) == glyphs_of(arranged[0]) for each in arranged)
    assert_different_renderings(*(draw(each.frame, 0.25) for each in arranged))


def test_another_language_changes_the_theme_the_dates_and_the_marks(stage: Stage) -> None:
    drawn = {
        language: " ".join(
            " ".join(text.lines)
            for text in stage.arranged(bloc(quote="Oui", language=language), "portrait").frame.texts()
        )
        for language in ("fr", "en")
    }
    for language, words in (
        ("fr", ("«\u00a0Oui\u00a0»", "La persévérance, ça mène loin.", "16 au 20 février 2026")),
        ("en", ("“Oui”", "Perseverance will take you far", "February 16–20, 2026", "Hooked on School Days")),
    ):
        assert all(each in drawn[language] for each in words), drawn[language]


def test_one_visual_fills_every_format_with_the_same_slots(stage: Stage) -> None:
    slots = {
        format_.id: {text.slot for text in stage.arranged(bloc(), format_.id).frame.texts()}
        for format_ in FORMATS
        if format_.id in stage.poster.layouts
    }
    assert len(slots) >= 5
    assert all({"quote", "name", "role", "theme", "dates"} <= each for each in slots.values())


@pytest.mark.parametrize("length", [40, 140, 280])
@pytest.mark.parametrize("format_id", ["portrait", "landscape"])
def test_a_visual_is_arranged_the_same_way_again(length: int, format_id: str, stage: Stage) -> None:
    visual = bloc(quote=QUOTES["fr"][length])
    one, other = (stage.arranged(visual, format_id) for _ in range(2))
    assert glyphs_of(one) == glyphs_of(other)
    assert one.problems == other.problems


def codes(arranged: Arranged) -> list[Outline]:
    """The code's modules: the campaign's crossing is drawn by outlines too."""
    return [item for item in arranged.frame.items if isinstance(item, Outline) and item.slot == "qr"]


def test_a_code_is_drawn_only_when_asked_for_and_dark_on_light_in_every_palette(stage: Stage) -> None:
    assert not codes(stage.arranged(bloc(), "portrait"))
    for palette in stage.poster.palettes:
        arranged = stage.arranged(bloc(palette=palette, qr="https://exemple.org"), "portrait")
        items = arranged.frame.items
        (code,) = codes(arranged)
        (quiet,) = (item for item in items if isinstance(item, Flat) and item.slot == "qr")
        assert luminance(code.color) < luminance(quiet.color)
        assert contrast(code.color, quiet.color) > 7
        assert items.index(quiet) < items.index(code)


def test_what_a_person_typed_that_looks_like_markup_is_drawn_as_typed(stage: Stage) -> None:
    person = Person("<b>Zoé</b>", "R&amp;D")
    lines = {text.slot: text.lines for text in stage.arranged(bloc(person=person), "portrait").frame.texts()}
    assert lines["name"] == ("<b>Zoé</b>",)
    assert lines["role"] == ("R&amp;D",)


def test_art_that_follows_the_words_is_above_the_highest(stage: Stage) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path fill="ink" d="M0 0H1V1H0Z"/></svg>'
    line = Art("a.svg", Rect(0, 0, 50, 20), above=30)
    slot = TextSlot(Rect(100, 600, 880, 400), (Part("quote", "quote", (60, 40)),), valign="bottom")
    layers = (line, slot)
    poster = replace(stage.poster, layouts={"portrait": Layout(layers)}, art={"a.svg": svg})
    arranged = replace(stage, poster=poster).arranged(bloc(), "portrait")
    (drawing,) = (item for item in arranged.frame.items if isinstance(item, Drawing))
    assert drawing.box.bottom == pytest.approx(the_text(arranged).box.y - 30)


def test_a_photo_is_framed_once_for_each_of_its_slots(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    framed: list[PhotoSlot] = []

    def counted(slot: PhotoSlot, photo: Size, visual: Visual, poster: Poster, format_: Format) -> Rect:
        framed.append(slot)
        return visible_part(slot, photo, visual, poster, format_)

    monkeypatch.setattr("composer.render.arrange.visible_part", counted)
    choice = replace(PHOTO, faces=faces_at(Point(0.5, 0.4)))
    stage.arranged(bloc(photo=choice, by_format={"portrait": FormatChoice(arrangement="first")}), "portrait", TILES)
    assert len(framed) == 1

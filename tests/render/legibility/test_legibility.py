"""Words are legible over any photo, by the least change that suffices, and the pictures themselves say so."""

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from itertools import cycle, product

import pytest
from msgspec.structs import replace
from PIL import Image

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Fill, Layer, Layout, Palette, Part, PhotoSlot, Poster, TextSlot, Veil
from composer.core.visual import Arrangement, FormatChoice, Visual
from composer.core.words import Words
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Frame, Scrim
from composer.render.legibility.ground import Backdrop
from composer.render.legibility.legibility import Choice, Legibility
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.render.photo.proxy import ProxyPhoto
from tests.drawn_persons import drawn
from tests.formats import FORMAT_BY_ID
from tests.render.hostile import PATTERNS, HostilePhoto, measured
from tests.render.photo.face_pictures import sample
from tests.render.pixels import Patches
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage
from tests.render.test_posters import INHERITED, LAYOUTS, POSTERS

Case = tuple[str, str, str, str]
#: What was chosen for each text, by its slot.
_Choices = Mapping[str, Choice]


def _sample() -> Iterator[Case]:
    """Every other poster and format, in one palette over one pattern; all of them come round."""
    patterns, palettes = cycle(PATTERNS), {name: cycle(poster.palettes) for name, poster in POSTERS.items()}
    # An odd number of formats a poster: the next poster has the others.
    return ((name, format_id, next(palettes[name]), next(patterns)) for name, format_id in LAYOUTS[::2])


def _every() -> Iterator[Case]:
    """Every poster, format, palette and pattern; on paper, whose files are large, the palettes take turns."""
    for name, format_id in LAYOUTS:
        palettes = POSTERS[name].palettes
        each = zip(cycle(palettes), PATTERNS, strict=False) if _is_paper(format_id) else product(palettes, PATTERNS)
        yield from ((name, format_id, palette, pattern) for palette, pattern in each)


def _is_paper(format_id: str) -> bool:
    return FORMAT_BY_ID[format_id].medium == "print"


def _arrangements(name: str, format_id: str) -> Sequence[Arrangement]:
    return ("first", "second") if POSTERS[name].layouts[format_id].has_second else ("auto",)


def _assert_legible(stage: Stage, case: Case, quote: str) -> None:
    name, format_id, palette, pattern = case
    stage = replace(stage, poster=POSTERS[name])
    for arrangement in _arrangements(name, format_id):
        choice = {format_id: FormatChoice(arrangement=arrangement)}
        visual = Visual(name, palette, quote=quote, person=PERSON, photo=PHOTO, by_format=choice)
        arranged = stage.arranged(visual, format_id, HostilePhoto(pattern))
        found = list(measured(arranged.frame, FORMAT_BY_ID[format_id]))
        if not found:
            # Words beside the photo, on flat colour.
            assert arranged.legibility.worst is None
            continue
        assert [each for each in found if each.contrast < each.wanted] == []
        worst = arranged.legibility.worst
        assert worst
        # What `kit.json` says is never more than what the file shows.
        assert worst.contrast <= next(each.contrast for each in found if each.slot == worst.slot) + 0.01
        assert worst.contrast >= worst.wanted


@pytest.mark.parametrize("case", list(_sample()), ids="-".join)
def test_every_word_stands_out_from_every_pixel_beside_it(case: Case, stage: Stage) -> None:
    _assert_legible(stage, case, QUOTES["fr"][140])


def test_the_accents_of_the_text_beneath_are_no_part_of_a_word(stage: Stage) -> None:
    # Without a quote, the theme’s accents leave its column and reach into the surroundings of the large word.
    for palette in POSTERS["grand-mot"].palettes:
        _assert_legible(stage, ("grand-mot", "square", palette, "white"), "")


# Their boxes are those of layouts gone through above; the wall's 19 million pixels take a while.
@pytest.mark.parametrize(
    ("name", "format_id"),
    [
        each if each == ("sentier", "grid") else pytest.param(*each, marks=pytest.mark.exhaustive)
        for each in INHERITED
        if each[1] == "grid" or each[0] == "sentier"
    ],
)
def test_every_word_stands_out_in_a_layout_made_over(name: str, format_id: str, stage: Stage) -> None:
    palette = next(iter(POSTERS[name].palettes))
    _assert_legible(stage, (name, format_id, palette, next(iter(PATTERNS))), QUOTES["fr"][140])


@pytest.mark.exhaustive
@pytest.mark.parametrize("quote", [QUOTES["fr"][40], ""], ids=["short", "none"])
@pytest.mark.parametrize("case", list(_every()), ids="-".join)
def test_every_word_stands_out_in_the_whole_hostile_matrix(case: Case, quote: str, stage: Stage) -> None:
    _assert_legible(stage, case, quote)


_PORTRAIT = FORMAT_BY_ID["portrait"]
_WHOLE = Rect(0, 0, 1080, 1350)
_WORDS = TextSlot(Rect(100, 760, 880, 400), (Part("quote", "quote", (40, 40)), Part("name", "quote", (32, 32), 20)))
_FOOT = TextSlot(Rect(100, 1200, 880, 60), (Part("dates", "quote", (32, 32)),))
_VEIL = Veil(Rect(0, 600, 1080, 750), "ground", 0.3, 120)
_COLORS = {"ground": "#101010", "ink": "#ffffff", "dark": "#000000", "accent": "#f0f0f0"}


def _poster(*layers: Layer, other_ink: str = "", ground: str = "ground") -> Poster:
    """Words of one style over a photo that fills a portrait."""
    style = replace(POSTERS["bloc"].styles["rest"], other_ink=other_ink, ground=ground)
    return replace(
        POSTERS["bloc"],
        styles={"quote": style},
        palettes={"only": Palette(Words("", ""), _COLORS)},
        layouts={"portrait": Layout((PhotoSlot(_WHOLE), *layers))},
    )


def _arranged(stage: Stage, poster: Poster, photo: HostilePhoto | Patches, held: Legibility | None = None) -> Arranged:
    visual = Visual("bloc", "only", quote=QUOTES["fr"][40], person=PERSON, photo=PHOTO)
    return arrange(replace(stage, poster=poster).scene(visual, photo), _PORTRAIT, held)


def _grey(level: int) -> Patches:
    return Patches("g", colors={"g": Color(level, level, level)})


def _assert_measured(arranged: Arranged) -> None:
    assert [each for each in measured(arranged.frame, _PORTRAIT) if each.contrast < each.wanted] == []


def test_an_ink_that_does_over_the_photo_is_left_alone(stage: Stage) -> None:
    arranged = _arranged(stage, _poster(_WORDS, other_ink="dark"), _grey(60))
    assert set(arranged.legibility.choices.values()) == {Choice()}
    assert not any(isinstance(item, Scrim) for item in arranged.frame.items)
    _assert_measured(arranged)


def test_the_other_ink_comes_before_any_veil(stage: Stage) -> None:
    arranged = _arranged(stage, _poster(_WORDS, other_ink="dark"), _grey(230))
    assert set(arranged.legibility.choices.values()) == {Choice("other")}
    assert {text.color for text in arranged.frame.texts()} == {Color(0, 0, 0)}
    _assert_measured(arranged)


def test_where_neither_ink_does_a_band_of_the_ground_comes_behind_the_words_and_nowhere_else(stage: Stage) -> None:
    arranged = _arranged(stage, _poster(_WORDS, other_ink="dark"), HostilePhoto("checks-17"))
    assert {choice.ink for choice in arranged.legibility.choices.values()} == {"own"}
    (band,) = (item for item in arranged.frame.items if isinstance(item, Scrim))
    # White over white asks for a black veil of 53.5 %; this one is nearly black.
    assert {choice.band for choice in arranged.legibility.choices.values()} <= {0.6, 0.65}
    assert band.box.height < 500
    _assert_measured(arranged)


def test_a_veil_is_as_strong_as_its_most_demanding_words_and_no_stronger(stage: Stage) -> None:
    calm, bright = (_arranged(stage, _poster(_VEIL, _WORDS, _FOOT), _grey(level)) for level in (20, 255))
    assert {choice.veil for choice in calm.legibility.choices.values()} == {0.3}
    assert {choice.veil for choice in bright.legibility.choices.values()} <= {0.55, 0.6, 0.65}
    half = _arranged(stage, _poster(_VEIL, _WORDS, _FOOT), Patches("kkkk", "kkkk", "kkkk", "kkkk", "wwww"))
    assert half.legibility.choices == bright.legibility.choices, "the words at the foot stand on white"
    for arranged in (calm, bright, half):
        _assert_measured(arranged)


def test_one_white_pixel_under_the_words_is_enough_to_ask_for_a_veil(stage: Stage) -> None:
    poster = _poster(_VEIL, _WORDS)
    calm = _arranged(stage, poster, _grey(0))
    box = next(text.box for text in calm.frame.texts() if text.slot == "quote")
    speck = Fill("ink", Rect(round(box.x + 60), round(box.y + 14), 1, 1))
    asked = _arranged(stage, _poster(speck, _VEIL, _WORDS), _grey(0))
    assert calm.legibility.choices["quote"].veil == 0.3
    assert asked.legibility.choices["quote"].veil > 0.5


def test_what_is_on_a_veil_under_the_words_gives_them_a_band(stage: Stage) -> None:
    poster = _poster(_VEIL, Fill("accent", Rect(300, 700, 60, 400)), _WORDS, _FOOT)
    arranged = _arranged(stage, poster, _grey(20))
    choices = arranged.legibility.choices
    assert choices["quote"].band > 0.5
    assert choices["quote"].veil == choices["dates"].veil == 0.3
    assert choices["dates"].band == 0
    _assert_measured(arranged)


_SLOPE = TextSlot(Rect(140, 500, 800, 60), (Part("dates", "quote", (40, 40)),), angle=-12.0)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_words_at_an_angle_stand_out_too(stage: Stage, pattern: str) -> None:
    _assert_measured(_arranged(stage, _poster(_SLOPE, other_ink="dark"), HostilePhoto(pattern)))


@pytest.mark.parametrize("pattern", ["white", "checks-17"])
def test_words_at_an_angle_on_a_fill_of_that_angle_need_nothing(stage: Stage, pattern: str) -> None:
    beside = Fill("ground", Rect(100, 470, 880, 120), angle=-12.0)
    arranged = _arranged(stage, _poster(beside, _SLOPE), HostilePhoto(pattern))
    assert arranged.legibility.choices == {}
    assert arranged.legibility.worst
    assert arranged.legibility.worst.contrast > 15
    _assert_measured(arranged)


def test_words_that_nothing_could_make_legible_are_an_error_with_the_amount(stage: Stage) -> None:
    arranged = _arranged(stage, _poster(_WORDS, ground="accent"), _grey(255))
    (problem,) = (each for each in arranged.problems if each.code == "words-too-faint")
    assert (problem.severity, str(problem.location) in {"quote", "name"}) == ("error", True)
    assert "est de 1,1 pour 1; il en faut 4,5" in problem.words.fr
    assert "is 1.1 to 1; 4.5 is needed" in problem.words.en


def test_what_is_held_stays_and_nothing_is_measured(stage: Stage) -> None:
    poster = _poster(_VEIL, _WORDS, other_ink="dark")
    before = _arranged(stage, poster, _grey(20))
    held = _arranged(stage, poster, _grey(255), before.legibility)
    assert held.legibility == before.legibility
    assert [text.color for text in held.frame.texts()] == [text.color for text in before.frame.texts()]
    scrims = [[item.image for item in each.frame.items if isinstance(item, Scrim)] for each in (held, before)]
    assert scrims[0] == scrims[1]
    settled = _arranged(stage, poster, _grey(255))
    assert settled.legibility.choices != held.legibility.choices


def test_nothing_is_painted_between_columns_to_measure_them(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[tuple[Frame, Rect]] = []

    class Noted(Backdrop):
        def __init__(self, frame: Frame, region: Rect, finest: float) -> None:
            painted.append((frame, region))
            super().__init__(frame, region, finest)

    monkeypatch.setattr("composer.render.legibility.contrast.Backdrop", Noted)
    _assert_measured(_arranged(stage, _poster(_WORDS, _FOOT), _grey(60)))
    (frame, words), (same, foot) = painted
    assert frame == same
    assert words.bottom + 100 < foot.y
    painted.clear()
    _arranged(stage, _poster(_WORDS, Fill("dark", Rect(90, 1190, 400, 80)), _FOOT), _grey(60))
    (frame, _), (other, _) = painted
    assert len(other.items) == len(frame.items) + 1, "what is drawn between two columns lies behind the second alone"


def _in_file_and_preview(stage: Stage, palette: str, picture: Image.Image) -> Iterator[tuple[_Choices, _Choices]]:
    """What is chosen in a file and in its preview, in formats of each proportion."""
    stage = replace(stage, poster=POSTERS["sentier"])
    data = BytesIO()
    picture.save(data, "JPEG", quality=92)
    photo = open_photo(take_in(data.getvalue(), ""))
    for format_id in ("portrait", "square", "landscape"):
        first = {format_id: FormatChoice(arrangement="first")}
        visual = Visual("sentier", palette, quote=QUOTES["fr"][140], photo=PHOTO, by_format=first)
        file, preview = (stage.arranged(visual, format_id, each).legibility for each in (photo, ProxyPhoto(photo)))
        yield file.choices, preview.choices


@pytest.mark.parametrize("palette", POSTERS["sentier"].palettes)
def test_a_preview_s_light_photo_settles_on_the_strength_of_the_file(stage: Stage, palette: str) -> None:
    for file, preview in _in_file_and_preview(stage, palette, sample("astronaut").resize((1600, 1600))):
        assert preview == file


@pytest.mark.parametrize("palette", POSTERS["sentier"].palettes)
def test_the_hard_edges_of_a_drawing_change_the_strength_by_one_step_at_most(stage: Stage, palette: str) -> None:
    # No camera makes edges as hard as those of flat paper; a reduced copy softens them.
    for file, preview in _in_file_and_preview(stage, palette, drawn("adult").image):
        assert preview.keys() == file.keys()
        for slot, choice in file.items():
            assert preview[slot].veil == pytest.approx(choice.veil, abs=0.051)

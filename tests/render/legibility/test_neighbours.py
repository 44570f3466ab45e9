"""What makes one text legible never dulls another: bands lie under every text, and texts are measured over them."""

import pytest
from msgspec.structs import replace

from composer.core.geometry import Rect, around
from composer.core.poster import Fill, Layer, Layout, Palette, Part, PhotoSlot, Poster, QrSlot, TextSlot, Veil
from composer.core.visual import Visual
from composer.core.words import Words
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Flat, Frame, Outline, Scrim, Text, ink_of
from tests.formats import FORMAT_BY_ID
from tests.render.hostile import PATTERNS, HostilePhoto, measured
from tests.render.pixels import assert_same_rendering, draw
from tests.render.stage import PERSON, PHOTO, QUOTES, Stage
from tests.render.test_posters import POSTERS

_PORTRAIT = FORMAT_BY_ID["portrait"]
_PALETTE = {"ground": "#101010", "ink": "#ffffff", "paper": "#f4f0e6", "black": "#101018", "accent": "#f0f0f0"}
_QUOTE = TextSlot(Rect(100, 840, 880, 300), (Part("quote", "pale", (56, 56)),))
_NAME = TextSlot(Rect(100, 780, 880, 60), (Part("name", "pale", (40, 40)),))
_DATES = TextSlot(Rect(100, 980, 880, 60), (Part("dates", "pale", (40, 40)),))


def _dark(slot: TextSlot) -> TextSlot:
    """`slot` in dark ink, whose band is light."""
    return replace(slot, parts=tuple(replace(part, style="dark") for part in slot.parts))


def _poster(*layers: Layer) -> Poster:
    """Layers over a photo that fills a portrait, with a style in pale ink and one in dark ink."""
    rest = POSTERS["bloc"].styles["rest"]
    styles = {
        "pale": replace(rest, ink="ink", other_ink="", ground="ground"),
        "dark": replace(rest, ink="black", other_ink="", ground="paper"),
    }
    return replace(
        POSTERS["bloc"],
        styles=styles,
        palettes={"only": Palette(Words("", ""), _PALETTE)},
        layouts={"portrait": Layout((PhotoSlot(Rect(0, 0, 1080, 1350)), *layers))},
    )


def _arranged(stage: Stage, photo: HostilePhoto, *layers: Layer, qr: str = "") -> Arranged:
    visual = Visual("bloc", "only", quote=QUOTES["fr"][40], person=PERSON, photo=PHOTO, qr=qr)
    return arrange(replace(stage, poster=_poster(*layers)).scene(visual, photo), _PORTRAIT)


def _assert_measured(arranged: Arranged) -> None:
    found = list(measured(arranged.frame, _PORTRAIT))
    assert [each for each in found if each.contrast < each.wanted] == []
    # Nothing else tells a person: what is said of the worst text is never more than what the picture shows.
    worst = arranged.legibility.worst
    assert worst
    assert worst.contrast <= min(each.contrast for each in found if each.slot == worst.slot) + 0.01


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("layers", [(_NAME, _QUOTE, _DATES), (_QUOTE, _DATES, _NAME)], ids=["above", "below"])
def test_adjacent_columns_over_a_busy_photo_are_all_legible(
    stage: Stage, pattern: str, layers: tuple[TextSlot, ...]
) -> None:
    _assert_measured(_arranged(stage, HostilePhoto(pattern), *layers))


def test_a_band_comes_under_the_columns_before_its_own(stage: Stage) -> None:
    # The name needs nothing over black; the quote has a band that reaches under it.
    arranged = _arranged(stage, HostilePhoto("checks-17"), Fill("black", Rect(0, 700, 1080, 125)), _NAME, _QUOTE)
    (band,) = (at for at, item in enumerate(arranged.frame.items) if isinstance(item, Scrim))
    assert band < min(at for at, item in enumerate(arranged.frame.items) if isinstance(item, Text))
    _assert_measured(arranged)


def test_a_veil_comes_under_the_columns_before_it(stage: Stage) -> None:
    veil = Veil(Rect(0, 700, 1080, 650), "ground", 0.5, 120)
    arranged = _arranged(stage, HostilePhoto("checks-17"), _NAME, veil, _QUOTE)
    kinds = [type(item) for item in arranged.frame.items]
    assert kinds.index(Text) > max(at for at, kind in enumerate(kinds) if kind is Scrim)
    _assert_measured(arranged)


def test_words_that_a_later_veil_drowns_are_an_error(stage: Stage) -> None:
    veil = Veil(Rect(0, 700, 1080, 650), "ground", 0.5, 120)
    arranged = _arranged(stage, HostilePhoto("checks-17"), _dark(_NAME), veil, _QUOTE)
    (problem,) = (each for each in arranged.problems if each.code == "words-too-faint")
    assert (problem.severity, str(problem.location)) == ("error", "name")
    assert next(each for each in measured(arranged.frame, _PORTRAIT) if each.slot == "name").contrast < 4.5


def test_a_band_keeps_clear_of_words_that_something_drawn_over_them_keeps_before_it(stage: Stage) -> None:
    across = Fill("accent", Rect(300, 700, 4, 120))
    arranged = _arranged(stage, HostilePhoto("checks-17"), _NAME, across, _QUOTE)
    found = {each.slot: each for each in measured(arranged.frame, _PORTRAIT)}
    drawn = [item.slot for item in arranged.frame.items if isinstance(item, Flat | Text)]
    assert drawn == ["name", "", "quote"]
    assert found["quote"].contrast >= 4.5
    items = arranged.frame.items
    last = max(at for at, item in enumerate(items) if isinstance(item, Scrim))
    without = draw(Frame(arranged.frame.size, (*items[:last], *items[last + 1 :])))
    name = next(text for text in arranged.frame.texts() if text.slot == "name")
    ink = around(ink_of(name))
    rows, columns = slice(int(ink.y), int(ink.bottom)), slice(int(ink.x), int(ink.right))
    assert_same_rendering(draw(arranged.frame)[rows, columns], without[rows, columns])


def test_a_code_is_never_under_the_band_of_words(stage: Stage) -> None:
    code = QrSlot(Rect(740, 700, 200, 200), "black", "paper")
    arranged = _arranged(stage, HostilePhoto("checks-17"), code, _QUOTE, qr="https://exemple.ca")
    kinds = [(type(item), item.slot) for item in arranged.frame.items]
    assert kinds.index((Scrim, "")) < kinds.index((Flat, "qr")) < kinds.index((Outline, "qr"))


def test_what_is_drawn_between_two_columns_stays_between_them(stage: Stage) -> None:
    # The fill is meant to hide the end of the first line and to bear the second column.
    fill = Fill("ground", Rect(60, 780, 200, 400))
    arranged = _arranged(stage, HostilePhoto("checks-17"), _NAME, fill, _QUOTE)
    kinds = [(type(item), item.slot) for item in arranged.frame.items]
    assert kinds.index((Text, "name")) < kinds.index((Flat, "")) < kinds.index((Text, "quote"))


def test_words_on_a_flat_colour_are_measured_on_the_band_that_touches_them(stage: Stage) -> None:
    paper = Fill("paper", Rect(0, 700, 1080, 125))
    for name in (_dark(_NAME), replace(_dark(_NAME), box=Rect(100, 783, 880, 60))):
        _assert_measured(_arranged(stage, HostilePhoto("checks-17"), paper, name, _QUOTE))


@pytest.mark.parametrize("pattern", PATTERNS)
def test_adjacent_columns_of_opposed_inks_are_all_legible(stage: Stage, pattern: str) -> None:
    _assert_measured(_arranged(stage, HostilePhoto(pattern), _dark(_NAME), _QUOTE))
    _assert_measured(_arranged(stage, HostilePhoto(pattern), _NAME, _dark(_QUOTE), _DATES))

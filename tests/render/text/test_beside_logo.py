"""An organisation's logo beside the campaign's signature: it touches neither crossing nor words, or gives way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.geometry import Rect, Size, around
from composer.core.poster import Align, Fill, Layout, Part, QrSlot, TextSlot
from composer.core.problems import Problem
from composer.core.visual import Person, Visual
from composer.render.arrange import Arranged, arrange
from composer.render.frame import Drawing, Flat, Outline, Picture, Text, ink_of
from composer.render.logo import Logo, take_in_logo
from composer.render.text.column import arrange_column
from composer.render.text.entry import Placed
from tests.formats import FORMAT_BY_ID
from tests.logos import SVG, a_logo
from tests.render.stage import Stage

_THEME = Part("theme", "theme", (34, 33), lines=2)
_SIGNED = TextSlot(
    Rect(70, 1144, 590, 140),
    (_THEME, Part("dates", "rest", (29, 29), gap=8, lines=1)),
    valign="bottom",
    signature="accent",
)
_VISUAL = Visual("bloc", quote="Un pas.", person=Person("Zoé"))
_SQUARE = replace(a_logo(), size=Size(1, 1))


def _placed(stage: Stage, slot: TextSlot, logo: Logo | None) -> Placed:
    return arrange_column(slot, replace(stage.scene(_VISUAL), logo=logo))


def _taken(placed: Placed) -> list[Rect]:
    """The crossing, and each letter."""
    return [*(mark.box for mark in placed.marks), *(box for text in placed.items for box in ink_of(text))]


@given(
    aspect=st.floats(0.1, 10),
    width=st.floats(60, 1500),
    height=st.floats(40, 400),
    align=st.sampled_from(["left", "right"]),
    size=st.integers(20, 60),
)
def test_a_logo_never_touches_the_crossing_or_a_word(
    aspect: float, width: float, height: float, align: Align, size: int, stage: Stage
) -> None:
    theme = replace(_THEME, size=(size, 20))
    slot = replace(_SIGNED, box=Rect(70, 900, width, height), align=align, parts=(theme, *_SIGNED.parts[1:]))
    placed, alone = (_placed(stage, slot, logo) for logo in (replace(_SQUARE, size=Size(aspect, 1)), None))
    if placed.logo is None:
        assert placed == alone
        return
    logo = placed.logo
    crossing = placed.marks[0].box
    assert slot.box.contains(logo, tolerance=0.01)
    assert logo.width <= 0.3 * width + 0.01
    assert logo.size.aspect == pytest.approx(aspect)
    assert not any(logo.overlaps(box) for box in _taken(placed))
    words = around(box for text in placed.items for box in ink_of(text))
    gap = words.x - logo.right if align == "right" else logo.x - words.right
    # A letter may lean a little out of its advance.
    assert gap >= crossing.width - 0.1 * size
    block = around(text.box for text in placed.items)
    assert logo.height <= block.height + 0.01
    assert logo.center.y == pytest.approx(block.center.y)
    assert [text.slot for text in placed.items] == [text.slot for text in alone.items]
    assert not placed.lacks


@pytest.mark.parametrize(("width", "height"), [(1000, 100), (100, 1000), (300, 200)])
def test_a_logo_of_any_proportions_has_its_place(width: int, height: int, stage: Stage) -> None:
    logo = _placed(stage, _SIGNED, a_logo(width, height)).logo
    assert logo
    assert logo.right == pytest.approx(_SIGNED.box.right)
    assert logo.size.aspect == pytest.approx(width / height, rel=0.02)


def test_the_logo_gives_way_before_a_text_of_the_campaign(stage: Stage) -> None:
    narrow = replace(_SIGNED, box=replace(_SIGNED.box, width=420), parts=(replace(_THEME, lines=1),))
    assert _placed(stage, narrow, a_logo()) == _placed(stage, narrow, None)
    optional = Part("campaign", "rest", (29, 29), gap=8, lines=1, optional=True)
    tall = replace(_SIGNED, box=Rect(70, 1000, 590, 104), parts=(_THEME, optional))
    assert _placed(stage, tall, a_logo()) == _placed(stage, tall, None)


def test_a_slot_without_a_signature_has_no_logo(stage: Stage) -> None:
    assert _placed(stage, replace(_SIGNED, signature=""), a_logo()).logo is None
    assert _placed(stage, replace(_SIGNED, parts=(Part("name", "name", (34, 30)),)), a_logo()).logo is None
    assert _placed(stage, replace(_SIGNED, angle=12), a_logo()).logo is None


def _arranged(stage: Stage, logo: Logo | None, *layers: TextSlot | QrSlot, qr: str = "") -> Arranged:
    poster = replace(stage.poster, layouts={"portrait": Layout((Fill("ground"), *layers))})
    scene = replace(stage, poster=poster).scene(replace(_VISUAL, qr=qr))
    return arrange(replace(scene, logo=logo), FORMAT_BY_ID["portrait"])


def _logos(arranged: Arranged) -> list[Rect]:
    return [item.box for item in arranged.frame.items if item.slot == "logo"]


def _said(arranged: Arranged) -> list[Problem]:
    return [problem for problem in arranged.problems if problem.code == "logo-left-out"]


@pytest.mark.parametrize(("logo", "kind"), [(a_logo(), Picture), (take_in_logo(SVG.encode(), "a.svg"), Drawing)])
def test_a_page_shows_the_logo_behind_no_word(logo: Logo, kind: type, stage: Stage) -> None:
    arranged = _arranged(stage, logo, _SIGNED)
    kinds = [type(item) for item in arranged.frame.items]
    assert kinds == [Flat, Outline, Outline, kind, Text, Text]
    assert not _said(arranged)


def test_a_page_without_room_for_the_logo_says_so_in_a_notice(stage: Stage) -> None:
    arranged = _arranged(stage, a_logo(), replace(_SIGNED, signature=""))
    assert _logos(arranged) == []
    (problem,) = _said(arranged)
    assert (problem.severity, str(problem.location)) == ("notice", "logo")
    assert not _said(_arranged(stage, None, replace(_SIGNED, signature="")))


def test_a_logo_gives_way_to_the_words_of_another_column_and_to_the_qr_code(stage: Stage) -> None:
    (box,) = _logos(_arranged(stage, a_logo(), _SIGNED))
    over = TextSlot(Rect(box.x, box.y, 400, 60), (Part("name", "name", (34, 30)),))
    arranged = _arranged(stage, a_logo(), _SIGNED, over)
    assert (_logos(arranged), len(_said(arranged))) == ([], 1)
    code = QrSlot(Rect(box.x, box.y, 160, 160), "ink", "ground")
    arranged = _arranged(stage, a_logo(), _SIGNED, code, qr="https://exemple.org/")
    assert (_logos(arranged), len(_said(arranged))) == ([], 1)

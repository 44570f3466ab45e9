"""The frames of the window: another photo never blanks the canvas, and hidden fields follow once they are visible."""

import gc
import weakref
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from threading import Event

import pytest
from PIL import Image
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from composer.core.document.edits import write_quote
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.visual import PhotoChoice
from composer.gui.canvas import frames
from composer.gui.field_text import text_of
from composer.gui.jobs import Jobs
from composer.gui.shared import Shared
from composer.gui.window.window import Window
from composer.render.arrange import Arranged, arranging
from composer.render.frame import Picture
from composer.render.legibility.legibility import Legibility
from composer.render.photo.intake import Intake, take_in
from composer.render.photo.photo import KEPT_LIMIT, open_photo
from composer.render.photo.proxy import Cut, ProxyPhoto
from composer.render.photo.rotated import seen
from composer.render.scene import Scene
from tests.gui.conftest import wait_for

_WHOLE = Rect(0, 0, 1, 1)


def _photo(color: str, size: tuple[int, int] = (900, 1200), kind: str = "PNG") -> Intake:
    file = BytesIO()
    Image.new("RGB", size, color).save(file, kind)
    return take_in(file.getvalue(), "photo")


def _color(shared: Shared) -> str:
    picture = next(item for item in shared.frames.frame.items if isinstance(item, Picture))
    return picture.image.pixelColor(5, 5).name()


def test_the_last_frame_stays_until_another_photo_is_ready(shared: Shared) -> None:
    shared.state.put_photo(_photo("#00ff00"))
    wait_for(lambda: _color(shared) == "#00ff00")
    shared.state.put_photo(_photo("#0000ff"))
    assert _color(shared) == "#00ff00"
    wait_for(lambda: _color(shared) == "#0000ff")
    shared.state.undo()
    wait_for(lambda: _color(shared) == "#00ff00")


def test_a_photo_taken_away_is_gone_at_once_and_one_on_its_way_does_not_come_back(shared: Shared) -> None:
    shared.state.put_photo(_photo("#00ff00"))
    wait_for(lambda: _color(shared) == "#00ff00")
    shared.state.put_photo(_photo("#0000ff"))
    shared.state.undo()
    done: list[object] = []
    shared.jobs.start(lambda: None, done.append)
    wait_for(lambda: bool(done))
    assert _color(shared) == "#00ff00"


def test_an_exact_crop_of_a_place_that_the_hand_has_left_is_kept_and_lays_nothing_out(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared.state.put_photo(_photo("#00ff00"))
    wait_for(lambda: _color(shared) == "#00ff00")
    free, asked, seen_changes = Event(), list[object](), list[int]()
    changes = list[bool]()
    shared.frames.changed.connect(lambda: changes.append(True))

    def start(*work: object) -> None:
        asked.append(work)
        Jobs.start(shared.jobs, *work)  # pyright: ignore[reportArgumentType] - as it was asked

    def keep(_proxy: ProxyPhoto, _cut: Cut, _image: QImage) -> None:
        seen_changes.append(len(changes))

    def note_after(_number: int, _result: object) -> None:
        if len(seen_changes) == 1:
            seen_changes.append(len(changes))

    monkeypatch.setattr(ProxyPhoto, "keep", keep)
    shared.jobs.start(free.wait, lambda _: None)
    monkeypatch.setattr(shared.jobs, "start", start)
    # After the window's own, which was connected first.
    shared.jobs.done.connect(note_after)
    shared.state.edit(write_quote(shared.state.visual, "Un."), "quote")
    wait_for(lambda: asked)
    shared.state.edit(write_quote(shared.state.visual, "Un pas."), "quote")
    free.set()
    wait_for(lambda: len(seen_changes) > 1)
    assert seen_changes[0] == seen_changes[1]


def test_the_exact_crop_of_what_is_on_the_screen_is_begun_before_it_is_laid_out_again(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared.state.put_photo(_photo("#00ff00"))
    wait_for(lambda: _color(shared) == "#00ff00")
    met = list[str]()

    def start(work: "partial[object]", *then: object) -> None:
        met.append("begun")
        Jobs.start(shared.jobs, work, *then)  # pyright: ignore[reportArgumentType] - as it was asked

    def laid_out(scene: Scene, format_: Format, held: Legibility | None = None) -> Iterator[Arranged | None]:
        met.append("laid out")
        return arranging(scene, format_, held)

    monkeypatch.setattr(shared.jobs, "start", start)
    monkeypatch.setattr(frames, "arranging", laid_out)
    shared.state.edit(write_quote(shared.state.visual, "Un pas."), "quote")
    assert shared.frames.frame
    wait_for(lambda: len(met) > 2)
    assert met[:3] == ["laid out", "begun", "laid out"]
    # Once only, as the frame has the same place for the photo.
    assert met.count("begun") == 1


def test_the_other_formats_follow_a_part_of_a_layout_at_each_turn(
    shared: Shared, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts, deadline = list[str](), QDeadlineTimer(30_000)
    others = set(shared.state.poster.layouts) - {shared.state.format.id}

    def laid_out(scene: Scene, format_: Format, held: Legibility | None = None) -> Iterator[Arranged | None]:
        for part in arranging(scene, format_, held):
            parts.append(format_.id)
            yield part

    monkeypatch.setattr(frames, "arranging", laid_out)
    shared.state.edit(write_quote(shared.state.visual, "Un pas."), "quote")
    while not all(map(shared.frames.thumbnail, others)):
        assert not deadline.hasExpired()
        before = len(parts)
        QApplication.processEvents()
        assert sum(part in others for part in parts[before:]) <= 1
    assert all(parts.count(each) > 1 for each in others)


def test_decoded_photos_that_are_not_visible_are_released(shared: Shared) -> None:
    shared.state.put_photo(_photo("#00ff00"))
    wait_for(lambda: _color(shared) == "#00ff00")
    assert shared.state.session.photo
    photo = weakref.ref(shared.state.session.photo)
    shared.state.put_photo(_photo("#0000ff"))
    wait_for(lambda: _color(shared) == "#0000ff")
    wait_for(lambda: gc.collect() >= 0 and photo() is None)


def test_the_decodes_of_one_photo_stay_within_their_memory() -> None:
    photo = open_photo(_photo("#336699", (6000, 4500), "JPEG"))
    for side in (300, 1000, 2000, 4000):
        photo.cut(_WHOLE, (side, side * 3 // 4))
    # What is held shows nowhere else.
    decoded = photo._decoded.values()  # pyright: ignore[reportPrivateUsage]
    held = [picture.width * picture.height * 4 for picture in decoded]
    assert len(held) == 1
    assert held[0] > KEPT_LIMIT


@pytest.mark.parametrize("angle", [0.0, 5.0])
def test_an_exact_crop_of_a_tilted_photo_is_kept_as_it_is_drawn(angle: float) -> None:
    photo = open_photo(_photo("#336699"))
    proxy, choice = ProxyPhoto(photo), PhotoChoice("", angle=angle)
    seen(proxy, choice).cut(_WHOLE, (60, 80))
    (cut,) = proxy.missing()
    exact = proxy.exact(cut)
    proxy.keep(cut, exact)
    assert seen(proxy, choice).cut(_WHOLE, (60, 80)) is exact
    assert proxy.missing() == ()
    assert exact == seen(photo, choice).cut(_WHOLE, (60, 80))


@pytest.mark.parametrize("angle", [0.0, 5.0])
def test_a_light_photo_gives_no_more_pixels_than_the_screen_shows(angle: float) -> None:
    proxy = ProxyPhoto(open_photo(_photo("#336699", (3000, 4000), "JPEG")))
    proxy.fineness = 0.25
    cut = seen(proxy, PhotoChoice("", angle=angle)).cut(_WHOLE, (1200, 1600))
    assert cut.width() <= 600


def test_a_hidden_field_is_refilled_once_it_is_visible(window: Window) -> None:
    window.state.go_to("poster")
    window.state.edit(write_quote(window.state.visual, "On y est."), "quote")
    window.state.go_to("quote")
    assert "On y est." in {text_of(field) for field in window.findChildren(QPlainTextEdit) if field.isVisible()}

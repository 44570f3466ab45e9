from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from composer.core.document.edits import write_quote
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.render.photo.made_pixels import pixels_of


def test_the_preview_shows_the_visual_recompressed_then_live_again(window: Window) -> None:
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: window.compression_preview.image)
    assert window.commands["published"].isChecked()
    seen = pixels_of(window.canvas.grab().toImage()).astype(int)
    QTest.keyClick(window.canvas, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert not window.commands["published"].isChecked()
    live = pixels_of(window.canvas.grab().toImage()).astype(int)
    # The same picture, with a compression's faults: letters ring, nothing moves.
    assert 0.2 < abs(seen - live)[..., :3].mean() < 6.0


def test_a_change_is_shown_live_until_it_ends(window: Window) -> None:
    window.commands["published"].trigger()
    wait_for(lambda: window.compression_preview.image)
    window.state.edit(write_quote(window.state.visual, "Encore une fois."), "quote")
    assert window.compression_preview.image is None
    wait_for(lambda: window.compression_preview.image)


def test_paper_is_never_compressed_by_a_network(window: Window) -> None:
    window.state.look_at("letter")
    window.commands["published"].trigger()
    QTest.qWait(400)
    assert window.compression_preview.image is None


def test_the_photo_is_still_dragged_under_it(window: Window) -> None:
    window.commands["published"].trigger()
    box = window.canvas.box_of("photo")
    assert box is not None
    at = window.canvas.mapTo(window, box.center().toPoint())
    assert window.childAt(QPoint(at)) is window.canvas

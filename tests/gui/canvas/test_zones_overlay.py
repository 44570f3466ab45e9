from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from composer.core.layout.zones import zones
from composer.core.words import Words
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.networks import NETWORKS, SHIPPED


def _pixels(window: Window) -> QImage:
    return window.canvas.grab().toImage()


def test_the_zones_of_the_networks_are_shown_over_the_canvas_and_hidden_again(window: Window) -> None:
    window.state.look_at("story")
    wait_for(lambda: window.frames.thumbnail("story"))
    before = _pixels(window)
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert window.zones.is_on
    assert window.commands["zones"].isChecked()
    after = _pixels(window)
    (safe, _) = zones(window.state.format, [SHIPPED.networks[each] for each in NETWORKS])
    inside, top = window.canvas.on_widget(safe.box), window.canvas.on_widget(window.state.format.box)
    # Over the buttons it is darker, and in the zone nothing changes.
    covered = QPoint(round(top.center().x()), round((top.top() + inside.top()) / 2))
    assert after.pixelColor(covered).lightness() < before.pixelColor(covered).lightness()
    kept = inside.center().toPoint()
    assert after.pixelColor(kept) == before.pixelColor(kept)
    QTest.keyClick(window.canvas, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert not window.zones.is_on
    assert not window.commands["zones"].isChecked()


def test_the_photo_is_still_dragged_under_the_zones(window: Window) -> None:
    window.commands["zones"].trigger()
    box = window.canvas.box_of("photo")
    assert box is not None
    before = window.state.visual
    at = box.center().toPoint()
    QTest.mousePress(window.canvas, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(window.canvas, at + QPoint(0, -12))
    QTest.mouseRelease(window.canvas, Qt.MouseButton.LeftButton, pos=at + QPoint(0, -12))
    assert window.state.visual != before
    assert window.childAt(window.canvas.mapTo(window, at)) is window.canvas


def test_a_format_shown_in_full_everywhere_is_labelled_so_in_the_current_language(window: Window) -> None:
    window.state.look_at("screen")
    window.commands["zones"].trigger()
    assert "en entier" in window.zones.accessibleName()
    window.state.translator.choose("en")
    assert window.zones.accessibleName() == "This format is shown in full everywhere."
    assert window.commands["zones"].text() == Words("Zones des réseaux", "Network zones").en

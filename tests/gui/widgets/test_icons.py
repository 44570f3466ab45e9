"""The icons: every one that is asked for is drawn, in the ink of its role, whatever theme is put on."""

import gc
from collections import Counter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from composer.gui.state import STEPS
from composer.gui.widgets.icons import SIDE, give_icon, icon
from composer.gui.window.actions import ACTIONS
from composer.gui.window.window import Window
from composer.storage.paths import resource
from composer.storage.settings import ThemeChoice
from tests.gui.conftest import complete

_NAMES = sorted(each.stem for each in resource("icons").glob("*.svg"))


def _ink(made: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> QColor:
    """The colour of most of the opaque pixels of an icon."""
    image = made.pixmap(QSize(96, 96), mode, state).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    colors = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    found = Counter(color.name() for color in colors if color.alpha() == 255)
    assert found
    return QColor(found.most_common(1)[0][0])


@pytest.mark.parametrize("name", _NAMES)
def test_each_drawing_keeps_to_the_grid_the_stroke_and_the_ink_of_its_role(
    name: str, application: QApplication
) -> None:
    root = ElementTree.parse(resource("icons", f"{name}.svg")).getroot()  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 24 24"
    assert (root[0].get("stroke"), root[0].get("stroke-width")) == ("currentColor", "1.75")
    assert _ink(icon(name)) == application.palette().color(QPalette.ColorRole.ButtonText)


def test_every_step_and_every_command_that_names_an_icon_has_its_drawing() -> None:
    assert {each.icon for each in ACTIONS if each.icon} | set(STEPS) <= set(_NAMES)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_an_icon_follows_the_theme_and_what_its_button_is(theme: ThemeChoice, window: Window) -> None:
    made, primary = icon("photo"), QPushButton()
    primary.setObjectName("primary")
    give_icon(primary, "photo")
    window.preferences.change(theme=theme)
    gc.collect()
    palette = QApplication.palette()
    text, on_accent = QPalette.ColorRole.ButtonText, QPalette.ColorRole.HighlightedText
    assert _ink(made) == palette.color(text)
    assert _ink(made, state=QIcon.State.On) == _ink(primary.icon()) == palette.color(on_accent)
    assert _ink(made, QIcon.Mode.Disabled) == palette.color(QPalette.ColorGroup.Disabled, text)


def test_no_text_gave_way_to_an_icon(window: Window) -> None:
    drawn = [button for button in complete(window).findChildren(QPushButton) if not button.icon().isNull()]
    assert len(drawn) > len(STEPS)
    assert all(button.text() and button.iconSize().height() == SIDE for button in drawn)

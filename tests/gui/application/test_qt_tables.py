"""The style sheet's drawings are there, in every theme, and no file of theirs is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QCheckBox

from composer.gui.application.qt_tables import Drawings, drawings_of
from composer.gui.widgets.icons import drawing
from composer.gui.window.window import Window
from composer.storage.settings import ThemeChoice

ROOT = Path(__file__).parents[3]


def test_a_drawing_is_read_back_as_it_was_made(application: QApplication) -> None:
    found = drawings_of(application)
    for name, color in (("check", "#123456"), ("down", "#fedcba"), ("check", "#fedcba")):
        file = QFile(found.address(name, QColor(color)))
        assert file.open(QIODevice.OpenModeFlag.ReadOnly)
        assert file.readAll().data() == drawing(name, QColor(color))
    assert application.findChildren(Drawings) == [found]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_tick_is_drawn_on_the_accent(theme: ThemeChoice, window: Window) -> None:
    window.preferences.change(theme=theme)
    tick, palette = QCheckBox(), QApplication.palette()
    tick.setChecked(True)
    tick.resize(40, 40)
    image = tick.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    accent = palette.color(palette.ColorRole.Accent)
    lines = [[image.pixelColor(x, y) == accent for x in range(40)] for y in range(40)]
    # Along some line, something stands between two parts of the accent.
    assert any(False in line[line.index(True) : 40 - line[::-1].index(True)] for line in lines if True in line)


_KILLED = """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from composer.gui.main import build_window
from composer.gui.preferences import Folders

application = QApplication(sys.argv)
home = Path(sys.argv[1])
window = build_window(application, [], "fr", Folders(*(home / name for name in ("a", "b", "c", "d", "e"))))
window.show()
application.processEvents()
os._exit(9)
"""


def test_a_window_that_is_killed_leaves_nothing_in_the_temporary_folder(tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    environment = {**os.environ, "TMPDIR": str(tmp_path / "tmp"), "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, "-c", _KILLED, str(tmp_path)], cwd=ROOT, env=environment, check=False)
    assert run.returncode == 9
    assert list((tmp_path / "tmp").iterdir()) == []

"""What is imported before the first window: nothing that draws, writes or reads more than it shows."""

import os
import subprocess
import sys
from pathlib import Path

from composer.core.visual import Visual
from composer.storage.visual_file import write_visual

_FIRST_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication
from composer.gui.main import build_window
application = QApplication(["start", "-platform", "offscreen"])
window = build_window(application, [], "fr")
# What begins with the first paint may run before it is looked at.
window.jobs.start = lambda *work: None
window.canvas.appeared.connect(lambda: print(*sys.modules, sep="\\n"))
window.canvas.appeared.connect(lambda: print("laid-out" if window.frames.thumbnail(window.state.format.id) else ""))
window.canvas.appeared.connect(application.quit)
window.show()
application.exec()
"""
#: Encoders, printing, faces, video, lists, codes, photos of telephones, what is compiled for answers and rules, and
#: the panels and dialogs that are shown later.
_HEAVY = (
    "PySide6.QtPrintSupport",
    "PIL.PngImagePlugin",
    "av",
    "composer.app.kit.undoable_export",
    "composer.core.linter.lint",
    "composer.core.quotes.candidates",
    "composer.export.pdf.page",
    "composer.export.raster",
    "composer.gui.caption.caption_step",
    "composer.gui.document.recovery_dialog",
    "composer.gui.export.export_step",
    "composer.gui.guide.guide_dialog",
    "composer.gui.photo.photo_step",
    "composer.gui.poster.gallery.gallery",
    "composer.gui.quote.quote_step",
    "composer.gui.window.about_dialog",
    "composer.gui.window.settings_dialog",
    "numpy",
    "pi_heif",
    "python_calamine",
    "qrcode",
)


def test_nothing_heavy_is_imported_before_the_first_window_is_painted() -> None:
    output = subprocess.run([sys.executable, "-c", _FIRST_WINDOW], capture_output=True, text=True, check=True).stdout
    imported = set(output.split())
    assert "composer.gui.window.window" in imported
    assert [module for module in _HEAVY if module in imported] == []
    # The start sheet covers the visual, which is laid out after.
    assert "laid-out" not in imported


_DOUBLE_CLICK = """
import gc
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFileOpenEvent
from composer.gui import main
from composer.gui.application.application import Application
from composer.gui.window.window import Window
application = Application(["start", "-platform", "offscreen"])
def click():
    application.postEvent(application, QFileOpenEvent(sys.argv[1]))
def look():
    (window,) = [each for each in application.topLevelWidgets() if isinstance(each, Window)]
    path = window.state.session.path
    if path:
        looking.stop()
        print(path.name, window.state.visual.quote)
        print("set aside:", len(gc.get_objects()) < gc.get_freeze_count())
        window.leave()
QTimer.singleShot(0, click)
looking = QTimer()
looking.timeout.connect(look)
looking.start(20)
sys.exit(main.main([]))
"""


def test_a_file_that_the_system_wants_opened_by_an_event_is_opened(tmp_path: Path) -> None:
    write_visual(tmp_path / "zoé.jps", Visual("bloc", quote="Rouverte d’un double clic."), None)
    home = {**os.environ, "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    command = [sys.executable, "-c", _DOUBLE_CLICK, str(tmp_path / "zoé.jps")]
    done = subprocess.run(command, env=home, capture_output=True, text=True, check=False, timeout=60)
    opened, *collected = done.stdout.splitlines()
    assert (done.returncode, opened) == (0, "zoé.jps Rouverte d’un double clic."), done.stderr
    # What was imported is looked through by no collection.
    assert collected == ["set aside: True"]

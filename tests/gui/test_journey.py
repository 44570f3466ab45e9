"""Whole journeys, with hands on what can be seen: from the first start to the files on the disk."""

import random
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QToolButton
from skimage import data as samples

from composer.gui.preferences import Folders
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, opened, wait_for
from tests.gui.hands import CTRL, drag, key, press, tab_to, write
from tests.gui.journey import KEPT, digest, go, live, save, seen
from tests.read_back import read_visual

ROOT = Path(__file__).parents[2]
#: Milliseconds without an answer after which a person takes the window for dead. The aim is a blink, a tenth of it: on
#: a machine that may be busy elsewhere that is for a bench to say.
_HANG = 1000


@pytest.fixture(scope="session")
def portraits() -> tuple[bytes, bytes]:
    """A real portrait as a phone gives it, of 12 megapixels, and another one as pixels copied from a page."""
    whole = Image.fromarray(np.asarray(samples.astronaut(), np.uint8))
    taken, copied = BytesIO(), BytesIO()
    whole.resize((3000, 4000), Image.Resampling.BILINEAR).save(taken, "JPEG")
    whole.crop((60, 0, 400, 340)).resize((800, 800)).save(copied, "PNG", compress_level=1)
    return taken.getvalue(), copied.getvalue()


@pytest.fixture
def portrait(portraits: tuple[bytes, bytes], tmp_path: Path) -> QMimeData:
    """The first one as a file that is dropped."""
    path = tmp_path / "portrait.jpg"
    path.write_bytes(portraits[0])
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _composed(path: Path, out: Path) -> dict[str, bytes]:
    """What the command line makes of a saved visual."""
    formats = [word for format_id in KEPT for word in ("--format", format_id)]
    command = [sys.executable, "-m", "composer", "compose", *formats, "--out", str(out), str(path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return _files(out)


def test_from_the_first_start_to_files_that_the_command_line_makes_too(
    application: QApplication, tmp_path: Path, portrait: QMimeData, portraits: tuple[bytes, bytes]
) -> None:
    folders, answers = Folders(tmp_path / "exports", tmp_path / "settings", tmp_path / "autosave"), Answers()
    with opened(application, folders, answers) as window:
        block = live(window, answers, tmp_path, portrait, portraits[1])
        assert read_visual(tmp_path / "zoe.jps")[0] == window.state.visual
    written = _files(tmp_path / "exports")
    assert {"zoe-tremblay/sentier-landscape.jpg", "zoe-tremblay/sentier-square.jpg"} < set(written)
    assert written == _composed(tmp_path / "zoe.jps", tmp_path / "composed")
    assert block.milliseconds < _HANG, f"{block.milliseconds:.0f} ms: {block.doing}"


def test_every_essential_step_without_a_mouse(
    window: Window, answers: Answers, tmp_path: Path, portraits: tuple[bytes, bytes]
) -> None:
    before = window.state.visual
    tab_to(lambda widget: isinstance(widget, QToolButton) and widget.isChecked())
    key(Qt.Key.Key_Right)
    assert window.state.visual.poster != before.poster
    QGuiApplication.clipboard().setImage(QImage.fromData(portraits[1]))
    key(Qt.Key.Key_V, CTRL)
    wait_for(lambda: digest(window) != (before.photo and before.photo.digest))
    tab_to(lambda widget: widget is window.canvas)
    key(Qt.Key.Key_Plus)
    key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert window.state.visual.photo is not None
    assert window.state.visual.photo.reframing is not None
    key(Qt.Key.Key_3, CTRL)
    tab_to(lambda widget: isinstance(widget, QPlainTextEdit))
    key(Qt.Key.Key_A, CTRL)
    write("Je suis revenue.")
    tab_to(lambda widget: isinstance(widget, QLineEdit))
    key(Qt.Key.Key_A, CTRL)
    write("Alix Roy")
    key(Qt.Key.Key_4, CTRL)
    tab_to(lambda widget: isinstance(widget, QPlainTextEdit))
    write("un retour.")
    key(Qt.Key.Key_5, CTRL)
    ticks = seen(window.steps.export).formats
    for format_id in ticks:
        tab_to(lambda widget, tick=ticks[format_id]: widget is tick)
        if format_id != "landscape" and ticks[format_id].isChecked():
            key(Qt.Key.Key_Space)
    consent = seen(window.steps.export).consent
    tab_to(lambda widget: widget is consent.whose.button("self"))
    key(Qt.Key.Key_Space)
    tab_to(lambda widget: widget is consent.agreed["publish"].box)
    key(Qt.Key.Key_Space)
    tab_to(lambda widget: widget is seen(window.steps.export).export)
    key(Qt.Key.Key_Return)
    wait_for(lambda: window.exports.outcome == "done")
    save(window, answers, tmp_path / "alix.jps")
    visual = read_visual(tmp_path / "alix.jps")[0]
    assert (visual.quote, visual.person.name) == ("Je suis revenue.", "Alix Roy")
    assert [path.suffix for path in (tmp_path / "exports" / "alix-roy").glob("*-landscape.*")] == [".jpg"]


def _some_edit(window: Window, chance: random.Random) -> None:
    """One thing a person may do, by mouse or keys, whatever the visual is."""
    poster, photo, quote = window.steps.poster, window.steps.photo, window.steps.quote
    match chance.randrange(7):
        case 0:
            go(window, 1)
            press(chance.choice(poster.palettes.findChildren(QToolButton)))
        case 1:
            go(window, 2)
            press(chance.choice(photo.looks.findChildren(QToolButton)))
        case 2:
            go(window, 2)
            press(chance.choice([each for each in photo.framing.findChildren(QAbstractButton) if each.isVisible()]))
        case 3:
            go(window, 3)
            press(quote.modes[0])
            press(quote.writing.field.viewport())
            write(chance.choice(("a", "b c", "! ")))
        case 4:
            go(window, 3)
            press(quote.person["name"])
            key(Qt.Key.Key_Backspace)
        case 5:
            box = window.canvas.box_of("photo")
            assert box is not None
            drag(window.canvas, box.center().toPoint(), 3, QPoint(chance.randint(-9, 9), chance.randint(-9, 9)))
        case _:
            window.canvas.setFocus()
            key(chance.choice((Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Minus)))


@pytest.mark.parametrize("seed", [2, 16, 2026])
def test_a_walk_of_edits_undone_and_redone_ends_where_it_should(window: Window, seed: int) -> None:
    chance, start = random.Random(seed), window.state.visual  # noqa: S311 - a walk that can be walked again
    seen = [start]
    for _ in range(30):
        _some_edit(window, chance)
        if chance.random() < 0.3:
            for _ in range(chance.randint(1, 3)):
                key(chance.choice((Qt.Key.Key_Z, Qt.Key.Key_Y)), CTRL)
        seen.append(window.state.visual)
    end = window.state.visual
    assert end != start
    while window.commands["undo"].isEnabled():
        key(Qt.Key.Key_Z, CTRL)
    assert window.state.visual == start
    # What is hidden follows when it is shown.
    window.state.go_to("quote")
    quote = window.steps.quote
    assert quote.writing.field.toPlainText() == start.quote
    assert quote.person["name"].text() == start.person.name
    redone = 0
    while window.commands["redo"].isEnabled():
        key(Qt.Key.Key_Y, CTRL)
        redone += 1
        if window.state.visual == end:
            break
    assert window.state.visual == end
    assert redone > 3
    assert quote.writing.field.toPlainText() == end.quote

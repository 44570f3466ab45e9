"""Ctrl+C in the terminal of the window, and the system that wants it gone: it closes, and the work is kept."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from composer.app.document.recovery import left_behind

_POSIX = pytest.mark.skipif(os.name == "nt", reason="a matter of POSIX signals")
_QUOTE = "Dix-sept fois, j’ai recommencé."
#: Opens the window, edits it when asked to, says so, and waits where only Qt is.
_WINDOW = """
import signal, sys
# What starts programs in the background leaves Ctrl+C ignored; a terminal does not.
signal.signal(signal.SIGINT, signal.default_int_handler)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from composer.core.document.edits import write_quote
from composer.gui import main
from composer.gui.window.window import Window

def look():
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, Window)]
    if not shown or not shown[0].canvas._seen:
        QTimer.singleShot(20, look)
        return
    state = shown[0].state
    if sys.argv[1] != "nothing":
        state.edit(write_quote(state.visual, sys.argv[2]), "quote")
    if sys.argv[1] == "question":
        QTimer.singleShot(0, lambda: QMessageBox.question(shown[0], "?", "?"))
    QTimer.singleShot(0, lambda: print("ready", flush=True))

build = main.build_window
def build_and_look(*arguments):
    QTimer.singleShot(0, look)
    return build(*arguments)
main.build_window = build_and_look
sys.exit(main.main([]))
"""


def _stopped(home: Path, state: str, number: signal.Signals) -> tuple[int, str]:
    """The exit code and what was said, of a window stopped by a signal."""
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _WINDOW, state, _QUOTE]
    environment, pipe = os.environ | own, subprocess.PIPE
    with subprocess.Popen(command, env=environment, text=True, stdout=pipe, stderr=pipe) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        running.send_signal(number)
        _, said = running.communicate(timeout=60)
    return running.returncode, said


def _offered(home: Path) -> list[str]:
    """The quotes that the next start offers back."""
    homes = {each.parents[1] for each in home.rglob("visual.json")}
    return [left.kept.visual.quote for each in homes for left in left_behind(each)]


@_POSIX
@pytest.mark.parametrize(
    ("state", "number", "code"),
    [("edited", signal.SIGINT, 130), ("edited", signal.SIGTERM, 143), ("question", signal.SIGTERM, 143)],
)
def test_a_window_told_to_stop_keeps_what_is_not_saved(
    state: str, number: signal.Signals, code: int, tmp_path: Path
) -> None:
    assert _stopped(tmp_path, state, number) == (code, "")
    assert _offered(tmp_path) == [_QUOTE]


@_POSIX
def test_a_window_with_nothing_unsaved_leaves_nothing_behind(tmp_path: Path) -> None:
    assert _stopped(tmp_path, "nothing", signal.SIGINT) == (130, "")
    assert _offered(tmp_path) == []

"""The window and the command line make the same kit of the same visual, to the byte."""

import os
import subprocess
import sys
from pathlib import Path

from composer.app.brief import Brief, resolve
from composer.app.context import load_context
from composer.app.document.session import Session
from composer.core.formats import EXPORT_TYPE
from tests.own_person import own_photo

_ROOT = Path(__file__).parents[3]
_BRIEF = Brief(
    poster="bloc",
    photo=own_photo(),
    quote="Je suis arrivée quand même, et j’ai recommencé.",
    person={"name": "Zoé Roy", "role": "Ébéniste"},
    handles=(("instagram", "zoe"),),
    photo_of="self",
    agreed=("publish",),
    qr="https://exemple.org/",
)
_FORMATS = ("landscape", "letter")
#: Opens a visual as a double click does, looks at it on several posters, then exports it.
_WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from composer.core.formats import EXPORT_TYPE
from composer.gui import main

def steps(window):
    yield lambda: window.state.session.path is not None and window.canvas.isVisible()
    window.preferences.change(
        export_folder=sys.argv[2],
        types=tuple(EXPORT_TYPE),
        left_out=tuple(each for each in window.state.poster.layouts if each not in sys.argv[3:]),
    )
    window.export()
    yield lambda: window.exports.outcome != "running"
    window.leave()

build = main.build_window
def build_and_go(*arguments):
    window = build(*arguments)
    going = steps(window)
    awaited = [next(going)]
    def go_on():
        if awaited[0]():
            awaited[0] = next(going, lambda: False)
    timer = QTimer(window)
    timer.timeout.connect(go_on)
    timer.start(20)
    return window
main.build_window = build_and_go
sys.exit(main.main([sys.argv[1]]))
"""


def _run(home: Path, *arguments: object, **variables: str) -> None:
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home), "PYTHONPATH": str(_ROOT)}
    command = [sys.executable, *map(str, arguments)]
    ran = subprocess.run(command, env=os.environ | own | variables, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_the_window_and_the_command_line_make_the_same_files(tmp_path: Path) -> None:
    context = load_context()
    resolved = resolve(_BRIEF, context)
    visual = tmp_path / "zoé.jps"
    Session(context, resolved.visual, resolved.photo).save(visual)
    formats = [word for each in _FORMATS for word in ("--format", each)]
    types = [word for each in EXPORT_TYPE for word in ("--type", each)]
    _run(tmp_path, "-m", "composer", "compose", visual, *formats, *types, "--out", tmp_path / "typed", TZ="UTC0")
    desktop = {"TZ": "EST5EDT", "QT_QPA_PLATFORM": "offscreen", "QT_FONT_DPI": "192", "QT_SCALE_FACTOR": "2"}
    _run(tmp_path, "-c", _WINDOW, visual, tmp_path / "shown", *_FORMATS, **desktop)
    typed, shown = (
        {each.name: each.read_bytes() for each in (tmp_path / place).glob("*/*")} for place in ("typed", "shown")
    )
    assert {"bloc-letter.pdf", "bloc-letter.png", "bloc-landscape.jpg"} <= typed.keys()
    assert shown.keys() == typed.keys()
    assert [name for name in typed if shown[name] != typed[name]] == []

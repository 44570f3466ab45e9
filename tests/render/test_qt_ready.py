import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

from composer.core.problems import Problem, Refused
from composer.render import qt_ready


class _Refuses:
    """A finder that answers for QtGui with an error, as the system's loader or an absent package would."""

    def __init__(self, error: ImportError) -> None:
        self.error = error

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if name == "PySide6.QtGui":
            raise self.error
        return None


def _let_load(monkeypatch: pytest.MonkeyPatch, libraries: set[str]) -> None:
    def can_load(library: str) -> bool:
        return library in libraries

    monkeypatch.setattr(qt_ready, "can_load", can_load)


def _refusal(monkeypatch: pytest.MonkeyPatch, error: ImportError, lacking: set[str]) -> Problem:
    monkeypatch.delitem(sys.modules, "PySide6.QtGui", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_Refuses(error), *sys.meta_path])
    monkeypatch.setattr(sys, "platform", "linux")
    _let_load(monkeypatch, set(qt_ready.SYSTEM_LIBRARIES) - lacking)
    with pytest.raises(Refused) as refused:
        qt_ready.require_qt()
    (problem,) = refused.value.problems
    return problem


def test_what_the_system_lacks_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    problem = _refusal(monkeypatch, error, {"libEGL.so.1", "libxkbcommon.so.0"})
    assert problem.code == "qt-library-missing"
    assert problem.fix
    for words in (problem.words.fr, problem.words.en):
        assert "libEGL.so.1, libxkbcommon.so.0" in words
    for line in (problem.fix.fr, problem.fix.en):
        assert line.endswith("apt install libegl1 libxkbcommon0")


def test_two_libraries_of_one_package_are_installed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    error = ImportError("libglib-2.0.so.0: cannot open shared object file: No such file or directory")
    problem = _refusal(monkeypatch, error, {"libglib-2.0.so.0", "libgthread-2.0.so.0"})
    assert problem.fix
    assert problem.fix.fr.endswith("apt install libglib2.0-0")


def test_an_absent_pyside_is_named_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = _refusal(monkeypatch, ModuleNotFoundError("No module named 'PySide6'", name="PySide6"), set())
    assert problem.code == "qt-not-installed"
    assert problem.fix
    assert problem.fix.en.endswith("python -m pip install .")


def test_any_other_failure_keeps_the_loader_s_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = _refusal(monkeypatch, ImportError("version `GLIBC_2.34' not found"), set())
    assert problem.code == "qt-does-not-load"
    assert "GLIBC_2.34" in problem.words.fr
    assert "GLIBC_2.34" in problem.words.en


def test_the_loader_is_asked_for_each_library() -> None:
    assert not qt_ready.can_load("libnobody-has-this.so.0")


def test_no_debian_line_is_given_on_another_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    _let_load(monkeypatch, set())
    assert qt_ready.missing_packages() == ()


_UNREAD = """
import linecache
from composer.render.qt_ready import require_qt
require_qt()
import composer.render.paint
print(*linecache.cache)
"""


def test_no_module_s_source_is_read_as_it_is_imported_after_qt() -> None:
    output = subprocess.run([sys.executable, "-c", _UNREAD], capture_output=True, text=True, check=True).stdout
    assert "composer" not in output


# The application is one a process, so what depends on how it was made is asked of a fresh one.

_LETTERS = """
import hashlib
from importlib.resources import files
from PySide6.QtCore import QByteArray, QPointF
from PySide6.QtGui import QFont, QFontDatabase, QImage, QPainter, QTextLayout
from composer.render.qt_ready import offscreen_application

app = offscreen_application()
assert offscreen_application() is app
data = (files("font_source_serif_pro") / "files" / "SourceSerifPro-Black.ttf").read_bytes()
QFontDatabase.addApplicationFontFromData(QByteArray(data))
font = QFont("Source Serif Pro")
font.setWeight(QFont.Weight.Black)
font.setPixelSize(40)
font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
layout = QTextLayout("Persévérance", font)
layout.beginLayout()
layout.createLine().setLineWidth(1000)
layout.endLayout()
image = QImage(400, 80, QImage.Format.Format_RGB32)
image.fill(0xFFFFFFFF)
painter = QPainter(image)
for run in layout.glyphRuns():
    assert run.rawFont().familyName() .startswith("Source Serif Pro"), run.rawFont().familyName()
    painter.drawGlyphRun(QPointF(5.3, 10), run)
painter.end()
pixels = bytes(image.constBits())
assert len(set(pixels)) > 50, "nothing was drawn"
print(hashlib.sha256(pixels).hexdigest())
"""


def _letters(**changes: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", _LETTERS],
        cwd=Path(__file__).parents[2],
        env=os.environ | changes,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is where Linux keeps the system's fonts")
def test_a_machine_without_any_font_draws_the_very_same_letters(tmp_path: Path) -> None:
    bare = tmp_path / "fonts.conf"
    bare.write_text('<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
    assert _letters(FONTCONFIG_FILE=str(bare)) == _letters()


def test_a_platform_asked_for_by_the_environment_does_not_open_a_screen() -> None:
    assert _letters(QT_QPA_PLATFORM="no-such-platform") == _letters()

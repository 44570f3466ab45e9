import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import composer
from composer.__main__ import has_screen, main
from composer.core.problems import Refused
from composer.gui.application.screen import require_screen

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


@pytest.fixture
def command_line(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[list[str]], int]], None]:
    """Put a stand-in where the door looks for the command line."""

    def stand_in(answer: Callable[[list[str]], int]) -> None:
        module = ModuleType("composer.cli.main")
        module.__dict__["main"] = answer
        monkeypatch.setitem(sys.modules, "composer.cli.main", module)

    return stand_in


StandIn = Callable[[Callable[[list[str]], int]], None]


def test_the_command_line_gets_the_arguments_and_its_code_comes_back(command_line: StandIn) -> None:
    seen: list[list[str]] = []
    command_line(lambda argv: seen.append(argv) or 2)
    assert main(["posters", "--json"]) == 2
    assert seen == [["posters", "--json"]]


def _screen(_environment: object) -> bool:
    return True


def _answers() -> bool:
    return True


def _no_screen(_environment: object) -> bool:
    return False


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("composer.__main__.has_screen", _no_screen)


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A screen, and a stand-in for the window that keeps the files it was opened on."""
    opened: list[list[str]] = []

    def stand_in(files: list[str], echo: object = None) -> int:
        opened.append([*files, *(["echo"] if echo is sys.stderr else [])])
        return 0

    module = ModuleType("composer.gui.main")
    module.__dict__["main"] = stand_in
    monkeypatch.setitem(sys.modules, "composer.gui.main", module)
    monkeypatch.setattr("composer.gui.application.screen.can_load", _screen)
    monkeypatch.setattr("composer.gui.application.screen.answers", _answers)
    monkeypatch.setattr("composer.__main__.has_screen", _screen)
    return opened


@pytest.mark.usefixtures("no_screen")
def test_no_argument_and_no_screen_asks_for_the_help(command_line: StandIn) -> None:
    seen: list[list[str]] = []
    command_line(lambda argv: seen.append(argv) or 0)
    assert main([]) == 0
    assert seen == [["--help"]]


def test_no_argument_opens_the_window_where_there_is_a_screen(window: list[list[str]]) -> None:
    assert main([]) == 0
    assert window == [[]]


def test_debug_opens_the_window_too_and_logs_everything_on_standard_error(window: list[list[str]]) -> None:
    assert main(["--debug"]) == 0
    assert window == [["echo"]]


def test_a_visual_alone_opens_in_the_window(window: list[list[str]], tmp_path: Path) -> None:
    visual = tmp_path / "Zoé.JPS"
    visual.touch()
    assert main([str(visual)]) == 0
    assert window == [[str(visual)]]


@pytest.mark.parametrize("name", ["photo.jpg", "Élève.HEIC", "affiche.zip", "-/photo.png"])
def test_whatever_the_window_opens_is_named_alone(window: list[list[str]], name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.touch()
    assert main([str(path)]) == 0
    assert main([str(path), str(path)]) == 0
    assert main([str(tmp_path)]) == 0
    assert window == [[str(path)], [str(path), str(path)], [str(tmp_path)]]


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("ma photo.jpg", "compose --poster bloc --photo 'ma photo.jpg'"),
        ("zoé.jps", "compose 'zoé.jps'"),
        ("a.zip", "Décompressez-le, puis, par la ligne de commande\u00a0: jps-composer check ."),
    ],
)
def test_without_a_screen_a_file_named_alone_says_what_the_command_line_does_with_it(
    name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    (tmp_path / name).touch()
    assert main([name]) == 2
    said = capsys.readouterr().err
    assert f"«\u00a0{name}\u00a0» s’ouvre dans la fenêtre, et il n’y a pas d’écran ici." in said
    assert said.rstrip().endswith(line)


@pytest.mark.parametrize(
    "arguments", [["absent.jps"], ["absent.jpg"], ["posters"], ["compose", "absent.jps"], ["notes.txt"], ["-x.jpg"]]
)
def test_anything_else_is_for_the_command_line(
    window: list[list[str]],
    command_line: StandIn,
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("notes.txt", "-x.jpg"):
        (tmp_path / name).touch()
    (tmp_path / "posters").mkdir()
    command_line(lambda _argv: 2)
    assert main(arguments) == 2
    assert not window


@pytest.mark.parametrize(
    ("platform", "environment"),
    [("linux", {"DISPLAY": ":0"}), ("linux", {"WAYLAND_DISPLAY": "wayland-0"}), ("win32", {}), ("darwin", {})],
)
def test_a_screen_is_known_by_what_the_platform_names(platform: str, environment: dict[str, str]) -> None:
    assert has_screen(environment, platform)


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}])
def test_linux_without_a_display_has_no_screen(environment: dict[str, str]) -> None:
    assert not has_screen(environment, "linux")


def test_a_screen_without_its_libraries_is_reported_with_the_line_that_installs_them(
    window: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def can_load(library: str) -> bool:
        return library != "libxcb-cursor.so.0"

    monkeypatch.setattr("composer.gui.application.screen.can_load", can_load)
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(Refused) as refused:
        require_screen({}, "linux")
    assert refused.value.problems[0].fix
    assert refused.value.problems[0].fix.en.endswith("apt install libxcb-cursor0")
    require_screen({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    require_screen({}, "darwin")
    if sys.platform == "linux":
        assert main([]) == 1
        assert "libxcb-cursor0" in capsys.readouterr().err
        assert not window


@pytest.mark.skipif(sys.platform != "linux", reason="a matter of X11")
def test_a_display_that_does_not_answer_is_reported_instead_of_a_crash() -> None:
    environment = {
        name: text for name, text in os.environ.items() if name not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    command = [sys.executable, "-m", "composer"]
    run = subprocess.run(
        command, cwd=ROOT, env={**environment, "DISPLAY": ":987"}, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "Traceback" not in run.stderr
    assert run.stderr.strip()


def test_ctrl_c_ends_with_the_shell_s_own_code(command_line: StandIn) -> None:
    def interrupted(_argv: list[str]) -> int:
        raise KeyboardInterrupt

    command_line(interrupted)
    assert main(["demo"]) == 130


def test_a_reader_that_goes_away_is_met_in_silence() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "composer", "posters"]
    run = subprocess.run(command, cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (run.returncode, run.stderr) == (1, "")


_WITHOUT_QT = """
import sys

class Refuses:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.QtGui"):
            raise ImportError("libEGL.so.1: cannot open shared object file")

sys.meta_path.insert(0, Refuses())
from composer.__main__ import has_screen, main
from composer.core.problems import Refused
from composer.gui.application.screen import require_screen
sys.exit(main(["demo", "--out", sys.argv[1]]))
"""


def test_a_machine_that_cannot_start_qt_is_reported_without_a_traceback(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _WITHOUT_QT, str(tmp_path / "demo")]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "Qt" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "demo").exists()


def test_the_program_says_its_version() -> None:
    command = [sys.executable, "-m", "composer", "--version"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split()[-1] == composer.__version__

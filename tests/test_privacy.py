"""Nothing leaves the machine, and no log identifies anybody: the whole journey, watched from outside."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from composer.core.kit_names import slug
from composer.gui.application.screen import LIBRARIES
from composer.render.qt_ready import can_load
from shipping.virtual_screen import virtual_screen
from tests.journey import ASKED, NAME, PLACE, QUOTE, refuse_outside

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
#: An empty network: not even this machine itself can be reached by an address.
NO_NETWORK = ("unshare", "-rn")
WATCH = ("strace", "-f", "-qq", "-e", "trace=socket,connect,execve", "-o")


def _can(*command: str) -> bool:
    """Whether this system has `command` and lets it run a program."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0


CAN_EMPTY, CAN_WATCH = _can(*NO_NETWORK), _can(*WATCH, "/dev/null")
needs_empty = pytest.mark.skipif(not CAN_EMPTY, reason="the system lets nobody make an empty network namespace")
needs_watch = pytest.mark.skipif(not CAN_WATCH, reason="strace is not there, or may not watch system calls")


#: What names the bus and the display of whoever runs the tests.
_SESSION = {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY"}


class Journey(NamedTuple):
    """One part of the journey: where it took place, what the system was asked for, and what was said of it."""

    part: str
    home: Path
    calls: Path
    code: int
    said: str


@contextmanager
def _display(part: str) -> Generator[dict[str, str]]:
    """The environment of a part: for X11, a display of its own and no session bus."""
    if part != "x11":
        yield {}
        return
    if shutil.which("Xvfb") is None or not all(map(can_load, LIBRARIES)):
        pytest.skip("there is no Xvfb, or not all that Qt's X11 platform links to")
    with virtual_screen() as display:
        yield {"DISPLAY": display}


@pytest.fixture(scope="module", params=["compose", "window", "x11"])
def journey(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    """One part, run once without a network and watched, as far as this system can."""
    if sys.platform != "linux":
        pytest.skip("elsewhere the platform’s folders do not follow the environment: the person’s own would be used")
    home = tmp_path_factory.mktemp(request.param)
    calls = home / "calls"
    around = (*(NO_NETWORK if CAN_EMPTY else ()), *((*WATCH, str(calls)) if CAN_WATCH else ()))
    command = [*around, sys.executable, "-m", "tests.journey", request.param, str(home / "home")]
    bare = {name: value for name, value in os.environ.items() if name not in _SESSION}
    with _display(request.param) as display:
        ran = subprocess.run(
            command, cwd=ROOT, env=bare | display, capture_output=True, text=True, check=False, timeout=300
        )
    yield Journey(request.param, home / "home", calls, ran.returncode, ran.stderr)
    shutil.rmtree(home)


def test_the_whole_journey_is_gone_through_with_internet_sockets_refused(journey: Journey) -> None:
    assert journey.code == 0, journey.said
    assert (journey.home / PLACE / "kits" / slug(NAME) / "kit.json").is_file()


@needs_empty
def test_it_is_gone_through_without_any_network(journey: Journey) -> None:
    assert journey.code == 0, journey.said


@needs_watch
def test_the_system_is_asked_for_no_internet_socket(journey: Journey) -> None:
    calls = journey.calls.read_text("utf-8")
    assert not re.findall(r".*AF_INET6?\b.*", calls)


@needs_watch
def test_no_other_program_is_started(journey: Journey) -> None:
    # The first is the program itself; one that is looked for and not there counts as well.
    assert len(re.findall(r"execve\(", journey.calls.read_text("utf-8"))) == 1


def test_nothing_is_left_of_a_session_bus(journey: Journey) -> None:
    assert not (journey.home / ".dbus").exists()


def test_no_log_and_no_report_identifies_anybody(journey: Journey) -> None:
    journal = journey.home / "data" / "jps-composer" / "journal"
    if journey.part == "compose":
        assert not journal.exists()  # the command line keeps none, and says its steps when asked to
        told = "\n".join(line for line in journey.said.splitlines() if re.match(r"\d{4}-\d\d-\d\dT", line))
        known = ("start jps-composer", "compose 0")
    else:
        assert {path.name.partition("-")[0] for path in journal.iterdir()} == {"journal.log", "rapport"}
        told = "\n".join(path.read_text("utf-8") for path in journal.iterdir())
        known = ("start jps-composer", "export done", "ZeroDivisionError", "refused", "end")
    assert all(each in told for each in known)
    for mark in (QUOTE, NAME, slug(NAME), "Wilhelmine", PLACE, "photo.jpg", "absent", str(journey.home)):
        assert mark not in told
    assert not re.search(r"[0-9a-f]{16}", told)  # nor the digest of a photo


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_the_refusal_bites(family: socket.AddressFamily) -> None:
    hook = f"import sys; from tests.journey import {refuse_outside.__name__} as hook; sys.addaudithook(hook)"
    asks = f"import socket; socket.socket({int(family)})"
    run = subprocess.run([sys.executable, "-c", f"{hook}\n{asks}"], cwd=ROOT, capture_output=True, check=False)
    assert run.returncode == ASKED


@pytest.mark.parametrize("asks", ["import platform; platform.processor()", "import os; os.system('true')"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells its processor without a program")
def test_the_refusal_bites_on_another_program(asks: str) -> None:
    hook = f"import sys; from tests.journey import {refuse_outside.__name__} as hook; sys.addaudithook(hook)"
    run = subprocess.run([sys.executable, "-c", f"{hook}\n{asks}"], cwd=ROOT, capture_output=True, check=False)
    assert run.returncode == ASKED


@needs_watch
def test_the_watch_sees_another_program(tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    subprocess.run([*WATCH, str(calls), sys.executable, "-c", "import os; os.system('true')"], check=True)
    assert len(re.findall(r"execve\(", calls.read_text("utf-8"))) > 1


@needs_watch
def test_the_watch_sees_a_socket_that_is_asked_for(tmp_path: Path) -> None:
    calls = tmp_path / "calls"
    subprocess.run([*WATCH, str(calls), sys.executable, "-c", "import socket; socket.socket()"], check=True)
    assert "AF_INET" in calls.read_text("utf-8")

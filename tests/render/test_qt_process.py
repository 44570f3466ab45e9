"""What is settled before Qt's application is made."""

import os
import socket
import sys
from pathlib import Path

import pytest

from composer.render.qt_ready import settle_qt

_BUS = "DBUS_SESSION_BUS_ADDRESS"
_linux = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")


@_linux
@pytest.mark.parametrize("environment", [{}, {_BUS: ""}, {"XDG_RUNTIME_DIR": "/nowhere"}])
def test_a_session_without_a_bus_stays_without(environment: dict[str, str]) -> None:
    settle_qt(environment)
    assert environment[_BUS] == "disabled:"


@_linux
def test_a_bus_that_the_session_names_is_kept() -> None:
    environment = {_BUS: "unix:path=/run/bus"}
    settle_qt(environment)
    assert environment == {_BUS: "unix:path=/run/bus"}


@_linux
def test_a_bus_where_systemd_puts_it_is_left_to_be_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as bus:
        bus.bind("bus")
        environment = {"XDG_RUNTIME_DIR": str(tmp_path)}
        settle_qt(environment)
    assert _BUS not in environment


def test_the_environment_of_the_process_is_the_one_that_is_settled() -> None:
    settle_qt()
    assert sys.platform != "linux" or os.environ[_BUS]

"""The first import of Qt: names the libraries that lack, with the command that installs them, and configures Qt."""

import builtins
import ctypes
import os
import sys
from collections.abc import Mapping, MutableMapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from composer.core.problems import Problem, Refused
from composer.core.words import Words

_BUS = "DBUS_SESSION_BUS_ADDRESS"
#: An address of no transport that D-Bus knows: nothing is tried, and nothing started.
_NO_BUS = "disabled:"
_FONTS = "FONTCONFIG_FILE"
#: Where fontconfig looks for its configuration unless told otherwise.
_USUAL_FONTS = "/etc/fonts/fonts.conf"


if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

#: What QtGui links to on Linux beside the C library, and the package of Debian and Ubuntu that carries each.
#: Source: the NEEDED entries of libQt6Core, libQt6Gui and libQt6DBus as PySide6-Essentials 6.11 and 6.12 ship them.
SYSTEM_LIBRARIES: dict[str, str] = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}


def require_qt() -> None:
    """Import QtGui, or raise Refused with what is missing and the command that installs it."""
    try:
        import_module("PySide6.QtGui")
    except ImportError as error:
        raise Refused(_explain(error)) from error
    _import_as_python_does()


def offscreen_application() -> "QGuiApplication":
    """The running application, or a new one that needs no screen; the caller keeps it while drawing.

    Refused when Qt cannot be imported. The platform is chosen by argument, so no environment variable changes.
    """
    require_qt()
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - only once it is known to be there

    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    settle_qt()
    return QGuiApplication(["jps-composer", "-platform", "offscreen"])


def missing_libraries() -> tuple[str, ...]:
    """The system libraries that Qt needs and this machine cannot load; none on another system than Linux."""
    if sys.platform != "linux":
        return ()
    return tuple(library for library in SYSTEM_LIBRARIES if not can_load(library))


def missing_packages() -> tuple[str, ...]:
    """The Debian packages that bring the missing libraries, each once, in order."""
    return tuple(sorted({SYSTEM_LIBRARIES[library] for library in missing_libraries()}))


def can_load(library: str) -> bool:
    """Whether the system's own loader finds the library, wherever it looks."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _import_as_python_does() -> None:
    """Undo PySide's replacement of `__import__`, which reads the source of every module imported after it.

    It searches for modules that `from __feature__ import` concerns. The program has none, and an eighth of the time
    that it takes to start went there. PySide keeps Python's own under this name (shibokensupport/feature.py).
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _explain(error: ImportError) -> Problem:
    if isinstance(error, ModuleNotFoundError):
        return Problem("qt-not-installed", "error", _NOT_INSTALLED, fix=_INSTALL)
    libraries = missing_libraries()
    if not libraries:
        return Problem("qt-does-not-load", "error", _DOES_NOT_LOAD.format(error=error), fix=_INSTALL_AGAIN)
    words, fix = _LIBRARIES_MISSING.format(names=", ".join(libraries)), _APT.format(names=" ".join(missing_packages()))
    return Problem("qt-library-missing", "error", words, fix=fix)


_NOT_INSTALLED = Words(
    "PySide6, qui dessine les visuels, n’est pas installé dans ce Python.",
    "PySide6, which draws the visuals, is not installed in this Python.",
)
_INSTALL = Words(
    "Dans le dossier du projet, lancez\u00a0: python -m pip install .",
    "In the project’s folder, run: python -m pip install .",
)
_LIBRARIES_MISSING = Words(
    "Qt ne peut pas démarrer\u00a0: il manque à ce système {names}. Rien n’a été écrit.",
    "Qt cannot start: this system lacks {names}. Nothing was written.",
)
_APT = Words(
    "Sous Debian ou Ubuntu, en administrateur\u00a0: apt install {names}",
    "On Debian or Ubuntu, as administrator: apt install {names}",
)
_DOES_NOT_LOAD = Words(
    "Qt est installé, mais ne peut pas démarrer\u00a0: {error}. Rien n’a été écrit.",
    "Qt is installed, but cannot start: {error}. Nothing was written.",
)
_INSTALL_AGAIN = Words(
    "Réinstallez-le\u00a0: dans le dossier du projet, lancez python -m pip install --force-reinstall .",
    "Install it again: in the project’s folder, run python -m pip install --force-reinstall .",
)


def settle_qt(environment: MutableMapping[str, str] = os.environ) -> None:
    """Configure Qt for this process; call it once Qt is importable, before the application is created."""
    from PySide6.QtCore import QHashSeed, QLoggingCategory  # noqa: PLC0415 - only once it is known to be there

    # A PDF lists its fonts in the order of Qt's hash tables, which every process otherwise seeds at random.
    QHashSeed.setDeterministicGlobalSeed()
    # What matters is reported to the person. QT_LOGGING_RULES brings Qt's own messages back.
    QLoggingCategory.setFilterRules("*=false")
    if sys.platform == "linux" and not _has_bus(environment):
        # By default, a window on X11 without a bus starts one, and leaves it running.
        environment[_BUS] = _NO_BUS
    if sys.platform == "linux" and not _has_font_configuration(environment):
        # Its absence is told of on standard error, by fontconfig itself.
        environment[_FONTS] = str(Path(__file__).with_name("fonts.conf"))


def _has_bus(environment: Mapping[str, str]) -> bool:
    """Whether the session has a bus: named, or where systemd puts it, which is where D-Bus looks next."""
    if environment.get(_BUS):
        return True
    runtime = environment.get("XDG_RUNTIME_DIR")
    return bool(runtime) and (Path(runtime) / "bus").is_socket()


def _has_font_configuration(environment: Mapping[str, str]) -> bool:
    """Whether fontconfig finds its configuration; a name that is not a path is looked for beside the usual one."""
    usual = Path(environment.get("FONTCONFIG_PATH") or Path(_USUAL_FONTS).parent)
    return (usual / (environment.get(_FONTS) or Path(_USUAL_FONTS).name)).exists()

"""Checks on Linux, before Qt starts, the libraries and display that a window needs: Qt itself would only abort."""

import ctypes
import sys
from collections.abc import Mapping

from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.render.qt_ready import can_load

#: The libraries that Qt's X11 platform links to, and the package of Debian and Ubuntu with each.
#: Source: the NEEDED entries of libqxcb and libQt6XcbQpa as PySide6-Essentials 6.11 ships them.
LIBRARIES: dict[str, str] = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def require_screen(environment: Mapping[str, str], platform: str = sys.platform) -> None:
    """Raise Refused, with the fix, where a window could not open on X11: libraries missing, or no display.

    Under Wayland, or where another of Qt's platforms is asked for, X11 is not needed.
    """
    if platform != "linux" or environment.get("WAYLAND_DISPLAY") or environment.get("QT_QPA_PLATFORM"):
        return
    missing = [library for library in LIBRARIES if not can_load(library)]
    if missing:
        raise Refused(_missing(missing))
    if not answers():
        raise Refused(_silent(environment.get("DISPLAY", "")))


def answers() -> bool:
    """Whether the X11 display of the environment accepts a connection."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display: int | None = x11.XOpenDisplay(None)
    if display is None:
        return False
    x11.XCloseDisplay(ctypes.c_void_p(display))
    return True


def _missing(libraries: list[str]) -> Problem:
    names, line = ", ".join(libraries), f"apt install {' '.join(LIBRARIES[each] for each in libraries)}"
    return Problem(
        "window-library-missing",
        "error",
        Words(
            f"La fenêtre ne peut pas s’ouvrir\u00a0: il manque à ce système {names}. La ligne de commande, elle, "
            "fonctionne.",
            f"The window cannot open: this system lacks {names}. The command line works.",
        ),
        fix=Words(
            f"Sous Debian ou Ubuntu, en administrateur\u00a0: {line}", f"On Debian or Ubuntu, as administrator: {line}"
        ),
    )


def _silent(display: str) -> Problem:
    return Problem(
        "no-display",
        "error",
        Words(
            f"La fenêtre ne peut pas s’ouvrir\u00a0: l’écran «\u00a0{display}\u00a0» ne répond pas.",
            f"The window cannot open: the display “{display}” does not answer.",
        ),
        fix=Words(
            "Ouvrez une session graphique, ou composez par la ligne de commande\u00a0: jps-composer --help",
            "Open a graphical session, or compose from the command line: jps-composer --help",
        ),
    )

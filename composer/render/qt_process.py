"""Configures Qt before its application is created: reproducible files, no D-Bus process, no messages."""

import os
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

_BUS = "DBUS_SESSION_BUS_ADDRESS"
#: An address of no transport that D-Bus knows: nothing is tried, and nothing started.
_NO_BUS = "disabled:"
_FONTS = "FONTCONFIG_FILE"
#: Where fontconfig looks for its configuration unless told otherwise.
_USUAL_FONTS = "/etc/fonts/fonts.conf"


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

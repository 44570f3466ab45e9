"""How Qt behaves in this process, settled before its application is made: the same bytes every time, alone, silent."""

import os
import sys
from collections.abc import Mapping, MutableMapping
from pathlib import Path

_BUS = "DBUS_SESSION_BUS_ADDRESS"
#: An address of no transport that D-Bus knows: nothing is tried, and nothing started.
_NO_BUS = "disabled:"


def settle_qt(environment: MutableMapping[str, str] = os.environ) -> None:
    """Call it once Qt is known to be there, before the application of either front end is made."""
    from PySide6.QtCore import QHashSeed, QLoggingCategory  # noqa: PLC0415 - only once it is known to be there

    # A PDF lists its fonts in the order of Qt's hash tables, which every process otherwise seeds at random.
    QHashSeed.setDeterministicGlobalSeed()
    # What matters is told to the person, in words. QT_LOGGING_RULES brings Qt's own lines back.
    QLoggingCategory.setFilterRules("*=false")
    if sys.platform == "linux" and not _has_bus(environment):
        # Left to itself, a window on X11 starts a bus for want of one, and leaves it behind.
        environment[_BUS] = _NO_BUS


def _has_bus(environment: Mapping[str, str]) -> bool:
    """Whether the session has a bus: named, or where systemd puts it, which is where D-Bus looks next."""
    if environment.get(_BUS):
        return True
    runtime = environment.get("XDG_RUNTIME_DIR")
    return bool(runtime) and (Path(runtime) / "bus").is_socket()

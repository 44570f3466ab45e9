"""Pictures handed to another program by dragging them out: files in the system's temporary folder, swept later.

A mail program may read such a file only when the message is sent, so it stays for a day.
"""

import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from composer.storage.atomic_write import write_atomic

#: How the folders begin, which are told apart by it when they are swept.
_PREFIX = "jps-composer-drag-"
#: Seconds that a picture stays.
_STAYS = 24 * 60 * 60


def hand_out(name: str, data: bytes) -> Path:
    """Write `data` as `name` in a new folder that only this person can read; Refused when it cannot be written."""
    path = Path(tempfile.mkdtemp(prefix=_PREFIX)) / name
    write_atomic(path, data)
    return path


def sweep_handed_out(now: float | None = None) -> None:
    """Remove the folders older than a day at `now`, in seconds since 1970, by default the present."""
    oldest = (time.time() if now is None else now) - _STAYS
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        # It may be another person's, or gone meanwhile.
        with suppress(OSError):
            if not folder.is_symlink() and folder.stat().st_mtime < oldest:
                shutil.rmtree(folder)


def take_back_handed_out(path: Path) -> None:
    """Remove a picture and its folder at once."""
    if path.parent.name.startswith(_PREFIX):
        shutil.rmtree(path.parent, ignore_errors=True)

"""Runs the whole journey of a person in a hurry, and prints the longest time the window did not respond, as JSON.

The journey is the tests' own: given a photo to drop, it ends with files on the disk.
"""

import gc
import json
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from benchmarks.window_driven import bare
from composer.gui.application.garbage_collector import GarbageCollector
from composer.gui.main import import_soon
from composer.gui.preferences import Folders
from tests.gui.conftest import Answers, opened
from tests.gui.journey import live

#: Times it is lived, each in a new window.
_LIVES = 5


def _lived(application: QApplication, photo: Path, picture: bytes) -> float:
    """Milliseconds of the longest block, in a window of its own."""
    with TemporaryDirectory(prefix="benchmarks-") as name:
        place, answers, mime = Path(name), Answers(), QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(photo))])
        folders = Folders(*(place / each for each in ("exports", "settings", "autosave", "posters", "open")))
        with opened(application, folders, answers) as window:
            GarbageCollector(window).attend(window.ahead)
            return live(window, answers, place, mime, picture).milliseconds


def _smaller(photo: Path) -> bytes:
    """The photo as a picture to paste."""
    file = BytesIO()
    with Image.open(photo) as whole:
        whole.reduce(5).save(file, "PNG")
    return file.getvalue()


def _main(photo: Path) -> dict[str, list[float]]:
    # The tests have it made as soon as they are read.
    application, picture = QApplication.instance(), _smaller(photo)
    assert isinstance(application, QApplication)
    # As the program does, as it starts and in the background once its window shows.
    gc.freeze()
    import_soon()
    taken = {"bare": bare(), "blocks": [_lived(application, photo, picture) for _ in range(_LIVES)]}
    # Qt would let go of what the journey pasted after Python has ended.
    application.clipboard().clear()
    return taken


if __name__ == "__main__":
    print(json.dumps(_main(Path(sys.argv[1]))))

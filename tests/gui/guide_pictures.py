"""The pictures of the guides, in the language of each: a step, the gallery of posters, or a window for staff."""

import sys
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QLoggingCategory, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from composer.core.words import LANGUAGES, Language
from composer.export.raster import pillow_picture
from composer.gui.window.window import Window
from tests.drawn_persons import drawn
from tests.gui import batch_scenes, review_scenes
from tests.gui.readme_pictures import show_finished
from tests.gui.screenshots import SCENES, Look, at_step, opened_window, settle

#: Pixels: the width of a picture, of which the guide's window shows seven tenths.
WIDTH = 1000


def _gallery(window: Window) -> Window:
    window.gallery.toggle()
    return window


def _list(window: Window) -> QWidget:
    return batch_scenes.checked(window, _portraits)


def _portraits(folder: Path) -> Path:
    photos = folder / "photos"
    photos.mkdir()
    for name, person in (("zoe.png", "adult"), ("leo.png", "teenager")):
        drawn(person).image.save(photos / name)
    return photos


def _review(window: Window) -> QWidget:
    return review_scenes.read(window, "Max Côté")


PICTURES: Mapping[str, Callable[[Window], QWidget]] = {
    "poster": _gallery,
    "photo": at_step("photo"),
    "export": SCENES["exported"],
    "workshop": SCENES["workshop-slot"],
    "list": _list,
    "review": _review,
}


def main(out: Path) -> None:
    """Write each picture in `out`, a folder that is made, as `photo-fr.jpg` and the like."""
    out.mkdir(parents=True, exist_ok=True)
    QLoggingCategory.setFilterRules("default.warning=false")  # as in tests/gui/screenshots.py
    for language in LANGUAGES:
        for name in PICTURES:
            (out / f"{name}-{language}.jpg").write_bytes(_jpeg(guide_picture(name, language)))


def guide_picture(name: str, language: Language) -> QImage:
    """One of PICTURES, as the window draws it."""
    with opened_window(Look(language, "light", QSize(1366, 768))) as window:
        show_finished(window, language)
        subject = PICTURES[name](window)
        settle(window)
        return subject.grab().toImage()


def _jpeg(image: QImage) -> bytes:
    """`image` at `WIDTH` and quality 80: some 50 kB."""
    whole, file = pillow_picture(image), BytesIO()
    height = round(whole.height * WIDTH / whole.width)
    small = whole.resize((WIDTH, height), Image.Resampling.LANCZOS)
    small.save(file, "JPEG", quality=80, optimize=True, progressive=True)
    return file.getvalue()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

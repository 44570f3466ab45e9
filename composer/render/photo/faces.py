"""Finds the faces of a photo where the extra `faces` is installed; what it finds and misses: docs/faces.md."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from composer.core.visual import Face
from composer.render.photo.photo import Photo

if TYPE_CHECKING:
    from composer.render.photo.cascade import Cascade

#: Upright faces seen from the front. The cascade for profiles, on the pictures of docs/faces.md, is no help.
_CASCADE = "haarcascade_frontalface_alt2.xml"


class FaceFinder:
    """Finds faces, loading the cascade once. One thread at a time may use it."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._known: dict[str, tuple[Face, ...]] = {}
        self._cascade: Cascade | None = None

    def find(self, photo: Photo) -> tuple[Face, ...]:
        """The reliable detections, the largest first, in fractions of the upright photo; none without the extra.

        Refused when the photo cannot be decoded.
        """
        if photo.digest not in self._known:
            file = cascade_file()
            self._known[photo.digest] = self._look(photo, file) if file else ()
        return self._known[photo.digest]

    def _look(self, photo: Photo, file: Path) -> tuple[Face, ...]:
        if self._cascade is None:
            from composer.render.photo.cascade import Cascade  # noqa: PLC0415 - OpenCV and numpy take a third of a second

            self._cascade = Cascade(file)
        return self._cascade.faces(photo)


def cascade_file() -> Path | None:
    """The cascade file that the extra contains; None without it, as with OpenCV 5, whose wheel has none."""
    found = find_spec("cv2")
    places = found.submodule_search_locations if found else None
    files = (Path(place) / "data" / _CASCADE for place in places or ())
    return next((file for file in files if file.is_file()), None)

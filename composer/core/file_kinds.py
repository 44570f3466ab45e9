"""What a file is to this program, by the end of its name alone: its bytes are judged by whoever opens it."""

from pathlib import PurePath
from typing import Literal

#: A visual as the program saves it, and posters as people send them.
VISUAL, ZIP = ".jps", ".zip"
#: Pictures that can be taken in, the usual ones first.
PHOTOS: tuple[str, ...] = (
    *(".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".gif"),
    *(".jpe", ".jfif", ".hif"),
)

Kind = Literal["visual", "posters", "photo", "other"]


def kind_of(name: str) -> Kind:
    """What a file of this name should be; « other » for one that only its bytes can tell."""
    suffix = PurePath(name).suffix.lower()
    if suffix in PHOTOS:
        return "photo"
    if suffix == VISUAL:
        return "visual"
    return "posters" if suffix == ZIP else "other"

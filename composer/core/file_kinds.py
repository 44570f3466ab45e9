"""What a file is to this program, by the end of its name alone: its bytes are judged by whoever opens it."""

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
    lower = name.lower()
    if lower.endswith(PHOTOS):
        return "photo"
    if lower.endswith(VISUAL):
        return "visual"
    return "posters" if lower.endswith(ZIP) else "other"

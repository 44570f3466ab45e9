"""Classifies a file by the end of its name alone; its bytes are checked when it is opened."""

from typing import Literal

#: A visual as the program saves it, a campaign as one file, and posters as people send them.
VISUAL, CAMPAIGN, ZIP = ".jps", ".jpscampagne", ".zip"
#: Suffixes of the pictures that can be imported, the usual ones first.
PHOTOS: tuple[str, ...] = (
    *(".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".gif"),
    *(".jpe", ".jfif", ".hif"),
)

#: Suffixes of files that only official art has, and of the pictures that art may come as too.
ART: tuple[str, ...] = (".pdf", ".psd", ".svg", ".ai")
ART_PICTURES: tuple[str, ...] = (".png", ".jpg", ".jpeg", ".webp")
#: Suffixes of lists of people, as spreadsheets save them.
LISTS: tuple[str, ...] = (".xlsx", ".ods", ".xls", ".csv", ".tsv")

Kind = Literal["visual", "campaign", "posters", "photo", "art", "list", "other"]


def kind_of(name: str) -> Kind:
    """The kind of a file of this name; « other » when only its bytes can tell."""
    lower = name.lower()
    if lower.endswith(PHOTOS):
        return "photo"
    if lower.endswith(VISUAL):
        return "visual"
    if lower.endswith(CAMPAIGN):
        return "campaign"
    if lower.endswith(ART):
        return "art"
    if lower.endswith(LISTS):
        return "list"
    return "posters" if lower.endswith(ZIP) else "other"

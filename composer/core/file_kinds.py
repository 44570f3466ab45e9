"""Classifies a file by the end of its name alone; its bytes are checked when it is opened."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
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

#: What a phone keeps beside a photo: the moving half of a Live Photo, and the record of its edits.
_MOVING, _EDITS = (".mov", ".mp4"), (".aae",)

Kind = Literal["visual", "campaign", "posters", "photo", "art", "list", "other"]
_SUFFIXES: dict[Kind, str | tuple[str, ...]] = {
    "photo": PHOTOS,
    "visual": VISUAL,
    "campaign": CAMPAIGN,
    "art": ART,
    "list": LISTS,
    "posters": ZIP,
}


def kind_of(name: str) -> Kind:
    """The kind of a file of this name; « other » when only its bytes can tell."""
    lower = name.lower()
    for kind, ends in _SUFFIXES.items():
        if lower.endswith(ends):
            return kind
    return "other"


def beside_photos(names: Iterable[str]) -> frozenset[str]:
    """Those of `names` that a phone keeps beside one of the photos among them: IMG_1234.MOV beside IMG_1234.HEIC."""
    every = tuple(names)
    stems = {_stem(name) for name in every if kind_of(name) == "photo"}
    return frozenset(name for name in every if _is_beside(name, stems))


def _is_beside(name: str, stems: AbstractSet[str]) -> bool:
    # The edits of IMG_E1234.HEIC are in IMG_O1234.AAE: no name pairs them, and nobody brings them for themselves.
    lower = name.lower()
    return (lower.endswith(_MOVING) and _stem(name) in stems) or (lower.endswith(_EDITS) and bool(stems))


def _stem(name: str) -> str:
    return name.lower().rpartition(".")[0]

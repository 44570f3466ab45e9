"""The corpus of hostile inputs: all of them, by the door they come in by; made anew, nothing of it is kept."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from tests.hostile.drawings import drawings
from tests.hostile.kept import kept_words, settings
from tests.hostile.kits import kits
from tests.hostile.logos import logos
from tests.hostile.packs import packs
from tests.hostile.photos import photos
from tests.hostile.posters import campaigns, posters
from tests.hostile.texts import files_of_text, texts
from tests.hostile.visuals import visuals

#: A name that says what is wrong, and the bytes.
Input: TypeAlias = tuple[str, bytes]

#: What comes in by each door of `tests.hostile.doors`.
CORPUS: Mapping[str, Callable[[], Iterator[Input]]] = {
    "photo": photos,
    "visual": visuals,
    "poster": posters,
    "drawing": drawings,
    "logo": logos,
    "campaign": campaigns,
    "pack": packs,
    "settings": settings,
    "kept": kept_words,
    "kit": kits,
    "text": texts,
    "commands": files_of_text,
}


def inputs(drop_target: str) -> dict[str, bytes]:
    """Those of one door, by name; no name is given twice."""
    found = list(CORPUS[drop_target]())
    named = dict(found)
    assert len(named) == len(found)
    return named

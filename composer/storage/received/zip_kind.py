"""Recognizes what is in a zip by the names of its files, which are read before the rest."""

from pathlib import Path
from typing import Literal

from composer.core.file_kinds import kind_of
from composer.storage.campaigns.pack_file import MANIFEST, MIMETYPE
from composer.storage.limited_zip import names_in_zip
from composer.storage.posters.poster_file import POSTER_FILE
from composer.storage.received.walk import KIT_FILE

#: What a zip is of: a campaign under another name, kits, posters, other files of a known kind, or none.
ZipKind = Literal["campaign", "kits", "posters", "packed", "nothing", "unreadable"]
#: As many as a zip of kits may list, which is the longest, and bytes of that list.
_MOST_LISTED, _LARGEST_LIST = 20_000, 4 << 20


def zip_kind(path: Path) -> ZipKind:
    """What the zip in `path` is of; kits count before the pictures in them."""
    names = names_in_zip(path, entries=_MOST_LISTED, directory=_LARGEST_LIST)
    if names is None:
        return "unreadable"
    if {MIMETYPE, MANIFEST} <= set(names):
        return "campaign"
    files = {name.rpartition("/")[2] for name in names}
    kinds = {kind_of(name) for name in files}
    if KIT_FILE in files or "visual" in kinds:
        return "kits"
    if POSTER_FILE in files:
        return "posters"
    return "packed" if kinds & {"photo", "campaign", "art", "list"} else "nothing"

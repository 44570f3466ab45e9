"""Reads what ships with the program once for a whole run of tests: most tests read some of it, and none changes it."""

from collections.abc import Callable
from pathlib import Path

from composer.app import context
from composer.core.campaign.campaign import Campaign
from composer.core.formats import Format, Formats
from composer.core.poster import Poster
from composer.storage.paths import poster_home, resource
from composer.storage.posters import library


def read_shipped_files_once() -> None:
    """Keep each poster and each campaign that ships, from its first reading on; others are read as ever."""
    library.read_poster = _posters_once(library.read_poster)
    context.read_campaign = _campaigns_once(context.read_campaign)


def _posters_once(read: Callable[[Path, Formats | None], Poster]) -> Callable[[Path, Formats | None], Poster]:
    kept: dict[tuple[Path, tuple[Format, ...]], Poster] = {}

    def read_once(folder: Path, formats: Formats | None = None) -> Poster:
        if not folder.is_relative_to(poster_home()):
            return read(folder, formats)
        key = folder, tuple((formats or {}).values())
        if key not in kept:
            kept[key] = read(folder, formats)
        return kept[key]

    return read_once


def _campaigns_once(read: Callable[[Path, Path | None], Campaign]) -> Callable[[Path, Path | None], Campaign]:
    kept: dict[Path, Campaign] = {}

    def read_once(path: Path, own: Path | None = None) -> Campaign:
        if not path.is_relative_to(resource("campaigns")) or (own and own.exists()):
            return read(path, own)
        if path not in kept:
            kept[path] = read(path, None)
        return kept[path]

    return read_once

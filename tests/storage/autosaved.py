"""Reads back what was autosaved, as a recovery does: the visual, then its photo."""

from pathlib import Path

from composer.storage.autosave import Autosaved, read_photo, read_words


def read_autosaved(folder: Path) -> tuple[Autosaved, bytes | None]:
    """Read the visual in `folder` and its photo, None when it has none; Refused without a visual."""
    kept = read_words(folder).kept
    return kept, read_photo(folder, kept)

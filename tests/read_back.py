"""Reads back what a test saved."""

from pathlib import Path

from composer.core.visual import Visual
from composer.storage.visual_file import read_stored


def read_visual(path: Path) -> tuple[Visual, bytes | None]:
    """The visual of a `.jps` file and its photo's bytes, None without a photo; Refused for any other file."""
    stored = read_stored(path)
    return stored.visual, stored.photo

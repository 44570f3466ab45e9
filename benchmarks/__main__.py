"""Prints one line for each figure: `name value limit`, ratios to work done in the same run, then absolutes."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import campaigns, cold, warm, window, words
from benchmarks.figure import Figure
from benchmarks.photos import make_photos
from composer.app.context import load_context
from composer.app.studio import open_studio


def _figures(folder: Path) -> Iterator[Figure]:
    photos = make_photos(folder)
    context = load_context()
    yield from cold.figures(photos, context.poster_ids(), folder)
    yield from campaigns.figures(photos.twelve, context, folder)
    studio = open_studio(context)
    yield from warm.figures(photos.twelve, studio)
    yield from words.figures(photos.twelve, studio)
    yield from window.figures(photos)


def main() -> int:
    """Take every measure; a missed limit is marked in its line and fails nothing."""
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        for figure in _figures(Path(folder)):
            print(figure.line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

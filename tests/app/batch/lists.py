"""Writes a small list with its folder of photos, as batches read them."""

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from composer.app.batch.open_list import ListChoice, OpenList, open_list
from composer.app.batch.run import Batch
from composer.app.context import Context

#: Opens a list of these rows, under these headings.
Opened = Callable[..., OpenList]


def draw_photo(path: Path, size: tuple[int, int] = (1200, 1500), quarters: int = 0) -> None:
    """Draw a photo without a face."""
    path.parent.mkdir(exist_ok=True)
    Image.linear_gradient("L").rotate(90 * quarters).resize(size).convert("RGB").save(path)


def open_rows(folder: Path, context: Context, headings: str, *rows: str) -> OpenList:
    """Open a list of `rows`, cells apart by semicolons, and the photos in `folder`."""
    path, photos = folder / "liste.csv", folder / "photos"
    path.write_text("\n".join((headings, *rows)), "utf-8-sig")
    photos.mkdir(exist_ok=True)
    return open_list(ListChoice(path, photos), context)


def landscapes(opened: OpenList, folder: Path) -> Batch:
    """What makes one picture of each row."""
    return Batch(opened, folder / "trousses", formats=("landscape",))

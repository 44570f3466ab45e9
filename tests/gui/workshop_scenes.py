"""The workshop open over a window, to look at it and to ask what it says: empty, on art, with a slot, with a fault."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from composer.core.geometry import Rect
from composer.core.workshop.board.board import PHOTO, Board, Spot
from composer.core.workshop.board.edits import placed
from composer.gui.window.window import Window
from composer.gui.workshop.workshop_dialog import WorkshopDialog
from tests.gui.conftest import wait_for
from tests.workshop_art import ARTWORKS

QUOTE = Spot("words", 0)


def empty(window: Window) -> WorkshopDialog:
    """Before any file."""
    return window.workshops.open()


def on_art(*names: str) -> Callable[[Window], WorkshopDialog]:
    """On some artworks, once every trial is drawn."""

    def opened(window: Window) -> WorkshopDialog:
        with TemporaryDirectory() as folder:
            art = {Path(folder) / file: data for name in names for file, data in ARTWORKS[name]().files.items()}
            for path, data in art.items():
                path.write_bytes(data)
            dialog = window.workshops.open(list(art))
            wait_for(lambda: dialog.session.art)
        wait_for(lambda: dialog.previewer.settled)
        return dialog

    return opened


def with_a_slot(window: Window) -> WorkshopDialog:
    """With the words selected."""
    dialog = on_art("canva_pdf")(window)
    dialog.board.select(QUOTE)
    return dialog


def with_a_fault(window: Window) -> WorkshopDialog:
    """With words that have no room, a format left out and another checked."""
    dialog = on_art("busy")(window)
    dialog.board.edit("resize", _small)
    dialog.board.select(PHOTO)
    rows = dialog.place.sheets.rows
    rows["landscape"].kept.click()
    rows["grid"].checked.click()
    wait_for(lambda: dialog.previewer.settled)
    return dialog


def refused(window: Window) -> WorkshopDialog:
    """On a file that is no art."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "affiche.pdf"
        path.write_bytes(b"%PDF-1.7 rien")
        dialog = window.workshops.open([path])
        wait_for(dialog.beginning.refusal.text)
    return dialog


def _small(board: Board) -> Board:
    return placed(board, "portrait", QUOTE, Rect(0.1, 0.6, 0.4, 0.12))


WORKSHOP_SCENES: Mapping[str, Callable[[Window], WorkshopDialog]] = {
    "workshop-empty": empty,
    "workshop-refused": refused,
    "workshop": on_art("five_sizes", "flat_pdf"),
    "workshop-slot": with_a_slot,
    "workshop-fault": with_a_fault,
}

"""The window of received kits over the main one, to look at it and to ask what it says: empty, read, as a sheet."""

from collections.abc import Callable, Mapping
from pathlib import Path

from composer.gui.review.review_dialog import ReviewDialog
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.gui.review.received import write_received


def empty(window: Window) -> ReviewDialog:
    """Before anything is chosen."""
    return window.reviews.open()


def read(window: Window, third: str = "Max <b>Côté</b>") -> ReviewDialog:
    """On three visuals, the third by somebody of that name, and a damaged zip; a line with a warning is selected."""
    home = window.preferences.folders.autosave
    assert home is not None
    dialog = empty(window)
    dialog.state.choose((write_received(Path(home.parent), third),))
    wait_for(lambda: dialog.state.phase == "read")
    dialog.lines.table.selectRow(2)
    return dialog


def as_sheet(window: Window) -> ReviewDialog:
    """As a contact sheet."""
    dialog = read(window)
    dialog.lines.views.button("sheet").click()
    return dialog


REVIEW_SCENES: Mapping[str, Callable[[Window], ReviewDialog]] = {
    "review": read,
    "review-empty": empty,
    "review-sheet": as_sheet,
}

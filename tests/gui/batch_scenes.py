"""The window of a list over the main one, to look at it and to ask what it says: empty, checked, made."""

from collections.abc import Callable, Mapping
from pathlib import Path

from composer.gui.batch.batch_dialog import BatchDialog
from composer.gui.batch.list_state import ListOrder
from composer.gui.window.window import Window
from tests.gui.batch.lists import LEO, LONG, MAX, ZOE, write_list, write_photos
from tests.gui.conftest import wait_for
from tests.gui.hands import buttons_in

_TAKE = ("Prendre cette phrase", "Use this sentence")


def empty(window: Window) -> BatchDialog:
    """Before any list."""
    return window.batches.open()


def checked(window: Window, photos: Callable[[Path], Path] = write_photos) -> BatchDialog:
    """On four rows of which two are to be corrected, the second one selected; `photos` writes theirs in a folder."""
    home = window.preferences.folders.autosave
    assert home is not None
    folder = Path(home.parent)
    dialog = empty(window)
    dialog.state.order = ListOrder(photos=photos(folder))
    dialog.state.choose_list(write_list(folder, ZOE, MAX, LEO, LONG))
    wait_for(lambda: dialog.state.phase == "checked")
    dialog.rows.table.selectRow(1)
    return dialog


def corrected(window: Window) -> BatchDialog:
    """The words of a row too long being corrected in place, with the sentences of it that fit."""
    dialog = checked(window)
    dialog.rows.table.selectRow(3)
    next(each for each in buttons_in(dialog.findings) if "itation" in each.text() or "Quote" in each.text()).click()
    wait_for(lambda: any(each.text().startswith(_TAKE) for each in buttons_in(dialog.findings)))
    return dialog


def made(window: Window) -> BatchDialog:
    """Once the kits are made."""
    dialog = checked(window)
    dialog.foot.make.click()
    wait_for(lambda: dialog.state.phase == "made")
    return dialog


BATCH_SCENES: Mapping[str, Callable[[Window], BatchDialog]] = {
    "list": checked,
    "list-empty": empty,
    "list-corrected": corrected,
    "list-made": made,
}

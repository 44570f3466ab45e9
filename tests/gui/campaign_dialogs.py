"""The dialogs about campaigns, each open over a window, to look at them and to ask what they say."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from PySide6.QtWidgets import QDialog

from composer.app.context import load_context
from composer.gui.campaign.choose_dialog import ChooseDialog
from composer.gui.campaign.complete_dialog import CompleteDialog
from composer.gui.campaign.editor_cell import Cell
from composer.gui.campaign.editor_dialog import EditorDialog
from composer.gui.campaign.editor_page import Page
from composer.gui.campaign.pack_dialog import PackDialog
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.packs import pack_file

_Dialog = TypeVar("_Dialog", bound=QDialog)


def choosing(window: Window) -> ChooseDialog:
    """The list of campaigns."""
    window.campaigns.choose()
    return _shown(window, ChooseDialog)


def writing(window: Window) -> EditorDialog:
    """The form on the campaign of the window."""
    window.commands["campaign"].trigger()
    return _shown(window, EditorDialog)


def cell_at(page: Page, *key_path: str | int) -> Cell:
    """The cell of a page of the form that edits the value at `key_path`."""
    return next(each for each in page.cells if each.key_path == key_path)


def completing(window: Window) -> CompleteDialog:
    """The form of a region whose handles are not known."""
    dialog = CompleteDialog(window.state.translator, load_context("jps-2026-estrie").campaign, window)
    dialog.open()
    return dialog


def previewing(window: Window) -> PackDialog:
    """A pack that was looked into, its poster drawn."""
    with TemporaryDirectory() as folder:
        window.campaigns.look(pack_file(Path(folder)))
        dialog = _shown(window, PackDialog)
    wait_for(lambda: not dialog.pictures.labels["voisine"].pixmap().isNull())
    return dialog


CAMPAIGN_DIALOGS: Mapping[str, Callable[[Window], QDialog]] = {
    "campaigns": choosing,
    "to-provide": completing,
    "pack": previewing,
}


def _shown(window: Window, kind: type[_Dialog]) -> _Dialog:
    wait_for(lambda: any(each.isVisible() for each in window.findChildren(kind)))
    return next(each for each in window.findChildren(kind) if each.isVisible())

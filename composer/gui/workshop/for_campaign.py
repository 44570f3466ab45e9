"""Opens the workshop over the form of a campaign: the poster that is made goes with the campaign."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.workshop.workshop_dialog import WorkshopDialog


def open_workshop(
    state: State, ask: Ask, over: QWidget, files: Sequence[Path], take: Callable[[Path], object]
) -> WorkshopDialog:
    """Open the workshop on `files`; the folder of the poster is passed to `take` unless it stays with the person's own.

    The window's gallery shows it at once.
    """
    dialog = WorkshopDialog(state, ask, "campaign", over)

    def keep(folder: Path, destination: str) -> None:
        state.read_posters_again(folder.name)
        if destination == "campaign":
            take(folder)

    dialog.saved.connect(keep)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    dialog.take(files)
    return dialog

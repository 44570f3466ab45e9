"""The system's file dialog, or Qt's own where there is none, entirely in the language of the window."""

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from composer.core.words import Words, named
from composer.gui.widgets.labels import PlainBox
from composer.gui.widgets.scrolled import shrink_to_screen
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady_within

_REPLACE = Words("Le fichier {name} existe déjà. Le remplacer?", "The file {name} already exists. Replace it?")
_ANY = Words("Tous les fichiers", "All files")
_REPLACES, _CANCEL = Words("Remplacer", "Replace"), Words("Annuler", "Cancel")


class FileDialog(QFileDialog):
    """Asks for one file or folder."""

    def __init__(self, translator: Translator, title: Words, folder: Path, parent: QWidget | None) -> None:
        """Open in `folder`, or the nearest above it that exists: Qt would propose a missing one as a file's name."""
        there = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
        super().__init__(parent, translator(title), str(there))
        self._translator = translator
        steady_within(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Open within the screen, where the dialog is Qt's own."""
        if not event.spontaneous():
            shrink_to_screen(self)
        super().showEvent(event)

    def accept(self) -> None:
        """Accept the choice, after a question of our own before a file is replaced: Qt's is read as HTML."""
        name, saves = self.findChild(QLineEdit), self.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        # Where there is no field, the dialog is the system's, which asks for itself.
        if name is not None and saves:
            self.setOption(QFileDialog.Option.DontConfirmOverwrite)
            if any(Path(each).is_file() for each in self.selectedFiles()) and not self._replaces():
                return
        super().accept()

    def _replaces(self) -> bool:
        name, translator = named(Path(self.selectedFiles()[0]).name), self._translator
        box = PlainBox(self, PlainBox.Icon.Warning, translator(_REPLACE.format(name=name)))
        return box.agrees(translator(_REPLACES), translator(_CANCEL))

    def answer(self) -> Path | None:
        """Ask, once; None when nothing was chosen."""
        return next(iter(self.answers()), None)

    def answers(self) -> tuple[Path, ...]:
        """Ask, once, for one or several; none when nothing was chosen."""
        chosen = self.exec()
        self.deleteLater()
        return tuple(map(Path, self.selectedFiles())) if chosen else ()


def file_to_open(
    translator: Translator, title: Words, kinds: tuple[Words, str], folder: Path, parent: QWidget
) -> Path | None:
    """Ask for a file that is there; `kinds` name those that are shown first, with their patterns."""
    name, patterns = kinds
    dialog = FileDialog(translator, title, folder, parent)
    dialog.setFileMode(FileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([f"{translator(name)} ({patterns})", f"{translator(_ANY)} (*)"])
    return dialog.answer()

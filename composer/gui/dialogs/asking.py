"""The questions the window asks: what to do with unsaved work, which file, which folder."""

from pathlib import Path
from typing import Literal, Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from composer.core.words import Words
from composer.gui.speech import Speech

Answer = Literal["save", "discard", "cancel"]

_UNSAVED = Words("Enregistrer les changements de «\u00a0{name}\u00a0»?", "Save the changes to “{name}”?")
_LOST = Words("Sans cela, ils seront perdus.", "Otherwise they will be lost.")
_SAVE = Words("Enregistrer", "Save")
_DISCARD = Words("Ne pas enregistrer", "Don’t save")
_CANCEL = Words("Annuler", "Cancel")
_OPEN = Words("Ouvrir un visuel", "Open a visual")
_SAVE_AS = Words("Enregistrer le visuel sous", "Save the visual as")
_KIND = Words("Visuels (*.jps)", "Visuals (*.jps)")
_FOLDER = Words("Choisir le dossier des exportations", "Choose the folder for exports")


class Ask(Protocol):
    """Whoever answers the window's questions."""

    def unsaved(self, name: str) -> Answer:
        """What to do with the changes of the visual called `name`."""
        ...

    def file_to_open(self, folder: Path) -> Path | None:
        """Which visual to open; None for none."""
        ...

    def file_to_save(self, proposed: Path) -> Path | None:
        """Where to save the visual; None for nowhere."""
        ...

    def folder(self, folder: Path) -> Path | None:
        """Which folder to export to; None to leave it."""
        ...


class AskPerson:
    """Asks in the system's own dialogs, over `parent`."""

    def __init__(self, speech: Speech, parent: QWidget | None = None) -> None:
        """Ask in the language of `speech`."""
        self._speech, self.parent = speech, parent

    def unsaved(self, name: str) -> Answer:
        """One question, three answers; closing it changes nothing."""
        speech, box = self._speech, QMessageBox(self.parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(speech(_UNSAVED).format(name=name))
        box.setInformativeText(speech(_LOST))
        save = box.addButton(speech(_SAVE), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(speech(_DISCARD), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(speech(_CANCEL), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(cancel)
        box.exec()
        answers: dict[object, Answer] = {save: "save", discard: "discard"}
        return answers.get(box.clickedButton(), "cancel")

    def file_to_open(self, folder: Path) -> Path | None:
        """One .jps that exists."""
        chosen, _ = QFileDialog.getOpenFileName(self.parent, self._speech(_OPEN), str(folder), self._speech(_KIND))
        return Path(chosen) if chosen else None

    def file_to_save(self, proposed: Path) -> Path | None:
        """A name that ends in .jps; the dialog itself asks before an existing file is replaced."""
        dialog = QFileDialog(self.parent, self._speech(_SAVE_AS), str(proposed.parent), self._speech(_KIND))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("jps")
        dialog.selectFile(proposed.name)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None

    def folder(self, folder: Path) -> Path | None:
        """A folder that exists."""
        chosen = QFileDialog.getExistingDirectory(self.parent, self._speech(_FOLDER), str(folder))
        return Path(chosen) if chosen else None

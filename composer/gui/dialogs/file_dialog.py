"""The system's file dialog, or Qt's own where there is none, all of it in the language of the window."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from composer.core.words import Words
from composer.gui.speech import Speech
from composer.gui.steady import steady_within

#: What Qt's own dialog leaves in English in French (6.10 to 6.12: qtbase_fr has no such strings any more).
_LABELS: dict[QFileDialog.DialogLabel, Words] = {
    QFileDialog.DialogLabel.LookIn: Words("Chercher dans\u00a0:", "Look in:"),
    QFileDialog.DialogLabel.FileType: Words("Types de fichiers\u00a0:", "Files of type:"),
}


class FileDialog(QFileDialog):
    """Asks for one file or folder."""

    def __init__(self, speech: Speech, title: Words, folder: Path, parent: QWidget | None) -> None:
        """Begin in `folder`."""
        super().__init__(parent, speech(title), str(folder))
        for label, words in _LABELS.items():
            self.setLabelText(label, speech(words))
        steady_within(self)

    def answer(self) -> Path | None:
        """Ask, once; None when nothing was chosen."""
        chosen = self.exec()
        self.deleteLater()
        return Path(self.selectedFiles()[0]) if chosen else None

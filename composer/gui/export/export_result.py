"""What became of the last export: progress and a way to stop, then the files, the findings and the way back."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.export.exports import Exports, Outcome
from composer.gui.notice import ANOTHER_FOLDER, in_words
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.labels import announce, bound_button, bound_label, column, plain_label, restyle
from composer.gui.widgets.translator import Translator

_STOP = Words("Arrêter", "Stop")
_STOP_HELP = Words(
    "S’arrête après le fichier en cours et remet tout comme avant.",
    "Stops after the file in hand and puts everything back.",
)
_OPEN = Words("Ouvrir le dossier", "Open the folder")
_TAKE_BACK = Words("Annuler l’exportation", "Undo the export")
_TAKE_BACK_HELP = Words(
    "Remet les fichiers remplacés et retire les nouveaux.", "Restores the files replaced and removes the new ones."
)
_PROGRESS = Words("Avancement de l’exportation", "Progress of the export")
_MAKING = Words("{done} sur {total}\u00a0: {name}", "{done} of {total}: {name}")
_TEXTS = Words("les textes", "the texts")
_OUTCOMES: dict[Outcome, Words] = {
    "none": Words("", ""),
    "running": Words("On commence…", "Starting…"),
    "done": Words(
        "C’est fait\u00a0: {count} fichiers dans «\u00a0{folder}\u00a0».", "Done: {count} files in “{folder}”."
    ),
    "asking": Words(
        "Avant d’exporter, dites de qui est la photo, plus haut.", "Before exporting, say whose photo it is, above."
    ),
    "held": Words("Rien n’est encore écrit.", "Nothing is written yet."),
    "stopped": Words("Arrêté. Tout est comme avant.", "Stopped. Everything is as it was."),
    "refused": Words("L’exportation n’a pas pu se faire.", "The export could not be done."),
    "taken-back": Words(
        "L’exportation est annulée\u00a0: le dossier est comme avant.", "The export is undone: the folder is as it was."
    ),
}
_INCOMPLETE = Words(
    "Des fichiers manquent dans «\u00a0{folder}\u00a0»; {count} sont écrits. Voici pourquoi.",
    "Files are missing in “{folder}”; {count} are written. Here is why.",
)
_STUCK = Words("L’exportation est annulée, sauf ce que voici.", "The export is undone, but for what follows.")
_SLOW = Words(
    "Rien n’a bougé depuis quelques secondes : le disque est lent, ou n’est plus là. Votre travail est intact; "
    "attendez un peu, ou arrêtez et choisissez un autre dossier.",
    "Nothing has moved for a few seconds: the disk is slow, or gone. Your work is intact; wait a little, or stop and "
    "choose another folder.",
)
#: Milliseconds: no file takes as long to make, even on an old laptop.
_SLOW_AFTER = 4000
#: Pixels between what was made and the way back.
_APART = 16
_MARKS = {
    "error": Words("Erreur\u00a0: ", "Error: "),
    "warning": Words("À voir\u00a0: ", "To look at: "),
    "notice": Words("À savoir\u00a0: ", "To know: "),
}


class ExportResult(QWidget):
    """Follows the export in hand."""

    def __init__(self, exports: Exports, translator: Translator) -> None:
        """Show what became of the last export."""
        super().__init__()
        self._exports, self._translator = exports, translator
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        translator.bind(self._bar, self._bar.setAccessibleName, _PROGRESS)
        self.said, self.files = plain_label("strong"), plain_label("quiet")
        self.slow = bound_label(translator, _SLOW, "warning")
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_SLOW_AFTER)
        self.stop = bound_button(translator, _STOP, _STOP_HELP)
        self.open_folder = bound_button(translator, _OPEN)
        # Far from the folder, and quiet: pressed by mistake, it takes away what was just made.
        self.take_back = bound_button(translator, _TAKE_BACK, _TAKE_BACK_HELP, "quietButton")
        give_icon(self.open_folder, "folder")
        give_icon(self.take_back, "undo")
        self.elsewhere = bound_button(translator, ANOTHER_FOLDER, kind="primary")
        inside = column(self)
        for each in (self._bar, self.said, self.slow, self.stop, self.open_folder, self.files):
            inside.addWidget(each)
        self._found = QVBoxLayout()
        inside.addLayout(self._found)
        inside.addWidget(self.elsewhere)
        inside.addSpacing(_APART)
        inside.addWidget(self.take_back, alignment=Qt.AlignmentFlag.AlignLeft)
        self._connect()
        self._watch()
        self._show()

    def _connect(self) -> None:
        exports = self._exports
        self.stop.clicked.connect(exports.stop)
        self.open_folder.clicked.connect(exports.open_folder)
        self.take_back.clicked.connect(exports.take_back)
        exports.changed.connect(self._on_exports_changed)
        exports.progressed.connect(self._move)
        self._still.timeout.connect(self._report_slow)
        self._translator.changed.connect(self._show)

    def _on_exports_changed(self) -> None:
        self._watch()
        self._show()
        announce(self, self.said.text())

    def _report_slow(self) -> None:
        self.slow.show()
        announce(self, self.slow.text())

    def _watch(self) -> None:
        """Something moved, or nothing has to any more."""
        self.slow.hide()
        if self._exports.running:
            self._still.start()
        else:
            self._still.stop()

    def _show(self) -> None:
        exports = self._exports
        done = exports.outcome == "done"
        self._bar.setVisible(exports.running)
        self._bar.setRange(0, 0)
        self.stop.setVisible(exports.running)
        self.said.setText(self._translator(self._sentence()))
        self.said.setVisible(exports.outcome != "none")
        restyle(self.said, "error" if exports.outcome == "refused" else "strong")
        self.files.setVisible(done)
        self.files.setText("\n".join(path.name for path in exports.exported.made.files) if exports.exported else "")
        self.open_folder.setVisible(done)
        self.take_back.setVisible(exports.can_take_back)
        self.elsewhere.setVisible(exports.disk_refused)
        self._list(() if exports.running else exports.problems)

    def _sentence(self) -> Words:
        exports = self._exports
        if exports.outcome == "taken-back" and exports.problems:
            return _STUCK
        if exports.outcome != "done" or exports.exported is None:
            return _OUTCOMES[exports.outcome]
        made = exports.exported.made
        words = _OUTCOMES["done"] if made.complete else _INCOMPLETE
        count, folder = len(made.files), made.folder.name
        return words.format(count=count, folder=folder)

    def _list(self, problems: tuple[Problem, ...]) -> None:
        while (row := self._found.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.deleteLater()
        for problem in problems:
            label = plain_label(problem.severity)
            label.setText(self._translator(_MARKS[problem.severity]) + self._translator(in_words(problem)))
            self._found.addWidget(label)

    def _move(self, done: int, total: int, name: str) -> None:
        if not self._exports.running:
            return
        self._watch()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        making = name or self._translator(_TEXTS)
        self.said.setText(self._translator(_MAKING).format(done=min(done + 1, total), total=total, name=making))

"""The result of the last export: progress and a stop button, then the files, the problems and undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from composer.core.problems import Problem
from composer.core.words import Words, counted
from composer.gui.export.exports import Exports, Outcome
from composer.gui.export.send_panel import SendPanel
from composer.gui.notice import ANOTHER_FOLDER, in_words
from composer.gui.shared import Shared
from composer.gui.widgets.fitting.folding import Wrapped
from composer.gui.widgets.labels import add_all, announce, bound_button, bound_label, column, plain_label, restyle
from composer.gui.widgets.turns import single_shot
from composer.gui.widgets.when_visible import Deferred

if TYPE_CHECKING:
    # Built once there is a result.
    from composer.gui.export.ending.ending import Ending

_STOP = Words("Arrêter", "Stop")
_STOP_HELP = Words(
    "S’arrête après le fichier en cours et remet tout comme avant.",
    "Stops after the current file and restores everything.",
)
_OPEN = Words("Ouvrir le dossier", "Open the folder")
_NEXT = Words("Personne suivante", "Next person")
_NEXT_HELP = Words(
    "Commence un autre visuel avec la même affiche, sans photo ni mots (Ctrl+Maj+N).",
    "Begins another visual with the same poster, without photo or words (Ctrl+Shift+N).",
)
_TAKE_BACK = Words("Annuler l’exportation", "Undo the export")
_TAKE_BACK_HELP = Words(
    "Remet les fichiers remplacés et retire les nouveaux.", "Restores the replaced files and removes the new ones."
)
_PROGRESS = Words("Avancement de l’exportation", "Export progress")
_MAKING = Words("{done} sur {total}\u00a0: {name}", "{done} of {total}: {name}")
_TEXTS = Words("les textes", "the texts")
_OUTCOMES: dict[Outcome, Words] = {
    "none": Words("", ""),
    "running": Words("On commence…", "Starting…"),
    "done": Words("C’est fait\u00a0: {files} dans «\u00a0{folder}\u00a0».", "Done: {files} in “{folder}”."),
    "asking": Words("", ""),
    "blocked": Words("Rien n’est encore écrit.", "Nothing has been written yet."),
    "stopped": Words("Arrêté. Tout est comme avant.", "Stopped. Everything is as it was."),
    "refused": Words("L’exportation a échoué.", "The export failed."),
    "taken-back": Words(
        "L’exportation est annulée\u00a0: le dossier est comme avant.",
        "The export was undone: the folder is as it was.",
    ),
}
_OUTDATED = Words(
    "Modifié depuis\u00a0: exportez de nouveau pour mettre ces fichiers à jour.",
    "Changed since: export again to update these files.",
)
_INCOMPLETE = Words(
    "Des fichiers manquent dans «\u00a0{folder}\u00a0», qui en a {files}. Voici pourquoi.",
    "Files are missing from “{folder}”, which has {files}. Here is why.",
)
_FILE, _FILES = Words("{count} fichier", "{count} file"), Words("{count} fichiers", "{count} files")
_STUCK = Words("L’exportation est annulée, sauf ce qui suit.", "The export was undone, except for the following.")
_SLOW = Words(
    "Rien n’a bougé depuis quelques secondes : le disque est lent, ou n’est plus là. Votre travail est intact; "
    "attendez un peu, ou arrêtez et choisissez un autre dossier.",
    "Nothing has changed for a few seconds: the disk is slow, or disconnected. Your work is safe; wait a little, or "
    "stop and choose another folder.",
)
#: Milliseconds: no file takes this long to make, even on an old laptop.
_SLOW_AFTER = 4000
#: Pixels between the files and the undo button.
_APART = 16
_MARKS = {
    "error": Words("Erreur\u00a0: ", "Error: "),
    "warning": Words("À voir\u00a0: ", "Warning: "),
    "notice": Words("À savoir\u00a0: ", "Note: "),
}


class ExportResult(QWidget):
    """The progress of an export, then its files, problems and undo."""

    def __init__(self, shared: Shared, exports: Exports, ending: "Callable[[], Ending]") -> None:
        """Show the result of the last export, and offer to post it and to send it; `ending` builds the former."""
        super().__init__()
        translator = shared.state.translator
        self._exports, self._translator = exports, translator
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        translator.bind(self._bar, self._bar.setAccessibleName, _PROGRESS)
        self.status, self.files = plain_label("strong"), plain_label("quiet")
        self.slow = bound_label(translator, _SLOW, "warning")
        self.outdated = bound_label(translator, _OUTDATED, "warning")
        self._no_progress = single_shot(self, _SLOW_AFTER, self._report_slow)
        self.stop = bound_button(translator, _STOP, _STOP_HELP, does=exports.stop)
        self.open_folder = bound_button(translator, _OPEN, icon="folder", does=exports.open_folder)
        self.next = bound_button(translator, _NEXT, _NEXT_HELP, does=exports.ended)
        self._ways_on = Wrapped((self.open_folder, self.next), 2)
        # Away from the folder button, and discreet: pressed by mistake, it removes what was just made.
        self.take_back = bound_button(
            translator, _TAKE_BACK, _TAKE_BACK_HELP, "quietButton", icon="undo", does=exports.take_back
        )
        self.elsewhere = bound_button(translator, ANOTHER_FOLDER, kind="primary")
        self.send, self.ending = SendPanel(shared, exports), Deferred(ending)
        inside = column(self, 8, self._bar, self.status, self.outdated, self.slow, self.stop, self._ways_on)
        # What is missing is said before what is there is shown.
        self._problem_box = QVBoxLayout()
        inside.addLayout(self._problem_box)
        add_all(inside, self.ending, self.send, self.files, self.elsewhere)
        inside.addSpacing(_APART)
        inside.addWidget(self.take_back, alignment=Qt.AlignmentFlag.AlignLeft)
        exports.changed.connect(self._on_exports_changed)
        exports.outdated_changed.connect(self._show_outdated)
        exports.progressed.connect(self._show_progress)
        translator.changed.connect(self._show)
        self._restart_timer()
        self._show()

    def _on_exports_changed(self) -> None:
        self._restart_timer()
        self._show()
        if self.status.text():
            announce(self, self.status.text())

    def _report_slow(self) -> None:
        self.slow.show()
        announce(self, self.slow.text())

    def _restart_timer(self) -> None:
        """Start waiting again for progress, or stop once no export is running."""
        self.slow.hide()
        if self._exports.running:
            self._no_progress.start()
        else:
            self._no_progress.stop()

    def _show(self) -> None:
        exports = self._exports
        done = exports.outcome == "done"
        self._bar.setVisible(exports.running)
        self._bar.setRange(0, 0)
        self.stop.setVisible(exports.running)
        self.status.setText(self._translator(self._sentence()))
        self.status.setVisible(bool(_OUTCOMES[exports.outcome].fr))
        restyle(self.status, "error" if exports.outcome == "refused" else "strong")
        self.files.setVisible(done)
        self.files.setText(self._files() if exports.exported else "")
        self._ways_on.setVisible(done)
        self.ending.setVisible(done)
        self.take_back.setVisible(exports.can_take_back)
        self.elsewhere.setVisible(exports.disk_refused)
        self._show_problems(() if exports.running else exports.problems)
        self._show_outdated()

    def _files(self) -> str:
        """The names of the files, then what was checked of the sheets for a print shop."""
        if self._exports.exported is None:
            return ""
        from composer.app.kit.shop_sheets import sheets_summary  # noqa: PLC0415 - already loaded once files are made

        made = self._exports.exported.made
        said = sheets_summary(tuple(made.prints.values()))
        return "\n".join((*(path.name for path in made.files), *((self._translator(said),) if said else ())))

    def _show_outdated(self) -> None:
        self.outdated.setVisible(self._exports.outdated)

    def _sentence(self) -> Words:
        exports = self._exports
        if exports.outcome == "taken-back" and exports.problems:
            return _STUCK
        if exports.outcome != "done" or exports.exported is None:
            return _OUTCOMES[exports.outcome]
        made = exports.exported.made
        words = _OUTCOMES["done"] if made.complete else _INCOMPLETE
        return words.format(files=counted(len(made.files), _FILE, _FILES), folder=made.folder.name)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        while (row := self._problem_box.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.deleteLater()
        for problem in problems:
            label = plain_label(problem.severity)
            label.setText(self._translator(_MARKS[problem.severity]) + self._translator(in_words(problem)))
            self._problem_box.addWidget(label)

    def _show_progress(self, done: int, total: int, name: str) -> None:
        if not self._exports.running:
            return
        self._restart_timer()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        making = name or self._translator(_TEXTS)
        self.status.setText(self._translator(_MAKING).format(done=min(done + 1, total), total=total, name=making))

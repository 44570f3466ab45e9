"""The step « Exporter »: what to make and where, one button, then the files, what to do with them, and the way back."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from composer.core.formats import FORMAT_BY_ID
from composer.core.words import Words
from composer.export.encode import SUFFIXES, FileType
from composer.gui.dialogs.asking import Ask
from composer.gui.exports import Exports, Outcome
from composer.gui.notice import in_words
from composer.gui.preferences import Preferences
from composer.gui.shared import Shared
from composer.gui.steps.panel import Panel

TITLE = Words("Exporter", "Export")
_FORMATS = Words("Formats", "Formats")
_TYPES = Words("Types de fichiers", "File types")
_USUAL = Words("JPEG pour les écrans, PDF pour le papier", "JPEG for screens, PDF for paper")
_USUAL_HELP = Words(
    "Le bon choix presque toujours. Décochez pour choisir vous-même.",
    "Nearly always the right choice. Untick to choose yourself.",
)
_TYPE_HELP = Words(
    "Chaque format coché sera aussi écrit dans ce type.", "Each ticked format will also be written in this type."
)
_FOLDER = Words("Dossier", "Folder")
_CHANGE = Words("Changer de dossier…", "Change folder…")
_EXPORT = Words("Exporter", "Export")
_EXPORT_HELP = Words(
    "Écrit les images, les légendes et les textes dans le dossier de la personne (Ctrl+E).",
    "Writes the pictures, the captions and the texts in the person’s folder (Ctrl+E).",
)
_STOP = Words("Arrêter", "Stop")
_AT_ONCE = Words("Copier sans exporter", "Copy without exporting")
_COPY_PICTURE = Words("Copier l’image", "Copy the picture")
_COPY_PICTURE_HELP = Words(
    "Met dans le presse-papiers l’image du format regardé, à sa pleine taille (Ctrl+C).",
    "Puts the picture of the format looked at on the clipboard, at its full size (Ctrl+C).",
)
_COPY_CAPTION = Words("Copier la légende\u00a0: {network}", "Copy the caption: {network}")
_OPEN = Words("Ouvrir le dossier", "Open the folder")
_TAKE_BACK = Words("Annuler l’exportation", "Undo the export")
_TAKE_BACK_HELP = Words(
    "Remet les fichiers remplacés et retire les nouveaux.", "Restores the files replaced and removes the new ones."
)
_MAKING = Words("{done} sur {total}\u00a0: {name}", "{done} of {total}: {name}")
_BEGINNING = Words("On commence…", "Starting…")
_NO_FORMAT = Words("Cochez au moins un format.", "Tick at least one format.")
_OUTCOMES: dict[Outcome, Words] = {
    "none": Words("", ""),
    "running": _BEGINNING,
    "done": Words(
        "C’est fait\u00a0: {count} fichiers dans «\u00a0{folder}\u00a0».", "Done: {count} files in “{folder}”."
    ),
    "stopped": Words("Arrêté. Tout est comme avant.", "Stopped. Everything is as it was."),
    "refused": Words("L’exportation n’a pas pu se faire.", "The export could not be done."),
    "taken-back": Words(
        "L’exportation est annulée\u00a0: le dossier est comme avant.", "The export is undone: the folder is as it was."
    ),
}
_INCOMPLETE = Words("Certains fichiers manquent; voici pourquoi.", "Some files are missing; here is why.")
_SEVERITIES = {
    "error": Words("Erreur\u00a0: ", "Error: "),
    "warning": Words("À voir\u00a0: ", "To look at: "),
    "notice": Words("À savoir\u00a0: ", "To know: "),
}


class ExportStep(Panel):
    """The panel of the step « Exporter »."""

    def __init__(self, shared: Shared, exports: Exports, preferences: Preferences, ask: Ask) -> None:
        """Follow the state, the settings and the export in hand."""
        super().__init__(shared.state, TITLE)
        self._exports, self._preferences, self._ask = exports, preferences, ask
        self._ticks: dict[str, QCheckBox] = {}
        self._formats = QGridLayout()
        self.add_label(_FORMATS, "heading")
        self.column.addLayout(self._formats)
        self._none = self.add_label(_NO_FORMAT, "warning")
        self._add_types()
        self._add_folder()
        self._add_button()
        self._add_result()
        self._add_copies()
        self.column.addStretch()
        self._follow()

    def _follow(self) -> None:
        for changed in (self.state.visual_changed, self.state.session_changed):
            changed.connect(self._fill_formats)
        self._preferences.changed.connect(self._show_choices)
        self._exports.changed.connect(self._show_outcome)
        self._exports.progressed.connect(self._show_progress)
        self.state.speech.changed.connect(self._show_outcome)
        self._fill_formats()
        self._show_outcome()

    def _add_types(self) -> None:
        self.add_label(_TYPES, "heading")
        self._usual = self._tick(_USUAL, _USUAL_HELP)
        self._usual.toggled.connect(self._choose_usual)
        self.column.addWidget(self._usual)
        self._types = {kind: self._tick(_named(kind), _TYPE_HELP) for kind in SUFFIXES}
        row = QGridLayout()
        for at, (kind, tick) in enumerate(self._types.items()):
            tick.toggled.connect(lambda _on, kind=kind: self._choose_type(kind))
            row.addWidget(tick, 0, at)
        self.column.addLayout(row)

    def _add_folder(self) -> None:
        self.add_label(_FOLDER, "heading")
        self._folder = QLabel()
        self._folder.setObjectName("quiet")
        self._folder.setWordWrap(True)
        self.column.addWidget(self._folder)
        self.column.addWidget(self._button(_CHANGE, self._choose_folder))

    def _add_button(self) -> None:
        self.column.addSpacing(8)
        self.export = self._button(_EXPORT, self._exports.start, _EXPORT_HELP)
        self.export.setObjectName("primary")
        self.column.addWidget(self.export)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self.state.speech.say(self._progress, self._progress.setAccessibleName, TITLE)
        self.column.addWidget(self._progress)
        self._stop = self._button(_STOP, self._exports.stop)
        self.column.addWidget(self._stop)

    def _add_result(self) -> None:
        self.said = QLabel()
        self.said.setObjectName("strong")
        self.said.setWordWrap(True)
        self.column.addWidget(self.said)
        self._result = QWidget()
        inside = QVBoxLayout(self._result)
        inside.setContentsMargins(0, 0, 0, 0)
        self._files = QLabel()
        self._files.setObjectName("quiet")
        self._files.setWordWrap(True)
        self._files.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_folder = self._button(_OPEN, self._exports.open_folder)
        self.take_back = self._button(_TAKE_BACK, self._exports.take_back, _TAKE_BACK_HELP)
        for each in (self._files, self.open_folder, self.take_back):
            inside.addWidget(each)
        self.column.addWidget(self._result)
        self._found = QVBoxLayout()
        self.column.addLayout(self._found)

    def _add_copies(self) -> None:
        self.add_label(_AT_ONCE, "heading")
        self.column.addWidget(self._button(_COPY_PICTURE, self._exports.copy_picture, _COPY_PICTURE_HELP))
        for network, known in self.state.studio.context.campaign.networks.items():
            words = Words(_COPY_CAPTION.fr.format(network=known.name), _COPY_CAPTION.en.format(network=known.name))
            self.column.addWidget(self._button(words, partial(self._exports.copy_caption, network)))

    def _button(self, words: Words, does: object, help_: Words | None = None) -> QPushButton:
        button = QPushButton()
        self.state.speech.say(button, button.setText, words)
        if help_ is not None:
            self.state.speech.say(button, button.setToolTip, help_)
            self.state.speech.say(button, button.setAccessibleDescription, help_)
        button.clicked.connect(lambda: does())  # pyright: ignore
        return button

    def _tick(self, words: Words, help_: Words | None = None) -> QCheckBox:
        tick = QCheckBox()
        self.state.speech.say(tick, tick.setText, words)
        if help_ is not None:
            self.state.speech.say(tick, tick.setToolTip, help_)
            self.state.speech.say(tick, tick.setAccessibleDescription, help_)
        return tick

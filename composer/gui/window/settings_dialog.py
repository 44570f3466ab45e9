"""The settings dialog: each change takes effect and is saved at once, with nothing to confirm."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QWidget

from composer.core.words import Words, printable
from composer.gui.preferences import Preferences
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import PlainTick, add_all, bound_button, bound_label, bound_tick, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady

_TITLE = Words("Réglages", "Settings")
_LANGUAGE = Words("Langue de l’interface", "Interface language")
_LANGUAGE_HELP = Words(
    "La langue du visuel se choisit à part, à l’étape Affiche.",
    "The language of the visual is chosen separately, in the Poster step.",
)
_LANGUAGES = {
    None: Words("Celle de l’ordinateur", "Same as the computer"),
    "fr": Words("Français", "Français"),
    "en": Words("English", "English"),
}
_THEME = Words("Thème", "Theme")
_THEMES = {
    "system": Words("Celui de l’ordinateur", "Same as the computer"),
    "light": Words("Clair", "Light"),
    "dark": Words("Sombre", "Dark"),
    "contrast": Words("Contraste élevé", "High contrast"),
}
_FOLDER = Words("Dossier des exportations", "Export folder")
_CHANGE = Words("Changer de dossier…", "Change folder…")
_METADATA = Words("Joindre le texte alternatif aux images", "Include the alternative text in pictures")
_METADATA_HELP = Words(
    "Chaque fichier porte aussi le crédit. Rien n’y dit où ni quand la photo a été prise.",
    "Each file also carries the credit. Nothing in it says where or when the photo was taken.",
)
_NEWEST = Words("Montrer mes photos récentes à l’étape Photo", "Show my recent photos in the Photo step")
_NEWEST_HELP = Words(
    "Celles de vos dossiers Images et Téléchargements; rien n’en est gardé.",
    "Those of your Pictures and Downloads folders; none of them are kept.",
)


class SettingsDialog(FittedDialog):
    """Shows and changes what the program remembers apart from documents."""

    def __init__(
        self, preferences: Preferences, translator: Translator, ask: Ask, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, QSize(440, 0))
        self._preferences, self._translator, self._ask = preferences, translator, ask
        translator.bind(self, self.setWindowTitle, _TITLE)
        self.language = self._choice(_LANGUAGE, _LANGUAGES, "language")
        self.column.addWidget(bound_label(translator, _LANGUAGE_HELP, "hint"))
        self.theme = self._choice(_THEME, _THEMES, "theme")
        self._add_folder()
        self.metadata = self._add_tick(_METADATA, _METADATA_HELP, self._choose_metadata)
        self.newest = self._add_tick(_NEWEST, _NEWEST_HELP, self._choose_newest)
        self.stand_on_close(translator)
        preferences.changed.connect(self._show)
        self._show()

    def _choice(self, title: Words, choices: "dict[str | None, Words] | dict[str, Words]", field: str) -> QComboBox:
        box = steady(QComboBox())
        for index, (value, words) in enumerate(choices.items()):
            box.addItem("", value)
            self._translator.bind(box, lambda text, index=index: box.setItemText(index, text), words)
        box.setCurrentIndex(box.findData(getattr(self._preferences.settings, field)))
        box.activated.connect(lambda: self._preferences.change(**{field: box.currentData()}))
        add_all(self.column, bound_label(self._translator, title, "section", box), box)
        return box

    def _add_folder(self) -> None:
        self._folder = plain_label("quiet")
        change = bound_button(self._translator, _CHANGE, does=self._choose_folder)
        add_all(self.column, bound_label(self._translator, _FOLDER, "section"), self._folder, change)

    def _add_tick(self, words: Words, help_: Words, choose: Callable[[], object]) -> PlainTick:
        tick = bound_tick(self._translator, words, does=choose)
        self._translator.bind(tick, tick.setAccessibleDescription, help_)
        self.column.addSpacing(8)
        add_all(self.column, tick, bound_label(self._translator, help_, "hint"))
        return tick

    def _show(self) -> None:
        self._folder.setText(printable(str(self._preferences.export_folder)))
        self.metadata.setChecked(self._preferences.settings.metadata == "alt-and-credit")
        self.newest.setChecked(self._preferences.settings.newest_photos)

    def _choose_metadata(self) -> None:
        self._preferences.change(metadata="alt-and-credit" if self.metadata.isChecked() else "none")

    def _choose_newest(self) -> None:
        self._preferences.change(newest_photos=self.newest.isChecked())

    def _choose_folder(self) -> None:
        folder = self._ask.folder("exports", self._preferences.export_folder)
        if folder is not None:
            self._preferences.change(export_folder=str(folder))

"""The dialog with the quick help, the version, and the credits of fonts and libraries."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QTabWidget, QWidget

import composer
from composer.core.words import Words
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import bound_label, column, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady
from composer.gui.widgets.when_visible import Deferred
from composer.gui.window.actions import ACTIONS
from composer.storage.decoding import decode
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml

Tab = Literal["help", "about", "credits"]
TABS: dict[Tab, Words] = {
    "help": Words("Aide rapide", "Quick help"),
    "about": Words("À propos", "About"),
    "credits": Words("Licences", "Licences"),
}
_TITLE = Words("Compositeur des JPS", "JPS composer")
_STEPS = Words(
    "Cinq étapes, dans l’ordre qui vous plaît\u00a0: choisissez une affiche, déposez une photo, écrivez une citation, "
    "relisez la légende, exportez. «\u00a0Voir un exemple\u00a0», dans le menu Fichier, montre un visuel fini; il "
    "s’efface à votre premier changement.",
    "Five steps, in any order you like: choose a poster, drop a photo, write a quote, review the caption, export. "
    "“See an example”, in the File menu, shows a finished visual; your first change clears it.",
)
_HAND = Words(
    "Sur le visuel\u00a0: glissez la photo pour la cadrer, tournez la roulette pour zoomer, double-cliquez sur un "
    "texte pour le modifier, sur la photo pour la remplacer. Ctrl+Z annule tout changement.",
    "On the visual: drag the photo to frame it, turn the wheel to zoom, double-click a text to edit it, the photo to "
    "replace it. Ctrl+Z undoes any change.",
)
_KEYS = Words("Raccourcis clavier", "Keyboard shortcuts")
_WHAT = Words(
    "Pour les ambassadrices et ambassadeurs des Journées de la persévérance scolaire\u00a0: une photo et une citation "
    "deviennent des images et des légendes prêtes à publier.",
    "For ambassadors of Hooked on School Days: a photo and a quote become pictures and captions ready to post.",
)
_PROMISE = Words(
    "Rien ne quitte votre ordinateur\u00a0: aucun compte, aucune connexion, aucune mesure d’usage.",
    "Nothing leaves your computer: no account, no connection, no tracking.",
)
_ART = Words(
    "Les affiches et les personnes de l’exemple sont des dessins originaux du projet, non officiels.",
    "The posters and the persons of the example are original drawings of the project, not official ones.",
)
_LICENCE = Words("Programme libre, sous licence MIT.", "Free software, under the MIT licence.")
_CARRIED = Words(
    "Ce programme s’appuie sur le travail de beaucoup d’autres.", "This program is built on the work of many others."
)


class Credit(Struct, frozen=True, forbid_unknown_fields=True):
    """One font or library: its use, its author and its licence (SPDX where there is one)."""

    name: str
    use: Words
    author: str
    licence: str
    source: str


class Credits(Struct, frozen=True, forbid_unknown_fields=True):
    """All fonts and libraries that ship with the program and come from others."""

    credit: tuple[Credit, ...]


def read_credits() -> Credits:
    """Read the credits that ship with the program."""
    path = resource("credits.toml")
    return decode(read_toml(path, path.name), Credits, path.name)


class AboutDialog(FittedDialog):
    """Shows help, version and licences in three tabs; F1 opens the first one."""

    def __init__(self, translator: Translator, tab: Tab, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(560, 520), 16)
        self._translator = translator
        translator.bind(self, self.setWindowTitle, _TITLE)
        self.tabs = QTabWidget()
        translator.bind(self.tabs, self.tabs.setAccessibleName, _TITLE)
        steady(self.tabs.tabBar())
        # In its place before it is filled: Qt styles all that is in a widget anew where that is added.
        self.column.addWidget(self.tabs)
        self._add_tabs(tab)
        self.stand_on_close(translator)

    def _add_tabs(self, shown: Tab) -> None:
        """Add the tabs; each is built once it is shown."""
        makers = {"help": self._help, "about": self._about, "credits": self._credits}
        places = {tab: Deferred(partial(self._page, tab, makers[tab])) for tab in TABS}
        # Qt shows the first one that is added.
        self.tabs.addTab(places[shown], "")
        for index, tab in enumerate(TABS):
            if tab != shown:
                self.tabs.insertTab(index, places[tab], "")
        for index, tab in enumerate(TABS):
            self._translator.bind(places[tab], partial(self.tabs.setTabText, index), TABS[tab])

    def _page(self, tab: Tab, labels: Callable[[], Sequence[QLabel]]) -> QScrollArea:
        page, scroll = QWidget(), QScrollArea()
        page.setObjectName("panelBody")
        texts, flags = labels(), Qt.TextInteractionFlag
        for label in texts:
            label.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        lines = column(page, 8, *texts)
        lines.setContentsMargins(16, 16, 16, 16)
        lines.addStretch()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._translator.bind(scroll, scroll.setAccessibleName, TABS[tab])
        return scroll

    def _help(self) -> Sequence[QLabel]:
        texts = [bound_label(self._translator, each) for each in (_STEPS, _HAND)]
        keys = [self._key(row.text, row.keys) for row in ACTIONS if row.keys]
        return [*texts, bound_label(self._translator, _KEYS, "section"), *keys]

    def _key(self, text: Words, keys: tuple[str, ...]) -> QLabel:
        label = plain_label()
        names = ", ".join(QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)
        self._translator.bind(label, lambda action: label.setText(f"{names}  –  {action}"), text)
        return label

    def _about(self) -> Sequence[QLabel]:
        version = Words(f"Version {composer.__version__}", f"Version {composer.__version__}")
        title = bound_label(self._translator, _TITLE, "large")
        return [title, *(bound_label(self._translator, each) for each in (version, _WHAT, _PROMISE, _ART, _LICENCE))]

    def _credits(self) -> Sequence[QLabel]:
        labels = [bound_label(self._translator, _CARRIED)]
        for credit in read_credits().credit:
            labels.append(bound_label(self._translator, Words(credit.name, credit.name), "section"))
            line = f"{credit.author}\n{credit.licence}\n{credit.source}"
            words = Words("{use}\n{line}", "{use}\n{line}").format(use=credit.use, line=line)
            labels.append(bound_label(self._translator, words, "quiet"))
        return labels

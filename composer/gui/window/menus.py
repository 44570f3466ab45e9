"""The menu bar, as a table of action ids, and the menu of recent visuals."""

from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from composer.core.naming import printable, shown
from composer.core.words import Words
from composer.gui.document.documents import Documents
from composer.gui.preferences import Preferences
from composer.gui.widgets.labels import literal, set_help
from composer.gui.widgets.translator import Translator
from composer.gui.window.actions import Actions

#: A line between two groups, and the menu of recent visuals.
LINE, RECENT = "-", "recent"


class Menu(Struct, frozen=True):
    """One menu: its title, with « & » before its access key, and the ids of its actions."""

    title: Words
    items: tuple[str, ...]


MENUS: tuple[Menu, ...] = (
    Menu(
        Words("&Fichier", "&File"),
        (
            "new",
            "next-person",
            "example",
            "open",
            RECENT,
            LINE,
            "save",
            "save-as",
            LINE,
            "export",
            "take-back",
            "print",
            LINE,
            "sheet-formats",
            "sheet-posters",
            LINE,
            "list",
            "review",
            "workshop",
            LINE,
            "forget",
            "quit",
        ),
    ),
    Menu(Words("&Édition", "&Edit"), ("undo", "redo", LINE, "surprise", "copy-picture", LINE, "settings")),
    Menu(
        Words("&Affichage", "&View"),
        (
            "step-poster",
            "step-photo",
            "step-quote",
            "step-caption",
            "step-export",
            LINE,
            "gallery",
            "zones",
            "published",
            LINE,
            "full-screen",
        ),
    ),
    Menu(
        Words("&Campagne", "&Campaign"),
        ("campaign-choose", "campaign-add", "campaign-complete", LINE, "campaign-refresh", LINE, "campaign"),
    ),
    Menu(Words("Ai&de", "&Help"), ("help", "about")),
)
_RECENT = Words("Visuels récents", "Recent visuals")


def fill_menus(bar: QMenuBar, actions: Actions, translator: Translator, recent: QMenu) -> None:
    """Add the menus to `bar`, with `recent` where the table has RECENT."""
    for branch in MENUS:
        menu = QMenu(bar)
        translator.bind(menu, menu.setTitle, branch.title)
        for each in branch.items:
            if each == LINE:
                menu.addSeparator()
            elif each == RECENT:
                menu.addMenu(recent)
            else:
                menu.addAction(actions[each])
        bar.addMenu(menu)


class RecentMenu(QMenu):
    """The menu of the last visuals, the latest first."""

    def __init__(self, preferences: Preferences, documents: Documents, translator: Translator, parent: QWidget) -> None:
        """Follow `preferences`."""
        super().__init__(parent)
        self._preferences, self._documents = preferences, documents
        translator.bind(self, self.setTitle, _RECENT)
        preferences.changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        recent = [Path(each) for each in self._preferences.settings.recent]
        self.clear()
        for path in recent:
            action = self.addAction(literal(shown(path.stem)))
            set_help(action, printable(str(path)))
            action.triggered.connect(partial(self._open, path))
        self.setEnabled(bool(recent))

    def _open(self, path: Path, _checked: object = None) -> None:
        self._documents.open_path(path)

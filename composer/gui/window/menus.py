"""The menu bar, as a table of action ids, and the menu of recent visuals."""

from collections.abc import Mapping
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct
from PySide6.QtCore import Qt
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
    Menu(
        Words("&Édition", "&Edit"),
        (
            *("undo", "redo", LINE, "cut", "copy", "paste", "copy-picture", LINE, "surprise"),
            *("write-text", "quote-look", "replace-photo", "remove-photo", LINE),
            *("frame-alone", "frame-common", "frame-alike", "reset-framing", LINE, "settings"),
        ),
    ),
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
            *("view-fit", "view-full", "view-larger", "view-smaller"),
            LINE,
            "full-screen",
        ),
    ),
    Menu(
        Words("&Campagne", "&Campaign"),
        ("campaign-choose", "campaign-add", "campaign-complete", LINE, "campaign-refresh", LINE, "campaign"),
    ),
    Menu(Words("Ai&de", "&Help"), ("guide", "help", "about")),
)
#: What a menu opened by a click is about: the photo, a text, the rest of the visual, or a format's thumbnail.
About: TypeAlias = Literal["photo", "text", "page", "format"]
_FRAMING = ("frame-alone", "frame-common", "frame-alike", "reset-framing")
_WHOLE = ("copy-picture", "paste")
_VIEW = ("view-fit", "view-full", "zones", "published")
#: The menus opened by a click, as ids of actions: only those that apply are shown.
CLICKED: Mapping[About, tuple[str, ...]] = {
    "photo": ("replace-photo", "remove-photo", LINE, *_FRAMING, LINE, *_WHOLE, LINE, *_VIEW),
    "text": ("write-text", "quote-look", LINE, *_WHOLE, LINE, *_VIEW),
    "page": ("replace-photo", LINE, *_WHOLE, LINE, *_VIEW),
    "format": (*_FRAMING, LINE, "copy-picture", "export", "print"),
}
_RECENT = Words("Visuels récents", "Recent visuals")


def fill_menus(bar: QMenuBar, actions: Actions, translator: Translator, recent: QMenu) -> None:
    """Add the menus to `bar`, with `recent` where the table has RECENT."""
    for branch in MENUS:
        menu = QMenu(bar)
        translator.bind(menu, menu.setTitle, branch.title)
        # What applies depends on the field that has the focus.
        menu.aboutToShow.connect(actions.refresh)
        for each in branch.items:
            if each == LINE:
                menu.addSeparator()
            elif each == RECENT:
                menu.addMenu(recent)
            else:
                menu.addAction(actions[each])
        bar.addMenu(menu)


def context_menu(about: About, actions: Actions, parent: QWidget) -> QMenu:
    """Build the menu of what was clicked, with the actions that apply to it now."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for is_line, group in groupby(CLICKED[about], key=lambda each: each == LINE):
        shown = [] if is_line else [each for each in group if actions[each].isEnabled()]
        if shown and menu.actions():
            menu.addSeparator()
        for each in shown:
            menu.addAction(actions[each])
    return menu


class RecentMenu(QMenu):
    """The menu of the last visuals, the latest first."""

    def __init__(self, preferences: Preferences, documents: Documents, translator: Translator, parent: QWidget) -> None:
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

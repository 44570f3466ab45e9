"""The menu bar, as a table of action ids, and the menu of recent visuals."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from composer.core.words import Words, printable, shown
from composer.gui.document.documents import Documents
from composer.gui.preferences import Preferences
from composer.gui.widgets.labels import literal, set_help
from composer.gui.widgets.translator import Translator
from composer.gui.window.actions import Actions

#: The place of the menu of recent visuals.
RECENT = "recent"
_Groups = tuple[tuple[str, ...], ...]


class Menu(Struct, frozen=True):
    """One menu: its title, with « & » before its access key, and its groups of actions, by id, parted by lines."""

    title: Words
    groups: _Groups


MENUS: tuple[Menu, ...] = (
    Menu(
        Words("&Fichier", "&File"),
        (
            ("new", "next-person", "example", "open", RECENT),
            ("save", "save-as"),
            ("export", "take-back", "print"),
            ("sheet-formats", "sheet-posters"),
            ("list", "review", "workshop"),
            ("forget", "quit"),
        ),
    ),
    Menu(
        Words("&Édition", "&Edit"),
        (
            ("undo", "redo"),
            ("cut", "copy", "paste", "copy-picture"),
            ("surprise", "write-text", "quote-look", "replace-photo", "remove-photo"),
            ("frame-alone", "frame-common", "frame-alike", "reset-framing"),
            ("settings",),
        ),
    ),
    Menu(
        Words("&Affichage", "&View"),
        (
            ("step-poster", "step-photo", "step-quote", "step-caption", "step-export"),
            ("gallery", "zones", "published"),
            ("view-fit", "view-full", "view-larger", "view-smaller"),
            ("full-screen",),
        ),
    ),
    Menu(
        Words("&Campagne", "&Campaign"),
        (("campaign-choose", "campaign-add", "campaign-complete"), ("campaign-refresh",), ("campaign",)),
    ),
    Menu(Words("Ai&de", "&Help"), (("guide", "help", "about"),)),
)
#: What a menu opened by a click is about: the photo, a text, the rest of the visual, or a format's thumbnail.
About: TypeAlias = Literal["photo", "text", "page", "format"]
_FRAMING = ("frame-alone", "frame-common", "frame-alike", "reset-framing")
_WHOLE = ("copy-picture", "paste")
_VIEW = ("view-fit", "view-full", "zones", "published")
#: The menus opened by a click, as groups of ids of actions: only those that apply are shown.
CLICKED: Mapping[About, _Groups] = {
    "photo": (("replace-photo", "remove-photo"), _FRAMING, _WHOLE, _VIEW),
    "text": (("write-text", "quote-look"), _WHOLE, _VIEW),
    "page": (("replace-photo",), _WHOLE, _VIEW),
    "format": (_FRAMING, ("copy-picture", "export", "print")),
}
_RECENT = Words("Visuels récents", "Recent visuals")


def fill_menus(bar: QMenuBar, actions: Actions, translator: Translator, recent: QMenu) -> None:
    """Add the menus to `bar`, with `recent` where the table has RECENT."""
    for branch in MENUS:
        menu = QMenu(bar)
        translator.bind(menu, menu.setTitle, branch.title)
        # What applies depends on the field that has the focus.
        menu.aboutToShow.connect(actions.refresh)
        for group in branch.groups:
            # Qt draws no line at the beginning.
            menu.addSeparator()
            for each in group:
                menu.addAction(recent.menuAction() if each == RECENT else actions[each])
        bar.addMenu(menu)


def context_menu(about: About, actions: Actions, parent: QWidget) -> QMenu:
    """Build the menu of what was clicked, with the actions that apply to it now."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in CLICKED[about]:
        # Qt draws no line at an end, and one for several in a row.
        menu.addSeparator()
        menu.addActions([actions[each] for each in group if actions[each].isEnabled()])
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

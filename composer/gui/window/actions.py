"""The table of the window's actions; each row becomes one QAction, shared by menus, buttons and shortcuts."""

from collections.abc import Callable
from operator import attrgetter
from typing import cast

from msgspec import Struct
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from composer.core.words import Words
from composer.gui.widgets.icons import icon
from composer.gui.widgets.labels import literal
from composer.gui.widgets.translator import Translator


class Action(Struct, frozen=True):
    """One action.

    Paths are attribute paths from the window: `does` is what is called, with the argument `given` unless it is empty;
    `when` is true while the action is enabled; `what` is the Words, or None, that complete its text; `on` is true while
    a checkable action is checked. `icon` is the name of a drawing in `resources/icons`.
    """

    id: str
    text: Words
    does: str
    keys: tuple[str, ...] = ()
    when: str = ""
    what: str = ""
    given: str = ""
    on: str = ""
    icon: str = ""


ACTIONS: tuple[Action, ...] = (
    Action("new", Words("Nouveau visuel", "New visual"), "documents.new", ("Ctrl+N",)),
    Action("example", Words("Voir un exemple", "See an example"), "documents.see_example"),
    Action("open", Words("Ouvrir…", "Open…"), "documents.open", ("Ctrl+O",)),
    Action("save", Words("Enregistrer", "Save"), "documents.save", ("Ctrl+S",)),
    Action("save-as", Words("Enregistrer sous…", "Save as…"), "documents.save_as", ("Ctrl+Shift+S",)),
    Action("export", Words("Exporter", "Export"), "export", ("Ctrl+E",), when="exports.ready", icon="export"),
    Action(
        "take-back",
        Words("Annuler l’exportation", "Undo the export"),
        "exports.take_back",
        when="exports.can_take_back",
    ),
    Action(
        "sheet-formats",
        Words("Planche de tous les formats…", "Contact sheet of all formats…"),
        "sheets.save",
        given="formats",
    ),
    Action(
        "sheet-posters",
        Words("Planche de toutes les affiches…", "Contact sheet of all posters…"),
        "sheets.save",
        given="posters",
    ),
    Action("print", Words("Imprimer…", "Print…"), "exports.print", ("Ctrl+P",), icon="print"),
    Action("forget", Words("Oublier ce visuel…", "Forget this visual…"), "forgetting.forget", when="forgetting.ready"),
    Action("quit", Words("Quitter", "Quit"), "close", ("Ctrl+Q",)),
    Action(
        "undo",
        Words("Annuler", "Undo"),
        "state.undo",
        ("Ctrl+Z",),
        when="state.session.history.to_undo",
        what="state.session.history.to_undo",
        icon="undo",
    ),
    Action(
        "redo",
        Words("Rétablir", "Redo"),
        "state.redo",
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        when="state.session.history.to_redo",
        what="state.session.history.to_redo",
        icon="redo",
    ),
    Action(
        "copy-picture", Words("Copier l’image", "Copy the picture"), "exports.copy_picture", ("Ctrl+C",), icon="copy"
    ),
    Action("settings", Words("Réglages…", "Settings…"), "show_settings", ("Ctrl+,",)),
    Action("step-poster", Words("1  Affiche", "1  Poster"), "state.go_to", ("Ctrl+1",), given="poster", icon="poster"),
    Action("step-photo", Words("2  Photo", "2  Photo"), "state.go_to", ("Ctrl+2",), given="photo", icon="photo"),
    Action("step-quote", Words("3  Citation", "3  Quote"), "state.go_to", ("Ctrl+3",), given="quote", icon="quote"),
    Action(
        "step-caption", Words("4  Légende", "4  Caption"), "state.go_to", ("Ctrl+4",), given="caption", icon="caption"
    ),
    Action("step-export", Words("5  Exporter", "5  Export"), "state.go_to", ("Ctrl+5",), given="export", icon="export"),
    Action(
        "zones",
        Words("Zones des réseaux", "Network zones"),
        "zones.toggle",
        ("Ctrl+G",),
        on="zones.is_on",
    ),
    Action(
        "published",
        Words("Aperçu après compression", "Preview after compression"),
        "compression_preview.toggle",
        ("Ctrl+R",),
        on="compression_preview.is_on",
    ),
    Action("full-screen", Words("Plein écran", "Full screen"), "toggle_full_screen", ("F11",)),
    Action("help", Words("Aide rapide", "Quick help"), "show_help", ("F1",)),
    Action("about", Words("À propos", "About"), "show_about"),
)
ACTION_BY_ID: dict[str, Action] = {each.id: each for each in ACTIONS}

#: Shortcuts of the window even while a field has the focus: there, Qt would undo the field's own typing, and on Linux
#: Ctrl+E moves to the end of the line.
WINDOW_KEYS: tuple[str, ...] = tuple(key for each in ("undo", "redo", "export") for key in ACTION_BY_ID[each].keys)


class Actions(QObject):
    """The QActions of one window, made from the table."""

    def __init__(self, window: QObject, translator: Translator) -> None:
        """Make one QAction per row; the table's paths start at `window`."""
        super().__init__(window)
        self._window, self._translator = window, translator
        self._made = {each.id: self._make(each) for each in ACTIONS}
        translator.changed.connect(self.refresh)
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        """Return the QAction of a row, by its id."""
        return self._made[action_id]

    def all(self) -> list[QAction]:
        """Return every QAction, in the order of the table."""
        return list(self._made.values())

    def refresh(self) -> None:
        """Update texts, and what is enabled and checked."""
        for action_id, made in self._made.items():
            row = ACTION_BY_ID[action_id]
            made.setText(literal(self._text(row)))
            made.setEnabled(not row.when or bool(self._find(row.when)))
            made.setChecked(bool(row.on) and bool(self._find(row.on)))

    def _make(self, row: Action) -> QAction:
        action = QAction(self)
        action.setObjectName(row.id)
        action.setCheckable(bool(row.on))
        action.setShortcuts([QKeySequence(each) for each in row.keys])
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        if row.icon:
            action.setIcon(icon(row.icon))
        action.triggered.connect(lambda: self._do(row))
        return action

    def _do(self, row: Action) -> None:
        does = cast("Callable[..., object]", self._find(row.does))
        if row.given:
            does(row.given)
        else:
            does()

    def _text(self, row: Action) -> str:
        text, what = self._translator(row.text), self._find(row.what) if row.what else None
        return f"{text} {self._translator(what)}" if isinstance(what, Words) else text

    def _find(self, path: str) -> object:
        return attrgetter(path)(self._window)

"""The table of the window's actions; each row becomes one QAction, shared by menus, buttons and shortcuts."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from composer.core.document.edits import remove_photo
from composer.core.words import Words
from composer.gui.guide.topics import KEYS
from composer.gui.widgets.focused_field import focused_field, has_selection, writable
from composer.gui.widgets.icons import icon
from composer.gui.widgets.labels import literal
from composer.gui.widgets.translator import Translator
from composer.gui.window import panels

if TYPE_CHECKING:
    from composer.gui.window.window import Window


class Action(Struct, frozen=True):
    """One action.

    Given the window, `does` carries it out; `when` is true while the action is enabled; `what` returns the Words, or
    None, that complete its text; `on` is true while a checkable action is checked. `icon` is the name of a drawing in
    `resources/icons`.
    """

    id: str
    text: Words
    does: Callable[["Window"], object]
    keys: tuple[str, ...] = ()
    when: Callable[["Window"], bool] | None = None
    what: Callable[["Window"], Words | None] | None = None
    on: Callable[["Window"], bool] | None = None
    icon: str = ""
    #: Where its keys act: in every window of the program, or in the main one only.
    reach: Literal["application", "window"] = "application"


def _in_field(act: Literal["cut", "copy"]) -> None:
    """Cut or copy the text selected in the field that has the keyboard focus."""
    if (field := focused_field()) is not None:
        field.cut() if act == "cut" else field.copy()


def _step(number: int, step: str, text: Words) -> Action:
    """The row that goes to a step, which its number is the key of."""
    return Action(f"step-{step}", text, lambda window: window.state.go_to(step), (f"Ctrl+{number}",), icon=step)


#: By step, with its number.
_STEPS: Mapping[str, Words] = {
    "poster": Words("1  Affiche", "1  Poster"),
    "photo": Words("2  Photo", "2  Photo"),
    "quote": Words("3  Citation", "3  Quote"),
    "caption": Words("4  Légende", "4  Caption"),
    "export": Words("5  Exporter", "5  Export"),
}
ACTIONS: tuple[Action, ...] = (
    Action("new", Words("Nouveau visuel", "New visual"), lambda window: window.documents.new(), ("Ctrl+N",)),
    Action(
        "next-person",
        Words("Personne suivante", "Next person"),
        lambda window: window.next_person.go_on(),
        ("Ctrl+Shift+N",),
        when=lambda window: window.next_person.ready,
    ),
    Action("example", Words("Voir un exemple", "See an example"), lambda window: window.documents.see_example()),
    Action("open", Words("Ouvrir…", "Open…"), lambda window: window.documents.open(), ("Ctrl+O",)),
    Action("save", Words("Enregistrer", "Save"), lambda window: window.documents.save(), ("Ctrl+S",)),
    Action(
        "save-as", Words("Enregistrer sous…", "Save as…"), lambda window: window.documents.save_as(), ("Ctrl+Shift+S",)
    ),
    Action(
        "export",
        Words("Exporter", "Export"),
        lambda window: window.export(),
        ("Ctrl+E",),
        when=lambda window: window.exports.ready,
        icon="export",
    ),
    Action(
        "take-back",
        Words("Annuler l’exportation", "Undo the export"),
        lambda window: window.exports.take_back(),
        when=lambda window: window.exports.can_take_back,
    ),
    Action(
        "sheet-formats",
        Words("Planche de tous les formats…", "Contact sheet of all formats…"),
        lambda window: window.sheets.save("formats"),
    ),
    Action(
        "sheet-posters",
        Words("Planche de toutes les affiches…", "Contact sheet of all posters…"),
        lambda window: window.sheets.save("posters"),
    ),
    Action("list", Words("Une liste…", "A list…"), lambda window: window.batches.open_soon()),
    Action(
        "review",
        Words("Relire les trousses reçues…", "Review received kits…"),
        lambda window: window.reviews.open_soon(),
    ),
    Action("workshop", Words("Atelier d’affiches…", "Poster workshop…"), lambda window: window.workshops.open_soon()),
    Action(
        "campaign",
        Words("Campagne…", "Campaign…"),
        lambda window: window.campaigns.write(window.preferences.export_folder),
    ),
    Action("print", Words("Imprimer…", "Print…"), lambda window: window.exports.print(), ("Ctrl+P",), icon="print"),
    Action(
        "forget",
        Words("Oublier ce visuel…", "Forget this visual…"),
        lambda window: window.forgetting.forget(),
        when=lambda window: window.forgetting.ready,
    ),
    Action("quit", Words("Quitter", "Quit"), lambda window: window.close(), ("Ctrl+Q",)),
    Action(
        "undo",
        Words("Annuler", "Undo"),
        lambda window: window.state.undo(),
        ("Ctrl+Z",),
        when=lambda window: bool(window.state.to_undo),
        what=lambda window: window.state.to_undo,
        icon="undo",
    ),
    Action(
        "redo",
        Words("Rétablir", "Redo"),
        lambda window: window.state.redo(),
        ("Ctrl+Y", "Ctrl+Shift+Z"),
        when=lambda window: bool(window.state.to_redo),
        what=lambda window: window.state.to_redo,
        icon="redo",
    ),
    Action(
        "surprise",
        Words("Une affiche au hasard", "A poster at random"),
        lambda window: window.steps.poster.surprise.take(),
    ),
    Action(
        "cut",
        Words("Couper", "Cut"),
        lambda _: _in_field("cut"),
        when=lambda _: has_selection(field := focused_field()) and field is not None and writable(field),
    ),
    Action(
        "copy",
        Words("Copier le texte", "Copy the text"),
        lambda _: _in_field("copy"),
        when=lambda _: has_selection(focused_field()),
    ),
    Action(
        "paste",
        Words("Coller", "Paste"),
        lambda window: window.drop_target.paste_in_place(),
        ("Ctrl+V", "Shift+Ins"),
        reach="window",
    ),
    Action("write-text", Words("Modifier ce texte", "Edit this text"), lambda window: window.tools.write()),
    Action(
        "quote-look",
        Words("Allure de la citation", "Look of the quote"),
        lambda window: window.steps.show_quote_look(),
        when=lambda window: bool(window.state.visual.quote),
    ),
    Action(
        "replace-photo",
        Words("Remplacer la photo…", "Replace the photo…"),
        lambda window: window.tools.replace_photo(),
        icon="open-photo",
    ),
    Action(
        "remove-photo",
        Words("Retirer la photo", "Remove the photo"),
        lambda window: window.state.edit(remove_photo(window.state.visual), "photo"),
        when=lambda window: window.state.visual.photo is not None,
    ),
    Action(
        "frame-alone",
        Words("Cadrer ce format seulement", "Frame this format only"),
        lambda window: window.framing.toggle_alone(),
        when=lambda window: window.state.visual.photo is not None,
        on=lambda window: window.framing.alone,
        icon="frame-alone",
    ),
    Action(
        "frame-common",
        Words("Reprendre le cadrage commun", "Use the common framing"),
        lambda window: window.framing.use_common(),
        when=lambda window: window.framing.apart,
        icon="frame-common",
    ),
    Action(
        "frame-alike",
        Words("Cadrer tous les formats ainsi", "Apply this framing to every format"),
        lambda window: window.framing.apply_to_all(),
        when=lambda window: window.framing.apart,
    ),
    Action(
        "reset-framing",
        Words("Réinitialiser le cadrage", "Reset framing"),
        lambda window: window.framing.reset(),
        when=lambda window: window.framing.is_changed,
        icon="reset",
    ),
    Action(
        "copy-picture",
        Words("Copier l’image", "Copy the picture"),
        lambda window: window.exports.copy_picture(),
        ("Ctrl+C",),
        icon="copy",
    ),
    Action(
        "campaign-choose",
        Words("Changer de campagne…", "Change campaign…"),
        lambda window: window.campaigns.choose(),
        ("Ctrl+Shift+R",),
    ),
    Action("campaign-add", Words("Ajouter une campagne…", "Add a campaign…"), lambda window: window.campaigns.add()),
    Action(
        "campaign-complete",
        Words("Identifiants et textes à fournir…", "Handles and texts to provide…"),
        lambda window: window.campaigns.complete(),
        when=lambda window: window.campaigns.can_complete,
    ),
    Action(
        "campaign-refresh",
        Words("Refaire un dossier de visuels…", "Remake a folder of visuals…"),
        lambda window: window.refresher.start(),
        when=lambda window: not window.refresher.running,
    ),
    Action(
        "settings", Words("Réglages…", "Settings…"), lambda window: panels.settings_dialog(window).open(), ("Ctrl+,",)
    ),
    *(_step(number, step, text) for number, (step, text) in enumerate(_STEPS.items(), 1)),
    Action(
        "gallery",
        Words("Affiches en grand", "Posters, large"),
        lambda window: window.gallery.toggle(),
        ("Ctrl+Shift+G",),
    ),
    Action(
        "zones",
        Words("Zones des réseaux", "Network zones"),
        lambda window: window.zones.toggle(),
        ("Ctrl+G",),
        on=lambda window: window.zones.is_on,
    ),
    Action(
        "published",
        Words("Aperçu après compression", "Preview after compression"),
        lambda window: window.compression_preview.toggle(),
        ("Ctrl+R",),
        on=lambda window: window.compression_preview.is_on,
    ),
    Action(
        "view-fit",
        Words("Ajuster à la fenêtre", "Fit to the window"),
        lambda window: window.canvas.view.fit(),
        ("Ctrl+0",),
        when=lambda window: not window.canvas.view.is_fitted,
        icon="view-fit",
    ),
    Action(
        "view-full",
        Words("Taille réelle (100\u00a0%)", "Actual size (100%)"),
        lambda window: window.canvas.view.show_full(),
        ("Ctrl+Shift+0",),
    ),
    Action(
        "view-larger",
        Words("Agrandir la vue", "Zoom in"),
        lambda window: window.canvas.view.magnify(1),
        ("Ctrl++", "Ctrl+="),
        when=lambda window: window.canvas.view.can_grow,
        icon="view-larger",
    ),
    Action(
        "view-smaller",
        Words("Réduire la vue", "Zoom out"),
        lambda window: window.canvas.view.magnify(-1),
        ("Ctrl+-",),
        when=lambda window: not window.canvas.view.is_fitted,
        icon="view-smaller",
    ),
    Action("full-screen", Words("Plein écran", "Full screen"), lambda window: window.toggle_full_screen(), ("F11",)),
    Action("guide", Words("Ouvrir le guide", "Open the guide"), panels.show_guide, (KEYS,)),
    Action("help", Words("Aide rapide", "Quick help"), lambda window: panels.about_dialog(window, "help").open()),
    Action("about", Words("À propos", "About"), lambda window: panels.about_dialog(window, "about").open()),
)
#: The rows that follow the visual or what is shown of it.
_FOLLOWING: tuple[Action, ...] = tuple(each for each in ACTIONS if each.when or each.on or each.what)
ACTION_BY_ID: dict[str, Action] = {each.id: each for each in ACTIONS}

#: Ids of those whose keys are the window's even while a field has the focus: there, Qt would undo the field's own
#: typing, and on Linux Ctrl+E moves to the end of the line.
_OVER_FIELDS = ("undo", "redo", "export")


class Actions(QObject):
    """The QActions of one window, made from the table."""

    def __init__(self, window: "Window", translator: Translator) -> None:
        super().__init__(window)
        self._window, self._translator = window, translator
        self._made = {each.id: self._make(each) for each in ACTIONS}
        translator.changed.connect(self._translate)
        self._translate()
        self.refresh()

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id]

    def all(self) -> list[QAction]:
        """Return every QAction, in the order of the table."""
        return list(self._made.values())

    def refresh(self) -> None:
        """Update what is enabled and checked, and the texts that follow the visual, at every keystroke."""
        for row in _FOLLOWING:
            made = self._made[row.id]
            if row.what is not None:
                made.setText(literal(self._text(row)))
            if row.when is not None:
                made.setEnabled(row.when(self._window))
            if row.on is not None:
                made.setChecked(row.on(self._window))

    def _translate(self) -> None:
        for action_id, made in self._made.items():
            made.setText(literal(self._text(ACTION_BY_ID[action_id])))

    def _make(self, row: Action) -> QAction:
        action = QAction(self)
        action.setObjectName(row.id)
        action.setCheckable(row.on is not None)
        action.setShortcuts([QKeySequence(each) for each in row.keys])
        context = Qt.ShortcutContext
        action.setShortcutContext(context.WindowShortcut if row.reach == "window" else context.ApplicationShortcut)
        if row.icon:
            action.setIcon(icon(row.icon))
        action.triggered.connect(partial(self._do, row))
        return action

    def _do(self, row: Action, *_: object) -> None:
        row.does(self._window)

    def _text(self, row: Action) -> str:
        text, what = self._translator(row.text), row.what(self._window) if row.what else None
        return f"{text} {self._translator(what)}" if what else text


class WindowKeys(QObject):
    """Keeps some shortcuts for the window by filtering the keys of the widget that has the focus in it.

    A filter on all events would cost too much.
    """

    def __init__(self, application: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._keys = [QKeySequence(key) for each in _OVER_FIELDS for key in ACTION_BY_ID[each].keys]
        application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field from taking the shortcut before the window's action, and from acting on it itself."""
        if not isinstance(event, QKeyEvent) or QKeySequence(event.keyCombination()) not in self._keys:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return True
        return event.type() == QEvent.Type.KeyPress

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if now is not None and now.window() is self._window:
            now.installEventFilter(self)

"""What a person gives: the list, its photos, where the kits go, the usual poster, and what is made of each row."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from composer.core.naming import printable, shown
from composer.core.words import Words
from composer.gui.batch.list_state import ListState
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.fitting.wrapped import Wrapped
from composer.gui.widgets.labels import EnterButton, bound_button, bound_label, bound_tick, column, set_help
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

_LIST, _PHOTOS = Words("Liste", "List"), Words("Dossier des photos", "Folder of photos")
_OUT, _POSTER = (Words("Dossier des trousses", "Folder of kits"), Words("Affiche par défaut", "Default poster"))
_CHOOSE, _CHOSEN = Words("Choisir…", "Choose…"), Words("{what}\u00a0: {name}", "{what}: {name}")
_MODEL = Words("Modèle de liste…", "List template…")
_MODEL_HELP = Words("Enregistre un classeur à remplir.", "Saves a workbook to fill in.")
_MODEL_FILE = Words("liste.xlsx", "list.xlsx")
_PAPER = Words("Aussi pour le papier", "For paper too")
_BY_NETWORK = Words("Aussi un dossier par réseau", "A folder for each network too")
#: Pixels: least width of a button that shows a name.
_WIDTH = 200


class PathButton(EnterButton):
    """A button that shows the file or folder that was chosen, and asks for another."""

    def __init__(self, what: Words, translator: Translator) -> None:
        """Choose `what`; nothing is chosen yet."""
        super().__init__()
        self._what, self._translator = what, translator
        self._path: Path | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_WIDTH)
        follow(self._say, translator.changed)

    def show_path(self, path: Path | None) -> None:
        """Show the name of `path`."""
        self._path = path
        self._say()

    def _say(self) -> None:
        name = shown(self._path.name) if self._path else self._translator(_CHOOSE)
        self.setText(
            self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDTH - 2 * self.fontMetrics().height())
        )
        self.setAccessibleName(self._translator(_CHOSEN.format(what=self._what, name=name)))
        set_help(self, printable(str(self._path)) if self._path else "")


class OrderBar(QWidget):
    """Three buttons for the list and the folders, and the choices for every row."""

    def __init__(self, state: ListState, translator: Translator, ask: Ask) -> None:
        super().__init__()
        self._state, self._translator, self._ask = state, translator, ask
        self.list, self.photos, self.out = (PathButton(each, translator) for each in (_LIST, _PHOTOS, _OUT))
        self.poster = NamedList[str](translator)
        self.poster.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.model = bound_button(translator, _MODEL, _MODEL_HELP, does=self._save_model)
        self.paper = bound_tick(translator, _PAPER, does=self._choose_media)
        self.by_network = bound_tick(translator, _BY_NETWORK, does=self._choose_delivery)
        context = state.tools.studio.context
        self.poster.offer([(each, context.poster_name(each)) for each in context.poster_ids()])
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        whole, given = column(self), ((_LIST, self.list), (_PHOTOS, self.photos), (_OUT, self.out))
        fields = [_titled(self._translator, *each) for each in (*given, (_POSTER, self.poster))]
        whole.addWidget(Wrapped(fields, len(fields)))
        ticks = Folding(Part(self.paper, is_narrow=True), Part(self.by_network))
        whole.addWidget(Folding(Part(ticks), Part(self.model, is_narrow=True)))

    def _connect(self) -> None:
        self.list.clicked.connect(self._choose_list)
        self.photos.clicked.connect(self._choose_photos)
        self.out.clicked.connect(self._choose_out)
        self.poster.chosen.connect(lambda: self._state.choose(poster=self.poster.value))
        self._state.changed.connect(self._show)

    def _show(self) -> None:
        """Show what is chosen; while kits are made, it stays."""
        state, order = self._state, self._state.order
        for button, path in ((self.list, order.path), (self.photos, order.photos), (self.out, order.out)):
            button.show_path(path)
        for each in (self.list, self.photos, self.out, self.poster, self.model, self.paper, self.by_network):
            each.setEnabled(state.may_change)

    def _choose_list(self) -> None:
        path = self._ask.file("list", self._folder())
        if path is not None:
            self._state.choose_list(path)

    def _choose_photos(self) -> None:
        path = self._ask.folder("photos", self._state.order.photos or self._folder())
        if path is not None:
            self._state.choose(photos=path)

    def _choose_out(self) -> None:
        path = self._ask.folder("kits", self._folder())
        if path is not None:
            self._state.deliver(out=path)

    def _choose_media(self) -> None:
        self._state.choose(media="screens-and-paper" if self.paper.isChecked() else "screens")

    def _choose_delivery(self) -> None:
        self._state.deliver(by_network=self.by_network.isChecked())

    def _save_model(self) -> None:
        path = self._ask.new_file("list", self._folder() / self._translator(_MODEL_FILE))
        if path is not None:
            self._state.write_model(path, self._translator.language)

    def _folder(self) -> Path:
        path = self._state.order.path
        return path.parent if path else Path.home()


def _titled(translator: Translator, words: Words, field: QWidget) -> QWidget:
    """A field under its label; a button names itself."""
    titled, buddy = QWidget(), None if isinstance(field, QPushButton) else field
    column(titled, 2, bound_label(translator, words, "quiet", buddy), field)
    return titled

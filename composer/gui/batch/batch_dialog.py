"""The window « Une liste… »: the list and its folders at the top, its rows in the middle, the run at the foot."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QWidget

from composer.core.lists.meanings import Meaning
from composer.core.lists.table import letters
from composer.core.naming import printable, shown
from composer.core.words import Words
from composer.gui.batch.column_names import NOT_READ, corrections, meanings
from composer.gui.batch.list_state import ListState, ListTools
from composer.gui.batch.row_findings import FINDINGS, RowFindings
from composer.gui.batch.row_list import RowList
from composer.gui.batch.run_bar import RunBar
from composer.gui.guide.topics import offer_guide
from composer.gui.table.table import ROWS, SIDE
from composer.gui.table.work import WorkingDialog
from composer.gui.thumbnails import Thumbnails
from composer.gui.widgets import labels
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.fitting.folding import Folding, Part, Wrapped
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

_NAME = Words("Colonnes de la liste", "Columns of the list")
_HEADING = Words("{letter}\u00a0: {heading}", "{letter}: {heading}")
_READ_AS = Words("La colonne {letter}, {heading}, est lue comme", "Column {letter}, {heading}, is read as")
_FORGET = Words("Reconnaître de nouveau", "Detect again")
_FORGET_HELP = Words(
    "Oublie vos corrections\u00a0: les colonnes sont lues d’après leurs titres.",
    "Forgets your corrections: columns are read by their headings.",
)
#: Pixels: the least and the most width of a column, the padding and the arrow beside its text, the scroll bar below.
_WIDTH, _WIDEST, _AROUND, _BAR = 160, 320, 64, 14
#: The least width of a column in lines of text.
_LINES = 10


class ColumnsStrip(Scrolled):
    """The columns that have a heading; they scroll sideways."""

    def __init__(self, state: ListState, translator: Translator) -> None:
        body = QWidget()
        super().__init__(body)
        self._state, self._translator = state, translator
        self.boxes: dict[int, QComboBox] = {}
        self._parts: list[QWidget] = []
        self._row = labels.row(body)
        self.forget = labels.bound_button(translator, _FORGET, _FORGET_HELP, "quietButton", does=state.forget_columns)
        self._row.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignBottom)
        self._row.addStretch()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        translator.bind(self, self.setAccessibleName, _NAME)
        state.changed.connect(self._enable)
        follow(self._fill, state.reopened, translator.changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as the columns, which Qt lays out later."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.inside:
            self.setFixedHeight(self.inside.minimumSizeHint().height() + _BAR)
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        labels.replace_parts(self._row, self._parts, ())
        self._parts, self.boxes = [], {}
        opened = self._state.opened
        self.setVisible(opened is not None)
        if opened is None:
            return
        self.forget.setVisible(bool(opened.columns.said))
        for number, heading in enumerate(opened.table.headings):
            if heading:
                self._parts.append(self._part(number, heading))
                self._row.insertWidget(len(self._parts) - 1, self._parts[-1])

    def _part(self, number: int, heading: str) -> QWidget:
        part, label = QWidget(), labels.PlainLabel("quiet")
        box = self.boxes[number] = self._box(number)
        named = {"letter": letters(number), "heading": shown(heading)}
        label.ensurePolished()
        box.ensurePolished()
        read_as = min(_WIDEST, box.fontMetrics().horizontalAdvance(box.currentText()) + _AROUND)
        width = max(_WIDTH, _LINES * label.fontMetrics().lineSpacing(), read_as)
        text = self._translator(_HEADING.format(**named))
        label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width))
        label.setBuddy(box)
        box.setAccessibleName(self._translator(_READ_AS.format(**named)))
        labels.column(part, 2, label, box)
        part.setFixedWidth(width)
        return part

    def _box(self, number: int) -> QComboBox:
        box, opened = NamedList[Meaning | None](self._translator), self._state.opened
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.offer([(None, NOT_READ), *meanings(self._state.tools.studio.context.campaign)])
        read = {} if opened is None else {column: meaning for meaning, column in opened.columns.by_meaning.items()}
        box.show_value(read.get(number))
        box.chosen.connect(partial(self._correct, number))
        return box

    def _correct(self, number: int, meaning: Meaning | None) -> None:
        opened = self._state.opened
        if opened is not None and (said := corrections(number, meaning, opened.columns, opened.table)):
            self._state.correct(said)

    def _enable(self) -> None:
        self.inside.setEnabled(self._state.may_change)


_LIST, _PHOTOS = Words("Liste", "List"), Words("Dossier des photos", "Folder of photos")
_OUT, _POSTER = Words("Dossier des trousses", "Folder of kits"), Words("Affiche par défaut", "Default poster")
_CHOOSE, _CHOSEN = Words("Choisir…", "Choose…"), Words("{what}\u00a0: {name}", "{what}: {name}")
_MODEL = Words("Modèle de liste…", "List template…")
_MODEL_HELP = Words("Enregistre un classeur à remplir.", "Saves a workbook to fill in.")
_MODEL_FILE = Words("liste.xlsx", "list.xlsx")
_PAPER = Words("Aussi pour le papier", "For paper too")
_BY_NETWORK = Words("Aussi un dossier par réseau", "A folder for each network too")
#: Pixels: least width of a button that shows a name.
_BUTTON = 200


class PathButton(labels.EnterButton):
    """A button that shows the file or folder that was chosen, and asks for another."""

    def __init__(self, what: Words, translator: Translator) -> None:
        """Choose `what`; nothing is chosen yet."""
        super().__init__()
        self._what, self._translator = what, translator
        self._path: Path | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_BUTTON)
        follow(self._say, translator.changed)

    def show_path(self, path: Path | None) -> None:
        """Show the name of `path`."""
        self._path = path
        self._say()

    def _say(self) -> None:
        name = shown(self._path.name) if self._path else self._translator(_CHOOSE)
        self.setText(
            self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _BUTTON - 2 * self.fontMetrics().height())
        )
        self.setAccessibleName(self._translator(_CHOSEN.format(what=self._what, name=name)))
        labels.set_help(self, printable(str(self._path)) if self._path else "")


class OrderBar(QWidget):
    """Three buttons for the list and the folders, and the choices for every row."""

    def __init__(self, state: ListState, translator: Translator, ask: Ask) -> None:
        super().__init__()
        self._state, self._translator, self._ask = state, translator, ask
        self.list, self.photos, self.out = (PathButton(each, translator) for each in (_LIST, _PHOTOS, _OUT))
        self.poster = NamedList[str](translator)
        self.poster.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.model = labels.bound_button(translator, _MODEL, _MODEL_HELP, does=self._save_model)
        self.paper = labels.bound_tick(translator, _PAPER, does=self._choose_media)
        self.by_network = labels.bound_tick(translator, _BY_NETWORK, does=self._choose_delivery)
        context = state.tools.studio.context
        self.poster.offer([(each, context.poster_name(each)) for each in context.poster_ids()])
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        whole, given = labels.column(self), ((_LIST, self.list), (_PHOTOS, self.photos), (_OUT, self.out))
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
    labels.column(titled, 2, labels.bound_label(translator, words, "quiet", buddy), field)
    return titled


_TITLE = Words("Une liste", "A list")
_HEAD = Words("Des trousses à partir d’une liste", "Kits from a list")
_LEAVE = Words("Arrêter et fermer?", "Stop and close?")
_LEAVE_DETAIL = Words(
    "Les trousses faites restent; la même liste reprendra là où elle en est.",
    "Kits already made are kept; the same list will resume where it left off.",
)
_STOP = Words("Arrêter et fermer", "Stop and close")


class BatchDialog(WorkingDialog):
    """Checks a list and makes its kits; it closes once the rows being made have ended."""

    def __init__(self, tools: ListTools, translator: Translator, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.state = ListState(tools, self)
        self.thumbnails = Thumbnails(self, SIDE)
        self.order = OrderBar(self.state, translator, ask)
        self.columns = ColumnsStrip(self.state, translator)
        self.rows = RowList(self.state, self.thumbnails, translator)
        self.findings = RowFindings(self.state, translator, ask)
        self.foot = RunBar(self.state, translator)
        labels.add_all(self.column, labels.bound_label(translator, _HEAD, "title"), self.order, self.columns)
        findings = Part(self.findings, least=FINDINGS, is_narrow=True)
        self.column.addWidget(Folding(Part(self.rows, least=ROWS), findings, spacing=16), 1)
        self.show_work(self.state, self.foot)
        translator.bind(self, self.setWindowTitle, _TITLE)
        offer_guide(self, "list", translator)
        self.rows.selected.connect(self.findings.show_row)
        self.state.reopened.connect(self.thumbnails.forget)
        self.order.list.setFocus()

    def reject(self) -> None:
        """Close, after a question while kits are being made."""
        making = not self.state.may_change
        if not making or self._leaving or self._ask.confirm(_LEAVE, _LEAVE_DETAIL, _STOP):
            super().reject()

    def end(self) -> None:
        """Stop what goes on, and wait until the rows that are being made have ended."""
        super().end()
        self.thumbnails.close()

    def take(self, files: Sequence[Path]) -> None:
        """Take the list, or the folder of its photos."""
        for path in files:
            if path.is_dir():
                self.state.choose(photos=path)
            else:
                self.state.choose_list(path)

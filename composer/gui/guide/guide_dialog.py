"""The window of the guide: a search at the top, the contents at the left, the page at the right."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSplitter, QWidget

from composer.core.words import Words
from composer.gui.guide.guide_page import GuidePage, Heading
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import PlainLabel, announce, bound_button, row
from composer.gui.widgets.scrolled import open_in_most
from composer.gui.widgets.translator import Translator
from composer.storage.paths import guide_home

_TITLE = Words("Guide du compositeur", "Guide to the composer")
_FILE = Words("guide.fr.md", "guide.en.md")
_CONTENTS = Words("Sommaire", "Contents")
_PAGE = Words("Page du guide", "Page of the guide")
_CLOSE = Words("Fermer", "Close")
#: Pixels, as it opens; below `_NARROW` of width, the contents are above the page.
_LEAST, _LARGEST, _NARROW = QSize(1000, 680), QSize(1000, 920), 720
_CONTENTS_WIDTH, _CONTENTS_HEIGHT = 280, 150
#: A line of the contents, where letters are large.
_CONTENTS_LETTERS = 30
_SEARCH = Words("Chercher dans le guide", "Search the guide")
_NEXT, _BEFORE = Words("Suivant", "Next"), Words("Précédent", "Previous")
_NEXT_HELP = Words("Le passage suivant (Entrée, F3)", "The next place (Enter, F3)")
_BEFORE_HELP = Words("Le passage précédent (Maj+Entrée, Maj+F3)", "The previous place (Shift+Enter, Shift+F3)")
_COUNT = Words("{at} sur {count}", "{at} of {count}")
_NONE = Words("Rien ne correspond.", "Nothing matches.")


class GuideDialog(FittedDialog):
    """Shows the guide in the language of the window, beside whatever the person is doing."""

    def __init__(self, translator: Translator, parent: QWidget | None = None) -> None:
        """Read the guide; Refused when the installation lacks it."""
        super().__init__(parent, _LEAST, 16)
        open_in_most(self, _LEAST, _LARGEST)
        self._translator, self._home = translator, guide_home()
        self._found: list[QTextCursor] = []
        self._at = 0
        #: The row of the part that was asked for last.
        self._asked = 0
        self.search, self.contents, self.page = SearchBar(translator), QListWidget(), GuidePage()
        self.contents.setObjectName("contents")
        self.contents.setWordWrap(True)
        self.contents.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Lines are broken for the width beside the bar, which would otherwise come too late.
        self.contents.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.close_ = bound_button(translator, _CLOSE, does=self.accept)
        translator.bind(self.contents, self.contents.setAccessibleName, _CONTENTS)
        translator.bind(self.page, self.page.setAccessibleName, _PAGE)
        translator.bind(self, self.setWindowTitle, _TITLE)
        self._assemble()
        self._connect()
        translator.bind(self, self._show_file, _FILE)
        self.contents.setFocus()

    def go_to(self, heading: Words) -> None:
        """Show the part under `heading`."""
        text = self._translator(heading)
        self._asked = next((at for at, each in enumerate(self.page.headings) if each.text == text), 0)
        self._go_to_asked()

    def showEvent(self, event: QShowEvent) -> None:
        """Open at the part that was asked for: its lines are broken for the width that the page has by now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._go_to_asked()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the contents above the page where there is little width."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        orientation = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._parts.orientation() != orientation or not event.oldSize().isValid():
            self._parts.setOrientation(orientation)
            wide = max(_CONTENTS_WIDTH, _CONTENTS_LETTERS * self.fontMetrics().averageCharWidth())
            first = min(_CONTENTS_HEIGHT, self.height() // 4) if narrow else min(wide, self.width() * 2 // 5)
            self._parts.setSizes([first, (self.height() if narrow else self.width()) - first])
            self.contents.scrollToItem(self.contents.currentItem())

    def _go_to_asked(self) -> None:
        self.contents.setCurrentRow(self._asked)
        self.page.go_to(self.page.headings[self._asked])

    def _assemble(self) -> None:
        self._parts = QSplitter()
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.contents)
        self._parts.addWidget(self.page)
        self._parts.setStretchFactor(1, 1)
        self.column.addWidget(self.search)
        self.column.addWidget(self._parts, 1)
        self.stand_on_buttons(self.close_)

    def _connect(self) -> None:
        self.search.sought.connect(self._seek)
        self.search.stepped.connect(self._step)
        self.contents.currentRowChanged.connect(self._show_heading)
        self.page.reading.connect(self._show_reading)
        keys = QKeySequence.StandardKey
        QShortcut(keys.Find, self).activated.connect(self._begin_search)
        QShortcut(keys.FindNext, self).activated.connect(lambda: self._step(1))
        QShortcut(keys.FindPrevious, self).activated.connect(lambda: self._step(-1))

    def _show_file(self, name: str) -> None:
        """Show the guide of the language, at the part that was read in the other."""
        row = max(self.contents.currentRow(), 0)
        self.page.show_file(self._home / name)
        with QSignalBlocker(self.contents):
            self.contents.clear()
            for heading in self.page.headings:
                self._list(heading)
        self.contents.setCurrentRow(row)
        self._seek(self.search.field.text())

    def _list(self, heading: Heading) -> None:
        item = QListWidgetItem(heading.text, self.contents)
        font = item.font()
        font.setBold(heading.level < 3)
        item.setFont(font)

    def _show_heading(self, row: int) -> None:
        if row >= 0:
            self.page.go_to(self.page.headings[row])

    def _show_reading(self, row: int) -> None:
        """Mark in the contents the part that is read, as the page is scrolled."""
        if row >= 0 and not self.contents.hasFocus():
            with QSignalBlocker(self.contents):
                self.contents.setCurrentRow(row)

    def _begin_search(self) -> None:
        self.search.field.setFocus()
        self.search.field.selectAll()

    def _seek(self, typed: str) -> None:
        """Find `typed` from where the page is read."""
        here = self.page.textCursor().position()
        self._found = self.page.find_all(typed)
        self._at = next((at for at, each in enumerate(self._found) if each.selectionStart() >= here), 0)
        self._mark()

    def _step(self, by: int) -> None:
        if self._found:
            self._at = (self._at + by) % len(self._found)
            self._mark()

    def _mark(self) -> None:
        self.page.mark(self._found, self._at)
        self.search.show_place(self._at + 1, len(self._found))


class SearchBar(QWidget):
    """The field of what is sought, and the buttons that move among the matches."""

    #: What is sought has changed.
    sought = Signal(str)
    #: Another place is wanted: 1 for the next one, -1 for the one before.
    stepped = Signal(int)

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.field, self.count = QLineEdit(), PlainLabel("hint")
        self.field.setClearButtonEnabled(True)
        for setter in (self.field.setPlaceholderText, self.field.setAccessibleName):
            translator.bind(self.field, setter, _SEARCH)
        self.before = bound_button(translator, _BEFORE, _BEFORE_HELP, does=lambda: self.stepped.emit(-1))
        self.next = bound_button(translator, _NEXT, _NEXT_HELP, does=lambda: self.stepped.emit(1))
        row(self, self.field, self.count, self.before, self.next).setStretch(0, 1)
        self.field.textChanged.connect(self.sought)
        self.show_place(0, 0)

    def show_place(self, at: int, count: int) -> None:
        """Show which match is displayed, from 1, and how many there are."""
        sought = bool(self.field.text().strip())
        words = _COUNT.format(at=at, count=count) if count else _NONE
        self.count.setText(self._translator(words) if sought else "")
        for button in (self.before, self.next):
            button.setEnabled(count > 1)
        if sought:
            announce(self.count, self.count.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next place, Shift and Enter to the one before; no button of the window is pressed."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

"""The page of the guide: Markdown and its pictures, from the disk only, with the headings and the words found in it."""

import re
from collections.abc import Sequence
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

#: Pixels: the longest line that reads well, and what is left around the text.
_COLUMN, _MARGIN = 720, 20
#: Pixels above and below a block, by its level as a heading; 0 for a paragraph.
_ABOVE, _BELOW = {0: 0, 1: 0, 2: 28, 3: 20}, {0: 10, 1: 12, 2: 8, 3: 6}
_LINE_HEIGHT = 130.0
#: How much of the accent colour is behind a place found that is not the current one.
_PALE = 0.25
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
#: What stands for a picture in a document's text.
_OBJECT = "\ufffc"


class Heading(Struct, frozen=True):
    """A heading of the page: its text, its level from 1, and its place among the characters of the document."""

    text: str
    level: int
    at: int


class GuidePage(QTextBrowser):
    """Shows a guide, and nothing from elsewhere: no link is followed and no picture outside its folder is read."""

    #: The heading whose part is at the top of the view, as a number; -1 above the first one.
    reading = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path()
        self.headings: Sequence[Heading] = ()
        self.setObjectName("guide")
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(keyboard)
        self.verticalScrollBar().valueChanged.connect(self._emit_heading)

    def show_file(self, file: Path) -> None:
        """Show a guide, whose pictures are in its folder."""
        self._folder = file.parent
        # The text that says what a picture shows is under it, for everyone.
        text = _PICTURE.sub(r"![\1](\2)\n\n*\1*", file.read_text("utf-8"))
        features = QTextDocument.MarkdownFeature
        self.document().setMarkdown(text, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        self.document().setDocumentMargin(_MARGIN)
        self.headings = tuple(self._set_blocks())
        self._fit()

    def go_to(self, heading: Heading) -> None:
        """Bring a heading to the top of the view, with the cursor on it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(heading.at)
        self.setTextCursor(cursor)
        top = self._top(heading)
        self.verticalScrollBar().setValue(round(top) if heading.level > 1 else 0)

    def find_all(self, typed: str) -> list[QTextCursor]:
        """Find every place of `typed`, whatever its accents and capitals."""
        wanted = _plain(typed.strip())
        if not wanted:
            return []
        starts = [found.start() for found in re.finditer(re.escape(wanted), _plain(self.document().toRawText()))]
        return [self._selected(start, len(wanted)) for start in starts]

    def mark(self, found: Sequence[QTextCursor], current: int) -> None:
        """Colour what was found, and show the `current` one selected."""
        if found:
            self.setTextCursor(_collapsed(found[current]))
        self.setExtraSelections([self._marked(each, at == current) for at, each in enumerate(found)])

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Read a picture that is in the folder of the guide; nothing else, wherever it is said to be."""
        file = self._file(QUrl(name))
        return QImage(str(file)) if file and kind == QTextDocument.ResourceType.ImageResource.value else None

    def _file(self, address: QUrl) -> Path | None:
        """The file at `address`, if it is in the folder of the guide."""
        file = (self._folder / address.path()).resolve()
        return file if address.isRelative() and file.is_relative_to(self._folder.resolve()) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines and the pictures to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(_COLUMN, self.viewport().width())
        edit = QTextCursor(self.document())
        # Laid out once, after all of them.
        edit.beginEditBlock()
        for cursor in self._pictures():
            self._size(cursor, width - 2 * _MARGIN)
        edit.endEditBlock()
        # After the pictures have their sizes: to lay the lines out, Qt would read them.
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
            self.setLineWrapColumnOrWidth(width)

    def _size(self, picture: QTextCursor, width: float) -> None:
        """Give a picture both its sides: Qt would read all of it for the second, and reads it once it is in view."""
        image = picture.charFormat().toImageFormat()
        file = self._file(QUrl(image.name()))
        size = QImageReader(str(file)).size() if file else QSize()
        image.setWidth(width)
        if not size.isEmpty():
            image.setHeight(round(width * size.height() / size.width()))
        picture.setCharFormat(image)

    def _pictures(self) -> list[QTextCursor]:
        return [self._selected(found.start(), 1) for found in re.finditer(_OBJECT, self.document().toRawText())]

    def _set_blocks(self) -> list[Heading]:
        """Space the blocks; returns the headings."""
        headings: list[Heading] = []
        block = self.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            _space(block, level)
            if level:
                headings.append(Heading(block.text(), level, block.position()))
            block = block.next()
        return headings

    def _top(self, heading: Heading) -> float:
        block = self.document().findBlock(heading.at)
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _emit_heading(self, scrolled: int) -> None:
        passed = sum(self._top(each) <= scrolled + _MARGIN for each in self.headings)
        self.reading.emit(passed - 1)

    def _selected(self, start: int, length: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _marked(self, cursor: QTextCursor, is_current: bool) -> QTextEdit.ExtraSelection:  # noqa: FBT001 - one of many
        marked, roles = QTextEdit.ExtraSelection(), QPalette.ColorRole
        ground = self.palette().color(roles.Highlight)
        if not is_current:
            ground.setAlphaF(_PALE)
        marked.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue] - PySide's stubs lack it
        marked.format.setBackground(ground)  # pyright: ignore[reportAttributeAccessIssue] - as above
        if is_current:
            marked.format.setForeground(self.palette().color(roles.HighlightedText))  # pyright: ignore[reportAttributeAccessIssue] - as above
        return marked


def _space(block: QTextBlock, level: int) -> None:
    form = block.blockFormat()
    form.setTopMargin(_ABOVE.get(level, 0))
    form.setBottomMargin(_BELOW.get(level, 6))
    # A line that is a picture is as high as it is.
    if _OBJECT not in block.text():
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(block).setBlockFormat(form)


def _plain(text: str) -> str:
    """`text` as it is compared: without accents or capitals, one character for each."""
    return "".join("'" if each == "’" else " " if each == "\u00a0" else _bare(each) for each in text)


def _bare(character: str) -> str:
    lower = normalize("NFD", character)[0].lower()
    return lower if len(lower) == 1 else character


def _collapsed(cursor: QTextCursor) -> QTextCursor:
    at = QTextCursor(cursor)
    at.setPosition(cursor.selectionStart())
    return at

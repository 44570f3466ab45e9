"""A poster of the gallery as a card, and two of them side by side, of which one is chosen."""

from typing import Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from composer.app.example import EXAMPLE
from composer.app.poster.candidates import Pictured
from composer.core.geometry import Size
from composer.core.words import Words
from composer.gui.canvas.badge import marked
from composer.gui.poster.gallery.card_words import Content, Standing, spoken, standing, why
from composer.gui.poster.gallery.palette_dots import PaletteDots
from composer.gui.widgets import labels
from composer.gui.widgets.labels import row
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

#: One of many, with a tick to compare it, or one of the two compared, with a button to choose it.
Kind = Literal["of-many", "compared"]
#: Pixels of the border that the style sheet draws around a picture, and between the parts of a card.
_BORDER, _SPACE = 3, 4
#: Lines kept for the reason: what is below must not move when it is known.
_LINES = 3
_CURRENT = Words("✓ {name}", "✓ {name}")
#: The style of the reason.
_KINDS: dict[Standing, str] = {"suggested": "suggested", "at-fault": "smallError", "usual": "quiet"}
_COMPARE = Words("Comparer", "Compare")
_COMPARE_IT = Words("Comparer {name}", "Compare {name}")
_CHOOSE, _CHOOSE_IT = Words("Choisir", "Choose"), Words("Choisir {name}", "Choose {name}")


class PosterCard(QWidget):
    """Shows a poster; blank until it is given one, and until its picture is drawn."""

    #: The poster is to be chosen in the palette with this id; or compared, or not any more.
    chosen = Signal(str)
    compared = Signal()
    #: Another palette is to be shown: its id.
    shown = Signal(str)

    def __init__(self, translator: Translator, kind: Kind = "of-many") -> None:
        super().__init__()
        self._translator = translator
        self.content: Content | None = None
        #: The palette that is shown, and its picture.
        self.palette_id = ""
        self._pictured: Pictured | None = None
        self.face, self.dots = _Face(), PaletteDots(translator)
        self.name, self.reason = labels.plain_label("strong"), labels.plain_label("quiet")
        self.tick = labels.PlainTick()
        self.choose = labels.bound_button(translator, _CHOOSE, kind="primary", does=self._choose)
        self._lay_out(kind)
        self.face.clicked.connect(self._choose)
        self.face.compared.connect(self.tick.click)
        self.tick.clicked.connect(self.compared)
        self.dots.pointed.connect(self._preview)
        self.dots.taken.connect(self.chosen)
        translator.changed.connect(self._update_picture)
        follow(self._update_texts, translator.changed)

    def _lay_out(self, kind: Kind) -> None:
        used, unused = (self.tick, self.choose) if kind == "of-many" else (self.choose, self.tick)
        self._used = used
        unused.setParent(self)
        unused.hide()
        rows = labels.column(self, _SPACE, self.face)
        labels.add_line(rows, self.dots, used, grows=self.dots)
        labels.add_all(rows, self.name, self.reason)
        rows.addStretch()
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_poster(self, content: Content | None) -> None:
        """Show this poster, blank until its picture is drawn; None for no poster."""
        before, self.content = self.content, content
        poster = content.candidate.poster if content else None
        if before is None or before.candidate.poster is not poster:
            self.dots.offer(poster)
        for each in (self.face, self.tick, self.choose):
            each.setEnabled(poster is not None)
        self.palette_id = content.palette if content else ""
        self.face.setIcon(QIcon())
        self.put(None)

    def put(self, pictured: Pictured | None) -> None:
        """Show the picture of the palette that is shown; None while it is being drawn."""
        self._pictured = pictured
        self.dots.mark(self.palette_id)
        self._update_picture()
        self._update_texts()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, in order; palettes follow the second."""
        return (self.face, self.dots, self._used)

    @property
    def least_width(self) -> int:
        """The pixels that its palettes and its tick take side by side."""
        beside = (*self.dots.dots.values(), self._used)
        for each in beside:
            # Before that, it has another size than the style sheet gives it.
            each.ensurePolished()
        return sum(each.sizeHint().width() for each in beside) + 2 * _BORDER

    @property
    def height_below(self) -> int:
        """The pixels that are under the picture: palettes, name and reason."""
        for each in (self._used, self.name, self.reason):
            each.ensurePolished()
        below = (self._used.sizeHint().height(), self.name.sizeHint().height(), self._reason_height)
        return sum(below) + len(below) * _SPACE

    @property
    def _reason_height(self) -> int:
        return _LINES * self.reason.fontMetrics().lineSpacing()

    def size_to(self, width: int, shape: float) -> None:
        """Be so many pixels wide; `shape` is the height of the picture for one pixel of its width."""
        inside = width - 2 * _BORDER
        self.setFixedWidth(width)
        self.reason.setMinimumHeight(self._reason_height)
        self.face.setIconSize(QSize(inside, round(inside * shape)))
        self.face.setFixedSize(width, round(inside * shape) + 2 * _BORDER)

    @property
    def pixels_wide(self) -> int:
        """The width of the picture, in the screen's own pixels."""
        return round(self.face.iconSize().width() * self.devicePixelRatioF())

    def let_tab_in(self, *, inside: bool) -> None:
        """Let the Tab key go into this card, as it does into one of many."""
        policy = Qt.FocusPolicy.StrongFocus if inside else Qt.FocusPolicy.ClickFocus
        for each in (self.face, self.tick, self.choose):
            each.setFocusPolicy(policy)
        self.dots.let_tab_in(policy)

    def _choose(self) -> None:
        if self.content is not None:
            self.chosen.emit(self.content.palette)

    def _preview(self, palette: str) -> None:
        """Show `palette`, or the one at rest where it is empty."""
        wanted = palette or (self.content.palette if self.content else "")
        if wanted != self.palette_id:
            self.palette_id = wanted
            self.shown.emit(wanted)

    def _update_picture(self) -> None:
        made = self._pictured
        if made is None or made.image.isNull() or self.content is None:
            # The picture of the palette before stays until this one is drawn.
            return
        picture = QPixmap.fromImage(made.image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        if self.content.is_example:
            picture = marked(picture, self._translator(EXAMPLE), self.font())
        self.face.setIcon(QIcon(picture))

    def _update_texts(self) -> None:
        content, say, made = self.content, self._translator, self._pictured
        self.tick.setText(say(_COMPARE))
        if content is None:
            self.name.clear()
            self.reason.clear()
            return
        name = content.candidate.name
        self.name.setText(say(_CURRENT.format(name=name) if content.is_current else name))
        self.reason.setText(say(why(content, made)))
        labels.restyle(self.reason, _KINDS[standing(content, made)])
        self.face.setAccessibleName(say(spoken(content, self.palette_id, made)))
        self.tick.setAccessibleName(say(_COMPARE_IT.format(name=name)))
        self.choose.setAccessibleName(say(_CHOOSE_IT.format(name=name)))


class _Face(labels.PlainToolButton):
    """The picture, which is pressed to choose the poster; with Ctrl, to compare it."""

    compared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("face")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Compare with Ctrl."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.compared.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Enter, compare with Ctrl; arrows go to the cards around."""
        pressing = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if pressing and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.compared.emit()
        elif pressing and event.key() != Qt.Key.Key_Space:
            self.click()
        elif pressing:
            super().keyPressEvent(event)
        else:
            event.ignore()


#: Pixels between the two cards and below them, and the least width of a picture.
_GAP, _BELOW, _LEAST = 32, 16, 160
_NAME = Words("Deux affiches côte à côte", "Two posters side by side")


class Comparison(QWidget):
    """Shows two cards; arrow keys go from one to the other."""

    #: The pictures have another size.
    resized = Signal()

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.cards = (PosterCard(translator, "compared"), PosterCard(translator, "compared"))
        self._format = Size(4, 5)
        line = row(self, spacing=_GAP)
        line.addStretch()
        for card in self.cards:
            line.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch()
        translator.bind(self, self.setAccessibleName, _NAME)

    def compare(self, contents: tuple[Content, Content], size: Size) -> None:
        """Show these two, in a format of these proportions."""
        self._format = size
        self._lay_out()
        for card, content in zip(self.cards, contents, strict=True):
            card.show_poster(content)
        self.cards[0].face.setFocus(Qt.FocusReason.TabFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Return a small size: the pictures take the room there is."""
        return QSize(2 * _LEAST, _LEAST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the pictures as large as there is room for."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the other card."""
        places = {Qt.Key.Key_Left: 0, Qt.Key.Key_Home: 0, Qt.Key.Key_Right: 1, Qt.Key.Key_End: 1}
        if event.key() in places:
            self.cards[places[Qt.Key(event.key())]].face.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()

    def _lay_out(self) -> None:
        shape = self._format.width / self._format.height
        below = max(card.height_below for card in self.cards) + _BELOW
        room = (self.width() - _GAP) // 2, self.height() - below
        width = max(_LEAST, min(room[0], round(room[1] * shape)))
        before = self.cards[0].face.width()
        for card in self.cards:
            card.size_to(width, 1 / shape)
        if width != before:
            self.resized.emit()

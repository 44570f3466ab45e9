"""The strip of live thumbnails, one for each format of the visual; a click shows that format."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from composer.app.example import EXAMPLE
from composer.core.visual import has_own_framing, is_empty
from composer.core.words import Words
from composer.gui.canvas.badge import OWN_FRAMING, marked
from composer.gui.canvas.drag_source import DragSource
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.stand_in import stand_in_picture
from composer.gui.state import State
from composer.gui.widgets.labels import PlainToolButton, bind_help, tab_in_order
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.thumbnail import thumbnail
from composer.render.frame import Frame

#: Pixels: a thumbnail's square, and the height kept for the scroll bar under them.
_SIDE, _BAR = 72, 12
_NAME = Words("Formats", "Formats")
_HELP = Words(
    "Cliquez pour voir ce format; glissez-le vers un courriel ou une page pour y mettre son image.",
    "Click to see this format; drag it to a message or a page to put its picture there.",
)


class FormatStrip(Scrolled):
    """Shows the poster's formats side by side; they scroll where the window is too narrow for their names.

    Their order is the campaign's, whatever the poster.
    """

    #: The picture of a format, by its id, is being dragged out of the window.
    dragged_out = Signal(str)
    #: A menu about the displayed format is asked for, at a point of the screen.
    menu_asked = Signal(QPoint)

    def __init__(self, state: State, frames: Frames) -> None:
        inside = QWidget()
        super().__init__(inside)
        self._state, self._frames = state, frames
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(inside)
        self._row.setContentsMargins(8, 4, 8, 0)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        state.translator.bind(self, self.setAccessibleName, _NAME)
        #: What the buttons were last made and marked for.
        self._followed: tuple[object, ...] = ()
        state.visual_changed.connect(self._on_visual_changed)
        state.session_changed.connect(self._on_visual_changed)
        state.format_changed.connect(self._mark)
        frames.followed.connect(self._draw)
        state.translator.changed.connect(self._draw_again)
        self._on_visual_changed()

    def sizeHint(self) -> QSize:
        """Return the width of the names, and the height of one row and the scroll bar."""
        row = self.inside.sizeHint()
        return QSize(row.width(), row.height() + _BAR)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, with any width."""
        return QSize(0, self.sizeHint().height())

    def _on_visual_changed(self) -> None:
        """Follow the visual, of which hardly a keystroke changes what is shown here before a thumbnail is drawn."""
        state = self._state
        followed = state.poster, state.visual.by_format, state.format.id
        if followed != self._followed:
            self._followed = followed
            self._rebuild()

    def button(self, format_id: str) -> QToolButton:
        """The button of a format."""
        return self._buttons[format_id]

    def _rebuild(self) -> None:
        """Make one button for each format, only when the poster has other formats than before."""
        known = self._state.campaign.format_by_id
        wanted = [format_id for format_id in known if format_id in self._state.poster.layouts]
        if wanted != list(self._buttons):
            for button in self._buttons.values():
                self._group.removeButton(button)
                button.deleteLater()
            self._buttons = {format_id: self._button(format_id) for format_id in wanted}
            tab_in_order(self.inside, *self._buttons.values())
        self._mark()

    def _button(self, format_id: str) -> QToolButton:
        button = PlainToolButton()
        button.setObjectName("thumbnail")
        button.setCheckable(True)
        button.setIconSize(QSize(_SIDE, _SIDE))
        # Blank until it is drawn: the visual above must not change size then.
        button.setIcon(QIcon(_blank(QSize(_SIDE, _SIDE), 1.0)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name = self._state.campaign.format_by_id[format_id].name
        self._state.translator.bind(button, button.setText, name)
        bind_help(self._state.translator, button, _HELP)
        button.clicked.connect(lambda: self._state.look_at(format_id))
        DragSource(button).started.connect(partial(self.dragged_out.emit, format_id))
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._ask_menu, format_id))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button

    def _ask_menu(self, format_id: str, at: QPoint) -> None:
        """Ask for the menu of a format, which is then the displayed one."""
        self._state.look_at(format_id)
        self.menu_asked.emit(self._buttons[format_id].mapToGlobal(at))

    def _mark(self) -> None:
        self._buttons[self._state.format.id].setChecked(True)
        for format_id in self._buttons:
            self._name(format_id)

    def _name(self, format_id: str) -> None:
        """Name the button of a format for those who cannot see its badge."""
        translator = self._state.translator
        name = translator(self._state.campaign.format_by_id[format_id].name)
        own = has_own_framing(self._state.visual, format_id)
        said, button = f"{name}, {translator(OWN_FRAMING).lower()}" if own else name, self._buttons[format_id]
        # At every keystroke: a screen reader is told only of what changes.
        if button.accessibleName() != said:
            button.setAccessibleName(said)

    def _draw(self, format_id: str) -> None:
        frame = self._frames.thumbnail(format_id)
        if frame is None or format_id not in self._buttons:
            return
        picture = self._picture(format_id, frame)
        if self._state.is_example:
            picture = marked(picture, self._state.translator(EXAMPLE), self.font())
        elif has_own_framing(self._state.visual, format_id):
            picture = marked(picture, self._state.translator(OWN_FRAMING), self.font())
        self._buttons[format_id].setIcon(QIcon(_squared(picture)))

    def _picture(self, format_id: str, frame: Frame) -> QPixmap:
        """The format as it is or, as long as the visual is empty, with what stands in on the canvas too."""
        state, ratio = self._state, self.devicePixelRatioF()
        if not is_empty(state.visual):
            return thumbnail(frame, _SIDE, ratio)
        return stand_in_picture(state, state.campaign.format_by_id[format_id], _SIDE, ratio)

    def _draw_again(self) -> None:
        for format_id in self._buttons:
            self._name(format_id)
            self._draw(format_id)


def _squared(picture: QPixmap) -> QPixmap:
    """Centre `picture` in a square, so that the names below are on one line."""
    ratio, side = picture.devicePixelRatio(), max(picture.width(), picture.height())
    square = _blank(QSize(side, side), ratio)
    painter = QPainter(square)
    painter.drawPixmap(QPointF((side - picture.width()) / ratio / 2, (side - picture.height()) / ratio / 2), picture)
    painter.end()
    return square


def _blank(size: QSize, ratio: float) -> QPixmap:
    blank = QPixmap(size)
    blank.setDevicePixelRatio(ratio)
    blank.fill(Qt.GlobalColor.transparent)
    return blank

"""A scroll area without a border, whose size hint follows its content and whose focused control stays in view."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QScrollBar, QWidget

from composer.gui.widgets.fitting.letters import system_letters
from composer.gui.widgets.turns import single_shot

#: Pixels kept clear around a control that is brought into view, where there is room: a label stands above a field.
_CLEAR = 32
#: Pixels of a title bar, as most systems draw it.
_TITLE_BAR = 36


class Scrolled(QScrollArea):
    """Scrolls `inside` when there is too little room; the focus goes straight to its widgets.

    A control that gets the focus by a key is brought into view whole, and what changes around it never scrolls it out.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.inside = inside
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        #: Whether the focused control is kept in view: until the person scrolls away from it.
        self._follows, self._bringing = False, False
        self._keep_in_view = single_shot(self, 0, self._show_focused)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_scrolled)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on a new size hint of the content, which Qt reports to the scroll area alone."""
        if watched is self.inside:
            if event.type() == QEvent.Type.LayoutRequest:
                self.updateGeometry()
            if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
                self._keep_soon()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the focused control in view in less room."""
        super().resizeEvent(event)
        self._keep_soon()

    def bring(self, widget: QWidget) -> None:
        """Scroll no more than it takes to show `widget` whole; its top, where it is larger than the view."""
        self._follows, self._bringing = True, True
        box = QRect(widget.mapTo(self.inside, widget.rect().topLeft()), widget.size())
        _bring(self.verticalScrollBar(), box.top(), box.height(), self.viewport().height())
        _bring(self.horizontalScrollBar(), box.left(), box.width(), self.viewport().width())
        self._bringing = False

    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.inside.isAncestorOf(now):
            return
        self._follows = True
        # Under a button that is pressed, the control stays where it is: the release would miss it.
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.bring(now)

    def _keep_soon(self) -> None:
        if self._follows:
            self._keep_in_view.start()

    def _show_focused(self) -> None:
        focused = self._focused()
        if focused is not None:
            self.bring(focused)

    def _on_scrolled(self) -> None:
        """Follow the focus no more once the person scrolled away from it."""
        if not self._bringing:
            focused = self._focused()
            self._follows = focused is not None and focused.visibleRegion().boundingRect() == focused.rect()

    def _focused(self) -> QWidget | None:
        focused = QApplication.focusWidget()
        return focused if focused is not None and self.inside.isAncestorOf(focused) else None


def _bring(bar: QScrollBar, start: int, length: int, view: int) -> None:
    """Scroll `bar` so that `length` pixels from `start` are in a view of `view` pixels."""
    clear = max(0, min(_CLEAR, (view - length) // 2))
    if start - clear < bar.value() or length > view:
        bar.setValue(start - clear)
    elif start + length + clear > bar.value() + view:
        bar.setValue(start + length + clear - view)


def open_in_most(window: QWidget, least: QSize, largest: QSize) -> None:
    """Give `window` nine tenths of the screen, between two sizes: a table or a sheet has use for all of it."""
    open_as(window, (window.screen().availableSize() * 0.9).boundedTo(largest).expandedTo(least))


def open_as(window: QWidget, size: QSize) -> None:
    """Give `window` a size, larger where letters are, or as much of it as there is on the screen under a title bar."""
    window.resize((size * system_letters()).boundedTo(_room_for(window)))


def shrink_to_screen(window: QWidget) -> None:
    """Make `window` no larger than the screen under a title bar."""
    window.resize(window.size().boundedTo(_room_for(window)))


def grow_to_show(scrolled: Scrolled) -> None:
    """Make the window of `scrolled` larger, so that nothing need be scrolled, as far as the screen is large."""
    window, inside, view, room = scrolled.window(), scrolled.inside, scrolled.viewport(), _room_for(scrolled.window())
    needed = max(inside.sizeHint().height(), inside.heightForWidth(view.width()))
    height = window.height() + max(0, needed - view.height())
    bar = scrolled.verticalScrollBar().sizeHint().width() if height > room.height() else 0
    width = window.width() + max(0, inside.minimumSizeHint().width() + bar - scrolled.width())
    window.resize(max(window.width(), min(width, room.width())), max(window.height(), min(height, room.height())))


def _room_for(window: QWidget) -> QSize:
    """The screen without a title bar, or the window behind where that is larger."""
    screen, behind = window.screen().availableSize(), window.parentWidget()
    room = QSize(screen.width(), screen.height() - _TITLE_BAR)
    return room.expandedTo(behind.window().size()) if behind else room

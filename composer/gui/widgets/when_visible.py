"""Does the work for a widget only once it is seen: updates it while it is visible, or builds it when first shown."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QBoxLayout, QComboBox, QWidget

from composer.gui.widgets.labels import column, tab_in_order
from composer.gui.widgets.turns import single_shot

_Made = TypeVar("_Made", bound=QWidget)

#: What has the keyboard for the widgets right inside it: a viewport, the line of a number or of a list.
_FIELDS = (QAbstractScrollArea, QAbstractSpinBox, QComboBox)


#: Milliseconds without a change before what nobody awaits at each letter is updated.
PAUSE = 120


def follow(update: Callable[[], object], *signals: SignalInstance) -> None:
    """Call `update` now, and each time that one of `signals` is emitted."""
    for signal in signals:
        signal.connect(update)
    update()


class WhenVisible(QObject):
    """Calls a widget's update on signals, only while it is visible: a keystroke costs only what is in view."""

    # Read of the class when an event comes while Python frees the object, whose own attributes are gone by then.
    _stale = False

    def __init__(
        self, widget: QWidget, update: Callable[[], object], *changed: SignalInstance, after: int | None = None
    ) -> None:
        """Call `update` when `widget` is shown, and at each of `changed` while it is visible.

        If `after` is given, only so many milliseconds after the last of them: typing does not wait for it.
        """
        super().__init__(widget)
        self._pause = single_shot(self, after, self._look) if after is not None else None
        self._widget, self._update = widget, update
        self._stale = True
        widget.installEventFilter(self)
        for signal in changed:
            signal.connect(self._on_changed)
        if widget.isVisible():
            self._catch_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up with changes made while the widget was hidden."""
        if self._stale and event.type() == QEvent.Type.Show:
            self._catch_up()
        return False

    def _on_changed(self) -> None:
        # What is stale already is hidden, as are most of a window's widgets at a keystroke: there is no need to ask.
        was_stale, self._stale = self._stale, True
        if self._pause is not None:
            self._pause.start()
        elif not was_stale:
            self._look()

    def _look(self) -> None:
        if self._stale and self._widget.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        self._stale = False
        self._update()


def show_in_place(widget: QWidget, *, shown: bool) -> None:
    """Show or hide `widget` where it stands; one that is not in a panel yet would be shown as a window of its own."""
    placed = widget.parentWidget() is not None or widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    if placed or not shown:
        widget.setVisible(shown)


class Deferred(QWidget, Generic[_Made]):
    """Keeps the place of a widget in its layout and in the order of the Tab key until it is in view, or asked for."""

    #: The widget was just built: a QWidget.
    built = Signal(QWidget)

    def __init__(self, make: Callable[[], _Made]) -> None:
        """Begin empty and hidden; `make` builds the widget."""
        super().__init__()
        self._make, self._made = make, None
        #: Made, and not in its place yet.
        self._ready: _Made | None = None
        self._column = column(self)
        self.hide()

    @property
    def widget(self) -> _Made:
        """The widget, built now if it was not yet."""
        return self._build() if self._made is None else self._made

    def make(self) -> None:
        """Make the widget ahead; to take its place costs Qt as much again, and can be done in another turn."""
        if self._made is None and self._ready is None:
            self._ready = self._make()

    @property
    def parts(self) -> "list[Deferred[QWidget]]":
        """The places, in what was built, of what comes into view with it."""
        places: list[Deferred[QWidget]] = self.findChildren(Deferred)
        return [each for each in places if each.isVisibleTo(self)]

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Show it, or hide it; where it comes into view it is built first, and laid out once."""
        around = self.parentWidget()
        if visible and around is not None and around.isVisible():
            _ = self.widget, *(each.widget for each in self.parts)
        super().setVisible(visible)

    def showEvent(self, event: QShowEvent) -> None:
        """Build what comes into view with what is around it."""
        super().showEvent(event)
        _ = self.widget

    def _build(self) -> _Made:
        made = self._ready or self._make()
        self._ready = None
        inside = tuple(_chain_of(made))
        self._made = made
        self._column.addWidget(made)
        # Qt puts it last of all. Were it asked what follows, PySide would take that for a child of this one.
        tab_in_order(self, *inside)
        self.built.emit(made)
        if self.isVisible() and not made.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            # Qt would show it in another turn; not before, as what it shows is built within it, in its own order.
            made.show()
        return made


def add_later(layout: QBoxLayout, make: Callable[[], _Made]) -> Deferred[_Made]:
    """Add to `layout` the place of a part that is in view with what is around it, so that each is built in its turn."""
    place = Deferred(make)
    layout.addWidget(place)
    place.show()
    return place


def _chain_of(made: QWidget) -> Iterator[QWidget]:
    """`made`, which is in no window yet, and the widgets in it, in the order of the Tab key.

    PySide takes a widget for the child of the one that was asked for it. Were `made` in its window, or a field's inside
    asked for its `focusProxy`, what Qt made and never tells Python of its end would keep them in memory for ever.
    """
    widget: QWidget | None = made
    while widget is not None:
        following = widget.nextInFocusChain()
        # The inside of a field gives the keyboard to the field, and would take its policy too.
        if not isinstance(widget.parentWidget(), _FIELDS):
            yield widget
        widget = following if following is not made else None

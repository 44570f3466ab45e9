"""Collects Python's cyclic garbage in the window's thread: in another, it would delete widgets while Qt uses them."""

import gc

from PySide6.QtCore import QObject, QTimer

from composer.gui.widgets.turns import Turns

#: Milliseconds between two checks of how much there is to collect.
_EVERY = 500
#: Python’s own: as it starts, the program asks for fewer.
THRESHOLDS = (700, 10, 10)


class GarbageCollector(QObject):
    """Collects on a timer what Python would otherwise collect in whatever thread happens to allocate.

    A background thread that crops a photo would now and then delete the widgets of a closed dialog: Qt then crashes.
    """

    def __init__(self, parent: QObject) -> None:
        """Take over from Python for as long as `parent` exists; collect once a window is built (see `attend`)."""
        super().__init__(parent)
        gc.disable()
        gc.set_threshold(*THRESHOLDS)
        self.destroyed.connect(_leave_to_python)
        #: How many windows there were.
        self._windows = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.collect)

    def attend(self, building: Turns) -> None:
        """Set aside what a window is made of once `building` is over, as it lasts as long as the window.

        No collection looks through it then, which takes 20 to 70 ms. Once the window that takes its place is built,
        what is left of it is collected.
        """
        self._windows += 1
        building.over.connect(self._set_aside)

    def collect(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        if due:
            gc.collect(due[-1])

    def _set_aside(self) -> None:
        if self._windows > 1:
            gc.unfreeze()
            gc.collect()
        gc.freeze()
        self._timer.start()


def _leave_to_python() -> None:
    gc.unfreeze()
    gc.enable()

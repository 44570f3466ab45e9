"""Collects Python's cyclic garbage in the window's thread: in another, it would delete widgets while Qt uses them."""

import gc

from PySide6.QtCore import QObject, QTimer

#: Milliseconds between two checks of how much there is to collect.
_EVERY = 500
#: Python’s own: as it starts, the program asks for fewer.
THRESHOLDS = (700, 10, 10)


class GarbageCollector(QObject):
    """Collects on a timer what Python would otherwise collect in whatever thread happens to allocate.

    A background thread that crops a photo would now and then delete the widgets of a closed dialog: Qt then crashes.
    """

    def __init__(self, parent: QObject) -> None:
        """Collect for as long as `parent` exists; then Python collects by itself again."""
        super().__init__(parent)
        gc.disable()
        gc.set_threshold(*THRESHOLDS)
        self.destroyed.connect(gc.enable)
        timer = QTimer(self)
        timer.setInterval(_EVERY)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, by Python's own thresholds."""
        counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counts) if count > most]
        if due:
            gc.collect(due[-1])

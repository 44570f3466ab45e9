"""Does work later in the window's thread: once after a pause, or a piece at a time, so that the window answers."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

#: Milliseconds after which what was put off is surely in another turn, and nobody saw it late.
SOON = 20


def single_shot(owner: QObject, milliseconds: int, then: Callable[..., object] | SignalInstance) -> QTimer:
    """Make a timer of `owner` that calls or emits `then` once, so many milliseconds after its last `start`."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(then)
    return timer


class Turns(QObject):
    """Does pieces one after the other, each in a turn of the event loop, `between` milliseconds apart."""

    #: Every piece is done.
    over = Signal()

    def __init__(self, parent: QObject, pieces: Iterable[Callable[[], object]], between: int = 0) -> None:
        """Plan `pieces`, each asked for once the one before is done; nothing is done once `parent` is gone."""
        super().__init__(parent)
        self._pieces, self._between = iter(pieces), between
        self._next = single_shot(self, between, self._do_next)

    def begin(self) -> None:
        """Begin, or go on."""
        self._next.start(self._between)

    def put_off(self, milliseconds: int) -> None:
        """Do the next piece so much later, if any is left to do."""
        if self._next.isActive():
            self._next.start(milliseconds)

    def stop(self) -> None:
        """Do no more of them."""
        self._next.stop()
        self._pieces = iter(())

    def _do_next(self) -> None:
        piece = next(self._pieces, None)
        if piece is not None:
            piece()
            self.begin()
        else:
            self._next.stop()
            self.over.emit()

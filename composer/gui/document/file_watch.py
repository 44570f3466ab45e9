"""The file of the document in hand, looked at every second: what somebody else changes in it is told at once."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from composer.app.document.document_lock import ChangedElsewhere
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.storage.file_stamp import Stamp, looks_changed, stamp_of

#: Milliseconds between two looks, which read nothing but the file's size, time and number.
_EVERY = 700


class FileWatch(QObject):
    """Tells once of each change, whoever made it: another program, another computer on the same share."""

    def __init__(self, state: State, parent: QObject) -> None:
        """Watch the file of the session of `state`."""
        super().__init__(parent)
        # Its own thread: a disk that went away must hold up nobody else.
        self._state, self._jobs = state, Jobs(self)
        self._looking = False
        self._told: Stamp | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_EVERY)

    def close(self) -> None:
        """Look no more: the window closes."""
        self._timer.stop()
        self._jobs.finish()

    def _look(self) -> None:
        session = self._state.session
        path, stamp = session.path, session.stamp
        if path is None or stamp is None or stamp is self._told or self._looking:
            return
        self._looking = True
        self._jobs.start(partial(_other, path, stamp), partial(self._report, stamp))

    def _report(self, stamp: Stamp, now: Stamp | None) -> None:
        self._looking = False
        session = self._state.session
        if now is None or session.path is None or session.stamp is not stamp:
            return
        if now.digest == stamp.digest:
            session.stamp = now  # the same bytes, copied or touched: not to be read again at every look
        else:
            self._told = stamp
            self._state.refused.emit(ChangedElsewhere(session.path).problems[0])


def _other(path: Path, stamp: Stamp) -> Stamp | None:
    """What `path` is now, when it is not as `stamp` says any more."""
    return stamp_of(path) if looks_changed(path, stamp) else None

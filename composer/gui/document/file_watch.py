"""Watches the file of the current document, and reports at once what another program changes in it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from composer.app.document.document_lock import ChangedElsewhere
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.storage.file_stamp import Stamp, looks_changed, stamp_of

#: Milliseconds between two checks, which read nothing but the file's size, time and number.
_EVERY = 700


class FileWatch(QObject):
    """Reports each change once, whether by another program or by another computer on the same share."""

    def __init__(self, state: State, parent: QObject) -> None:
        super().__init__(parent)
        # Its own thread: a disk that does not answer must delay nothing else.
        self._state, self._jobs = state, Jobs(self)
        self._checking = False
        self._reported: Stamp | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._check)
        self._timer.start(_EVERY)

    def close(self) -> None:
        """Stop watching: the window is closing."""
        self._timer.stop()
        self._jobs.finish()

    def _check(self) -> None:
        session = self._state.session
        path, stamp = session.path, session.stamp
        if path is None or stamp is None or stamp is self._reported or self._checking:
            return
        self._checking = True
        self._jobs.start(partial(_other, path, stamp), partial(self._report, stamp))

    def _report(self, stamp: Stamp, now: Stamp | None) -> None:
        self._checking = False
        session = self._state.session
        if now is None or session.path is None or session.stamp is not stamp:
            return
        if now.digest == stamp.digest:
            session.stamp = now  # the same bytes, copied or touched: not to be read again at every check
        else:
            self._reported = stamp
            self._state.refused.emit(ChangedElsewhere(session.path).problems[0])


def _other(path: Path, stamp: Stamp) -> Stamp | None:
    """Return the stamp of `path` when it differs from `stamp`, else None."""
    return stamp_of(path) if looks_changed(path, stamp) else None

"""Work that takes long in a window of many kits: what goes on, the foot that says so, and the window itself."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QWidget

from composer.app.batch.control import Control
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.widgets.fitting.fitted_dialog import FormDialog, beside_buttons
from composer.gui.widgets.labels import announce, bound_button, column, plain_label, progress_bar, restyle
from composer.gui.widgets.scrolled import open_in_most
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

_Phase = TypeVar("_Phase", bound=str)


class Work(QObject, Generic[_Phase]):
    """What the parts of a window share: they call its methods and listen to its signals."""

    #: What was chosen, or what is going on, is another.
    changed = Signal()
    #: A Problem that prevents what was asked for.
    refused = Signal(object)

    def __init__(self, phase: _Phase, busy: frozenset[_Phase], held: frozenset[_Phase], parent: QObject) -> None:
        """Begin in `phase`; something goes on in those that are `busy`, and nothing may be chosen in those `held`."""
        super().__init__(parent)
        self.phase: _Phase = phase
        self._busy, self._held = busy, held
        self._jobs, self._control = Jobs(self), Control()

    @property
    def busy(self) -> bool:
        """Whether something goes on in the background."""
        return self.phase in self._busy

    @property
    def may_change(self) -> bool:
        """Whether other files and folders may be chosen now."""
        return self.phase not in self._held

    def stop(self) -> None:
        """Begin nothing more."""
        self._control.tell("stop")

    def close(self) -> None:
        """End what goes on, for good: what is being made is waited for."""
        self._control.tell("stop")
        self._jobs.finish()

    def _enter(self, phase: _Phase) -> None:
        self.phase = phase
        self.changed.emit()

    def _refuse(self, refused: Refused) -> None:
        self.refused.emit(refused.problems[0])


_OPEN, _CLOSE = Words("Ouvrir le dossier", "Open the folder"), Words("Fermer", "Close")
_PROGRESS = Words("Avancement", "Progress")


class WorkBar(QWidget):
    """Says what goes on, aloud too as it becomes something else; a subclass has the words and the other buttons."""

    def __init__(self, work: Work[Any], translator: Translator) -> None:
        super().__init__()
        self._work, self._translator = work, translator
        #: What prevents what was asked for last.
        self._problem: Problem | None = None
        self._before: object = work.phase
        self.message, self.bar = plain_label("quietText"), progress_bar(translator, _PROGRESS)
        self.open_folder, self.close_ = bound_button(translator, _OPEN), bound_button(translator, _CLOSE)

    def _begin(self, *buttons: QWidget) -> None:
        """Follow the work, with `buttons` before the one that closes the window."""
        column(self, 8, self.bar, beside_buttons(self.message, *buttons, self.close_))
        self._work.changed.connect(self._on_changed)
        self._work.refused.connect(self._refuse)
        follow(self._show, self._translator.changed)

    def _words(self) -> Words:
        raise NotImplementedError

    def _forget(self) -> None:
        """Say no more how the last work ended."""
        self._problem = None

    def _show(self) -> None:
        self.bar.setVisible(self._work.busy)
        restyle(self.message, self._problem.severity if self._problem else "quietText")
        self.message.setText(self._translator(self._words()))

    def _say(self) -> None:
        self._show()
        announce(self, self.message.text())

    def _on_changed(self) -> None:
        before, self._before = self._before, self._work.phase
        if self._work.busy:
            self._forget()
        self._show()
        if before != self._before:
            announce(self, self.message.text())

    def _refuse(self, problem: Problem) -> None:
        self._forget()
        self._problem = problem
        self._say()


#: Pixels, as it opens.
_LEAST, _LARGEST = QSize(1280, 700), QSize(1760, 1040)


class WorkingDialog(FormDialog):
    """Hides when it is closed, and is gone once its work has ended: the main window is not kept waiting for it."""

    def __init__(self, parent: QWidget | None) -> None:
        """Begin without work: `show_work` gives it."""
        super().__init__(parent, _LEAST, 16)
        open_in_most(self, _LEAST, _LARGEST)
        self._leaving = False
        self.setAcceptDrops(True)

    def show_work(self, work: Work[Any], foot: WorkBar) -> None:
        """Follow what runs in the background, over the `foot` that says so."""
        self._work = work
        self.stand_on(foot)
        work.changed.connect(self._leave_once_idle)
        foot.close_.clicked.connect(self.reject)

    def reject(self) -> None:
        """Close: what goes on ends by itself."""
        self._leaving = True
        self._work.stop()
        if self._work.busy:
            self.hide()
        else:
            super().reject()

    def _leave_once_idle(self) -> None:
        """Go, if that was asked for while something went on that has ended since."""
        if self._leaving and not self._work.busy:
            super().reject()

    def done(self, result: int) -> None:
        """End what runs in the background before the widgets that wait for it are gone."""
        self.end()
        super().done(result)

    def end(self) -> None:
        """Stop what goes on, and wait until it has ended."""
        self._work.close()

    def take(self, files: Sequence[Path]) -> None:
        """Take what was dropped, or what the window was opened on."""
        raise NotImplementedError

    @property
    def takes_files(self) -> bool:
        """Whether its work may go on with other files now."""
        return self._work.may_change

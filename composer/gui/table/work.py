"""What goes on in the background of a window of many kits, for the parts that it is made of."""

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from composer.app.batch.control import Control
from composer.core.problems import Refused
from composer.gui.jobs import Jobs

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

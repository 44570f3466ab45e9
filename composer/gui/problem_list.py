"""What is wrong or worth knowing, in one place, with a count; each with « Montrer » where it can be shown."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.state import State

_NONE = Words("Rien à signaler.", "Nothing to report.")
_COUNT = Words("{count} à voir", "{count} to look at")
_SHOW = Words("Montrer", "Show")
#: The step where a finding about a slot is mended.
_STEP_OF = {"photo": "photo", "quote": "quote", "name": "quote", "role": "quote", "qr": "export"}
_SHOWN = 4


class ProblemList(QWidget):
    """The findings of the visual, the worst first."""

    def __init__(self, state: State) -> None:
        """Follow `state`."""
        super().__init__()
        self.setObjectName("problems")
        self._state = state
        self._count = QLabel()
        self._rows = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.addWidget(self._count)
        column.addLayout(self._rows)
        state.problems_changed.connect(self._tell)
        state.speech.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        while (row := self._rows.takeAt(0)) is not None:
            if (widget := row.widget()) is not None:
                widget.deleteLater()
        problems = sorted(self._state.problems, key=lambda each: ("error", "warning", "notice").index(each.severity))
        speech = self._state.speech
        self._count.setText(speech(_COUNT).format(count=len(problems)) if problems else speech(_NONE))
        for problem in problems[:_SHOWN]:
            self._rows.addWidget(self._row(problem))

    def _row(self, problem: Problem) -> QWidget:
        row, speech = QWidget(), self._state.speech
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        text = QLabel(speech(problem.words) + (f" {speech(problem.mend)}" if problem.mend else ""))
        text.setWordWrap(True)
        text.setObjectName(problem.severity)
        line.addWidget(text, 1)
        slot = problem.place.rsplit(": ", 1)[-1]
        if slot in _STEP_OF:
            show = QPushButton(speech(_SHOW))
            show.setAccessibleDescription(speech(problem.words))
            show.clicked.connect(lambda: self._show(problem, slot))
            line.addWidget(show)
        return row

    def _show(self, problem: Problem, slot: str) -> None:
        formats = problem.place.split(": ", 1)[0].split(", ")
        self._state.look_at(formats[0])
        self._state.go_to(_STEP_OF[slot])

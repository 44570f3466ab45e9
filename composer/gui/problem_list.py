"""What is wrong or worth knowing, in one place, with a count; each is shown, and mended where one edit does it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from composer.app.findings import Finding
from composer.core.words import Words
from composer.gui.findings import Findings
from composer.gui.said import PlainLabel, column, plain_label, said_button
from composer.gui.state import State

_NAME = Words("Choses à voir", "Things to look at")
_NONE = Words("Rien à signaler.", "Nothing to report.")
_ONE = Words("1 chose à voir", "1 thing to look at")
_COUNT = Words("{count} choses à voir", "{count} things to look at")
_WHERE = Words("{where}\u00a0:", "{where}:")
_SHOW, _MEND = Words("Montrer", "Show"), Words("Corriger", "Fix")
_MARKS = {"error": "✖", "warning": "▲", "notice": "•"}
#: Pixels: two findings and the top of a third, so that it is seen that there are more.
_MOST = 128
#: Pixels of the frame that tells, by its colour, that the arrows scroll the list.
_FRAME = 2

#: How to bring the hands to where a finding is mended, by its target.
Places = Mapping[str, Callable[[], object]]


class ProblemList(QWidget):
    """The findings of the visual, the worst first; never so tall that it pushes the visual away."""

    def __init__(self, state: State, findings: Findings, places: Places) -> None:
        """Follow `findings`; « Montrer » goes to one of `places`."""
        super().__init__()
        self.setObjectName("problems")
        self._state, self._findings, self._places = state, findings, places
        self.count, self.rows = PlainLabel(), list[QWidget]()
        self._scroll, body = QScrollArea(), QWidget()
        self._scroll.setObjectName("findings")
        state.speech.say(self._scroll, self._scroll.setAccessibleName, _NAME)
        self._column: QVBoxLayout = column(body)
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.setSpacing(4)
        outer.addWidget(self.count)
        outer.addWidget(self._scroll)
        findings.changed.connect(self._tell)
        state.speech.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        found, speech = self._findings.found, self._state.speech
        for row in self.rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(each) for each in found]
        for row in self.rows:
            self._column.addWidget(row)
            row.show()
        words = _NONE if not found else _ONE if len(found) == 1 else _COUNT
        self.count.setText(speech(words).format(count=len(found)))
        self._scroll.setVisible(bool(found))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Texts that have more or less width take less or more height."""
        # After the layout that is being made: what is asked for within it is lost on the neighbours.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        width = self._scroll.viewport().width()
        lines = max(0, self._column.totalHeightForWidth(width)) + 2 * _FRAME
        self._scroll.setFixedHeight(min(_MOST, lines))

    def _row(self, finding: Finding) -> QWidget:
        row, speech, problem = QWidget(), self._state.speech, finding.problem
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 8, 0)
        text = plain_label(problem.severity)
        mend = finding.mend.words if finding.mend else problem.mend
        where = ", ".join(map(speech, finding.where))
        said = [_MARKS[problem.severity], speech(_WHERE).format(where=where) if where else "", speech(problem.words)]
        text.setText(" ".join(filter(None, (*said, speech(mend) if mend else ""))))
        line.addWidget(text, 1)
        if finding.target in self._places:
            self._add_button(line, _SHOW, problem.words, partial(self._show, finding))
        if finding.mend is not None:
            self._add_button(line, _MEND, finding.mend.words, partial(self._findings.mend, finding))
        return row

    def _add_button(self, line: QHBoxLayout, words: Words, help_: Words, act: Callable[[], object]) -> None:
        button = said_button(self._state.speech, words, help_)
        # Qt says whether the button is checked, which is nothing to `act`.
        button.clicked.connect(lambda _checked=False: act())
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _show(self, finding: Finding) -> None:
        if finding.format:
            self._state.look_at(finding.format)
        self._places[finding.target]()

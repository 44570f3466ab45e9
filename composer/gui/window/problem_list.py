"""The list of findings under the visual, with their count and buttons that show and fix them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from composer.core.words import Words
from composer.gui.finding_row import Places, wide_row
from composer.gui.state import State
from composer.gui.widgets.labels import PlainLabel, column
from composer.gui.window.findings import Findings

_NAME = Words("Points à vérifier", "Items to check")
_NONE = Words("Rien à signaler.", "Nothing to report.")
_ONE = Words("1 point à vérifier", "1 item to check")
_COUNT = Words("{count} points à vérifier", "{count} items to check")
#: Pixels: two findings and the top of a third, which shows that there are more.
_MOST = 128
#: Pixels of the border whose colour shows that the arrow keys scroll the list.
_BORDER = 2


class ProblemList(QWidget):
    """Shows the findings of the visual, the worst first; it scrolls rather than shrink the visual."""

    def __init__(self, state: State, findings: Findings, places: Places) -> None:
        """Follow `findings`; « Montrer » goes to one of `places`."""
        super().__init__()
        self.setObjectName("problems")
        self._state, self._findings, self._places = state, findings, places
        self.count, self.rows = PlainLabel(), list[QWidget]()
        self._scroll, body = QScrollArea(), QWidget()
        self._scroll.setObjectName("findings")
        state.translator.bind(self._scroll, self._scroll.setAccessibleName, _NAME)
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
        findings.changed.connect(self._on_findings_changed)
        state.translator.changed.connect(self._on_findings_changed)
        self._on_findings_changed()

    def _on_findings_changed(self) -> None:
        found, translator = self._findings.found, self._state.translator
        for row in self.rows:
            self._column.removeWidget(row)
            # Until it is deleted it would still be read, beside the row that says the same.
            row.hide()
            row.deleteLater()
        self.rows = [wide_row(each, self._state, self._places) for each in found]
        for row in self.rows:
            self._column.addWidget(row)
            row.show()
        words = _NONE if not found else _ONE if len(found) == 1 else _COUNT
        self.count.setText(translator(words).format(count=len(found)))
        self._scroll.setVisible(bool(found))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt the height: texts that wrap differently need another one."""
        # After the current layout pass: neighbours ignore a height that is set within it.
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        width = self._scroll.viewport().width()
        lines = max(0, self._column.totalHeightForWidth(width)) + 2 * _BORDER
        self._scroll.setFixedHeight(min(_MOST, lines))

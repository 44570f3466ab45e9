"""The window « Une liste… »: the list and its folders at the top, its rows in the middle, the run at the foot."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from composer.core.words import Words
from composer.gui.batch.columns_strip import ColumnsStrip
from composer.gui.batch.list_state import ListState
from composer.gui.batch.list_work import ListTools
from composer.gui.batch.order_bar import OrderBar
from composer.gui.batch.row_findings import FINDINGS, RowFindings
from composer.gui.batch.row_list import RowList
from composer.gui.batch.run_bar import RunBar
from composer.gui.guide.topics import offer_guide
from composer.gui.table.table import ROWS, SIDE
from composer.gui.table.working_dialog import WorkingDialog
from composer.gui.thumbnails import Thumbnails
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import add_all, bound_label
from composer.gui.widgets.translator import Translator

_TITLE = Words("Une liste", "A list")
_HEAD = Words("Des trousses à partir d’une liste", "Kits from a list")
_LEAVE = Words("Arrêter et fermer?", "Stop and close?")
_LEAVE_DETAIL = Words(
    "Les trousses faites restent; la même liste reprendra là où elle en est.",
    "Kits already made are kept; the same list will resume where it left off.",
)
_STOP = Words("Arrêter et fermer", "Stop and close")


class BatchDialog(WorkingDialog):
    """Checks a list and makes its kits; it closes once the rows being made have ended."""

    def __init__(self, tools: ListTools, translator: Translator, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self.state = ListState(tools, self)
        self.thumbnails = Thumbnails(self, SIDE)
        self.order = OrderBar(self.state, translator, ask)
        self.columns = ColumnsStrip(self.state, translator)
        self.rows = RowList(self.state, self.thumbnails, translator)
        self.findings = RowFindings(self.state, translator, ask)
        self.foot = RunBar(self.state, translator)
        add_all(self.column, bound_label(translator, _HEAD, "title"), self.order, self.columns)
        findings = Part(self.findings, least=FINDINGS, is_narrow=True)
        self.column.addWidget(Folding(Part(self.rows, least=ROWS), findings, spacing=16), 1)
        self.show_work(self.state, self.foot)
        translator.bind(self, self.setWindowTitle, _TITLE)
        offer_guide(self, "list", translator)
        self.rows.selected.connect(self.findings.show_row)
        self.state.reopened.connect(self.thumbnails.forget)
        self.order.list.setFocus()

    def reject(self) -> None:
        """Close, after a question while kits are being made."""
        making = not self.state.may_change
        if not making or self._leaving or self._ask.confirm(_LEAVE, _LEAVE_DETAIL, _STOP):
            super().reject()

    def end(self) -> None:
        """Stop what goes on, and wait until the rows that are being made have ended."""
        super().end()
        self.thumbnails.close()

    def take(self, files: Sequence[Path]) -> None:
        """Take the list, or the folder of its photos."""
        for path in files:
            if path.is_dir():
                self.state.choose(photos=path)
            else:
                self.state.choose_list(path)

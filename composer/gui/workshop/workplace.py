"""Where a poster is worked on: formats at the left, the sheet, its slots at the right, trials and findings below."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from composer.app.studio import Studio
from composer.app.workshop.open_art import OpenedArt
from composer.app.workshop.previews import TRIALS, Trial
from composer.core.formats import Formats
from composer.core.words import Words
from composer.core.workshop.board.findings import BoardFinding
from composer.gui.finding_row import with_mark
from composer.gui.notice import in_words
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import PlainLabel, bound_button, column, fill_grid, plain_label, replace_parts
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.preview_strip import Enlarged, PreviewStrip
from composer.gui.workshop.previewer import Previewer
from composer.gui.workshop.sheet_list import SHEETS, SheetList
from composer.gui.workshop.sheet_view import SheetView
from composer.gui.workshop.slot_panel import SlotPanel

_NAME = Words("Points à vérifier", "Items to check")
_NONE = Words("Rien à signaler.", "Nothing to report.")
_ONE = Words("1 point à vérifier", "1 item to check")
_COUNT = Words("{count} points à vérifier", "{count} items to check")
_WHERE = Words("{format}\u00a0: {words}", "{format}: {words}")
_SHOW = Words("Montrer", "Show")
#: Pixels, at least; and buttons side by side.
_WIDTH, _ABREAST = 330, 2


class FindingsPanel(QWidget):
    """The findings, the worst first, with their count; they scroll."""

    #: A BoardFix is to be applied.
    fixed = Signal(object)
    #: The format of this id is to be shown.
    shown = Signal(str)

    def __init__(self, translator: Translator, formats: Formats) -> None:
        """Begin without any; `formats` name where each is."""
        super().__init__()
        self._translator, self._formats = translator, formats
        self._found: tuple[BoardFinding, ...] = ()
        self.count, self.rows = PlainLabel("strong"), list[QWidget]()
        body = QWidget()
        self._column = column(body)
        self._column.addStretch()
        scroll = Scrolled(body)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        translator.bind(scroll, scroll.setAccessibleName, _NAME)
        column(self, 4, self.count).addWidget(scroll, 1)
        self.setMinimumWidth(_WIDTH)
        follow(self._fill, translator.changed)

    def show_found(self, found: Sequence[BoardFinding]) -> None:
        """Show these findings."""
        if tuple(found) != self._found:
            self._found = tuple(found)
            self._fill()

    def _fill(self) -> None:
        replace_parts(self._column, self.rows, ())
        self.rows = [self._row(each) for each in self._found]
        for number, row in enumerate(self.rows):
            self._column.insertWidget(number, row)
        words = _NONE if not self.rows else _ONE if len(self.rows) == 1 else _COUNT
        self.count.setText(self._translator(words).format(count=len(self.rows)))

    def _row(self, finding: BoardFinding) -> QWidget:
        row, grid = QWidget(), QGridLayout()
        text = plain_label(finding.problem.severity)
        text.setText(self._translator(self._words(finding)))
        column(row, 2, text, grid).setContentsMargins(0, 0, 8, 8)
        fill_grid(grid, self._buttons(finding), _ABREAST)
        return row

    def _buttons(self, finding: BoardFinding) -> Iterator[QPushButton]:
        for fix in finding.fixes:
            yield self._button(fix.words, finding, self.fixed, fix)
        if finding.format_id is not None:
            yield self._button(_SHOW, finding, self.shown, finding.format_id)

    def _button(self, words: Words, finding: BoardFinding, signal: SignalInstance, value: object) -> QPushButton:
        return bound_button(self._translator, words, finding.problem.words, does=lambda: signal.emit(value))

    def _words(self, finding: BoardFinding) -> Words:
        words = in_words(finding.problem)
        if finding.format_id is not None:
            words = _WHERE.format(format=self._formats[finding.format_id].name, words=words)
        return with_mark(finding.problem, words)


#: What the thumbnails of the formats show, once it is drawn.
_SHOWN = Trial("full", "tight")
#: The share of the height that the findings have while no slot is selected, and the most pixels of it.
_SHARE, _HIGHEST = 0.5, 480


class Workplace(QWidget):
    """The parts of the workshop that follow a board."""

    def __init__(self, board: BoardState, previewer: Previewer, translator: Translator, studio: Studio) -> None:
        """Follow `board`, tried by `previewer`; formats and typefaces are those of `studio`."""
        super().__init__()
        self._board, self._previewer, self._translator = board, previewer, translator
        self._art: OpenedArt | None = None
        self.sheets = SheetList(translator)
        self.view = SheetView(board, translator, lambda each: self._art.shown.get(each) if self._art else None)
        self.slots = SlotPanel(board, translator, studio.fonts, {})
        self.strip = PreviewStrip(translator)
        self.findings = FindingsPanel(translator, studio.context.campaign.format_by_id)
        self._lay_out()
        self._connect()

    def take(self, art: OpenedArt) -> None:
        """Show other art."""
        self._art = art
        self.sheets.take(art, self._board.board)
        self._previewer.take(art)
        self.slots.show_colors(art.colors)
        self.view.fit()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height at the right anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give the findings the height of the strip beside them, and more while no slot needs that of its fields."""
        tall = 0 if self._board.selected else min(round(self.height() * _SHARE), _HIGHEST)
        self.findings.setFixedHeight(max(self.strip.sizeHint().height(), tall))

    def _lay_out(self) -> None:
        middle, aside = QWidget(), QWidget()
        sheets, slots = Part(self.sheets, least=SHEETS, is_narrow=True), Part(aside, is_narrow=True)
        # Before it is filled: Qt styles all that is in a widget anew where that is added.
        column(self).addWidget(Folding(sheets, Part(middle), slots))
        for rows, parts in ((column(middle), (self.view, self.strip)), (column(aside), (self.slots, self.findings))):
            rows.addWidget(parts[0], 1)
            rows.addWidget(parts[1])

    def _connect(self) -> None:
        board, previewer = self._board, self._previewer
        self.sheets.chosen.connect(board.look_at)
        self.findings.shown.connect(board.look_at)
        self.strip.enlarged.connect(self._enlarge)
        board.changed.connect(self._on_board_changed)
        board.shown_changed.connect(self._show)
        board.selection_changed.connect(self._share)
        previewer.drawn.connect(self._draw)
        previewer.found_changed.connect(self._show_findings)
        self.slots.pipette_asked.connect(self.view.pick_ink)
        self.view.ink_picked.connect(self.slots.take_ink)

    def _show(self) -> None:
        sheet = self._board.sheet
        self.strip.clear(sheet.format.size.aspect if sheet else 1.0)
        self.sheets.mark(self._board.format_id)
        self._on_board_changed()

    def _on_board_changed(self) -> None:
        if self._art is None or self._board.sheet is None:
            return
        self.sheets.refresh(self._board.board)
        self._previewer.show(self._board.board, self._board.format_id)
        for trial in TRIALS:
            self.strip.draw(trial, self._previewer.preview(self._board.format_id, trial))

    def _draw(self, format_id: str) -> None:
        if format_id == self._board.format_id:
            for trial in TRIALS:
                self.strip.draw(trial, self._previewer.preview(format_id, trial))
        made = self._previewer.preview(format_id, _SHOWN)
        if made is not None:
            self.sheets.draw(format_id, made.image)

    def _show_findings(self) -> None:
        self.findings.show_found(self._previewer.found)

    def _enlarge(self, trial: Trial) -> None:
        sheet = self._board.sheet
        if sheet is not None and self._art is not None:
            dialog = Enlarged(sheet, trial, self._previewer, self._translator, self)
            dialog.open()

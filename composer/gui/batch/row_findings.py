"""All that was found of the row that is selected, each with what to do, over what concerns the whole list."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from composer.app.batch.open_list import OpenList
from composer.app.batch.row_brief import RowBrief
from composer.app.batch.run import RowResult
from composer.core.lists.known_rows import Changes
from composer.core.lists.meanings import Meaning
from composer.core.lists.placing import within_row
from composer.core.naming import shown
from composer.core.problems import Problem, worst_first
from composer.core.words import Words
from composer.gui.batch.column_names import name_of
from composer.gui.batch.fix_buttons import CellEditor, FixButtons
from composer.gui.batch.fixes import fixes_of
from composer.gui.batch.list_state import ListState
from composer.gui.finding_row import with_mark
from composer.gui.notice import in_words
from composer.gui.table.findings_pane import FindingsPane
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import PlainLabel, bound_button, literal
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow
from composer.storage.lists.delimited import ENCODINGS

_NAME = Words("Points à corriger ou à voir", "Items to correct or review")
_TITLE, _LIST = Words("Ligne {number}\u00a0: {name}", "Row {number}: {name}"), Words("Toute la liste", "The whole list")
_HOW = Words("Comment faire", "How to")
_STEPS = (
    Words(
        "1. Choisissez la liste et le dossier des photos. Le modèle de liste a les colonnes qu’il faut.",
        "1. Choose the list and the folder of photos. The list template has the columns it takes.",
    ),
    Words(
        "2. Vérifiez comment les colonnes sont lues, puis corrigez les lignes signalées.",
        "2. Check how the columns are read, then correct the rows that are marked.",
    ),
    Words(
        "3. Faites les trousses. Si la liste change, seules les lignes changées sont refaites.",
        "3. Make the kits. If the list changes, only the rows that changed are made again.",
    ),
)
_NO_ROW = Words("Choisissez une ligne pour lire tout ce qui la concerne.", "Select a row to read everything about it.")
_NOT_YET = Words("Cette ligne n’est pas encore vérifiée.", "This row is not checked yet.")
_NOTHING = Words("Rien à signaler.", "Nothing to report.")
_CORRECT = Words(
    "Ce que vous corrigez ici ne change que les trousses. Une liste corrigée dans votre tableur se relit ici.",
    "Corrections made here change only the kits. Once you correct the list in your spreadsheet, read it again here.",
)
_FOLDER = Words("Sa trousse est dans {folder}.", "Its kit is in {folder}.")
_CHOSEN = Words("Choisi ici – {what}\u00a0: {text}", "Chosen here – {what}: {text}")
_TAKE_BACK = Words("Revenir à la liste", "Back to the list")
_ALL_BACK = Words("Revenir partout à la liste", "Back to the list everywhere")
_NONE = Words("rien", "nothing")
_CHOSEN_IN = Words(
    "Lignes où un choix fait ici remplace la liste\u00a0: {count}.",
    "Rows where a choice made here replaces the list: {count}.",
)
_SURE = Words("Oublier tous les choix faits ici?", "Forget all choices made here?")
_SURE_DETAIL = Words(
    "Lignes concernées\u00a0: {count}. La liste elle-même ne change pas.",
    "Rows concerned: {count}. The list itself does not change.",
)
_OTHERWISE = Words("Lire dans un autre codage", "Read in another encoding")
#: Pixels, beside the rows.
FINDINGS = 360


class RowFindings(FindingsPane):
    """The findings as texts that can be selected, each over what corrects it in place; they scroll."""

    def __init__(self, state: ListState, translator: Translator, ask: Ask) -> None:
        super().__init__(_NAME, _CORRECT, translator)
        self._state, self._ask = state, ask
        self._row: RowBrief | None = None
        self._editor: CellEditor | None = None
        self.area.verticalScrollBar().rangeChanged.connect(self._show_editor)
        state.known.connect(self._on_known)
        state.changed.connect(self._enable)
        follow(self._fill, state.reopened, translator.changed)

    def show_row(self, row: RowBrief | None) -> None:
        """Show what was found of a row, or of the whole list alone."""
        self._row = row
        self._fill()

    def _on_known(self, result: RowResult) -> None:
        if self._row is not None and result.number == self._row.number:
            self._fill()

    def _enable(self) -> None:
        for each in self.parts:
            if not isinstance(each, PlainLabel):
                each.setEnabled(self._state.can_choose)

    def _fill(self) -> None:
        had_focus = any(each.hasFocus() for each in self.area.findChildren(QWidget))
        row, self._editor = self._row, None
        title = _TITLE.format(number=row.number, name=shown(row.name)) if row else _LIST if self._state.opened else _HOW
        self.show_parts(title, (*self._of_row(), *self._of_list()))
        self._enable()
        if had_focus:
            # What had it is gone: the keyboard stays here.
            self.area.setFocus()

    def _of_row(self) -> Iterator[QWidget]:
        row = self._row
        if row is None:
            return
        for meaning, text in row.chosen.items():
            yield from self._chosen(row, meaning, text)
        result = self._state.results.get(row.number)
        if result is None:
            yield self.text_part("quiet", _NOT_YET)
            return
        if result.folder:
            yield self.text_part("quiet", _FOLDER.format(folder=shown(result.folder)))
        found = [each for each in worst_first(result.problems) if each.code != "list-chosen"]
        if not found:
            yield self.text_part("quiet", _NOTHING)
        offered: set[Meaning] = set()
        for problem in found:
            yield self._finding(replace(problem, words=within_row(problem)))
            yield from self._fixes(row, problem, offered)

    def _chosen(self, row: RowBrief, meaning: Meaning, text: str) -> Iterator[QWidget]:
        """What was chosen in place of a cell, and the button that takes it back."""
        what = name_of(meaning, self._state.tools.studio.context.campaign)
        yield self.text_part("quietText", _CHOSEN.format(what=what, text=_as_read(meaning, text, self._state)))
        changes: Changes = {row.number: {meaning: None}}
        yield bound_button(self._translator, _TAKE_BACK, what, "quietButton", does=lambda: self._state.decide(changes))

    def _fixes(self, row: RowBrief, problem: Problem, offered: set[Meaning]) -> Iterator[QWidget]:
        """What corrects `problem`, but for what is `offered` above."""
        opened, tools = self._state.opened, self._state.tools
        found = fixes_of(problem, opened, tools.studio.context) if opened and tools.memory else ()
        fixes = [each for each in found if each.meaning not in offered]
        offered.update(each.meaning for each in fixes)
        if fixes:
            buttons = FixButtons(row, problem, self._state, self._translator, self._ask)
            buttons.offer(fixes)
            buttons.opened.connect(self._look_at)
            yield buttons

    def _look_at(self, editor: CellEditor) -> None:
        self._editor = editor
        editor.destroyed.connect(self._look_away)

    def _look_away(self) -> None:
        self._editor = None

    def _show_editor(self) -> None:
        """Scroll to the editor that was opened, which the area learns of as it is laid out."""
        if self._editor is not None:
            self.area.ensureWidgetVisible(self._editor.keep)

    def _of_list(self) -> Iterator[QWidget]:
        opened = self._state.opened
        if opened is None:
            yield from (self.text_part("quietText", each) for each in _STEPS)
            return
        if self._row is None:
            yield self.text_part("quiet", _NO_ROW)
            yield from self._all_chosen(opened)
        elif opened.problems:
            yield self.text_part("section", _LIST)
        for problem in worst_first(opened.problems):
            yield self._finding(problem)
            if problem.code == "list-encoding":
                yield _encodings_button(self._state, self._translator)

    def _all_chosen(self, opened: OpenList) -> Iterator[QWidget]:
        """How many rows have something chosen in place of their cells, and the button that takes all of it back."""
        changes = {row.number: dict.fromkeys(row.chosen) for row in opened.rows if row.chosen}
        if changes:
            yield self.text_part("quietText", _CHOSEN_IN.format(count=len(changes)))
            take_back = partial(self._take_back, changes)
            yield bound_button(self._translator, _ALL_BACK, kind="quietButton", does=take_back)

    def _take_back(self, changes: Changes) -> None:
        if self._ask.confirm(_SURE, _SURE_DETAIL.format(count=len(changes)), _ALL_BACK):
            self._state.decide(changes)

    def _finding(self, problem: Problem) -> PlainLabel:
        return self.text_part(problem.severity, with_mark(problem, in_words(problem)))


def _encodings_button(state: ListState, translator: Translator) -> QPushButton:
    """The button that reads the list again in another encoding: nothing in the file says which one is right."""
    button = bound_button(translator, _OTHERWISE, kind="quietButton")
    menu = QMenu(button)
    for encoding, words in ENCODINGS.items():
        reading = replace(state.order.reading, encoding=encoding)
        menu.addAction(literal(translator(words))).triggered.connect(partial(_read, state, reading))
    button.setMenu(menu)
    return button


def _read(state: ListState, reading: object, *_: object) -> None:
    state.choose(reading=reading)


def _as_read(meaning: Meaning, text: str, state: ListState) -> Words:
    """A text that was chosen, as people know it: a file or a poster by its name."""
    if meaning.field == "poster":
        return state.tools.studio.context.poster_name(text)
    if not text:
        return _NONE
    name = shown(text.replace("\\", "/").rpartition("/")[2] if meaning.field == "photo" else text)
    return Words(name, name)

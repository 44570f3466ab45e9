"""One page of the campaign's form, made from its row in the table of sections."""

from functools import partial

from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from composer.core.campaign.draft import (
    Draft,
    KeyPath,
    add_item,
    items_of,
    move_entry,
    new_key,
    remove_entry,
    with_value,
)
from composer.core.campaign.facts import LANGUAGE_TAG
from composer.core.words import Words
from composer.gui.campaign.editor_cell import Cell
from composer.gui.campaign.editor_fields import Entry, Listed, Row, Section
from composer.gui.campaign.editor_state import EditorState
from composer.gui.widgets.labels import add_all, add_line, bound_button, bound_label, column, replace_parts, row
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import WhenVisible

_UP, _DOWN = Words("Monter", "Move up"), Words("Descendre", "Move down")
_REMOVE = Words("Retirer", "Remove")
_BOTH = Words("{label}  (français, anglais)", "{label}  (French, English)")


class FormPage(Scrolled):
    """A page of the form: its title, what is to be known of it, then the widgets that are added to `rows`."""

    def __init__(self, title: Words, note: Words, translator: Translator) -> None:
        body = QWidget()
        super().__init__(body)
        self._translator = translator
        self.setObjectName("panel")
        body.setObjectName("panelBody")
        self.rows = QVBoxLayout(body)
        self.rows.setContentsMargins(24, 16, 24, 24)
        self.rows.setSpacing(12)
        self.rows.addWidget(bound_label(translator, title, "title"))
        if note.fr:
            self.rows.addWidget(bound_label(translator, note, "quiet"))


class Page(FormPage):
    """The entries of a section, each with its cells; made anew when other entries come, filled again otherwise."""

    def __init__(self, section: Section, state: EditorState, translator: Translator) -> None:
        super().__init__(section.title, section.note, translator)
        self.section, self._state = section, state
        self.cells: tuple[Cell, ...] = ()
        self._entries: tuple[Entry, ...] | None = None
        self._groups: list[QWidget] = []
        self._box = QVBoxLayout()
        self.rows.addLayout(self._box)
        if section.listed:
            self.rows.addWidget(self._adder(section.listed))
        self.rows.addStretch()
        WhenVisible(self, self._refresh, state.changed)
        WhenVisible(self, self._show_problems, state.problems_changed)

    def _refresh(self) -> None:
        entries = self.section.entries(self._state.draft)
        if entries != self._entries:
            self._entries = entries
            self._fill(entries)
            return
        for each in self.cells:
            each.show_value()

    def _show_problems(self) -> None:
        for each in self.cells:
            each.show_problems()

    def _fill(self, entries: tuple[Entry, ...]) -> None:
        self.cells = ()
        former, self._groups = self._groups, [self._group(each) for each in entries]
        replace_parts(self._box, former, self._groups)

    def _group(self, entry: Entry) -> QWidget:
        group = QFrame()
        group.setObjectName("card" if entry.key_path else "")
        rows = column(group, 12)
        if entry.key_path:
            rows.setContentsMargins(12, 12, 12, 12)
        for each in entry.rows:
            self._add_row(rows, each)
        if entry.key_path:
            self._add_buttons(rows, entry)
        return group

    def _add_row(self, rows: QVBoxLayout, of: Row) -> None:
        """Add a label over the cells, those of two languages side by side."""
        cells = tuple(Cell(of, language, self._state, self._translator) for language in of.languages)
        self.cells += cells
        label = _BOTH.format(label=of.label) if len(cells) > 1 else of.label
        box, grid = QVBoxLayout(), QGridLayout()
        rows.addLayout(box)
        box.setSpacing(4)
        add_all(box, bound_label(self._translator, label, "strong"), grid)
        for index, cell in enumerate(cells):
            grid.addWidget(cell, 0, index)
            grid.setColumnStretch(index, 1)

    def _add_buttons(self, rows: QVBoxLayout, entry: Entry) -> None:
        acts = [(_REMOVE, partial(self._remove, entry.key_path))]
        if entry.order == "free":
            acts = [(words, partial(self._move, entry.key_path, by)) for words, by in ((_UP, -1), (_DOWN, 1))] + acts
        buttons = (bound_button(self._translator, words, kind="quietButton", does=act) for words, act in acts)
        add_line(rows, *buttons).insertStretch(0)

    def _move(self, key_path: KeyPath, by: int, *_: object) -> None:
        """Move an entry; the keyboard goes with it."""
        self._state.write(partial(move_entry, key_path=key_path, by=by))
        *above, last = key_path
        self._focus((*above, max(0, last + by) if isinstance(last, int) else last))

    def _remove(self, key_path: KeyPath, *_: object) -> None:
        """Remove an entry; the keyboard goes to the first of those that are left, as its own place is gone."""
        self._state.write(partial(remove_entry, key_path=key_path))
        self._focus(key_path[:1])

    def _adder(self, listed: Listed) -> QWidget:
        """The button that adds an entry, after the field for its key where the author gives it."""
        widget, key = QWidget(), QLineEdit()
        line = row(widget)
        self.add = bound_button(self._translator, listed.add, does=lambda: self._add(listed, key))
        if listed.asks:
            self._translator.bind(key, key.setPlaceholderText, listed.asks)
            self._translator.bind(key, key.setAccessibleName, listed.asks)
            line.addWidget(key, 1)
        self.key = key
        line.addWidget(self.add)
        line.addStretch()
        return widget

    def _add(self, listed: Listed, key: QLineEdit) -> None:
        given = key.text().strip().lower()
        if listed.asks and not LANGUAGE_TAG.fullmatch(given):
            key.setFocus()
            return
        key.clear()
        draft, key_path = _with_new(self._state.draft, listed, given)
        self._state.write(lambda _: draft)
        self._focus(key_path)

    def _focus(self, key_path: KeyPath) -> None:
        """Put the keyboard in the first field of the entry at `key_path`."""
        cell = next((each for each in self.cells if each.key_path[: len(key_path)] == key_path), None)
        if cell is not None:
            cell.field.setFocus()
            self.ensureWidgetVisible(cell)


def _with_new(draft: Draft, listed: Listed, given: str) -> tuple[Draft, KeyPath]:
    if not listed.stem and not listed.asks:
        return add_item(draft, listed.path, listed.new), (*listed.path, len(items_of(draft, listed.path)))
    key = given or new_key(draft, listed.path, listed.stem)
    return with_value(draft, (*listed.path, key), listed.new), (*listed.path, key)

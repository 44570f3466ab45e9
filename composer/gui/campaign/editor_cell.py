"""One value of the campaign's form: its field, its status, its source, and under them what is wrong with it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from composer.core.campaign.campaign import AUTHOR, Fact, Status
from composer.core.campaign.date_lines import day_in
from composer.core.campaign.draft import put_fact, put_text, text_at, typed, with_source, with_status
from composer.core.problems import NOWHERE, Refused
from composer.core.text.cleaning import clean_line
from composer.core.words import Words
from composer.gui.campaign.editor_fields import LANGUAGE_NAMES, STATUSES, Row
from composer.gui.campaign.editor_state import EditorState
from composer.gui.field_text import Field, restore_text, show_kept, text_of
from composer.gui.field_text import put_text as show_text
from composer.gui.finding_row import with_mark
from composer.gui.notice import in_words
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.labels import add_line, column, plain_label, restyle
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.translator import Translator

_NAME = Words("{label} {language}", "{label} {language}")
_STATUS = Words("Statut\u00a0: {name}", "Status: {name}")
_SOURCE = Words("Source\u00a0: {name}", "Source: {name}")
_YOURS = Words("Source\u00a0: vous", "Source: you")
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class Cell(QWidget):
    """Edits one value in one language; it shows what the draft has, and writes to it at each key."""

    def __init__(self, row: Row, language: str, state: EditorState, translator: Translator) -> None:
        super().__init__()
        self.key_path = row.path_in(language)
        self._row, self._state, self._translator = row, state, translator
        self._name = _NAME.format(label=row.label, language=LANGUAGE_NAMES.get(language, Words(language, language)))
        self.field: Field = TextArea(row.lines) if row.lines > 1 else QLineEdit()
        self.field.setPlaceholderText(row.example)
        if isinstance(self.field, QPlainTextEdit):
            self.field.setTabChangesFocus(True)
        translator.bind(self.field, self.field.setAccessibleName, _stripped(self._name))
        self.finding = plain_label("error")
        rows = column(self, 4)
        rows.addWidget(self.field)
        if row.kind != "text":
            self._add_standing(rows)
        rows.addWidget(self.finding)
        self.field.textChanged.connect(self._write)
        self.field.installEventFilter(self)
        if row.kind == "day" and isinstance(self.field, QLineEdit):
            self.field.editingFinished.connect(self._write_day)
        self.show_value()
        self.show_problems()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave undo and redo to the form: a field's own would return to a text that the draft has left."""
        if not isinstance(event, QKeyEvent) or not any(map(event.matches, _UNDO_KEYS)):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
        return True

    def show_value(self) -> None:
        """Show what the draft has, unless the field says the same."""
        fact = self._fact
        if text_of(self.field).strip() != fact.value:
            show_text(self.field, fact.value)
        if self._row.kind != "text":
            self.status.show_value(fact.status)
            self.status.setEnabled(bool(fact.value))
            source = "" if fact.source == AUTHOR else fact.source
            if self.source.text().strip() != source:
                show_text(self.source, source)
            self.source.setEnabled(bool(fact.value))

    def show_problems(self) -> None:
        """Show what is wrong with the value."""
        problems = self._state.problems_at(self.key_path)
        worst = next((each for each in problems if each.severity == "error"), None)
        restyle(self.finding, "error" if worst else "warning")
        self.finding.setText("\n".join(self._translator(with_mark(each, in_words(each))) for each in problems))
        self.finding.setVisible(bool(problems))

    @property
    def _fact(self) -> Fact:
        """The value; a plain text as a fact."""
        if self._row.kind == "text":
            return Fact(text_at(self._state.draft, self.key_path), "given", AUTHOR)
        return self._state.draft.fact(*self.key_path)

    def _add_standing(self, rows: QVBoxLayout) -> None:
        translator = self._translator
        self.status, self.source = NamedList[Status](translator), QLineEdit()
        self.status.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.status.offer(list(STATUSES.items()))
        for widget, words in ((self.status, _STATUS), (self.source, _SOURCE)):
            translator.bind(widget, widget.setAccessibleName, _stripped(words.format(name=self._name)))
        translator.bind(self.source, self.source.setPlaceholderText, _YOURS)
        self.status.chosen.connect(lambda: self._put(with_status(self._fact, self.status.value)))
        self.source.textChanged.connect(
            lambda: self._put(with_source(self._fact, clean_line(self.source.text(), NOWHERE)[0]))
        )
        self.source.installEventFilter(self)
        add_line(rows, self.status, self.source, grows=self.source)

    def _write(self) -> None:
        try:
            show_kept(self.field, "campaign", one_line=True)
            text, _ = clean_line(text_of(self.field), NOWHERE)
        except Refused:  # half of a character: the text stays as it was
            restore_text(self.field, self._fact.value)
            return
        if self._row.kind == "text":
            path = tuple(map(str, self.key_path))
            self._state.write(lambda draft: put_text(draft, path, text), self.key_path)
        else:
            self._put(typed(self._fact, text))

    def _write_day(self) -> None:
        """Turn a day written in words into the form that the campaign has it in."""
        day = day_in(text_of(self.field))
        if day is not None:
            self._put(typed(self._fact, day.isoformat()))

    def _put(self, fact: Fact) -> None:
        self._state.write(lambda draft: put_fact(draft, self.key_path, fact), self.key_path)


def _stripped(words: Words) -> Words:
    return Words(words.fr.strip(), words.en.strip())

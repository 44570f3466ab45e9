"""A field shows what is kept of any input: the cursor in its place, undo whole, what was removed reported."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from composer.core.document.edits import write_quote
from composer.core.person.fields import PERSON_FIELDS
from composer.core.problems import Problem
from composer.core.text.unseen_characters import unwanted
from composer.core.words import Words
from composer.gui.field_text import Field, text_of
from composer.gui.quote.quote_step import QuoteStep
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.window.window import Window
from tests.gui.conftest import complete

_UNSEEN = "Un\x0bdeux\x85trois\x1b[2J\x07 \u202equatre\u200b\x7f"


@pytest.fixture
def step(shared: Shared) -> Iterator[QuoteStep]:
    made = QuoteStep(shared)
    made.show()
    yield made
    made.close()


@pytest.fixture
def noticed(state: State) -> list[Problem]:
    problems = list[Problem]()
    state.noticed.connect(problems.append)
    return problems


def _paste(field: Field, text: str) -> None:
    QApplication.clipboard().setText(text)
    field.paste()


def _shows_what_is_kept(field: Field) -> bool:
    text = text_of(field)
    return not [*unwanted(text)] and not set("\x0b\x0c\x85\r\t").intersection(text)


def test_no_field_of_the_window_keeps_an_invisible_character(window: Window) -> None:
    window.overlays.write("name")
    complete(window)
    fields = [*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)]
    written = [field for field in fields if not field.isReadOnly()]
    assert len(written) > 20
    for field in written:
        field.selectAll()
        _paste(field, _UNSEEN)
        assert "deux" in text_of(field)
        assert _shows_what_is_kept(field), field.accessibleName()


def test_what_was_removed_from_a_paste_is_reported_until_undone(window: Window) -> None:
    state, field = window.state, window.steps.quote.person["role"]
    before = state.visual
    field.selectAll()
    _paste(field, "Tut\x1brice\u200b")
    assert state.visual.person.role == "Tutrice"
    for _ in range(2):
        assert (
            window.notice.text
            == "• 1 caractère de contrôle et 1 caractère invisible ont été retirés; les mots sont intacts."
        )
        state.undo()
        assert state.visual == before
        assert window.notice.text == ""
        state.redo()


def test_a_message_of_an_edit_that_was_closed_stays_closed(window: Window) -> None:
    state, field = window.state, window.steps.quote.person["role"]
    _paste(field, "\x1bx")
    window.notice.hide()
    state.undo()
    state.redo()
    assert window.notice.text == ""


def test_another_message_is_not_hidden_with_the_edit(window: Window) -> None:
    state, field = window.state, window.steps.quote.person["role"]
    _paste(field, "\x1bx")
    window.state.reported.emit(Words("Enregistré.", "Saved."))
    state.undo()
    assert "Enregistré." in window.notice.text


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("\x0b", "\n"),
        ("\x85", "\n"),
        ("\u2028", "\n"),
        ("\x1b", ""),
        ("\x1b😀\x85z", "😀\nz"),
        ("e\u0301\x07", "e\u0301"),
    ],
)
def test_a_paste_in_the_middle_leaves_the_cursor_after_it(
    pasted: str, kept: str, step: QuoteStep, state: State
) -> None:
    state.edit(write_quote(state.visual, "😀Oui non"), "quote")
    field = step.writing.field
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    _paste(field, pasted)
    assert text_of(field) == f"😀Oui{kept} non"
    assert field.textCursor().position() == 5 + len(kept.encode("utf-16-le")) // 2
    QTest.keyClicks(field, "X")
    assert text_of(field) == f"😀Oui{kept}X non"
    state.undo()
    assert text_of(field) in {"😀Oui non", f"😀Oui{kept} non"}


def test_a_space_typed_at_the_end_stays_for_the_next_word(step: QuoteStep, state: State) -> None:
    field = step.person["name"]
    field.clear()
    QTest.keyClicks(field, "Zoe ")
    assert field.text() == "Zoe "
    QTest.keyClicks(field, "Roy")
    assert state.visual.person.name == "Zoe Roy"


def test_letters_lost_before_are_reported_once_and_stay_where_they_were(
    step: QuoteStep, state: State, noticed: list[Problem]
) -> None:
    field = step.writing.field
    field.selectAll()
    _paste(field, "Pers\ufffdv\ufffdrance")
    QTest.keyClicks(field, " oui")
    assert [problem.code for problem in noticed] == ["letters-lost"]
    assert state.visual.quote == "Pers\ufffdv\ufffdrance oui"


def test_half_of_an_emoji_is_refused_in_a_field_of_lines_and_the_text_stays(step: QuoteStep, state: State) -> None:
    problems = list[Problem]()
    state.refused.connect(problems.append)
    state.edit(write_quote(state.visual, "Oui 😀"), "quote")
    field = step.writing.field
    cursor = field.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    assert [problem.code for problem in problems] == ["half-a-sign"]
    assert state.visual.quote == text_of(field) == "Oui 😀"


def test_half_of_an_emoji_is_refused_in_a_field_of_one_line(step: QuoteStep, state: State) -> None:
    problems = list[Problem]()
    state.refused.connect(problems.append)
    field = step.person["name"]
    field.clear()
    field.setMaxLength(2)  # as a paste that another program cut
    field.insert("a😀")
    assert [problem.code for problem in problems] == ["half-a-sign"]
    assert state.visual.person.name == field.text() == ""


def test_a_quote_of_marks_alone_is_none(step: QuoteStep, state: State) -> None:
    step.writing.field.setPlainText("« »")
    assert state.visual.quote == ""


@pytest.mark.parametrize(("field", "longest"), [(each.id, each.longest) for each in PERSON_FIELDS])
def test_a_line_longer_than_a_file_may_have_is_refused_in_the_window_too(
    field: str, longest: int, step: QuoteStep, state: State
) -> None:
    problems = list[Problem]()
    state.refused.connect(problems.append)
    step.person[field].setText("a" * longest)
    assert not problems
    step.person[field].setText("a" * (longest + 1))
    assert [problem.code for problem in problems] == ["text-too-large"]
    assert getattr(state.visual.person, field) == step.person[field].text() == "a" * longest

"""Apostrophes, quotation marks and spaces, put right as on posters once the person pauses or leaves the field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from composer.core.document.edit_names import NAMES
from composer.gui.caption.caption_step import CaptionStep
from composer.gui.field_text import RUN_ENDS_AFTER, BoundField, text_of
from composer.gui.shared import Shared
from composer.gui.state import State
from tests.gui.conftest import wait_for
from tests.gui.hands import write


@pytest.fixture
def step(shared: Shared) -> Iterator[CaptionStep]:
    made = CaptionStep(shared)
    made.resize(440, 700)
    made.show()
    wait_for(made.isActiveWindow)
    yield made
    made.close()


def _rewrite(field: QPlainTextEdit, words: str) -> None:
    """Type `words` in place of all the field has."""
    field.setFocus()
    field.selectAll()
    write(words)


def _pause(field: QPlainTextEdit) -> None:
    """Rest the hands for as long as a run of typing lasts."""
    (bound,) = field.findChildren(BoundField)
    bound._run.setInterval(1)  # pyright: ignore[reportPrivateUsage] - a second and a half is long
    bound._run.start()  # pyright: ignore[reportPrivateUsage] - as above
    wait_for(lambda: not bound._run.isActive())  # pyright: ignore[reportPrivateUsage] - as above
    bound._run.setInterval(RUN_ENDS_AFTER)  # pyright: ignore[reportPrivateUsage] - as above


def test_a_story_is_put_right_when_its_field_is_left_and_undone_in_one_step_for_good(
    step: CaptionStep, state: State
) -> None:
    tab = step.tab("instagram")
    story, opening = tab.story.field, tab.opening.field
    _rewrite(story, "J'ai dit \"oui\" , l'an dernier")
    opening.setFocus()
    right = "J’ai dit «\u00a0oui\u00a0», l’an dernier"
    assert text_of(story) == state.visual.caption.shared["story"] == right
    assert right in tab.whole.tail.text()
    assert state.session.history.to_undo == NAMES["typography"]
    state.undo()
    assert text_of(story) == "J'ai dit \"oui\" , l'an dernier"
    story.setFocus()
    story.moveCursor(QTextCursor.MoveOperation.End)
    write(", l'école")
    opening.setFocus()
    assert text_of(story) == "J'ai dit \"oui\" , l'an dernier, l’école"


def test_a_pause_puts_right_all_but_what_is_under_the_hands_and_the_cursor_stays(
    step: CaptionStep, state: State
) -> None:
    field = step.tab("instagram").story.field
    _rewrite(field, "L'été  d'")
    _pause(field)
    assert text_of(field) == "L’été d'"
    assert field.textCursor().position() == len("L’été d'")
    write("avant")
    _pause(field)
    assert text_of(field) == "L’été d’avant"
    # What is selected is about to be replaced: it stays until the field is left.
    write(" qu'on")
    field.setTextCursor(_selecting(field, 0, len(text_of(field))))
    _pause(field)
    assert text_of(field) == "L’été d’avant qu'on"
    assert field.textCursor().hasSelection()
    assert state.visual.caption.shared["story"] == text_of(field)


def _selecting(field: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def test_an_undo_just_after_typing_is_not_followed_by_a_correction(step: CaptionStep, state: State) -> None:
    field = step.tab("instagram").story.field
    _rewrite(field, "d'un")
    _pause(field)
    write(" mot")
    state.undo()
    assert text_of(field) == "d’un"
    state.undo()
    assert text_of(field) == "d'un"
    _pause(field)
    assert text_of(field) == "d'un"
    assert state.session.history.to_redo == NAMES["typography"]


def test_alternative_text_is_put_right_too_and_what_is_composed_is_left_alone(step: CaptionStep, state: State) -> None:
    step.alternative.button.click()
    short, full = step.alternative.short.widget.field, step.alternative.full.widget.field
    _rewrite(short, "Zoé sourit , l'air fier !")
    full.setFocus(Qt.FocusReason.TabFocusReason)
    assert text_of(short) == state.visual.alternative.short == "Zoé sourit, l’air fier!"
    before = state.visual
    short.setFocus()
    assert state.visual == before

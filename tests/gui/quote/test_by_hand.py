"""A quote chosen by hand in the answers: with the mouse, then with the keys alone, and the rest left to the person."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from composer.core.document.edits import answer, write_quote
from composer.gui.quote.question_cards import ProposedQuotes
from composer.gui.quote.quote_picker import AnswerText, QuotePicker
from composer.gui.quote.quote_step import QuoteStep
from composer.gui.shared import Shared
from composer.gui.state import State
from tests.gui.conftest import wait_for

_SAID = (
    "Euh, j’ai raté mon premier cours 😅. Ma mère m’a dit de recommencer, alors j’ai recommencé. "
    "Elle avait raison! Aujourd’hui, j’enseigne à mon tour."
)
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def found(shared: Shared, state: State) -> Iterator[ProposedQuotes]:
    """What is proposed from the answers, in a panel on the screen."""
    state.edit(answer(state.visual, "parcours", _SAID), "answer")
    step = QuoteStep(shared)
    step.resize(440, 2400)
    step.show()
    step.activateWindow()
    wait_for(step.isActiveWindow)
    step.modes[1].click()
    step.cards.widget.ask.click()
    wait_for(lambda: step.cards.widget.proposals is not None)
    assert step.cards.widget.proposals is not None
    yield step.cards.widget.proposals
    step.close()


def _opened(found: ProposedQuotes) -> QuotePicker:
    if not found.by_hand.button.isChecked():
        found.by_hand.button.click()
    assert found.picker is not None
    wait_for(found.picker.isVisible)
    return found.picker


def _place(text: AnswerText, word: str) -> QPoint:
    """A point in the middle of `word`."""
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.document().toPlainText().encode("utf-16-le").index(word.encode("utf-16-le")) // 2 + 1)
    return text.cursorRect(cursor).center()


def _click(text: AnswerText, word: str, held: Qt.KeyboardModifier = _NONE) -> None:
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, held, _place(text, word))


def _drag(text: AnswerText, first: str, last: str) -> None:
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, _NONE, _place(text, first))
    QTest.mouseMove(text.viewport(), _place(text, last))
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, _NONE, _place(text, last))


def test_a_sentence_is_clicked_joined_trimmed_and_put_on_the_poster(found: ProposedQuotes, state: State) -> None:
    picker, before = _opened(found), state.visual
    assert not picker.take.isVisible()
    _click(picker.text, "Elle")
    assert picker.words.text() == "Elle avait raison!"
    assert "nommé avant" in picker.why_not.text()
    _click(picker.text, "mère", _SHIFT)
    assert picker.words.text() == _SAID.split("😅. ")[1].split(" Aujourd", maxsplit=1)[0]
    assert not picker.why_not.isVisible()
    _drag(picker.text, "alors", "recommencé.")
    assert picker.text.textCursor().selectedText() == "alors j’ai recommencé."
    picker.ends.buttons["end"][0].click()
    picker.ends.buttons["end"][0].click()
    picker.ends.buttons["end"][1].click()
    assert picker.words.text() == "alors j’ai"
    picker.ends.buttons["end"][1].click()
    assert not picker.ends.buttons["end"][1].isEnabled()
    assert state.visual == before
    picker.finishes["capital"].box.click()
    assert picker.words.text() == "Alors j’ai recommencé."
    wait_for(lambda: "place" in picker.counter.label.text())
    picker.take.click()
    assert state.visual == write_quote(before, "Alors j’ai recommencé.")
    assert found.confirmation.isVisible()
    assert [each.text[:8] for each in found.rest.offered] == ["Euh, j’a", "Ma mère ", "Elle ava", "Aujourd’"]
    assert "oral" in found.rest.ticks[0].accessibleDescription()
    found.rest.ticks[3].click()
    assert state.visual.caption.shared == {"story": "Aujourd’hui, j’enseigne à mon tour."}
    state.undo()
    state.undo()
    assert state.visual == before
    assert not found.rest.isVisible()


def test_the_keys_alone_do_as_much(found: ProposedQuotes, state: State) -> None:
    picker = _opened(found)
    text = picker.text
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert not found.confirmation.isVisible()
    for key, held in (
        (Qt.Key.Key_Down, _NONE),
        (Qt.Key.Key_Right, _NONE),
        (Qt.Key.Key_Right, _SHIFT),
        (Qt.Key.Key_Right, _CTRL),
        (Qt.Key.Key_Right, _CTRL),
        (Qt.Key.Key_Left, _CTRL),
        (Qt.Key.Key_Left, _CTRL | _SHIFT),
    ):
        QTest.keyClick(text, key, held)
    assert picker.words.text() == "mère m’a dit de recommencer, alors j’ai recommencé. Elle avait"
    QTest.keyClick(text, Qt.Key.Key_End)
    QTest.keyClick(text, Qt.Key.Key_Enter)
    assert state.visual.quote == "Aujourd’hui, j’enseigne à mon tour."
    assert all(each.text != state.visual.quote for each in found.rest.offered)
    wait_for(found.rest.ticks[0].isVisible)
    picker.ends.buttons["end"][0].setFocus()
    QTest.keyClick(picker.ends.buttons["end"][0], Qt.Key.Key_Tab)
    assert picker.take.hasFocus()
    QTest.keyClick(picker.take, Qt.Key.Key_Tab)
    assert found.rest.ticks[0].hasFocus()

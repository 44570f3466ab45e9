"""The person's own handle in the window: pasted addresses become names, and invalid handles are reported."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QPushButton

from composer.core.document.edits import give_handle
from composer.core.problems import Problem
from composer.gui.quote.quote_step import HandleField
from composer.gui.state import State
from composer.gui.window.window import Window
from tests.gui.conftest import bury, wait_for


@pytest.fixture
def part(state: State) -> Iterator[HandleField]:
    made = HandleField(state, "instagram")
    made.show()
    yield made
    made.close()
    made.deleteLater()
    bury()


def test_a_pasted_address_is_the_name_in_it_without_a_message(part: HandleField, state: State) -> None:
    part.field.setText("https://www.instagram.com/aicha.t/")
    assert state.visual.person.handles["instagram"] == "@aicha.t"
    assert not part.message.isVisible()


@pytest.mark.parametrize("typed", ["@Aïcha", "aicha t", "a" * 37])
def test_what_instagram_does_not_allow_is_reported_under_the_field_at_once(part: HandleField, typed: str) -> None:
    part.field.setText(typed)
    assert part.message.isVisible()
    assert "n’est pas un nom possible sur Instagram" in part.message.text()


def test_invisible_characters_are_removed_and_reported(part: HandleField, state: State) -> None:
    reported: list[Problem] = []
    state.noticed.connect(reported.append)
    part.field.setText("ai\u200bcha")
    assert state.visual.person.handles["instagram"] == "@aicha"
    assert any("invisible" in problem.words.fr for problem in reported)


def test_it_is_among_the_findings_which_lead_to_its_field(window: Window) -> None:
    state = window.state
    state.edit(give_handle(state.visual, "instagram", "aicha t"), "handle")
    wait_for(lambda: bool(window.findings.found))
    (finding,) = window.findings.found
    assert (finding.problem.code, finding.where[0].fr) == ("handle-impossible", "Instagram")
    (show,) = [each for each in window.problems.list.rows[0].findChildren(QPushButton) if each.text() == "Montrer"]
    show.click()
    step = window.steps.quote
    assert state.step == "quote"
    wait_for(step.handles["instagram"].widget.field.hasFocus)

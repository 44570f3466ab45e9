"""The hashtags under a caption: real buttons with plain names, one step to undo each, whatever the language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from composer.core.words import Words
from composer.gui.caption.caption_step import CaptionStep
from composer.gui.caption.hashtag_chips import ChipRow
from composer.gui.shared import Shared
from composer.gui.state import State


@pytest.fixture
def step(shared: Shared) -> Iterator[CaptionStep]:
    made = CaptionStep(shared)
    made.resize(400, 700)
    made.show()
    yield made
    made.close()


def _rows(step: CaptionStep) -> dict[str, ChipRow]:
    return {row.chip.value: row for row in step.tab("instagram").chips.rows}


def test_an_unconfirmed_hashtag_is_offered_with_its_status_and_not_in_the_caption(step: CaptionStep) -> None:
    row = _rows(step)["#JPS2026"]
    assert row.toggle.text() == "+ #JPS2026"
    assert row.status.text() == "à confirmer"
    assert row.toggle.accessibleName() == "#JPS2026, à confirmer"
    assert not row.confirm.isVisible()
    assert "#" not in step.tab("instagram").caption.text


def test_it_is_added_confirmed_and_removed_by_the_keyboard_each_one_step_to_undo(
    step: CaptionStep, state: State
) -> None:
    tab, row = step.tab("instagram"), _rows(step)["#JPS2026"]
    QTest.keyClick(row.toggle, Qt.Key.Key_Space)
    assert tab.caption.text.endswith("\n#JPS2026")
    assert (row.toggle.text(), row.toggle.isChecked(), row.status.text()) == ("✓ #JPS2026", True, "à confirmer")
    QTest.keyClick(row.confirm, Qt.Key.Key_Return)
    assert (row.status.text(), row.confirm.isChecked()) == ("confirmé", True)
    assert state.session.history.to_undo == Words("le choix d’un mot-clic", "Change hashtag")
    state.undo()
    assert (row.status.text(), row.confirm.isChecked()) == ("à confirmer", False)
    row.toggle.click()
    assert "#" not in tab.caption.text
    state.undo()
    assert tab.caption.text.endswith("\n#JPS2026")
    assert row is _rows(step)["#JPS2026"]


def test_a_hashtag_typed_is_shown_everywhere_and_removed(step: CaptionStep, state: State) -> None:
    offered = state.studio.context.campaign.offered
    chips = step.tab("instagram").chips
    chips.field.setText("MonÉcole")
    QTest.keyClick(chips.field, Qt.Key.Key_Return)
    assert chips.field.text() == ""
    assert all(step.tab(each).caption.text.endswith("\n#MonÉcole") for each in offered)
    row = _rows(step)["#MonÉcole"]
    assert row.status.text() == ""
    row.toggle.click()
    assert all("#" not in step.tab(each).caption.text for each in offered)


def test_what_is_not_a_hashtag_is_reported_and_stays_in_the_field(step: CaptionStep, state: State) -> None:
    chips, before = step.tab("instagram").chips, state.visual
    QTest.keyClicks(chips.field, "mon ecole")
    chips.add.click()
    assert chips.refusal.isVisible()
    assert (chips.field.text(), state.visual) == ("mon ecole", before)
    QTest.keyClicks(chips.field, "s")
    assert not chips.refusal.isVisible()


def test_the_chips_follow_the_language(step: CaptionStep, state: State) -> None:
    row = _rows(step)["#JPS2026"]
    row.toggle.click()
    state.translator.choose("en")
    assert (row.status.text(), row.toggle.accessibleName()) == ("to be confirmed", "#JPS2026, to be confirmed")
    assert row.confirm.accessibleName() == "#JPS2026 is confirmed"
    assert row.toggle.accessibleDescription() == "Remove #JPS2026 from the captions."

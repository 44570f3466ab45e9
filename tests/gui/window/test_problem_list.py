"""The list of findings: layout and captions together, each shown where it is fixed, and fixed in one named step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from composer.app.findings import Finding
from composer.core.document.edits import describe_person, write_part, write_quote
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.gui.hands import key, press

_TAIL = "J’ai persévéré. #JPS2025"


def _texts(row: QWidget) -> dict[str, QPushButton]:
    return {button.text(): button for button in row.findChildren(QPushButton)}


def _row(window: Window, code: str) -> QWidget:
    """The row of the finding called `code`, once it is there."""
    found = window.findings
    wait_for(lambda: any(each.problem.code == code for each in found.found))
    return window.problems.list.rows[[each.problem.code for each in found.found].index(code)]


def test_a_caption_s_finding_is_counted_shown_and_fixed_in_one_step(window: Window) -> None:
    state = window.state
    state.edit(write_part(state.visual, "story", _TAIL), "caption")
    wait_for(lambda: any(each.fix for each in window.findings.found))
    (finding,) = [each for each in window.findings.found if each.fix]
    row = _row(window, finding.problem.code)
    assert window.problems.count.text() == "1 point à vérifier"
    _texts(row)["Montrer"].click()
    assert state.step == "caption"
    step = window.steps.caption
    assert step.bar.tabText(step.bar.currentIndex()) == "Instagram"
    before = state.visual
    _texts(row)["Corriger"].click()
    assert state.session.history.to_undo == Words("la modification de la légende", "Edit caption")
    wait_for(lambda: all(each.problem.code != finding.problem.code for each in window.findings.found))
    state.undo()
    assert state.visual == before


def test_a_quote_too_long_is_shown_in_its_field_and_format(window: Window) -> None:
    state = window.state
    step = window.steps.quote
    step.modes[1].setChecked(True)
    state.edit(write_quote(state.visual, state.visual.quote * 5), "quote")
    row = _row(window, "text-too-long")
    finding = next(each for each in window.findings.found if each.problem.code == "text-too-long")
    _texts(row)["Montrer"].click()
    assert (state.step, state.format.id) == ("quote", finding.format)
    wait_for(step.writing.field.hasFocus)
    assert "Corriger" not in _texts(row)


def test_a_photo_zoomed_too_far_is_fixed_once_the_fix_is_found_in_the_background(window: Window) -> None:
    for _ in range(30):
        window.framing.near(1.15)
    window.framing.settle()
    wait_for(lambda: any(each.fix for each in _small(window)))
    # The largest paper asks for more than the sample has, however it is framed.
    finding = next(each for each in _small(window) if each.fix)
    row = window.problems.list.rows[window.findings.found.index(finding)]
    _texts(row)["Montrer"].click()
    assert (window.state.step, window.state.format.id) == ("photo", finding.format)
    _texts(row)["Corriger"].click()
    assert window.state.session.history.to_undo == Words("le cadrage", "Adjust framing")
    wait_for(lambda: all(each.format != finding.format for each in _small(window)))


def _small(window: Window) -> list[Finding]:
    return [each for each in window.findings.found if each.problem.code == "photo-too-small"]


def test_many_findings_lie_over_the_visual_and_are_closed_from_the_keyboard(window: Window) -> None:
    canvas, bar = window.canvas.geometry(), window.problems.geometry()
    # What the window itself finds, once it rests, would take the place of these.
    window.findings._rest.blockSignals(True)  # noqa: FBT003 # pyright: ignore[reportPrivateUsage] - as said above
    window.findings.found = tuple(
        Finding(
            Problem("leftover", "error", Words(f"Une phrase assez longue, {at}. " * 8, "A long enough sentence. " * 8))
        )
        for at in range(40)
    )
    window.findings.changed.emit()
    assert window.problems.count.text() == "40 points à vérifier"
    press(window.problems.count)
    wait_for(lambda: window.problems.list.height() > 100)
    assert window.problems.list.height() < 300
    assert (window.canvas.geometry(), window.problems.geometry()) == (canvas, bar)
    key(Qt.Key.Key_Escape)
    assert not window.problems.list.isVisible()
    press(window.problems.worst)
    assert window.problems.list.isVisible()
    window.findings.found = ()
    window.findings.changed.emit()
    assert not window.problems.list.isVisible()
    assert not window.problems.count.isEnabled()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_list_follows_the_language(language: str, window: Window) -> None:
    window.preferences.change(language=language)
    window.state.edit(write_part(window.state.visual, "story", _TAIL), "caption")
    wait_for(lambda: any(each.fix for each in window.findings.found))
    wait_for(lambda: window.problems.list.rows)
    labels = {text for row in window.problems.list.rows for text in _texts(row)}
    assert labels == ({"Montrer", "Corriger"} if language == "fr" else {"Show", "Fix"})


def test_a_finding_is_announced_once_when_it_comes(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    said = list[str]()

    def hear(_: QWidget, text: str) -> None:
        said.append(text)

    monkeypatch.setattr("composer.gui.window.problem_list.announce", hear)
    state = window.state
    state.edit(write_part(state.visual, "story", _TAIL), "caption")
    wait_for(lambda: any(each.fix for each in window.findings.found))
    (finding,) = [each for each in window.findings.found if each.fix]
    assert [finding.problem.words.fr in each for each in said] == [True]
    state.edit(write_quote(state.visual, state.visual.quote * 5), "quote")
    _row(window, "text-too-long")
    assert finding.problem.words.fr not in " ".join(said[1:])
    assert len(said) == 2


def test_nothing_is_said_of_a_visual_in_which_nobody_has_done_anything(window: Window) -> None:
    height = window.problems.height()
    wait_for(window.problems.count.isVisible)
    window.documents.new()
    assert not window.problems.count.isVisible()
    window.findings.changed.emit()
    wait_for(lambda: not window.findings.found)
    assert (window.problems.height(), window.problems.count.isVisible()) == (height, False)
    window.state.edit(describe_person(window.state.visual, name="Zoé"), "person")
    wait_for(lambda: window.findings.found)
    assert window.problems.count.text() == "1 point à vérifier"
    assert window.problems.count.isVisible()


def test_a_faultless_example_is_not_said_to_be_ready(window: Window) -> None:
    window.documents.see_example()
    wait_for(lambda: window.state.is_example and not window.findings.found)
    assert window.problems.count.text() == "Exemple\u00a0: ne se publie pas."
    assert window.problems.count.accessibleName() == window.problems.count.text()

"""« À corriger avant d'exporter »: an export waits while a file would be wrong; each error has its fix in place."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from composer.app.poster.capacity import representative
from composer.core.document.edits import choose_poster, write_part, write_quote
from composer.core.problems import stopping
from composer.gui.export.export_step import ExportStep
from composer.gui.window.window import Window
from composer.render.arrange import arrange
from composer.render.legibility.legibility import UNMEASURED
from tests.formats import FORMAT_BY_ID
from tests.gui.conftest import wait_for

#: Longer than any poster holds.
_ENDLESS = "mot de trop " * 50


@pytest.fixture
def step(window: Window) -> ExportStep:
    """The panel, with two formats ticked."""
    window.state.go_to("export")
    panel = window.steps.export
    for format_id, tick in panel.formats.items():
        if format_id not in {"landscape", "portrait"} and tick.isChecked():
            tick.click()
    return panel


def _write(window: Window, quote: str) -> None:
    window.state.edit(write_quote(choose_poster(window.state.visual, "ruban"), quote), "quote")


def _write_too_much(window: Window, format_id: str) -> None:
    """The shortest quote that `format_id` must cut, within twenty characters."""
    studio = window.state.studio
    for length in range(200, 700, 20):
        _write(window, representative(length))
        scene = studio.scene(window.state.session.resolved())
        if stopping(arrange(scene, FORMAT_BY_ID[format_id], UNMEASURED).problems):
            return
    raise AssertionError(format_id)


def _export(window: Window) -> str:
    window.export()
    wait_for(lambda: window.exports.outcome != "running")
    return window.exports.outcome


def _buttons(step: ExportStep) -> dict[str, QPushButton]:
    return {each.text(): each for row in step.corrections.rows for each in row.findChildren(QPushButton)}


def test_words_that_are_cut_hold_the_export_until_they_are_shortened(
    window: Window, step: ExportStep, tmp_path: Path
) -> None:
    _write(window, _ENDLESS)
    assert _export(window) == "blocked"
    assert step.corrections.isVisible()
    assert not (tmp_path / "exports").exists()
    _buttons(step)["Montrer"].click()
    assert window.state.step == "quote"
    _write(window, "Oui, encore.")
    wait_for(lambda: window.exports.outcome == "none")
    assert not step.corrections.isVisible()
    assert _export(window) == "done"


def test_one_insists_with_a_second_button_and_sees_what_is_wrong(
    window: Window, step: ExportStep, tmp_path: Path
) -> None:
    _write(window, _ENDLESS)
    assert _export(window) == "blocked"
    assert not step.corrections.rest.isVisible()
    step.corrections.anyway.click()
    wait_for(lambda: window.exports.outcome == "done")
    assert len(list((tmp_path / "exports").rglob("ruban-*.jpg"))) == 2
    assert "text-too-long" in {problem.code for problem in window.exports.problems}


def test_the_good_formats_can_go_without_the_others(window: Window, step: ExportStep, tmp_path: Path) -> None:
    _write_too_much(window, "portrait")
    outcome = _export(window)
    assert (outcome, window.exports.rest) == ("blocked", ("landscape",))
    step.corrections.rest.click()
    wait_for(lambda: window.exports.outcome == "done")
    assert [path.name for path in (tmp_path / "exports").rglob("ruban-*.jpg")] == ["ruban-landscape.jpg"]
    assert window.exports.problems[0].code == "held-back"


def test_a_caption_without_its_handle_holds_the_export_and_is_fixed_in_place(window: Window, step: ExportStep) -> None:
    edited = write_part(window.state.visual, "handle", "", network="linkedin")
    window.state.edit(edited, "caption")
    assert _export(window) == "blocked"
    _buttons(step)["Corriger"].click()
    wait_for(lambda: window.exports.outcome == "none")
    assert _export(window) == "done"


def test_a_caption_without_its_handle_is_not_copied(window: Window) -> None:
    window.state.edit(write_part(window.state.visual, "handle", "", network="linkedin"), "caption")
    window.exports.copy_caption("linkedin")
    assert window.notice.text.startswith("Attention\u00a0: Rien n’a été copié.")

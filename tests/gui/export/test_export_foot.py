"""The foot of the step « Exporter »: what will be made, the button always in view, and a result that tells its age."""

from pathlib import Path

from composer.core.document.edits import choose_networks, write_quote
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for


def _tick_only(window: Window, *wanted: str) -> None:
    for format_id, tick in window.steps.export.formats.items():
        if tick.isChecked() != (format_id in wanted):
            tick.click()


def _is_in_view(window: Window) -> bool:
    button = window.steps.export.export
    return button.isVisible() and button.visibleRegion().boundingRect() == button.rect()


def test_it_counts_what_the_choices_make_and_the_files_are_as_many(window: Window, tmp_path: Path) -> None:
    state, campaign = window.state, window.state.studio.context.campaign
    state.go_to("export")
    step = window.steps.export
    _tick_only(window, "square", "landscape", "letter")
    assert step.foot.count.text() == "3 images, 3 légendes"
    state.edit(choose_networks(state.visual, ("facebook",), campaign), "networks")
    assert step.foot.count.text() == "3 images, 1 légende"
    _tick_only(window)
    assert step.foot.count.text() == "Cochez au moins un format."
    assert not step.export.isEnabled()
    _tick_only(window, "landscape")
    assert step.foot.count.text() == "1 image, 1 légende"
    step.usual.click()
    step.types["png"].click()
    assert step.foot.count.text() == "2 images, 1 légende"
    state.translator.choose("en")
    assert step.foot.count.text() == "2 pictures, 1 caption"
    step.export.click()
    wait_for(lambda: window.exports.outcome == "done")
    written = [path.name for path in (tmp_path / "exports" / "zoe-tremblay").iterdir()]
    assert sum(Path(name).suffix in {".jpg", ".png", ".pdf"} for name in written) == 2
    assert sum(name.startswith("legende-") for name in written) == 1


def test_the_button_is_in_view_in_every_state_and_a_result_says_that_it_is_out_of_date(window: Window) -> None:
    state = window.state
    state.go_to("export")
    step = window.steps.export
    outdated = step.result.outdated
    _tick_only(window, "landscape")
    wait_for(lambda: _is_in_view(window))
    bar = step.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert _is_in_view(window)
    step.export.click()
    assert _is_in_view(window)
    wait_for(lambda: window.exports.outcome == "done")
    assert _is_in_view(window)
    assert not outdated.isVisible()
    state.edit(write_quote(state.visual, "J’ai continué."), "quote")
    assert outdated.isVisible()
    assert outdated.text().startswith("Modifié depuis")
    state.undo()
    assert not outdated.isVisible()
    _tick_only(window, "landscape", "square")
    assert outdated.isVisible()
    step.export.click()
    wait_for(lambda: window.exports.outcome == "done")
    assert not outdated.isVisible()
    state.edit(write_quote(state.visual, "Des mots " * 64), "quote")
    step.export.click()
    wait_for(lambda: window.exports.outcome == "blocked")
    assert _is_in_view(window)

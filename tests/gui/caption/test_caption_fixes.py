"""The step « Légende » corrects what is certain at a press, and only reports what the person has to fill."""

from collections.abc import Iterator

import pytest

from composer.gui.caption.caption_step import CaptionStep
from composer.gui.field_text import text_of
from composer.gui.shared import Shared
from composer.gui.state import State


@pytest.fixture
def step(shared: Shared) -> Iterator[CaptionStep]:
    made = CaptionStep(shared)
    made.resize(400, 700)
    made.show()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "fixed"),
    [
        (
            "Ambassadrice des Journées de persévérance scolaire!",
            "Ambassadrice des Journées de la persévérance scolaire!",
        ),
        ("JPS 2025, du 16 au 21 février 2025.", "JPS 2026, du 16 au 20 février 2026."),
        ("Jeudi PerséVERT, le vingt février!", "Jeudi PerséVERT, le dix-neuf février!"),
        ("Happy Hooked on Schools Days!", "Happy Hooked on School Days!"),
    ],
)
def test_one_press_corrects_the_story_in_place_and_undo_brings_it_back(
    typed: str, fixed: str, step: CaptionStep, state: State
) -> None:
    tab = step.tab("instagram")
    tab.story.field.setPlainText(typed)
    (button,) = tab.findings.buttons
    button.click()
    assert text_of(tab.story.field) == fixed
    assert not tab.findings.isVisible()
    state.undo()
    assert text_of(tab.story.field) == typed


@pytest.mark.parametrize("typed", ["Mes cours, en XXXX.", "Envoyé de mon iPhone", "À mardi 18 février 2026!"])
def test_what_only_the_person_can_fill_has_no_button(typed: str, step: CaptionStep) -> None:
    tab = step.tab("instagram")
    tab.story.field.setPlainText(typed)
    assert tab.findings.isVisible()
    assert tab.findings.buttons == []

"""Whose photo it is: asked once, quietly, in the step « Exporter »."""

import json
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QWidget

from composer.core.document.edits import give_consent
from composer.core.visual import Consent
from composer.gui.export.consent_card import ConsentCard
from composer.gui.window.window import Window
from composer.render.photo.intake import take_in
from tests.gui.conftest import wait_for
from tests.render.photo.files import jpeg


def _consent(window: Window) -> Consent | None:
    photo = window.state.visual.photo
    return photo.consent if photo else None


def _take_a_photo(window: Window, color: str = "navy") -> None:
    window.state.put_photo(take_in(jpeg(Image.new("RGB", (800, 1000), color)), "photo.jpg"))


@pytest.fixture
def card(window: Window) -> ConsentCard:
    """The card, in view, with a photo and no answer."""
    window.state.go_to("export")
    _take_a_photo(window)
    panel = window.steps.export
    return panel.consent


def test_the_drawn_portrait_of_the_example_asks_nothing(window: Window) -> None:
    panel = window.steps.export
    assert not panel.consent.button.isChecked()
    assert _consent(window) == Consent("nobody")


def test_a_new_photo_is_asked_about(card: ConsentCard) -> None:
    assert card.button.isChecked()
    assert card.dismiss.isVisible()
    assert not any(tick.isVisible() for tick in card.agreed.values())


def test_each_use_is_agreed_to_and_undone_separately(window: Window, card: ConsentCard) -> None:
    card.whose.button("minor").click()
    assert not card.dismiss.isVisible()
    assert "parent" in card.agreed["publish"].label.text()
    assert window.state.studio.context.campaign.organisation.value in card.agreed["reshare"].label.text()
    card.agreed["reshare"].box.click()
    card.agreed["publish"].box.click()
    assert _consent(window) == Consent("minor", ("publish", "reshare"))
    window.state.undo()
    assert _consent(window) == Consent("minor", ("reshare",))
    assert not card.agreed["publish"].box.isChecked()
    assert window.state.session.history.to_redo
    assert window.state.session.history.to_redo.fr == "l’accord pour la photo"


def test_undoing_the_first_answer_marks_none(window: Window, card: ConsentCard) -> None:
    card.whose.button("self").click()
    window.state.undo()
    assert not any(card.whose.button(each).isChecked() for each in ("self", "adult", "minor", "nobody"))
    assert card.dismiss.isVisible()


def test_what_one_person_agreed_to_is_not_another_s(window: Window, card: ConsentCard) -> None:
    card.whose.button("self").click()
    card.agreed["publish"].box.click()
    card.whose.button("adult").click()
    assert _consent(window) == Consent("adult")


def test_dismissing_it_folds_the_card_for_good_and_a_new_photo_asks_anew(window: Window, card: ConsentCard) -> None:
    card.dismiss.click()
    assert not card.button.isChecked()
    assert _consent(window) == Consent(dismissed=True)
    window.state.go_to("quote")
    window.state.go_to("export")
    assert not card.button.isChecked()
    _take_a_photo(window, "maroon")
    assert card.button.isChecked()


def test_what_was_folded_can_be_answered_all_the_same(window: Window, card: ConsentCard) -> None:
    card.dismiss.click()
    card.button.click()
    card.whose.button("self").click()
    assert _consent(window) == Consent("self")


def test_the_card_follows_the_language_of_the_window(window: Window, card: ConsentCard) -> None:
    card.whose.button("self").click()
    window.state.translator.choose("en")
    assert card.agreed["publish"].label.text().startswith("I agree")


def test_an_export_waits_for_the_answer_which_the_kit_keeps(
    window: Window, card: ConsentCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = list[str]()

    def hear(_: QWidget, text: str) -> None:
        said.append(text)

    monkeypatch.setattr("composer.gui.export.export_foot.announce", hear)
    window.preferences.change(left_out=("portrait", "grid", "square", "story", "screen", "letter", "tabloid"))
    card.button.setChecked(False)
    window.exports.start()
    assert window.exports.outcome == "asking"
    assert said == [window.steps.export.foot.count.text()]
    assert card.button.isChecked()
    assert not (tmp_path / "exports").exists()
    window.state.edit(give_consent(window.state.visual, Consent("adult", ("publish",))), "consent")
    window.exports.start()
    wait_for(lambda: window.exports.outcome == "done")
    assert not {"consent-unsaid", "publication-not-agreed"} & {each.code for each in window.exports.problems}
    (kit,) = (tmp_path / "exports").rglob("kit.json")
    consent = json.loads(kit.read_bytes())["consent"]
    assert consent == {"photo_of": "adult", "agreed": ["publish"], "dismissed": False}

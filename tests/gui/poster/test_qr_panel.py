"""The QR code's address: a page of the campaign by its name, or one that is typed, once it is an address."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from composer.core.document.edits import add_qr, write_quote
from composer.core.words import Words
from composer.gui.poster.qr_panel import NONE, OTHER, QrChoice
from composer.gui.state import State


@pytest.fixture
def part(state: State) -> Iterator[QrChoice]:
    made = QrChoice(state)
    made.button.setChecked(True)
    made.show()
    yield made
    made.close()


def test_there_is_no_code_until_one_is_asked_for_and_the_campaigns_pages_are_offered_by_name(
    part: QrChoice, state: State
) -> None:
    assert state.visual.qr == ""
    assert part.choices.button(NONE).isChecked()
    assert not part.field.isVisible()
    for id_, page in state.studio.context.campaign.addresses.items():
        assert part.choices.button(id_).accessibleName() == page.name.fr
        part.choices.button(id_).click()
        assert state.visual.qr == page.url.value
        assert page.url.value in part.message.text()
    assert state.session.history.to_undo == Words("la modification du code QR", "Edit QR code")
    part.choices.button(NONE).click()
    assert state.visual.qr == ""


def test_an_address_typed_goes_on_the_poster_once_it_is_one(part: QrChoice, state: State) -> None:
    part.choices.button(OTHER).click()
    assert part.field.isVisible()
    QTest.keyClicks(part.field, "exemple.org")
    assert state.visual.qr == ""
    assert "n’est pas une adresse web" in part.message.text()
    part.field.clear()
    QTest.keyClicks(part.field, "https://exemple.org/ici")
    assert state.visual.qr == "https://exemple.org/ici"
    assert part.field.text() == "https://exemple.org/ici"
    assert part.message.text().startswith("Il mène à")
    part.field.clear()
    QTest.keyClicks(part.field, "https://exemple.org/%C3%A9cole")
    assert part.message.text() == "Il mène à https://exemple.org/école"
    state.undo()
    assert (state.visual.qr, part.field.isVisible()) == ("", False)
    assert part.choices.button(NONE).isChecked()


def test_an_address_too_long_is_reported_and_the_one_before_stays(part: QrChoice, state: State) -> None:
    """Set as by a screen reader or dictation, which type no key."""
    part.choices.button(OTHER).click()
    part.field.setText("https://exemple.org/")
    part.field.setText("https://exemple.org/" + "a" * 200)
    assert state.visual.qr == "https://exemple.org/"
    assert "au-delà de 180" in part.message.text()


def test_another_edit_leaves_an_address_half_typed_alone(part: QrChoice, state: State) -> None:
    part.choices.button(OTHER).click()
    QTest.keyClicks(part.field, "https://ex")
    state.edit(write_quote(state.visual, "Tomber, puis repartir."), "quote")
    assert (part.field.text(), part.field.isVisible()) == ("https://ex", True)


def test_an_address_of_a_visual_opened_is_shown_as_it_is(part: QrChoice, state: State) -> None:
    state.edit(add_qr(state.visual, "https://exemple.org/classe"), "qr")
    assert part.choices.button(OTHER).isChecked()
    assert part.field.text() == "https://exemple.org/classe"

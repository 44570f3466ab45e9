from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QToolButton, QWidget

from composer.core.document.edits import choose_word, write_quote
from composer.core.poster import Layout, Part, Poster, TextSlot
from composer.gui.quote.quote_look import WordChoice
from composer.gui.state import State
from composer.gui.widgets.labels import column
from tests.gui.conftest import bury


def _with_word(poster: Poster) -> Poster:
    def worded(layout: Layout) -> Layout:
        (slot, *_) = (layer for layer in layout.layers if isinstance(layer, TextSlot))
        return replace(layout, layers=(*layout.layers, replace(slot, parts=(Part("word", "quote", (90, 60)),))))

    return replace(poster, layouts={name: worded(layout) for name, layout in poster.layouts.items()})


@pytest.fixture
def choice(state: State, monkeypatch: pytest.MonkeyPatch) -> Iterator[WordChoice]:
    poster = state.session.poster
    monkeypatch.setitem(state.studio.context.read, poster.id, _with_word(poster))
    choice, panel = WordChoice(state), QWidget()
    column(panel).addWidget(choice)
    panel.show()
    yield choice
    panel.deleteLater()


def _buttons(choice: WordChoice) -> dict[str, bool]:
    """The buttons from the first, and whether each is checked."""
    bury()
    return {each.accessibleName(): each.isChecked() for each in choice.proposed.findChildren(QToolButton)}


def _checked(choice: WordChoice) -> list[str]:
    return [name for name, checked in _buttons(choice).items() if checked]


def test_three_groups_are_proposed_and_the_best_one_is_taken(choice: WordChoice, state: State) -> None:
    state.edit(write_quote(state.visual, "Le courage, c’est d’essayer encore."), "quote")
    assert list(_buttons(choice)) == ["essayer encore", "courage", "essayer"]
    assert _checked(choice) == ["essayer encore"]
    assert state.visual.word == ""


def test_another_proposal_is_chosen_with_its_button_and_the_best_one_follows_the_quote(
    choice: WordChoice, state: State
) -> None:
    state.edit(write_quote(state.visual, "Le courage, c’est d’essayer encore."), "quote")
    choice.proposed.button("courage").click()
    assert state.visual.word == "courage"
    assert _checked(choice) == ["courage"]
    choice.proposed.button("essayer encore").click()
    assert state.visual.word == ""
    state.edit(write_quote(state.visual, "Je ne lâche pas."), "quote")
    assert list(_buttons(choice)) == ["ne lâche pas", "persévérance"]
    assert _checked(choice) == ["ne lâche pas"]


def test_the_subject_of_the_campaign_is_offered_and_kept_when_chosen(choice: WordChoice, state: State) -> None:
    state.edit(write_quote(state.visual, "Je ne lâche pas."), "quote")
    choice.proposed.button("persévérance").click()
    assert state.visual.word == "persévérance"
    assert _checked(choice) == ["persévérance"]


def test_any_other_group_of_the_quote_is_in_the_list(choice: WordChoice, state: State) -> None:
    state.edit(write_quote(state.visual, "Le courage d’avancer"), "quote")
    items = [choice.list.itemText(place) for place in range(choice.list.count())]
    assert items[1:] == ["Le courage", "Le courage d’avancer", "courage", "courage d’avancer", "avancer"]
    choice.list.activated.emit(2)
    assert state.visual.word == "Le courage d’avancer"
    assert choice.list.currentText() == "Le courage d’avancer"
    assert _checked(choice) == []
    choice.list.activated.emit(0)
    assert state.visual.word == ""
    assert choice.list.currentIndex() == 0


def test_a_single_word_of_an_older_file_is_shown_as_chosen(choice: WordChoice, state: State) -> None:
    state.edit(choose_word(write_quote(state.visual, "Je ne lâche pas."), "lâche"), "quote")
    assert choice.list.currentText() == "lâche"


def test_it_is_hidden_where_no_poster_has_a_large_word(state: State) -> None:
    plain = WordChoice(state)
    assert plain.isHidden()
    plain.deleteLater()


def test_it_is_hidden_without_a_quote(choice: WordChoice, state: State) -> None:
    assert not choice.isHidden()
    state.edit(write_quote(state.visual, ""), "quote")
    assert choice.isHidden()

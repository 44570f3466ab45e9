from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from composer.core.document.edits import write_quote
from composer.core.poster import Layout, Part, Poster, TextSlot
from composer.gui.quote.word_choice import WordChoice
from composer.gui.state import State


def _with_word(poster: Poster) -> Poster:
    def worded(layout: Layout) -> Layout:
        (slot, *_) = (layer for layer in layout.layers if isinstance(layer, TextSlot))
        return replace(layout, layers=(*layout.layers, replace(slot, parts=(Part("word", "quote", (90, 60)),))))

    return replace(poster, layouts={name: worded(layout) for name, layout in poster.layouts.items()})


@pytest.fixture
def choice(state: State, monkeypatch: pytest.MonkeyPatch) -> Iterator[WordChoice]:
    poster = state.session.poster
    monkeypatch.setitem(state.studio.context.read, poster.id, _with_word(poster))
    choice = WordChoice(state)
    yield choice
    choice.deleteLater()


def test_the_words_of_the_quote_are_offered_after_the_one_proposed(choice: WordChoice, state: State) -> None:
    state.edit(write_quote(state.visual, "Le courage d’avancer"), "quote")
    items = [choice.list.itemText(place) for place in range(choice.list.count())]
    assert items[1:] == ["courage", "avancer"]
    assert "courage" in items[0]
    choice.list.activated.emit(2)
    assert state.visual.word == "avancer"
    assert choice.list.currentText() == "avancer"
    choice.list.activated.emit(0)
    assert state.visual.word == ""


def test_it_is_hidden_where_no_poster_has_a_large_word(state: State) -> None:
    plain = WordChoice(state)
    assert plain.isHidden()
    plain.deleteLater()


def test_it_is_hidden_without_a_quote(choice: WordChoice, state: State) -> None:
    assert not choice.isHidden()
    state.edit(write_quote(state.visual, ""), "quote")
    assert choice.isHidden()

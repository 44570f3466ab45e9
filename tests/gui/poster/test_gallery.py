"""The gallery in large: every poster with one's own photo and words, found, compared and chosen without losing any."""

from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from composer.core.document.edits import write_quote
from composer.core.problems import at_slot
from composer.core.suitability import meets
from composer.gui.poster.gallery import pictures
from composer.gui.poster.gallery.card import PosterCard
from composer.gui.poster.gallery.gallery import Gallery
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for
from tests.gui.hands import CTRL, focused, key, press
from tests.gui.journey import steps


def _open(window: Window) -> Gallery:
    key(Qt.Key.Key_G, CTRL | Qt.KeyboardModifier.ShiftModifier)
    gallery = window.gallery.gallery
    assert gallery.isVisible()
    wait_for(lambda: gallery.settled, 60_000)
    return gallery


def _card(gallery: Gallery, poster: str) -> PosterCard:
    return next(card for card in gallery.grid.shown if card.content and card.content.candidate.id == poster)


def _ids(gallery: Gallery) -> list[str]:
    return [card.content.candidate.id for card in gallery.grid.shown if card.content]


def test_a_poster_is_found_compared_filtered_chosen_and_undone(window: Window) -> None:
    window.resize(1600, 900)
    window.canvas.setFocus()
    start, undoable = window.state.visual, steps(window)
    gallery = _open(window)
    assert not window.canvas.isVisible()
    _best_first(window, gallery)
    _by_keys(gallery)
    _pointed_at(gallery)
    _compared(gallery)
    press(gallery.filters.button("group"))
    posters = [window.state.session.poster_of(each) for each in window.state.studio.context.poster_ids()]
    assert set(_ids(gallery)) == {each.id for each in posters if meets(each, "group")}
    press(gallery.filters.button("all"))
    assert window.state.visual == start
    # Chosen in a palette by one press, in one step, back on the visual.
    press(_card(gallery, "ruban").dots.dots["prune"])
    assert (window.state.visual.poster, window.state.visual.palette) == ("ruban", "prune")
    assert window.canvas.isVisible()
    assert window.steps.isVisible()
    assert steps(window) == undoable + 1
    assert focused() is window.steps.poster.cards.button("ruban")
    window.state.undo()
    assert window.state.visual == start
    _at_random(window)
    window.state.undo()
    assert window.state.visual == start


def _best_first(window: Window, gallery: Gallery) -> None:
    """The one that suits best comes first, with its reason; each is drawn with this visual, large."""
    cards = gallery.grid.shown
    assert sorted(_ids(gallery)) == sorted(window.state.studio.context.poster_ids())
    first = cards[0].face.accessibleName()
    assert "Conseillée\u00a0: faite pour" in first
    assert "le visage reste dégagé" in first
    assert all(card.face.iconSize().width() >= 278 and not card.face.icon().isNull() for card in cards)


def _by_keys(gallery: Gallery) -> None:
    """Arrows go from card to card; a palette under the keyboard is shown, and not chosen."""
    cards = gallery.grid.shown
    assert focused() is cards[0].face
    key(Qt.Key.Key_End)
    assert focused() is cards[-1].face
    key(Qt.Key.Key_Home)
    key(Qt.Key.Key_Right)
    assert focused() is cards[1].face
    at_rest = cards[1].face.icon().cacheKey()
    key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Right)
    other = list(cards[1].dots.dots)[1]
    assert focused() is cards[1].dots.dots[other]
    wait_for(lambda: cards[1].palette_id == other and gallery.pictures.settled, 60_000)
    assert cards[1].face.icon().cacheKey() != at_rest


def _pointed_at(gallery: Gallery) -> None:
    """A palette under the pointer is shown for as long as it is there."""
    card = gallery.grid.shown[0]
    at_rest, shown = card.palette_id, card.face.icon().cacheKey()
    other = next(id_ for id_ in card.dots.dots if id_ != at_rest)
    QTest.mouseMove(card.dots.dots[other])
    wait_for(lambda: card.palette_id == other and gallery.pictures.settled, 60_000)
    assert card.face.icon().cacheKey() != shown
    QTest.mouseMove(gallery.title)
    wait_for(lambda: card.palette_id == at_rest)


def _compared(gallery: Gallery) -> None:
    """Two are ticked, by the tick and by Ctrl; Esc goes back one level at a time."""
    cards = gallery.grid.shown
    press(cards[0].tick)
    QTest.mouseClick(cards[2].face, Qt.MouseButton.LeftButton, CTRL, QPoint(40, 40))
    assert gallery.is_comparing
    wait_for(lambda: gallery.settled, 60_000)
    pair = gallery.comparison.cards
    assert [card.content.candidate.id for card in pair if card.content] == [_ids(gallery)[0], _ids(gallery)[2]]
    assert all(not card.face.icon().isNull() for card in pair)
    key(Qt.Key.Key_Escape)
    assert not gallery.is_comparing
    assert not any(card.tick.isChecked() for card in gallery.grid.cards)


def _at_random(window: Window) -> None:
    before = window.state.visual.poster
    window.steps.poster.surprise.chance = Random(3)  # noqa: S311 - no secret
    gallery = _open(window)
    press(gallery.surprise)
    wait_for(lambda: not gallery.isVisible())
    assert window.state.visual.poster != before


def test_left_without_choosing_nothing_changes_and_the_pictures_are_still_known(window: Window) -> None:
    window.canvas.setFocus()
    before = window.state.visual
    gallery = _open(window)
    drawn = [card.face.icon().cacheKey() for card in gallery.grid.cards]
    assert len(set(drawn)) == len(drawn)
    key(Qt.Key.Key_Escape)
    assert window.canvas.isVisible()
    assert window.state.visual == before
    _open(window)
    # Its own step closes it, as does what is looked for in the panel of that step, and any other step.
    key(Qt.Key.Key_1, CTRL)
    assert window.steps.poster.isVisible()
    _open(window)
    window.steps.targets[at_slot("qr")]()
    assert window.steps.poster.qr.isVisible()
    _open(window)
    window.state.go_to("quote")
    assert not gallery.isVisible()
    assert window.steps.quote.isVisible()


def test_a_poster_that_cannot_hold_the_visual_says_so_on_its_card_and_is_not_suggested(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "KEPT_BYTES", 2_000_000)
    window.state.edit(write_quote(window.state.visual, "Tenir bon, puis recommencer encore. " * 30), "quote")
    window.canvas.setFocus()
    gallery = _open(window)
    card = _card(gallery, "prises")
    assert card.reason.text().startswith("▲ ")
    assert card.reason.text() in card.face.accessibleName()
    at_fault = [each for each in gallery.grid.cards if each.reason.text().startswith("▲ ")]
    assert not any("Conseillée" in each.face.accessibleName() for each in at_fault)
    # What is kept has a bound, and every card its picture all the same.
    assert 0 < gallery.pictures.kept_bytes <= 2_000_000
    assert not any(each.face.icon().isNull() for each in gallery.grid.cards)

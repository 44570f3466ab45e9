"""The panel of the selected slot: figures, texts, letters, ink and shape, changed by a person and shown as they are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

from composer.core.campaign.pack import FontFace
from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.workshop.board.board import PHOTO, QR, Spot
from composer.core.workshop.board.boxes import in_units, limits_of
from composer.core.workshop.board.contents import with_code
from composer.core.workshop.slots import Lettering, PhotoPlace, WordsPlace
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.slot_panel import SlotPanel
from composer.gui.workshop.slots.fields import NumberField, OptionList
from composer.render.fonts import Fonts
from tests.gui.hands import CTRL, key, press, write
from tests.workshop_boards import board

QUOTE, CAMPAIGN = Spot("words", 0), Spot("words", 1)
GOLD, MUDDY = Color(240, 178, 60), Color(60, 90, 80)


@pytest.fixture
def state(application: QApplication) -> BoardState:
    assert application
    return BoardState(board("portrait", "square", "letter"), lambda _format, _box: Color(14, 40, 36))


@pytest.fixture
def translator() -> Translator:
    return Translator("fr")


@pytest.fixture
def panel(state: BoardState, translator: Translator, window_fonts: Fonts) -> Iterator[SlotPanel]:
    made = SlotPanel(state, translator, window_fonts, {"portrait": (GOLD, MUDDY)})
    made.resize(420, 900)
    made.show()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()


def place(state: BoardState) -> WordsPlace:
    assert isinstance(state.place, WordsPlace)
    return state.place


def lettering(state: BoardState) -> Lettering:
    return place(state).lettering


def units(state: BoardState) -> Rect:
    """The selected box in the unit of its format."""
    assert state.sheet
    assert state.place
    return in_units(state.place.box, state.sheet.format)


def enter(field: NumberField, figure: str) -> None:
    """Type a figure and press Enter."""
    press(field.lineEdit())
    key(Qt.Key.Key_A, CTRL)
    write(figure)
    key(Qt.Key.Key_Return)


def choose(field: QComboBox, text: str) -> None:
    """Go to a value of a list by its first letters, as on a keyboard."""
    field.setFocus()
    index = field.findText(text)
    assert index >= 0, [field.itemText(each) for each in range(field.count())]
    while field.currentIndex() != index:
        key(Qt.Key.Key_Down if field.currentIndex() < index else Qt.Key.Key_Up)


def tick(box: QWidget) -> None:
    """Tick or untick a box with the space bar."""
    box.setFocus()
    key(Qt.Key.Key_Space)


def test_without_a_slot_the_panel_says_to_choose_one(panel: SlotPanel, state: BoardState) -> None:
    assert panel.title.text() == "Aucun emplacement choisi"
    assert not panel.position.isVisible()
    state.select(PHOTO)
    assert panel.title.text() == "Photo"
    assert (panel.photo.isVisible(), panel.lettering.isVisible(), panel.says.isVisible()) == (True, False, False)
    state.select(QUOTE)
    assert (panel.photo.isVisible(), panel.lettering.isVisible(), panel.says.isVisible()) == (False, True, True)


def test_a_figure_typed_is_where_the_slot_is(panel: SlotPanel, state: BoardState) -> None:
    state.select(PHOTO)
    before = units(state)
    enter(panel.position.fields["width"], "500")
    assert units(state).width == pytest.approx(500)
    assert (units(state).x, units(state).height) == (before.x, before.height)
    enter(panel.position.fields["y"], "120")
    assert units(state).y == pytest.approx(120)
    state.undo()
    assert panel.position.fields["y"].value() == round(before.y)


def test_a_figure_beyond_the_limits_is_brought_back_and_shown_so(panel: SlotPanel, state: BoardState) -> None:
    state.select(QUOTE)
    enter(panel.position.fields["x"], "9000")
    assert state.sheet
    assert place(state).box.right == pytest.approx(limits_of("words", state.sheet.format).right)
    assert panel.position.fields["x"].value() == round(units(state).x)


def test_paper_is_in_inches_with_the_comma_of_french(
    panel: SlotPanel, state: BoardState, translator: Translator
) -> None:
    state.look_at("letter")
    state.select(PHOTO)
    field = panel.position.fields["x"]
    assert field.text() == "0,85\u00a0po"
    enter(field, "1,25")
    assert units(state).x == pytest.approx(1.25)
    translator.choose("en")
    assert field.text() == "1.25\u00a0in"


def test_a_code_is_set_by_its_width_alone(panel: SlotPanel, state: BoardState) -> None:
    state.edit("add", with_code)
    state.select(QR)
    assert not panel.position.fields["height"].isEnabled()
    enter(panel.position.fields["width"], "240")
    assert (units(state).width, units(state).height) == (pytest.approx(240), pytest.approx(240))


def test_ticks_say_what_the_place_says_and_the_quote_cannot_be_unticked(panel: SlotPanel, state: BoardState) -> None:
    state.select(QUOTE)
    ticks = panel.says.ticks
    assert [each for each, tick in ticks.items() if tick.isChecked()] == ["quote", "name", "role"]
    assert not ticks["quote"].isEnabled()
    tick(ticks["role"])
    tick(ticks["theme"])
    assert place(state).contents == ("quote", "name", "theme")
    assert [set(each.said) for each in state.board.sheets] == [{"quote", "name", "theme", "dates"}] * 3
    state.select(CAMPAIGN)
    tick(ticks["quote"])
    assert place(state).contents == ("quote", "dates")


def test_a_typeface_has_its_own_weights(panel: SlotPanel, state: BoardState) -> None:
    state.select(QUOTE)
    choose(panel.lettering.weight, "Grasse")
    choose(panel.lettering.family, "Manrope")
    assert (lettering(state).family, lettering(state).weight) == ("Manrope", 700)
    choose(panel.lettering.weight, "Extra-grasse")
    assert lettering(state).weight == 800
    # A family without that weight takes its own again.
    choose(panel.lettering.family, "Caladea")
    assert (lettering(state).family, lettering(state).weight) == ("Caladea", 0)


def test_a_typeface_of_a_pack_without_the_usual_weights_takes_the_nearest_it_has(
    state: BoardState, translator: Translator, window_fonts: Fonts
) -> None:
    face = FontFace("Officielle", 500, italic=False, name="Officielle 500", data=b"")
    panel = SlotPanel(state, translator, window_fonts.carrying([face]), {})
    panel.show()
    assert QTest.qWaitForWindowActive(panel)
    state.select(QUOTE)
    choose(panel.lettering.family, "Officielle")
    assert (lettering(state).family, lettering(state).weight) == ("Officielle", 500)
    choose(panel.lettering.family, "Automatique")
    assert (lettering(state).family, lettering(state).weight) == ("", 0)
    panel.close()
    panel.deleteLater()


def test_sizes_alignment_and_veil_are_set_and_shown(panel: SlotPanel, state: BoardState) -> None:
    state.select(QUOTE)
    before = panel.lettering.sizes.text()
    enter(panel.lettering.largest, "150")
    enter(panel.lettering.smallest, "120")
    choose(panel.lettering.align, "Au centre")
    choose(panel.lettering.veil, "Léger")
    assert lettering(state) == Lettering(largest=1.5, smallest=1.2, align="center", veil="light")
    assert panel.lettering.sizes.text() != before
    state.select(CAMPAIGN)
    assert panel.lettering.largest.value() == 100
    state.select(QUOTE)
    assert panel.lettering.largest.value() == 150


def test_only_the_campaigns_words_may_be_signed(panel: SlotPanel, state: BoardState) -> None:
    state.select(QUOTE)
    assert not panel.lettering.signed.isVisible()
    state.select(CAMPAIGN)
    tick(panel.lettering.signed)
    assert lettering(state).signed


def test_an_ink_without_the_contrast_is_told_and_mended_by_a_click(panel: SlotPanel, state: BoardState) -> None:
    state.select(QUOTE)
    ink = panel.lettering.ink
    choose(ink.list, GOLD.hex)
    assert lettering(state).ink == GOLD
    assert not ink.warning.isVisible()
    choose(ink.list, MUDDY.hex)
    assert ink.warning.text().startswith("L’encre choisie n’a ici qu’un contraste de 2,0 pour 1")
    press(ink.correct)
    assert lettering(state).ink not in (None, MUDDY)
    assert not ink.warning.isVisible()
    choose(ink.list, "Automatique")
    assert lettering(state).ink is None


def test_the_pipette_is_asked_for_and_its_colour_is_the_ink_and_stays_offered(
    panel: SlotPanel, state: BoardState
) -> None:
    asked: list[bool] = []
    panel.pipette_asked.connect(lambda: asked.append(True))
    state.select(QUOTE)
    press(panel.lettering.ink.pipette)
    assert asked == [True]
    panel.take_ink(Color(250, 220, 90))
    assert lettering(state).ink == Color(250, 220, 90)
    assert panel.lettering.ink.list.currentText() == "#fadc5a"
    state.look_at("letter")
    assert panel.lettering.ink.list.currentText() == "Automatique"


def test_the_photo_has_its_shape_and_its_layer(panel: SlotPanel, state: BoardState) -> None:
    state.select(PHOTO)
    offered = [panel.photo.shape.itemText(each) for each in range(panel.photo.shape.count())]
    assert "Contour de l’image" not in offered
    choose(panel.photo.shape, "Arche")
    choose(panel.photo.art, "Sous la photo")
    photo = state.place
    assert isinstance(photo, PhotoPlace)
    assert (photo.shape, photo.under) == ("arch", False)


def test_a_slot_is_carried_to_the_other_formats_duplicated_and_removed(panel: SlotPanel, state: BoardState) -> None:
    state.select(QUOTE)
    panel.lettering.take_ink(GOLD)
    press(panel.for_others)
    inks = [each.slots.words[0].lettering.ink for each in state.board.sheets]
    assert inks == [GOLD] * 3
    press(panel.duplicate)
    assert [each.slots.words[-1].contents for each in state.board.sheets] == [("campaign",)] * 3
    assert not panel.remove.isEnabled()
    state.select(CAMPAIGN)
    press(panel.remove)
    assert {content for each in state.board.sheets for content in each.said} == {"quote", "name", "role", "campaign"}
    assert state.selected is None


def test_a_slot_is_added_by_a_menu(panel: SlotPanel, state: BoardState, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QMenu] = []

    def popup(menu: QMenu, _at: QPoint) -> None:
        opened.append(menu)  # the offscreen platform cannot open one

    monkeypatch.setattr(QMenu, "popup", popup)
    press(panel.add)
    actions = {each.text(): each for each in opened[0].actions()}
    assert [name for name, each in actions.items() if each.isEnabled()] == [
        "Grand mot",
        "Nom de la campagne",
        "Code QR",
    ]
    actions["Nom de la campagne"].trigger()
    assert all("campaign" in each.said for each in state.board.sheets)


def test_every_field_has_a_name_and_every_text_follows_the_language(
    panel: SlotPanel, state: BoardState, translator: Translator
) -> None:
    state.select(QUOTE)
    fields: list[QWidget] = [*panel.findChildren(NumberField), *panel.findChildren(OptionList)]
    assert len(fields) >= 13
    french = [each.accessibleName() for each in fields]
    assert all(french)
    translator.choose("en")
    assert not set(french) & {each.accessibleName() for each in fields}
    assert panel.title.text() == "Quote, name, role, organisation"
    assert panel.lettering.align.currentText() == "Left"
    assert panel.lettering.sizes.text().endswith("by length")

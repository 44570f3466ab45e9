import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from composer.core.document.edits import choose_palette, write_quote
from composer.core.words import Words
from composer.gui.state import STEPS
from composer.gui.window.actions import ACTION_BY_ID, ACTIONS
from composer.gui.window.menus import MENUS, RECENT
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for

_CTRL = Qt.KeyboardModifier.ControlModifier


def test_every_action_is_in_one_menu_and_once() -> None:
    listed = [each for menu in MENUS for group in menu.groups for each in group if each != RECENT]
    assert sorted(listed) == sorted(each.id for each in ACTIONS)


def test_no_shortcut_has_two_actions() -> None:
    keys = [QKeySequence(key).toString() for each in ACTIONS for key in each.keys]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_no_two_menus_have_the_same_access_key() -> None:
    for texts in ([menu.title.fr for menu in MENUS], [menu.title.en for menu in MENUS]):
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(letters) == len(set(letters))


def test_every_row_of_the_table_knows_the_state_of_the_window(window: Window) -> None:
    for row in ACTIONS:
        for state in filter(None, (row.when, row.on)):
            assert isinstance(state(window), bool), row
        assert row.what is None or isinstance(row.what(window), Words | None), row


def test_undo_names_the_edit_in_the_current_language(window: Window) -> None:
    undo = window.commands["undo"]
    assert (undo.text(), undo.isEnabled()) == ("Annuler", False)
    window.state.edit(write_quote(window.state.visual, "Autre chose."), "quote")
    assert (undo.text(), undo.isEnabled()) == ("Annuler la modification de la citation", True)
    window.state.translator.choose("en")
    assert undo.text() == "Undo Edit quote"


@pytest.mark.parametrize("field_type", [QLineEdit, QPlainTextEdit])
def test_undo_and_redo_belong_to_the_visual_even_in_a_field(
    window: Window, field_type: type[QLineEdit | QPlainTextEdit]
) -> None:
    field = field_type(window.centralWidget())
    field.show()
    field.setFocus()
    wait_for(field.hasFocus)
    before = window.state.visual
    QTest.keyClicks(field, "abc")
    window.state.edit(write_quote(before, "Un."), "quote")
    window.state.edit(write_quote(before, "Deux."), "quote")
    QTest.keyClick(field, Qt.Key.Key_Z, _CTRL)
    assert window.state.visual.quote == "Un."
    QTest.keyClick(field, Qt.Key.Key_Z, _CTRL)
    assert window.state.visual == before
    # At the beginning the key does nothing: the field must not undo typing of its own instead.
    QTest.keyClick(field, Qt.Key.Key_Z, _CTRL)
    assert _text(field) == "abc"
    QTest.keyClick(field, Qt.Key.Key_Y, _CTRL)
    QTest.keyClick(field, Qt.Key.Key_Z, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert window.state.visual.quote == "Deux."


def _text(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.property("plainText")


def test_ctrl_c_in_a_field_copies_its_text_and_not_the_picture(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(window.exports, "copy_picture", lambda: copied.append("picture"))
    field = QLineEdit(window.centralWidget())
    field.setText("mots")
    field.show()
    field.setFocus()
    wait_for(field.hasFocus)
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, _CTRL)
    assert not copied
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_C, _CTRL)
    assert copied == ["picture"]


def test_ctrl_and_a_number_go_to_a_step(window: Window) -> None:
    for number, step in reversed(list(enumerate(STEPS))):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_1.value + number), _CTRL)
        assert window.state.step == step


def test_f11_fills_the_screen_and_esc_leaves_the_innermost_thing_first(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    window.notice.inform(ACTION_BY_ID["help"].text)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.notice.isVisible()
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_the_menus_follow_the_language(window: Window) -> None:
    def titles() -> list[str]:
        return [action.text() for action in window.menuBar().actions()]

    assert titles() == [menu.title.fr for menu in MENUS]
    window.state.translator.choose("en")
    assert titles() == [menu.title.en for menu in MENUS]


def test_the_title_is_marked_while_something_is_unsaved(window: Window) -> None:
    assert not window.isWindowModified()
    palette = list(window.state.poster.palettes)[1]
    window.state.edit(choose_palette(window.state.visual, palette), "palette")
    assert window.isWindowModified()
    assert window.windowTitle().startswith("Sans titre[*]")
    window.state.undo()
    assert not window.isWindowModified()

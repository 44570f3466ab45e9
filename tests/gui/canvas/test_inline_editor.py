"""The inline editor: the same edit as in the panel, over the text that was double-clicked."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from composer.core.document.edits import choose_poster, describe_person, write_quote
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.inline_editor import InlineEditor
from composer.gui.canvas.written_text import carets_in
from composer.gui.field_text import text_of
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.photo.framing import Framing
from composer.gui.quote.quote_step import QuoteStep
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.window.canvas_tools import Overlays
from composer.gui.window.window import Window
from tests.gui.conftest import wait_for


class Stage(QWidget):
    """The canvas beside the panel, as in the window."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self.canvas, self.panel = Canvas(shared.frames, shared.state.translator), QuoteStep(shared)
        marks = FaceMarks(shared.state, Framing(shared.state, shared.frames, self.panel), self.panel)
        self.overlays = Overlays(shared, self.canvas, marks)
        row = QHBoxLayout(self)
        row.addWidget(self.panel)
        row.addWidget(self.canvas, 1)
        self.resize(1000, 700)


@pytest.fixture
def scene(shared: Shared) -> Iterator[Stage]:
    made = Stage(shared)
    made.show()
    made.activateWindow()
    wait_for(made.isVisible)
    yield made
    made.close()


def _double_click(scene: Stage, slot: str) -> None:
    box = scene.canvas.box_of(slot)
    assert box is not None
    QTest.mouseDClick(scene.canvas, Qt.MouseButton.LeftButton, pos=box.center().toPoint())


def test_a_double_click_edits_the_quote_in_place(scene: Stage, state: State) -> None:
    _double_click(scene, "quote")
    editor = scene.overlays.editor
    assert editor is not None
    box = scene.canvas.box_of("quote")
    assert box is not None
    assert editor.geometry().contains(box.center().toPoint())
    assert text_of(editor) == state.visual.quote
    QTest.keyClicks(editor, "Encore un pas.")
    assert state.visual.quote == "Encore un pas."
    assert text_of(scene.panel.writing.field) == "Encore un pas."


def test_typing_in_the_panel_shows_on_the_canvas(scene: Stage) -> None:
    _double_click(scene, "quote")
    scene.panel.writing.field.setPlainText("Depuis le panneau.")
    editor = scene.overlays.editor
    assert editor is not None
    assert text_of(editor) == "Depuis le panneau."


def test_a_run_of_typing_on_the_canvas_is_one_step(scene: Stage, state: State) -> None:
    before = state.visual
    _double_click(scene, "name")
    editor = scene.overlays.editor
    assert editor is not None
    QTest.keyClicks(editor, "Ada")
    assert state.visual.person.name == "Ada"
    state.undo()
    assert state.visual == before


@pytest.mark.parametrize(("slot", "key"), [("quote", Qt.Key.Key_Escape), ("name", Qt.Key.Key_Return)])
def test_a_key_closes_it_and_the_text_stays(scene: Stage, state: State, slot: str, key: Qt.Key) -> None:
    _double_click(scene, slot)
    editor = scene.overlays.editor
    assert editor is not None
    QTest.keyClicks(editor, "Voila")
    QTest.keyClick(editor, key)
    wait_for(lambda: scene.overlays.editor is None)
    assert "Voila" in (state.visual.quote, state.visual.person.name)


def test_another_double_click_moves_the_editor(scene: Stage, state: State) -> None:
    _double_click(scene, "quote")
    scene.overlays.write("name")
    editors = [each for each in scene.canvas.findChildren(InlineEditor) if each.isVisible()]
    assert editors == [scene.overlays.editor]
    assert text_of(editors[0]) == state.visual.person.name


def test_a_role_and_its_organisation_are_each_written_where_they_are_drawn(scene: Stage, state: State) -> None:
    state.edit(describe_person(state.visual, role="Enseignante", organisation="Cegep"), "person")
    box = scene.canvas.box_of("role")
    assert box is not None
    drawn = carets_in(scene.canvas._frames.frame, "role", "Enseignante, Cegep")  # pyright: ignore[reportPrivateUsage] - the frame on the screen
    for index, field in ((2, "role"), (-2, "organisation")):
        at = scene.canvas.on_widget(drawn[index].box).center()
        QTest.mouseDClick(scene.canvas, Qt.MouseButton.LeftButton, pos=at.toPoint())
        editor = scene.overlays.editor
        assert editor is not None
        assert text_of(editor) == getattr(state.visual.person, field)
    QTest.keyClicks(editor, "UQAM")
    assert (state.visual.person.role, state.visual.person.organisation) == ("Enseignante", "UQAM")


def test_tab_goes_from_a_role_to_its_organisation_then_leaves(scene: Stage, state: State) -> None:
    scene.overlays.write("role")
    for field in ("role", "organisation"):
        editor = scene.overlays.editor
        assert editor is not None
        assert text_of(editor) == getattr(state.visual.person, field)
        QTest.keyClick(editor, Qt.Key.Key_Tab)
    wait_for(lambda: scene.overlays.editor is None)


def test_the_caret_stands_before_the_letter_that_the_poster_draws_and_follows_its_lines(
    scene: Stage, state: State
) -> None:
    state.edit(write_quote(state.visual, "J'ai  rate trois fois, et je suis revenue chaque fois... Voila!"), "quote")
    scene.overlays.write("quote")
    editor = scene.overlays.editor
    assert editor is not None
    frame = scene.canvas._frames.frame  # pyright: ignore[reportPrivateUsage] - as above
    lines = [line for text in frame.texts() if text.slot == "quote" for line in text.lines]
    assert len(lines) > 2
    QTest.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for line in lines:
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
        selected = editor.textCursor().selectedText().split()
        assert selected[-1].strip(".!") in line
        assert selected[0].replace("'", "’").replace("...", "…") in line
        QTest.keyClick(editor, Qt.Key.Key_Down)
        QTest.keyClick(editor, Qt.Key.Key_Home)


def test_a_click_puts_the_caret_at_the_letter_under_the_pointer(scene: Stage, state: State) -> None:
    scene.overlays.write("quote")
    editor = scene.overlays.editor
    assert editor is not None
    carets = carets_in(scene.canvas._frames.frame, "quote", state.visual.quote)  # pyright: ignore[reportPrivateUsage] - as above
    for index in (0, 7, len(carets) // 2, len(carets) - 1):
        at = scene.canvas.on_widget(carets[index].box).center() - editor.pos()
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=at.toPoint())
        assert abs(editor.textCursor().position() - index) <= 1


def test_opening_and_closing_it_moves_nothing_on_the_visual(scene: Stage) -> None:
    def seen() -> QImage:
        return scene.canvas.grab(scene.canvas.box_of("quote").toRect()).toImage()  # pyright: ignore[reportOptionalMemberAccess] - it is drawn

    frame = scene.canvas._frames.frame  # pyright: ignore[reportPrivateUsage] - as above
    before = seen()
    _double_click(scene, "quote")
    assert scene.canvas._frames.frame == frame  # pyright: ignore[reportPrivateUsage] - as above
    editor = scene.overlays.editor
    assert editor is not None
    assert seen() != before
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    wait_for(lambda: scene.overlays.editor is None)
    assert seen() == before


def test_the_campaigns_own_words_cannot_be_edited(scene: Stage, state: State) -> None:
    _double_click(scene, "theme")
    assert scene.overlays.editor is None
    assert state.step == "poster"


def test_choosing_another_format_closes_it(scene: Stage, state: State) -> None:
    _double_click(scene, "quote")
    state.look_at("square")
    wait_for(lambda: scene.overlays.editor is None)


def test_in_the_window_undoing_while_writing_undoes_the_visual(window: Window) -> None:
    before = window.state.visual
    window.overlays.write("quote")
    editor = window.overlays.editor
    assert editor is not None
    QTest.keyClicks(editor, "Encore")
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.state.visual == before
    assert text_of(editor) == before.quote


def test_the_theme_in_the_place_of_a_quote_is_where_the_quote_is_written(scene: Stage, state: State) -> None:
    for poster_id in ("bloc", "sentier", "grand-mot"):
        state.edit(choose_poster(write_quote(state.visual, ""), poster_id), "poster")
        _double_click(scene, "theme")
        editor, box = scene.overlays.editor, scene.canvas.box_of("theme")
        assert editor is not None, poster_id
        assert box is not None
        assert editor.geometry().contains(box.center().toPoint()), poster_id
        QTest.keyClicks(editor, "Encore un pas.")
        assert state.visual.quote == "Encore un pas.", poster_id
        written = scene.canvas.box_of("quote")
        assert written is not None
        assert editor.geometry().contains(written.center().toPoint()), poster_id
        editor.leave()
        # With a quote, the theme is the campaign's own again.
        _double_click(scene, "theme")
        assert scene.overlays.editor is None, poster_id

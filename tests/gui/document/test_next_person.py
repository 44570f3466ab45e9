"""« Personne suivante » keeps what was done, without a question, and begins again with the same poster."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from composer.core.document.edits import choose_palette, choose_poster, describe_person, give_consent, write_quote
from composer.core.visual import Consent, Person, is_empty
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, wait_for
from tests.gui.hands import press
from tests.read_back import read_visual

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def _go_on(window: Window) -> None:
    before = window.state.session
    QTest.keyClick(window, Qt.Key.Key_N, _CTRL_SHIFT)
    wait_for(lambda: window.state.session is not before)


def test_one_person_after_another_without_a_question_and_without_a_loss(
    window: Window, answers: Answers, tmp_path: Path
) -> None:
    state = window.state
    state.edit(choose_palette(choose_poster(state.visual, "ruban"), "nuit"), "poster")
    state.edit(write_quote(state.visual, "Encore un pas."), "quote")
    state.edit(give_consent(state.visual, Consent("adult", ("publish",))), "consent")
    first = state.visual
    _go_on(window)
    kept = tmp_path / "exports" / "zoe-tremblay.jps"
    read, photo = read_visual(kept)
    assert (read.quote, photo is not None) == ("Encore un pas.", True)
    assert answers.asked == []
    now = state.visual
    assert (now.poster, now.palette, now.person, state.step) == ("ruban", first.palette, Person(), "photo")
    assert is_empty(now)
    assert now.id not in {"", read.id}
    assert kept.name in window.notice.text
    # Undone at its beginning, it leads back to the person before, and redone to the next.
    assert window.commands["undo"].isEnabled()
    window.commands["undo"].trigger()
    assert (state.visual.quote, state.session.path, state.session.unsaved) == ("Encore un pas.", kept, False)
    while state.session.after and state.to_redo:
        window.commands["redo"].trigger()
    assert is_empty(state.visual)
    # The next of the same name does not replace the first.
    state.edit(describe_person(write_quote(state.visual, "Un de plus."), name="Zoé Tremblay"), "person")
    _go_on(window)
    assert read_visual(kept)[0].quote == "Encore un pas."
    assert read_visual(kept.with_name("zoe-tremblay-2.jps"))[0].quote == "Un de plus."
    # One without a name is kept under a name that can be read.
    state.edit(write_quote(state.visual, "Sans nom."), "quote")
    _go_on(window)
    assert [Path(each).name for each in window.preferences.settings.recent] == [
        "visuel.jps",
        "zoe-tremblay-2.jps",
        "zoe-tremblay.jps",
    ]


def test_the_button_of_the_message_goes_back_until_something_is_put_on_the_next_visual(window: Window) -> None:
    window.state.edit(write_quote(window.state.visual, "Encore un pas."), "quote")
    _go_on(window)
    press(window.notice.action_button)
    assert window.state.visual.quote == "Encore un pas."
    _go_on(window)
    window.state.edit(write_quote(window.state.visual, "Le mien."), "quote")
    assert not window.notice.isVisible()


def test_what_was_exported_as_it_is_is_not_kept_twice(window: Window, tmp_path: Path) -> None:
    window.preferences.change(left_out=("portrait", "square", "story", "screen", "letter", "tabloid"))
    state = window.state
    state.edit(give_consent(write_quote(state.visual, "Encore un pas."), Consent("self", ("publish",))), "consent")
    window.export()
    wait_for(lambda: window.exports.outcome == "done")
    exported = state.session
    press(window.steps.export.result.next)
    assert list((tmp_path / "exports").glob("*.jps")) == []
    assert (window.exports.outcome, window.exports.exported) == ("none", None)
    state.undo()
    assert state.session is exported


def test_a_disk_that_refuses_keeps_the_visual_on_the_screen(window: Window, tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file where the folder should be")
    window.state.edit(write_quote(window.state.visual, "Encore un pas."), "quote")
    before = window.state.session
    QTest.keyClick(window, Qt.Key.Key_N, _CTRL_SHIFT)
    wait_for(lambda: window.notice.text)
    assert window.state.session is before
    assert window.state.session.unsaved


def test_an_untouched_visual_has_no_next_one(window: Window) -> None:
    assert window.commands["next-person"].isEnabled()
    window.documents.begin()
    assert not window.commands["next-person"].isEnabled()
    assert replace(window.state.visual, id="").person == Person()

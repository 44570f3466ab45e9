"""The window opens on an empty visual; the example is looked at, marked, replaced by one's own, and never leaves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from composer.app.document.recovery import left_behind, new_safe
from composer.app.example import example_parts, read_sample
from composer.app.sample import persons_on
from composer.core.document.edits import describe_person, write_quote
from composer.core.formats import Format
from composer.core.visual import SAMPLE_PARTS, Person, Visual, is_empty
from composer.gui.canvas.badge import marked
from composer.gui.caption.caption_fields import CopyButton
from composer.gui.field_text import text_of
from composer.gui.poster import poster_cards
from composer.gui.preferences import Folders
from composer.gui.window.window import Window
from composer.render.arrange import Arranged, arrange
from composer.render.scene import Scene
from tests.gui.conftest import Answers, opened, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import press, write
from tests.gui.journey import go, seen
from tests.own_person import own_photo


@pytest.fixture
def new(application: QApplication, folders: Folders, answers: Answers) -> Iterator[Window]:
    """The window as it starts."""
    with opened(application, folders, answers) as made:
        yield made


@pytest.fixture
def example(new: Window) -> Window:
    """The window on the example."""
    new.commands["example"].trigger()
    return new


def _card_keys(window: Window) -> dict[str, int]:
    cards = seen(window.steps.poster).cards
    return {id_: cards.button(id_).icon().cacheKey() for id_ in window.state.studio.context.poster_ids()}


# --- An empty visual. ---


def test_the_window_opens_on_an_empty_visual_and_says_how_to_begin(new: Window) -> None:
    assert replace(new.state.visual, id="") == Visual(new.state.studio.context.poster_ids()[0])
    assert not new.state.session.unsaved
    assert new.start_sheet.isVisible()
    assert not new.start_buttons.shown
    press(new.start_sheet.begin)
    wait_for(lambda: not new.start_sheet.isVisible())
    assert new.start_buttons.shown
    assert not new.example_badge.isVisible()
    assert seen(new.steps.photo).import_panel.open.hasFocus()
    new.state.go_to("poster")
    press(new.start_buttons.photo)
    assert new.state.step == "photo"
    press(new.start_buttons.quote)
    assert seen(new.steps.quote).writing.field.hasFocus()
    write("On avance.")
    assert new.state.visual.quote == "On avance."
    assert not new.start_buttons.shown
    new.state.undo()
    new.commands["example"].trigger()
    assert new.state.is_example


def test_the_ways_to_begin_hide_no_text_of_any_poster(new: Window) -> None:
    new.start_sheet.leave()
    for poster_id in new.state.studio.context.poster_ids():
        seen(new.steps.poster).cards.chosen.emit(poster_id)
        QApplication.processEvents()
        places = [QRectF(each.geometry()) for each in (new.start_buttons.photo, new.start_buttons.quote)]
        assert not places[0].intersects(places[1]), poster_id
        hidden = [box for box in new.ghosts.texts if any(box.intersects(place) for place in places)]
        assert not hidden, poster_id
        assert places[0].intersects(new.ghosts.photo), poster_id
        assert places[1].intersects(new.ghosts.words), poster_id


def test_the_posters_show_the_example_marked_until_there_are_ones_own_words(new: Window) -> None:
    wait_for(lambda: all(_card_keys(new).values()), 60_000)
    assert is_empty(new.state.visual)
    go(new, 3)
    press(seen(new.steps.quote).writing.field.viewport())
    write("On avance.")
    before = _card_keys_anywhere(new)
    go(new, 1)
    wait_for(lambda: not set(before.values()) & set(_card_keys(new).values()), 60_000)


def test_posters_side_by_side_show_different_persons_and_the_example_keeps_the_first(
    application: QApplication, folders: Folders, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: dict[str, str] = {}

    def recorded(scene: Scene, format_: Format) -> Arranged:
        shown[scene.poster.id] = scene.visual.person.name
        return arrange(scene, format_)

    monkeypatch.setattr(poster_cards, "arrange", recorded)
    with opened(application, folders, answers) as window:
        posters = window.state.studio.context.poster_ids()
        wait_for(lambda: all(shown.get(each) for each in posters), 60_000)
        assert shown == {id_: person.name for id_, person in persons_on(posters).items()}
        assert len(set(shown.values())) == len(read_sample())
        # Opened, the example is of the first person, and stays so from poster to poster.
        window.commands["example"].trigger()
        for id_ in posters[:2]:
            seen(window.steps.poster).cards.chosen.emit(id_)
            assert (window.state.visual.poster, window.state.visual.person.name) == (id_, read_sample()[0].name)


def _card_keys_anywhere(window: Window) -> dict[str, int]:
    step = window.steps.poster
    ids = window.state.studio.context.poster_ids()
    return {id_: step.cards.button(id_).icon().cacheKey() for id_ in ids}


def test_an_empty_visual_is_not_exported(new: Window, tmp_path: Path) -> None:
    new.export()
    wait_for(lambda: new.exports.outcome == "blocked")
    assert new.exports.preflight is not None
    assert [finding.problem.code for finding in new.exports.preflight.findings] == ["nothing-to-show"]
    assert not (tmp_path / "exports").exists()


def test_new_begins_empty_again(window: Window, answers: Answers) -> None:
    window.commands["new"].trigger()
    assert is_empty(window.state.visual)
    assert answers.asked == []


# --- The example, looked at. ---


def test_the_example_is_shown_on_the_poster_at_hand_and_marked(new: Window) -> None:
    go(new, 1)
    seen(new.steps.poster).cards.chosen.emit("ruban")
    new.commands["example"].trigger()
    assert new.state.visual.poster == "ruban"
    assert example_parts(new.state.visual) == SAMPLE_PARTS
    assert new.example_badge.isVisible()
    assert new.windowTitle().startswith("Exemple")
    new.compression_preview.toggle()
    QApplication.processEvents()
    over = new.example_badge.grab().toImage()
    box = new.canvas.on_widget(new.state.format.box)
    assert over.pixelColor(int(box.left()) + 40, int(box.top())) != over.pixelColor(2, over.height() - 2)


def test_unsaved_work_is_asked_about_before_the_example_is_shown(window: Window, answers: Answers) -> None:
    own = describe_person(window.state.visual, name="Alix Roy")
    window.state.edit(own, "person")
    answers.about_unsaved = "cancel"
    window.commands["example"].trigger()
    assert window.state.visual == own
    answers.about_unsaved = "discard"
    window.commands["example"].trigger()
    assert window.state.is_example


def test_the_example_nobody_touched_is_no_loss(example: Window, answers: Answers) -> None:
    example.commands["new"].trigger()
    assert is_empty(example.state.visual)
    assert [asked for asked in answers.asked if asked.startswith("unsaved")] == []


@pytest.mark.parametrize("size", [(40, 72), (72, 38), (74, 92), (148, 185)])
def test_the_mark_is_whole_on_a_thumbnail_of_any_shape(size: tuple[int, int], application: QApplication) -> None:
    picture = QPixmap(*size)
    picture.fill(QColor("#7f7f7f"))
    over = marked(picture, "Exemple", application.font()).toImage()
    touched = [x for x in range(size[0]) for y in range(size[1]) if over.pixelColor(x, y) != QColor("#7f7f7f")]
    assert len(touched) > 200
    assert max(touched) < size[0]
    assert all(over.pixelColor(size[0] - 1, y) == QColor("#7f7f7f") for y in range(size[1]))


# --- Replaced by the person’s own, in one step, whichever way it comes in. ---


def _type_quote(window: Window) -> None:
    go(window, 3)
    field = seen(window.steps.quote).writing.field
    assert text_of(field) == ""
    assert field.placeholderText() == window.state.visual.quote
    press(field.viewport())
    write("On avance.")


def _type_name(window: Window) -> None:
    go(window, 3)
    field = seen(window.steps.quote).person["name"]
    assert (field.text(), field.placeholderText()) == ("", "Maïka Joseph")
    press(field)
    write("Zoé")


def _write_on_canvas(window: Window) -> None:
    window.overlays.write("quote")
    editor = window.overlays.editor
    assert editor is not None
    write("On avance.")
    editor.leave()


def _drop_photo(window: Window) -> None:
    assert drop(window, files(own_photo()))
    wait_for(lambda: not window.state.is_example)


def _paste_words(window: Window) -> None:
    QGuiApplication.clipboard().setText("On avance.")
    go(window, 3)
    press(seen(window.steps.quote).writing.field.viewport())
    QTest.keyClick(seen(window.steps.quote).writing.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _take_proposal(window: Window) -> None:
    window.state.edit(write_quote(window.state.visual, "On avance."), "quote")


def _write_alternative(window: Window) -> None:
    go(window, 4)
    alternative = seen(window.steps.caption).alternative
    press(alternative.button)
    field = alternative.short.widget.field
    assert text_of(field) == ""
    press(field.viewport())
    write("Une personne debout.")


def _begin_mine(window: Window) -> None:
    go(window, 5)
    press(seen(window.steps.export).example.begin)


_NOBODY = Visual("bloc")
_ENTRIES: dict[Callable[[Window], None], Callable[[Visual], bool]] = {
    _type_quote: lambda now: now == Visual("bloc", quote="On avance."),
    _type_name: lambda now: now == Visual("bloc", person=Person("Zoé")),
    _write_on_canvas: lambda now: now == Visual("bloc", quote="On avance."),
    _drop_photo: lambda now: now.photo is not None and not now.quote and now.person == Person(),
    _paste_words: lambda now: now == Visual("bloc", quote="On avance."),
    _take_proposal: lambda now: (now.quote, now.person, now.photo) == ("On avance.", Person(), None),
    _write_alternative: lambda now: now.alternative.short == "Une personne debout." and is_empty(now),
    _begin_mine: lambda now: now == _NOBODY,
}


@pytest.mark.parametrize("enter", _ENTRIES, ids=lambda enter: enter.__name__)
def test_the_first_entry_replaces_the_whole_example_in_one_step(
    enter: Callable[[Window], None], example: Window
) -> None:
    before = example.state.visual
    enter(example)
    assert _ENTRIES[enter](replace(example.state.visual, id="")), example.state.visual
    assert not example.state.is_example
    assert not example.example_badge.isVisible()
    example.state.undo()
    assert example.state.visual == before
    assert example.example_badge.isVisible()
    assert example.state.session.history.to_undo is None


def test_the_hint_goes_with_the_example_and_comes_back_with_it(example: Window) -> None:
    go(example, 3)
    step = seen(example.steps.quote)
    press(step.person["role"])
    write("Chimiste")
    assert step.writing.field.placeholderText() == ""
    assert step.person["name"].placeholderText() == ""
    assert step.person["role"].text() == "Chimiste"
    example.state.undo()
    assert step.person["role"].text() == ""
    assert step.person["role"].placeholderText() == "Ébéniste"
    assert step.writing.field.placeholderText() == example.state.visual.quote


# --- It never leaves. ---


def test_nothing_of_the_example_is_exported_copied_or_printed(
    example: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[object] = []
    monkeypatch.setattr(example.exports, "_print", printed.append)
    clipboard, kept = QGuiApplication.clipboard(), QMimeData()
    kept.setText("gardé")
    clipboard.setMimeData(kept)
    for leave in (
        example.exports.copy_picture,
        example.exports.print,
        *(lambda network=network: example.exports.copy_caption(network) for network in ("instagram", "facebook")),
        *(each.button.click for each in example.findChildren(CopyButton)),
    ):
        example.notice.hide()
        leave()
        assert "L’exemple n’est pas à publier" in example.notice.text
    example.export()
    wait_for(lambda: example.exports.outcome not in {"none", "running"})
    assert example.exports.outcome == "refused"
    assert [problem.code for problem in example.exports.problems] == ["example-leaves"]
    assert not (tmp_path / "exports").exists()
    assert clipboard.text() == "gardé"
    assert printed == []
    assert seen(example.steps.export).example.isVisible()


def test_the_examples_caption_cannot_be_selected(example: Window) -> None:
    go(example, 4)
    whole = seen(example.steps.caption).tab("instagram").whole
    assert whole.head.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    example.state.edit(describe_person(example.state.visual, name="Zoé"), "person")
    assert whole.head.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse


def test_nobody_credits_or_agrees_to_the_examples_photo(example: Window) -> None:
    go(example, 2)
    assert not seen(example.steps.photo).photographer.isEnabled()
    assert not seen(example.steps.photo).shows.isEnabled()
    go(example, 5)
    assert not seen(example.steps.export).consent.isVisible()


def test_an_example_of_an_earlier_version_taken_up_again_is_marked_and_refused(
    example: Window, folders: Folders
) -> None:
    assert folders.autosave
    snapshot, safe = example.state.session.snapshot(), new_safe(folders.autosave)
    # As that version kept it: another name, and no mark.
    older = describe_person(snapshot.visual, name="Zoé")
    older = Visual(older.poster, quote=older.quote, person=older.person, photo=older.photo)
    safe.keep(type(snapshot)(older, snapshot.intake, older), None)
    safe.release()
    (leftover,) = left_behind(folders.autosave)
    example.state.show(leftover.resume(example.state.studio.context))
    leftover.safe.release()
    assert example.example_badge.isVisible()
    example.export()
    wait_for(lambda: example.exports.outcome == "refused")
    press(seen(example.steps.export).example.begin)
    assert example.state.visual == Visual("bloc", person=Person("Zoé"))


def test_the_example_saved_keeps_its_mark(example: Window, answers: Answers, tmp_path: Path) -> None:
    answers.to_save = tmp_path / "a.jps"
    example.commands["save"].trigger()
    wait_for(lambda: not example.state.session.unsaved and example.state.session.path is not None)
    assert answers.asked[-1].endswith("exemple.jps")
    example.commands["new"].trigger()
    example.documents.open_path(tmp_path / "a.jps")
    wait_for(lambda: example.state.session.path == tmp_path / "a.jps")
    assert example.state.visual.sample == SAMPLE_PARTS
    assert not example.start_buttons.shown

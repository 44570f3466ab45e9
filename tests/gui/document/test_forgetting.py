"""« Oublier ce visuel »: nothing of the program's own is left of it, and what remains is named."""

import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QClipboard, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel

from composer.app.document.recovery import new_safe
from composer.core.document.edits import describe_person, give_consent, write_quote
from composer.core.visual import Consent
from composer.gui.document.recovery_dialog import LeftoversDialog
from composer.gui.preferences import Folders, forget_visited
from composer.gui.widgets.labels import EnterButton
from composer.gui.window.window import Window
from composer.render.photo.intake import take_in
from composer.storage.autosave import WORDS_FILE
from tests.gui.conftest import Answers, wait_for
from tests.render.photo.files import jpeg

_QUOTE, _NAME, _SLUG = "J’ai recommencé dix-sept fois.", "Wilhelmine Xanadu", "wilhelmine-xanadu"
_PHOTO = take_in(jpeg(Image.effect_noise((600, 800), 80).convert("RGB")), "photo.jpg")
_NO_TEXTS = ("portrait", "square", "story", "screen", "letter")


@pytest.fixture
def home(tmp_path: Path, folders: Folders) -> Path:
    """The one folder that everything of these tests is in."""
    assert folders.autosave
    assert folders.autosave.is_relative_to(tmp_path)
    return tmp_path


@pytest.fixture
def worked_on(window: Window, answers: Answers, home: Path) -> Path:
    """A visual gone through everything that leaves a copy; the file it was saved in."""
    state = window.state
    state.put_photo(_PHOTO)
    state.edit(write_quote(state.visual, _QUOTE), "quote")
    state.edit(describe_person(state.visual, name=_NAME), "person")
    answers.to_save = home / "documents" / f"{_SLUG}.jps"
    answers.to_save.parent.mkdir()
    window.documents.save()
    wait_for(answers.to_save.exists)
    wait_for(lambda: window.preferences.settings.recent)
    _crash(window, home)
    state.edit(write_quote(state.visual, f"{_QUOTE} Et une de plus."), "quote")
    window.autosaver.keep_now()
    window.exports.copy_picture()
    wait_for(lambda: "copiée" in window.notice.text)
    return answers.to_save


def _crash(window: Window, home: Path) -> None:
    """What a crash left of the same visual on another day."""
    safe = new_safe(home / "autosave")
    safe.keep(window.state.session.snapshot(), None)
    safe.release()


def _export(window: Window) -> None:
    window.preferences.change(left_out=_NO_TEXTS)
    window.state.edit(give_consent(window.state.visual, Consent("self", ("publish",))), "consent")
    window.exports.start()
    wait_for(lambda: window.exports.outcome == "done")


def _traces(home: Path) -> set[Path]:
    """Every file under `home` that says or shows anything of the visual, by its contents or its name."""
    marks = [_QUOTE.encode(), _NAME.encode(), _SLUG.encode(), _PHOTO.data, _PHOTO.digest.encode()]
    return {
        path
        for path in home.rglob("*")
        if path.is_file() and (_SLUG in path.name or any(mark in path.read_bytes() for mark in marks))
    }


def _forgotten(window: Window) -> bool:
    return window.state.visual.person.name != _NAME


def test_the_test_itself_finds_what_is_to_be_forgotten(worked_on: Path, home: Path) -> None:
    wait_for(lambda: home / "settings" / "settings.json" in _traces(home))
    traces = _traces(home)
    assert worked_on in traces
    assert len([path for path in traces if path.name == WORDS_FILE]) == 2
    assert len([path for path in traces if path.suffix == ".photo"]) == 2


def test_nothing_is_left_of_a_visual_and_its_file(
    window: Window, worked_on: Path, answers: Answers, home: Path
) -> None:
    answers.about_forgetting = "file-too"
    window.commands["forget"].trigger()
    assert _forgotten(window)
    assert not _traces(home)
    assert not worked_on.exists()
    assert window.state.session.path is None
    assert not window.state.session.unsaved
    assert "oublié" in window.notice.text


@pytest.mark.parametrize("whose", ["ours", "theirs"])
def test_the_clipboard_is_emptied_of_our_copy_and_of_no_other(
    whose: str, window: Window, worked_on: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def owns(_clipboard: QClipboard) -> bool:
        return whose == "ours"  # a platform without a screen cannot tell

    monkeypatch.setattr(QClipboard, "ownsClipboard", owns)
    assert worked_on
    window.commands["forget"].trigger()
    assert QGuiApplication.clipboard().image().isNull() is (whose == "ours")


def test_the_file_stays_when_it_is_not_ticked_and_is_listed_among_what_remains(
    window: Window, worked_on: Path, home: Path
) -> None:
    window.commands["forget"].trigger()
    assert _traces(home) == {worked_on}
    dialog = window.findChild(LeftoversDialog)
    assert isinstance(dialog, LeftoversDialog)
    assert worked_on.name in {label.text() for label in dialog.findChildren(QLabel)}


def test_exports_remain_and_are_listed_with_their_folder(
    window: Window, worked_on: Path, answers: Answers, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def show(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    assert worked_on
    _export(window)
    kit = home / "exports" / _SLUG
    answers.about_forgetting = "file-too"
    window.commands["forget"].trigger()
    assert {path.parent for path in _traces(home)} == {kit}
    assert not window.exports.can_take_back
    dialog = window.findChild(LeftoversDialog)
    assert isinstance(dialog, LeftoversDialog)
    (opens,) = (each for each in dialog.findChildren(EnterButton) if each.text() == "Ouvrir le dossier")
    opens.click()
    assert opened == [kit]


def test_a_kit_of_another_day_is_recognized_by_its_photo(
    window: Window, worked_on: Path, answers: Answers, home: Path
) -> None:
    _export(window)
    window.documents.new()
    wait_for(lambda: _forgotten(window))
    window.documents.open_path(worked_on)
    wait_for(lambda: not _forgotten(window))
    window.state.edit(describe_person(window.state.visual, name="Quelqu’un d’autre"), "person")
    answers.about_forgetting = "file-too"
    window.commands["forget"].trigger()
    dialog = window.findChild(LeftoversDialog)
    assert isinstance(dialog, LeftoversDialog)
    assert _SLUG in {label.text() for label in dialog.findChildren(QLabel)}
    assert {path.parent for path in _traces(home)} == {home / "exports" / _SLUG}


def test_somebody_else_s_work_is_not_touched(window: Window, worked_on: Path, answers: Answers, home: Path) -> None:
    assert worked_on
    other = new_safe(home / "autosave")
    snapshot = window.state.session.snapshot()
    visual = describe_person(write_quote(type(snapshot.visual)("bloc"), "Autre."), name="Zoé")
    other.keep(type(snapshot)(visual, None, visual), None)
    other.release()
    answers.about_forgetting = "file-too"
    window.commands["forget"].trigger()
    (kept,) = (home / "autosave").glob(f"*/{WORDS_FILE}")
    assert "Zoé" in kept.read_text("utf-8")


def test_cancelling_changes_nothing(window: Window, worked_on: Path, answers: Answers, home: Path) -> None:
    before = _traces(home)
    answers.about_forgetting = "cancel"
    window.commands["forget"].trigger()
    assert not _forgotten(window)
    assert _traces(home) == before
    assert answers.asked[-1] == f"forget: {worked_on.stem}, {worked_on}"


def test_a_file_that_cannot_be_erased_is_reported(
    window: Window, worked_on: Path, answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - as pathlib has it
        raise PermissionError(13, "locked", str(missing_ok))

    with monkeypatch.context() as patched:
        patched.setattr("composer.app.document.forgetting.Path.unlink", refuse)
        answers.about_forgetting = "file-too"
        window.commands["forget"].trigger()
    assert worked_on.exists()
    assert "n’a pas pu être effacé" in window.notice.text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt’s settings are not files")
def test_the_file_dialog_forgets_the_folder_and_no_other(tmp_path: Path) -> None:
    folder, other = tmp_path / _SLUG, tmp_path / "autre"
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    dialog = QSettings(QSettings.Scope.UserScope, "QtProject")
    addresses = [QUrl.fromLocalFile(str(each)).toString() for each in (folder, other)]
    dialog.setValue("FileDialog/history", addresses)
    dialog.setValue("FileDialog/lastVisited", addresses[0])
    dialog.sync()
    forget_visited(folder)
    dialog.sync()
    assert _SLUG not in (tmp_path / "QtProject.conf").read_text("utf-8")
    assert "autre" in (tmp_path / "QtProject.conf").read_text("utf-8")

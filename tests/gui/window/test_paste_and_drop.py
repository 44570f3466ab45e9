"""What is pasted or dropped onto the window: always copied, never lost, and reported when it cannot be used."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.widgets.focused_field import Field
from composer.gui.window.window import Window
from tests.gui.conftest import Answers, bury, complete, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import CTRL, key
from tests.gui.journey import digest
from tests.own_posters import poster_folder

_MOVE = Qt.DropAction.MoveAction
_ANY = Qt.DropAction.CopyAction | _MOVE | Qt.DropAction.LinkAction
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    Image.new("RGB", (300, 400), (90, 120, 60)).save(tmp_path / "élève.jpg")
    return tmp_path / "élève.jpg"


def _picture() -> QMimeData:
    image, mime = QImage(300, 200, QImage.Format.Format_RGB32), QMimeData()
    image.fill(0x336699)
    mime.setImageData(image)
    return mime


def _words(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


@pytest.fixture
def clipboard(window: Window) -> QClipboard:
    assert window
    return QGuiApplication.clipboard()


def _fields(window: Window) -> dict[str, Field]:
    """Fields of each kind: of a panel, in one line or several, and the one on the poster."""
    step = window.steps.quote
    window.state.go_to("quote")
    return {"quote": step.writing.field, "name": step.person["name"]}


def _with_keyboard(window: Window, where: str) -> Field:
    if where == "poster":
        window.overlays.write("quote")
        assert window.overlays.editor is not None
        field: Field = window.overlays.editor
    else:
        field = _fields(window)[where]
        field.setFocus()
    wait_for(field.hasFocus)
    return field


_WHERE = pytest.mark.parametrize("where", ["quote", "name", "poster"])


@_WHERE
@pytest.mark.parametrize("code", [(Qt.Key.Key_V, CTRL), (Qt.Key.Key_Insert, _SHIFT)])
def test_a_picture_pasted_in_a_text_field_goes_on_the_visual(
    where: str, code: tuple[Qt.Key, Qt.KeyboardModifier], window: Window, clipboard: QClipboard
) -> None:
    field, before, words = _with_keyboard(window, where), digest(window), window.state.visual.quote
    clipboard.setMimeData(_picture())
    key(*code)
    wait_for(lambda: digest(window) != before)
    assert window.state.visual.quote == words
    assert field


@_WHERE
def test_a_photo_s_file_pasted_in_a_text_field_goes_on_the_visual(
    where: str, window: Window, clipboard: QClipboard, photo: Path
) -> None:
    _with_keyboard(window, where)
    before, words = digest(window), window.state.visual.quote
    clipboard.setMimeData(files(photo))
    key(Qt.Key.Key_V, CTRL)
    wait_for(lambda: digest(window) != before)
    assert window.state.visual.quote == words


@_WHERE
def test_a_text_takes_the_text_of_what_has_both(where: str, window: Window, clipboard: QClipboard) -> None:
    field, before = _with_keyboard(window, where), digest(window)
    both = _picture()
    both.setText("Zoé")
    clipboard.setMimeData(both)
    field.selectAll()
    key(Qt.Key.Key_V, CTRL)
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == "Zoé"
    assert digest(window) == before


@_WHERE
def test_the_menu_of_a_field_pastes_a_picture_too(
    where: str, window: Window, clipboard: QClipboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QMenu] = []

    def popup(menu: QMenu, _at: object) -> None:
        opened.append(menu)  # the offscreen platform cannot open one

    monkeypatch.setattr(QMenu, "popup", popup)
    field, before = _with_keyboard(window, where), digest(window)
    clipboard.setMimeData(_picture())
    inside = field.viewport() if isinstance(field, QPlainTextEdit) else field
    at, by_mouse = inside.rect().center(), QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(
        inside, QContextMenuEvent(by_mouse, at, inside.mapToGlobal(at), Qt.KeyboardModifier.NoModifier)
    )
    (menu,) = opened
    (paste,) = [each for each in menu.actions() if each.objectName() == "edit-paste"]
    assert paste.isEnabled()
    paste.trigger()
    wait_for(lambda: digest(window) != before)


@pytest.mark.parametrize(
    ("copied", "message"),
    [
        (_words("Tomber, puis repartir."), "C’est du texte"),
        (QMimeData(), "Il n’y a rien à ajouter"),
    ],
)
def test_what_is_pasted_outside_the_fields_and_refused_is_reported(
    copied: QMimeData, message: str, window: Window, clipboard: QClipboard
) -> None:
    before = window.state.visual
    clipboard.setMimeData(copied)
    window.canvas.setFocus()
    wait_for(window.canvas.hasFocus)
    key(Qt.Key.Key_V, CTRL)
    assert message in window.notice.text
    assert window.state.visual == before


# --- Always a copy. ---


def _targets(window: Window) -> list[QWidget]:
    complete(window)
    inside = [each.viewport() for each in window.findChildren(QPlainTextEdit)]
    return [window, *window.findChildren(QLineEdit), *inside]


@pytest.mark.parametrize("modifiers", [_SHIFT, CTRL | _SHIFT, Qt.KeyboardModifier.NoModifier])
def test_a_drop_is_a_copy_whatever_the_keys_say(modifiers: Qt.KeyboardModifier, window: Window, photo: Path) -> None:
    for target in _targets(window)[:6]:
        for mime in (files(photo), _picture(), _words("oui")):
            assert drop(target, mime, _ANY, modifiers)


def test_what_can_only_be_moved_is_refused_everywhere(window: Window, photo: Path) -> None:
    before = window.state.visual
    for target in _targets(window):
        for mime in (files(photo), _picture(), _words("oui")):
            assert not drop(target, mime, _MOVE, _SHIFT)
    QTest.qWait(0)
    assert window.state.visual == before
    assert photo.exists()


def test_a_file_is_dropped_on_the_text_of_the_poster_too(window: Window, photo: Path) -> None:
    field, before = _with_keyboard(window, "poster"), digest(window)
    assert isinstance(field, QPlainTextEdit)
    assert drop(field.viewport(), files(photo), _ANY, _SHIFT)
    wait_for(lambda: digest(window) != before)
    assert "file:" not in window.state.visual.quote


def test_text_dropped_on_a_field_are_written_there(window: Window) -> None:
    step = window.steps.quote
    window.state.go_to("quote")
    name, quote = step.person["name"], step.writing.field
    name.clear()
    quote.clear()
    assert drop(name, _words("Zoé\nRoy"), _ANY)
    assert drop(quote.viewport(), _words("J’ai osé."), _ANY)
    assert (window.state.visual.person.name, window.state.visual.quote) == ("Zoé Roy", "J’ai osé.")


# --- What is not taken is reported. ---


def _address() -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/photo.jpg")])
    return mime


@pytest.mark.parametrize(
    ("mime", "message"),
    [
        (_address(), "C’est une adresse, pas une image"),
        (_words("Tomber, puis repartir."), "C’est du texte"),
        (QMimeData(), "Il n’y a rien à ajouter"),
    ],
)
def test_what_is_dropped_outside_the_fields_and_refused_is_reported(
    mime: QMimeData, message: str, window: Window
) -> None:
    before = window.state.visual
    assert drop(window, mime, _ANY)
    assert message in window.notice.text
    assert window.state.visual == before


def test_the_photos_of_a_folder_are_offered_and_an_empty_folder_beside_one_is_reported(
    window: Window, photo: Path
) -> None:
    folder, empty = photo.parent / "mes photos", photo.parent / "vide"
    folder.mkdir()
    empty.mkdir()
    for name in ("a.jpg", "b.jpg"):
        (folder / name).write_bytes(photo.read_bytes())
    before = digest(window)
    assert drop(window, files(folder))
    wait_for(lambda: window.steps.photo.dropped.strip.count() == 2)
    assert digest(window) == before
    assert drop(window, files(empty, photo))
    wait_for(lambda: digest(window) != before)
    assert "Retenu\u00a0: «\u00a0élève.jpg\u00a0»" in window.notice.text


def test_what_came_with_a_poster_is_reported_after_the_poster_is_in(window: Window, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    assert drop(window, files(poster_folder(tmp_path), tmp_path / "notes.txt"))
    wait_for(lambda: window.state.visual.poster == "voisine")
    wait_for(lambda: "Laissé de côté\u00a0: «\u00a0notes.txt\u00a0»" in window.notice.text)
    assert "Retenu\u00a0: «\u00a0voisine\u00a0»" in window.notice.text


def test_a_file_of_another_kind_is_refused_by_name(window: Window, tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04 notes")
    before = window.state.visual
    assert drop(window, files(tmp_path / "notes.docx"))
    step = window.steps.photo
    wait_for(step.import_panel.refusal.isVisible)
    assert step.import_panel.refusal.text().startswith("Photo refusée. «\u00a0notes.docx\u00a0»")
    assert window.state.visual == before


# --- Named when the program starts. ---


@pytest.mark.parametrize("more", [0, 2])
def test_photos_named_at_the_start_open_the_window_with_one_or_a_choice(
    more: int, application: QApplication, folders: Folders, answers: Answers, photo: Path
) -> None:
    others = [photo.with_name(f"{number}.jpg") for number in range(more)]
    for other in others:
        other.write_bytes(photo.read_bytes())
    window = build_window(application, [str(each) for each in (photo, *others)], "fr", folders, answers)
    window.show()
    if more:
        wait_for(lambda: window.state.step == "photo" and window.steps.photo.dropped.strip.count() == 3)
        assert window.state.session.photo is None
    else:
        wait_for(lambda: window.state.session.photo is not None and window.state.session.photo.size.width == 300)
    assert window.state.step == "photo"
    window.leave()
    window.deleteLater()
    bury()

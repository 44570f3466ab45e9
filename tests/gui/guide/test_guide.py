"""The guide opens at what a person is doing, is searched, and reads nothing but its own folder."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from composer.core.words import LANGUAGES, Language
from composer.gui.guide import guide_page
from composer.gui.guide.guide_dialog import GuideDialog
from composer.gui.guide.guide_page import GuidePage
from composer.gui.guide.topics import HEADINGS
from composer.gui.window.window import Window
from composer.storage.paths import guide_home
from tests.gui.conftest import wait_for
from texts.__main__ import all_texts

_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
#: Bytes: the pictures ship with the program, in two languages.
_HEAVIEST = 110_000


def _text(language: Language) -> str:
    return (guide_home() / f"guide.{language}.md").read_text("utf-8")


def _one_line(text: str) -> str:
    return re.sub(r"\n\s*", " ", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_the_guide_names_is_so_named_in_the_program(language: Language) -> None:
    texts = [text.fr if language == "fr" else text.en for text in all_texts()]
    known = {re.sub(r"^\d +", "", text.replace("&", "")) for text in texts}
    named = [_one_line(each) for each in re.findall(r"\*\*(.+?)\*\*", _text(language), re.DOTALL)]
    assert len(named) > 40
    assert [each for each in named if each not in known] == []


def test_both_guides_have_the_same_parts_and_pictures() -> None:
    french, english = map(_text, LANGUAGES)
    levels = [re.findall(r"^#+(?= )", text, re.MULTILINE) for text in (french, english)]
    assert levels[0] == levels[1]
    shown = [_PICTURE.findall(text) for text in (french, english)]
    assert [each.replace("-fr.", "-en.") for each in shown[0]] == shown[1]
    assert all((guide_home() / each).stat().st_size <= _HEAVIEST for each in (*shown[0], *shown[1]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_its_heading(language: Language) -> None:
    headings = set(re.findall(r"^### (.+)$", _text(language), re.MULTILINE))
    assert {each.to(language) for each in HEADINGS.values()} <= headings


@pytest.mark.usefixtures("application")
def test_the_page_reads_no_file_outside_its_folder_and_shows_no_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "guide"
    home.mkdir()
    picture = guide_home() / _PICTURE.findall(_text("fr"))[0]
    for folder in (home, tmp_path):
        (folder / "a.jpg").write_bytes(picture.read_bytes())
    (home / "guide.md").write_text("# A\n\n<b>gras</b> ![une image du guide ici](a.jpg)", "utf-8")
    page, read = GuidePage(), list[str]()

    def note(name: str) -> QImage:
        read.append(name)
        return QImage(name)

    monkeypatch.setattr(guide_page, "QImage", note)
    page.show_file(home / "guide.md")
    assert "<b>gras</b>" in page.toPlainText()
    # A picture has its place at once, by the size that its file says, and is read once it is in view.
    block = page.document().begin().next()
    assert page.document().documentLayout().blockBoundingRect(block).height() > 100
    assert read == []
    page.grab()
    assert read == [str(home / "a.jpg")]
    kind = QTextDocument.ResourceType.ImageResource.value
    assert page.loadResource(kind, QUrl("a.jpg")) is not None
    outside = ("../a.jpg", QUrl.fromLocalFile(tmp_path / "a.jpg").toString(), str(tmp_path / "a.jpg"), "http://a/a.jpg")
    assert [page.loadResource(kind, QUrl(each)) for each in outside] == [None] * 4
    assert page.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl("guide.md")) is None
    page.deleteLater()


def _read_heading(dialog: GuideDialog) -> str:
    """The heading whose part the cursor is in."""
    at = dialog.page.textCursor().position()
    return [each.text for each in dialog.page.headings if each.at <= at][-1]


def _opened(window: Window) -> GuideDialog:
    (dialog,) = window.findChildren(GuideDialog)
    wait_for(dialog.isActiveWindow)
    return dialog


def test_f1_opens_the_guide_at_the_step_and_it_is_searched_by_the_keyboard(window: Window) -> None:
    window.state.go_to("caption")
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = _opened(window)
    assert _read_heading(dialog) == "La légende"
    # At the top of the view, however high the pictures before it are.
    assert 0 <= dialog.page.cursorRect().top() < 60
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is dialog.search.field
    QTest.keyClicks(dialog.search.field, "LEGENDE")
    count = len(re.findall("légende", dialog.page.toPlainText(), re.IGNORECASE))
    places = [int(dialog.search.count.text().split()[0])]
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(dialog.search.field, key, modifier)
        places.append(int(dialog.search.count.text().split()[0]))
    assert dialog.search.count.text().endswith(f"sur {count}")
    assert places == [places[0], places[0] + 1, places[0]]
    assert len(dialog.page.extraSelections()) == count
    dialog.search.field.setText("zzz")
    assert dialog.search.count.text() == "Rien ne correspond."
    dialog.search.field.clear()
    window.state.go_to("photo")
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert _opened(window) is dialog
    assert _read_heading(dialog) == "La photo"
    window.state.translator.choose("en")
    assert _read_heading(dialog) == "The photo"
    assert "Drag it to move it" in dialog.page.toPlainText()
    assert dialog.close_.text() == "Close"
    dialog.close_.click()
    assert not dialog.isVisible()


def test_f1_over_the_window_of_a_list_opens_what_the_guide_says_of_lists(window: Window) -> None:
    list_dialog = window.batches.open()
    wait_for(list_dialog.isActiveWindow)
    QTest.keyClick(list_dialog, Qt.Key.Key_F1)
    dialog = _opened(window)
    assert dialog.parent() is list_dialog
    assert _read_heading(dialog) == "Des trousses à partir d’une liste"
    dialog.close()
    list_dialog.reject()

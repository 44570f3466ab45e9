"""The caption reaches a phone as codes read off the screen, or as a message to oneself; too long, it is said."""

from collections.abc import Iterator
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image, ImageFilter
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from composer.gui.phone import to_phone_dialog
from composer.gui.phone.to_phone_dialog import LEAST_MODULE, KitActions, ToPhoneDialog
from composer.gui.widgets.translator import Translator
from composer.gui.window.window import Window
from composer.render.qr import QUIET, text_modules
from tests.gui.conftest import wait_for

_SENTENCE = "J’ai osé, Maïka\u00a0: « c’est dur », mais on persévère 💪. "
_SHORT, _LONG, _ENDLESS = f"Bonjour!\n\n{_SENTENCE}#JPS2026", _SENTENCE * 30, _SENTENCE * 60
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(application: object) -> Iterator[ToPhoneDialog]:
    assert application
    parent = QWidget()
    parent.resize(1366, 768)
    captions = {"Instagram": _SHORT, "Facebook": _LONG, "LinkedIn": _ENDLESS}
    made = ToPhoneDialog(Translator("fr"), captions, parent)
    made.show()
    yield made
    made.close()
    parent.deleteLater()


def _as_a_phone_sees(dialog: QDialog) -> list[str]:
    """What a phone held askew, a little out of focus, reads on the dialog."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    dialog.grab().save(buffer, "PNG")
    seen = Image.open(BytesIO(buffer.data().data())).convert("L")
    turned = seen.rotate(7, Image.Resampling.BICUBIC, expand=True, fillcolor=90).filter(ImageFilter.GaussianBlur(1))
    return [each.text for each in zxingcpp.read_barcodes(turned)]


def test_a_phone_reads_each_code_of_the_dialog_and_has_the_whole_caption(dialog: ToPhoneDialog) -> None:
    assert _as_a_phone_sees(dialog) == [_SHORT]
    assert not dialog.codes.after.isVisible()
    view = dialog.codes.view
    assert view.grab().toImage().pixelColor(view.width() // 2, 1) == QColor("white")

    dialog.networks.setCurrentText("Facebook")
    count = len(dialog.codes.parts)
    assert (count, dialog.codes.number.text()) == (3, "Code 1 de 3")
    read: list[str] = []
    for at in range(count):
        if at:
            QTest.mouseClick(dialog.codes.after, _LEFT)
        read += _as_a_phone_sees(dialog)
    assert "".join(read) == _LONG
    assert dialog.codes.number.text() == "Code 3 de 3"
    assert not dialog.codes.after.isEnabled()

    dialog.networks.setCurrentText("LinkedIn")
    assert not dialog.codes.isVisible()
    assert "trop longue" in dialog.codes.status.text()


def test_in_half_a_screen_a_module_keeps_its_pixels(dialog: ToPhoneDialog) -> None:
    dialog.networks.setCurrentText("Facebook")
    dialog.resize(420, 500)
    view, modules = dialog.codes.view, len(text_modules(dialog.codes.parts[0])) + 2 * QUIET
    wait_for(lambda: view.width() < dialog.width())
    assert min(view.width(), view.height()) >= LEAST_MODULE * modules


def test_a_to_phone_dialog_has_the_caption_or_says_to_paste_it(
    dialog: ToPhoneDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_message(link: str) -> bool:
        opened.append(link)
        return len(opened) < 3

    monkeypatch.setattr(to_phone_dialog, "open_message", open_message)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("mine")
    QTest.mouseClick(dialog.message.button, _LEFT)
    parts = urlsplit(opened[0])
    assert (parts.scheme, parts.path) == ("mailto", "")
    assert parse_qs(parts.query)["body"] == [_SHORT.replace("\n", "\r\n")]
    assert clipboard.text() == "mine"

    dialog.networks.setCurrentText("Facebook")
    assert dialog.message.status.text() == ""
    QTest.mouseClick(dialog.message.button, _LEFT)
    assert "body" not in parse_qs(urlsplit(opened[1]).query)
    assert clipboard.text() == _LONG
    assert "collez-la" in dialog.message.status.text()

    dialog.networks.setCurrentText("Instagram")
    QTest.mouseClick(dialog.message.button, _LEFT)
    assert "Aucun programme de courriel" in dialog.message.status.text()
    assert clipboard.text() == _SHORT


def test_it_opens_from_the_caption_for_one_s_own_visual_alone_and_offers_the_export(window: Window) -> None:
    window.state.go_to("caption")
    tab = window.steps.caption.tab("instagram")
    QTest.mouseClick(tab.to_phone, _LEFT)
    dialog = window.findChild(ToPhoneDialog)
    assert isinstance(dialog, ToPhoneDialog)
    assert _as_a_phone_sees(dialog) == [tab.caption.text]
    assert not dialog.pictures.folder.isVisible()
    dialog.reject()

    done: list[str] = []
    kit = KitActions(lambda: done.append("folder"), lambda: done.append("zip"))
    after = ToPhoneDialog(Translator("en"), {"Instagram": "Hello"}, window, kit)
    after.show()
    QTest.mouseClick(after.pictures.folder, _LEFT)
    QTest.mouseClick(after.pictures.zip, _LEFT)
    assert done == ["folder", "zip"]
    after.close()

    window.documents.see_example()
    window.state.go_to("caption")
    QTest.mouseClick(window.steps.caption.tab("instagram").to_phone, _LEFT)
    assert [each for each in window.findChildren(ToPhoneDialog) if each.isVisible()] == []
    assert window.notice.isVisible()

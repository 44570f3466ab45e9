"""« Envoyer ma trousse à l’organisation » zips the last export and opens a message; nothing else leaves."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from composer.core.campaign.campaign import given
from composer.core.document.edits import write_quote
from composer.gui.export.export_step import ExportStep
from composer.gui.window.window import Window
from composer.storage.visual_file import VISUAL_FILE, stored_in
from tests.gui.conftest import wait_for


class _MailProgram:
    """What the system is asked to open, and whether it can."""

    def __init__(self) -> None:
        self.there = True
        self.asked: list[QUrl] = []

    def open(self, url: QUrl) -> bool:
        self.asked.append(url)
        return self.there


@pytest.fixture
def mail(monkeypatch: pytest.MonkeyPatch) -> _MailProgram:
    program = _MailProgram()
    monkeypatch.setattr(QDesktopServices, "openUrl", program.open)
    return program


@pytest.fixture
def step(window: Window) -> ExportStep:
    """The panel once a kit of one format was exported, under a campaign that gives an address."""
    window.state.go_to("export")
    panel = window.steps.export
    for format_id, tick in panel.formats.items():
        if format_id != "landscape" and tick.isChecked():
            tick.click()
    assert not panel.result.send.isVisible()
    _export(window, panel)
    return panel


def _export(window: Window, panel: ExportStep) -> None:
    panel.export.click()
    wait_for(lambda: window.exports.outcome == "done")


def _with_address(window: Window) -> None:
    studio = window.state.studio
    campaign = replace(studio.context.campaign, email=given("trousses@exemple.ca"))
    window.state.studio = replace(studio, context=replace(studio.context, campaign=campaign))


def _send(step: ExportStep) -> str:
    step.result.send.button.click()
    assert not step.result.send.button.isEnabled()
    wait_for(step.result.send.button.isEnabled)
    return step.result.send.message.text()


def test_one_button_makes_the_zip_and_opens_the_message(
    window: Window, step: ExportStep, mail: _MailProgram, tmp_path: Path
) -> None:
    _with_address(window)
    message = _send(step)
    path = tmp_path / "exports" / "zoe-tremblay.zip"
    assert "«\u00a0zoe-tremblay.zip\u00a0»" in message
    assert "trousses@exemple.ca" in message
    (url,) = mail.asked
    address = urlsplit(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
    assert (address.scheme, address.path) == ("mailto", "trousses@exemple.ca")
    assert "zoe-tremblay.zip" in parse_qs(address.query)["body"][0]
    with ZipFile(path) as archive:
        assert f"zoe-tremblay/{VISUAL_FILE}" in archive.namelist()
    assert path in window.state.session.written
    step.result.send.show_zip.click()
    assert mail.asked[-1].toLocalFile() == path.parent.as_posix()


def test_without_an_address_it_says_so_and_opens_nothing(step: ExportStep, mail: _MailProgram, tmp_path: Path) -> None:
    message = _send(step)
    assert "ne donne pas d’adresse" in message
    assert "Réseau réussite Montréal" in message
    assert not mail.asked
    assert (tmp_path / "exports" / "zoe-tremblay.zip").is_file()


def test_without_a_mail_program_it_says_where_to_write(window: Window, step: ExportStep, mail: _MailProgram) -> None:
    mail.there = False
    _with_address(window)
    message = _send(step)
    assert "aucun programme de courriel" in message
    assert "trousses@exemple.ca" in message


def test_what_is_sent_is_what_was_exported(
    window: Window, step: ExportStep, mail: _MailProgram, tmp_path: Path
) -> None:
    before = window.state.visual.quote
    window.state.edit(write_quote(window.state.visual, "Autre chose."), "quote")
    _send(step)
    assert not mail.asked
    with ZipFile(tmp_path / "exports" / "zoe-tremblay.zip") as archive:
        stored = stored_in(archive.read(f"zoe-tremblay/{VISUAL_FILE}"), Path(VISUAL_FILE))
    assert stored.visual.quote == before


def test_a_kit_that_is_gone_is_told_and_another_export_begins_anew(
    window: Window, step: ExportStep, mail: _MailProgram, tmp_path: Path
) -> None:
    (tmp_path / "exports" / "zoe-tremblay" / "kit.json").unlink()
    assert "n’est plus là" in _send(step)
    assert step.result.send.message.objectName() == "error"
    _export(window, step)
    assert not step.result.send.message.isVisible()
    assert not step.result.send.show_zip.isVisible()
    step.result.take_back.click()
    wait_for(lambda: window.exports.outcome == "taken-back")
    assert not step.result.send.isVisible()
    assert not mail.asked


def test_what_was_told_follows_the_language(window: Window, step: ExportStep, mail: _MailProgram) -> None:
    _send(step)
    window.state.translator.choose("en")
    assert "gives no address" in step.result.send.message.text()
    assert not mail.asked

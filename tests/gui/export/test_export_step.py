from functools import partial
from pathlib import Path
from threading import Event
from typing import Literal

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from composer.app.kit import undoable_export
from composer.app.kit.make import Made, Progress
from composer.app.kit.order import Order
from composer.app.studio import Studio
from composer.core.caption.caption import compose_caption
from composer.core.document.edits import choose_poster, describe_person, write_quote
from composer.core.formats import EXPORT_TYPES, ExportType
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.export import undo
from composer.export.kit_files import Replaced
from composer.export.manifest import sha256
from composer.gui.export.export_step import ExportStep
from composer.gui.export.exports import Exports
from composer.gui.export.paper_choices import PerPageChoice, ShopChoice
from composer.gui.preferences import Preferences
from composer.gui.window.window import Window
from composer.render.arrange import arrange
from composer.render.frame import Frame
from composer.storage.settings import read_settings
from tests.export.shop.press import press
from tests.formats import FORMAT_BY_ID
from tests.gui.conftest import Answers, wait_for
from tests.read_back import types_of


@pytest.fixture
def step(window: Window) -> ExportStep:
    """The panel, with one format ticked so that tests stay quick."""
    window.state.go_to("export")
    panel = window.steps.export
    for format_id, tick in panel.formats.items():
        if format_id != "landscape" and tick.isChecked():
            tick.click()
    return panel


def _ended(window: Window) -> bool:
    return window.exports.outcome not in {"none", "running"}


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_one_button_writes_the_formats_ticked_and_lists_them(window: Window, step: ExportStep, tmp_path: Path) -> None:
    step.export.click()
    assert not step.export.isEnabled()
    assert step.result.stop.isVisible()
    wait_for(lambda: _ended(window))
    written = _files(tmp_path / "exports" / "zoe-tremblay")
    assert {name for name in written if name.endswith((".jpg", ".pdf", ".png"))} == {"bloc-landscape.jpg"}
    assert set(step.result.files.text().splitlines()) == set(written)
    assert step.export.isEnabled()
    assert step.result.open_folder.isVisible()


def test_undoing_restores_what_was_replaced_and_removes_what_was_new(
    window: Window, step: ExportStep, tmp_path: Path
) -> None:
    folder = tmp_path / "exports" / "zoe-tremblay"
    step.export.click()
    wait_for(lambda: _ended(window))
    before = _files(folder)
    window.state.edit(write_quote(window.state.visual, "Une autre phrase."), "quote")
    step.types["png"].setChecked(True)
    step.usual.click()
    step.formats["square"].click()
    step.export.click()
    wait_for(lambda: _ended(window))
    assert _files(folder) != before
    step.result.take_back.click()
    wait_for(lambda: window.exports.outcome == "taken-back")
    assert _files(folder) == before
    assert not step.result.take_back.isVisible()


def _export(window: Window) -> set[str]:
    """Export once more; the codes of what is reported."""
    window.exports.start()
    wait_for(lambda: _ended(window))
    assert window.exports.outcome == "done"
    return {problem.code for problem in window.exports.problems}


def _present(window: Window, name: str, role: str) -> None:
    visual = write_quote(window.state.visual, "J’ai continué.")
    window.state.edit(describe_person(visual, name=name, role=role), "person")


def test_another_poster_is_exported_beside_the_first_and_both_come_back_from_an_undo(
    window: Window, step: ExportStep, tmp_path: Path
) -> None:
    assert step
    _present(window, "Zoé Roy", "Tutrice")
    _export(window)
    caption = tmp_path / "exports" / "zoe-roy" / "legende-instagram.txt"
    caption.write_text("à ma façon", "utf-8")
    before = _files(tmp_path / "exports")
    window.state.edit(choose_poster(window.state.visual, "carnet"), "poster")
    assert "changed-by-hand" in _export(window)
    found = {path.name for path in caption.parent.iterdir()}
    assert {"bloc-landscape.jpg", "carnet-landscape.jpg", "legende-instagram-nouvelle.txt"} <= found
    assert caption.read_text("utf-8") == "à ma façon"
    assert "legende-instagram-nouvelle.txt" in step.result.files.text().splitlines()
    step.result.take_back.click()
    wait_for(lambda: window.exports.outcome == "taken-back")
    assert _files(tmp_path / "exports") == before


def test_a_caption_edited_since_the_export_survives_its_undo_and_is_reported(
    window: Window, step: ExportStep, tmp_path: Path
) -> None:
    assert step
    _present(window, "Zoé Roy", "Tutrice")
    _export(window)
    caption = tmp_path / "exports" / "zoe-roy" / "legende-instagram.txt"
    caption.write_text("à ma façon", "utf-8")
    window.exports.take_back()
    wait_for(lambda: window.exports.outcome == "taken-back")
    assert caption.read_text("utf-8") == "à ma façon"
    assert [problem.code for problem in window.exports.problems] == ["changed-since"]


def test_a_new_visual_of_somebody_of_that_name_has_a_kit_of_its_own_and_it_is_reported(
    window: Window, step: ExportStep, tmp_path: Path
) -> None:
    assert step
    _present(window, "Marc Roy", "")
    _export(window)
    first = _files(tmp_path / "exports")
    window.documents.new()
    _present(window, "Marc Roy", "")
    assert "another-kit" in _export(window)
    assert {folder.name for folder in (tmp_path / "exports").iterdir()} == {"marc-roy", "marc-roy-2"}
    assert first.items() <= _files(tmp_path / "exports").items()


def test_one_visual_refreshes_one_kit_until_it_presents_somebody_else(
    window: Window, step: ExportStep, tmp_path: Path
) -> None:
    assert step
    _present(window, "Marc Roy", "Tuteur")
    _export(window)
    _present(window, "Marc  ROY", "Mentor")
    assert "another-kit" not in _export(window)
    assert {folder.name for folder in (tmp_path / "exports").iterdir()} == {"marc-roy"}
    first = _files(tmp_path / "exports")
    _present(window, "Luc Roy", "Mentor")
    assert "another-kit" in _export(window)
    assert first.items() <= _files(tmp_path / "exports").items()
    assert {folder.name for folder in (tmp_path / "exports").iterdir()} == {"marc-roy", "luc-roy"}


def test_a_visual_saved_under_another_name_leaves_the_kit_of_the_first_alone(
    window: Window, step: ExportStep, answers: Answers, tmp_path: Path
) -> None:
    assert step
    for number, role in enumerate(("Tuteur", "Mentor")):
        _present(window, "Marc Roy", role)
        answers.to_save = tmp_path / f"{number}.jps"
        window.documents.save_as()
        wait_for(lambda path=answers.to_save: window.state.session.path == path)
        _export(window)
        _export(window)
    assert {folder.name for folder in (tmp_path / "exports").iterdir()} == {"marc-roy", "marc-roy-2"}


def test_undoing_is_far_from_opening_the_folder_and_last(window: Window, step: ExportStep) -> None:
    _export(window)
    open_folder, take_back = step.result.open_folder.geometry(), step.result.take_back.geometry()
    assert take_back.top() > step.result.files.geometry().bottom() > open_folder.bottom()
    assert take_back.bottom() == max(
        each.geometry().bottom() for each in step.result.findChildren(QPushButton) if each.isVisible()
    )


def test_undoing_a_first_export_leaves_no_folder(window: Window, step: ExportStep, tmp_path: Path) -> None:
    step.export.click()
    wait_for(lambda: _ended(window))
    window.exports.take_back()
    wait_for(lambda: window.exports.outcome == "taken-back")
    assert not list((tmp_path / "exports").iterdir())


def test_a_file_the_person_put_there_survives_an_undo(window: Window, step: ExportStep, tmp_path: Path) -> None:
    step.export.click()
    wait_for(lambda: _ended(window))
    mine = tmp_path / "exports" / "zoe-tremblay" / "mine.txt"
    mine.write_text("à moi", "utf-8")
    window.exports.take_back()
    wait_for(lambda: window.exports.outcome == "taken-back")
    assert _files(tmp_path / "exports") == {str(Path("zoe-tremblay") / "mine.txt"): "à moi".encode()}


def test_stopping_puts_everything_back(window: Window, step: ExportStep, tmp_path: Path) -> None:
    step.export.click()
    step.result.stop.click()
    wait_for(lambda: _ended(window))
    assert window.exports.outcome == "stopped"
    assert not (tmp_path / "exports" / "zoe-tremblay").exists()


def test_a_disk_that_does_not_answer_is_reported_and_the_export_goes_on_when_it_does(
    window: Window, step: ExportStep, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, make = Event(), undoable_export.make_undoable_kit

    def waits(order: Order, studio: Studio, progress: Progress) -> tuple[Made, tuple[Replaced, ...]]:
        assert answers.wait(30)
        return make(order, studio, progress)

    monkeypatch.setattr(undoable_export, "make_undoable_kit", waits)
    step.result._no_progress.setInterval(50)  # pyright: ignore[reportPrivateUsage] - four seconds are long
    step.export.click()
    assert not step.result.slow.isVisible()
    wait_for(step.result.slow.isVisible)
    assert step.result.stop.isVisible()
    answers.set()
    wait_for(lambda: _ended(window))
    assert window.exports.outcome == "done"
    assert not step.result.slow.isVisible()


def test_closing_during_an_export_leaves_everything_as_it_was(window: Window, step: ExportStep, tmp_path: Path) -> None:
    step.export.click()
    window.leave()
    assert not (tmp_path / "exports" / "zoe-tremblay").exists()


def test_ctrl_e_repeats_the_last_export_without_asking(window: Window, step: ExportStep, answers: Answers) -> None:
    assert step
    window.state.go_to("quote")
    name = window.steps.quote.person["name"]
    name.setFocus()
    wait_for(name.hasFocus)
    # On Linux, a field would take this key to go to the end of its line.
    QTest.keyClick(name, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.state.step == "export"
    wait_for(lambda: _ended(window))
    assert window.exports.outcome == "done"
    assert not answers.asked


def test_the_folder_chosen_is_remembered(
    window: Window, step: ExportStep, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType, reportUnknownArgumentType]
    answers.to_export = tmp_path / "ailleurs"
    step._choose_folder()  # pyright: ignore[reportPrivateUsage]
    step.export.click()
    wait_for(lambda: _ended(window))
    step.result.open_folder.click()
    assert shown == [(tmp_path / "ailleurs" / "zoe-tremblay").as_posix()]
    assert window.preferences.export_folder == tmp_path / "ailleurs"


def test_without_a_format_nothing_can_be_exported_and_a_message_says_so(window: Window, step: ExportStep) -> None:
    step.formats["landscape"].click()
    assert not step.export.isEnabled()
    assert not window.commands["export"].isEnabled()
    step.formats["square"].click()
    assert step.export.isEnabled()


@pytest.mark.parametrize("kind", EXPORT_TYPES, ids=lambda each: each.id)
def test_each_type_can_be_ticked_is_written_and_is_kept_over_a_restart(
    kind: ExportType, window: Window, step: ExportStep, tmp_path: Path
) -> None:
    assert step.types[kind.id].text() == kind.name
    step.usual.click()
    for each, tick in step.types.items():
        if tick.isChecked() != (each == kind.id):
            tick.click()
    step.export.click()
    wait_for(lambda: _ended(window))
    written = tmp_path / "exports" / "zoe-tremblay" / f"bloc-landscape.{kind.suffix}"
    assert types_of(written.read_bytes()) == [kind.id]
    home = window.preferences.folders.settings
    assert home is not None
    wait_for(lambda: read_settings(home).settings.types == (kind.id,))


def test_the_wall_s_poster_is_made_only_once_somebody_ticks_it(window: Window, step: ExportStep) -> None:
    assert not step.formats["24x36"].isChecked()
    assert window.exports.formats == ("landscape",)
    step.formats["24x36"].click()
    assert window.exports.formats == ("landscape", "24x36")
    assert window.preferences.settings.asked_for == ("24x36",)
    step.formats["24x36"].click()
    assert window.exports.formats == ("landscape",)


def test_other_types_replace_the_usual_ones(window: Window, step: ExportStep, tmp_path: Path) -> None:
    step.usual.click()
    assert step.types["jpeg"].isVisible()
    step.types["png"].click()
    step.types["jpeg"].click()
    step.export.click()
    wait_for(lambda: _ended(window))
    assert (tmp_path / "exports" / "zoe-tremblay" / "bloc-landscape.png").exists()
    step.types["png"].click()
    assert step.usual.isChecked()


def test_a_folder_that_refuses_is_reported(window: Window, step: ExportStep, tmp_path: Path) -> None:
    (tmp_path / "exports").touch()
    step.export.click()
    wait_for(lambda: _ended(window))
    assert window.exports.outcome == "refused"
    assert step.result.status.text()
    assert step.export.isEnabled()


def test_another_folder_is_offered_where_a_disk_refuses_and_the_export_follows(
    window: Window, step: ExportStep, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "exports").touch()
    step.export.click()
    wait_for(lambda: _ended(window))
    assert step.result.elsewhere.isVisible()
    step.result.elsewhere.click()  # the person closes the dialog
    assert window.exports.outcome == "refused"
    answers.to_export = tmp_path / "ailleurs"
    step.result.elsewhere.click()
    wait_for(lambda: window.exports.outcome == "done")
    assert not step.result.elsewhere.isVisible()
    assert (tmp_path / "ailleurs" / "zoe-tremblay" / "bloc-landscape.jpg").exists()


def test_the_picture_on_the_clipboard_has_the_format_s_own_pixels(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    window.state.look_at("landscape")
    window.exports.copy_picture()
    wait_for(lambda: not QGuiApplication.clipboard().image().isNull())
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1200, 630)
    assert window.notice.text


def test_the_caption_on_the_clipboard_is_the_network_s(window: Window) -> None:
    for network in window.state.studio.context.campaign.offered:
        window.exports.copy_caption(network)
        caption = compose_caption(window.state.visual, window.state.studio.context.campaign, network)
        assert QGuiApplication.clipboard().text() == caption.text


def test_the_panel_follows_the_language(window: Window, step: ExportStep) -> None:
    window.state.edit(describe_person(window.state.visual, name="Zoé"), "person")
    step.export.click()
    wait_for(lambda: _ended(window))
    assert step.result.status.text().startswith("C’est fait")
    window.state.translator.choose("en")
    assert step.result.status.text().startswith("Done")


def test_a_file_that_cannot_be_restored_is_reported_and_the_others_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "a.jpg", tmp_path / "b.jpg"
    first.write_bytes(b"new")
    second.write_bytes(b"new")

    def resists(path: Path, data: bytes) -> None:
        if path == first:
            raise Refused(Problem("not-written", "error", Words("Non.", "No.")))
        path.write_bytes(data)

    monkeypatch.setattr(undo, "write_atomic", resists)
    new = sha256(b"new")
    problems = undo.put_back((Replaced(first, b"old", (new,)), Replaced(second, b"old", (new,))))
    assert [problem.code for problem in problems] == ["not-written"]
    assert second.read_bytes() == b"old"


@pytest.mark.parametrize("per_page", [1, 2, 4])
def test_the_desk_prints_on_the_paper_of_the_format_and_several_to_a_page(
    per_page: Literal[1, 2, 4], window: Window, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from composer.gui.export.printing import DeskPrint, paint_page, printed, set_paper

    letter = window.state.studio.context.campaign.format_by_id["letter"]
    frame = arrange(window.state.studio.scene(window.state.session.resolved()), letter).frame
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    job = DeskPrint(frame, letter, per_page)
    set_paper(printer, job)
    paint_page(printer, job)
    (page,) = PdfReader(tmp_path / "page.pdf").pages
    paper = (612, 792) if per_page != 2 else (792, 612)
    assert (round(page.mediabox.width), round(page.mediabox.height)) == paper
    assert " ".join(page.extract_text().split()).count("Zoé Tremblay") == per_page
    assert "«\u00a0page.pdf\u00a0»" in printed(printer, letter).fr
    (tmp_path / "page.pdf").write_bytes(b"%PDF-1.4 on a disk that is full")
    with pytest.raises(Refused, match="Nothing was printed"):
        printed(printer, letter)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(application: QApplication, tmp_path: Path) -> None:
    from PySide6.QtPrintSupport import QPrinter

    from composer.gui.export.printing import DeskPrint, paint_page

    assert application
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "absent" / "page.pdf"))
    letter = FORMAT_BY_ID["letter"]
    with pytest.raises(Refused, match="Nothing was printed"):
        paint_page(printer, DeskPrint(Frame(letter.size, ()), letter))


def _has_more(said: list[Words], number: int) -> bool:
    return len(said) > number


def test_what_is_displayed_is_printed_if_it_is_paper_and_one_is_told_where_it_went(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from composer.gui.export import printing

    asked: list[str] = []

    class Dialog:
        """Somebody who prints to a file."""

        def __init__(self, printer: QPrinter) -> None:
            asked.append(printer.docName())
            printer.setOutputFileName(str(tmp_path / f"{printer.docName()}.pdf"))

        def exec(self) -> int:
            return 1

    said: list[Words] = []
    window.state.reported.connect(said.append)
    monkeypatch.setattr(printing, QPrintDialog.__name__, Dialog)
    for number, format_id in enumerate(("tabloid", "story")):
        window.state.look_at(format_id)
        window.exports.print()
        wait_for(partial(_has_more, said, number))
    assert asked == ["zoe-tremblay-tabloid", "zoe-tremblay-letter"]
    assert [PdfReader(tmp_path / f"{name}.pdf").pages[0].mediabox.height for name in asked] == [1224, 792]
    assert "zoe-tremblay-tabloid.pdf" in said[0].fr
    assert tmp_path.name in said[0].fr


def test_how_many_copies_a_page_has_is_remembered(window: Window) -> None:
    box = window.steps.export.per_page.widget.box
    box.setCurrentIndex(2)
    box.activated.emit(2)
    window.preferences.save_now()
    assert PerPageChoice(window.state, Preferences(window.preferences.folders)).box.currentText() == "4"


def test_a_print_shop_gets_a_sheet_in_the_inks_of_its_profile(window: Window, answers: Answers, tmp_path: Path) -> None:
    answers.profile = tmp_path / "presse.icc"
    answers.profile.write_bytes(b"not a profile" * 20)
    exports, choice = window.exports, window.steps.export.shop
    choice.tick.click()
    refused: list[Problem] = []
    window.state.refused.connect(refused.append)
    choice.profile.click()
    assert [each.code for each in refused] == ["press-profile"]
    assert exports.shop is not None
    assert exports.shop.profile is None
    answers.profile.write_bytes(press())
    choice.profile.click()
    assert choice.name.text() == "Profil\u00a0: Presse no"
    again = _started_again(window, answers)
    assert again.name.text() == choice.name.text()
    answers.profile.unlink()
    assert "Sans profil" in _started_again(window, answers).name.text()
    assert [each.code for each in refused] == ["press-profile", "unreadable-file"]
    choice.tick.click()
    assert exports.shop is None
    assert not _started_again(window, answers).tick.isChecked()


def _started_again(window: Window, answers: Answers) -> ShopChoice:
    """What another start offers, with the settings as they are on the disk."""
    state = window.state
    window.preferences.save_now()
    preferences = Preferences(window.preferences.folders)
    choice = ShopChoice(state, Exports(state, window.jobs, preferences), answers)
    # What it changes by itself is on the disk before the first window goes on, as if it had closed.
    preferences.save_now()
    return choice

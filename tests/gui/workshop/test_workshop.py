"""The workshop in a person's hands: from an agency's files to a poster among one's own, by clicks and keys."""

from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from composer.app.proof.poster_proof import check_poster
from composer.app.workshop.previews import TRIALS, Trial
from composer.gui.state import State
from composer.gui.workshop.preview_strip import Enlarged
from composer.gui.workshop.workshop_dialog import WorkshopDialog
from composer.storage.posters.poster_file import read_poster
from tests.gui.conftest import Answers, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import CTRL, key, press, rewrite
from tests.gui.workshop.conftest import Opening, art_files
from tests.own_posters import poster_folder
from tests.workshop_files import png


def _buttons(dialog: WorkshopDialog) -> dict[str, QPushButton]:
    """The buttons of the findings, by their text."""
    return {each.text(): each for row in dialog.place.findings.rows for each in row.findChildren(QPushButton)}


def _kept(dialog: WorkshopDialog) -> list[Path]:
    """The folder of the poster, once it is saved."""
    kept: list[Path] = []

    def keep(folder: Path, _destination: str) -> None:
        kept.append(folder)

    dialog.saved.connect(keep)
    return kept


def test_two_pieces_of_art_become_a_poster_that_check_accepts_in_three_clicks(
    opening: Opening, state: State, tmp_path: Path
) -> None:
    dialog = opening("transparent_png", "layered_psd")
    kept = _kept(dialog)
    rows = dialog.place.sheets.rows
    assert {name: row.status.text() for name, row in rows.items()} == {"portrait": "fournie", "square": "fournie"}
    rewrite(dialog.foot.name, "Officielle 2026")
    rewrite(dialog.foot.credit, "Agence Untel, 2026")
    press(dialog.foot.save)
    wait_for(lambda: kept)
    poster = read_poster(kept[0], state.studio.context.campaign.format_by_id)
    assert (poster.id, poster.credit.fr) == ("officielle-2026", "Agence Untel, 2026")
    assert {"portrait", "square"} <= set(poster.layouts)
    (proof,) = islice(check_poster(kept[0], tmp_path / "epreuves", state.studio), 1)
    assert proof.passed, proof.problems


def test_a_hostile_file_is_refused_in_one_sentence_and_another_may_be_tried(opening: Opening, tmp_path: Path) -> None:
    dialog = opening()
    bad = tmp_path / "piege.svg"
    bad.write_text('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><svg>&b;</svg>', "utf-8")
    drop(dialog, files(bad))
    wait_for(dialog.beginning.refusal.text)
    assert "piege.svg" in dialog.beginning.refusal.text()
    assert dialog.beginning.refusal.text().count("\n") == 0
    assert not dialog.foot.save.isEnabled()
    drop(dialog, files(*art_files(tmp_path, "portrait_only")))
    wait_for(lambda: dialog.session.art)
    assert dialog.place.isVisible()


def test_a_hostile_file_beside_art_that_is_open_changes_nothing(opening: Opening, tmp_path: Path) -> None:
    dialog = opening("portrait_only")
    bad = tmp_path / "abime.pdf"
    bad.write_bytes(b"%PDF-1.7 rien")
    before = dialog.board.board
    drop(dialog, files(bad))
    wait_for(lambda: "abime.pdf" in dialog.message.text())
    assert dialog.board.board == before


def test_what_is_left_out_is_undone_and_redone(opening: Opening) -> None:
    dialog = opening("portrait_only")
    square = dialog.place.sheets.rows["square"]
    assert square.kept.isChecked()
    assert not dialog.undo.isEnabled()
    press(square.kept)
    assert (square.kept.isChecked(), square.status.text()) == (False, "retirée")
    press(dialog.undo)
    assert (square.kept.isChecked(), square.status.text()) == (True, "à vérifier")
    press(dialog.redo)
    assert not dialog.board.board.sheet("square").kept


def test_the_last_format_stays_and_its_tick_too(opening: Opening) -> None:
    dialog = opening("portrait_only")
    rows = dialog.place.sheets.rows
    press(rows["square"].kept)
    press(rows["portrait"].kept)
    assert rows["portrait"].kept.isChecked()
    assert [each.format.id for each in dialog.board.board.kept] == ["portrait"]


def test_a_format_to_check_is_said_so_until_it_is_checked(opening: Opening) -> None:
    dialog = opening("transparent_png")
    wait_for(lambda: "Tout est vérifié" in _buttons(dialog))
    press(dialog.place.sheets.rows["square"].checked)
    wait_for(lambda: not dialog.place.findings.rows)
    assert dialog.place.findings.count.text() == "Rien à signaler."
    assert dialog.place.sheets.rows["square"].status.text() == "vérifiée"
    key(Qt.Key.Key_Z, CTRL)
    wait_for(lambda: "Tout est vérifié" in _buttons(dialog))
    press(_buttons(dialog)["Tout est vérifié"])
    assert dialog.board.board.sheet("square").checked


def test_without_a_credit_nothing_is_saved_and_the_keyboard_goes_to_its_field(opening: Opening, tmp_path: Path) -> None:
    dialog = opening("portrait_only")
    press(dialog.foot.save)
    assert "crédit" in dialog.message.text()
    assert dialog.foot.credit.hasFocus()
    assert not (tmp_path / "posters").exists()


def test_a_poster_of_that_name_is_replaced_only_when_the_person_agrees(
    opening: Opening, answers: Answers, tmp_path: Path
) -> None:
    before = (poster_folder(tmp_path / "posters", "officielle") / "poster.toml").read_bytes()
    dialog = opening("portrait_only")
    kept = _kept(dialog)
    press(dialog.place.sheets.rows["square"].kept)
    rewrite(dialog.foot.credit, "Agence")
    press(dialog.foot.save)
    wait_for(lambda: "déjà" in dialog.message.text())
    assert "Remplacer votre affiche" in answers.asked[-1]
    assert (tmp_path / "posters" / "officielle" / "poster.toml").read_bytes() == before
    answers.agrees = True
    press(dialog.foot.save)
    wait_for(lambda: kept)
    assert read_poster(kept[0]).credit.fr == "Agence"


def test_the_trials_of_the_sheet_are_drawn_and_one_opens_in_large_on_a_double_click(opening: Opening) -> None:
    dialog = opening("transparent_png")
    strip = dialog.place.strip
    wait_for(lambda: dialog.previewer.preview("portrait", TRIALS[-1]))
    images = {trial: dialog.previewer.preview("portrait", trial) for trial in TRIALS}
    assert all(images.values())
    button = strip.buttons[Trial("short", "group")]
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    (large,) = dialog.findChildren(Enlarged)
    wait_for(large.problems.text)
    assert large.name.text() == "14 caractères, photo\u00a0: Groupe"
    assert large.picture.pixmap().height() == 560
    before = large.trial
    QTest.keyClick(large, Qt.Key.Key_Right)
    assert large.trial != before
    large.reject()


def test_closing_asks_only_when_something_was_changed(opening: Opening, answers: Answers) -> None:
    dialog = opening("portrait_only")
    dialog.reject()
    assert answers.asked == []
    dialog = opening("portrait_only")
    rewrite(dialog.foot.credit, "Agence")
    answers.about_unsaved = "cancel"
    press(dialog.foot.close_)
    assert dialog.isVisible()
    assert answers.asked == ["unsaved: officielle"]


def test_a_corrected_file_dropped_again_takes_the_place_of_the_first(opening: Opening, tmp_path: Path) -> None:
    dialog = opening("portrait_only")
    from PIL import Image

    before = dialog.session.art
    (tmp_path / "officielle.jpg").write_bytes(png(Image.new("RGB", (1080, 1350), "#fdfaf3")))
    drop(dialog, files(tmp_path / "officielle.jpg"))
    wait_for(lambda: dialog.session.art is not before)
    art = dialog.session.art
    assert art is not None
    assert len(art.reads) == 1


@pytest.mark.parametrize("width", [1280, 1366])
def test_everything_is_in_reach_on_a_small_screen(opening: Opening, width: int) -> None:
    dialog = opening("transparent_png")
    dialog.resize(width, 700)
    wait_for(lambda: dialog.width() == width)
    for each in (dialog.foot.save, dialog.foot.close_, dialog.foot.credit, dialog.undo, dialog.place.findings.count):
        assert dialog.rect().contains(each.mapTo(dialog, each.rect().bottomRight())), each
    assert dialog.minimumSizeHint().height() <= 700
    assert dialog.minimumSizeHint().width() <= 1280

"""A list in a person's hands: chosen, its columns corrected, its rows checked, its kits made, paused, stopped."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from composer.app.batch.out.report import REPORT
from composer.gui.batch.batch_dialog import BatchDialog
from composer.gui.batch.fix_buttons import CellEditor
from composer.gui.batch.row_list import FINDING, NAME, PHOTO, STATE
from tests.gui.batch.conftest import Opening
from tests.gui.batch.lists import LEO, LONG, MAX, ZOE, write_list
from tests.gui.conftest import Answers, wait_for
from tests.gui.dropping import drop, files
from tests.gui.hands import buttons_in, key, press, rewrite, texts_in

#: Quickly made, and enough of them for a pause to come in time.
WITHOUT_PHOTOS = tuple(
    LEO.replace("leo.png", "").replace("Léo", each) for each in ("Ana", "Béa", "Cléo", "Dan", "Éli", "Flo")
)


def _cells(dialog: BatchDialog, column: int) -> list[str]:
    shown = dialog.rows.filter
    return [str(shown.index(row, column).data()) for row in range(shown.rowCount())]


def _checked(dialog: BatchDialog) -> bool:
    return dialog.state.phase == "checked"


def test_three_rows_are_checked_corrected_and_made_and_the_stopped_one_stops_no_other(
    opening: Opening, answers: Answers, tmp_path: Path
) -> None:
    dialog = opening()
    assert dialog.rows.table.empty_text == "Déposez votre liste ici, ou choisissez-la plus haut."
    answers.list = write_list(tmp_path, ZOE, MAX, LEO)
    press(dialog.order.list)
    wait_for(lambda: _checked(dialog))
    assert all("le dossier des photos n’est pas donné" in each for each in _cells(dialog, FINDING))
    press(dialog.order.photos)
    wait_for(lambda: _checked(dialog))
    assert _cells(dialog, STATE) == ["✓ prêt", "✖ arrêté", "✓ prêt"]
    dialog.rows.table.selectRow(1)
    assert dialog.findings.title.text() == "Ligne 3\u00a0: Max Côté"
    # The row is named above, and beside.
    assert any(each.startswith("✖ Colonne D (Photo)") and "absente.png" in each for each in texts_in(dialog.findings))
    assert _cells(dialog, FINDING)[1].startswith("Colonne D (Photo)\u00a0: la cellule")
    press(dialog.foot.make)
    wait_for(lambda: dialog.state.phase == "made")
    assert _cells(dialog, STATE) == ["✓ fait", "✖ incomplet", "✓ fait"]
    assert dialog.foot.message.text() == "C’est fait\u00a0: 2 faites, 0 inchangée, 1 à corriger."
    assert (tmp_path / "trousses" / REPORT).exists()
    assert dialog.foot.open_folder.isVisible()


def test_a_list_that_was_corrected_is_read_again_and_checked_again(opening: Opening, tmp_path: Path) -> None:
    dialog = opening(MAX)
    assert _cells(dialog, STATE) == ["✖ arrêté"]
    write_list(tmp_path, MAX.replace("absente", "leo"))
    press(dialog.foot.read)
    wait_for(lambda: _checked(dialog))
    assert _cells(dialog, STATE) == ["✓ prêt"]


def test_rows_are_filtered_by_their_state_and_searched_by_name(opening: Opening) -> None:
    dialog = opening(ZOE, MAX, LEO)
    buttons = dialog.rows.standings
    assert buttons.button("stopped").text() == "À corriger (1)"
    press(buttons.button("stopped"))
    assert _cells(dialog, NAME) == ["Max Côté"]
    press(buttons.button("ready"))
    assert _cells(dialog, NAME) == ["Zoé Roy", "Léo Gagnon"]
    rewrite(dialog.rows.search, "personne")
    assert dialog.rows.table.empty_text == "Aucune ligne ici."
    rewrite(dialog.rows.search, "leo GAG")
    assert dialog.rows.table.empty_text == ""
    assert _cells(dialog, NAME) == ["Léo Gagnon"]


def test_a_photo_of_a_row_is_shown_small_once_the_row_is_seen(opening: Opening) -> None:
    dialog = opening(ZOE)
    index = dialog.rows.model.index(0, PHOTO)
    wait_for(lambda: index.data(Qt.ItemDataRole.DecorationRole) is not None)


def test_a_column_that_was_not_recognised_is_corrected_and_remembered_until_it_is_forgotten(
    opening: Opening, answers: Answers, tmp_path: Path
) -> None:
    dialog = opening()
    answers.list = write_list(tmp_path, "Zoé Roy;J’avance.;Oui", headings="Qui;Ses mots;Consentement")
    press(dialog.order.list)
    wait_for(lambda: _checked(dialog))
    for column, name in ((0, "Nom"), (1, "Citation")):
        box = dialog.columns.boxes[column]
        assert box.currentText() == "(pas lue)"
        box.setCurrentIndex(box.findText(name))
        box.activated.emit(box.currentIndex())
        wait_for(lambda: _checked(dialog))
    assert _cells(dialog, NAME) == ["Zoé Roy"]
    press(dialog.foot.read)
    wait_for(lambda: _checked(dialog))
    assert dialog.columns.boxes[1].currentText() == "Citation"
    press(dialog.columns.forget)
    wait_for(lambda: _checked(dialog))
    assert dialog.columns.boxes[1].currentText() == "(pas lue)"


def _pause(dialog: BatchDialog) -> None:
    """Make the kits, and pause before the second one."""
    dialog.foot.make.setFocus()
    press(dialog.foot.make)
    assert dialog.foot.pause.hasFocus(), "and not the button that closes"
    press(dialog.foot.pause)
    assert dialog.state.phase == "paused"


def test_a_run_that_is_paused_and_stopped_goes_on_from_there(opening: Opening) -> None:
    dialog = opening(*WITHOUT_PHOTOS)
    _pause(dialog)
    assert not dialog.order.list.isEnabled()
    press(dialog.foot.stop)
    wait_for(lambda: dialog.state.phase == "stopped")
    assert "reprendra là" in dialog.foot.message.text()
    _pause(dialog)
    press(dialog.foot.go_on)
    wait_for(lambda: dialog.state.phase == "made")
    assert {each.state for each in dialog.state.results.values()} <= {"made", "unchanged"}


def test_closing_while_kits_are_made_asks_and_the_window_goes_at_once(opening: Opening, answers: Answers) -> None:
    dialog = opening(*WITHOUT_PHOTOS)
    closed: list[int] = []
    dialog.finished.connect(closed.append)
    _pause(dialog)
    key(Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert any("Arrêter et fermer" in each for each in answers.asked)
    answers.agrees = True
    key(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    wait_for(lambda: closed)


def test_a_list_that_cannot_be_read_is_told_in_the_window_and_another_may_be_chosen(
    opening: Opening, tmp_path: Path
) -> None:
    dialog = opening()
    (tmp_path / "vide.csv").write_text("", "utf-8")
    assert drop(dialog, files(tmp_path / "vide.csv"))
    wait_for(lambda: not dialog.state.busy)
    assert "vide.csv" in dialog.foot.message.text()
    assert not dialog.foot.make.isEnabled()
    assert drop(dialog, files(write_list(tmp_path, ZOE), tmp_path / "photos"))
    wait_for(lambda: _checked(dialog))
    assert _cells(dialog, NAME) == ["Zoé Roy"]


def test_a_model_of_a_list_is_written(opening: Opening, answers: Answers, tmp_path: Path) -> None:
    dialog = opening()
    answers.model = tmp_path / "modele.xlsx"
    press(dialog.order.model)
    wait_for(lambda: "modele.xlsx" in dialog.foot.message.text())
    assert answers.model.exists()


def _fix(dialog: BatchDialog, text: str) -> QPushButton:
    """The button in the findings of the row that is selected whose text begins so."""
    return next(each for each in buttons_in(dialog.findings) if each.text().startswith(text))


def _answer(dialog: BatchDialog, button: str, *texts: str) -> None:
    """Choose in the menu of a button, and in a menu of that menu."""
    menu = _fix(dialog, button).menu()
    for text in texts[:-1]:
        menu = next(each for each in menu.findChildren(QMenu) if each.title().startswith(text))
    next(each for each in menu.actions() if each.text() == texts[-1]).trigger()
    wait_for(lambda: _checked(dialog))


def test_a_photo_that_is_not_there_is_chosen_in_its_row_which_stays_so_until_it_is_taken_back(
    opening: Opening, answers: Answers, tmp_path: Path
) -> None:
    dialog = opening(ZOE, MAX)
    dialog.rows.table.selectRow(1)
    answers.photo = tmp_path / "photos" / "leo.png"
    press(_fix(dialog, "Choisir une photo"))
    wait_for(lambda: _checked(dialog))
    assert _cells(dialog, STATE) == ["✓ prêt", "✓ prêt"]
    assert texts_in(dialog.findings)[0] == "Choisi ici – Photo\u00a0: leo.png"
    write_list(tmp_path, MAX, ZOE)
    press(dialog.foot.read)
    wait_for(lambda: _checked(dialog))
    assert _cells(dialog, STATE) == ["✓ prêt", "✓ prêt"]
    dialog.rows.table.selectRow(0)
    press(_fix(dialog, "Revenir à la liste"))
    wait_for(lambda: _checked(dialog))
    assert _cells(dialog, STATE) == ["✖ arrêté", "✓ prêt"]


def test_another_poster_is_chosen_for_all_rows_with_a_finding_and_taken_back_everywhere(
    opening: Opening, answers: Answers
) -> None:
    dialog = opening(LONG, LONG.replace("Marie-Antoinette", "Anne"), ZOE)
    dialog.rows.table.selectRow(0)
    _answer(dialog, "Autre affiche", "Pour les 2 lignes", "Ruban")
    posters = [row.brief.poster for row in dialog.state.opened.rows] if dialog.state.opened else []
    assert posters == ["ruban", "ruban", "bloc"]
    dialog.rows.table.clearSelection()
    dialog.rows.table.setCurrentIndex(QModelIndex())
    answers.agrees = True
    press(_fix(dialog, "Revenir partout"))
    wait_for(lambda: _checked(dialog))
    assert all(not row.chosen for row in dialog.state.opened.rows) if dialog.state.opened else False


def test_words_that_are_too_long_are_shortened_in_place_with_sentences_that_fit(opening: Opening) -> None:
    whole = "Je continue, un pas à la fois, même quand tout me dit de tout lâcher. " * 9
    dialog = opening(ZOE.replace("Je continue, un pas à la fois.", whole.strip()))
    dialog.rows.table.selectRow(0)
    press(_fix(dialog, "Corriger ici\u00a0: Citation"))
    (editor,) = dialog.findings.findChildren(CellEditor)
    assert editor.field.toPlainText() == whole.strip()
    wait_for(lambda: any(each.text() == "Prendre cette phrase" for each in editor.findChildren(QPushButton)))
    press(next(each for each in editor.findChildren(QPushButton) if each.text() == "Prendre cette phrase"))
    assert 0 < len(editor.field.toPlainText()) < 90
    press(editor.keep)
    wait_for(lambda: _checked(dialog))
    assert _cells(dialog, STATE) == ["✓ prêt"]


def test_a_list_decoded_in_doubt_is_read_in_another_encoding(
    opening: Opening, answers: Answers, tmp_path: Path
) -> None:
    dialog = opening()
    answers.list = write_list(tmp_path, ZOE)
    answers.list.write_bytes("Nom;Citation\nZoé Roy;Demain.".encode("mac_roman"))
    press(dialog.order.list)
    wait_for(lambda: _checked(dialog))
    _answer(dialog, "Lire dans un autre codage", "Windows (cp1252)")
    assert _cells(dialog, NAME) == ["ZoŽ Roy"]

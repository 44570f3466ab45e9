"""The form « Campagne… » in a person's hands: an edition and a region made by clicks and keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from composer.app.campaign.draft import draft_of
from composer.app.context import load_context
from composer.core.campaign.campaign import Campaign
from composer.gui.campaign.editor_cell import Cell
from composer.gui.campaign.editor_dialog import EditorDialog
from composer.gui.campaign.editor_page import Page
from composer.gui.campaign.editor_posters import PostersPage
from composer.gui.campaign.editor_start import ShortForm
from composer.gui.field_text import text_of
from composer.gui.state import State
from composer.storage.campaigns.library import find_campaign
from composer.storage.paths import own_campaign_home
from tests.gui.campaign_dialogs import cell_at
from tests.gui.conftest import Answers, bury, wait_for
from tests.gui.hands import CTRL, focused, key, press, rewrite, write
from tests.own_posters import poster_files


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own campaigns, in a folder of the test."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def editor(state: State, answers: Answers, tmp_path: Path) -> Iterator[EditorDialog]:
    """The form on the campaign of Montréal."""
    made = EditorDialog(draft_of("jps-2026"), state, answers, tmp_path)
    # The platform without a screen says that it has a small one.
    made.resize(1240, 690)
    made.show()
    made.activateWindow()
    wait_for(made.isActiveWindow)
    yield made
    answers.about_unsaved = "discard"
    made.reject()
    made.deleteLater()
    bury()


def _cell(editor: EditorDialog, section: str, *key_path: str | int) -> Cell:
    press(editor.sections.button(section))
    page = editor.pages[section]
    assert isinstance(page, Page)
    return cell_at(page, *key_path)


def _form(editor: EditorDialog, button: QWidget) -> ShortForm:
    press(button)
    form = editor.findChildren(ShortForm)[-1]
    wait_for(form.isActiveWindow)
    return form


def _fill(*texts: str) -> None:
    """Type a text in each field, from the first on, where the keyboard is, and press Enter."""
    for number, text in enumerate(texts):
        if number:
            key(Qt.Key.Key_Tab)
        write(text)
    key(Qt.Key.Key_Return)


def _saved_and_used(editor: EditorDialog, answers: Answers, path: Path) -> Campaign:
    answers.pack = path
    press(editor.save)
    wait_for(editor.use.isVisible)
    used: list[str] = []
    editor.used.connect(used.append)
    key(Qt.Key.Key_Return)
    wait_for(lambda: used)
    return load_context().campaign


def test_the_edition_of_2027_is_made_from_that_of_2026_in_a_few_gestures(
    editor: EditorDialog, answers: Answers, home: Path
) -> None:
    form = _form(editor, editor.edition)
    assert not form.create_.isEnabled()
    _fill("Ensemble, on va loin", "Together, we go far", "15 février 2027", "2027-02-19", "JPS2027")
    wait_for(lambda: editor.editor.work.id == "jps-2027")
    assert editor.editor.problems == ()
    campaign = _saved_and_used(editor, answers, home / "a.jpscampagne")
    assert [each.rsplit("/")[-1] for each in answers.asked] == ["jps-2027.jpscampagne"]
    assert (campaign.id, campaign.theme["fr"].value) == ("jps-2027", "Ensemble, on va loin")
    assert campaign.dates.line["en"].value == "February 15–19, 2027"
    assert [each.value for each in campaign.hashtags] == ["#JPS2027"]
    assert "2026" in campaign.editions
    assert campaign.networks["facebook"].handle == load_context("jps-2026").campaign.networks["facebook"].handle


def test_a_region_is_made_from_the_national_part_in_a_few_gestures(
    editor: EditorDialog, answers: Answers, home: Path
) -> None:
    _form(editor, editor.region)
    _fill("Grand-Nord", "Réseau du Grand-Nord", "grandnord", "", "", "https://exemple.ca/nord")
    wait_for(lambda: editor.editor.work.id == "jps-2026-grand-nord")
    campaign = _saved_and_used(editor, answers, home / "b.jpscampagne")
    assert (campaign.region, campaign.mention("instagram")) == ("Grand-Nord", "@grandnord")
    assert campaign.lacks_handle("linkedin")
    text = find_campaign(campaign.id, own_campaign_home()).file.read_text("utf-8")
    assert "ontréal" not in text
    assert "ontreal" not in text


def test_what_is_wrong_is_under_its_field_and_beside_its_section_while_one_types(editor: EditorDialog) -> None:
    cell = _cell(editor, "handles", "networks", "instagram", "handle")
    assert not cell.finding.isVisible()
    rewrite(cell.field, "@réseau")
    wait_for(cell.finding.isVisible)
    assert "@réseau" in cell.finding.text()
    assert editor.sections.button("handles").text().endswith("✖ 1")
    rewrite(cell.field, "@reseau")
    wait_for(lambda: not cell.finding.isVisible())
    assert cell.status.value == "given"


def test_a_text_that_a_poster_cuts_is_found_without_asking(editor: EditorDialog) -> None:
    cell = _cell(editor, "dates", "theme", "fr")
    rewrite(cell.field, "La persévérance mène loin " * 8)
    wait_for(cell.finding.isVisible)
    assert "coupé" in cell.finding.text()


def test_the_caption_follows_what_is_typed(editor: EditorDialog) -> None:
    # Until it is made, there is no label without words, which a screen reader would meet.
    assert editor.preview.caption.isHidden() is not bool(editor.preview.caption.text())
    rewrite(_cell(editor, "handles", "networks", "instagram", "handle").field, "@tout_autre")
    wait_for(lambda: "@tout_autre" in editor.preview.caption.text())
    assert not editor.preview.caption.isHidden()
    rewrite(_cell(editor, "handles", "networks", "instagram", "handle").field, " ")
    wait_for(lambda: editor.preview.caption.text().startswith("Retenue"))


def test_in_half_a_screen_the_preview_takes_the_place_of_the_form_and_is_larger(editor: EditorDialog) -> None:
    wait_for(lambda: not editor.preview.picture.pixmap().isNull())
    assert not editor.body.switch.isVisible()
    beside = editor.preview.picture.pixmap().deviceIndependentSize().height()
    editor.resize(623, 708)
    wait_for(editor.body.switch.isVisible)
    assert editor.sections.isVisible()
    assert not editor.preview.isVisible()
    press(editor.body.switch)
    assert not editor.sections.isVisible()
    assert editor.preview.picture.pixmap().deviceIndependentSize().height() > 1.2 * beside
    press(editor.body.switch)
    assert editor.sections.isVisible()


def test_a_day_in_words_is_understood_and_the_line_follows(editor: EditorDialog) -> None:
    rewrite(_cell(editor, "dates", "dates", "end").field, "19 février 2026")
    key(Qt.Key.Key_Tab)
    assert text_of(_cell(editor, "dates", "dates", "end").field) == "2026-02-19"
    assert text_of(_cell(editor, "dates", "dates", "line", "fr").field) == "16 au 19 février 2026"


def test_lists_are_added_to_moved_and_taken_out_and_all_of_it_is_undone(editor: EditorDialog) -> None:
    press(editor.sections.button("hashtags"))
    page = editor.pages["hashtags"]
    assert isinstance(page, Page)
    press(page.add)
    assert focused() is cell_at(page, "hashtags", 2).field
    key(Qt.Key.Key_End)
    write("JPS")
    assert editor.editor.draft.value("hashtags") != draft_of("jps-2026").draft.value("hashtags")
    while editor.undo.isEnabled():
        press(editor.undo)
    assert editor.editor.work == draft_of("jps-2026")
    assert not editor.isWindowModified()


def test_an_entry_that_moves_takes_the_keyboard_with_it(editor: EditorDialog) -> None:
    cell = _cell(editor, "questions", "questions", "defi")
    page = editor.pages["questions"]
    assert isinstance(page, Page)
    card = cell.parentWidget()
    assert card
    up, *_ = card.findChildren(QPushButton)
    press(up)
    assert focused() is cell_at(page, "questions", "defi").field
    assert page.cells[0].key_path == ("questions", "defi")


def test_ctrl_z_in_a_field_undoes_the_whole_run_of_typing_and_redo_brings_it_back(editor: EditorDialog) -> None:
    cell = _cell(editor, "identity", "organisation")
    rewrite(cell.field, "Réseau")
    key(Qt.Key.Key_Z, CTRL)
    assert text_of(cell.field) == "Réseau réussite Montréal"
    assert cell.source.text() == "invitation"
    key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert text_of(cell.field) == "Réseau"


def test_a_language_is_added_by_its_code_with_its_texts(editor: EditorDialog) -> None:
    press(editor.sections.button("languages"))
    page = editor.pages["languages"]
    assert isinstance(page, Page)
    press(page.add)
    assert focused() is page.key
    write("es")
    press(page.add)
    rewrite(cell_at(page, "theme", "es").field, "La perseverancia lleva lejos")
    assert editor.editor.draft.fact("theme", "es").value == "La perseverancia lleva lejos"


def test_escape_asks_before_anything_typed_is_lost(editor: EditorDialog, answers: Answers) -> None:
    rewrite(_cell(editor, "identity", "region").field, "Ailleurs")
    answers.about_unsaved = "cancel"
    key(Qt.Key.Key_Escape)
    assert answers.asked == ["unsaved: Journées de la persévérance scolaire 2026 · Ailleurs"]
    assert editor.isVisible()


def test_a_campaign_that_is_not_sound_is_not_saved_and_its_section_opens(
    editor: EditorDialog, answers: Answers, home: Path
) -> None:
    rewrite(_cell(editor, "dates", "dates", "end").field, "demain")
    press(editor.sections.button("phrase"))
    answers.pack = home / "a.jpscampagne"
    press(editor.save)
    wait_for(editor.message.text)
    wait_for(editor.save.isEnabled)
    assert "AAAA-MM-JJ" in editor.message.text()
    assert editor.pages["dates"].isVisible()
    assert not answers.pack.exists()


def test_posters_of_ones_own_go_with_it_and_are_taken_out(
    editor: EditorDialog, answers: Answers, tmp_path: Path
) -> None:
    folder = tmp_path / "voisine"
    folder.mkdir()
    for name, data in poster_files().items():
        (folder / name).write_bytes(data)
    press(editor.sections.button("posters"))
    page = editor.pages["posters"]
    assert isinstance(page, PostersPage)
    answers.posters = folder
    press(page.add)
    assert page.ticks[folder].isChecked()
    campaign = _saved_and_used(editor, answers, tmp_path / "c.jpscampagne")
    pack = find_campaign(campaign.id, own_campaign_home()).pack
    assert pack
    assert (pack / "posters" / "voisine" / "poster.toml").exists()
    page.ticks[folder].click()
    assert editor.editor.work.source.posters == ()

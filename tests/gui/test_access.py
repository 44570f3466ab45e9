"""For everybody: every control is named, every text follows the language, the keyboard is seen and goes in order."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QScrollBar,
    QTabBar,
    QToolButton,
    QTreeView,
    QWidget,
)

from composer import __version__
from composer.app.document.recovery import lost_work, new_safe
from composer.core.document.edits import answer, describe_person, write_quote
from composer.core.text.accents import offered_words
from composer.core.words import Words
from composer.gui.application.theme import read_theme
from composer.gui.panel import Panel
from composer.gui.poster.poster_cards import PosterCards
from composer.gui.state import STEPS
from composer.gui.widgets.asking import UnsavedBox
from composer.gui.widgets.file_dialog import FileDialog
from composer.gui.widgets.fitting.letters import system_letters
from composer.gui.window.window import Window
from tests.formats import FORMATS
from tests.gui.batch.lists import MAX, write_list
from tests.gui.campaign_dialogs import CAMPAIGN_DIALOGS, writing
from tests.gui.conftest import complete, delete_now, wait_for
from tests.gui.hands import focused, key, press
from tests.gui.review_scenes import REVIEW_SCENES
from tests.gui.workshop_scenes import WORKSHOP_SCENES
from tests.networks import ALL_NETWORKS

_ROLE = QAccessible.Role
#: What a person acts on or waits for; each must have a name. Scroll bars are left to the keys that scroll.
_CONTROLS = {
    _ROLE.Button,
    _ROLE.ButtonDropDown,
    _ROLE.ButtonMenu,
    _ROLE.CheckBox,
    _ROLE.ComboBox,
    _ROLE.EditableText,
    _ROLE.List,
    _ROLE.MenuItem,
    _ROLE.PageTab,
    _ROLE.ProgressBar,
    _ROLE.RadioButton,
    _ROLE.Slider,
    _ROLE.SpinBox,
}
#: Words that are the same in both languages: names, and what French and English share.
_SAME = frozenset(
    "Photo|2  Photo|Zoom|Formats|JPEG|PNG|PDF|Organisation|Licences|Français|English|✓ Français|✓ English".split("|")
)
#: The column of Qt’s file dialog that says what each file is.
_KIND = 2
_TOLD = "J’ai raté mon premier cours de chimie. On tombe souvent, mais on apprend chaque fois à mieux se relever."


class _Text(Struct, frozen=True):
    """A text, who says it and how."""

    who: str
    what: str
    text: str


def _lived_in(window: Window) -> None:
    """All that the window can say at once: findings, proposals, a refusal, files made, a format framed apart."""
    state = window.state
    state.edit(write_quote(state.visual, "Des mots " * 64), "quote")
    state.edit(answer(state.visual, "parcours", _TOLD), "answer")
    quote, photo = window.steps.quote, window.steps.photo
    state.go_to("quote")
    press(quote.modes[1])
    press(quote.cards.widget.ask)
    wait_for(lambda: quote.cards.widget.proposals)
    photo.importer.take(Path("absente.jpg"), "absente.jpg")
    wait_for(photo.import_panel.refusal.isVisible)
    window.framing.set_zoom(2.0)
    state.look_at("square")
    window.preferences.change(left_out=tuple(each for each in state.poster.layouts if each != "square"))
    window.export()
    wait_for(lambda: window.exports.outcome == "blocked")
    window.exports.start_anyway()
    wait_for(lambda: window.exports.outcome == "done")
    wait_for(lambda: state.problems)


def _dialogs(window: Window) -> Iterator[QDialog]:
    """Each of the program's own dialogs, open."""
    home = window.preferences.folders.autosave
    assert home is not None
    safe, snapshot = new_safe(home), window.state.session.snapshot()
    safe.keep(type(snapshot)(describe_person(snapshot.visual, name=""), snapshot.intake, snapshot.visual), None)
    safe.release()
    shows = (
        window.commands["settings"].trigger,
        window.commands["help"].trigger,
        window.commands["about"].trigger,
        lambda: window.offer_recovery(lost_work(home)),
    )
    for show in shows:
        before = set(window.findChildren(QDialog))
        show()
        (dialog,) = set(window.findChildren(QDialog)) - before
        yield dialog
        dialog.reject()
    for opened in CAMPAIGN_DIALOGS.values():
        dialog = opened(window)
        yield dialog
        dialog.reject()


def _says(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Each text that `widget` shows or tells, by its kind."""
    yield "tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield "text", widget.text()
        case QLineEdit() | QPlainTextEdit():
            yield "placeholder", widget.placeholderText()
        case QTabBar():
            yield from ((f"tab {at}", widget.tabText(at)) for at in range(widget.count()))
        case QComboBox():
            yield from ((f"item {at}", widget.itemText(at)) for at in range(widget.count()))
        case QMenu():
            yield "title", widget.title()
        case QProgressBar():
            yield "format", widget.format() if widget.isTextVisible() else ""
        case _:
            pass


def _all_texts(root: QWidget) -> list[_Text]:
    """Every text below `root` that is seen, or that a menu or a list would show; what is hidden is told when shown."""
    delete_now()
    seen = [each for each in root.findChildren(QWidget) if each.isVisible() or isinstance(each, QMenu)]
    # Scroll bars come and go with the length of the words, and say none.
    seen = [each for each in seen if not isinstance(each, QScrollBar) and "qt_scrollarea" not in each.objectName()]
    said = [
        _Text(f"{type(widget).__name__} {widget.objectName()}", kind, text)
        for widget in (root, *seen)
        for kind, text in _says(widget)
    ]
    return said + [_Text(f"action {each.objectName()}", "text", each.text()) for each in root.findChildren(QAction)]


def _in_both(window: Window, root: QWidget) -> Iterator[tuple[_Text, str]]:
    """What is said in French, and what stands in its place in English; the window ends in French, as it was."""
    french = _all_texts(root)
    window.state.translator.choose("en")
    english = _all_texts(root)
    window.state.translator.choose("fr")
    assert _all_texts(root) == french
    assert [(each.who, each.what) for each in english] == [(each.who, each.what) for each in french]
    yield from ((before, after.text) for before, after in zip(french, english, strict=True))


def _left_behind(window: Window, root: QWidget) -> list[str]:
    """What says in English what it said in French, though it is made of words of ours."""
    campaign, visual = window.state.studio.context.campaign, window.state.visual
    own = {
        campaign.phrase.value,
        campaign.region,
        *(each.value for each in campaign.hashtags),
        visual.quote[:16].strip(),
        visual.person.name,
    }
    own |= {visual.person.organisation, "kit.json", window.preferences.folders.exports.name}
    own |= {each.name for each in campaign.networks.values()}
    own |= {each.value for each in campaign.questions.values()} | {part.strip() for part in _TOLD.split(".") if part}
    own |= {each.name.fr for each in window.state.studio.context.read.values() if each.name.fr == each.name.en}
    own |= _SAME | {each.name.fr for each in FORMATS if each.name.fr == each.name.en} | {__version__}
    return [
        f"{said.who}, {said.what}: {said.text}"
        for said, english in _in_both(window, root)
        if said.text == english
        and any(letter.isalpha() for letter in said.text)
        # Qt names the arrows of its tabs once for all, as it makes them.
        and "Scroll" not in said.who
        and not any(words in said.text for words in own)
        # The words of the quote that may be in colour.
        and said.text.removeprefix("✓ ") not in offered_words(visual.quote, visual.language)
    ]


def test_a_switch_of_language_leaves_no_string_behind(window: Window) -> None:
    _lived_in(window)
    window.state.edit(replace(window.state.visual, networks=ALL_NETWORKS), "networks")
    captions = window.steps.caption
    for button in complete(window).findChildren(QPushButton):
        button.setChecked(button.isChecked() or button.objectName() == "disclosure")
    window.state.go_to("poster")
    (posters,) = window.findChildren(PosterCards)
    wait_for(lambda: not any(each.icon().isNull() for each in posters.findChildren(QToolButton)))
    for step in STEPS:
        window.state.go_to(step)
        for network in ALL_NETWORKS if step == "caption" else ("",):
            if network:
                captions.bars.show_network(network)
            assert _left_behind(window, window) == [], step


def test_the_gallery_follows_the_language_names_its_controls_and_is_read_in_order(window: Window) -> None:
    window.canvas.setFocus()
    window.gallery.open()
    gallery = window.gallery.gallery
    wait_for(lambda: gallery.settled, 60_000)
    # Names of palettes are the same in both languages.
    left = {each.rpartition(": ")[2] for each in _left_behind(window, gallery)}
    assert left <= {"Portrait", "Page", "Indigo"}
    assert _unnamed(gallery)[1] == []
    buttons = [each for each in gallery.findChildren(QAbstractButton) if each.isVisible()]
    assert [each for each in buttons if min(each.width(), each.height()) < 40] == []
    card = gallery.grid.shown[0]
    met = [
        gallery.surprise,
        gallery.back,
        gallery.filters.button("all"),
        card.face,
        *card.dots.dots.values(),
        card.tick,
    ]
    gallery.surprise.setFocus()
    for expected in met:
        assert focused() is expected
        key(Qt.Key.Key_Tab)
    assert not gallery.isAncestorOf(focused())


def test_the_dialogs_too_follow_the_language(window: Window) -> None:
    for dialog in _dialogs(window):
        assert _left_behind(window, dialog) == []


def test_the_form_of_a_campaign_follows_the_language_and_names_its_controls(window: Window) -> None:
    editor = writing(window)
    wait_for(lambda: not editor.preview.picture.pixmap().isNull())
    for section in ("hashtags", "addresses", "posters"):
        editor.go_to(section)
        left = {each.rpartition(": ")[2] for each in _left_behind(window, editor) if ", item " not in each}
        # Words of both languages, and examples of forms; posters are listed by the names of their folders.
        assert left <= {"Phrase", "Questions", "#JPS2027", "https://…"}
        assert _unnamed(editor)[1] == []
    editor.reject()


def test_the_workshop_follows_the_language_and_names_its_controls(window: Window) -> None:
    dialog = WORKSHOP_SCENES["workshop-slot"](window)
    left = {each.rpartition(": ")[2] for each in _left_behind(window, dialog) if ", item " not in each}
    # What is typed, and words of both languages.
    assert left <= {"Photo", "Pipette", "Dates"}
    assert _unnamed(dialog)[1] == []
    dialog.reject()
    dialog = WORKSHOP_SCENES["workshop-refused"](window)
    assert _left_behind(window, dialog) == []
    dialog.reject()


def test_the_window_of_a_list_follows_the_language_and_names_its_controls(window: Window, tmp_path: Path) -> None:
    dialog = window.batches.open((write_list(tmp_path, MAX),))
    wait_for(lambda: dialog.state.phase == "checked")
    dialog.rows.table.selectRow(0)
    left = {each.rpartition(": ")[2] for each in _left_behind(window, dialog) if ", item " not in each}
    # Words of both languages, and the list and the folder that were chosen.
    assert left <= {"Photo", "Palette", "Organisation", "Pause"} | {
        said for path in (tmp_path / "liste.csv", tmp_path / "trousses") for said in (path.name, str(path))
    }
    assert _unnamed(dialog)[1] == []
    dialog.reject()


def test_the_window_of_received_kits_follows_the_language_and_names_its_controls(window: Window) -> None:
    dialog = REVIEW_SCENES["review"](window)
    left = {each.rpartition(": ")[2] for each in _left_behind(window, dialog) if ", item " not in each}
    # The folder that was chosen, and what the person says, in the language of the visual.
    of_person = ("Côté", "Un pas à la fois")
    assert not [each for each in left if not any(said in each for said in of_person) and each not in _SAME | {"Phrase"}]
    assert _unnamed(dialog)[1] == []
    dialog.reject()


def test_qt_s_own_dialogs_and_menus_speak_french(window: Window, tmp_path: Path) -> None:
    dialog = FileDialog(window.state.translator, Words("Ouvrir", "Open"), tmp_path, window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    said = {each.text for each in _all_texts(dialog) if each.what == "text"}
    assert {"Annuler", "&Nom de fichier\u00a0:", "Chercher dans\u00a0:", "Types de fichiers\u00a0:"} <= said
    assert not {"Cancel", "&Open", "File &name:", "Files of &type:", "&Look in:"} & said
    details = dialog.findChild(QTreeView)
    assert details is not None
    wait_for(lambda: details.model().rowCount(details.rootIndex()))
    assert details.model().index(0, _KIND, details.rootIndex()).data() == "Dossier"
    dialog.deleteLater()
    window.state.go_to("quote")
    (field,) = [each for each in window.findChildren(QLineEdit) if each.text() == window.state.visual.person.name]
    menu = field.createStandardContextMenu()
    assert any("Tout sélectionner" in action.text() for action in menu.actions()), [a.text() for a in menu.actions()]
    menu.deleteLater()


def _interfaces(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What a screen reader finds from `interface` down, but for what cannot be seen and for scroll bars."""
    state, role = interface.state(), interface.role()
    if state.invisible or role == _ROLE.ScrollBar:
        return
    yield interface
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child.isValid():
            yield from _interfaces(child)


def _unnamed(root: QWidget) -> tuple[int, list[str]]:
    """How many controls a screen reader finds, and those it has no name for."""
    top = QAccessible.queryAccessibleInterface(root)
    assert isinstance(top, QAccessibleInterface)
    found = [each for each in _interfaces(top) if each.role() in _CONTROLS]
    unnamed = [each for each in found if not each.text(QAccessible.Text.Name).strip()]
    return len(found), [f"{each.role()} {each.object().objectName()} {each.rect()}" for each in unnamed]


def test_a_screen_reader_has_a_name_for_every_control(window: Window) -> None:
    for step in STEPS:
        window.state.go_to(step)
        for button in window.findChildren(QPushButton):
            # What is folded is a control too, once it is opened.
            if button.objectName() == "disclosure" and button.isVisible() and not button.isChecked():
                button.click()
        count, unnamed = _unnamed(window)
        assert count > 15, step
        assert unnamed == [], step


def test_a_screen_reader_has_a_name_for_every_control_of_the_dialogs(window: Window) -> None:
    for dialog in _dialogs(window):
        count, unnamed = _unnamed(dialog)
        assert count > 1
        assert unnamed == [], dialog.windowTitle()
    box = UnsavedBox(window.state.translator, "Zoé", window)
    box.open()
    assert _unnamed(box) == (3, [])
    box.reject()
    box.deleteLater()


def test_proposals_findings_and_results_are_named_too(window: Window) -> None:
    _lived_in(window)
    for step in ("photo", "quote", "export"):
        window.state.go_to(step)
        assert _unnamed(window)[1] == []


def test_the_tab_key_goes_round_from_the_steps_to_the_panel_the_visual_and_its_formats(window: Window) -> None:
    # Tabs that came late stand where those that were there do.
    window.state.edit(replace(window.state.visual, networks=("bluesky",)), "networks")
    for step in STEPS:
        window.state.go_to(step)
        _goes_round(window)


def _goes_round(window: Window) -> None:
    (panel,) = [each for each in window.findChildren(Panel) if each.isVisible()]
    wait_for(lambda: panel.inside.height() > 0)
    key(Qt.Key.Key_Tab)
    first, met = focused(), list[QWidget]()
    while focused() not in met:
        met.append(focused())
        key(Qt.Key.Key_Tab)
        assert len(met) < 80
    assert focused() is first
    parts = ["panel" if panel.isAncestorOf(each) else each.objectName() for each in met]
    kinds = list(dict.fromkeys(parts))
    assert [kind for kind in kinds if kind in {"step", "panel", "canvas", "thumbnail"}] in (
        ["panel", "canvas", "thumbnail", "step"],
        ["step", "panel", "canvas", "thumbnail"],
    )
    tops = [each.mapTo(panel.inside, QPoint(0, each.height())).y() for each in met if panel.isAncestorOf(each)]
    assert tops == sorted(tops), "the panel is read from top to bottom"


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_what_has_the_keyboard_looks_otherwise(window: Window, theme: str) -> None:
    window.preferences.change(theme=theme)
    alike: list[str] = []
    for step in STEPS:
        window.state.go_to(step)
        for widget in window.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if takes and widget.isEnabled() and widget.isVisible():
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                # The inside of a field gives it to the field; `focusProxy` would say so, and keep both in memory.
                if QApplication.focusWidget() is not widget:
                    continue
                seen = widget.grab().toImage()
                widget.clearFocus()
                if widget.grab().toImage() == seen:
                    alike.append(f"{step} {type(widget).__name__} {widget.objectName()} {widget.accessibleName()}")
    assert alike == []


def test_what_is_pressed_is_large_enough_for_a_finger(window: Window) -> None:
    wait_for(lambda: window.canvas.height() > 240)
    for step in STEPS:
        window.state.go_to(step)
        small = [
            f"{type(each).__name__} {each.accessibleName() or each.text()} {each.width()} × {each.height()}"
            for each in window.findChildren(QAbstractButton)
            if each.isVisible() and (each.height() < 40 or each.width() < 40) and each.text()
        ]
        sliders = [each for each in window.findChildren(QAbstractSlider) if each.accessibleName() and each.isVisible()]
        assert small == [], step
        assert all(each.height() >= 40 for each in sliders), step


@pytest.mark.parametrize(("language", "larger"), [("fr", 1.0), ("fr", 2.0), ("en", 2.0)])
def test_at_twice_the_size_of_text_nothing_is_cut_across(
    window: Window, application: QApplication, language: str, larger: float
) -> None:
    usual = QFont(application.font())
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * larger)
    window.resize(1366, 768)
    try:
        application.setFont(font)
        assert system_letters() == pytest.approx(max(1.0, larger * 12 / 13), abs=0.2)
        body = round(read_theme().body * system_letters())
        assert f"font-size: {body}px" in application.styleSheet()
        window.state.translator.choose("fr" if language == "fr" else "en")
        for step in STEPS:
            window.state.go_to(step)
            (panel,) = [each for each in window.findChildren(Panel) if each.isVisible()]
            wait_for(lambda panel=panel: panel.inside.width() <= panel.viewport().width())
        assert window.width() == 1366
        assert window.canvas.width() >= 320
    finally:
        application.setFont(usual)

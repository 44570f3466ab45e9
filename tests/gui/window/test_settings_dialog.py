from itertools import product

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QTabWidget

from composer.core.color import contrast, parse_color
from composer.gui.application import appearance
from composer.gui.application.theme import read_theme
from composer.gui.main import build_window
from composer.gui.preferences import Folders
from composer.gui.window.about_dialog import TABS, AboutDialog, read_credits
from composer.gui.window.settings_dialog import SettingsDialog
from composer.gui.window.window import Window
from composer.render.fonts import FAMILIES
from composer.storage.settings import FILE, read_settings
from tests.gui.conftest import Answers, bury, wait_for


@pytest.fixture
def dialog(window: Window) -> SettingsDialog:
    window.commands["settings"].trigger()
    found = window.findChild(SettingsDialog)
    assert isinstance(found, SettingsDialog)
    return found


def _choose(dialog: SettingsDialog, field: str, value: str) -> None:
    box = getattr(dialog, field)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_the_language_changes_without_a_restart_qt_s_own_words_too(window: Window, dialog: SettingsDialog) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    _choose(dialog, "language", "en")
    assert window.commands["save"].text() == "Save"
    assert dialog.windowTitle() == "Settings"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    _choose(dialog, "language", "fr")
    assert window.commands["save"].text() == "Enregistrer"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_theme_takes_effect_at_once(application: QApplication, dialog: SettingsDialog, theme: str) -> None:
    _choose(dialog, "theme", theme)
    tokens = getattr(read_theme(), theme)
    assert f"background: {tokens.panel}" in application.styleSheet()
    assert application.palette().base().color().name() == tokens.panel


def test_no_token_of_the_sheet_is_left_unfilled(application: QApplication, window: Window) -> None:
    assert window
    assert "$" not in application.styleSheet()


@pytest.mark.parametrize(("theme", "least"), [("light", 4.5), ("dark", 4.5), ("contrast", 7.0)])
def test_texts_and_edges_contrast_with_their_background(theme: str, least: float) -> None:
    """WCAG 2.2: 1.4.3 and 1.4.6 for letters, 1.4.11 for what surrounds a field or has the keyboard."""
    tokens = getattr(read_theme(), theme)

    def apart(one: str, other: str) -> float:
        return contrast(parse_color(getattr(tokens, one)), parse_color(getattr(tokens, other)))

    grounds, inks = ("surface", "panel", "raised"), ("text", "quiet", "warning", "error", "accent")
    letters = [*product(inks, grounds), ("on_accent", "accent")]
    assert [pair for pair in letters if apart(*pair) < least] == []
    assert [pair for pair in product(("edge", "focus"), grounds[:2]) if apart(*pair) < 3] == []


def test_the_theme_follows_the_system_while_the_window_is_open(
    window: Window, application: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("dark", "contrast", "light"):
        monkeypatch.setattr(appearance, "system_theme", lambda name=name: name)
        application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert f"background: {getattr(read_theme(), name).panel}" in application.styleSheet()
    window.preferences.change(theme="dark")
    application.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert f"background: {read_theme().dark.panel}" in application.styleSheet()


def test_settings_are_saved_and_read_again(
    window: Window, dialog: SettingsDialog, application: QApplication, folders: Folders, answers: Answers
) -> None:
    _choose(dialog, "theme", "dark")
    dialog.metadata.click()
    home = folders.settings
    assert home
    wait_for(lambda: read_settings(home).settings == window.preferences.settings)
    kept = read_settings(home).settings
    assert (kept.theme, kept.metadata) == ("dark", "none")
    again = build_window(application, [], "fr", folders, answers)
    assert again.preferences.settings == window.preferences.settings
    again.leave()
    again.deleteLater()
    bury()


def test_damaged_settings_open_the_window_with_a_message(
    application: QApplication, folders: Folders, answers: Answers
) -> None:
    assert folders.settings
    folders.settings.mkdir()
    (folders.settings / FILE).write_bytes(b"{")
    window = build_window(application, [], "fr", folders, answers)
    window.show()
    assert window.notice.text.startswith("• Vos réglages")
    window.leave()
    window.deleteLater()
    bury()


def test_the_credits_name_every_font_and_library() -> None:
    listed = " ".join(f"{credit.name}" for credit in read_credits().credit)
    for name in (*FAMILIES, "PySide6", "Pillow", "pi-heif", "msgspec", "qrcode", "numpy", "BlazeFace"):
        assert name in listed
    for credit in read_credits().credit:
        assert all(msgspec.structs.astuple(credit))


@pytest.mark.parametrize("tab", TABS)
def test_each_tab_of_the_help_opens_with_something_to_read(window: Window, tab: str) -> None:
    dialog = AboutDialog(window.state.translator, tab, window)  # pyright: ignore[reportArgumentType] - one of TABS
    tabs = dialog.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == TABS[tab].fr  # pyright: ignore[reportArgumentType] - one of TABS
    dialog.deleteLater()

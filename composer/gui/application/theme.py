"""Applies the window's theme from a file of tokens: calm surfaces, a green accent, four font sizes, 8-pixel grid."""

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from composer.gui.application.qt_tables import Drawings, drawings_of
from composer.gui.widgets.fitting.letters import system_letters
from composer.storage.decoding import decode
from composer.storage.paths import resource
from composer.storage.toml_file import read_toml

ThemeName = Literal["light", "dark", "contrast"]


class Tokens(Struct, frozen=True, forbid_unknown_fields=True):
    """Colours by role (`#rrggbb`), sizes in pixels."""

    surface: str
    panel: str
    raised: str
    line: str
    edge: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    warning: str
    error: str
    focus: str


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of each theme, and the sizes they share."""

    light: Tokens
    dark: Tokens
    contrast: Tokens
    radius: int
    spacing: int
    target: int
    small: int
    body: int
    title: int
    large: int


def read_theme() -> Theme:
    """Read the theme file that ships with the program."""
    path = resource("themes", "theme.toml")
    return decode(read_toml(path, path.name), Theme, path.name)


def system_theme() -> ThemeName:
    """Return the theme that the system asks for; light where it asks for none."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def color(application: QApplication, theme: Theme, name: ThemeName) -> None:
    """Apply the style that every theme has, and the colours of the theme called `name`."""
    # The one style that draws what a sheet leaves out (ticks, arrows) from the palette, the same on every system.
    # Set once: setting it again would delete the style that the current sheet is based on, and that widgets have.
    if not application.styleSheet() and application.style().name() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(_palette(_tokens(theme, name)))


def dress(application: QApplication, theme: Theme, name: ThemeName) -> None:
    """Apply the theme called `name` to every widget, scaled to the system's font size.

    A window is best dressed once it is whole: under a style sheet, Qt styles each widget anew at every level it is
    added to, which takes half of the time that a window takes to be built.
    """
    color(application, theme, name)
    letters, drawings = system_letters(), drawings_of(application)
    sheet = _sheet(theme, _tokens(theme, name), letters, drawings)
    # Qt would style every widget anew for the sheet that it has.
    if sheet != application.styleSheet():
        application.setStyleSheet(sheet)


def _tokens(theme: Theme, name: ThemeName) -> Tokens:
    tokens: dict[ThemeName, Tokens] = {"light": theme.light, "dark": theme.dark, "contrast": theme.contrast}
    return tokens[name]


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.surface,
        role.WindowText: tokens.text,
        role.Base: tokens.panel,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.quiet,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.ToolTipBase: tokens.panel,
        role.ToolTipText: tokens.text,
        role.Link: tokens.accent,
        role.Accent: tokens.accent,
        # No palette has a role for what has the keyboard; the program shows no link as visited.
        role.LinkVisited: tokens.focus,
    }
    palette = QPalette()
    for each, color in colors.items():
        palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.quiet))
    return palette


def _sheet(theme: Theme, tokens: Tokens, letters: float, drawings: Drawings) -> str:
    template = resource("themes", "window.qss").read_text(encoding="utf-8")
    values = {name: str(getattr(tokens, name)) for name in tokens.__struct_fields__}
    values |= {name: f"{getattr(theme, name)}px" for name in ("radius", "spacing", "target")}
    values |= {name: f"{round(getattr(theme, name) * letters)}px" for name in ("small", "body", "title", "large")}
    # Check marks are drawn on the accent, arrows on the background.
    inks = {"check": ("check", tokens.on_accent), "arrow": ("down", tokens.text)}
    values |= {role: f'url("{drawings.address(name, QColor(color))}")' for role, (name, color) in inks.items()}
    for name, value in values.items():
        template = template.replace(f"${name};", f"{value};").replace(f"${name} ", f"{value} ")
    return template

"""The window's look from one file of tokens: calm surfaces, one green accent, four sizes of type, an 8-pixel grid."""

from typing import Literal

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from composer.storage.paths import resource
from composer.storage.schema import decode
from composer.storage.toml_file import read_toml

ThemeName = Literal["light", "dark", "contrast"]


class Tokens(Struct, frozen=True, forbid_unknown_fields=True):
    """Colours by role (`#rrggbb`), sizes in pixels."""

    surface: str
    panel: str
    raised: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    warning: str
    error: str
    focus: str


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """The themes and the sizes they share."""

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
    """The theme file that ships with the program."""
    path = resource("themes", "theme.toml")
    return decode(read_toml(path, path.name), Theme, path.name)


def system_theme() -> ThemeName:
    """What the system asks for; light where it says nothing."""
    return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def dress(application: QApplication, theme: Theme, name: ThemeName) -> None:
    """Give every widget the theme called `name`."""
    tokens: dict[ThemeName, Tokens] = {"light": theme.light, "dark": theme.dark, "contrast": theme.contrast}
    # The one style that draws what a sheet leaves out (ticks, arrows) from the palette, the same on every system.
    application.setStyle("Fusion")
    application.setPalette(_palette(tokens[name]))
    application.setStyleSheet(_sheet(theme, tokens[name]))


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
    }
    palette = QPalette()
    for each, color in colors.items():
        palette.setColor(each, QColor(color))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.quiet))
    return palette


def _sheet(theme: Theme, tokens: Tokens) -> str:
    template = resource("themes", "window.qss").read_text(encoding="utf-8")
    values = {name: str(getattr(tokens, name)) for name in tokens.__struct_fields__}
    values |= {
        name: f"{getattr(theme, name)}px" for name in ("radius", "spacing", "target", "small", "body", "title", "large")
    }
    # Marks are drawn on the accent, arrows on the ground: light ink in one theme is dark ink in the other.
    check, arrow = ("light", "dark") if QColor(tokens.on_accent).lightness() > 128 else ("dark", "light")
    values |= {"check": _icon(f"check-{check}.svg"), "arrow": _icon(f"arrow-{arrow}.svg")}
    for name, value in values.items():
        template = template.replace(f"${name};", f"{value};").replace(f"${name} ", f"{value} ")
    return template


def _icon(name: str) -> str:
    return f'url("{resource("icons", name).as_posix()}")'

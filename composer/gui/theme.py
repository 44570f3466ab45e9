"""The window's look from one file of tokens: calm surfaces, one green accent, four sizes of type, an 8-pixel grid."""

from typing import Literal

from msgspec import Struct
from PySide6.QtGui import QGuiApplication, QPalette
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
    """Dark when the system's own window is darker than its text."""
    palette = QGuiApplication.palette()
    window = palette.color(QPalette.ColorRole.Window).lightness()
    return "dark" if window < palette.color(QPalette.ColorRole.WindowText).lightness() else "light"


def dress(application: QApplication, theme: Theme, name: ThemeName) -> None:
    """Give every widget the theme called `name`."""
    tokens: dict[ThemeName, Tokens] = {"light": theme.light, "dark": theme.dark, "contrast": theme.contrast}
    application.setStyleSheet(_sheet(theme, tokens[name]))


def _sheet(theme: Theme, tokens: Tokens) -> str:
    template = resource("themes", "window.qss").read_text(encoding="utf-8")
    values = {name: str(getattr(tokens, name)) for name in tokens.__struct_fields__}
    values |= {
        name: f"{getattr(theme, name)}px" for name in ("radius", "spacing", "target", "small", "body", "title", "large")
    }
    for name, value in values.items():
        template = template.replace(f"${name};", f"{value};").replace(f"${name} ", f"{value} ")
    return template

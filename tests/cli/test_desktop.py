"""A visual owes nothing to the desktop it is made on: its font settings, its screen, its clock's zone, its fonts."""

import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from composer.render.fonts import FAMILIES, Typeface
from tests.cli.conftest import start
from tests.render.made_fonts import under_the_name_of

pytestmark = pytest.mark.slow

_COMPOSE = ("compose", "--poster", "bloc", "--quote", "Fière, c’est ça.", "--name", "Zoé", "--format", "landscape")
_PROGRAM = ("-m", "composer")
_TYPES = ("--type", "png", "--type", "pdf", "--type", "jpeg")
_linux = pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")

_SCREEN = {
    "QT_FONT_DPI": "192",
    "QT_SCALE_FACTOR": "2",
    "XDG_CURRENT_DESKTOP": "GNOME",
    "QT_MAX_CACHED_GLYPH_SIZE": "400",
}
_SETTINGS = """\
<edit name="antialias" mode="assign"><bool>false</bool></edit>
<edit name="hinting" mode="assign"><bool>true</bool></edit>
<edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
<edit name="autohint" mode="assign"><bool>true</bool></edit>
<edit name="rgba" mode="assign"><const>rgb</const></edit>
<edit name="lcdfilter" mode="assign"><const>lcdlegacy</const></edit>
<edit name="embolden" mode="assign"><bool>true</bool></edit>
<edit name="weight" mode="assign"><const>black</const></edit>
<edit name="dpi" mode="assign"><double>200</double></edit>
<edit name="matrix" mode="assign"><times><name>matrix</name>
  <matrix><double>1</double><double>0.4</double><double>0</double><double>1</double></matrix></times></edit>
"""
#: Every setting that a desktop may have, on what is asked for and on what is found; another face for any.
_HOSTILE = f"""\
<match target="pattern">{_SETTINGS}</match>
<match target="pattern">
<edit name="family" mode="assign" binding="same"><string>DejaVu Sans Mono</string></edit></match>
<match target="font">{_SETTINGS}</match>
"""


def _config(home: Path, rules: str) -> str:
    path = home / f"{len(list(home.iterdir()))}.conf"
    head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    own = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    path.write_text(f"{head}<fontconfig>{own}<cachedir>{home}/cache</cachedir>{rules}</fontconfig>", "utf-8")
    return str(path)


def _bytes(face: Typeface) -> bytes:
    return (files(face.package) / "files" / face.file).read_bytes()


def _made(home: Path, name: str, variables: Mapping[str, str]) -> dict[str, bytes]:
    ran = start(*_COMPOSE, *_TYPES, "--out", str(home / name), program=_PROGRAM, typed=b"", **variables)
    assert ran.code == 0, ran.err
    return {each.name: each.read_bytes() for each in (home / name / "zoe").iterdir() if each.suffix != ".txt"}


@_linux
def test_the_settings_of_a_desktop_s_fonts_change_not_one_byte(home: Path) -> None:
    plain = _made(home, "plain", {"FONTCONFIG_FILE": _config(home, "")})
    assert len(plain) == 4
    environment = {"FONTCONFIG_FILE": _config(home, _HOSTILE), **_SCREEN}
    assert _made(home, "hostile", environment) == plain


@_linux
def test_a_font_of_the_system_with_the_name_of_one_of_ours_is_not_taken(home: Path) -> None:
    (home / "fonts").mkdir()
    stranger = _bytes(FAMILIES["Amatic SC"][400, False])
    for family in ("Source Serif Pro", "Source Sans Pro"):
        for face in FAMILIES[family].values():
            (home / "fonts" / face.file).write_bytes(under_the_name_of(_bytes(face), stranger))
    there = f"<dir>{home}/fonts</dir>"
    plain = _made(home, "plain", {"FONTCONFIG_FILE": _config(home, "")})
    assert _made(home, "homonyms", {"FONTCONFIG_FILE": _config(home, there)}) == plain


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one zone for all programs")
def test_a_pdf_is_the_same_in_any_time_zone(home: Path) -> None:
    kits = [_made(home, str(index), {"TZ": zone}) for index, zone in enumerate(("UTC0", "IST-5:30"))]
    assert all(kit == kits[0] for kit in kits)

"""What a person keeps of themselves is private, read as anybody's file, and erased when asked."""

import stat
import sys
from pathlib import Path

import pytest

from composer.app.document.own_details import FILE, OwnDetails, forget_details, keep_details, read_details
from composer.app.logo import read_logo
from composer.core.problems import Refused
from composer.core.visual import Person, Visual
from composer.storage.visual_file import write_visual
from tests.logos import png

_AICHA = Person("Aïcha Tremblay", "enseignante", "École des Rives", {"instagram": "@aicha"}, "elle")


def test_what_is_kept_is_read_back_with_its_logo_and_erased(tmp_path: Path) -> None:
    folder = tmp_path / "settings"
    assert read_details(folder) == OwnDetails()
    (tmp_path / "logo.png").write_bytes(png())
    kept = OwnDetails(_AICHA, read_logo(tmp_path / "logo.png"))
    keep_details(folder, kept)
    assert read_details(folder) == kept
    if sys.platform != "win32":
        assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600
    forget_details(folder)
    assert read_details(folder) == OwnDetails()
    forget_details(folder)
    assert list(folder.iterdir()) == []


def test_a_file_that_somebody_changed_is_cleaned_or_counts_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / FILE
    write_visual(path, Visual("", person=Person("Aï\u202echa\u200b"), quote="Rien d’autre."), None)
    assert read_details(tmp_path) == OwnDetails(Person("Aïcha"))
    write_visual(path, Visual("", person=Person("a" * 100_000)), None)
    assert read_details(tmp_path) == OwnDetails()
    for data in (b"", b"PK\x05\x06", path.read_bytes()[:-9], bytes(7 << 20)):
        path.write_bytes(data)
        assert read_details(tmp_path) == OwnDetails()
    path.unlink()
    path.mkdir()
    assert read_details(tmp_path) == OwnDetails()
    with pytest.raises(Refused):
        forget_details(tmp_path)

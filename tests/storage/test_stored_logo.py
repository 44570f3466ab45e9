"""The logo of a visual comes back from its file and from what a crash left, and nothing else is taken for it."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.core.problems import Refused
from composer.core.visual import PhotoChoice, Visual
from composer.storage.autosave import (
    GENERATIONS,
    Autosaved,
    delete_autosaved,
    read_logo,
    write_autosaved,
)
from composer.storage.visual_file import VISUAL_FORMAT, read_stored, write_visual
from tests.storage.autosaved import read_autosaved

_PHOTO, _SVG, _PNG = b"\xff\xd8\xff a photo", b"<svg/>", b"\x89PNG\r\n\x1a\n a logo"
_VISUAL = Visual("bloc", quote="Oui.")


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _with(logo: bytes, photo: bytes | None = None) -> Visual:
    return replace(_VISUAL, logo=_sha(logo), photo=PhotoChoice(_sha(photo)) if photo else None)


@pytest.mark.parametrize("photo", [None, _PHOTO, _PNG])
@pytest.mark.parametrize(("logo", "name"), [(_SVG, "logo.svg"), (_PNG, "logo.png")])
def test_a_logo_is_an_entry_of_its_own_and_comes_back(
    photo: bytes | None, logo: bytes, name: str, tmp_path: Path
) -> None:
    path, visual = tmp_path / "a.jps", _with(logo, photo)
    write_visual(path, visual, photo, logo=logo)
    stored = read_stored(path)
    assert (stored.visual, stored.photo, stored.logo) == (visual, photo, logo)
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist()[-1] == name
        assert json.loads(archive.read("visual.json"))["format"] == VISUAL_FORMAT
    again = tmp_path / "b.jps"
    write_visual(again, visual, photo, logo=logo)
    assert again.read_bytes() == path.read_bytes()


@pytest.mark.parametrize(("visual", "logo"), [(_with(_SVG), None), (_VISUAL, _SVG), (_with(_SVG), _PNG)])
def test_only_the_logo_that_the_visual_names_is_written(visual: Visual, logo: bytes | None, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"0|[0-9a-f]|None"):
        write_visual(tmp_path / "a.jps", visual, None, logo=logo)
    assert not (tmp_path / "a.jps").exists()


def _entries(path: Path, **entries: bytes) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("_", "."), data)


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ({}, "damaged-visual"),
        ({"logo_svg": b"<svg />"}, "damaged-visual"),
        ({"logo_png": _SVG}, "not-a-visual"),
        ({"logo_svg": _SVG, "logo_png": _PNG}, "not-a-visual"),
        ({"logo_svg": _SVG, "other": b""}, "not-a-visual"),
        ({"logo": _SVG}, "not-a-visual"),
        ({"logo_svg": b"<" * (4 << 20) + b"<"}, "not-a-visual"),
    ],
)
def test_a_logo_that_is_not_the_one_named_makes_a_damaged_file(
    entries: dict[str, bytes], code: str, tmp_path: Path
) -> None:
    sound, path = tmp_path / "sound.jps", tmp_path / "a.jps"
    write_visual(sound, _with(_SVG), None, logo=_SVG)
    with zipfile.ZipFile(sound) as archive:
        words = archive.read("visual.json")
    _entries(path, visual_json=words, **entries)
    with pytest.raises(Refused) as refused:
        read_stored(path)
    assert refused.value.problems[0].code == code


def _pictures(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir() if each.suffix != ".json"}


def test_a_logo_is_kept_beside_the_photo_and_removed_with_the_last_visual_that_names_it(tmp_path: Path) -> None:
    folder = tmp_path / "one"
    kept = Autosaved(_with(_SVG, _PHOTO))
    write_autosaved(folder, kept, _PHOTO, _SVG)
    assert read_autosaved(folder) == (kept, _PHOTO)
    assert read_logo(folder, kept) == _SVG
    write_autosaved(folder, Autosaved(_with(_PNG)), None, _PNG)
    assert _pictures(folder) == {f"{_sha(_SVG)}.logo", f"{_sha(_PNG)}.logo", f"{_sha(_PHOTO)}.photo"}
    # The generation before is now the one with the other logo.
    (folder / GENERATIONS[1]).unlink()
    write_autosaved(folder, Autosaved(_VISUAL), None)
    assert _pictures(folder) == {f"{_sha(_PNG)}.logo"}
    delete_autosaved(folder)
    assert not folder.exists()


def test_a_kept_logo_that_is_damaged_is_lost_and_the_words_are_not(tmp_path: Path) -> None:
    kept = Autosaved(_with(_SVG))
    write_autosaved(tmp_path, kept, None, _SVG)
    (tmp_path / f"{_sha(_SVG)}.logo").write_bytes(b"?")
    assert read_logo(tmp_path, kept) is None
    assert read_autosaved(tmp_path) == (kept, None)

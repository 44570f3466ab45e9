"""The newest photos of a person's folders are found by name and date; whatever else is there is passed over."""

import os
from pathlib import Path

import pytest

from composer.app.photos.newest import MOST_PHOTOS, newest_photos, to_choose_from


def _file(path: Path, date: int, data: bytes = b"a photo") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (date, date))
    return path


def _names(*folders: Path) -> list[str]:
    return [each.path.name for each in newest_photos(folders)]


def test_the_newest_come_first_from_both_folders_and_those_right_inside(tmp_path: Path) -> None:
    _file(tmp_path / "images/old.jpg", 1)
    _file(tmp_path / "images/DCIM/camera.HEIC", 3)
    _file(tmp_path / "downloads/sent.png", 2)
    _file(tmp_path / "images/DCIM/100APPLE/too deep.jpg", 9)
    assert _names(tmp_path / "images", tmp_path / "downloads") == ["camera.HEIC", "sent.png", "old.jpg"]


def test_links_kits_libraries_and_what_is_no_photo_are_passed_over(tmp_path: Path) -> None:
    real = _file(tmp_path / "elsewhere/secret.jpg", 9)
    folder = tmp_path / "images"
    _file(folder / "a.jpg", 1)
    for name in ("film.mov", ".hidden.jpg", "Photos.photoslibrary/b.jpg", "zoe-roy/kit.json", "zoe-roy/carre.jpg"):
        _file(folder / name, 5)
    _file(folder / "empty.jpg", 5, b"")
    (folder / "link.jpg").symlink_to(real)
    (folder / "linked").symlink_to(real.parent)
    (folder / "folder.jpg").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.jpg")
    assert _names(folder, folder, tmp_path / "missing") == ["a.jpg"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_folder_that_cannot_be_read_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    assert _names(tmp_path, tmp_path / "closed") == []


def test_as_many_are_offered_as_can_be_looked_at_and_it_stops_when_told(tmp_path: Path) -> None:
    paths = [_file(tmp_path / f"{at}.jpg", at) for at in range(1, 2 * MOST_PHOTOS)]
    newest = paths[: MOST_PHOTOS - 2 : -1]
    assert [each.path for each in newest_photos([tmp_path])] == newest
    assert [each.path for each in to_choose_from(paths)] == newest
    assert [each.path for each in to_choose_from(paths[:3])] == paths[:3]
    assert newest_photos([tmp_path], lambda: True) == ()

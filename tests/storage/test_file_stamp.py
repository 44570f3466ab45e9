import os
from pathlib import Path

from composer.storage.file_stamp import has_changed, looks_changed, stamp_of


def test_other_bytes_of_the_same_size_and_time_are_a_change(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    stamp = stamp_of(path)
    assert stamp is not None
    assert not has_changed(path, stamp)
    path.write_bytes(b"two")
    os.utime(path, ns=(stamp.changed, stamp.changed))
    assert has_changed(path, stamp)


def test_the_same_bytes_at_another_time_or_in_another_place_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    stamp = stamp_of(path)
    assert stamp is not None
    assert not looks_changed(path, stamp)
    (tmp_path / "b").write_bytes(b"one")
    (tmp_path / "b").replace(path)
    os.utime(path, (1, 1))
    assert looks_changed(path, stamp)
    assert not has_changed(path, stamp)


def test_a_file_that_is_gone_has_no_stamp_and_was_not_changed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    stamp = stamp_of(path)
    assert stamp is not None
    path.unlink()
    assert stamp_of(path) is None
    assert not has_changed(path, stamp)
    assert not looks_changed(path, stamp)
    assert stamp_of(tmp_path) is None
    assert stamp_of(Path("nul\0nul")) is None

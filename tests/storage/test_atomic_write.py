import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from composer.storage.atomic_write import make_folder, make_new_folder, sweep, write_atomic, write_beside
from tests.storage.conftest import ProblemsOf

_OLD, _NEW = b"what was there", b"what comes " * 1000


def _failing(number: int) -> Callable[..., int]:
    def fail(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


def test_the_bytes_are_those_given(tmp_path: Path) -> None:
    for data in (b"", b"one", _NEW, b"\r\n\x00\n"):
        write_atomic(tmp_path / "file", data)
        assert (tmp_path / "file").read_bytes() == data
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_write_that_the_system_cuts_short_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write

    def write_a_little(file: int, data: memoryview) -> int:
        return write(file, data[:7])

    monkeypatch.setattr(os, "write", write_a_little)
    write_atomic(tmp_path / "file", _NEW)
    monkeypatch.undo()
    assert (tmp_path / "file").read_bytes() == _NEW


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "close"])
@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "assez de place"),
        (errno.EDQUOT, "assez de place"),
        (errno.EROFS, "lecture seule"),
        (errno.EACCES, "ne permet pas"),
        (errno.EIO, "le disque ne répond plus"),
        (errno.ENODEV, "le disque ne répond plus"),
        (errno.ELOOP, "le système a répondu"),
    ],
)
def test_a_failure_at_any_step_leaves_the_old_file_and_nothing_else(
    call: str, number: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    target = tmp_path / "affiche.jpg"
    target.write_bytes(_OLD)
    with monkeypatch.context() as broken:
        broken.setattr(os, call, _failing(number))
        (problem,) = problems_of(lambda: write_atomic(target, _NEW))
    assert target.read_bytes() == _OLD
    assert [each.name for each in tmp_path.iterdir()] == ["affiche.jpg"]
    assert problem.code == "not-written"
    assert said in problem.words.fr
    assert problem.fix is not None
    assert "autre dossier" in problem.fix.fr


def test_an_interruption_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "file"
    target.write_bytes(_OLD)
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(target, _NEW)
    assert target.read_bytes() == _OLD
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_the_file_is_on_the_disk_before_it_takes_its_name_and_the_name_is_synced_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, replace = os.fsync, os.replace

    def watched_sync(file: int) -> None:
        steps.append("folder" if stat.S_ISDIR(os.fstat(file).st_mode) else "file")
        sync(file)

    def watched_replace(source: Path, target: Path) -> None:
        steps.append("replace")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", watched_sync)
    monkeypatch.setattr(os, "replace", watched_replace)
    write_atomic(tmp_path / "file", _NEW)
    assert steps == ["file", "replace", "folder"]
    steps.clear()
    write_beside(tmp_path / "one of several", _NEW)
    assert steps == ["file", "replace"]
    # The last file of this folder does not sync the name of one in another.
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere" / "file")
    steps.clear()
    write_beside(tmp_path / "link", _NEW)
    assert steps == ["file", "replace", "folder"]
    assert (tmp_path / "elsewhere" / "file").read_bytes() == _NEW


def _folder_sync_failing(number: int) -> Callable[[int], None]:
    sync = os.fsync

    def fail(file: int) -> None:
        if stat.S_ISDIR(os.fstat(file).st_mode):
            raise OSError(number, os.strerror(number))
        sync(file)

    return fail


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_sync_a_folder_is_no_failure(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _folder_sync_failing(number))
    write_atomic(tmp_path / "file", _NEW)
    assert (tmp_path / "file").read_bytes() == _NEW


def test_a_disk_that_fails_to_sync_the_folder_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    monkeypatch.setattr(os, "fsync", _folder_sync_failing(errno.EIO))
    (problem,) = problems_of(lambda: write_atomic(tmp_path / "file", _NEW))
    assert problem.code == "write-unconfirmed"
    assert (tmp_path / "file").read_bytes() == _NEW


def test_a_name_of_255_bytes_can_be_written_and_a_longer_one_is_refused(
    tmp_path: Path, problems_of: ProblemsOf
) -> None:
    longest = "é" * 127 + "x"
    write_atomic(tmp_path / longest, _NEW)
    assert (tmp_path / longest).read_bytes() == _NEW
    (problem,) = problems_of(lambda: write_atomic(tmp_path / f"{longest}x", _NEW))
    assert "trop long" in problem.words.fr
    assert [each.name for each in tmp_path.iterdir()] == [longest]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("folder", "un dossier porte déjà ce nom"),
        ("absent/file", "n’existe pas"),
        ("plain/file", "n’est pas un dossier"),
        ("pipe", "appareil"),
        ("nul\0nul", "un signe que le système n’accepte pas"),
        ("half\ud800", "un signe que le système n’accepte pas"),
    ],
)
def test_a_place_where_no_file_can_go_is_refused_in_its_own_words(
    path: str, said: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "plain").write_bytes(_OLD)
    os.mkfifo(tmp_path / "pipe")
    (problem,) = problems_of(lambda: write_atomic(tmp_path / path, _NEW))
    assert said in problem.words.fr
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "pipe", "plain"]
    assert (tmp_path / "plain").read_bytes() == _OLD


def test_a_file_made_read_only_is_not_replaced(tmp_path: Path, problems_of: ProblemsOf) -> None:
    target = tmp_path / "file"
    target.write_bytes(_OLD)
    target.chmod(0o444)
    (problem,) = problems_of(lambda: write_atomic(target, _NEW))
    assert "lecture seule" in problem.words.fr
    assert target.read_bytes() == _OLD


def test_an_existing_file_keeps_its_permissions_and_a_new_one_gets_the_usual_ones(tmp_path: Path) -> None:
    private, usual, plain = tmp_path / "private", tmp_path / "usual", tmp_path / "plain"
    private.write_bytes(_OLD)
    private.chmod(0o600)
    plain.touch()
    write_atomic(private, _NEW)
    write_atomic(usual, _NEW)
    assert stat.S_IMODE(private.stat().st_mode) == 0o600
    assert usual.stat().st_mode == plain.stat().st_mode


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target, link = tmp_path / "elsewhere" / "file", tmp_path / "link"
    target.write_bytes(_OLD)
    link.symlink_to(target)
    write_atomic(link, _NEW)
    assert link.is_symlink()
    assert target.read_bytes() == _NEW
    assert [each.name for each in target.parent.iterdir()] == ["file"]


def test_a_private_file_was_never_open_to_others_not_even_while_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    sync = os.fsync

    def watched(file: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(file).st_mode))
        sync(file)

    monkeypatch.setattr(os, "fsync", watched)
    (tmp_path / "open").write_bytes(_OLD)
    for name in ("new", "open"):
        write_atomic(tmp_path / name, _NEW, 0o600)
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
    assert [mode for mode in seen if mode != stat.S_IMODE(tmp_path.stat().st_mode)] == [0o600, 0o600]


def test_every_folder_that_is_made_is_private_when_asked_and_its_name_is_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda file: synced.append(os.fstat(file).st_ino))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
    make_folder(tmp_path / "a" / "b", 0o700)
    assert {stat.S_IMODE(each.stat().st_mode) for each in (tmp_path / "a", tmp_path / "a" / "b")} == {0o700}
    assert synced == [tmp_path.stat().st_ino, (tmp_path / "a").stat().st_ino]
    make_folder(tmp_path / "a" / "b", 0o700)
    assert len(synced) == 2


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("plain", "un fichier porte déjà ce nom"),
        ("plain/under", "un fichier porte déjà ce nom"),
        ("x" * 256, "trop long"),
        ("nul\0nul", "un signe"),
    ],
)
def test_a_folder_that_cannot_be_made_is_reported_in_its_own_words(
    path: str, said: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    (tmp_path / "plain").write_bytes(_OLD)
    (problem,) = problems_of(lambda: make_folder(tmp_path / path))
    assert problem.code == "no-folder"
    assert said in problem.words.fr
    # The folder that could not be made is the one that is named, not the one it was wanted for.
    assert str(problem.location) == path.partition("/")[0]
    assert problem.fix is not None
    assert "autre dossier" in problem.fix.fr


def test_what_a_crash_left_is_swept_away_after_an_hour_and_nothing_else(tmp_path: Path) -> None:
    old, fresh, mine = (tmp_path / name for name in (".jps-0123456789ab.tmp", ".jps-ba9876543210.tmp", ".jps-mine.tmp"))
    for each in (old, fresh, mine):
        each.touch()
    for each in (old, mine):
        os.utime(each, (1, 1))
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([fresh, mine])
    sweep(tmp_path / "absent")


def test_a_new_folder_takes_the_first_name_where_nothing_stands(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "file").write_bytes(_OLD)
    (tmp_path / "b").write_bytes(_OLD)
    names = [tmp_path / name for name in "abcd"]
    assert [make_new_folder(names, {"file": _NEW}) for _ in range(3)] == [tmp_path / "c", tmp_path / "d", None]
    assert (tmp_path / "a" / "file").read_bytes() == (tmp_path / "b").read_bytes() == _OLD
    assert (tmp_path / "c" / "file").read_bytes() == _NEW
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a", "b", "c", "d"]


def test_a_new_folder_takes_an_empty_one_s_place(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert make_new_folder([tmp_path / "a"], {"file": _NEW}) == tmp_path / "a"
    assert [each.name for each in (tmp_path / "a").iterdir()] == ["file"]


@pytest.mark.parametrize("call", ["mkdir", "open", "write", "fsync", "rename"])
def test_a_new_folder_that_cannot_be_made_is_refused_and_leaves_nothing(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(os, call, _failing(errno.ENOSPC))
        (problem,) = problems_of(lambda: make_new_folder([tmp_path / "a"], {"file": _NEW}))
    assert (problem.code, str(problem.location)) == ("no-folder", "a")
    assert list(tmp_path.iterdir()) == []

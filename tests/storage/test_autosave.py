import errno
import hashlib
import os
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from composer.core.problems import Refused
from composer.core.visual import Person, PhotoChoice, Visual
from composer.storage.autosave import (
    GENERATIONS,
    WORDS_FILE,
    Autosaved,
    AutosaveFolders,
    autosave_folders,
    delete_autosaved,
    holds_words,
    make_private,
    read_words,
    write_autosaved,
)
from tests.storage.autosaved import read_autosaved

_PHOTO = b"\xff\xd8\xff a photo"
_DIGEST = hashlib.sha256(_PHOTO).hexdigest()
_VISUAL = Visual("bloc", quote="On continue.", person=Person("Zoé"), photo=PhotoChoice(_DIGEST))
_KEPT = Autosaved(_VISUAL, "/a/zoe.jps")


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    write_autosaved(tmp_path / "one", _KEPT, _PHOTO)
    assert read_autosaved(tmp_path / "one") == (_KEPT, _PHOTO)


@pytest.mark.parametrize(("said", "back"), [("0123abcd", "0123abcd"), ("../x", "")])
def test_an_id_comes_back_when_it_is_one(said: str, back: str, tmp_path: Path) -> None:
    write_autosaved(tmp_path, replace(_KEPT, visual=replace(_VISUAL, id=said)), _PHOTO)
    assert read_autosaved(tmp_path)[0].visual.id == back


def test_the_photo_is_written_once(tmp_path: Path) -> None:
    write_autosaved(tmp_path, _KEPT, _PHOTO)
    photo = tmp_path / f"{_DIGEST}.photo"
    written = photo.stat().st_mtime_ns
    write_autosaved(tmp_path, replace(_KEPT, visual=replace(_VISUAL, quote="Encore.")), _PHOTO)
    assert photo.stat().st_mtime_ns == written
    assert read_autosaved(tmp_path)[0].visual.quote == "Encore."


def _quoting(number: int) -> Autosaved:
    return Autosaved(Visual("bloc", quote=f"Version {number}."))


def _wait_a_minute(folder: Path) -> None:
    """Make every file of `folder` a minute older."""
    for path in folder.iterdir():
        old = path.stat().st_mtime - 61
        os.utime(path, (old, old))


def test_three_generations_are_kept_a_minute_apart(tmp_path: Path) -> None:
    for number in range(5):
        write_autosaved(tmp_path, _quoting(number), None)
        _wait_a_minute(tmp_path)
    for number in (5, 6, 7):
        write_autosaved(tmp_path, _quoting(number), None)
    assert [msgspec.json.decode((tmp_path / name).read_bytes(), type=Autosaved) for name in GENERATIONS] == [
        _quoting(7),
        _quoting(4),
        _quoting(3),
    ]


def test_an_edit_writes_only_the_words(tmp_path: Path) -> None:
    for number in range(3):
        write_autosaved(tmp_path, replace(_KEPT, visual=replace(_VISUAL, quote=str(number))), _PHOTO)
    before = {path.name: path.stat().st_ino for path in tmp_path.iterdir()}
    write_autosaved(tmp_path, _KEPT, _PHOTO)
    after = {path.name: path.stat().st_ino for path in tmp_path.iterdir()}
    assert {name for name, number in after.items() if before[name] != number} == {WORDS_FILE}


@pytest.mark.parametrize("data", [None, b"", b"{", b"\0" * 300])
def test_a_damaged_generation_gives_way_to_the_one_before(tmp_path: Path, data: bytes | None) -> None:
    for number in range(3):
        write_autosaved(tmp_path, _quoting(number), None)
        _wait_a_minute(tmp_path)
    for name, older in ((GENERATIONS[0], 1), (GENERATIONS[1], 0)):
        if data is None:
            (tmp_path / name).unlink()
        else:
            (tmp_path / name).write_bytes(data)
        assert read_autosaved(tmp_path) == (_quoting(older), None)


def test_a_damaged_generation_never_takes_the_place_of_a_sound_one(tmp_path: Path) -> None:
    for number in range(3):
        write_autosaved(tmp_path, _quoting(number), None)
        _wait_a_minute(tmp_path)
    (tmp_path / WORDS_FILE).write_bytes(b"{")
    _wait_a_minute(tmp_path)
    write_autosaved(tmp_path, _quoting(9), None)
    assert msgspec.json.decode((tmp_path / GENERATIONS[1]).read_bytes(), type=Autosaved) == _quoting(1)


def test_a_generation_of_a_later_version_is_not_passed_over(tmp_path: Path) -> None:
    for number in range(2):
        write_autosaved(tmp_path, _quoting(number), None)
    (tmp_path / WORDS_FILE).write_bytes(b'{"visual": {"poster": "a"}, "format": 99}')
    with pytest.raises(Refused) as refused:
        read_autosaved(tmp_path)
    assert refused.value.problems[0].code == "newer-format"


def test_a_photo_is_removed_when_no_generation_names_it(tmp_path: Path) -> None:
    bare = replace(_KEPT, visual=replace(_VISUAL, photo=None))
    photo = tmp_path / f"{_DIGEST}.photo"
    write_autosaved(tmp_path, _KEPT, _PHOTO)
    for _ in range(3):
        assert photo.exists()
        write_autosaved(tmp_path, bare, None)
        _wait_a_minute(tmp_path)
    write_autosaved(tmp_path, bare, None)
    assert not photo.exists()


@pytest.mark.skipif(os.name == "nt", reason="a matter of POSIX permissions")
def test_nobody_else_can_read_it(tmp_path: Path) -> None:
    for _ in range(2):
        write_autosaved(tmp_path / "home" / "one", _KEPT, _PHOTO)
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in ("home", "home/one")} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "home" / "one").iterdir()} == {0o600}


@pytest.mark.parametrize("change", ["gone", "other"])
def test_words_come_back_without_their_photo_when_it_is_gone_or_damaged(tmp_path: Path, change: str) -> None:
    write_autosaved(tmp_path, _KEPT, _PHOTO)
    photo = tmp_path / f"{_DIGEST}.photo"
    if change == "gone":
        photo.unlink()
    else:
        photo.write_bytes(_PHOTO + b"!")
    assert read_autosaved(tmp_path) == (_KEPT, None)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"visual": 1}', b'{"visual": {"poster": "a"}, "format": 2}', b"[" * 100_000]
)
def test_damaged_words_are_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / WORDS_FILE).write_bytes(data)
    with pytest.raises(Refused):
        read_autosaved(tmp_path)


def test_a_digest_changed_by_hand_leads_nowhere_else(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    write_autosaved(inside, replace(_KEPT, visual=replace(_VISUAL, photo=PhotoChoice("../outside"))), b"photo")
    assert not list(tmp_path.glob("outside*"))


def test_forgetting_leaves_what_is_not_ours(tmp_path: Path) -> None:
    write_autosaved(tmp_path / "one", _KEPT, _PHOTO)
    (tmp_path / "one" / "mine.txt").touch()
    delete_autosaved(tmp_path / "one")
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["mine.txt"]
    write_autosaved(tmp_path / "two", _KEPT, _PHOTO)
    write_autosaved(tmp_path / "two", _KEPT, _PHOTO)
    assert holds_words(tmp_path / "two")
    delete_autosaved(tmp_path / "two")
    assert not holds_words(tmp_path / "two")
    assert not (tmp_path / "two").exists()


def test_the_latest_folder_comes_first(tmp_path: Path) -> None:
    for moment, name in ((100, "old"), (300, "new"), (200, "middle")):
        write_autosaved(tmp_path / name, _KEPT, _PHOTO)
        os.utime(tmp_path / name / WORDS_FILE, (moment, moment))
    (tmp_path / "empty").mkdir()
    (tmp_path / "middle" / WORDS_FILE).rename(tmp_path / "middle" / GENERATIONS[1])
    found = autosave_folders(tmp_path)
    assert [folder.name for folder in found.kept] == ["new", "old", "middle"]
    assert [folder.name for folder in found.empty] == ["empty"]
    assert autosave_folders(tmp_path / "absent") == AutosaveFolders()


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused) as refused:
        write_autosaved(tmp_path / "file" / "one", _KEPT, _PHOTO)
    assert refused.value.problems[0].code == "not-autosaved"


def test_the_texts_kept_are_cleaned_and_what_was_removed_is_reported(tmp_path: Path) -> None:
    write_autosaved(tmp_path, Autosaved(Visual("bloc", quote="Oui\x1b.", answers={"1": "\u202eNon"})), None)
    found = read_words(tmp_path)
    assert found.kept.visual == Visual("bloc", quote="Oui.", answers={"parcours": "Non"})
    assert [str(problem.location) for problem in found.problems] == ["quote", "answers"]


@pytest.mark.parametrize("name", ["n" * 100_000, "e" + "\u0301" * 400_000])
def test_a_text_kept_that_no_field_would_take_gives_way_to_the_generation_before(tmp_path: Path, name: str) -> None:
    for number in range(2):
        write_autosaved(tmp_path, _quoting(number), None)
        _wait_a_minute(tmp_path)
    (tmp_path / WORDS_FILE).write_bytes(msgspec.json.encode(Autosaved(Visual("bloc", person=Person(name)))))
    assert read_autosaved(tmp_path) == (_quoting(0), None)
    for older in GENERATIONS[1:]:
        (tmp_path / older).unlink(missing_ok=True)
    with pytest.raises(Refused) as refused:
        read_autosaved(tmp_path)
    assert refused.value.problems[0].code == "text-too-large"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "le disque est plein"),
        (errno.EDQUOT, "le disque est plein"),
        (errno.EROFS, "en lecture seule"),
        (errno.EACCES, "ne permet pas d’écrire"),
        (errno.EIO, "ne répond plus"),
    ],
)
@pytest.mark.parametrize("fails", ["write", "open"])
def test_a_disk_that_refuses_is_reported_by_its_cause_and_offers_no_folder(
    number: int, said: str, fails: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "refused")

    make_private(tmp_path / "one")
    monkeypatch.setattr(os, fails, refuse)
    with pytest.raises(Refused) as refused:
        write_autosaved(tmp_path / "one", _KEPT, _PHOTO)
    (problem,) = refused.value.problems
    assert (problem.code, problem.severity) == ("not-autosaved", "warning")
    assert problem.words.fr.startswith("Votre travail n’est plus gardé au fur et à mesure\u00a0: ")
    assert said in problem.words.fr
    assert problem.fix
    assert "Enregistrez-le" in problem.fix.fr
    assert "dossier" not in problem.fix.fr
    assert ".photo" not in problem.words.fr

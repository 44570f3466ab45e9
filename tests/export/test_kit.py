import errno
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.problems import Problem, Refused
from composer.core.slug import PersonRecord, person_record
from composer.core.visual import Person
from composer.core.words import Words
from composer.export import kit
from composer.export.kit import (
    KIT_FORMAT,
    MANIFEST,
    Inputs,
    Manifest,
    announced,
    claim_folder,
    findings,
    manifest_bytes,
    remove_stale,
    sha256,
)

_ZOE = Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe_roy"})


def _manifest(person: Person = _ZOE, seed: str = "") -> Manifest:
    return Manifest(KIT_FORMAT, person_record(person), seed)


def _claim(out: Path, person: Person = _ZOE, *names: str) -> str:
    return claim_folder(out, "zoe-roy", _manifest(person), names).name


def _leave(folder: Path, *names: str) -> None:
    """A finished kit of `names` in `folder`, as a run leaves it."""
    for name in names:
        (folder / name).write_text(f"contenu de {name}")
    digests = {name: sha256((folder / name).read_bytes()) for name in names}
    (folder / MANIFEST).write_bytes(manifest_bytes(msgspec.structs.replace(_manifest(), files=digests)))


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_first_kit_takes_the_plain_name_and_announces_its_files(tmp_path: Path) -> None:
    folder = claim_folder(tmp_path / "a" / "b", "zoe-roy", _manifest(), ["un.jpg", "deux.txt"])
    assert folder == tmp_path / "a" / "b" / "zoe-roy"
    assert _names(folder) == [MANIFEST]
    assert announced(folder) == {"un.jpg": "", "deux.txt": ""}


@pytest.mark.parametrize(
    "again",
    [
        Person("ZOÉ ROY", "tutrice", "école riverside", {"instagram": "@ZOE_ROY"}),
        Person("Zoe\u0301 Roy", "Tutrice", "E\u0301cole Riverside", {"instagram": "zoe_roy"}),
        Person("  Zoé \u00a0 Roy\n", " Tutrice", "École  Riverside ", {"instagram": " @zoe_roy "}),
        Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe_roy", "facebook": "@"}),
    ],
)
def test_the_same_person_however_typed_has_the_same_folder(again: Person, tmp_path: Path) -> None:
    assert [_claim(tmp_path), _claim(tmp_path, again)] == ["zoe-roy", "zoe-roy"]


@pytest.mark.parametrize(
    "other",
    [
        Person("Zoe Roy", "Tutrice", "École Riverside", {"instagram": "@zoe_roy"}),
        Person("Zoé Roy", "Mentore", "École Riverside", {"instagram": "@zoe_roy"}),
        Person("Zoé Roy", "Tutrice", "", {"instagram": "@zoe_roy"}),
        Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe.roy"}),
        Person("Zoé Roy", "Tutrice", "École Riverside", {"facebook": "@zoe_roy"}),
        Person("Zoé Roy", "Tutrice", "École Riverside"),
    ],
)
def test_another_person_of_that_name_has_another_folder_and_each_keeps_their_own(other: Person, tmp_path: Path) -> None:
    first = [_claim(tmp_path), _claim(tmp_path, other), _claim(tmp_path, Person("Zoé Roy"))]
    assert first == ["zoe-roy", "zoe-roy-2", "zoe-roy-3"]
    assert [_claim(tmp_path, Person("Zoé Roy")), _claim(tmp_path, other), _claim(tmp_path)] == first[::-1]


def test_two_visuals_that_name_nobody_are_told_apart_by_their_seed(tmp_path: Path) -> None:
    folders = [claim_folder(tmp_path, "visuel-0", _manifest(Person(), seed), []).name for seed in ("un", "deux", "un")]
    assert folders == ["visuel-0", "visuel-0-2", "visuel-0"]


def test_an_empty_folder_is_nobody_s_and_is_used(tmp_path: Path) -> None:
    (tmp_path / "zoe-roy").mkdir()
    assert _claim(tmp_path) == "zoe-roy"


_NOT_OURS = [
    b"",
    b"null",
    b"{",
    b"[]",
    b"{}",
    b'"kit"',
    b"\xff\xfe{",
    b'{"format": 1}',
    b'{"format": "1", "person": {}}',
    b'{"format": 1, "person": "Zo"}',
    b'{"format": 1, "person": {"name": 3}}',
    b'{"format": 1, "person": {}, "files": ["a"]}',
    b'{"format": 1, "person": {}, "files": {"a": 1}}',
    b'{"format": 1, "person": {}, "findings": [{}]}',
    b'{"format": 1, "person": {"name": "\\ud800"}}',
    b'{"format": 1e999, "person": {}}',
    b'{"format": 1, "person": {}, "x": ' + b"[" * 100_000,
    b'{"format": 1, "person": {}, "x": ' + b'{"a":' * 100_000,
    manifest_bytes(_manifest()) + b" " * 4_000_000,
    manifest_bytes(_manifest())[:-3],
    b"\x00" * 1000,
]


@pytest.mark.parametrize("data", _NOT_OURS, ids=range(len(_NOT_OURS)))
def test_a_manifest_that_is_not_ours_is_left_alone_with_its_folder(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "zoe-roy").mkdir()
    (tmp_path / "zoe-roy" / MANIFEST).write_bytes(data)
    assert [_claim(tmp_path), _claim(tmp_path)] == ["zoe-roy-2", "zoe-roy-2"]
    assert (tmp_path / "zoe-roy" / MANIFEST).read_bytes() == data
    assert announced(tmp_path / "zoe-roy") == {}
    assert remove_stale(tmp_path / "zoe-roy", ()) == ()


@given(data=st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(msgspec.json.encode))
def test_no_bytes_make_reading_a_manifest_fail(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "manifeste"
    folder.mkdir(exist_ok=True)
    (folder / MANIFEST).write_bytes(data)
    assert announced(folder) == {}


@pytest.mark.skipif(os.name == "nt", reason="links and pipes")
@pytest.mark.parametrize("kind", ["folder", "loop", "nowhere", "pipe", "device"])
def test_a_manifest_that_is_no_file_is_left_alone(kind: str, tmp_path: Path) -> None:
    (tmp_path / "zoe-roy").mkdir()
    path = tmp_path / "zoe-roy" / MANIFEST
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case _:
            path.symlink_to({"loop": MANIFEST, "nowhere": "absent", "device": "/dev/zero"}[kind])
    assert _claim(tmp_path) == "zoe-roy-2"
    assert _names(tmp_path / "zoe-roy") == [MANIFEST]


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("kind", ["file", "nowhere", "loop"])
def test_what_is_no_folder_is_left_alone(kind: str, tmp_path: Path) -> None:
    if kind == "file":
        (tmp_path / "zoe-roy").write_text("à moi")
    else:
        (tmp_path / "zoe-roy").symlink_to({"loop": "zoe-roy", "nowhere": "absent"}[kind])
    assert _claim(tmp_path) == "zoe-roy-2"
    assert _names(tmp_path) == ["zoe-roy", "zoe-roy-2"]


def test_files_that_the_new_run_does_not_make_go_and_nothing_else(tmp_path: Path) -> None:
    _leave(tmp_path, "bloc-story.jpg", "bloc-square.jpg", "credit.txt", "déjà parti.jpg")
    (tmp_path / "déjà parti.jpg").unlink()
    (tmp_path / "à moi.jpg").write_text("à moi")
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "bloc-story.jpg").write_text("à moi")
    assert remove_stale(tmp_path, ["credit.txt", "bloc-square.jpg"]) == ("bloc-story.jpg",)
    assert _names(tmp_path) == sorted(["bloc-square.jpg", "credit.txt", "dossier", MANIFEST, "à moi.jpg"])
    assert (tmp_path / "dossier" / "bloc-story.jpg").read_text() == "à moi"


def test_a_claim_keeps_what_the_run_before_it_left_on_the_list(tmp_path: Path) -> None:
    folder = tmp_path / _claim(tmp_path)
    _leave(folder, "bloc-story.jpg")
    _claim(tmp_path, _ZOE, "bloc-square.jpg")
    assert announced(folder) == {"bloc-story.jpg": "", "bloc-square.jpg": ""}


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize(
    "name",
    [
        *("../voisin.txt", "../../x", "./interne.txt", "dossier/a.txt", "dossier", ".", "..", "", "/"),
        *("..\\voisin.txt", "C:\\x", "C:x", "interne.txt:flux", "a\0b", "n" * 300, "lien.txt", "boucle", MANIFEST),
    ],
)
def test_a_manifest_changed_by_hand_never_reaches_what_is_not_a_plain_file_of_its_folder(
    name: str, tmp_path: Path
) -> None:
    folder = tmp_path / "zoe-roy"
    (folder / "dossier").mkdir(parents=True)
    for file in (
        tmp_path / "voisin.txt",
        folder / "interne.txt",
        folder / "dossier" / "a.txt",
        folder / "..\\voisin.txt",
    ):
        file.write_text("à moi")
    (folder / "lien.txt").symlink_to(tmp_path / "voisin.txt")
    (folder / "boucle").symlink_to("boucle")
    listed = msgspec.structs.replace(_manifest(), files={name: "", str(tmp_path / "voisin.txt"): ""})
    (folder / MANIFEST).write_bytes(manifest_bytes(listed))
    before = sorted(tmp_path.rglob("*"))
    assert remove_stale(folder, ()) == ()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_file_that_cannot_be_removed_stays_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _leave(tmp_path, "bloc-story.jpg")

    def held(_: Path) -> None:
        raise PermissionError(errno.EACCES, "held by another program")

    monkeypatch.setattr(Path, "unlink", held)
    assert remove_stale(tmp_path, ()) == ()
    assert (tmp_path / "bloc-story.jpg").exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_a_folder_that_cannot_be_made_is_refused_by_its_name_alone(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "mkdir", fail)
    with pytest.raises(Refused) as refused:
        _claim(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.code, problem.place) == ("no-folder", "zoe-roy")
    assert str(tmp_path) not in problem.words.fr + problem.words.en


def test_a_disk_that_fills_up_at_the_manifest_leaves_the_folder_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes) -> None:
        raise Refused(Problem("not-written", "error", Words("", "")))

    with monkeypatch.context() as patched:
        patched.setattr(kit, "write_whole", full)
        with pytest.raises(Refused):
            _claim(tmp_path)
    assert _claim(tmp_path) == "zoe-roy"


def test_a_list_gone_wrong_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kit, "_NAMESAKES", 3)
    people = [Person("Zoé", f"rôle {number}") for number in range(4)]
    folders = ["zoe-roy", "zoe-roy-2", "zoe-roy-3"]
    assert [_claim(tmp_path, person) for person in people[:3]] == folders
    with pytest.raises(Refused) as refused:
        _claim(tmp_path, people[3])
    assert refused.value.problems[0].code == "kit-namesakes"
    assert _names(tmp_path) == folders


_SIGNS = st.characters(exclude_categories=["Cs"])


@given(
    st.text(_SIGNS),
    st.dictionaries(st.sampled_from(["instagram", "facebook", "linkedin"]), st.text(_SIGNS, min_size=1)),
    st.dictionaries(st.text(_SIGNS), st.text(_SIGNS)),
    st.text(_SIGNS),
)
def test_a_manifest_reads_back_as_it_was_and_its_order_is_its_own(
    name: str, handles: dict[str, str], files: dict[str, str], words: str
) -> None:
    problem = Problem("code", "notice", Words(words, words), "ici", Words(words, words))
    manifest = Manifest(
        KIT_FORMAT,
        PersonRecord(name, "", "", handles),
        "graine",
        {"b": "1", "a": "2"},
        "jps-2026",
        "bloc",
        Inputs("photo", "visuel", "affiche"),
        files,
        {"b.jpg": 4.5, "a.jpg": 7.25},
        findings([problem]),
    )
    data = manifest_bytes(manifest)
    assert msgspec.json.decode(data, type=Manifest) == manifest
    turned = msgspec.structs.replace(manifest, files=dict(reversed(files.items())), versions={"a": "2", "b": "1"})
    assert manifest_bytes(turned) == data
    assert data.endswith(b"}\n")

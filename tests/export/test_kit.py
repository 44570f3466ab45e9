"""Whose folder it is: one person's own, another's never, however many ask at once."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Barrier, Thread

import pytest
from msgspec.structs import replace

from composer.core.kit_names import kit_name, person_record
from composer.core.problems import Refused
from composer.core.visual import Person
from composer.export import kit
from composer.export.kit import locked_kit, new_kit_notices
from composer.export.manifest import KIT_FORMAT, MANIFEST, Inputs, Manifest, kits_in, manifest_bytes, read_manifest
from composer.storage import atomic_write

_ZOE = Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe_roy"})
_NAME = "zoe-roy"
ROOT = Path(__file__).parents[2]


def _manifest(person: Person = _ZOE, seed: str = "", document: str = "", photo: str = "") -> Manifest:
    return Manifest(KIT_FORMAT, person_record(person), document, seed, inputs=Inputs(photo, "", ""))


def _nobody_waits() -> None:
    raise AssertionError


def _hold(out: Path, manifest: Manifest, name: str = _NAME) -> tuple[str, tuple[str, ...]]:
    """The folder that the owner of `manifest` gets, and the codes of what is told; left as a run leaves it."""
    with locked_kit(out, name, manifest, _nobody_waits) as held:
        (held.folder / MANIFEST).write_bytes(manifest_bytes(replace(manifest, id=manifest.id or held.manifest.id)))
        told = new_kit_notices(held, name, manifest.id)
    return held.folder.name, tuple(each.code for each in told)


def _claim(out: Path, person: Person = _ZOE) -> str:
    return _hold(out, _manifest(person))[0]


def _names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_first_kit_takes_the_plain_name_and_is_there_with_its_manifest(tmp_path: Path) -> None:
    manifest = replace(_manifest(), files={"un.jpg": "", "deux.txt": ""})
    with locked_kit(tmp_path / "a" / "b", _NAME, manifest, _nobody_waits) as held:
        assert held.folder == tmp_path / "a" / "b" / _NAME
        assert held.manifest == manifest
        assert read_manifest(held.folder) == manifest
    assert _names(tmp_path / "a" / "b") == [_NAME]
    assert _names(held.folder) == [MANIFEST]


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


def test_a_photo_distinguishes_two_people_of_one_name(tmp_path: Path) -> None:
    folders = [_hold(tmp_path, _manifest(Person("Marc Roy"), photo=photo), "marc-roy") for photo in ("1", "2", "1")]
    assert folders == [("marc-roy", ()), ("marc-roy-2", ("another-kit",)), ("marc-roy", ())]


def test_two_visuals_that_name_nobody_are_kept_apart_by_their_seed(tmp_path: Path) -> None:
    folders = [_hold(tmp_path, _manifest(Person(), seed), "visuel-0")[0] for seed in ("un", "deux", "un")]
    assert folders == ["visuel-0", "visuel-0-2", "visuel-0"]


def test_a_document_refreshes_its_kit_whatever_was_corrected(tmp_path: Path) -> None:
    assert _hold(tmp_path, _manifest(document="1", photo="1")) == (_NAME, ())
    assert _hold(tmp_path, _manifest(Person("Zoe  ROY", "Mentore"), document="1", photo="2")) == (_NAME, ())
    assert _hold(tmp_path, _manifest(Person("Zoé Roy"), "graine", document="1")) == (_NAME, ())


def test_where_a_document_was_is_told_without_looking_at_every_kit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _hold(tmp_path, _manifest(document="1")) == (_NAME, ())

    def none_looked_at(_out: Path) -> Iterator[tuple[Path, Manifest]]:
        raise AssertionError

    monkeypatch.setattr(kit, "kits_in", none_looked_at)
    luc, codes = _manifest(Person("Luc Roy"), document="1"), dict[str, tuple[str, ...]]()
    for before in (_NAME, "", "../ailleurs", "absent"):
        with locked_kit(tmp_path, "luc-roy", luc, _nobody_waits) as held:
            codes[before] = tuple(
                each.code for each in new_kit_notices(replace(held, new=True), "luc-roy", "1", before)
            )
    assert codes == {_NAME: ("another-kit",), "": (), "../ailleurs": (), "absent": ()}


def test_another_document_has_a_kit_of_its_own_even_for_the_same_words(tmp_path: Path) -> None:
    kits = [_hold(tmp_path, _manifest(document=document)) for document in ("1", "2", "2", "1")]
    assert kits == [(_NAME, ()), (f"{_NAME}-2", ("another-kit",)), (f"{_NAME}-2", ()), (_NAME, ())]


def test_a_document_that_presents_somebody_else_leaves_the_first_kit_alone_and_tells(tmp_path: Path) -> None:
    assert _hold(tmp_path, _manifest(document="1")) == (_NAME, ())
    before = (tmp_path / _NAME / MANIFEST).read_bytes()
    luc = _manifest(Person("Luc Roy"), document="1")
    assert _hold(tmp_path, luc, "luc-roy") == ("luc-roy", ("another-kit",))
    assert _hold(tmp_path, luc, "luc-roy") == ("luc-roy", ())
    assert (tmp_path / _NAME / MANIFEST).read_bytes() == before


def test_without_an_id_on_one_side_the_person_is_known_by_the_rest(tmp_path: Path) -> None:
    assert _hold(tmp_path, _manifest(document="1", photo="1"))[0] == _NAME
    assert _hold(tmp_path, _manifest(photo="1"))[0] == _NAME
    assert read_manifest(tmp_path / _NAME) == _manifest(document="1", photo="1"), "the id is kept"
    assert _hold(tmp_path, _manifest(photo="2"))[0] == f"{_NAME}-2"


def test_the_kit_of_a_person_is_found_though_one_before_it_was_erased(tmp_path: Path) -> None:
    assert [_claim(tmp_path), _claim(tmp_path, Person("Zoé Roy", "Mentore"))] == [_NAME, f"{_NAME}-2"]
    (tmp_path / _NAME / MANIFEST).unlink()
    (tmp_path / _NAME).rmdir()
    assert _claim(tmp_path, Person("Zoé Roy", "Mentore")) == f"{_NAME}-2"


_OLD = {
    "role": (Person("Zoé Roy", "Tutrice"), "", "1", "2"),
    "name and photo": (Person("Zoé Roy"), "", "1", "1"),
    "name alone": (Person("Zoé Roy"), "", "", ""),
    "nobody": (Person(), "graine", "1", "1"),
}


@pytest.mark.parametrize(("person", "seed", "before", "now"), _OLD.values(), ids=_OLD)
def test_a_kit_of_an_earlier_version_is_refreshed(
    person: Person, seed: str, before: str, now: str, tmp_path: Path
) -> None:
    (tmp_path / _NAME).mkdir()
    old = replace(_manifest(person, seed, photo=before), format=1)
    (tmp_path / _NAME / MANIFEST).write_bytes(manifest_bytes(old))
    fresh = _manifest(person, seed or ("" if person.role or now else "mots"), document="7", photo=now)
    assert _hold(tmp_path, fresh) == (_NAME, ())


@pytest.mark.parametrize("person", [Person("Zoé Roy", "Mentore"), Person("Zoé Roy")])
def test_a_kit_of_an_earlier_version_is_not_another_person_s(person: Person, tmp_path: Path) -> None:
    (tmp_path / _NAME).mkdir()
    first = _ZOE if person.role else Person("Zoé Roy")
    (tmp_path / _NAME / MANIFEST).write_bytes(manifest_bytes(replace(_manifest(first, photo="1"), format=1)))
    assert _hold(tmp_path, _manifest(person, photo="2"))[0] == f"{_NAME}-2"


@pytest.mark.parametrize("former", range(2, KIT_FORMAT))
def test_a_kit_of_a_former_format_is_still_this_person_s(former: int, tmp_path: Path) -> None:
    (tmp_path / _NAME).mkdir()
    (tmp_path / _NAME / MANIFEST).write_bytes(manifest_bytes(replace(_manifest(document="1"), format=former)))
    assert _hold(tmp_path, _manifest(document="1")) == (_NAME, ())


def test_a_kit_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / _NAME).mkdir()
    later = manifest_bytes(replace(_manifest(document="1"), format=KIT_FORMAT + 1))
    (tmp_path / _NAME / MANIFEST).write_bytes(later)
    assert _hold(tmp_path, _manifest(document="1"))[0] == f"{_NAME}-2"
    assert (tmp_path / _NAME / MANIFEST).read_bytes() == later


@pytest.mark.parametrize("document", ["é" * 30, "a" * 65, "../x", "a b", "\0", "a\n"])
def test_an_id_that_no_program_gave_is_none(document: str, tmp_path: Path) -> None:
    (tmp_path / _NAME).mkdir()
    (tmp_path / _NAME / MANIFEST).write_bytes(manifest_bytes(_manifest(document=document)))
    ((_, found),) = kits_in(tmp_path)
    assert found.id == ""


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


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
@pytest.mark.parametrize("call", ["mkdir", "rename"])
def test_a_folder_that_cannot_be_made_is_refused_by_its_name_alone_and_leaves_nothing(
    call: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, call, fail)
    with pytest.raises(Refused) as refused:
        _claim(tmp_path)
    (problem,) = refused.value.problems
    assert (problem.code, str(problem.location)) == ("no-folder", _NAME)
    assert str(tmp_path) not in problem.words.fr + problem.words.en
    assert _names(tmp_path) == []


def test_a_disk_that_fills_up_at_the_manifest_leaves_the_folder_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _data: bytes, _mode: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(atomic_write, "_fill", full)
        with pytest.raises(Refused):
            _claim(tmp_path)
    assert _names(tmp_path) == []
    assert _claim(tmp_path) == _NAME


def test_what_a_kill_left_of_a_folder_being_made_goes_an_hour_later(tmp_path: Path) -> None:
    left = tmp_path / ".jps-0123456789ab.tmp"
    left.mkdir()
    (left / MANIFEST).write_bytes(manifest_bytes(_manifest()))
    assert list(kits_in(tmp_path)) == []
    assert _claim(tmp_path) == _NAME
    assert left.exists()
    os.utime(left, (0, 0))
    assert _claim(tmp_path) == _NAME
    assert _names(tmp_path) == [_NAME]


def test_a_list_gone_wrong_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kit, "_NAMESAKES", 3)
    people = [Person("Zoé", f"rôle {number}") for number in range(4)]
    folders = [_NAME, f"{_NAME}-2", f"{_NAME}-3"]
    assert [_claim(tmp_path, person) for person in people[:3]] == folders
    with pytest.raises(Refused) as refused:
        _claim(tmp_path, people[3])
    assert refused.value.problems[0].code == "kit-namesakes"
    assert _names(tmp_path) == folders


def test_the_next_run_for_the_same_person_waits_and_may_give_up_waiting(tmp_path: Path) -> None:
    class _Tired(Exception):
        pass

    def tires() -> None:
        raise _Tired

    first, second = (locked_kit(tmp_path, _NAME, _manifest(), waiting) for waiting in (_nobody_waits, tires))
    with first, pytest.raises(_Tired), second:
        raise AssertionError
    assert _claim(tmp_path) == _NAME


def test_a_run_that_never_ends_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kit, "_PATIENCE", -1)
    first, second = (locked_kit(tmp_path, _NAME, _manifest(), _nobody_waits) for _ in range(2))
    with first, pytest.raises(Refused) as refused, second:
        raise AssertionError
    assert refused.value.problems[0].code == "kit-busy"


@pytest.mark.parametrize(("other", "folder"), [(_ZOE, _NAME), (Person("Zoé Roy"), f"{_NAME}-2")])
def test_a_folder_taken_between_the_look_and_the_making_is_shared_by_its_owner_only(
    other: Person, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = kit.make_new_folder

    def too_late(candidates: Iterator[Path], files: dict[str, bytes]) -> Path | None:
        monkeypatch.setattr(kit, "make_new_folder", make)
        _claim(tmp_path, other)
        return make(candidates, files)

    monkeypatch.setattr(kit, "make_new_folder", too_late)
    assert _claim(tmp_path) == folder
    assert _names(tmp_path) == sorted({_NAME, folder})


def test_a_kit_taken_back_while_another_run_waits_for_it_is_made_again(tmp_path: Path) -> None:
    with ExitStack() as first:
        held = first.enter_context(locked_kit(tmp_path, _NAME, _manifest(), _nobody_waits))

        def takes_back() -> None:
            (held.folder / MANIFEST).unlink()
            first.close()

        with locked_kit(tmp_path, _NAME, _manifest(), takes_back) as again:
            assert again.new
            assert again.folder == held.folder
            assert MANIFEST in _names(again.folder)


def test_a_folder_left_empty_goes(tmp_path: Path) -> None:
    with locked_kit(tmp_path, _NAME, _manifest(), _nobody_waits) as held:
        (held.folder / MANIFEST).unlink()
    assert _names(tmp_path) == []


def test_people_of_one_name_who_ask_at_once_have_a_folder_each(tmp_path: Path) -> None:
    people = [Person("Zoé Roy", f"Métier {number}") for number in range(8)]
    start, folders = Barrier(len(people)), dict[str, str]()

    def ask(person: Person) -> None:
        start.wait(10)
        folders[person.role] = _claim(tmp_path, person)

    threads = [Thread(target=ask, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert sorted(folders.values()) == _names(tmp_path) == sorted([_NAME, *(f"{_NAME}-{n}" for n in range(2, 9))])
    assert {folder: manifest.person.role for folder, manifest in kits_in(tmp_path)} == {
        tmp_path / folder: role.casefold() for role, folder in folders.items()
    }


_ASKS = """
import sys
from pathlib import Path
from composer.core.kit_names import person_record
from composer.core.visual import Person
from composer.export.kit import locked_kit
from composer.export.manifest import KIT_FORMAT, MANIFEST, Manifest

manifest = Manifest(KIT_FORMAT, person_record(Person("Zoé Roy", "Tutrice")))
with locked_kit(Path(sys.argv[1]), "zoe-roy", manifest, list) as held:
    shared = held.folder / "un.txt"
    before = shared.read_text() if shared.exists() else ""
    shared.write_text("")
    shared.write_text(before + sys.argv[2])
"""


def test_programs_that_ask_at_once_for_one_person_write_one_after_the_other(tmp_path: Path) -> None:
    asking = [subprocess.Popen([sys.executable, "-c", _ASKS, str(tmp_path), sign], cwd=ROOT) for sign in "abcd"]
    assert [process.wait(60) for process in asking] == [0] * 4
    assert _names(tmp_path) == [_NAME]
    assert sorted((tmp_path / _NAME / "un.txt").read_text()) == ["a", "b", "c", "d"]


_KILLS = """
import os, signal, sys
from contextlib import suppress
from pathlib import Path
from composer.core.kit_names import PersonRecord
from composer.export.kit import locked_kit
from composer.export.manifest import KIT_FORMAT, Manifest, read_manifest
from tests.faults.calls import faulty, failing

manifest = Manifest(KIT_FORMAT, PersonRecord("zoé roy", "tutrice"))


def hold(out):
    with locked_kit(out, "zoe-roy", manifest, list) as held:
        return held.folder.name


def killing(number, after):
    def kill(at, name, call):
        if at != number:
            return call()
        with suppress(OSError):
            call() if after else None
        os.kill(os.getpid(), signal.SIGKILL)
    return kill


home = Path(sys.argv[1])
hold(home / "first")  # whatever is only done once
with faulty(failing(0, 0)) as made:
    hold(home / "counted")
for number in range(1, len(made) + 1):
    for after in (False, True):
        out = home / f"{number} {after}"
        process = os.fork()
        if process == 0:
            with faulty(killing(number, after)):
                hold(out)
            os._exit(0)
        assert os.WTERMSIG(os.waitpid(process, 0)[1]) == signal.SIGKILL, (number, made)
        seen = [each for each in out.iterdir() if not each.name.startswith(".jps-")] if out.exists() else []
        assert all(each.name == "zoe-roy" and read_manifest(each) for each in seen), (made[number - 1], seen)
        assert hold(out) == "zoe-roy", made[number - 1]
        assert hold(out) == "zoe-roy", made[number - 1]
print(len(made))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked and killed")
def test_a_run_killed_before_or_after_any_call_of_its_claim_leaves_the_folder_to_the_next_one(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _KILLS, str(tmp_path)], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 20


def test_the_name_of_a_document_without_a_person_does_not_change_with_its_words() -> None:
    assert kit_name(Person(), "un", "id") == kit_name(Person(role="Tutrice"), "deux", "id") != kit_name(Person(), "un")

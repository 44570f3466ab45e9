"""What is written, kept and removed in a kit: nothing that somebody changed is ever lost."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from msgspec.structs import replace

from composer.core.kit_names import PersonRecord
from composer.core.problems import Problem, Refused, in_file
from composer.export import kit_files
from composer.export.kit import locked, locked_kit
from composer.export.kit_files import KitFiles, Replaced, read_content
from composer.export.manifest import KIT_FORMAT, MANIFEST, Drawn, Manifest, manifest_bytes, read_manifest, sha256
from composer.export.undo import put_back
from composer.storage.atomic_write import write_atomic

_TEXT = "legende-instagram.txt"
_NEW = "legende-instagram-nouvelle.txt"
_ZOE = Manifest(KIT_FORMAT, PersonRecord("zoé roy", "tutrice"))


@pytest.fixture(autouse=True)
def _no_power_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Syncs take most of the time, and nobody cuts the power here."""
    monkeypatch.setattr(os, "fsync", lambda _file: None)  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]


def _nobody_waits() -> None:
    raise AssertionError


class _Cut(BaseException):
    """The run dies here."""


def _drawn(poster: str, format_id: str, words: str) -> Drawn:
    return Drawn(poster, format_id, sha256(f"{poster} {format_id} {words}".encode()), words)


def _export(
    out: Path, words: str = "un", poster: str = "bloc", formats: tuple[str, ...] = ("square",), cut: int = 99
) -> tuple[tuple[Problem, ...], tuple[Replaced, ...]]:
    """What `make` does, on files of a few bytes; dies before it has written the `cut`-th file."""
    pictures = {f"{poster}-{each}.jpg": _drawn(poster, each, words) for each in formats}
    files = {**{name: f"{name}: {words}" for name in pictures}, _TEXT: words, "credit.txt": "credit"}
    manifest = replace(_ZOE, files=dict.fromkeys(files, ""), poster=poster)
    with locked_kit(out, "zoe-roy", manifest, _nobody_waits) as held:
        kit, written = KitFiles(held, pictures), dict[str, str]()
        kit.announce(manifest)
        for number, (name, text) in enumerate(files.items()):
            path = kit.path_for(name, text.encode())
            if number == cut:
                raise _Cut
            write_atomic(path, text.encode())
            written[path.name] = sha256(text.encode())
        left, told = kit.settle(manifest, written, lambda each, _: _drawn(poster, each, words), complete=True)
        data = manifest_bytes(left)
        write_atomic(kit.path_for(MANIFEST, data), data)
        kit.forget_journal()
    return told, kit.replaced


def _in(out: Path) -> dict[str, str]:
    folder = out / "zoe-roy"
    return {each.name: each.read_text() for each in folder.iterdir() if each.name != MANIFEST and each.is_file()}


def _codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def _back(out: Path, replaced: tuple[Replaced, ...]) -> list[str]:
    with locked(out / "zoe-roy", _nobody_waits):
        return _codes(put_back(replaced))


def test_another_poster_is_added_beside_the_first(tmp_path: Path) -> None:
    _export(tmp_path, formats=("square", "story"))
    told, _ = _export(tmp_path, poster="carnet")
    assert told == ()
    assert set(_in(tmp_path)) == {"bloc-square.jpg", "bloc-story.jpg", "carnet-square.jpg", _TEXT, "credit.txt"}
    listed = read_manifest(tmp_path / "zoe-roy")
    assert listed
    assert set(listed.files) == set(_in(tmp_path))
    assert {drawn.poster for drawn in listed.pictures.values()} == {"bloc", "carnet"}


def test_a_picture_of_another_poster_that_shows_earlier_words_stays_and_is_reported(tmp_path: Path) -> None:
    _export(tmp_path)
    told, _ = _export(tmp_path, words="deux", poster="carnet")
    assert _in(tmp_path)["bloc-square.jpg"] == "bloc-square.jpg: un"
    assert _codes(told) == ["kit-earlier"]
    assert "bloc-square.jpg" in told[0].words.fr


def test_a_format_that_is_not_asked_for_again_stays_while_it_is_right(tmp_path: Path) -> None:
    _export(tmp_path, formats=("square", "story"))
    assert _export(tmp_path, formats=("square",))[0] == ()
    assert "bloc-story.jpg" in _in(tmp_path)
    told, _ = _export(tmp_path, "deux", formats=("square",))
    assert "bloc-story.jpg" not in _in(tmp_path)
    assert _codes(told) == ["kit-removed"]
    assert "bloc-story.jpg" in told[0].words.fr


def test_what_somebody_changed_is_kept_and_the_new_one_is_beside_and_reported(tmp_path: Path) -> None:
    _export(tmp_path)
    (tmp_path / "zoe-roy" / _TEXT).write_text("à ma façon")
    (tmp_path / "zoe-roy" / "bloc-square.jpg").write_text("retouchée")
    for words in ("un", "deux"):
        told, _ = _export(tmp_path, words)
        found = _in(tmp_path)
        assert (found[_TEXT], found[_NEW]) == ("à ma façon", words)
        assert (found["bloc-square.jpg"], found["bloc-square-nouvelle.jpg"]) == (
            "retouchée",
            f"bloc-square.jpg: {words}",
        )
        assert _codes(told) == ["changed-by-hand"] * 2
        assert all(_TEXT in each.words.fr and _NEW in each.words.fr for each in told if str(each.location) == _TEXT)
        assert "credit-nouvelle.txt" not in found


def test_a_picture_retouched_is_not_removed_when_it_is_out_of_date(tmp_path: Path) -> None:
    _export(tmp_path, formats=("square", "story"))
    (tmp_path / "zoe-roy" / "bloc-story.jpg").write_text("retouchée")
    assert _export(tmp_path, "deux", formats=("square",))[0] == ()
    assert _in(tmp_path)["bloc-story.jpg"] == "retouchée"


def test_a_new_one_that_was_changed_too_is_kept_too(tmp_path: Path) -> None:
    _export(tmp_path)
    for name in (_TEXT, _NEW):
        (tmp_path / "zoe-roy" / name).write_text("à moi")
    _export(tmp_path, "deux")
    found = _in(tmp_path)
    assert [found[name] for name in (_TEXT, _NEW, "legende-instagram-nouvelle-2.txt")] == ["à moi", "à moi", "deux"]


def test_once_the_changed_one_is_gone_the_new_one_takes_its_name_again(tmp_path: Path) -> None:
    _export(tmp_path)
    text = tmp_path / "zoe-roy" / _TEXT
    text.write_text("à moi")
    _export(tmp_path, "deux")
    text.unlink()
    assert _codes(_export(tmp_path, "trois")[0]) == ["kit-removed"]
    assert _NEW not in _in(tmp_path)
    assert _in(tmp_path)[_TEXT] == "trois"


def test_the_new_one_put_in_the_place_of_the_changed_one_is_the_program_s_again(tmp_path: Path) -> None:
    _export(tmp_path)
    text = tmp_path / "zoe-roy" / _TEXT
    text.write_text("à moi")
    _export(tmp_path, "deux")
    (tmp_path / "zoe-roy" / _NEW).replace(text)
    assert _export(tmp_path, "trois")[0] == ()
    assert _in(tmp_path)[_TEXT] == "trois"


def test_a_file_of_that_name_that_no_run_wrote_is_kept(tmp_path: Path) -> None:
    _export(tmp_path)
    (tmp_path / "zoe-roy" / "bloc-story.jpg").write_text("à moi")
    _export(tmp_path, formats=("story",))
    assert _in(tmp_path)["bloc-story.jpg"] == "à moi"
    assert "bloc-story-nouvelle.jpg" in _in(tmp_path)


def test_a_file_too_big_to_be_a_kit_s_is_somebody_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _export(tmp_path)
    monkeypatch.setattr(kit_files, "_LARGEST", 100)
    (tmp_path / "zoe-roy" / _TEXT).write_text("a" * 101)
    _export(tmp_path, "deux")
    assert _in(tmp_path)[_TEXT] == "a" * 101
    assert _in(tmp_path)[_NEW] == "deux"


@pytest.mark.parametrize("cut", [0, 1, 2])
def test_a_run_cut_short_leaves_nothing_that_the_next_one_takes_for_somebody_s(cut: int, tmp_path: Path) -> None:
    _export(tmp_path, formats=("square", "story"))
    with pytest.raises(_Cut):
        _export(tmp_path, "deux", formats=("square", "story"), cut=cut)
    assert _export(tmp_path, "trois", formats=("square", "story"))[0] == ()
    assert set(_in(tmp_path)) == {"bloc-square.jpg", "bloc-story.jpg", _TEXT, "credit.txt"}
    assert _in(tmp_path)["bloc-square.jpg"] == "bloc-square.jpg: trois"


def test_a_journal_that_somebody_else_wrote_reaches_no_other_folder(tmp_path: Path) -> None:
    _export(tmp_path)
    mine = tmp_path / "voisin.txt"
    mine.write_text("à moi")
    lines = [b'{"name": "../voisin.txt", "digest": "%s"}' % sha256("à moi".encode()).encode(), b"[" * 10_000, b"\xff{"]
    (tmp_path / "zoe-roy" / ".jps-kit.journal").write_bytes(b"\n".join(lines))
    _export(tmp_path, "deux")
    assert mine.read_text() == "à moi"
    listed = read_manifest(tmp_path / "zoe-roy")
    assert listed
    assert set(listed.files) == set(_in(tmp_path))


@pytest.mark.parametrize(
    "name",
    [
        *("../voisin.txt", "../../x", "./interne.txt", "dossier/a.txt", "dossier", ".", "..", "", "/"),
        *("C:\\x", "C:x", "interne.txt:flux", "a\0b", "n" * 300, "lien.txt", "boucle"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_manifest_changed_by_hand_never_reaches_what_is_not_a_plain_file_of_its_folder(
    name: str, tmp_path: Path
) -> None:
    _export(tmp_path)
    folder = tmp_path / "zoe-roy"
    (folder / "dossier").mkdir()
    for file in (tmp_path / "voisin.txt", folder / "interne.txt", folder / "dossier" / "a.txt"):
        file.write_text("à moi")
    (folder / "lien.txt").symlink_to(tmp_path / "voisin.txt")
    (folder / "boucle").symlink_to("boucle")
    found = read_manifest(folder)
    assert found
    mine = sha256("à moi".encode())
    listed = replace(found, files={**found.files, name: mine, str(tmp_path / "voisin.txt"): mine})
    (folder / MANIFEST).write_bytes(manifest_bytes(listed))
    before = sorted(tmp_path.rglob("*"))
    _export(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "voisin.txt").read_text() == "à moi"


def test_a_file_that_cannot_be_removed_stays_on_the_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _export(tmp_path, formats=("square", "story"))
    unlink = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - as pathlib has it
        if path.suffix == ".jpg":
            raise PermissionError(errno.EACCES, "held by another program")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    assert _export(tmp_path, "deux")[0] == ()
    listed = read_manifest(tmp_path / "zoe-roy")
    assert listed
    assert "bloc-story.jpg" in listed.files


def test_a_file_that_the_disk_does_not_give_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _export(tmp_path)

    def silent(path: Path, _most: int) -> bytes:
        raise Refused(Problem("unreadable-file", "error", kit_files.Words("", ""), in_file(path.name)))

    monkeypatch.setattr(kit_files, "read_bytes", silent)
    with pytest.raises(Refused):
        _export(tmp_path, "deux")
    assert _in(tmp_path)["bloc-square.jpg"] == "bloc-square.jpg: un"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes")
def test_what_is_no_file_is_nothing_to_keep(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "folder").mkdir()
    assert [read_content(tmp_path / name) for name in ("pipe", "loop", "folder", "absent", "n" * 300)] == [None] * 5


def test_taking_back_restores_everything(tmp_path: Path) -> None:
    _export(tmp_path, formats=("square", "story"))
    folder = tmp_path / "zoe-roy"
    (folder / _TEXT).write_text("à moi")
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    _, replaced = _export(tmp_path, "deux", formats=("square",))
    assert _NEW in _in(tmp_path)
    assert _back(tmp_path, replaced) == []
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


def test_taking_back_a_first_export_leaves_no_folder(tmp_path: Path) -> None:
    _, replaced = _export(tmp_path)
    assert _back(tmp_path, replaced) == []
    assert list(tmp_path.iterdir()) == []


def test_taking_back_keeps_what_was_changed_since_and_tells(tmp_path: Path) -> None:
    _, replaced = _export(tmp_path)
    (tmp_path / "zoe-roy" / _TEXT).write_text("à moi")
    assert _back(tmp_path, replaced) == ["changed-since"]
    assert _in(tmp_path) == {_TEXT: "à moi"}


def test_taking_back_leaves_a_kit_made_again_since_alone(tmp_path: Path) -> None:
    _, replaced = _export(tmp_path)
    _export(tmp_path, "deux")
    before = _in(tmp_path)
    assert _back(tmp_path, replaced) == ["kit-made-anew"]
    assert _in(tmp_path) == before


class Exports(RuleBasedStateMachine):
    """Exports of one kit in any order, cut short or taken back, while somebody changes its files."""

    home: Path

    @initialize()
    def start(self) -> None:
        self.out = self.home / os.urandom(6).hex()
        self.out.mkdir()
        self.mine: dict[str, str] = {}
        self.number = 0

    @rule(
        words=st.sampled_from(["un", "deux"]),
        poster=st.sampled_from(["bloc", "carnet"]),
        formats=st.sampled_from([("square",), ("story",), ("square", "story")]),
        cut=st.sampled_from([99, 99, 0, 1, 2]),
        back=st.sampled_from(["kept", "kept", "taken back"]),
    )
    def export(self, words: str, poster: str, formats: tuple[str, ...], cut: int, back: str) -> None:
        before = _in(self.out) if (self.out / "zoe-roy").exists() else {}
        try:
            _, replaced = _export(self.out, words, poster, formats, cut)
        except _Cut:
            return
        found = _in(self.out)
        for name, text in {
            _TEXT: words,
            **{f"{poster}-{each}.jpg": f"{poster}-{each}.jpg: {words}" for each in formats},
        }.items():
            assert text in {each for other, each in found.items() if other.startswith(Path(name).stem)}
        listed = read_manifest(self.out / "zoe-roy")
        assert listed
        assert set(listed.files) <= set(found)
        if back == "taken back":
            assert _back(self.out, replaced) == []
            after = _in(self.out) if (self.out / "zoe-roy").exists() else {}
            assert after == {name: text for name, text in before.items() if not name.startswith(".jps-")}

    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        names = sorted(_in(self.out)) if (self.out / "zoe-roy").exists() else []
        names = [name for name in names if not name.startswith(".jps-")]
        if names:
            name = data.draw(st.sampled_from(names))
            self.number += 1
            self.mine[name] = f"à moi {self.number}"
            (self.out / "zoe-roy" / name).write_text(self.mine[name])

    @invariant()
    def nothing_of_somebody_s_is_lost(self) -> None:
        found = _in(self.out) if (self.out / "zoe-roy").exists() else {}
        assert {name: found.get(name) for name in self.mine} == self.mine


def test_whatever_the_order_nothing_that_somebody_changed_is_lost(tmp_path: Path) -> None:
    machine = type("Here", (Exports,), {"home": tmp_path}).TestCase
    machine.settings = settings(max_examples=20, stateful_step_count=12, deadline=None)
    machine().runTest()

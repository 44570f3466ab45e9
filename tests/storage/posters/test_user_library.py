from collections.abc import Iterable
from pathlib import Path

import pytest

from composer.storage.atomic_write import write_atomic
from composer.storage.posters.library import load_poster, poster_ids
from composer.storage.posters.poster_file import read_poster
from composer.storage.posters.user_library import add_posters, remove_poster
from tests.own_posters import poster_files, poster_folder, poster_zip
from tests.storage.conftest import ProblemsOf

SHIPPED = ("bloc", "ruban")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The person's own posters: a folder that is not there before the first one."""
    return tmp_path / "data" / "posters"


def _held(home: Path) -> dict[str, bytes]:
    """Every file of `home`, and its bytes."""
    return {str(file.relative_to(home)): file.read_bytes() for file in home.rglob("*") if file.is_file()}


def _spoilt(folder: Path, before: bytes, after: bytes) -> Path:
    text = (folder / "poster.toml").read_bytes()
    assert before in text
    (folder / "poster.toml").write_bytes(text.replace(before, after, 1))
    return folder


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_poster_is_added_whole_and_is_then_the_one_that_was_brought(kind: str, home: Path, tmp_path: Path) -> None:
    source = poster_folder(tmp_path) if kind == "folder" else poster_zip(tmp_path / "z.zip", "voisine")
    assert add_posters([source], home, shipped=SHIPPED) == ("voisine",)
    assert load_poster("voisine", home) == read_poster(poster_folder(tmp_path / "again"))
    assert _held(home) == {f"voisine/{name}": data for name, data in poster_files().items()}


def test_a_folder_renamed_by_a_system_is_put_under_the_posters_own_id(home: Path, tmp_path: Path) -> None:
    assert add_posters([poster_folder(tmp_path, folder="voisine (1)")], home, shipped=()) == ("voisine",)
    assert poster_ids(home) == ("voisine",)


def test_every_reason_is_given_at_once_and_nothing_is_kept(home: Path, tmp_path: Path, problems_of: ProblemsOf) -> None:
    sound = poster_folder(tmp_path, "saine")
    faults = [
        _spoilt(poster_folder(tmp_path, "grise"), b'ground = "', b'ground = "#777777", grund = "'),
        _spoilt(poster_folder(tmp_path, "vague"), b"weight = ", b"weight = 9"),
        _spoilt(poster_folder(tmp_path, "Mal"), b'id = "', b'id = "!'),
    ]
    problems = problems_of(lambda: add_posters([sound, *faults], home, shipped=SHIPPED))
    assert {str(problem.location).split("/")[0] for problem in problems} == {"grise", "vague", "Mal"}
    assert poster_ids(home) == ()
    assert list(home.iterdir()) == []


def test_a_poster_that_ships_is_never_replaced(home: Path, tmp_path: Path, problems_of: ProblemsOf) -> None:
    source = poster_folder(tmp_path, "bloc")
    (problem,) = problems_of(lambda: add_posters([source], home, shipped=SHIPPED, existing="replace"))
    assert problem.code == "poster-ships"
    assert list(home.iterdir()) == []


def test_ones_own_poster_is_replaced_only_when_one_says_so(home: Path, tmp_path: Path, problems_of: ProblemsOf) -> None:
    add_posters([poster_folder(tmp_path)], home, shipped=SHIPPED)
    (home / "voisine" / "old.svg").write_bytes(b"<svg/>")
    before, other = _held(home), _spoilt(poster_folder(tmp_path / "other"), b'fr = "', b'fr = "Nouveau ')
    (problem,) = problems_of(lambda: add_posters([other], home, shipped=SHIPPED))
    assert problem.code == "poster-exists"
    assert _held(home) == before
    assert add_posters([other], home, shipped=SHIPPED, existing="replace") == ("voisine",)
    assert load_poster("voisine", home).name.fr.startswith("Nouveau ")
    assert "voisine/old.svg" not in _held(home)


def test_one_poster_twice_in_a_drop_is_refused(home: Path, tmp_path: Path, problems_of: ProblemsOf) -> None:
    sources = [poster_folder(tmp_path), poster_zip(tmp_path / "z.zip", "voisine")]
    (problem,) = problems_of(lambda: add_posters(sources, home, shipped=SHIPPED))
    assert problem.code == "poster-twice"


@pytest.mark.parametrize("moves", [1, 2, 3, 4])
def test_a_system_that_resists_at_any_move_leaves_every_poster_as_it_was(
    moves: int, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    add_posters([poster_folder(tmp_path, "une"), poster_folder(tmp_path, "deux")], home, shipped=())
    before = _held(home)
    brought = [_spoilt(poster_folder(tmp_path / "x", each), b'fr = "', b'fr = "N') for each in ("une", "deux")]
    _resisting(monkeypatch, home, moves)
    (problem,) = problems_of(lambda: add_posters(brought, home, shipped=(), existing="replace"))
    assert problem.code == "posters-unkept"
    assert _held(home) == before
    assert sorted(each.name for each in home.iterdir()) == ["deux", "une"]


def _resisting(monkeypatch: pytest.MonkeyPatch, home: Path, at: int) -> None:
    """Let the move number `at` in or out of `home` itself fail, once."""
    real, left = Path.replace, [at]

    def replace(self: Path, target: Path) -> Path:
        if home in {self.parent, target.parent}:
            left[0] -= 1
            if left[0] == 0:
                raise PermissionError
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_a_disk_that_fills_up_leaves_nothing_behind(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    def full(path: Path, data: bytes) -> None:
        if path.suffix == ".svg":
            raise OSError(28, "full")
        write_atomic(path, data)

    monkeypatch.setattr("composer.storage.posters.user_library.write_atomic", full)
    (problem,) = problems_of(lambda: add_posters([poster_folder(tmp_path)], home, shipped=()))
    assert problem.code == "posters-unkept"
    assert list(home.iterdir()) == []


def test_a_home_folder_that_cannot_be_made_is_reported(tmp_path: Path, problems_of: ProblemsOf) -> None:
    (tmp_path / "data").write_bytes(b"a file")
    source = poster_folder(tmp_path)
    (problem,) = problems_of(lambda: add_posters([source], tmp_path / "data" / "posters", shipped=()))
    assert problem.code == "posters-unkept"


def test_a_poster_is_removed_with_all_its_files(home: Path, tmp_path: Path) -> None:
    add_posters([poster_folder(tmp_path, each) for each in ("une", "deux")], home, shipped=())
    remove_poster("une", home)
    remove_poster("une", home)
    assert [each.name for each in home.iterdir()] == ["deux"]


@pytest.mark.parametrize("poster_id", ["..", "", "une/../une", "."])
def test_nothing_but_a_poster_is_ever_removed(poster_id: str, home: Path, tmp_path: Path) -> None:
    add_posters([poster_folder(tmp_path, "une")], home, shipped=())
    before = _held(tmp_path)
    remove_poster(poster_id, home)
    assert _held(tmp_path) == before


def test_what_a_killed_program_left_aside_is_removed_a_day_later(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".aside-old").mkdir(parents=True)
    add_posters([poster_folder(tmp_path, "une")], home, shipped=())
    assert _names(home) == {".aside-old", "une"}
    monkeypatch.setattr("composer.storage.atomic_write._STAGED_LONG_AGO", -1)
    remove_poster("une", home)
    assert _names(home) == set()


def _names(home: Path) -> set[str]:
    entries: Iterable[Path] = home.iterdir()
    return {each.name for each in entries}

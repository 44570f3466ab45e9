import io
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from composer.core.problems import Refused
from composer.storage.posters import import_sources
from composer.storage.posters.import_sources import read_sources
from tests.mutations import MUTATIONS, Mutation, mutated
from tests.own_posters import poster_files, poster_folder, poster_zip, zipped
from tests.storage.conftest import ProblemsOf

_FILES = poster_files()


def _in_zip(path: Path, files: dict[str, bytes]) -> Path:
    path.write_bytes(zipped(files))
    return path


def test_a_folder_a_folder_of_folders_and_a_zip_bring_the_same_posters(tmp_path: Path) -> None:
    one = poster_folder(tmp_path / "posters", "une")
    poster_folder(tmp_path / "posters", "deux")
    (one,) = read_sources([one])
    assert (one.name, one.files) == ("une", poster_files("une"))
    for source in (tmp_path / "posters", poster_zip(tmp_path / "posters.zip", "deux", "une")):
        assert [(each.name, each.files) for each in read_sources([source])] == [
            ("deux", poster_files("deux")),
            ("une", poster_files("une")),
        ]


def test_several_sources_come_at_once(tmp_path: Path) -> None:
    sources = [poster_folder(tmp_path, "une"), poster_zip(tmp_path / "deux.zip", "deux")]
    assert [each.name for each in read_sources(sources)] == ["une", "deux"]


def test_a_zip_whose_poster_is_at_its_top_has_the_name_of_the_zip(tmp_path: Path) -> None:
    assert [each.name for each in read_sources([_in_zip(tmp_path / "voisine (1).zip", _FILES)])] == ["voisine (1)"]


def test_a_zip_downloaded_from_a_forge_has_a_comment_and_a_folder_around(tmp_path: Path) -> None:
    path = _in_zip(tmp_path / "x.zip", {f"posters-main/voisine/{name}": data for name, data in _FILES.items()})
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"0123456789abcdef"
    assert [each.files for each in read_sources([path])] == [_FILES]


def test_only_what_a_poster_is_made_of_is_read(tmp_path: Path) -> None:
    beside = {"run.exe": b"MZ", "preview.png": b"\x89PNG", ".DS_Store": b"x", "deeper/poster.svg": b"<svg/>"}
    folder = poster_folder(tmp_path)
    for name, data in beside.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    packed = {f"voisine/{name}": data for name, data in {**_FILES, **beside}.items()}
    packed |= {f"__MACOSX/voisine/{name}": b"" for name in _FILES}
    for source in (folder, _in_zip(tmp_path / "z.zip", packed)):
        assert [each.files for each in read_sources([source])] == [_FILES]


@pytest.mark.parametrize("name", ["../voisine/poster.toml", "/etc/poster.toml", "a\\poster.toml", "C:/poster.toml"])
def test_a_name_that_leads_outside_refuses_the_whole_zip(name: str, tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = _in_zip(tmp_path / "z.zip", {**_FILES, name: b"x"})
    (problem,) = problems_of(lambda: read_sources([path]))
    assert problem.code == "poster-outside"


def test_a_link_is_refused_in_a_zip_and_in_a_folder(tmp_path: Path, problems_of: ProblemsOf) -> None:
    link = zipfile.ZipInfo("voisine/steps.svg")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    path = _in_zip(tmp_path / "z.zip", {f"voisine/{name}": data for name, data in _FILES.items()})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    folder = poster_folder(tmp_path)
    (folder / "steps.svg").symlink_to(path)
    for source in (path, folder):
        (problem,) = problems_of(lambda source=source: read_sources([source]))
        assert problem.code == "poster-outside"


@pytest.mark.parametrize(
    ("limit", "value"), [("MOST_POSTERS", 1), ("MOST_FILES", 1), ("MOST_BYTES", 900), ("_LARGEST_FILE", 900)]
)
def test_what_is_more_than_posters_ask_for_is_refused(
    limit: str, value: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    for each in ("une", "deux"):
        poster_folder(tmp_path / "posters", each)
    sources = [tmp_path / "posters", poster_zip(tmp_path / "posters.zip", "une", "deux")]
    monkeypatch.setattr(import_sources, limit, value)
    for source in sources:
        (problem,) = problems_of(lambda source=source: read_sources([source]))
        assert problem.code in {"posters-too-big", "file-too-big"}


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = _in_zip(tmp_path / "z.zip", {"poster.toml": b"x", "steps.svg": bytes(40 << 20)})
    assert path.stat().st_size < 1 << 20
    (problem,) = problems_of(lambda: read_sources([path]))
    assert problem.code == "posters-too-big"


def test_a_file_that_lies_about_its_size_is_refused(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = _in_zip(tmp_path / "z.zip", {"poster.toml": bytes(5_000_000)})
    data = path.read_bytes()
    # What it unpacks to stands in its own head and in the list.
    path.write_bytes(data.replace((5_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    (problem,) = problems_of(lambda: read_sources([path]))
    assert problem.code == "posters-unreadable"


def test_a_zip_that_lists_too_many_files_is_refused(tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = _in_zip(tmp_path / "z.zip", {f"{number}": b"" for number in range(10_001)})
    (problem,) = problems_of(lambda: read_sources([path]))
    assert problem.code == "posters-unreadable"


@pytest.mark.parametrize("kind", ["empty", "text", "bzip2", "twice", "locked"])
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_no_plain_zip_is_refused(kind: str, tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = tmp_path / "z.zip"
    data = {
        "empty": b"",
        "text": b"Bonjour " * 50,
        "bzip2": zipped(_FILES, zipfile.ZIP_BZIP2),
        "twice": zipped(_FILES),
        "locked": zipped(_FILES).replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
    }[kind]
    path.write_bytes(data)
    if kind == "twice":
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("poster.toml", b"x")
    (problem,) = problems_of(lambda: read_sources([path]))
    assert problem.code == "posters-unreadable"


def test_where_there_is_no_poster_the_message_says_what_to_drop(tmp_path: Path, problems_of: ProblemsOf) -> None:
    (tmp_path / "vide").mkdir()
    for source in (tmp_path / "vide", _in_zip(tmp_path / "z.zip", {"photo.jpg": b"x"})):
        (problem,) = problems_of(lambda source=source: read_sources([source]))
        assert problem.code == "no-poster-there"
        assert problem.fix is not None
        assert "poster.toml" in problem.fix.fr


@given(mutations=MUTATIONS)
@example(mutations=[])
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_zip_ends_in_posters_or_in_one_sentence(mutations: list[Mutation], tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    path.write_bytes(mutated(zipped({f"voisine/{name}": data for name, data in _FILES.items()}), mutations))
    try:
        found = read_sources([path])
    except Refused:
        return
    assert all("poster.toml" in each.files for each in found)


_NAMES = st.lists(st.sampled_from(["..", ".", "", "a", "poster.toml", "x.svg", "C:", "\\", "\0"]), max_size=4)


@given(names=st.lists(_NAMES.map("/".join).filter(bool), min_size=1, max_size=5, unique=True))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_poster_and_its_files_have_bare_names_whatever_a_zip_calls_them(names: list[str], tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(name)
            entry.filename = name  # as it is: the constructor would clean it
            archive.writestr(entry, b"x")
    path = tmp_path / "z.zip"
    path.write_bytes(buffer.getvalue())
    try:
        found = read_sources([path])
    except Refused:
        return
    for name in (name for each in found for name in (each.name, *each.files)):
        assert Path(name).name == name
        assert name not in {"", ".", ".."}


@pytest.mark.parametrize("odd", ["CON.svg", "aux.notes.svg", "con/poster.svg", "Dossier./a.txt", "nul "])
def test_a_name_that_windows_keeps_is_refused_in_a_zip(odd: str, tmp_path: Path, problems_of: ProblemsOf) -> None:
    path = _in_zip(tmp_path / "a.zip", {**_FILES, odd: b"<svg/>"})
    (problem,) = problems_of(lambda: read_sources([path]))
    assert problem.code == "poster-name-reserved"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize(
    ("names", "code"), [(["CON.svg"], "poster-name-reserved"), (["ciel.svg", "Ciel.svg"], "poster-names-alike")]
)
def test_odd_names_in_a_folder_are_refused(
    names: list[str], code: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    folder = poster_folder(tmp_path)
    for name in names:
        (folder / name).write_bytes(b"<svg/>")
    (problem,) = problems_of(lambda: read_sources([folder]))
    assert problem.code == code


@pytest.mark.parametrize("twin", ["POSTER.toml", "Releve.svg"])
def test_names_that_differ_only_by_their_case_are_refused_in_a_zip(
    twin: str, tmp_path: Path, problems_of: ProblemsOf
) -> None:
    path = _in_zip(tmp_path / "a.zip", {**_FILES, twin: _FILES["releve.svg"]})
    (problem,) = problems_of(lambda: read_sources([path]))
    assert problem.code == "poster-names-alike"
    assert twin in problem.words.fr


def test_two_folders_that_differ_only_by_their_case_are_refused(tmp_path: Path, problems_of: ProblemsOf) -> None:
    files = {f"{folder}/{name}": data for folder in ("une", "Une") for name, data in _FILES.items()}
    (problem,) = problems_of(lambda: read_sources([_in_zip(tmp_path / "a.zip", files)]))
    assert problem.code == "poster-names-alike"

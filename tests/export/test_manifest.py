"""`kit.json`: read back as it was, never trusted, and told apart from what is none of ours."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from composer.core.kit_names import PersonRecord
from composer.core.problems import Problem, at_slot
from composer.core.words import Words
from composer.export.manifest import (
    KIT_FORMAT,
    MANIFEST,
    Drawn,
    Inputs,
    Manifest,
    findings,
    kits_in,
    manifest_bytes,
    plain_names,
    read_manifest,
)

_SIGNS = st.characters(exclude_categories=["Cs"])


@given(data=st.binary(max_size=200) | st.recursive(st.none() | st.text(), st.lists).map(msgspec.json.encode))
def test_no_bytes_make_reading_a_manifest_fail(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "manifeste"
    folder.mkdir(exist_ok=True)
    (folder / MANIFEST).write_bytes(data)
    assert read_manifest(folder) is None


@given(
    st.text(_SIGNS),
    st.dictionaries(st.sampled_from(["instagram", "facebook", "linkedin"]), st.text(_SIGNS, min_size=1)),
    st.dictionaries(st.text(_SIGNS), st.text(_SIGNS)),
    st.text(_SIGNS),
)
def test_a_manifest_reads_back_as_it_was_and_its_order_is_its_own(
    name: str, handles: dict[str, str], files: dict[str, str], words: str
) -> None:
    problem = Problem("not-taken", "notice", Words(words, words), at_slot("ici"), Words(words, words))
    manifest = Manifest(
        KIT_FORMAT,
        PersonRecord(name, "", "", handles),
        "id",
        "graine",
        {"b": "1", "a": "2"},
        "jps-2026",
        "bloc",
        Inputs("photo", "visuel", "affiche"),
        files,
        {"b.jpg": Drawn("bloc", "square", "1", "2")},
        {"a-nouvelle.jpg": "a.jpg"},
        {"b.jpg": 4.5, "a.jpg": 7.25},
        findings=findings([problem]),
    )
    data = manifest_bytes(manifest)
    assert msgspec.json.decode(data, type=Manifest) == manifest
    turned = replace(manifest, files=dict(reversed(files.items())), versions={"a": "2", "b": "1"})
    assert manifest_bytes(turned) == data
    assert data.endswith(b"}\n")


def test_an_earlier_manifest_lists_the_poster_of_its_pictures_and_no_more(tmp_path: Path) -> None:
    old = {
        "format": 1,
        "person": {"name": "zoé"},
        "poster": "bloc",
        "files": {"bloc-square.jpg": "1", "credit.txt": "2"},
    }
    (tmp_path / MANIFEST).write_bytes(msgspec.json.encode(old))
    found = read_manifest(tmp_path)
    assert found
    assert found.pictures == {"bloc-square.jpg": Drawn("bloc", "", "", "")}


def test_only_kits_are_kits(tmp_path: Path) -> None:
    for name in ("b", "a", ".jps-0123456789ab.tmp", "vide"):
        (tmp_path / name).mkdir()
        if name != "vide":
            (tmp_path / name / MANIFEST).write_bytes(manifest_bytes(Manifest(KIT_FORMAT, PersonRecord(name))))
    (tmp_path / "fichier").touch()
    assert [folder.name for folder, _ in kits_in(tmp_path)] == ["a", "b"]
    assert list(kits_in(tmp_path / "absent")) == []


@pytest.mark.parametrize("name", ["../x", "a/b", "..\\x", "C:x", "a\0b", ".", "..", "", "/"])
def test_a_name_that_leads_out_of_its_folder_is_no_file_of_a_kit(name: str) -> None:
    assert plain_names([name, "credit.txt"]) == ("credit.txt",)

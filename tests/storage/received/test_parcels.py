"""What was sent is found in folders and zips, and a zip made to harm reads nothing outside and stops nothing."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED

import pytest

from composer.core.problems import Refused
from composer.storage.received import parcels
from composer.storage.received.parcels import KIT_FILE, Parcel, Unread, parcels_in
from tests.hostile.archives import archives
from tests.own_posters import zipped

_KIT = {"zoe/kit.json": b"{}", "zoe/legende-instagram.txt": b"a", "zoe/visuel.jps": b"b"}


def _read(parcel: Parcel) -> dict[str, bytes | str]:
    """The bytes of each file of a parcel, or the code of why it cannot be read."""
    found: dict[str, bytes | str] = {}
    for name in parcel.names:
        try:
            found[name] = parcel.read(name, 4_000_000)
        except Refused as refused:
            found[name] = refused.problems[0].code
    return found


def _places(source: Path) -> list[str]:
    return [each.place for each in parcels_in(source)]


def _codes(source: Path) -> list[str]:
    return [each.problem.code for each in parcels_in(source) if isinstance(each, Unread)]


def test_kits_zips_and_visuals_are_found_in_a_folder_and_its_subfolders(tmp_path: Path) -> None:
    for name, data in _KIT.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    (tmp_path / "lundi").mkdir()
    (tmp_path / "lundi" / "leo.jps").write_bytes(b"c")
    (tmp_path / "lundi" / "ana.zip").write_bytes(zipped({"kit.json": b"{}", "credit.txt": b"d"}))
    (tmp_path / "lundi" / "deux.ZIP").write_bytes(zipped({"a/kit.json": b"{}", "b/c/kit.json": b"{}", "d/e.jps": b""}))
    (tmp_path / "notes.txt").write_bytes(b"e")
    assert _places(tmp_path) == [
        "lundi/ana.zip",
        *(f"lundi/deux.ZIP/{each}" for each in ("a", "b/c", "d/e.jps")),
        "lundi/leo.jps",
        "zoe",
    ]
    found = {each.place: _read(each) for each in parcels_in(tmp_path) if isinstance(each, Parcel)}
    assert found["zoe"] == {"kit.json": b"{}", "legende-instagram.txt": b"a", "visuel.jps": b"b"}
    assert found["lundi/ana.zip"] == {"kit.json": b"{}", "credit.txt": b"d"}
    assert found["lundi/leo.jps"] == {"leo.jps": b"c"}


def test_one_kit_s_folder_one_zip_or_one_visual_may_be_given(tmp_path: Path) -> None:
    (tmp_path / "zoe").mkdir()
    (tmp_path / "zoe" / KIT_FILE).write_bytes(b"{}")
    (tmp_path / "zoe.zip").write_bytes(zipped(_KIT))
    (tmp_path / "zoe.jps").write_bytes(b"")
    assert _places(tmp_path / "zoe") == ["zoe"]
    assert _places(tmp_path / "zoe.zip") == ["zoe.zip/zoe"]
    assert _places(tmp_path / "zoe.jps") == ["zoe.jps"]


@pytest.mark.parametrize("how", [ZIP_STORED, ZIP_DEFLATED])
def test_a_zip_made_to_harm_is_told_or_read_within_itself(how: int, tmp_path: Path) -> None:
    # One test for all: two hundred megabytes are packed for them, once they are wanted.
    for name, data in archives(_KIT, how):
        (tmp_path / "recu").mkdir(exist_ok=True)
        (tmp_path / "recu" / "a.zip").write_bytes(data)
        (tmp_path / "recu" / "b.jps").write_bytes(b"b")
        found = list(parcels_in(tmp_path / "recu"))
        assert found[-1].place == "b.jps", name
        read = [_read(each) for each in parcels_in(tmp_path / "recu") if isinstance(each, Parcel)]
        assert not [each for files in read for each in files.values() if each == b"pwned"], name
        there = {each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*")}
        assert there == {"recu", "recu/a.zip", "recu/b.jps"}, name


@pytest.mark.parametrize("name", ["../kit.json", "/kit.json", "a\\kit.json", "C:kit.json"])
def test_a_name_that_leads_out_keeps_the_whole_zip_closed(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({**_KIT, name: b"{}"}))
    assert _codes(tmp_path / "a.zip") == ["kit-outside"]


def test_what_is_neither_a_kit_nor_a_visual_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"photo.jpg": b""}))
    (tmp_path / "b.zip").write_bytes(zipped({"a.zip": zipped(_KIT)}))
    (tmp_path / "c.zip").write_bytes(b"PK\x03\x04")
    (tmp_path / "d.txt").write_bytes(b"")
    (tmp_path / "vide").mkdir()
    codes = {
        each: _codes(tmp_path / each) for each in ("a.zip", "b.zip", "c.zip", "d.txt", "vide", "absent", "x" * 300)
    }
    unreadable = {"c.zip": "kit-unreadable", "absent": "unreadable-file", "x" * 300: "unreadable-file"}
    assert codes == {each: [unreadable.get(each, "kit-nothing")] for each in codes}


_WITH_LOST_KITS = {
    **{f"zoe/{name}": b"{}" for name in ("kit.json", "a.jpg", "credit.txt")},
    **{f"zoe/instagram/{name}": b"" for name in ("a.jpg", "legende.txt")},
    **{f"mardi/leo/{name}": b"{}" for name in ("a.jpg", "credit.txt")},
    **{f"mardi/ana/{name}": b"{}" for name in ("kit.json", "a.jpg", "credit.txt")},
    **{f"_par-reseau/{name}": b"" for name in ("a.jpg", "legende.txt")},
    **{f"photos/{name}": b"" for name in ("a.jpg", "b.png")},
    "notes/a.txt": b"",
}


def test_the_folder_of_a_kit_that_lost_its_file_is_told_in_a_folder_and_in_a_zip(tmp_path: Path) -> None:
    received = tmp_path / "recu"
    for name, data in _WITH_LOST_KITS.items():
        (received / name).parent.mkdir(parents=True, exist_ok=True)
        (received / name).write_bytes(data)
    (tmp_path / "recu.zip").write_bytes(zipped(_WITH_LOST_KITS))
    for source, before in ((received, ""), (tmp_path / "recu.zip", "recu.zip/")):
        found = {each.place: isinstance(each, Unread) for each in parcels_in(source)}
        assert found == {f"{before}{place}": place == "mardi/leo" for place in ("mardi/ana", "mardi/leo", "zoe")}
    assert _codes(received / "zoe") == []
    assert _codes(received / "mardi" / "leo") == ["kit-nothing"]


def test_no_more_is_unpacked_than_kits_can_weigh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parcels, "MOST_UNPACKED", 25)
    (tmp_path / "a.zip").write_bytes(zipped({f"{each}/kit.json": bytes(10) for each in "abc"}))
    read = [_read(each)[KIT_FILE] for each in parcels_in(tmp_path / "a.zip") if isinstance(each, Parcel)]
    assert read == [bytes(10), bytes(10), "kit-too-big"]


def test_a_link_is_no_file_of_a_kit(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"pwned")
    (tmp_path / "zoe").mkdir()
    (tmp_path / "zoe" / KIT_FILE).write_bytes(b"{}")
    (tmp_path / "zoe" / "legende-instagram.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "leo").symlink_to(tmp_path / "zoe")
    (tmp_path / "b.jps").symlink_to(tmp_path / "secret.txt")
    (kit,) = parcels_in(tmp_path)
    assert isinstance(kit, Parcel)
    assert (kit.place, kit.names) == ("zoe", (KIT_FILE,))


def test_what_systems_add_to_a_zip_is_passed_over(tmp_path: Path) -> None:
    clutter = {"__MACOSX/zoe/._kit.json": b"", "zoe/.DS_Store": b"", "zoe/._visuel.jps": b""}
    (tmp_path / "a.zip").write_bytes(zipped({**_KIT, **clutter}))
    (kit,) = parcels_in(tmp_path / "a.zip")
    assert isinstance(kit, Parcel)
    assert kit.names == ("kit.json", "legende-instagram.txt", "visuel.jps")

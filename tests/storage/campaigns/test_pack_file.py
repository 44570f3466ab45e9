"""Packs as files: the same content gives the same bytes, and a pack is exactly what its manifest lists."""

import hashlib
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from composer.core.campaign.pack import PACK_MIME, is_later, kind_of_part
from composer.core.problems import Refused
from composer.storage.campaigns.pack_file import LARGEST_PACK, entries_of, pack_bytes, pack_in, read_pack
from tests.fonts_in_packs import LICENCE, font, other_font
from tests.packs import MANIFEST, lying, pack_file, pack_of, parts


def _code(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        pack_in(data, "jps.jpscampagne")
    return refused.value.problems[0].code


def test_the_same_parts_in_any_order_give_the_same_bytes() -> None:
    backwards = {name: parts()[name] for name in sorted(parts(), reverse=True)}
    assert pack_bytes(MANIFEST, backwards) == pack_bytes(MANIFEST, parts())


def test_a_pack_begins_with_its_kind_uncompressed_as_a_file_manager_looks_for_it() -> None:
    data = pack_of()
    assert data[30:38] == b"mimetype"
    assert data[38 : 38 + len(PACK_MIME)] == PACK_MIME.encode()
    assert list(entries_of(data, ""))[:2] == ["mimetype", "manifest.json"]


def test_a_pack_is_read_as_it_was_written(tmp_path: Path) -> None:
    pack = read_pack(pack_file(tmp_path))
    assert pack.parts == parts()
    assert replace(pack.manifest, parts={}) == MANIFEST
    assert pack.manifest.parts == {name: hashlib.sha256(data).hexdigest() for name, data in parts().items()}
    assert pack.digest == hashlib.sha256(pack.manifest_text).hexdigest()


def test_another_date_or_author_is_another_pack() -> None:
    other = replace(MANIFEST, made_on="2026-01-16")
    assert pack_in(pack_of(), "").digest != pack_in(pack_of(manifest=other), "").digest


@pytest.mark.parametrize("version", ["0.1", "0.1.0", "0.0.9"])
def test_a_pack_for_this_program_or_an_earlier_one_is_read(version: str) -> None:
    assert pack_in(pack_of(manifest=replace(MANIFEST, least_program=version)), "").parts


@pytest.mark.parametrize("version", ["0.1.1", "0.2", "9999.0"])
def test_a_pack_for_a_later_program_says_which_one_and_this_one(version: str) -> None:
    with pytest.raises(Refused) as refused:
        pack_in(lying(parts(), least_program=version, unheard_of=1), "jps.jpscampagne")
    (problem,) = refused.value.problems
    assert problem.code == "newer-program"
    assert version in problem.words.fr
    assert "0.1.0" in problem.words.en


@pytest.mark.parametrize(
    ("version", "than", "later"),
    [("0.10", "0.9", True), ("1", "1.0.0", False), ("0.1.0", "0.1", False), ("2", "1.9", True)],
)
def test_versions_are_compared_number_by_number(version: str, than: str, *, later: bool) -> None:
    assert is_later(version, than) is later


def test_a_file_over_the_limit_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "lourd.jpscampagne"
    with path.open("wb") as file:
        file.truncate(LARGEST_PACK + 1)
    with pytest.raises(Refused) as refused:
        read_pack(path)
    assert refused.value.problems[0].code == "file-too-big"


def test_a_font_comes_with_its_licence_whatever_the_file_is_called() -> None:
    assert pack_in(pack_of({"fonts/manrope.ttf": font(), "fonts/OFL.txt": LICENCE}), "").parts
    both = {"fonts/manrope.ttf": font(), "fonts/hanken.otf": other_font()}
    named = {"fonts/Manrope-OFL.txt": LICENCE, "fonts/hanken_grotesk.md": LICENCE}
    assert pack_in(pack_of({**both, **named}), "").parts
    assert _code(pack_of({**both, "fonts/OFL.txt": LICENCE})) == "font-unlicensed"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("campaign.toml", "table"),
        ("posters/ruban/poster.toml", "poster"),
        ("posters/ruban/LICENSE", "text"),
        ("posters/ruban/fond.webp", "picture"),
        ("fonts/Noto.otf", "font"),
        ("logos/logo.png", "logo"),
        ("people/zoe.jpg", "picture"),
        ("people/zoe.gif", None),
        ("posters/Ruban/poster.toml", None),
        ("posters/ruban/.svg", None),
        ("fonts/.ttf", None),
        ("campaign.toml\n", None),
    ],
)
def test_a_part_is_known_by_its_name(name: str, kind: str | None) -> None:
    assert kind_of_part(name) == kind


def test_a_manifest_may_be_written_otherwise_and_is_then_another_pack() -> None:
    data = lying(parts())
    pack = pack_in(data, "")
    assert msgspec.json.decode(pack.manifest_text)["id"] == "jps-2026"
    assert pack.digest != pack_in(pack_of(), "").digest

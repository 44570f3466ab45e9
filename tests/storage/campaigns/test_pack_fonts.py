"""The fonts of a pack: read by the names they give themselves, and refused in words when they may not be used."""

from pathlib import Path

import pytest

from composer.core.problems import Refused
from composer.storage.campaigns.pack_fonts import LARGEST_FONT, MOST_FONTS, font_faces, names_in, read_fonts, tables_of
from tests.pack_fonts import FAMILY, made_font, without_table

_FONT = made_font()


def _pack(folder: Path, **fonts: bytes) -> Path:
    (folder / "fonts").mkdir()
    for name, data in fonts.items():
        (folder / "fonts" / name.replace("_", ".")).write_bytes(data)
    return folder


def _codes(fonts: dict[str, bytes]) -> list[str]:
    with pytest.raises(Refused) as refused:
        font_faces(fonts)
    assert all(problem.words.fr and problem.words.en for problem in refused.value.problems)
    return [problem.code for problem in refused.value.problems]


def test_a_pack_without_fonts_has_none(tmp_path: Path) -> None:
    assert read_fonts(tmp_path) == ()


@pytest.mark.parametrize("outlines", ["glyf", "CFF"])
def test_a_font_is_known_by_the_family_weight_and_slant_it_gives_itself(tmp_path: Path, outlines: str) -> None:
    heavy = made_font(weight=900, italic=True, outlines=outlines)
    plain = made_font(outlines=outlines)
    faces = read_fonts(_pack(tmp_path, a_ttf=plain, b_OTF=heavy, licence_txt=b"OFL"))
    assert [(face.family, face.weight, face.italic) for face in faces] == [(FAMILY, 400, False), (FAMILY, 900, True)]


def test_a_font_is_drawn_under_a_name_that_no_other_has() -> None:
    one, other = font_faces({"a.ttf": _FONT, "b.ttf": made_font(letters="ABC", weight=700)})
    assert one.name != other.name
    assert len(one.name) <= 31
    texts = names_in(tables_of(one.data)["name"])
    assert texts[1] == texts[4] == one.name
    assert FAMILY not in texts.values()


def test_the_same_font_gives_the_same_bytes() -> None:
    assert font_faces({"a.ttf": _FONT}) == font_faces({"a.ttf": _FONT})


@pytest.mark.parametrize("allowed", [0x2, 0x4, 0x100, 0x200])
def test_a_font_whose_licence_forbids_embedding_is_refused(allowed: int) -> None:
    assert _codes({"a.ttf": made_font(allowed=allowed)}) == ["font-forbidden"]


@pytest.mark.parametrize("allowed", [0, 0x8, 0xC])
def test_a_font_that_may_be_embedded_in_what_is_edited_is_taken(allowed: int) -> None:
    assert len(font_faces({"a.ttf": made_font(allowed=allowed)})) == 1


@pytest.mark.parametrize("start", [b"ttcf", b"wOFF", b"wOF2", b"%PDF", b""])
def test_what_is_not_one_font_is_refused(start: bytes) -> None:
    assert _codes({"a.ttf": start + _FONT[4:] if start else b""}) == ["font-kind"]


def test_a_font_that_is_too_large_is_refused(tmp_path: Path) -> None:
    assert _codes({"a.ttf": _FONT + bytes(LARGEST_FONT)}) == ["file-too-big"]
    with pytest.raises(Refused):
        read_fonts(_pack(tmp_path, a_ttf=_FONT + bytes(LARGEST_FONT)))


@pytest.mark.parametrize("tag", ["head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "name", "post", "glyf"])
def test_a_font_that_lacks_a_table_is_refused(tag: str) -> None:
    assert _codes({"a.ttf": without_table(_FONT, tag)}) == ["font-damaged"]


def test_a_font_cut_anywhere_is_refused_or_read_without_a_traceback() -> None:
    for end in range(4, len(_FONT), 97):
        with pytest.raises(Refused):
            font_faces({"a.ttf": _FONT[:end]})


def test_a_font_with_any_byte_changed_is_refused_or_read_without_a_traceback() -> None:
    found: set[str] = set()
    for at in range(4, min(len(_FONT), 2000), 7):
        changed = bytearray(_FONT)
        changed[at] ^= 0xFF
        try:
            font_faces({"a.ttf": bytes(changed)})
        except Refused as refused:
            found |= {problem.code for problem in refused.problems}
    assert {"font-damaged"} <= found <= {"font-damaged", "font-forbidden"}


def test_two_fonts_alike_and_a_forbidden_one_are_told_in_one_round() -> None:
    fonts = {"a.ttf": _FONT, "b.ttf": made_font(letters="ABC"), "c.ttf": made_font(weight=700, allowed=2)}
    assert _codes(fonts) == ["font-forbidden", "font-twice"]


def test_a_pack_has_at_most_a_few_fonts(tmp_path: Path) -> None:
    pack = _pack(tmp_path, **{f"f{number}_ttf": b"" for number in range(MOST_FONTS + 1)})
    with pytest.raises(Refused) as refused:
        read_fonts(pack)
    assert [problem.code for problem in refused.value.problems] == ["too-many-fonts"]

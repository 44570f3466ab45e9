"""What the eye would miss in an XLS list is told, and a file made to harm gives nothing, soon."""

import random
import struct
from pathlib import Path

import pytest

from composer.storage.lists.read_list import read_list
from composer.storage.lists.workbook_xml import Marked
from composer.storage.lists.xls_marks import xls_marks
from tests.storage.lists.xls import error, formula, hidden_columns, hidden_row, label, merged, xls

NUMBER, WRONG = struct.pack("<d", 3.0), b"\x02\0\x07\0\0\0\xff\xff"
CELLS = (("Nom", "Citation"), ("Zoé", "Oui"), ("Léo", "Non"), ("Mia", "Oui"))
SHEET = b"".join(
    (
        hidden_columns(1, 1),
        hidden_row(2),
        *(label(row, column, text) for row, cells in enumerate(CELLS) for column, text in enumerate(cells)),
        label(4, 0, "Ana"),
        formula(4, 1, NUMBER),
        label(5, 0, "Bea"),
        formula(5, 1, WRONG),
        label(6, 0, "Luc"),
        error(6, 1),
        label(7, 0, "Deux"),
        label(8, 1, "Suite"),
        merged(7, 8, 0),
    )
)
BOOK = xls(Liste=SHEET, Autre=hidden_row(1) + label(0, 0, "Nom") + label(1, 0, "Sam"))


def test_an_xls_list_is_read_with_all_that_the_eye_would_miss(tmp_path: Path) -> None:
    path = tmp_path / "liste.xls"
    path.write_bytes(BOOK)
    table = read_list(path)
    assert table.sheet == "Liste"
    assert [row.cells for row in table.rows][:4] == [*CELLS[1:], ("Ana", "3")]

    def at(code: str) -> list[tuple[int, int]]:
        return sorted((each.location.line, each.location.column) for each in table.problems if each.code == code)

    assert at("list-cell") == [(5, 2), (6, 2), (7, 2), (8, 1)]
    assert at("list-row") == [(3, 0)]
    assert at("list-column") == [(0, 2)]


def test_each_sheet_has_its_own_marks() -> None:
    assert xls_marks(BOOK, "Autre") == (Marked("hidden-row", 2),)
    assert xls_marks(BOOK, "Absente") == ()


@pytest.mark.parametrize("seed", range(40))
def test_a_file_made_to_harm_gives_what_it_can(seed: int) -> None:
    chance, data = random.Random(seed), bytearray(BOOK)  # noqa: S311 - bytes, not secrets
    for _ in range(chance.choice((1, 3, 40))):
        data[chance.randrange(0, 1536)] = chance.choice((0, 1, 255, chance.randrange(256)))
    for sheet in ("Liste", "Autre"):
        assert isinstance(xls_marks(bytes(data), sheet), tuple)
    assert xls_marks(bytes(data[: chance.randrange(len(data))]), "Absente") == ()


def test_a_chain_that_comes_back_to_itself_ends() -> None:
    data = bytearray(BOOK)
    struct.pack_into("<I", data, 512 + 4 * 3, 2)
    assert xls_marks(bytes(data), "Liste") == ()

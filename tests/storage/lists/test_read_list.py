"""Lists as people keep them: French Excel's CSV, workbooks of three kinds, and files made to harm."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter  # pyright: ignore[reportMissingTypeStubs] - it has no types

from composer.core.lists.table import Table
from composer.core.problems import Misused, Problem, Refused
from composer.storage.lists.read_list import Reading, read_list

HEADINGS = ["Nom", "Citation"]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[bytes], Path]:
    def call(data: bytes) -> Path:
        path = tmp_path / "liste.csv"
        path.write_bytes(data)
        return path

    return call


def _cells(table: Table) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def _at(table: Table, code: str) -> list[tuple[int, int]]:
    return [(each.location.line, each.location.column) for each in table.problems if each.code == code]


def _refused(path: Path, reading: Reading = Reading()) -> Problem:  # noqa: B008 - a value
    with pytest.raises(Refused) as refused:
        read_list(path, reading)
    (problem,) = refused.value.problems
    return problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_without_a_doubt(write: Callable[[bytes], Path], encoding: str) -> None:
    table = read_list(write("Prénom;Citation\r\nÉlodie;« Oui »\r\n".encode(encoding)))
    assert table.headings == ("Prénom", "Citation")
    assert _cells(table) == [("Élodie", "« Oui »")]
    assert not table.problems


@pytest.mark.parametrize(("encoding", "name"), [("cp1252", "Windows"), ("mac_roman", "Mac Roman")])
def test_an_older_encoding_is_told_with_a_name(write: Callable[[bytes], Path], encoding: str, name: str) -> None:
    table = read_list(write("Nom;Citation\r\nHélène Béland;L’été\r\n".encode(encoding)))
    assert _cells(table) == [("Hélène Béland", "L’été")]
    (told,) = table.problems
    assert told.severity == "warning"
    assert name in told.words.fr
    assert "Hélène" in told.words.fr
    assert "à la ligne 2" in told.words.fr


def test_the_encoding_that_is_given_decides(write: Callable[[bytes], Path]) -> None:
    path = write("Nom;Citation\nZoé;Oui\n".encode("cp1252"))
    assert not read_list(path, Reading(encoding="cp1252")).problems
    assert _refused(path, Reading(encoding="utf-8")).severity == "error"
    with pytest.raises(Misused):
        read_list(path, Reading(encoding="klingon"))
    with pytest.raises(Misused):
        read_list(path, Reading(encoding="zlib"))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(write: Callable[[bytes], Path], delimiter: str) -> None:
    rows = [["Nom", "Citation", "Photo"], ["Zoé", f'"Oui{delimiter} non, peut-être; enfin"', "z.jpg"]]
    table = read_list(write("\n".join(delimiter.join(row) for row in rows).encode()))
    assert _cells(table) == [("Zoé", f"Oui{delimiter} non, peut-être; enfin", "z.jpg")]


def test_the_delimiter_that_excel_declares_or_a_person_gives_decides(write: Callable[[bytes], Path]) -> None:
    path = write(b"sep=,\nNom,Citation\nA;B,C\n")
    assert _cells(read_list(path)) == [("A;B", "C")]
    assert read_list(path).rows[0].number == 3
    assert _cells(read_list(write(b"a;b,c\n1;2,3\n"), Reading(delimiter=","))) == [("1;2", "3")]


def test_rows_have_the_numbers_that_a_spreadsheet_shows(write: Callable[[bytes], Path]) -> None:
    table = read_list(write('Nom;Citation\n\nZoé;"deux\nlignes"\nLéo;Oui\n'.encode()))
    assert [row.number for row in table.rows] == [3, 4]
    assert _at(table, "list-row") == [(2, 0)]
    assert table.rows[0].cells[1] == "deux\nlignes"


def test_what_hides_in_cells_is_told_by_row_and_column(write: Callable[[bytes], Path]) -> None:
    table = read_list(write("Nom;Citation\nTrem\u00adblay;Oui\nLéo;Deux  mots\nA;b;c;d\n".encode()))
    assert _at(table, "list-cell") == [(2, 1), (3, 2)]
    assert table.rows[0].cells[0] == "Tremblay"
    assert _at(table, "list-row") == [(4, 3)]
    soft = next(each for each in table.problems if each.code == "list-cell")
    assert soft.words.fr.startswith("Ligne 2, colonne A (Nom)\u00a0:")


def test_a_heading_may_have_any_sign(write: Callable[[bytes], Path]) -> None:
    table = read_list(write("{Nom!};Citation\nTrem\u00adblay;Oui\n".encode()))
    assert table.problems[0].words.fr.startswith("Ligne 2, colonne A ({Nom!})")


def test_a_quotation_mark_left_open_is_refused_rather_than_swallow_rows(write: Callable[[bytes], Path]) -> None:
    problem = _refused(write('Nom;Citation\nZoé;"Oui\nLéo;Non\n'.encode()))
    assert problem.location.line == 2


@pytest.mark.parametrize("data", [b"", b"\n\n", b"Nom;Citation\n", b";;\n"])
def test_a_list_without_rows_is_refused(write: Callable[[bytes], Path], data: bytes) -> None:
    assert _refused(write(data)).code == "list-empty"


def _workbook(fill: Callable[[Any], object]) -> bytes:
    """A workbook as `fill` fills it; xlsxwriter's own types are incomplete."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
        fill(workbook)
    return file.getvalue()


def _of_rows(*sheets: tuple[str, list[list[str]]]) -> bytes:
    def fill(workbook: Any) -> None:  # noqa: ANN401 - see above
        for name, rows in sheets:
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)

    return _workbook(fill)


def _tricky(workbook: Any) -> None:  # noqa: ANN401 - see above
    sheet = workbook.add_worksheet("Liste")
    for number, row in enumerate([HEADINGS, ["Zoé", 3], ["Léo", "Non"], ["Mia", True]]):
        sheet.write_row(number, 0, row)
    sheet.write_formula(4, 0, "=A2", None, "Zoé")
    sheet.write_formula(5, 1, "=1/0", None, "#DIV/0!")
    sheet.write(5, 0, "Ana")
    sheet.merge_range(6, 0, 7, 0, "Deux")
    sheet.write(7, 1, "Suite")
    sheet.set_row(2, None, None, {"hidden": True})
    sheet.set_column(1, 1, None, None, {"hidden": True})
    workbook.add_worksheet("Vieille").hide()


def test_a_workbook_is_read_with_all_that_the_eye_would_miss(write: Callable[[bytes], Path]) -> None:
    table = read_list(write(_workbook(_tricky)))
    assert table.sheet == "Liste"
    assert [row.cells[1] for row in table.rows[:3]] == ["3", "Non", "oui"]
    assert _at(table, "list-cell") == [(7, 1), (5, 1), (6, 2)]
    assert _at(table, "list-row") == [(3, 0)]
    assert _at(table, "list-column") == [(0, 2)]
    (sheets,) = (each for each in table.problems if each.code == "list-sheet")
    assert "Vieille (masquée)" in sheets.words.fr


def test_the_sheet_that_is_given_decides(write: Callable[[bytes], Path]) -> None:
    sheets = ("Un", [HEADINGS, ["Zoé", "Oui"]]), ("Deux & trois", [HEADINGS, ["Léo", "Non"]])
    path = write(_of_rows(*sheets))
    assert _cells(read_list(path, Reading(sheet="Deux & trois"))) == [("Léo", "Non")]
    with pytest.raises(Misused):
        read_list(path, Reading(sheet="Trois"))
    with pytest.raises(Misused):
        read_list(path, Reading(encoding="utf-8"))


def _zip(**files: str) -> bytes:
    found = io.BytesIO()
    with ZipFile(found, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return found.getvalue()


def _sheet_xml(cells: str) -> bytes:
    """A workbook whose sheet has these cells at its end."""
    return _altered("sheet1.xml", "</sheetData>", f"{cells}</sheetData>")


def _altered(part: str, before: str, instead: str) -> bytes:
    """A workbook with a text of one of its files replaced."""
    whole = _of_rows(("L", [HEADINGS, ["Zoé", "Oui"]]))
    found = io.BytesIO()
    with ZipFile(io.BytesIO(whole)) as old, ZipFile(found, "w", ZIP_DEFLATED) as after:
        for entry in old.namelist():
            text = old.read(entry).decode()
            after.writestr(entry, text.replace(before, instead) if entry.endswith(part) else text)
    return found.getvalue()


ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="L">{}</table:table></office:spreadsheet></office:body></office:document-content>'
)
CELL = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def _ods(rows: str) -> bytes:
    kind, manifest = (
        "application/vnd.oasis.opendocument.spreadsheet",
        "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    )
    parts = f'<manifest:manifest xmlns:manifest="{manifest}"/>'
    return _zip(**{"mimetype": kind, "content.xml": ODS.format(rows), "META-INF/manifest.xml": parts})


def _ods_row(*cells: str, repeated: int = 1) -> str:
    inside = "".join(CELL.format(cell) for cell in cells)
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inside}</table:table-row>'


def test_an_opendocument_list_is_read_with_all_that_the_eye_would_miss(write: Callable[[bytes], Path]) -> None:
    hidden = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    formula = CELL.replace("office:value-type", 'table:formula="of:=[.A2]" office:value-type').format("Zoé")
    wrong = formula.replace("office:value-type", 'calcext:value-type="error" office:value-type')
    merged = CELL.replace("office:value-type", 'table:number-rows-spanned="2" office:value-type').format("Deux")
    inside = "<table:table-row>{}</table:table-row>".format
    rows = (
        _ods_row(*HEADINGS),
        _ods_row("Zoé", "Oui").replace("<table:table-row", '<table:table-row table:visibility="collapse"'),
        _ods_row("Léo", "Non").replace("<table:table-row", '<table:table-row table:visibility="filter"'),
        _ods_row("Ana", "Non", repeated=2),
        inside(formula + CELL.format("Un") + '<table:table-cell table:number-columns-repeated="1000"/>'),
        inside(CELL.format("Mia") + wrong),
        inside(merged + CELL.format("Suite")),
        inside("<table:covered-table-cell/>" + CELL.format("Fin")),
    )
    other = f'</table:table><table:table table:name="Autre">{rows[1]}'
    table = read_list(write(_ods(hidden + "".join(rows) + other)))
    assert len(table.rows) == 8
    assert _at(table, "list-cell") == [(6, 1), (7, 2), (8, 1)]
    assert _at(table, "list-row") == [(2, 0), (3, 0)]
    assert _at(table, "list-column") == [(0, 2)]


def test_an_opendocument_list_is_read_whatever_empty_rows_end_it(write: Callable[[bytes], Path]) -> None:
    end = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    table = read_list(write(_ods(_ods_row("Nom", "Citation") + _ods_row("Zoé", "Oui") + end)))
    assert _cells(table) == [("Zoé", "Oui")]


NO_WORKBOOK, TOO_LARGE, TOO_MANY = "n’est pas un classeur", "beaucoup trop de cellules", "plus de 10\u00a0000 lignes"
HARMFUL = {
    "no workbook": (b"PK\x03\x04" + bytes(200), NO_WORKBOOK),
    "a compound file of nothing": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), NO_WORKBOOK),
    "another zip": (_zip(a="b"), NO_WORKBOOK),
    "a sheet cut short": (_zip(**{"xl/worksheets/sheet1.xml": "<a>"}), NO_WORKBOOK),
    "a cell at the end": (_sheet_xml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), TOO_LARGE),
    "relations that nothing can read": (
        _altered("workbook.xml.rels", "</Relationships>", "</Relationships>&"),
        NO_WORKBOOK,
    ),
    "a bomb": (_zip(**{"xl/worksheets/sheet1.xml": "<a>" + " " * (70 << 20)}), TOO_LARGE),
    "rows without end": (_ods(_ods_row(*HEADINGS) + _ods_row("Zoé", "Oui", repeated=2_000_000_000)), TOO_LARGE),
    "many rows": (_ods(_ods_row(*HEADINGS) + _ods_row("Zoé", "Oui", repeated=20_000)), TOO_MANY),
}


@pytest.mark.parametrize("kind", HARMFUL)
def test_a_harmful_workbook_ends_in_one_sentence(write: Callable[[bytes], Path], kind: str) -> None:
    data, said = HARMFUL[kind]
    assert said in _refused(write(data)).words.fr

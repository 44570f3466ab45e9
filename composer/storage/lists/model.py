"""Writes a model of a list as a workbook: headings, drop-downs where there is a choice, a page that explains."""

import io
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

#: Rows that have drop-downs, and widths of columns, in characters.
_ROWS = 1000
_NARROW, _WIDE = 18, 44


class ModelColumn(Struct, frozen=True):
    """A column of the model: its heading, what to write in it, and the choices of its drop-down, if it has one."""

    heading: str
    help: str
    choices: tuple[str, ...] = ()
    #: For texts of several words.
    wide: bool = False


def model_bytes(columns: Sequence[ModelColumn], sheet: str, explained: str) -> bytes:
    """An XLSX workbook with the sheet `sheet` to fill in, and the sheet `explained` that says what goes where.

    The lists of drop-downs are on the second sheet too, since a cell's own is limited to 255 characters.
    """
    # Imported here: only a model needs it.
    from xlsxwriter import Workbook  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] - it has no types

    file = io.BytesIO()
    # Its own types are incomplete.
    workbook: Any = Workbook(file, {"in_memory": True})
    with workbook:
        bold, wrapped = workbook.add_format({"bold": True}), workbook.add_format({"text_wrap": True, "valign": "top"})
        filled, helped = workbook.add_worksheet(sheet), workbook.add_worksheet(explained)
        filled.freeze_panes(1, 0)
        helped.set_column(0, 1, _WIDE, wrapped)
        for number, column in enumerate(columns):
            filled.set_column(number, number, _WIDE if column.wide else _NARROW, wrapped)
            filled.write_string(0, number, column.heading, bold)
            helped.write_row(number, 0, (column.heading, column.help))
            if column.choices:
                helped.write_column(0, number + 3, column.choices)
                source = _range(explained, number + 3, len(column.choices))
                filled.data_validation(1, number, _ROWS, number, {"validate": "list", "source": source})
    return file.getvalue()


def _range(sheet: str, column: int, count: int) -> str:
    from xlsxwriter.utility import xl_col_to_name  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] - as above

    name, quoted = xl_col_to_name(column), sheet.replace("'", "''")
    return f"='{quoted}'!${name}$1:${name}${count}"

"""What a person said of the columns of a list is remembered for lists of the same shape, and nothing else is."""

from pathlib import Path

import pytest

from composer.core.lists.meanings import Meaning
from composer.storage.lists.kept import COLUMNS_FILE, keep_columns, kept_columns

SHAPE, OTHER = "a" * 64, "b" * 64
SAID = {Meaning("quote"): 3, Meaning("handle", "instagram"): 0, Meaning("photo"): -1}


def test_what_was_said_comes_back_for_the_same_headings_alone(tmp_path: Path) -> None:
    keep_columns(tmp_path / "new", SHAPE, SAID)
    assert kept_columns(tmp_path / "new", SHAPE) == SAID
    assert kept_columns(tmp_path / "new", OTHER) == {}


def test_what_is_said_last_counts_and_nothing_forgets_it(tmp_path: Path) -> None:
    keep_columns(tmp_path, SHAPE, SAID)
    keep_columns(tmp_path, OTHER, {Meaning("quote"): 1})
    keep_columns(tmp_path, SHAPE, {Meaning("quote"): 2})
    assert kept_columns(tmp_path, SHAPE) == {Meaning("quote"): 2}
    keep_columns(tmp_path, SHAPE, {})
    assert kept_columns(tmp_path, SHAPE) == {}
    assert kept_columns(tmp_path, OTHER) == {Meaning("quote"): 1}


def test_only_the_latest_shapes_are_remembered(tmp_path: Path) -> None:
    for number in range(60):
        keep_columns(tmp_path, f"{number:064}", SAID)
    assert kept_columns(tmp_path, f"{59:064}") == SAID
    assert kept_columns(tmp_path, f"{0:064}") == {}


def _of_column(column: bytes) -> bytes:
    return b'{"shapes": [{"headings": "%s", "columns": [%s]}]}' % (SHAPE.encode(), column)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"format": 2, "shapes": []}',
        b"[" * 9999,
        b'{"shapes": [{"headings": "x", "columns": []}]}',
        _of_column(b'{"meaning": {"field": "quote"}, "column": 900}'),
        _of_column(b'{"meaning": {"field": "unheard-of"}, "column": 1}'),
    ],
)
def test_a_file_that_cannot_be_read_counts_for_nothing_and_is_replaced(data: bytes, tmp_path: Path) -> None:
    (tmp_path / COLUMNS_FILE).write_bytes(data)
    assert kept_columns(tmp_path, SHAPE) == {}
    keep_columns(tmp_path, SHAPE, SAID)
    assert kept_columns(tmp_path, SHAPE) == SAID

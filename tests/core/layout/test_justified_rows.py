import itertools

from hypothesis import given
from hypothesis import strategies as st

from composer.core.layout.justified_rows import justified_rows

_ASPECTS = st.lists(st.floats(0.3, 3.0), min_size=1, max_size=16)


@given(_ASPECTS)
def test_every_picture_has_its_place_in_order_at_its_own_shape(aspects: list[float]) -> None:
    rows = justified_rows(aspects, 1800, 500, 40)
    boxes = [box for row in rows for box in row]
    assert len(boxes) == len(aspects)
    assert all(abs(box.size.aspect - aspect) < 1e-6 for box, aspect in zip(boxes, aspects, strict=True))
    assert all(box.bottom <= below[0].y for row, below in itertools.pairwise(rows) for box in row)
    assert all(left.right < right.x for row in rows for left, right in itertools.pairwise(row))


@given(_ASPECTS)
def test_no_row_is_wider_than_the_sheet_nor_much_higher_than_asked(aspects: list[float]) -> None:
    for row in justified_rows(aspects, 1800, 500, 40):
        assert row[-1].right <= 1800 + 1e-6
        assert row[0].height <= 625 + 1e-6


def test_rows_are_as_alike_as_the_shapes_allow() -> None:
    rows = justified_rows([0.8] * 8, 1792, 520, 40)
    assert [len(row) for row in rows] == [4, 4]
    assert all(abs(row[-1].right - 1792) < 1e-6 for row in rows)

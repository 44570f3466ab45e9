from typing import get_args

from composer.core.file_types import EXPORT_TYPE, EXPORT_TYPES, FileType


def test_every_type_has_one_row_in_the_order_people_see() -> None:
    assert tuple(each.id for each in EXPORT_TYPES) == get_args(FileType)
    assert tuple(EXPORT_TYPE) == get_args(FileType)


def test_no_two_types_share_a_suffix_or_a_name() -> None:
    assert len({each.suffix for each in EXPORT_TYPES}) == len(EXPORT_TYPES)
    assert len({each.name for each in EXPORT_TYPES}) == len(EXPORT_TYPES)

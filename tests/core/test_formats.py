from typing import get_args

import pytest

from composer.core.formats import EXPORT_TYPE, EXPORT_TYPES, FileType, Format, is_made, usual_formats
from composer.core.geometry import Rect, Size
from composer.core.words import Words
from tests.formats import FORMAT_BY_ID, FORMATS
from tests.networks import SHIPPED

each_format = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.id)


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [
        ("portrait", 1080, 1350),
        ("square", 1080, 1080),
        ("story", 1080, 1920),
        ("landscape", 1200, 630),
        ("screen", 1920, 1080),
        ("letter", 2550, 3300),  # 8.5 × 11 inches at 300 dpi
        ("tabloid", 3300, 5100),  # 11 × 17 inches at 300 dpi
        ("grid", 1080, 1440),
        ("24x36", 3600, 5400),  # 24 × 36 inches at 150 dpi
        ("a4", 2480, 3508),  # 210 × 297 mm at 300 dpi
        ("a3", 3508, 4961),
    ],
)
def test_a_raster_file_has_the_pixels_that_its_networks_or_printers_ask_for(name: str, width: int, height: int) -> None:
    assert FORMAT_BY_ID[name].pixels == Size(width, height)


@each_format
def test_an_id_names_one_format(format_: Format) -> None:
    assert FORMAT_BY_ID[format_.id] is format_
    assert len(FORMAT_BY_ID) == len(FORMATS)


@each_format
def test_the_safe_box_lies_inside_the_surface_and_leaves_room(format_: Format) -> None:
    assert format_.box.contains(format_.safe_box)
    assert format_.safe_box.width > format_.size.width / 2
    assert format_.safe_box.height > format_.size.height / 2


def test_the_story_keeps_clear_of_the_names_and_buttons_of_the_networks() -> None:
    # 6 % on each side, 14 % at the top and 35 % at the bottom: docs/facts.md, « Picture sizes ».
    story = FORMAT_BY_ID["story"]
    assert story.safe_box.x >= 0.06 * 1080
    assert story.safe_box.right <= 0.94 * 1080 + 1
    assert story.safe_box.y >= 0.14 * 1920
    assert story.safe_box.bottom <= 0.65 * 1920


@each_format
def test_paper_is_for_no_network_and_has_the_pixels_of_its_dots(format_: Format) -> None:
    if format_.medium == "print":
        assert not [each for each in SHIPPED.networks.values() if format_.id in each.formats]
        assert format_.scale == format_.dots / 100
        assert format_.file_dots == format_.dots >= 150
    else:
        assert (format_.scale, format_.file_dots) == (1.0, 96)


@each_format
def test_what_is_asked_for_is_made_and_what_is_left_out_is_not(format_: Format) -> None:
    assert is_made(format_, (), ()) is not format_.asked
    assert not is_made(format_, (format_.id,), ())
    assert is_made(format_, (), (format_.id,))


def test_the_usual_formats_are_those_that_nobody_has_to_ask_for() -> None:
    assert usual_formats(("square", "24x36", "letter"), FORMAT_BY_ID) == ("square", "letter")
    assert usual_formats(("24x36",), FORMAT_BY_ID) == ("24x36",)


@pytest.mark.parametrize("name", [each.id for each in FORMATS if each.medium == "print"])
def test_paper_is_whole_points_wide_and_high(name: str) -> None:
    """What a PDF’s boxes are: A4 and A3 by less than half a point, as everywhere."""
    for inches in (FORMAT_BY_ID[name].size.width / 100, FORMAT_BY_ID[name].size.height / 100):
        assert abs(inches * 72 - round(inches * 72)) < (0.5 if name in {"a4", "a3"} else 1e-9)


def test_a_format_may_have_a_type_of_file_of_its_own() -> None:
    assert Format("x", Words("x", "x"), 30, 20, file_type="webp").usual_type == "webp"


def test_every_network_has_a_format() -> None:
    assert all(network.formats for network in SHIPPED.networks.values())


def test_a_format_without_a_safe_area_is_safe_all_over() -> None:
    assert Format("x", Words("x", "x"), 30, 20).safe_box == Rect(0, 0, 30, 20)


def test_every_type_has_one_row_in_the_order_people_see() -> None:
    assert tuple(each.id for each in EXPORT_TYPES) == get_args(FileType)
    assert tuple(EXPORT_TYPE) == get_args(FileType)


def test_no_two_types_share_a_suffix_or_a_name() -> None:
    assert len({each.suffix for each in EXPORT_TYPES}) == len(EXPORT_TYPES)
    assert len({each.name for each in EXPORT_TYPES}) == len(EXPORT_TYPES)

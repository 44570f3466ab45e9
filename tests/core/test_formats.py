import pytest

from composer.core.formats import FORMAT_BY_ID, FORMATS, Format
from composer.core.geometry import Rect, Size
from composer.core.words import Words
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
def test_paper_is_for_no_network_and_three_pixels_a_hundredth_of_an_inch(format_: Format) -> None:
    assert (format_.medium == "print") == (format_.scale == 3.0)
    assert format_.medium == "screen" or not [each for each in SHIPPED.networks.values() if format_.id in each.formats]


def test_every_network_has_a_format() -> None:
    assert all(network.formats for network in SHIPPED.networks.values())


def test_a_format_without_a_safe_area_is_safe_all_over() -> None:
    assert Format("x", Words("x", "x"), Size(30, 20)).safe_box == Rect(0, 0, 30, 20)

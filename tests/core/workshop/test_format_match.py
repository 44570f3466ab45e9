"""Each page is for the format of its proportions, then of its size; what fits none is told in words."""

import pytest
from msgspec.structs import replace

from composer.core.formats import by_id
from composer.core.geometry import Size
from composer.core.workshop.artwork import ArtPage
from composer.core.workshop.format_match import Given, format_of, matched, nearest_format
from composer.storage.formats_file import shipped_formats

FORMATS = by_id(shipped_formats())


def page(width: float, height: float, *, inches: bool = False) -> ArtPage:
    """A page in pixels, or in inches."""
    if inches:
        return ArtPage(Size(width * 300, height * 300), Size(width * 96, height * 96), Size(width, height))
    return ArtPage(Size(width, height), Size(width, height))


@pytest.mark.parametrize(
    ("given", "format_id"),
    [
        (page(1080, 1350), "portrait"),
        (page(2160, 2700), "portrait"),
        (page(1080, 1380), "portrait"),
        (page(1080, 1440), "grid"),
        (page(1000, 1000), "square"),
        (page(1080, 1920), "story"),
        (page(1200, 630), "landscape"),
        (page(3840, 2160), "screen"),
        (page(8.5, 11, inches=True), "letter"),
        (page(8.75, 11.25, inches=True), "letter"),
        (page(11, 17, inches=True), "tabloid"),
        (page(24, 36, inches=True), "24x36"),
        (page(8.27, 11.69, inches=True), "a4"),
        (page(11.25, 14.0625, inches=True), "portrait"),
    ],
)
def test_a_page_is_for_the_format_of_its_proportions_and_size(given: ArtPage, format_id: str) -> None:
    found = format_of(given, FORMATS.values())
    assert found
    assert found.id == format_id


def test_a_page_of_other_proportions_is_told_with_its_size() -> None:
    found = matched([Given("ruban.png", 0, page(3000, 400))], FORMATS)
    assert found.pages == {}
    (problem,) = found.findings
    assert (problem.code, problem.severity) == ("art-no-format", "warning")
    assert "3\u00a0000\u00a0×\u00a0400 pixels" in problem.words.fr


def test_of_two_pages_for_a_format_the_one_with_more_pixels_is_taken_in_any_order() -> None:
    small, large = Given("a.png", 0, page(540, 675)), Given("b.png", 0, page(1080, 1350))
    for pages in ([small, large], [large, small]):
        found = matched(pages, FORMATS)
        assert found.pages == {"portrait": large}
        assert [each.code for each in found.findings] == ["art-format-twice"]


def test_the_nearest_format_is_by_proportion() -> None:
    supplied = [FORMATS["story"], FORMATS["square"]]
    assert nearest_format(FORMATS["landscape"], supplied).id == "square"
    assert nearest_format(FORMATS["tabloid"], supplied).id == "story"


def test_a_format_of_a_campaign_is_matched_as_ours_are() -> None:
    banner = replace(FORMATS["landscape"], id="banniere", width=1500, height=500)
    found = matched([Given("a.png", 0, page(3000, 1000))], {**FORMATS, "banniere": banner})
    assert list(found.pages) == ["banniere"]

import pytest
from msgspec.structs import replace

from composer.core.art.logo import clean_logo, logo_size, reasons
from composer.core.geometry import Size
from composer.core.problems import Location, Problem, Refused
from composer.core.words import Words

_OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 200">'


def _cleaned(inside: str) -> str:
    return clean_logo(f"{_OPEN}{inside}</svg>", "logo.svg")


@pytest.mark.parametrize("color", ["#1a2B3c", "#abc", "white", "navy"])
def test_a_logo_has_its_own_colours(color: str) -> None:
    assert f'fill="{color}"' in _cleaned(f'<rect width="9" height="9" fill="{color}"/>')


def test_what_names_no_colour_is_black_as_svg_says() -> None:
    stops = '<stop offset="0"/><stop offset="1" stop-color="#fff"/>'
    cleaned = _cleaned(
        f'<linearGradient id="g">{stops}</linearGradient><path d="M0 0h9v9z"/><path fill="url(#g)" d="M0 0h9v9z"/>'
    )
    assert cleaned.count("#000000") == 2
    assert '<stop offset="0" stop-color="#000000"' in cleaned


def test_written_again_a_logo_comes_back_unchanged() -> None:
    once = _cleaned('<!-- fait à la main --><g id="a"><path d="M0 0h9v9z"/></g><use xlink:href="#a" x="20"/>')
    assert "main" not in once
    assert clean_logo(once, "logo.svg") == once


def test_the_size_of_a_logo_is_that_of_its_viewbox() -> None:
    assert logo_size(_cleaned("")) == Size(300, 200)


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        "<script>alert(1)</script>",
        '<g style="fill:red"/>',
        '<rect width="9" height="9" fill="url(http://127.0.0.1/a#b)"/>',
        '<rect width="9" height="9" fill="rgba(0,0,0,.5)"/>',
        '<rect width="9" height="9" fill="ink"/>',
        '<g id="a"><use href="#a"/></g>',
        # Shapes without a colour, as many as problems are counted, before what has no end.
        '<rect width="9" height="9"/>' * 60 + '<g id="a"><use href="#a"/></g>',
        '<pattern id="p" width="9" height="9"><rect width="9" height="9"/></pattern>',
    ],
)
def test_what_is_not_drawn_alike_everywhere_is_refused(inside: str) -> None:
    if "pattern" in inside:
        inside += '<rect width="99" height="99" fill="url(#p)"/>'
    with pytest.raises(Refused):
        _cleaned(inside)


def test_an_entity_never_reaches_the_parser() -> None:
    with pytest.raises(Refused) as refused:
        clean_logo(f'<!DOCTYPE svg [<!ENTITY a "ha">]>{_OPEN}&a;</svg>', "logo.svg")
    assert refused.value.problems[0].code == "svg-declaration"


def test_at_most_three_parts_are_named_each_once() -> None:
    problem = Problem("svg-element", "error", Words("", ""))
    found = [replace(problem, location=Location(element=f"svg/g[{number // 2}]")) for number in range(10)]
    assert reasons([problem, *found]) == "svg/g[0], svg/g[1], svg/g[2]"

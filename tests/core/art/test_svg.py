import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.art.svg import LARGEST_ART, art_problems, art_roles, recolor
from composer.core.problems import Problem

_ROLES = ("ink", "accent", "paper-2")
_COLORS = {"ink": "#010203", "accent": "#abcdef", "paper-2": "#ffffff"}
_RECT = '<rect width="1" height="1" fill="ink"/>'
_STOPS = '<stop offset="0" stop-color="ink"/><stop offset="100%" stop-color="accent"/>'


def _art(inside: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 200">'
        f"{inside}</svg>"
    )


def _problems(inside: str) -> tuple[Problem, ...]:
    problems = art_problems(_art(inside), _ROLES, "marches.svg")
    assert all(each.fix for each in problems), "a designer is told what to do"
    return problems


@pytest.mark.parametrize(
    "inside",
    [
        '<path fill="accent" d="M0 300V200H100V100H200V0H300V300Z"/>',
        '<path fill="ink" d="M10 50a40 40 0 1 1 80 0 40 40 0 01-80 0zM1-2.5l1e2-.3c1,2 3,4 5,6s1 2 3 4q1 2 3 4t5 6z"/>',
        '<circle cx="5" cy="5" r="3" fill="none" stroke="ink" stroke-width="2" stroke-dasharray="4 2"/>',
        '<ellipse cx="5" cy="5" rx="3" ry="2" fill="ink"/><line x1="0" y1="0" x2="9" y2="9" stroke="paper-2"/>',
        '<polyline points="0,0 1,1 2,0" fill="none" stroke="ink"/><polygon points="0 0 1 1 2 0" fill="ink"/>',
        f'<g transform="translate(3 4) rotate(-30)" opacity="0.5">{_RECT}</g>',
        f'<linearGradient id="g">{_STOPS}</linearGradient><rect width="9" height="9" fill="url(#g)"/>',
        f'<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="scale(5)">'
        f'{_STOPS}</radialGradient><path d="M0 0h9v9z" fill="none" stroke="url(#g)"/>',
        f'<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">{_RECT}'
        '</pattern><rect width="9" height="9" fill="url(#p)" opacity=".5"/>',
        '<defs><path id="step" d="M0 0h9v9z"/></defs><use href="#step" fill="ink"/>'
        '<use xlink:href="#step" fill="accent"/>',
        f'<g id="one">{_RECT}</g><g id="two"><use href="#one"/><use href="#one" x="9"/></g><use href="#two" y="9"/>',
        "<title>Marches</title><desc>Des marches qui montent.</desc><!-- un commentaire --><g/>",
    ],
)
def test_shapes_opaque_gradients_patterns_flat_opacity_and_use_are_art(inside: str) -> None:
    assert _problems(inside) == ()


@pytest.mark.parametrize(
    ("inside", "code", "name"),
    [
        ('<image href="file:///etc/passwd" width="9" height="9"/>', "svg-element", "<image>"),
        ("<text>Bonjour</text>", "svg-element", "<text>"),
        ("<style>path { fill: red }</style>", "svg-element", "<style>"),
        ("<script>alert(1)</script>", "svg-element", "<script>"),
        ("<foreignObject/>", "svg-element", "<foreignObject>"),
        ('<clipPath id="c"/>', "svg-element", "<clipPath>"),
        ('<mask id="m"/>', "svg-element", "<mask>"),
        ('<filter id="f"/>', "svg-element", "<filter>"),
        ("<g><feTurbulence/></g>", "svg-element", "<feTurbulence>"),
        ("<animate/>", "svg-element", "<animate>"),
        ('<svg viewBox="0 0 1 1"/>', "svg-element", "<svg>"),
        ('<z:path xmlns:z="urn:z" d="M0 0h1" fill="ink"/>', "svg-element", "<path>"),
        ('<g clip-path="url(#c)"/>', "svg-attribute", "clip-path="),
        ('<g mask="url(#m)"/>', "svg-attribute", "mask="),
        ('<g filter="url(#f)"/>', "svg-attribute", "filter="),
        ('<g style="mix-blend-mode:multiply"/>', "svg-attribute", "mix-blend-mode"),
        ('<g mix-blend-mode="multiply"/>', "svg-attribute", "mix-blend-mode="),
        ('<g class="a"/>', "svg-attribute", "class="),
        ('<g onclick="x()"/>', "svg-attribute", "onclick="),
        ('<g display="none"/>', "svg-attribute", "display="),
        ('<g xmlns:z="urn:z" z:fill="red"/>', "svg-attribute", "fill="),
        ('<rect width="100%" height="1" fill="ink"/>', "svg-attribute", 'width="100%"'),
        ('<rect width="10mm" height="1" fill="ink"/>', "svg-attribute", 'width="10mm"'),
        ('<rect width="1e300" height="1" fill="ink"/>', "svg-attribute", 'width="1e300"'),
        ('<path d="M0 0 L5 banane" fill="ink"/>', "svg-attribute", "banane"),
        ('<path d="M0 0 L5" fill="ink"/>', "svg-attribute", "M0 0 L5"),
        ('<path d="L5 5" fill="ink"/>', "svg-attribute", "L5 5"),
        ('<g transform="tourne(3)"/>', "svg-attribute", "tourne(3)"),
        ('<g opacity="2"/>', "svg-attribute", 'opacity="2"'),
        ('<g stroke-dasharray="0 12"/>', "svg-attribute", 'stroke-dasharray="0 12"'),
        ('<g stroke-dasharray="5 -1"/>', "svg-attribute", 'stroke-dasharray="5 -1"'),
        (f'<linearGradient id="g" href="#h">{_STOPS}</linearGradient>', "svg-reference", 'href="#h"'),
        ('<stop offset="0" stop-color="ink" stop-opacity="0.5"/>', "svg-attribute", "stop-opacity="),
        ('<stop offset="0"/>', "svg-no-color", "stop-color"),
        ('<linearGradient id="g" gradientTransform="rotate(9)"/>', "svg-gradient-units", "gradientTransform"),
        ('<rect width="1" height="1" fill="#ff0000"/>', "svg-color", "#ff0000"),
        ('<rect width="1" height="1" fill="rgba(0,0,0,.5)"/>', "svg-color", "rgba(0,0,0,.5)"),
        ('<rect width="1" height="1" fill="hsla(0,0%,0%,.5)"/>', "svg-color", "hsla"),
        ('<rect width="1" height="1" fill="var(--ink)"/>', "svg-color", "var(--ink)"),
        ('<rect width="1" height="1" fill="currentColor"/>', "svg-color", "currentColor"),
        ('<rect width="1" height="1" fill="url(#absent)"/>', "svg-color", "url(#absent)"),
        ('<rect width="1" height="1" fill="url(http://a.ca/#b)"/>', "svg-color", "url(http"),
        ('<stop offset="0" stop-color="none"/>', "svg-color", "none"),
        ('<rect width="1" height="1"/>', "svg-no-color", "fill"),
        ('<use href="http://a.ca/b.svg#c"/>', "svg-reference", "http://a.ca"),
        ('<use href="file:///etc/passwd"/>', "svg-reference", "file:///etc/passwd"),
        ('<use href="#absent"/>', "svg-reference", "#absent"),
        ('<use href="#"/>', "svg-reference", 'href="#"'),
        ("<use/>", "svg-reference", "<use>"),
        (f'<g id="a">{_RECT}</g><use href="#a" xlink:href="#a"/>', "svg-reference", "xlink:href"),
        ('<g id="a"/><g id="a"/>', "svg-same-id", 'id="a"'),
    ],
)
def test_what_qt_would_draw_wrong_is_refused_by_name_in_both_languages(inside: str, code: str, name: str) -> None:
    (problem,) = _problems(inside)
    assert problem.code == code
    assert name in problem.words.fr
    assert name in problem.words.en
    assert str(problem.location).startswith("marches.svg:svg/")


def test_locations_do_not_depend_on_lines_and_every_problem_is_reported() -> None:
    flat = "<g/><g><path/><text/><path d='x' fill='red'/></g><image/>"
    found = [(problem.code, str(problem.location)) for problem in _problems(flat)]
    assert found == [
        ("svg-element", "marches.svg:svg/g[2]/text[1]"),
        ("svg-attribute", "marches.svg:svg/g[2]/path[2]"),
        ("svg-color", "marches.svg:svg/g[2]/path[2]"),
        ("svg-element", "marches.svg:svg/image[1]"),
    ]
    assert [(problem.code, str(problem.location)) for problem in _problems(flat.replace("><", ">\n\n<"))] == found


def test_the_nearest_role_is_offered() -> None:
    (problem,) = _problems('<rect width="1" height="1" fill="acent"/>')
    assert problem.fix is not None
    assert "accent" in problem.fix.fr


@pytest.mark.parametrize("opacity", ['opacity=".5"', 'fill-opacity="0.99"', 'opacity="0"'])
@pytest.mark.parametrize("where", ["shape", "group", "use"])
def test_a_translucent_gradient_is_refused_wherever_the_opacity_stands(opacity: str, where: str) -> None:
    here = {name: opacity if name == where else "" for name in ("group", "use")}
    here["shape"] = opacity if where == "shape" else 'opacity="1"'
    gradient = f'<linearGradient id="g">{_STOPS}</linearGradient>'
    shape = f'<defs><rect id="r" width="1" height="1" fill="url(#g)" {here["shape"]}/></defs>'
    (problem,) = _problems(f'{gradient}{shape}<g {here["group"]}><use href="#r" {here["use"]}/></g>')
    assert (problem.code, str(problem.location)) == ("svg-translucent-gradient", "marches.svg:svg/defs[1]/rect[1]")


def test_a_rounded_rectangle_cannot_be_dashed() -> None:
    square, rounded = (f'<g stroke-dasharray="4,0.5">{_RECT.replace("/>", each)}</g>' for each in ("/>", ' rx="1"/>'))
    assert _problems(square + '<path d="M0 0h9" fill="ink" stroke="ink" stroke-dasharray="0.01 20"/>') == ()
    (problem,) = _problems(rounded)
    assert (problem.code, str(problem.location)) == ("svg-dashed-round", "marches.svg:svg/g[1]/rect[1]")


def test_a_shape_that_is_repeated_is_reported_once() -> None:
    (problem,) = _problems('<defs><path id="a" d="M0 0h9"/></defs><use href="#a"/><use href="#a" x="9"/>')
    assert (problem.code, str(problem.location)) == ("svg-no-color", "marches.svg:svg/defs[1]/path[1]")


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"><use href="#a"/></g>',
        '<g id="a" fill="ink">' + '<use href="#a"/>' * 5000 + "</g>",
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<pattern id="p" width="1" height="1"><rect width="1" height="1" fill="url(#p)"/></pattern>'
        '<rect width="1" height="1" fill="url(#p)"/>',
        "".join(f'<g id="g{n}">' + f'<use href="#g{n + 1}"/>' * 10 + "</g>" for n in range(9)) + '<g id="g9"/>',
        "<g/>" * 25_000,
    ],
)
def test_art_that_unfolds_without_end_is_refused(inside: str) -> None:
    (problem,) = _problems(inside)
    assert problem.code == "svg-endless"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<!DOCTYPE svg [<!ENTITY a "b">]>' + _art(""), "svg-declaration"),
        ('<!ENTITY a "b">' + _art(""), "svg-declaration"),
        (_art("<g>"), "svg-broken"),
        (_art("&amp;") + "x", "svg-broken"),
        (_art("&a;"), "svg-broken"),
        ("", "svg-broken"),
        ("\ud800", "svg-broken"),
        (" " * (LARGEST_ART + 1), "svg-too-big"),
        (_art("<g>" * 40 + "</g>" * 40), "svg-too-deep"),
        (_art("<g>" * 30_000 + "</g>" * 30_000), "svg-too-deep"),
        ("<svg/>", "svg-root"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "svg-root"),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>', "svg-root"),
        ('<g xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', "svg-root"),
    ],
)
def test_a_file_that_is_no_drawing_is_refused(text: str, code: str) -> None:
    (problem,) = art_problems(text, _ROLES, "marches.svg")
    assert problem.code == code
    assert str(problem.location).startswith("marches.svg")


def test_no_text_makes_the_check_go_back_over_it_without_end() -> None:
    hostile = ("1 ", "1", " ", ",1", "1e", "M1 1", "a1 1 1 0", "scale(1)", "M" + "0" * 50)
    for each in hostile:
        long = each * (200_000 // len(each))
        assert _problems(f'<path fill="ink" d="M0 0 {long}!" transform="{long[:2000]}!" opacity="{long[:2000]}"/>')


def test_roles_are_replaced_and_nothing_else() -> None:
    text = _art(
        f'<linearGradient id="ink">{_STOPS}</linearGradient><!-- ink --><title>accent &amp; ink</title>'
        '<g fill="ink" stroke="none"><path id="accent" d="M0 0h9" stroke="accent" fill="url(#ink)"/></g>'
        '<use href="#accent"/>'
    )
    assert art_problems(text, _ROLES, "marches.svg") == ()
    assert art_roles(text) == {"ink", "accent"}
    colored = recolor(text, _COLORS)
    root = ElementTree.fromstring(colored)  # noqa: S314 - our own text
    assert [each.get("stop-color") for each in root[0]] == ["#010203", "#abcdef"]
    assert root[1].text == "accent & ink"
    assert (root[2].get("fill"), root[2].get("stroke")) == ("#010203", "none")
    assert (root[2][0].get("fill"), root[2][0].get("stroke")) == ("url(#ink)", "#abcdef")
    assert root[3].get("{http://www.w3.org/1999/xlink}href") == "#accent"
    assert "<!--" not in colored


def test_a_drawing_that_forgot_its_namespace_gets_it() -> None:
    text = f'<svg viewBox="0 0 9 9">{_RECT}</svg>'
    assert art_problems(text, _ROLES, "a.svg") == ()
    root = ElementTree.fromstring(recolor(text, _COLORS))  # noqa: S314 - our own text
    assert root[0].tag == "{http://www.w3.org/2000/svg}rect"


def test_a_role_without_a_colour_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        recolor(_art(_RECT), {"accent": "#000000"})


_SHAPE = st.builds(
    '<rect x="{}" width="{}" height="9" fill="{}" opacity="{}"/>'.format,
    st.integers(-99, 99),
    st.floats(0, 99).map("{:.3f}".format),
    st.sampled_from([*_ROLES, "none"]),
    st.sampled_from(["0", "1", "1.0", "0.5", ".25"]),
)
_DRAWING = st.recursive(_SHAPE, lambda inner: st.lists(inner, max_size=4).map(lambda all_: f"<g>{''.join(all_)}</g>"))


@given(_DRAWING)
def test_whatever_is_drawn_with_the_subset_is_art_and_takes_its_colours(inside: str) -> None:
    text = _art(inside)
    assert art_problems(text, _ROLES, "a.svg") == ()
    fills = re.findall(r'fill="([^"]*)"', recolor(text, _COLORS))
    assert fills == [_COLORS.get(each, each) for each in re.findall(r'fill="([^"]*)"', text)]


@given(st.text(), st.integers(0, 300))
def test_any_text_put_in_a_drawing_ends_in_art_or_in_problems(text: str, where: int) -> None:
    sound = _art(_RECT + f'<linearGradient id="g">{_STOPS}</linearGradient><path d="M0 0h9" fill="url(#g)"/>')
    broken = sound[:where] + text + sound[where:]
    if not art_problems(broken, _ROLES, "a.svg"):
        assert art_roles(recolor(broken, _COLORS)) <= set(_COLORS.values())


@pytest.mark.parametrize("width", ["2000001", "-1e9", "1e99", "٣"])
def test_a_number_that_qt_leaves_out_or_cannot_read_is_refused(width: str) -> None:
    (problem,) = art_problems(_art(f'<rect width="{width}" height="1" fill="ink"/>'), _ROLES, "art.svg")
    assert problem.code == "svg-attribute"

"""Checks the SVG of an organisation's logo: the subset of poster art, in its own colours instead of a palette's."""

import re
from collections.abc import Collection
from xml.etree import ElementTree

from composer.core.art.svg import art_problems, recolor
from composer.core.art.svg_subset import NUMBER, SVG
from composer.core.geometry import Size
from composer.core.problems import Problem, Refused

#: The colours of HTML 4, which every drawing program and Qt know; others are written in figures.
_NAMED = frozenset(
    "aqua black blue fuchsia gray green lime maroon navy olive purple red silver teal white yellow".split()
)
_FIGURES = re.compile(r"[\"'](#[0-9A-Fa-f]{6}|#[0-9A-Fa-f]{3})[\"']")
#: What is filled with nothing else is black in SVG.
_BLACK = "#000000"


def clean_logo(text: str, file: str) -> str:
    """Rewrite the SVG `text` of a logo from its parsed tree, the only form that may be stored or drawn.

    Written again, it comes back unchanged. Raises Refused with the reasons why it is not in the subset.
    """
    colors = {_BLACK, *_NAMED, *_FIGURES.findall(text)}
    problems = art_problems(text, colors, file)
    if problems and all(problem.code == "svg-no-color" for problem in problems):
        text = _filled(text)
        problems = art_problems(text, colors, file)
    if problems:
        raise Refused(*problems)
    return recolor(text, {color: color for color in colors})


def logo_size(svg: str) -> Size:
    """The size of a cleaned logo, in units of its own."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - clean_logo wrote it
    width, height = (float(side) for side in re.findall(NUMBER, root.attrib["viewBox"])[2:])
    return Size(width, height)


def reasons(problems: Collection[Problem]) -> str:
    """The parts of a drawing that are not in the subset, at most three, such as `svg/g[2]/text[1]`."""
    parts = dict.fromkeys(problem.location.element for problem in problems if problem.location.element)
    return ", ".join(list(parts)[:3])


def _filled(text: str) -> str:
    """`text` with the black of what names no colour written out, as it may be once art_problems has parsed it."""
    root = ElementTree.fromstring(text)  # noqa: S314 - art_problems has passed its declarations
    root.attrib.setdefault("fill", _BLACK)
    for stop in root.iter(f"{{{SVG}}}stop"):
        stop.attrib.setdefault("stop-color", _BLACK)
    return ElementTree.tostring(root, encoding="unicode")

"""The subset of SVG that poster art may use: elements, attributes and the form of their values.

It is what Qt draws the same on screen and in a PDF, established by rendering each feature with Qt 6.11 on both devices.
"""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from composer.core.words import Words

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
_PREFIXES = {f"{{{XLINK}}}": "xlink:", "{http://www.w3.org/XML/1998/namespace}": "xml:"}

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
GRADIENTS = frozenset({"linearGradient", "radialGradient"})
PAINTS = GRADIENTS | {"pattern"}
#: Elements that `use` may repeat.
DRAWINGS = SHAPES | {"g", "use"}
ELEMENTS = DRAWINGS | PAINTS | {"defs", "stop", "title", "desc"}
COLORS = frozenset({"fill", "stroke", "stop-color"})
HREFS = frozenset({"href", "xlink:href"})

# Possessive quantifiers, so that no text makes them slow. Qt truncates a path that it cannot read, without an error;
# it reads only the ten ASCII digits, while \d matches those of every script.
NUMBER = r"[-+]?+(?:[0-9]++(?:\.[0-9]*+)?+|\.[0-9]++)(?:[eE][-+]?+[0-9]{1,2}+)?+"
_STEP = rf"(?:{NUMBER})[\s,]*+"
_ARC = rf"{_STEP}{_STEP}{_STEP}[01][\s,]*+[01][\s,]*+{_STEP}{_STEP}"
_PATH = (
    rf"\s*+(?=[Mm])(?:(?:[MmLlTt]\s*+(?:{_STEP}{_STEP})++|[HhVv]\s*+(?:{_STEP})++|[Cc]\s*+(?:(?:{_STEP}){{6}})++"
    rf"|[SsQq]\s*+(?:(?:{_STEP}){{4}})++|[Aa]\s*+(?:{_ARC})++|[Zz])\s*+)++"
)
_TRANSFORM = rf"\s*+(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*+\(\s*+(?:{_STEP})++\)[\s,]*+)++"
_SHARE = r"0|1|1\.0+|0?\.[0-9]+"
#: A thousand times the longest side of a format.
_BIGGEST = 2_000_000
_UNITS = "userSpaceOnUse|objectBoundingBox"
_NUMERIC = (
    *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "width", "height"),
    *("stroke-width", "stroke-miterlimit", "stroke-dashoffset"),
)
_VALUES: Mapping[str, str] = {
    **dict.fromkeys(_NUMERIC, NUMBER),
    **dict.fromkeys(("opacity", "fill-opacity", "stroke-opacity"), _SHARE),
    **dict.fromkeys(("transform", "gradientTransform", "patternTransform"), _TRANSFORM),
    **dict.fromkeys(("gradientUnits", "patternUnits", "patternContentUnits"), _UNITS),
    "d": _PATH,
    "points": rf"\s*+(?:{_STEP}{_STEP})++",
    "viewBox": rf"\s*+(?:{_STEP}){{4}}",
    "offset": rf"(?:{NUMBER})%?",
    "stop-opacity": r"1|1\.0+",
    # A dash of zero length with round ends is a dot in a PDF, and nothing on screen.
    "stroke-dasharray": rf"none|(?:(?=[0-9.]*[1-9]){_STEP})++",
    "stroke-linecap": "butt|round|square",
    "stroke-linejoin": "miter|round|bevel",
    "fill-rule": "nonzero|evenodd",
    "spreadMethod": "pad|reflect|repeat",
    "preserveAspectRatio": "none",
    "id": r"[A-Za-z_][\w.-]*",
    "version": r"1\.[01]",
    "xml:space": "preserve|default",
}

#: Fixes for the names that designers use most.
FIXES: Mapping[str, Words] = {
    "text": Words("Convertissez le texte en tracés.", "Convert the text to paths."),
    "image": Words("Redessinez l’image en formes.", "Redraw the picture as shapes."),
    "style": Words("Écrivez chaque réglage comme un attribut.", "Write each setting as an attribute."),
    "clipPath": Words("Découpez les tracés eux-mêmes.", "Cut the paths themselves."),
    "clip-path": Words("Découpez les tracés eux-mêmes.", "Cut the paths themselves."),
    "stop-opacity": Words("Donnez au dégradé des couleurs opaques.", "Give the gradient opaque colours."),
    "stroke-dasharray": Words("Écrivez 0.01 au lieu de 0.", "Write 0.01 instead of 0."),
    "metadata": Words("Enregistrez le dessin en SVG simple.", "Save the drawing as plain SVG."),
}


def element_name(element: Element) -> str:
    """The name of an element: `path` in SVG or without a namespace, `{namespace}path` for any other."""
    return element.tag.removeprefix(f"{{{SVG}}}")


def local_name(element: Element) -> str:
    """The name of an element, whatever its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute_name(name: str) -> str:
    """The attribute `name` of a parsed element as written in files, such as `xlink:href`."""
    for namespace, prefix in _PREFIXES.items():
        if name.startswith(namespace):
            return prefix + name.removeprefix(namespace)
    return name


def is_known(attribute: str) -> bool:
    """Whether art may have this attribute, other than colours and references."""
    return attribute in _VALUES


def is_allowed(attribute: str, value: str) -> bool:
    """Whether art may have this value of this attribute, other than colours and references."""
    return (
        is_known(attribute) and re.fullmatch(_VALUES[attribute], value) is not None and not _is_wild(attribute, value)
    )


def _is_wild(attribute: str, value: str) -> bool:
    """Whether a number is so large that Qt would leave its shape out with only a log message."""
    return attribute != "id" and max(map(abs, map(float, re.findall(NUMBER, value))), default=0.0) > _BIGGEST

"""Poster art: the part of SVG that Qt draws alike on screen and in a PDF, with palette roles for colours.

Only what is listed here is let through, for Qt reports no error about the rest: it leaves it out, draws it otherwise in
a PDF, or opens the files it names. The list was drawn from renderings of each feature by Qt 6.11 on both devices.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, islice
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from msgspec import Struct

from composer.core.naming import meant, shown
from composer.core.problems import Problem
from composer.core.words import Words

#: Characters of an SVG file.
LARGEST_ART = 256 * 1024
#: Elements drawn once every `use` is unfolded: what a page takes no noticeable time to draw. Also what ends a cycle.
MOST_DRAWN = 20_000
_DEEPEST = 32
_MOST_PROBLEMS = 50

_SVG = "{http://www.w3.org/2000/svg}"
_PREFIXES = {"{http://www.w3.org/1999/xlink}": "xlink:", "{http://www.w3.org/XML/1998/namespace}": "xml:"}
_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_ELEMENTS = _SHAPES | _GRADIENTS | {"g", "defs", "use", "stop", "pattern", "title", "desc"}
_COLORS = frozenset({"fill", "stroke", "stop-color"})
_HREFS = frozenset({"href", "xlink:href"})
_INHERITED = ("fill", "stroke", "fill-opacity", "stroke-opacity", "opacity")

# Possessive, so that no text makes them slow. A path or a transform that Qt cannot read is cut short without a word.
_NUMBER = r"[-+]?+(?:\d++(?:\.\d*+)?+|\.\d++)(?:[eE][-+]?+\d++)?+"
_STEP = rf"(?:{_NUMBER})[\s,]*+"
_ARC = rf"{_STEP}{_STEP}{_STEP}[01][\s,]*+[01][\s,]*+{_STEP}{_STEP}"
_PATH = (
    rf"\s*+(?=[Mm])(?:(?:[MmLlTt]\s*+(?:{_STEP}{_STEP})++|[HhVv]\s*+(?:{_STEP})++|[Cc]\s*+(?:(?:{_STEP}){{6}})++"
    rf"|[SsQq]\s*+(?:(?:{_STEP}){{4}})++|[Aa]\s*+(?:{_ARC})++|[Zz])\s*+)++"
)
_TRANSFORM = rf"\s*+(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*+\(\s*+(?:{_STEP})++\)[\s,]*+)++"
_SHARE = r"0|1|1\.0+|0?\.\d+"
_UNITS = "userSpaceOnUse|objectBoundingBox"
_NUMERIC = ("x y x1 y1 x2 y2 cx cy r rx ry fx fy width height stroke-width stroke-miterlimit stroke-dashoffset").split()
_VALUES: Mapping[str, str] = {
    **dict.fromkeys(_NUMERIC, _NUMBER),
    **dict.fromkeys(("opacity", "fill-opacity", "stroke-opacity"), _SHARE),
    **dict.fromkeys(("transform", "gradientTransform", "patternTransform"), _TRANSFORM),
    **dict.fromkeys(("gradientUnits", "patternUnits", "patternContentUnits"), _UNITS),
    "d": _PATH,
    "points": rf"\s*+(?:{_STEP}{_STEP})++",
    "viewBox": rf"\s*+(?:{_STEP}){{4}}",
    "offset": rf"(?:{_NUMBER})%?",
    "stop-opacity": r"1|1\.0+",
    "stroke-dasharray": rf"none|(?:{_STEP})++",
    "stroke-linecap": "butt|round|square",
    "stroke-linejoin": "miter|round|bevel",
    "fill-rule": "nonzero|evenodd",
    "spreadMethod": "pad|reflect|repeat",
    "preserveAspectRatio": "none",
    "id": r"[A-Za-z_][\w.-]*",
    "version": r"1\.[01]",
    "xml:space": "preserve|default",
}

# What to do instead, for what designers meet most.
_MENDS: Mapping[str, Words] = {
    "text": Words("Convertissez le texte en tracés.", "Convert the text to paths."),
    "image": Words("Redessinez l’image en formes.", "Draw the picture again as shapes."),
    "style": Words("Écrivez chaque réglage comme un attribut.", "Write each setting as an attribute."),
    "clipPath": Words("Découpez les tracés eux-mêmes.", "Cut the paths themselves."),
    "clip-path": Words("Découpez les tracés eux-mêmes.", "Cut the paths themselves."),
    "stop-opacity": Words("Donnez au dégradé des couleurs opaques.", "Give the gradient opaque colours."),
    "metadata": Words("Enregistrez le dessin en « SVG simple ».".replace(" »", "\u00a0»"), "Save it as “plain SVG”."),
}


class _Node(Struct, frozen=True):
    """An element, its name as files write it, and its place in the drawing."""

    element: Element
    name: str
    place: str
    depth: int = 0


def art_problems(text: str, roles: Collection[str], file: str) -> tuple[Problem, ...]:
    """Why the SVG `text` cannot be drawn as it stands, by name, at most 50 problems; empty when it can.

    `roles` are the names its colours may have. Places are `file:svg/g[2]/path[1]`, whatever the lines.
    """
    barrier = _barrier(text, file)
    if barrier:
        return (barrier,)
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no DOCTYPE came this far, so no entity can grow
    except (ElementTree.ParseError, ValueError) as error:
        return (_broken(error, file),)
    nodes = list(_nodes(root, file))
    ids = {each.element.get("id", ""): each.element for each in nodes}
    written = tuple(islice(chain(_root(root, file), _written(nodes, roles, ids)), _MOST_PROBLEMS))
    return written or tuple(islice(_drawn(nodes, ids, file), _MOST_PROBLEMS))


def art_roles(text: str) -> frozenset[str]:
    """The palette roles that art without problems draws with."""
    root = ElementTree.fromstring(text)  # noqa: S314 - art_problems has passed it
    values = {each.get(name, "none") for each in root.iter() for name in _COLORS}
    return frozenset(value for value in values if value != "none" and not value.startswith("url("))


def recolor(text: str, colors: Mapping[str, str]) -> str:
    """Art without problems, its roles replaced by their `#rrggbb`: the only form in which Qt may read it.

    Written anew from the parsed tree, so that Qt sees nothing that `art_problems` did not see. KeyError for a role
    that `colors` lacks.
    """
    root = ElementTree.fromstring(text)  # noqa: S314 - art_problems has passed it
    for each in root.iter():
        attributes = {_attribute(name): value for name, value in each.attrib.items()}
        each.attrib.clear()
        each.attrib.update({name: _recolored(name, value, colors) for name, value in attributes.items()})
        each.tag = each.tag.removeprefix(_SVG)
    root.attrib |= {"xmlns": _SVG[1:-1], "xmlns:xlink": "http://www.w3.org/1999/xlink"}
    return ElementTree.tostring(root, encoding="unicode")


def _recolored(name: str, value: str, colors: Mapping[str, str]) -> str:
    if name not in _COLORS or value == "none" or value.startswith("url("):
        return value
    return colors[value]


def _barrier(text: str, file: str) -> Problem | None:
    """What must not even reach the XML parser."""
    if len(text) > LARGEST_ART:
        words = Words("Le dessin est trop gros\u00a0: la limite est de 256\u00a0Kio.", "The art is over 256 KiB.")
        mend = Words("Simplifiez ses tracés.", "Simplify its paths.")
        return Problem("svg-too-big", "error", words, file, mend)
    declared = re.search(r"<!(?!--|\[CDATA\[)\s*+\w*+", text)
    if declared is None:
        return None
    name = shown(declared[0])
    words = Words(
        f"La déclaration {name}> n’est pas permise dans un dessin d’affiche.",
        f"The declaration {name}> is not allowed in poster art.",
    )
    return Problem("svg-declaration", "error", words, file, Words("Supprimez-la.", "Remove it."))


def _broken(error: ElementTree.ParseError | ValueError, file: str) -> Problem:
    line = error.position[0] if isinstance(error, ElementTree.ParseError) else 1
    words = Words(
        f"Le dessin n’est pas un SVG bien formé (ligne\u00a0{line}).", f"The art is not well-formed SVG (line {line})."
    )
    mend = Words("Enregistrez-le de nouveau depuis votre logiciel.", "Save it again from your drawing program.")
    return Problem("svg-broken", "error", words, file, mend)


def _nodes(root: Element, file: str) -> Iterator[_Node]:
    """Every element down to one level below the deepest allowed, with its place."""
    pending = [_Node(root, "svg", f"{file}:svg")]
    while pending:
        node = pending.pop()
        yield node
        if node.depth > _DEEPEST:
            continue
        counts: dict[str, int] = {}
        for child in node.element:
            name = _name(child)
            counts[name] = counts.get(name, 0) + 1
            pending.append(_Node(child, name, f"{node.place}/{shown(name)}[{counts[name]}]", node.depth + 1))


def _name(element: Element) -> str:
    """`path` for an element of SVG, `{namespace}path` for any other."""
    return element.tag.removeprefix(_SVG)


def _attribute(name: str) -> str:
    for namespace, prefix in _PREFIXES.items():
        if name.startswith(namespace):
            return prefix + name.removeprefix(namespace)
    return name


def _root(root: Element, file: str) -> Iterator[Problem]:
    sizes = re.findall(_NUMBER, root.get("viewBox", ""))[2:]
    if root.tag != f"{_SVG}svg" or len(sizes) != 2 or not all(float(size) > 0 for size in sizes):
        words = Words(
            "Le dessin doit commencer par un élément <svg> du SVG, avec un viewBox de largeur et de hauteur positives.",
            "The art must start with an <svg> element of SVG, with a viewBox of positive width and height.",
        )
        mend = Words(
            'Par exemple\u00a0: <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300">.',
            'For instance: <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300">.',
        )
        yield Problem("svg-root", "error", words, file, mend)


def _written(nodes: list[_Node], roles: Collection[str], ids: Mapping[str, Element]) -> Iterator[Problem]:
    """What is wrong with the elements one by one."""
    for node in nodes:
        identity = node.element.get("id")
        if node.depth > _DEEPEST:
            words = Words("Le dessin imbrique trop de groupes.", "The art nests too many groups.")
            yield Problem("svg-too-deep", "error", words, node.place)
        elif node.depth and node.name not in _ELEMENTS:
            yield _element(node)
        elif identity is not None and ids[identity] is not node.element:
            words = Words(
                f'Deux éléments ont le même id="{shown(identity)}".',
                f'Two elements have the same id="{shown(identity)}".',
            )
            yield Problem("svg-same-id", "error", words, node.place)
        else:
            for name, value in node.element.items():
                yield from _value(node, _attribute(name), value, roles, ids)
            yield from _gradient(node)


def _element(node: _Node) -> Problem:
    name = shown(node.name.rpartition("}")[2])
    words = Words(
        f"L’élément <{name}> n’est pas permis dans un dessin d’affiche\u00a0: seuls les formes, les dégradés opaques et "
        "les motifs y sont rendus de la même façon à l’écran et dans un PDF.",
        f"The element <{name}> is not allowed in poster art: only shapes, opaque gradients and patterns come out alike "
        "on screen and in a PDF.",
    )
    return Problem("svg-element", "error", words, node.place, _MENDS.get(name))


def _value(node: _Node, name: str, value: str, roles: Collection[str], ids: Mapping[str, Element]) -> Iterator[Problem]:
    if name in _COLORS:
        if value not in roles and not _is_paint(name, value, ids):
            yield _color(node, name, value, roles)
    elif name in _HREFS:
        if node.name != "use" or not _is_drawing(value, ids):
            yield _reference(node, name, value)
    elif not re.fullmatch(_VALUES.get(name, "(?!)"), value):
        yield _attribute_problem(node, name, value)


def _is_paint(name: str, value: str, ids: Mapping[str, Element]) -> bool:
    if name == "stop-color":
        return False
    target = ids.get(_painted(value))
    return value == "none" or (target is not None and _name(target) in {*_GRADIENTS, "pattern"})


def _painted(value: str) -> str:
    """The id in `url(#id)`; a text that is no id otherwise."""
    found = re.fullmatch(r"url\(#([\w.-]+)\)", value)
    return found[1] if found else "#"


def _is_drawing(value: str, ids: Mapping[str, Element]) -> bool:
    target = ids.get(value[1:]) if value.startswith("#") else None
    return target is not None and _name(target) in {*_SHAPES, "g", "use"}


def _color(node: _Node, name: str, value: str, roles: Collection[str]) -> Problem:
    said = f'{name}="{shown(value)}"'
    words = Words(
        f"La couleur {said} n’est pas le nom d’une couleur de la palette.",
        f"The colour {said} is not the name of a colour of the palette.",
    )
    return Problem("svg-color", "error", words, node.place, meant(value, roles))


def _reference(node: _Node, name: str, value: str) -> Problem:
    said = f'{name}="{shown(value)}"'
    words = Words(
        f"Le renvoi {said} n’est pas permis\u00a0: seul <use> renvoie, et à une forme ou à un groupe du même dessin.",
        f"The reference {said} is not allowed: only <use> refers, to a shape or a group of the same drawing.",
    )
    return Problem("svg-reference", "error", words, node.place)


def _attribute_problem(node: _Node, name: str, value: str) -> Problem:
    bare = shown(name.rpartition("}")[2])
    said = f'{bare}="{shown(value)}"'
    if name in _VALUES:
        words = Words(f"La valeur {said} n’est pas permise ici.", f"The value {said} is not allowed here.")
    else:
        words = Words(
            f"L’attribut {said} n’est pas permis dans un dessin d’affiche.",
            f"The attribute {said} is not allowed in poster art.",
        )
    return Problem("svg-attribute", "error", words, node.place, _MENDS.get(bare))


def _gradient(node: _Node) -> Iterator[Problem]:
    element = node.element
    if node.name == "stop" and "stop-color" not in element.attrib:
        yield _colorless(node.place, "stop-color")
    if "gradientTransform" in element.attrib and element.get("gradientUnits") != "userSpaceOnUse":
        words = Words(
            'Avec gradientTransform, le dégradé doit porter gradientUnits="userSpaceOnUse"\u00a0: '
            "sinon, le PDF le rend autrement.",
            'With gradientTransform, the gradient must have gradientUnits="userSpaceOnUse": '
            "otherwise the PDF shows it differently.",
        )
        yield Problem("svg-gradient-units", "error", words, node.place)


def _colorless(place: str, name: str) -> Problem:
    words = Words(f"Il manque {name}\u00a0: sans lui, c’est du noir.", f"{name} is missing: without it, this is black.")
    mend = Words("Nommez une couleur de la palette, ou none.", "Name a colour of the palette, or none.")
    return Problem("svg-no-color", "error", words, place, mend)


def _drawn(nodes: list[_Node], ids: Mapping[str, Element], file: str) -> Iterator[Problem]:
    """What is wrong with the drawing as it comes out, every `use` and pattern unfolded."""
    places = {each.element: each.place for each in nodes}
    told: set[Element] = set()
    for number, (element, here) in enumerate(_visits(nodes[0].element, ids)):
        if number >= MOST_DRAWN:
            yield _endless(file)
            return
        if _name(element) in _SHAPES and element not in told:
            found = _shape(element, here, ids, places[element])
            told |= {element} if found else set()
            yield from found


def _visits(root: Element, ids: Mapping[str, Element]) -> Iterator[tuple[Element, Mapping[str, str]]]:
    """Every element in the order it is drawn, with the settings it inherits or has. Without end for a cycle."""
    pending: list[Iterator[tuple[Element, Mapping[str, str]]]] = [iter([(root, {})])]
    while pending:
        element, inherited = next(pending[-1], (None, {}))
        if element is None:
            pending.pop()
            continue
        here = _settings(element, inherited)
        yield element, here
        pending.append(_inside(element, here, ids))


def _settings(element: Element, inherited: Mapping[str, str]) -> Mapping[str, str]:
    own = {name: value for name, value in element.items() if name in _INHERITED}
    # A group's opacity is not inherited, but it goes for all that stands in the group.
    if float(inherited.get("opacity", "1")) < 1:
        own.pop("opacity", None)
    return {**inherited, **own}


def _inside(
    element: Element, here: Mapping[str, str], ids: Mapping[str, Element]
) -> Iterator[tuple[Element, Mapping[str, str]]]:
    name = _name(element)
    if name in {"svg", "g"}:
        for child in element:
            yield child, here
    elif name == "use":
        yield ids[next(element.attrib[each] for each in element.attrib if _attribute(each) in _HREFS)[1:]], here
    elif name in _SHAPES:
        paints = (ids.get(_painted(here.get(paint, ""))) for paint in ("fill", "stroke"))
        for pattern in (each for each in paints if each is not None and _name(each) == "pattern"):
            for child in pattern:
                yield child, {}


def _shape(element: Element, here: Mapping[str, str], ids: Mapping[str, Element], place: str) -> tuple[Problem, ...]:
    if "fill" not in here and _name(element) != "line":
        return (_colorless(place, "fill"),)
    for paint in ("fill", "stroke"):
        target = ids.get(_painted(here.get(paint, "")))
        share = min(float(here.get(name, "1")) for name in ("opacity", f"{paint}-opacity"))
        if target is not None and _name(target) in _GRADIENTS and share < 1:
            words = Words(
                "Un dégradé translucide sort en bloc opaque dans un PDF.",
                "A translucent gradient comes out as a solid block in a PDF.",
            )
            mend = Words(
                "Retirez l’opacité, ou remplissez d’une couleur unie.",
                "Remove the opacity, or fill with a flat colour.",
            )
            return (Problem("svg-translucent-gradient", "error", words, place, mend),)
    return ()


def _endless(file: str) -> Problem:
    words = Words(
        "Le dessin se répète trop\u00a0: un <use> ou un motif se contient lui-même, ou il y a plus de "
        "20\u00a0000\u00a0formes une fois tout déplié.",
        "The art repeats itself too much: a <use> or a pattern contains itself, or there are more than 20,000 shapes "
        "once all is unfolded.",
    )
    return Problem("svg-endless", "error", words, file)

"""Checks the SVG of poster art, which is refused where Qt would draw it wrongly, and replaces its palette roles.

Qt reports no error for what it cannot draw: it leaves it out, draws it differently in a PDF, or opens the files it
names. So only a subset is allowed, and Qt reads only what is rewritten from the parsed tree.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, islice
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from msgspec import Struct

from composer.core.art import svg_subset as subset
from composer.core.art.svg_subset import attribute_name, element_name
from composer.core.location import NOWHERE, Location, in_file
from composer.core.naming import meant, shown
from composer.core.problems import Problem
from composer.core.words import Words

#: Most characters of an SVG file.
LARGEST_ART = 256 * 1024
#: Most elements drawn once every `use` is expanded: few enough to be fast in Qt. A cycle exceeds it at once.
MOST_DRAWN = 20_000
_DEEPEST = 32
_MOST_PROBLEMS = 50
_INHERITED = frozenset({"fill", "stroke", "stroke-dasharray", "fill-opacity", "stroke-opacity", "opacity"})
_NAME_A_COLOR = Words("Nommez une couleur de la palette, ou none.", "Name a colour of the palette, or none.")

#: An element as it is drawn: itself, and the settings it has or inherits.
_Visit = tuple[Element, Mapping[str, str]]
_BROKEN = Words(
    "Le dessin n’est pas un SVG bien formé (ligne\u00a0{line}).", "The art is not well-formed SVG (line {line})."
)
_SAVE_AGAIN = Words("Enregistrez-le de nouveau depuis votre logiciel.", "Save it again from your drawing program.")
_NOT_A_ROLE = Words(
    "La couleur {attribute} n’est pas le nom d’une couleur de la palette.",
    "The colour {attribute} is not the name of a colour in the palette.",
)
_ELEMENT = Words(
    "L’élément <{name}> n’est pas permis dans un dessin d’affiche\u00a0: seuls les formes, les dégradés opaques "
    "et les motifs y sont rendus de la même façon à l’écran et dans un PDF.",
    "The element <{name}> is not allowed in poster art: only shapes, opaque gradients and patterns look "
    "the same on screen and in a PDF.",
)
_TO_PATHS = Words("Retirez-le, ou convertissez-le en tracés.", "Remove it, or convert it to paths.")
_ENDLESS = Words(
    "Le dessin se répète trop\u00a0: un <use> ou un motif se contient lui-même, ou il y a plus de "
    "20\u00a0000\u00a0éléments une fois tout déplié.",
    "The art repeats itself too much: a <use> or a pattern contains itself, or there are over 20,000 elements "
    "once everything is expanded.",
)
_COPY_SHAPE = Words("Copiez la forme au lieu de la répéter.", "Copy the shape instead of repeating it.")


class _Node(Struct, frozen=True):
    """An element, its name as written in files, and its location in the drawing."""

    element: Element
    name: str
    location: Location
    depth: int


def art_problems(text: str, roles: Collection[str], file: str) -> tuple[Problem, ...]:
    """The reasons why the SVG `text` cannot be drawn, at most 50 problems; empty when it can.

    `roles` are the names that its colours may have. Locations are `file:svg/g[2]/path[1]`, whatever the lines.
    """
    barrier = _barrier(text, file)
    if barrier:
        return (barrier,)
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - no DOCTYPE came this far, so no entity can grow
    except (ElementTree.ParseError, ValueError) as error:
        words = _BROKEN.format(line=error.position[0] if isinstance(error, ElementTree.ParseError) else 1)
        return (Problem("svg-broken", "error", words, in_file(file), _SAVE_AGAIN),)
    nodes = list(_nodes(root, Location(file=file, element="svg"), 0))
    ids = {each.element.attrib["id"]: each.element for each in nodes if "id" in each.element.attrib}
    written = tuple(islice(chain(_root(root, file), _written(nodes, roles, ids)), _MOST_PROBLEMS))
    return written or tuple(islice(_drawn(nodes, ids, file), _MOST_PROBLEMS))


def art_roles(text: str) -> frozenset[str]:
    """The palette roles used by art without problems."""
    root = ElementTree.fromstring(text)  # noqa: S314 - art_problems has passed it
    values = {each.get(name, "none") for each in root.iter() for name in subset.COLORS}
    return frozenset(value for value in values if _is_role(value))


def recolor(text: str, colors: Mapping[str, str]) -> str:
    """Art without problems with its roles replaced by their `#rrggbb`: the only form that Qt may read.

    Raises KeyError for a role that `colors` lacks.
    """
    root = ElementTree.fromstring(text)  # noqa: S314 - art_problems has passed it
    for each in root.iter():
        attributes = {attribute_name(name): value for name, value in each.attrib.items()}
        each.attrib.clear()
        for name, value in attributes.items():
            # Every version of Qt reads the old spelling of `href`.
            written = "xlink:href" if name == "href" else name
            each.set(written, colors[value] if name in subset.COLORS and _is_role(value) else value)
        each.tag = element_name(each)
    root.attrib |= {"xmlns": subset.SVG, "xmlns:xlink": subset.XLINK}
    return ElementTree.tostring(root, encoding="unicode")


def _is_role(value: str) -> bool:
    return value != "none" and not value.startswith("url(")


def _barrier(text: str, file: str) -> Problem | None:
    """The problem of a text that must not even reach the XML parser."""
    if len(text) > LARGEST_ART:
        words = Words("Le dessin est trop gros\u00a0: la limite est de 256\u00a0Kio.", "The art is over 256 KiB.")
        return Problem(
            "svg-too-big", "error", words, in_file(file), Words("Simplifiez ses tracés.", "Simplify its paths.")
        )
    declared = re.search(r"<!(?!--|\[CDATA\[)\w*", text)
    if declared is None:
        return None
    name = shown(declared[0].removeprefix("<!"))
    words = Words(
        f"La déclaration {name} n’est pas permise dans un dessin d’affiche.",
        f"The declaration {name} is not allowed in poster art.",
    )
    return Problem("svg-declaration", "error", words, in_file(file), Words("Supprimez-la.", "Remove it."))


def _nodes(element: Element, location: Location, depth: int) -> Iterator[_Node]:
    """Every element in order, down to one level below the deepest one allowed."""
    yield _Node(element, element_name(element), location, depth)
    counts: dict[str, int] = {}
    for child in element if depth <= _DEEPEST else ():
        name = shown(element_name(child))
        counts[name] = counts.get(name, 0) + 1
        path = f"{location.element}/{name}[{counts[name]}]"
        yield from _nodes(child, Location(file=location.file, element=path), depth + 1)


def _root(root: Element, file: str) -> Iterator[Problem]:
    sizes = [float(size) for size in re.findall(subset.NUMBER, root.get("viewBox", ""))[2:]]
    if element_name(root) != "svg" or len(sizes) != 2 or min(sizes) <= 0:
        example = f'<svg xmlns="{subset.SVG}" viewBox="0 0 300 300">'
        words = Words(
            "Le dessin doit commencer par un élément <svg>, avec un viewBox de largeur et de hauteur positives.",
            "The art must start with an <svg> element, with a viewBox of positive width and height.",
        )
        fix = Words(f"Par exemple\u00a0: {example}", f"For instance: {example}")
        yield Problem("svg-root", "error", words, in_file(file), fix)


def _written(nodes: list[_Node], roles: Collection[str], ids: Mapping[str, Element]) -> Iterator[Problem]:
    """The problems of each element by itself."""
    for node in nodes:
        identity = node.element.get("id")
        if node.depth > _DEEPEST:
            words = Words("Le dessin imbrique trop de groupes.", "The art nests too many groups.")
            fix = Words("Dégroupez-en dans votre logiciel.", "Ungroup some in your drawing program.")
            yield Problem("svg-too-deep", "error", words, node.location, fix)
        elif node.depth and node.name not in subset.ELEMENTS:
            name = shown(node.name.rpartition("}")[2])
            fix = subset.FIXES.get(name, _TO_PATHS)
            yield Problem("svg-element", "error", _ELEMENT.format(name=name), node.location, fix)
        elif identity is not None and ids[identity] is not node.element:
            attribute = f'id="{shown(identity)}"'
            words = Words(f"Deux éléments ont le même {attribute}.", f"Two elements have the same {attribute}.")
            fix = Words("Donnez à chacun le sien.", "Give each one its own.")
            yield Problem("svg-same-id", "error", words, node.location, fix)
        else:
            yield from _attributes(node, roles, ids)


def _attributes(node: _Node, roles: Collection[str], ids: Mapping[str, Element]) -> Iterator[Problem]:
    for name, value in ((attribute_name(name), value) for name, value in node.element.items()):
        if name in subset.COLORS:
            target = ids.get(_painted(value))
            painted = value == "none" or (target is not None and element_name(target) in subset.PAINTS)
            if value not in roles and (not painted or name == "stop-color"):
                words = _NOT_A_ROLE.format(attribute=f'{name}="{shown(value)}"')
                fix = meant(value, sorted(roles)) or _NAME_A_COLOR
                yield Problem("svg-color", "error", words, node.location, fix)
        elif name not in subset.HREFS and not subset.is_allowed(name, value):
            yield _wrong_attribute(node, name, value)
    yield from _references(node, ids)
    if node.name == "stop" and "stop-color" not in node.element.attrib:
        yield _colorless(node.location, "stop-color")
    # Qt's PDF ignores the transform of a gradient whose units are those of its box.
    if "gradientTransform" in node.element.attrib and node.element.get("gradientUnits") != "userSpaceOnUse":
        words = Words(
            'Avec gradientTransform, il faut gradientUnits="userSpaceOnUse"\u00a0: sinon, le PDF ignore le premier.',
            'gradientTransform needs gradientUnits="userSpaceOnUse": otherwise the PDF ignores the transform.',
        )
        fix = Words(
            "Ajoutez gradientUnits, ou retirez gradientTransform.", "Add gradientUnits or remove the transform."
        )
        yield Problem("svg-gradient-units", "error", words, node.location, fix)


def _painted(value: str) -> str:
    """The id in `url(#id)`; empty for any other value."""
    found = re.fullmatch(r"url\(#([\w.-]+)\)", value)
    return found[1] if found else ""


def _wrong_attribute(node: _Node, name: str, value: str) -> Problem:
    bare = shown(name.rpartition("}")[2])
    attribute = f'{bare}="{shown(value)}"'
    words = Words(
        f"L’attribut {attribute} n’est pas permis dans un dessin d’affiche.",
        f"The attribute {attribute} is not allowed in poster art.",
    )
    fix = Words("Retirez-le.", "Remove it.")
    if subset.is_known(name):
        words = Words(
            f"L’attribut {attribute} n’a pas une valeur permise.",
            f"The value of the attribute {attribute} is not allowed.",
        )
        fix = Words("Corrigez cette valeur, ou retirez l’attribut.", "Correct this value, or remove the attribute.")
    return Problem("svg-attribute", "error", words, node.location, subset.FIXES.get(bare, fix))


def _references(node: _Node, ids: Mapping[str, Element]) -> Iterator[Problem]:
    """The problem of a reference that is not a single one from a `use` to a drawing of the same file."""
    found = {name: value for name, value in node.element.items() if attribute_name(name) in subset.HREFS}
    target = ids.get(_target(node.element))
    sound = node.name == "use" and len(found) == 1 and target is not None and element_name(target) in subset.DRAWINGS
    if sound or (not found and node.name != "use"):
        return
    reference = shown(", ".join(f'{attribute_name(name)}="{value}"' for name, value in found.items()) or "<use>")
    words = Words(
        f"Le renvoi {reference} n’est pas permis\u00a0: seul <use> renvoie, une fois, à une forme ou à un groupe.",
        f"The reference {reference} is not allowed: only <use> may refer, once, to a shape or group of the drawing.",
    )
    fix = Words("Copiez la forme à cet endroit.", "Copy the shape there.")
    yield Problem("svg-reference", "error", words, node.location, fix)


def _target(element: Element) -> str:
    """The id that an element refers to; empty when it refers to none."""
    found = next((value for name, value in element.items() if attribute_name(name) in subset.HREFS), "")
    return found.removeprefix("#") if found.startswith("#") else ""


def _colorless(location: Location, name: str) -> Problem:
    words = Words(f"Il manque {name}\u00a0: sans lui, c’est du noir.", f"{name} is missing: without it, this is black.")
    return Problem("svg-no-color", "error", words, location, _NAME_A_COLOR)


def _drawn(nodes: list[_Node], ids: Mapping[str, Element], file: str) -> Iterator[Problem]:
    """The problems of the drawing once every `use` and pattern is expanded."""
    locations = {each.element: each.location for each in nodes}
    for number, (element, settings) in enumerate(_visits(nodes[0].element, ids)):
        if number >= MOST_DRAWN:
            yield Problem("svg-endless", "error", _ENDLESS, in_file(file), _COPY_SHAPE)
            return
        if element_name(element) in subset.SHAPES:
            found = _shape(element, settings, ids, locations.get(element, NOWHERE))
            # A repeated shape is reported once.
            if found and locations.pop(element, None):
                yield found


def _visits(root: Element, ids: Mapping[str, Element]) -> Iterator[_Visit]:
    """Every element in drawing order, with its own and inherited settings. Endless for a cycle."""
    start: _Visit = (root, {})
    pending: list[Iterator[_Visit]] = [iter([start])]
    while pending:
        visit = next(pending[-1], None)
        if visit is None:
            pending.pop()
            continue
        element, settings = visit[0], _settings(*visit)
        yield element, settings
        pending.append(_inside(element, settings, ids))


def _settings(element: Element, inherited: Mapping[str, str]) -> Mapping[str, str]:
    own = {name: value for name, value in element.items() if name in _INHERITED}
    # A group's opacity is not inherited, but applies to everything in the group.
    if float(inherited.get("opacity", "1")) < 1:
        own.pop("opacity", None)
    return {**inherited, **own}


def _inside(element: Element, settings: Mapping[str, str], ids: Mapping[str, Element]) -> Iterator[_Visit]:
    name = element_name(element)
    if name in {"svg", "g"}:
        yield from ((child, settings) for child in element)
    elif name == "use":
        yield ids[_target(element)], settings
    elif name in subset.SHAPES:
        for paint in ("fill", "stroke"):
            target = ids.get(_painted(settings.get(paint, "")))
            if target is not None and element_name(target) == "pattern":
                yield from ((child, _settings(target, {})) for child in target)


def _shape(
    element: Element, settings: Mapping[str, str], ids: Mapping[str, Element], location: Location
) -> Problem | None:
    if "fill" not in settings and element_name(element) != "line":
        return _colorless(location, "fill")
    if (
        not {"rx", "ry"}.isdisjoint(element.attrib)
        and element_name(element) == "rect"
        and "stroke-dasharray" in settings
    ):
        # In a PDF, Qt starts the outline at another corner, so that the dashes are elsewhere.
        words = Words("Un rectangle arrondi ne peut être pointillé.", "A rounded rectangle cannot be dashed.")
        fix = Words("Dessinez-le comme un tracé, <path>.", "Draw it as a <path>.")
        return Problem("svg-dashed-round", "error", words, location, fix)
    for paint in ("fill", "stroke"):
        target = ids.get(_painted(settings.get(paint, "")))
        share = min(float(settings.get(name, "1")) for name in ("opacity", f"{paint}-opacity"))
        if target is not None and element_name(target) in subset.GRADIENTS and share < 1:
            words = Words(
                "Un dégradé translucide sort en bloc opaque dans un PDF.",
                "A translucent gradient comes out as a solid block in a PDF.",
            )
            fix = Words("Retirez l’opacité, ou prenez une couleur unie.", "Remove the opacity, or use a flat colour.")
            return Problem("svg-translucent-gradient", "error", words, location, fix)
    return None

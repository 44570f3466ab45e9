"""Cleans an SVG of official art before it is drawn: no link out of it, no script, no more work than a drawing needs."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from msgspec import Struct

from composer.core.art.svg_subset import SVG, XLINK, local_name

#: What was taken out of a drawing: links to files or pages, scripts and animations, pictures that may not be drawn.
Removed = Literal["link", "script", "picture"]
#: Characters of a drawing with its pictures; entities that it may declare, and the characters of one.
LARGEST_SVG, _MOST_ENTITIES, _LONGEST_ENTITY = 24 << 20, 64, 300
_HREFS = ("href", f"{{{XLINK}}}href")
_SCRIPTS = frozenset(
    "script foreignObject handler listener animate animateTransform animateMotion animateColor set discard iframe "
    "video audio canvas object embed".split()
)
_DATA = re.compile(r"\s*data:image/(?:png|jpe?g|webp);base64,", re.IGNORECASE)
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!#|['\"]?#)[^)]*\)?|@import[^;]*;?", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[>]*(?:\[(?P<inside>[^\]]*)\]\s*)?>")
_ENTITY = re.compile(r"<!ENTITY\s+(?P<name>[A-Za-z_][\w.-]*)\s+(?:\"(?P<a>[^\"]*)\"|'(?P<b>[^']*)')\s*>")
#: What makes a filter slow whatever its area, and the most of each.
_FILTERS: Mapping[str, float] = {"numOctaves": 6, "radius": 40, "order": 9, "stdDeviation": 200}
#: Elements that a filter is applied to: each takes another pass over the whole picture.
_MOST_FILTERED = 60
#: Elements of a file, how deep they may be in one another, and how many are drawn once references are followed.
_MOST_ELEMENTS, _MOST_DEEP, _MOST_DRAWN = 100_000, 120, 300_000
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^)'\"]+)['\"]?\s*\)")
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"[.#]?[\w-]+|\*")


class Unclean(Exception):
    """Raised when a drawing is no SVG that may be read."""


class TooHeavy(Exception):
    """Raised when drawing it would take too long."""


class CleanSvg(Struct, frozen=True):
    """A cleaned drawing: its tree, and what was removed from it."""

    root: Element
    removed: frozenset[Removed]


def clean_svg(text: str) -> CleanSvg:
    """Parse an SVG and take out of it what leads elsewhere; raises Unclean or TooHeavy where it cannot be drawn.

    Links inside the drawing, and PNG, JPEG and WebP pictures that it carries, stay.
    """
    if len(text) > LARGEST_SVG:
        raise TooHeavy
    root = _parsed(_without_declarations(text))
    if local_name(root) != "svg":
        raise Unclean
    removed = frozenset(_cleaned(root))
    if _is_heavy(root) or sum("filter" in each.attrib for each in root.iter()) > _MOST_FILTERED:
        raise TooHeavy
    return CleanSvg(root, removed)


def written(root: Element) -> str:
    """The text of a cleaned tree."""
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def embedded(root: Element) -> Iterator[tuple[Element, str]]:
    """Each picture that the drawing carries, as the text of its data."""
    for each in root.iter():
        for href in _HREFS:
            value = each.get(href, "")
            if found := _DATA.match(value):
                yield each, value[found.end() :]


def drop(root: Element, dropped: Element) -> None:
    """Take `dropped` out of the tree."""
    for parent in root.iter():
        if dropped in list(parent):
            parent.remove(dropped)
            return


def _without_declarations(text: str) -> str:
    """The text with the few entities that drawing programs declare written out, and no declaration."""
    found = _DOCTYPE.search(text)
    if found:
        inside = found["inside"] or ""
        text = text[: found.start()] + text[found.end() :]
        entities = {each["name"]: each["a"] or each["b"] or "" for each in _ENTITY.finditer(inside)}
        if "<!" in _ENTITY.sub("", inside) or len(entities) > _MOST_ENTITIES:
            raise Unclean
        if any("&" in value or "<" in value or len(value) > _LONGEST_ENTITY for value in entities.values()):
            raise Unclean
        for name, value in entities.items():
            text = text.replace(f"&{name};", value)
            if len(text) > LARGEST_SVG:
                raise TooHeavy
    if re.search(r"<!(?!--|\[CDATA\[)", text):
        raise Unclean
    return text


class _Counter:
    """Counts the elements of a text and how deep they are, without a tree; raises TooHeavy beyond the limits."""

    def __init__(self) -> None:
        self._depth = self._count = 0

    def start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _MOST_DEEP or self._count > _MOST_ELEMENTS:
            raise TooHeavy

    def end(self, _name: str) -> None:
        self._depth -= 1

    def close(self) -> None:
        """Nothing is kept."""


def _parsed(text: str) -> Element:
    """The tree of a text that is counted first."""
    try:
        counting = ElementTree.XMLParser(target=_Counter())  # noqa: S314 - no declaration came this far
        counting.feed(text)
        counting.close()
        return ElementTree.fromstring(text)  # noqa: S314 - so that no entity can grow
    except (ElementTree.ParseError, ValueError) as error:
        raise Unclean from error


def _cleaned(root: Element) -> Iterator[Removed]:
    """Take out of the tree what leads elsewhere or runs, and name it."""
    for parent in list(root.iter()):
        for child in list(parent):
            if local_name(child) in _SCRIPTS:
                parent.remove(child)
                yield "script"
            elif local_name(child) == "style" and child.text and _OUTSIDE.search(child.text):
                child.text = _OUTSIDE.sub("none", child.text)
                yield "link"
        yield from _cleaned_attributes(parent)


def _cleaned_attributes(element: Element) -> Iterator[Removed]:
    for name, value in list(element.attrib.items()):
        if name in _HREFS and not (value.lstrip().startswith("#") or _DATA.match(value)):
            del element.attrib[name]
            yield "picture" if value.lstrip().lower().startswith("data:") else "link"
        elif name.lower().startswith("on"):
            del element.attrib[name]
            yield "script"
        elif name not in _HREFS and _OUTSIDE.search(value):
            element.set(name, _OUTSIDE.sub("none", value))
            yield "link"
        elif name in _FILTERS:
            element.set(name, _bounded(value, _FILTERS[name]))


def _bounded(value: str, most: float) -> str:
    numbers = re.findall(r"[-+.\deE]+", value)
    try:
        return " ".join(f"{min(float(each), most):g}" for each in numbers[:2])
    except ValueError:
        return "0"


class _Heavy(Exception):
    """Raised when counting further makes no sense."""


def _is_heavy(root: Element) -> bool:
    """Whether the drawing has too many elements once its references are followed, or one that contains itself."""
    try:
        return _Weights(root).of(root, 0) > _MOST_DRAWN
    except _Heavy:
        return True


class _Weights:
    """Counts elements, each one once; a reference counts for all of what it names."""

    def __init__(self, root: Element) -> None:
        self._by_id = {each.attrib["id"]: each for each in root.iter() if "id" in each.attrib}
        self._rules = _rules(root)
        self._known: dict[Element, int] = {}
        self._open: set[Element] = set()

    def of(self, element: Element, depth: int) -> int:
        if element in self._known:
            return self._known[element]
        if element in self._open or depth > 2 * _MOST_DEEP:
            raise _Heavy
        self._open.add(element)
        weight = 1 + sum(self.of(child, depth + 1) for child in element)
        weight += sum(self.of(target, depth + 1) for target in self._targets(element))
        self._open.discard(element)
        if weight > _MOST_DRAWN:
            raise _Heavy
        self._known[element] = weight
        return weight

    def _targets(self, element: Element) -> Iterator[Element]:
        names = [element.get(href, "").strip().removeprefix("#") for href in _HREFS]
        for value in element.attrib.values():
            names += _REFERENCE.findall(value) if "url(" in value else ()
        for selector in self._selectors(element):
            names += self._rules.get(selector, ())
        return (self._by_id[name] for name in names if name in self._by_id)

    @staticmethod
    def _selectors(element: Element) -> Iterator[str]:
        yield from ("*", local_name(element), f"#{element.get('id', '')}")
        yield from (f".{name}" for name in element.get("class", "").split()[:20])


def _rules(root: Element) -> Mapping[str, tuple[str, ...]]:
    """What each simple selector of the style sheets refers to, wherever it stands in a rule."""
    found: dict[str, tuple[str, ...]] = {}
    for sheet in root.iter():
        if str(sheet.tag).endswith("style") and sheet.text:
            for selectors, body in _RULE.findall(sheet.text):
                for selector in set(_SELECTOR.findall(selectors)) if (names := _REFERENCE.findall(body)) else ():
                    found[selector] = (*found.get(selector, ()), *names)
    return found

"""Estimates how much work an SVG of any kind is to draw, with every reference followed."""

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from composer.core.art.svg_subset import XLINK, local_name

#: Elements of a file, how deep they may be in one another, and how many are drawn once references are followed.
MOST_ELEMENTS, MOST_DEEP, _MOST_DRAWN = 100_000, 120, 300_000
_HREFS = ("href", f"{{{XLINK}}}href")
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^)'\"]+)['\"]?\s*\)")
_RULE = re.compile(r"([^{}]{1,400})\{([^{}]{0,4000})\}")
_SELECTOR = re.compile(r"[.#]?[\w-]+|\*")


class _Heavy(Exception):
    """Raised when counting further makes no sense."""


def is_heavy(root: Element) -> bool:
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
        if element in self._open or depth > 2 * MOST_DEEP:
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

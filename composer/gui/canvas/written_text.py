"""Finds where each character that a person typed is drawn on the poster, and which character is at a point.

A poster corrects what is typed (« ’ », no-break spaces, quotation marks, raised letters) and breaks its lines, so the
text drawn is compared with the text typed.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from itertools import groupby
from math import hypot

from msgspec import Struct
from PySide6.QtCore import QPointF

from composer.core.geometry import Point, Rect, Rotation
from composer.core.person.fields import PERSON_FIELDS
from composer.core.text.wording import role_line, signature
from composer.core.visual import Visual
from composer.render.frame import Frame, Glyphs, Text

#: Characters that mean the same to whoever typed them.
_ALIKE = str.maketrans("\u00a0\u202f\u2009\n\u2011’‘“”„«»ᵉʳˢⁿᵈᵗʰ", '    -\'\'"""""ersndth')
#: In sizes of the letters: a caret above the baseline and below it.
_ABOVE, _BELOW = 0.86, 0.24


class Caret(Struct, frozen=True):
    """A place between two characters: upright, in design pixels, before the rotation of its text. `line` counts."""

    line: int
    x: float
    top: float
    bottom: float
    turn: Rotation | None = None

    @property
    def box(self) -> Rect:
        """The line itself, without width."""
        return Rect(self.x, self.top, 0.0, self.bottom - self.top)


def carets_in(frame: Frame, slot: str, source: str) -> list[Caret]:
    """The caret before each character of `source` and after the last, where `slot` draws it; none without a text."""
    drawn, places = _drawn(frame, slot)
    if not places:
        return []
    return [places[index] for index in _positions(source, drawn)]


def source_of(slot: str, visual: Visual) -> tuple[str, Mapping[str, int]]:
    """What `slot` is made of, as typed, and where each field begins in it, in characters."""
    person = visual.person
    if slot == "quote":
        return visual.quote, {"quote": 0}
    if slot == "name":
        return signature(person), {"name": 0, "pronouns": len(f"{person.name} (") if person.name else 0}
    return role_line(person), {"role": 0, "organisation": len(f"{person.role}, ") if person.role else 0}


def field_at(frame: Frame, slot: str, visual: Visual, at: QPointF) -> str:
    """The field of `slot` drawn nearest to a point of the page, in design pixels; the first one when none is."""
    source, starts = source_of(slot, visual)
    carets = carets_in(frame, slot, source)
    fields = _filled(slot, visual)
    if not carets or not fields:
        return next(iter(starts))
    index = nearest(carets, at)
    return max((each for each in fields if starts[each] <= index), key=lambda each: starts[each], default=fields[0])


def nearest(carets: list[Caret], at: QPointF) -> int:
    """The index of the caret nearest to a point of the page: first by its line, then along it."""

    def away(index: int) -> tuple[float, float]:
        caret = carets[index]
        point = Point(at.x(), at.y())
        here = caret.turn.back(point) if caret.turn else point
        outside = max(caret.top - here.y, here.y - caret.bottom, 0.0)
        return round(outside, 3), hypot(here.x - caret.x, 0.0)

    return min(range(len(carets)), key=away)


def _filled(slot: str, visual: Visual) -> list[str]:
    return (
        ["quote"]
        if slot == "quote"
        else [each.id for each in PERSON_FIELDS if each.slot == slot and each.of(visual.person)]
    )


def _drawn(frame: Frame, slot: str) -> tuple[str, list[Caret]]:
    """The characters that `slot` draws, its lines parted by spaces, and the caret before each and after the last."""
    letters: list[str] = []
    places: list[Caret] = []
    for line, (text, words, glyphs) in enumerate(_lines(frame, slot)):
        if places:
            letters.append(" ")
        found = _places(line, text, words, glyphs)
        letters.extend(words)
        places.extend(found)
    return "".join(letters), places


def _lines(frame: Frame, slot: str) -> Iterator[tuple[Text, str, list[Glyphs]]]:
    """Each line of `slot`: its text, its characters and its runs of glyphs, which share an origin."""
    for text in frame.texts():
        if text.slot == slot:
            runs = (list(group) for _, group in groupby(text.glyphs, key=lambda each: each.origin))
            yield from ((text, words, glyphs) for words, glyphs in zip(text.lines, runs, strict=False))


def _places(line: int, text: Text, words: str, glyphs: list[Glyphs]) -> list[Caret]:
    """The caret before each character of a line, and after the last."""
    base = max(each.origin.y() + each.run.rawFont().ascent() for each in glyphs)
    top, bottom = base - _ABOVE * text.size, base + _BELOW * text.size
    found, end = _across(glyphs)
    units, x, places = 0, min(found.values(), default=text.box.x), list[Caret]()
    for letter in words:
        x = found.get(units, x)
        places.append(Caret(line, x, top, bottom, text.turn))
        units += 2 if ord(letter) > 0xFFFF else 1
    return [*places, Caret(line, end, top, bottom, text.turn)]


def _across(glyphs: list[Glyphs]) -> tuple[dict[int, float], float]:
    """Where the glyphs of a line begin, by the index of their character, and where the last one ends."""
    found: dict[int, float] = {}
    end = 0.0
    for each in glyphs:
        run, left = each.run, each.origin.x()
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for index, place, advance in zip(run.stringIndexes(), run.positions(), advances, strict=False):
            found.setdefault(index, left + place.x())
            end = max(end, left + place.x() + advance.x())
    return found, end


def _positions(source: str, drawn: str) -> list[int]:
    """The index in `drawn` of the caret before each character of `source`, and after the last."""
    typed, shown = _plain(source), _plain(drawn)
    # Most texts are drawn as they were typed, and a keystroke waits for this.
    whole = "".join(shown).find("".join(typed)) if len("".join(shown)) == len(shown) else -1
    if whole >= 0 and len("".join(typed)) == len(typed):
        return list(range(whole, whole + len(typed) + 1))
    blocks = SequenceMatcher(None, typed, shown, autojunk=False).get_matching_blocks()
    positions: list[int] = []
    end = 0
    for block in blocks:
        # What is not drawn has the place of what is before it.
        positions += [end] * (block.a - len(positions))
        positions += range(block.b, block.b + block.size)
        end = block.b + block.size if block.size else end
    return [*positions, end]


def _plain(text: str) -> list[str]:
    """The characters of `text`, those that mean the same as one another alike."""
    return [unicodedata.normalize("NFC", letter.translate(_ALIKE)).casefold() for letter in text]

"""Sets lines of text as glyphs: shaped at their size, positioned by their baseline, with fallback fonts reported."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.poster import Align, Style
from composer.core.problems import Problem, at_slot
from composer.core.text.accents import accented_spans
from composer.core.text.fitting import Fitted, block_height
from composer.core.words import Language, Words, named
from composer.render.fonts import REFERENCE_SIZE, FontMeasure, Fonts
from composer.render.frame import Glyphs, Text
from composer.render.shaping import lacking_in, shows, units

#: What is hardly visible at the end of a line.
_STOPS = frozenset(".,")


class Setting(Struct, frozen=True):
    """How a fitted text is set: its style, colour and alignment in a box as wide as the column."""

    slot: str
    style: Style
    color: Color
    align: Align
    #: Opens the first line and hangs before its edge.
    hung: str = ""
    #: The words that are in the accent colour, and the language that they are read in.
    accents: tuple[str, ...] = ()
    language: Language = "fr"


def place_text(fitted: Fitted, setting: Setting, box: Rect, fonts: Fonts) -> tuple[Text, tuple[Problem, ...]]:
    """Set the lines from the top of `box`: the first capital touches it; leading as the style says."""
    style, measure = setting.style, fonts.measure(setting.style)
    glyphs: list[Glyphs] = []
    fallbacks: dict[str, str] = {}
    lines = (setting.hung + fitted.lines[0], *fitted.lines[1:]) if fitted.lines else ()
    accented = list(_reaches(lines, setting))
    for index, words in enumerate(lines):
        line, borrowed = fonts.line(words, style, fitted.size)
        fallbacks |= borrowed
        hang = measure.advance(setting.hung) * fitted.size if index == 0 else 0.0
        optical = _optical(fitted.lines[index], setting.align, measure) * fitted.size
        x = box.x - hang + _shift(setting.align, box.width - line.width + hang, optical)
        baseline = box.y + fitted.size * (measure.rise + index * style.leading)
        at, reaches = QPointF(x, baseline - line.ascent), [part for where, part in accented if where == index]
        glyphs += [Glyphs(run, at, _places(run, reaches)) for run in line.runs]
    height = block_height(len(fitted.lines), fitted.size, style.leading, measure)
    covered = Rect(box.x, box.y, box.width, height)
    text = Text(setting.slot, covered, tuple(glyphs), setting.color, fitted.size, lines, style)
    return text, tuple(_fallback_problems(fallbacks, setting.slot))


def _reaches(lines: Sequence[str], setting: Setting) -> Iterator[tuple[int, range]]:
    """Where the accented words are: each line by its index, and the part of it in Qt's units."""
    if setting.accents:
        for index, first, past in accented_spans(lines, setting.accents, setting.language):
            yield index, range(units(lines[index][:first]), units(lines[index][:past]))


def _places(run: QGlyphRun, reaches: Sequence[range]) -> tuple[int, ...]:
    """The places of the glyphs of `run` that stand for characters within `reaches`."""
    if not reaches:
        return ()
    return tuple(place for place, at in enumerate(run.stringIndexes()) if any(at in reach for reach in reaches))


def _shift(align: Align, spare: float, optical: float) -> float:
    """The distance of a line from the left; a centred full line keeps to its column."""
    if align == "center":
        return spare / 2 + max(-spare / 2, min(optical, spare / 2))
    return (spare if align == "right" else 0.0) + optical


def _optical(words: str, align: Align, measure: FontMeasure) -> float:
    """How far a line moves, in ems, so that ink stands on the edge of its column, or on its axis, and not advances.

    On an axis a stop at the end weighs half.
    """
    before, after = measure.bearings(words)
    stop = measure.advance(words[-1]) / 2 if words[-1:] in _STOPS else 0.0
    return {"left": -before, "center": (after - before + stop) / 2, "right": after}[align]


def lacking(text: str, style: Style, fonts: Fonts) -> frozenset[str]:
    """The visible characters of `text`, as `style` sets it, that its own face does not have."""
    cased = text.upper() if style.case == "upper" else text
    return lacking_in(cased, QRawFont.fromFont(fonts.font(style, REFERENCE_SIZE)))


def _fallback_problems(fallbacks: dict[str, str], slot: str) -> list[Problem]:
    by_family: dict[str, str] = {}
    for letter, family in fallbacks.items():
        by_family[family] = by_family.get(family, "") + "".join(filter(shows, letter))
    return [_fallback_problem(letters, family, slot) for family, letters in by_family.items()]


def _fallback_problem(letters: str, family: str, slot: str) -> Problem:
    names = named(letters)
    if family:
        return Problem(
            "glyph-fallback",
            "notice",
            Words(
                "La police de l’affiche n’a pas {names}; la police {family} de cet ordinateur les dessine.",
                "The poster’s font does not have {names}; this computer’s {family} draws them.",
            ).format(names=names, family=family),
            at_slot(slot),
            Words("Vérifiez-en l’apparence, ou écrivez autrement.", "Check how they look, or write it another way."),
        )
    return Problem(
        "glyph-missing",
        "error",
        Words(
            "Aucune police de cet ordinateur n’a {names}; des carrés vides sont dessinés à la place.",
            "No font on this computer has {names}; empty boxes are drawn instead.",
        ).format(names=names),
        at_slot(slot),
        Words("Retirez ces caractères ou écrivez-les autrement.", "Remove these characters or write them another way."),
    )

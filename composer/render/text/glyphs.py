"""Sets lines of text as glyphs: shaped at their size, positioned by their baseline, with fallback fonts reported."""

import unicodedata
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QRawFont

from composer.core.color import Color
from composer.core.geometry import Rect
from composer.core.location import at_slot
from composer.core.naming import named
from composer.core.poster import Align, Style
from composer.core.problems import Problem
from composer.core.text.clusters import clusters
from composer.core.text.fitting import Fitted, block_height
from composer.core.words import Words
from composer.render.fonts import REFERENCE_SIZE, FontMeasure, Fonts
from composer.render.frame import Glyphs, Text
from composer.render.shaping import PLAIN, family_of, shaped, without_raised

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


def place_text(fitted: Fitted, setting: Setting, box: Rect, fonts: Fonts) -> tuple[Text, tuple[Problem, ...]]:
    """Set the lines from the top of `box`: the first capital touches it; leading as the style says."""
    style, font = setting.style, fonts.font(setting.style, fitted.size)
    measure = fonts.measure(style)
    glyphs: list[Glyphs] = []
    lines = (setting.hung + fitted.lines[0], *fitted.lines[1:]) if fitted.lines else ()
    for index, words in enumerate(lines):
        line = shaped(words, font, measure.space * fitted.size)
        hang = measure.advance(setting.hung) * fitted.size if index == 0 else 0.0
        optical = _optical(fitted.lines[index], setting.align, measure) * fitted.size
        x = box.x - hang + _shift(setting.align, box.width - line.width + hang, optical)
        baseline = box.y + fitted.size * (measure.rise + index * style.leading)
        glyphs += [Glyphs(run, QPointF(x, baseline - line.ascent)) for run in line.runs]
    height = block_height(len(fitted.lines), fitted.size, style.leading, measure)
    covered = Rect(box.x, box.y, box.width, height)
    text = Text(setting.slot, covered, tuple(glyphs), setting.color, fitted.size, lines, style)
    return text, tuple(_fallback_problems(_fallbacks(lines, font), setting.slot))


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
    return _lacking((cased,), QRawFont.fromFont(fonts.font(style, REFERENCE_SIZE)))


def _lacking(lines: Sequence[str], face: QRawFont) -> frozenset[str]:
    # Composed, as shaping does: a face may have « é » and not the accent alone.
    letters = {
        letter for line in lines for letter in unicodedata.normalize("NFC", without_raised(line.translate(PLAIN)))
    }
    return frozenset(each for each in letters if _shows(each) and not face.supportsCharacter(ord(each)))


def _fallbacks(lines: Sequence[str], font: QFont) -> dict[str, str]:
    """Each character that the font lacks, with the family that drew it (empty: none did)."""
    own = QRawFont.fromFont(font)
    missing = _lacking(lines, own)
    if not missing:
        return {}
    graphemes = dict.fromkeys(
        grapheme for line in lines for grapheme in clusters(line) if not missing.isdisjoint(grapheme)
    )
    return {grapheme: _drawer(grapheme, font, own.familyName()) for grapheme in graphemes}


def _drawer(grapheme: str, font: QFont, own: str) -> str:
    """The family that draws `grapheme` instead of its `own`; empty when a part of it is an empty box."""
    runs = shaped(grapheme, font, 0.0).runs
    families = [family_of(run) for run in runs]
    if "" in families or any(0 in run.glyphIndexes() for run in runs):
        return ""
    return next((each for each in families if each != own), "")


def _shows(letter: str) -> bool:
    """Whether a missing glyph for `letter` would be visible: not a space, a joiner or a variation selector."""
    return not letter.isspace() and unicodedata.category(letter) != "Cf" and not "\ufe00" <= letter <= "\ufe0f"


def _fallback_problems(fallbacks: dict[str, str], slot: str) -> list[Problem]:
    by_family: dict[str, str] = {}
    for letter, family in fallbacks.items():
        by_family[family] = by_family.get(family, "") + "".join(filter(_shows, letter))
    return [_fallback_problem(letters, family, slot) for family, letters in by_family.items()]


def _fallback_problem(letters: str, family: str, slot: str) -> Problem:
    names = named(letters)
    if family:
        return Problem(
            "glyph-fallback",
            "notice",
            Words(
                f"La police de l’affiche n’a pas {names.fr}; la police {family} de cet ordinateur les dessine.",
                f"The poster’s font does not have {names.en}; this computer’s {family} draws them.",
            ),
            at_slot(slot),
            Words("Vérifiez-en l’apparence, ou écrivez autrement.", "Check how they look, or write it another way."),
        )
    return Problem(
        "glyph-missing",
        "error",
        Words(
            f"Aucune police de cet ordinateur n’a {names.fr}; des carrés vides sont dessinés à la place.",
            f"No font on this computer has {names.en}; empty boxes are drawn instead.",
        ),
        at_slot(slot),
        Words("Retirez ces caractères ou écrivez-les autrement.", "Remove these characters or write them another way."),
    )

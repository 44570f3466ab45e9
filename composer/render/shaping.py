"""Shapes a line of text to glyphs: in the poster's face where possible, emoji in the system's, thin spaces thin."""

import unicodedata
from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextCharFormat, QTextLayout, QTextOption

from composer.core.text.length import clusters

#: A thin no-break space as a part of the same font's space: most faces have no U+202F, and none is borrowed.
THIN = 0.5
THIN_NO_BREAK = "\u202f"
#: What a face may lack and has as another character: no-break spaces and the no-break hyphen, once lines are broken.
PLAIN = str.maketrans({"\u00a0": " ", THIN_NO_BREAK: " ", "\u2011": "-"})
#: The last character before the enclosing keycap, the first that makes an emoji of the one before it.
_BEFORE_EMOJI = "\u20e2"
#: Raised letters of ordinals, and the letters that stand for them, smaller and raised, in a face that lacks them.
_RAISED = str.maketrans("ᵉʳˢⁿᵈᵗʰ", "ersndth")
_RAISED_LETTERS = frozenset(map(chr, _RAISED))
_WIDE = 1e6  # design pixels: a line is already broken, Qt must not break it again


class Line(Struct, frozen=True):
    """A line as glyphs; `ascent` is from its top to its baseline. Units: the font's pixels."""

    runs: tuple[QGlyphRun, ...]
    ascent: float
    width: float


def is_plain(words: str) -> bool:
    """Whether `words` are as wide as their characters: no raised letter, and nothing that may be an emoji."""
    return not may_hold_emoji(words) and _RAISED_LETTERS.isdisjoint(words)


def without_raised(words: str) -> str:
    """`words` with ordinary letters for the raised ones: no face lacks those, for want of which they are drawn."""
    return words.translate(_RAISED)


def may_hold_emoji(words: str) -> bool:
    """Whether `words` have a character that may belong to an emoji, by its code point; other characters qualify too."""
    return max(words, default="") > _BEFORE_EMOJI


def shaped(words: str, font: QFont, space: float) -> Line:
    """`words` in `font`, whose space is `space` wide.

    By default, Qt takes the character after an emoji for part of it, and draws « 💪. » with a stop of some other font.
    """
    lacking = _lacking_raised(words, font)
    formats = [*_thin_spaces(words, font, space), *_emoji(words, font), *_smaller(words, lacking)]
    plain = "".join(without_raised(each) if each in lacking else each for each in words) if lacking else words
    line = _laid_out(plain.translate(PLAIN), font, _letters_only(), formats)
    return Line(tuple(_raised(run, font) for run in line.runs), line.ascent, line.width) if lacking else line


def family_of(run: QGlyphRun) -> str:
    """The family that draws a run; empty for Qt's missing-glyph boxes, whose family crashes Qt 6.11 when read."""
    font = run.rawFont()
    return font.familyName() if font.fontTable("name") else ""


def fallbacks(words: str, font: QFont) -> dict[str, str]:
    """Each character of `words` that the face of `font` lacks, with the family that draws it (empty: none does)."""
    own = QRawFont.fromFont(font)
    lacking = lacking_in(words, own)
    if not lacking:
        return {}
    graphemes = dict.fromkeys(each for each in clusters(words) if not lacking.isdisjoint(each))
    return {grapheme: _drawer(grapheme, font, own.familyName()) for grapheme in graphemes}


def lacking_in(words: str, face: QRawFont) -> frozenset[str]:
    """The visible characters of `words` that `face` does not have."""
    # Composed, as shaping does: a face may have « é » and not the accent alone.
    letters = set(unicodedata.normalize("NFC", without_raised(words.translate(PLAIN))))
    return frozenset(letter for letter in letters if shows(letter) and not face.supportsCharacter(ord(letter)))


def shows(letter: str) -> bool:
    """Whether a missing glyph for `letter` would be visible: not a space, a joiner or a variation selector."""
    return not letter.isspace() and unicodedata.category(letter) != "Cf" and not "\ufe00" <= letter <= "\ufe0f"


def _drawer(grapheme: str, font: QFont, own: str) -> str:
    """The family that draws `grapheme` instead of its `own`; empty when a part of it is an empty box."""
    runs = shaped(grapheme, font, 0.0).runs
    families = [family_of(run) for run in runs]
    if "" in families or any(0 in run.glyphIndexes() for run in runs):
        return ""
    return next((each for each in families if each != own), "")


def _laid_out(words: str, font: QFont, option: QTextOption, formats: list[QTextLayout.FormatRange]) -> Line:
    layout = QTextLayout(words, font)
    layout.setTextOption(option)
    if formats:
        layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_WIDE)
    layout.endLayout()
    runs = layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    # Qt gives those of several faces or sizes in any order, and a file's bytes follow it.
    runs.sort(key=lambda run: min(run.stringIndexes(), default=0))
    return Line(tuple(runs), line.ascent(), line.naturalTextWidth())


def _thin_spaces(words: str, font: QFont, space: float) -> Iterator[QTextLayout.FormatRange]:
    """The format of each thin space: the font's own space with a narrower advance."""
    for index, grapheme in enumerate(words):
        if grapheme == THIN_NO_BREAK:
            narrow = QTextCharFormat()
            narrow.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            narrow.setFontLetterSpacing(font.letterSpacing() + (THIN - 1) * space)
            yield _reach(units(words[:index]), 1, narrow)


def _lacking_raised(words: str, font: QFont) -> frozenset[str]:
    """The raised letters of `words` that the face lacks."""
    raised = _RAISED_LETTERS.intersection(words)
    own = QRawFont.fromFont(font) if raised else None
    return frozenset(each for each in raised if own and not own.supportsCharacter(ord(each)))


def _smaller(words: str, letters: frozenset[str]) -> Iterator[QTextLayout.FormatRange]:
    """The format of each of `letters` in `words`: Qt draws it at two thirds of the size, on the same baseline."""
    for index, letter in enumerate(words):
        if letter in letters:
            form = QTextCharFormat()
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            yield _reach(units(words[:index]), 1, form)


def _raised(run: QGlyphRun, font: QFont) -> QGlyphRun:
    """`run`, its letters lifted so that small ones reach the height of capitals if they are smaller than the font's."""
    own = run.rawFont()
    if own.pixelSize() >= font.pixelSize():
        return run
    lift = QPointF(0, QRawFont.fromFont(font).capHeight() - own.xHeight())
    lifted = QGlyphRun(run)
    lifted.setPositions([at - lift for at in run.positions()])
    return lifted


def _emoji(words: str, font: QFont) -> Iterator[QTextLayout.FormatRange]:
    """The format of each emoji: the family that Qt draws it with when alone."""
    if not may_hold_emoji(words):
        return
    graphemes = list(clusters(words))
    families = {grapheme: _emoji_family(grapheme, font) for grapheme in set(graphemes) if may_hold_emoji(grapheme)}
    start = 0
    for grapheme in graphemes:
        if chosen := families.get(grapheme):
            form = QTextCharFormat()
            form.setFontFamilies([chosen, font.family()])
            form.setFontWeight(QFont.Weight.Normal)
            form.setFontItalic(False)
            yield _reach(start, units(grapheme), form)
        start += units(grapheme)


def _emoji_family(grapheme: str, font: QFont) -> str:
    """The family that draws `grapheme` as an emoji; empty where Qt treats it as text, or no font has it."""
    alone = _drawn(grapheme, font, QTextOption())
    if alone == _drawn(grapheme, font, _letters_only()):
        return ""
    own = QRawFont.fromFont(font).familyName()
    return next((each for each, _ in alone if each != own), "")


def _drawn(grapheme: str, font: QFont, option: QTextOption) -> list[tuple[str, list[int]]]:
    """The families that draw `grapheme`, and their glyphs."""
    return sorted((family_of(run), run.glyphIndexes()) for run in _laid_out(grapheme, font, option, []).runs)


def _letters_only() -> QTextOption:
    option = QTextOption()
    option.setFlags(QTextOption.Flag.DisableEmojiParsing)
    return option


def _reach(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    reach = QTextLayout.FormatRange()
    reach.start, reach.length, reach.format = start, length, form
    return reach


def units(words: str) -> int:
    """The length of `words` as Qt counts it, in UTF-16 units: Python counts code points."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2

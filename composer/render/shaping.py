"""A line of words to glyphs: in the poster's face all that it has, an emoji in the system's own, thin spaces thin."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextCharFormat, QTextLayout, QTextOption

from composer.core.text.clusters import clusters

#: A thin no-break space as a part of the same font's space: most faces have no U+202F, and none is borrowed.
THIN = 0.5
THIN_NO_BREAK = "\u202f"
#: What a face may lack and has under another name: no-break spaces and the no-break hyphen, once lines are broken.
PLAIN = str.maketrans({"\u00a0": " ", THIN_NO_BREAK: " ", "\u2011": "-"})
#: The last sign before the enclosing keycap, the first that makes an emoji of what it follows.
_BEFORE_EMOJI = "\u20e2"
_WIDE = 1e6  # design pixels: a line is already broken, Qt must not break it again


class Line(Struct, frozen=True):
    """A line as glyphs; `ascent` is from its top to its baseline. Units: the font's pixels."""

    runs: tuple[QGlyphRun, ...]
    ascent: float
    width: float


def may_hold_emoji(words: str) -> bool:
    """Whether `words` have a sign late enough in Unicode to be a part of an emoji; other signs are there too."""
    return max(words, default="") > _BEFORE_EMOJI


def shaped(words: str, font: QFont, space: float) -> Line:
    """`words` in `font`, whose space is `space` wide.

    Left to itself, Qt takes a sign after an emoji for a part of it, and draws « 💪. » with a stop of some other font.
    """
    formats = [*_thin_spaces(words, font, space), *_emoji(words, font)]
    return _laid_out(words.translate(PLAIN), font, _letters_only(), formats)


def family_of(run: QGlyphRun) -> str:
    """Empty for the boxes that Qt draws where no font has a sign: asked for the family of those, Qt 6.11 dies."""
    font = run.rawFont()
    return font.familyName() if font.fontTable("name") else ""


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
    return Line(tuple(runs), line.ascent(), line.naturalTextWidth())


def _thin_spaces(words: str, font: QFont, space: float) -> Iterator[QTextLayout.FormatRange]:
    """Each thin space drawn so: the same font's own space with its advance taken in."""
    for index, letter in enumerate(words):
        if letter == THIN_NO_BREAK:
            narrow = QTextCharFormat()
            narrow.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            narrow.setFontLetterSpacing(font.letterSpacing() + (THIN - 1) * space)
            yield _reach(_units(words[:index]), 1, narrow)


def _emoji(words: str, font: QFont) -> Iterator[QTextLayout.FormatRange]:
    """Each emoji in the family that Qt draws it with when it stands alone."""
    if not may_hold_emoji(words):
        return
    signs = list(clusters(words))
    families = {sign: _emoji_family(sign, font) for sign in set(signs) if may_hold_emoji(sign)}
    start = 0
    for sign in signs:
        if chosen := families.get(sign):
            yield _reach(start, _units(sign), _emoji_format(chosen, font))
        start += _units(sign)


def _emoji_family(sign: str, font: QFont) -> str:
    """The family that draws `sign` as an emoji; empty where Qt takes it for letters like others, or nothing has it."""
    alone = _drawn(sign, font, QTextOption())
    if alone == _drawn(sign, font, _letters_only()):
        return ""
    own = QRawFont.fromFont(font).familyName()
    return next((each for each, _ in alone if each != own), "")


def _drawn(sign: str, font: QFont, option: QTextOption) -> list[tuple[str, list[int]]]:
    """The families that draw `sign`, and their glyphs."""
    return sorted((family_of(run), run.glyphIndexes()) for run in _laid_out(sign, font, option, []).runs)


def _emoji_format(name: str, font: QFont) -> QTextCharFormat:
    """An emoji has one weight, and no slant."""
    form = QTextCharFormat()
    form.setFontFamilies([name, font.family()])
    form.setFontWeight(QFont.Weight.Normal)
    form.setFontItalic(False)
    return form


def _letters_only() -> QTextOption:
    option = QTextOption()
    option.setFlags(QTextOption.Flag.DisableEmojiParsing)
    return option


def _reach(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    reach = QTextLayout.FormatRange()
    reach.start, reach.length, reach.format = start, length, form
    return reach


def _units(words: str) -> int:
    """Qt counts UTF-16 units, Python code points."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2

"""Fonts made here: one of a few emoji, as many systems have, and one that goes by another's name."""

from collections.abc import Generator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from fontTools.fontBuilder import FontBuilder  # pyright: ignore[reportMissingTypeStubs] - it has none
from fontTools.pens.ttGlyphPen import TTGlyphPen  # pyright: ignore[reportMissingTypeStubs] - as above
from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs] - as above
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from composer.core.color import Color

FAMILY = "Emoji of the tests"
#: The stop stands for whatever may be drawn with an emoji by mistake.
_SIGNS = "💪❤☺👩👧🏽🇨🇦\ufe0f\u200d."


@contextmanager
def emoji_font(*, colors: tuple[Color, ...] = ()) -> Generator[None]:
    """Qt draws emoji with a font of FAMILY, for as long as this lasts: in layers of `colors`, when there are any."""
    number = QFontDatabase.addApplicationFontFromData(QByteArray(_font(colors)))
    before = QFontDatabase.applicationEmojiFontFamilies()
    QFontDatabase.setApplicationEmojiFontFamilies([FAMILY])
    try:
        yield
    finally:
        QFontDatabase.setApplicationEmojiFontFamilies(before)
        QFontDatabase.removeApplicationFont(number)


def under_the_name_of(face: bytes, stranger: bytes) -> bytes:
    """The font `stranger`, which says that it is `face`: its family, weight and style."""
    own: Any = TTFont(BytesIO(face))
    other: Any = TTFont(BytesIO(stranger))
    other["name"] = own["name"]
    other["OS/2"].usWeightClass = own["OS/2"].usWeightClass
    other["OS/2"].fsSelection = own["OS/2"].fsSelection & 0x7F
    other["head"].macStyle = own["head"].macStyle
    return _saved(other)


def _font(colors: tuple[Color, ...]) -> bytes:
    """Each sign a square of its own size, a thousandth of an em from the next, so that no two are one glyph."""
    names = [".notdef", *(f"sign{index}" for index in range(len(_SIGNS)))]
    builder: Any = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(sign): name for sign, name in zip(_SIGNS, names[1:], strict=True)})
    builder.setupGlyf({name: _square(700 + index) for index, name in enumerate(names)})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": FAMILY, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200)
    builder.setupPost()
    if colors:
        builder.setupCPAL([[(each.red / 255, each.green / 255, each.blue / 255, 1.0) for each in colors]])
        builder.setupCOLR({name: [(name, layer) for layer in range(len(colors))] for name in names[1:]})
    return _saved(builder)


def _saved(font: Any) -> bytes:  # noqa: ANN401 - the library has no types
    file = BytesIO()
    font.save(file)
    return file.getvalue()


def _square(side: int) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, side), (side, side), (side, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()

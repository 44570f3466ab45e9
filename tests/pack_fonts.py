"""Small fonts made in code, as a campaign's pack may bring: each letter a square, in any family, weight and slant."""

from io import BytesIO
from typing import Any

from fontTools.fontBuilder import FontBuilder  # pyright: ignore[reportMissingTypeStubs] - it has none
from fontTools.pens.t2CharStringPen import T2CharStringPen  # pyright: ignore[reportMissingTypeStubs] - as above
from fontTools.pens.ttGlyphPen import TTGlyphPen  # pyright: ignore[reportMissingTypeStubs] - as above
from fontTools.ttLib import TTFont  # pyright: ignore[reportMissingTypeStubs] - as above

FAMILY = "Essai Nunavik"
#: « Inuktitut » in itself.
SYLLABICS = "ᐃᓄᒃᑎᑐᑦ"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÉéàçœ’0123456789.,-–·«»“”()?!:; \u00a0"


def made_font(
    family: str = FAMILY,
    *,
    letters: str = LATIN + SYLLABICS,
    weight: int = 400,
    italic: bool = False,
    allowed: int = 0,
    outlines: str = "glyf",
) -> bytes:
    """Make a font of `letters`, each a square half an em wide; `allowed` is its `fsType`."""
    names = [".notdef", *(f"uni{ord(each):04X}" for each in letters)]
    builder: Any = FontBuilder(1000, isTTF=outlines == "glyf")
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(each): name for each, name in zip(letters, names[1:], strict=True)})
    if outlines == "glyf":
        builder.setupGlyf({name: _drawn(TTGlyphPen(None)).glyph() for name in names})
    else:
        strings = {name: _drawn(T2CharStringPen(500, None)).getCharString() for name in names}
        builder.setupCFF("MadeHere", {}, strings, {})
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    style = f"{'Bold' if weight > 500 else 'Regular'}{' Italic' if italic else ''}"
    builder.setupNameTable({"familyName": family, "styleName": style})
    builder.setupOS2(usWeightClass=weight, fsSelection=int(italic), fsType=allowed, sCapHeight=700)
    builder.setupPost()
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


def without_table(font: bytes, tag: str) -> bytes:
    """The font without one of its tables."""
    opened: Any = TTFont(BytesIO(font))
    del opened[tag]
    file = BytesIO()
    opened.save(file)
    return file.getvalue()


def _drawn(pen: Any) -> Any:  # noqa: ANN401 - the library has no types
    pen.moveTo((50, 0))
    for corner in ((50, 700), (450, 700), (450, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen

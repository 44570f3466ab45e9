"""The posters' typefaces, loaded from the packages that contain them, and their measurements."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QPainterPath, QRawFont

from composer.core.campaign.pack import FontFace
from composer.core.poster import Style
from composer.core.problems import Problem, Refused
from composer.core.text.fitting import Column, Fitted, fit
from composer.core.words import Words, named, shown
from composer.render.shaping import PLAIN, THIN, THIN_NO_BREAK, Line, fallbacks, is_plain, shaped

#: Unhinted advances are linear, so one size measures for all, and a large one rounds least.
REFERENCE_SIZE = 1000
#: The fits kept for one style, and the lines for all: a few texts in each format of a few posters.
_KEPT_FITS, _KEPT_LINES = 200, 400
# « ffi » of some faces extracts from a PDF as a private character; letters stay letters without ligatures.
_LIGATURES = ("liga", "clig", "dlig")


_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")
_UNKNOWN = Words("Aucune police fournie n’est {quoted}.", "No bundled font is {quoted}.")
_CHOOSE = Words("Choisissez parmi\u00a0: {known}.", "Choose one of: {known}.")
_DAMAGED = Words(
    "La police {quoted} de la campagne est abîmée : elle ne peut pas être chargée.",
    "The campaign’s font {quoted} is damaged: it cannot be loaded.",
)


class Typeface(Struct, frozen=True):
    """One font file of a package."""

    package: str
    file: str


def _faces(package: str, file: str, *names: tuple[int, str]) -> dict[tuple[int, bool], Typeface]:
    """The faces of a package by weight and slant; each file is called `file`, with the name of its face in it."""
    return {(weight, name.endswith(("It", "Italic"))): Typeface(package, file.format(name)) for weight, name in names}


_UPRIGHT = (400, "Regular"), (600, "Semibold"), (700, "Bold"), (900, "Black")
_SLANTED = (400, "It"), (600, "SemiboldIt"), (700, "BoldIt"), (900, "BlackIt")
_SANS = (400, "Regular"), (500, "Medium"), (600, "SemiBold"), (700, "Bold")
#: family → (weight, italic) → file. Licences and which characters each has: docs/decisions/0005.
FAMILIES: dict[str, dict[tuple[int, bool], Typeface]] = {
    "Source Serif Pro": _faces("font_source_serif_pro", "SourceSerifPro-{}.ttf", *_UPRIGHT, *_SLANTED),
    "Source Sans Pro": _faces("font_source_sans_pro", "SourceSansPro-{}.ttf", *_UPRIGHT, *_SLANTED),
    "Hanken Grotesk": _faces("font_hanken_grotesk", "HankenGrotesk-{}.otf", (300, "Light"), *_SANS),
    "Manrope": _faces("font_manrope", "Manrope-{}.ttf", *_SANS, (800, "ExtraBold")),
    "Amatic SC": _faces("font_amatic_sc", "AmaticSC-{}.ttf", (400, "Regular"), (700, "Bold")),
    "Caladea": _faces("font_caladea", "Caladea-{}.ttf", (400, "Regular"), (400, "Italic"), (700, "Bold")),
}
#: Faces by family, then by weight and slant.
Families = Mapping[str, Mapping[tuple[int, bool], Typeface | FontFace]]


class _Recent(Generic[_Key, _Value]):
    """The last values asked for, at most so many."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[_Key, _Value] = OrderedDict()

    def get(self, key: _Key, make: Callable[[], _Value]) -> _Value:
        """The value kept for `key`, else the one that `make` returns."""
        if key not in self._kept:
            self._kept[key] = make()
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        return self._kept[key]


class Fonts:
    """The bundled faces and those of a campaign's pack, each loaded once; needs a running QGuiApplication."""

    def __init__(self, own: Iterable[FontFace] = ()) -> None:
        """Start with none: faces are loaded when a style first needs one.

        `own` are the faces of the campaign's pack; a bundled family takes precedence over one of the same name.
        """
        self._own = tuple(face for face in own if face.family not in FAMILIES)
        self._faces: Families = {**FAMILIES, **_by_family(self._own)}
        self._families: dict[Typeface | FontFace, tuple[str, ...]] = {}
        self._measures: dict[Style, FontMeasure] = {}
        self._lines: _Recent[tuple[str, Style, int], tuple[Line, Mapping[str, str]]] = _Recent(_KEPT_LINES)

    def font(self, style: Style, size: int) -> QFont:
        """`style` at `size` design pixels: unhinted, tracked, without ligatures."""
        # A face that is not the regular or bold of its family also has its own family name. Asked for by that name, it
        # is used as it is; by weight, a black face that is not flagged bold is emboldened in a PDF.
        face = self._face(style)
        own = max(self._load(face), key=len)
        font = QFont(own)
        font.setWeight(QFont.Weight(style.weight) if own == style.family else QFont.Weight.Normal)
        # A pack's face is known by a name of its own alone: asked for a slant too, one that has it unsaid gets two.
        font.setItalic(style.italic and isinstance(face, Typeface))
        font.setPixelSize(size)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        for tag in _LIGATURES:
            font.setFeature(QFont.Tag(tag), 0)
        if style.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking * size)
        return font

    def measure(self, style: Style) -> "FontMeasure":
        """The widths of `style`, kept so that a word is measured once."""
        if style not in self._measures:
            self._measures[style] = FontMeasure(self.font(style, REFERENCE_SIZE))
        return self._measures[style]

    def line(self, words: str, style: Style, size: int) -> tuple[Line, Mapping[str, str]]:
        """`words` shaped in `style` at `size` design pixels, and the characters that the face lacks (see `fallbacks`).

        Kept: a keystroke changes one of the lines that a frame shows.
        """
        return self._lines.get((words, style, size), lambda: self._line(words, self.font(style, size), style))

    def _line(self, words: str, font: QFont, style: Style) -> tuple[Line, Mapping[str, str]]:
        return shaped(words, font, self.measure(style).space * font.pixelSize()), fallbacks(words, font)

    def has(self, style: Style) -> bool:
        """Whether a font has `style`'s family, weight and slant."""
        return (style.weight, style.italic) in self._faces.get(style.family, {})

    @property
    def families(self) -> tuple[str, ...]:
        """The families there are: the bundled ones, then the campaign's."""
        return tuple(self._faces)

    def weights(self, family: str) -> tuple[int, ...]:
        """The upright weights of a family, the lightest first; none where there is no such family."""
        return tuple(sorted(weight for weight, italic in self._faces.get(family, {}) if not italic))

    def nearest(self, style: Style, family: str) -> Style:
        """`style` in the face of `family` that is nearest to it: of its slant, then of its weight.

        Unchanged when there is no such family.
        """
        faces = self._faces.get(family)
        if not faces:
            return style
        weight, italic = min(faces, key=lambda face: (face[1] != style.italic, abs(face[0] - style.weight), face[0]))
        return replace(style, family=family, weight=weight, italic=italic)

    def carrying(self, own: Iterable[FontFace]) -> "Fonts":
        """The same bundled faces with the faces `own` of another campaign's pack."""
        other = Fonts(own)
        other._families = self._families
        return other

    def apart(self) -> "Fonts":
        """The same faces with their own measurements, for another thread: Qt's serve one thread at a time.

        To be asked for in the application's thread, which alone may give Qt a face.
        """
        self._load_all()
        return self.carrying(self._own)

    def _face(self, style: Style) -> Typeface | FontFace:
        if not self.has(style):
            wanted = f"{style.family} {style.weight}{' italic' if style.italic else ''}"
            known = ", ".join(
                f"{shown(family)} ({', '.join(str(weight) for weight, italic in faces if not italic)})"
                for family, faces in self._faces.items()
            )
            words, fix = _UNKNOWN.format(quoted=named(wanted)), _CHOOSE.format(known=known)
            raise Refused(Problem("unknown-face", "error", words, fix=fix))
        return self._faces[style.family][style.weight, style.italic]

    def _load(self, face: Typeface | FontFace) -> tuple[str, ...]:
        if face not in self._families:
            self._load_all()
        families = self._families[face]
        if not families and isinstance(face, FontFace):
            words = _DAMAGED.format(quoted=named(face.family))
            raise Refused(Problem("font-damaged", "error", words))
        return families

    def _load_all(self) -> None:
        # All of them, always in this order: a PDF lists its fonts in the order Qt met them, and its bytes must not
        # depend on what was drawn before.
        bundled = (each for faces in FAMILIES.values() for each in faces.values())
        for face in (*bundled, *self._own):
            if face not in self._families:
                data = face.data if isinstance(face, FontFace) else (_folder(face.package) / face.file).read_bytes()
                number = QFontDatabase.addApplicationFontFromData(QByteArray(data))
                # None where Qt cannot read a font, as one of a pack may be.
                self._families[face] = tuple(QFontDatabase.applicationFontFamilies(number))


class FontMeasure:
    """The widths of one font in ems: a Measure for `core.fitting`."""

    def __init__(self, font: QFont) -> None:
        """Measure with `font`, which is at REFERENCE_SIZE."""
        self._font, self._metrics = font, QFontMetricsF(font)
        self._advances: dict[str, float] = {}
        self._bearings: dict[str, tuple[float, float]] = {}
        self._fitted: _Recent[tuple[str, Column, str], Fitted] = _Recent(_KEPT_FITS)
        self.space = self._metrics.horizontalAdvance(" ") / REFERENCE_SIZE
        self.rise = self._metrics.capHeight() / REFERENCE_SIZE
        # The depth of real descenders: the font's own figure also holds room between lines.
        self.drop = max(0.0, self._metrics.tightBoundingRect("gjpqy").bottom()) / REFERENCE_SIZE

    def advance(self, text: str) -> float:
        """Width of `text` on one line."""
        if text not in self._advances:
            self._advances[text] = self._own_advance(text) if is_plain(text) else self._shaped_advance(text)
        return self._advances[text]

    def _own_advance(self, text: str) -> float:
        thin = text.count(THIN_NO_BREAK) * (1 - THIN) * self.space
        return self._metrics.horizontalAdvance(text.translate(PLAIN)) / REFERENCE_SIZE - thin

    def _shaped_advance(self, text: str) -> float:
        return shaped(text, self._font, self.space * REFERENCE_SIZE).width / REFERENCE_SIZE

    def bearings(self, line: str) -> tuple[float, float]:
        """The space that the first character of `line` leaves before its ink, and the last one after it.

        A letter's tail under the baseline hangs: « j » stands by its stem.
        """
        ends = line.translate(PLAIN).strip()
        return (self._bearing(ends[0])[0], self._bearing(ends[-1])[1]) if ends else (0.0, 0.0)

    def _bearing(self, letter: str) -> tuple[float, float]:
        if letter not in self._bearings:
            # Qt's own bearings are those of another character beyond ASCII: PySide6 6.11 gives it the first byte.
            ink, width = self._metrics.tightBoundingRect(letter), self._metrics.horizontalAdvance(letter)
            left = self._stem(letter) if letter.isalpha() else ink.left()
            self._bearings[letter] = left / REFERENCE_SIZE, (width - ink.right()) / REFERENCE_SIZE
        return self._bearings[letter]

    def _stem(self, letter: str) -> float:
        """The left edge of the ink of `letter` above the baseline, or of all its ink if it has none there."""
        ink, face = self._metrics.tightBoundingRect(letter), QRawFont.fromFont(self._font)
        if not face.supportsCharacter(ord(letter)) or ink.bottom() <= 0:
            return ink.left()
        above = QPainterPath()
        above.addRect(ink.left(), ink.top(), ink.width(), -ink.top())
        (glyph,) = face.glyphIndexesForString(letter)
        standing = face.pathForGlyph(glyph).intersected(above).boundingRect()
        return ink.left() if standing.isEmpty() else standing.left()

    def fitted(self, text: str, column: Column, ending: str) -> Fitted:
        """The result of `core.fitting.fit`, cached: a keystroke changes one of a visual's texts."""
        return self._fitted.get((text, column, ending), lambda: fit(text, column, self, ending))


def _by_family(own: Iterable[FontFace]) -> dict[str, dict[tuple[int, bool], FontFace]]:
    families: dict[str, dict[tuple[int, bool], FontFace]] = {}
    for face in own:
        families.setdefault(face.family, {})[face.weight, face.italic] = face
    return families


@cache
def _folder(package: str) -> Traversable:
    """The folder of a package that has its faces: each has several, and to look for a package takes a while."""
    return files(package) / "files"

"""Checks a finished sheet for a print shop on ten points, from the file itself, before it is written."""

import re
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import chain
from math import hypot, sqrt

from msgspec import Struct
from PIL import Image, ImageChops
from PySide6.QtGui import QImage, QPainter

from composer.core.formats import Format
from composer.core.words import Words, decimal
from composer.export.manifest import PrintCheck
from composer.export.pdf.objects import PdfObjects, drawing_streams, split, stream_of
from composer.export.shop.sheet import POINTS, sheet_of
from composer.render.frame import Frame
from composer.render.paint import paint

_Matrix = tuple[float, float, float, float, float, float]
_NUMBER = rb"-?[\d.]+"
_STEP = re.compile(
    rb"(?m)(?P<cm>(?:%(n)s ){6})cm|/Im(?P<picture>\d+) +Do|(?P<width>%(n)s) w\b"
    rb"|^(?P<box>(?:%(n)s ){4})re$|^(?P<stroked>S|s|B|B\*|b|b\*)$|(?<![\w/<*])(?P<kept>[qQ])(?![\w*])" % {b"n": _NUMBER}
)
_UPRIGHT: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class DrawnPicture(Struct, frozen=True):
    """A picture by the number of its object, and its size on the page."""

    number: int
    width: float
    height: float


class Drawn(Struct, frozen=True):
    """The pictures of a page, and how thick its lines are: strokes, and boxes as thin as one."""

    pictures: tuple[DrawnPicture, ...]
    lines: tuple[float, ...]


class _State(Struct, frozen=True):
    """What the page is drawn with: a matrix, and the width of a line before it."""

    matrix: _Matrix = _UPRIGHT
    width: float = 1.0


def drawn_in(content: bytes) -> Drawn:
    """What the drawing `content` shows."""
    steps = list(_steps(content))
    pictures = tuple(_picture(int(step["picture"]), state.matrix) for step, state in steps if step["picture"])
    strokes = (state.width * _scale(state.matrix) for step, state in steps if step["stroked"])
    boxes = (_thickness(step["box"], state.matrix) for step, state in steps if step["box"])
    return Drawn(pictures, (*strokes, *(each for each in boxes if 0 < each < 1)))


def _steps(content: bytes) -> Iterator[tuple[re.Match[bytes], _State]]:
    state, kept = _State(), list[_State]()
    for step in _STEP.finditer(content):
        if step["kept"] == b"q":
            kept.append(state)
        elif step["kept"]:
            state = kept.pop()
        elif step["cm"]:
            state = _State(_times(_numbers(step["cm"]), state.matrix), state.width)
        elif step["width"]:
            state = _State(state.matrix, float(step["width"]))
        else:
            yield step, state


def _numbers(text: bytes) -> _Matrix:
    a, b, c, d, e, f = map(float, text.split())
    return a, b, c, d, e, f


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _picture(number: int, matrix: _Matrix) -> DrawnPicture:
    a, b, c, d, _, _ = matrix
    return DrawnPicture(number, hypot(a, b), hypot(c, d))


def _scale(matrix: _Matrix) -> float:
    a, b, c, d, _, _ = matrix
    return sqrt(abs(a * d - b * c))


def _thickness(box: bytes, matrix: _Matrix) -> float:
    _, _, width, height = map(float, box.split())
    return min(abs(width), abs(height)) * _scale(matrix)


#: What a press takes on coated paper: more does not dry.
MOST_INK = 300
#: Points: a thinner line is lost on a plate.
_THINNEST = 0.24
#: What rounding to whole pixels may take of a resolution, and points of a box.
_ROUNDING, _CLOSE = 0.97, 0.01
_BOX = rb"/%s \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]"
#: The inks of a veil, a picture of one colour.
_ONLY = re.compile(rb"/Indexed /DeviceCMYK 0 <(\w{8})>")
_FOUR = rb"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)"
_INKS = re.compile(rb"(?m)^%s(?: /Pat\d+)? (?:scn|SCN|k|K)$" % _FOUR)
#: The ends of a gradient, in inks.
_ENDS = re.compile(rb"/C[01] \[%s ?\]" % _FOUR)
#: A colour set in a drawing by three figures, or by four: of a screen, or in inks.
_SET = rb"(?m)^(?:\S+ ){%d}(?:/\w+ )?(?:scn|SCN|%s)$"
_OF_A_SCREEN, _IN_INKS = re.compile(_SET % (3, b"rg|RG")), re.compile(_SET % (4, b"k|K"))
#: Pixels across the painted page.
_WIDE = 640
#: What counts as drawn over, and as paper: of 255.
_OPAQUE, _WHITE = 250, 250
#: What the corners of curves and lines that end may leave.
_LEFT = 0.01


def checks(pdf: PdfObjects, frame: Frame, format_: Format) -> tuple[PrintCheck, ...]:
    """The ten points of the sheet `pdf` of `frame`, in `format_`."""
    drawn = drawn_in(stream_of(pdf.objects[pdf.content]))
    return (
        _fonts(pdf),
        _colors(pdf),
        _resolution(pdf, drawn, format_),
        _boxes(pdf, format_),
        _ink(pdf),
        _bleed(bare_share(frame, format_)),
        _hairlines(drawn),
        _transparency(pdf),
        _version(pdf),
        _intent(pdf),
    )


def _fonts(pdf: PdfObjects) -> PrintCheck:
    described = [body for body in pdf.objects.values() if b"/Type /FontDescriptor" in body]
    named = sum(b"/Subtype /CIDFontType" in body for body in pdf.objects.values())
    inside = sum(b"/FontFile" in body for body in described)
    found = Words(f"incorporées\u00a0: {inside} sur {named}", f"embedded: {inside} of {named}")
    return PrintCheck("fonts", inside == named == len(described), found)


def _colors(pdf: PdfObjects) -> PrintCheck:
    """Every colour in one space: a picture of a screen in a file of inks would be converted by nobody."""
    heads = b"".join(split(body)[0] for body in pdf.objects.values())
    wrong, other = (b"/DeviceRGB", _OF_A_SCREEN) if _in_inks(pdf) else (b"/DeviceCMYK", _IN_INKS)
    drawn = any(other.search(stream_of(pdf.objects[number])) for number in drawing_streams(pdf))
    found = Words("couleurs en CMJN", "colours in CMYK") if _in_inks(pdf) else Words("couleurs en sRVB", "sRGB colours")
    return PrintCheck("colors", wrong not in heads and not drawn, found)


def _resolution(pdf: PdfObjects, drawn: Drawn, format_: Format) -> PrintCheck:
    dots = [_dots(split(pdf.objects[each.number])[0], each.width, each.height) for each in drawn.pictures]
    least = min(dots, default=float(format_.dots))
    found = Words(f"{least:.0f} points par pouce au moins", f"at least {least:.0f} dots per inch")
    return PrintCheck("resolution", least >= _ROUNDING * min(300, format_.dots), found)


def _dots(head: bytes, width: float, height: float) -> float:
    sides = {name: int(value) for name, value in re.findall(rb"/(Width|Height) (\d+)", head)}
    return 72 * min(sides[b"Width"] / width, sides[b"Height"] / height)


def _boxes(pdf: PdfObjects, format_: Format) -> PrintCheck:
    page, sheet = pdf.objects[pdf.page], sheet_of(format_)
    media, bleed, trim = (_box(page, name) for name in (b"MediaBox", b"BleedBox", b"TrimBox"))
    wanted, around = _size(format_.size.width, format_.size.height), 2 * format_.bleed
    wide = _size(format_.size.width + around, format_.size.height + around)
    right = _sides(trim, wanted) and _sides(bleed, wide) and _sides(media, (sheet.size.width, sheet.size.height))
    inches = (decimal((trim[2] - trim[0]) / 72), decimal((trim[3] - trim[1]) / 72))
    found = Words("page coupée de {width} × {height} po", "cut page of {width} × {height} in").format(
        width=inches[0], height=inches[1]
    )
    return PrintCheck("boxes", right and _within(trim, bleed) and _within(bleed, media), found)


def _size(width: float, height: float) -> tuple[float, float]:
    return width * POINTS, height * POINTS


def _box(page: bytes, name: bytes) -> tuple[float, ...]:
    found = re.search(_BOX % name, page)
    return tuple(map(float, found.groups())) if found else (0.0, 0.0, 0.0, 0.0)


def _sides(box: Sequence[float], size: tuple[float, float]) -> bool:
    return abs(box[2] - box[0] - size[0]) < _CLOSE and abs(box[3] - box[1] - size[1]) < _CLOSE


def _within(inner: Sequence[float], outer: Sequence[float]) -> bool:
    return inner[0] > outer[0] and inner[1] > outer[1] and inner[2] < outer[2] and inner[3] < outer[3]


def _ink(pdf: PdfObjects) -> PrintCheck:
    if not _in_inks(pdf):
        return PrintCheck("ink", passed=True, found=Words("réglée par l’imprimeur", "set by the shop"))
    most = max((*_flat_inks(pdf), *_picture_inks(pdf)), default=0.0)
    found = Words(f"{most:.0f}\u00a0% d’encre au plus", f"at most {most:.0f}% of ink")
    return PrintCheck("ink", most <= MOST_INK, found)


def _flat_inks(pdf: PdfObjects) -> Iterator[float]:
    """The ink of each flat and of both ends of each gradient, between which it is no more than at one of them."""
    flats = (_INKS.finditer(stream_of(pdf.objects[number])) for number in drawing_streams(pdf))
    ends = (_ENDS.finditer(split(body)[0]) for body in pdf.objects.values())
    for found in (*chain.from_iterable(flats), *chain.from_iterable(ends)):
        yield 100 * sum(map(float, found.groups()))


def _picture_inks(pdf: PdfObjects) -> Iterator[float]:
    """The most ink of each picture, the mean over two pixels each way: what dries is no single pixel."""
    for body in pdf.objects.values():
        head, data = split(body)
        if b"/Subtype /Image" in head and b"/DeviceCMYK" in head:
            only = _ONLY.search(head)
            yield 100 * sum(bytes.fromhex(only[1].decode())) / 255 if only else _most_ink(_inks_of(body, head, data))


def _inks_of(body: bytes, head: bytes, data: bytes) -> Image.Image:
    if b"/DCTDecode" in head:
        with Image.open(BytesIO(data), formats=("JPEG",)) as opened:
            opened.draft("CMYK", (opened.width // 2, opened.height // 2))
            return opened.copy()
    sides = {name: int(value) for name, value in re.findall(rb"/(Width|Height) (\d+)", head)}
    return Image.frombytes("CMYK", (sides[b"Width"], sides[b"Height"]), stream_of(body)).reduce(2)


def _most_ink(picture: Image.Image) -> float:
    cyan, magenta, yellow, black = picture.split()
    halves = ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2)
    _, most = ImageChops.add(*halves, 2).getextrema()
    return 400 * float(str(most)) / 255


def _bleed(bare: float) -> PrintCheck:
    found = Words("ce qui touche un bord va au fond perdu", "what touches an edge continues into the bleed")
    lack = Words(f"{100 * bare:.0f}\u00a0% du fond perdu est vide", f"{100 * bare:.0f}% of the bleed is empty")
    return PrintCheck("bleed", bare == 0, lack if bare else found)


def _hairlines(drawn: Drawn) -> PrintCheck:
    thinnest = min(drawn.lines, default=1.0)
    found = Words("trait le plus fin\u00a0: {words} point", "thinnest line: {words} point").format(
        words=decimal(thinnest, 2) if drawn.lines else Words("", "")
    )
    return PrintCheck("hairlines", thinnest >= _THINNEST, found if drawn.lines else Words("aucun", "none"))


def _transparency(pdf: PdfObjects) -> PrintCheck:
    """Nothing but alphas, mixed in the space of the page: blend modes and soft groups come out otherwise elsewhere."""
    heads = b"".join(split(body)[0] for body in pdf.objects.values())
    odd = re.search(rb"/BM /(?!Normal)|/SMask <<", heads)
    space = b"/CS /DeviceCMYK" if _in_inks(pdf) else b"/CS /DeviceRGB"
    found = Words("simple, permise par PDF/X-4", "plain, as PDF/X-4 allows")
    return PrintCheck("transparency", odd is None and space in pdf.objects[pdf.page], found)


def _version(pdf: PdfObjects) -> PrintCheck:
    packet = any(b'GTS_PDFXVersion="PDF/X-4"' in body for body in pdf.objects.values())
    return PrintCheck("version", packet and pdf.header.startswith(b"%PDF-1.6"), Words("PDF/X-4", "PDF/X-4"))


def _intent(pdf: PdfObjects) -> PrintCheck:
    intent = next((body for body in pdf.objects.values() if b"/S/GTS_PDFX" in body), b"")
    profile = re.search(rb"/DestOutputProfile (\d+) 0 R", intent)
    head, data = split(pdf.objects[int(profile[1])]) if profile else (b"", b"")
    channels = b"/N 4\n" if _in_inks(pdf) else b"/N 3\n"
    inks, screen = Words("profil CMJN incorporé", "CMYK profile embedded"), Words("sRVB incorporé", "sRGB embedded")
    whole = inks if _in_inks(pdf) else screen
    return PrintCheck("intent", bool(data) and channels in head, whole)


def _in_inks(pdf: PdfObjects) -> bool:
    """Whether the page says that its colours are inks."""
    return b"/CS /DeviceCMYK" in pdf.objects[pdf.page]


def bare_share(frame: Frame, format_: Format) -> float:
    """The share of the edges past which the bleed is bare, or turns white; 0 where it is a hundredth or less."""
    whole = format_.box.inset(-format_.bleed)
    scale = _WIDE / whole.width
    image = QImage(_WIDE, round(whole.height * scale), QImage.Format.Format_RGBA8888)
    image.fill(0)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.translate(-whole.x, -whole.y)
    paint(painter, frame)
    painter.end()
    size = image.width(), image.height()
    pixels = Image.frombuffer("RGBA", size, bytes(image.constBits()), "raw", "RGBA", 0, 1)
    share = _bare(pixels, max(2, int(format_.bleed * scale)))
    return share if share > _LEFT else 0.0


def _bare(pixels: Image.Image, deep: int) -> float:
    """The share of the edges past which nothing is drawn, or white from the edge on, while the page has something."""
    lost = count = 0
    turned = pixels
    for _ in range(4):
        last, outer, inner = (turned.crop((deep, at, turned.width - deep, at + 1)) for at in (1, deep - 1, deep + 1))
        # White shapes go over edges too, at a slant: only what turns white at the edge itself stops there.
        bare = ImageChops.lighter(_stopping(_clear, inner, last), _stopping(_white, inner, outer))
        lost += bare.histogram()[255]
        count += inner.width
        turned = turned.transpose(Image.Transpose.ROTATE_90)
    return lost / count


def _stopping(kind: Callable[[Image.Image], Image.Image], inner: Image.Image, outer: Image.Image) -> Image.Image:
    """255 where the row `outer` is of a kind that the row `inner` is not."""
    return ImageChops.subtract(kind(outer), kind(inner))


def _clear(row: Image.Image) -> Image.Image:
    return row.getchannel("A").point([255] * _OPAQUE + [0] * (256 - _OPAQUE))


def _white(row: Image.Image) -> Image.Image:
    return row.convert("RGB").convert("L").point([0] * _WHITE + [255] * (256 - _WHITE))

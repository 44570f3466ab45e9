"""Reads the pages of a PDF as pictures at 300 dots to the inch, cut to the trim box, with their words."""

import re
import zlib
from collections.abc import Iterator
from itertools import islice
from typing import Protocol, TypeAlias, cast

from PIL import Image

from composer.core.geometry import Size
from composer.core.problems import Problem, file_problem
from composer.core.words import Words
from composer.core.workshop.artwork import ArtPage
from composer.render.workshop import limits
from composer.render.workshop.flat_picture import without_bare_edges

_Box: TypeAlias = tuple[float, float, float, float]
_CLOSED = Words(
    "Le PDF {name} est protégé par un mot de passe\u00a0: il n’a pas été ouvert.",
    "The PDF {name} is protected by a password: it was not opened.",
)
_OPEN_IT = Words("Demandez-le sans mot de passe.", "Ask for it without a password.")
_MORE_PAGES = Words(
    "{name} a {count} pages; les {most_pages} premières sont lues.",
    "{name} has {count} pages; the first {most_pages} are read.",
)
_KEEP_PAGES = Words("Gardez dans le fichier les pages de l’affiche.", "Keep only the poster’s pages in the file.")


# What is used of pypdfium2, whose own types are largely unsaid.
class _Text(Protocol):
    def count_chars(self) -> int: ...
    def get_text_range(self, index: int, count: int) -> str: ...


class _Bitmap(Protocol):
    def to_pil(self) -> Image.Image: ...


class _Page(Protocol):
    def get_size(self) -> tuple[float, float]: ...
    def get_trimbox(self) -> _Box: ...
    def get_cropbox(self) -> _Box: ...
    def set_cropbox(self, left: float, bottom: float, right: float, top: float, /) -> None: ...
    def get_objects(self, *, max_depth: int) -> Iterator[object]: ...
    def render(self, *, scale: float, may_draw_forms: bool) -> _Bitmap: ...
    def get_textpage(self) -> _Text: ...
    def close(self) -> None: ...


class _Document(Protocol):
    def __len__(self) -> int: ...
    def __getitem__(self, number: int, /) -> _Page: ...


#: Points and CSS pixels to the inch; the dots to the inch that pages are drawn at.
_POINTS, _CSS, _DOTS = 72, 96, 300
#: Pixels of all the pages of a file.
_ALL_PIXELS = 100_000_000
#: Inches of a side, at least and at most: from a stamp to a banner.
_SHORTEST, _LONGEST = 0.5, 200
#: Objects of a page, nested ones included, that are drawn; more take minutes.
_MOST_OBJECTS = 50_000
#: What is inflated of a file to look for inks, in all and of one stream.
_MOST_INFLATED, _MOST_STREAM = 32 << 20, 4 << 20
_STREAM = re.compile(rb"stream\r?\n")
#: Inks as the colours of pictures and of spot colours, or set by the operators of a page: ISO 32000-1, 8.6. A page that
#: merely lists them among its resources, as Qt's do, may use none.
_INK_SPACE = re.compile(rb"/ColorSpace\s{0,4}/DeviceCMYK|/Separation\s{0,4}/|/DeviceN\s{0,4}\[")
_INK_OPERATOR = re.compile(rb"(?:[\d.]{1,12}\s{1,4}){4}[kK][\s\r\n]")
_N_INKS = re.compile(rb"/N 4[\s/>]")


def read_pdf(data: bytes, name: str) -> tuple[tuple[ArtPage, ...], tuple[Image.Image, ...], tuple[Problem, ...]]:
    """Read the pages of a PDF, each with its picture, and their problems.

    PDFium serves one thread at a time: one file is to be read after the other.
    """
    try:
        # 9 MB, for whoever opens a PDF; it has no types of its own.
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] - as said above
    except ImportError:
        raise limits.library_missing(name, "PDF") from None
    try:
        document = PdfDocument(data)
    except PdfiumError as error:
        closed = limits.refused("art-closed", name, _CLOSED.fr, _CLOSED.en, _OPEN_IT)
        raise closed if "password" in str(error).lower() else limits.damaged(name) from error
    try:
        with limits.decoding(name):
            return _read(cast("_Document", document), data, name)
    finally:
        document.close()


def _read(
    document: _Document, data: bytes, name: str
) -> tuple[tuple[ArtPage, ...], tuple[Image.Image, ...], tuple[Problem, ...]]:
    count = len(document)
    if not count:
        raise limits.damaged(name)
    read = [
        _page(document, number, name, _ALL_PIXELS // min(count, limits.MOST_PAGES))
        for number in range(min(count, limits.MOST_PAGES))
    ]
    findings: list[Problem] = []
    if count > limits.MOST_PAGES:
        values = {"count": count, "most_pages": limits.MOST_PAGES}
        findings.append(file_problem("art-more-pages", "warning", _MORE_PAGES, name, _KEEP_PAGES, **values))
    if has_inks(data):
        findings.append(press_inks_notice(name))
    return tuple(page for page, _ in read), tuple(picture for _, picture in read), tuple(findings)


def _page(document: _Document, number: int, name: str, most: int) -> tuple[ArtPage, Image.Image]:
    _cut_to_trim(document[number])
    page = document[number]
    inches = Size(*(side / _POINTS for side in page.get_size()))
    short, long = sorted((inches.width, inches.height))
    if short < _SHORTEST or long > _LONGEST:
        raise limits.too_large(name)
    if sum(1 for _ in islice(page.get_objects(max_depth=4), _MOST_OBJECTS + 1)) > _MOST_OBJECTS:
        raise limits.too_large(name)
    dots = min(_DOTS, (min(limits.MOST_DRAWN, most) / (short * long)) ** 0.5)
    # A hair less, since a page's sides are rounded up to whole pixels.
    picture = page.render(scale=dots / _POINTS - 1e-6, may_draw_forms=False).to_pil().convert("RGB")
    picture = without_bare_edges(picture)
    nominal = Size(inches.width * _CSS, inches.height * _CSS)
    return ArtPage(Size(*picture.size), nominal, inches, texts=_texts(page)), picture


def _cut_to_trim(page: _Page) -> None:
    """Show the page as the printer cuts it: without its bleed and its marks, where it says so."""
    trim, crop = page.get_trimbox(), page.get_cropbox()
    inside = trim[0] >= crop[0] - 1 and trim[1] >= crop[1] - 1 and trim[2] <= crop[2] + 1 and trim[3] <= crop[3] + 1
    if inside and trim[2] > trim[0] and trim[3] > trim[1]:
        page.set_cropbox(*trim)
    page.close()


def _texts(page: _Page) -> tuple[str, ...]:
    text = page.get_textpage()
    found = text.get_text_range(0, min(limits.MOST_TEXT, text.count_chars()))
    return (found,) if found.strip() else ()


def has_inks(data: bytes) -> bool:
    """Whether a PDF names colours as inks, in its objects or, as far as is inflated, in its streams."""
    if _INK_SPACE.search(data) or _N_INKS.search(data):
        return True
    return any(_INK_SPACE.search(each) or _INK_OPERATOR.search(each) for each in _inflated(data))


def _inflated(data: bytes) -> Iterator[bytes]:
    """What the streams of a file hold, inflated where they are compressed, up to a limit."""
    left = _MOST_INFLATED
    for found in _STREAM.finditer(data):
        if left <= 0:
            return
        raw = data[found.end() : found.end() + _MOST_STREAM]
        try:
            part = zlib.decompressobj().decompress(raw, _MOST_STREAM)
        except zlib.error:
            part = raw.partition(b"endstream")[0]
            if not part[:200].isascii():
                continue  # a picture, or another filter
        left -= len(part) + 1
        yield part


def press_inks_notice(name: str) -> Problem:
    """The notice that a file is made for a press, whose inks a screen shows approximately."""
    words = Words(
        "{name} a des couleurs d’imprimerie (CMJN)\u00a0: elles sont converties sans son profil, et peuvent "
        "différer de celles que l’agence voit.",
        "{name} has press colours (CMYK): they are converted without its profile, and may differ from what the "
        "agency sees.",
    )
    fix = Words("Comparez, ou demandez une version en RVB.", "Compare, or ask for an RGB version.")
    return file_problem("art-inks", "notice", words, name, fix)

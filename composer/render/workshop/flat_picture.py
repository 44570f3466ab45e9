"""Reads official art that is one picture: PNG, JPEG, WebP, and the merged picture of a PSD."""

import warnings
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps
from PIL.PsdImagePlugin import PsdImageFile

from composer.core.geometry import Size
from composer.core.problems import Refused
from composer.core.workshop.artwork import ArtPage
from composer.render.photo.intake import take_in
from composer.render.photo.pixels import plain, to_srgb
from composer.render.photo_file.file_kinds import open_clean
from composer.render.workshop.limits import MOST_DRAWN, damaged, decoding, refuse_large

#: Dots per inch from which a file says that it is for paper; below, it is what screens and programs write by habit.
_PAPER_DOTS = 150
#: Alpha under which a pixel counts as transparent, and the least share of such pixels.
_CLEAR, _LEAST_CLEAR = 128, 0.001
#: Lines of pixels at an edge that are looked at, and the level from which all three colours are paper.
_LINES, _PAPER = 4, 252
#: A line with this share of paper or more is drawn on white: nothing is cut beside it.
_DRAWN_ON = 0.5


def read_flat(data: bytes, name: str) -> tuple[ArtPage, Image.Image]:
    """Read a PNG, a JPEG or a WebP as a page and its picture, upright, RGB or RGBA in sRGB."""
    with decoding(name):
        # Only the first bytes are read: a header that promises too much is refused before anything is decoded.
        with Image.open(BytesIO(data), formats=("PNG", "JPEG", "WEBP")) as header:
            refuse_large(Size(*header.size), name)
            dots = _dots(header)
        picture = open_clean(_cleaned(data, name))
        picture.load()
        upright = ImageOps.exif_transpose(picture)
        return flat_page(to_srgb(plain(upright), picture.info.get("icc_profile")), dots)


def read_merged(data: bytes, name: str) -> tuple[ArtPage, Image.Image]:
    """Read the merged picture that a PSD carries beside its layers."""
    with decoding(name), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with PsdImageFile(BytesIO(data)) as picture:
            refuse_large(Size(*picture.size), name)
            if picture.mode not in ("RGB", "RGBA", "L", "CMYK", "1", "P"):
                raise damaged(name)
            picture.load()
            return flat_page(to_srgb(plain(picture.copy()), picture.info.get("icc_profile")), _dots(picture))


def flat_page(picture: Image.Image, dots: float) -> tuple[ArtPage, Image.Image]:
    """The page of one picture of `dots` to the inch, 0 when unknown, and the picture, no larger than a poster needs."""
    nominal = Size(*picture.size)
    clear = picture.mode == "RGBA" and is_clear(picture)
    drawn = shrunk(picture if clear else without_bare_edges(picture.convert("RGB")))
    inches = Size(nominal.width / dots, nominal.height / dots) if dots >= _PAPER_DOTS else None
    return ArtPage(Size(*drawn.size), nominal, inches, clear), drawn


def is_clear(picture: Image.Image) -> bool:
    """Whether some of an RGBA picture is transparent, more than stray pixels."""
    return sum(picture.getchannel("A").histogram()[:_CLEAR]) > _LEAST_CLEAR * picture.width * picture.height


def shrunk(picture: Image.Image) -> Image.Image:
    """`picture` with at most 20 million pixels: a tabloid at 300 dots to the inch has 17."""
    share = (MOST_DRAWN / (picture.width * picture.height)) ** 0.5
    if share >= 1:
        return picture
    sides = max(1, int(picture.width * share)), max(1, int(picture.height * share))
    return picture.resize(sides, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _cleaned(data: bytes, name: str) -> bytes:
    try:
        return take_in(data, name).data
    except Refused as why:
        # The sentences of a photo speak of a photo.
        codes = {problem.code for problem in why.problems}
        if codes & {"photo-too-large", "photo-too-narrow"}:
            raise
        raise damaged(name) from why


def _dots(picture: Image.Image) -> float:
    """Dots to the inch, 0 where the file does not say or says nonsense."""
    said = picture.info.get("dpi")
    try:
        across, down = (float(each) for each in said)  # pyright: ignore[reportOptionalIterable] - caught below
    except (TypeError, ValueError):
        return 0.0
    return across if 1 <= across == down <= 2400 else 0.0


def without_bare_edges(picture: Image.Image) -> Image.Image:
    """`picture`, in RGB, without up to three bare lines on each side, nor the half-covered one beside them."""
    width, height = picture.size
    if min(width, height) < 4 * _LINES:
        return picture
    top = _bare(picture.crop((0, 0, width, _LINES)))
    bottom = _bare(picture.crop((0, height - _LINES, width, height)).transpose(Image.Transpose.FLIP_TOP_BOTTOM))
    left = _bare(picture.crop((0, 0, _LINES, height)).transpose(Image.Transpose.TRANSPOSE))
    right = _bare(picture.crop((width - _LINES, 0, width, height)).transpose(Image.Transpose.ROTATE_90))
    if not any((left, top, right, bottom)):
        return picture
    return picture.crop((left, top, width - right, height - bottom))


def _bare(strip: Image.Image) -> int:
    """How many lines of a strip, its outer one first, are to be cut: 0 where paper goes on under the art."""
    levels: NDArray[np.uint8] = np.asarray(strip)
    paper: NDArray[np.bool_] = np.all(levels >= _PAPER, axis=2)
    bare = int(paper.all(axis=1).cumprod().sum())
    if not 0 < bare < _LINES or int(paper[bare].sum()) >= _DRAWN_ON * paper.shape[1]:
        return 0
    return bare + 1

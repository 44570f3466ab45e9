"""Cuts the hair of bare paper that a drawing program leaves beside its art, where a page's size was rounded up."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

#: Lines of pixels at an edge that are looked at, and the level from which all three colours are paper.
_LINES, _PAPER = 4, 252
#: A line with this share of paper or more is drawn on white: nothing is cut beside it.
_DRAWN_ON = 0.5


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

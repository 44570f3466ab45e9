"""The network: pictures of 128 × 128 pixels in, raw boxes and scores out; computed with numpy on one core.

Source of its shape: Bazarevsky et al., « BlazeFace: Sub-millisecond Neural Face Detection on Mobile GPUs », 2019, and
the graph of the file that the weights come from. Pictures are laid out as rows, columns, pictures, channels: a
depthwise convolution of all of them at once then goes over long runs of memory.
"""

from collections.abc import Iterator
from functools import reduce
from itertools import pairwise, starmap

import numpy as np
from msgspec import Struct
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

Floats = NDArray[np.float32]

#: Pixels of the side of a picture.
SIDE = 128
#: Channels after the first convolution, and after each of the 16 blocks.
_WIDTHS = (24, 24, 28, 32, 36, 42, 48, 56, 64, 72, 80, 88, 96, 96, 96, 96, 96)
#: The blocks that halve the picture, and how many come before the finer of the two grids that faces are read from.
_HALVING, _FINE = (2, 5, 11), 11
#: Weights of a kernel of 3 × 3.
_PLACES = 9
#: Rows and columns of the kernels, in the order of the file: first convolution, blocks, scores and boxes of each grid.
_SHAPES = (
    (24, 75),
    *(shape for before, after in pairwise(_WIDTHS) for shape in ((_PLACES, before), (after, before))),
    *((2, 88), (6, 96), (32, 88), (96, 96)),
)
#: Numbers computed at a time: as many as stay in a core's cache.
_AT_A_TIME = 100_000


class _Layer(Struct, frozen=True):
    """A kernel that multiplies channels, channels before × channels after, and its bias."""

    kernel: Floats
    bias: Floats


class _Block(Struct, frozen=True):
    """A depthwise convolution, 9 places × channels, and the layer after it, which has the bias of both."""

    depthwise: Floats
    layer: _Layer
    step: int


class Network(Struct, frozen=True):
    """The weights, ready to be multiplied."""

    first: _Layer
    blocks: tuple[_Block, ...]
    scores: tuple[_Layer, _Layer]
    boxes: tuple[_Layer, _Layer]


def network_of(weights: bytes) -> Network:
    """The network whose weights are those that `weights_file.read_weights` gives."""
    pairs = _pairs(weights)
    first = _layer(*next(pairs))
    blocks = tuple(_block(number, *next(pairs), *next(pairs)) for number in range(len(_WIDTHS) - 1))
    fine_scores, coarse_scores, fine_boxes, coarse_boxes = starmap(_layer, pairs)
    return Network(first, blocks, (fine_scores, coarse_scores), (fine_boxes, coarse_boxes))


def _pairs(weights: bytes) -> Iterator[tuple[Floats, Floats]]:
    """Each kernel with its bias, in the order of the file."""
    # Half floats are slow to compute with: they are widened once.
    values, start = np.frombuffer(weights, "<f2").astype(np.float32), 0
    for rows, columns in _SHAPES:
        middle = start + rows * columns
        end = middle + (columns if rows == _PLACES else rows)
        yield values[start:middle].reshape(rows, columns), values[middle:end]
        start = end


def _layer(kernel: Floats, bias: Floats) -> _Layer:
    return _Layer(np.ascontiguousarray(kernel.T), bias)


def _block(number: int, depthwise: Floats, before: Floats, kernel: Floats, bias: Floats) -> _Block:
    # What a bias adds before the layer is a constant after it.
    layer = _layer(kernel, np.asarray(bias + kernel @ before, np.float32))
    return _Block(depthwise, layer, 2 if number in _HALVING else 1)


def run(network: Network, pictures: Floats) -> tuple[Floats, Floats]:
    """The scores and boxes of `pictures` (pictures × 128 × 128 × 3, from -1 to 1), one row for each of 896 anchors.

    Scores are logits. A box is its middle, its size and six points, x before y, in pixels from its anchor's middle; the
    first two points are the eyes.
    """
    fine = reduce(_after_block, network.blocks[:_FINE], _first(network.first, pictures))
    grids = fine, reduce(_after_block, network.blocks[_FINE:], fine)
    scores = [_read(layer, grid, 1) for layer, grid in zip(network.scores, grids, strict=True)]
    boxes = [_read(layer, grid, 16) for layer, grid in zip(network.boxes, grids, strict=True)]
    return np.concatenate(scores, 1)[..., 0], np.concatenate(boxes, 1)


def _framed(side: int, pictures: int, channels: int) -> Floats:
    """A square of zeros, with one more row and column on each side for the kernels to reach into."""
    return np.zeros((side + 2, side + 2, pictures, channels), np.float32)


def _first(layer: _Layer, pictures: Floats) -> Floats:
    """The convolution of 5 × 5 pixels at every second pixel, and its negative values made 0."""
    count, half = len(pictures), SIDE // 2
    rows = np.zeros((SIDE + 3, count, (SIDE + 3) * 3), np.float32)
    rows[1:-2, :, 3:-6] = pictures.transpose(1, 0, 2, 3).reshape(SIDE, count, SIDE * 3)
    seen = sliding_window_view(rows, (5, 15), (0, 2))[::2, :, ::6]
    after = _framed(half, count, layer.bias.size)
    for row in range(half):
        products = seen[row].reshape(-1, len(layer.kernel)) @ layer.kernel + layer.bias
        np.maximum(products.reshape(count, half, -1).transpose(1, 0, 2), 0, out=after[1 + row, 1:-1])
    return after


def _after_block(before: Floats, block: _Block) -> Floats:
    """What a block adds to what comes before it, negative values made 0; a few rows at a time."""
    side, (count, channels), wider = (len(before) - 2) // block.step, before.shape[2:], block.layer.bias.size
    after = _framed(side, count, wider)
    seen, kernel = _windows(before, block.step), np.tile(block.depthwise, count).reshape(3, 3, -1)
    at_once = max(1, _AT_A_TIME // (side * count * channels))
    for top in range(0, side, at_once):
        bottom = min(top + at_once, side)
        # Each channel by its own kernel.
        depthwise = np.einsum("hwcij,ijc->hwc", seen[top:bottom], kernel)
        added = depthwise.reshape(-1, channels) @ block.layer.kernel
        added += block.layer.bias
        rows = added.reshape(bottom - top, side, count, wider)
        # The channels that are new start from 0.
        rows[..., :channels] += _kept(before, block.step, top, bottom)
        np.maximum(rows, 0, out=after[1 + top : 1 + bottom, 1:-1])
    return after


def _windows(before: Floats, step: int) -> Floats:
    """The 3 × 3 pixels about each pixel, or each second one: rows, columns, channels of all pictures, 3 × 3."""
    flat = before.reshape(*before.shape[:2], -1)
    # At every second pixel the kernel starts on the pixel itself.
    return sliding_window_view(flat[step - 1 :, step - 1 :], (3, 3), (0, 1))[::step, ::step]


def _kept(before: Floats, step: int, top: int, bottom: int) -> Floats:
    """What the block adds to: the same rows, or the largest of each 2 × 2."""
    inside = before[1 + top * step : 1 + bottom * step, 1:-1]
    if step == 1:
        return inside
    taller = np.maximum(inside[::2], inside[1::2])
    return np.maximum(taller[:, ::2], taller[:, 1::2])


def _read(layer: _Layer, grid: Floats, values: int) -> Floats:
    """Pictures × anchors × `values`."""
    inside = grid[1:-1, 1:-1].transpose(2, 0, 1, 3)
    return (inside @ layer.kernel + layer.bias).reshape(len(inside), -1, values)

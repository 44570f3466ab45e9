"""The face network as its graph is drawn: one picture, rows × columns × channels, one operation after the other."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from composer.render.photo.blazeface.network import Floats

#: Channels after each convolution; the blocks that halve; and the block before which the finer grid is read.
_CHANNELS = (24, 24, 28, 32, 36, 42, 48, 56, 64, 72, 80, 88, 96, 96, 96, 96, 96)
_HALVING, _FINE = {2, 5, 11}, 11
#: How many weights there are.
WEIGHTS = 101_390


def plain_run(weights: bytes, picture: Floats) -> tuple[Floats, Floats]:
    """The scores and the boxes of one picture."""
    values = iter(np.frombuffer(weights, "<f2").astype(np.float32))
    grid = fine = _relu(_convolved(picture, _taken(values, 24, 5, 5, 3), _taken(values, 24), 2))
    for number, (before, after) in enumerate(pairwise(_CHANNELS)):
        if number == _FINE:
            fine = grid
        step = 2 if number in _HALVING else 1
        own = _taken(values, 3, 3, before)
        # A depthwise convolution is a whole one whose channels do not mix.
        kernel = np.einsum("ijc,cd->cijd", own, np.eye(before, dtype=np.float32))
        spatial = _convolved(grid, kernel, _taken(values, before), step)
        mixed = _convolved(spatial, _taken(values, after, 1, 1, before), _taken(values, after), 1)
        grid = _relu(mixed + np.pad(_pooled(grid, step), ((0, 0), (0, 0), (0, after - before))))
    heads = [
        _convolved(source, _taken(values, out, 1, 1, source.shape[2]), _taken(values, out), 1)
        for source, out in ((fine, 2), (grid, 6), (fine, 32), (grid, 96))
    ]
    assert next(values, None) is None
    scores, boxes = (heads[:2], 1), (heads[2:], 16)
    joined = [np.concatenate([each.reshape(-1, width) for each in both]) for both, width in (scores, boxes)]
    return joined[0][:, 0], joined[1]


def _taken(values: Iterator[np.float32], *shape: int) -> Floats:
    return np.fromiter(values, np.float32, int(np.prod(shape))).reshape(shape)


def _convolved(before: Floats, kernel: Floats, bias: Floats, step: int) -> Floats:
    """« Same » padding, as TensorFlow defines it: what is left over goes to the right and the bottom."""
    outs, high, wide, _ = kernel.shape
    side = -(-before.shape[0] // step)
    beyond = max(0, (side - 1) * step + high - before.shape[0])
    ends = (beyond // 2, beyond - beyond // 2)
    padded = np.pad(before, (ends, ends, (0, 0)))
    after = np.zeros((side, side, outs), np.float32) + bias
    for i in range(high):
        for j in range(wide):
            seen = padded[i : i + side * step : step, j : j + side * step : step][:side, :side]
            after += seen @ kernel[:, i, j].T
    return after


def _pooled(before: Floats, step: int) -> Floats:
    side, channels = before.shape[0] // step, before.shape[2]
    return before.reshape(side, step, side, step, channels).max((1, 3))


def _relu(values: Floats) -> Floats:
    return np.maximum(values, 0)

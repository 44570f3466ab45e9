"""The network computes what its graph says, in a way as plain as that of the program is fast."""

from collections.abc import Iterator

import numpy as np
import pytest

from composer.render.photo.blazeface.network import SIDE, Floats, network_of, run
from tests.render.photo.blazeface.plain_network import WEIGHTS, plain_run


@pytest.fixture(scope="module")
def weights() -> bytes:
    """Any weights, as many as the network has; small, so that what comes out neither fades nor swells."""
    return (np.random.default_rng(1).standard_normal(WEIGHTS) / 6).astype("<f2").tobytes()


@pytest.fixture(scope="module")
def pictures() -> Floats:
    return np.random.default_rng(2).uniform(-1, 1, (3, SIDE, SIDE, 3)).astype(np.float32)


def _relative(one: Floats, other: Floats) -> float:
    return float(np.abs(one - other).max() / np.abs(other).max())


def test_the_network_computes_what_a_plain_one_does(weights: bytes, pictures: Floats) -> None:
    scores, boxes = run(network_of(weights), pictures[:1])
    plain_scores, plain_boxes = plain_run(weights, pictures[0])
    assert scores.shape == (1, 896)
    assert boxes.shape == (1, 896, 16)
    assert _relative(scores[0], plain_scores) < 1e-4
    assert _relative(boxes[0], plain_boxes) < 1e-4


def test_no_picture_changes_what_is_said_of_another(weights: bytes, pictures: Floats) -> None:
    network = network_of(weights)
    together = run(network, pictures)
    for index, alone in enumerate(_alone(pictures)):
        for all_of_them, one in zip(together, run(network, alone), strict=True):
            assert _relative(all_of_them[index], one[0]) < 1e-4


def _alone(pictures: Floats) -> Iterator[Floats]:
    return (pictures[index : index + 1] for index in range(len(pictures)))

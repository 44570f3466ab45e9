"""The picture that every row of the photo table shows, and the reference conversions, by the formulas of each space."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tests.render.photo.files import SRGB, Pixels


def scene(width: int = 48, height: int = 32) -> Pixels:
    """Smooth ramps, so that lossy coding keeps them, unlike along every side and diagonal, so that turns show."""
    y, x = np.mgrid[0:height, 0:width]
    red, green = 20 + x * 215 // (width - 1), 30 + y * 190 // (height - 1)
    return np.stack([red, green, 240 - (x + y) * 200 // (width + height - 2)], -1).astype(np.uint8)


SCENE = scene()
GREY: Pixels = SCENE[..., 0].copy()
ALPHA: Pixels = np.clip(SCENE[..., 1].astype(int) * 2 - 60, 0, 255).astype(np.uint8)
SEE_THROUGH: Pixels = np.dstack([SCENE, ALPHA])
POSTER: Pixels = SCENE // 64 * 80
BLACK_AND_WHITE: Pixels = np.where(SCENE[..., 0] > SCENE[..., 1], 255, 0).astype(np.uint8)


def three(grey: Pixels) -> Pixels:
    """A grey picture as RGB."""
    return np.dstack([grey] * 3)


# The reference conversions, by the formulas of each space ------------------------------------------------------------


def srgb_levels(linear: NDArray[np.float64]) -> Pixels:
    """IEC 61966-2-1, from linear light 0 to 1."""
    clipped = linear.clip(0, 1)
    curved = np.where(clipped <= 0.0031308, 12.92 * clipped, 1.055 * clipped ** (1 / 2.4) - 0.055)
    return (curved * 255).round().astype(np.uint8)


def srgb_light(levels: Pixels) -> NDArray[np.float64]:
    value = levels / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def from_colorants(light: NDArray[np.float64], colorants: Sequence[Sequence[float]]) -> Pixels:
    """From linear light of an RGB space, by its D50 colorants and sRGB's."""
    return srgb_levels(light @ np.array(colorants) @ np.linalg.inv(np.array(SRGB)))


def from_lab(lab: NDArray[np.float64]) -> Pixels:
    """CIE 15, from L*, a*, b* under D50."""
    middle = (lab[..., 0] + 16) / 116
    roots = np.stack([middle + lab[..., 1] / 500, middle, middle - lab[..., 2] / 200], -1)
    xyz = np.where(roots > 6 / 29, roots**3, 3 * (6 / 29) ** 2 * (roots - 4 / 29)) * (0.9642, 1.0, 0.8249)
    return srgb_levels(xyz @ np.linalg.inv(np.array(SRGB)))


def from_ink(ink: Pixels) -> Pixels:
    """Four inks without a profile: each takes its part of the light away (255 is full ink)."""
    light = 1 - ink / 255
    return (light[..., :3] * light[..., 3:] * 255).round().astype(np.uint8)

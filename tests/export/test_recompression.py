import msgspec
import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from composer.core.campaign.campaign import Campaign
from composer.export.raster import recompressed
from tests.render.photo.made_pixels import pixels_of


def _stripes(width: int, height: int) -> QImage:
    """Red and green lines of one pixel: what a network's compression likes least."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for y in range(height):
        color = QColor("#d00000" if y % 2 else "#00a000").rgb()
        for x in range(width):
            image.setPixel(x, y, color)
    return image


@pytest.mark.parametrize(("size", "kept"), [((1080, 40), (1080, 40)), ((1920, 40), (1080, 22)), ((300, 30), (300, 30))])
def test_a_network_keeps_a_picture_no_wider_than_it_shows(
    size: tuple[int, int], kept: tuple[int, int], campaign: Campaign
) -> None:
    image = recompressed(_stripes(*size), campaign.recompression)
    assert (image.width(), image.height()) == kept


def test_a_flat_colour_survives_and_fine_colours_run_together(campaign: Campaign) -> None:
    flat = QImage(64, 64, QImage.Format.Format_RGB32)
    flat.fill(QColor("#123f30"))
    assert np.abs(_levels(recompressed(flat, campaign.recompression)) - _levels(flat)).max() <= 4
    stripes = _stripes(64, 64)
    assert np.abs(_levels(recompressed(stripes, campaign.recompression)) - _levels(stripes)).mean() > 20


def test_a_lower_quality_loses_more(campaign: Campaign) -> None:
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 4), np.uint8)
    image = QImage(noise.tobytes(), 64, 64, QImage.Format.Format_RGB32).copy()
    lost: list[float] = []
    for quality in (90, 30):
        figure = msgspec.structs.replace(campaign.recompression.quality, value=quality)
        by = msgspec.structs.replace(campaign.recompression, quality=figure)
        lost.append(float(np.abs(_levels(recompressed(image, by)) - _levels(image)).mean()))
    assert lost[0] < lost[1]


def _levels(image: QImage) -> "np.ndarray[tuple[int, ...], np.dtype[np.int_]]":
    return pixels_of(image)[..., :3].astype(int)

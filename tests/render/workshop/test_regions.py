"""Connected regions, the shape each is nearest to, and an outline that a poster may have for any other."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from composer.core.art.outline import outline_fault
from composer.core.poster import Shape
from composer.render.workshop.regions import Mask, outline_of, regions, shape_of


def mask(draw_on: str, box: tuple[int, int, int, int]) -> Mask:
    picture = Image.new("L", (200, 240))
    draw = ImageDraw.Draw(picture)
    left, top, right, bottom = box
    match draw_on:
        case "ellipse":
            draw.ellipse(box, fill=255)
        case "capsule":
            draw.rounded_rectangle(box, min(right - left, bottom - top) // 2, fill=255)
        case "arch":
            draw.pieslice((left, top, right, top + right - left), 180, 360, fill=255)
            draw.rectangle((left, top + (right - left) // 2, right, bottom), fill=255)
        case "blob":
            draw.polygon([(left, top), (right, (top + bottom) // 2), (left, bottom)], fill=255)
        case _:
            draw.rectangle(box, fill=255)
    return np.asarray(picture) > 0


@pytest.mark.parametrize("shape", ["rectangle", "ellipse", "capsule", "arch", "blob"])
def test_a_region_is_told_by_its_shape(shape: Shape) -> None:
    (region,) = regions(mask(shape, (30, 20, 150, 200)), 0.01)
    found, outline = shape_of(region)
    assert found == shape
    assert bool(outline) == (shape == "blob")


def test_regions_apart_are_two_and_specks_are_none() -> None:
    both = mask("rectangle", (10, 10, 90, 90)) | mask("ellipse", (100, 120, 190, 230))
    both[0, 0] = True
    found = regions(both, 0.01)
    assert [round(each.box.x * 200) for each in found] == [100, 10]


@pytest.mark.parametrize("whole", [True, False])
def test_a_full_mask_is_one_region_and_an_empty_one_none(*, whole: bool) -> None:
    assert len(regions(np.full((20, 30), whole), 0.01)) == int(whole)


def test_an_outline_is_one_that_a_poster_may_have_however_ragged_the_region() -> None:
    source = np.random.default_rng(3)
    ragged = mask("ellipse", (20, 20, 180, 220))
    ragged[::2, ::2] &= source.random((120, 100)) > 0.4
    (region, *_) = regions(ragged, 0.1)
    assert outline_fault(outline_of(region.cells)) is None

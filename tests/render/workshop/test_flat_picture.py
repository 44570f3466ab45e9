"""The hair of paper beside the art goes, and white that is drawn stays."""

import pytest
from PIL import Image, ImageDraw

from composer.render.workshop.flat_picture import without_bare_edges
from composer.render.workshop.read_art import read_art
from tests.workshop_art import ARTWORKS

_SIZE = (120, 150)
_INK, _PAPER = (45, 36, 84), (255, 255, 255)


def _art(box: tuple[int, int, int, int]) -> Image.Image:
    """Paper, with ink from `box`'s left and top to its right and bottom, which are included."""
    picture = Image.new("RGB", _SIZE, _PAPER)
    ImageDraw.Draw(picture).rectangle(box, _INK)
    return picture


@pytest.mark.parametrize(
    "box",
    [(0, 0, 119, 147), (0, 2, 119, 149), (1, 0, 119, 149), (0, 0, 116, 149), (2, 1, 117, 148)],
    ids=["below", "above", "left", "right", "around"],
)
def test_a_hair_of_paper_goes_from_the_side_it_is_on(box: tuple[int, int, int, int]) -> None:
    cut = without_bare_edges(_art(box))
    assert cut.getcolors() == [(cut.width * cut.height, _INK)]
    assert cut.width >= _SIZE[0] - 8
    assert cut.height >= _SIZE[1] - 8


@pytest.mark.parametrize("box", [(0, 0, 119, 149), (10, 10, 109, 139), (0, 0, 59, 147), (0, 0, 119, 60)])
def test_art_to_its_edges_or_drawn_on_white_is_left_as_it_is(box: tuple[int, int, int, int]) -> None:
    picture = _art(box)
    assert without_bare_edges(picture) is picture


def test_a_page_whose_size_was_rounded_up_has_its_art_to_every_edge() -> None:
    (data,) = ARTWORKS["canva_pdf"]().files.values()
    read = read_art(data, "affiche.pdf")
    picture = read.pictures[0]
    assert picture.getpixel((picture.width // 2, picture.height - 1)) != _PAPER
    assert (read.artwork.pages[0].pixels.width, read.artwork.pages[0].pixels.height) == picture.size

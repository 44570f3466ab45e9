"""A text starts below the faces in its slot, but not below what the shape of the photo cuts off there."""

import pytest

from composer.core.geometry import Rect
from composer.core.poster import PhotoSlot, Shape, TextSlot, Veil
from composer.render.text.face_clearance import clear_text_slots

_PHOTO = Rect(500, 0, 400, 400)
#: The lower left part of the photo, as far as a face there fills it.
_FACE = Rect(500, 200, 200, 200)
_BELOW_LEFT = TextSlot(Rect(0, 360, 540, 200), ())


def _top(photo: PhotoSlot, *veils: Veil) -> float:
    slots = clear_text_slots((photo, *veils, _BELOW_LEFT), [(photo, _FACE)])
    return slots[1 + len(veils)].box.y


@pytest.mark.parametrize(
    ("shape", "top"), [("rectangle", 400), ("arch", 400), ("ellipse", 360), ("capsule", 360), ("rounded", 400)]
)
def test_words_keep_their_place_where_the_shape_of_the_photo_shows_nothing_of_a_face(shape: Shape, top: float) -> None:
    assert _top(PhotoSlot(_PHOTO, shape=shape)) == top


def test_a_rotated_photo_shows_a_face_where_it_is_drawn() -> None:
    assert _top(PhotoSlot(_PHOTO, shape="chevrons", angle=0)) == 400
    assert _top(PhotoSlot(_PHOTO, shape="half-disc", angle=0)) == 400
    assert _top(PhotoSlot(_PHOTO, shape="half-disc", angle=180)) == 360


def test_words_keep_their_distance_from_a_face_that_their_veil_would_dull() -> None:
    veil = Veil(_PHOTO, "ground", 0.5, side="above", fade=200)
    assert _top(PhotoSlot(_PHOTO, shape="ellipse"), veil) == 500

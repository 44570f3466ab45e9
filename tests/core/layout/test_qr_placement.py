from composer.core.geometry import Rect
from composer.core.layout.qr_placement import place_code

PHOTO = Rect(600, 0, 600, 630)
OWN = Rect(1040, 44, 116, 116)


def test_a_code_stays_where_it_covers_nothing() -> None:
    assert place_code(OWN, [PHOTO], [Rect(700, 200, 100, 100)]) == OWN


def test_a_code_goes_across_its_photo_then_down_off_faces_and_words() -> None:
    face, words = Rect(1000, 20, 150, 150), Rect(640, 30, 200, 60)
    assert place_code(OWN, [PHOTO], [face]) == Rect(644, 44, 116, 116)
    assert place_code(OWN, [PHOTO], [face, words]) == Rect(1040, 470, 116, 116)


def test_a_code_with_no_free_corner_or_off_the_photo_stays() -> None:
    assert place_code(OWN, [PHOTO], [PHOTO]) == OWN
    assert place_code(Rect(10, 10, 90, 90), [PHOTO], [Rect(0, 0, 99, 99)]) == Rect(10, 10, 90, 90)

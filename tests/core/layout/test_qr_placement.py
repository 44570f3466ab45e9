from composer.core.geometry import Rect
from composer.core.layout.placements import place_code

PAGE = Rect(38, 38, 1124, 554)
PHOTO = Rect(600, 0, 600, 630)
OWN = Rect(1040, 44, 116, 116)


def test_a_code_stays_where_it_covers_nothing() -> None:
    assert place_code(OWN, [PHOTO], [Rect(700, 200, 100, 100)], PAGE) == OWN


def test_a_code_goes_across_its_photo_then_down_off_faces_and_words() -> None:
    face, words = Rect(1000, 20, 150, 150), Rect(640, 30, 200, 60)
    assert place_code(OWN, [PHOTO], [face], PAGE) == Rect(644, 44, 116, 116)
    assert place_code(OWN, [PHOTO], [face, words], PAGE) == Rect(1040, 470, 116, 116)


def test_a_code_whose_photo_has_no_free_corner_goes_to_the_nearest_free_place_inside_the_margins() -> None:
    code = place_code(OWN, [PHOTO], [PHOTO], PAGE)
    assert PAGE.contains(code)
    assert not code.overlaps(PHOTO)
    assert PHOTO.x - code.right < 0.5 * OWN.width


def test_a_code_off_the_photo_leaves_words_and_keeps_clear_of_them() -> None:
    own, words = Rect(50, 50, 100, 100), Rect(38, 38, 600, 90)
    code = place_code(own, [PHOTO], [words], PAGE)
    assert code.y >= words.bottom + 10
    assert (PAGE.contains(code), code.size) == (True, own.size)


def test_a_code_stays_on_a_page_without_any_room() -> None:
    assert place_code(OWN, [PHOTO], [PAGE], PAGE) == OWN

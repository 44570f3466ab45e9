"""Faces are found where they are, nowhere else, once in each photo, and the program does without the extra."""

import subprocess
import sys

import pytest

from composer.render.photo import faces as module
from composer.render.photo.faces import FaceFinder, cascade_file
from composer.render.photo.photo import Photo
from tests.render.photo.face_pictures import (
    Pictured,
    group,
    is_same,
    lit,
    mirrored,
    portraits,
    sample,
    small,
    turned,
    without_faces,
)

needs_extra = pytest.mark.skipif(cascade_file() is None, reason="the extra « faces » is not installed")


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


ASTRONAUT, HOPPER = 0, 1
#: What each is: built when its test runs, as pictures take long to make.
FOUND = {
    "a portrait": lambda: portraits()[ASTRONAUT],
    "a portrait with glasses and a hat": lambda: portraits()[HOPPER],
    "a mirrored one": lambda: mirrored(portraits()[HOPPER]),
    "one in the dark": lambda: next(lit(portraits()[ASTRONAUT])),
    "one that leans a little": lambda: turned(portraits()[ASTRONAUT], 8),
    "one that leans to the right": lambda: turned(portraits()[HOPPER], 22),
    "one that leans to the left": lambda: turned(portraits()[ASTRONAUT], -22),
    "a small one": lambda: small(portraits()[HOPPER], 0.08),
    "a large one": lambda: small(portraits()[ASTRONAUT], 0.35),
    "four people": lambda: group(4, 0.1, seed=1),
    "six people": lambda: group(6, 0.08, seed=2),
}


@needs_extra
@pytest.mark.parametrize("what", FOUND)
def test_each_face_is_found_where_it_is_and_nothing_else(what: str, finder: FaceFinder) -> None:
    pictured = FOUND[what]()
    found = finder.find(pictured.photo())
    assert len(found) == len(pictured.faces)
    assert all(any(is_same(one, known, pictured.image.size) for one in found) for known in pictured.faces)
    assert [one.radius for one in found] == sorted((one.radius for one in found), reverse=True)


@needs_extra
@pytest.mark.parametrize("pictured", list(without_faces())[::6], ids=lambda one: one.name)
def test_no_face_is_found_where_there_is_none(pictured: Pictured, finder: FaceFinder) -> None:
    assert finder.find(pictured.photo()) == ()


@needs_extra
def test_a_photo_is_looked_at_once_and_always_gives_the_same(
    finder: FaceFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = portraits()[HOPPER].photo()
    found = finder.find(photo)
    assert FaceFinder().find(photo) == found
    monkeypatch.setattr(Photo, "cut", None)
    assert finder.find(portraits()[HOPPER].photo()) == found


@needs_extra
def test_opencv_and_numpy_are_not_loaded_before_a_photo_is_looked_at() -> None:
    code = "import sys, composer.render.photo.faces; sys.exit('cv2' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_the_extra_no_face_is_found_without_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", {"cv2": None}.get)
    assert cascade_file() is None
    assert FaceFinder().find(Pictured("plain", sample("coffee")).photo()) == ()

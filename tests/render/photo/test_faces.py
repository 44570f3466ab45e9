"""Faces are found where they are, nowhere else, once in each photo, and the program does without the weights."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.render.photo import faces as module
from composer.render.photo.blazeface.weights_file import WEIGHTS, read_weights
from composer.render.photo.faces import FaceFinder, finds_faces
from composer.render.photo.photo import Photo
from tests.needs_faces import needs_faces
from tests.render.photo.face_pictures import (
    Pictured,
    close,
    crops,
    group,
    harder,
    is_same,
    lit,
    mirrored,
    portraits,
    profile,
    sample,
    small,
    turned,
    without_faces,
)


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


def sample_photo(name: str) -> Photo:
    return Pictured(name, sample(name)).photo()


ASTRONAUT, HOPPER = 0, 1
#: What each is: built when its test runs, as pictures take long to make.
FOUND: dict[str, Callable[[], Pictured]] = {
    "a portrait": lambda: portraits()[ASTRONAUT],
    "a portrait with glasses and a hat": lambda: portraits()[HOPPER],
    "a mirrored one": lambda: mirrored(portraits()[HOPPER]),
    "one in the dark": lambda: next(lit(portraits()[ASTRONAUT])),
    "one that leans a little": lambda: turned(portraits()[ASTRONAUT], 8),
    "one that leans to the right": lambda: turned(portraits()[HOPPER], 22),
    "one that leans to the left": lambda: turned(portraits()[ASTRONAUT], -22),
    "a small one": lambda: small(portraits()[HOPPER], 0.08),
    "a large one": lambda: small(portraits()[ASTRONAUT], 0.35),
    "one lit too much": lambda: next(one for one in lit(portraits()[HOPPER]) if "1.6" in one.name),
    "one at a sixteenth of its light": lambda: next(one for one in harder() if "sixteenth" in one.name),
    "one that lies half on its side": lambda: turned(portraits()[HOPPER], 45),
    "one in profile": profile,
    "one that fills the photo": lambda: close(portraits()[ASTRONAUT], 0.9),
    "four people": lambda: group(4, 0.1, seed=1),
    "six people": lambda: group(6, 0.08, seed=2),
}


@needs_faces
@pytest.mark.parametrize("what", FOUND)
def test_each_face_is_found_where_it_is_and_nothing_else(what: str, finder: FaceFinder) -> None:
    pictured = FOUND[what]()
    found = finder.find(pictured.photo())
    assert len(found) == len(pictured.faces)
    assert all(any(is_same(one, known, pictured.image.size) for one in found) for known in pictured.faces)
    assert [one.radius for one in found] == sorted((one.radius for one in found), reverse=True)


@needs_faces
@pytest.mark.parametrize("pictured", list(without_faces())[::6], ids=lambda one: one.name)
def test_no_face_is_found_where_there_is_none(pictured: Pictured, finder: FaceFinder) -> None:
    assert finder.find(pictured.photo()) == ()


@needs_faces
@pytest.mark.parametrize("what", FOUND)
def test_a_glance_finds_a_face_wherever_there_is_one(what: str) -> None:
    pictured = FOUND[what]()
    found = FaceFinder().find_first(pictured.photo())
    assert found
    assert all(any(is_same(one, known, pictured.image.size) for known in pictured.faces) for one in found)


@needs_faces
def test_a_glance_at_a_photo_without_a_face_finds_none(finder: FaceFinder) -> None:
    assert finder.find_first(sample_photo("chelsea")) == ()


@needs_faces
def test_a_photo_is_looked_at_once_and_always_gives_the_same(
    finder: FaceFinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = portraits()[HOPPER].photo()
    found = finder.find(photo)
    assert FaceFinder().find(photo) == found
    monkeypatch.setattr(Photo, "cut", None)
    assert finder.find(portraits()[HOPPER].photo()) == found


@needs_faces
@pytest.mark.parametrize("box", [(0, 250, 1200, 550), (500, 0, 700, 800)], ids=["wide", "tall"])
def test_a_face_is_found_in_a_photo_four_times_longer_than_wide(
    box: tuple[int, int, int, int], finder: FaceFinder
) -> None:
    one = small(portraits()[ASTRONAUT], 0.08, (0.5, 0.5))
    (head,) = one.heads
    long = Pictured("long", one.image.crop(box), (replace(head, x=head.x - box[0], y=head.y - box[1]),))
    (found,) = finder.find(long.photo())
    assert is_same(found, long.faces[0], long.image.size)


@needs_faces
def test_different_people_are_found_and_nobody_where_there_is_none(finder: FaceFinder) -> None:
    found = [len(finder.find(one.photo())) for one in list(crops())[::20]]
    assert found == [1] * 5 + [0] * 5


@pytest.mark.skipif("JPS_WITHOUT_FACES" in os.environ, reason="JPS_WITHOUT_FACES says that they are not expected")
def test_this_installation_has_the_weights() -> None:
    assert finds_faces(), "`python -m face_weights` fetches them; JPS_WITHOUT_FACES tells this test to do without"


_LOADED = """
import sys
from composer.render.photo import faces
print("numpy" in sys.modules, faces.finds_faces(), "numpy" in sys.modules)
"""


def test_numpy_is_not_loaded_before_a_photo_is_looked_at() -> None:
    run = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", str(finds_faces()), "False"]


_THREADS = """
import os, sys
from composer.render.photo import faces
before = len(os.listdir("/proc/self/task"))
assert faces._load() and "numpy" in sys.modules
print(len(os.listdir("/proc/self/task")) - before)
"""


@needs_faces
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lists the threads of a process as files")
@pytest.mark.parametrize("asked", ["4", ""])
def test_numpy_multiplies_on_one_core_whatever_the_environment_asks(asked: str) -> None:
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": asked}
    run = subprocess.run([sys.executable, "-c", _THREADS], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "0"


@pytest.mark.parametrize("damage", ["absent", "cut short", "one bit", "more", "another file", "a folder"])
def test_without_sound_weights_no_face_is_found_without_a_message(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = read_weights() or bytes(1000)
    damaged = {
        "cut short": sound[:-2],
        "one bit": bytes([sound[0] ^ 1]) + sound[1:],
        "more": sound + bytes(2),
        "another file": b"PK",
    }
    file = tmp_path / WEIGHTS.name
    if damage == "a folder":
        file.mkdir()
    elif damage != "absent":
        file.write_bytes(damaged[damage])
    monkeypatch.setattr(module, "read_weights", lambda: read_weights(file))
    assert not finds_faces()
    assert FaceFinder().find(sample_photo("coffee")) == ()

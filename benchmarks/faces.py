"""Measures face detection, the faces found, the false ones and the time: `python -m benchmarks.faces`."""

from collections.abc import Iterable
from statistics import mean, median
from time import thread_time

from msgspec import Struct

from composer.render.photo.faces import FaceFinder, finds_faces
from composer.render.qt_ready import offscreen_application
from tests.render.photo.face_pictures import (
    Pictured,
    crops,
    harder,
    is_same,
    with_faces,
    without_faces,
)


class Result(Struct, frozen=True):
    """The result for a picture: its faces, the circles found on them, those on no face, and the time.

    `found` has each circle's radius, in radii of the one drawn by hand. The time is in milliseconds of one core, once
    the photo is decoded.
    """

    name: str
    faces: int
    found: tuple[float, ...]
    false: int
    milliseconds: float


def measure(pictured: Pictured) -> Result:
    """Detect the faces of a picture twice: the first time decodes it."""
    photo, known, size = pictured.photo(), pictured.faces, pictured.image.size
    FaceFinder().find(photo)
    started = thread_time()
    circles = FaceFinder().find(photo)
    taken = (thread_time() - started) * 1000
    found = [next((circle for circle in circles if is_same(circle, face, size)), None) for face in known]
    radii = tuple(circle.radius / face.radius for circle, face in zip(found, known, strict=True) if circle)
    false = sum(not any(is_same(circle, face, size) for face in known) for circle in circles)
    return Result(pictured.name, len(known), radii, false, taken)


def report(title: str, pictures: Iterable[Pictured]) -> None:
    """Print one line of totals, and one for each picture with an error."""
    every = [measure(one) for one in pictures]
    faces, radii = sum(one.faces for one in every), [radius for one in every for radius in one.found]
    false = sum(one.false for one in every)
    times = [one.milliseconds for one in every]
    size = f", radius {mean(radii):.2f} ({min(radii):.2f} to {max(radii):.2f})" if radii else ""
    print(f"{title}: {len(every)} pictures, {len(radii)} of {faces} faces, {false} false{size}", end="")
    print(f", {median(times):.0f} ms (at most {max(times):.0f})", flush=True)
    for one in every:
        if len(one.found) < one.faces or one.false:
            print(f"  {one.name}: {len(one.found)} of {one.faces}, {one.false} false")


def main() -> None:
    """Measure every picture whose faces are known."""
    if not finds_faces():
        print("the weights of the face finder are absent: python -m face_weights")
        return
    application = offscreen_application()
    assert application
    report("with faces", with_faces())
    report("without", without_faces())
    report("harder", harder())
    report("crops of 25 pixels", crops())


if __name__ == "__main__":
    main()

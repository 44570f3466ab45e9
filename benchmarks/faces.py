"""Measures face detection, the faces found, the false ones and the time: `python -m benchmarks.faces`."""

from collections.abc import Iterable
from statistics import median
from time import thread_time

from msgspec import Struct

from composer.render.photo.cascade import Cascade
from composer.render.photo.faces import cascade_file
from composer.render.qt_ready import offscreen_application
from tests.render.photo.face_pictures import Pictured, is_same, with_faces, without_faces


class Result(Struct, frozen=True):
    """The result for a picture: its faces, those found, circles on no face, milliseconds of one core after decoding."""

    name: str
    faces: int
    found: int
    false: int
    milliseconds: float


def measure(cascade: Cascade, pictured: Pictured) -> Result:
    """Detect the faces of a picture twice: the first time decodes it."""
    photo, known, size = pictured.photo(), pictured.faces, pictured.image.size
    cascade.faces(photo)
    started = thread_time()
    circles = cascade.faces(photo)
    taken = (thread_time() - started) * 1000
    hits = sum(any(is_same(circle, face, size) for circle in circles) for face in known)
    false = sum(not any(is_same(circle, face, size) for face in known) for circle in circles)
    return Result(pictured.name, len(known), hits, false, taken)


def report(title: str, results: Iterable[Result]) -> None:
    """Print one line of totals, and one for each picture with an error."""
    every = list(results)
    faces, found = sum(one.faces for one in every), sum(one.found for one in every)
    false = sum(one.false for one in every)
    times = [one.milliseconds for one in every]
    print(f"{title}: {len(every)} pictures, {found} of {faces} faces, {false} false", end="")
    print(f", {median(times):.0f} ms (at most {max(times):.0f})", flush=True)
    for one in every:
        if one.found < one.faces or one.false:
            print(f"  {one.name}: {one.found} of {one.faces}, {one.false} false")


def main() -> None:
    """Measure every picture whose faces are known."""
    file = cascade_file()
    if file is None:
        print("the extra « faces » is not installed")
        return
    application = offscreen_application()
    assert application
    cascade = Cascade(file)
    report("with faces", (measure(cascade, one) for one in with_faces()))
    report("without", (measure(cascade, one) for one in without_faces()))


if __name__ == "__main__":
    main()

"""How many faces are found, how many that are none, and how long it takes: `python -m benchmarks.faces`."""

from collections.abc import Iterable
from statistics import median
from time import thread_time

from msgspec import Struct

from composer.render.photo.cascade import Cascade
from composer.render.photo.faces import cascade_file
from composer.render.qt_ready import offscreen_application
from tests.render.photo.face_pictures import Pictured, is_same, with_faces, without_faces


class Looked(Struct, frozen=True):
    """What a picture gave: faces in it, those found, circles on no face, milliseconds of one core without decoding."""

    name: str
    faces: int
    found: int
    false: int
    milliseconds: float


def look(cascade: Cascade, pictured: Pictured) -> Looked:
    """Look for the faces of a picture twice: the first time decodes it."""
    photo, known, size = pictured.photo(), pictured.faces, pictured.image.size
    cascade.faces(photo)
    started = thread_time()
    circles = cascade.faces(photo)
    taken = (thread_time() - started) * 1000
    hits = sum(any(is_same(circle, face, size) for circle in circles) for face in known)
    false = sum(not any(is_same(circle, face, size) for face in known) for circle in circles)
    return Looked(pictured.name, len(known), hits, false, taken)


def report(title: str, looked: Iterable[Looked]) -> None:
    """Print one line of sums, and one for each picture that went wrong."""
    every = list(looked)
    faces, found = sum(one.faces for one in every), sum(one.found for one in every)
    false = sum(one.false for one in every)
    times = [one.milliseconds for one in every]
    print(f"{title}: {len(every)} pictures, {found} of {faces} faces, {false} false", end="")
    print(f", {median(times):.0f} ms (at most {max(times):.0f})", flush=True)
    for one in every:
        if one.found < one.faces or one.false:
            print(f"  {one.name}: {one.found} of {one.faces}, {one.false} false")


def main() -> None:
    """Look at every picture whose faces are known."""
    file = cascade_file()
    if file is None:
        print("the extra « faces » is not installed")
        return
    application = offscreen_application()
    assert application
    cascade = Cascade(file)
    report("with faces", (look(cascade, one) for one in with_faces()))
    report("without", (look(cascade, one) for one in without_faces()))


if __name__ == "__main__":
    main()

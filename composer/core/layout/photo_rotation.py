"""Maps points and faces between a photo and its rotated, flipped and tilted view, in fractions.

First the quarter turns, then the flip, then the fine angle. A tilted photo is shown through the largest upright
rectangle of its own shape that is entirely inside it, so that no corner is ever empty.
"""

from math import cos, radians, sin

from composer.core.geometry import Point, Size
from composer.core.visual import MAX_ANGLE, MAX_RADIUS, MIN_RADIUS, Face, PhotoChoice


def leaning(choice: PhotoChoice) -> float:
    """The fine angle in degrees clockwise, kept within bounds, as a file may contain any number."""
    return max(-MAX_ANGLE, min(choice.angle, MAX_ANGLE))


def within_photo(face: Face) -> Face:
    """`face` with its centre in the photo and its radius within bounds, as a file may contain any numbers."""
    return Face(min(1.0, max(0.0, face.x)), min(1.0, max(0.0, face.y)), min(MAX_RADIUS, max(MIN_RADIUS, face.radius)))


def rotated_size(photo: Size, choice: PhotoChoice) -> Size:
    """The upright photo's size after its quarter turns."""
    return Size(photo.height, photo.width) if choice.turn % 2 else photo


def seen_size(photo: Size, choice: PhotoChoice) -> Size:
    """The size of the part of the upright photo that is shown, in its pixels."""
    turned = rotated_size(photo, choice)
    share = seen_share(turned.aspect, leaning(choice))
    return Size(turned.width * share, turned.height * share)


def seen_share(aspect: float, angle: float) -> float:
    """The share of each side of a photo of this aspect that is shown once tilted by `angle` degrees; 1 for none."""
    lean = abs(radians(angle))
    return 1.0 / (cos(lean) + sin(lean) * max(aspect, 1.0 / aspect))


def seen_point(point: Point, choice: PhotoChoice, photo: Size) -> Point:
    """The position in the view of a point of the upright photo, in fractions of each; outside 0 to 1 when cut off."""
    x, y = point.x, point.y
    for _ in range(choice.turn % 4):
        x, y = 1.0 - y, x
    if choice.flip:
        x = 1.0 - x
    aspect = rotated_size(photo, choice).aspect
    return _rotated_about(Point(x, y), aspect, leaning(choice), 1.0 / seen_share(aspect, leaning(choice)))


def taken_point(point: Point, choice: PhotoChoice, photo: Size) -> Point:
    """The point of the upright photo shown at `point` of the view: the inverse of `seen_point`."""
    aspect = rotated_size(photo, choice).aspect
    straight = tilted_back(point, aspect, leaning(choice))
    x, y = straight.x, straight.y
    if choice.flip:
        x = 1.0 - x
    for _ in range(choice.turn % 4):
        x, y = y, 1.0 - x
    return Point(x, y)


def seen_face(face: Face, choice: PhotoChoice, photo: Size) -> Face:
    """A face of the upright photo in the coordinates of the view."""
    kept = within_photo(face)
    at = seen_point(Point(kept.x, kept.y), choice, photo)
    return Face(at.x, at.y, kept.radius / seen_share(rotated_size(photo, choice).aspect, leaning(choice)))


def taken_face(face: Face, choice: PhotoChoice, photo: Size) -> Face:
    """The face of the upright photo shown at `face` of the view: the inverse of `seen_face`."""
    at = taken_point(Point(face.x, face.y), choice, photo)
    return Face(at.x, at.y, face.radius * seen_share(rotated_size(photo, choice).aspect, leaning(choice)))


def tilted_back(point: Point, aspect: float, angle: float) -> Point:
    """The point of a photo before tilting that is shown at `point` once it is tilted by `angle` degrees."""
    return _rotated_about(point, aspect, -angle, seen_share(aspect, angle))


def _rotated_about(point: Point, aspect: float, angle: float, times: float) -> Point:
    """`point` rotated clockwise about the centre, and moved to `times` its distance from it."""
    if not angle:
        return point  # exactly, so that the exported bytes of a photo that is not tilted never change
    lean = radians(angle)
    across, down = (point.x - 0.5) * aspect, point.y - 0.5
    return Point(
        0.5 + (across * cos(lean) - down * sin(lean)) / aspect * times,
        0.5 + (across * sin(lean) + down * cos(lean)) * times,
    )

"""Hints that the top of a head may be cut, where no face is known that would tell."""

from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.problems import Problem, at_slot
from composer.core.visual import FormatChoice, Visual
from composer.core.words import Words

#: Of the photo's height: less than this from its top is no cut that anybody sees.
_SEEN = 0.01

_UNCHECKED = Problem(
    "head-unchecked",
    "notice",
    Words("Vérifiez le haut de la tête.", "Check the top of the head."),
    at_slot("photo"),
    Words(
        "La photo est coupée en haut, et aucun visage n’y est indiqué\u00a0: ajoutez-en un, ou cadrez-la.",
        "The photo is cropped at its top, and no face is marked on it: add one, or frame it.",
    ),
)


def head_problem(part: Rect, visual: Visual, format_: Format) -> Problem | None:
    """The hint for a `part` of the photo proposed without a known face; none where a person framed it or is not in it.

    It names no format, so that several give it once.
    """
    photo = visual.photo
    own = photo and (photo.crop or photo.reframing or visual.by_format.get(format_.id, FormatChoice()).crop)
    if photo is None or photo.faces or own or photo.consent.photo_of == "nobody" or part.y < _SEEN:
        return None
    return _UNCHECKED

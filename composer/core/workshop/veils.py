"""The veils chosen for places of words: across the page, or from the edge that the words are nearest to."""

from collections.abc import Iterator, Mapping, Sequence

from composer.core.color import contrast
from composer.core.formats import Format
from composer.core.geometry import Rect
from composer.core.layout.legibility import LEAST
from composer.core.poster import Veil
from composer.core.workshop.inks import Pair
from composer.core.workshop.room import in_design
from composer.core.workshop.slots import QrPlace, Veiling, WordsPlace

#: How strong a veil is by design, and its fade as a share of the short side.
_STRENGTHS: Mapping[Veiling, float] = {"light": 0.35, "strong": 0.7}
_FADE = 0.14
#: Words at least this wide have a veil across the page; it goes on to the foot of the page when they end this low.
_ACROSS, _AT_FOOT = 0.6, 0.75


def veils(words: Sequence[WordsPlace], pairs: Mapping[WordsPlace | QrPlace, Pair], format_: Format) -> Iterator[Veil]:
    """The veil of each place that has one, clear of words in an ink that it would make illegible.

    There is none where such words are over the place itself.
    """
    for place in words:
        if place.lettering.veil != "none":
            own, veil = in_design(place.box, format_), _veil(place, format_, pairs[place].ground_role)
            others = [
                each for each in words if each != place and contrast(pairs[each].ink, pairs[place].ground) < LEAST
            ]
            cleared = _cleared(veil.box, own, [in_design(each.box, format_) for each in others])
            if cleared:
                yield Veil(cleared, veil.role, veil.strength, veil.fade, veil.side)


def _veil(place: WordsPlace, format_: Format, role: str) -> Veil:
    size, box = format_.size, in_design(place.box, format_)
    fade, strength = round(_FADE * min(size.width, size.height)), _STRENGTHS[place.lettering.veil]
    top, bottom = max(0.0, box.y - fade), min(size.height, box.bottom + fade)
    if place.box.width >= _ACROSS and place.box.bottom >= _AT_FOOT:
        return Veil(Rect(0, top, size.width, size.height - top), role, strength, fade)
    if place.box.width >= _ACROSS:
        return Veil(Rect(0, top, size.width, bottom - top), role, strength, fade, "around")
    if place.box.center.x < 0.5:
        return Veil(Rect(0, 0, min(size.width, box.right + fade), size.height), role, strength, fade, "right")
    left = max(0.0, box.x - fade)
    return Veil(Rect(left, 0, size.width - left, size.height), role, strength, fade, "left")


def _cleared(veil: Rect, own: Rect, others: Sequence[Rect]) -> Rect | None:
    """The largest part of a veil that holds its own words and overlaps no others; None where these are over them."""
    for other in others:
        if other.overlaps(veil):
            parts = (
                Rect(veil.x, other.bottom, veil.width, veil.bottom - other.bottom),
                Rect(veil.x, veil.y, veil.width, other.y - veil.y),
                Rect(other.right, veil.y, veil.right - other.right, veil.height),
                Rect(veil.x, veil.y, other.x - veil.x, veil.height),
            )
            holding = [each for each in parts if each.contains(own)]
            if not holding:
                return None
            veil = max(holding, key=lambda each: each.area)
    return veil

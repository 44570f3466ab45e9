"""Draws the logo of an organisation, a picture or vectors, and finds the room it has beside the words."""

import math
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from PySide6.QtGui import QImage

from composer.core.geometry import Rect
from composer.core.problems import Problem, at_slot
from composer.core.words import Words
from composer.render.frame import Drawing, Picture, covered, ink_of
from composer.render.logo import Logo
from composer.render.photo.intake import Intake
from composer.render.photo.photo import open_photo
from composer.render.text.entry import Placed

_WHOLE = Rect(0, 0, 1, 1)


def logo_item(logo: Logo, box: Rect, scale: float) -> Picture | Drawing:
    """`logo` in `box`, in design pixels; a picture at the device's pixels, `scale` to the design pixel."""
    if logo.kind == "svg":
        return Drawing("logo", box, logo.data)
    left, top = math.ceil(box.x * scale), math.ceil(box.y * scale)
    width = max(1, math.floor(box.right * scale) - left)
    height = max(1, math.floor(box.bottom * scale) - top)
    whole = Rect(left / scale, top / scale, width / scale, height / scale)
    return Picture("logo", whole, _scaled(logo.data, width, height), lossless=True)


@lru_cache(maxsize=32)
def _scaled(data: bytes, width: int, height: int) -> QImage:
    """The stored picture at exactly these pixels; kept, since every keystroke draws the same logo again."""
    image = open_photo(Intake(data, "", "logo")).cut(_WHOLE, (width, height))
    # Never taken for a photo of the page, which a PDF compresses with a loss.
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def logo_is_clear(columns: Collection[Placed], codes: Iterable[Rect]) -> bool:
    """Whether no logo overlaps a text, a crossing or the place of a QR code in `columns`, and there is one at most."""
    logos = [placed.logo for placed in columns if placed.logo]
    if not logos:
        return True
    taken = [*codes, *(box for placed in columns for box in _drawn(placed))]
    return len(logos) == 1 and not any(logos[0].overlaps(box) for box in taken)


def _drawn(placed: Placed) -> Iterator[Rect]:
    """The boxes of the crossing and of each visible letter, rotated or not."""
    yield from map(covered, placed.marks)
    for text in placed.items:
        yield from (text.turn.covered(box) if text.turn else box for box in ink_of(text))


def logo_problems(columns: Iterable[Placed], logo: Logo | None) -> list[Problem]:
    """A notice when there is a logo and none of `columns` has room for it."""
    if logo is None or any(placed.logo for placed in columns):
        return []
    words = Words(
        "Il n’y a pas de place pour le logo à côté de la signature de la campagne\u00a0: l’affiche ne le montre pas.",
        "There is no room for the logo beside the campaign’s signature: the poster does not show it.",
    )
    fix = Words("Choisissez une autre affiche ou un autre format.", "Choose another poster or another format.")
    return [Problem("logo-left-out", "notice", words, at_slot("logo"), fix)]

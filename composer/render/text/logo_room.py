"""Checks that an organisation's logo touches nothing of its page, and reports where there is no room for it."""

from collections.abc import Collection, Iterable, Iterator

from composer.core.geometry import Rect
from composer.core.problems import Problem, at_slot
from composer.core.words import Words
from composer.render.frame import covered, ink_of
from composer.render.logo import Logo
from composer.render.text.entry import Placed


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

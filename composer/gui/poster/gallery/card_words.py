"""What a card of the gallery says: why its poster suits the visual, or what is wrong with it."""

from typing import Literal

from msgspec import Struct

from composer.app.poster.candidates import Candidate, Pictured
from composer.core.words import Words
from composer.gui.poster.poster_cards import SUITS

#: Whether a poster is suggested, has an error with this visual, or neither.
Standing = Literal["suggested", "at-fault", "usual"]
_WHY = Words("{suits}\u00a0: {why}", "{suits}: {why}")
_CLEAR = Words("{why}; le visage reste dégagé.", "{why}; the face stays clear.")
_ALL_CLEAR = Words("{why}; les visages restent dégagés.", "{why}; the faces stay clear.")
_NOT_READ = Words("Cette affiche ne peut pas être choisie. {why}", "This poster cannot be chosen. {why}")
_FAULT = Words("▲ {why}", "▲ {why}")
_NAMED = Words("{name}, couleurs {palette}. {why}", "{name}, {palette} colours. {why}")
_NAMED_ALONE = Words("{name}. {why}", "{name}. {why}")
_CURRENT = Words("{name}, affiche actuelle", "{name}, current poster")


class Content(Struct, frozen=True):
    """A poster in the palette that it has at rest, and the visual it is offered to.

    `is_current`: it is the visual’s own. `faces` are those of its photo. `is_example`: the example is shown instead.
    """

    candidate: Candidate
    palette: str
    is_current: bool = False
    faces: int = 0
    is_example: bool = False


def standing(content: Content, made: Pictured | None) -> Standing:
    """How the poster stands, as far as it is known; `made` is its picture, if it was drawn."""
    if content.candidate.poster is None or (made is not None and made.problem is not None):
        return "at-fault"
    return "suggested" if content.candidate.is_suggested else "usual"


def why(content: Content, made: Pictured | None) -> Words:
    """The error that the poster has with the visual, else why it suits it or does not."""
    reason = content.candidate.reason or Words("", "")
    if content.candidate.poster is None:
        return _NOT_READ.format(why=reason)
    if made is not None and made.problem is not None:
        return _FAULT.format(why=made.problem.words)
    if not content.candidate.is_suggested:
        return reason
    if made is not None and made.keeps_faces:
        reason = (_ALL_CLEAR if content.faces > 1 else _CLEAR).format(why=_unstopped(reason))
    return _WHY.format(suits=SUITS, why=_lowered(reason))


def spoken(content: Content, palette_id: str, made: Pictured | None) -> Words:
    """The whole card for a screen reader: its poster, the palette that is shown, whether it is suggested, and why."""
    poster, name = content.candidate.poster, content.candidate.name
    if content.is_current:
        name = _CURRENT.format(name=name)
    if poster is None:
        return _NAMED_ALONE.format(name=name, why=why(content, made))
    palette = poster.palettes[poster.palette_id(palette_id)].name
    return _NAMED.format(name=name, palette=palette, why=why(content, made))


def _lowered(words: Words) -> Words:
    return Words(words.fr[:1].lower() + words.fr[1:], words.en[:1].lower() + words.en[1:])


def _unstopped(words: Words) -> Words:
    return Words(words.fr.removesuffix("."), words.en.removesuffix("."))

"""Offers typographic corrections of a person's text: spaces and quotation marks, and the ligature of « cœur »."""

from msgspec import Struct

from composer.core.text.typography import apply, changes, suggestions
from composer.core.words import Language, Words

_SPACES = Words("Corriger les espaces et les guillemets", "Fix spacing and quotation marks")
_LIGATURES = Words("Écrire {words} avec œ", "Write {words} with œ")


class Offer(Struct, frozen=True):
    """A correction offered: its label, and the text once it is accepted."""

    words: Words
    text: str


def offers(text: str, language: Language, phrase: str = "") -> tuple[Offer, ...]:
    """The corrections to offer for `text`, which is unchanged until one is accepted; `phrase` is kept as it is.

    Corrected as for a caption: thin spaces, which only the poster can draw, are set when it is laid out.
    """
    found: list[Offer] = []
    if made := changes(text, language, "caption", phrase=phrase):
        found.append(Offer(_SPACES, apply(text, made)))
    if language == "fr" and (joined := suggestions(text)):
        named = ", ".join(dict.fromkeys(change.after for change in joined))
        label = _LIGATURES.format(words=named)
        found.append(Offer(label, apply(text, joined)))
    return tuple(found)

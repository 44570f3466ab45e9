"""What the program offers to mend in a person's words, quietly: signs and spaces, and the ligature of « cœur »."""

from msgspec import Struct

from composer.core.text.typography import apply, changes, suggestions
from composer.core.words import Language, Words

_SPACES = Words("Corriger les espaces et les guillemets", "Mend the spaces and quotation marks")
_LIGATURES = Words("Écrire {words} avec œ", "Write {words} with œ")


class Offer(Struct, frozen=True):
    """What the offer says it does, and the text once it is taken."""

    words: Words
    text: str


def offers(text: str, language: Language, phrase: str = "") -> tuple[Offer, ...]:
    """What may be mended in `text`, which stands as it is until somebody says so; `phrase` is kept as it is.

    Mended as for a caption: the poster sets the thin spaces that it alone can draw.
    """
    found: list[Offer] = []
    if made := changes(text, language, "caption", phrase=phrase):
        found.append(Offer(_SPACES, apply(text, made)))
    if language == "fr" and (joined := suggestions(text)):
        named = ", ".join(dict.fromkeys(change.after for change in joined))
        said = _LIGATURES.format(words=named)
        found.append(Offer(said, apply(text, joined)))
    return tuple(found)

"""Offers typographic corrections of a person's text, and what is suggested: « cœur », « 1re », « 18 h 30 », a dash."""

from collections.abc import Sequence

from msgspec import Struct

from composer.core.text.typography.change import Change, apply
from composer.core.text.typography.correct import changes
from composer.core.text.typography.suggest import DASH, HOUR, LIGATURE, ORDINAL, suggestions
from composer.core.words import Language, Words

_SPACES = Words("Corriger les espaces et les guillemets", "Fix spacing and quotation marks")
#: The label of each kind of suggestion, by its reason.
_LABELS = (
    (LIGATURE, Words("Écrire {words} avec œ", "Write {words} with œ")),
    (ORDINAL, Words("Écrire {words}", "Write {words}")),
    (HOUR, Words("Écrire {words}", "Write {words}")),
    (DASH, Words("Mettre un tiret (–) entre les mots", "Put a dash (–) between words")),
)


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
    suggested = suggestions(text) if language == "fr" else ()
    for reason, label in _LABELS:
        if of_kind := [change for change in suggested if change.reason is reason]:
            found.append(Offer(label.format(words=_named(of_kind)), apply(text, of_kind)))
    return tuple(found)


def _named(suggested: Sequence[Change]) -> str:
    return ", ".join(dict.fromkeys(change.after for change in suggested))

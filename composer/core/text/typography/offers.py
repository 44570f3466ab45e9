"""Offers what typography suggests and never does by itself: « cœur », « 1re », « 18 h 30 », a dash."""

from collections.abc import Sequence

from msgspec import Struct

from composer.core.text.typography.change import Change, apply
from composer.core.text.typography.suggest import DASH, HOUR, LIGATURE, ORDINAL, suggestions
from composer.core.words import Language, Words

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


def offers(text: str, language: Language) -> tuple[Offer, ...]:
    """The corrections to offer for `text`, which is unchanged until one is accepted."""
    found: list[Offer] = []
    suggested = suggestions(text) if language == "fr" else ()
    for reason, label in _LABELS:
        if of_kind := [change for change in suggested if change.reason is reason]:
            found.append(Offer(label.format(words=_named(of_kind)), apply(text, of_kind)))
    return tuple(found)


def _named(suggested: Sequence[Change]) -> str:
    return ", ".join(dict.fromkeys(change.after for change in suggested))

"""How long a quote each poster holds: proof of what a layout declares, and a word about a quote beyond it."""

from collections.abc import Iterator

from composer.app.context import Context
from composer.core.location import at_slot
from composer.core.naming import named
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused
from composer.core.visual import Visual
from composer.core.words import Words

# Québec French as ambassadors write it: words, sentences and signs of the usual lengths.
_REPRESENTATIVE = (
    "J’ai repris mon secondaire cinq trois fois. La troisième, j’ai compris que personne ne réussit seul\u00a0: "
    "demander de l’aide, c’est déjà gagner. À seize ans, je pensais que lâcher l’école réglerait tout. Un enseignant "
    "m’a dit que le plus long chemin commence toujours par une seule journée. J’y suis retournée le lundi, puis le "
    "mardi, et aujourd’hui je dirige l’atelier où d’autres jeunes apprennent le métier que j’aime tant. Si je devais "
    "parler à celle que j’étais, je lui dirais de garder confiance, un pas après l’autre, même quand le chemin se "
    "cache\u00a0: il mène loin, et quelqu’un marche toujours à côté de nous."
)


def representative(length: int) -> str:
    """A quote of `length` characters, or of a few fewer, so that its last word is whole."""
    beginning = f"{_REPRESENTATIVE} "[: length + 1]
    return beginning[: beginning.rindex(" ")]


def least_capacity(poster: Poster) -> int:
    """Characters of a quote that every format of `poster` holds."""
    return min(layout.capacity for layout in poster.layouts.values())


def beyond_capacity(visual: Visual, poster: Poster, context: Context) -> Iterator[Problem]:
    """A notice when the quote is longer than `poster` holds in every format, naming the posters that hold it."""
    length, most = len(visual.quote.strip()), least_capacity(poster)
    if length > most:
        words = Words(
            f"La citation compte {length} caractères; l’affiche {named(poster.name.fr).fr} est faite pour {most} au "
            "plus dans tous ses formats.",
            f"The quote has {length} characters; the poster {named(poster.name.en).en} is made for {most} at most in "
            "all its formats.",
        )
        yield Problem("beyond-capacity", "notice", words, at_slot("quote"), _held_by(length, context))


def _held_by(length: int, context: Context) -> Words:
    names = [poster.name for poster in _sound(context) if least_capacity(poster) >= length]
    if not names:
        return Words("Gardez-en le plus fort.", "Keep the strongest part of it.")
    french, english = (", ".join(name.to(language) for name in names) for language in ("fr", "en"))
    return Words(
        f"Raccourcissez-la, ou choisissez une affiche qui la porte\u00a0: {french}.",
        f"Make it shorter, or choose a poster that holds it: {english}.",
    )


def _sound(context: Context) -> Iterator[Poster]:
    """The posters that can be read: a broken one is told of where it is chosen."""
    for poster_id in context.poster_ids():
        try:
            yield context.poster(poster_id)
        except Refused:
            continue

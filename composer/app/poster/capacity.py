"""Checks a quote against the length that each poster is made for."""

from collections.abc import Iterator

from composer.app.context import Context
from composer.core.poster import Poster
from composer.core.problems import Problem, at_slot
from composer.core.visual import Person, Visual
from composer.core.words import Words, named

# Québec French as ambassadors write it: words and sentences of the usual lengths, with the usual punctuation.
_REPRESENTATIVE = (
    "J’ai repris mon secondaire cinq trois fois. La troisième, j’ai compris que personne ne réussit seul\u00a0: "
    "demander de l’aide, c’est déjà gagner. À seize ans, je pensais que lâcher l’école réglerait tout. Un enseignant "
    "m’a dit que le plus long chemin commence toujours par une seule journée. J’y suis retournée le lundi, puis le "
    "mardi, et aujourd’hui je dirige l’atelier où d’autres jeunes apprennent le métier que j’aime tant. Si je devais "
    "parler à celle que j’étais, je lui dirais de garder confiance, un pas après l’autre, même quand le chemin se "
    "cache\u00a0: il mène loin, et quelqu’un marche toujours à côté de nous."
)
#: Whom every layout must present whole beside a quote of the capacity that it declares: 35, 54 and 49 characters.
LONG_PERSON = Person(
    "Marie-Philippe Beauchemin-Thériault",
    "Conseillère en orientation professionnelle et scolaire",
    "Centre de services scolaire de la Pointe-de-l’Île",
)


def representative(length: int) -> str:
    """Return a quote of `length` characters, or a few fewer so that its last word is whole."""
    beginning = f"{_REPRESENTATIVE} "[: length + 1]
    return beginning[: beginning.rindex(" ")]


def beyond_capacity(visual: Visual, poster: Poster, context: Context) -> Iterator[Problem]:
    """Report, as a notice, a quote too long for some format of `poster`; its fix names posters that have room."""
    length, most = len(visual.quote.strip()), poster.least_capacity
    if length > most:
        words = Words(
            "La citation compte {length} caractères; l’affiche {poster} est faite pour {most} au plus dans tous ses "
            "formats.",
            "The quote has {length} characters; the poster {poster} is made for at most {most} in all its formats.",
        ).format(length=length, poster=named(poster.name), most=most)
        yield Problem("beyond-capacity", "notice", words, at_slot("quote"), _with_room(length, context))


def _with_room(length: int, context: Context) -> Words:
    names = [poster.name for poster in context.readable_posters() if poster.least_capacity >= length]
    if not names:
        return Words("Gardez-en le plus fort.", "Keep only its strongest part.")
    french, english = (", ".join(name.to(language) for name in names) for language in ("fr", "en"))
    return Words(
        f"Raccourcissez-la, ou choisissez une affiche qui a la place\u00a0: {french}.",
        f"Shorten it, or choose a poster that has room for it: {english}.",
    )

"""Finds the poster of a visual that comes from elsewhere: it may be another of the same name, or missing."""

import difflib

from msgspec.structs import replace

from composer.app.context import Context
from composer.core.document.edits import choose_poster
from composer.core.poster import Poster
from composer.core.problems import Misused, Problem, at_slot
from composer.core.visual import Visual
from composer.core.words import Words, named


class PosterMissing(Misused):
    """The visual's poster is not on this computer; `nearest` is the id of the most similar one."""

    def __init__(self, poster_id: str, nearest: str) -> None:
        """Report it, and suggest `nearest`."""
        self.nearest = nearest
        words = missing_words(poster_id)
        fix = Words(f"La plus proche est «\u00a0{nearest}\u00a0».", f"The nearest is “{nearest}”.")
        option = f"--poster {nearest}"
        command = Words(option, option)
        super().__init__(Problem("poster-missing", "error", words, at_slot("poster"), fix, command=command))


def poster_at_hand(visual: Visual, context: Context) -> Poster:
    """Find the poster of `visual`; PosterMissing when it is not on this computer, Refused when it cannot be read."""
    known = context.poster_ids()
    if known and not context.has_poster(visual.poster):
        raise PosterMissing(visual.poster, nearest_poster(visual.poster, known))
    return context.poster(visual.poster)


def nearest_poster(poster_id: str, known: tuple[str, ...]) -> str:
    """Choose the id among `known`, which is not empty, that is most similar to `poster_id`."""
    return (difflib.get_close_matches(poster_id, known, 1, 0.0) or known)[0]


def on_poster(visual: Visual, poster: Poster) -> Visual:
    """Put `visual` on `poster`, keeping its palette when that poster has one of the same name."""
    palette = visual.palette if visual.palette in poster.palettes else ""
    return replace(choose_poster(visual, poster.id), palette=palette)


def look_notices(poster: Poster, digest: str) -> tuple[Problem, ...]:
    """Report, as a notice, that a visual was saved on a poster of another `digest`; an empty one is unknown."""
    if not digest or not poster.digest or digest == poster.digest:
        return ()
    words = Words(
        "L’affiche «\u00a0{poster}\u00a0» n’est pas tout à fait la même sur cet ordinateur que là où ce "
        "visuel a été enregistré.",
        "The poster “{poster}” on this computer is not quite the one this visual was saved with.",
    ).format(poster=poster.name)
    fix = Words(
        "Le résultat peut être différent; regardez chaque format.", "It may look different; check every format."
    )
    return (Problem("other-poster", "notice", words, at_slot("poster"), fix),)


def missing_words(poster_id: str) -> Words:
    """The sentence that the poster of a visual is not on this computer."""
    return Words(
        "L’affiche {name} de ce visuel n’est pas sur cet ordinateur. Le fichier n’a pas été touché.",
        "The poster {name} of this visual is not on this computer. The file was not touched.",
    ).format(name=named(poster_id))

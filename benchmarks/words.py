"""Measures the words: linting and correcting a caption at each keystroke, and finding quotes in answers."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.figure import Figure, promised
from benchmarks.floor import PORTRAIT, floor
from benchmarks.timing import medians
from composer.app.answers import answers_in, propose
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.linter.lint import lint
from composer.core.text.length import utf16_length
from composer.core.text.typography.correct import changes

#: What a network takes at most, in UTF-16 units.
_LENGTH = 2200
_STORY = (
    "Quand j’ai quitté l’école, à 16 ans, personne ne m’a demandé pourquoi. Je travaillais 45 heures par semaine au "
    "dépanneur de ma tante; le soir, je n’ouvrais plus un livre. Trois ans plus tard, une enseignante de l’éducation "
    'des adultes m’a dit: "Reviens, on va regarder ça ensemble." J’y suis retournée à 8 h 30, un lundi de janvier, '
    "avec 20 $ dans les poches et la peur d’être la plus vieille... Je ne l’étais pas. J’ai compris que demander de "
    "l’aide, c’est déjà avancer. Aujourd’hui, je suis ébéniste, et c’est moi qui accueille les stagiaires."
)


def figures(photo: Path, studio: Studio) -> Iterator[Figure]:
    """Measure a caption of 2,200 characters and seven long answers, beside the codec floor on `photo`."""
    campaign = studio.context.campaign
    text = _caption(campaign)
    phrase = campaign.phrase.value
    told = answers_in("\n".join(f"{number}.\n{_STORY}" for number in range(1, 8)), studio.context.poster_ids()[0])
    works = {
        "floor": partial(floor, str(photo), PORTRAIT),
        "lint": partial(lint, text, "instagram", campaign),
        "typography": partial(changes, text, "fr", "caption", phrase=phrase),
        "quotes": partial(propose, told, studio),
    }
    taken = medians(works, rounds=15)
    reference = taken.pop("floor")
    both = taken["lint"] + taken["typography"]
    yield from (Figure(name, milliseconds, reference) for name, milliseconds in taken.items())
    yield Figure("lint-and-typography", both, reference, promised(2, reference))


def _caption(campaign: Campaign) -> str:
    """A caption as long as Instagram accepts, its story repeated in paragraphs."""
    network = campaign.mention("instagram")
    start, end = f"{campaign.phrase.value}\n\n", f"\n\n{network} {campaign.hashtags[0].value}"
    room = _LENGTH - utf16_length(start + end)
    return start + "\n\n".join([_STORY] * 9)[:room] + end

"""From a person's answers to quotes that fit a poster, and to a video script."""

from pathlib import Path

import msgspec
from msgspec import Struct

from composer.app.studio import Studio
from composer.core.formats import FORMAT_BY_ID
from composer.core.poster import Poster
from composer.core.quotes.questions import Answer, Proposals, parse_answers, propose_quotes
from composer.core.visual import Visual
from composer.render.arrange import arrange
from composer.render.scene import Scene
from composer.storage.visual_file import read_visual

#: Quotes are fitted in the format that every network takes.
_FITTED_IN = "portrait"


class Told(Struct, frozen=True):
    """What a person answered, and the visual it goes on."""

    answers: tuple[Answer, ...]
    visual: Visual


def read_answers(path: Path) -> Told:
    """The answers kept in a .jps; Refused when it cannot be read."""
    visual, _ = read_visual(path)
    kept = sorted(visual.answers.items())
    return Told(tuple(Answer(int(number), text) for number, text in kept if text.strip()), visual)


def answers_in(text: str, poster: str) -> Told:
    """The answers of a text whose headings 1. to 7. separate them."""
    return Told(parse_answers(text), Visual(poster))


def propose(told: Told, studio: Studio) -> Proposals:
    """Up to three quotes that stand alone and fit the poster at a readable size."""
    poster = studio.context.poster(told.visual.poster or studio.context.poster_ids()[0])
    return propose_quotes(told.answers, lambda quote: _fits(quote, told.visual, poster, studio))


def _fits(quote: str, visual: Visual, poster: Poster, studio: Studio) -> bool:
    tried = msgspec.structs.replace(visual, poster=poster.id, quote=quote, photo=None)
    scene = Scene(tried, poster, studio.context.campaign, studio.fonts)
    return all(problem.code != "text-too-long" for problem in arrange(scene, FORMAT_BY_ID[_FITTED_IN]).problems)

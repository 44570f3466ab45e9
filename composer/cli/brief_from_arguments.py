"""Converts the parsed arguments of a visual to a brief."""

from argparse import Namespace

from composer.app.brief import Brief
from composer.cli.input_text import read_input
from composer.core.person.fields import PERSON_FIELDS
from composer.core.visual import TONES


def brief_of(arguments: Namespace) -> Brief:
    """The brief that the arguments describe; `--quote -` reads standard input."""
    given = vars(arguments)
    return Brief(
        file=arguments.file,
        poster=given.get("poster"),
        palette=given.get("palette"),
        photo=given.get("photo"),
        quote=read_input("-") if arguments.quote == "-" else arguments.quote,
        person={each.id: given[each.id] for each in PERSON_FIELDS if given[each.id] is not None},
        handles=tuple(arguments.handle),
        hashtags=tuple(arguments.hashtag),
        networks=arguments.networks,
        too_long=arguments.too_long,
        photographer=arguments.photographer,
        shows=arguments.photo_shows,
        crop=given.get("crop"),
        focus=given.get("focus"),
        look=given.get("look"),
        brighten=given.get("light"),
        language=arguments.visual_lang,
        campaign_language=arguments.campaign_language,
        qr=given.get("qr"),
        word=given.get("word"),
        quote_size=given.get("quote_size"),
        marks=given.get("marks"),
        accents=tuple(given.get("accent", ())),
        credit=given.get("credit"),
        tone={each: given[each] for each in TONES if given.get(each) is not None},
        arrangement=given.get("arrangement"),
        mirror=given.get("mirror"),
        photo_of=given.get("photo_of"),
        agreed=tuple(given.get("agreed", ())),
        logo=given.get("logo"),
    )

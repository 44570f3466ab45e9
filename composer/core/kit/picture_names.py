"""Names the pictures of a kit as people call them: a post on a network, a story, a poster on paper."""

from collections.abc import Iterable

from composer.core.campaign.campaign import Campaign
from composer.core.caption.guide import is_story
from composer.core.formats import Format
from composer.core.words import Words, listed

_STORY = Words("Story {networks}", "{networks} story")
_SQUARE = Words("Publication carrée {networks}", "{networks} square post")
_WIDE = Words("Publication en paysage {networks}", "{networks} landscape post")
_TALL = Words("Publication {networks}", "{networks} post")
_PAPER = Words("Affiche {name}", "Poster, {name}")
#: How the name of a format begins that needs no word before it.
_NAMED = ("affiche", "poster")


def picture_name(format_: Format, chosen: Iterable[str], campaign: Campaign) -> Words:
    """What a picture in `format_` is: what to post where, of the networks `chosen`, or what to print.

    One that none of them shows whole has the name of its format.
    """
    if format_.medium == "print":
        named = format_.name.fr.casefold().startswith(_NAMED)
        return format_.name if named else _PAPER.format(name=format_.name)
    names = [campaign.networks[each].name for each in chosen if format_.id in campaign.networks[each].formats]
    if not names:
        return format_.name
    return _kind(format_).format(networks=listed([Words(each, each) for each in names]))


def _kind(format_: Format) -> Words:
    if is_story(format_):
        return _STORY
    if format_.width == format_.height:
        return _SQUARE
    return _WIDE if format_.width > format_.height else _TALL

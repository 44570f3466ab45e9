"""The texts of a visual alone, for whoever needs no picture."""

from composer.app.context import Context
from composer.core.naming import meant, named
from composer.core.problems import Misused, Problem
from composer.core.visual import Visual
from composer.core.words import Words
from composer.export.texts import KitTexts, caption_file, kit_texts

_NO_POSTER = Words("sans affiche", "no poster")


def visual_texts(visual: Visual, context: Context, network: str | None) -> KitTexts:
    """Every text of `visual`, or the caption of one network; Misused for a network the campaign does not know."""
    poster_name = context.poster(visual.poster).name if visual.poster else _NO_POSTER
    texts = kit_texts(visual, poster_name, context.campaign)
    if network is None:
        return texts
    if network not in context.campaign.networks:
        raise Misused(_unknown_network(network, tuple(context.campaign.networks)))
    only = {caption_file(network): texts.files[caption_file(network)]}
    return KitTexts(only, tuple(problem for problem in texts.problems if network in problem.place.split(", ")))


def _unknown_network(network: str, known: tuple[str, ...]) -> Problem:
    shown = named(network)
    words = Words(f"Le réseau {shown.fr} n’existe pas.", f"The network {shown.en} does not exist.")
    return Problem("unknown-network", "error", words, "network", meant(network, known))

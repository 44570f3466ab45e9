"""Composes the texts of a visual without its pictures."""

from composer.app.context import Context
from composer.app.example import require_own
from composer.core.caption.caption import compose_caption
from composer.core.visual import Visual
from composer.core.words import Words
from composer.export.texts import KitTexts, caption_texts, kit_texts

_NO_POSTER = Words("", "")


def visual_texts(visual: Visual, context: Context, network: str | None) -> KitTexts:
    """Compose every text of `visual`, or the caption of one network.

    Misused for a network that is not in the campaign; Refused when a part of the example is left.
    """
    require_own(visual)
    if network is not None:
        return caption_texts([compose_caption(visual, context.campaign, network)], context.campaign)
    poster_name = context.poster(visual.poster).name if visual.poster else _NO_POSTER
    return kit_texts(visual, poster_name, context.campaign)

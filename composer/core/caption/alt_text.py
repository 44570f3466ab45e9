"""Composes the alternative text of a visual: it gives the words that are drawn on the picture."""

import re
from collections.abc import Callable

from msgspec import Struct

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.facts import text_in
from composer.core.caption.credit import labelled, sentence
from composer.core.text.campaign_texts import spoken
from composer.core.text.length import LengthUnit, cut_index, length_in, utf16_length
from composer.core.text.wording import quoted, role_line, signature
from composer.core.visual import Visual
from composer.core.words import Words

#: Limits of the two forms, in UTF-16 units. No network publishes its own figure, and guides disagree: docs/facts.md,
#: « Alternative text ».
SHORT_LIMIT = 100
FULL_LIMIT = 1000

# Characters that a shortened text must not end with.
_HANGING = " \u00a0\u202f,;:.…«“"

_POSTER = Words(
    "Affiche «\u00a0{poster}\u00a0» de la campagne {campaign}{photo}.",
    "Poster “{poster}” of the {campaign} campaign{photo}.",
)
_NO_POSTER = Words("Visuel de la campagne {campaign}{photo}.", "Visual of the {campaign} campaign{photo}.")
_WITH_PHOTO = Words(", avec une photo", ", with a photo")
_PRESENTS = Words("Elle présente {who}.", "It presents {who}.")
_READS = Words("On y lit", "It reads")
_SHORT = Words("Affiche", "Poster")
_SHORT_WITH_PHOTO = Words("Affiche avec photo", "Poster with a photo")


class AltText(Struct, frozen=True):
    """Alternative text in the visual's language, in two forms: at most 100 characters, and at most 1,000."""

    short: str
    full: str


def alternative_text(visual: Visual, poster_name: Words, campaign: Campaign) -> AltText:
    """Both forms, edited or composed; a quote too long for one is cut after a word, with « … »."""
    quote = re.sub(r"\s*\n\s*", " ", visual.quote.strip())
    edits = visual.alternative
    return AltText(
        edits.short or _fitted(lambda words: _short(visual, words, campaign), quote, SHORT_LIMIT),
        edits.full or _fitted(lambda words: _full(visual, words, poster_name, campaign), quote, FULL_LIMIT),
    )


def shorten(text: str, limit: int, unit: LengthUnit = "utf16") -> str:
    """`text`, cut after a word with « … » if it is longer than `limit` of `unit`; empty for a limit under 1."""
    if limit < 1:
        return ""
    if length_in(unit, text) <= limit:
        return text
    head = text[: cut_index(text, limit - 1, unit)]
    whole_words = head.rpartition(" ")[0] if text[len(head)] != " " else head
    return f"{(whole_words or head).rstrip(_HANGING)}…"


def _fitted(compose: Callable[[str], str], quote: str, limit: int) -> str:
    excess = utf16_length(compose(quote)) - limit
    if excess > 0:
        quote = shorten(quote, utf16_length(quote) - excess)
    return shorten(compose(quote), limit)


def _short(visual: Visual, quote: str, campaign: Campaign) -> str:
    language = visual.language
    kind = (_SHORT_WITH_PHOTO if visual.photo else _SHORT).to(language)
    who = signature(visual.person)
    label = f"{kind}, {who}" if who else kind
    return labelled(label, quoted(quote, language) or _theme(visual, campaign), language)


def _theme(visual: Visual, campaign: Campaign) -> str:
    """The theme as it is drawn, which may be in another language than the rest."""
    return spoken((campaign.theme,), visual, campaign).words


def _full(visual: Visual, quote: str, poster_name: Words, campaign: Campaign) -> str:
    language = visual.language
    poster = (
        (_POSTER if poster_name.fr else _NO_POSTER)
        .to(language)
        .format(
            poster=poster_name.to(language),
            campaign=text_in(campaign.name, language),
            photo=_WITH_PHOTO.to(language) if visual.photo else "",
        )
    )
    who = ", ".join(filter(None, (signature(visual.person), role_line(visual.person))))
    presents = _PRESENTS.to(language).format(who=who) if who else ""
    dates = spoken((campaign.dates.line,), visual, campaign).words
    drawn = (quoted(quote, language), _theme(visual, campaign), dates)
    read = labelled(_READS.to(language), " ".join(sentence(each) for each in drawn if each), language)
    return " ".join(filter(None, (poster, presents, read)))

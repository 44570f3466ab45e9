"""Finds the sentences of an answer that are the campaign’s own: its names, theme, phrase, questions and blanks."""

import re
from collections.abc import Iterator

from composer.core.campaign.campaign import Campaign
from composer.core.quotes.sentences import fold, split_sentences
from composer.core.quotes.voices.labels import after_label

_WORD = re.compile(r"\w+")


def campaign_texts(campaign: Campaign) -> frozenset[str]:
    """The campaign’s own sentences and headings, words alone, for `is_campaigns`; an answer may repeat any of them."""
    return frozenset(filter(None, (_words(each) for text in _texts(campaign) for each in split_sentences(text))))


def is_campaigns(text: str, own: frozenset[str]) -> bool:
    """Whether the sentence, its label apart, says only what is in `own`, whatever its case and marks."""
    return bool(own) and (_words(text) in own or _words(text[after_label(text) :]) in own)


def _texts(campaign: Campaign) -> Iterator[str]:
    yield from (fact.value for fact in (*campaign.name.values(), *campaign.theme.values(), campaign.phrase))
    yield from (question.value for question in campaign.questions.values())
    yield from (theme.value for edition in campaign.editions.values() for theme in edition.themes.values())
    yield from (name.value for day in campaign.days.values() for name in day.name.values())
    yield from (tag.value for tag in campaign.hashtags)
    yield from (near for texts in campaign.words.near.values() for near in texts)
    yield from (*campaign.words.allowed, *campaign.words.blanks)


def _words(text: str) -> str:
    return " ".join(_WORD.findall(fold(text)))

"""Finds what an answer repeats of its form: a label before a colon, « Conseil : », and the campaign’s own texts."""

import re
from collections.abc import Iterator

from composer.core.campaign.campaign import Campaign
from composer.core.quotes.sentences import fold, split_sentences
from composer.core.quotes.standalone_words import COMMAND, FINITE

#: Characters: a question of a form may be long, any other label is a few words.
_SHORT, _LONG = 45, 240
_HEAD = re.compile(
    rf"(?P<asked>[^:«»“”\"]{{2,{_LONG}}}[?.])[ \u00a0]?:[ \u00a0](?=\S)"
    rf"|(?P<head>[^:.!?;«»“”\"]{{2,{_SHORT}}}?)[ \u00a0]?:[ \u00a0](?=[\w«“\"])"
)
# What a form says to whoever fills it.
_ASKING = re.compile(
    r"(?:\d+[.)] )?(?:votre|vos|your|ton|ta|tes|(?:un|une|le|la|les|a|an|the|what|how|why|when|qu[e']|ce que|comment"
    r"|pourquoi|quel(?:le)?s?|quand|où|décri\w+|racont\w+|parle[zr]?\w*|tell|describe|nommez|name)(?!\w)"
    r"[^:]*(?<!\w)(?:vous|votre|vos|you|your|tu|ton|ta))(?!\w)"
)
# « Garde tes brouillons : ils prouvent que tu as avancé. »: an order is no label, unless a form asks by it.
_TELLS_TO = re.compile(
    r"(?!(?:décri|racont|parle|nomme|note|écri|complèt|tell|describe|name|write)\w*)\w+ (?:tes|ton|ta|your) "
)


def after_label(text: str) -> int:
    """Where the sentence itself begins in `text`: after a form's question or a few words without a verb; 0 if none."""
    found = _HEAD.match(text) if ":" in text else None
    if not found:
        return 0
    return found.end() if found["asked"] or _is_label(fold(found["head"])) else 0


def _is_label(head: str) -> bool:
    """Whether the words before a colon have no verb, or ask for what follows: « Votre message à un jeune »."""
    tells = COMMAND.match(head) and _TELLS_TO.match(head)
    return not (FINITE.search(head) or tells) or bool(_ASKING.match(head))


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

"""Tells the person’s words from a form’s or an interview’s: labels, whoever asked, the campaign’s own texts."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from composer.core.campaign.campaign import Campaign
from composer.core.quotes.lexicon import any_of
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
_WORD = re.compile(r"\w+")
_ASKERS = any_of("""
    journaliste intervieweu(?:r|se) animat(?:eur|rice) reporter recherchiste questions? q modérat(?:eur|rice) l'équipe
    interviewer host moderator journalist jps rrm
    (?:anim|interv|int|journ|mod|rech|ent)\\. animat(?:eur|rice)s? présentat(?:eur|rice) presenter anchor
    recruteu(?:r|se)
""")
_ANSWERERS = any_of("""
    moi réponses? r ambassad(?:eur|rice)(?:\\.trice|·rice)? invitée? répondante? me answer a guest ambassador
    (?:inv|amb|rép)\\. participante? interviewée? candidate?
""")
# A label stands at a line's start, or after the end of a sentence when it is one of the known.
_LINE = re.compile(r"[ \t]*(?:[-–—*] )?\**(?P<label>[\wÀ-ÿ][\wÀ-ÿ .'’-]{0,28}?)\**[ \u00a0]?:\**(?=\s|$)")
# « Q. » and « R. » before the lines of an interview; a single letter alone is an item of a list.
_LETTERS = re.compile(r"^[ \t]*([QRA])[.)][ \t]+", re.MULTILINE)
# « (Anne) » before the lines of two persons who answer together.
_ENCLOSED = re.compile(
    r"^[ \t]*\((?:[A-ZÀ-Ý][\w'’-]{1,20}|(?:Les|Toutes les|Tous les) deux|Both|Together)\)[ \t]+", re.MULTILINE
)
# What a mail program writes above the message that is answered: « Le 8 janvier, … a écrit : ».
_REPLY = re.compile(r"^(?:> ?)*(?:le|on) .{4,90}(?:a écrit|wrote)[ \u00a0]?: *$", re.MULTILINE | re.IGNORECASE)
_ASKS = re.compile(rf"(?:{_ASKERS})(?: \d+)?")
_ANSWERS = re.compile(rf"(?:{_ANSWERERS})(?: \d+)?")
_INSIDE = re.compile(rf"(?<=[.!?…»”]) +(?=(?:{_ASKERS}|{_ANSWERERS})[ \u00a0]?: )", re.IGNORECASE)


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


def campaign_texts(campaign: Campaign) -> frozenset[str]:
    """The campaign’s own sentences and headings, words alone, for `is_campaigns`; an answer may repeat any of them."""
    return _sayings(tuple(_texts(campaign)))


@lru_cache(maxsize=2)
def _sayings(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(filter(None, (_words(each) for text in texts for each in split_sentences(text))))


def is_campaigns(text: str, own: frozenset[str]) -> bool:
    """Whether the sentence, its label apart, says only what is in `own`, whatever its case and marks."""
    label = after_label(text)
    return bool(own) and (_words(text) in own or (label > 0 and _words(text[label:]) in own))


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


def own_words(text: str) -> str:
    """`text` without the labels of speakers and without the lines of whoever asked; unchanged when it has none."""
    text = _without_replies(text)
    text = _ENCLOSED.sub("", text) if len(set(_ENCLOSED.findall(text))) > 1 else text
    text = _LETTERS.sub(r"\1 : ", text) if len(set(_LETTERS.findall(text))) > 1 else text
    lines = _INSIDE.sub("\n", text).splitlines()
    labels = [_label(line) for line in lines]
    asking = _asking(lines, labels)
    known = {label for label in labels if label and (_ANSWERS.fullmatch(label) or _repeated(label, labels))}
    answering = known - asking
    if not asking and not answering & set(labels):
        return text
    kept, mute = list[str](), False
    for line, label in zip(lines, labels, strict=True):
        spoken = label in asking or label in answering
        mute = label in asking if spoken else mute and bool(answering)
        if not mute:
            kept.append(_LINE.sub("", line, count=1).lstrip() if spoken else line)
    return "\n".join(kept)


def _without_replies(text: str) -> str:
    """`text` without the message that it answers, each line of which a mail program begins with « > »."""
    if not _REPLY.search(text):
        return text
    lines = text.splitlines()
    return "\n".join(line for line in lines if not (line.lstrip().startswith(">") or _REPLY.search(line)))


def _label(line: str) -> str:
    found = _LINE.match(line)
    return fold(found["label"]).strip() if found else ""


def _repeated(label: str, labels: list[str]) -> bool:
    return labels.count(label) > 1 and len(label.split()) <= 3


def _asking(lines: list[str], labels: list[str]) -> set[str]:
    """The labels of those who ask: known as such, all but whoever answers, or that of nearly every question."""
    asking = {label for label in labels if label and _ASKS.fullmatch(label)}
    if asking:
        return asking
    said = Counter(label for label in labels if _repeated(label, labels))
    asked = Counter(label for line, label in zip(lines, labels, strict=True) if line.rstrip().endswith("?"))
    answering = {label for label in said if _ANSWERS.fullmatch(label)}
    if answering and any(map(asked.get, said)):
        return set(said) - answering
    return {label for label in said if len(said) > 1 and asked[label] * 2 > said[label]}

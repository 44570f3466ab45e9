"""Keeps what the person said in an interview typed with speakers’ labels: « Journaliste : … », « Moi : … »."""

import re
from collections import Counter

from composer.core.quotes.lexicon import any_of
from composer.core.quotes.sentences import fold

_ASKING = any_of("""
    journaliste intervieweu(?:r|se) animat(?:eur|rice) reporter recherchiste questions? q modérat(?:eur|rice) l'équipe
    interviewer host moderator journalist jps rrm
    (?:anim|interv|int|journ|mod|rech|ent)\\. animat(?:eur|rice)s? présentat(?:eur|rice) presenter anchor
    recruteu(?:r|se)
""")
_ANSWERING = any_of("""
    moi réponses? r ambassad(?:eur|rice)(?:\\.trice|·rice)? invitée? répondante? me answer a guest ambassador
    (?:inv|amb|rép)\\. participante? interviewée? candidate?
""")
# A label stands at a line's start, or after the end of a sentence when it is one of the known.
_KNOWN = re.compile(rf"(?:{_ASKING}|{_ANSWERING})[ \u00a0]?: ?")
_LINE = re.compile(r"[ \t]*(?:[-–—*] )?\**(?P<label>[\wÀ-ÿ][\wÀ-ÿ .'’-]{0,28}?)\**[ \u00a0]?:\**(?=\s|$)")
# « Q. » and « R. » before the lines of an interview; a single letter alone is an item of a list.
_LETTERS = re.compile(r"^[ \t]*([QRA])[.)][ \t]+", re.MULTILINE)
# « (Anne) » before the lines of two persons who answer together.
_ENCLOSED = re.compile(
    r"^[ \t]*\((?:[A-ZÀ-Ý][\w'’-]{1,20}|(?:Les|Toutes les|Tous les) deux|Both|Together)\)[ \t]+", re.MULTILINE
)
# What a mail program writes above the message that is answered: « Le 8 janvier, … a écrit : ».
_REPLY = re.compile(r"^(?:> ?)*(?:le|on) .{4,90}(?:a écrit|wrote)[ \u00a0]?: *$", re.MULTILINE | re.IGNORECASE)
_ASKS = re.compile(rf"(?:{_ASKING})(?: \d+)?")
_ANSWERS = re.compile(rf"(?:{_ANSWERING})(?: \d+)?")
_INSIDE = re.compile(rf"(?<=[.!?…»”]) +(?=(?:{_ASKING}|{_ANSWERING})[ \u00a0]?: )", re.IGNORECASE)


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

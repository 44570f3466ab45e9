"""Finds the label before a colon, which is not the person's sentence: « Conseil : », a question of a form."""

import re

from composer.core.quotes.sentences import fold
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

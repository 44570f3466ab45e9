"""Finds the label before a colon, which is not the person's sentence: « Conseil : », a question of a form."""

import re

from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone_words import FINITE

#: Characters: a question of a form may be long, any other label is a few words.
_SHORT, _LONG = 45, 240
_HEAD = re.compile(
    rf"(?P<asked>[^:«»“”\"]{{2,{_LONG}}}\?)[ \u00a0]?:[ \u00a0](?=\S)"
    rf"|(?P<head>[^:.!?;«»“”\"]{{2,{_SHORT}}}?)[ \u00a0]?:[ \u00a0](?=[\w«“\"])"
)


def after_label(text: str) -> int:
    """Where the sentence itself begins in `text`: after a form's question or a few words without a verb; 0 if none."""
    found = _HEAD.match(text) if ":" in text else None
    if not found:
        return 0
    named = found["asked"] or not FINITE.search(fold(found["head"]))
    return found.end() if named else 0

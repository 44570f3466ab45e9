"""Keeps what a caption says exactly as the campaign does, so that no fix undoes another."""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign, text_in, wording_of
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit
from composer.core.words import LANGUAGES

_ENDING = " .,!?…"
# Their fixes write the phrase, which may stand for the campaign's name in another language.
_OF_THE_PHRASE = frozenset({"phrase-twice", "phrase-altered"})


def sparing_exact(draft: Draft, findings: tuple[CaptionFinding, ...]) -> Iterator[CaptionFinding]:
    """`findings`, without the fixes that would take apart a theme, a phrase or a name that is exact.

    Such a fix would be undone by the next one: it is left to the person. A phrase that is repeated may lose
    one, and one in English its name.
    """
    if not any(isinstance(each.fix, TextEdit) for each in findings):
        yield from findings
        return
    exact = tuple(_exact_spans(draft))
    for each in findings:
        yield replace(each, fix=None) if any(_takes_apart(draft, each, span) for span in exact) else each


def _takes_apart(draft: Draft, finding: CaptionFinding, span: Span) -> bool:
    """Whether the fix leaves something else of the exact text at `span`."""
    edit = finding.fix
    if not isinstance(edit, TextEdit) or finding.problem.code in _OF_THE_PHRASE:
        return False
    inside = edit.start < span[1] and edit.end > span[0]
    left = draft.text[span[0] : edit.start] + edit.replacement + draft.text[edit.end : span[1]]
    return inside and _bare(draft.text[slice(*span)]) not in _bare(left)


def _exact_spans(draft: Draft) -> Iterator[Span]:
    """The spans of the campaign's own texts with their accents, in any case."""
    for text in _own_texts(draft.campaign):
        for match in _pattern(text).finditer(draft.seen.text):
            span = draft.seen.span(*match.span())
            if _bare(draft.text[slice(*span)]) == _bare(text):
                yield span


def _own_texts(campaign: Campaign) -> Iterator[str]:
    yield from (text.rstrip(_ENDING) for text in (campaign.phrase.value, *_themes(campaign)) if text)
    for texts in (campaign.name, *(day.name for day in campaign.days.values())):
        words = wording_of(texts)
        yield from {words.fr, words.en}


def _themes(campaign: Campaign) -> tuple[str, ...]:
    return tuple(text_in(campaign.theme, language) for language in LANGUAGES)


@lru_cache(maxsize=64)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(skeleton(text).text)}(?!\w)")


def _bare(text: str) -> str:
    return " ".join(normalize("NFC", text).replace("’", "'").casefold().split())

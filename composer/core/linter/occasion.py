"""Checks that a caption gives the campaign's phrase and its theme word for word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from unicodedata import normalize

from composer.core.campaign.facts import text_in
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.subject import is_personal
from composer.core.text.wording import quoted
from composer.core.words import Language, Words

_WORD = re.compile(r"\w+")
_ENDING = " .,!?…"
# The share of a word's letters that must be present, in order, for another word to be a misspelling of it.
_LIKENESS = 0.7
_QUOTED = re.compile(r'[«"]([^«»"\n]{8,80})[»"]')
#: Words: nobody writes a longer theme by chance.
_LONGEST_COMMON = 6
#: Characters before and after a theme that show how it is presented.
_LOOKED_AT = 80
# Introduced as a theme: « sous le thème de … », « this year's theme: … ».
_CALLED = r"theme\b[^.!?\n«\"]{0,40}?\b"


def phrase_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """The finding for a missing phrase: only a suggestion, as in the invitation (« nous suggérons »)."""
    if phrase_span(draft):
        return
    phrase = draft.campaign.phrase.value
    words = Words(
        f"Nous suggérons d’ouvrir par la phrase de la campagne, mot pour mot\u00a0: {quoted(phrase, 'fr')}",
        f"We suggest opening with the campaign’s phrase, word for word: {quoted(phrase, 'en')}",
    )
    nearly = _nearly(phrase).match(draft.seen.text)
    edit = _reworded(draft, draft.seen.span(*nearly.span(1))) if nearly else _opening(draft)
    yield found(draft, "phrase-missing", "notice", words, (edit.start, edit.end), edit)


def phrase_span(draft: Draft) -> Span | None:
    """The span of the phrase, in any case and spacing, without its ellipsis; None when it is missing."""
    match = _exactly(draft.campaign.phrase.value).search(draft.seen.text)
    return draft.seen.span(*match.span()) if match else None


def theme_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for a misquoted theme, with a word missing, misspelled or without its comma; or another edition's."""
    for language in ("fr", "en"):
        theme = text_in(draft.campaign.theme, language)
        for start, end in _presented(draft.seen.text, theme):
            span = draft.seen.span(start, end)
            if _misquotes(draft.seen.text[start:end], theme) and _bare(draft.text[slice(*span)]) != _bare(theme):
                yield _misquoted(draft, language, span)
    yield from _older_themes(draft)


def _older_themes(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for an earlier edition's theme given as this one's: quoted, called the theme, or a whole sentence."""
    seen = draft.seen.text
    for year, edition in draft.campaign.editions.items():
        for language, older in edition.themes.items():
            words = _words(older.value)
            for match in _whole(older.value).finditer(seen) if all(word in seen for word in words) else ():
                if _stands_alone(seen, match.span(), older.value) and not is_personal(seen, match.span()):
                    yield _outdated(draft, language, draft.seen.span(*match.span()), year)


@lru_cache(maxsize=16)
def _whole(theme: str) -> re.Pattern[str]:
    words = r"[^\w.!?\n]{1,3}".join(map(re.escape, _words(theme)))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _stands_alone(seen: str, span: Span, theme: str) -> bool:
    """Whether the words at `span` are given as a theme; a few within a sentence are the person's own words."""
    before = seen[max(0, span[0] - _LOOKED_AT) : span[0]].rstrip(" ")
    after = seen[span[1] : span[1] + _LOOKED_AT].lstrip(" ")
    opens, closes = not before or before[-1] in '\n.!?…«":–-', not after or after[0] in '\n.!?…»"'
    called = re.search(rf"{_CALLED}\Z", before + " ") is not None
    return (opens and closes) or called or len(_words(theme)) > _LONGEST_COMMON


def _outdated(draft: Draft, language: str, span: Span, year: str) -> CaptionFinding:
    theme = text_in(draft.campaign.theme, language).rstrip(_ENDING)
    shown_fr, shown_en = quoted(theme, "fr"), quoted(theme, "en")
    words = Words(
        f"C’est le thème de {year}; celui de cette édition est {shown_fr}.",
        f"This is the theme of {year}; this edition’s is {shown_en}.",
    )
    label = Words("Mettez le thème de cette édition.", "Use this edition’s theme.")
    return found(draft, "theme-year", "warning", words, span, TextEdit(*span, theme, label))


def _opening(draft: Draft) -> TextEdit:
    text = draft.text.lstrip()
    joint = " " if text[:1].isalnum() or text.startswith(("«", "“")) else "\n\n"
    label = Words("Ouvrez le texte par cette phrase.", "Open the text with this phrase.")
    return TextEdit(0, len(draft.text) - len(text), draft.campaign.phrase.value + joint, label)


def _reworded(draft: Draft, span: Span) -> TextEdit:
    label = Words("Remettez les mots exacts de la phrase.", "Restore the exact words of the phrase.")
    return TextEdit(*span, draft.campaign.phrase.value.rstrip(".…"), label)


@lru_cache(maxsize=16)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(skeleton(text).text))


@lru_cache(maxsize=16)
def _exactly(phrase: str) -> re.Pattern[str]:
    """A pattern for the words of `phrase`, commas optional, any word possibly a hashtag."""
    words = re.split(r"(\W+)", skeleton(phrase.rstrip(_ENDING)).text)
    words[1::2] = (rf"(?:\s*{re.escape(mark)}\s*|\s+)#?" if (mark := gap.strip()) else r"\s+#?" for gap in words[1::2])
    return re.compile(rf"(?<!\w){''.join(words)}(?!\w)")


@lru_cache(maxsize=16)
def _nearly(phrase: str) -> re.Pattern[str]:
    """A pattern for the words of `phrase` at the start of a text, up to two others between: « (JPS) », « de 2026 »."""
    return re.compile(r"\W{0,9}\b(" + r"\W{1,4}(?:\w+\W{1,4}){0,2}?".join(_words(phrase)) + r")(?!\w)")


def _presented(seen: str, theme: str) -> Iterator[Span]:
    """The spans that are quoted, or introduced as the theme without quotation marks."""
    for match in _QUOTED.finditer(seen):
        inside = match[1]
        start = match.start(1) + len(inside) - len(inside.lstrip())
        yield start, start + len(inside.strip().rstrip(_ENDING))
    for match in _called(theme).finditer(seen):
        yield match.span(1)


@lru_cache(maxsize=16)
def _called(theme: str) -> re.Pattern[str]:
    words = _words(theme)
    one = "|".join(map(re.escape, words))
    return re.compile(rf"{_CALLED}((?:{one})\b(?:\W{{1,3}}(?:{one})\b){{{len(words) - 2},{len(words) - 1}}})")


def _bare(text: str) -> str:
    return " ".join(normalize("NFC", text).replace("’", "'").casefold().rstrip(_ENDING).split())


def _misquotes(seen: str, theme: str) -> bool:
    """Whether these are the words of `theme`, possibly misspelled or one missing, not the person's own."""
    typed, words = _WORD.findall(seen), _words(theme)
    if len(typed) == len(words) - 1:
        return any(_alike(typed, words[:index] + words[index + 1 :]) for index in range(len(words)))
    return len(typed) == len(words) and _alike(typed, words)


def _alike(typed: Sequence[str], words: Sequence[str]) -> bool:
    return all(map(_same_word, typed, words))


def _same_word(typed: str, word: str) -> bool:
    """Whether `typed` is a misspelling of `word`; of short words, only « sa » for « ça »: « ma » is another word."""
    if len(word) <= 3:
        return typed.replace("s", "c") == word.replace("s", "c")
    return SequenceMatcher(None, typed, word, autojunk=False).ratio() >= _LIKENESS


def _misquoted(draft: Draft, language: Language, span: Span) -> CaptionFinding:
    theme = text_in(draft.campaign.theme, language).rstrip(_ENDING)
    shown_fr, shown_en = quoted(theme, "fr"), quoted(theme, "en")
    words = Words(f"Le thème s’écrit {shown_fr}.", f"The theme reads {shown_en}.")
    label = Words("Remettez les mots exacts du thème.", "Restore the exact words of the theme.")
    return found(draft, "theme-altered", "warning", words, span, TextEdit(*span, theme, label))

"""Checks that a caption gives the campaign's theme word for word, and not an earlier edition's."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, text_in
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.campaign_names import names_campaign
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.linter.names.likeness import LONG, WORD, campaign_initials, same_word, words_of
from composer.core.linter.names.theme_words import has_one_other, in_order, is_mostly, misquotes
from composer.core.linter.subject import is_personal, sentence_span
from composer.core.text.late_pattern import LatePattern, signs_in
from composer.core.text.wording import quoted
from composer.core.words import LANGUAGES, Words

_ENDING = " .,!?…"
_MARKS = tuple('«»"')
#: Characters after a theme in which its closing mark is searched for, past its own marks.
_NEAR = 6
_OPENING = ' «"–-'
#: Letters of a theme's longest word by which a text is searched for it.
_STEM = 6
_QUOTED = LatePattern(r'[«"]([^«»"\n]{8,80})[»"]')
_QUOTED_SOON = LatePattern(r'theme\b[^.!?\n«"]{0,30}[«"] ?([^«»"\n]{8,80}?)[ .!?]*[»"]')
#: Words: nobody writes a longer theme by chance.
_LONGEST_COMMON = 6
# Hashtags and handles before a theme are no words of its sentence.
_TAGS = re.compile(r"(?<![^\s])(?:[#@]\w+ +)+\Z")
#: Characters before and after a theme that show how it is presented.
_LOOKED_AT = 80
# Introduced as a theme: « sous le thème de … », « this year's theme: … ».
_CALLED = r"them(?:e|atique)\b[^.!?\n«\"]{0,40}?\b"
_THEME = "them"
_INTRODUCED = re.compile(r"them(?:e|atique)\b([^.!?\n«\"]{0,160})")
_LINE_END = LatePattern(r"[ \u00a0\u202f]*[»”\"]?[ \u00a0]*(?:\n|\Z)")
# What is of a year, unless that is a theme or an edition.
_OF_YEAR = r"(?<!theme )(?<!edition )\b(?:d[eu]|en|datee? de|des annees|from|of|in|dated) {}\b"
#: Words between « thème » and the theme.
_MOST_BEFORE = 8
_INTRODUCING = LatePattern(r"them(?:e|atique)\b[^.!?\n]{0,40}\Z")
# The same after it: « …», c'est notre thème; “…” is this year's theme.
_CALLED_AFTER = LatePattern(
    r"[ .!?…]*[»\"],? (?:c'est|voila|ce sera|that's|is|it's) (?:bien )?(?:le|notre|our|the|this year's) theme\b"
    r"(?! d(?:e|u) (?:ma|mon|mes|sa|son)\b)"
)
_INDIRECT = LatePattern(r"\b(?:que|qu['’]|that) \Z")
_OF_EDITION = LatePattern(
    r"\b(?:theme (?:(?:national )?(?:de|pour) (?:cette annee|l'annee|la campagne|l'edition|cette edition)|20\d\d|"
    r"des jps)|"
    r"(?:this year's|this year,? the|campaign's|campaign|20\d\d|jps|hsd) (?:campaign |national |official )?theme)\b"
)
#: Words put into what is called the theme at most: one is a mistake, several are left for the person to take out.
_MOST_PUT_IN = 4


class _Theme(Struct, frozen=True):
    """A theme to look for, its language, and the year of its edition; empty for this one's.

    `words` are those of its skeleton, `stem` the beginning of the longest, which every text nearly of the theme has.
    """

    text: str
    language: str
    year: str
    words: tuple[str, ...]
    stem: str


def theme_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for a misquoted theme, with a word missing, misspelled or without its comma; or another edition's."""
    taken: list[Span] = []
    quoted_spans = tuple(_quoted(draft.seen.text))
    themes = _themes(draft.campaign)
    for theme in themes:
        for span in (*_whole_spans(draft, theme), *_near_spans(draft, theme, quoted_spans)):
            if not any(start < span[1] and span[0] < end for start, end in taken):
                taken.append(span)
                yield from _finding(draft, theme, draft.seen.span(*span))
    if _THEME in draft.seen.text:
        yield from _other_words(draft, themes, taken)


def _other_words(draft: Draft, themes: Sequence[_Theme], taken: Sequence[Span]) -> Iterator[CaptionFinding]:
    """Findings for what is quoted as this edition's theme, and is other words: only the person knows their source."""
    ours = [theme for theme in themes if not theme.year]
    known = {theme.words for theme in ours}
    claimed = _claimed(draft.campaign)
    for match in (*claimed.finditer(draft.seen.text), *_made_of(draft.seen.text, ours)) if ours else ():
        start, end = match.span(1)
        found_already = any(one < end and start < two for one, two in taken)
        if not found_already and words_of(match[1]) not in known and not is_personal(draft.seen.text, match.span()):
            taken = [*taken, (start, end)]
            yield _other(draft, ours, draft.seen.span(start, end))


def _made_of(seen: str, ours: Sequence[_Theme]) -> Iterator[re.Match[str]]:
    """What is quoted soon after the word « thème », and has only words of a theme of `ours`."""
    for match in _QUOTED_SOON.finditer(seen):
        if any(_is_made_of(words_of(match[1]), each.words) for each in ours):
            yield match


def _other(draft: Draft, ours: Sequence[_Theme], span: Span) -> CaptionFinding:
    """The finding for other words than the theme's at `span`; its own in another order or form are put right."""
    typed = words_of(draft.text[slice(*span)])
    theme = next((each for each in ours if _is_made_of(typed, each.words) or _is_nearly(typed, each.words)), None)
    words, advice = _reads(theme or ours[0])
    if theme is None:
        return left_to_do(draft, "theme-altered", "warning", words, span, advice)
    edit = TextEdit(*span, _in_case_of(draft, span, theme.text.rstrip(_ENDING)), advice)
    return found(draft, "theme-altered", "warning", words, span, edit)


def _is_made_of(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether `typed` are words of a theme, in any order, or words that begin alike: « Persévérer mène loin »."""
    long = [each for each in typed if len(each) >= LONG]
    return len(long) > 1 and all(
        any(same_word(each, word) or each[:_STEM] == word[:_STEM] for word in words) for each in typed
    )


def _is_nearly(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether `typed` are the words of a theme with another in place of one, or most of them."""
    return has_one_other(typed, words) or is_mostly(typed, words) or in_order(words, typed)


@once
def _claimed(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for what is quoted right after « le thème de cette année », or of the campaign, or of its year."""
    names, year = "|".join(map(re.escape, campaign_initials(campaign))), campaign.year
    of = rf"(?:(?:de|pour) )?(?:l'edition )?(?:cette annee|{year})|(?:de la campagne|des (?:{names}))(?: {year})?"
    french = rf"theme (?:{of})|cette annee,? (?:le|notre) theme"
    english = rf"(?:this year's|{year}|{names}) theme"
    said = r"(?:,? (?:est|sera|c'est|is|will be))? ?[:?,(–-]? ?"
    return re.compile(rf'\b(?:{french}|{english}){said}[«"] ?([^«»"\n]{{3,100}}?)[ .!?]*[»"]')


@once
def _themes(campaign: Campaign) -> tuple[_Theme, ...]:
    """The theme in each language, then those of earlier editions."""
    now = ((text_in(campaign.theme, language), language, "") for language in LANGUAGES)
    before = (
        (theme.value, language, year)
        for year, edition in campaign.editions.items()
        for language, theme in edition.themes.items()
    )
    prepared = ((each, words_of(each[0])) for each in (*now, *before))
    return tuple(_Theme(*each, words, max(words, key=len)[:_STEM]) for each, words in prepared if words)


def _whole_spans(draft: Draft, theme: _Theme) -> Iterator[Span]:
    """The spans of the words of `theme`, in the skeleton, where they are given as a theme."""
    seen = draft.seen.text
    if theme.stem in seen and all(word in seen for word in reversed(theme.words)):
        for match in _whole(theme.text).finditer(seen):
            if _stands_alone(seen, match.span(), theme.text) and _is_of_now(seen, match.span(), theme):
                yield match.span()


def _near_spans(draft: Draft, theme: _Theme, quoted_spans: Sequence[Span]) -> Iterator[Span]:
    """The spans of nearly the words of `theme`, in the skeleton, quoted or called the theme."""
    seen = draft.seen.text
    # In a theme said to be this edition's, even the beginning of its longest word may be misspelled.
    anyway = not theme.year and _THEME in seen
    if theme.stem not in seen and not anyway:
        return
    called_spans = _called_spans(seen, theme) if _THEME in seen else ()
    for span in dict.fromkeys((*quoted_spans, *called_spans, *_sentences(seen, theme))):
        typed = WORD.findall(seen[slice(*span)]) if anyway or theme.stem in seen[slice(*span)] else ()
        if -1 <= len(typed) - len(theme.words) <= _MOST_PUT_IN:
            given = _given(seen, span)
            misquoted = misquotes(typed, theme.words, called=bool(given))
            # What is quoted as this edition's theme is all of it, whatever is put in before or after.
            longer = given == "quoted" and not theme.year and in_order(theme.words, typed)
            presented = given or (span in quoted_spans and names_campaign(draft, span))
            other = presented and has_one_other(typed, theme.words)
            mostly = given == "quoted" and not theme.year and is_mostly(typed, theme.words) and _announced(seen, span)
            if (misquoted or longer or other or mostly) and _is_of_now(seen, span, theme):
                yield span


def _given(seen: str, span: Span) -> Literal["", "called", "quoted"]:
    """Whether the words at `span` are called the theme, and in marks that hold nothing else."""
    called = _THEME in seen and (
        _INTRODUCING.search(seen, max(0, span[0] - _LOOKED_AT), span[0]) or _CALLED_AFTER.match(seen, span[1])
    )
    if not called:
        return ""
    before, after = seen[max(0, span[0] - 2) : span[0]], seen[span[1] : span[1] + _NEAR]
    return "quoted" if before.rstrip()[-1:] in _MARKS and after.lstrip(_ENDING)[:1] in _MARKS else "called"


def _announced(seen: str, span: Span) -> bool:
    """Whether the words at `span` are given as the theme of this edition: “This year’s campaign theme says it: …”."""
    return _OF_EDITION.search(seen, max(0, span[0] - _LOOKED_AT), span[0]) is not None


def _sentences(seen: str, theme: _Theme) -> Iterator[Span]:
    """The spans of the sentences that have as many words as `theme`, one of them its longest."""
    return (span for span, count in _counted(seen, theme.stem) if count == len(theme.words))


@lru_cache(maxsize=8)
def _counted(seen: str, stem: str) -> tuple[tuple[Span, int], ...]:
    """The spans of the sentences with `stem`, which several themes have, and how many words are in each."""
    counted: list[tuple[Span, int]] = []
    at = seen.find(stem)
    while at >= 0:
        start, end = sentence_span(seen, (at, at + len(stem)))
        inside = seen[start:end]
        first = start + len(inside) - len(inside.lstrip(_OPENING))
        counted.append(((first, first + len(inside.strip(_OPENING + _ENDING))), len(WORD.findall(inside))))
        at = seen.find(stem, end)
    return tuple(counted)


def _is_of_now(seen: str, span: Span, theme: _Theme) -> bool:
    """Whether `theme` is given as this edition's: one of an earlier edition may be told of in the past."""
    return not theme.year or not (is_personal(seen, span) or _is_dated(seen, span, theme.year))


def _is_dated(seen: str, span: Span, year: str) -> bool:
    """Whether what bears an earlier theme is said to be of its year: “a mug from 2024. It says…”."""
    start, _ = sentence_span(seen, span)
    before = sentence_span(seen, (max(0, start - 2), max(0, start - 1)))[0]
    return re.search(_OF_YEAR.format(year), seen[before : span[0]]) is not None


def _finding(draft: Draft, theme: _Theme, span: Span) -> Iterator[CaptionFinding]:
    if theme.year:
        yield _outdated(draft, theme, span)
    elif not _is_exact(draft.text[slice(*span)], theme.text):
        yield _misquoted(draft, theme, span)


def _is_exact(typed: str, theme: str) -> bool:
    """Whether the theme is as the campaign writes it, in any case; capitals may lack their accents."""
    if _bare(typed) == _bare(theme):
        return True
    return typed.isupper() and skeleton(_bare(typed)).text == skeleton(_bare(theme)).text


@lru_cache(maxsize=16)
def _whole(theme: str) -> re.Pattern[str]:
    words = r"[^\w.!?\n]{1,3}".join(map(re.escape, words_of(theme)))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _stands_alone(seen: str, span: Span, theme: str) -> bool:
    """Whether the words at `span` are given as a theme; a few within a sentence are the person's own words."""
    before = _TAGS.sub("", seen[max(0, span[0] - _LOOKED_AT) : span[0]]).rstrip(" ")
    after = seen[span[1] : span[1] + _LOOKED_AT].lstrip(" ")
    opens, closes = not before or before[-1] in '\n.!?…«":–-', not after or after[0] in '\n.!?…»"'
    called = re.search(rf"{_CALLED}\Z", before + " ") is not None
    return (opens and closes) or called or len(words_of(theme)) > _LONGEST_COMMON


def _outdated(draft: Draft, theme: _Theme, span: Span) -> CaptionFinding:
    whole = text_in(draft.campaign.theme, theme.language)
    right = whole.rstrip(_ENDING)
    shown_fr, shown_en = quoted(right, "fr"), quoted(right, "en")
    words = Words(
        f"C’est le thème de {theme.year}; celui de cette édition est {shown_fr}.",
        f"This is the theme of {theme.year}; this edition’s is {shown_en}.",
    )
    label = Words("Mettez le thème de cette édition.", "Use this edition’s theme.")
    if not right:
        return left_to_do(draft, "theme-year", "warning", words, span, label)
    # Where it ends a line, the theme ends as the campaign writes it.
    written = whole if _LINE_END.match(draft.text, span[1]) else right
    edit = TextEdit(*span, _in_case_of(draft, span, written), label)
    return found(draft, "theme-year", "warning", words, span, edit)


def _misquoted(draft: Draft, theme: _Theme, span: Span) -> CaptionFinding:
    right = theme.text.rstrip(_ENDING)
    words, label = _reads(theme)
    if len(words_of(draft.text[slice(*span)])) > len(theme.words) + 1:
        return left_to_do(draft, "theme-altered", "warning", words, span, label)
    edit = TextEdit(*span, _in_case_of(draft, span, right), label)
    return found(draft, "theme-altered", "warning", words, span, edit)


def _reads(theme: _Theme) -> tuple[Words, Words]:
    """What is said of a theme that is not word for word, and what to do."""
    right = theme.text.rstrip(_ENDING)
    words = Words(f"Le thème s’écrit {quoted(right, 'fr')}.", f"The theme reads {quoted(right, 'en')}.")
    return words, Words("Remettez les mots exacts du thème.", "Restore the exact words of the theme.")


def _in_case_of(draft: Draft, span: Span, right: str) -> str:
    """The theme in capitals where what is typed is, with a small letter after « que »."""
    if draft.text[slice(*span)].isupper():
        return right.upper()
    indirect = _INDIRECT.search(draft.text, max(0, span[0] - _NEAR), span[0]) is not None
    return right[:1].lower() + right[1:] if indirect else right


def _quoted(seen: str) -> Iterator[Span]:
    """The spans that are quoted, without the punctuation at their end."""
    for match in _QUOTED.matches_at(signs_in(seen, '«"'), seen):
        inside = match[1]
        start = match.start(1) + len(inside) - len(inside.lstrip())
        yield start, start + len(inside.strip().rstrip(_ENDING))


def _called_spans(seen: str, theme: _Theme) -> Iterator[Span]:
    """The spans of nearly the words of `theme` after the word « thème », without quotation marks.

    As it is, then with words put in, then with another word in place of any, then with one missing: « ça mène plus
    loin » does not lack its last word, and “take you further” does not lack “far”.
    """
    count = len(theme.words)
    lengths = (count, *range(count + 1, count + _MOST_PUT_IN + 1), -count, count - 1)
    for match in _INTRODUCED.finditer(seen):
        typed = list(WORD.finditer(seen, *match.span(1)))
        starts = range(min(len(typed), _MOST_BEFORE))
        for length, first in product(lengths, starts):
            run = typed[first : first + abs(length)]
            words = [each[0] for each in run]
            like = misquotes(words, theme.words, called=True) if length > 0 else has_one_other(words, theme.words)
            if like and len(run) == abs(length):
                yield run[0].start(), run[-1].end()
                return


def _bare(text: str) -> str:
    return " ".join(normalize("NFC", text).replace("’", "'").casefold().rstrip(_ENDING).split())

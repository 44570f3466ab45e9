"""Finds letters and figures mistyped in the campaign's names, its initials, its days and its year."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import chain
from operator import itemgetter

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, text_in, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.campaign_names import years_in
from composer.core.linter.finding import Draft
from composer.core.linter.leftovers.blank_shapes import in_capitals
from composer.core.linter.names.likeness import LONG, WORD, are_neighbours, campaign_initials, off_by_one, words_of
from composer.core.linter.second_look.doubt import Doubt, near
from composer.core.text.late_pattern import LatePattern, places
from composer.core.words import LANGUAGES

#: Letters by which a word of a name is found, and the share of all letters that is right in a mistyped one.
_STEM, _LIKENESS = 5, 0.92
#: Letters that it has more or less at most, and words that its spaces make more or less.
_MOST_OFF, _MOST_PARTED = 2, 2
#: Characters each way in which its words are.
_REACH = 60
_BREAK = LatePattern(r"[.,!?…;:\n«»\"“”()#@]")
#: The likeness of a word of a theme to one that is mistyped, and the marks that a theme may have between its words.
_LIKE_A_WORD, _THEME_MARKS = 0.75, frozenset(" ,\n")
_BARE = re.compile(r"\w")


#: Initials of which one may be mistyped are more than these, and stand at most so many characters before the year.
_FEWEST, _NEAR_YEAR = 2, 12
_BEFORE_YEAR = LatePattern(r"\b(?:les|des|aux|bonnes|joyeuses|belles) ((?:[a-z]{1,2} )?[a-z]{1,4}) ?\Z")


# Capitals after what a plural follows.
_PLURAL_CAPITALS = LatePattern(r"([A-Z]{2,3})(?:(?<=[ld]es ..)|(?<=aux ..)|(?<=[ld]es ...)|(?<=aux ...))(?![\w-])")


class _Wording(Struct, frozen=True):
    """A name or a theme: its words, its letters, the beginnings of its long words; `strict`: spaces alone differ."""

    right: str
    words: tuple[str, ...]
    letters: str
    stems: tuple[str, ...]
    strict: bool


class _Known(Struct, frozen=True):
    """What to look for, how each is written in a skeleton, and the beginnings of all their long words."""

    wordings: tuple[_Wording, ...]
    plain: tuple[str, ...]
    stems: tuple[str, ...]


def mistyped_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about what is the campaign's own but for a letter, a figure or a space."""
    yield from _names(draft)
    yield from _themes(draft)
    yield from _initials(draft)
    yield from _initials_apart(draft)


@once
def _wordings(campaign: Campaign) -> _Known:
    """The names of the campaign, of its organisation and of its days, and its themes."""
    name, days = wording_of(campaign.name), [wording_of(day.name) for day in campaign.days.values()]
    names = (name.fr, name.en, campaign.organisation.value, *(each for words in days for each in (words.fr, words.en)))
    themes = (text_in(campaign.theme, language).rstrip(" .,!?…") for language in LANGUAGES)
    every = (*((each, False) for each in filter(None, names)), *((each, True) for each in filter(None, themes)))
    wordings = tuple(_wording(right, strict=strict) for right, strict in every if len(words_of(right)) > 1)
    stems = tuple(dict.fromkeys(stem for each in wordings for stem in each.stems))
    return _Known(wordings, tuple(dict.fromkeys(_as_seen(each.right) for each in wordings)), stems)


@lru_cache(maxsize=64)
def _as_seen(text: str) -> str:
    return skeleton(text).text


def _wording(right: str, *, strict: bool) -> _Wording:
    words = words_of(right)
    stems = tuple(word[:_STEM] for word in words if len(word) >= LONG)
    return _Wording(right, words, "".join(words), stems, strict)


def _names(draft: Draft) -> Iterator[Doubt]:
    seen, known = draft.seen.text, _wordings(draft.campaign)
    loose = _loose_stems(draft, known)
    for wording in (each for each in known.wordings if not loose.isdisjoint(each.stems)):
        done = 0
        for at in sorted(_places(seen, wording)):
            span = _near(seen, at, wording) if at >= done and _is_worth(seen, at, wording) else None
            if span and span[0] >= done and not _in_address(draft, span):
                done = span[1]
                yield near(span, wording.right)


def _loose_stems(draft: Draft, known: _Known) -> frozenset[str]:
    """The beginnings of words that are there more times than in the names, the themes and the handle as they are."""
    seen = draft.seen.text
    texts = _texts_with(known.plain, known.stems, _as_seen(draft.mention).lstrip("@"))
    times = {stem: seen.count(stem) for stem in known.stems}
    return frozenset(
        stem for stem, count in times.items() if count and count != sum(n * seen.count(text) for text, n in texts[stem])
    )


@lru_cache(maxsize=16)
def _texts_with(plain: tuple[str, ...], stems: tuple[str, ...], handle: str) -> dict[str, tuple[tuple[str, int], ...]]:
    """For each beginning of a word, the texts that have it, each with how many times."""
    texts = (*plain, handle)
    return {stem: tuple((text, text.count(stem)) for text in texts if stem in text) for stem in stems}


def _themes(draft: Draft) -> Iterator[Doubt]:
    """Doubts about a theme with letters of its long words wrong, or other spaces and marks between its letters."""
    seen = draft.seen.text
    for wording in _wordings(draft.campaign).wordings:
        if not wording.strict or sum(stem in seen for stem in wording.stems) < len(wording.stems) - 1:
            continue
        parted, slipped = _loose_theme(wording.words)
        for match in parted.finditer(seen):
            if tuple(WORD.findall(match[0])) != wording.words or not _THEME_MARKS.issuperset(_BARE.sub("", match[0])):
                yield near(match.span(), wording.right)
        for match in slipped.finditer(seen):
            if _slips(match.groups(), tuple(word for word in wording.words if len(word) >= LONG)):
                yield near(match.span(), wording.right)


def _slips(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word is nearly the one that it stands for, and not all are it."""
    same = sum(map(str.__eq__, typed, words))
    like = all(
        one == other or SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE_A_WORD
        for one, other in zip(typed, words, strict=True)
    )
    return 0 < same < len(words) and like


@lru_cache(maxsize=16)
def _loose_theme(words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for a theme with other spaces and marks among its letters, and with other long words in it."""
    letters = r"[\W_]{0,2}".join("".join(words))
    slipped = r"[\W_]{1,3}".join(word if len(word) < LONG else r"(\w{3,14})" for word in words)
    return re.compile(rf"{letters[0]}(?<![\w#@]{letters[0]}){letters[1:]}(?!\w)"), re.compile(
        rf"(?<![\w#@]){slipped}(?!\w)"
    )


def _in_address(draft: Draft, span: Span) -> bool:
    seen = draft.seen.text
    joined = seen[max(0, span[0] - 1) : span[0]] in {"/", ".", "@"} or seen[span[1] : span[1] + 1] in {"/", "@"}
    return joined or draft.seen.in_link(span[0]) or re.match(r"\.\w", seen[span[1] : span[1] + 2]) is not None


def _is_worth(seen: str, at: int, wording: _Wording) -> bool:
    """Whether all long words but one begin near `at` as they should."""
    around = seen[max(0, at - _REACH) : at + _REACH]
    return sum(stem in around for stem in wording.stems) >= len(wording.stems) - 1


def _places(seen: str, wording: _Wording) -> Iterator[int]:
    """Where a word begins like one of a wording, outside the wording itself, hashtags and handles."""
    present = [stem for stem in wording.stems if stem in seen]
    exact = [match.span() for match in _exactly(wording.words).finditer(seen)] if present else []
    for at in chain.from_iterable(places(seen, stem) for stem in present):
        before = seen[at - 1 : at]
        if not before.isalnum() and before not in {"#", "@", "_"} and not _within(at, exact):
            yield at


@lru_cache(maxsize=32)
def _exactly(words: tuple[str, ...]) -> re.Pattern[str]:
    first = words[0]
    rest = "".join(rf"[\W_]{{1,3}}{word}" for word in words[1:])
    return re.compile(rf"{first}(?<!\w{first}){rest}(?!\w)")


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(start <= at < end for start, end in spans)


def _near(seen: str, at: int, wording: _Wording) -> Span | None:
    """The span of the words around `at` whose letters are most nearly those of a wording, if they are near enough."""
    least, most = max(0, at - _REACH), min(len(seen), at + _REACH)
    first = max((match.end() for match in _BREAK.finditer(seen, least, at)), default=least)
    stop = _BREAK.search(seen, at, most)
    found = _nearest(seen[first : stop.start() if stop else most], at - first, wording)
    return (first + found[0], first + found[1]) if found else None


@lru_cache(maxsize=512)
def _nearest(part: str, at: int, wording: _Wording) -> Span | None:
    words = [match.span() for match in WORD.finditer(part)]
    place = next((index for index, span in enumerate(words) if span[0] <= at < span[1]), 0)
    most = len(wording.words) + _MOST_PARTED
    counts = range(max(1, len(wording.words) - _MOST_PARTED), min(most, len(words)) + 1)
    groups = [words[start : start + count] for count in counts for start in range(max(0, place - count + 1), place + 1)]
    weighed = [(_likeness(part, group, wording), group) for group in groups]
    near_enough = [each for each in weighed if each[0] > _LIKENESS]
    _, group = max(near_enough, key=itemgetter(0)) if near_enough else (0, [])
    return (group[0][0], group[-1][1]) if group else None


def _likeness(part: str, group: Sequence[Span], wording: _Wording) -> float:
    typed = [part[slice(*span)] for span in group]
    letters = "".join(typed)
    if letters == wording.letters:
        return 0.0 if tuple(typed) == wording.words else 1.0
    if wording.strict or abs(len(letters) - len(wording.letters)) > _MOST_OFF:
        return 0.0
    likeness = SequenceMatcher(None, letters, wording.letters, autojunk=False)
    return likeness.ratio() if likeness.quick_ratio() > _LIKENESS else 0.0


def _initials(draft: Draft) -> Iterator[Doubt]:
    """Doubts about nearly the initials, as a plural: « les JPSS 2026 », « des JP S 2026 », « aux JOS »."""
    seen, initials = draft.seen.text, campaign_initials(draft.campaign)[0]
    if len(initials) <= _FEWEST:
        return
    for year in years_in(seen):
        match = _BEFORE_YEAR.search(seen, max(0, year.start() - _NEAR_YEAR), year.start())
        off = match and match[1] != initials and off_by_one(match[1].replace(" ", ""), initials)
        if match and off and any(map(str.isupper, draft.text[slice(*draft.seen.span(*match.span(1)))])):
            yield near(match.span(1), initials.upper())
    words = frozenset(in_capitals(draft.text).split()) - {initials.upper()}
    capitals = any(len(word) <= len(initials) for word in words)
    for match in _PLURAL_CAPITALS.finditer(draft.text) if capitals else ():
        typed = match[1].lower()
        cut = typed[0] == initials[0] and len(typed) < len(initials) and off_by_one(typed, initials)
        if cut or (typed != initials and len(typed) == len(initials) and are_neighbours(typed, initials)):
            yield near(_seen_span(draft, match.span(1)), initials.upper())


def _initials_apart(draft: Draft) -> Iterator[Doubt]:
    """The initials with a letter twice, a space among them or a small letter: « JPPS », « J PS », « jPS »."""
    initials = campaign_initials(draft.campaign)[0].upper()
    if len(initials) <= _FEWEST or initials[0] not in draft.text:
        return
    for match in _loosely(initials).finditer(draft.text):
        if match[0] != initials:
            yield near(_seen_span(draft, match.span()), initials)
    for at in places(draft.seen.text, initials.lower()):
        span = (at, at + len(initials))
        typed = draft.text[slice(*draft.seen.span(*span))]
        whole = (
            not draft.seen.text[max(0, at - 1) : at].isalnum() and not draft.seen.text[span[1] : span[1] + 1].isalpha()
        )
        if whole and not typed.isupper() and not typed.islower() and not typed.istitle():
            yield near(span, initials)


@lru_cache(maxsize=16)
def _loosely(initials: str) -> re.Pattern[str]:
    """A pattern for initials whose letters may be doubled, or parted by a space."""
    first, *rest = initials
    after = "".join(f" ?{letter}+" for letter in rest)
    return re.compile(rf"{first}(?<![\w@#-]{first}){first}*{after}(?![\w’'-])")


def _seen_span(draft: Draft, span: Span) -> Span:
    """The span of the skeleton for one of the text typed."""
    origins = draft.seen.origins
    return bisect_left(origins, span[0]), bisect_left(origins, span[1])

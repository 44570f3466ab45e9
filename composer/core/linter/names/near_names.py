"""Finds the campaign's name, its days' names and its own words where they are nearly right."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from unicodedata import normalize

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.calendar import WEEKDAYS
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do
from composer.core.linter.names.agreement import agreed
from composer.core.linter.names.likeness import (
    LONG,
    WORD,
    cased_like,
    is_comparable,
    long_words,
    same_word,
    words_of,
)
from composer.core.linter.names.phrase import near_span
from composer.core.text.late_pattern import LatePattern, words_once
from composer.core.words import Words, named

# A joining word that comes before a name: a name in small letters is one after it, not after « ces longues ».
_INTRODUCED = re.compile(r"\b(?:les|des|aux|la|de la|du|au|d[eu]|bonnes?|joyeuses?|the|of|for|happy|during|our)[ ']\Z")
_INNER_CAPITALS = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
# Another word after a part of a name makes it another name: « Journées de la persévérance sportive ».
_ANOTHER_WORD = re.compile(r" (?:et |and |& )?(?!avec|pour|dans|cette|2)\w{4}| (?:et|and|&) (?:de|des|du|of|the)\b")
# The next word, over a mark: « Journées de la persévérance. scolaire » has all its words.
_NEXT_WORD = re.compile(r"\W{1,3}(\w+)")
#: Long words of a name that can be compared with what is typed: a single one is too common.
_COMPARABLE = 2
_GAP = r"[ \u00ad'-]{1,2}"
_SHORT_WORDS = rf"(?:{_GAP}\w{{1,{LONG - 1}}}){{0,3}}{_GAP}"
#: Characters put into a word of two, at most.
_MOST_WITHIN = 9
#: Letters of a word by which a text is searched for it.
_START = 3
#: Characters before a name in which that word is searched for.
_NEAR = 16


class _Name(Struct, frozen=True):
    """A wording of the campaign, as typed by a person, and what to write there.

    `words` are the long words of its skeleton, `letters` the first of each, and `starts` the first three.
    """

    typed: str
    right: str
    words: tuple[str, ...]
    letters: str
    starts: tuple[str, ...]


def nearly_named(draft: Draft, name: str) -> bool:
    """Whether the text has `name`, right or with words misspelled that `name_findings` mends."""
    (prepared,) = _prepared(((name, name),))
    return any(_is_a_name(draft, found_name, span) for found_name, span in _fuzzy_of((prepared,), draft.seen.text))


def name_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for a name with a word misspelled, missing, or in place of another; for a lost accent too."""
    phrase = near_span(draft)
    taken = [phrase] if phrase else []
    for name, span in (*_run_on(draft), *_fuzzy(draft), *_literal(draft)):
        if not any(start < span[1] and span[0] < end for start, end in taken):
            taken.append(span)
            if not _is_right(draft, name, span):
                yield _finding(draft, name, span)


def _run_on(draft: Draft) -> Iterator[tuple[_Name, Span]]:
    """The names of the days with more or other letters in the word of two: « Jeudi PersévèreVERT »."""
    seen = draft.seen.text
    for name, ends, pattern in _of_two_words(draft.campaign):
        if all(end in seen for end in ends):
            yield from ((name, match.span()) for match in pattern.finditer(seen))


@once
def _of_two_words(campaign: Campaign) -> tuple[tuple[_Name, tuple[str, str], re.Pattern[str]], ...]:
    """For each name with a word of two, what comes before that word and after its first letters, and a pattern."""
    found = ((name, word, _INNER_CAPITALS.search(word)) for name in _day_names(campaign) for word in name.split())
    parted = [(name, word, at.start()) for name, word, at in found if at and word[at.start() :].isupper()]
    (*names,) = _prepared(tuple((name, name) for name, _, _ in parted))
    return tuple(
        (name, _ends(name.typed, word), _with_others_within(name.typed, word, at))
        for name, (_, word, at) in zip(names, parted, strict=True)
    )


def _first(word: str) -> str:
    return skeleton(word).text[:LONG]


def _ends(name: str, word: str) -> tuple[str, str]:
    before, after = (skeleton(each).text for each in name.split(word))
    return before + _first(word), after


def _with_others_within(name: str, word: str, at: int) -> re.Pattern[str]:
    """A pattern for `name` with anything between the first letters of `word` and its part from `at` on."""
    before, after = (re.escape(skeleton(each).text) for each in name.split(word))
    last = re.escape(skeleton(word[at:]).text)
    return re.compile(rf"(?<![\w#@]){before}{_first(word)}[\w&'.-]{{0,{_MOST_WITHIN}}}{last}e?s?{after}(?![\w-])")


def _fuzzy(draft: Draft) -> Iterator[tuple[_Name, Span]]:
    """The names of several long words, right or nearly."""
    return _fuzzy_of(_names(draft.campaign), draft.seen.text)


def _fuzzy_of(names: Sequence[_Name], seen: str) -> Iterator[tuple[_Name, Span]]:
    present = tuple(_present(names, words_once(seen)))
    letters = tuple(dict.fromkeys(name.letters for name in present))
    # Most of these places are of no name at all: all are found at once, then looked at for each.
    places = [match.start() for match in _led_by(letters).finditer(seen)] if letters else []
    likely = {each: tuple(_likely(each).matches_at(places, seen)) for each in letters}
    for name in present:
        for match in likely[name.letters]:
            if _in_order(WORD.findall(match[0]), name.words):
                yield name, match.span()


def _present(names: Sequence[_Name], words: str) -> Iterator[_Name]:
    """Those of `names` of which all words but one, or both of two, begin somewhere in the text as they should."""
    known: dict[str, bool] = {}
    for name in names:
        # Most names miss two words at once, and are looked for no further; what is written instead of one has them all.
        missing = 0 if name.typed != name.right else len(name.starts) - max(2, len(name.words) - 1)
        for start in name.starts:
            if start not in known:
                known[start] = start in words
            missing -= not known[start]
            if missing < 0:
                break
        else:
            yield name


def _in_order(typed: Sequence[str], words: Sequence[str]) -> bool:
    """Whether `typed` are `words`, each possibly misspelled, with nothing but short words between."""
    at = 0
    for each in typed:
        if at < len(words) and same_word(each, words[at]):
            at += 1
        elif len(each) >= LONG:
            return False
    return at == len(words)


@lru_cache(maxsize=64)
def _likely(letters: str) -> LatePattern:
    """A quick pattern for long words by their first letters, with short words between."""
    first, *rest = letters
    tail = "".join(rf"{_SHORT_WORDS}{letter}\w\w+" for letter in rest)
    return LatePattern(rf"{first}(?<![\w#@]{first})\w\w+{tail}")


@lru_cache(maxsize=64)
def _led_by(letters: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the place of a long word before another one, by the two first letters of any of `letters`."""
    firsts, seconds = ("".join(sorted({each[at] for each in letters})) for at in range(_COMPARABLE))
    return re.compile(rf"[{firsts}](?<![\w#@].)(?=\w\w+{_SHORT_WORDS}[{seconds}]\w\w)")


def _literal(draft: Draft) -> Iterator[tuple[_Name, Span]]:
    """What is written instead of the campaign's words where it cannot be compared: too short, or another weekday."""
    seen, words = draft.seen.text, words_once(draft.seen.text)
    for key, several in _literals(draft.campaign):
        for text, name in several if key in words else ():
            if text in seen:
                yield from ((name, match.span()) for match in _exactly(text).finditer(seen))


@once
def _literals(campaign: Campaign) -> tuple[tuple[str, tuple[tuple[str, _Name], ...]], ...]:
    """Such names, each with its skeleton, by a word that several have in a row."""
    short = (name for name in _prepared(tuple(_data(campaign))) if len(name.words) < _COMPARABLE)
    days = _day_names(campaign)
    named = [(skeleton(name.typed).text, name) for name in (*short, *_other_weekdays(days), *_parted(days))]
    return tuple((key, tuple(each)) for key, each in groupby(named, lambda one: max(one[0].split(" "), key=len)))


@lru_cache(maxsize=64)
def _exactly(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w@#.-]){re.escape(text)}(?![\w-])")


@once
def _names(campaign: Campaign) -> tuple[_Name, ...]:
    """The names of the campaign, its organisation and its days, then what its data says is written instead."""
    words = wording_of(campaign.name)
    own = dict.fromkeys((words.fr, words.en, campaign.organisation.value, *_day_names(campaign), *_stated(campaign)))
    every = _prepared((*((each, each) for each in own), *_data(campaign)))
    return tuple(name for name in every if len(name.words) >= _COMPARABLE and is_comparable(name.typed))


def _stated(campaign: Campaign) -> Iterator[str]:
    """The names that are facts of the campaign, as its spokesperson's."""
    return (right for right, _, others in campaign.stated if right.istitle() and not others)


def _day_names(campaign: Campaign) -> tuple[str, ...]:
    names = (wording_of(day.name) for day in campaign.days.values())
    return tuple(each for words in names for each in (words.fr, words.en))


def _other_weekdays(day_names: tuple[str, ...]) -> tuple[_Name, ...]:
    """The names of the campaign's days with another weekday in them: « Mercredi PerséVERT »."""
    pairs: list[tuple[str, str]] = []
    for name in day_names:
        plain = skeleton(name).text
        for names in WEEKDAYS:
            for day in (each for each in names if each in plain):
                pairs += ((plain.replace(day, other), name) for other in names if other != day)
    return _prepared(tuple(pairs))


def _parted(day_names: tuple[str, ...]) -> tuple[_Name, ...]:
    """The names of the campaign's days with a word in two where its capitals begin: « Jeudi Persé-VERT »."""
    parted = ((_INNER_CAPITALS.sub(mark, name), name) for name in day_names for mark in "- ")
    return _prepared(tuple((skeleton(typed).text, name) for typed, name in parted if typed != name))


def _data(campaign: Campaign) -> Iterator[tuple[str, str]]:
    return ((each, right) for right, typed in campaign.words.near.items() for each in typed)


@lru_cache(maxsize=16)
def _prepared(pairs: tuple[tuple[str, str], ...]) -> tuple[_Name, ...]:
    prepared = ((pair, long_words(words_of(pair[0]))) for pair in pairs)
    return tuple(_Name(*pair, words, *_beginnings(words)) for pair, words in prepared)


def _beginnings(words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    return "".join(word[0] for word in words), tuple(word[:_START] for word in words)


def _is_right(draft: Draft, name: _Name, span: Span) -> bool:
    """Whether the name is as the campaign writes it, in any case; capitals may lack their accents."""
    typed = _plain(draft.text[slice(*draft.seen.span(*span))])
    if _plain(name.right).casefold() == typed.casefold():
        return _has_its_capitals(typed, _plain(name.right))
    spared = typed.isupper() and skeleton(name.right).text == draft.seen.text[slice(*span)]
    return spared or not _is_a_name(draft, name, span)


def _plain(text: str) -> str:
    return " ".join(normalize("NFC", text).replace("’", "'").split())


def _has_its_capitals(typed: str, right: str) -> bool:
    """Whether a word that a name writes with capitals inside, as « PerséVERT », has them, or is all in one case."""
    if typed.islower():
        return True
    if _some_capitals(typed) and not _some_capitals(right) and typed.casefold() == right.casefold():
        return typed[1:] == right[1:]
    pairs = zip(typed.split(), right.split(), strict=True)
    return all(one == word or one.isupper() or not any(map(str.isupper, word[1:] + one[1:])) for one, word in pairs)


def _some_capitals(text: str) -> bool:
    """Whether some of the long words after the first have a capital letter, and some have none."""
    return len({word[:1].isupper() for word in text.split()[1:] if len(word) >= LONG}) > 1


def _is_a_name(draft: Draft, name: _Name, span: Span) -> bool:
    """Whether the words at `span` are used as a name: with a capital letter, or after « les » or “the”."""
    typed = draft.text[slice(*draft.seen.span(*span))]
    capital = typed[:1].isupper()
    if len(name.words) < len(long_words(words_of(name.right))):
        if words_of(name.typed) != tuple(WORD.findall(draft.seen.text, *span)):
            return False
        goes_on = _NEXT_WORD.match(draft.seen.text, span[1])
        cut = goes_on is not None and goes_on[1] in words_of(name.right)
        return capital and not cut and _ANOTHER_WORD.match(draft.seen.text, span[1]) is None
    before = draft.seen.text[max(0, span[0] - _NEAR) : span[0]]
    capitals = any(word[:1].isupper() for word in typed.split())
    return capital or capitals or _INTRODUCED.search(before) is not None


def _with_its_s(seen: str, span: Span, right: str) -> Span:
    """`span` with the apostrophe of a plural misspelled: “Hooked on School Day’s”."""
    apart = right.endswith("s") and not seen.endswith("s", *span) and seen.startswith("'s", span[1])
    return span[0], span[1] + len("'s") * apart


def _with_its_end(seen: str, span: Span, right: str) -> Span:
    """`span` with the end of its last word, where a space parts it: « persévérance scola ire »."""
    last, cut = words_of(right)[-1], WORD.findall(seen, *span)[-1]
    rest = last.removeprefix(cut)
    parted = rest != last and rest and seen.startswith(f" {rest}", span[1])
    end = span[1] + 1 + len(rest)
    return (span[0], end) if parted and not seen[end : end + 1].isalnum() else span


def _finding(draft: Draft, name: _Name, seen_span: Span) -> CaptionFinding:
    seen_span = _with_its_end(draft.seen.text, _with_its_s(draft.seen.text, seen_span, name.right), name.right)
    span = draft.seen.span(*seen_span)
    typed = draft.text[slice(*span)]
    shown, right = named(typed), named(name.right)
    words = Words(
        f"{shown.fr} n’est pas le nom exact\u00a0: {right.fr}.",
        f"{shown.en} is not the exact name: {right.en}.",
    )
    edit = agreed(draft, seen_span, cased_like(name.right, typed))
    label = Words(f"Écrivez {right.fr}.", f"Write {right.en}.")
    if edit is None:
        return left_to_do(draft, "name-altered", "warning", words, span, label)
    return found(draft, "name-altered", "warning", words, span, TextEdit(*edit.span, edit.text, label))

"""Reads days and years written in words: « du seize au vingt février deux mille vingt-six », “February sixteenth”."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from composer.core.linter.confusables import Skeleton, Span, skeleton
from composer.core.text.late_pattern import LatePattern, has_any, places, words_once
from composer.core.words import MONTHS, Language

_FRENCH = (
    "zéro|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|"
    "dix-huit|dix-neuf|vingt|vingt et un|vingt-deux|vingt-trois|vingt-quatre|vingt-cinq|vingt-six|vingt-sept|"
    "vingt-huit|vingt-neuf|trente|trente et un"
).split("|")
_ENGLISH = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty|twenty-one|twenty-two|twenty-three|twenty-four|twenty-five|twenty-six|twenty-seven|"
    "twenty-eight|twenty-nine|thirty|thirty-one"
).split("|")
_ORDINALS = (
    "zeroth|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|twenty-second|twenty-third|"
    "twenty-fourth|twenty-fifth|twenty-sixth|twenty-seventh|twenty-eighth|twenty-ninth|thirtieth|thirty-first"
).split("|")
_LISTS = (_FRENCH, _ENGLISH, _ORDINALS)
#: What comes before the two last figures of a year: “twenty twenty-five” too.
_THOUSANDS: dict[str, Language] = {"deux mille": "fr", "two thousand and": "en", "two thousand": "en", "twenty": "en"}
_STARTS = "mille|thousand|twenty"
#: Characters before a month in which its days are searched for.
_LONGEST = 60
_WORD_BEFORE = re.compile(r"(\w+) \Z")
#: Characters of the longest of those words, and a space on either side.
_LONGEST_WORD = 20
_MONTH = "|".join(skeleton("|".join(names)).text for names in MONTHS.values())
_NAMES = _MONTH.split("|")
_IS_WORD = re.compile(r"\w")


def with_figures(seen: Skeleton) -> Skeleton:
    """`seen` with the numbers of dates in figures, each still located at the words in the text typed."""
    spans = sorted({*_days(seen.text, _months(seen.text)), *_years(seen.text)})
    return _replaced(seen, spans) if spans else seen


def in_words(number: int, typed: str) -> str:
    """A day or a year in words, in the language and the form of those typed."""
    plain = skeleton(typed).text
    if number < len(_FRENCH):
        return next(names for names in _LISTS if _spelled(plain) in names or names is _ORDINALS)[number]
    start, language = next((each, tongue) for each, tongue in _THOUSANDS.items() if plain.startswith(each))
    joint = "-" if language == "fr" and plain[len(start) :].startswith("-") else " "
    return f"{typed[: len(start)].lower()}{joint}{(_FRENCH if language == 'fr' else _ENGLISH)[number % 100]}"


def ordinal_in_words(number: int, typed: str) -> str:
    """« vingt-deuxième » or “twenty-second”, in the language of the ordinal typed."""
    return f"{_FRENCH[number].removesuffix('e')}ième" if skeleton(typed).text.endswith("ieme") else _ORDINALS[number]


def _spelled(plain: str) -> str:
    return "vingt et un" if plain == "vingt-et-un" else "trente et un" if plain == "trente-et-un" else plain


def _values() -> Iterator[tuple[str, int]]:
    for names in _LISTS:
        for number, name in enumerate(names[1:], 1):
            spaced = skeleton(name).text.replace("-", "[ -]").replace(" et ", "[ -]et[ -]")
            yield spaced, number
    yield "un", 1


@lru_cache(maxsize=1)
def _one() -> str:
    return "|".join(sorted((pattern for pattern, _ in _values()), key=len, reverse=True))


def _months(text: str) -> list[Span]:
    """The spans of the names of months."""
    words = words_once(text)
    spans = ((at, at + len(name)) for name in _NAMES if name in words for at in places(text, name))
    return sorted(span for span in spans if not _IS_WORD.match(text, span[1]))


@lru_cache(maxsize=1)
def _patterns() -> tuple[LatePattern, LatePattern, LatePattern]:
    """Days before a month, days after one, and years from 2010 to 2031."""
    to = r"(?: ?– ?| - | (?:au|to|through|until) )(?:the |le )?(?:\w+di |\w+day,? )?(?:the )?"
    of = r" (?:of )?"
    one = rf"(?<!\w)(?:{_one()}|\d\d?(?:er|st|nd|rd|th)?)(?!\w)"
    before = rf"(?:(?P<day1>{one})(?:{of}(?:{_MONTH}))?{to})?(?P<day2>{one}){of}\Z"
    after = rf" (?:the )?(?P<day1>{one}(?! mille| thousand| twenty))(?:{to}(?:(?:{_MONTH}) )?(?P<day2>{one}))?"
    thousands = "|".join(_THOUSANDS)
    years = rf"(?<!\w)(?:{thousands})[ -](?P<year>{_one()})(?!\w)"
    return LatePattern(before), LatePattern(after), LatePattern(years)


def _days(text: str, months: Sequence[Span]) -> Iterator[tuple[Span, str]]:
    """The days in words beside `months`, with their figures."""
    before, after, _ = _patterns()
    for start, end in months:
        word = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
        numbered = word is not None and word[1] in _last_words()
        found_before = before.search(text, max(0, start - _LONGEST), start) if numbered else None
        for match in (found_before, after.match(text, end)):
            for name in ("day1", "day2") if match else ():
                if match and (typed := match[name]) and typed[0].isalpha():
                    yield match.span(name), f"{_value(typed):02d}"


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    """What a day in words may end with before its month, « of » included."""
    names = (skeleton(name).text for names in _LISTS for name in names)
    return frozenset({"of", *(re.split("[ -]", name)[-1] for name in names)})


def _years(text: str) -> Iterator[tuple[Span, str]]:
    if has_any(text, _STARTS):
        for match in _patterns()[2].finditer(text):
            if (value := _value(match["year"])) >= 10:
                yield match.span(), f"20{value:02d}"


def _value(typed: str) -> int:
    return next(number for pattern, number in _values() if re.fullmatch(pattern, typed))


def _replaced(seen: Skeleton, spans: list[tuple[Span, str]]) -> Skeleton:
    parts: list[str] = []
    origins: list[int] = []
    at = 0
    for (start, end), figures in spans:
        if start >= at:
            parts += (seen.text[at:start], figures)
            # The first figure is at the first letter, the others at the last: their span is that of the words.
            origins += (*seen.origins[at:start], seen.origins[start], *[seen.origins[end - 1]] * (len(figures) - 1))
            at = end
    return replace(seen, text="".join((*parts, seen.text[at:])), origins=(*origins, *seen.origins[at:]))

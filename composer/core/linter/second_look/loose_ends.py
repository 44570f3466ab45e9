"""Finds what its writer has still to settle: a sentence cut short, a choice left open, two figures for one thing."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from composer.core.linter.confusables import Span
from composer.core.linter.finding import Draft
from composer.core.linter.second_look.doubt import Doubt
from composer.core.linter.subject import sentence_span
from composer.core.text.late_pattern import LatePattern, has_any, numbers_in, places
from composer.core.words import Words

# A word that no sentence ends with, at the end of a paragraph or before a handle; « Merci à » leads to the handle.
_NEW_PART = LatePattern(r"\n(?=\n| *[@#])")
_CUT = LatePattern(
    r"(?<![\w'-])(?:(?:parce |pour |alors |afin |sauf |depuis |quoi|jus|lors|puis)?qu[e']|dont|(?<!le )(?<!un )car|"
    r"avant (?:de|d'|que)|afin de|au lieu de|(?:meme|comme|sauf) si|mais|je|j'|tu|ne|ni|comme|"
    r"because|although|so that|if|than|which|(?:before|after|while|because|when) (?:i|we|my|the)|"
    r"(?:how|learned|wanted|want|going|had|have|trying|tried|decided|"
    r"needed|need|used) to|(?<!mon )(?<!ton )(?<!son )(?<!un )(?<!le )(?<!du )(?<!au )(?<!seul )but)\Z"
)
_CUT_BEFORE_NOTHING = LatePattern(
    r"(?<![\w'-])(?:mon|ma|mes|ta|tes|sa|ses|le|la|les|des|du|au|aux|a|et|ou|de|dans|the|an|my|your|and|or)\Z"
)
_HANDLE_NEXT = LatePattern(r"\s*[@#]")
#: How each of them ends, which most sentences do not.
_LAST_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz'")
#: Characters: no such word is longer.
_LONGEST_CUT = 24
#: Words that another one is like but for an accent, and whether the accent is the word's own: « là », « où », « a ».
_ACCENTED = {"la": False, "ou": False, "du": False, "a": True, "des": False}
_CUT_SHORT = Words("la phrase s’arrête là.", "the sentence stops there.")
_FINISH = Words("Terminez-la, ou retirez-la.", "Finish it, or take it out.")
# Two of one kind to choose from: « 19 ans / 20 ans », « 2018/2019? », « mon/ma ».
_OPEN = LatePattern(
    r"(?<![\d/.,])(?:\d{1,4} ([a-z]{1,10}) ?/{1,2} ?\d{1,4} \1\b|(?:19|20)\d\d ?/ ?(?:19|20)\d\d ?\?|"
    r"\d{1,3} ?/ ?\d{1,3} (?:ans|fois|mois|years|times|months) ?\?)|"
    r"(?<![\w/])(?:mon/ma|ma/mon|notre/nos|je/(?:nous|on)|on/nous|i/we|m\. ?/ ?mme|mme ?/ ?m\.|mr\.? ?/ ?mrs)(?![\w/])"
)
_OR_YEAR = LatePattern(
    r"\((?:ou|or) (?!presque|pas\b|non\b|not\b|maybe|plutot|no\b|so\b)[^)\n]{2,40}\?\)|"
    r"\((?:en |in )?(?:19|20)\d\d (?:ou|or) (?:19|20)\d\d ?\?\)"
)
#: Characters before and after a slash in which a choice is.
_BEFORE_SLASH, _AFTER_SLASH = 20, 24
# Versions one under the other: « Version A : … Version B : … ».
_OPTION_WORDS = "version |option |choix |variante |proposition "
_OPTIONS = LatePattern(
    r"(?:\A|\n)[^\w\n]*((?:version|option|choix|variante|proposition) ?(?:[a-d]|\d|un|deux|one|two))\b ?(?:[:.)–-]|\()"
)
_OF_ONE = LatePattern(r"(?<![\w/])(?:qu'|lorsqu'|quand |when |that )?(?:il/elle|elle/il|he/she|she/he)(?![\w/])")
_KNOWN_PERSON = LatePattern(
    r"\b(?:mon|ma|my) (?:(?:ancien\w*|premi\w+|cher|chere|first|old) )?"
    r"(?:prof\w*|enseignant\w*|entraineu\w+|coach|mentor\w*|"
    r"patron\w*|direct\w+|ami\w?|voisin\w?|collegue|boss|chef\w*|orthopedagogue|teacher|friend|neighbo\w+|trainer|"
    r"principal)\b"
)
_TO_CHOOSE = Words("il reste un choix à faire.", "a choice is still to be made.")
_CHOOSE = Words("Gardez-en un seul.", "Keep one of them.")
# A number of things, and their years: « mes trois échecs : 2008 et 2010 ».
_YEARS = LatePattern(r"\d(?<!\d\d)\d{3}(?:(?:, | et | and |, and )(?:19|20)\d\d(?!\d))+(?= ?[.!?;)\n]|\Z)")
_NUMBERS = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5}
_NAMES_LISTED = LatePattern(
    r"[a-zà-ÿœ]{4,14}(?: [a-zà-ÿœ]{3,12})?(?: ?:|,) "
    r"([A-ZÀ-ÖØ-Þ][\w’'-]+(?:, [A-ZÀ-ÖØ-Þ][\w’'-]+)*,? (?:et|and|&) [A-ZÀ-ÖØ-Þ][\w’'-]+)(?= ?[.!?;)\n]|\Z)"
)
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+")
_SEVERAL = {f" {word} ": _NUMBERS[word] for word in ("deux", "trois", "quatre", "two", "three", "four")}
_COUNTED = LatePattern(r"\b(deux|trois|quatre|cinq|two|three|four|five|[2-5]) [a-z' -]{3,40}?(?: ?:|,| en| in|\() ?\Z")
_LONGEST_COUNT = 60
# An age or a year at which something was finished.
_OF_STUDIES = "secondaire|dep | bac|cegep|maitrise|baccal|doctorat|high school|bachelor|master"
_AGE = LatePattern(
    r"(?:19|20)\d\d(?:(?<=\ben \d{4})|(?<=\bin \d{4}))(?!\d)|"
    r"\d\d(?:(?<=\ba \d\d)|(?<=\bde \d\d)|(?<=\bat \d\d))(?: ans\b|(?=,|\.| and\b| et\b))"
)
_DONE = LatePattern(
    r"\b(?:ai eu|eue?|termine\w*|fini[ets]*|obtenu\w*|recu\w*|diplome\w*|gradue\w*|finished|earned|received|"
    r"graduated|got)\b"
)
_DEGREES = LatePattern(
    r"\b(secondaire|dep|des|bac|baccalaureat|cegep|maitrise|doctorat|high school|ged|bachelor|master|phd)s?\b"
)
_ANOTHER = LatePattern(r"\b(?:deuxieme|seconde?\b|autre|ensuite|puis|nouveau|another|then|later|apres|plus tard)\b")
_TWO_VALUES = Words("la légende donne deux nombres pour la même chose.", "the caption gives two numbers for one thing.")
_COMPARE = Words("Gardez le bon.", "Keep the right one.")


def loose_end_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about a sentence cut short, a choice between two words or numbers, and numbers that do not agree."""
    seen = draft.seen.text
    yield from (Doubt(span, _CUT_SHORT, _FINISH) for span in _cut(draft))
    yield from (Doubt(span, _TO_CHOOSE, _CHOOSE) for span in _choices(seen))
    if has_any(seen, _OPTION_WORDS):
        several = tuple(_OPTIONS.finditer(seen))
        yield from (Doubt(match.span(1), _TO_CHOOSE, _CHOOSE) for match in several if len(several) > 1)
    yield from (Doubt(span, _TWO_VALUES, _COMPARE) for span in _misnamed(draft))
    if numbers_in(seen):
        yield from (Doubt(span, _TWO_VALUES, _COMPARE) for look in _NUMBERED for span in look(seen))


def _cut(draft: Draft) -> Iterator[Span]:
    seen = draft.seen.text
    for end in _ends_of_paragraphs(seen):
        first = max(0, end - _LONGEST_CUT)
        said = seen[first:end].rstrip()
        if not said.endswith(_LAST_LETTERS):
            continue
        match = _CUT.search(said) or (None if _HANDLE_NEXT.match(seen, end) else _CUT_BEFORE_NOTHING.search(said))
        if match:
            span = first + match.start(), first + match.end()
            accented = not draft.text[slice(*draft.seen.span(*span))].isascii()
            if _ACCENTED.get(match[0], accented) == accented:
                yield span


def _ends_of_paragraphs(seen: str) -> Iterator[int]:
    """Where a paragraph ends, or a line before a handle or a hashtag."""
    yield from (match.start() for match in _NEW_PART.finditer(seen))
    yield len(seen)


def _choices(seen: str) -> Iterator[Span]:
    """The spans of two words or two numbers with a slash between, of which one is to go."""
    if "(" in seen:
        yield from (match.span() for match in _OR_YEAR.finditer(seen))
    at = seen.find("/")
    while at >= 0:
        first, last = max(0, at - _BEFORE_SLASH), at + _AFTER_SLASH
        of_one = _OF_ONE.search(seen, first, last)
        match = _OPEN.search(seen, first, last) or (of_one if of_one and _is_of_one(seen, of_one.start()) else None)
        if match:
            yield match.span()
        at = seen.find("/", last)


def _is_of_one(seen: str, at: int) -> bool:
    """Whether a known person is spoken of before `at`, in its sentence or the one before: « mon prof. Il/elle… »."""
    start = sentence_span(seen, (at, at))[0]
    before = sentence_span(seen, (max(0, start - 2), max(0, start - 1)))[0]
    return _KNOWN_PERSON.search(seen, before, at) is not None


def _miscounted(seen: str) -> Iterator[Span]:
    """The spans of years that are not as many as was said."""
    for years in _YEARS.matches_at(numbers_in(seen), seen):
        match = _COUNTED.search(seen, max(0, years.start() - _LONGEST_COUNT), years.start())
        said = match[1] if match else ""
        if match and int(_NUMBERS.get(said, said)) != len(re.findall(r"\d{4}", years[0])):
            yield match.start(), years.end()


def _misnamed(draft: Draft) -> Iterator[Span]:
    """The spans of names that are not as many as was said: « mes deux enfants : Léa, Tom et Zoé »."""
    seen = draft.seen.text
    for word, number in _SEVERAL.items():
        for at in places(seen, word):
            listed = _NAMES_LISTED.match(draft.text, draft.seen.origins[at] + len(word))
            if listed and len(_NAME.findall(listed[1])) != number:
                yield at, at + len(word)


def _twice_finished(seen: str) -> Iterator[Span]:
    """The spans of a second age at which the same studies are finished."""
    if not has_any(seen, _OF_STUDIES):
        return
    told = [(match, seen[slice(*sentence_span(seen, match.span()))]) for match in _AGE.finditer(seen)]
    for (one, first), (other, second) in pairwise(told):
        same = _degrees(first) & _degrees(second)
        done = _DONE.search(first) and _DONE.search(second)
        if same and done and first != second and one[0] != other[0] and not _ANOTHER.search(second):
            yield other.span()


def _degrees(sentence: str) -> frozenset[str]:
    return frozenset(match[1] for match in _DEGREES.finditer(sentence))


_NUMBERED: tuple[Callable[[str], Iterator[Span]], ...] = (_miscounted, _twice_finished)

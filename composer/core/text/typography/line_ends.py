"""Says where a drawn line may end: never between a number and its noun, nor inside a handle or an inclusive form."""

import re
from functools import cache

from composer.core.text.binding.word_lists import UNCOUNTED
from composer.core.text.typography import word_lists
from composer.core.text.typography.change import NBSP, SPACES, Span
from composer.core.text.typography.protected import is_free, joined, named_spans
from composer.core.words import MONTHS, Language

_LETTER = r"[^\W\d_]"
_ENDING = rf"(?:{'|'.join(word_lists.FEMININE_ENDINGS)})(?!{_LETTER})"
# « ambassadeurs.trices », « étudiant·es », « directeur(-trice) », « (trices) », « acteur/trice », « étudiant-e-s ».
_INCLUSIVE = re.compile(
    rf"""(?<!{_LETTER}) (?: {_LETTER}+ (?:[.·•‧⋅]{_LETTER}+)+
      | {_LETTER}+ [(\[]-?{_LETTER}{{1,8}}[)\]] {_LETTER}*
      | [(\[]-?{_ENDING}[)\]]
      | {_LETTER}+ (?: (?:/-?|[-‑]) {_ENDING} )+ )""",
    re.VERBOSE,
)
_BREAK = re.compile(rf"(?<=[ \t\n])(?=\S)|(?<={_LETTER}{_LETTER}[-–—])(?={_LETTER}{_LETTER})")


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, words))


# Titles and labels, each a pattern.
_BINDING: dict[Language, tuple[str, str]] = {
    "fr": (_any_of(word_lists.TITLES), _any_of((*word_lists.ABBREVIATIONS, *word_lists.LABELS))),
    "en": (
        _any_of((*word_lists.ENGLISH_TITLES, "Dr")),
        _any_of((*word_lists.ENGLISH_ABBREVIATIONS, "page", "pages", "chapter", "grade", "Grade")),
    ),
}


# Compiled on first use: start-up must not pay for an unused language.
@cache
def _bound(language: Language) -> re.Pattern[str]:
    """A pattern whose alternatives each end with a space that must not break."""
    (titles, labels), months = _BINDING[language], "|".join(MONTHS[language])
    # A year does not count anything, and a noun of over ten letters would be too wide a unit for a narrow column.
    noun = rf"(?!(?:{'|'.join(UNCOUNTED[language])})\b){_LETTER}{{1,10}}\b|pour[{SPACES}]cent\b"
    places = (
        rf"(?<!\w)(?:{titles}|[A-Z]\.(?:-[A-Z]\.)?) (?=[A-ZÀ-Ý])",
        rf"(?<!\w)(?:{labels}|{months}) (?=\d)",
        rf"(?<![\w.,:/-])(?<!\d[{SPACES}]h[{SPACES}])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*(?:er|re|es?|th|st|nd|rd)? "
        rf"(?={noun})",
        rf"(?<=\d[{SPACES}]pour) (?=cent\b)|(?<=\d[{SPACES}]h) (?=\d)|(?<=\d)(?<!\d{{4}}) (?=\d{{3}}(?!\d))",
        r"[IVX]+e (?=siècle)|\$ (?=CAN?\b|US\b)|« | (?=[»:;!?%‰°]|[$€¢](?!\d))|^[–—•-] (?=\S)",
        rf" (?=[(\[]-?{_ENDING}[)\]])",
    )
    return re.compile("|".join(places), re.MULTILINE)


def bind(text: str, language: Language) -> str:
    """`text` with a no-break space wherever a line must not end; nothing else changes, not even the length.

    A number keeps its unit or noun, a title its name, `13 h 30` its parts, a day its month, a mark its word. Short
    words at the end of a line are handled by the line breaker.
    """
    return _bound(language).sub(lambda match: match[0].replace(" ", NBSP), text)


def unbreakable_spans(text: str) -> tuple[Span, ...]:
    """The spans that no line break may split: inclusive short forms, @handles, #tags, links and e-mail addresses."""
    names = [span for kind, span in named_spans(text) if kind in {"link", "mail", "name"}]
    return joined((*names, *(match.span() for match in _INCLUSIVE.finditer(text))))


def breaks(text: str) -> tuple[int, ...]:
    """The indexes where a line may begin, in order: after an ordinary space, or a hyphen or dash in a compound."""
    found = list(_BREAK.finditer(text))
    # Most of what is asked about is one word, without a hyphen.
    spans = unbreakable_spans(text) if found else ()
    return tuple(match.start() for match in found if is_free(*match.span(), spans))

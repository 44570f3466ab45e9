"""Corrects typography in Québec French and in English: spaces and punctuation only, never a letter; idempotent.

The rules are the OQLF's (https://vitrinelinguistique.oqlf.gouv.qc.ca/22039, « Espacement avant et après les signes de
ponctuation et les symboles ») and, for English, the Language Portal of Canada's. Every rule has its cases, and every
case its source, in tests/data/typography.toml.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

from composer.core.months import MONTHS
from composer.core.text.binding.word_lists import UNCOUNTED
from composer.core.text.french_words import FEMININE_ENDINGS, LABELS, OE_WORDS, TITLES
from composer.core.words import Language, Words

#: Where the text is used: drawn on a visual, where thin spaces are possible, or pasted in a network's field.
TextMedium = Literal["drawn", "caption"]
#: Code points of a text: the first, and the one after the last.
Span = tuple[int, int]

NBSP = "\u00a0"
THIN = "\u202f"


class Change(Struct, frozen=True):
    """One replacement, of `before` at code points `start` to `end` by `after`; either may be empty."""

    start: int
    end: int
    before: str
    after: str
    reason: Words


class _Rule(Struct, frozen=True):
    """A correction: each group of `pattern` becomes `after`; without a group, `after` is inserted before the match."""

    pattern: re.Pattern[str]
    after: str
    reason: Words


_COLON = Words("Espace insécable avant le deux-points.", "No-break space before a colon.")
_THIN = Words("Espace fine insécable avant ce signe.", "Thin no-break space before this mark.")
_CLOSED = Words("Pas d’espace avant ce signe.", "No space before this mark.")
_INSIDE = Words("Espace insécable à l’intérieur des guillemets.", "No-break space inside the guillemets.")
_SIGN = Words("Espace insécable entre le nombre et son signe.", "No-break space between a number and its symbol.")
_HOUR = Words("Espace insécable avant et après le symbole h.", "No-break space before and after the symbol h.")
_GROUP = Words("Espace insécable entre les tranches de trois chiffres.", "No-break space between groups of digits.")
_ELLIPSIS = Words("Points de suspension en un seul caractère.", "A single character for the ellipsis.")
_APOSTROPHE = Words("Apostrophe courbe.", "Curly apostrophe.")
_QUOTES = Words("Guillemets de la langue du texte.", "Quotation marks of the text’s language.")
_ONE_SPACE = Words("Une seule espace entre les mots.", "One space between words.")
_LIGATURE = Words("Ce mot s’écrit avec œ.", "This word is written with œ.")

# Spaces that people and programs type: ordinary, no-break, thin no-break, thin. Never a tab, never a new line.
_S = f" {NBSP}{THIN}\u2009"
_LETTER = r"[^\W\d_]"
_WORD = r"\w\u0300-\u036f"  # accents may come decomposed, and \w leaves combining marks out
_NUMBER = r"\d(?<![\w.,:'’…]\d)\d*(?:[.,]\d+)*"
_OPENING = r"\s«“(\[{"
_FACE = r"[:;=](?<!\d.)['’]?[-^]?[()\[\]|/\\*DPpOo](?!\w)"
# A mark attached to what follows is code or an address (« !important », « ?page », « 10:30 »), not punctuation.
_STOP = rf"(?!{_FACE})[;!?]++(?![\w=])"
_AFTER_COLON = r"[\s«»\"“”]|\Z"


def _before(mark: str, *, after: str) -> str:
    """A pattern group for the spaces after one character of the class `after` and before `mark`."""
    return rf"([{_S}](?<=[{after}][{_S}])[{_S}]*)(?={mark})"


# For speed, patterns start with the character they search for and look back from there.
_COMMON = ((r"(\.{3})(?<!\.{4})(?!\.)", "…", _ELLIPSIS),)
_FRENCH = (
    (_before(f":(?:{_AFTER_COLON})", after=f"^{_OPENING}"), NBSP, _COLON),
    (rf":(?<=[^{_OPENING}:;=<>/\\]:)(?={_AFTER_COLON})", NBSP, _COLON),
    (rf"«([{_S}]*)(?=[^\s»])", NBSP, _INSIDE),
    (_before("»", after=r"^\s«"), NBSP, _INSIDE),
    (r"»(?<=[^\s«]»)", NBSP, _INSIDE),
    (rf"{_NUMBER}([{_S}]*)(?:[%‰](?!\w)|[$€¢](?!\d))", NBSP, _SIGN),
    (rf"{_NUMBER}([{_S}]*)h(?:([{_S}]*)[0-5]?\d(?![.,:]\d|[{_S}]*(?:[%‰$€¢]|h(?!\w))))?(?!\w)", NBSP, _HOUR),
    (rf"([{_S}](?<=\d[{_S}])(?<!\d{{4}}[{_S}])[{_S}]*)(?=\d{{3}}(?!\d))", NBSP, _GROUP),
    # An ellipsis follows its word, unless it leads the next one.
    (_before(r"(?:…|\.{3}(?!\.))(?:[\s»”)\]!?;,:\"]|\Z)", after=r"\w"), "", _CLOSED),
    (rf"(')(?<={_LETTER}')(?=[^\W_]|[\"«“\[@#])", "’", _APOSTROPHE),
    (_before(_STOP, after=";!?"), "", _CLOSED),
)
_FRENCH_STOP = _before(_STOP, after=rf"^{_OPENING}\-–—;!?")
_ENGLISH = (
    (_before(_STOP, after=rf"^{_OPENING}\-–—"), "", _CLOSED),
    (_before(f":(?:{_AFTER_COLON})", after=rf"^{_OPENING}\d"), "", _CLOSED),
    (_before(rf":(?:[{_S}]+[^\s\d]|[\n«»\"“”]|\Z)", after=r"\d"), "", _CLOSED),
)
_DRAWN = ((r" (?<=\S )( +)(?=\S)", "", _ONE_SPACE),)
_RULES: dict[tuple[Language, TextMedium], tuple[tuple[str, str, Words], ...]] = {
    ("fr", "drawn"): (*_COMMON, *_FRENCH, (_FRENCH_STOP, THIN, _THIN), *_DRAWN),
    ("fr", "caption"): (*_COMMON, *_FRENCH, (_FRENCH_STOP, "", _CLOSED)),
    ("en", "drawn"): (*_COMMON, *_ENGLISH, *_DRAWN),
    ("en", "caption"): (*_COMMON, *_ENGLISH),
}


# Compiled on first use, as are the patterns of `_bound`: start-up must not pay for an unused language.
@cache
def _rules(language: Language, medium: TextMedium) -> tuple[_Rule, ...]:
    return tuple(_Rule(re.compile(pattern), after, reason) for pattern, after, reason in _RULES[language, medium])


# What is never changed, by kind. Several searches: a single pattern took four times as long.
_ADDRESS = r"[^\s<>\"«»“”‘’…]*[^\s<>\"«»“”‘’….,;:!?')\]]"
_DOMAIN = rf"(?:[\w-]+\.)+(?:(?:ca|com|org|net|info|quebec|fr)\b(?:[/?]{_ADDRESS})?|[\w-]{{2,}}/(?:{_ADDRESS})?)"
_LINK_WORD = re.compile(r"(?:(?!(?<!\.)\.{3}(?!\.))[^\s<>\"«»“”…])*")
_PROTECTED = (
    ("link", re.compile(rf"(?:https?://|www\.){_ADDRESS}")),
    ("link", re.compile(r"(?<![\w+%-])(?<![\w+%-][.'’])\w[\w.+'’%-]*@[\w-]+(?:\.[\w-]+)+")),
    ("link", re.compile(rf"(?<![\w@-])(?<![\w@-]\.){_DOMAIN}")),
    ("name", re.compile(rf"@(?<![\w@]@)(?:\[[^\]\n]{{0,200}}\]\([^)\n]{{0,200}}\)|[{_WORD}.]*[{_WORD}])")),
    ("name", re.compile(rf"#(?<![\w#]#)[{_WORD}]+")),
    ("sign", re.compile(_FACE)),
    ("sign", re.compile(rf":(?<![\w:]:)[\w+-]+[{_S}]*:(?!\w)")),
    ("code", re.compile(r"`[^`\n]+`")),
    ("code", re.compile(rf"\d(?<!\d\d)\d*['’][{_S}]*\d+[\"”]")),
)

_ENDING = rf"(?:{'|'.join(FEMININE_ENDINGS)})(?!{_LETTER})"
# « ambassadeurs.trices », « étudiant·es », « directeur(-trice) », « (trices) », « acteur/trice », « étudiant-e-s ».
_INCLUSIVE = re.compile(
    rf"""(?<!{_LETTER}) (?: {_LETTER}+ (?:[.·•‧⋅]{_LETTER}+)+
      | {_LETTER}+ [(\[]-?{_LETTER}{{1,8}}[)\]] {_LETTER}*
      | [(\[]-?{_ENDING}[)\]]
      | {_LETTER}+ (?: (?:/-?|[-‑]) {_ENDING} )+ )""",
    re.VERBOSE,
)
_BREAK = re.compile(rf"(?<=[ \t\n])(?=\S)|(?<={_LETTER}{_LETTER}[-–—])(?={_LETTER}{_LETTER})")
_OE = re.compile(rf"(?<!{_LETTER}){_LETTER}*oe{_LETTER}*", re.IGNORECASE)

_MARKS_AFTER = re.compile(rf'(?:[«“][{_S}]*|[{_S}]*[»”]|"){{0,8}}')
_MARKS_BEFORE = re.compile(rf'(?:[{_S}]*[«“]|[»”][{_S}]*|"){{0,8}}')
# The opening of each closing mark, and the unclosed marks it discards: no other mark closes across a guillemet.
_CLOSES = {"»": ("«", '"“'), "”": ("“", '"'), '"': ('"', "")}
_SINGLE_CLOSING = re.compile(r"['’](?<=\S['’])(?!\w)")
_ELISION = re.compile(r"'(?:tis|twas|em|til|cause|n|bout|round|cuz|\d\ds?)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


# Titles and labels, each a pattern.
_BINDING: dict[Language, tuple[str, str]] = {
    "fr": (TITLES, LABELS),
    "en": (r"Mrs?\.?|Ms\.?|Mx\.?|Dr\.?|Prof\.", r"No\.|pages?|pp?\.|chapter|vol\.|[Gg]rade"),
}


@cache
def _bound(language: Language) -> re.Pattern[str]:
    """A pattern whose alternatives each end with a space that must not break."""
    (titles, labels), months = _BINDING[language], "|".join(MONTHS[language])
    # A year does not count anything, and a noun of over ten letters would be too wide a unit for a narrow column.
    noun = rf"(?!(?:{'|'.join(UNCOUNTED[language])})\b){_LETTER}{{1,10}}\b|pour[{_S}]cent\b"
    places = (
        rf"(?<!\w)(?:{titles}|[A-Z]\.(?:-[A-Z]\.)?) (?=[A-ZÀ-Ý])",
        rf"(?<!\w)(?:{labels}|{months}) (?=\d)",
        rf"(?<![\w.,:/-])(?<!\d[{_S}]h[{_S}])(?!(?:19|20)\d\d\b)\d+(?:[.,]\d+)*(?:er|re|es?|th|st|nd|rd)? (?={noun})",
        rf"(?<=\d[{_S}]pour) (?=cent\b)|(?<=\d[{_S}]h) (?=\d)|(?<=\d)(?<!\d{{4}}) (?=\d{{3}}(?!\d))",
        r"[IVX]+e (?=siècle)|\$ (?=CAN?\b|US\b)|« | (?=[»:;!?%‰°]|[$€¢](?!\d))|^[–—•-] (?=\S)",
        rf" (?=[(\[]-?{_ENDING}[)\]])",
    )
    return re.compile("|".join(places), re.MULTILINE)


def correct(text: str, language: Language, medium: TextMedium, *, phrase: str = "") -> str:
    """`text` with its spaces and punctuation corrected for `language`; `phrase`, the campaign's own, is kept as it is.

    Only spaces, apostrophes, quotation marks and `...` change, never a letter or a digit; correcting twice gives the
    same text. Line breaks, leading spaces and, in captions, double spaces between words stay.
    """
    return apply(text, changes(text, language, medium, phrase=phrase))


def changes(text: str, language: Language, medium: TextMedium, *, phrase: str = "") -> tuple[Change, ...]:
    """The changes that `correct` makes, in order, without overlap, each with its reason."""
    named = _named(text, phrase)
    spans = _joined(span for _, span in named)
    # A mark moved next to a link would become part of it.
    links = {match.end() for kind, (_, end) in named if kind == "link" and (match := _LINK_WORD.match(text, end))}
    found = [*_by_rules(text, _rules(language, medium)), *_by_marks(text, language, spans)]
    return tuple(_kept(sorted(found, key=lambda change: (change.start, change.end)), spans, links))


def apply(text: str, made: Iterable[Change]) -> str:
    """`text` with the changes `made`, which are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for change in made:
        parts += (text[done : change.start], change.after)
        done = change.end
    return "".join((*parts, text[done:]))


def suggestions(text: str) -> tuple[Change, ...]:
    """Suggestions to write œ in words typed with « oe »; as they replace letters, they are never applied unasked."""
    spans = protected_spans(text)
    found = (match for match in _OE.finditer(text) if match[0].lower() in OE_WORDS)
    return tuple(_ligature(match) for match in found if _free(*match.span(), spans))


def protected_spans(text: str, phrase: str = "") -> tuple[Span, ...]:
    """The spans that are never changed, in order: links, e-mail addresses, @handles, #tags, emoticons, code, `phrase`.

    The phrase is recognized in any case and spacing, with `...`, with `…` or with neither.
    """
    return _joined(span for _, span in _named(text, phrase))


def bind(text: str, language: Language) -> str:
    """`text` with a no-break space wherever a line must not end; nothing else changes, not even the length.

    A number keeps its unit or noun, a title its name, `13 h 30` its parts, a day its month, a mark its word. Short
    words at the end of a line are handled by the line breaker.
    """
    return _bound(language).sub(lambda match: match[0].replace(" ", NBSP), text)


def unbreakable_spans(text: str) -> tuple[Span, ...]:
    """The spans that no line break may split: inclusive short forms, @handles, #tags, links and e-mail addresses."""
    names = [span for kind, span in _named(text) if kind in {"link", "name"}]
    return _joined((*names, *(match.span() for match in _INCLUSIVE.finditer(text))))


def breaks(text: str) -> tuple[int, ...]:
    """The indexes where a line may begin, in order: after an ordinary space, or a hyphen or dash in a compound."""
    spans = unbreakable_spans(text)
    return tuple(match.start() for match in _BREAK.finditer(text) if _free(*match.span(), spans))


def _by_rules(text: str, rules: Iterable[_Rule]) -> Iterator[Change]:
    for rule in rules:
        groups = range(1, rule.pattern.groups + 1)
        for match in rule.pattern.finditer(text):
            at = match.start()
            for start, end in [match.span(group) for group in groups] or [(at, at)]:
                if start >= 0 and text[start:end] != rule.after:
                    yield Change(start, end, text[start:end], rule.after, rule.reason)


def _kept(found: Iterable[Change], spans: Sequence[Span], links: set[int]) -> Iterator[Change]:
    done = 0
    for change in found:
        sticks = change.start in links and not change.after
        if not sticks and change.start >= done and _free(change.start, change.end, spans):
            yield change
            done = change.end


def _free(start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether the code points from `start` to `end` overlap none of the ordered `spans`; touching an edge is fine."""
    index = bisect_right(spans, (start, len(spans)))
    return not any(first < end and start < last for first, last in spans[max(0, index - 1) : index + 1])


def _named(text: str, phrase: str = "") -> list[tuple[str, Span]]:
    """The protected spans, each with its kind; they may overlap."""
    patterns = (*_PROTECTED, ("phrase", _phrase(phrase))) if phrase.strip(".… ") else _PROTECTED
    return [(kind, match.span()) for kind, pattern in patterns for match in pattern.finditer(text)]


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, overlapping ones merged."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        overlaps = bool(joined) and start < joined[-1][1]
        first, last = joined.pop() if overlaps else (start, end)
        joined.append((first, max(last, end)))
    return tuple(joined)


@lru_cache(maxsize=16)
def _phrase(phrase: str) -> re.Pattern[str]:
    """A pattern for `phrase` in any case and spacing, composed or not, with or without its ellipsis."""
    words = [re.sub("['’]", "['’]", re.escape(word)) for word in phrase.rstrip(".… ").split()]
    forms = (rf"(?:{normalize('NFC', word)}|{normalize('NFD', word)})" for word in words)
    return re.compile(r"\s+".join(forms) + r"(?:\.+|…)?", re.IGNORECASE)


def _ligature(match: re.Match[str]) -> Change:
    word = match[0]
    at = word.lower().index("oe")
    joined = word[:at] + ("œ" if word[at] == "o" else "Œ") + word[at + 2 :]
    return Change(*match.span(), word, joined, _LIGATURE)


def _by_marks(text: str, language: Language, spans: Sequence[Span]) -> Iterator[Change]:
    """Changes of quotation marks, in pairs only, and in English of single ones and apostrophes."""
    marks = [mark.start() for mark in re.finditer('[«»“”"]', text) if _free(*mark.span(), spans)]
    pairs = dict(_pairs(text, marks))
    closings = set(pairs.values())
    depth = 0
    for at in marks:
        depth -= at in closings
        if at in pairs:
            yield from _quoted(text, at, pairs[at], language, depth)
        depth += at in pairs
    if language == "en":
        yield from _singles(text)


def _quoted(text: str, start: int, end: int, language: Language, depth: int) -> Iterator[Change]:
    """Changes of the marks at `start` and `end`, inside `depth` other pairs; none when they are already right."""
    first, last = start + 1, end
    if language == "fr" and depth == 0 and text[start] != "«":
        opening, closing = f"«{NBSP}", f"{NBSP}»"
        inside = text[first:last]
        first, last = end - len(inside.lstrip(_S)), first + len(inside.rstrip(_S))
    elif text[start] == '"' and (language == "en" or depth == 1):
        opening, closing = ("‘", "’") if language == "en" and depth % 2 else ("“", "”")
    else:
        return
    if first < last:
        yield Change(start, first, text[start:first], opening, _QUOTES)
        yield Change(last, end + 1, text[last : end + 1], closing, _QUOTES)


def _pairs(text: str, marks: Sequence[int]) -> Iterator[Span]:
    """Opening marks with their closing ones. Crossed, stray, ambiguous and inch marks belong to no pair."""
    mirror = text[::-1]
    unclosed: list[int] = []
    for paragraph in _paragraphs(text, marks):
        unclosed = [at for at in unclosed if text[at] == "«"]  # only guillemets may span several paragraphs
        odd = sum(text[at] == '"' for at in paragraph) % 2 == 1
        for at in paragraph:
            role = _role(text[at], *_sides(text, mirror, at), odd=odd)
            if role == "opens":
                unclosed.append(at)
            elif role == "closes" and (start := _opening(text, at, unclosed)) is not None:
                yield start, at


def _paragraphs(text: str, marks: Iterable[int]) -> Iterator[list[int]]:
    paragraph: list[int] = []
    for at in marks:
        if paragraph and _BLANK_LINE.search(text, paragraph[-1], at):
            yield paragraph
            paragraph = []
        paragraph.append(at)
    yield paragraph


def _sides(text: str, mirror: str, at: int) -> tuple[str, str]:
    """The characters around the mark at `at` and adjacent marks; the edge of the text counts as a space."""
    right = _MARKS_AFTER.match(text, at + 1)
    left = _MARKS_BEFORE.match(mirror, len(text) - at)
    before, after = (left.end() if left else 0), (right.end() if right else 0)
    return mirror[before : before + 1] or " ", text[after : after + 1] or " "


def _role(mark: str, left: str, right: str, *, odd: bool) -> Literal["opens", "closes", ""]:
    """Whether `mark` opens or closes between `left` and `right`; `odd`: the paragraph has an unpaired straight mark."""
    if mark != '"':
        return "opens" if mark in "«“" else "closes"
    if left.isspace() or left in "([{":
        return "" if right.isspace() or right in ",;:!?)]}" else "opens"
    if right.isalnum():
        return "opens" if left in ":-–—/'’" else ""
    return "" if odd and left.isdigit() else "closes"


def _opening(text: str, at: int, unclosed: list[int]) -> int | None:
    """Take from `unclosed` the mark that the one at `at` closes; marks crossed on the way are dropped as unclear."""
    wanted, crossed = _CLOSES[text[at]]
    while unclosed and text[unclosed[-1]] in crossed:
        unclosed.pop()
    return unclosed.pop() if unclosed and text[unclosed[-1]] == wanted else None


def _singles(text: str) -> Iterator[Change]:
    """Changes of English straight single marks: apostrophes, or opening marks if a closing one follows."""
    closings = [match.start() for match in _SINGLE_CLOSING.finditer(text)]
    for match in re.finditer("'", text):
        at = match.start()
        left, right = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        outside = left.isspace() or left in "([{"
        if (left.isdigit() and right != "s") or (outside and not right.isalnum()):
            continue  # feet and minutes, or not next to a word
        opens = (outside or left in '"“‘-–—:/') and right.isalnum() and _opens(text, at, closings)
        yield Change(at, at + 1, "'", "‘" if opens else "’", _QUOTES if opens else _APOSTROPHE)


def _opens(text: str, at: int, closings: Sequence[int]) -> bool:
    index = bisect_right(closings, at)
    closed = index < len(closings) and not _BLANK_LINE.search(text, at, closings[index])
    return closed and not _ELISION.match(text, at)

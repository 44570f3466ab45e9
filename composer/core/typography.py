"""Typography of Québec French and of English: spaces and signs only, never a letter, and twice is the same as once.

Sources, read in 2025: OQLF, « Espacement avant et après les signes de ponctuation et les symboles »
(https://vitrinelinguistique.oqlf.gouv.qc.ca/22039), « Espace insécable »
(http://bdl.oqlf.gouv.qc.ca/bdl/gabarit_bdl.asp?id=4566), « Écriture des heures »
(https://vitrinelinguistique.oqlf.gouv.qc.ca/21516), « Écriture des sommes d’argent »
(https://vitrinelinguistique.oqlf.gouv.qc.ca/21584); for English, « punctuation: spacing »
(https://www.noslangues-ourlanguages.gc.ca/en/writing-tips-plus/punctuation-spacing). Each rule has its cases, each
case its source, in tests/data/typography.toml.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal
from unicodedata import normalize

from msgspec import Struct

from composer.core.french_words import FEMININE_ENDINGS, LABELS, MONTHS, NOT_COUNTED, OE_WORDS, TITLES
from composer.core.words import Language, Words

#: Where the text goes: drawn on a visual, where a thin space can be laid out, or typed in a network's field.
TextMedium = Literal["drawn", "caption"]
#: Code points of a text: the first, and the one after the last.
Span = tuple[int, int]

NBSP = "\u00a0"
THIN = "\u202f"


class Change(Struct, frozen=True):
    """One replacement in a text: `before` stands in code points `start` to `end`; both may be empty."""

    start: int
    end: int
    before: str
    after: str
    reason: Words


class _Rule(Struct, frozen=True):
    """Each group of `pattern` becomes `after`; without a group, `after` goes in before the match."""

    pattern: re.Pattern[str]
    after: str
    reason: Words


_COLON = Words("Espace insécable avant le deux-points.", "No-break space before a colon.")
_THIN = Words("Espace fine insécable avant ; ! et ?.", "Thin no-break space before ; ! and ?.")
_CLOSED = Words("Pas d’espace avant ce signe.", "No space before this sign.")
_INSIDE = Words("Espace insécable à l’intérieur des guillemets.", "No-break space inside the guillemets.")
_SIGN = Words("Espace insécable avant % et $.", "No-break space before % and $.")
_HOUR = Words("Espace insécable avant et après le symbole h.", "No-break space before and after the symbol h.")
_GROUP = Words("Espace insécable entre les tranches de trois chiffres.", "No-break space between groups of digits.")
_ELLIPSIS = Words("Points de suspension en un seul signe.", "One sign for the ellipsis.")
_APOSTROPHE = Words("Apostrophe courbe.", "Curly apostrophe.")
_QUOTES = Words("Guillemets de la langue du texte.", "Quotation marks of the language.")
_ONE_SPACE = Words("Une seule espace entre les mots.", "One space between words.")
_LIGATURE = Words("Ce mot s’écrit avec œ.", "This word is written with œ.")

# The spaces a person or a program may have put: ordinary, no-break, thin no-break, thin. Never a tab, never a new line.
_S = f" {NBSP}{THIN}\u2009"
_LETTER = r"[^\W\d_]"
_MARKS = r"\w\u0300-\u036f"  # accents may come decomposed, and \w leaves combining marks out
_FACE = r"[:;=]['’]?[-^]?[()\[\]|/\\*DPpOo](?!\w)"
_AFTER_COLON = r"(?:[\s«»\"“”]|\Z)"
# A sign stuck to what follows is code or an address (« !important », « ?page », « != »), not punctuation.
_STOP = rf"(?!{_FACE})[;!?]++(?![\w=])"
_OPEN = r"\s«“(\[{"
_NUMBER = r"\d(?<![\w.,:'’]\d)\d*(?:[.,]\d+)*"

_PROTECTED = re.compile(
    rf"""
    (?P<link> (?:https?://|www\.) [^\s<>"«»“”’…]* [^\s<>"«»“”’….,;:!?')\]]
      | (?<![\w.+'%-]) [\w.+'%-]+ @ [\w-]+ (?:\.[\w-]+)+
      | (?<![\w.-]) [\w-]+ (?:\.[\w-]+)* \. (?: (?:ca|com|org|net|info|quebec|fr)\b | [\w-]{{2,}}(?=/) )
        (?: [/?] (?:[^\s<>"«»“”’…]* [^\s<>"«»“”’….,;:!?')\]])? )? )
    | (?P<name> @\[[^\]\n]*\]\([^)\n]*\) | (?<![\w@]) @ [{_MARKS}.]* [{_MARKS}] | (?<![\w\#]) \# [{_MARKS}]+ )
    | (?P<face> (?<!\d){_FACE} | (?<![\w:]) :[\w+-]+: (?![\w:]) )
    | (?P<code> `[^`\n]+` | \d+['’][{_S}]?\d+["”] )
    """,
    re.VERBOSE,
)


def correct(text: str, language: Language, medium: TextMedium, *, phrase: str = "") -> str:
    """`text` with its spaces and signs mended for `language`; `phrase` is the campaign's official one, kept as it is.

    Only spaces, apostrophes, quotation marks and `...` change, never a letter or a digit. Correcting twice is
    correcting once. Line breaks, leading spaces and, in captions, double spaces are kept.
    """
    return apply(text, changes(text, language, medium, phrase=phrase))


def changes(text: str, language: Language, medium: TextMedium, *, phrase: str = "") -> tuple[Change, ...]:
    """What `correct` would change, in order, without overlap, each with its reason."""
    kinds = _protected(text, phrase)
    spans = [span for _, span in kinds]
    links = {end for kind, (_, end) in kinds if kind == "link"}
    found = [*_by_rules(text, _RULES[language, medium]), *_by_marks(text, language, spans)]
    return tuple(_kept(sorted(found, key=_place), spans, links))


def apply(text: str, changes: Iterable[Change]) -> str:
    """`text` with `changes` made; they are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for change in changes:
        parts += (text[done : change.start], change.after)
        done = change.end
    return "".join((*parts, text[done:]))


def suggestions(text: str) -> tuple[Change, ...]:
    """Words typed with « oe » that French writes with œ. They replace letters, so nothing applies them unasked."""
    spans = protected_spans(text)
    found = (_ligature(match) for match in _OE.finditer(text) if match[0].lower() in OE_WORDS)
    return tuple(change for change in found if _free(change, spans))


def protected_spans(text: str, phrase: str = "") -> tuple[Span, ...]:
    """What is never touched, in order: links, e-mail addresses, @handles, #tags, emoticons, code, and `phrase`.

    The phrase is known in any case and spacing, with its `...` or `…` or without.
    """
    return tuple(span for _, span in _protected(text, phrase))


def bind(text: str, language: Language) -> str:
    """`text` where the spaces at which a line must not end are no-break; nothing else changes, nor does the length.

    A number keeps its unit or noun, a title its name, `13 h 30`, dates, a sign its word. Short words at the end of a
    line are the line breaker's matter.
    """
    return _BIND[language].sub(lambda match: match[0][:-1] + NBSP, text)


def unbreakable_spans(text: str) -> tuple[Span, ...]:
    """Words that no line break may enter: inclusive short forms, @handles, #tags, links and e-mail addresses."""
    names = [span for kind, span in _protected(text) if kind in ("link", "name")]
    inclusive = [match.span() for match in _INCLUSIVE.finditer(text)]
    return tuple(sorted({*names, *inclusive}))


def breaks(text: str) -> tuple[int, ...]:
    """Where a line may begin, in order: after an ordinary space, or after the hyphen or dash inside a compound."""
    spans = unbreakable_spans(text)
    places = (match.end() for match in _BREAK.finditer(text))
    return tuple(place for place in places if _free(Change(place, place, "", "", _CLOSED), spans))


def breakable(text: str, index: int) -> bool:
    """Whether a line may begin at `index`; for a whole text, ask `breaks` once."""
    return index in breaks(text)


def _place(change: Change) -> Span:
    return change.start, change.end


def _by_rules(text: str, rules: Iterable[_Rule]) -> Iterator[Change]:
    for rule in rules:
        groups = range(1, rule.pattern.groups + 1)
        for match in rule.pattern.finditer(text):
            at = match.start()
            for start, end in [match.span(group) for group in groups] or [(at, at)]:
                if start >= 0 and text[start:end] != rule.after:
                    yield Change(start, end, text[start:end], rule.after, rule.reason)


def _kept(found: Iterable[Change], spans: Sequence[Span], links: set[int]) -> Iterator[Change]:
    done = -1
    for change in found:
        # A sign pulled against a link would become part of it.
        sticks = not change.after and change.start in links
        if change.start >= done and not sticks and _free(change, spans):
            yield change
            done = change.end


def _free(change: Change, spans: Sequence[Span]) -> bool:
    """Whether `change` leaves every one of the ordered `spans` as it is; the edges may be touched."""
    index = bisect_right(spans, (change.start, len(spans)))
    near = spans[max(0, index - 1) : index + 1]
    return not any(start < change.end and change.start < end for start, end in near)


def _protected(text: str, phrase: str = "") -> list[tuple[str, Span]]:
    found = [(match.lastgroup or "", match.span()) for match in _PROTECTED.finditer(text)]
    if phrase:
        found += [("phrase", match.span()) for match in _phrase(phrase).finditer(text)]
        found.sort(key=lambda item: item[1])
    return found


@lru_cache(maxsize=16)
def _phrase(phrase: str) -> re.Pattern[str]:
    """A pattern for `phrase` in any case and spacing, composed or not, with or without its ellipsis."""
    words = phrase.rstrip(".… ").split()
    return re.compile(r"\s+".join("".join(map(_either, word)) for word in words) + r"(?:\.+|…)?", re.IGNORECASE)


def _either(char: str) -> str:
    if char in "'’":
        return "['’]"
    apart = normalize("NFD", char)
    return re.escape(char) if apart == char else f"(?:{char}|{apart})"


def _ligature(match: re.Match[str]) -> Change:
    word = match[0]
    at = word.lower().index("oe")
    joined = word[:at] + ("œ" if word[at] == "o" else "Œ") + word[at + 2 :]
    return Change(*match.span(), word, joined, _LIGATURE)


def _by_marks(text: str, language: Language, spans: Sequence[Span]) -> Iterator[Change]:
    """Quotation marks, which make sense in pairs only, and in English the single ones among apostrophes."""
    marks = [at for at in map(re.Match[str].start, _MARK.finditer(text)) if _free(at, at + 1, spans)]
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
    """The marks at `start` and `end`, inside `depth` other pairs; where they are already right, nothing."""
    first, last = start + 1, end
    if language == "fr" and depth == 0 and text[start] != "«":
        opening, closing = f"«{NBSP}", f"{NBSP}»"
        while first < last and text[first] in _S:
            first += 1
        while first < last and text[last - 1] in _S:
            last -= 1
    elif text[start] == '"' and (language == "en" or depth == 1):
        opening, closing = "“", "”"
    else:
        return
    if first < last:
        yield Change(start, first, text[start:first], opening, _QUOTES)
        yield Change(last, end + 1, text[last : end + 1], closing, _QUOTES)


def _pairs(text: str, marks: Sequence[int]) -> Iterator[Span]:
    """Openings with their closings. Crossed, stray and undecided marks belong to no pair, nor does an inch mark."""
    mirror = text[::-1]
    unclosed: list[int] = []
    for paragraph in _paragraphs(text, marks):
        unclosed = [at for at in unclosed if text[at] == "«"]  # only guillemets hold over several paragraphs
        odd = sum(text[at] == '"' for at in paragraph) % 2 == 1
        for at in paragraph:
            role = _DIRECTED.get(text[at]) or _role(*_sides(text, mirror, at), odd=odd)
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
    """The characters around the mark at `at` and its neighbour marks; the edge of the text counts as a space."""
    right = _MARKS_AFTER.match(text, at + 1)
    left = _MARKS_BEFORE.match(mirror, len(text) - at)
    before, after = (left.end() if left else 0), (right.end() if right else 0)
    return mirror[before : before + 1] or " ", text[after : after + 1] or " "


def _role(left: str, right: str, *, odd: bool) -> Literal["opens", "closes", ""]:
    """What a straight mark does between `left` and `right`; `odd`: one mark of the paragraph has no other half."""
    if left.isspace() or left in "([{":
        return "" if right.isspace() or right in ",;:!?)]}" else "opens"
    if right.isalnum():
        return "opens" if left in ":-–—/'’" else ""
    return "" if odd and left.isdigit() else "closes"


def _opening(text: str, at: int, unclosed: list[int]) -> int | None:
    """Take from `unclosed` the mark that the one at `at` closes; without one, what it crosses is unclear too."""
    wanted, crossed = _CLOSES[text[at]]
    while unclosed and text[unclosed[-1]] in crossed:
        unclosed.pop()
    return unclosed.pop() if unclosed and text[unclosed[-1]] == wanted else None


def _singles(text: str) -> Iterator[Change]:
    """English straight single marks: apostrophes, and opening marks where a closing one follows in the paragraph."""
    closings = [match.start() for match in _SINGLE_CLOSING.finditer(text)]
    for match in _SINGLE.finditer(text):
        at = match.start()
        left, right = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
        if left.isdigit() and not _DECADE.match(text, at):
            continue  # feet, minutes
        if left.isspace() or left in "([{":
            if right.isalnum():
                opens = not _ELISION.match(text, at) and _closed_later(text, at, closings)
                yield Change(at, at + 1, "'", "‘" if opens else "’", _QUOTES if opens else _APOSTROPHE)
        else:
            opens = left in '"“‘-–—:/' and right.isalnum()
            yield Change(at, at + 1, "'", "‘" if opens else "’", _QUOTES if opens else _APOSTROPHE)


def _closed_later(text: str, at: int, closings: Sequence[int]) -> bool:
    index = bisect_right(closings, at)
    return index < len(closings) and not _BLANK_LINE.search(text, at, closings[index])


_MARK = re.compile(r'[«»“”"]')
_MARKS_AFTER = re.compile(rf'(?:[«“][{_S}]*|[{_S}]*[»”]|"){{0,8}}')
_MARKS_BEFORE = re.compile(rf'(?:[{_S}]*[«“]|[»”][{_S}]*|"){{0,8}}')
_BLANK_LINE = re.compile(r"
[^\S
]*
")
_DIRECTED: dict[str, Literal["opens", "closes"]] = {"«": "opens", "“": "opens", "»": "closes", "”": "closes"}
# What each closing mark wants open, and what it closes on its way: a guillemet is never crossed by another mark.
_CLOSES = {"»": ("«", '"“'), "”": ("“", '"'), '"': ('"', "")}
_SINGLE = re.compile("'")
_SINGLE_CLOSING = re.compile(r"['’](?<=\S['’])(?!\w)")
_DECADE = re.compile(r"'s")
_ELISION = re.compile(r"'(?:tis|twas|em|til|cause|n|bout|round|cuz|\d\ds?)", re.IGNORECASE)


def _before(left: str, sign: str) -> str:
    """A group for the spaces between a character not in `left` and `sign`."""
    return rf"([{_S}](?<=[^{left}][{_S}])[{_S}]*)(?={sign})"


def _stops(after: str, reason: Words) -> tuple[_Rule, ...]:
    """Before ; ! ? where a space was typed; inside a run of signs (« ? ! ») never any."""
    return _rules((_before(rf"{_OPEN}\-–—;!?", _STOP), after, reason), (_before("^;!?"[1:] , _STOP), "", _CLOSED))


def _rules(*rules: tuple[str, str, Words]) -> tuple[_Rule, ...]:
    return tuple(_Rule(re.compile(pattern), after, reason) for pattern, after, reason in rules)


# Patterns start with the character they look for and look back from there: that is what keeps them fast.
_COMMON = _rules((r"(\.{3})(?<!\.{4})(?!\.)", "…", _ELLIPSIS))
_ONCE = _rules((r" (?<=\S )( +)(?=\S)", "", _ONE_SPACE))
_FRENCH = _rules(
    (_before(_OPEN, f":{_AFTER_COLON}"), NBSP, _COLON),
    (rf":(?<=[^{_OPEN}:;=<>/\\]:)(?<={_AFTER_COLON})", NBSP, _COLON),
    (rf"«([{_S}]*)(?=[^\s»])", NBSP, _INSIDE),
    (_before(r"\s«", "»"), NBSP, _INSIDE),
    (r"»(?<=[^\s«]»)", NBSP, _INSIDE),
    (rf"{_NUMBER}([{_S}]*)(?:[%‰](?!\w)|[$€¢](?!\d))", NBSP, _SIGN),
    (rf"{_NUMBER}([{_S}]*)h(?:([{_S}]*)[0-5]?\d)?(?!\w)", NBSP, _HOUR),
    (rf"([{_S}](?<=\d[{_S}])(?<!\d{{4}}[{_S}])[{_S}]*)(?=\d{{3}}(?!\d))", NBSP, _GROUP),
    # An ellipsis that ends something follows its word; elsewhere it may stand for missing words.
    (_before(r"\W", rf"(?:…|\.{{3}}(?!\.))(?:\"|[{_S}]*(?:\Z|[\n»”)\]!?;,]))"), "", _CLOSED),
    (rf"(')(?<={_LETTER}')(?=[^\W_]|[\"«“\[@#])", "’", _APOSTROPHE),
)
_ENGLISH = _rules(
    (_before(rf"{_OPEN}\-–—", _STOP), "", _CLOSED),
    (_before(rf"{_OPEN}\d", f":{_AFTER_COLON}"), "", _CLOSED),
    (_before(r"\D", rf":(?:[{_S}]+[^\s\d]|[\n«»\"“”]|\Z)"), "", _CLOSED),
)
_RULES: dict[tuple[Language, TextMedium], tuple[_Rule, ...]] = {
    ("fr", "drawn"): (*_COMMON, *_FRENCH, *_stops(THIN, _THIN), *_ONCE),
    ("fr", "caption"): (*_COMMON, *_FRENCH, *_stops("", _CLOSED)),
    ("en", "drawn"): (*_COMMON, *_ENGLISH, *_ONCE),
    ("en", "caption"): (*_COMMON, *_ENGLISH),
}

_OE = re.compile(rf"(?<!{_LETTER}){_LETTER}*oe{_LETTER}*", re.IGNORECASE)

_ENDING = rf"(?:{'|'.join(FEMININE_ENDINGS)})(?!{_LETTER})"
# « ambassadeurs.trices », « étudiant·es », « directeur(-trice) », « (trices) », « acteur/trice », « étudiant-e-s »
_INCLUSIVE = re.compile(
    rf"""(?<!{_LETTER}) (?:
        {_LETTER}+ (?:[.·•‧⋅]{_LETTER}+)+
      | {_LETTER}+ [(\[]-?{_LETTER}{{1,8}}[)\]] {_LETTER}*
      | [(\[]-?{_ENDING}[)\]]
      | {_LETTER}+ (?: (?:/-?|[-‑]) {_ENDING} )+ )""",
    re.VERBOSE,
)
_BREAK = re.compile(rf"(?<=[ \t\n])(?=\S)|(?<={_LETTER}{_LETTER}[-–—])(?={_LETTER}{_LETTER})")


def _words(*words: str) -> str:
    return "|".join(map(re.escape, words))


def _bind(titles: Sequence[str], labels: Sequence[str], months: Sequence[str], not_counted: Sequence[str]) -> str:
    """Alternatives, each of which ends with the space that must hold."""
    # A year is no count, and a word longer than ten letters would make a unit too wide for a narrow column.
    counted = rf"(?!(?:{_words(*not_counted)})\b){_LETTER}{{1,10}}\b|pour[{_S}]cent\b"
    return "|".join(
        (
            rf"(?<!\w)(?:{_words(*titles)}|[A-Z]\.(?:-[A-Z]\.)?) (?=[A-ZÀ-Ý])",
            rf"(?<!\w)(?:{_words(*labels)}) (?=\d)",
            rf"(?<!\w)(?:{_words(*months)}) (?=\d)",
            rf"(?<![\w.,:/-])(?!(?:19|20)\d\d\b)\d[\d.,]*(?:er|re|es|e|th|st|nd|rd)? (?={counted})",
            rf"(?<=\d[{_S}]pour) (?=cent\b)",
            rf"(?<=\d[{_S}]h) (?=\d)",
            r"(?<=\d) (?=\d{3}(?!\d))",
            r"[IVX]+e (?=siècle)",
            r"\$ (?=CAN?\b|US\b)",
            r"« | (?=[»:;!?%$€¢])",
            rf" (?=[(\[]-?{_ENDING}[)\]])",
            r"^[–—•-] (?=\S)",
        )
    )


_BIND: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(_bind(TITLES, LABELS, MONTHS, NOT_COUNTED), re.MULTILINE),
    "en": re.compile(_bind(*_ENGLISH_WORDS), re.MULTILINE),
}

"""Checks hashtags: their number, that each links as a whole, and that the campaign's are written as this year's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import product

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, Hashtag
from composer.core.campaign.once import once
from composer.core.codes import Code
from composer.core.linter.confusables import Span, alphanumerics, skeleton
from composer.core.linter.dates.campaign_names import names_of
from composer.core.linter.dates.past_edition import tells_of_an_edition
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, applied, found, left_to_do
from composer.core.linter.names.likeness import counts, mistyped_year
from composer.core.linter.run_together import escaped
from composer.core.linter.subject import clause_span
from composer.core.text.typography.word_lists import FEMININE_ENDINGS
from composer.core.words import Words, grouped, named

# Letters, digits and underscores: OQLF, « Intégration de mots-clics, d’hyperliens et de pseudonymes »
# (https://vitrinelinguistique.oqlf.gouv.qc.ca/25387). Digits alone are not one: « le #1 ».
_TAG = re.compile(r"#(?<![\w&#]#)(?!\d+\b)\w+")
_SPACED = re.compile(r"#(?<![\w&#]#) +([^\W\d]\w*)")
_TAG_LINE = re.compile(r" *(?:# *\w+ *){2,}")
# What follows a hashtag on its line when it is not in a sentence: other hashtags and mentions.
_TAIL = re.compile(r"(?: *[#@][\w.]+)* *")
_YEAR_LENGTH = 4
_FULL_YEAR = re.compile(r"20\d\d\Z")
# A stem of fewer letters is initials, of which one more or less makes others.
_LONG_STEM = 6
_LIKENESS = 0.85
#: Characters: the text before a hashtag is judged by its last word.
_LOOKED_BACK = 200

# What shows that a hashtag is a word of its sentence: another after it, or the verb or the article before it.
_WORD_AFTER = re.compile(r"[»\")]?,? [^\W\d_]")
_CITES = re.compile(
    r"(?:\b(?:mis|ecrit|tape|utilise|publie|sous|avec|mot-clic|hashtag|le|un|du|"
    r"used|posted|wrote|typed|with|under) |[«\"] ?)\Z"
)

#: The sign of a hashtag, as a telephone writes down what it hears.
_DICTATED = "diese"
# What begins one, typed and heard; apart, as a pattern that begins with a letter is found far sooner.
_SIGN, _HEARD = r"#(?<![\w&#]#)", rf"\b{_DICTATED} "
_HYPHENS = re.compile("[-\u2010\u2011]")
_HYPHENED = re.compile(r"(?:-\w+)+")
_ELIDED = re.compile(r"#((?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)')[^\W\d_]\w+")
# Endings after a hyphen that leave the hashtag whole: « ces #jeunes-là », « #persévérons-nous », « #étudiant-e-s ».
_ADDED = {skeleton(word).text for word in FEMININE_ENDINGS} | set(
    "ci la je tu il on nous vous ils elle elles moi toi lui leur le les en y t meme memes".split()
)

_NOT_THE_SAME = Words(
    "{} n’est pas le même mot-clic que celui de la campagne, {}.",
    "{} is not the same hashtag as the campaign’s, {}.",
)
_IN_PIECES = Words(
    "{} est en morceaux\u00a0: le mot-clic de la campagne s’écrit {}.",
    "{} is in pieces: the campaign’s hashtag is written {}.",
)
_IN_PIECES_TOO = Words("{} est en morceaux\u00a0: écrivez {}.", "{} is in pieces: write {}.")
_UNLESS_MEANT = Words("Retirez-le, à moins que ce soit voulu.", "Remove it, unless that is meant.")
_OF_ANOTHER_YEAR = Words("{} est d’une autre année; cette année, c’est {}.", "{} is another year’s; this year’s is {}.")


class _Official(Struct, frozen=True):
    """A hashtag of the campaign, its letters and digits as a skeleton, and those letters up to the year."""

    tag: Hashtag
    letters: str
    stem: str


def hashtag_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Hashtags that do not link, belong to another year, are nearly the campaign's, or are too many."""
    if "#" not in draft.seen.text and _DICTATED not in draft.seen.text:
        return
    officials, earlier = _officials(draft.campaign), _earlier(draft.campaign)
    tags = [span for span in _tags(draft) if not draft.seen.in_link(span[0])]
    split = (*_split(draft, officials), *_parted(draft))
    parted = {each.start for each in split}
    # The beginning of one in pieces is no hashtag of its own.
    for start, end in (span for span in tags if draft.seen.span(*span)[0] not in parted):
        typed = draft.text[slice(*draft.seen.span(start, end))]
        if elided := _ELIDED.match(draft.seen.text, start):
            yield _elided(draft, elided)
        elif "\\" in typed:
            yield _escaped(draft, (start, end), officials)
        elif cut := _cut(draft.seen.text, end):
            yield _hyphened(draft, (start, cut))
        else:
            yield from _unless_told(draft, (start, end), officials, earlier)
    yield from _spaced(draft, officials)
    yield from split
    yield from _too_many(draft, [draft.seen.span(*span) for span in tags], officials)


def _tags(draft: Draft) -> Iterator[Span]:
    return map(re.Match[str].span, _TAG.finditer(draft.seen.text))


@once
def _officials(campaign: Campaign) -> tuple[_Official, ...]:
    letters = ((tag, alphanumerics(tag.value)) for tag in campaign.hashtags)
    return tuple(_Official(tag, each, re.sub(r"20\d\d$", "", each)) for tag, each in letters)


def _cut(seen: str, end: int) -> int:
    """The end of the word whose hashtag a hyphen cuts at `end`; 0 when none is cut."""
    rest = _HYPHENED.match(seen, end)
    if rest is None or set(rest[0][1:].split("-")) & _ADDED or (rest[0][1].isdigit() and seen[end - 1].isdigit()):
        return 0
    return rest.end()


def _elided(draft: Draft, match: re.Match[str]) -> CaptionFinding:
    """The finding for « #l’école », which links « #l »; the # belongs after the elision."""
    start, end = draft.seen.span(*match.span())
    word = draft.seen.span(*match.span(1))[1]
    whole = f"{draft.text[start + 1 : word]}#{draft.text[word:end]}"
    return _in_pieces(draft, (start, end), draft.text[start : word - 1], whole)


def _hyphened(draft: Draft, seen_span: Span) -> CaptionFinding:
    """The finding for « #persévérance-scolaire », which links « #persévérance »; capitals help screen readers."""
    span = draft.seen.span(*seen_span)
    first, *rest = _HYPHENS.split(draft.text[slice(*span)])
    return _in_pieces(draft, span, first, first + "".join(part[:1].upper() + part[1:] for part in rest))


def _in_pieces(draft: Draft, span: Span, linked: str, whole: str) -> CaptionFinding:
    typed, link = named(draft.text[slice(*span)]), named(linked)
    words = Words(
        f"Dans {typed.fr}, seul {link.fr} devient un lien\u00a0: un trait d’union ou une apostrophe y met fin.",
        f"In {typed.en}, only {link.en} becomes a link: a hyphen or an apostrophe ends the hashtag.",
    )
    return found(draft, "hashtag-cut", "warning", words, span, TextEdit(*span, whole, _write(whole)))


@once
def _earlier(campaign: Campaign) -> dict[str, str]:
    """The letters of the hashtags of earlier editions, each with the year of the last one that had it."""
    editions = campaign.editions.items()
    return {alphanumerics(tag.value): year for year, edition in editions for tag in edition.hashtags}


def _unless_told(
    draft: Draft, seen_span: Span, officials: Sequence[_Official], earlier: Mapping[str, str]
) -> Iterator[CaptionFinding]:
    """The findings for a hashtag, unless a sentence about the past tells of it."""
    letters = draft.seen.text[slice(*seen_span)].replace("_", "")[1:]
    span = draft.seen.span(*seen_span)
    wrong = (*_nearly(draft, span, letters, officials), *_of_an_edition(draft, span, letters, officials, earlier))
    # Whether it is told of takes much longer to know, and most hashtags are anybody's.
    if wrong and (letters in {each.letters for each in officials} or not _is_told_of(draft, seen_span)):
        yield from wrong


def _nearly(draft: Draft, span: Span, letters: str, officials: Sequence[_Official]) -> Iterator[CaptionFinding]:
    """The finding for a hashtag of another year, or one of the campaign without its accents or with underscores."""
    for official in officials:
        if letters == official.letters:
            # Accents that are not part of their letter make another hashtag.
            if draft.text[slice(*span)].casefold() != official.tag.value.casefold():
                yield _replaced(draft, span, "hashtag-altered", official.tag.value, _NOT_THE_SAME)
        elif re.fullmatch(rf"{re.escape(official.stem)}(?:(?:20)?\d\d|20\d|20\d\d\d)", letters) or _misdated(
            letters, official
        ):
            yield _of_another_year(draft, span, official.tag.value)
        elif _misspells(letters, official):
            yield _replaced(draft, span, "hashtag-altered", official.tag.value, _NOT_THE_SAME)


def _of_another_year(draft: Draft, span: Span, right: str) -> CaptionFinding:
    """The finding for a hashtag of another year; what may be a number stuck to it is left: « #JPS20 ans plus tard »."""
    typed, exact = draft.text[slice(*span)], named(right)
    finding = _replaced(draft, span, "hashtag-year", right, _OF_ANOTHER_YEAR)
    if _FULL_YEAR.search(typed) or not counts(skeleton(draft.text[span[1] : span[1] + _LOOKED_BACK]).text, 0):
        return finding
    advice = Words(
        f"Écrivez {exact.fr}, et le nombre à part s’il compte ce qui suit.",
        f"Write {exact.en}, and the number apart if it counts what follows.",
    )
    return left_to_do(draft, "hashtag-year", "warning", finding.problem.words, span, advice)


def _misdated(letters: str, official: _Official) -> bool:
    """Whether the letters of a hashtag are the campaign's, with its year mistyped: « #JPS2206 »."""
    stem = official.stem
    year = official.letters[len(stem) :]
    return bool(year) and letters.startswith(stem) and mistyped_year(letters[len(stem) :], year)


def _is_told_of(draft: Draft, span: Span) -> bool:
    """Whether a hashtag is a word of a sentence about the past: « J’avais mis #JPS2022 et personne n’a cliqué »."""
    seen = draft.seen.text
    start, end = clause_span(seen, span)
    colon = seen.find(":", span[1], end)
    inside = _WORD_AFTER.match(seen, span[1]) or _CITES.search(seen, max(start, span[0] - _LOOKED_BACK), span[0])
    return inside is not None and tells_of_an_edition(draft, (start, end if colon < 0 else colon))


def _misspells(letters: str, official: _Official) -> bool:
    """Whether the letters of a hashtag are the campaign's with a typing error in them, and a year.

    Of initials, only two letters exchanged or one doubled: « #JPO2026 » is somebody else's.
    """
    stem, year = letters[:-_YEAR_LENGTH], letters[-_YEAR_LENGTH:].replace("o", "0")
    if official.stem == official.letters or not re.fullmatch(r"20\d\d", year) or not stem:
        return False
    if len(official.stem) >= _LONG_STEM:
        return SequenceMatcher(None, stem, official.stem, autojunk=False).ratio() >= _LIKENESS
    once = re.sub(r"(.)\1", r"\1", stem)
    exchanged = len(stem) == len(official.stem) and sorted(stem) == sorted(official.stem)
    return exchanged or once == official.stem


def _of_an_edition(
    draft: Draft, span: Span, letters: str, officials: Sequence[_Official], earlier: Mapping[str, str]
) -> Iterator[CaptionFinding]:
    """The finding for an earlier edition's hashtag that has no counterpart in this one."""
    if letters not in earlier:
        return
    stem, year = re.sub(r"20\d\d$", "", letters), earlier[letters]
    if all(stem != official.stem and letters != official.letters for official in officials):
        typed = named(draft.text[slice(*span)])
        words = Words(
            f"{typed.fr} est le mot-clic de l’édition {year}.",
            f"{typed.en} is the hashtag of the {year} edition.",
        )
        yield left_to_do(draft, "hashtag-year", "warning", words, span, _UNLESS_MEANT)


def _escaped(draft: Draft, seen_span: Span, officials: Sequence[_Official]) -> CaptionFinding:
    """The finding for a hashtag with an editor's backslashes; one of the campaign's is fixed to its exact form."""
    span = draft.seen.span(*seen_span)
    letters = alphanumerics(draft.text[slice(*span)])
    plain = draft.text[slice(*span)].replace("\\", "")
    return escaped(draft, span, next((each.tag.value for each in officials if each.letters == letters), plain))


def _split(draft: Draft, officials: Sequence[_Official]) -> Iterator[CaptionFinding]:
    """Findings for a hashtag of the campaign, of any year, in pieces: « #JPS 2026 », « dièse JPS2026 »."""
    heard = (_HEARD,) if _DICTATED in draft.seen.text else ()
    for official, sign in product(officials, (_SIGN, *heard)):
        for match in _pieces(sign, official.stem, official.letters).finditer(draft.seen.text):
            if re.search(r"[ .']", match[0].lstrip("# ")) and not draft.seen.in_link(match.start()):
                span = draft.seen.span(*match.span())
                yield _replaced(draft, span, "hashtag-split", official.tag.value, _IN_PIECES)


def _parted(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for the last words of the campaign's name as a hashtag and a word: « #Persévérance Scolaire ».

    Without the capital, it may be the adjective of a sentence: « la #persévérance scolaire ».
    """
    for match in _name_parted(draft.campaign).finditer(draft.seen.text):
        span = draft.seen.span(*match.span())
        first, _, second = draft.text[slice(*span)].partition(" ")
        if second[:1].isupper():
            yield _replaced(draft, span, "hashtag-split", first + second, _IN_PIECES_TOO)


@once
def _name_parted(campaign: Campaign) -> re.Pattern[str]:
    ends = (each.split()[-2:] for each in names_of(campaign))
    pairs = {" ".join(map(re.escape, each)) for each in ends if len(each) > 1 and min(map(len, each)) >= _LONG_STEM}
    return re.compile(rf"#(?:{'|'.join(sorted(pairs)) or '(?!)'})(?!\w)")


@lru_cache(maxsize=16)
def _pieces(sign: str, stem: str, letters: str) -> re.Pattern[str]:
    gap = r"(?:[ _-]{0,2}|\.)"
    # « #JPS 26 » is the year, « #JPS 26 février » is not.
    short = r"(?: ?'|[ _-])\d\d(?= *(?:[\n#@!.,;)]|\Z))"
    # A space may also part the year: « #JPS20 26 ».
    apart = " ?".join(letters.removeprefix(stem))
    year = rf"(?:{gap}{apart}|{gap}20\d\d|{short})" if letters != stem else ""
    return re.compile(rf"{sign}{gap}{gap.join(stem)}{year}(?!\w)")


def _replaced(draft: Draft, span: Span, code: Code, right: str, template: Words) -> CaptionFinding:
    typed, exact = named(draft.text[slice(*span)]), named(right)
    words = Words(template.fr.format(typed.fr, exact.fr), template.en.format(typed.en, exact.en))
    return found(draft, code, "warning", words, span, TextEdit(*span, right, _write(right)))


def _spaced(draft: Draft, officials: Sequence[_Official]) -> Iterator[CaptionFinding]:
    """Findings for a # separated from its word, where it is surely a hashtag, unlike « mon # de téléphone »."""
    known = {official.letters for official in officials}
    for match in _SPACED.finditer(draft.seen.text):
        if match[1] in known or _TAG_LINE.fullmatch(*_line(draft.seen.text, match.start())):
            span = draft.seen.span(*match.span())
            whole = "#" + draft.text[slice(*draft.seen.span(*match.span(1)))]
            words = Words(
                "Une espace après le # empêche le mot-clic de devenir un lien.",
                "A space after the # prevents the hashtag from becoming a link.",
            )
            yield found(draft, "hashtag-spaced", "warning", words, span, TextEdit(*span, whole, _write(whole)))


def _line(text: str, index: int) -> tuple[str, int, int]:
    """`text` and the bounds of the line that contains `index`."""
    end = text.find("\n", index)
    return text, text.rfind("\n", 0, index) + 1, len(text) if end < 0 else end


def _too_many(draft: Draft, tags: Sequence[Span], officials: Sequence[_Official]) -> Iterator[CaptionFinding]:
    limit = draft.platform.hashtags
    if limit is None or len(tags) <= limit.value:
        return
    network = draft.platform.name
    count, most = grouped(len(tags)), grouped(limit.value)
    words = Words(
        f"Le texte a {count.fr} mots-clics; {network} en accepte {most.fr} au plus.",
        f"The text has {count.en} hashtags; {network} accepts {most.en} at most.",
    )
    label = Words(f"N’en gardez que {most.fr}.", f"Keep only {most.en}.")
    excess = _excess(draft.text, tags, officials, limit.value)
    if excess is None:
        yield left_to_do(draft, "hashtags-too-many", "warning", words, (tags[limit.value][0], tags[-1][1]), label)
        return
    dropped = [
        _drop(draft.text, span, tail, label) for span, tail in zip(excess, _tails(draft.text, excess), strict=True)
    ]
    start, end = dropped[0].start, dropped[-1].end
    shifted = [TextEdit(edit.start - start, edit.end - start, "", label) for edit in dropped]
    edit = TextEdit(start, end, applied(draft.text[start:end], shifted), label)
    yield found(draft, "hashtags-too-many", "warning", words, (start, end), edit)


def _excess(text: str, tags: Sequence[Span], officials: Sequence[_Official], most: int) -> list[Span] | None:
    """The tags to drop without losing a word, in order; None when only the person can choose.

    First the repeated ones, then the last of those that are words of a sentence, which stay without their #.
    """
    known = {official.letters for official in officials}
    letters = [alphanumerics(text[slice(*span)]) for span in tags]
    first = {word: at for at, word in reversed(list(enumerate(letters)))}
    again = {at: word for at, word in enumerate(letters) if first[word] < at}
    ends = dict(zip(tags, _tails(text, tags), strict=True))
    words = [at for at, span in enumerate(tags) if first[letters[at]] == at and not _apart(text, span, ends[span])]
    spared = sorted((at for at in words if letters[at] not in known), reverse=True)
    chosen = (*again, *spared)[: len(tags) - most]
    return [tags[at] for at in sorted(chosen)] if len(chosen) == len(tags) - most else None


def _tails(text: str, tags: Sequence[Span]) -> Iterator[int]:
    """Where the run of tags and mentions after each tag ends; each run is read once, not once per tag."""
    end = -1
    for _, after in tags:
        if after > end:
            end = _tail(text, after)
        # A full stop, as in « #a.b », may be part of a mention but ends a tag.
        yield after if text.startswith(".", after) else end


def _tail(text: str, start: int) -> int:
    found = _TAIL.match(text, start)
    return found.end() if found else start


def _drop(text: str, span: Span, tail: int, label: Words) -> TextEdit:
    """Drop a tag: the whole of it at the end of a line; in a sentence only its #, to keep the person's word."""
    if not _apart(text, span, tail):
        return TextEdit(span[0], span[0] + 1, "", label)
    before = _before(text, span)
    return TextEdit(span[0] - len(before) + len(before.rstrip()), span[1], "", label)


def _apart(text: str, span: Span, tail: int) -> bool:
    """Whether the tag at `span` is one of those at the end of a line, not a word of a sentence."""
    before = _before(text, span).rstrip()
    led = not before or before.endswith((".", "!", "?", "…")) or before.split()[-1].startswith(("#", "@"))
    return led and text[tail : tail + 1] in {"", "\n"}


def _before(text: str, span: Span) -> str:
    """The text before `span` on its line, as far back as is needed."""
    near = max(0, span[0] - _LOOKED_BACK)
    return text[max(near, text.rfind("\n", near, span[0]) + 1) : span[0]]


def _write(tag: str) -> Words:
    return Words(f"Écrivez {tag}.", f"Write {tag}.")

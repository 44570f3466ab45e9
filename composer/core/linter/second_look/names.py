"""Finds what names the campaign, its organisation or its days in other words, or in another order."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from composer.core.campaign.campaign import Campaign, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.finding import Draft
from composer.core.linter.names.likeness import (
    LONG,
    WORD,
    campaign_initials,
    is_comparable,
    long_words,
    same_word,
    words_of,
)
from composer.core.linter.second_look.doubt import Doubt, near
from composer.core.linter.subject import sentence_span
from composer.core.text.late_pattern import LatePattern, places
from composer.core.words import Words

#: Words of a name of which the last may be left out.
_FEWEST_WORDS = 3
_LAST_WORD = LatePattern(r"(?: de| du| d'| -| –)? (\w+)")
#: Letters by which a word of a name is recognized, whatever its ending.
_STEM = 5
#: Characters between two words of one name at most, and words put into it.
_GAP, _MOST_PUT_IN = 30, 4
_BREAK = LatePattern(r"[.,!?…;:\n#@«»\"()]")
# Another word that follows makes another name of it: « Journées de la persévérance sportive ».
_ANOTHER = LatePattern(
    r"(?:journee|semaine|mois|jour)s? d[eu](?: la)? \w{5,} "
    r"(?:aux? (?!ecole|cegep|college|primaire|secondaire)|(?!avec|pour|dans|cette|scol)\w{4})"
)
_WISHED = LatePattern(
    r"\b(?:bonnes|joyeuses|belles|bonne|joyeuse|belle|vive(?:nt)? l(?:a|es)|cette|"
    r"(?:pour|pendant|durant|lors de|a l'occasion de|c'est) l[ae]) \Z"
)
# The rest of a word that a hyphen joins: « Réseau réussite Montréal-Nord ».
_HYPHENED = LatePattern(r"(?:-\w+)+")
_OPENS = LatePattern(r"(?:\A|[.!?…:\n«\"]) ?\Z")
# A verb in the singular after the name that became a plural: « Les Journées de la persévérance scolaire commence ».
_SINGULAR_VERB = LatePattern(
    r"(?: 20\d\d)?(?: (?:a|en|de|du|au) [\w-]+)? (?:ne |se |s'|y |nous |vous |me |m'|te |t'|lui |leur )?"
    r"(?:est|etait|sera|a (?:lieu|commence|debute)|aura|va|commence|commencera|debute|debutera|revient|reviendra|"
    r"arrive|approche|bat|tient|tiendra|deroule|deroulera|permet|souligne|celebre|rappelle|invite|donne|parle|touche|"
    r"signifie|represente|rassemble|dure|fait|prend|termine|existe|compte)\b(?!-)"
)
_PLURAL_BEFORE = LatePattern(r"(?:\A|[.!?…:\n«\"] ?|, )(?:les|ces|nos)\s\Z")
_AGREES = Words("le verbe qui suit est au singulier.", "the French verb that follows is in the singular.")
_AGREE = Words("Mettez-le au pluriel.", "Put it in the plural.")
# What a plural follows, and what a name of days is followed by: « des Journées de la persévérance 2026 ».
_BEFORE_A_PLURAL = LatePattern(r"\b(?:les|des|aux|joyeuses|bonnes|belles|vive les) \Z")
_ENDS_A_NAME = LatePattern(r",? 20\d\d\b")
#: What joins a name to the rest of its sentence.
_JOINING = frozenset("et a au qui que pour dans avec est sont nous vous m and for who is are has".split())
#: Initials: fewer are anybody's.
_FEWEST_INITIALS = 2
#: Characters before a name in which its article, or the beginning of its sentence, is searched for.
_NEAR = 20
# The initials of days as if of one: « la JPS », but not « la semaine JPS ».
_ONE = LatePattern(r"\b(?:la|une|cette|ma|notre) \Z")
_PLURAL = Words("ce sont des journées.", "they are several days.")
_SAY_SO = Words("Écrivez «\u00a0les\u00a0» ou «\u00a0des\u00a0».", "Write it in the plural in French.")


class _Wording(Struct, frozen=True):
    """A name to look for: its long words, and the pattern of any word that begins like one of them."""

    right: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    any_of_them: re.Pattern[str]


class _Found(Struct, frozen=True):
    """A word of the text that begins like one of a name."""

    span: Span
    stem: str


def name_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about words of one name that are together and are not that name."""
    wordings = _wordings(draft.campaign)
    some = [each for each in wordings if _has_others(draft, each)]
    name = wording_of(draft.campaign.name)
    ours = [each for right in (name.fr, name.en) for each in wordings if each.right == right]
    told = len(ours) > 1 and _is_told(draft, ours[0], ours[1])
    exact = _exact_spans(draft, wordings) if some or told else ()
    for wording in some:
        yield from (near(span, wording.right) for span in _scattered(draft, wording, exact))
    if told:
        yield from _in_time(draft, exact)
    if ours:
        yield from _disagreeing(draft, ours[0])
        yield from _renamed(draft, ours[0])
    yield from _parted(draft)
    yield from _initials(draft)
    yield from _in_the_singular(draft)
    yield from _cut_names(draft)
    yield from _abbreviated(draft)


def _has_others(draft: Draft, wording: _Wording) -> bool:
    """Whether each word of a name is there once more than in the exact name and in the handle."""
    return all(_times(draft, wording, stem) > 0 for stem in wording.stems)


def _is_told(draft: Draft, french: _Wording, english: _Wording) -> bool:
    """Whether what the campaign is about is there once more than in its exact names."""
    about, hooked = max(french.stems, key=lambda stem: len(french.words[french.stems.index(stem)])), english.stems[0]
    return _times(draft, french, about) > 0 or _times(draft, english, hooked) > 0


def _times(draft: Draft, wording: _Wording, stem: str) -> int:
    seen, handle = draft.seen.text, _as_seen(draft.mention)
    return (
        seen.count(stem) - len(_exact((wording.right,)).findall(seen)) - (seen.count(handle) if stem in handle else 0)
    )


@lru_cache(maxsize=64)
def _as_seen(text: str) -> str:
    return skeleton(text).text


def _exact_spans(draft: Draft, wordings: Sequence[_Wording]) -> tuple[Span, ...]:
    names = _exact(tuple(each.right for each in wordings))
    return tuple(match.span() for match in names.finditer(draft.seen.text))


@lru_cache(maxsize=16)
def _exact(names: tuple[str, ...]) -> re.Pattern[str]:
    # A line may end within a name.
    ways = (r"\s".join(map(re.escape, skeleton(name).text.split())) for name in names)
    return re.compile(rf"(?:{'|'.join(ways)})(?![\w-])")


@once
def _wordings(campaign: Campaign) -> tuple[_Wording, ...]:
    name, days = wording_of(campaign.name), [wording_of(day.name) for day in campaign.days.values()]
    every = (name.fr, name.en, campaign.organisation.value, *(each for words in days for each in (words.fr, words.en)))
    return tuple(_wording(each) for each in dict.fromkeys(every) if each and is_comparable(each))


def _wording(name: str) -> _Wording:
    words = long_words(words_of(name))
    stems = tuple(word[:_STEM] for word in words)
    pattern = "|".join(rf"{stem[0]}(?<![\w#@/.-]{stem[0]}){stem[1:]}" for stem in stems)
    return _Wording(name, words, stems, re.compile(rf"(?:{pattern})\w*"))


def _scattered(draft: Draft, wording: _Wording, exact: Sequence[Span]) -> Iterator[Span]:
    """The spans of all words of a name, in any order, with others between, that are used as a name."""
    group: list[_Found] = []
    for each in _words_found(draft.seen.text, wording, exact):
        if group and not _goes_on(draft.seen.text, group[-1].span[1], each.span[0]):
            group = []
        group = [*(one for one in group if one.stem != each.stem), each]
        if len(group) == len(wording.stems):
            hyphened = _HYPHENED.match(draft.seen.text, group[-1].span[1])
            span = group[0].span[0], hyphened.end() if hyphened else group[-1].span[1]
            if _is_a_name(draft, group) and len(WORD.findall(draft.seen.text, *span)) <= _LONGEST + len(wording.words):
                yield span
            group = []


#: Words in a name besides its long ones, at most: short ones that join them, and those put in.
_LONGEST = 3 + _MOST_PUT_IN


def _words_found(seen: str, wording: _Wording, exact: Sequence[Span]) -> Iterator[_Found]:
    for match in wording.any_of_them.finditer(seen):
        start, end = match.span()
        stem = next(stem for stem in wording.stems if match[0].startswith(stem))
        word = wording.words[wording.stems.index(stem)]
        if same_word(match[0], word) and not any(one <= start and end <= two for one, two in exact):
            yield _Found((start, end), stem)


def _goes_on(seen: str, start: int, end: int) -> bool:
    return end - start <= _GAP and _BREAK.search(seen, start, end) is None


def _is_a_name(draft: Draft, group: Sequence[_Found]) -> bool:
    """Whether two of the words, or the first within a sentence, have a capital letter."""
    capitals = [any(map(str.isupper, draft.text[slice(*draft.seen.span(*each.span))])) for each in group]
    return sum(capitals) > 1 or (capitals[0] and not _opens(draft.seen.text, group[0].span[0]))


# Another region's own campaign: « Nunavik holds its own School Perseverance Days ».
_THEIRS = LatePattern(r"\b(?:nunavik|kativik|(?:their|its|leurs?|ses|sa) (?:own|propres?))\b")


def _opens(seen: str, at: int) -> bool:
    """Whether a sentence begins at `at`."""
    return _OPENS.search(seen, max(0, at - 2), at) is not None


def _in_time(draft: Draft, exact: Sequence[Span]) -> Iterator[Doubt]:
    """Doubts about days, a week or a month of what the campaign is about: « Semaine de la persévérance »."""
    name = wording_of(draft.campaign.name)
    for match in _of_it(name.fr, name.en).finditer(draft.seen.text):
        start, end = match.span()
        inside = any(one < end and start < two for one, two in exact)
        head = match.start("head") if match["head"] else match.start("tail")
        capital = draft.text[draft.seen.origins[head]].isupper()
        named = (
            capital
            or "la perseverance scolaire" in match[0]
            or _WISHED.search(draft.seen.text, max(0, start - _NEAR), start)
        )
        plain = match["head"] is not None and capital and _opens(draft.seen.text, start)
        theirs = _THEIRS.search(draft.seen.text, *sentence_span(draft.seen.text, (start, end)))
        if named and not inside and not plain and not theirs and not _ANOTHER.match(draft.seen.text, start):
            yield near((start, end), name.fr if match["head"] else name.en)


@lru_cache(maxsize=16)
def _of_it(french: str, english: str) -> re.Pattern[str]:
    """A pattern for the longest word of each name near a word that says how long it lasts."""
    about = max(long_words(words_of(french)), key=len)
    hooked, *rest = long_words(words_of(english))
    others = "|".join(rest)
    french_time, english_time = r"(?:journee|semaine|mois|jour)s?", r"(?:days?|weeks?|month)"
    return re.compile(
        rf"\b(?P<head>{french_time})(?: [\w']+){{0,2}} (?:d[eu] |d')(?:la |l')?{about[:-2]}\w*(?: scolaires?)?"
        rf"|\b(?:(?:{others}) )?(?:{about}|{hooked}(?: \w+){{1,2}}) (?P<tail>{english_time})\b"
    )


def _disagreeing(draft: Draft, french: _Wording) -> Iterator[Doubt]:
    """Doubts about the French name as the subject of a verb in the singular."""
    seen, name = draft.seen.text, _as_seen(french.right)
    for at in places(seen, name):
        verb = _SINGULAR_VERB.match(seen, at + len(name))
        if verb and _PLURAL_BEFORE.search(seen, max(0, at - _NEAR), at):
            yield Doubt((at, verb.end()), _AGREES, _AGREE)


def _renamed(draft: Draft, french: _Wording) -> Iterator[Doubt]:
    """Doubts about another word that begins like the longest of the name: « Journées de la perspicacité scolaire »."""
    seen, longest = draft.seen.text, max(french.words, key=len)
    before, _, after = _as_seen(french.right).partition(longest)
    for at in places(seen, before + longest[:LONG]):
        typed = WORD.match(seen, at + len(before))
        if typed and typed[0] != longest and seen.startswith(after, typed.end()):
            yield near((at, typed.end() + len(after)), french.right)


def _parted(draft: Draft) -> Iterator[Doubt]:
    """Doubts about the initials with marks between them: « J-P-S »."""
    seen = draft.seen.text
    for initials in campaign_initials(draft.campaign):
        for typed in (mark.join(initials) for mark in "-."):
            at = seen.find(typed) if len(initials) > _FEWEST_INITIALS else -1
            end = at + len(typed)
            capitals = draft.text[slice(*draft.seen.span(at, end))].isupper() if at >= 0 else False
            if capitals and not seen[max(0, at - 1) : at].isalnum() and not seen[end : end + 2].strip("-.").isalnum():
                yield near((at, end), initials.upper())


def _initials(draft: Draft) -> Iterator[Doubt]:
    """Doubts about what is written for the initials, in small letters before a year: « jsp 2026 »."""
    seen = draft.seen.text
    for right, others in draft.campaign.words.near.items():
        for typed in (_as_seen(each) for each in others if len(each) < _STEM):
            at = seen.find(f"{typed} 20")
            if at >= 0 and not seen[max(0, at - 1) : at].isalnum() and seen[max(0, at - 1) : at] != "#":
                yield near((at, at + len(typed)), right)


def _in_the_singular(draft: Draft) -> Iterator[Doubt]:
    """Doubts about the French initials, in capitals, after an article in the singular."""
    seen, initials = draft.seen.text, campaign_initials(draft.campaign)[0]
    for match in _whole(initials).finditer(seen) if len(initials) > _FEWEST_INITIALS else ():
        start, end = match.span()
        article = _ONE.search(seen, max(0, start - _NEAR), start)
        if article and draft.text[slice(*draft.seen.span(start, end))].isupper():
            yield Doubt((article.start(), end), _PLURAL, _SAY_SO)


def _cut_names(draft: Draft) -> Iterator[Doubt]:
    """Doubts about a name of the campaign without one of its words: « Joyeuses de la persévérance scolaire »."""
    seen, name = draft.seen.text, wording_of(draft.campaign.name)
    for right in (name.fr, name.en):
        words = _as_seen(right).split(" ")
        first, last = f"{words[0]} ", f" {words[-1]}"
        for at in _whole_places(seen, " ".join(words[1:]) if len(words) > _FEWEST_WORDS else ""):
            capital = right == name.en and draft.text[draft.seen.origins[at + len(words[1]) + 1]].isupper()
            led = capital or _BEFORE_A_PLURAL.search(seen, max(0, at - _NEAR), at)
            if not seen.endswith((first, f"{words[0]}\n"), 0, at) and led:
                yield near((at, at + len(" ".join(words[1:]))), right)
        for at in _whole_places(seen, " ".join(words[:-1]) if len(words) > _FEWEST_WORDS else ""):
            end = at + len(" ".join(words[:-1]))
            capital = draft.text[draft.seen.origins[end - 1 - len(words[-2]) + 1]].isupper()
            if not seen.startswith((last, f"\n{words[-1]}"), end) and (capital or _ENDS_A_NAME.match(seen, end)):
                yield near((at, end), right)


def _whole_places(seen: str, words: str) -> Iterator[int]:
    """Where words stand whole."""
    for at in places(seen, words) if words else ():
        end = at + len(words)
        if not seen[max(0, at - 1) : at].isalnum() and not seen[end : end + 1].isalnum():
            yield at


@lru_cache(maxsize=16)
def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"{word}(?<![\w#@]{word})(?![\w-])")


def _abbreviated(draft: Draft) -> Iterator[Doubt]:
    """Doubts about the organisation's name cut, abbreviated or given another place: « Réseau réussite Mtl »."""
    name = draft.campaign.organisation.value
    words = words_of(name)
    if len(words) < _FEWEST_WORDS:
        return
    first, rest = " ".join(words[:-1]), " ".join(words[1:])
    for match in _whole(first).finditer(draft.seen.text) if first in draft.seen.text else ():
        if draft.seen.text.startswith((f" {words[-1]}", f"'{words[-1]}"), match.end()) or _tagged(
            draft.seen.text, match.start()
        ):
            continue
        typed = _LAST_WORD.match(draft.seen.text, match.end())
        end = typed.end() if typed and _stands_for(draft, typed, words[-1]) else match.end()
        if end > match.end() or _is_cut(draft, match.span(), typed):
            yield near((match.start(), end), name)
    for match in _whole(rest).finditer(draft.seen.text) if rest in draft.seen.text else ():
        whole = draft.seen.text.endswith((f"{words[0]} ", f"{words[0]}\n"), 0, match.start())
        if not whole and (len(words) > _FEWEST_WORDS - 1 and not _tagged(draft.seen.text, match.start())):
            yield near(match.span(), name)
    whole = " ".join(words)
    for match in _with_another(words).finditer(draft.seen.text) if words[0] in draft.seen.text else ():
        typed = " ".join(match[0].split())
        if (
            typed != whole
            and not _tagged(draft.seen.text, match.start())
            and draft.text[draft.seen.origins[match.start()]].isupper()
        ):
            yield near(match.span(), name)


@lru_cache(maxsize=16)
def _with_another(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for the first and the last word of a name, with one word between them or none."""
    return re.compile(rf"{words[0]}(?<!\w{words[0]})(?:\s(?:d[eu] (?:la )?|l')?[a-z]{{4,14}})?\s{words[-1]}(?![\w-])")


def _tagged(seen: str, at: int) -> bool:
    return seen[max(0, at - 1) : at] in {"#", "@"}


def _stands_for(draft: Draft, typed: re.Match[str], word: str) -> bool:
    """Whether the word after the name's beginning is its last one abbreviated, or another place."""
    start = draft.seen.span(*typed.span(1))[0]
    return (len(typed[1]) < LONG and _abbreviates(typed[1], word)) or draft.text[start].isupper()


def _is_cut(draft: Draft, span: Span, typed: re.Match[str] | None) -> bool:
    """Whether the name's beginning stands as a name: capitals within a sentence, and a mark after it."""
    written = draft.text[slice(*draft.seen.span(*span))]
    alone = typed is None or typed[1] in _JOINING
    return written[:1].isupper() and not _opens(draft.seen.text, span[0]) and alone


def _abbreviates(typed: str, word: str) -> bool:
    letters = iter(word)
    return typed[0] == word[0] and typed[-1] == word[-1] and all(each in letters for each in typed)

"""Finds what is left of the campaign's hashtags and handle where a letter, a space or a sign of them is wrong."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, alphanumerics, skeleton
from composer.core.linter.dates.campaign_names import years_in
from composer.core.linter.finding import Draft
from composer.core.linter.names.likeness import are_neighbours, off_by_one, same_word, words_of
from composer.core.linter.second_look.doubt import Doubt, near
from composer.core.text.late_pattern import LatePattern

# What touches a year: « #JPD2026 », « # JPSS2026 », « #J PS2026 ».
_BEFORE_YEAR = LatePattern(r"(?P<sign>[#@]? ?)(?P<stem>[a-z]{1,4}(?: [a-z]{1,3})?)\Z")
_LONGEST = 10
#: Initials: of longer stems, another rule knows the likeness.
_MOST_INITIALS = 4
_ADDRESS = LatePattern(r"\Awww\.|\.(?:ca|com|org|net|info|quebec)\Z")
#: Letters by which two words of the handle are seen to touch.
_END, _START = 2, 3


def piece_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about a hashtag that is the campaign's but for a letter or a space, and about pieces of its handle."""
    seen, year = draft.seen.text, draft.campaign.dates.start.value[:4]
    for tag in draft.campaign.hashtags:
        letters = alphanumerics(tag.value)
        stem = letters.removesuffix(year)
        if stem != letters and len(stem) <= _MOST_INITIALS:
            yield from (near(span, tag.value) for span in _nearly(draft, stem, year))
        at = seen.find(f"@{letters}")
        if at >= 0:
            yield near((at, at + 1 + len(letters)), tag.value)
    yield from (near(span, draft.mention) for span in _handle_pieces(draft))


def _nearly(draft: Draft, stem: str, year: str) -> Iterator[Span]:
    """The spans of what is nearly initials and this year, and of those with a year cut or another network's sign."""
    seen = draft.seen.text
    said = f"#{stem}{year}" in seen
    for dated in years_in(seen):
        at = dated.start()
        match = _BEFORE_YEAR.search(seen, max(0, at - _LONGEST), at)
        whole = match and not seen[max(0, match.start() - 1) : match.start()].isalnum()
        tagged = dated[0] == year or (match is not None and match["sign"].startswith("#"))
        if match and whole and tagged and _is_off(match["stem"], stem, match["sign"].strip(), said=said):
            yield match.start() + len(match["sign"]) - len(match["sign"].lstrip()), dated.end()
    for match in _cut(stem).finditer(seen) if f"#{stem}" in seen else ():
        yield match.span()


def _is_off(typed: str, stem: str, sign: str, *, said: bool) -> bool:
    """Whether `typed` is the initials with a slip; where the hashtag is `said`, only what nothing else can be."""
    letters = typed.replace(" ", "")
    if letters == stem:
        return sign == "@" or (typed != stem and sign == "#")
    if " " in typed:
        return sign == "#" and off_by_one(letters, stem)
    once = re.sub(r"(.)\1", r"\1", letters)
    sure = once == stem or (sorted(letters) == sorted(stem))
    return sure or (
        not said and off_by_one(letters, stem) and (len(letters) != len(stem) or are_neighbours(letters, stem))
    )


@lru_cache(maxsize=16)
def _cut(stem: str) -> re.Pattern[str]:
    """A pattern for a hashtag whose year is cut: « #JPS2 »."""
    return re.compile(rf"#{stem}2(?!\w)")


def _handle_pieces(draft: Draft) -> Iterator[Span]:
    """The spans of names in which two words of the handle touch, and which are not it: « ussitemontreal »."""
    seen, organisation = draft.seen.text, draft.campaign.organisation.value
    for piece, of in _joints(draft.campaign):
        if seen.count(piece) == sum(seen.count(each) for each in of):
            continue
        at = seen.find(piece)
        while at >= 0:
            span = _token(seen, at)
            typed = seen[slice(*span)]
            letters = "".join(filter(str.isalnum, typed))
            if (
                letters not in _known(draft.campaign)
                and not draft.seen.in_link(span[0])
                and not _of_another(typed, words_of(organisation))
            ):
                yield span
            at = seen.find(piece, span[1])


def _of_another(typed: str, words: tuple[str, ...]) -> bool:
    """Whether a name is an address, or has a word of its own after ours: « @reseau_reussite_laval »."""
    if "@" in typed[1:] or "#" in typed[1:] or _ADDRESS.search(typed):
        return True
    own = re.findall(r"[^\W_]+", typed)
    others = [each for each in own if each not in words]
    return len(own) > 1 and len(others) == 1 and not any(same_word(others[0], word) for word in words)


def _handles(campaign: Campaign) -> Iterator[str]:
    return (each.handle.value for each in campaign.networks.values() if each.handle and each.handle.value)


@once
def _known(campaign: Campaign) -> frozenset[str]:
    """The letters of our handles and of our name."""
    return frozenset(alphanumerics(each) for each in (*_handles(campaign), campaign.organisation.value))


@once
def _joints(campaign: Campaign) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The letters where two words of a name touch, alone or with an underscore between, and the handles with them."""
    words = words_of(campaign.organisation.value)
    written = tuple(dict.fromkeys(skeleton(each).text for each in _handles(campaign)))
    pairs = [(one[-_END:], other[:_START]) for one, other in pairwise(words)]
    pieces = (f"{one}{between}{other}" for one, other in pairs for between in ("", "_"))
    return tuple((piece, tuple(each for each in written if piece in each)) for piece in pieces)


def _token(seen: str, at: int) -> Span:
    """The span of the handle or the word around `at`."""
    start = at
    while start and (seen[start - 1].isalnum() or seen[start - 1] in "_.@#"):
        start -= 1
    match = _REST.match(seen, at)
    return start, match.end() if match else at + 1


_REST = LatePattern(r"[\w.]*\w")

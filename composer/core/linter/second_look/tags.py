"""Finds hashtags and handles that are near the campaign's own, and that no rule is sure of."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from composer.core.campaign.campaign import Campaign, text_in, wording_of
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, alphanumerics
from composer.core.linter.finding import Draft
from composer.core.linter.names.likeness import LONG, campaign_initials, long_words, words_of
from composer.core.linter.second_look.doubt import Doubt, near
from composer.core.linter.subject import is_personal
from composer.core.text.late_pattern import LatePattern, places
from composer.core.words import LANGUAGES, Words

_TAG = LatePattern(r"#(?<![\w&#]#)(?!\d+\b)\w+")
_HANDLE = LatePattern(r"@(?<![\w@/.]@)\w[\w.-]*")
_DATED = LatePattern(r"(.+?)(20\d\d)\Z")
#: Letters of a hashtag that another one may hold.
_LONG = 8
#: Letters that a misspelled hashtag has more or less at most, and the share of them that is right.
_MOST_OFF, _LIKENESS = 2, 0.9
#: How a misspelling of « persévérance » ends: « persévérante » is another word.
_END, _NOUN_ENDS = 4, frozenset({"ance", "ence", "anse", "ense"})
_UNLESS_MEANT = Words("Retirez-le, à moins que ce soit voulu.", "Remove it, unless that is meant.")
# What shows that a hashtag lacks its sign: a letter in its place, another hashtag or a handle before it.
_LED = LatePattern(r"(?<![\w#@])[a-z0-9]\Z|(?:\b(?:hashtag|mot-clic)|[@#][\w.]+) \Z")
_LONGEST_LEAD = 60
#: Words of a name of which one may be another in a handle, and letters of that one.
_FEWEST_WORDS, _LONGEST_BETWEEN = 2, 14
#: The share of our handle that shows whose another is: « @reseau_reussite ».
_KEPT = 0.6


def tag_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about a hashtag of the campaign's name with another year, one in disorder, and a handle cut or longer."""
    seen = draft.seen.text
    if "#" in seen:
        yield from _of_hashtags(draft)
        yield from _in_pieces(draft)
    if "@" in seen:
        yield from _of_handles(draft)


def _of_hashtags(draft: Draft) -> Iterator[Doubt]:
    tags = [(match.span(), match[0][1:].replace("_", "")) for match in _TAG.finditer(draft.seen.text)]
    officials = _officials(draft.campaign)
    written = {letters for _, letters in tags}
    year = draft.campaign.dates.start.value[:4]
    for span, letters in (each for each in tags if each[1] not in officials):
        dated = _DATED.match(letters)
        if (
            dated
            and dated[2] != year
            and _names_it(dated[1], draft.campaign)
            and not is_personal(draft.seen.text, span)
        ):
            yield near(span, next(iter(officials.values()), f"#{dated[1]}{year}"))
        if like := _like_a_name(letters, draft.campaign, year):
            yield near(span, f"#{like}")
        yield from _of_a_past_theme(draft, span, letters)
        right = next((right for each, right in officials.items() if _misdates(letters, each)), None)
        if right:
            yield near(span, right)
        for official, right in officials.items():
            if official not in written and _in_disorder(letters, official, year):
                yield near(span, right)


def _in_pieces(draft: Draft) -> Iterator[Doubt]:
    """Doubts about a hashtag of the campaign whose year is another one, or that lacks its sign: « #JPS #2026 »."""
    seen = draft.seen.text
    for tag in draft.campaign.hashtags:
        letters = alphanumerics(tag.value)
        dated = _DATED.match(letters)
        for at in _ended_places(seen, f"#{dated[1]} #{dated[2]}") if dated else ():
            yield near((at, at + len(letters) + 3), tag.value)
        for at in _ended_places(seen, letters) if dated else ():
            if _LED.search(seen, max(0, at - _LONGEST_LEAD), at):
                yield near((at, at + len(letters)), tag.value)


def _ended_places(seen: str, words: str) -> Iterator[int]:
    """Where words are that nothing goes on."""
    return (at for at in places(seen, words) if not seen[at + len(words) : at + len(words) + 1].isalnum())


def _names_it(letters: str, campaign: Campaign) -> bool:
    """Whether a hashtag is the campaign’s name, begins with its initials, or holds one of its hashtags."""
    stems = _stems(campaign)
    if letters not in stems and letters.startswith(campaign_initials(campaign)):
        return True
    held = any(each != letters and len(each) >= _LONG and each in letters for each in stems)
    return held or letters in _named(campaign)


@once
def _officials(campaign: Campaign) -> dict[str, str]:
    """The campaign's hashtags, by their letters and digits."""
    return {alphanumerics(tag.value): tag.value for tag in campaign.hashtags}


def _like_a_name(letters: str, campaign: Campaign, year: str) -> str:
    """The campaign's name as a hashtag, where the letters of one are nearly its: « #HookOnSchoolDays »; else empty."""
    bare = letters.removesuffix(year)
    names = (*_both_names(campaign), *_themes(campaign), campaign.organisation.value, *_shorter(campaign))
    rights = [(name, alphanumerics(name)) for name in names]
    if bare in {right for _, right in rights}:
        return ""
    for name, right in rights:
        if (
            right
            and _may_be(bare, name, right)
            and SequenceMatcher(None, bare, right, autojunk=False).ratio() >= _LIKENESS
        ):
            return "".join(word[:1].upper() + word[1:] for word in re.findall(r"\w+", name)) + letters[len(bare) :]
    return ""


def _may_be(bare: str, name: str, right: str) -> bool:
    """Whether a hashtag is as long as a name; of one word in small letters, only with its ending."""
    if " " in name:
        return abs(len(bare) - len(right)) <= _MOST_OFF
    return abs(len(bare) - len(right)) < _MOST_OFF and (not name.islower() or bare[-_END:] in _NOUN_ENDS)


def _shorter(campaign: Campaign) -> tuple[str, ...]:
    """What hashtags keep of the campaign's name, then the names of its days: « Persévérance scolaire »."""
    words = [wording_of(day.name) for day in campaign.days.values()]
    days = tuple(name for each in words for name in (each.fr, each.en) if name)
    return (*_kept(_both_names(campaign)[0]), *days, *(max(name.split(), key=len) for name in days))


@lru_cache(maxsize=16)
def _kept(name: str) -> tuple[str, ...]:
    """The long words of `name`, those from its longest on, and that one alone."""
    words = [word for word in re.findall(r"\w+", name) if len(word) >= LONG]
    at = words.index(max(words, key=len)) if words else 0
    parts = (words, words[at:], words[at : at + 1])
    return tuple(dict.fromkeys(" ".join(part) for part in parts if part))


def _of_a_past_theme(draft: Draft, span: Span, letters: str) -> Iterator[Doubt]:
    """The doubt that a hashtag is the theme of an earlier edition: « #LaPersévéranceFaitTouteLaDifférence »."""
    for year, edition in draft.campaign.editions.items():
        if letters in {alphanumerics(theme.value) for theme in edition.themes.values()}:
            if not is_personal(draft.seen.text, span):
                why = Words(f"c’est le thème de {year}.", f"this is the theme of {year}.")
                yield Doubt(span, why, _UNLESS_MEANT)
            return


def _themes(campaign: Campaign) -> tuple[str, ...]:
    return tuple(text for language in LANGUAGES if (text := text_in(campaign.theme, language).strip(" .")))


def _both_names(campaign: Campaign) -> tuple[str, str]:
    name = wording_of(campaign.name)
    return name.fr, name.en


@once
def _named(campaign: Campaign) -> frozenset[str]:
    """The campaign's name, its long words, and the English initials, as the letters of a hashtag."""
    french, english = _both_names(campaign)
    whole = {alphanumerics(name) for name in (french, english)}
    long = {"".join(long_words(words_of(name))) for name in (french, english)}
    shorter = {alphanumerics(name) for name in _kept(french) if " " in name}
    return frozenset((*whole, *long, *shorter, campaign_initials(campaign)[1]))


@once
def _stems(campaign: Campaign) -> tuple[str, ...]:
    """The letters of the campaign's hashtags without their year."""
    return tuple(re.sub(r"20\d\d\Z", "", letters) for letters in _officials(campaign))


def _misdates(letters: str, official: str) -> bool:
    """Whether a hashtag is one of the campaign's with a sign of its year wrong: « #JPS20m6 »."""
    dated = _DATED.match(official)
    if not dated or len(letters) != len(official) or not letters.startswith(dated[1]):
        return False
    typed = letters[len(dated[1]) :]
    figures = re.fullmatch(r"20\d\d", typed) is not None
    return not figures and sum(one != other for one, other in zip(typed, dated[2], strict=True)) == 1


def _in_disorder(letters: str, official: str, year: str) -> bool:
    """Whether a hashtag of the campaign has its year first."""
    stem = official.removesuffix(year)
    return stem != official and letters == year + stem


def _of_handles(draft: Draft) -> Iterator[Doubt]:
    ours, seen = _ours(draft.campaign), draft.seen.text
    for match in _HANDLE.finditer(seen):
        letters = "".join(filter(str.isalnum, match[0]))
        like = _is_near(letters, ours) or _has_ends(letters, words_of(draft.campaign.organisation.value))
        if letters not in ours and like and not draft.seen.in_link(match.start()):
            yield near(match.span(), draft.mention)
    for match in _in_words(draft.campaign).finditer(seen):
        if "".join(filter(str.isalnum, match[0])) not in ours:
            yield near(match.span(), draft.mention)


@once
def _in_words(campaign: Campaign) -> re.Pattern[str]:
    """A pattern for an @ before the organisation's name in words, all but its last one: « @Réseau réussite Mtl »."""
    first = words_of(campaign.organisation.value)[:-1]
    return re.compile(rf"@(?<![\w@]@) ?{' '.join(first)}(?: de)?(?: \w+)?(?!\w)" if len(first) > 1 else "(?!)")


def _is_near(letters: str, ours: Sequence[str]) -> bool:
    """Whether a handle is most of ours from its beginning, or ours with more after it."""
    return any(
        letters.startswith(one) or (one.startswith(letters) and len(letters) >= _KEPT * len(one)) for one in ours
    )


def _has_ends(letters: str, words: Sequence[str]) -> bool:
    """Whether a handle is the first and the last word of our name, with another one between or none."""
    between = len(letters) - len(words[0]) - len(words[-1]) if len(words) > _FEWEST_WORDS else -1
    return 0 <= between <= _LONGEST_BETWEEN and letters.startswith(words[0]) and letters.endswith(words[-1])


@once
def _ours(campaign: Campaign) -> tuple[str, ...]:
    """The letters of our handles and of our name."""
    handles = (each.handle.value for each in campaign.networks.values() if each.handle)
    return tuple(dict.fromkeys(alphanumerics(each) for each in (*handles, campaign.organisation.value) if each))

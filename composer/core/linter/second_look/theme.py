"""Finds a sentence, or what is quoted, that is nearly the theme of this edition."""

import re
from collections.abc import Iterable, Iterator, Sequence

from composer.core.campaign.campaign import Campaign, text_in
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span
from composer.core.linter.finding import Draft
from composer.core.linter.names.likeness import LONG, WORD, same_word, words_of
from composer.core.linter.second_look.doubt import Doubt, near
from composer.core.linter.subject import has_past_verb, sentence_span
from composer.core.text.late_pattern import LatePattern, signs_in
from composer.core.words import LANGUAGES

_STEM = 5
#: Words: in a shorter theme, one word of another kind makes another sentence.
_SHORTEST = 5
#: Words of a theme that another sentence may have others in place of, and words put into the whole of it.
_MOST_OTHER, _MOST_PUT_IN = 1, 2
# What ends the part of a sentence in which a theme stands by itself.
_BOUND = LatePattern(r"[^\w ,'#@&/+-]")
_MOST_CHARACTERS = 60
_QUOTED_SOON = LatePattern(
    r"\b(?<!mon )(?<!ton )(?<!son )(?<!my )(?<!ma )them(?:e|atique)\b(?! (?:a moi|d[eu] (?:ma|mon|mes)))"
    r'[^.!?\n«"]{0,30}[«"] ?([^«»"\n]{8,80}?)[ .!?]*[»"]'
)
_QUOTED = LatePattern(r'[«"] ?([^«»"\n]{12,80}?)[ .!?…]*[»"]')
# This edition's theme, and what it is said to be.
_ANNOUNCED = LatePattern(
    r"\b(?:theme (?:de (?:cette annee|l'annee|l'edition|la campagne)|des jps|20\d\d|cette annee)|"
    r"(?:this year's|our|20\d\d|hsd) theme|the theme (?:this year|of the year))"
    r"(?:,? (?:est|c'est|sera|is|will be)| ?:),? ?[«\"]? ?([^.!?\n«»\"]{8,70})"
)
# What gives the words after it as the campaign's, without quotation marks.
_CALLED = LatePattern(r"\b(?:slogan|themes?|devise|mot d'ordre|motto|tagline)[^.!?\n]{0,12}[:,] ?\Z")
#: Characters before a theme in which that is searched for.
_NEAR = 32
#: Words of the theme by which what is quoted as one is taken for it.
_MOST_ALIKE = 3
# Hashtags and handles before it are no words of it.
_TAGS = LatePattern(r"(?:[ \n]*[#@][\w.]+)*")
# Said by somebody, it is theirs: « “…”, disait ma mère ».
_SAID = LatePattern(
    r"\b(?:dis(?:ait|ent)|(?<!on )dit|repet\w+|repete|said|says?|told|quote|citation|proverbe|maman|mere|"
    r"pere|coach|entraineu\w+)\b"
)


def theme_doubts(draft: Draft) -> Iterator[Doubt]:
    """Doubts about words that stand by themselves, and are those of the theme but for one."""
    seen = draft.seen.text
    themes = _themes(draft.campaign)
    yield from _quoted(draft, themes)
    yield from _announced(draft, themes)
    yield from _of_another(draft, themes)
    yield from _earlier(draft)
    for theme, words in themes:
        right = theme.rstrip(" .,!?…")
        longest = max(words, key=len)
        stem, others = longest[:_STEM], [word for word in words if len(word) >= LONG and word != longest]
        at = seen.find(stem) if any(word in seen for word in others) else -1
        while at >= 0:
            span = _part(seen, at)
            called = _CALLED.search(seen, max(0, span[0] - _NEAR), span[0]) is not None
            if (
                _is_near(WORD.findall(seen, *span), words, fewest=len(words) - called)
                and not _is_exact(draft, span, theme)
                and not _is_theirs(seen, span)
            ):
                yield near(span, right)
            at = seen.find(stem, max(span[1], at + 1))


def _quoted(draft: Draft, themes: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[Doubt]:
    """Doubts about what is quoted soon after the word « thème » and has most words of one, with others."""
    seen = draft.seen.text
    for match in _QUOTED_SOON.finditer(seen) if "them" in seen else ():
        for theme, words in themes:
            alike = _in_common(WORD.findall(match[1]), words) >= _MOST_ALIKE
            if alike and not _is_exact(draft, match.span(1), theme) and not _is_theirs(seen, match.span(1)):
                yield near(match.span(1), theme.rstrip(" .,!?…"))
                break


def _quotations(seen: str) -> Iterator[re.Match[str]]:
    return _QUOTED.matches_at(signs_in(seen, '«"'), seen)


def _of_another(draft: Draft, themes: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[Doubt]:
    """Doubts about what is quoted and is the theme but for its longest word: « La réussite, ça mène loin. »."""
    seen = draft.seen.text
    for theme, words in themes:
        others = [word for word in words if len(word) >= LONG and word != max(words, key=len)]
        for match in _quotations(seen) if all(word in seen for word in others) else ():
            typed = tuple(WORD.findall(match[1]))
            one_other = len(typed) == len(words) and sum(map(str.__ne__, typed, words)) == 1
            if one_other and not _is_exact(draft, match.span(1), theme) and not _is_theirs(seen, match.span(1)):
                yield near(match.span(1), theme.rstrip(" .,!?…"))


def _earlier(draft: Draft) -> Iterator[Doubt]:
    """Doubts about what is quoted and is nearly the theme of an earlier edition: « Nos gestes, un plus pour… »."""
    seen = draft.seen.text
    right = next((theme for theme, _ in _themes(draft.campaign)), "").rstrip(" .,!?…")
    known = [(stem, words) for stem, words in _earlier_themes(draft.campaign) if stem in seen]
    for match in _quotations(seen) if right and known else ():
        themes = [words for stem, words in known if stem in match[1]]
        if _is_nearly_one(match[1], themes) and not _is_theirs(seen, match.span(1)):
            yield near(match.span(1), right)


def _is_nearly_one(quoted: str, themes: Sequence[tuple[str, ...]]) -> bool:
    """Whether what is quoted is nearly one of `themes`; word for word, the rules for the theme decide."""
    typed = tuple(WORD.findall(quoted)) if themes else ()
    return typed not in themes and any(_is_near(typed, words, fewest=len(words) - 1) for words in themes)


@once
def _earlier_themes(campaign: Campaign) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of each theme of the earlier editions, after the beginning of the longest."""
    known = (theme.value for edition in campaign.editions.values() for theme in edition.themes.values())
    return tuple((max(words, key=len)[:_STEM], words) for _, words in _prepared(known))


def _announced(draft: Draft, themes: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[Doubt]:
    """Doubts about what is said to be this edition's theme, in other words: “This year’s theme is Perseverance…”."""
    seen = draft.seen.text
    for match in _ANNOUNCED.finditer(seen) if "theme" in seen else ():
        typed = tuple(WORD.findall(match[1]))
        exact = any(typed[at : at + len(words)] == words for _, words in themes for at in range(len(typed)))
        like = (theme for theme, words in themes if max(words, key=len)[:_STEM] in match[1])
        theme = None if exact else next(like, None)
        if theme and not _is_theirs(seen, match.span(1)):
            yield near(match.span(1), theme.rstrip(" .,!?…"))


@once
def _themes(campaign: Campaign) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return _prepared(text_in(campaign.theme, language) for language in LANGUAGES)


def _prepared(themes: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    known = ((theme, words_of(theme)) for theme in themes)
    return tuple((theme, words) for theme, words in known if len(words) >= _SHORTEST)


def _part(seen: str, at: int) -> Span:
    """The span of the part of a sentence around `at`, between marks other than a comma, without the spaces around."""
    before = [match.end() for match in _BOUND.finditer(seen, max(0, at - _MOST_CHARACTERS), at)]
    after = _BOUND.search(seen, at, at + _MOST_CHARACTERS)
    start = before[-1] if before else max(0, at - _MOST_CHARACTERS)
    end = after.start() if after else min(len(seen), at + _MOST_CHARACTERS)
    tags = _TAGS.match(seen, start, end)
    start = tags.end() if tags else start
    inside = seen[start:end]
    start += len(inside) - len(inside.lstrip(" ,-'"))
    return start, max(start, start + len(inside.strip(" ,-'")))


def _is_near(typed: Sequence[str], words: Sequence[str], *, fewest: int) -> bool:
    """Whether all words of a theme but one are there in order, with another in its place, or one or two put in."""
    more, same = len(typed) - len(words), _in_common(typed, words)
    # The theme itself, with words of one's own before or after it.
    if any(tuple(typed[at : at + len(words)]) == tuple(words) for at in range(more + 1)) and more:
        return False
    return fewest - len(words) <= more <= _MOST_PUT_IN and same >= len(words) - (
        _MOST_OTHER if more < _MOST_PUT_IN else 0
    )


def _in_common(typed: Sequence[str], words: Sequence[str]) -> int:
    """The length of the longest part that both have in the same order, not necessarily together."""
    row = [0] * (len(words) + 1)
    for one in typed:
        last = row
        row = [0]
        for at, word in enumerate(words):
            row.append(last[at] + 1 if same_word(one, word) else max(row[at], last[at + 1]))
    return row[-1]


def _is_theirs(seen: str, span: Span) -> bool:
    """Whether what is at `span` is asked, said by somebody, or told of the past."""
    if seen[span[1] : span[1] + 2].lstrip(" ")[:1] == "?":
        return True
    around = sentence_span(seen, (max(0, span[0] - 3), span[1] + 3))
    return has_past_verb(seen, around) or _SAID.search(seen, *around) is not None


def _is_exact(draft: Draft, span: Span, theme: str) -> bool:
    typed = draft.text[slice(*draft.seen.span(*span))]
    return typed.isupper() or _bare(typed) == _bare(theme)


def _bare(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().rstrip(" .,!?…").split())

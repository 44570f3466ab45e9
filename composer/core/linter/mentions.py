"""Checks that the organisation is named: by its exact handle, or in words on a network where it has none."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from composer.core.campaign.incomplete import handle_to_provide
from composer.core.campaign.once import once
from composer.core.linter.confusables import Span, alphanumerics, skeleton
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found, left_to_do, location
from composer.core.linter.names.near_names import nearly_named
from composer.core.linter.other_handles import UNLESS_MEANT, beside_ours, in_place_of_ours, other_handles
from composer.core.text.late_pattern import LatePattern
from composer.core.words import Words, named

# How a name is misspelled from memory, or when a line breaks in it: with a space, a hyphen or a full stop
# in place of each underscore, or beside it.
_BETWEEN = r"[ \n._*–-]{0,3}"
_AT = re.compile("@@*")
_TOKEN = re.compile(r" ?[\w.-]*\w")
# Words joined as those of a handle, without its @, are nobody's prose: « reseau_reusite_montreal ».
_JOINED = re.compile(r"(?<![\w@#/.-])[^\W_]+(?:_[^\W_]+)+(?![\w@/]|[.-]\w)")
_HANDLE = re.compile(r"@(?<![\w@/.]@)\w[\w.-]*\w")
_DOMAIN = re.compile(r"(?:@[\w-]+)?\.(?:ca|com|fr|net|org|quebec)(?!\w)")

# Two errors in a name of twenty letters are typing errors; with more, or a longer name, it is another account.
_LIKENESS = 0.9
_MOST_ADDED = 2
#: The share of a name that must be there as it is when its end is abbreviated: « reseau_reussite_mtl ».
_KEPT = 0.6

_LAST_LATIN = 0x24F

# A hashtag or a handle before an @: what follows is not an e-mail address.
_TAGGED = re.compile(r"[#@][\w.]*\Z")
#: Characters: how far back that is searched for.
_LONGEST_TAG = 101


class _Names(Struct, frozen=True):
    """The campaign's handles and organisation, as letters and digits only, and the patterns that find them."""

    letters: tuple[str, ...]
    words: frozenset[str]
    #: The handles in lower case, without their @.
    exact: tuple[str, ...]
    spelled: LatePattern
    bare: LatePattern
    tagged: LatePattern
    page: LatePattern
    #: A handle as it is dictated, its signs in words.
    said: LatePattern
    #: The organisation's name in words.
    in_words: LatePattern


class _Mention(Struct, frozen=True):
    """Where a handle is meant, and what should be written there."""

    span: Span
    right: str


def mention_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """Findings for an altered handle; otherwise for its page's address, its name without the @, or no mention at all.

    User names do not end with a full stop: one after the handle is punctuation, unless a letter follows (docs/facts.md,
    « Mentions »). Where the organisation has no handle, any of its other handles is replaced by its name in words.
    Where its handle is still to be provided, that is reported. A handle of an earlier edition or of another region is
    taken for its own where that one is not there.
    """
    others = other_handles(draft)
    if draft.campaign.lacks_handle(draft.network):
        yield _to_provide(draft)
        yield from (in_place_of_ours(draft, each) for each in others)
        return
    meant = tuple(_meant(draft))
    named_so = bool(meant) or (draft.platform.handle is None and (_in_words(draft) or _nearly_in_words(draft)))
    meant = meant if named_so else tuple(_linked(draft)) or tuple(_unmarked(draft)) or tuple(_cut(draft))
    for mention in meant:
        if draft.text[slice(*mention.span)] != mention.right:
            yield _of_another_network(draft, mention, meant) or _altered(draft, mention)
    absent = not meant and not named_so
    if absent:
        yield in_place_of_ours(draft, others[0]) if others else _missing(draft)
    yield from (beside_ours(draft, each) for each in others[1 if absent else 0 :])


def mention_spans(draft: Draft) -> tuple[Span, ...]:
    """The spans where the handle is meant, exact or not."""
    return tuple(mention.span for mention in _meant(draft))


@once
def _names(draft: Draft) -> _Names:
    networks = draft.campaign.networks.values()
    handles = tuple(network.handle.value for network in networks if network.handle and network.handle.value)
    form = draft.platform.own_handle
    return _known(handles, draft.campaign.organisation.value, form.hosts, form.before)


@lru_cache(maxsize=16)
def _known(handles: tuple[str, ...], organisation: str, hosts: tuple[str, ...], before: tuple[str, ...]) -> _Names:
    letters = tuple({alphanumerics(name): None for name in (*handles, organisation) if name})
    spelled = "|".join(_BETWEEN.join(map(re.escape, each)) for each in letters) or r"(?!)"
    exact = tuple(skeleton(handle).text.lstrip("@") for handle in handles)
    # In a campaign without any handle, nothing matches without an @.
    bare = "|".join(map(re.escape, exact)) or r"(?!)"
    words = r"\W{1,3}".join(map(re.escape, re.findall(r"\w+", skeleton(organisation).text))) or r"(?!)"
    host, first = ("|".join(map(re.escape, each)) for each in (hosts, before))
    return _Names(
        letters,
        frozenset(re.findall(r"\w+", skeleton(organisation).text)),
        exact,
        LatePattern(f" ?(?:{spelled})s?(?!\\w)"),
        LatePattern(rf"(?<![\w@#/.-])(?:[(\[](?:at|a|arobase)[)\]] ?)?(?:{bare})@?(?!\w|[.@/-]\w)"),
        LatePattern(rf"#(?<![\w&@#/.-]#)(?:{bare})(?!\w|[.@/-]\w)"),
        LatePattern(
            rf"(?<![\w@/.-])(?:https?://)?(?:[\w-]+\.)*(?:{host})/(?:(?:{first})/)?@?(?:{bare})"
            rf"(?!\w|[.@-]\w|/\w)/?(?:[?#][\w=&%~.+-]*[\w=])?"
            if hosts
            else r"(?!)"
        ),
        _dictated(re.findall(r"\w+", skeleton(organisation).text)),
        LatePattern(rf"(?<![\w@#])(?:{words})(?!\w)"),
    )


def _dictated(words: Sequence[str]) -> LatePattern:
    """A pattern for the words of a handle after « arobase », or with « tiret bas » between them."""
    sign = r" (?:tirets? bas|trait bas|tiret du (?:8|huit)|souligne|underscore) "
    between, lead = rf"(?:{sign}|[ _.-])", r"(?:arobase?|a commercial|at sign)"
    after = between.join(map(re.escape, words)) or r"(?!)"
    signs = sign.join(map(re.escape, words)) if len(words) > 1 else r"(?!)"
    return LatePattern(rf"(?<![\w@#])(?:{lead} (?:{after})|{signs})(?!\w)")


def _in_words(draft: Draft) -> bool:
    """Whether the organisation is named in words."""
    return _names(draft).in_words.search(draft.seen.text) is not None


def _nearly_in_words(draft: Draft) -> bool:
    """Whether the organisation is named with a word misspelled, which has its own finding."""
    name = draft.campaign.organisation.value
    return bool(name) and nearly_named(draft, name)


def _meant(draft: Draft) -> Iterator[_Mention]:
    seen, names = draft.seen, _names(draft)
    for at in _AT.finditer(seen.text):
        end = _end(seen.text, at.end(), names)
        if end and not seen.in_link(at.start()):
            yield from _mention(draft, at.start(), end)


def _end(seen: str, start: int, names: _Names) -> int:
    """The end of the handle that is meant after the @ before `start`; 0 when it is another handle."""
    if end := _exact_end(seen, start, names) or _spelled_end(seen, start, names):
        domain = _DOMAIN.match(seen, end)
        return domain.end() if domain else end
    token = _TOKEN.match(seen, start)
    return token.end() if token and _meant_by(token[0], names) else 0


def _exact_end(seen: str, start: int, names: _Names) -> int:
    """The end of a handle that is exact at `start`, and the last thing on its line; else 0."""
    ends = (start + len(each) for each in names.exact if seen.startswith(each, start))
    return next((end for end in ends if seen[end : end + 1] in {"", "\n"}), 0)


def _spelled_end(seen: str, start: int, names: _Names) -> int:
    """The end of a handle that is exact at `start` but for spaces or signs between its letters; else 0."""
    spelled = names.spelled.match(seen, start)
    return spelled.end() if spelled else 0


def _meant_by(token: str, names: _Names) -> bool:
    """Whether a name after an @ is nearly one of ours, or has the words of the organisation in another order."""
    words = frozenset(re.findall(r"[^\W_]+", token))
    return words == names.words or any(_near(alphanumerics(token), each) for each in names.letters)


def _near(written: str, name: str) -> bool:
    if _abbreviates(written, name):
        return True
    if abs(len(written) - len(name)) > _MOST_ADDED:
        return False
    likeness = SequenceMatcher(None, written, name, autojunk=False)
    return likeness.quick_ratio() >= _LIKENESS and likeness.ratio() >= _LIKENESS


def _abbreviates(written: str, name: str) -> bool:
    """Whether `written` is `name` with letters of its end left out, but not the first of them."""
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(written, name, strict=False)))
    end, letters = written[kept:], iter(name[kept:])
    return kept >= _KEPT * len(name) and len(end) > 1 and all(each in letters for each in end)


def _mention(draft: Draft, start: int, end: int) -> Iterator[_Mention]:
    """The mention, separated from adjoining words; nothing for an e-mail address."""
    seen, handle = draft.seen, draft.mention
    span = seen.span(start, end)
    stuck = start > 0 and seen.text[start - 1].isalnum()
    tagged = _TAGGED.search(seen.text, max(0, start - _LONGEST_TAG), start)
    if stuck and not tagged and draft.text[slice(*span)] != handle:
        return
    if re.match(r"\.\w", seen.text[end : end + 2]):
        span, handle = seen.span(start, end + 1), f"{handle}. "
    yield _Mention(span, f" {handle}" if stuck else handle)


def _linked(draft: Draft) -> Iterator[_Mention]:
    """The first address of the page to mention on this network, where a link is not a mention."""
    match = _names(draft).page.search(draft.seen.text)
    if match:
        yield _Mention(draft.seen.span(*match.span()), draft.mention)


def _unmarked(draft: Draft) -> Iterator[_Mention]:
    """The first occurrence of the name of a handle, or nearly, without its @, or with a # or « (at) » in its place."""
    names = _names(draft)
    for match in names.said.finditer(draft.seen.text):
        yield _Mention(draft.seen.span(*match.span()), draft.mention)
        return
    for match in (*names.bare.finditer(draft.seen.text), *names.tagged.finditer(draft.seen.text)):
        if not draft.seen.in_link(match.start()):
            yield _Mention(draft.seen.span(*match.span()), draft.mention)
            return
    for match in _JOINED.finditer(draft.seen.text) if "_" in draft.seen.text else ():
        if any(_near(alphanumerics(match[0]), each) for each in names.letters):
            yield _Mention(draft.seen.span(*match.span()), draft.mention)
            return


def _cut(draft: Draft) -> Iterator[_Mention]:
    """The first handle that has the first words of ours and no more: « @reseau_reussite »."""
    names = _names(draft)
    for match in _HANDLE.finditer(draft.seen.text):
        letters = alphanumerics(match[0])
        short = any(each.startswith(letters) and len(letters) >= _KEPT * len(each) for each in names.letters)
        if short and any(letters.endswith(word) for word in names.words) and not draft.seen.in_link(match.start()):
            yield _Mention(draft.seen.span(*match.span()), draft.mention)
            return


def _to_provide(draft: Draft) -> CaptionFinding:
    end = len(draft.text.rstrip())
    problem = handle_to_provide(draft.campaign, draft.network)
    return CaptionFinding(replace(problem, location=location(draft, end)), end, end, None)


def _of_another_network(draft: Draft, mention: _Mention, meant: Sequence[_Mention]) -> CaptionFinding | None:
    """The finding for the exact handle of another network beside this one's, as in a list; else None.

    Only the person can tell whether it is meant: two of the same would say nothing more.
    """
    typed = draft.text[slice(*mention.span)]
    others = {
        each.handle.value for name, each in draft.campaign.networks.items() if each.handle and name != draft.network
    }
    named_here = any(draft.text[slice(*each.span)] == draft.mention for each in meant)
    if typed not in others or not named_here:
        return None
    shown = named(typed)
    words = Words(
        f"{shown.fr} est l’identifiant d’un autre réseau; {draft.platform.name} ne le reconnaîtrait pas.",
        f"{shown.en} is the handle on another network; {draft.platform.name} would not recognize it.",
    )
    return left_to_do(draft, "handle-foreign", "warning", words, mention.span, UNLESS_MEANT)


def _altered(draft: Draft, mention: _Mention) -> CaptionFinding:
    if draft.platform.handle is None:
        return _unofficial(draft, mention)
    written, handle = draft.text[slice(*mention.span)], draft.mention
    typed, exact = named(written), named(handle)
    if handle != mention.right:
        words = Words(
            f"L’identifiant {exact.fr} est collé au mot voisin\u00a0: le réseau ne le reconnaîtrait pas.",
            f"The handle {exact.en} runs into the next word: the network would not recognize it.",
        )
    elif _disguised(written):
        words = Words(
            f"Ceci ressemble à {exact.fr}, mais un de ses caractères n’est pas celui qu’on croit voir.",
            f"This looks like {exact.en}, but one of its characters is not what it seems to be.",
        )
    else:
        words = Words(
            f"{typed.fr} n’est pas l’identifiant à nommer sur {draft.platform.name}, {exact.fr}.",
            f"{typed.en} is not the handle to name on {draft.platform.name}, {exact.en}.",
        )
    label = Words(f"Écrivez exactement {handle}.", f"Write {handle}, exactly.")
    return found(draft, "handle-altered", "error", words, mention.span, TextEdit(*mention.span, mention.right, label))


def _unofficial(draft: Draft, mention: _Mention) -> CaptionFinding:
    """The finding for a handle where the organisation has none: it is unused, or somebody else's."""
    written, name = named(draft.text[slice(*mention.span)]), draft.mention
    words = Words(
        f"{written.fr} n’est pas un identifiant de l’organisation sur {draft.platform.name}\u00a0: elle n’en a pas.",
        f"{written.en} is not a handle of the organisation on {draft.platform.name}: it has none there.",
    )
    label = Words(f"Nommez-la en toutes lettres\u00a0: {name}.", f"Name it in words: {name}.")
    return found(
        draft, "handle-unofficial", "error", words, mention.span, TextEdit(*mention.span, mention.right, label)
    )


def _disguised(written: Iterable[str]) -> bool:
    """Whether the text contains a letter of another script, a decomposed accent or an invisible character."""
    return any(ord(character) > _LAST_LATIN for character in written)


def _missing(draft: Draft) -> CaptionFinding:
    text, handle = draft.text, draft.mention
    end = len(text.rstrip())
    by_handle = draft.platform.handle is not None
    words = Words(
        f"{'L’identifiant' if by_handle else 'L’organisation'} {handle} n’est pas "
        f"nommé{'' if by_handle else 'e'}, ce que la campagne exige.",
        f"The {'handle' if by_handle else 'organisation'} {handle} is not named, which the campaign requires.",
    )
    label = Words(f"Ajoutez {handle} à la fin.", f"Add {handle} at the end.")
    edit = TextEdit(end, len(text), f"\n\n{handle}", label)
    return found(draft, "handle-missing" if by_handle else "organisation-missing", "error", words, (end, end), edit)

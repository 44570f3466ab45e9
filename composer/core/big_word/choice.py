"""Chooses the words of a quote that are set large: those of the person, else the groups that are good alone."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from operator import contains

from msgspec import Struct

from composer.core.big_word.clauses import Clause, clauses_of, ends, joined
from composer.core.big_word.english import ENGLISH
from composer.core.big_word.french import FRENCH
from composer.core.big_word.lists import COMMANDS, Forms, Lists
from composer.core.text.line_breaking import binding
from composer.core.words import Language, Words

#: The campaign's own subject: for a quote without words that are good alone.
USUAL = Words("persévérance", "perseverance")
#: How many groups are offered before all others.
_MOST_OFFERED = 3
#: Left out at the start of a group: « l’école » is « école », « d’essayer » is « essayer ».
_DROPPED = frozenset(("d’", "l’", "qu’", "lorsqu’", "puisqu’"))
#: The lists of each language.
LISTS: dict[Language, Lists] = {"fr": FRENCH, "en": ENGLISH}
#: A longer group is not large on one line.
_MOST_LETTERS = 24
# « pas » is a step after one of these and on both sides of « à », and a negation otherwise.
_STEP = "pas"
_BEFORE_STEP = frozenset(
    "un chaque premier petit petits grand grands le ce ces mon mes son ses des les de d’ du au nos à".split()
)


@lru_cache(maxsize=16)  # every format asks for the same quote, again at each frame while a photo is dragged
def groups_of(quote: str, language: Language) -> tuple[str, ...]:
    """Every group of one to three words of `quote` that a person may have in large type, in order, each once.

    None ends on a word that leans on the next one, nor crosses a punctuation mark.
    """
    return tuple(
        dict.fromkeys(
            joined(clause[start:end])
            for clause in clauses_of(quote, language)
            for start, token in enumerate(clause)
            if token.plain not in _DROPPED
            for end in ends(clause, start, len(clause))
            if language not in binding(clause[end - 1].text) or clause[end - 1].plain == _STEP
        )
    )


def group_in(quote: str, typed: str, language: Language) -> str:
    """The group of `quote` that is meant by `typed`, whatever its capitals, apostrophes and end; empty without one."""
    clauses = clauses_of(typed, language)
    tokens = clauses[0] if len(clauses) == 1 else ()
    meant = joined(tokens[1:] if tokens and tokens[0].plain in _DROPPED else tokens)
    same = [group for group in groups_of(quote, language) if group.lower() == meant.lower()]
    return meant if meant in same else next(iter(same), "")


def offered(quote: str, language: Language) -> tuple[str, ...]:
    """The groups to offer first, the best first: at most three of `quote`, else the campaign's subject after them.

    The whole of a short quote is not among them: the poster has it just below.
    """
    whole = " ".join(joined(clause) for clause in clauses_of(quote, language))
    found = tuple(each for each in proposals(quote, language) if each != whole)[:_MOST_OFFERED]
    usual = USUAL.to(language)
    missing = len(found) < _MOST_OFFERED and usual not in map(str.lower, found)
    return (*found, usual) if missing else found


def big_word(quote: str, chosen: str, language: Language) -> str:
    """The group chosen if it is in `quote` or is the campaign's subject, else the first offered."""
    if chosen and (chosen == USUAL.to(language) or chosen in groups_of(quote, language)):
        return chosen
    return offered(quote, language)[0]


class _Match(Struct, frozen=True, order=True):
    """A group that may be proposed: its rank, 0 for the best, the place of its clause, and its tokens there."""

    rank: int
    clause: int
    start: int
    end: int

    def overlaps(self, other: "_Match") -> bool:
        """Whether a word is in both."""
        return self.clause == other.clause and self.start < other.end and other.start < self.end


@lru_cache(maxsize=16)  # every format asks for the same quote, again at each frame while a photo is dragged
def proposals(quote: str, language: Language) -> tuple[str, ...]:
    """The groups of `quote` that are good alone in large type; those that share no word first, each from the best.

    Each is a run of its words as typed, holds all of a denial or none, and has only words that are listed as fit.
    """
    clauses = clauses_of(quote, language)
    lists = LISTS[language]
    matches = sorted(match for place, clause in enumerate(clauses) for match in _matches(clause, place, lists))
    apart: list[_Match] = []
    for match in matches:
        if not any(map(match.overlaps, apart)):
            apart.append(match)
    texts = (joined(clauses[each.clause][each.start : each.end]) for each in (*apart, *matches))
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(text.lower(), text)
    return tuple(first.values())


def _matches(clause: Clause, place: int, lists: Lists) -> Iterator[_Match]:
    """The groups of `clause`, which is at `place` in the quote, that may be proposed."""
    fit = [token.plain in lists.known and not token.named for token in clause]
    for first, last in pairwise((*parts(clause, lists), len(clause))):
        negations = [at for at in range(first, last) if negates(clause, at, lists)]
        for start, end in _groups(clause, fit, first, last) if negations else ():
            rank = _rank(clause, start, end, lists, lists.whole)
            if rank is not None and start <= negations[0] and negations[-1] < end:
                yield _Match(rank, place, start, end)
        for at in range(first if negations else _fall(clause, first, last, lists), last):
            fit[at] = False
    for start, end in _groups(clause, fit, 0, len(clause)):
        rank = _rank(clause, start, end, lists, lists.plain)
        if rank is not None:
            yield _Match(lists.whole.count + rank, place, start, end)


def parts(clause: Clause, lists: Lists) -> tuple[int, ...]:
    """Where the parts of `clause` begin that a denial does not leave."""
    return (0, *(at for at, token in enumerate(clause) if at and token.plain in lists.turns))


def negates(clause: Clause, at: int, lists: Lists) -> bool:
    """Whether the token there is a negation."""
    plain = clause[at].plain
    if plain == _STEP:
        before, after = (clause[near].plain if 0 <= near < len(clause) else "" for near in (at - 1, at + 1))
        return before not in _BEFORE_STEP and after != "à"
    return plain in lists.negations or plain.endswith("n’t")


def _fall(clause: Clause, first: int, last: int, lists: Lists) -> int:
    """The place of the first token between two places that denies what follows it; the last place without one."""
    return next((at for at in range(first, last) if denies(clause[at].plain, lists)), last)


def denies(word: str, lists: Lists) -> bool:
    """Whether `word`, in lower case, denies what follows it, or is a failing."""
    return word in lists.denials or word.startswith(lists.falls)


def _groups(clause: Clause, fit: list[bool], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The start and the end of each group between two places whose tokens are all fit."""
    for start in range(first, last):
        for end in ends(clause, start, last):
            if not all(fit[start:end]):
                break
            yield start, end


def _rank(clause: Clause, start: int, end: int, lists: Lists, forms: Forms) -> int | None:
    """The rank among `forms` of the group there; None when it has none of them, or too many letters."""
    tokens = clause[start:end]
    words = tuple(token.plain for token in tokens)
    if len(joined(tokens)) > _MOST_LETTERS:
        return None
    if words in forms.expressions:
        return 0
    begins = start == 0 or clause[start - 1].plain in lists.turns
    roles = [lists.roles.get(word, frozenset()) for word in words]
    for rank, pattern in enumerate(forms.patterns, 1):
        fits = len(pattern) == len(roles) and all(map(contains, roles, pattern))
        if fits and (begins or pattern not in COMMANDS):
            return rank
    return forms.count - 1 if words in forms.last else None

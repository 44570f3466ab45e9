"""Chooses the words that are set large: those of the person, else the best ones proposed."""

from functools import lru_cache

from composer.core.big_word.clauses import clauses_of, ends, joined
from composer.core.big_word.proposals import proposals
from composer.core.text.line_breaking import binding
from composer.core.words import Language, Words

#: The campaign's own subject: for a quote without words that are good alone.
USUAL = Words("persévérance", "perseverance")
#: How many groups are offered before all others.
_MOST_OFFERED = 3
#: Left out at the start of a group: « l’école » is « école », « d’essayer » is « essayer ».
_DROPPED = frozenset(("d’", "l’", "qu’", "lorsqu’", "puisqu’"))
# « pas » leans on the next word as a negation, but is a step as well.
_STEP = "pas"


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

"""Decides whether a sentence stands alone: it must not refer to a previous one, nor be unfit for print."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from composer.core.quotes import standalone_words as words
from composer.core.quotes.lexicon import LateWords
from composer.core.quotes.private.people import people_in
from composer.core.quotes.sentences import fold
from composer.core.quotes.voices import around_words
from composer.core.quotes.voices.addressing import asks_of_the_person, introduces, of_a_letter, thanks
from composer.core.quotes.voices.around import is_note, is_practical
from composer.core.quotes.voices.harmful import HARMFUL, is_harmful
from composer.core.quotes.voices.maxims import PLATITUDES, PROVERB, is_platitude
from composer.core.quotes.voices.public_talk import advertises, complains, of_organisation

#: An agreement of up to this many characters is bare; a longer one goes on to say something.
_BARE_YES = 25

#: Lists that hardly any sentence has a word of: one search for all of them tells that it has none.
_LISTS = (
    *(around_words.INTERVIEW, around_words.FOLLOWED, around_words.PRACTICAL, around_words.HIRE_ME, around_words.NOTES),
    *(HARMFUL, PROVERB, PLATITUDES, words.ROUGH, words.TIC, words.ELSEWHERE),
)
_LISTED = LateWords("".join(each.source for each in _LISTS))

# Words that the search for a verb finds, and that only announce one.
_DESCRIBES = ("qui", "ce", "ne")

Leaning = Literal["", "link", "pointer"]


def leans(text: str) -> Leaning:
    """How `text` depends on something before it; empty when it stands alone.

    A link needs only the sentence just before it; a pointer refers to something unknown.
    """
    folded = _opening(text)
    if _free(folded):
        return ""
    pointing = words.POINTER.match(folded) or words.DEMONSTRATIVE.match(folded)
    if words.ORDERS_IT.match(folded):
        return "link"
    if _tells_of_someone(folded):
        return "pointer"
    if pointing or re.match(r"il\b", folded) or _has_unknown_referent(folded):
        return "pointer"
    return "link" if _counts_from_before(folded) or words.LINK.match(folded) or words.ORDINAL.match(folded) else ""


def _tells_of_someone(folded: str) -> bool:
    """Whether the subject is presented by somebody else, or not named by a moment: « ce soir-là, elle… »."""
    if words.PRESENTS.match(folded):
        return True
    begun = words.WHEN_SOMEONE.match(folded)
    return begun is not None and not words.SOMEONE.search(begun[0])


def _counts_from_before(folded: str) -> bool:
    """Whether it counts from a moment, or takes from an answer, that it does not tell: « sept ans plus tard, »."""
    if words.TAKEN_FROM_BEFORE.match(folded):
        return True
    later = words.NEXT.search(folded) or words.LATER.search(folded)
    return bool(words.SINCE.match(folded) or (later and not words.CLAUSE_BEFORE.search(folded[: later.start()])))


def defines(text: str) -> bool:
    """Whether `text` says what perseverance is without its name, as the first question asks: « C'est recommencer. »."""
    return words.DEFINES_IT.match(_opening(text)) is not None


def takes_up(first: str, second: str) -> bool:
    """Whether what begins `second` refers to something that `first` names: « Elle fut la bonne. », « Ce livre… »."""
    begun, before = _opening(second), fold(first)
    if named := words.TAKES_UP_BY_NAME.match(begun):
        return named[1] in before
    return bool(words.TAKES_UP.match(begun) and words.NOUN.search(before))


def recalls(text: str, told: str) -> bool:
    """Whether `text` is about what the folded answer `told` names before it: “I still know where the bench is.”."""
    begun = _opening(text)
    if not words.STILL.match(begun):
        return False
    place = told.find(fold(text))
    return any(0 <= told.find(thing) < place for thing in words.KNOWN_THING.findall(begun))


def refuses(text: str) -> str:
    """The short name of the reason why `text` is unfit for print, in any context; empty when it is fit."""
    return unfit(text) or ("named" if people_in(text) else "")


def unfit(text: str) -> str:
    """The reason why `text` is unfit for print, as `refuses` names it, without a search for the names of people."""
    return next(_unfit(text, _opening(text)), "")


def _unfit(text: str, folded: str) -> Iterator[str]:
    if "?" in text or words.ASKS.match(folded):
        yield "question"
    listed = _is_listed(folded)
    if _is_chatter(folded) or of_a_letter(folded) or (listed and (is_practical(folded) or is_note(folded))):
        yield "chatter"
    if asks_of_the_person(folded) or introduces(folded):
        yield "asking"
    yield from _public(text, folded)
    if listed and words.ROUGH.search(folded):
        yield "rough"
    if listed and words.TIC.search(folded):
        yield "tic"
    if (listed and words.ELSEWHERE.search(folded)) or words.LEFT_OPEN.search(folded):
        yield "elsewhere"
    if words.UNFINISHED.search(folded):
        yield "unfinished"
    if words.ENCLOSED.search(text.replace("[…]", "")) or not _balanced(text):
        yield "enclosed"
    if not _says_something(folded):
        yield "fragment"


@lru_cache(maxsize=8)  # the rules ask for the same sentence one after the other
def _is_listed(folded: str) -> bool:
    """Whether the sentence has a word of `_LISTED`, without which none of those lists is searched."""
    return _LISTED.search(folded) is not None


def _public(text: str, folded: str) -> Iterator[str]:
    if of_organisation(text):
        yield "organisation"
    if complains(text):
        yield "complaint"
    if advertises(text):
        yield "publicity"
    if _is_listed(folded) and is_harmful(text):
        yield "harmful"
    if _is_listed(folded) and is_platitude(text):
        yield "worn"


def only_falls(text: str) -> bool:
    """Whether `text` is about a failure without a recovery, which would be discouraging on a poster."""
    folded = fold(text)
    fallen = words.FALL.search(words.DENIED.sub("", folded))
    return bool(fallen) and not (
        words.RISE.search(folded)
        or words.COMMAND.match(folded)
        or words.EXPLAINED.search(folded)
        or _is_answered(folded)
    )


def _is_answered(folded: str) -> bool:
    """Whether a clause after the failure goes on from it: « j'ai tout perdu, et le lendemain mes clients… »."""
    main, *described = words.DESCRIBING.split(folded, 1)
    if described and words.DID.match(main) and not words.FALL.search(main):
        return True
    clauses = words.GOES_ON.split(words.DENIED.sub("", folded))
    after = next((at for at, clause in enumerate(clauses) if words.FALL.search(clause)), 0) + 1
    return any(map(_is_mine, clauses[after:])) and not words.FALL.search(clauses[-1])


def _is_mine(clause: str) -> bool:
    """Whether a clause says what the person did, and not only that they took work."""
    mine = words.FINITE.search(clause) and words.MY_PART.search(clause)
    return bool(mine) and not words.ONLY_WORKED.match(clause)


def is_aside(text: str) -> bool:
    """Whether `text` does not belong in a story: a greeting, « oui », a note, a way to reach someone, swearing."""
    folded = _opening(text)
    bare = len(text) <= _BARE_YES and around_words.AGREEMENT.match(folded)
    greets = around_words.GREETING.match(folded) or thanks(folded)
    listed = _is_listed(folded) and (is_note(folded) or words.ROUGH.search(folded))
    return bool(bare or greets or listed or _is_contact(folded))


def is_command(text: str) -> bool:
    """Whether `text` begins with an imperative, or with a condition and then one."""
    folded = _opening(text)
    given = words.GIVEN.match(folded)
    return bool(words.COMMAND.match(folded) or (given and words.COMMAND.match(folded, given.end())))


def has_verb(text: str) -> bool:
    """Whether `text`, a clause, has a finite verb or an imperative."""
    folded = _opening(text)
    return bool(words.FINITE.search(folded) or words.COMMAND.match(folded))


def is_mantra(text: str) -> bool:
    """Whether `text` is a set phrase that needs no verb: « un pas à la fois »."""
    return bool(words.MANTRA.search(fold(text)))


def _is_chatter(folded: str) -> bool:
    """Whether it is addressed to the interviewer: a greeting, an agreement, an aside, a way to reach someone."""
    begun = around_words.AGREEMENT.match(folded) or around_words.GREETING.match(folded) or thanks(folded)
    asked = words.COMMAND.match(folded) and (around_words.MINE.search(folded) or around_words.OFFERED.search(folded))
    interviewed = _is_listed(folded) and around_words.INTERVIEW.search(folded)
    return bool(begun or asked or interviewed or _is_contact(folded))


def _is_contact(folded: str) -> bool:
    """Whether it says where to reach, follow or buy from someone."""
    followed = _is_listed(folded) and around_words.FOLLOWED.search(folded)
    return bool(followed or around_words.CONTACT.search(folded))


def _opening(text: str) -> str:
    return fold(text).removeprefix("[…]").lstrip(" «“\"'-–—")


def _free(folded: str) -> bool:
    """Whether the first words only seem to refer to something: « il faut », « celui qui », « c'est en tombant que »."""
    impersonal = words.IMPERSONAL.match(folded) or words.GENERIC.match(folded)
    return bool(
        impersonal or (words.CLEFT.match(folded) and not words.POINTER.match(folded))
    ) and not _has_unknown_referent(folded)


def _has_unknown_referent(folded: str) -> bool:
    """Whether a pronoun refers to someone or something that is not named before it."""
    pronouns = [*words.PERSON.finditer(folded), *words.CLITIC.finditer(folded), *words.IT.finditer(folded)]
    for found in pronouns:
        impersonal = words.IMPERSONAL.match(folded, found.start())
        if not impersonal and not words.NOUN.search(folded[: found.start()]):
            return True
    return False


def _says_something(folded: str) -> bool:
    if words.BARE_ITEM.fullmatch(folded) or words.DESCRIBED.fullmatch(folded):
        return False
    if words.NOUN_GROUP.match(folded) and folded[-1:].isalnum() and not _has_own_verb(folded):
        return False
    known = words.FINITE.search(folded) or words.COMMAND.match(folded) or words.INFINITIVE.match(folded)
    return bool(known or words.MANTRA.search(folded))


def _has_own_verb(folded: str) -> bool:
    """Whether a noun that begins an unfinished line has a verb, beside those of the clauses that describe it."""
    verbs = [found for found in words.FINITE.finditer(folded) if found[0] not in _DESCRIBES]
    return len(verbs) > len(words.RELATIVE.findall(folded))


def _balanced(text: str) -> bool:
    pairs = text.count("«") == text.count("»") and text.count("“") == text.count("”")
    return pairs and text.count('"') % 2 == 0

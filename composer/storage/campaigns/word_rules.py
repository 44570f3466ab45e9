"""Checks the words that a campaign has captions searched for: their number, their length, what they would find."""

import re
from collections.abc import Iterator, Sequence, Set

from composer.core.campaign.campaign import Campaign, StatedFact, Texts, text_in
from composer.core.linter.confusables import alphanumerics, skeleton
from composer.core.problems import Location, Problem
from composer.core.words import Words, named

#: Each caption is searched for all of them while it is typed.
_MOST_WORDINGS, _MOST_OF_ONE, _MOST_LISTED = 60, 20, 60
_LONGEST = 80
#: Letters and digits: a shorter text is found in other words.
_SHORTEST = 3
_MOST_FACTS, _MOST_FAR = 20, 2
_HOLE, _FAR = "{}", "…"


def word_problems(campaign: Campaign, location: Location) -> Iterator[Problem]:
    """Check the words of `campaign`, at `location`."""
    words, own = campaign.words, _own_texts(campaign)
    rights = {_seen(right) for right, others in words.near.items() if others}
    near = location.key("near")
    if len(words.near) > _MOST_WORDINGS:
        yield _too_many(_MOST_WORDINGS, near)
    for right, typed in words.near.items():
        at = near.key(right)
        yield from _texts((right,), at)
        yield from _listed(typed, _MOST_OF_ONE, at)
        # Where `right` itself is found, what is near it is not looked at.
        elsewhere = [text for text in own if not _holds(text, _seen(right))]
        for index, each in enumerate(typed):
            yield from _near(each, rights, elsewhere, at.item(index))
    yield from _listed(words.allowed, _MOST_LISTED, location.key("allowed"))
    yield from _listed(words.blanks, _MOST_LISTED, location.key("blanks"))
    for index, blank in enumerate(words.blanks):
        if any(_holds(text, _seen(blank)) for text in own):
            yield _found_everywhere(blank, location.key("blanks").item(index))


def fact_problems(campaign: Campaign, location: Location) -> Iterator[Problem]:
    """Check the facts that captions state, at `location`: their number, and what they would find."""
    own = _own_texts(campaign)
    if len(campaign.facts) > _MOST_FACTS:
        yield _too_many(_MOST_FACTS, location)
    for name, fact in campaign.facts.items():
        at = location.key(name)
        if "fr" not in fact.right:
            words = Words("La clé «\u00a0fr\u00a0» manque.", "The key “fr” is missing.")
            yield Problem("missing-key", "error", words, at.key("right"))
            continue
        for language, said in fact.said.items():
            yield from _listed(fact.others.get(language, ()), _MOST_LISTED, at.key("others").key(language))
            if len(said) > _MOST_OF_ONE:
                yield _too_many(_MOST_OF_ONE, at.key("said").key(language))
            for index, each in enumerate(said):
                yield from _said(each, fact, language, own, at.key("said").key(language).item(index))


def _said(said: str, fact: StatedFact, language: str, own: Sequence[str], location: Location) -> Iterator[Problem]:
    """Check that what states a fact has the place of its value, and is not found in every caption."""
    holes = 1 if text_in(fact.right, language) else 0
    bare = said.replace(_HOLE, "")
    wrong = said.count(_HOLE) != holes or said.count(_FAR) > _MOST_FAR or len(said) > _LONGEST
    if wrong or (len(alphanumerics(bare)) < _SHORTEST and not fact.others.get(language)):
        words = Words(
            "{quoted} doit avoir des mots, au plus {longest} caractères, «\u00a0{{}}\u00a0» où la valeur se "
            "trouve (sans elle, aucun), et «\u00a0…\u00a0» au plus {most_far} fois.",
            "{quoted} must have words, at most {longest} characters, “{{}}” where the value stands (none without "
            "a value), and “…” at most {most_far} times.",
        ).format(quoted=named(said), longest=_LONGEST, most_far=_MOST_FAR)
        yield Problem("wrong-form", "error", words, location)
    elif not holes and any(_holds(text, _seen(said)) for text in own):
        yield _found_everywhere(said, location)


def _listed(texts: Sequence[str], most: int, location: Location) -> Iterator[Problem]:
    if len(texts) > most:
        yield _too_many(most, location)
    yield from _texts(texts, location)


def _texts(texts: Sequence[str], location: Location) -> Iterator[Problem]:
    for index, text in enumerate(texts):
        if len(alphanumerics(text)) < _SHORTEST or len(text) > _LONGEST:
            words = Words(
                "{quoted} doit avoir au moins {shortest} lettres ou chiffres, et au plus {longest} caractères.",
                "{quoted} must have at least {shortest} letters or digits, and at most {longest} characters.",
            ).format(quoted=named(text), shortest=_SHORTEST, longest=_LONGEST)
            yield Problem("wrong-form", "error", words, location.item(index))


def _near(typed: str, rights: Set[str], own: Sequence[str], location: Location) -> Iterator[Problem]:
    seen = _seen(typed)
    if seen in rights:
        words = Words(
            "{quoted} est aussi ce qu’il faut écrire\u00a0: aucune correction n’aboutirait.",
            "{quoted} is also what should be written: no correction would be right.",
        ).format(quoted=named(typed))
        yield Problem("texts-alike", "error", words, location)
    elif any(_holds(text, seen) for text in own):
        yield _found_everywhere(typed, location)


def _own_texts(campaign: Campaign) -> tuple[str, ...]:
    """What the campaign itself says in captions, as the linter sees it."""
    texts: tuple[Texts, ...] = (campaign.name, campaign.theme, *(day.name for day in campaign.days.values()))
    # Whichever languages they are in: what a file lacks is told by the other rules.
    values = [fact.value for each in texts for fact in each.values()]
    tags = [tag.value for tag in campaign.hashtags]
    return tuple(map(_seen, (*values, campaign.phrase.value, campaign.organisation.value, *tags)))


def _seen(text: str) -> str:
    return skeleton(text).text


def _holds(seen: str, part: str) -> bool:
    """Whether whole words of a text are `part`, both as the linter sees them."""
    return part in seen and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", seen) is not None


def _found_everywhere(text: str, location: Location) -> Problem:
    words = Words(
        "{quoted} est dans les textes de la campagne\u00a0: chaque légende en aurait un avertissement.",
        "{quoted} is in the campaign’s own texts: every caption would have a warning about it.",
    ).format(quoted=named(text))
    return Problem("texts-alike", "error", words, location)


def _too_many(most: int, location: Location) -> Problem:
    words = Words(f"Il y en a plus de {most}.", f"There are more than {most}.")
    return Problem("wrong-limit", "error", words, location)

"""Recognizes a confidence in a sentence, about the person or someone close, and says the caution it calls for."""

import re
from functools import cache

from msgspec import Struct

from composer.core.quotes.lexicon import anywhere
from composer.core.quotes.private import subject_words as words
from composer.core.quotes.private import told_standing_words as standing
from composer.core.quotes.private import told_words as told
from composer.core.quotes.private.close import tells_trouble
from composer.core.quotes.sentences import fold
from composer.core.words import Words


class Subject(Struct, frozen=True):
    """A private subject: its id in reports, its name, and the words that show it in folded text."""

    id: str
    name: Words
    shown_by: re.Pattern[str]


#: What happens to somebody else, who is not asked.
CLOSE = Subject("close", Words("de quelqu’un d’autre", "somebody else"), re.compile("(?!)"))


@cache
def subjects() -> tuple[Subject, ...]:
    """The private subjects, the gravest first."""
    return tuple(Subject(name, said, anywhere(shown_by)) for name, said, shown_by in _SUBJECTS)


_SUBJECTS = (
    ("death", Words("de la mort ou d’idées suicidaires", "death or thoughts of suicide"), words.DEATH + standing.DEATH),
    ("violence", Words("de violence", "violence"), words.VIOLENCE + told.VIOLENCE),
    ("addiction", Words("de dépendance", "addiction"), words.ADDICTION + told.ADDICTION),
    ("health", Words("de santé", "health"), words.HEALTH + told.HEALTH),
    ("status", Words("du statut d’immigration", "immigration status"), words.STATUS + standing.STATUS),
    ("justice", Words("de justice ou de placement", "the law or foster care"), words.JUSTICE + standing.JUSTICE),
    ("poverty", Words("de manque d’argent", "lack of money"), words.POVERTY + standing.POVERTY),
    ("family", Words("de séparation ou de rupture", "separation or a break-up"), words.FAMILY + told.FAMILY),
    (
        "identity",
        Words("d’orientation ou d’identité de genre", "orientation or gender identity"),
        words.IDENTITY + standing.IDENTITY,
    ),
    ("faith", Words("de croyances", "beliefs"), standing.FAITH),
    ("untold", Words("de quelque chose de gardé secret", "something kept secret"), standing.UNTOLD),
)


@cache
def _shown_by_any() -> re.Pattern[str]:
    """The words of every subject in one pattern: most sentences speak of none, and are searched only once."""
    return anywhere(" ".join(shown_by for _, _, shown_by in _SUBJECTS))


def subject_of(text: str, also: tuple[Subject, ...] = ()) -> Subject | None:
    """The private subject that `text` speaks of, the gravest first; `also` holds a campaign’s own subjects."""
    folded = fold(text)
    known = subjects() if _shown_by_any().search(folded) else ()
    shown = next((each for each in (*known, *also) if each.shown_by.search(folded)), None)
    return shown or (CLOSE if tells_trouble(text) else None)


def subject_named(name: str) -> Subject:
    """The private subject whose id is `name`."""
    return next(each for each in subjects() if each.id == name)


def caution(subject: Subject) -> Words:
    """The question to answer before a confidence is published: « Ceci parle de santé : êtes-vous sûr? »."""
    return Words(
        f"Ceci parle {subject.name.fr}\u00a0: êtes-vous sûr?",
        f"This speaks of {subject.name.en}: are you sure?",
    )

"""Recognizes a confidence in a sentence, about the person or someone close, and says the caution it calls for."""

import re

from msgspec import Struct

from composer.core.quotes.private import subject_words as words
from composer.core.quotes.sentences import fold
from composer.core.words import Words


class Subject(Struct, frozen=True):
    """A private subject: its id in reports, its name, and the words that show it in folded text."""

    id: str
    name: Words
    shown_by: re.Pattern[str]


SUBJECTS = (
    Subject("death", Words("de la mort ou d’idées suicidaires", "death or thoughts of suicide"), words.DEATH),
    Subject("violence", Words("de violence", "violence"), words.VIOLENCE),
    Subject("addiction", Words("de dépendance", "addiction"), words.ADDICTION),
    Subject("health", Words("de santé", "health"), words.HEALTH),
    Subject("status", Words("du statut d’immigration", "immigration status"), words.STATUS),
    Subject("justice", Words("de justice ou de placement", "the law or foster care"), words.JUSTICE),
    Subject("poverty", Words("de manque d’argent", "lack of money"), words.POVERTY),
    Subject("family", Words("de séparation ou de rupture", "separation or a break-up"), words.FAMILY),
    Subject(
        "identity", Words("d’orientation ou d’identité de genre", "orientation or gender identity"), words.IDENTITY
    ),
)


def subject_of(text: str, also: tuple[Subject, ...] = ()) -> Subject | None:
    """The private subject that `text` speaks of, the gravest first; `also` holds a campaign’s own subjects."""
    folded = fold(text)
    return next((each for each in (*SUBJECTS, *also) if each.shown_by.search(folded)), None)


def caution(subject: Subject) -> Words:
    """The question to answer before a confidence is published: « Ceci parle de santé : êtes-vous sûr? »."""
    return Words(
        f"Ceci parle {subject.name.fr}\u00a0: êtes-vous sûr?",
        f"This speaks of {subject.name.en}: are you sure?",
    )

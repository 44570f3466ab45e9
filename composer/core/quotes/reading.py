"""Reads an answer sentence by sentence, and marks those that are not the person’s to print, or not without asking."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from composer.core.quotes.answer import Answer
from composer.core.quotes.private.hints import telling
from composer.core.quotes.private.people import people_in
from composer.core.quotes.private.subjects import (
    CLOSE,
    Subject,
    describes_somebody,
    of_somebody_else,
    subject_named,
    subject_of,
)
from composer.core.quotes.sentences import fold, is_bold, split_paragraphs
from composer.core.quotes.voices.around import withheld_by
from composer.core.quotes.voices.attribution import (
    announces_another,
    credits_another,
    gives_own,
    in_marks,
    of_another,
    owns,
    sings,
)
from composer.core.quotes.voices.declining import answers_for_somebody, declines
from composer.core.quotes.voices.headings import after_label, is_campaigns, own_words
from composer.core.quotes.voices.irony import agrees, is_ironic, is_lesson, laughs, takes_back, turns_serious
from composer.core.quotes.voices.origin import Origin, origin_of

#: Why a sentence is not for a poster, whatever it says: a heading, another's words, a joke, a name, a confidence, an
#: answer that the person asks not to publish.
Bar = Literal["", "heading", "another", "joke", "named", "private", "doubtful", "withheld"]
#: Why no sentence of the answers is a quote, whatever it says; empty when some may be.
Nobody = Literal["", "declined", "by-somebody-else", "not-answers"]
#: With so many sentences in jest, or one in so few, whoever answers is not serious about their lessons either.
_MANY_JOKES, _FEW = 2, 5
# What is told of the sentence before as its cause.
_CAUSED = re.compile(
    r"(?<!\w)(?:à cause de (?:ça|cela|lui|elle|eux)|pour (?:ça|cette raison)"
    r"|because of (?:it|that|this|him|her|them))(?!\w)"
)
# An answer to a question, not to the sentence before: « Non, rien ne me vient. », “Nope, nothing comes to mind.”.
_NOTHING = re.compile(r"(?:nope|nah|no|non|nan|ben non),? (?:nothing|rien|aucune?|none|no )")
# Whoever presents a client’s words: what stands in marks is then the client’s own.
_PRESENTS = re.compile(
    r"(?<!\w)(?:notre (?:cliente?|artiste|athlète)|our (?:client|artist|athlete|talent)|talking points"
    r"|approuver (?:toute|chaque|les) citations?|approve (?:all|any|each|every) quotes?)(?!\w)"
)
_HEADS = (":", "→", "->", "=>", "⇒", "➡", "»:")


class ReadSentence(Struct, frozen=True):
    """A sentence of an answer, its position, why it is barred, and what it reveals."""

    text: str
    place: int
    bar: Bar = ""
    subject: Subject | None = None
    people: tuple[str, ...] = ()


#: An answer, and what was read in it.
ReadAnswer = tuple[Answer, tuple[tuple[ReadSentence, ...], ...]]


def read(
    answer: str, also: tuple[Subject, ...] = (), own: frozenset[str] = frozenset()
) -> tuple[tuple[ReadSentence, ...], ...]:
    """The sentences of `answer`, by paragraph; labels of speakers and whoever asked are left out.

    `also` are private subjects that a campaign adds to those of `subjects`, and `own` its texts, which are headings.
    """
    paragraphs = split_paragraphs(own_words(answer))
    sentences = [each for paragraph in paragraphs for each in paragraph]
    people = _people(sentences)
    bars = _voices(sentences)
    for at, text in enumerate(sentences):
        bars[at] = "heading" if is_campaigns(text, own) else bars[at]
    made = [_said(text, place, bars[place], people[place], also) for place, text in enumerate(sentences)]
    said = iter(_with_effects(made))
    return tuple(tuple(next(said) for _ in paragraph) for paragraph in paragraphs)


def read_all(answers: Iterable[Answer], own: frozenset[str] = frozenset()) -> tuple[ReadAnswer, ...]:
    """Each of the `answers` with its sentences, as `read` reads them, and marked where only all of them tell it."""
    heard = tuple((answer, read(answer.text, own=own)) for answer in answers)
    every = list(every_sentence(heard))
    told = telling([said.text for said in every], sum(said.bar == "private" for said in every))
    subjects = {text: subject_named(hint) for text, hint in told.items()}
    withheld = {withheld_by(said.text) for said in every} - {0}
    return tuple(
        (answer, tuple(map(_withheld if answer.number in withheld else partial(_telling, subjects), paragraphs)))
        for answer, paragraphs in heard
    )


def _withheld(paragraph: tuple[ReadSentence, ...]) -> tuple[ReadSentence, ...]:
    return tuple(replace(said, bar=said.bar or "withheld") for said in paragraph)


def _telling(subjects: Mapping[str, Subject], paragraph: tuple[ReadSentence, ...]) -> tuple[ReadSentence, ...]:
    return tuple(
        replace(said, bar="private", subject=subjects[said.text]) if not said.bar and said.text in subjects else said
        for said in paragraph
    )


def origin_of_all(heard: Sequence[ReadAnswer]) -> Origin:
    """What the answers are as a whole, by what was read in them."""
    return origin_of([answer.text for answer, _ in heard], [said.text for said in every_sentence(heard)])


def of_nobody(heard: Iterable[ReadAnswer], origin: Origin) -> Nobody:
    """Why no sentence of answers that were read is a quote: the person asks to be left out, or does not answer."""
    sentences = [said.text for said in every_sentence(heard)]
    if any(map(declines, sentences)):
        return "declined"
    if any(map(answers_for_somebody, sentences)):
        return "by-somebody-else"
    return "not-answers" if origin == "not-answers" else ""


def every_sentence(heard: Iterable[ReadAnswer]) -> Iterator[ReadSentence]:
    """The sentences of all the answers, in order."""
    return (said for _, paragraphs in heard for paragraph in paragraphs for said in paragraph)


def _people(sentences: list[str]) -> list[tuple[str, ...]]:
    """Those named in each sentence, also where one begins with a name that another sentence shows to be one."""
    people = [people_in(each) for each in sentences]
    known = frozenset(name.split()[-1].lower() for names in people for name in names)
    again = re.compile("|".join(map(re.escape, known)) or "(?!)", re.IGNORECASE)
    return [
        people_in(each, known) if again.search(each) else names for each, names in zip(sentences, people, strict=True)
    ]


def _said(text: str, place: int, voice: Bar, people: tuple[str, ...], also: tuple[Subject, ...]) -> ReadSentence:
    subject = subject_of(text, also)
    revealed: Bar = "private" if subject else "named" if people else ""
    bar = revealed or voice if voice == "heading" else voice or revealed
    if bar in {"", "named"} and describes_somebody(text):
        return ReadSentence(text, place, "private", CLOSE, people)
    if not bar and of_somebody_else(text):
        return ReadSentence(text, place, "doubtful", CLOSE, people)
    return ReadSentence(text, place, bar, subject, people)


def _with_effects(said: list[ReadSentence]) -> list[ReadSentence]:
    """The same, where what came of a confidence is one too: « J'ai arrêté l'école à cause de ça. »."""
    for at, (first, second) in enumerate(pairwise(said)):
        if first.bar == "private" and not second.bar and _CAUSED.search(fold(second.text)):
            said[at + 1] = replace(second, bar="private", subject=first.subject)
    return said


def _voices(sentences: list[str]) -> list[Bar]:
    """Why each sentence is not the person's own serious words, which its neighbours may tell."""
    bars: list[Bar] = [_alone(each, sentences) for each in sentences]
    for at, (first, second) in enumerate(pairwise(sentences)):
        for voice in _told_after(first, second):
            bars[at] = bars[at] or voice
            bars[at + 1] = bars[at + 1] or voice
        if turns_serious(second):
            bars[: at + 1] = [bar or "joke" for bar in bars[: at + 1]]
        if announces_another(first):
            bars[at + 1] = bars[at + 1] or "another"
        if bars[at] == "another" and in_marks(first) and owns(second) and not sings(first):
            bars[at] = ""
    _give_back(sentences, bars)
    return _beside_jokes(sentences, bars)


def _give_back(sentences: list[str], bars: list[Bar]) -> None:
    """Take marked sentences after « Ses mots : » as the person’s own."""
    own = presented = any(_PRESENTS.search(fold(text)) for text in sentences)
    for at, text in enumerate(sentences):
        if in_marks(text) and own and bars[at] == "another" and not of_another(text):
            bars[at] = ""
        else:
            own = presented or (bars[at] == "heading" and gives_own(text))


def _beside_jokes(sentences: list[str], bars: list[Bar]) -> list[Bar]:
    """The same, without the lessons of whoever jokes: beside irony, only what happened to the person is sure."""
    if not jests(zip(sentences, bars, strict=True)):
        return bars
    return [bar or ("joke" if is_lesson(text) else "") for text, bar in zip(sentences, bars, strict=True)]


def jests(said: Iterable[tuple[str, Bar]]) -> bool:
    """Whether so much of what is said is in jest that its lessons may be too: two sentences, or one of a few."""
    joked = [bar == "joke" and not laughs(text) for text, bar in said]
    return sum(joked) >= (_MANY_JOKES if len(joked) > _FEW else 1)


def _alone(text: str, sentences: list[str]) -> Bar:
    if text.rstrip(" *_").endswith(_HEADS) or text.startswith("#") or is_bold(text):
        return "heading"
    label = after_label(text)
    if of_another(text) or (in_marks(text[label:]) and len(sentences) > 1 and not owns(text[:label])):
        return "another"
    return "joke" if is_ironic(text) else ""


def _told_after(first: str, second: str) -> Iterator[Bar]:
    """What a second sentence says of the one before it."""
    # On a line of its own, without a mark before, « Ben oui » answers a question that is not here.
    answers = _NOTHING.match(fold(second)) or (agrees(second) and first[-1:].isalnum())
    if takes_back(second) and not answers:
        yield "joke"
    elif credits_another(second) and not owns(first):
        yield "another"

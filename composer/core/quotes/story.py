"""Writes the story beside a quote: the other sentences of the answers, less those that only the person may add."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from msgspec import Struct

from composer.core.problems import Problem
from composer.core.quotes.answer import Answer, Quote
from composer.core.quotes.private.subjects import caution
from composer.core.quotes.reading import Bar, ReadAnswer, ReadSentence, read_all
from composer.core.quotes.sentences import fold
from composer.core.quotes.standalone import is_aside
from composer.core.words import Words

#: Why a sentence is left out: a confidence, a name, another's words, a joke that would be taken at its word, an answer
#: that the person asks not to publish.
Kind = Literal["private", "named", "another", "joke", "withheld"]
_KINDS: frozenset[str] = frozenset(get_args(Kind))
#: Which sentences a story holds: those that harm nobody, or all, because the person asked.
Extent = Literal["safe", "everything"]
#: Why words that are not the person's own serious ones are left out.
OF_VOICES: Mapping[Bar, Words] = {
    "joke": Words("Cette phrase est ironique ou reprise tout de suite après.", "This is ironic, or taken back."),
    "another": Words("Ces mots sont ceux de quelqu’un d’autre.", "These words are somebody else’s."),
    "withheld": Words(
        "La personne demande de ne pas publier cette réponse.", "The person asks not to publish this answer."
    ),
}
#: Characters of a sentence that a notice repeats.
_SHOWN = 60


class LeftOut(Struct, frozen=True):
    """A sentence left out of the story: its answer's number, the kind, the private subject's id, the people named."""

    text: str
    answer: int
    kind: Kind
    subject: str = ""
    people: tuple[str, ...] = ()
    why: Words = Words("", "")


class Story(Struct, frozen=True):
    """The text of a story, and the sentences that it leaves out."""

    text: str
    left_out: tuple[LeftOut, ...] = ()


def naming(networks: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds the name of one of these networks in a folded text."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(fold(each)) for each in networks) or '(?!)'})\b")


def story(answers: tuple[Answer, ...], quote: Quote | None = None, networks: Iterable[str] = ()) -> str:
    """The story for a caption beside `quote`: the other sentences in order, one line per paragraph or list item.

    Answers are separated by an empty line. Greetings, a bare « oui », ways to reach someone, such as the name of one of
    the `networks`, and swearing are left out, and what only the person may add.
    """
    return story_beside(answers, quote, networks).text


def story_beside(
    answers: tuple[Answer, ...], quote: Quote | None, networks: Iterable[str] = (), *, extent: Extent = "safe"
) -> Story:
    """The story as `story` tells it, or with everything, and the sentences that it leaves out unless asked."""
    return story_of(read_all(answers), quote, naming(networks), extent=extent)


def story_of(
    heard: tuple[ReadAnswer, ...], quote: Quote | None, elsewhere: re.Pattern[str], *, extent: Extent = "safe"
) -> Story:
    """The story beside `quote` without what `elsewhere` finds, and the sentences that it leaves out."""
    texts, left_out = list[str](), list[LeftOut]()
    for answer, paragraphs in heard:
        spoken = set(quote.told) if quote and quote.answer == answer.number else set[str]()
        lines = list[str]()
        for paragraph in paragraphs:
            usable = [each for each in paragraph if each.text not in spoken and is_told(each, elsewhere)]
            left_out.extend(_left_out(each, answer.number) for each in usable if each.bar in _KINDS)
            lines.append(" ".join(each.text for each in usable if extent == "everything" or each.bar not in _KINDS))
        texts.append("\n".join(filter(None, lines)))
    return Story("\n\n".join(filter(None, texts)), tuple(left_out))


def is_told(said: ReadSentence, elsewhere: re.Pattern[str]) -> bool:
    """Whether a sentence belongs in a story, or is a confidence, which the person must know to be left out."""
    return bool(said.subject) or (not is_aside(said.text) and not elsewhere.search(fold(said.text)))


def _left_out(said: ReadSentence, number: int) -> LeftOut:
    subject = said.subject.id if said.subject else ""
    kind = _kind(said)
    return LeftOut(said.text, number, kind, subject, said.people, _why(said, kind))


def _kind(said: ReadSentence) -> Kind:
    if said.subject:
        return "private"
    if said.bar == "joke":
        return "named" if said.people else "joke"
    told: dict[Bar, Kind] = {"another": "another", "withheld": "withheld"}
    return told.get(said.bar, "named")


def _why(said: ReadSentence, kind: Kind) -> Words:
    if said.subject:
        return caution(said.subject)
    return names_someone(said.people) if kind == "named" else OF_VOICES[said.bar]


def names_someone(people: Iterable[str]) -> Words:
    """The question to answer before a sentence that names `people` is published."""
    names = ", ".join(people)
    return Words(
        f"Cette phrase nomme quelqu’un ({names})\u00a0: est-ce que cette personne est d’accord?",
        f"This sentence names someone ({names}): does this person agree?",
    )


def left_out_problems(left_out: Iterable[LeftOut]) -> Iterator[Problem]:
    """A notice about each sentence that a story leaves out, with what it would reveal."""
    for each in left_out:
        shown = each.text if len(each.text) <= _SHOWN else f"{each.text[:_SHOWN].rsplit(' ', 1)[0]}…"
        yield Problem(
            "story-left-out",
            "notice",
            Words(
                f"Laissée hors du récit\u00a0: «\u00a0{shown}\u00a0» {each.why.fr}",
                f"Left out of the story: “{shown}” {each.why.en}",
            ),
        )

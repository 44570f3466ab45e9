"""Proposes quotes that stand alone from the answers to the guiding questions, with reasons, and the rest as a story."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from composer.core.location import at_slot
from composer.core.problems import Problem
from composer.core.quotes import scoring
from composer.core.quotes import trait_words as words
from composer.core.quotes.answer import FEW, Answer, Quote
from composer.core.quotes.candidates import Passage, passages
from composer.core.quotes.private.subjects import caution
from composer.core.quotes.reading import Nobody, ReadAnswer, every_sentence, jests, of_nobody, origin_of_all, read_all
from composer.core.quotes.sentences import fold, split_sentences, squeeze
from composer.core.quotes.standalone import is_command, leans
from composer.core.quotes.story import LeftOut, naming, story_of
from composer.core.quotes.voices.irony import is_lesson
from composer.core.quotes.voices.origin import Origin, may_come
from composer.core.text.cleaning import clean_answer
from composer.core.words import Words

#: The campaign asks seven questions; a larger number is a list item, not a heading.
_QUESTIONS = 7
_HEADING = re.compile(
    rf"\s*(?:#{{1,6}}\s*)?(?:\*\*|__)?\s*"
    rf"(?:(?:question|réponse|answer|q|r)\s*(?:n[o°º]\s*)?(?P<named>[1-{_QUESTIONS}])(?:\s*[.):–—-]+)?"
    rf"|(?P<bare>[1-{_QUESTIONS}])\s*[.):°•·–—-]+)(?:\*\*|__)?(?=\s|$)",
    re.IGNORECASE,
)
# « 1 c'est recommencer »: a heading without a mark, when other lines go on counting.
_COUNTED = re.compile(rf"^[ \t]*([1-{_QUESTIONS}])[ \t]+(?=[^\W\d])", re.MULTILINE)
_ASKED = re.compile(r"(?<!\w)(?:vous|votre|vos|you|your)(?!\w)", re.IGNORECASE)


#: Whether confidences are proposed: never, or after everything else.
Confidences = Literal["never", "last"]
_Ranked = tuple[float, Answer, Passage]


class Proposals(Struct, frozen=True):
    """A few quotes, the best first, and the rest for the caption beside the first; `problem` when there are none.

    `left_out` are the sentences that the rest leaves out until the person adds them.
    """

    quotes: tuple[Quote, ...]
    rest: str
    problem: Problem | None = None
    left_out: tuple[LeftOut, ...] = ()


NOTHING_SAID = Problem(
    "no-answer",
    "notice",
    Words("Il n’y a pas encore de réponse à lire.", "There is no answer to read yet."),
    fix=Words("Répondez à une seule question, en quelques phrases.", "Answer a single question, in a few sentences."),
)
NOTHING_STANDS = Problem(
    "no-quote",
    "notice",
    Words(
        "Rien ne tient seul dans ces réponses\u00a0: aucune phrase ne se comprend sans les autres "
        "ou ne porte une idée. Vos réponses n’ont pas été modifiées.",
        "Nothing stands alone in these answers: no sentence is clear without the others or expresses an idea. "
        "Your answers have not been changed.",
    ),
    fix=Words(
        "Ajoutez une phrase entière, par exemple ce que vous diriez à un jeune qui veut abandonner.",
        "Add one whole sentence, for instance what you would tell a young person who wants to give up.",
    ),
)
DECLINED = Problem(
    "quotes-declined",
    "notice",
    Words(
        "Dans ces réponses, la personne demande à ne pas participer\u00a0: aucune citation n’est proposée.",
        "In these answers, the person asks not to take part: no quote is proposed.",
    ),
    fix=Words("Parlez-en d’abord avec cette personne.", "Speak with this person first."),
)
BY_SOMEBODY_ELSE = Problem(
    "quotes-by-somebody-else",
    "notice",
    Words(
        "Ces réponses sont écrites au nom de quelqu’un d’autre\u00a0: aucune citation n’est proposée.",
        "These answers are written in the name of somebody else: no quote is proposed.",
    ),
    fix=Words(
        "Demandez à cette personne une phrase de ses propres mots.", "Ask this person for a sentence of their own."
    ),
)
NOT_ANSWERS = Problem(
    "quotes-not-answers",
    "notice",
    Words(
        "Ce texte ne semble pas être fait des réponses d’une personne\u00a0: aucune citation n’est proposée. "
        "Il n’a pas été modifié.",
        "This text does not seem to be made of a person’s answers: no quote is proposed. It has not been changed.",
    ),
    fix=Words(
        "Gardez seulement les phrases de la personne, ou choisissez vous-même une phrase.",
        "Keep only this person’s sentences, or choose a sentence yourself.",
    ),
)
_OF_NOBODY: Mapping[Nobody, Problem] = {
    "declined": DECLINED,
    "by-somebody-else": BY_SOMEBODY_ELSE,
    "not-answers": NOT_ANSWERS,
}
NOTHING_FITS = Problem(
    "no-quote-fits",
    "notice",
    Words(
        "Des phrases tiennent seules, mais aucune n’entre sur cette affiche à une taille lisible.",
        "Some sentences stand alone, but none fits on this poster at a readable size.",
    ),
    fix=Words(
        "Choisissez une affiche qui prend plus de mots ou écrivez une phrase plus courte.",
        "Choose a poster that takes more words, or write a shorter sentence.",
    ),
)


def parse_answers(text: str) -> tuple[Answer, ...]:
    """Split `text` into answers at the headings « 1. » to « 7. », in order; without any it is one answer, number 0.

    A heading may also be « 1) », « Question 1 » or « ## 1. », with the question after it, which is removed. Numbers
    only increase: a list « 1. 2. 3. » inside answer 3 stays in it. Empty answers are dropped. Raises Refused when the
    text is longer than `ANSWERS_LIMIT` characters.
    """
    plain, _ = clean_answer(text, at_slot("answers"))
    found = ((number, "\n".join(lines)) for number, lines in _sections(_marked_headings(plain)))
    answers = (Answer(number, (_without_question(said) if number else said).strip()) for number, said in found)
    return tuple(answer for answer in answers if answer.text)


def _marked_headings(text: str) -> str:
    """`text` with a stop after the numbers that count its lines without one; unchanged when they do not."""
    counted = _COUNTED.findall(text)
    counts = len(counted) > 1 and counted == sorted(set(counted)) and _COUNTED.match(text.lstrip())
    return _COUNTED.sub(r"\1. ", text) if counts else text


def _sections(text: str) -> Iterator[tuple[int, list[str]]]:
    number, lines, item = 0, list[str](), 0
    for line in text.splitlines():
        heading = _HEADING.match(line)
        said = int(heading["named"] or heading["bare"]) if heading else 0
        listed = bool(heading and heading["bare"] and said == item + 1 and _continues(lines, item))
        if heading and said > number and not listed:
            yield number, lines
            number, lines, item = said, [_title(line, heading.end())], 0
            continue
        item = said if heading else item
        lines.append(line)
    yield number, lines


def _title(line: str, start: int) -> str:
    """What follows a number: « **2. Un moment difficile** » is in bold letters as a whole."""
    title = line[start:].strip()
    bold = line.lstrip(" #").startswith("**") and title.endswith("**") and "**" not in title[:-2] and "?" not in title
    return f"**{title}" if bold else line[start:]


def _continues(lines: list[str], item: int) -> bool:
    """Whether a number continues a list: the list has begun, and there is no empty line between."""
    return item > 0 and bool(lines and lines[-1].strip())


def _without_question(text: str) -> str:
    """The text after a heading, without a repetition of the question, which may be wrapped over several lines."""
    asked = 0
    for sentence in split_sentences(squeeze(text)):
        if not (sentence.endswith("?") and _ASKED.search(sentence)):
            break
        found = re.compile(r"\s+".join(map(re.escape, sentence.split()))).search(text, asked)
        asked = found.end() if found else asked
    return text[asked:].lstrip("*_ ") if asked else text


def propose_quotes(
    answers: tuple[Answer, ...],
    fits: Callable[[str], bool],
    limit: int = FEW,
    networks: Iterable[str] = (),
    *,
    confidences: Confidences = "never",
    own: frozenset[str] = frozenset(),
) -> Proposals:
    """Up to `limit` quotes that stand alone and that `fits` accepts, the best first, from as many answers as possible.

    `fits` is called as rarely as possible, best passages first, since it may lay out a poster. No word is rewritten:
    the pieces of a quote around « […] » are in the answer, in that order, apart from white space. A passage that names
    one of the `networks` is excluded, as it says where to find somebody. Confidences are proposed only when asked for,
    after all others, each with the question to answer first. `own` are the texts of the campaign (`campaign_texts`),
    which nobody says.
    """
    elsewhere = naming(networks)
    heard = read_all(answers, own)
    origin = origin_of_all(heard)
    if nobody := of_nobody(heard, origin):
        kept = story_of(heard, None, elsewhere)
        return Proposals((), kept.text, _OF_NOBODY[nobody], kept.left_out)
    every = sorted(_worthy(heard, elsewhere, origin), key=lambda each: -each[0])
    enough = scoring.WORTH_OF_MANY if _is_collective(heard) else scoring.WORTH
    ranked = [each for each in every if scoring.is_worth(each[2].text, each[0], enough)]
    open_ones = [each for each in ranked if each[2].subject is None]
    chosen = _chosen(open_ones, cache(fits), limit)
    if not chosen and enough == scoring.WORTH and _is_open(heard):
        open_ones = [each for each in every if each[2].subject is None]
        chosen = _chosen(open_ones, cache(fits), 1)
    if confidences == "last":
        chosen = [*chosen, *_chosen([each for each in ranked if each[2].subject], cache(fits), limit - len(chosen))]
    sentences = {answer: [said.text for paragraph in paragraphs for said in paragraph] for answer, paragraphs in heard}
    quotes = tuple(_quote(answer, passage, sentences[answer]) for _, answer, passage in chosen)
    rest = story_of(heard, quotes[0] if quotes else None, elsewhere)
    return Proposals(quotes, rest.text, _problem(answers, open_ones, quotes), rest.left_out)


def _chosen(ranked: list[_Ranked], fits: Callable[[str], bool], limit: int) -> list[_Ranked]:
    chosen: list[_Ranked] = []
    for spread in (True, False):
        for each in ranked:
            if len(chosen) < limit and _adds(each, chosen, spread=spread, limit=limit) and fits(each[2].text):
                chosen.append(each)
    return chosen


def _worthy(heard: tuple[ReadAnswer, ...], elsewhere: re.Pattern[str], origin: Origin) -> Iterator[_Ranked]:
    # So much of all the answers is in jest that their lessons may be too.
    joking = jests((said.text, said.bar) for said in every_sentence(heard))
    weigh = cache(scoring.strength)
    for answer, paragraphs in heard:
        total = sum(map(len, paragraphs))
        for passage in passages(paragraphs):
            score = _score(passage, weigh) - (scoring.OPENS if total > 1 and passage.places[0] == 0 else 0)
            if (joking and is_lesson(passage.text)) or not may_come(passage.text, origin):
                continue
            worthy = score >= scoring.WORTH or _is_last_resort(score, passage, weigh)
            if worthy and not elsewhere.search(fold(passage.text)):
                yield score, answer, passage


def _is_open(heard: tuple[ReadAnswer, ...]) -> bool:
    """Whether nothing is said in jest, and less than half in confidence: a weak sentence is then a person’s own."""
    bars = [said.bar for said in every_sentence(heard)]
    return "joke" not in bars and bars.count("private") * 2 < len(bars)


def _is_last_resort(score: float, passage: Passage, weigh: Callable[[str], float]) -> bool:
    """Whether a whole sentence of the person's is proposed where nothing better is: it only loses its neighbours."""
    folded = fold(passage.text)
    mine = is_command(passage.text) or (words.FIRST_PERSON.search(folded) and not words.DENIES.search(folded))
    return score >= scoring.WORTH_ALONE and passage.whole and weigh(passage.text) >= scoring.WORTH and bool(mine)


def _is_collective(heard: tuple[ReadAnswer, ...]) -> bool:
    """Whether an organisation praises itself in the answers, and nobody says « je »."""
    texts = [fold(said.text) for said in every_sentence(heard)]
    praised = any(map(words.SERVICE.search, texts))
    return praised and not any(map(words.FIRST_PERSON.search, texts))


def _score(passage: Passage, weigh: Callable[[str], float]) -> float:
    first, *others = passage.said
    if others:
        return scoring.worth_of_two(weigh(first), weigh(others[0]), len(others[0]))
    unlinked = passage.before and leans(first)
    kept: scoring.Kept = "unlinked" if unlinked else "whole" if passage.whole else "part"
    score = weigh(passage.text)
    return score - scoring.cost_between(passage.text, passage.before, passage.after, kept)


def _adds(new: _Ranked, chosen: list[_Ranked], *, spread: bool, limit: int) -> bool:
    """Whether a passage is good enough, repeats no chosen sentence and, when `spread`, comes from another answer."""
    score, answer, passage = new
    if chosen and limit <= FEW and not scoring.is_worth(passage.text, score, scoring.WORTH_ADDING):
        return False
    beside = [each for _, other, each in chosen if other is answer]
    return not any(spread or set(each.places) & set(passage.places) for each in beside)


def _quote(answer: Answer, passage: Passage, sentences: list[str]) -> Quote:
    told = tuple(sentences[place] for place in passage.places) if passage.whole else ()
    asked = caution(passage.subject) if passage.subject else None
    return Quote(passage.text, answer.number, scoring.reasons(passage.text), told, asked)


def _problem(answers: tuple[Answer, ...], ranked: list[_Ranked], quotes: tuple[Quote, ...]) -> Problem | None:
    if quotes:
        return None
    if ranked:
        return NOTHING_FITS
    return NOTHING_STANDS if answers else NOTHING_SAID

"""Reads the answers given to a command, and writes what they gave as JSON values."""

from argparse import Namespace
from pathlib import Path

from msgspec.structs import replace

from composer.app.answers import GivenAnswers, answers_in, read_answers
from composer.cli.input_text import read_input
from composer.core.campaign.campaign import Campaign
from composer.core.quotes.story import LeftOut
from composer.core.words import Language


def answers_from(arguments: Namespace, campaign: Campaign) -> GivenAnswers:
    """The person’s answers to the questions of `campaign`, with the poster and language that the arguments choose."""
    source, poster = arguments.text, arguments.poster or ""
    if source.lower().endswith(".jps"):
        given = read_answers(Path(source), campaign)
    else:
        given = answers_in(read_input(source), poster)
    chosen = replace(
        given.visual,
        poster=poster or given.visual.poster,
        language=arguments.visual_lang or given.visual.language,
    )
    return replace(given, visual=chosen)


def left_out_value(left_out: LeftOut, language: Language) -> dict[str, object]:
    """A sentence left out of the story as a JSON value: its kind, what it reveals, and why."""
    return {
        "text": left_out.text,
        "answer": left_out.answer,
        "kind": left_out.kind,
        "subject": left_out.subject,
        "people": list(left_out.people),
        "why": left_out.why.to(language),
    }

"""Reads what a visual's file keeps of its campaign, as strictly as a campaign's own file: it may come from anywhere."""

from collections.abc import Mapping
from itertools import islice
from typing import cast

import msgspec

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.saved_facts import Origin, SavedFacts, laid_over
from composer.core.formats import by_id
from composer.core.problems import Problem, Refused, in_file, refuse
from composer.core.words import Words
from composer.storage.campaigns.campaign_rules import campaign_problems
from composer.storage.decoding import MOST_PROBLEMS, decode
from composer.storage.formats_file import shipped_formats

#: Bytes as JSON: what the campaigns that ship say takes a tenth.
LARGEST_FACTS = 64 << 10
#: What a file leaves out where it is empty.
_LEFT_OUT = frozenset({"value", "source", "family", "logo"})
_TOO_LONG = Words(
    "Ce que ce fichier garde de sa campagne est trop long pour en venir. Il n’a pas été touché.",
    "What this file keeps of its campaign is too long to come from one. It was not touched.",
)


def read_facts(table: object, file: str) -> SavedFacts:
    """Decode the facts of a visual's file; Refused with every problem, or when they are too long."""
    if len(msgspec.json.encode(table)) > LARGEST_FACTS:
        raise Refused(Problem("input-too-long", "error", _TOO_LONG, in_file(file)))
    return decode(table, SavedFacts, file)


def kept_facts(facts: SavedFacts) -> SavedFacts | None:
    """`facts` as a visual's file has them; None where they are longer than one may have."""
    return facts if len(msgspec.json.encode(facts)) <= LARGEST_FACTS else None


def saved_campaign(origin: Origin, below: Campaign, file: str) -> Campaign:
    """The campaign that said the facts of `origin`, over `below`, checked as the one of a campaign's file is.

    Refused with every problem; ValueError when it has no facts.
    """
    if origin.facts is None:
        raise ValueError(origin)
    campaign = laid_over(origin.mark, origin.facts, below)
    table = cast("Mapping[str, object]", _as_in_a_file(msgspec.to_builtins(origin.facts)))
    refuse(islice(campaign_problems(campaign, table, by_id(shipped_formats()), in_file(file)), MOST_PROBLEMS))
    return campaign


def _as_in_a_file(value: object) -> object:
    """`value` without the texts that a file leaves out."""
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {key: _as_in_a_file(each) for key, each in items if each or key not in _LEFT_OUT}
    return [_as_in_a_file(each) for each in cast("list[object]", value)] if isinstance(value, list) else value

"""The names that people read of what a column may say, and how a column is named to the engine."""

from collections.abc import Iterator

from composer.core.campaign.campaign import Campaign
from composer.core.lists.cell_values import folded
from composer.core.lists.columns import Columns
from composer.core.lists.meanings import FIELDS, NAMES, Meaning
from composer.core.lists.table import Table, letters
from composer.core.naming import shown
from composer.core.words import Words

NOT_READ = Words("(pas lue)", "(not read)")
_HANDLE = Words("Identifiant {network}", "{network} handle")
_ANSWER = Words("Réponse\u00a0: {question}", "Answer: {question}")


def meanings(campaign: Campaign) -> Iterator[tuple[Meaning, Words]]:
    """All that a column may say under a campaign, with its name."""
    for field in FIELDS:
        if field == "handle":
            for network, known in campaign.networks.items():
                yield Meaning("handle", network), _HANDLE.format(network=known.name)
        elif field == "answer":
            for question, fact in campaign.questions.items():
                yield Meaning("answer", question), _ANSWER.format(question=shown(fact.value or question))
        else:
            yield Meaning(field), NAMES[field]


def name_of(meaning: Meaning, campaign: Campaign) -> Words:
    """The name of what a column may say; nothing more precise than « Citation » for a question that is not asked."""
    return next((words for each, words in meanings(campaign) if each == meaning), NAMES["quote"])


def corrections(column: int, meaning: Meaning | None, columns: Columns, table: Table) -> dict[str, str]:
    """What to tell the engine so that `column`, counted from 0, says `meaning`, or nothing when it is None."""
    before = {_key(each): "" for each, at in columns.by_meaning.items() if at == column}
    return before if meaning is None else before | {_key(meaning): _name(column, table)}


def _key(meaning: Meaning) -> str:
    return meaning.of or meaning.field


def _name(column: int, table: Table) -> str:
    """The letters of a column, or its heading where another column has these letters as a heading."""
    name = letters(column)
    return table.headings[column] if name.lower() in {folded(each) for each in table.headings} else name

"""Every sentence of the program, in both languages, follows its language's typography."""

import re
from functools import cache
from pathlib import Path

import pytest

from texts.in_code import code_texts

ROOT = Path(__file__).resolve().parents[1]

# What no French sentence of ours may hold, after the OQLF (docs/facts.md, « Typography »).
FRENCH_FAULTS = {
    "a straight apostrophe": r"\w'\w",
    "an ordinary space inside « »": r"« | »",
    "no no-break space before a colon": r"(?<![\u00a0\d])(?<!https)(?<!http):(?=\s|$)",
    "a space before ; ! ?": r"[\s\u00a0\u202f][;!?](?:\s|$)",
    "English quotation marks": r"[“”]",
}
ENGLISH_FAULTS = {
    "a straight apostrophe": r"\w'\w",
    "French quotation marks": r"[«»]",
    "a space before punctuation": r"[\s\u00a0][:;!?](?:\s|$)",
}


@cache
def _texts() -> list[tuple[str, str, str]]:
    """Where each text of the program is written, in French and in English; not read as tests are collected."""
    return [(each.where, each.fr, each.en) for each in code_texts(ROOT / "composer")]


def test_the_program_has_sentences() -> None:
    assert len(_texts()) > 100


@pytest.mark.parametrize("fault", FRENCH_FAULTS)
def test_french_is_quebecs(fault: str) -> None:
    found = [(place, french) for place, french, _ in _texts() if re.search(FRENCH_FAULTS[fault], french)]
    assert not found


@pytest.mark.parametrize("fault", ENGLISH_FAULTS)
def test_english_is_set_as_english(fault: str) -> None:
    found = [(place, english) for place, _, english in _texts() if re.search(ENGLISH_FAULTS[fault], english)]
    assert not found


def test_both_languages_fill_in_the_same_names() -> None:
    found = [where for where, french, english in _texts() if _filled_in(french) != _filled_in(english)]
    # What the parser of TOML says of a line exists in English only.
    assert found == ["storage/toml_file: _syntax.words"]


def _filled_in(text: str) -> set[str]:
    """The names that are filled in; of a pair such as `most_fr` and `most_en`, what both are about."""
    return {re.sub(r"_?(?:fr|en|french|english)$", "", name) for name in re.findall(r"\{([\w.]+)\}", text)}


@pytest.mark.parametrize("bad", ["l'école", "« oui »", "Voici: rien", "Quoi ?", "“non”"])
def test_the_faults_are_seen(bad: str) -> None:
    assert any(re.search(fault, bad) for fault in FRENCH_FAULTS.values())

"""The unseen sets hold together: what a verdict quotes is in the text, and there is enough of each kind."""

import unicodedata
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from composer.core.linter.lint import lint
from tests.networks import SHIPPED
from tests.words.measure import caption_figures, main, typography_figures
from tests.words.unseen_sets import (
    AnswerSet,
    answer_files,
    answer_sets,
    caption_cases,
    caption_files,
    line_files,
    typed_lines,
)
from tests.words.verdicts import folded


def _every() -> list[AnswerSet]:
    return [each for path in answer_files() for each in answer_sets(path)]


def test_every_verdict_on_a_quote_is_a_substring_of_its_answers() -> None:
    strange = [
        (each.name, words)
        for each in _every()
        for words in (*each.allowed, *each.best, *each.forbidden, *each.sensitive)
        if words not in each.answers
    ]
    assert not strange


def test_no_allowed_quote_contains_forbidden_or_sensitive_words() -> None:
    clashes = [
        (each.name, quote, words)
        for each in _every()
        for quote in each.allowed
        for words in (*each.forbidden, *each.sensitive)
        if folded(words) in folded(quote)
    ]
    assert not clashes


def test_the_best_quotes_are_one_to_three_of_the_allowed_ones() -> None:
    wrong = [
        each.name
        for each in _every()
        if not set(each.best) <= set(each.allowed) or len(each.best) > 3 or bool(each.best) != bool(each.allowed)
    ]
    assert not wrong


def test_the_first_set_of_each_part_comes_first() -> None:
    assert [path.name for path in answer_files()] == [
        "quotes.toml",
        *(f"quotes-{number}.toml" for number in range(2, 14)),
    ]
    assert [path.name for path in caption_files()] == [
        "captions.toml",
        *(f"captions-{number}.toml" for number in range(2, 20)),
    ]
    assert [path.name for path in line_files()] == [
        "typography.toml",
        *(f"typography-{number}.toml" for number in range(2, 13)),
    ]


def test_no_two_files_of_answers_share_a_person_or_a_sentence() -> None:
    for one, other in combinations(map(answer_sets, answer_files()), 2):
        assert not {each.name for each in one} & {each.name for each in other}
        shared = {words for each in one for words in each.allowed} & {words for each in other for words in each.allowed}
        # Two persons who do not know each other may write the same short sentence.
        assert len(shared) <= 2


#: How many sets without a quote a file has, where there are fewer than five.
_WITHOUT_A_QUOTE = {"quotes-9": 0, "quotes-10": 3, "quotes-11": 4, "quotes-12": 4, "quotes-13": 4}


@pytest.mark.parametrize("path", answer_files(), ids=lambda path: path.stem)
def test_there_are_enough_sets_in_both_languages_and_some_without_a_quote(path: Path) -> None:
    sets = answer_sets(path)
    assert len(sets) == len({each.name for each in sets})
    assert len(sets) >= 60
    assert sum(each.language == "en" for each in sets) >= 10
    assert sum(not each.allowed for each in sets) >= _WITHOUT_A_QUOTE.get(path.stem, 5)


_CAPTIONS = pytest.mark.parametrize("path", caption_files(), ids=lambda path: path.stem)
_LINES = pytest.mark.parametrize("path", line_files(), ids=lambda path: path.stem)


@_CAPTIONS
def test_a_fixed_caption_differs_from_its_text_and_a_right_one_has_no_other(path: Path) -> None:
    cases = caption_cases(path)
    assert not [each.name for each in cases if each.verdict == "fixed" and each.text in (None, *each.becomes)]
    assert not [each.name for each in cases if each.verdict == "fixed" and each.fixed is None]
    assert not [each.name for each in cases if each.verdict == "right" and (each.fixed or each.also or each.hint)]
    assert not [each.name for each in cases if each.verdict == "left" and each.text in (each.fixed, *each.also)]


@_CAPTIONS
def test_a_fix_keeps_the_captions_composed_as_one_code_point_a_letter(path: Path) -> None:
    for each in caption_cases(path):
        assert all(text == unicodedata.normalize("NFC", text) for text in each.becomes), each.name


@_CAPTIONS
def test_there_are_enough_captions_of_each_verdict(path: Path) -> None:
    cases = caption_cases(path)
    counts = Counter(each.verdict for each in cases)
    assert len(cases) == len({(each.name, each.network) for each in cases}) >= 90
    assert counts["right"] >= 35
    assert counts["fixed"] >= 35
    assert counts["left"] >= 10


@pytest.mark.parametrize("path", caption_files()[1:7], ids=lambda path: path.stem)
def test_a_later_set_has_captions_with_several_faults_and_english_ones(path: Path) -> None:
    cases = caption_cases(path)
    assert sum(bool({"two-faults", "three-faults"} & set(each.kinds)) for each in cases) >= 30
    assert sum("english" in each.kinds for each in cases) >= 25


def test_no_two_files_share_a_caption_or_a_line() -> None:
    for one, other in combinations(map(caption_cases, caption_files()), 2):
        assert not {each.name for each in one} & {each.name for each in other}
        assert not {text for each in one for text in each.becomes} & {text for each in other for text in each.becomes}
    for lines, others in combinations(map(typed_lines, line_files()), 2):
        # Two persons who do not know each other may type the same short line.
        assert len({each.text for each in lines} & {each.text for each in others}) <= 2


@_LINES
def test_there_are_enough_lines_and_many_to_leave_alone(path: Path) -> None:
    lines = typed_lines(path)
    assert len(lines) == len({each.text for each in lines}) >= 60
    assert sum(each.text == each.corrected for each in lines) >= 12
    assert not [each.text for each in lines if each.suggested == each.corrected]


@_CAPTIONS
def test_a_right_caption_of_a_set_that_was_learned_is_left_in_silence(path: Path) -> None:
    right = (each for each in caption_cases(path) if each.verdict == "right")
    # The French phrase is only suggested in an English caption.
    found = {each.name: lint(each.text, each.network, SHIPPED) for each in right}
    assert not [name for name, every in found.items() if any(each.problem.severity != "notice" for each in every)]


@pytest.mark.parametrize("path", caption_files()[-4:], ids=lambda path: path.stem)
def test_nothing_in_the_last_sets_learned_is_wrong_in_silence_but_two_versions_of_a_text(path: Path) -> None:
    figures = {each.what.strip(): each for each in caption_figures(path, SHIPPED)}
    assert figures["of those that a fix touched"].missed == ()
    silent = {
        each.split(": ")[1].split(" [")[0] for each in figures["wrong captions that do not end wrong and clean"].missed
    }
    assert silent <= {"c17-l-deux-versions"}
    assert len(figures["wrong captions fixed right, or left and reported"].missed) <= 2


@_LINES
def test_every_line_of_a_set_that_was_learned_is_corrected_as_it_asks(path: Path) -> None:
    figures = {each.what.strip(): each for each in typography_figures(path, SHIPPED)}
    assert figures["lines right"].missed == ()


def test_each_set_of_each_part_is_measured_apart(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name, key in (("captions", "caption"), ("captions-2", "caption"), ("typography", "line")):
        (tmp_path / f"{name}.toml").write_text(f"{key} = []\n", "utf-8")
    monkeypatch.setattr("sys.argv", ["measure", "captions", "--set", "2", "--folder", str(tmp_path)])
    assert main() == 0
    assert capsys.readouterr().out.startswith("captions-2\n")


def test_a_set_that_does_not_exist_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["measure", "typography", "--set", "99"])
    with pytest.raises(SystemExit):
        main()
    assert "there are 12 files of typography" in capsys.readouterr().err

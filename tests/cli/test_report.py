import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.cli.report import JSON_FORMAT, print_json, print_line, print_problems, problem_line, progress_on
from composer.core.problems import Problem, at_slot
from composer.core.words import LANGUAGES, Language, Words

_PROBLEM = Problem("not-taken", "warning", Words("Ceci.", "This."), at_slot("ici"), Words("Faites cela.", "Do that."))


def _stream(encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode(stream.encoding)


@pytest.mark.parametrize(
    ("language", "line"),
    [("fr", "attention (ici)\u00a0: Ceci. Faites cela."), ("en", "warning (ici): This. Do that.")],
)
def test_a_finding_says_how_bad_where_what_and_what_would_do(language: Language, line: str) -> None:
    assert problem_line(_PROBLEM, language) == line


def test_a_finding_without_place_or_mend_has_no_empty_marks() -> None:
    assert problem_line(Problem("not-taken", "notice", Words("Ceci.", "This.")), "fr") == "à noter\u00a0: Ceci."


@given(st.text(), st.text(), st.sampled_from(LANGUAGES))
def test_a_finding_is_one_line_whatever_it_names(words: str, place: str, language: Language) -> None:
    line = problem_line(Problem("not-taken", "error", Words(words, words), at_slot(place)), language)
    assert len(f"{line}|".splitlines()) == 1
    assert not any(sign < " " or "\x7f" <= sign <= "\x9f" for sign in line)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "utf-8"])
@pytest.mark.parametrize("text", ["é « … » — 2\u202f% ’", "😀 \udce9 محمد", "\ud800"])
def test_no_encoding_makes_a_line_fail(encoding: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = _stream(encoding), _stream(encoding)
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", err)
    print_line(text)
    print_problems([Problem("not-taken", "error", Words(text, text), at_slot(text))], "fr")
    print_json({text: text})
    first, _, value = _written(out).partition("\n")
    assert first == text.encode(encoding, "backslashreplace").decode(encoding)
    assert json.loads(value) == {"format": JSON_FORMAT, text: text}
    assert len(_written(err).splitlines()) == 1


def test_a_program_without_any_standard_stream_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("sys.stdout", "sys.stderr"):
        monkeypatch.setattr(name, None)
    print_line("rien")
    print_json({})
    print_problems([_PROBLEM], "fr")
    progress_on()(0, 2, "bloc-portrait.jpg")


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _shown(stream: Any) -> str:  # noqa: ANN401 - a terminal or a file
    progress = progress_on(stream)
    for done, name in enumerate(("un.jpg", "deux.jpg", "")):
        progress(done, 2, name)
    return stream.getvalue()


def test_progress_shows_on_a_terminal_and_leaves_nothing_behind() -> None:
    shown = _shown(_Terminal())
    clear = "\r\x1b[K"
    assert shown == f"{clear}1/2 un.jpg{clear}2/2 deux.jpg{clear}"


def test_progress_shows_nowhere_else() -> None:
    assert _shown(io.StringIO()) == ""

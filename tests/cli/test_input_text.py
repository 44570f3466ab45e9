import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

_LINT = ("lint", "--network", "instagram")
_COMMANDS = [_LINT, ("typography",), ("quotes",), ("script",)]
_GOOD = (
    "Dans le cadre des Journées de la persévérance scolaire, je vous partage...\n\n«\u00a0Je persévère.\u00a0»\n\n"
    "@reseau_reussite_montreal\n"
)


class _Input(io.TextIOWrapper):
    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="ascii")


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("source", ["absent.txt", "dossier", "latin.txt", "/dev/zero", "t" * 300, ""])
def test_a_text_that_cannot_be_read_is_a_sentence(command: tuple[str, ...], source: str, run: Run, home: Path) -> None:
    (home / "dossier").mkdir()
    (home / "latin.txt").write_bytes("Persévère".encode("latin-1"))
    ran = run(*command, source)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("erreur")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("data", [b"\xff\xfe", b"a" * 1_000_001, None])
def test_an_input_that_is_no_text_is_misused(
    command: tuple[str, ...], data: bytes | None, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None if data is None else _Input(data))
    ran = run(*command, "-")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[0])
def test_json_is_one_value_and_nothing_else(
    command: tuple[str, ...], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", _Input("\ufeffJ'ai repris mes études à 40 ans!".encode()))
    ran = run(*command, "-", "--json")
    assert ran.err == ""
    assert isinstance(json.loads(ran.out), dict)


def test_lint_ends_by_whether_something_was_found(run: Run, home: Path) -> None:
    (home / "bonne.txt").write_text(_GOOD, encoding="utf-8")
    (home / "sans.txt").write_text(_GOOD.replace("@reseau_reussite_montreal", ""), encoding="utf-8")
    good, bad = run(*_LINT, "bonne.txt"), run(*_LINT, "sans.txt")
    assert good == (0, "", "")
    assert (bad.code, bad.out) == (1, "")
    assert "@reseau_reussite_montreal" in bad.err
    assert run(*_LINT, "bonne.txt", "--nope").code == run("lint", "bonne.txt").code == 2
    assert run("lint", "--network", "insta", "bonne.txt").code == 2


def test_lint_fixes_on_request_and_its_fixed_text_is_clean(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "sans.txt").write_text("Je persévère.", encoding="utf-8")
    fixed = run(*_LINT, "sans.txt", "--fix")
    assert fixed.code == 0
    monkeypatch.setattr("sys.stdin", _Input(fixed.out.encode()))
    assert run(*_LINT, "-") == (0, "", "")
    assert (home / "sans.txt").read_text(encoding="utf-8") == "Je persévère."


def test_typography_prints_the_corrected_text_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Input("Oui : c'est ça...\n".encode()))
    assert run("typography", "-") == (0, "Oui\u00a0: c’est ça…\n", "")


@pytest.mark.parametrize("command", ["quotes", "script"])
def test_an_unknown_poster_is_misused_with_the_nearest(command: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Input("J’ai repris mes études à 40 ans.".encode()))
    ran = run(command, "-", "--poster", "blok")
    assert (ran.code, ran.out) == (2, "")
    assert "«\u00a0bloc\u00a0»" in ran.err


_ESCAPES = "Bon\x1b]0;titre\x07\x1b[2J\x00jour\x9b, la classe.\r\nOui\x08.\n"
_OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")


def test_typography_takes_out_what_a_terminal_would_obey_and_says_so(run: Run, home: Path) -> None:
    (home / "a.txt").write_bytes(_ESCAPES.encode())
    ran = run("typography", "a.txt")
    assert ran.code == 0
    assert ran.out == "Bon]0;titre[2Jjour, la classe.\r\nOui.\n"
    assert ran.err == "à noter (a.txt)\u00a0: 6 caractères de contrôle ont été retirés; les mots sont intacts.\n"
    value = json.loads(run("typography", "a.txt", "--json").out)
    assert value["text"] == ran.out[:-1]
    assert [problem["code"] for problem in value["problems"]] == ["characters-removed"]


def test_lint_names_what_a_terminal_would_obey_and_takes_it_out(run: Run, home: Path) -> None:
    (home / "a.txt").write_text(_GOOD.replace("persévère", "per\x1b[2Jsé\x00vè\u200bre"), "utf-8")
    found = run(*_LINT, "a.txt")
    assert (found.code, found.out) == (1, "")
    assert found.err.count("caractère de contrôle") == 2
    assert found.err.count("caractère invisible") == 1
    fixed = run(*_LINT, "a.txt", "--fix")
    assert fixed.code == 0
    assert fixed.out == _GOOD.replace("persévère", "per[2Jsévère")


def test_thousands_of_them_are_taken_out_at_once(run: Run, home: Path) -> None:
    (home / "a.txt").write_text(_GOOD.replace("persévère", "persévère" + "\x07a" * 20_000), "utf-8")
    assert not _OBEYED.search(run(*_LINT, "a.txt", "--fix").out)


def test_letters_lost_before_are_reported_by_every_command_that_reads_a_text(run: Run, home: Path) -> None:
    (home / "a.txt").write_text(_GOOD.replace("persévère", "pers\ufffdv\ufffdre"), "utf-8")
    for command in _COMMANDS:
        ran = run(*command, "a.txt")
        assert "Des lettres ont été perdues avant d’arriver ici" in ran.err, command
    assert run(*_LINT, "a.txt").code == run(*_LINT, "a.txt", "--fix").code == 1
    (finding,) = json.loads(run(*_LINT, "a.txt", "--json").out)["findings"]
    assert finding["code"] == "letters-lost"


@pytest.mark.parametrize("command", ["quotes", "script"])
def test_what_is_removed_from_answers_is_reported(command: str, run: Run, home: Path) -> None:
    (home / "a.txt").write_text("J’ai repris mes études\x1b[2J à 40 ans\x07.", "utf-8")
    ran = run(command, "a.txt")
    assert not _OBEYED.search(ran.out + ran.err)
    assert "2 caractères de contrôle ont été retirés" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [("caption", "--\x1b]0;x\x07"), ("caption", "--lang", "\x1b[2J"), ("\x1b[2J",), ("compose", "\x1b[2J.jps")],
)
def test_an_argument_that_is_refused_speaks_to_no_terminal(arguments: tuple[str, ...], run: Run) -> None:
    ran = run(*arguments)
    assert ran.err
    assert not _OBEYED.search(ran.err)


def test_a_file_s_name_speaks_to_no_terminal(run: Run) -> None:
    ran = run("contact-sheet", "--poster", "bloc", "--quote", "Oui.", "--out", "a\x1b[2J.png")
    assert ran.code == 0
    assert ran.out == "a\\x1b[2J.png\n"

import io
import json
from pathlib import Path

import pytest

from .conftest import Run

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


def test_lint_mends_on_request_and_its_mended_text_is_clean(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "sans.txt").write_text("Je persévère.", encoding="utf-8")
    mended = run(*_LINT, "sans.txt", "--fix")
    assert mended.code == 0
    monkeypatch.setattr("sys.stdin", _Input(mended.out.encode()))
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

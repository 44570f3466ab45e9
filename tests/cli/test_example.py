"""The example never leaves by the command line: refused, marked, or made on purpose and named."""

import json
from pathlib import Path

import pytest

from composer.app.context import load_context
from composer.app.document.session import example_session
from composer.app.example import read_sample
from composer.storage.paths import resource
from tests.cli.conftest import Run
from tests.own_person import own_photo

pytestmark = pytest.mark.slow

_PERSONS = read_sample()
_QUOTE = ("--quote", "Je suis partie de loin.")


@pytest.fixture
def file(home: Path) -> Path:
    """The example saved from the window."""
    example_session(load_context(), "bloc").save(home / "exemple.jps")
    return home / "exemple.jps"


def test_the_examples_file_is_neither_composed_nor_captioned(run: Run, home: Path, file: Path) -> None:
    for command in (
        ("compose", file, "--format", "landscape"),
        ("caption", file),
        ("caption", file, "--network", "facebook"),
    ):
        ran = run(*command)
        assert (ran.code, ran.out) == (1, "")
        assert len(ran.err.splitlines()) == 1
        assert "L’exemple n’est pas à publier" in ran.err
        assert "Rien n’a été écrit" in ran.err
    assert list(home.iterdir()) == [file]


@pytest.mark.parametrize(
    "arguments",
    [
        *(("--photo", resource("sample", each.picture)) for each in _PERSONS),
        *(("--name", each.name) for each in _PERSONS),
        *(("--role", each.fr.role, "--organisation", each.fr.organisation) for each in _PERSONS),
    ],
    ids=lambda arguments: " ".join(str(each) for each in arguments[:2]),
)
def test_a_part_of_the_example_is_refused_beside_ones_own(
    compose: Run, home: Path, arguments: tuple[str | Path, ...]
) -> None:
    ran = compose(*_QUOTE, *arguments, "--json")
    assert ran.code == 1
    assert [problem["code"] for problem in json.loads(ran.out)["problems"]] == ["example-leaves"]
    assert list(home.iterdir()) == []


def test_ones_own_words_over_the_examples_file_leave_it_behind(run: Run, home: Path, file: Path) -> None:
    ran = run("compose", file, "--format", "landscape", *_QUOTE, "--name", "Zoé", "--photo", own_photo())
    assert ran.code == 0
    assert "de l’exemple" in ran.err
    written = "".join(each.read_text("utf-8") for each in (home / "zoe").glob("*.txt"))
    assert "Je suis partie de loin." in written
    assert not any(words in written for words in ("Maïka", "Ébéniste", "Faubourg", "arriverais en retard"))


def test_a_contact_sheet_of_the_example_is_made(run: Run, home: Path, file: Path) -> None:
    ran = run("contact-sheet", file)
    assert (ran.code, ran.out) == (0, "planche.png\n")
    assert (home / "planche.png").is_file()


def test_a_demo_says_what_it_is(run: Run, home: Path) -> None:
    ran = run("demo", "--json")
    assert [each.name for each in (home / "demo").iterdir()] == ["exemple-maika-joseph"]
    assert "example" in {problem["code"] for problem in json.loads(ran.out)["problems"]}

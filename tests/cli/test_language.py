import os
import sys

import pytest

from composer.cli.bilingual_argparse import Parser
from composer.cli.language import system_language, wanted_language
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "fr_FR"}, "fr"),
        ({"LANG": "en_CA.UTF-8"}, "en"),
        ({"LANG": "en_CA"}, "en"),
        ({"LANG": "en"}, "en"),
        ({"LANG": "English_Canada.1252"}, "en"),
        ({"LANG": "C"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "POSIX"}, "fr"),
        ({"LANG": "es_MX.UTF-8"}, "fr"),
        ({"LANG": "eno_ZZ"}, "fr"),
        ({"LC_ALL": "en_CA.UTF-8", "LANG": "fr_CA.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "fr_CA.UTF-8", "LANG": "en_CA.UTF-8"}, "fr"),
        ({"LC_CTYPE": "en_US.UTF-8", "LANG": "fr_CA.UTF-8"}, "fr"),
    ],
)
def test_the_system_s_language_is_english_only_where_it_is_set_to_english(
    variables: dict[str, str], language: str
) -> None:
    assert system_language(variables) == language


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a setting of its own")
@pytest.mark.parametrize("variables", [{}, {"LANG": ""}, {"LC_ALL": "", "LC_MESSAGES": "", "LANG": ""}])
def test_a_system_set_to_nothing_is_spoken_to_in_french(variables: dict[str, str]) -> None:
    assert system_language(variables) == "fr"


@pytest.mark.parametrize("given", ["English_Canada", "en_CA"])
def test_windows_is_asked_where_no_variable_says(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "name", "nt")
    monkeypatch.setattr("locale.getlocale", lambda: (given, "cp1252"))
    assert system_language({}) == "en"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], "fr"),
        (["--help"], "fr"),
        (["compose", "--lang", "en"], "en"),
        (["--lang=en", "compose"], "en"),
        (["compose", "--lang", "de"], "fr"),
        (["compose", "--lang"], "fr"),
        (["compose", "--quote", "en"], "fr"),
        (["compose", "--visual-lang", "en"], "fr"),
    ],
)
def test_the_language_asked_for_is_known_before_the_arguments_are_read(arguments: list[str], language: str) -> None:
    assert wanted_language(arguments, {"LANG": "fr_CA.UTF-8"}) == language


# What argparse says in 3.11, in 3.12 and 3.13 (choices without their quotation marks), and what it becomes.
_SENTENCES = [
    ("the following arguments are required: COMMANDE", "il manque\u00a0: COMMANDE"),
    ("one of the arguments --a --b is required", "il manque l’un de ces arguments\u00a0: --a --b"),
    ("unrecognized arguments: --nope {}", "arguments inconnus\u00a0: --nope {}"),
    ("ambiguous option: --na could match --name, --nap", "option ambiguë\u00a0: --na peut être --name, --nap"),
    ("argument --crop: expected one argument", "--crop\u00a0: il manque une valeur"),
    ("argument --x: expected at least one argument", "--x\u00a0: il manque au moins une valeur"),
    ("argument --json: ignored explicit argument 'oui'", "--json\u00a0: cette option ne prend pas de valeur ('oui')"),
    ("argument --a: not allowed with argument --b", "--a\u00a0: ne va pas avec --b"),
    (
        "argument --type: invalid choice: 'jpg' (choose from 'jpeg', 'png', 'pdf')",
        "--type\u00a0: 'jpg' n’est pas un choix; choix\u00a0: 'jpeg', 'png', 'pdf'",
    ),
    (
        "argument --type: invalid choice: 'jpg' (choose from jpeg, png, pdf)",
        "--type\u00a0: 'jpg' n’est pas un choix; choix\u00a0: jpeg, png, pdf",
    ),
    (
        "argument COMMANDE: invalid choice: 'a: b (c)\\nd' (choose from compose)",
        "COMMANDE\u00a0: 'a: b (c)\\nd' n’est pas un choix; choix\u00a0: compose",
    ),
    ("argument --focus: X et Y vont de 0 à 1", "--focus\u00a0: X et Y vont de 0 à 1"),
    ("a sentence of a later Python", "a sentence of a later Python"),
]


@pytest.mark.parametrize(("english", "french"), _SENTENCES)
def test_argparse_complains_in_the_language_asked_for(
    english: str, french: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        Parser(language="fr", prog="jps-composer", description="").error(english)
    assert left.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"jps-composer: erreur\u00a0: {french}"
    with pytest.raises(SystemExit) as left:
        Parser(language="en", prog="jps-composer", description="").error(english)
    assert left.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1] == f"jps-composer: error: {english}"


@pytest.mark.parametrize(
    ("arguments", "french"),
    [
        (["compose", "--type", "jpg"], "n’est pas un choix"),
        (["compose", "--crop"], "il manque une valeur"),
        (["compose", "--nope"], "arguments inconnus"),
        (["compose", "--json=oui"], "ne prend pas de valeur"),
        (["nope"], "n’est pas un choix"),
        (["check"], "il manque"),
        (["--lang=fr"], "il manque"),
    ],
)
def test_this_python_s_own_complaints_come_out_in_french(arguments: list[str], french: str, run: Run) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("utilisation\u00a0: jps-composer")
    assert french in ran.err.splitlines()[-1]


def test_the_language_may_be_said_before_the_command_too(run: Run) -> None:
    before, after = run("--lang", "en", "posters"), run("posters", "--lang", "en")
    assert before.code == 0
    assert before == after
    assert before != run("posters")


def test_help_is_wholly_in_each_language(run: Run) -> None:
    french, english = run("--help"), run("compose", "--help", "--lang", "en")
    assert french.code == english.code == 0
    assert french.err == english.err == ""
    assert french.out.startswith("utilisation\u00a0: ")
    assert english.out.startswith("usage: ")
    assert "montre cette aide" in french.out
    assert "show this help" in english.out
    assert "positional arguments" not in french.out + english.out
    assert "COMMANDE" not in run("--help", "--lang", "en").out + english.out


@pytest.mark.parametrize("command", ["compose", "posters", "check", "caption", "demo", "self-test"])
def test_every_command_explains_itself_in_both_languages(command: str, run: Run) -> None:
    french, english = run(command, "--help"), run(command, "--help", "--lang", "en")
    assert french.code == english.code == 0
    assert "langue des messages" in french.out
    assert "language of messages" in english.out


def test_the_version_option_explains_itself_in_both_languages(run: Run) -> None:
    assert "montre la version du programme" in run("--help", "--lang", "fr").out
    assert "show the program’s version" in run("--help", "--lang", "en").out

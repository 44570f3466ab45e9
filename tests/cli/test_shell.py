"""Completion by the shells themselves, the manual page read by groff, and the examples of each command's help."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from composer.cli.argument import Command
from composer.cli.arguments import COMMANDS
from composer.cli.examples import EXAMPLES, lines_for
from composer.cli.parser import build_parser
from composer.cli.shell.arguments import SHELLS
from composer.cli.shell.branches import branches
from composer.core.words import LANGUAGES, Language
from tests.cli.conftest import Run, start

_BASH = """
source ./script
COMP_WORDS=({words}) COMP_CWORD=$((${{#COMP_WORDS[@]}}-1))
_jps_composer
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
#: What is typed, and what it may become.
_TYPED: tuple[tuple[str, set[str]], ...] = (
    ("com", {"compose", "completion"}),
    ("compose --poster b", {"bloc"}),
    ("compose --format s", {"square", "story", "screen"}),
    ("compose --forma", {"--format"}),
    ("--lang fr posters i", {"import"}),
    ("pack use jps-2026-estr", {"jps-2026-estrie"}),
    ("completion f", {"fish"}),
)


def _completed(shell: str, typed: str, home: Path) -> set[str]:
    """What the shell itself proposes for the last word."""
    if shell == "bash":
        words = " ".join(shlex.quote(each) for each in ["jps-composer", *typed.split(" ")])
        command = ["bash", "--norc", "-c", _BASH.format(words=words)]
    else:
        command = ["fish", "--no-config", "-c", f"source ./script; complete -C 'jps-composer {typed}'"]
    ran = subprocess.run(command, cwd=home, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    return {line.partition("\t")[0] for line in ran.stdout.splitlines()} - {""}


@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_a_shell_completes_commands_options_and_ids(shell: str, run: Run, home: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    (home / "script").write_text(run("completion", shell).out, "utf-8")
    (home / "ma photo.jpg").touch()
    assert [(typed, _completed(shell, typed, home)) for typed, _ in _TYPED] == list(_TYPED)
    if shell == "bash":
        assert _completed(shell, "compose --photo ma", home) == {"ma photo.jpg"}
        assert _completed(shell, "compose --poster = b", home) == {"bloc"}


@pytest.mark.parametrize("shell", SHELLS)
def test_a_completion_names_every_command_and_option(shell: str, run: Run) -> None:
    said = run("completion", shell).out
    for branch in branches({}, "fr"):
        assert f'"{branch.path}' in said or f"'{branch.path}'" in said
        for name in (name for option in branch.options for name in option.names):
            assert (f"-l {name[2:]} " if shell == "fish" else name) in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_page_is_read_without_a_warning_and_has_every_option(language: str, run: Run) -> None:
    said = run("man", "--lang", language)
    assert (said.code, said.err) == (0, "")
    options = {name for branch in branches({}, "fr") for option in branch.options for name in option.names}
    assert {name for name in options if name.replace("-", "\\-") not in said.out} == set()
    if shutil.which("groff") is None:
        return
    command = ["groff", "-man", "-ww", "-Kutf8", "-Tutf8", "-P-c"]
    ran = subprocess.run(command, input=said.out, capture_output=True, encoding="utf-8", check=True)
    assert ran.stderr == ""
    shown = re.sub(r".\x08", "", ran.stdout)
    assert "jps-composer compose --poster bloc --photo portrait.jpg" in shown


def _paths(commands: dict[str, Command], before: str = "") -> list[str]:
    inside = [path for name, each in commands.items() for path in _paths(dict(each.commands), f"{before}{name} ")]
    return [*(f"{before}{name}" for name in commands), *inside]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_every_command_ends_with_examples_that_are_understood(language: Language, run: Run) -> None:
    assert set(EXAMPLES) == {"", *_paths(COMMANDS)}
    parser = build_parser(language)
    for path in EXAMPLES:
        lines = lines_for(path, language)
        shown = run(*path.split(), "--help", "--lang", language).out
        assert all(f"  {line}\n" in shown for line in lines)
        for line in lines:
            words = shlex.split(re.sub(r'^eval "\$\((.*)\)"$', r"\1", line).partition(" > ")[0])
            assert words[0] == "jps-composer"
            if "--help" not in words:
                parser.parse_args(words[1:])


@pytest.mark.slow
def test_nothing_but_our_own_lines_is_on_standard_error(home: Path) -> None:
    """Qt speaks of a locale that is not UTF-8, fontconfig of a missing configuration, both of a runtime folder."""
    ran = start(
        *("compose", "--poster", "bloc", "--format", "landscape", "--quote", "On continue."),
        XDG_RUNTIME_DIR="",
        QT_QPA_PLATFORM="",
        DISPLAY="",
        FONTCONFIG_FILE=str(home / "absent.conf"),
        LC_ALL="C",
        PYTHONCOERCECLOCALE="0",
    )
    assert ran.code == 0, ran.err
    assert [line for line in ran.err.splitlines() if not line.startswith(("attention", "à noter"))] == []

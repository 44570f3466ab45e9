"""What runs before a commit and on the forge is what `make lint` and `.ci/run` do, on every supported Python."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _supported() -> list[str]:
    classifiers: list[str] = tomllib.loads(_text("pyproject.toml"))["project"]["classifiers"]
    prefix = "Programming Language :: Python :: "
    return [each.removeprefix(prefix) for each in classifiers if each.startswith(prefix)]


def test_the_forge_tries_every_python_that_the_project_names() -> None:
    (versions,) = re.findall(r"python: \[(.*)\]", _text(".github/workflows/ci.yml"))
    assert re.findall(r'"([\d.]+)"', versions) == _supported()


def test_the_forge_runs_what_a_person_runs_and_may_only_read() -> None:
    workflow = _text(".github/workflows/ci.yml")
    assert "- run: .ci/run\n" in workflow
    assert re.findall(r"^permissions:\n((?:  .*\n)+)", workflow, re.MULTILINE) == ["  contents: read\n"]
    assert len(re.findall(r"permissions:|secrets\.", workflow)) == 1


def test_every_action_of_others_is_pinned_to_its_bytes() -> None:
    used = re.findall(r"uses: (\S+)", _text(".github/workflows/ci.yml"))
    assert used
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", each) for each in used)


def test_the_hooks_of_a_commit_are_the_two_parts_of_lint_and_fetch_nothing() -> None:
    hooks = _text(".pre-commit-config.yaml")
    assert re.findall(r"repo: (\S+)", hooks) == ["local"]
    entries = re.findall(r"entry: make (\S+)", hooks)
    parts = re.findall(r"^lint: (.*?) ##", _text("Makefile"), re.MULTILINE)
    assert parts == [" ".join(entries)]

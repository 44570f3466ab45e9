"""`make help` names every target of the Makefile, in both languages."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.test_sentences import ENGLISH_FAULTS, FRENCH_FAULTS

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
#: A target with what stands behind its `##`: a French line and an English one.
LINES: dict[str, tuple[str, ...]] = {
    name: tuple(line.split(" / ")) for name, line in re.findall(r"^([a-z-]+):.*## (.*)$", MAKEFILE, re.MULTILINE)
}


def _phony() -> set[str]:
    return set(" ".join(re.findall(r"^\.PHONY:(.*)$", MAKEFILE, re.MULTILINE)).split())


def _helped() -> str:
    # A `make` that runs the tests would hand its own flags down.
    bare = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MFLAGS", "MAKELEVEL"}}
    run = subprocess.run(["make", "--no-print-directory", "help"], cwd=ROOT, env=bare, capture_output=True, check=True)
    return run.stdout.decode("utf-8")


def test_every_target_has_its_line_in_french_and_in_english() -> None:
    assert "demo" in LINES
    assert set(LINES) == _phony()
    assert not {name for name, line in LINES.items() if len(line) != 2 or not all(map(str.strip, line))}


def test_the_lines_follow_the_typography_of_their_language() -> None:
    found = [
        text
        for line in LINES.values()
        for text, faults in zip(line, (FRENCH_FAULTS, ENGLISH_FAULTS), strict=True)
        if any(re.search(fault, text) for fault in faults.values())
    ]
    assert not found


def test_the_demo_is_still_what_make_alone_does() -> None:
    first = re.search(r"^([a-z][\w-]*):", MAKEFILE, re.MULTILINE)
    assert first is not None
    assert first[1] == "demo"


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_help_prints_every_line_beside_its_target() -> None:
    printed = _helped().splitlines()
    assert [line.split(maxsplit=1)[-1].strip() for line in printed[::2]] == [french for french, _ in LINES.values()]
    assert [line.split(maxsplit=1)[0] for line in printed[::2]] == list(LINES)
    assert [line.strip() for line in printed[1::2]] == [english for _, english in LINES.values()]
    assert max(map(len, printed)) <= 120

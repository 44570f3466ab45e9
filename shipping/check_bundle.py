"""Runs the command line's journey in the bundle and from the sources, elsewhere and alone, and compares all bytes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
#: An empty network, where the system lets one be made.
_ALONE = ("unshare", "-rn")
_QUOTE = "J’ai recommencé. C’est ainsi que j’ai appris."
_ANSWERS = "1. Je travaille en garderie.\n2. J’ai recommencé trois fois, et j’ai compris que je pouvais y arriver.\n"
_LIST = "Nom;Citation\nAïcha Tremblay;J’ai recommencé.\nLéo Roy;On continue.\n"
_PERSON = ("--name", "Aïcha Tremblay", "--photo-of", "self", "--agreed", "publish", "--agreed", "reshare")
_FORMATS = ("--format", "square", "--format", "letter", "--type", "jpeg", "--type", "png", "--type", "pdf")
#: One of each: what reads, draws, writes, finds faces, and starts other processes of its own.
JOURNEY: tuple[tuple[str, ...], ...] = (
    ("posters", "--json"),
    ("compose", "--poster", "bloc", "--photo", "adult.png", "--quote", _QUOTE, *_PERSON, *_FORMATS, "--out", "kits"),
    ("caption", "--quote", _QUOTE, "--name", "Aïcha Tremblay", "--network", "instagram"),
    ("lint", "kits"),
    ("quotes", "answers.txt"),
    ("typography", "answers.txt"),
    ("contact-sheet", "--quote", _QUOTE, "--photo", "adult.png", "--poster", "bloc", "--show", "formats"),
    ("batch", "list.csv", "--out", "many"),
)


def check(bundle: Path) -> list[str]:
    """Return what failed: a command that ends otherwise than from the sources, an output that differs, a self-test."""
    program, source = (str(bundle / "jps-composer"),), (sys.executable, "-m", "composer")
    with TemporaryDirectory() as folder, ThreadPoolExecutor() as at_once:
        tested = at_once.submit(_run, program, ("self-test",), Path("/"))
        places = [Path(folder) / name for name in ("bundle", "source")]
        ran = at_once.map(_journey, (program, source), places)
        bundled, plain = ran
        faults = [" ".join(words) for words, one, other in zip(JOURNEY, bundled, plain, strict=True) if one != other]
        faults += [f"{words[0]}: {end[1].decode()}" for words, end in zip(JOURNEY, plain, strict=True) if end[0] == 2]
        code, said = tested.result()
    return [*faults, *_unlike(*places), *([] if code == 0 else [said.decode()])]


def _journey(program: Sequence[str], place: Path) -> list[tuple[int, bytes]]:
    place.mkdir()
    shutil.copyfile(ROOT / "resources" / "sample" / "adult.png", place / "adult.png")
    (place / "answers.txt").write_text(_ANSWERS, "utf-8")
    (place / "list.csv").write_text(_LIST, "utf-8")
    return [_run(program, words, place) for words in JOURNEY]


def _run(program: Sequence[str], words: Sequence[str], place: Path) -> tuple[int, bytes]:
    """End and output of one command with nothing of this shell, nor a network where it can be withheld."""
    alone = _ALONE if _can_be_alone() else ()
    # The sources are found by it; the bundle must not care.
    bare = {"PYTHONPATH": str(ROOT)}
    command = [*alone, *program, *words]
    run = subprocess.run(command, cwd=place, env=bare, stdout=-1, stderr=subprocess.STDOUT, check=False)
    return run.returncode, run.stdout


@cache
def _can_be_alone() -> bool:
    command = [*_ALONE, "true"]
    return bool(shutil.which(_ALONE[0])) and not subprocess.run(command, capture_output=True, check=False).returncode


def _unlike(one: Path, other: Path) -> list[str]:
    names = {path.relative_to(top).as_posix() for top in (one, other) for path in top.rglob("*") if path.is_file()}
    return [name for name in sorted(names) if _bytes(one / name) != _bytes(other / name)]


def _bytes(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def main(bundle: Path) -> int:
    """Print what failed, or that nothing did; 1 when something did."""
    faults = check(bundle)
    print(*faults or [f"{len(JOURNEY)} commands, the same bytes; self-test passed"], sep=os.linesep)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))

"""Every parser fuzzed in turn, so many seconds each, then walks: `python -m tests.fuzz SECONDS [PARSER… or walks]`.

What fails is written in `build/fuzz`, with its traceback before it on the screen: put it in the corpus of
`tests/hostile`, under a name that says what is wrong, then mend the program.
"""

import subprocess
import sys
from pathlib import Path

from tests.fuzz.parsers import PARSERS

#: The name of the walks among the parsers, and how many a night takes.
WALKS, _WALKS = "walks", 2000
_PLACE = Path("build") / "fuzz"
#: Megabytes, and seconds for one input: those of a clock, and what is watched line by line takes thirty times as long.
_BOUNDS = ("-timeout=120", "-rss_limit_mb=1024", "-max_len=200000")


def _fuzzed(name: str, seconds: int) -> bool:
    """Whether nothing failed."""
    reached = _PLACE / name / "reached"
    reached.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(PARSERS[name].seeds()):
        (reached / f"seed-{number}").write_bytes(data)
    options = [str(reached), f"-max_total_time={seconds}", f"-artifact_prefix={_PLACE / name}/", *_BOUNDS]
    command = [sys.executable, "-m", "tests.fuzz.target", name, *options, "-print_final_stats=1"]
    return subprocess.run(command, check=False).returncode == 0


def _walked() -> bool:
    """Whether no walk through the window met anything unforeseen; each that did says how to walk it again."""
    command = [sys.executable, "-m", "tests.fuzz.walks", str(_WALKS)]
    return subprocess.run(command, check=False).returncode == 0


def main(seconds: int, names: list[str]) -> int:
    """Fuzz these parsers, or all, and walk; 1 when something failed."""
    wanted = names or [*PARSERS, WALKS]
    failed = [name for name in wanted if not (_walked() if name == WALKS else _fuzzed(name, seconds))]
    sys.stdout.write(f"{', '.join(failed)}: see {_PLACE}\n" if failed else "nothing failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))

"""`make faults`: every system call of a save and an export failed and killed, and a window killed 300 times.

`python -m tests.faults [KILLS]`; prints one line a part, and one for whatever is not as promised. Linux, with strace.
"""

import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_KILLS = 300
#: Seconds of typing that a kill may cost.
_MOST_LOST = 2.0


def main() -> int:
    """Run all parts; 1 when something is not as promised."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        print("make faults: Linux with strace is needed")
        return 2
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else _KILLS
    wrong = 0
    with TemporaryDirectory(prefix="faults-") as folder:
        # The kills first: their windows are forked from a process that has no application yet.
        for part in (_killed(kills, Path(folder) / "kills"), _injected(Path(folder) / "calls")):
            for line in part:
                wrong += line.startswith("WRONG")
                print(line, flush=True)
    return 1 if wrong else 0


def _killed(count: int, home: Path) -> Iterator[str]:
    from tests.faults.kills import deaths

    since, lost = time.monotonic(), list[float]()
    for number, death in enumerate(deaths(count, home, seed=count), 1):
        lost.append(death.lost)
        yield from (f"WRONG kill {number}: {each}" for each in death.wrong)
        if death.lost > _MOST_LOST:
            yield f"WRONG kill {number}: {death.lost:.2f} s of typing lost"
    lost.sort()
    middle, most = lost[len(lost) // 2], lost[-1]
    yield f"{count} kills of a window at work: {middle:.2f} s of typing lost (median), {most:.2f} s at most"
    yield f"took {time.monotonic() - since:.0f} s"


def _injected(home: Path) -> Iterator[str]:
    from tests.faults.injected import shots, verdicts
    from tests.faults.victims import victims

    for victim in victims():
        since = time.monotonic()
        chosen = shots(victim, home / victim.name)
        tried = list(verdicts(victim, chosen, home / victim.name / "shots"))
        hit = [each for each in tried if each.hit]
        for each in tried:
            if each.wrong:
                yield f"WRONG {victim.name}, {each.shot.call} {each.shot.nth}, {each.shot.fault}: {each.wrong}"
        failed = sum(each.shot.fault.startswith("error") for each in hit)
        yield f"{victim.name}: {failed} calls failed, {len(hit) - failed} killed, {len(tried) - len(hit)} not reached"
        yield f"took {time.monotonic() - since:.0f} s"


if __name__ == "__main__":
    sys.exit(main())

"""Runs the command in its arguments, and prints `milliseconds bytes`: its duration and its peak memory.

In a process of its own, because the system counts in a command's memory what its parent used when it started it: this
one uses next to nothing, and imports nothing that would.
"""

import os
import sys
from time import perf_counter

#: The unit of the system's own figure, in bytes.
_UNIT = 1 if sys.platform == "darwin" else 1024


def run(command: list[str]) -> int:
    """Run `command`, discard its output, and return its exit code."""
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    started = perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(child, 0)
    taken = 1000 * (perf_counter() - started)
    sys.stdout.write(f"{taken} {usage.ru_maxrss * _UNIT}\n")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))

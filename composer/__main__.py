"""Choose the front end that was asked for, and import only that one."""

import os
import sys
from collections.abc import Sequence

#: What a shell gives to a program stopped by Ctrl+C: 128 and the number of SIGINT.
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program on `argv` (the process's own without it); the exit code.

    0 all written, 1 something could not be (or whoever read the output went away), 2 usage, 130 interrupted.
    """
    try:
        return _run(list(sys.argv[1:] if argv is None else argv))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return 1


def _run(arguments: list[str]) -> int:
    # No argument at all is the window's place; until there is one, it prints the help.
    from composer.cli.main import main as command_line  # noqa: PLC0415 - only the front end that is wanted

    try:
        return command_line(arguments or ["--help"])
    finally:
        # Here a reader that went away can still be answered; at the interpreter's own end it no longer can.
        sys.stdout.flush()


def _forget_stdout() -> None:
    """Point the closed output at nothing, else Python complains while it flushes at its own end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())

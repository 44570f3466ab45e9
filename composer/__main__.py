"""Starts the program: chooses the window or the command line, and imports only that one."""

import atexit
import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from composer.core.file_kinds import kind_of

#: Exit code of a program stopped by Ctrl+C, as shells give it: 128 plus the number of SIGINT.
INTERRUPTED = 130
#: Option that shows the activity log on standard error, and where errors happened.
DEBUG = "--debug"
#: Python’s own but for the first, while a command runs: it makes tens of thousands of objects as it starts,
#: and no garbage among them; looking through them all a dozen times is a twelfth of its time.
GARBAGE_THRESHOLDS = (100_000, 10, 10)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program on `argv` (the process's own by default) and return the exit code.

    0 everything written, 1 something could not be (or the output's reader is gone), 2 usage error, 130 interrupted.
    """
    _settle_streams()
    if argv is None:
        gc.set_threshold(*GARBAGE_THRESHOLDS)
        # As it ends, Python would look once more through all that was made, which the system takes back anyway.
        atexit.register(gc.freeze)
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _discard(sys.stdout)
        return 1
    except Exception as error:  # the only handler of unexpected errors, apart from the window's
        return import_module("composer.cli.crash").report_crash(error, arguments)


def _run(arguments: list[str]) -> int:
    given = [each for each in arguments if each != DEBUG]
    if _wants_window(given):
        if has_screen(os.environ):
            return _window(given, sys.stderr if DEBUG in arguments else None)
        if given:
            # Imported by name, as below: starting the window must not load the command line.
            return import_module("composer.cli.no_window").report_no_window(given)
    # Without a screen, no arguments means help.
    return _command_line(arguments if given else ["--help"])


def _window(files: list[str], echo: TextIO | None) -> int:
    from composer.core.problems import Refused  # noqa: PLC0415 - only the front end that is needed
    from composer.render.qt_ready import require_qt  # noqa: PLC0415

    try:
        require_qt()
        import_module("composer.gui.application.screen").require_screen(os.environ)
    except Refused as refused:
        from composer.cli.language import wanted_language  # noqa: PLC0415 - without a window, printed as a command does
        from composer.cli.report import NOT_WRITTEN, print_problems  # noqa: PLC0415

        print_problems(refused.problems, wanted_language([]))
        return NOT_WRITTEN
    # Imported by name, so that the command line never loads the window.
    return import_module("composer.gui.main").main(files, echo=echo)


def _command_line(arguments: list[str]) -> int:
    from composer.cli.main import main as command_line  # noqa: PLC0415 - only the front end that is needed

    try:
        return command_line(arguments)
    finally:
        # A broken pipe can still be handled here; it no longer can when the interpreter exits.
        _flush_or_discard(sys.stderr)
        sys.stdout.flush()


def _wants_window(arguments: list[str]) -> bool:
    """Whether there is no argument, or only files that the window opens, as after a double click or a drop.

    A folder is distinguished from a command by the separator in its name.
    """
    return all(map(_opens_in_window, arguments))


def _opens_in_window(name: str) -> bool:
    if name.startswith("-"):
        return False
    if os.path.isfile(name):  # noqa: PTH113 - before anything is imported
        return kind_of(name) != "other"
    return os.path.isdir(name) and any(separator in name for separator in (os.sep, "/"))  # noqa: PTH112 - as above


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere when a display is set."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _settle_streams() -> None:
    """Set both outputs to UTF-8 whatever the locale, except for a terminal, which has its own; open closed ones."""
    # The next file opened would take the number of a closed stream, and receive what is written to it.
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
    for name in ("stdout", "stderr"):
        stream: object = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _flush_or_discard(stream: TextIO) -> None:
    """Flush `stream`, or discard what it still holds."""
    try:
        stream.flush()
    except OSError:
        _discard(stream)


def _discard(stream: TextIO) -> None:
    """Redirect an output that can no longer be written to the null device, else Python's last flush fails at exit."""
    import_module("composer.cli.streams").discard(stream)


if __name__ == "__main__":
    # In a bundle, the processes that make the kits of a list start here too, and do nothing else.
    if getattr(sys, "frozen", False):
        import_module("multiprocessing").freeze_support()
    sys.exit(main())

"""Choose the front end that was asked for, and import only that one."""

import gc
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from composer.core.file_kinds import kind_of

#: What a shell gives to a program stopped by Ctrl+C: 128 and the number of SIGINT.
INTERRUPTED = 130
#: Show on standard error all that is noted, and where errors happened.
DEBUG = "--debug"
#: Python’s own but for the first: a command makes tens of thousands of objects as it starts, and no garbage among them;
#: looking through them all a dozen times is a twelfth of its time.
GARBAGE_THRESHOLDS = (50_000, 10, 10)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program on `argv` (the process's own without it); the exit code.

    0 all written, 1 something could not be (or whoever read the output went away), 2 usage, 130 interrupted.
    """
    _settle_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget(sys.stdout)
        return 1
    except Exception as error:  # the one place where what nobody foresaw arrives, outside of the window's own
        return import_module("composer.cli.crash").report_crash(error, arguments)


def _run(arguments: list[str]) -> int:
    given = [each for each in arguments if each != DEBUG]
    if _wants_window(given):
        if has_screen(os.environ):
            return _window(given, sys.stderr if DEBUG in arguments else None)
        if given:
            # By name, as below: the window's start waits for nothing of the command line.
            return import_module("composer.cli.no_window").say_no_window(given)
    # Without a screen, no argument at all prints the help.
    return _command_line(arguments if given else ["--help"])


def _window(files: list[str], echo: TextIO | None) -> int:
    from composer.core.problems import Refused  # noqa: PLC0415 - only the front end that is wanted
    from composer.render.qt_ready import require_qt  # noqa: PLC0415

    # The window collects garbage by itself once it is there: gui/application/garbage_collector.py.
    gc.disable()
    try:
        require_qt()
        import_module("composer.gui.application.screen").require_screen(os.environ)
    except Refused as refused:
        from composer.cli.language import wanted_language  # noqa: PLC0415 - without a window, the command line tells
        from composer.cli.report import NOT_WRITTEN, say_problems  # noqa: PLC0415

        say_problems(refused.problems, wanted_language([]))
        return NOT_WRITTEN
    # By name, so that nothing of the window is reachable from here for whoever asks for the command line.
    return import_module("composer.gui.main").main(files, echo=echo)


def _command_line(arguments: list[str]) -> int:
    gc.set_threshold(*GARBAGE_THRESHOLDS)
    from composer.cli.main import main as command_line  # noqa: PLC0415 - only the front end that is wanted

    try:
        return command_line(arguments)
    finally:
        # Here a reader that went away can still be answered; at the interpreter's own end it no longer can.
        _let_go(sys.stderr)
        sys.stdout.flush()


def _wants_window(arguments: list[str]) -> bool:
    """Whether nothing is asked for, or only files that the window opens: what a double click gives, or a drop.

    A folder is told from a command by the separator in its name.
    """
    return all(map(_opens_in_window, arguments))


def _opens_in_window(name: str) -> bool:
    if name.startswith("-"):
        return False
    if os.path.isfile(name):  # noqa: PTH113 - before anything is imported
        return kind_of(name) != "other"
    return os.path.isdir(name) and any(sign in name for sign in (os.sep, "/"))  # noqa: PTH112 - as above


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window could be shown: always on Windows and macOS, elsewhere when a display is named."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _settle_streams() -> None:
    """Both outputs in UTF-8 whatever the locale, but for a terminal, which has its own encoding; none closed."""
    # Whatever is opened next would take the number of a closed stream, and get what is said on it.
    while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(number)
    for name in ("stdout", "stderr"):
        stream: object = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _let_go(stream: TextIO) -> None:
    """Have what waits on `stream` written, or given up."""
    try:
        stream.flush()
    except OSError:
        _forget(stream)


def _forget(stream: TextIO) -> None:
    """Point an output that takes nothing more at nothing, else Python complains while it flushes at its own end."""
    import_module("composer.cli.streams").forget(stream)


if __name__ == "__main__":
    sys.exit(main())

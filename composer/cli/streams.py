"""Writes to standard output and standard error, and handles an output that can no longer be written to.

A text or a file's name may contain terminal control characters: they are always written as escapes.
"""

import contextlib
import os
import re
import sys
from typing import Any

# Control characters, except line ends and tabs.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")


class OutputLost(Exception):
    """Standard output cannot be written to, for a reason to show the person: a full disk, most often."""

    def __init__(self, cause: OSError) -> None:
        """`cause` is the system's own error."""
        super().__init__(cause)
        self.cause = cause


def write_output(text: str) -> None:
    """Write `text` as it is to standard output; raises OutputLost, or BrokenPipeError when the reader is gone."""
    try:
        _write(text, sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(error) from error


def write_error(text: str) -> None:
    """Write `text` as it is to standard error; when that fails it is dropped, as there is nowhere left to report it."""
    with contextlib.suppress(OSError):
        _write(text, sys.stderr)


def flush() -> None:
    """Flush standard output; raises as `write_output` does."""
    try:
        if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - none without a console
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(error) from error


def discard(stream: Any) -> None:  # noqa: ANN401 - any object that replaces a standard stream
    """Redirect an output that can no longer be written to the null device, else Python's last flush fails at exit."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def encodable(text: str, stream: Any) -> str:  # noqa: ANN401 - any object that replaces a standard stream
    """`text` with an escape for each character that the encoding of `stream` lacks."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _write(text: str, stream: Any) -> None:  # noqa: ANN401 - any object that replaces a standard stream
    # A program started without a console has no standard stream at all.
    if stream is not None:
        stream.write(encodable(_CONTROLS.sub(_escape, text), stream))


def _escape(control: re.Match[str]) -> str:
    return f"\\x{ord(control[0]):02x}"

"""What is said on the two standard outputs, and what becomes of it where they take nothing.

A text or a file's name may hold what a terminal would obey: that comes out as an escape, whatever says it.
"""

import contextlib
import os
import re
import sys
from typing import Any

# Control characters, but what ends a line, and tabs.
_OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)")


class OutputLost(Exception):
    """Standard output takes nothing, for a reason that the person can know: a full disk, most often."""

    def __init__(self, cause: OSError) -> None:
        """`cause` is what the system answered."""
        super().__init__(cause)
        self.cause = cause


def say(text: str) -> None:
    """A result, as it is, on standard output; OutputLost, or BrokenPipeError when whoever read it went away."""
    try:
        _write(text, sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(error) from error


def tell(text: str) -> None:
    """What is beside a result, as it is, on standard error; where that takes nothing, nobody is left to tell."""
    with contextlib.suppress(OSError):
        _write(text, sys.stderr)


def flush() -> None:
    """Have what was said written; raises as `say` does."""
    try:
        if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] - none without a console
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(error) from error


def forget(stream: Any) -> None:  # noqa: ANN401 - whatever stands for a standard stream
    """Point an output that takes nothing more at nothing, else Python complains while it flushes at its own end."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def encodable(text: str, stream: Any) -> str:  # noqa: ANN401 - whatever stands for a standard stream
    """`text` with an escape in the place of each sign that the encoding of `stream` lacks."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _write(text: str, stream: Any) -> None:  # noqa: ANN401 - whatever stands for a standard stream
    # A program started without a console has no standard stream at all.
    if stream is not None:
        stream.write(encodable(_OBEYED.sub(_escape, text), stream))


def _escape(sign: re.Match[str]) -> str:
    return f"\\x{ord(sign[0]):02x}"

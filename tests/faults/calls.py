"""The system calls that Python makes for files, counted in this process, so that the nth one can be made to fail."""

import os
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

#: Whatever of `os` a save or an export may call on a file or a folder.
CALLS = (
    "open write fsync close replace rename chmod unlink mkdir rmdir stat lstat fstat scandir listdir readlink".split()
)

#: Gets the call's number from 1, its name, and what would make it; gives its result.
Fault = Callable[[int, str, Callable[[], Any]], Any]


@contextmanager
def faulty(fault: Fault) -> Generator[list[str]]:
    """Hand every call to `fault`; gives the names of those made so far."""
    made: list[str] = []

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def instead(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the call takes and gives
            made.append(name)
            return fault(len(made), name, lambda: call(*arguments, **named))

        return instead

    with ExitStack() as patches:
        for name in CALLS:
            patches.enter_context(patch.object(os, name, watched(name, getattr(os, name))))
        yield made


def failing(number: int, error: int) -> Fault:
    """The call `number` fails with the system's `error`, once; no call does for number 0.

    Syncs that succeed are not made: they take most of the time, and nobody cuts the power here.
    """

    def fail(at: int, name: str, call: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever the call gives
        if at == number:
            raise OSError(error, os.strerror(error))
        return None if name == "fsync" else call()

    return fail

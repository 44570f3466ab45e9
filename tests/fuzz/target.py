"""One parser fuzzed in this process: `python -m tests.fuzz.target PARSER` and libFuzzer's own options.

https://github.com/google/atheris
"""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol, cast

from msgspec.structs import replace


class _Atheris(Protocol):
    """What is used of the fuzzer, which only the extra « fuzz » brings, and only on Linux."""

    def instrument_imports(self, include: list[str]) -> AbstractContextManager[object]: ...

    def Setup(self, arguments: list[str], one: Callable[[bytes], object]) -> object: ...  # noqa: N802 - its name

    def Fuzz(self) -> object: ...  # noqa: N802 - its name


atheris = cast("_Atheris", import_module("atheris"))

with atheris.instrument_imports(include=["composer"]):
    from composer.app.context import load_context
    from composer.app.studio import open_studio
    from composer.core.problems import Refused
    from tests.fuzz.parsers import PARSERS


def main(name: str, options: list[str]) -> None:
    """Fuzz until libFuzzer's options say that it is enough; it ends the process itself."""
    parser, studio = PARSERS[name], open_studio(load_context())

    def one(data: bytes) -> None:
        with TemporaryDirectory(prefix="fuzz-") as folder:
            here = replace(studio, context=replace(studio.context, own_posters=Path(folder) / "own", read={}))
            with suppress(Refused):
                parser.opened(data, Path(folder), here)

    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])

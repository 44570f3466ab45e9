"""A regular expression that is compiled when it is first searched for, as most runs of the program need few of them."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class LatePattern:
    """Searches as `re.Pattern` does; an error in `source` shows at the first search, which a test of each makes."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Keep `source`, in the syntax of `re`."""
        self.source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source, self._flags)

    @property
    def groups(self) -> int:
        """How many groups the pattern has."""
        return self._compiled.groups

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match anywhere between `start` and `end`."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at `start`."""
        return self._compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole of `text`."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return every match between `start` and `end`, from the left."""
        return self._compiled.finditer(text, start, end)

    def sub(self, replacement: str, text: str) -> str:
        """Return `text` with every match replaced."""
        return self._compiled.sub(replacement, text)

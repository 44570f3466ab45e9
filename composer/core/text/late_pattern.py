"""A regular expression that is compiled when it is first searched for, as most runs of the program need few of them."""

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class LatePattern:
    """Searches as `re.Pattern` does; an error in `source` shows at the first search, which a test of each makes."""

    def __init__(self, source: str) -> None:
        """Keep `source`, in the syntax of `re`."""
        self.source = source

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.source)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match anywhere between `start` and `end`."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at `start`."""
        return self._compiled.match(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return every match between `start` and `end`, from the left."""
        return self._compiled.finditer(text, start, end)

"""Finds where words are in a skeleton."""

from collections.abc import Iterator


def places(seen: str, words: str) -> Iterator[int]:
    """Where `words` begin in `seen`, from the left."""
    at = seen.find(words)
    while at >= 0:
        yield at
        at = seen.find(words, at + 1)

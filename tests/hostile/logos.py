"""Logos of others: every harmful drawing, in colours of its own, and the pictures whose bytes or sizes lie."""

from collections.abc import Iterator

from tests.hostile.drawings import drawings
from tests.hostile.photos import SOUND, photos

_PICTURES = (b"\x89PNG", b"GIF89a", b"RIFF")


def logos() -> Iterator[tuple[str, bytes]]:
    """All of them, each the whole of one file."""
    for name, data in drawings():
        yield name, data.replace(b'"ink"', b'"black"')
    for name, data in photos():
        if name != SOUND and data.startswith(_PICTURES):
            yield f"a picture: {name}", data

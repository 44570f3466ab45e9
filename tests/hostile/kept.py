"""What the program keeps for itself, come back damaged: its settings, and the words of a visual in hand."""

import json
from collections.abc import Iterator

from composer.storage.autosave import AUTOSAVE_FORMAT
from tests.hostile.photos import SOUND
from tests.hostile.visuals import harmful_texts

_BROKEN = {
    "nothing": b"",
    "zeros": bytes(4096),
    "half": b'{"format": 3, "visu',
    "no object": b"[1, 2]",
    "no utf-8": b'{"a": "\xff"}',
    "deep": b"[" * 100_000,
    "an immense number": b'{"format": 1' + b"0" * 100_000 + b"}",
    "a later format": b'{"format": 999}',
    "nothing in it": b"{}",
    "fifty megabytes": b'{"a": "' + b"a" * 50_000_000 + b'"}',
}
#: What a setting may hold instead of what it should.
_WRONG: tuple[object, ...] = (None, -1, "\u0000", ["../.."] * 1_000, {"a": {}})


def settings() -> Iterator[tuple[str, bytes]]:
    """The file of settings."""
    yield SOUND, b'{"language": "en"}'
    yield from _BROKEN.items()
    for field in (
        "language",
        "theme",
        "left_out",
        "asked_for",
        "types",
        "export_folder",
        "open_folder",
        "recent",
        "metadata",
    ):
        for wrong in _WRONG:
            yield f"{field} of {str(wrong)[:12]!r}", json.dumps({field: wrong}).encode()


def kept_words() -> Iterator[tuple[str, bytes]]:
    """The words kept beside at each edit."""
    yield from _BROKEN.items()
    visual = {"poster": "bloc", "quote": "Je continue."}
    for name, changed in {
        SOUND: {},
        "a path that is none": {"path": "\u0000"},
        "a path of a device": {"path": "/dev/zero"},
        "a photo elsewhere": {"visual": {**visual, "photo": {"digest": "../../../../etc/passwd"}}},
        "a poster elsewhere": {"visual": {**visual, "poster": "../../etc"}},
        "a quote of a megabyte": {"visual": {**visual, "quote": "a" * 1_000_000}},
        "half of an emoji": {"visual": {**visual, "quote": "\ud83d"}},
    }.items():
        yield name, json.dumps({"format": AUTOSAVE_FORMAT, "visual": visual, "path": "", **changed}).encode()
    for name, changed in harmful_texts():
        yield name, json.dumps({"format": AUTOSAVE_FORMAT, "visual": {**visual, **changed}}).encode()

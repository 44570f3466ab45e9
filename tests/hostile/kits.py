"""Kits as zips that ambassadors could send: archives made to harm, and manifests that say what no program wrote."""

import json
from collections.abc import Iterator, Mapping
from zipfile import ZIP_DEFLATED, ZIP_STORED

import msgspec

from composer.core.kit_names import PersonRecord
from composer.export.manifest import KIT_FORMAT, MANIFEST, Drawn, Inputs, Manifest, manifest_bytes
from tests.hostile.archives import archives
from tests.hostile.photos import SOUND
from tests.hostile.texts import HARMFUL
from tests.networks import SHIPPED
from tests.own_posters import zipped

_PICTURE = "bloc-portrait.jpg"
_KIT = Manifest(
    KIT_FORMAT,
    PersonRecord("zoé roy"),
    campaign="jps-2026",
    poster="bloc",
    inputs=Inputs("a" * 64, "b" * 64, "c" * 64),
    files={_PICTURE: "d" * 64},
    pictures={_PICTURE: Drawn("bloc", "portrait", "", "")},
    contrasts={_PICTURE: 7.5},
)
_CAPTION = f"{SHIPPED.phrase.value} mon premier CV.\n\n{SHIPPED.mention('instagram')}\n"
_FILES = {MANIFEST: manifest_bytes(_KIT), "legende-instagram.txt": _CAPTION.encode()}


def kits() -> Iterator[tuple[str, bytes]]:
    """The sound one, archives around it packed in two ways, and its manifest and its files altered."""
    yield SOUND, zipped(dict(_FILES))
    for way, compression in (("stored", ZIP_STORED), ("deflated", ZIP_DEFLATED)):
        yield from ((f"{name}, {way}", data) for name, data in archives(_FILES, compression))
    for name, manifest in _manifests():
        yield f"manifest: {name}", zipped({**_FILES, MANIFEST: manifest})
    for name, text in HARMFUL.items():
        yield f"caption: {name}", zipped({**_FILES, "legende-instagram.txt": text.encode()})
        said = {"person": {"name": text}, "quote": text, "language": "fr", "photographer": text}
        content = {**said, "alternative": {"short": text, "full": text}}
        yield f"content: {name}", zipped({**_FILES, MANIFEST: _with({"content": content})})
    for name in ("../secret.jpg", "/etc/passwd", "kit.json", "absent.jpg", "a" * 5_000):
        pictures = {name: {"poster": "bloc", "format": "portrait", "inputs": "", "words": ""}}
        yield f"a picture called {name[:20]!r}", zipped({**_FILES, MANIFEST: _with({"pictures": pictures})})


def _manifests() -> Iterator[tuple[str, bytes]]:
    yield "nothing", b""
    yield "no JSON", b"{"
    yield "a hundred thousand lists", b"[" * 100_000
    yield "a list", b"[]"
    yield "four megabytes and more", b" " * 4_000_001
    yield "twenty thousand findings", _with({"findings": [_finding("text-absent")] * 20_000})
    yield "a finding of a terminal", _with({"findings": [_finding("text-absent", "\x1b[2J")]})
    yield "a finding of no code", _with({"findings": [_finding("\x1b[2J")]})
    yield "a contrast beyond numbers", manifest_bytes(_KIT).replace(b"7.5", b"1e999")
    yield "a later format", _with({"format": KIT_FORMAT + 1})
    yield "a campaign that leads out", _with({"campaign_mark": {"id": "../../x", "version": 1, "digest": ""}})
    yield "a campaign that nobody has", _with({"campaign_mark": {"id": "nulle-part", "version": 1, "digest": ""}})
    yield "an agreement that does not exist", _with({"consent": {"photo_of": "self", "agreed": ["everything"]}})


def _finding(code: str, words: str = "Un mot.") -> Mapping[str, object]:
    return {"code": code, "severity": "error", "place": words, "words": {"fr": words, "en": words}}


def _with(changes: Mapping[str, object]) -> bytes:
    """The sound manifest with other values, which need not be of their types."""
    return json.dumps({**msgspec.to_builtins(_KIT), **changes}, ensure_ascii=False).encode()

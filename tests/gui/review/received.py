"""A folder of what was received: visuals of people who agreed or not, one with errors, and a damaged zip."""

import hashlib
from pathlib import Path

from composer.core.document import edits
from composer.core.visual import Consent, Person, PhotoChoice, Use, Visual
from composer.render.photo.intake import take_in
from composer.storage.visual_file import write_visual
from tests.own_person import own_photo

_BOTH: tuple[Use, ...] = ("publish", "reshare")


def write_received(folder: Path, third: str = "Max <b>Côté</b>") -> Path:
    received = folder / "recu"
    received.mkdir()
    photo = take_in(own_photo(), "").data
    _write(received / "zoe.jps", "Zoé Roy", Consent("self", _BOTH), photo)
    _write(received / "leo.jps", "Léo Gagnon", Consent("self", ("publish",)), photo)
    _write(received / "max.jps", third, Consent("self", _BOTH), photo, "Le mardi 18 février 2026.")
    (received / "abime.zip").write_bytes(b"PK\x03\x04")
    return received


def _write(path: Path, name: str, consent: Consent, photo: bytes, story: str = "") -> None:
    chosen = PhotoChoice(hashlib.sha256(photo).hexdigest(), photographer="Léa Roy", consent=consent)
    visual = Visual("bloc", quote="Un pas à la fois.", person=Person(name), photo=chosen)
    write_visual(path, edits.write_part(visual, "story", story) if story else visual, photo)

"""Reads and writes visuals as files: a `.jps` is a zip of `visual.json`, all that was chosen, the photo and the logo.

`visual.json` contains the format number, the visual, the digest of the poster it was seen on, and what the campaign it
was saved under said. Earlier formats are
migrated as they are read (`migrations`); a file on the disk changes only when somebody saves it.

Entries are stored, not compressed: the photo is compressed already, no file can unpack to more than its own size, and
the same visual gives the same bytes with every version of zlib.
"""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from zipfile import ZIP_STORED, BadZipFile, ZipFile

import msgspec
from msgspec import Struct

from composer.core.campaign.saved_facts import Origin, SavedFacts
from composer.core.document.clean_visual import clean_visual
from composer.core.naming import Digest
from composer.core.problems import Problem, Refused, file_problem, in_file
from composer.core.visual import CampaignMark, Visual
from composer.core.words import Words
from composer.storage.atomic_write import write_atomic
from composer.storage.campaigns.saved_facts import kept_facts, read_facts
from composer.storage.decoding import decode
from composer.storage.limited_read import read_bytes
from composer.storage.limited_zip import UNREADABLE, open_zip, zip_of
from composer.storage.migrations import VISUAL_STEPS, migrated, newest

#: The number of the file format that this version writes; it reads that one and all before.
VISUAL_FORMAT = newest(VISUAL_STEPS)
#: The name of the visual beside the pictures of its kit: always the same, so that it stays when the person's changes.
VISUAL_FILE = "visuel.jps"
_WORDS, _FACTS = "visual.json", "campaign_facts"
#: Bytes. An imported photo is a JPEG, or a PNG of 210 megapixels at most.
_LARGEST_WORDS, _LARGEST_PHOTO = 1 << 20, 512 << 20
#: Bytes. A logo is a PNG of 800 pixels a side at most, or an SVG of 256 KiB.
_LARGEST_LOGO = 4 << 20
#: Bytes of the whole file.
LARGEST_VISUAL = _LARGEST_WORDS + _LARGEST_PHOTO + _LARGEST_LOGO + 4096
#: The names a photo may have, by how its bytes begin; the last one is for any other kind.
_PNG = b"\x89PNG\r\n\x1a\n"
_PHOTO_NAMES = {b"\xff\xd8\xff": "photo.jpg", _PNG: "photo.png", b"": "photo"}
#: The names of a logo, likewise.
_LOGO_NAMES = {_PNG: "logo.png", b"": "logo.svg"}
#: Three entries with short names take less; a directory of millions would take gigabytes to read.
_LARGEST_DIRECTORY = 1024
#: Of an entry: the permissions alone, as its first version wrote them.
_ATTRIBUTES = 0o644
_NOT_A_VISUAL = Words(
    "Le fichier {name} n’est pas un visuel du programme, ou il est abîmé. Il n’a pas été touché.",
    "The file {name} is not a visual of this program, or it is damaged. It was not touched.",
)
_ANOTHER_FILE = Words(
    "Choisissez un fichier .jps, ou une copie de celui-ci.", "Choose a .jps file, or a copy of this one."
)
_DAMAGED = Words(
    "La photo ou le logo du visuel {name} manque ou a changé depuis l’enregistrement. Le fichier n’a pas été touché.",
    "The photo or the logo of the visual {name} is missing or has changed since it was saved. "
    "The file was not touched.",
)
_OLDER = Words("Ouvrez une copie plus ancienne, s’il y en a une.", "Open an older copy, if there is one.")
_TOO_BIG = Words(
    "Ce visuel est trop gros pour être enregistré\u00a0: sa photo passe 512\u00a0Mio ou ses textes 1\u00a0Mio.",
    "This visual is too large to be saved: its photo is over 512 MiB or its texts over 1 MiB.",
)


class _MarkedVisual(Struct, frozen=True):
    campaign: CampaignMark = CampaignMark()


class _Marked(Struct, frozen=True):
    """The part of `visual.json` that says which campaign it was saved under, and its facts."""

    visual: _MarkedVisual = _MarkedVisual()
    campaign_facts: object = None


class _Document(Struct, frozen=True, forbid_unknown_fields=True):
    """The content of `visual.json` besides its format number and the facts of its campaign."""

    visual: Visual
    poster_digest: Digest = ""


class Stored(Struct, frozen=True):
    """The content of a visual's file: the visual, the bytes of its photo and logo, and the digest of its poster.

    `problems` report what was removed from its texts, `facts` are what its campaign said when it was saved.
    """

    visual: Visual
    photo: bytes | None = None
    poster_digest: str = ""
    problems: tuple[Problem, ...] = ()
    logo: bytes | None = None
    facts: SavedFacts | None = None


class Hashed(Protocol):
    """A photo or a logo as it was taken in, when its SHA-256 was computed: it takes too long to be done twice."""

    @property
    def data(self) -> bytes:
        """Its bytes."""
        ...

    @property
    def digest(self) -> str:
        """Their SHA-256, in hexadecimal."""
        ...


def write_visual(
    path: Path,
    visual: Visual,
    photo: Hashed | bytes | None,
    poster_digest: str = "",
    logo: Hashed | bytes | None = None,
    facts: SavedFacts | None = None,
) -> str:
    """Write a visual, its photo, its logo, its poster's digest and the facts of its campaign atomically.

    Returns the SHA-256 of the file.

    Refused when it cannot be written; ValueError when `photo` or `logo` is not the one whose digest the visual has.
    """
    data = visual_bytes(path, visual, photo, poster_digest, logo, facts)
    write_atomic(path, data)
    return hashlib.sha256(data).hexdigest()


def visual_bytes(
    path: Path,
    visual: Visual,
    photo: Hashed | bytes | None,
    poster_digest: str = "",
    logo: Hashed | bytes | None = None,
    facts: SavedFacts | None = None,
) -> bytes:
    """The bytes of that file, called `path` in messages; Refused and ValueError as above."""
    if not (_is_the_photo(visual, photo) and _is_the_logo(visual, logo)):
        raise ValueError(visual.photo, visual.logo)
    text = _written(_Document(visual, poster_digest), facts, path)
    shown, mark = _bytes_of(photo), _bytes_of(logo)
    entries = {_WORDS: text} | _named(shown, _PHOTO_NAMES) | _named(mark, _LOGO_NAMES)
    if len(text) > _LARGEST_WORDS or len(shown or b"") > _LARGEST_PHOTO or len(mark or b"") > _LARGEST_LOGO:
        raise Refused(Problem("visual-too-big", "error", _TOO_BIG, in_file(path)))
    return zip_of(entries, _ATTRIBUTES)


def read_origin(path: Path) -> Origin:
    """Read which campaign the visual of a `.jps` file was last saved under, and its facts; empty when it names none.

    A file that cannot be read says none, and facts that cannot be read are none: `read_stored` reports what is wrong.
    """
    try:
        return origin_in(read_bytes(path, LARGEST_VISUAL), path)
    except Refused:
        return Origin()


def origin_in(data: bytes, path: Path) -> Origin:
    """The same of the bytes of a `.jps` file, called `path` in messages."""
    try:
        with _archive(data) as archive:
            text = _read(archive, _WORDS, _LARGEST_WORDS)
        marked = msgspec.json.decode(text, type=_Marked)
    except (RecursionError, *UNREADABLE):
        return Origin()
    facts = None
    with suppress(Refused):
        facts = _facts(marked.campaign_facts, path)
    return Origin(marked.visual.campaign, facts)


def read_stored(path: Path) -> Stored:
    """Read the whole content of a `.jps` file, its texts cleaned as typed ones are, since it may come from anywhere.

    Refused when it is not such a file, comes from a later version, or has a text that no field accepts.
    """
    return stored_in(read_bytes(path, LARGEST_VISUAL), path)


def stored_in(data: bytes, path: Path) -> Stored:
    """The whole content of the bytes of a `.jps` file, called `path` in messages; Refused as above."""
    try:
        with _archive(data) as archive:
            text: object = msgspec.json.decode(_read(archive, _WORDS, _LARGEST_WORDS))
            table = migrated(text, VISUAL_STEPS, path.name)
            photo = _picture(archive, _PHOTO_NAMES, _LARGEST_PHOTO)
            logo = _picture(archive, _LOGO_NAMES, _LARGEST_LOGO)
            if len(archive.namelist()) != 1 + (photo is not None) + (logo is not None):
                raise BadZipFile
    except UNREADABLE as error:
        raise Refused(file_problem("not-a-visual", "error", _NOT_A_VISUAL, path, _ANOTHER_FILE)) from error
    facts = _facts(table.pop(_FACTS, None), path)
    document = decode(table, _Document, f"{path.name}/{_WORDS}")
    visual, problems = clean_visual(document.visual)
    if not (_is_the_photo(visual, photo) and _is_the_logo(visual, logo)):
        raise Refused(file_problem("damaged-visual", "error", _DAMAGED, path, _OLDER))
    return Stored(visual, photo, document.poster_digest, problems, logo, facts)


def _facts(table: object, path: Path) -> SavedFacts | None:
    return None if table is None else read_facts(table, f"{path.name}/{_WORDS}")


def _written(document: _Document, facts: SavedFacts | None, path: Path) -> bytes:
    table = {"format": VISUAL_FORMAT, **msgspec.to_builtins(document, order="sorted")}
    if facts is not None and kept_facts(facts):
        # Questions and networks are asked and shown in the campaign's own order.
        table[_FACTS] = msgspec.to_builtins(facts)
    try:
        return msgspec.json.format(msgspec.json.encode(table), indent=2) + b"\n"
    except UnicodeEncodeError as error:
        words = Words(
            "Un texte de ce visuel contient un caractère qui n’existe pas (une moitié d’émoji).",
            "A text of this visual has a character that does not exist (half of an emoji).",
        )
        fix = Words("Retapez ce texte; le reste est intact.", "Retype that text; the rest is intact.")
        raise Refused(Problem("unwritable-text", "error", words, in_file(path), fix)) from error


def _archive(data: bytes) -> ZipFile:
    """The zip in `data`, once it is known to be small, to be nothing else and to have no comment."""
    archive = open_zip(data, entries=3, directory=_LARGEST_DIRECTORY)
    if archive.comment:
        raise BadZipFile
    return archive


def _read(archive: ZipFile, name: str, most: int) -> bytes:
    entry = archive.getinfo(name)
    if entry.compress_type != ZIP_STORED or entry.file_size > most:
        raise BadZipFile
    return archive.read(entry)


def _picture(archive: ZipFile, names: Mapping[bytes, str], most: int) -> bytes | None:
    """The one entry among `names`, if any, under the name that its file type gives it."""
    found = [name for name in archive.namelist() if name in names.values()]
    if not found:
        return None
    data = _read(archive, found[0], most)
    if len(found) > 1 or found[0] not in _named(data, names):
        raise BadZipFile
    return data


def _named(data: bytes | None, names: Mapping[bytes, str]) -> dict[str, bytes]:
    return {} if data is None else {next(name for start, name in names.items() if data.startswith(start)): data}


def _is_the_photo(visual: Visual, photo: Hashed | bytes | None) -> bool:
    if visual.photo is None or photo is None:
        return visual.photo is None and photo is None
    return visual.photo.digest == _digest_of(photo)


def _is_the_logo(visual: Visual, logo: Hashed | bytes | None) -> bool:
    return visual.logo == (_digest_of(logo) if logo is not None else "")


def _bytes_of(picture: Hashed | bytes | None) -> bytes | None:
    return picture if picture is None or isinstance(picture, bytes) else picture.data


def _digest_of(picture: Hashed | bytes) -> str:
    return hashlib.sha256(picture).hexdigest() if isinstance(picture, bytes) else picture.digest

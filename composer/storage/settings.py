"""Reads and writes the settings of the window, one small JSON file, strictly and atomically."""

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, cast

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from composer.core.formats import FileType
from composer.core.naming import Digest
from composer.core.problems import Problem, Refused, in_file, refusals
from composer.core.text.unseen_characters import has_halves
from composer.core.visual import CampaignMark
from composer.core.words import Language, Words
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.decoding import decode, refuse_newer
from composer.storage.limited_read import read_bytes

#: The number of the file format that this version writes and reads.
SETTINGS_FORMAT = 1
FILE = "settings.json"
_LARGEST = 64 << 10
#: Items of a list that are checked one by one: more than any of ours has, and few enough at start.
_MOST_ITEMS = 100
#: As many as a menu shows without scrolling.
MOST_RECENT = 8
#: Visuals kept under their own campaign that are remembered: the others are asked about again.
_MOST_KEPT = 60

ThemeChoice = Literal["system", "light", "dark", "contrast"]
MetadataChoice = Literal["alt-and-credit", "none"]
#: How many copies are on a page of the desk's printer.
PerPage = Literal[1, 2, 4]
_PARTLY_UNREAD = Words(
    "Une partie de vos réglages n’a pas pu être relue; les autres sont gardés. Vos visuels sont intacts.",
    "Some of your settings could not be read; the others are kept. Your visuals are intact.",
)
_LOOK = Words("Vérifiez-les dans les réglages.", "Check them in the settings.")
_UNKEPT = Words(
    "Vos réglages n’ont pas pu être enregistrés; ils valent jusqu’à la fermeture du programme.",
    "Your settings could not be saved; they apply until the program closes.",
)


class KeptCampaign(Struct, frozen=True, forbid_unknown_fields=True):
    """A visual that stays under its own campaign while `in_force` is the one in force; `file` is its path's SHA-256."""

    file: Digest
    in_force: CampaignMark


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """One person's choices on one machine; folders and files as the system writes them, empty for none."""

    format: int = SETTINGS_FORMAT
    #: None follows the system.
    language: Language | None = None
    theme: ThemeChoice = "system"
    metadata: MetadataChoice = "alt-and-credit"
    #: Where kits are exported, and where visuals and photos were last opened from.
    export_folder: str = ""
    open_folder: str = ""
    #: The last visuals, the latest first.
    recent: tuple[str, ...] = ()
    #: Formats not to export, those to export that are made only when asked for, and file types instead of each
    #: format's usual one.
    left_out: tuple[str, ...] = ()
    asked_for: tuple[str, ...] = ()
    types: tuple[FileType, ...] = ()
    #: Whether kits have sheets for a print shop, the file of its profile, and how many copies a printed page has.
    for_shop: bool = False
    press_profile: str = ""
    per_page: PerPage = 1
    #: The ISO date on which the person was last told that the campaign is over.
    told_past: str = ""
    #: Whether a visual was begun here: what is asked and said once was.
    begun: bool = False
    #: Whether the step « Photo » shows the newest photos of the person's folders.
    newest_photos: bool = True
    #: The visuals that the person chose not to update, the latest first.
    kept: tuple[KeptCampaign, ...] = ()


class ReadSettings(Struct, frozen=True):
    """The settings that were read, and the problems of those that could not be."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def read_settings(folder: Path) -> ReadSettings:
    """Read the settings in `folder`; those that cannot be read keep their default value, with a notice.

    That never prevents a start. A setting unknown to this version, which another may write, affects none of the others.
    """
    path = folder / FILE
    try:
        return _decoded(read_bytes(path, _LARGEST)) if path.exists() else ReadSettings(Settings())
    except (Refused, OSError):
        return ReadSettings(Settings(), (_unread(),))


def write_settings(folder: Path, settings: Settings) -> None:
    """Write `settings` to `folder`, created if need be; Refused when they cannot be written."""
    try:
        make_folder(folder, 0o700)
    except Refused as refused:
        raise Refused(Problem("settings-unkept", "notice", _UNKEPT, in_file(FILE))) from refused
    # It names the person's files: readable by them alone.
    write_atomic(folder / FILE, msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n", 0o600)


def with_recent(settings: Settings, path: Path) -> Settings:
    """Add `path` to `settings` as the latest visual, unless its name is not valid Unicode and cannot be written."""
    if has_halves(str(path)):
        return settings
    others = [each for each in settings.recent if each != str(path)]
    return replace(settings, recent=(str(path), *others)[:MOST_RECENT], open_folder=str(path.parent))


def with_kept(settings: Settings, path: Path, in_force: CampaignMark) -> Settings:
    """Add to `settings` that the visual in `path` stays under its own campaign while `in_force` is in force."""
    others = without_kept(settings, path).kept
    return replace(settings, kept=(KeptCampaign(_of_path(path), in_force), *others)[:_MOST_KEPT])


def without_kept(settings: Settings, path: Path) -> Settings:
    """Remove from `settings` what was chosen for the visual in `path`."""
    file = _of_path(path)
    return replace(settings, kept=tuple(each for each in settings.kept if each.file != file))


def is_kept(settings: Settings, path: Path, in_force: CampaignMark) -> bool:
    """Whether the person chose that the visual in `path` stays under its own campaign while `in_force` is in force."""
    return KeptCampaign(_of_path(path), in_force) in settings.kept


def _of_path(path: Path) -> Digest:
    return hashlib.sha256(os.fsencode(path.absolute())).hexdigest()


def _decoded(data: bytes) -> ReadSettings:
    try:
        table: object = msgspec.json.decode(data)
    except (ValueError, RecursionError) as error:
        raise Refused(_unread()) from error
    if not isinstance(table, dict):
        raise Refused(_unread())
    settings = cast("dict[str, object]", table)
    refuse_newer(settings, SETTINGS_FORMAT, FILE)
    if _fits(settings):
        return ReadSettings(decode(settings, Settings, FILE))
    sound = dict(pair for name, value in settings.items() for pair in _sound(name, value).items())
    partly = Problem("settings-unread", "notice", _PARTLY_UNREAD, in_file(FILE), _LOOK)
    return ReadSettings(decode(sound, Settings, FILE), (partly,))


def _sound(name: str, value: object) -> Mapping[str, object]:
    """The readable part of the setting `name`: all of it, or the valid items of its list, or nothing."""
    if name not in Settings.__struct_fields__:
        return {}
    if _fits({name: value}):
        return {name: value}
    items = cast("list[object]", value)[:_MOST_ITEMS] if isinstance(value, list) else []
    return {name: kept} if (kept := [each for each in items if _fits({name: [each]})]) else {}


def _fits(table: Mapping[str, object]) -> bool:
    return not refusals(lambda: decode(table, Settings, FILE))


def _unread() -> Problem:
    words = Words(
        "Vos réglages n’ont pas pu être relus; ceux par défaut les remplacent. Vos visuels sont intacts.",
        "Your settings could not be read; the default ones replace them. Your visuals are intact.",
    )
    fix = Words("Choisissez-les de nouveau dans les réglages.", "Choose them again in the settings.")
    return Problem("settings-unread", "notice", words, in_file(FILE), fix)

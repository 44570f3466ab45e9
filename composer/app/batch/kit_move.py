"""Moves the kit of a row whose name was corrected, so that no folder is left behind under the old one."""

import re
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from composer.core.kit.folder_name import kit_name, person_record
from composer.core.visual import Visual
from composer.export.manifest import MANIFEST, manifest_bytes, plain_names, read_manifest
from composer.storage.atomic_write import write_atomic

_MOST_NAMESAKES = 999


def moved_kit(out: Path, folder: str, visual: Visual) -> None:
    """Rename the folder of the document of `visual` as its person is now called, and write that in its manifest.

    Nothing is done for a folder that is not there, is not this document's, or has the right name already; where the
    system does not allow it, the kit is made in a new folder, which says so.
    """
    before = out / folder
    manifest = read_manifest(before) if plain_names([folder]) else None
    if manifest is None or manifest.id != visual.id:
        return
    name = kit_name(visual.person, manifest.seed, visual.id)
    if re.fullmatch(re.escape(name) + "(?:-[0-9]{1,3})?", folder):
        return
    # First, so that a run cut short in between finds the folder as this person's all the same.
    write_atomic(before / MANIFEST, manifest_bytes(replace(manifest, person=person_record(visual.person))))
    numbered = (name, *(f"{name}-{number}" for number in range(2, _MOST_NAMESAKES)))
    free = next((out / each for each in numbered if not (out / each).exists()), None)
    if free is not None:
        with suppress(OSError):
            before.rename(free)

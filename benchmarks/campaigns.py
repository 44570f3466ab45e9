"""Measures an added campaign: its pack with fourteen posters, read as each start does, and shown before it is added."""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from msgspec.structs import replace

from benchmarks.figure import Figure, promised
from benchmarks.floor import PORTRAIT, floor
from benchmarks.timing import medians
from composer.app.campaign.export_pack import export_pack, source_of
from composer.app.campaign.take_in import look_into
from composer.app.context import Context, context_of
from composer.storage.campaigns.library import CampaignFiles, find_campaign
from composer.storage.campaigns.pack_store import install
from composer.storage.paths import poster_home
from composer.storage.posters.library import poster_ids
from composer.storage.posters.poster_file import POSTER_FILE

_POSTERS = 14


def figures(photo: Path, context: Context, folder: Path) -> Iterator[Figure]:
    """Measure a pack made and installed in `folder`, beside the codec floor on `photo`."""
    path = folder / "essai.jpscampagne"
    source = replace(source_of(context.campaign.id), posters=tuple(_posters(folder)))
    export_pack(source, path, date(2026, 1, 15))
    install(look_into(path, context).pack, folder / "campaigns")
    files = find_campaign(context.campaign.id, folder / "campaigns")
    works = {
        "floor": partial(floor, str(photo), PORTRAIT),
        "pack-read": partial(_read, files),
        "pack-shown": partial(look_into, path, context),
    }
    taken = medians(works, rounds=9)
    reference = taken.pop("floor")
    yield Figure("pack-read", taken["pack-read"], reference, promised(300, reference))
    yield Figure("pack-shown", taken["pack-shown"], reference)


def _read(files: CampaignFiles) -> int:
    """Read the campaign and each of its own posters, as a start with the gallery does."""
    context = context_of(files)
    return len([context.poster(each) for each in poster_ids(files.file.parent / "posters")])


def _posters(folder: Path) -> Iterator[Path]:
    """Copies of the program's posters under ids of their own, some of them twice."""
    for number, poster_id in enumerate(islice(cycle(poster_ids(poster_home())), _POSTERS)):
        made = folder / "posters" / f"essai-{number}"
        shutil.copytree(poster_home() / poster_id, made)
        text = (made / POSTER_FILE).read_text("utf-8")
        (made / POSTER_FILE).write_text(text.replace(f'id = "{poster_id}"', f'id = "{made.name}"', 1), "utf-8")
        yield made

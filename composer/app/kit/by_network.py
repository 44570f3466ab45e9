"""Packs a kit in one zip with a folder for each network: what to post there, and nothing else."""

from collections.abc import Collection, Iterator
from itertools import count
from pathlib import Path

from composer.app.kit.made_pictures import made_pictures, posted_on
from composer.app.kit.make import Made
from composer.core.campaign.campaign import Campaign
from composer.core.visual import Visual
from composer.export.kit_files import read_of_kit
from composer.export.manifest import MANIFEST, read_manifest
from composer.export.texts import ALTERNATIVE_FILE, caption_file
from composer.storage.atomic_write import write_atomic
from composer.storage.limited_zip import zip_of

#: Added to the kit's name. Then the folder of what goes on no network: paper, and screens in a room.
_SUFFIX, _ELSEWHERE = "-par-reseau", "papier-et-ecran"


def zip_by_network(made: Made, visual: Visual, campaign: Campaign, ours: Collection[Path]) -> Path:
    """Write the zip of the kit `made` from `visual` beside its folder, and return its path.

    Only a file among `ours`, which were written for the same visual, is written over. Refused when a file of the kit
    cannot be read, or the zip cannot be written.
    """
    placed = _placed(made, visual, campaign)
    data = zip_of({f"{made.folder.name}/{name}": read_of_kit(path) for name, path in placed})
    names = (f"{made.folder.name}{_SUFFIX}{'' if number == 1 else f'-{number}'}.zip" for number in count(1))
    paths = map(made.folder.with_name, names)
    path = next(path for path in paths if path in ours or not path.exists())
    write_atomic(path, data)
    return path


def _placed(made: Made, visual: Visual, campaign: Campaign) -> Iterator[tuple[str, Path]]:
    texts = _texts(made)
    pictures, networks = made_pictures(made, campaign), campaign.chosen(visual.networks)
    posted = {network: [each.path for each in posted_on(network, pictures, campaign)] for network in networks}
    for network in networks:
        own = (texts.pop(caption_file(network), None), texts.get(ALTERNATIVE_FILE))
        for path in (*posted[network], *filter(None, own)):
            yield f"{network}/{path.name}", path
    somewhere = {path for paths in posted.values() for path in paths}
    for each in pictures:
        if each.path not in somewhere:
            yield f"{_ELSEWHERE}/{each.path.name}", each.path
    for path in texts.values():
        yield path.name, path


def _texts(made: Made) -> dict[str, Path]:
    """The texts that the run wrote, by the name they would have had no one changed an earlier one by hand."""
    kit = read_manifest(made.folder)
    if kit is None:
        return {}
    names = (path for path in made.files if path.name not in kit.pictures and path.name != MANIFEST)
    return {kit.beside.get(path.name, path.name): path for path in names}

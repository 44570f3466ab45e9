"""Puts a pack in a temporary folder, its pictures cleaned, where its campaign and posters are read like any other's."""

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from composer.core.campaign.pack import kind_of_part
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.campaigns.campaign_file import PACKED
from composer.storage.campaigns.library import CampaignFiles
from composer.storage.campaigns.pack_contents import write_parts
from composer.storage.campaigns.pack_file import Pack
from composer.storage.disk_errors import FREE_SPACE

_NO_ROOM = Words(
    "Le système n’a pas permis de lire cette campagne dans un dossier temporaire. Rien n’a été changé.",
    "The system did not allow reading this campaign in a temporary folder. Nothing was changed.",
)


def cleaned(pack: Pack) -> Pack:
    """`pack` with each of its pictures and logos cleaned; Refused when one of them is not sound."""
    return replace(pack, parts={name: _clean(name, data) for name, data in pack.parts.items()})


@contextmanager
def staged(pack: Pack) -> Generator[CampaignFiles]:
    """The files of `pack` in a folder named by its digest, removed at the end; Refused when there is no room.

    What is refused of them meanwhile is located in the pack: nobody else knows the folder.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="jps-", ignore_cleanup_errors=True) as parent:
            folder = Path(parent) / pack.digest
            folder.mkdir()
            write_parts(pack, folder)
            with _located_in(folder):
                yield CampaignFiles(folder / PACKED, folder)
    except OSError as error:
        raise Refused(Problem("campaigns-unkept", "error", _NO_ROOM, fix=FREE_SPACE)) from error


@contextmanager
def _located_in(folder: Path) -> Generator[None]:
    try:
        yield
    except Refused as refused:
        raise Refused(*(_inside(folder, each) for each in refused.problems)) from refused


def _inside(folder: Path, problem: Problem) -> Problem:
    file = problem.location.file.removeprefix(f"{folder}{os.sep}").replace(os.sep, "/")
    return replace(problem, location=replace(problem.location, file=file))


def _clean(name: str, data: bytes) -> bytes:
    match kind_of_part(name):
        case "picture":
            # Imported here: most packs have no pictures, and Pillow takes a while.
            from composer.render.photo.pack_picture import clean_picture  # noqa: PLC0415

            return clean_picture(data, name)
        case "logo":
            from composer.render.logo import take_in_logo  # noqa: PLC0415 - as above

            return take_in_logo(data, name).data
        case _:
            return data

"""A studio that draws, and official art in a folder, for the tests of the workshop's use cases."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.context import load_context
from composer.app.studio import Studio, open_studio
from composer.app.workshop.open_art import OpenedArt, open_art
from tests.workshop_art import ARTWORKS

#: The formats that nobody has to ask for, in these tests: tall, equal and wide.
FEW = ("portrait", "square", "landscape")
#: Opens one of the artworks of the tests, by its name.
Opening = Callable[[str], OpenedArt]


@pytest.fixture
def studio(application: object, tmp_path: Path) -> Studio:
    """A studio whose own posters are in a folder of the test; few formats are adapted, as each takes time."""
    assert application
    context = load_context()
    few = tuple(replace(each, asked=each.id not in FEW) for each in context.campaign.formats)
    campaign = replace(context.campaign, formats=few)
    made = open_studio(replace(context, campaign=campaign, own_posters=tmp_path / "posters"))
    made.fonts.apart()
    return made


def placed(folder: Path, files: dict[str, bytes]) -> list[Path]:
    """The files of an artwork, written to a folder."""
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]


@pytest.fixture
def opening(studio: Studio, tmp_path: Path) -> Opening:
    return lambda name: open_art(placed(tmp_path / name, ARTWORKS[name]().files), studio)

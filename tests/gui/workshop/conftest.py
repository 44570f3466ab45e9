"""The workshop on screen, on the portrait of an agency, for the tests of its window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.studio import Studio
from composer.gui.state import State
from composer.gui.workshop.workshop_dialog import WorkshopDialog
from tests.gui.conftest import Answers, bury, wait_for
from tests.workshop_art import ARTWORKS

#: Opens the workshop on an artwork of the tests, by its name, once it is read; on several at once too.
Opening = Callable[..., WorkshopDialog]
#: The formats that nobody has to ask for, in these tests: each takes time to adapt.
FEW = ("portrait", "square")


def art_files(folder: Path, *names: str) -> list[Path]:
    """The files of some artworks, written to a folder."""
    files = {file: data for name in names for file, data in ARTWORKS[name]().files.items()}
    for file, data in files.items():
        (folder / file).write_bytes(data)
    return [folder / file for file in files]


def with_few_formats(state: State, own_posters: Path | None) -> State:
    """`state` whose campaign has few usual formats, and the person's posters a folder of the test."""
    context = state.studio.context
    formats = tuple(replace(each, asked=each.id not in FEW) for each in context.campaign.formats)
    few = replace(context, campaign=replace(context.campaign, formats=formats), own_posters=own_posters)
    state.studio = Studio(few, state.studio.application, state.studio.fonts)
    return state


@pytest.fixture
def opening(state: State, answers: Answers, tmp_path: Path) -> Iterator[Opening]:
    made: list[WorkshopDialog] = []
    few = with_few_formats(state, tmp_path / "posters")

    def opened(*names: str) -> WorkshopDialog:
        dialog = WorkshopDialog(few, answers, "mine")
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        wait_for(dialog.isActiveWindow)
        if names:
            dialog.take(art_files(tmp_path, *names))
            wait_for(lambda: dialog.session.art)
        return dialog

    yield opened
    answers.about_unsaved = "discard"
    for each in made:
        each.reject()
        each.deleteLater()
    bury()

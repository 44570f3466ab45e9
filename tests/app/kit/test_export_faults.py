"""An export with each of its system calls made to fail once: every file the old or the new one, and a sentence."""

import errno
import shutil
from pathlib import Path

import msgspec
import pytest

from composer.app.brief import resolve
from composer.app.kit import make
from composer.app.kit.make import Made
from composer.app.kit.order import Order
from composer.app.kit.undoable_export import export
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.document.edits import write_quote
from composer.core.formats import Format
from composer.core.problems import Problem, Refused
from composer.core.visual import Visual
from composer.core.words import Words
from composer.export.texts import KitTexts, kit_texts
from composer.render.arrange import Arranged, arrange
from composer.render.scene import Scene
from tests.app.conftest import no_progress
from tests.faults.calls import failing, faulty
from tests.formats import FORMAT_BY_ID
from tests.own_person import own_brief


@pytest.fixture
def order(studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    """One format, drawn as its quote, and texts composed once: what is tried is the writing."""
    order = Order(resolve(own_brief("bloc"), studio.context), tmp_path / "kits", ("landscape",))
    sample = arrange(studio.scene(order.resolved), FORMAT_BY_ID["landscape"])

    def arranged(scene: Scene, _format: Format) -> Arranged:
        def drawn(*_: object) -> bytes:
            return scene.visual.quote.encode()

        monkeypatch.setattr(make, "encode", drawn)
        return sample

    texts: dict[str, KitTexts] = {}

    def composed(visual: Visual, poster: Words, campaign: Campaign, *_made: object) -> KitTexts:
        if visual.quote not in texts:
            texts[visual.quote] = kit_texts(visual, poster, campaign)
        return texts[visual.quote]

    monkeypatch.setattr(make, "arrange", arranged)
    monkeypatch.setattr(make, "kit_texts", composed)
    return order


def _other_words(order: Order) -> Order:
    visual = write_quote(order.resolved.visual, "Une autre phrase.")
    return msgspec.structs.replace(order, resolved=msgspec.structs.replace(order.resolved, visual=visual))


def _in(folder: Path, order: Order) -> Order:
    return msgspec.structs.replace(order, out=folder)


def _files(folder: Path) -> dict[str, bytes]:
    """The kit's own: a lock or a journal that could not be removed is no part of it, and hidden."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".jps-")}


def _all_but(names: set[str], files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if name not in names}


def _exported(order: Order, studio: Studio) -> Made:
    exported = export(order, studio, no_progress, lambda: False)
    assert exported is not None
    return exported.made


def _tried(order: Order, studio: Studio, number: int, error: int) -> Made | tuple[Problem, ...]:
    with faulty(failing(number, error)):
        try:
            return _exported(order, studio)
        except Refused as refused:
            return refused.problems


def test_every_call_of_an_export_that_fails_leaves_whole_files_and_is_reported(
    order: Order, studio: Studio, tmp_path: Path
) -> None:
    first = tmp_path / "first" / _exported(order, studio).folder.name
    shutil.copytree(order.out / first.name, first)
    old = _files(first)
    with faulty(failing(0, 0)) as made:
        _exported(_other_words(order), studio)
    new = _files(order.out / first.name)
    assert old != new
    for number in range(1, len(made) + 1):
        out = tmp_path / f"{number}"
        folder = out / first.name
        shutil.copytree(first, folder)
        error = (errno.EIO, errno.ENOSPC)[number % 2]
        tried = _tried(_in(out, _other_words(order)), studio, number, error)
        where = f"{made[number - 1]}, call {number}"
        if isinstance(tried, Made) and tried.complete:
            # A disk that will not say whose folder it is gets another folder beside, whose manifest tells it.
            told = {"kit.json"} if tried.folder != folder else set[str]()
            assert _all_but(told, _files(tried.folder)) == _all_but(told, new), where
        else:
            problems = tried.problems if isinstance(tried, Made) else tried
            assert any(problem.severity == "error" for problem in problems), where
        found = _files(folder)
        for name in {*old, *found} - {"kit.json"}:
            assert found.get(name) in (old.get(name), new.get(name)), where
        msgspec.json.decode(found["kit.json"])

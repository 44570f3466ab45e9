"""An executor handed in from outside makes the rows: on another machine, on a cluster of Dask."""

import pickle
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from composer.app.batch import preflight, row_kit
from composer.app.batch.out.copies import ARCHIVES
from composer.app.batch.row_kit import Tools
from composer.app.batch.run import Batch, check, run
from composer.app.studio import Studio
from composer.render.photo.faces import FaceFinder
from tests.app.batch.lists import draw_photo, landscapes, open_rows

HEADINGS = "Nom;Citation;Photo;Affiche;Consentement"
ROWS = ("Zoé Roy;Je continue.;zoe.jpg;bloc;oui", "Léo Gagnon;Demain;;bloc;", "Mia;Oui;absente.jpg;bloc;")


@pytest.fixture
def batch(tmp_path: Path, studio: Studio) -> Batch:
    draw_photo(tmp_path / "photos" / "zoe.jpg")
    rows = landscapes(open_rows(tmp_path, studio.context, HEADINGS, *ROWS), tmp_path)
    return replace(rows, deliveries=frozenset(("archive",)))


@pytest.fixture(autouse=True)
def _tools_at_hand(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction] - pytest calls it
    """The other machine's own fonts and face finder, which here are this process's."""
    tools = Tools(studio, FaceFinder())

    def tools_of(_campaign: str) -> Tools:
        return tools

    for module in (row_kit, preflight):
        monkeypatch.setattr(module, "tools_of", tools_of)


class _Remote(Executor):
    """Another machine: whatever goes there and comes back is bytes."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - an executor's
        sent = pickle.dumps((fn, args, kwargs))
        there, given, named = pickle.loads(sent)  # noqa: S301 - it was just written
        future: Future[Any] = Future()
        future.set_result(pickle.loads(pickle.dumps(there(*given, **named))))  # noqa: S301 - as above
        return future


def _made(batch: Batch, studio: Studio, executor: Executor) -> list[tuple[str, str]]:
    return [(each.state, each.folder) for each in run(batch, studio, executor, lambda _step: None)]


def _checked(batch: Batch, studio: Studio, executor: Executor) -> list[str]:
    return [each.state for each in check(batch, studio, executor)]


def test_rows_are_checked_made_and_copied_on_another_machine(
    batch: Batch, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _checked(batch, studio, _Remote())[1:] == ["to-review", "stopped"]
    # This one would be busy with the copies of all the others.
    with monkeypatch.context() as here:
        here.delattr("composer.app.batch.run.kit_copies")
        made = _made(batch, studio, _Remote())
    assert made == [("made", "zoe-roy"), ("made", "leo-gagnon"), ("failed", "")]
    assert sorted(each.name for each in (batch.out / ARCHIVES).iterdir()) == ["leo-gagnon.zip", "zoe-roy.zip"]
    assert _made(batch, studio, _Remote())[:2] == [("unchanged", "zoe-roy"), ("unchanged", "leo-gagnon")]


def test_a_cluster_of_dask_makes_the_rows(batch: Batch, studio: Studio) -> None:
    distributed = pytest.importorskip("distributed", reason="Dask is no part of the program")
    # In this process: a cluster's own machines have the program installed.
    with (
        distributed.LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
        client.get_executor() as executor,
    ):
        assert _made(batch, studio, executor) == [("made", "zoe-roy"), ("made", "leo-gagnon"), ("failed", "")]

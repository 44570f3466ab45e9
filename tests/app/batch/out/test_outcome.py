"""A run gives a table, a page and contact sheets of all its kits, drawn again only where something changed."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image
from pypdf import PdfReader

from composer.app.batch.out import overview
from composer.app.batch.out.overview import write_outcome
from composer.app.batch.out.report import report_page
from composer.app.batch.row_kit import Tools
from composer.app.batch.run import Batch, RowResult, run
from composer.app.proof import contact_sheet
from composer.app.studio import Studio
from composer.core.problems import Problem
from composer.core.visual import Consent
from composer.core.words import LANGUAGES, Language, Words
from composer.export.manifest import MANIFEST
from composer.render.photo.faces import FaceFinder
from tests.app.batch.lists import draw_photo, landscapes, open_rows

HEADINGS = "Nom;Citation;Photo;Affiche;Consentement"
ROWS = (
    "Zoé Roy;Je continue, un pas à la fois.;zoe.jpg;bloc;oui",
    "Léo Gagnon;Demain;;bloc;",
    "Ana;Oui;zoe.jpg;bloc;",
    "Mia;Oui;absente.jpg;bloc;",
)


@pytest.fixture
def batch(tmp_path: Path, studio: Studio) -> Batch:
    draw_photo(tmp_path / "photos" / "zoe.jpg")
    return landscapes(open_rows(tmp_path, studio.context, HEADINGS, *ROWS), tmp_path)


def _written(batch: Batch, studio: Studio) -> dict[str, bytes]:
    results = run(batch, studio, None, lambda _step: None)
    return {path.name: path.read_bytes() for path in write_outcome(batch, results, studio, "fr")}


def test_the_same_run_gives_the_same_files_and_draws_no_sheet_twice(
    batch: Batch, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    _written(batch, studio)
    before = _written(batch, studio)
    assert sorted(before) == ["planche.jpg", "rapport.csv", "rapport.pdf"]
    monkeypatch.setattr(overview, "sheet", None)
    assert _written(batch, studio) == before


def test_the_sheets_show_every_kit_that_is_whole_page_after_page(
    batch: Batch, studio: Studio, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    drawn: list[tuple[str, list[tuple[str, str]]]] = []
    draw = overview.sheet

    def noted(title: str, tiles: list[overview.Tile], fonts: object) -> object:
        drawn.append((title, [(each.name, each.mark) for each in tiles]))
        return draw(title, tiles, fonts)  # pyright: ignore[reportArgumentType] - passed on as it came

    monkeypatch.setattr(overview, "sheet", noted)
    monkeypatch.setattr(contact_sheet, "ON_A_SHEET", 2)
    results = run(batch, studio, None, lambda _step: None)
    paths = overview.write_overview(batch, results, studio, "fr")
    assert [path.name for path in paths] == ["planche.jpg", "planche-2.jpg"]
    assert drawn == [
        ("liste.csv, 1 de 2", [("2 Zoé Roy", ""), ("3 Léo Gagnon", "")]),
        ("liste.csv, 2 de 2", [("4 Ana", "Accord non précisé")]),
    ]
    with Image.open(paths[0]) as picture:
        assert picture.width == 1920
    # A sheet that is of no use any more goes, unless it is a person's.
    (tmp_path / "trousses" / "planche-3.jpg").write_bytes(b"mine")
    overview.write_overview(batch, results[:2], studio, "fr")
    assert sorted(path.name for path in batch.out.glob("planche*")) == ["planche-3.jpg", "planche.jpg"]


def test_a_kit_that_was_made_again_has_its_own_sheet_drawn_and_no_other(
    batch: Batch, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_sheet, "ON_A_SHEET", 1)
    results = run(batch, studio, None, lambda _step: None)
    paths = overview.write_overview(batch, results, studio, "fr")
    before = [path.stat().st_mtime_ns for path in paths]
    manifest = batch.out / "leo-gagnon" / MANIFEST
    manifest.write_bytes(manifest.read_bytes() + b"\n")
    (batch.out / "zoe-roy" / MANIFEST).touch()
    assert overview.write_overview(batch, results, studio, "fr") == paths
    changed = [path.stat().st_mtime_ns != time for path, time in zip(paths, before, strict=True)]
    assert changed == [False, True, False]


def test_a_picture_that_is_no_picture_any_more_is_left_out(batch: Batch, studio: Studio) -> None:
    results = run(batch, studio, None, lambda _step: None)
    for each in (batch.out / "zoe-roy").glob("*.jpg"):
        each.write_bytes(b"\xff\xd8 no picture")
    (path,) = overview.write_overview(batch, results, studio, "fr")
    assert path.is_file()


class _Lost(ThreadPoolExecutor):
    """Processes that are killed after the first sheet."""

    def map(self, fn: Callable[..., Any], *iterables: Iterable[Any], **_kwargs: Any) -> Iterator[Any]:  # noqa: ANN401 - an executor's
        yield fn(next(iter(iterables[0])))
        raise BrokenExecutor


def test_sheets_are_the_same_whoever_draws_them(batch: Batch, studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    def tools_of(_campaign: str) -> Tools:
        return Tools(studio, FaceFinder())

    monkeypatch.setattr(overview, "tools_of", tools_of)
    monkeypatch.setattr(contact_sheet, "ON_A_SHEET", 1)
    results = run(batch, studio, None, lambda _step: None)
    drawn: list[list[bytes]] = []
    for executor in (None, ThreadPoolExecutor(1), _Lost(1)):
        paths = overview.write_overview(batch, results, studio, "fr", executor)
        drawn.append([path.read_bytes() for path in paths])
        for path in paths:
            path.unlink()
    assert len(drawn[0]) == 3
    assert drawn[1:] == [drawn[0], drawn[0]]


def _text(data: bytes) -> str:
    (page,) = PdfReader(BytesIO(data)).pages
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_the_worst_first_and_how_many_are_not_on_it(studio: Studio, language: Language) -> None:
    wrong = Problem("list-photo", "error", Words("Le mal.", "The ill."), fix=Words("Le remède.", "The cure."))
    doubt = replace(wrong, severity="warning", words=Words("Le doute.", "The doubt."))
    hint = replace(wrong, severity="notice", words=Words("Le détail.", "The detail."))
    rows = [RowResult(number, f"Personne {number}", "made", (hint, doubt)) for number in range(2, 900)]
    agreed = Consent("self", ("publish",))
    rows.append(RowResult(900, "Dernière \u202eenvers", "failed", (hint, doubt, wrong), consent=agreed))
    said = _text(report_page("liste.csv", rows, studio, language))
    assert said.index("900 Dernière") < said.index("2 Personne 2")
    assert wrong.words.to(language) in said
    assert Words("Le remède.", "The cure.").to(language) in said
    assert hint.words.to(language) not in said
    assert f"{Words('autres lignes', 'other rows').to(language)}" in said
    assert "rapport.csv" in said
    assert "898" in said


def test_a_page_without_a_finding_says_so(studio: Studio) -> None:
    said = _text(report_page("liste.csv", [RowResult(2, "Zoé", "made", ())], studio, "fr"))
    assert "Rien à corriger" in said

"""A list and a folder of photos become kits: checked first, made once, and only what changed made again."""

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PIL import Image

from composer.app import detect_faces
from composer.app.batch import row_kit
from composer.app.batch import run as batch_run
from composer.app.batch.control import Control
from composer.app.batch.open_list import ListChoice, open_list
from composer.app.batch.out.report import report_bytes
from composer.app.batch.record import RECORD
from composer.app.batch.row_kit import VISUAL_FILE, Tools
from composer.app.batch.run import Batch, RowResult, Step, all_made, check, run
from composer.app.studio import Studio
from composer.render.photo.faces import FaceFinder
from tests.read_back import read_visual

HEADINGS = "Prénom;Nom;Citation;Photo;Rôle;Instagram;Consentement;Affiche"
ZOE = "Zoé;Roy;Je continue, un pas à la fois.;Zoé Roy.jpg ;Soudeuse;@zoeroy;Oui;bloc"
LEO = "Léo;Gagnon;Demain est un autre jour.;;Élève;;;Bloc"

Write = Callable[..., Batch]


@pytest.fixture(autouse=True)
def _faces_unsought(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction] - pytest calls it
    """The photos here are drawn: that they have no face is not what these tests are about."""
    monkeypatch.setattr(detect_faces, "finds_faces", lambda: False)


@pytest.fixture
def write(tmp_path: Path, studio: Studio) -> Write:
    photos = tmp_path / "photos"
    photos.mkdir()
    for number, name in enumerate(("zoe_roy.JPG", "autre.png")):
        Image.linear_gradient("L").rotate(90 * number).resize((1200, 1500)).convert("RGB").save(photos / name)

    def call(*rows: str, only: frozenset[int] = frozenset()) -> Batch:
        path = tmp_path / "liste.csv"
        path.write_text("\n".join((HEADINGS, *rows)), "utf-8-sig")
        opened = open_list(ListChoice(path, photos), studio.context)
        return Batch(opened, tmp_path / "trousses", formats=("landscape",), only=only)

    return call


def _unwatched(_step: Step) -> None:
    """Nobody watches."""


def _run(batch: Batch, studio: Studio, executor: Executor | None = None) -> list[tuple[str, str]]:
    return [(each.state, each.folder) for each in run(batch, studio, executor, _unwatched)]


def _codes(result: RowResult) -> set[str]:
    return {each.code for each in result.problems}


def test_a_list_is_checked_before_anything_is_written(write: Write, studio: Studio) -> None:
    long = "Mia;Côté;" + "Persévérer encore et toujours. " * 60 + ";autre.png;;;Oui;bloc"
    batch = write(ZOE, LEO, "Ana;Roy;Oui;perdue.jpg;;;;bloc", long, "Sam;Roy;Non;;;;;licorne")
    ready, review, stopped, cut, unknown = check(batch, studio)
    assert (ready.state, review.state, stopped.state) == ("ready", "to-review", "stopped")
    assert "list-photo" in _codes(review)
    (lost,) = (each for each in stopped.problems if each.code == "list-photo")
    assert (lost.location.line, lost.location.column) == (4, 4)
    assert lost.words.fr.startswith("Ligne 4, colonne D (Photo)\u00a0:")
    (absent,) = (each for each in cut.problems if each.code in {"text-too-long", "text-clipped", "text-absent"})
    assert cut.state == "stopped"
    assert (absent.location.line, absent.location.column) == (5, 3)
    assert (unknown.problems[-1].code, unknown.problems[-1].location.column) == ("unknown-poster", 8)
    assert not batch.out.exists()


def test_every_row_is_a_kit_with_its_visual_and_a_bad_row_stops_no_other(write: Write, studio: Studio) -> None:
    batch = write(ZOE, "Ana;Roy;Oui;perdue.jpg;;;;bloc", LEO)
    results = run(batch, studio, None, _unwatched)
    assert [each.state for each in results] == ["made", "failed", "made"]
    assert not all_made(results)
    assert sorted(each.name for each in batch.out.iterdir() if each.is_dir()) == ["leo-gagnon", "zoe-roy"]
    visual, photo = read_visual(batch.out / "zoe-roy" / VISUAL_FILE)
    assert photo
    assert visual.photo
    assert (visual.person.name, visual.person.handles, visual.quote) == (
        "Zoé Roy",
        {"instagram": "@zoeroy"},
        "Je continue, un pas à la fois.",
    )
    assert (visual.photo.consent.photo_of, visual.photo.consent.agreed) == ("self", ("publish",))


def test_what_is_unchanged_is_not_made_again_and_one_cell_remakes_one_kit(write: Write, studio: Studio) -> None:
    _run(write(ZOE, LEO), studio)
    assert _run(write(LEO, ZOE), studio) == [("unchanged", "leo-gagnon"), ("unchanged", "zoe-roy")]
    changed = LEO.replace("Demain", "Ce soir")
    assert _run(write(ZOE, changed), studio) == [("unchanged", "zoe-roy"), ("made", "leo-gagnon")]
    assert read_visual(write(ZOE).out / "leo-gagnon" / VISUAL_FILE)[0].quote.startswith("Ce soir")


def test_a_corrected_name_moves_its_folder(write: Write, studio: Studio) -> None:
    _run(write(ZOE, LEO), studio)
    batch = write(ZOE.replace("Roy;", "Roy-Caron;"), LEO)
    assert _run(batch, studio) == [("made", "zoe-roy-caron"), ("unchanged", "leo-gagnon")]
    assert sorted(each.name for each in batch.out.iterdir() if each.is_dir()) == ["leo-gagnon", "zoe-roy-caron"]


def test_another_person_never_takes_the_folder_of_one_who_left_the_list(write: Write, studio: Studio) -> None:
    _run(write(LEO), studio)
    other = "Mia;Côté;La patience est une force.;;Élève;;;Bloc"
    batch = write(other)
    assert _run(batch, studio) == [("made", "mia-cote")]
    assert sorted(each.name for each in batch.out.iterdir() if each.is_dir()) == ["leo-gagnon", "mia-cote"]


def test_a_run_that_was_cut_short_goes_on(write: Write, studio: Studio) -> None:
    class Killed(BaseException):
        """What a key that interrupts raises."""

    def kill(step: Step) -> None:
        if step.done == 1:
            raise Killed

    with pytest.raises(Killed):
        run(write(ZOE, LEO), studio, None, kill)
    assert [state for state, _ in _run(write(ZOE, LEO), studio)] == ["unchanged", "made"]


def test_a_run_that_is_stopped_says_what_is_left_and_goes_on_later(write: Write, studio: Studio) -> None:
    control = Control()
    steps: list[Step] = []

    def stop(step: Step) -> None:
        steps.append(step)
        control.tell("stop")

    results = run(write(ZOE, LEO), studio, None, stop, control)
    assert [(each.number, each.state) for each in results] == [(2, "made"), (3, "left")]
    assert [(step.done, step.total, step.result.number) for step in steps] == [(1, 2, 2)]
    assert not all_made(results)
    assert [state for state, _ in _run(write(ZOE, LEO), studio)] == ["unchanged", "made"]


def test_a_visual_changed_by_hand_is_kept_and_told(write: Write, studio: Studio) -> None:
    batch = write(LEO)
    _run(batch, studio)
    path = batch.out / "leo-gagnon" / VISUAL_FILE
    path.write_bytes(b"by hand")
    (result,) = run(write(LEO.replace("Demain", "Ce soir")), studio, None, _unwatched)
    assert "changed-by-hand" in _codes(result)
    assert path.read_bytes() == b"by hand"


def test_any_executor_may_make_the_rows(write: Write, studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    def here(_campaign: str) -> Tools:
        return Tools(studio, FaceFinder())

    monkeypatch.setattr(row_kit, "tools_of", here)
    with ThreadPoolExecutor(1) as executor:
        assert _run(write(ZOE, LEO), studio, executor) == [("made", "zoe-roy"), ("made", "leo-gagnon")]


def test_two_people_of_one_name_get_their_folders_in_the_order_of_the_list(
    write: Write, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[list[int]] = []
    work = batch_run.worked

    def noted(jobs: list[row_kit.RowJob], *others: Any) -> Any:  # noqa: ANN401 - passed on as they came
        handed.append([job.row.number for job in jobs])
        return work(jobs, *others)

    monkeypatch.setattr(batch_run, "worked", noted)
    namesake = LEO.replace("Demain", "Jamais")
    assert _run(write(LEO, namesake, ZOE, namesake.replace("Jamais", "Toujours")), studio) == [
        ("made", "leo-gagnon"),
        ("made", "leo-gagnon-2"),
        ("made", "zoe-roy"),
        ("made", "leo-gagnon-3"),
    ]
    assert handed == [[2, 4], [3], [5]]


def test_paper_is_made_when_it_is_asked_for(write: Write, studio: Studio) -> None:
    batch = replace(write(LEO), formats=())
    media: tuple[row_kit.Media, ...] = ("screens", "screens-and-paper")
    for each in media:
        assert _run(replace(batch, media=each), studio) == [("made", "leo-gagnon")]
        assert bool(list((batch.out / "leo-gagnon").glob("*.pdf"))) is (each == "screens-and-paper")


def test_only_the_rows_that_are_asked_for_are_made(write: Write, studio: Studio) -> None:
    batch = write(ZOE, LEO, only=frozenset({3}))
    assert _run(batch, studio) == [("left", ""), ("made", "leo-gagnon")]
    assert _run(write(ZOE, LEO, only=frozenset({2})), studio) == [("made", "zoe-roy"), ("unchanged", "leo-gagnon")]


def test_a_record_that_was_damaged_makes_its_rows_again(write: Write, studio: Studio) -> None:
    batch = write(ZOE, LEO)
    _run(batch, studio)
    record = batch.out / RECORD
    first, second = record.read_bytes().splitlines()
    record.write_bytes(first[:-20] + b"\n" + second + b'\n{"id": 3}\n\xff')
    assert sorted(state for state, _ in _run(write(ZOE, LEO), studio)) == ["made", "unchanged"]


def test_a_record_never_leads_out_of_its_folder(write: Write, studio: Studio, tmp_path: Path) -> None:
    batch = write(LEO)
    _run(batch, studio)
    record = batch.out / RECORD
    (tmp_path / "ailleurs").mkdir()
    record.write_bytes(record.read_bytes().replace(b'"leo-gagnon"', b'"../ailleurs"'))
    assert _run(write(LEO), studio) == [("made", "leo-gagnon")]
    assert not list((tmp_path / "ailleurs").iterdir())


def test_the_report_holds_no_formula() -> None:
    result = RowResult(2, "=HYPERLINK(1)", "made", (), "dossier")
    text = report_bytes([result], "fr").decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in text


def test_answers_give_a_quote_to_be_read(tmp_path: Path, studio: Studio) -> None:
    questions = [fact.value for fact in studio.context.campaign.questions.values()]
    path = tmp_path / "formulaire.csv"
    answer = "Chaque petit pas compte, même quand personne ne le voit. Continue d’avancer à ton rythme."
    path.write_text(f'Horodateur;Nom;"{questions[-1]}"\n2026-01-05;Zoé Roy;"{answer}"\n', "utf-8")
    (result,) = check(Batch(open_list(ListChoice(path), studio.context), tmp_path / "out"), studio)
    assert result.state == "to-review"
    (told,) = (each for each in result.problems if each.code == "list-quote")
    assert told.words.fr.startswith("Ligne 2")

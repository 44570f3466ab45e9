"""`batch` makes a kit for each row of a list, or says by row and column why not."""

import csv
import io
import json
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given
from PIL import Image

from composer.app import detect_faces
from composer.app.batch import row_kit
from composer.app.batch.open_list import ListChoice, open_list, remember_choices
from composer.app.context import load_context
from composer.app.kit.make import Made, Progress
from composer.app.kit.order import Order
from composer.app.platform_folders import settings_folder
from composer.app.studio import Studio
from composer.cli.batch.making import InOrder
from composer.core.lists.meanings import Meaning
from composer.render.photo.photo import Photo
from tests.cli.conftest import Ran, Run, start

HEADINGS = "Nom;Citation;Photo;Affiche;Consentement"
ZOE = "Zoé Roy;Je continue, un pas à la fois.;zoe.jpg;bloc;oui"
LEO = "Léo Gagnon;Demain est un autre jour.;;bloc;"

Batch = Callable[..., Ran]


@pytest.fixture(autouse=True)
def _faces_unsought(monkeypatch: pytest.MonkeyPatch) -> None:  # pyright: ignore[reportUnusedFunction] - pytest calls it
    """The photos here are drawn: that they have no face is not what these tests are about."""
    monkeypatch.setattr(detect_faces, "finds_faces", lambda: False)


@pytest.fixture
def batch(run: Run, home: Path) -> Batch:
    """`batch` a list of these rows in one format, in this process."""
    (home / "photos").mkdir()
    Image.linear_gradient("L").resize((1200, 1500)).convert("RGB").save(home / "photos" / "Zoé.JPG")

    def call(*rows: str, options: tuple[object, ...] = (), headings: str = HEADINGS) -> Ran:
        (home / "liste.csv").write_bytes("\r\n".join((headings, *rows)).encode("utf-8-sig"))
        usual = ("--photos", "photos", "--format", "landscape", "--jobs", 1)
        return run("batch", "liste.csv", *usual, *options)

    return call


def _found(ran: Ran, code: str) -> list[tuple[int, int]]:
    """Where `--json` says that this problem is: its rows and columns."""
    rows = json.loads(ran.out)["rows"]
    return [(each["row"], each["column"]) for row in rows for each in row["problems"] if each["code"] == code]


def test_each_row_is_a_kit_and_a_line_of_the_report(batch: Batch, home: Path) -> None:
    ran = batch(ZOE, LEO)
    assert ran.code == 0
    assert ran.out.splitlines() == ["2 [fait] Zoé Roy zoe-roy", "3 [fait] Léo Gagnon leo-gagnon"]
    data = (home / "trousses" / "rapport.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row[:5] for row in rows[1:]] == [
        ["2", "Zoé Roy", "zoe-roy", "fait", "la personne, publier"],
        ["3", "Léo Gagnon", "leo-gagnon", "fait", "non précisé"],
    ]
    assert {each.suffix for each in (home / "trousses" / "zoe-roy").iterdir()} >= {".jpg", ".txt", ".jps", ".json"}
    assert "[inchangé]" not in ran.out
    again = batch(ZOE, LEO, options=("--json",))
    assert [each["state"] for each in json.loads(again.out)["rows"]] == ["unchanged", "unchanged"]


def test_a_row_that_fails_makes_the_exit_code_1(batch: Batch, home: Path) -> None:
    ran = batch("Ana;Oui;perdue.jpg;bloc;", LEO)
    assert ran.code == 1
    assert "[incomplet] Ana" in ran.out
    assert (home / "trousses" / "leo-gagnon").is_dir()


def test_a_run_gives_what_is_to_be_sent_and_an_overview(batch: Batch, home: Path) -> None:
    assert batch(ZOE, LEO, options=("--by-network",)).code == 0
    out = home / "trousses"
    assert sorted(each.name for each in (out / "_a-envoyer").iterdir()) == ["leo-gagnon.zip", "zoe-roy.zip"]
    assert (out / "_par-reseau" / "facebook" / "zoe-roy-legende-facebook.txt").is_file()
    assert (out / "rapport.pdf").read_bytes().startswith(b"%PDF")
    assert (out / "planche.jpg").is_file()
    # The report is of the whole list, whatever was made of it now.
    assert batch(ZOE, LEO, "Ana;Oui;;bloc;", options=("--only", "2")).code == 0
    assert len((out / "rapport.csv").read_text("utf-8-sig").splitlines()) >= 4


def test_a_dry_run_writes_nothing(batch: Batch, home: Path) -> None:
    ran = batch(ZOE, LEO, options=("--dry-run",))
    assert ran.code == 0
    assert ran.out.splitlines() == ["2 [prêt] Zoé Roy", "3 [à voir] Léo Gagnon"]
    assert not (home / "trousses").exists()


def test_only_the_rows_asked_for_are_looked_at(batch: Batch) -> None:
    rows = json.loads(batch(ZOE, LEO, ZOE, options=("--dry-run", "--json", "--only", "3-3")).out)["rows"]
    assert [each["row"] for each in rows] == [3]
    assert batch(ZOE, options=("--only", "9")).code == 2
    assert batch(ZOE, options=("--only", "4-2")).code == 2


def test_a_column_is_what_the_person_says_it_is(batch: Batch) -> None:
    headings = HEADINGS.replace("Citation", "Colonne mystère")
    assert batch(ZOE, headings=headings, options=("--dry-run", "--column", "CITATION=Colonne mystère")).code == 0
    unread = batch(ZOE, headings=headings, options=("--dry-run",))
    assert "Colonne mystère" in unread.err
    assert batch(ZOE, options=("--column", "CITATION=Z")).code == 2


def test_what_is_said_of_columns_is_remembered_for_a_list_of_the_same_shape(batch: Batch) -> None:
    headings = HEADINGS.replace("Citation", "Colonne mystère")

    def quoted(*options: str) -> bool:
        rows = json.loads(batch(LEO, headings=headings, options=("--json", *options)).out)["rows"]
        return "nothing-to-show" not in {each["code"] for each in rows[0]["problems"]}

    assert quoted("--dry-run", "--column", "CITATION=B")
    # What writes nothing remembers nothing.
    assert not quoted("--dry-run")
    assert quoted("--column", "CITATION=B")
    again = batch(LEO, headings=headings, options=("--dry-run",))
    assert "CITATION = B" in again.err
    assert "--forget-columns" in again.err
    assert "CITATION" not in batch(LEO, options=("--dry-run",)).err
    assert not quoted("--dry-run", "--forget-columns")
    assert quoted("--dry-run")
    assert not quoted("--forget-columns")
    assert not quoted("--dry-run")


def test_the_model_is_read_back_whole(run: Run, home: Path) -> None:
    assert run("batch", "--model", "modele.xlsx").code == 0
    assert (home / "modele.xlsx").read_bytes().startswith(b"PK")
    ran = run("batch", "modele.xlsx", "--dry-run", "--jobs", "1")
    assert "des titres, mais aucune ligne" in ran.err
    assert run("batch").code == 2


# --- What people complain of in other tools: each yields a finding that names its row and column. ---


def test_a_photo_path_with_a_space_at_its_end_is_found(batch: Batch) -> None:
    ran = batch(ZOE.replace("zoe.jpg", " zoe.jpg "), options=("--dry-run", "--json"))
    assert json.loads(ran.out)["rows"][0]["state"] == "ready"


def test_a_picture_is_never_blank_without_an_error(batch: Batch) -> None:
    ran = batch(ZOE.replace("zoe.jpg", "zoo.jpg"), ZOE.replace("zoe.jpg", ""), options=("--dry-run", "--json"))
    assert _found(ran, "list-photo") == [(2, 3), (3, 3)]
    assert [each["state"] for each in json.loads(ran.out)["rows"]] == ["stopped", "to-review"]


def test_the_mark_of_excel_does_not_hide_the_first_column(batch: Batch) -> None:
    (row,) = json.loads(batch(LEO, options=("--dry-run", "--json")).out)["rows"]
    assert row["name"] == "Léo Gagnon"


def test_soft_hyphens_in_a_name_are_told(batch: Batch) -> None:
    ran = batch(LEO.replace("Gagnon", "Ga\u00adgnon"), options=("--dry-run", "--json"))
    assert _found(ran, "list-cell") == [(2, 1)]
    assert json.loads(ran.out)["rows"][0]["name"] == "Léo Gagnon"


def test_a_text_too_long_does_not_vanish(batch: Batch) -> None:
    ran = batch(LEO.replace("Demain", "Demain, toujours, " * 90), options=("--dry-run", "--json"))
    (row,) = json.loads(ran.out)["rows"]
    assert row["state"] == "stopped"
    assert (2, 2) in {(each["row"], each["column"]) for each in row["problems"] if each["severity"] == "error"}


def test_a_run_does_not_stop_half_way(batch: Batch, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = row_kit.make_kit

    def breaks_once(order: Order, studio: Studio, progress: Progress, photo: Photo | None) -> Made:
        if order.resolved.visual.person.name == "Zoé Roy":
            raise ZeroDivisionError
        return make(order, studio, progress, photo)

    monkeypatch.setattr(row_kit, "make_kit", breaks_once)
    ran = batch(ZOE, LEO, options=("--json",))
    assert ran.code == 1
    assert _found(ran, "unforeseen") == [(2, 0)]
    assert (home / "trousses" / "leo-gagnon").is_dir()


def test_an_interruption_stops_after_the_row_being_made_and_a_second_one_at_once(
    batch: Batch, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, times = row_kit.make_kit, [1]

    def interrupts(order: Order, studio: Studio, progress: Progress, photo: Photo | None) -> Made:
        for _ in range(times[0]):
            signal.raise_signal(signal.SIGINT)
        return make(order, studio, progress, photo)

    monkeypatch.setattr(row_kit, "make_kit", interrupts)
    before = signal.getsignal(signal.SIGINT)
    ran = batch(ZOE, LEO)
    assert ran.code == 1
    assert ran.out.splitlines() == ["2 [fait] Zoé Roy zoe-roy"]
    assert "la même commande reprendra là" in ran.err
    assert "pas encore fait" in (home / "trousses" / "rapport.csv").read_text("utf-8-sig")
    times[0] = 2
    with pytest.raises(KeyboardInterrupt):
        batch(ZOE, LEO)
    assert signal.getsignal(signal.SIGINT) is before


def test_accents_in_doubt_are_told_with_a_name(run: Run, home: Path) -> None:
    (home / "liste.csv").write_bytes(f"{HEADINGS}\r\n{LEO}\r\n".encode("cp1252"))
    ran = run("batch", "liste.csv", "--dry-run", "--json", "--jobs", "1")
    report = json.loads(ran.out)
    assert report["rows"][0]["name"] == "Léo Gagnon"
    (told,) = (each for each in report["problems"] if each["code"] == "list-encoding")
    assert "Léo" in told["message"]


def test_a_list_that_is_given_is_never_ignored(run: Run) -> None:
    ran = run("batch", "absente.csv")
    assert ran.code == 1
    assert "absente.csv" in ran.err


@pytest.mark.slow
def test_processes_make_what_one_makes(home: Path) -> None:
    (home / "liste.csv").write_text("\n".join((HEADINGS, LEO, LEO.replace("Léo", "Mia"))), "utf-8")
    made: list[tuple[str, dict[Path, bytes]]] = []
    for jobs in ("1", "2"):
        out = home / jobs
        ran = start("batch", "liste.csv", "--format", "landscape", "--jobs", jobs, "--out", str(out), HOME=str(home))
        assert ran.code == 0, ran.err
        shown = (p for p in out.rglob("*") if p.is_file() and not p.name.startswith("."))
        made.append((ran.out, {p.relative_to(out): p.read_bytes() for p in shown}))
    assert made[0] == made[1]


@given(st.permutations(range(6)), st.integers(0, 6))
def test_rows_are_printed_in_order_whatever_ends_first(ends: Sequence[int], ended: int) -> None:
    printed: list[int] = []
    in_order = InOrder(printed.append)
    for row in ends[:ended]:
        in_order.take(row, row)
        assert printed == list(range(len(printed)))
    in_order.close()
    assert printed == sorted(ends[:ended])


def test_what_was_chosen_in_the_window_holds_for_the_command_until_it_is_forgotten(batch: Batch, home: Path) -> None:
    wrong = ZOE.replace("zoe.jpg", "perdue.jpg")
    assert _found(batch(wrong, options=("--dry-run", "--json")), "list-photo") == [(2, 3)]
    choice = ListChoice(home / "liste.csv", home / "photos", choices=settings_folder())
    remember_choices(open_list(choice, load_context()), {2: {Meaning("photo"): "Zoé.JPG"}}, choice)
    chosen = batch(wrong, options=("--dry-run", "--json"))
    assert (_found(chosen, "list-photo"), _found(chosen, "list-chosen")) == ([], [(2, 3)])
    assert _found(batch(wrong, options=("--json", "--forget-choices")), "list-photo") == [(2, 3)]
    assert _found(batch(wrong, options=("--dry-run", "--json")), "list-photo") == [(2, 3)]


def test_processes_start_before_what_they_make_kits_with_is_imported() -> None:
    heavy = "{'PIL', 'PySide6.QtGui', 'composer.app.studio'}"
    asked = f"import sys, composer.cli.commands.batch; print({heavy} & {{*sys.modules}})"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"

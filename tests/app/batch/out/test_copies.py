"""Beside each kit, an archive to send and its files by network: up to date, and never of a kit that is not whole."""

import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from composer.app.batch.out.copies import ARCHIVES, NETWORKS
from composer.app.batch.record import RECORD
from composer.app.batch.run import Batch, RowResult, Step, run
from composer.app.studio import Studio
from tests.app.batch.lists import draw_photo, landscapes, open_rows

HEADINGS = "Nom;Citation;Photo;Affiche;Consentement"
ZOE = "Zoé Roy;Je continue, un pas à la fois.;zoe.jpg;bloc;oui"
LEO = "Léo Gagnon;Demain est un autre jour.;;bloc;"

Made = Callable[..., tuple[RowResult, ...]]


@pytest.fixture
def made(tmp_path: Path, studio: Studio) -> Made:
    draw_photo(tmp_path / "photos" / "zoe.jpg")

    def call(*rows: str, **changes: object) -> tuple[RowResult, ...]:
        batch: Batch = replace(landscapes(open_rows(tmp_path, studio.context, HEADINGS, *rows), tmp_path), **changes)
        return run(batch, studio, None, _unwatched)

    return call


def _unwatched(_step: Step) -> None:
    """Nobody watches."""


BOTH = frozenset(("archive", "networks"))
ARCHIVE = frozenset(("archive",))


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_an_archive_holds_the_whole_kit_and_is_the_same_each_time(made: Made, tmp_path: Path) -> None:
    made(ZOE, deliveries=ARCHIVE)
    out = tmp_path / "trousses"
    path = out / ARCHIVES / "zoe-roy.zip"
    with ZipFile(path) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    assert files == {f"zoe-roy/{each.name}": each.read_bytes() for each in (out / "zoe-roy").iterdir()}
    assert {"zoe-roy/visuel.jps", "zoe-roy/kit.json", "zoe-roy/bloc-landscape.jpg"} <= set(files)
    data = path.read_bytes()
    path.unlink()
    (result,) = made(ZOE, deliveries=ARCHIVE)
    assert result.state == "unchanged"
    assert path.read_bytes() == data


def test_each_network_has_a_folder_of_what_it_shows(made: Made, tmp_path: Path, studio: Studio) -> None:
    made(ZOE, LEO, deliveries=BOTH, formats=("portrait", "landscape"))
    networks = studio.context.campaign.networks
    for network in studio.context.campaign.offered:
        names = _names(tmp_path / "trousses" / NETWORKS / network)
        for person in ("zoe-roy", "leo-gagnon"):
            assert f"{person}-legende-{network}.txt" in names
            assert f"{person}-texte-alternatif.txt" in names
            for format_ in ("portrait", "landscape"):
                shown = format_ in networks[network].formats
                assert any(each.startswith(f"{person}-bloc-{format_}") for each in names) is shown


def test_what_was_asked_for_once_is_kept_up_to_date(made: Made, tmp_path: Path) -> None:
    made(ZOE, LEO, deliveries=BOTH)
    out = tmp_path / "trousses"
    caption = out / NETWORKS / "facebook" / "leo-gagnon-legende-facebook.txt"
    assert "Demain" in caption.read_text("utf-8")
    made(ZOE, LEO.replace("Demain", "Ce soir"))
    assert "Ce soir" in caption.read_text("utf-8")
    with ZipFile(out / ARCHIVES / "leo-gagnon.zip") as archive:
        assert "Ce soir" in archive.read("leo-gagnon/legende-facebook.txt").decode()
    shutil.rmtree(out / NETWORKS)
    made(ZOE, LEO)
    assert not (out / NETWORKS).exists()
    assert len(_names(out / ARCHIVES)) == 2


def test_a_corrected_name_renames_its_copies_and_a_kit_that_is_stopped_has_none(made: Made, tmp_path: Path) -> None:
    out = tmp_path / "trousses"
    made(ZOE, LEO, deliveries=BOTH)
    made(ZOE.replace("Roy;", "Roy-Caron;"), LEO)
    assert not [each for each in _names(out / NETWORKS) if "zoe-roy-bloc" in each]
    assert _names(out / ARCHIVES) == ["leo-gagnon.zip", "zoe-roy-caron.zip"]
    made(ZOE.replace("Roy;", "Roy-Caron;").replace(";oui", ";non"), LEO)
    assert _names(out / ARCHIVES) == ["leo-gagnon.zip"]
    assert not [each for each in _names(out / NETWORKS) if "zoe" in each]
    # The kit itself stays: what to do with it is for whoever makes the list.
    assert (out / "zoe-roy-caron").is_dir()


def test_a_caption_changed_by_hand_is_in_the_archive_and_a_copy_changed_by_hand_stays(
    made: Made, tmp_path: Path
) -> None:
    out = tmp_path / "trousses"
    made(LEO, deliveries=BOTH)
    (out / "leo-gagnon" / "legende-facebook.txt").write_text("à ma façon", "utf-8")
    copy = out / NETWORKS / "linkedin" / "leo-gagnon-legende-linkedin.txt"
    copy.write_text("autrement", "utf-8")
    made(LEO)
    with ZipFile(out / ARCHIVES / "leo-gagnon.zip") as archive:
        assert archive.read("leo-gagnon/legende-facebook.txt").decode() == "à ma façon"
    (result,) = made(LEO.replace("Demain", "Ce soir"))
    assert copy.read_text("utf-8") == "autrement"
    assert "changed-by-hand" in {each.code for each in result.problems}


def test_a_record_never_leads_a_copy_out_of_its_folder(made: Made, tmp_path: Path) -> None:
    out = tmp_path / "trousses"
    made(LEO, deliveries=ARCHIVE)
    other = tmp_path / "secret.zip"
    data = (out / ARCHIVES / "leo-gagnon.zip").read_bytes()
    other.write_bytes(data)
    record = out / RECORD
    for path in ("../secret.zip", f"{ARCHIVES}/../../secret.zip", str(other)):
        lines = record.read_bytes()
        record.write_bytes(lines.replace(b'"_a-envoyer/leo-gagnon.zip"', f'"{path}"'.encode()))
        made(LEO, deliveries=ARCHIVE)
        assert other.read_bytes() == data

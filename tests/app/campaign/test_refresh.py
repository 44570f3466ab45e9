"""A folder of visuals is made again under another campaign: same choices, what changed told, nothing else touched."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from composer.app.brief import Brief, resolve
from composer.app.campaign.own_values import keep_handles
from composer.app.campaign.refresh import Folder, Refreshed, refresh, visuals_in
from composer.app.context import load_context
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.studio import open_studio
from composer.core.document.edits import write_part
from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.storage.campaigns.library import Index, Installed, pack_folder, write_index
from composer.storage.visual_file import write_visual
from tests.app.conftest import no_progress
from tests.campaign_files import campaign_file
from tests.campaign_homes import campaign_home
from tests.read_back import read_visual

_MONTREAL = "https://www.journeesperseverancescolaire.com/fr/montreal"
_ESTRIE = "https://www.journeesperseverancescolaire.com/fr/estrie"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, application: QGuiApplication) -> Path:
    assert application
    found = campaign_home(tmp_path / "data", monkeypatch)
    keep_handles("jps-2026-estrie", {"instagram": "@r3ussir", "linkedin": "@r3ussir"}, found)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Two visuals of Montréal, one in a subfolder, beside a file that is none."""
    visuals = tmp_path / "visuels"
    (visuals / "école").mkdir(parents=True)
    told = write_part(
        Visual("bloc", quote="Oui, j’ai recommencé.", id="un"), "story", "Merci à Réseau réussite Montréal!"
    )
    _write(visuals / "zoe.jps", replace(told, qr=_MONTREAL))
    _write(visuals / "école" / "ali.jps", Visual("ruban", quote="Un pas, puis un autre.", id="deux"))
    (visuals / "école" / "abîmé.jps").write_bytes(b"PK")
    (visuals / "note.txt").write_text("note", "utf-8")
    return Folder(visuals, tmp_path / "out")


def _write(path: Path, visual: Visual) -> None:
    write_visual(path, replace(visual, campaign=load_context("jps-2026").mark), None)


def _under(campaign_id: str, folder: Folder) -> dict[str, Refreshed]:
    studio = open_studio(load_context(campaign_id))
    done: Iterator[Refreshed] = refresh(folder, studio, no_progress)
    return {each.file: each for each in done}


def _digests(folder: Path) -> dict[str, str]:
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return {str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


def test_visuals_have_the_new_region_s_values_their_own_choices_and_a_report(folder: Folder) -> None:
    before = _digests(folder.visuals)
    done = _under("jps-2026-estrie", folder)
    assert list(done) == ["zoe.jps", "école/abîmé.jps", "école/ali.jps"]
    zoe, ali = done["zoe.jps"].made, done["école/ali.jps"].made
    assert zoe is not None
    assert ali is not None
    caption = (zoe.folder / "legende-instagram.txt").read_text("utf-8")
    assert "@r3ussir" in caption
    assert "Merci à R3USSIR!" in caption
    assert "Montréal" not in caption
    kinds = {(each.kind, each.key) for each in done["zoe.jps"].changes}
    assert {("handle", "instagram"), ("organisation", ""), ("address", ""), ("typed", "story")} <= kinds
    assert ("address", "") not in {(each.kind, each.key) for each in done["école/ali.jps"].changes}
    assert ali.folder.parent == folder.out / "école"
    assert any(each.name.startswith("ruban-") for each in ali.files)
    kit = json.loads((zoe.folder / "kit.json").read_bytes())
    assert (kit["campaign"], kit["campaign_mark"]["id"]) == ("jps-2026-estrie", "jps-2026-estrie")
    assert _digests(folder.visuals) == before


def test_a_damaged_visual_is_told_and_stops_no_other(folder: Folder) -> None:
    damaged = _under("jps-2026-estrie", folder)["école/abîmé.jps"]
    assert (damaged.made, damaged.complete, damaged.saved) == (None, False, False)
    assert [each.code for each in damaged.problems] == ["not-a-visual"]


def test_originals_are_saved_when_asked_for_and_then_nothing_changes_any_more(folder: Folder) -> None:
    saving = replace(folder, originals="saved")
    _under("jps-2026-estrie", saving)
    visual, _ = read_visual(folder.visuals / "zoe.jps")
    assert (visual.campaign.id, visual.qr) == ("jps-2026-estrie", _ESTRIE)
    assert visual.caption.shared["story"] == "Merci à R3USSIR!"
    assert (folder.visuals / "école" / "abîmé.jps").read_bytes() == b"PK"
    assert _under("jps-2026-estrie", saving)["zoe.jps"].changes == ()


def test_formats_and_types_are_those_of_the_kit_beside_the_visual(folder: Folder) -> None:
    studio = open_studio(load_context("jps-2026"))
    resolved = resolve(Brief(file=folder.visuals / "zoe.jps"), studio.context)
    make_kit(Order(resolved, folder.visuals, ("landscape", "square"), ("png",)), studio, no_progress)
    made = _under("jps-2026-estrie", folder)["zoe.jps"].made
    assert made is not None
    pictures = {each.name for each in made.files if each.suffix in {".png", ".jpg", ".pdf"}}
    assert pictures == {"bloc-landscape.png", "bloc-square.png"}


def test_a_visual_whose_campaign_is_gone_is_made_and_this_is_said(folder: Folder) -> None:
    visual, _ = read_visual(folder.visuals / "zoe.jps")
    gone = replace(visual, campaign=replace(visual.campaign, id="partie", digest="a" * 64))
    write_visual(folder.visuals / "zoe.jps", gone, None)
    zoe = _under("jps-2026-estrie", folder)["zoe.jps"]
    assert zoe.changes == ()
    assert "other-campaign" in {each.code for each in zoe.problems}


def test_a_corrected_pack_corrects_the_visuals_of_its_former_version(folder: Folder, home: Path) -> None:
    former, present = "a" * 64, "b" * 64
    for digest, version, theme in ((former, 1, "Un"), (present, 2, "Deux")):
        place = pack_folder(home, "ma-region", digest)
        place.mkdir(parents=True)
        own = ('id = "jps-2026"\n', f'id = "ma-region"\nversion = {version}\n')
        campaign_file(place, own, ("La persévérance, ça mène loin.", theme), name="campaign.toml")
    write_index(home, Index(packs={"ma-region": Installed(present, (former,))}))
    visual, _ = read_visual(folder.visuals / "zoe.jps")
    marked = replace(visual, campaign=replace(visual.campaign, id="ma-region", version=1, digest=former))
    write_visual(folder.visuals / "zoe.jps", marked, None)
    zoe = _under("ma-region", folder)["zoe.jps"]
    assert [each.kind for each in zoe.changes] == ["theme"]
    assert zoe.made is not None
    assert "Deux" in (zoe.made.folder / "texte-alternatif.txt").read_text("utf-8")


def test_links_and_hidden_files_are_not_followed(folder: Folder, tmp_path: Path) -> None:
    outside = tmp_path / "ailleurs"
    outside.mkdir()
    _write(outside / "autre.jps", Visual("bloc", quote="Oui."))
    (folder.visuals / "lien").symlink_to(outside, target_is_directory=True)
    (folder.visuals / "lien.jps").symlink_to(outside / "autre.jps")
    _write(folder.visuals / ".cache.jps", Visual("bloc", quote="Oui."))
    assert [each.name for each in visuals_in(folder.visuals)] == ["zoe.jps", "abîmé.jps", "ali.jps"]


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        visuals_in(tmp_path / "nulle part")
    assert refused.value.problems[0].code == "no-folder"

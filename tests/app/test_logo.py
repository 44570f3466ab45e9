"""The logo of the person's organisation, from a file or a saved visual to the kit, and back after a crash."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.context import Context
from composer.app.document.recovery import left_behind, new_safe
from composer.app.document.session import Session, example_session, new_session, open_session
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.logo import campaign_logo
from composer.app.proof.campaign_check import check_campaign
from composer.app.studio import Studio
from composer.core.document.edits import remove_logo
from composer.core.problems import Refused
from composer.core.visual import Person, Visual
from composer.render.logo import Logo, take_in_logo
from composer.storage.campaigns.campaign_file import read_campaign
from composer.storage.visual_file import write_visual
from tests.app.conftest import no_progress
from tests.campaign_files import campaign_file
from tests.logos import SVG, a_logo, png, signed

_LOGO, _OTHER = take_in_logo(SVG.encode(), "a.svg"), a_logo()
_VISUAL = Visual("bloc", quote="Oui.", person=Person("Zoé Roy"), logo=_LOGO.digest)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "zoe.jps"
    write_visual(path, _VISUAL, None, logo=_LOGO.data)
    return path


def test_a_file_is_read_and_cleaned(tmp_path: Path, context: Context) -> None:
    (tmp_path / "logo.png").write_bytes(png(2000, 1000))
    resolved = resolve(Brief(poster="bloc", quote="Oui.", logo=tmp_path / "logo.png"), context)
    assert resolved.logo
    assert (resolved.visual.logo, resolved.logo.size.width) == (resolved.logo.digest, 800)


def test_a_saved_logo_stays_unless_another_or_none_is_asked_for(file: Path, tmp_path: Path, context: Context) -> None:
    (tmp_path / "b.png").write_bytes(_OTHER.data)
    found = [resolve(Brief(file=file, logo=logo), context) for logo in (None, tmp_path / "b.png", "none")]
    assert [each.logo for each in found] == [_LOGO, _OTHER, None]
    assert [each.visual.logo for each in found] == [_LOGO.digest, _OTHER.digest, ""]


@pytest.mark.parametrize(("name", "data"), [("absent.png", None), ("a.txt", b"Bonjour"), ("a.svg", b"<svg><image/>")])
def test_what_is_no_logo_is_refused_and_nothing_is_made(
    name: str, data: bytes | None, tmp_path: Path, context: Context
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(Refused) as refused:
        resolve(Brief(poster="bloc", quote="Oui.", logo=tmp_path / name), context)
    assert len(refused.value.problems) == 1


def test_the_campaign_s_logo_is_drawn_where_the_person_has_none(file: Path, context: Context) -> None:
    campaign = replace(context, logo=_OTHER)
    bare = resolve(Brief(poster="bloc", quote="Oui."), campaign)
    assert (bare.logo, bare.visual.logo) == (_OTHER, "")
    assert resolve(Brief(file=file), campaign).logo == _LOGO
    session = open_session(campaign, file)
    assert session.logo == session.resolved().logo == _LOGO
    session.edit(remove_logo(session.visual), "logo")
    assert session.logo == session.resolved().logo == _OTHER


def _campaign(folder: Path, logo: str) -> Path:
    return campaign_file(folder, ('region = "', f'logo = "{logo}"\nregion = "'))


def test_a_campaign_names_its_logo_in_its_own_folder(tmp_path: Path) -> None:
    path = _campaign(tmp_path, "Le logo.svg")
    (tmp_path / "Le logo.svg").write_text(SVG)
    assert campaign_logo(read_campaign(path), path) == _LOGO


def test_a_campaign_without_a_logo_has_none(context: Context) -> None:
    assert (campaign_logo(context.campaign, Path("absent.toml")), context.logo) == (None, None)


@pytest.mark.parametrize("made", ["absent", "link", "text"])
def test_a_logo_that_a_campaign_cannot_have_is_reported_to_its_author(
    made: str, studio: Studio, tmp_path: Path
) -> None:
    path, logo = _campaign(tmp_path, "logo.png"), tmp_path / "logo.png"
    if made == "link":
        (tmp_path / "ailleurs").mkdir()
        (tmp_path / "ailleurs" / "logo.png").write_bytes(png())
        logo.symlink_to(tmp_path / "ailleurs" / "logo.png")
    elif made == "text":
        logo.write_text("Bonjour")
    (problem,) = check_campaign(path, studio)
    assert problem.severity == "error"
    assert "logo.png" in problem.words.fr


def test_a_logo_is_one_step_to_undo_and_is_saved_with_the_visual(tmp_path: Path, context: Context) -> None:
    session = new_session(context)
    session.put_logo(_LOGO)
    session.put_logo(_OTHER)
    session.undo()
    assert session.logo == _LOGO
    session.save(tmp_path / "a.jps")
    assert open_session(context, tmp_path / "a.jps").logo == _LOGO
    session.undo()
    assert (session.visual.logo, session.logo) == ("", None)


def test_a_logo_put_on_the_example_is_a_person_s_own_and_replaces_it(context: Context) -> None:
    session = example_session(context, "bloc")
    session.put_logo(_LOGO)
    assert (session.visual.sample, session.visual.quote, session.logo) == ((), "", _LOGO)


def test_a_logo_comes_back_after_a_crash(tmp_path: Path, context: Context) -> None:
    session = Session(context, _VISUAL, logo=_LOGO)
    safe = new_safe(tmp_path)
    safe.keep(session.snapshot(), None)
    safe.release()
    (leftover,) = left_behind(tmp_path)
    resumed = leftover.resume(context)
    assert (resumed.visual, resumed.logo) == (replace(_VISUAL, campaign=context.mark), _LOGO)
    (safe.folder / f"{_LOGO.digest}.logo").write_bytes(b"<svg")
    again = leftover.resume(context)
    assert (again.visual, again.logo) == (replace(_VISUAL, logo="", campaign=context.mark), None)


def _made(logo: Logo | None, studio: Studio, out: Path) -> Path:
    resolved = resolve(Brief(poster="bloc", quote="Oui.", person={"name": "Zoé Roy"}), studio.context)
    visual = replace(resolved.visual, logo=logo.digest if logo else "")
    whole = replace(resolved, visual=visual, logo=logo, poster=signed(resolved.poster))
    return make_kit(Order(whole, out, ("portrait",)), studio, no_progress).folder


def test_a_kit_tells_its_logo_and_is_the_same_again(studio: Studio, tmp_path: Path) -> None:
    one, other, bare = (
        _made(logo, studio, tmp_path / name) for name, logo in (("a", _OTHER), ("b", _OTHER), ("c", None))
    )
    assert {each.name: each.read_bytes() for each in one.iterdir()} == {
        each.name: each.read_bytes() for each in other.iterdir()
    }
    inputs = [json.loads((folder / "kit.json").read_text())["inputs"]["logo"] for folder in (one, bare)]
    assert inputs == [_OTHER.digest, ""]
    assert (one / "bloc-portrait.jpg").read_bytes() != (bare / "bloc-portrait.jpg").read_bytes()
    kit = json.loads((one / "kit.json").read_text())
    assert "logo-left-out" not in {finding["code"] for finding in kit["findings"]}


def test_another_logo_puts_the_pictures_of_a_kit_out_of_date(studio: Studio, tmp_path: Path) -> None:
    drawn = [
        json.loads((_made(logo, studio, tmp_path) / "kit.json").read_text())["pictures"]["bloc-portrait.jpg"]["inputs"]
        for logo in (_OTHER, _LOGO)
    ]
    assert drawn[0] != drawn[1]

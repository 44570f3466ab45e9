"""A visual whose campaign is not here keeps what that said, in its pictures, its texts and its own file."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from composer.app.brief import Brief, resolve
from composer.app.campaign.for_visual import context_for_file, own_context
from composer.app.campaign.refresh import Folder, refresh
from composer.app.context import load_context
from composer.app.document.recovery import lost_work, new_safe
from composer.app.document.session import open_session
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.studio import open_studio
from composer.cli.commands.caption import visual_texts
from composer.core.campaign.saved_facts import Origin
from composer.core.campaign.update import changes_in
from composer.storage.campaigns.library import Index, Installed, pack_folder, write_index
from composer.storage.visual_file import read_origin, read_stored, write_visual
from tests import lost_campaign
from tests.app.conftest import no_progress
from tests.campaign_files import campaign_file
from tests.campaign_homes import campaign_home
from tests.lost_campaign import DIGEST, ID, OWN, visual_of_lost


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, application: QGuiApplication) -> Path:
    assert application
    return campaign_home(tmp_path / "data", monkeypatch)


@pytest.fixture
def path(home: Path, tmp_path: Path) -> Path:
    (tmp_path / "visuels").mkdir()
    return visual_of_lost(home, tmp_path / "visuels" / "v.jps")


def _texts(path: Path) -> str:
    context = context_for_file(path).context
    return "\n".join(visual_texts(resolve(Brief(file=path), context).visual, context, None).files.values())


def test_it_says_what_it_said_and_that_its_campaign_is_not_here(home: Path, path: Path) -> None:
    opened = context_for_file(path)
    (problem,) = opened.problems
    assert (problem.code, problem.severity) == ("other-campaign", "notice")
    assert ID in problem.words.fr
    assert problem.command is not None
    kept = _texts(path)
    assert all(each in kept for each in OWN[:4])
    assert "@reseau_reussite_montreal" not in kept
    lost_campaign.install(home)
    assert kept == _texts(path)
    assert context_for_file(path).context.campaign_is == "here"


def test_its_pictures_are_the_same_bytes_as_they_were_under_its_campaign(
    home: Path, path: Path, tmp_path: Path
) -> None:
    def digests(out: Path) -> dict[str, bytes]:
        studio = open_studio(context_for_file(path).context)
        made = make_kit(Order(resolve(Brief(file=path), studio.context), out, ("portrait",)), studio, no_progress)
        assert made.complete
        return {each.name: each.read_bytes() for each in made.folder.iterdir() if each.suffix != ".json"}

    kept = digests(tmp_path / "kept")
    lost_campaign.install(home)
    assert kept == digests(tmp_path / "here")


def test_saving_it_again_keeps_its_campaign_and_what_that_said(path: Path) -> None:
    before = read_stored(path)
    session = open_session(context_for_file(path).context, path)
    assert session.notices == ()
    session.edit(replace(session.visual, quote="J’ai recommencé, et j’ai réussi."), "quote")
    session.save(path)
    after = read_stored(path)
    assert (after.visual.campaign, after.facts) == (before.visual.campaign, before.facts)


def test_brought_under_the_campaign_in_force_it_has_nothing_of_its_own_left(path: Path) -> None:
    opened, forced = context_for_file(path).context, load_context()
    session = open_session(opened, path)
    kinds = {each.kind for each in changes_in(session.visual, opened.campaign, forced.campaign)}
    assert {"theme", "dates", "organisation", "handle", "hashtags", "address", "typed"} <= kinds
    session.under(forced).save(path)
    texts = _texts(path)
    assert not any(each in texts for each in OWN)
    assert read_origin(path).mark == forced.mark


def test_a_folder_made_again_lists_what_changes_from_what_was_kept(path: Path, tmp_path: Path) -> None:
    folder = Folder(path.parent, tmp_path / "out", "saved")
    (done,) = refresh(folder, open_studio(load_context()), no_progress)
    assert {"theme", "dates", "handle", "typed"} <= {each.kind for each in done.changes}
    assert done.made is not None
    assert "other-campaign" not in {each.code for each in done.problems}
    texts = _texts(path)
    assert not any(each in texts for each in OWN)
    assert read_origin(path).facts is not None


def test_of_a_visual_that_kept_nothing_a_folder_made_again_lists_what_its_year_tells(
    path: Path, tmp_path: Path
) -> None:
    stored = read_stored(path)
    write_visual(path, stored.visual, stored.photo, stored.poster_digest)
    (done,) = refresh(Folder(path.parent, tmp_path / "out", "saved"), open_studio(load_context()), no_progress)
    assert [each.kind for each in done.changes] == ["theme", "dates", "hashtags", "typed"]
    assert "other-campaign" in {each.code for each in done.problems}
    assert "16 au 20 février 2026" in read_stored(path).visual.caption.shared["story"]


def test_facts_that_no_campaign_could_have_leave_the_visual_under_the_campaign_in_force(path: Path) -> None:
    stored = read_stored(path)
    assert stored.facts is not None
    facts = replace(stored.facts, theme={})
    write_visual(path, stored.visual, stored.photo, stored.poster_digest, facts=facts)
    opened = context_for_file(path)
    assert opened.context.campaign.id == "jps-2026"
    assert "n’est pas ici" in opened.problems[0].words.fr


def test_a_version_that_is_gone_is_kept_until_its_correction_is_taken(home: Path, path: Path) -> None:
    context = lost_campaign.install(home)
    folder = pack_folder(home, ID, "e" * 64)
    folder.mkdir(parents=True)
    corrected = (('id = "jps-2026"\n', f'id = "{ID}"\nversion = 4\n'), ("@reseau_reussite_montreal", "@corrige"))
    campaign_file(folder, *corrected, name="campaign.toml")
    write_index(home, Index(packs={ID: Installed("e" * 64)}, in_force=ID))
    opened = context_for_file(path)
    assert opened.context.campaign_is == "saved"
    assert opened.context.campaign.networks["instagram"] == context.campaign.networks["instagram"]
    assert "version 3" in opened.problems[0].words.fr
    # The same values under another version are no reason to ask.
    write_index(home, Index(packs={ID: Installed(DIGEST)}, in_force=ID))
    origin = read_origin(path)
    moved = Origin(replace(origin.mark, digest="f" * 64), origin.facts)
    own = own_context(moved)
    assert own is not None
    assert own.campaign_is == "here"


def test_what_a_crash_left_of_it_keeps_what_its_campaign_said(path: Path, tmp_path: Path) -> None:
    context = context_for_file(path).context
    safe = new_safe(tmp_path / "safes")
    safe.keep(open_session(context, path).snapshot(), path)
    safe.release()
    (leftover,) = lost_work(tmp_path / "safes").leftovers
    origin = Origin(leftover.kept.visual.campaign, leftover.kept.facts)
    own = own_context(origin)
    assert own is not None
    assert own.same_campaign(context)
    assert msgspec.json.encode(origin) == msgspec.json.encode(read_origin(path))


def test_the_logo_of_a_campaign_that_is_not_here_is_missed_and_this_is_said(path: Path) -> None:
    stored = read_stored(path)
    assert stored.facts is not None
    write_visual(path, stored.visual, stored.photo, stored.poster_digest, facts=replace(stored.facts, logo="coin.png"))
    told, logo = context_for_file(path).problems
    assert (told.severity, logo.severity) == ("notice", "warning")
    assert "Réseau Mon-Coin" in logo.words.fr

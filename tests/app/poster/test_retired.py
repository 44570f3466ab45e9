"""A poster that is no longer offered: nobody is proposed it, and what was made with it opens and is drawn as it was."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.context import Context
from composer.app.document.recovery import left_behind, new_safe
from composer.app.document.session import Session, open_session
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.poster.candidates import suitable_posters
from composer.app.poster.user_posters import add_posters
from composer.app.studio import Studio
from composer.core.document.edits import choose_poster
from composer.core.problems import Misused, Refused
from composer.core.visual import Person, Visual
from composer.storage.paths import poster_home
from composer.storage.posters.library import retired_ids
from tests.app.conftest import no_progress
from tests.own_posters import poster_folder

_OLD = Visual("marches", "craie", quote="Une marche à la fois.", person=Person("Zoé Roy"))


@pytest.fixture
def before(studio: Studio, tmp_path: Path) -> Studio:
    """The program when the poster was still offered."""
    home = Path(shutil.copytree(poster_home(), tmp_path / "before"))
    (home / "retired" / "marches").rename(home / "marches")
    return replace(studio, context=Context(studio.context.campaign, home))


@pytest.fixture
def file(before: Studio, tmp_path: Path) -> Path:
    """A visual saved then."""
    path = tmp_path / "zoe.jps"
    Session(before.context, _OLD).save(path)
    return path


def _pictures(session: Session, out: Path, studio: Studio) -> dict[str, bytes]:
    made = make_kit(Order(session.resolved(), out, ("portrait", "landscape")), studio, no_progress)
    return {each.name: each.read_bytes() for each in made.files if each.suffix == ".jpg"}


def test_it_is_offered_nowhere(context: Context) -> None:
    assert "marches" in retired_ids(context.posters)
    assert "marches" not in context.poster_ids()
    assert "marches" not in context.own_ids()
    assert "marches" not in {each.id for each in context.readable_posters()}
    assert "marches" not in {each.poster for each in suitable_posters(_OLD, None, context)}


def test_nobody_starts_a_visual_on_it(context: Context) -> None:
    with pytest.raises(Misused) as refused:
        resolve(Brief(poster="marches", quote="Oui."), context)
    assert [each.code for each in refused.value.problems] == ["unknown-poster"]


def test_a_file_made_with_it_opens_without_a_word_and_its_pictures_are_the_same(
    file: Path, before: Studio, studio: Studio, tmp_path: Path
) -> None:
    session = open_session(studio.context, file)
    assert (session.visual.poster, session.visual.palette, session.notices) == ("marches", "craie", ())
    assert resolve(Brief(file=file), studio.context).poster == session.poster
    then = _pictures(open_session(before.context, file), tmp_path / "then", before)
    assert then == _pictures(session, tmp_path / "now", studio)
    assert len(then) == 2


def test_whoever_leaves_it_comes_back_to_it_by_undoing(file: Path, context: Context) -> None:
    session = open_session(context, file)
    session.edit(choose_poster(session.visual, "prises"), "poster")
    assert session.poster.id == "prises"
    session.undo()
    assert (session.poster.id, session.visual.palette) == ("marches", "craie")


def test_work_that_a_crash_left_comes_back_on_it(context: Context, tmp_path: Path) -> None:
    safe = new_safe(tmp_path)
    safe.keep(Session(context, _OLD).snapshot(), None)
    safe.release()
    (leftover,) = left_behind(tmp_path)
    session = leftover.resume(context)
    assert (session.poster.id, session.visual.palette, session.notices) == ("marches", "craie", ())


def test_no_poster_of_one_s_own_takes_its_name(context: Context, tmp_path: Path) -> None:
    with_own = replace(context, own_posters=tmp_path / "own")
    with pytest.raises(Refused) as refused:
        add_posters([poster_folder(tmp_path, "marches")], with_own)
    assert [each.code for each in refused.value.problems] == ["poster-ships"]

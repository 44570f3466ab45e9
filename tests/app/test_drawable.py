"""A poster that somebody brought is drawn before it is used; one that cannot be stops nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app import drawable
from composer.app.context import Context
from composer.app.document.recovery import lost_work, new_safe
from composer.app.document.session import Snapshot
from composer.app.drawable import prove
from composer.app.poster.user_posters import add_posters
from composer.app.proof.poster_proof import check_poster
from composer.app.studio import Studio, proving
from composer.core.poster import Poster
from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.render.arrange import Arranged
from composer.storage.posters.library import poster_ids
from tests.own_posters import poster_folder


@pytest.fixture
def at_home(studio: Studio, tmp_path: Path) -> Context:
    """A context whose own posters are kept in a folder of the test, and drawn before they are used."""
    context = replace(studio.context, own_posters=tmp_path / "own", read={})
    return proving(context, studio.fonts)


@pytest.fixture
def undrawable(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From when it is called on, has « voisine » fall in a way that nobody foresaw."""
    real = drawable.arrange

    def arrange(scene: drawable.Scene, *others: object) -> Arranged:
        if scene.poster.id == "voisine":
            raise KeyError(scene.poster.styles)
        return real(scene, *others)  # pyright: ignore[reportArgumentType] - as it was called

    return lambda: monkeypatch.setattr(drawable, "arrange", arrange)


def _codes(do: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as refused:
        do()
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize("poster_id", ["bloc", "prises", "grand-mot"])
def test_a_sound_poster_is_proved(poster_id: str, studio: Studio) -> None:
    prove(studio.context.poster(poster_id), studio.context.campaign, studio.fonts)


def test_a_poster_in_a_typeface_that_nobody_has_is_not_added(at_home: Context, tmp_path: Path) -> None:
    folder = poster_folder(tmp_path)
    file = folder / "poster.toml"
    file.write_text(file.read_text("utf-8").replace('family = "', 'family = "No ', 1), "utf-8")
    assert _codes(lambda: add_posters([folder], at_home)) == ["unknown-face"]
    assert at_home.own_ids() == ()


@pytest.mark.parametrize("role", ["ground", "ink"])
def test_a_style_without_a_role_is_refused_at_its_key(role: str, at_home: Context, tmp_path: Path) -> None:
    folder = poster_folder(tmp_path)
    file = folder / "poster.toml"
    file.write_text(file.read_text("utf-8").replace("[styles.name]", f'[styles.name]\n{role} = ""', 1), "utf-8")
    with pytest.raises(Refused) as refused:
        add_posters([folder], at_home)
    assert str(refused.value.problems[0].location) == f"voisine/poster.toml:styles.name.{role}"


def test_a_poster_that_fails_when_drawn_is_not_added_and_every_format_says_so(
    at_home: Context, studio: Studio, tmp_path: Path, undrawable: Callable[[], None]
) -> None:
    undrawable()
    folder = poster_folder(tmp_path)
    found = _codes(lambda: add_posters([folder], at_home))
    assert found == ["poster-undrawable"] * len(studio.context.poster("bloc").layouts)
    assert poster_ids(tmp_path / "own") == ()
    assert _codes(lambda: list(check_poster(folder, tmp_path / "out", studio))) == found
    assert not (tmp_path / "out").exists()


def test_a_poster_that_can_no_longer_be_drawn_is_refused_by_a_sentence_and_loses_no_work(
    at_home: Context, tmp_path: Path, undrawable: Callable[[], None]
) -> None:
    assert add_posters([poster_folder(tmp_path)], at_home) == ("voisine",)
    visual = Visual("voisine", quote="Je continue.")
    safe = new_safe(tmp_path / "kept")
    safe.keep(Snapshot(visual, None, visual), None)
    safe.release()
    undrawable()
    assert set(_codes(lambda: at_home.poster("voisine"))) == {"poster-undrawable"}
    (leftover,) = lost_work(tmp_path / "kept").leftovers
    session = leftover.resume(at_home)
    assert session.poster.id in poster_ids(at_home.posters)
    assert session.visual.quote == "Je continue."
    assert "ne peut pas être dessinée" in session.notices[0].words.fr
    leftover.safe.release()


def test_a_poster_is_drawn_once(at_home: Context, tmp_path: Path) -> None:
    drawn: list[str] = []

    def note(poster: Poster) -> None:
        drawn.append(poster.id)

    context = replace(at_home, proof=note)
    add_posters([poster_folder(tmp_path)], context)
    for _ in range(2):
        context.poster("voisine")
        context.poster("bloc")
    assert drawn == ["voisine", "voisine"]

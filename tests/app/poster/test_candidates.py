"""The posters offered for a visual: what holds it first, what it is best for, and no retired one."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.poster import candidates as offered
from composer.app.poster.candidates import Candidate, candidates, pictured, suitable_posters
from composer.app.studio import Studio
from composer.core.visual import Person, Visual
from composer.render.scene import Scene
from composer.storage.posters.library import retired_ids

_STORY = "Tenir bon, puis recommencer encore une fois, et encore, jusqu’à ce que le chemin se montre. " * 3
_LONG_NAME = Person("Marie-Antoinette Vaillancourt-Desrochers de la Bruère")


def _of(found: tuple[Candidate, ...], poster: str) -> Candidate:
    return next(each for each in found if each.id == poster)


def test_a_poster_that_cuts_the_words_in_the_format_comes_after_those_that_hold_them(studio: Studio) -> None:
    visual = Visual("bloc", quote=_STORY, person=_LONG_NAME)
    found = candidates(visual, None, studio, "story")
    formats = studio.context.campaign.format_by_id

    def cuts(each: Candidate) -> bool:
        assert each.poster is not None
        scene = Scene(replace(visual, poster=each.id), each.poster, studio.context.campaign, studio.fonts)
        return pictured(scene, formats["story"], 60).problem is not None

    cut = [cuts(each) for each in found]
    assert cut == sorted(cut)
    assert True in cut
    assert not any(each.is_suggested for each, is_cut in zip(found, cut, strict=True) if is_cut)


def test_every_poster_is_offered_but_the_retired_ones_and_three_at_most_are_suggested(studio: Studio) -> None:
    found = candidates(Visual("bloc", quote="Tenir bon."), None, studio, "portrait")
    assert {each.id for each in found} == set(studio.context.poster_ids())
    assert not {each.id for each in found} & set(retired_ids(studio.context.posters))
    suggested = [each.is_suggested for each in found]
    assert suggested == [True] * 3 + [False] * (len(found) - 3)


def test_a_poster_that_cannot_be_read_is_last_and_says_why(studio: Studio, tmp_path: Path) -> None:
    (tmp_path / "abimee").mkdir()
    (tmp_path / "abimee" / "poster.toml").write_text('name = { fr = "Abîmée", en = "Damaged" }\nformat = "un"\n')
    own = replace(studio, context=replace(studio.context, own_posters=tmp_path))
    last = candidates(Visual("bloc", quote="Tenir bon."), None, own, "portrait")[-1]
    assert (last.id, last.poster, last.is_suggested) == ("abimee", None, False)
    assert last.reason is not None
    assert last.reason.fr


def test_a_poster_that_goes_while_they_are_ranked_is_not_offered(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked = suitable_posters(Visual("bloc", quote="Tenir bon."), None, studio.context)
    gone = replace(ranked[0], poster="partie")

    def with_one_gone(*_asked: object) -> tuple[object, ...]:
        return (gone, *ranked)

    monkeypatch.setattr(offered, "suitable_posters", with_one_gone)
    found = candidates(Visual("bloc", quote="Tenir bon."), None, studio, "portrait")
    assert {each.id for each in found} == set(studio.context.poster_ids())


def test_nothing_is_suggested_for_an_empty_visual_and_each_says_what_it_is_made_for(studio: Studio) -> None:
    found = candidates(Visual("bloc"), None, studio, "portrait")
    assert [each.id for each in found] == list(studio.context.poster_ids())
    assert not any(each.is_suggested for each in found)
    reason = _of(found, "carnet").reason
    assert reason is not None
    assert reason.fr == "Faite pour une citation courte et un portrait."

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.poster.capacity import beyond_capacity, representative
from composer.app.studio import Studio
from composer.core.problems import Misused
from composer.core.visual import FormatChoice, Visual


def test_a_quote_beyond_a_poster_names_those_that_hold_it(studio: Studio) -> None:
    context = studio.context
    sentier = context.poster("sentier")
    most = sentier.least_capacity
    assert list(beyond_capacity(Visual("sentier", quote="x" * most), sentier, context)) == []
    (problem,) = beyond_capacity(Visual("sentier", quote="x" * (most + 1)), sentier, context)
    assert (problem.code, problem.severity) == ("beyond-capacity", "notice")
    assert problem.fix
    holding = {context.poster(id_).name.fr for id_ in context.poster_ids() if context.poster(id_).least_capacity > most}
    assert holding
    assert all(name in problem.fix.fr for name in holding)
    assert "Sentier" not in problem.fix.fr


def test_a_quote_that_no_poster_holds_is_reported(studio: Studio) -> None:
    (problem,) = resolve(Brief(poster="bloc", quote="x " * 500), studio.context).problems
    assert problem.fix
    assert "fort" in problem.fix.fr


def test_a_poster_that_cannot_be_read_is_offered_to_nobody(studio: Studio, tmp_path: Path) -> None:
    (tmp_path / "casse").mkdir()
    (tmp_path / "casse" / "poster.toml").write_text("format = 1", encoding="utf-8")
    (problem,) = beyond_capacity(
        Visual("bloc", quote="x" * 900), studio.context.poster("bloc"), replace(studio.context, posters=tmp_path)
    )
    assert problem.fix


def test_the_arrangement_and_the_word_asked_for_are_in_the_visual(studio: Studio) -> None:
    brief = Brief(poster="sentier", quote="Le courage d’avancer", word="avancer", arrangement="second", mirror="yes")
    visual = resolve(brief, studio.context).visual
    assert visual.word == "avancer"
    layouts = studio.context.poster("sentier").layouts
    assert visual.by_format == {
        id_: FormatChoice(
            arrangement="second" if layout.has_second else "auto", mirror="yes" if layout.mirrors else "auto"
        )
        for id_, layout in layouts.items()
        if layout.has_second or layout.mirrors
    }


@pytest.mark.parametrize("typed", ["n'abandonne jamais", "N’abandonne jamais!", "persévérance"])
def test_a_group_of_words_is_asked_for_as_it_is_typed_by_hand(typed: str, studio: Studio) -> None:
    brief = Brief(poster="grand-mot", quote="N’abandonne jamais tes rêves.", word=typed)
    assert resolve(brief, studio.context).visual.word in {"N’abandonne jamais", "persévérance"}


def test_a_word_that_the_quote_does_not_have_is_refused_with_the_nearest(studio: Studio) -> None:
    with pytest.raises(Misused) as refused:
        resolve(Brief(poster="bloc", quote="Le courage d’avancer", word="courge"), studio.context)
    (problem,) = refused.value.problems
    assert problem.code == "unknown-word"
    assert problem.fix
    assert "courage" in problem.fix.fr


def test_representative_text_ends_on_a_whole_word() -> None:
    assert representative(200).split()[-1] in representative(600).split()

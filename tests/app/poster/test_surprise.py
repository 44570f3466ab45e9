"""A surprise is another look of the visual: a poster that suits it, in one of its own palettes."""

from collections import Counter
from pathlib import Path
from random import Random
from shutil import copytree

from composer.app.context import Context, load_context
from composer.app.poster.candidates import surprise
from composer.core.visual import Visual
from composer.storage.paths import poster_home


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - no secret


def _context() -> Context:
    return Context(load_context().campaign, poster_home())


def test_it_is_drawn_among_the_posters_that_suit_and_never_the_one_at_hand() -> None:
    context, visual = _context(), Visual("horizon", quote="Tenir bon.")
    drawn = Counter(surprise(visual, None, context, _chance(seed))[0] for seed in range(60))
    made_for = {each.id for each in context.readable_posters() if {"words-alone", "short"} & set(each.best)}
    assert set(drawn) <= made_for - {"horizon"}
    assert len(drawn) > 2


def test_an_empty_visual_may_be_on_any_other_poster() -> None:
    context = _context()
    drawn = {surprise(Visual("bloc"), None, context, _chance(seed))[0] for seed in range(200)}
    assert drawn == set(context.poster_ids()) - {"bloc"}


def test_the_only_poster_there_is_takes_another_palette(tmp_path: Path) -> None:
    copytree(poster_home() / "bloc", tmp_path / "bloc")
    context = Context(load_context().campaign, tmp_path)
    first, *others = context.poster("bloc").palettes
    drawn = {surprise(Visual("bloc"), None, context, _chance(seed)) for seed in range(40)}
    assert drawn == {("bloc", each) for each in others}
    assert surprise(Visual("bloc", palette=others[0]), None, context, _chance(1))[1] in {first, *others[1:]}

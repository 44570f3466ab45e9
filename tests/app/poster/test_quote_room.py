"""The room left for a quote is what the tightest format can still take."""

import pytest
from msgspec.structs import replace

from composer.app.answers import answers_of
from composer.app.brief import resolve
from composer.app.context import Context
from composer.app.poster.quote_room import PLENTY, Room, room_left
from composer.app.sample import sample_brief
from composer.app.studio import Studio
from composer.core.document.edits import tilt_photo
from composer.core.visual import MAX_ANGLE, Visual
from composer.render.arrange import arrange
from composer.render.scene import Scene
from tests.formats import FORMAT_BY_ID
from tests.networks import SHIPPED

_LONG = "Un pas de plus, encore et toujours, même quand tout semble perdu. "


def _scene(studio: Studio, context: Context, quote: str) -> Scene:
    resolved = resolve(sample_brief("bloc"), context)
    return studio.scene(replace(resolved, visual=replace(resolved.visual, quote=quote)))


def _fits(scene: Scene, format_id: str) -> bool:
    return all(problem.code != "text-too-long" for problem in arrange(scene, FORMAT_BY_ID[format_id]).problems)


def test_a_short_quote_has_plenty_of_room(studio: Studio, context: Context) -> None:
    assert room_left(_scene(studio, context, "Un pas."), lambda: True) == Room(PLENTY)


def test_what_is_too_much_once_taken_off_fits_in_every_format(studio: Studio, context: Context) -> None:
    quote = _LONG * 8
    room = room_left(_scene(studio, context, quote), lambda: True)
    assert room is not None
    assert room.format is not None
    assert room.characters < 0
    shorter = _scene(studio, context, quote[: room.characters])
    assert not _fits(_scene(studio, context, quote), room.format.id)
    assert all(_fits(shorter, format_id) for format_id in shorter.poster.layouts)
    problems = arrange(_scene(studio, context, quote), room.format).problems
    assert [problem.excess for problem in problems if problem.code == "text-too-long"] == [-room.characters]


@pytest.mark.parametrize("angle", [-MAX_ANGLE, -0.1, 3.0])
def test_a_photo_that_leans_leaves_its_quote_room(angle: float, studio: Studio, context: Context) -> None:
    scene = _scene(studio, context, _LONG)
    assert scene.photo is not None
    leaning = tilt_photo(scene.visual, angle, scene.photo.size)
    room = room_left(replace(scene, visual=leaning), lambda: True)
    assert room is not None
    assert room.characters > 0


def test_a_measure_no_longer_wanted_stops(studio: Studio, context: Context) -> None:
    assert room_left(_scene(studio, context, _LONG), lambda: False) is None


def test_the_room_is_reported_in_tens_what_is_too_much_to_the_character() -> None:
    assert (
        Room(47, FORMAT_BY_ID["landscape"]).words.fr
        == "Il reste de la place pour environ 40 caractères (Paysage est le plus serré)."
    )
    assert Room(-12, FORMAT_BY_ID["landscape"]).words.fr == "12 caractères de trop pour Paysage."
    assert Room(-1, FORMAT_BY_ID["square"]).words.en == "1 character too many for Square."
    assert "presque plus" in Room(4, FORMAT_BY_ID["square"]).words.fr


def test_the_answers_of_a_visual_are_returned_in_order() -> None:
    visual = Visual("bloc", answers={"echec": "Trois.", "parcours": "Un.", "defi": "  "})
    told = answers_of(visual, SHIPPED)
    assert [(answer.number, answer.text) for answer in told.answers] == [(1, "Un."), (3, "Trois.")]

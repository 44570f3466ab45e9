import pytest
from msgspec.structs import replace

from composer.core.geometry import Rect
from composer.core.layout.zones import zone_problems, zones
from tests.formats import FORMAT_BY_ID
from tests.networks import NETWORKS, SHIPPED

_OFFERED = [SHIPPED.networks[each] for each in NETWORKS]
_WHOLE = {each: FORMAT_BY_ID[each] for each in FORMAT_BY_ID}


@pytest.mark.parametrize(
    ("format_id", "expected"),
    [
        ("portrait", {"grid": Rect(33.75, 0, 1012.5, 1350)}),
        ("square", {"grid": Rect(135, 0, 810, 1080)}),
        ("story", {"safe": Rect(65, 269, 950, 979), "grid": Rect(0, 240, 1080, 1440)}),
        ("landscape", {}),
        ("screen", {}),
        ("letter", {}),
    ],
)
def test_a_zone_is_what_stays_in_view(format_id: str, expected: dict[str, Rect]) -> None:
    assert {zone.id: zone.box for zone in zones(_WHOLE[format_id], _OFFERED)} == expected


def test_words_inside_every_zone_say_nothing() -> None:
    assert (
        zone_problems(
            _WHOLE["story"], _OFFERED, [("quote", Rect(65, 300, 950, 900)), ("name", Rect(70, 1200, 100, 40))]
        )
        == ()
    )


def test_a_quote_under_the_buttons_is_a_warning_and_one_cut_by_the_grid_a_notice() -> None:
    (covered,) = zone_problems(_WHOLE["story"], _OFFERED, [("quote", Rect(100, 1200, 500, 100))])
    assert (covered.code, covered.severity, str(covered.location)) == ("outside-safe", "warning", "quote")
    assert "la citation" in covered.words.fr
    (cut,) = zone_problems(_WHOLE["square"], _OFFERED, [("name", Rect(100, 900, 300, 40))])
    assert (cut.code, cut.severity, str(cut.location)) == ("outside-grid", "notice", "name")
    assert "the name" in cut.words.en


def test_two_faces_out_of_view_are_reported_once_and_the_theme_never() -> None:
    faces = [("photo", Rect(0, 0, 100, 100)), ("photo", Rect(980, 0, 100, 100)), ("theme", Rect(0, 0, 100, 40))]
    assert [str(problem.location) for problem in zone_problems(_WHOLE["square"], _OFFERED, faces)] == ["photo"]
    assert zone_problems(_WHOLE["letter"], _OFFERED, faces) == ()


def test_a_hair_over_the_edge_is_inside() -> None:
    assert zone_problems(_WHOLE["square"], _OFFERED, [("quote", Rect(134.2, 100, 811.5, 100))]) == ()


def test_a_grid_is_that_of_the_networks_chosen_and_one_shape_is_one_zone() -> None:
    gridded = SHIPPED.networks["instagram"]
    assert gridded.grid
    twin = replace(gridded, name="Autre")
    (both,) = zones(_WHOLE["square"], [gridded, twin])
    assert both.name.fr == "Grille du profil Instagram et Autre"
    (cut,) = zone_problems(_WHOLE["square"], [gridded, twin], [("name", Rect(100, 900, 300, 40))])
    assert "Instagram and Autre profile" in cut.words.en
    square = replace(twin, grid=replace(gridded.grid, height=3))
    assert [zone.id for zone in zones(_WHOLE["portrait"], [gridded, square])] == ["grid", "grid"]
    assert zones(_WHOLE["portrait"], [SHIPPED.networks["bluesky"]]) == ()

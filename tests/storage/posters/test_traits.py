from itertools import combinations

import pytest
from msgspec.structs import replace

from composer.storage.paths import poster_home
from composer.storage.posters.library import load_poster, poster_ids
from tests.storage.posters.traits import shared, traits_of

_HOME = poster_home()
_TRAITS = {each: traits_of(load_poster(each, _HOME)) for each in poster_ids(_HOME)}


@pytest.mark.parametrize(("one", "other"), list(combinations(_TRAITS, 2)))
def test_two_posters_share_at_most_one_of_shape_ground_place_alignment_and_typeface(one: str, other: str) -> None:
    assert len(shared(_TRAITS[one], _TRAITS[other])) <= 1, shared(_TRAITS[one], _TRAITS[other])


def test_a_poster_in_another_typeface_shares_all_but_that() -> None:
    bloc = load_poster("bloc", _HOME)
    styles = {name: replace(style, family="Manrope") for name, style in bloc.styles.items()}
    found = shared(traits_of(bloc), traits_of(replace(bloc, styles=styles)))
    assert sorted(found) == ["align", "ground", "place", "shape"]

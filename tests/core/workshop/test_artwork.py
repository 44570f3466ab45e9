"""What a layer is for is in its name, in either language, whatever its accents, its case and its number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.geometry import Rect
from composer.core.workshop.artwork import ArtLayer, folded, means, named_slots, says_theme


@pytest.mark.parametrize(
    ("name", "about"),
    [
        ("Photo", "photo"),
        ("PHOTO de l’élève", "photo"),
        ("portrait_2", "photo"),
        ("Citation", "quote"),
        ("témoignage", "quote"),
        ("Quote 01", "quote"),
        ("Nom", "name"),
        ("Rôle", "role"),
        ("Logo RRM", "logo"),
        ("THÈME", "theme"),
        ("dates", "dates"),
        ("Fond photo", ""),
        ("Ombre de la photo", ""),
        ("image12", ""),
        ("path34", ""),
        ("Calque 1", ""),
        ("Photographie aérienne", ""),
        ("", ""),
    ],
)
def test_a_name_means_what_people_write(name: str, about: str) -> None:
    assert means(name) == about


def test_layers_of_the_same_name_make_one_box_and_empty_ones_none() -> None:
    layers = (
        ArtLayer("Citation", Rect(0.1, 0.1, 0.2, 0.1)),
        ArtLayer("citation", Rect(0.5, 0.4, 0.1, 0.1)),
        ArtLayer("Nom", Rect(0, 0, 0, 0)),
    )
    slots = named_slots(layers)
    assert slots.texts == {"quote": Rect(0.1, 0.1, 0.5, 0.4)}


def test_a_theme_is_recognized_over_lines_and_in_capitals_but_not_in_part() -> None:
    theme = "La persévérance, ça mène loin."
    assert says_theme(["LA PERSÉVÉRANCE,\nÇA MÈNE LOIN"], [theme])
    assert not says_theme(["La persévérance"], [theme])
    assert not says_theme(["Tout"], [""])


@given(st.text())
def test_any_name_folds_to_plain_words(name: str) -> None:
    assert folded(folded(name)) == folded(name)

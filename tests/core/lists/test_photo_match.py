"""Whose photo is whose, however people name their files."""

import pytest

from composer.core.lists.photo_match import match_fix, match_photo, photo_names

PHOTOS = photo_names(
    ["Zoé Roy.jpg", "LEO_GAGNON.JPEG", "ana/IMG_12.png", "Portrait-Mia-Côté-2.heic", "Jean Roy.jpg", "jean_roy.png"]
)


@pytest.mark.parametrize(
    ("asked", "name", "path"),
    [
        ("Zoé Roy.jpg ", "", "Zoé Roy.jpg"),
        (" zoe roy.JPG", "", "Zoé Roy.jpg"),
        ("zoe_roy", "", "Zoé Roy.jpg"),
        ("./ana\\img_12.png", "", "ana/IMG_12.png"),
        ("img 12", "", "ana/IMG_12.png"),
        ("Jean Roy.jpg", "", "Jean Roy.jpg"),
        ("", "Roy, Zoé", "Zoé Roy.jpg"),
        ("", "Léo  Gagnon", "LEO_GAGNON.JPEG"),
        ("", "Mia Côté", "Portrait-Mia-Côté-2.heic"),
    ],
)
def test_a_photo_is_found_by_its_name_or_the_persons(asked: str, name: str, path: str) -> None:
    match = match_photo(asked, name, PHOTOS)
    assert (match.how, match.path) == ("found", path)


@pytest.mark.parametrize("asked", ["../secret.jpg", "/etc/passwd", "C:\\photos\\z.jpg", "a/../../b.jpg", "~/z.jpg"])
def test_a_path_that_leaves_the_folder_is_refused(asked: str) -> None:
    assert match_photo(asked, "Zoé Roy", PHOTOS).how == "outside"


def test_a_photo_that_is_not_there_is_missing_with_suggestions() -> None:
    match = match_photo("zoey roy.jpg", "Zoé Roy", PHOTOS)
    assert (match.how, match.likely) == ("missing", ("Zoé Roy.jpg",))


def test_two_files_that_fit_are_both_listed() -> None:
    match = match_photo("", "Jean Roy", PHOTOS)
    assert (match.how, match.likely) == ("several", ("Jean Roy.jpg", "jean_roy.png"))


@pytest.mark.parametrize(
    "asked", ["Zoé Roy.jpg, jean_roy.png", "zoe roy ; jean_roy.png", "absente.jpg;zoe roy;jean_roy.png"]
)
def test_several_photos_in_one_cell_are_listed(asked: str) -> None:
    match = match_photo(asked, "Zoé Roy", PHOTOS)
    assert (match.how, match.likely) == ("several", ("Zoé Roy.jpg", "jean_roy.png"))


def test_every_way_to_have_no_photo_says_what_to_do() -> None:
    for asked in ("", "rien.jpg", "../a.jpg", "Zoé Roy.jpg, jean_roy.png", "zoey roy.jpg"):
        assert match_fix(match_photo(asked, "Quelqu’un d’Autre", PHOTOS))


def test_nobody_gets_the_photo_of_another() -> None:
    assert match_photo("", "Zoé", PHOTOS).how == "absent"
    assert match_photo("", "", PHOTOS).how == "absent"

"""One zip has a folder for each network, with what to post there, and one for paper and rooms."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.kit.by_network import zip_by_network
from composer.app.kit.made_pictures import made_pictures, posted_on, read_picture, small_picture
from composer.app.kit.make import Made
from composer.app.studio import Studio
from composer.core.problems import Refused
from tests.app.conftest import Compose

_ZOE = Brief(
    poster="bloc",
    quote="Je suis arrivée quand même.",
    person={"name": "Zoé Roy"},
    networks=("instagram", "bluesky"),
)
_FORMATS = ("portrait", "story", "letter")


@pytest.fixture
def made(compose: Compose, tmp_path: Path) -> Made:
    return compose(_ZOE, tmp_path, _FORMATS)


def test_each_network_has_its_own_folder_and_its_own_picture_where_it_has_one(made: Made, studio: Studio) -> None:
    visual = resolve(_ZOE, studio.context).visual
    changed = made.folder / "legende-instagram.txt"
    path = zip_by_network(made, visual, studio.context.campaign, ())
    with ZipFile(path) as archive:
        assert set(archive.namelist()) == {
            f"zoe-roy/{name}"
            for name in (
                "instagram/bloc-portrait.jpg",
                "instagram/bloc-story.jpg",
                "instagram/legende-instagram.txt",
                "instagram/texte-alternatif.txt",
                "bluesky/bloc-portrait-bluesky.jpg",
                "bluesky/legende-bluesky.txt",
                "bluesky/texte-alternatif.txt",
                "papier-et-ecran/bloc-letter.pdf",
                "texte-alternatif.txt",
                "guide-de-publication.txt",
                "credit.txt",
            )
        }
        assert archive.read("zoe-roy/instagram/legende-instagram.txt") == changed.read_bytes()


def test_only_a_zip_made_for_the_same_visual_is_written_over(made: Made, studio: Studio) -> None:
    visual, campaign = resolve(_ZOE, studio.context).visual, studio.context.campaign
    somebodys = made.folder.with_name("zoe-roy-par-reseau.zip")
    somebodys.write_bytes(b"a moi")
    first = zip_by_network(made, visual, campaign, ())
    assert (first.name, somebodys.read_bytes()) == ("zoe-roy-par-reseau-2.zip", b"a moi")
    assert zip_by_network(made, visual, campaign, (first,)) == first


def test_a_picture_that_is_gone_is_told_and_no_zip_is_written(made: Made, studio: Studio) -> None:
    (made.folder / "bloc-story.jpg").unlink()
    with pytest.raises(Refused):
        zip_by_network(made, resolve(_ZOE, studio.context).visual, studio.context.campaign, ())
    assert not list(made.folder.parent.glob("*.zip"))


def test_pictures_are_shown_in_small_and_a_page_is_never_posted(made: Made, studio: Studio) -> None:
    campaign, resolved = studio.context.campaign, resolve(_ZOE, studio.context)
    pictures = made_pictures(made, campaign)
    assert [each.path.name for each in posted_on("bluesky", pictures, campaign)] == ["bloc-portrait-bluesky.jpg"]
    paper = replace(campaign.networks["instagram"], formats=("letter",))
    assert not posted_on("instagram", pictures, replace(campaign, networks={**campaign.networks, "instagram": paper}))
    sizes = {
        each.format: (image.width(), image.height())
        for each in pictures
        if not each.network
        for image in (small_picture(each, resolved, studio, 320),)
    }
    disguised = made.folder / "bloc-story.png"
    disguised.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    assert read_picture(disguised).isNull()
    assert sizes == {"portrait": (256, 320), "story": (180, 320), "letter": (247, 320)}

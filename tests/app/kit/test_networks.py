"""A kit follows the networks that the visual is for: captions, guide, pictures of their own, and nothing of others."""

import json
from pathlib import Path

import pytest

from composer.app.brief import Brief, resolve
from composer.app.findings import caption_findings
from composer.app.kit.make import Made, make_kit
from composer.app.kit.order import Order
from composer.app.kit.undoable_export import export, take_back
from composer.app.studio import Studio
from composer.core.document.edits import choose_networks, restore_part, write_part
from composer.core.problems import Misused, on_network
from composer.export.encode import FileType
from composer.export.texts import caption_file
from tests.app.conftest import no_progress
from tests.networks import ALL_NETWORKS, NETWORKS

_ZOE = Brief(poster="bloc", quote="Je suis arrivée quand même.", person={"name": "Zoé Roy"})
_BOTH = ("instagram", "bluesky")


def _made(
    studio: Studio,
    out: Path,
    networks: tuple[str, ...] = (),
    types: tuple[FileType, ...] = (),
    formats: tuple[str, ...] = ("landscape", "story"),
) -> Made:
    brief = Brief(poster="bloc", quote="Je suis arrivée quand même.", person={"name": "Zoé Roy"}, networks=networks)
    return make_kit(Order(resolve(brief, studio.context), out, formats, types), studio, no_progress)


def _captions(folder: Path) -> set[str]:
    return {each.name for each in folder.glob("legende-*.txt")}


def test_where_nobody_chooses_a_kit_is_for_the_campaign_s_own_networks(studio: Studio, tmp_path: Path) -> None:
    folder = _made(studio, tmp_path).folder
    assert _captions(folder) == set(map(caption_file, NETWORKS))
    assert not list(folder.glob("*-bluesky*"))
    assert "Bluesky" not in (folder / "guide-de-publication.txt").read_text("utf-8")


def test_a_kit_has_captions_guide_and_pictures_for_the_networks_chosen_and_for_no_other(
    studio: Studio, tmp_path: Path
) -> None:
    made = _made(studio, tmp_path, _BOTH)
    assert made.problems == ()
    assert _captions(made.folder) == set(map(caption_file, _BOTH))
    guide = (made.folder / "guide-de-publication.txt").read_text("utf-8")
    assert "Instagram  @reseau_reussite_montreal" in guide
    assert "Bluesky  Réseau réussite Montréal" in guide
    assert "bloc-landscape-bluesky.jpg" in guide
    assert "Facebook" not in guide
    assert {each.name for each in made.folder.glob("*.jpg")} == {
        "bloc-landscape.jpg",
        "bloc-story.jpg",
        "bloc-landscape-bluesky.jpg",
    }
    assert (made.folder / "bloc-landscape-bluesky.jpg").stat().st_size <= 1_000_000
    manifest = json.loads((made.folder / "kit.json").read_bytes())
    assert manifest["pictures"]["bloc-landscape-bluesky.jpg"]["network"] == "bluesky"
    assert "legende-facebook.txt" not in manifest["files"]


def test_what_was_made_for_a_network_goes_when_it_is_chosen_no_more_and_comes_back_with_an_export_taken_back(
    studio: Studio, tmp_path: Path
) -> None:
    folder = _made(studio, tmp_path, _BOTH).folder
    before = {each.name: each.read_bytes() for each in folder.iterdir() if not each.name.startswith(".")}
    order = Order(resolve(_ZOE, studio.context), tmp_path, ("landscape", "story"))
    exported = export(order, studio, no_progress, lambda: False)
    assert exported is not None
    assert exported.made.folder == folder
    assert not list(folder.glob("*bluesky*"))
    assert take_back(exported) == ()
    assert {each.name: each.read_bytes() for each in folder.iterdir() if not each.name.startswith(".")} == before


@pytest.mark.parametrize(("types", "own"), [(("png",), ["bloc-story-tiktok.jpg"]), (("png", "jpeg"), [])])
def test_a_network_that_takes_none_of_the_types_asked_for_has_a_picture_of_its_own(
    types: tuple[FileType, ...], own: list[str], studio: Studio, tmp_path: Path
) -> None:
    folder = _made(studio, tmp_path, ("tiktok", "threads"), types, ("story",)).folder
    assert [each.name for network in ("tiktok", "threads") for each in folder.glob(f"*-{network}.*g")] == own


def test_findings_are_of_the_networks_chosen_and_shortening_is_one_edit_that_can_be_put_back(studio: Studio) -> None:
    campaign = studio.context.campaign
    told = write_part(resolve(_ZOE, studio.context).visual, "story", "J’ai recommencé. " * 20)
    assert caption_findings(told, campaign) == ()
    visual = choose_networks(told, ALL_NETWORKS, campaign)
    (finding,) = caption_findings(visual, campaign)
    assert (finding.problem.code, finding.target) == ("caption-too-long", on_network("bluesky"))
    assert finding.fix is not None
    assert "votre récit" in finding.fix.words.fr
    fixed = finding.fix.apply(visual)
    assert caption_findings(fixed, campaign) == ()
    assert fixed.caption.shared == visual.caption.shared
    assert restore_part(fixed, "story", network="bluesky") == visual


def test_the_networks_chosen_are_in_the_campaign_s_order_and_its_own_ones_are_no_choice(studio: Studio) -> None:
    campaign = studio.context.campaign
    visual = resolve(_ZOE, studio.context).visual
    assert choose_networks(visual, ("bluesky", "instagram"), campaign).networks == ("instagram", "bluesky")
    assert choose_networks(visual, reversed(NETWORKS), campaign).networks == ()
    assert choose_networks(choose_networks(visual, _BOTH, campaign), (), campaign) == visual


def test_a_network_that_does_not_exist_is_answered_with_the_nearest(studio: Studio) -> None:
    with pytest.raises(Misused) as misused:
        resolve(Brief(poster="bloc", quote="Oui.", networks=("blusky",)), studio.context)
    (problem,) = misused.value.problems
    assert problem.code == "unknown-network"
    assert problem.fix is not None
    assert "bluesky" in problem.fix.fr

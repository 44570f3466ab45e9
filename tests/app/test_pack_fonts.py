"""A pack's fonts, from its folder to the files that are made with them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.context import Context, context_of
from composer.app.studio import Studio
from composer.core.problems import Refused
from composer.export.encode import encode
from composer.export.metadata import visual_labels
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.storage.campaigns.library import CampaignFiles
from tests.campaign_files import REGION, campaign_file
from tests.own_posters import poster_files
from tests.pack_fonts import FAMILY, made_font


def _pack(folder: Path, **fonts: bytes) -> Context:
    """A pack whose one poster is set in FAMILY."""
    poster = folder / "posters" / "voisine"
    poster.mkdir(parents=True)
    for name, data in poster_files().items():
        (poster / name).write_bytes(data.replace(b'family = "Source Sans Pro"', f'family = "{FAMILY}"'.encode()))
    campaign_file(folder, name="campaign.toml")
    (folder / "fonts").mkdir()
    for name, data in fonts.items():
        (folder / "fonts" / f"{name}.ttf").write_bytes(data)
    return context_of(CampaignFiles(folder / "campaign.toml", folder))


def _pdf(context: Context, studio: Studio, fonts: Fonts, poster: str = "voisine") -> bytes:
    resolved = resolve(Brief(poster=poster, quote="Oui.", person={"name": "Zoé"}), context)
    format_ = context.campaign.format_by_id["letter"]
    scene = Studio(context, studio.application, fonts).scene(resolved)
    labels = visual_labels(resolved.visual, resolved.poster.name, context.campaign)
    return encode(arrange(scene, format_).frame, format_, "pdf", labels)


@pytest.fixture
def in_all_weights(tmp_path: Path) -> Callable[[], Context]:
    weights = (400, 600, 700)
    return lambda: _pack(tmp_path, **{f"w{weight}": made_font(weight=weight) for weight in weights})


def test_a_poster_of_a_pack_is_drawn_and_exported_in_its_fonts(
    in_all_weights: Callable[[], Context], studio: Studio
) -> None:
    context = in_all_weights()
    fonts = studio.fonts.carrying(context.fonts)
    data = _pdf(context, studio, fonts)
    names = [face.name.replace(" ", "").encode() for face in context.fonts]
    assert any(name in data for name in names)
    assert _pdf(context, studio, fonts) == data


def test_a_poster_of_the_program_is_the_same_with_the_fonts_of_a_pack_or_without(
    in_all_weights: Callable[[], Context], studio: Studio
) -> None:
    context = in_all_weights()
    with_fonts = _pdf(context, studio, studio.fonts.carrying(context.fonts), "bloc")
    assert with_fonts == _pdf(replace(context, fonts=()), studio, studio.fonts, "bloc")


def test_a_poster_whose_font_its_pack_lacks_is_refused_with_the_families_there_are(
    tmp_path: Path, studio: Studio
) -> None:
    context = _pack(tmp_path, only=made_font("Autre"))
    with pytest.raises(Refused) as refused:
        _pdf(context, studio, studio.fonts.carrying(context.fonts))
    (problem,) = refused.value.problems
    assert problem.code == "unknown-face"
    assert problem.fix
    assert "Autre" in problem.fix.fr


def test_a_campaign_without_a_pack_has_no_fonts_of_its_own() -> None:
    assert context_of(CampaignFiles(REGION)).fonts == ()

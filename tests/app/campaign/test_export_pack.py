"""A campaign handed on as a pack lacks nothing, and gives the same files on another computer."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve
from composer.app.campaign.export_pack import PackSource, export_campaign, export_pack, source_of
from composer.app.campaign.take_in import look_into, take_in
from composer.app.context import Context, load_context
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.studio import open_studio
from composer.core.problems import Refused
from composer.storage.campaigns.library import shipped_campaigns
from composer.storage.campaigns.pack_file import read_pack
from composer.storage.campaigns.pack_store import use
from composer.storage.paths import own_campaign_home
from tests.app.campaign.conftest import MoveTo
from tests.app.conftest import no_progress
from tests.logos import SVG, png
from tests.own_posters import poster_folder
from tests.pack_fonts import made_font

_DAY = date(2026, 1, 15)


def _source(folder: Path) -> PackSource:
    """All that a pack may have: a poster, a font with its licence, a logo and a sample person."""
    for name in ("polices", "personnes"):
        (folder / name).mkdir(parents=True)
    (folder / "polices" / "Ma police (1).TTF").write_bytes(made_font())
    (folder / "polices" / "OFL.txt").write_bytes(b"SIL OPEN FONT LICENSE\n")
    (folder / "polices" / ".DS_Store").write_bytes(b"\x00")
    (folder / "personnes" / "zoé.jpg").write_bytes(png(80, 60, "JPEG"))
    (folder / "Notre logo.SVG").write_text(SVG, "utf-8")
    shipped = source_of("jps-2026-laval")
    return PackSource(
        {**shipped.table, "version": 4},
        shipped.base,
        (poster_folder(folder / "affiches"),),
        folder / "polices",
        folder / "Notre logo.SVG",
        "Regroupement lavallois",
        folder / "personnes",
    )


def test_a_pack_has_all_that_its_campaign_needs_and_nothing_else(tmp_path: Path) -> None:
    export_pack(_source(tmp_path), tmp_path / "a.jpscampagne", _DAY)
    pack = read_pack(tmp_path / "a.jpscampagne")
    manifest = pack.manifest
    assert (manifest.id, manifest.edition, manifest.region) == ("jps-2026-laval", "2026", "Laval")
    assert (manifest.version, manifest.made_by, manifest.made_on) == (4, "Regroupement lavallois", "2026-01-15")
    others = {name for name in pack.parts if not name.startswith("posters/voisine/")}
    assert others == {
        "campaign.toml",
        "jps-2026-national.toml",
        "fonts/Ma-police-1-.ttf",
        "fonts/OFL.txt",
        "logos/logo.svg",
        "people/zo-.jpg",
    }
    assert len(others) < len(pack.parts)


def test_the_same_source_gives_the_same_bytes_on_the_same_day(tmp_path: Path) -> None:
    source = _source(tmp_path)
    for name, day in {"a": _DAY, "b": _DAY, "c": date(2026, 1, 16)}.items():
        export_pack(source, tmp_path / f"{name}.jpscampagne", day)
    one, two, three = ((tmp_path / f"{name}.jpscampagne").read_bytes() for name in "abc")
    assert one == two != three


@pytest.mark.parametrize("region", shipped_campaigns())
def test_every_campaign_of_the_program_can_be_handed_on(
    region: str, tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    move_to("one")
    export_campaign(region, tmp_path / "a.jpscampagne", _DAY)
    preview = look_into(tmp_path / "a.jpscampagne", context)
    assert preview.campaign == replace(load_context(region).campaign, elsewhere={})
    assert preview.changes == ()


def test_a_pack_made_here_opens_elsewhere_and_gives_the_same_files(tmp_path: Path, move_to: MoveTo) -> None:
    kits: list[dict[str, bytes]] = []
    export_pack(_source(tmp_path), tmp_path / "one.jpscampagne", _DAY)
    for here, there in (("one", "two"), ("two", "three")):
        move_to(here)
        take_in(look_into(tmp_path / f"{here}.jpscampagne", load_context()))
        export_campaign("jps-2026-laval", tmp_path / f"{there}.jpscampagne", date(2027, 3, 1))
        kits.append(_kit(tmp_path / here))
    packs = {(tmp_path / f"{name}.jpscampagne").read_bytes() for name in ("one", "two", "three")}
    assert len(packs) == 1
    assert kits[0] == kits[1]
    assert any(name.endswith(".jpg") for name in kits[0])


def _kit(folder: Path) -> dict[str, bytes]:
    """The files of a kit on the pack's own poster, by name."""
    home = own_campaign_home()
    assert home is not None
    use("jps-2026-laval", home)
    studio = open_studio(load_context())
    resolved = resolve(Brief(poster="voisine", quote="Un pas à la fois."), studio.context)
    order = Order(resolved, folder / "kit", ("landscape",), insistence="despite-errors")
    made = make_kit(order, studio, no_progress)
    return {path.name: path.read_bytes() for path in made.folder.iterdir()}


def test_what_an_added_campaign_is_made_of_is_found_again(tmp_path: Path, move_to: MoveTo) -> None:
    move_to("one")
    source = _source(tmp_path)
    export_pack(source, tmp_path / "a.jpscampagne", _DAY)
    take_in(look_into(tmp_path / "a.jpscampagne", load_context()))
    found = source_of("jps-2026-laval")
    assert found.table == {**source.table, "logo": "logo.svg"}
    assert found.made_by == source.made_by
    export_pack(found, tmp_path / "b.jpscampagne", _DAY)
    assert (tmp_path / "b.jpscampagne").read_bytes() == (tmp_path / "a.jpscampagne").read_bytes()


@pytest.mark.parametrize(
    "fault",
    [
        "no base",
        "no poster",
        "a poster of the program's",
        "no logo",
        "no licence",
        "no folder of fonts",
        "a font of the Web",
        "a poster of another id",
    ],
)
def test_a_source_that_lacks_something_is_refused_and_nothing_is_written(fault: str, tmp_path: Path) -> None:
    source = _source(tmp_path)
    faulty = {
        "no base": replace(source, base=None),
        "no poster": replace(source, posters=(tmp_path / "absente",)),
        "a poster of the program's": replace(source, posters=(poster_folder(tmp_path / "b", "bloc"),)),
        "no folder of fonts": replace(source, fonts=tmp_path / "absent"),
        "no logo": replace(source, logo=tmp_path / "absent.svg"),
    }.get(fault, source)
    if fault == "no licence":
        (tmp_path / "polices" / "OFL.txt").unlink()
    if fault == "a font of the Web":
        (tmp_path / "polices" / "police.woff2").write_bytes(b"wOF2")
    if fault == "a poster of another id":
        table = tmp_path / "affiches" / "voisine" / "poster.toml"
        table.write_text(table.read_text("utf-8").replace('id = "voisine"', 'id = "Mon affiche"', 1), "utf-8")
    with pytest.raises(Refused) as refused:
        export_pack(faulty, tmp_path / "a.jpscampagne", _DAY)
    assert all(each.words.fr and each.words.en for each in refused.value.problems)
    assert not (tmp_path / "a.jpscampagne").exists()

"""A pack is shown before it is taken in, and what was shown is what is kept."""

import io
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from composer.app.campaign.installed import campaign_home
from composer.app.campaign.own_values import keep_handles
from composer.app.campaign.take_in import Clash, clash_problems, look_into, take_in
from composer.app.context import Context, load_context
from composer.core.problems import Refused
from composer.storage.campaigns.library import find_campaign, read_index
from composer.storage.paths import own_campaign_home
from tests.app.campaign.conftest import MoveTo
from tests.logos import SVG
from tests.packs import MANIFEST, edited, pack_file, parts, without_linkedin

_SECRET = b"45.5017 N, 73.5673 W"


def _version(number: int, theme: str = "") -> dict[str, bytes | None]:
    lines = f'region = "Montréal"\nversion = {number}\n'
    if theme:
        lines += "\n".join(
            f'[theme.{each}]\nvalue = "{theme}"\nstatus = "given"\nsource = "essai"' for each in ("fr", "en")
        )
        return _at_the_end(lines)
    return edited('region = "Montréal"', lines)


def _at_the_end(lines: str) -> dict[str, bytes | None]:
    head, _, tables = lines.partition("[")
    more = edited('region = "Montréal"', head)
    text = more["campaign.toml"]
    assert text is not None
    return {"campaign.toml": text + b"\n[" + tables.encode()}


def _png(words: bytes = b"") -> bytes:
    from PIL.PngImagePlugin import PngInfo

    info, file = PngInfo(), io.BytesIO()
    info.add_text("Comment", words.decode())
    Image.new("RGB", (40, 30), "teal").save(file, "PNG", pnginfo=info)
    return file.getvalue() + words


def test_a_pack_says_whose_it_is_what_it_replaces_and_what_is_new(
    tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    move_to("one")
    path = pack_file(tmp_path, _version(2, "On y va."), replace(MANIFEST, version=2))
    preview = look_into(path, context)
    assert (preview.manifest.region, preview.manifest.made_by) == ("Montréal", "Réseau réussite Montréal")
    assert preview.replaces == load_context().mark
    assert [each.id for each in preview.posters] == ["voisine"]
    (change,) = preview.changes
    assert (change.kind, "On y va." in change.words.fr) == ("theme", True)
    assert (preview.new, preview.gone) == (("voisine",), ())
    assert preview.problems == ()


def test_a_poster_that_a_pack_no_longer_has_is_said(tmp_path: Path, context: Context, move_to: MoveTo) -> None:
    move_to("one")
    take_in(look_into(pack_file(tmp_path), context))
    others = {name: None for name in parts() if name.startswith("posters/")}
    preview = look_into(pack_file(tmp_path, others), context)
    assert (preview.new, preview.gone, preview.changes) == ((), ("voisine",), ())


def test_nothing_is_kept_of_a_pack_that_is_only_shown(tmp_path: Path, context: Context, move_to: MoveTo) -> None:
    home = move_to("one")
    look_into(pack_file(tmp_path), context)
    assert list(home.rglob("*")) == []


def test_a_pack_taken_in_is_the_campaign_with_its_posters(tmp_path: Path, context: Context, move_to: MoveTo) -> None:
    move_to("one")
    preview = look_into(pack_file(tmp_path), context)
    take_in(preview)
    taken = load_context("jps-2026")
    assert taken.mark.digest == preview.pack.digest
    assert "voisine" in taken.poster_ids()
    assert taken.poster("voisine").layouts == preview.posters[0].layouts


def test_the_same_pack_again_and_an_earlier_one_are_told_of(tmp_path: Path, context: Context, move_to: MoveTo) -> None:
    move_to("one")
    path = pack_file(tmp_path, _version(2), replace(MANIFEST, version=2))
    take_in(look_into(path, context))
    assert [each.code for each in look_into(path, context).problems] == ["same-version"]
    (problem,) = look_into(pack_file(tmp_path), context).problems
    assert (problem.code, problem.severity) == ("earlier-version", "warning")


def test_what_is_still_to_be_provided_is_told_and_does_not_prevent_anything(
    tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    move_to("one")
    handle = 'handle = { value = "@reseau_reussite_montreal", status = "given", source = "invitation" }'
    preview = look_into(pack_file(tmp_path, edited(handle, 'handle = { status = "to-provide" }')), context)
    assert [(each.code, each.severity) for each in preview.problems] == [("handle-to-provide", "warning")]
    take_in(preview)
    assert load_context("jps-2026").campaign.lacks_handle("instagram")


def test_what_the_person_filled_in_is_neither_lacking_nor_a_change(
    tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    home = move_to("one")
    own = home / "jps-composer" / "campaigns" / "own" / "jps-2026.toml"
    own.parent.mkdir(parents=True)
    own.write_text('[networks.instagram]\nhandle = { value = "@nous", status = "given", source = "essai" }\n', "utf-8")
    preview = look_into(pack_file(tmp_path), context)
    assert (preview.changes, preview.problems) == ((), ())
    assert preview.campaign.mention("instagram") == "@nous"
    assert b"@nous" not in b"".join(preview.pack.parts.values())


def test_a_damaged_version_is_replaced_without_a_word_of_it(tmp_path: Path, context: Context, move_to: MoveTo) -> None:
    move_to("one")
    take_in(look_into(pack_file(tmp_path), context))
    find_campaign("jps-2026", own_campaign_home()).file.write_text("[", "utf-8")
    preview = look_into(pack_file(tmp_path), context)
    assert (preview.replaces, preview.changes) == (None, ())
    take_in(preview)
    assert load_context("jps-2026").campaign.region == "Montréal"


def test_pictures_are_cleaned_before_they_are_kept(tmp_path: Path, context: Context, move_to: MoveTo) -> None:
    home = move_to("one")
    logo = edited('region = "Montréal"', 'region = "Montréal"\nlogo = "logo.png"')
    pictures = {"people/zoe.png": _png(_SECRET), "logos/logo.png": _png(_SECRET), "logos/autre.svg": SVG.encode()}
    take_in(look_into(pack_file(tmp_path, {**logo, **pictures}), context))
    kept = [path.read_bytes() for path in home.rglob("*") if path.is_file()]
    assert any(data.startswith(b"\x89PNG") for data in kept)
    assert not any(_SECRET in data for data in kept)
    assert load_context("jps-2026").logo is not None


@pytest.mark.parametrize("suffix", ["png", "webp"])
def test_the_pictures_of_a_poster_are_cleaned_and_read_with_it(
    suffix: str, tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    home = move_to("one")
    picture = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = _SECRET.decode()
    Image.new("RGB", (40, 30), "teal").save(picture, suffix, exif=exif)
    table = edited('file = "releve.svg"', f'file = "releve.{suffix}"', "posters/voisine/poster.toml")
    art = {"posters/voisine/releve.svg": None, f"posters/voisine/releve.{suffix}": picture.getvalue()}
    take_in(look_into(pack_file(tmp_path, {**table, **art}), context))
    kept = load_context("jps-2026").poster("voisine").pictures[f"releve.{suffix}"]
    assert _SECRET in picture.getvalue()
    assert _SECRET not in kept
    assert not any(_SECRET in path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_a_session_without_a_home_is_told_so(
    tmp_path: Path, context: Context, move_to: MoveTo, monkeypatch: pytest.MonkeyPatch
) -> None:
    move_to("one")
    preview = look_into(pack_file(tmp_path), context)
    monkeypatch.setattr("composer.app.campaign.installed.own_campaign_home", lambda: None)
    with pytest.raises(Refused) as refused:
        take_in(preview)
    assert refused.value.problems[0].code == "no-campaign-home"
    assert read_index(own_campaign_home()).packs == {}


def test_a_handle_that_a_pack_brings_where_the_person_gave_theirs_is_told_once_with_the_choice(
    tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    move_to("one")
    take_in(look_into(pack_file(tmp_path, without_linkedin()), context))
    keep_handles("jps-2026", {"linkedin": "@le-mien"}, campaign_home())
    second = pack_file(tmp_path, _version(2), replace(MANIFEST, version=2))
    preview = look_into(second, context)
    assert preview.clashes == (Clash("linkedin", "LinkedIn", "@le-mien", "@Réseauréussitemontréal"),)
    (problem,) = clash_problems(preview.clashes)
    assert (problem.code, problem.severity) == ("handle-given-twice", "warning")
    assert "@le-mien" in problem.words.fr
    take_in(preview)
    assert load_context("jps-2026").campaign.mention("linkedin") == "@le-mien"
    # The next version brings the same one: it was told.
    third = pack_file(tmp_path, _version(3), replace(MANIFEST, version=3))
    assert look_into(third, context).clashes == ()


def test_the_handles_that_a_pack_brings_can_be_taken(tmp_path: Path, context: Context, move_to: MoveTo) -> None:
    move_to("one")
    take_in(look_into(pack_file(tmp_path, without_linkedin()), context))
    keep_handles("jps-2026", {"linkedin": "@le-mien"}, campaign_home())
    take_in(look_into(pack_file(tmp_path, _version(2), replace(MANIFEST, version=2)), context), "brought")
    assert load_context("jps-2026").campaign.mention("linkedin") == "@Réseauréussitemontréal"


def test_a_pack_that_says_what_the_person_gave_has_nothing_to_tell(
    tmp_path: Path, context: Context, move_to: MoveTo
) -> None:
    move_to("one")
    take_in(look_into(pack_file(tmp_path, without_linkedin()), context))
    keep_handles("jps-2026", {"linkedin": "@Réseauréussitemontréal"}, campaign_home())
    assert look_into(pack_file(tmp_path, _version(2), replace(MANIFEST, version=2)), context).clashes == ()
    keep_handles("jps-2026", {"linkedin": ""}, campaign_home())
    assert look_into(pack_file(tmp_path, _version(2), replace(MANIFEST, version=2)), context).clashes == ()

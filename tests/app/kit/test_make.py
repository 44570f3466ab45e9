import hashlib
import json
import os
from pathlib import Path

import msgspec
import pytest

from composer.app.brief import Brief, resolve
from composer.app.kit import make
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.studio import Studio
from composer.app.versions import versions
from composer.core.campaign.campaign import Limit, PictureLimits
from composer.core.formats import EXPORT_TYPE, EXPORT_TYPES, FileType
from composer.core.geometry import Crop
from composer.core.problems import Problem, Refused, in_file
from composer.core.visual import Face, FormatChoice, Person, PhotoChoice, Visual
from composer.core.words import Words
from composer.render.photo.intake import take_in
from composer.storage.atomic_write import write_atomic
from composer.storage.visual_file import write_visual
from tests.app.conftest import Compose, no_progress
from tests.own_person import own_photo

_ZOE = Brief(poster="bloc", quote="Je suis arrivée quand même.", person={"name": "Zoé Roy", "role": "Tutrice"})
_TEXTS = {f"legende-{network}.txt" for network in ("instagram", "facebook", "linkedin")} | {
    "texte-alternatif.txt",
    "guide-de-publication.txt",
    "credit.txt",
}


def _brief(**changes: object) -> Brief:
    return msgspec.structs.replace(_ZOE, **changes)


def _names(folder: Path) -> set[str]:
    """What people see there: a run cut short also leaves a hidden file for the next one."""
    return {each.name for each in folder.iterdir() if not each.name.startswith(".jps-")}


@pytest.mark.parametrize("quote", ["", " \u00a0\n"])
def test_a_kit_with_neither_photo_nor_quote_is_refused(quote: str, studio: Studio, tmp_path: Path) -> None:
    resolved = resolve(_ZOE, studio.context)
    bare = msgspec.structs.replace(resolved, visual=msgspec.structs.replace(resolved.visual, quote=quote))
    with pytest.raises(Refused) as refused:
        make_kit(Order(bare, tmp_path, ("square",)), studio, no_progress)
    assert [each.code for each in refused.value.problems] == ["nothing-to-show"]
    assert not list(tmp_path.iterdir())


def _manifest(folder: Path) -> dict[str, dict[str, str]]:
    return json.loads((folder / "kit.json").read_bytes())


def test_a_kit_s_files_have_their_exact_names(compose: Compose, tmp_path: Path) -> None:
    made = compose(_ZOE, tmp_path, ("landscape", "letter"), tuple(EXPORT_TYPE))
    pictures = {f"bloc-{each}.{kind.suffix}" for each in ("landscape", "letter") for kind in EXPORT_TYPES}
    assert made.complete
    assert made.folder == tmp_path / "zoe-roy"
    assert _names(made.folder) == pictures | _TEXTS | {"kit.json"}
    assert set(made.files) == set(made.folder.iterdir())
    assert len(made.files) == len(set(made.files))


def test_every_name_of_a_kit_is_on_the_disk_once_it_is_made(
    compose: Compose, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = dict[int, set[str]]()
    sync, replace = os.fsync, os.replace

    def watched_sync(file: int) -> None:
        lost.pop(os.fstat(file).st_ino, None)
        sync(file)

    def watched_replace(source: Path, target: Path) -> None:
        replace(source, target)
        lost.setdefault(target.parent.stat().st_ino, set()).add(target.name)

    monkeypatch.setattr(os, "fsync", watched_sync)
    monkeypatch.setattr(os, "replace", watched_replace)
    assert len(compose(_ZOE, tmp_path, ("landscape", "square")).files) > 3
    assert not lost


def test_the_manifest_lists_versions_inputs_and_the_digest_of_every_file(
    compose: Compose, studio: Studio, tmp_path: Path
) -> None:
    photo = own_photo()
    made = compose(_brief(photo=photo), tmp_path)
    manifest = _manifest(made.folder)
    assert set(manifest["versions"]) == {"jps-composer", "Pillow", "PySide6", "msgspec"} == set(versions())
    on_disk = {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in made.folder.iterdir()}
    assert manifest["files"] == {name: digest for name, digest in on_disk.items() if name != "kit.json"}
    assert manifest["inputs"]["photo"] == take_in(photo, "").digest
    person: dict[str, object] = {
        "name": "zoé roy",
        "role": "tutrice",
        "organisation": "",
        "handles": {},
        "pronouns": "",
    }
    assert manifest["person"] == person
    assert (manifest["campaign"], manifest["poster"]) == ("jps-2026", "bloc")
    mark = studio.context.mark
    assert manifest["campaign_mark"] == {"id": mark.id, "version": mark.version, "digest": mark.digest}
    assert [finding["code"] for finding in msgspec.convert(manifest["findings"], list[dict[str, object]])] == [
        problem.code for problem in made.problems
    ]
    pictures = [name for name in manifest["files"] if name.endswith((".jpg", ".pdf"))]
    assert set(manifest["contrasts"]) == set(pictures)
    assert all(3 <= float(contrast) <= 21 for contrast in manifest["contrasts"].values())
    assert set(manifest) == {
        *("format", "id", "person", "seed", "versions", "campaign", "campaign_mark", "poster", "inputs", "consent"),
        *("files", "pictures", "beside", "contrasts", "prints", "findings", "content"),
    }


def test_inputs_change_with_what_they_are_the_digest_of(compose: Compose, tmp_path: Path) -> None:
    first = _manifest(compose(_ZOE, tmp_path).folder)["inputs"]
    assert _manifest(compose(_ZOE, tmp_path).folder)["inputs"] == first
    other_words = _manifest(compose(_brief(quote="Autre chose."), tmp_path).folder)["inputs"]
    assert {key: first[key] == other_words[key] for key in first} == {
        "photo": True,
        "visual": False,
        "poster": True,
        "logo": True,
    }
    other_poster = _manifest(compose(_brief(poster="ruban"), tmp_path).folder)["inputs"]
    assert {key: first[key] == other_poster[key] for key in first} == {
        "photo": True,
        "visual": False,
        "poster": False,
        "logo": True,
    }


def test_the_same_person_again_refreshes_the_folder_and_nothing_of_anyone_else_s(
    compose: Compose, tmp_path: Path
) -> None:
    first = compose(_brief(handles=(("instagram", "zoe"),)), tmp_path, ("landscape", "square"))
    (first.folder / "notes.txt").write_text("à moi")
    (first.folder / "essais").mkdir()
    (first.folder / "essais" / "bloc-square.jpg").write_text("à moi")
    again = _brief(
        person={"name": " ZOE\u0301   roy", "role": "TUTRICE"}, handles=(("instagram", "@ZOE"),), poster="ruban"
    )
    second = compose(again, tmp_path, ("story",))
    assert second.folder == first.folder
    pictures = {"bloc-landscape.jpg", "bloc-square.jpg", "ruban-story.jpg"}
    assert _names(first.folder) == pictures | {*_TEXTS, "kit.json", "notes.txt", "essais"}
    assert (first.folder / "notes.txt").read_text() == "à moi"
    assert (first.folder / "essais" / "bloc-square.jpg").read_text() == "à moi"
    assert set(_manifest(first.folder)["files"]) == pictures | _TEXTS


def test_another_person_of_the_same_name_is_refreshed_apart(compose: Compose, tmp_path: Path) -> None:
    mentor = _brief(person={"name": "Zoé Roy", "role": "Mentore"})
    assert [compose(each, tmp_path).folder.name for each in (_ZOE, mentor, _ZOE, mentor)] == [
        *("zoe-roy", "zoe-roy-2", "zoe-roy", "zoe-roy-2")
    ]
    for folder, role in (("zoe-roy", "tutrice"), ("zoe-roy-2", "mentore")):
        assert _manifest(tmp_path / folder)["person"]["role"] == role


def test_people_of_whom_only_the_name_is_known_are_kept_apart_by_what_they_say(
    compose: Compose, tmp_path: Path
) -> None:
    briefs = [_brief(person={"name": "Zoé Roy"}, quote=quote) for quote in ("Un.", "Deux.", "Un.")]
    made = [compose(brief, tmp_path) for brief in briefs]
    assert [each.folder.name for each in made] == ["zoe-roy", "zoe-roy-2", "zoe-roy"]
    assert ["another-kit" in {problem.code for problem in each.problems} for each in made] == [False, True, False]


def test_a_visual_with_an_id_refreshes_one_kit_from_its_file_too(compose: Compose, tmp_path: Path) -> None:
    file = tmp_path / "zoe.jps"
    write_visual(file, Visual("bloc", quote="Oui.", person=Person("Zoé Roy"), id="0123"), None)
    briefs = (
        Brief(file=file),
        Brief(file=file, person={"role": "Tutrice"}, quote="Non."),
        Brief(file=file, person={"name": "Ève Roy"}),
        Brief(file=file, poster="ruban"),
    )
    made = [compose(brief, tmp_path / "sortie") for brief in briefs]
    assert [each.folder.name for each in made] == ["zoe-roy", "zoe-roy", "eve-roy", "zoe-roy"]
    assert ["another-kit" in {problem.code for problem in each.problems} for each in made] == [
        False,
        False,
        True,
        False,
    ]
    assert _manifest(tmp_path / "sortie" / "zoe-roy")["id"] == "0123"


def test_an_id_changes_no_byte_of_what_is_published(compose: Compose, tmp_path: Path) -> None:
    folders: list[Path] = []
    for identity in ("", "0123"):
        write_visual(tmp_path / f"{identity}.jps", Visual("bloc", quote="Oui.", id=identity), None)
        folders.append(compose(Brief(file=tmp_path / f"{identity}.jps"), tmp_path / f"sortie {identity}").folder)
    without, with_id = (
        {each.name: each.read_bytes() for each in folder.iterdir() if each.name != "kit.json"} for folder in folders
    )
    assert without == with_id
    assert _manifest(folders[0])["inputs"] == _manifest(folders[1])["inputs"]


def test_a_format_framed_again_leaves_the_others_right(compose: Compose, tmp_path: Path) -> None:
    file, photo = tmp_path / "zoe.jps", take_in(own_photo(), "")
    visual = Visual("bloc", quote="Oui.", person=Person("Zoé Roy"), photo=PhotoChoice(photo.digest), id="0123")
    write_visual(file, visual, photo.data)
    folder = compose(Brief(file=file), tmp_path / "sortie", ("landscape", "square")).folder
    square = (folder / "bloc-square.jpg").read_bytes()
    framed = msgspec.structs.replace(visual, by_format={"landscape": FormatChoice(Crop(0.4, 0.4, 1.5))})
    write_visual(file, framed, photo.data)
    compose(Brief(file=file), tmp_path / "sortie")
    assert (folder / "bloc-square.jpg").read_bytes() == square
    write_visual(file, msgspec.structs.replace(framed, quote="Non."), photo.data)
    made = compose(Brief(file=file), tmp_path / "sortie")
    assert not (folder / "bloc-square.jpg").exists()
    assert "kit-removed" in {problem.code for problem in made.problems}


def test_a_caption_changed_by_hand_is_kept_and_both_are_reported(compose: Compose, tmp_path: Path) -> None:
    folder = compose(_ZOE, tmp_path).folder
    caption = folder / "legende-instagram.txt"
    caption.write_text("à ma façon", "utf-8")
    made = compose(_brief(quote="Autre chose."), tmp_path)
    assert caption.read_text("utf-8") == "à ma façon"
    assert "Autre chose." in (folder / "legende-instagram-nouvelle.txt").read_text("utf-8")
    assert folder / "legende-instagram-nouvelle.txt" in made.files
    assert caption not in made.files
    (told,) = [problem for problem in made.problems if problem.code == "changed-by-hand"]
    assert all(name in told.words.fr for name in ("legende-instagram.txt", "legende-instagram-nouvelle.txt"))
    assert told.severity == "notice"


def test_visuals_that_name_nobody_have_a_folder_for_each_quote_and_photo(compose: Compose, tmp_path: Path) -> None:
    quotes = (_brief(person={}, quote=quote) for quote in ("Un.", "Deux.", "Un."))
    folders = [compose(brief, tmp_path).folder for brief in quotes]
    photo = compose(Brief(poster="bloc", photo=own_photo()), tmp_path).folder
    assert folders[0] == folders[2]
    assert len({*folders, photo}) == 3


def test_a_format_that_the_poster_lacks_leaves_nothing_behind(compose: Compose, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        compose(_ZOE, tmp_path, ("landscape", "affiche"))
    assert refused.value.problems[0].code == "unknown-format"
    assert list(tmp_path.iterdir()) == []


class _DiskFullAt:
    """Every write goes well but that of one file."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, path: Path, data: bytes) -> None:
        if path.name == self.name:
            raise Refused(
                Problem("not-written", "error", Words("Le disque est plein.", "The disk is full."), in_file(path))
            )
        write_atomic(path, data)


@pytest.mark.parametrize("name", ["bloc-square.jpg", "legende-facebook.txt"])
def test_a_disk_that_fills_up_costs_one_file_and_nothing_else(
    name: str, compose: Compose, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = compose(_ZOE, tmp_path, ("landscape", "square", "screen")).folder
    before, listed = (folder / name).read_bytes(), _manifest(folder)["files"]
    with monkeypatch.context() as patched:
        patched.setattr(make, "write_beside", _DiskFullAt(name))
        made = compose(_brief(quote="Autre chose."), tmp_path, ("landscape", "square"))
    assert not made.complete
    assert (folder / name).read_bytes() == before
    assert folder / name not in made.files
    assert {each.name for each in made.files} == {"bloc-landscape.jpg", "bloc-square.jpg", *_TEXTS, "kit.json"} - {name}
    assert (folder / "bloc-screen.jpg").exists(), "a run that failed removes nothing"
    (problem,) = [problem for problem in made.problems if problem.severity == "error"]
    assert (problem.code, str(problem.location)) == ("not-written", name)
    manifest = _manifest(folder)["files"]
    assert all(manifest[each] == listed[each] for each in (name, "bloc-screen.jpg"))
    assert compose(_ZOE, tmp_path, ("landscape",)).complete
    # What the first run drew is right again; what the second one drew is not any more.
    still_right = {"bloc-screen.jpg", "bloc-landscape.jpg", *({name} - _TEXTS)}
    assert _names(folder) == {*still_right, *_TEXTS, "kit.json"}


def test_a_manifest_that_cannot_be_written_is_not_named_among_the_files(
    compose: Compose, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make, "write_atomic", _DiskFullAt("kit.json"))
    made = compose(_ZOE, tmp_path)
    assert not made.complete
    assert made.folder / "kit.json" not in made.files
    assert [str(problem.location) for problem in made.problems if problem.severity == "error"] == ["kit.json"]
    assert set(_manifest(made.folder)["files"]) == {"bloc-landscape.jpg", *_TEXTS}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_a_run_cut_short_is_taken_up_again_in_the_same_folder(
    stop: type[BaseException], compose: Compose, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []

    def cut_short(path: Path, data: bytes) -> None:
        if written:
            raise stop
        written.append(path.name)
        write_atomic(path, data)

    with monkeypatch.context() as patched:
        patched.setattr(make, "write_beside", cut_short)
        with pytest.raises(stop):
            compose(_ZOE, tmp_path, ("landscape", "square"))
    assert _names(tmp_path / "zoe-roy") == {*written, "kit.json"}
    assert compose(_ZOE, tmp_path, ("story",)).folder == tmp_path / "zoe-roy"
    assert _names(tmp_path / "zoe-roy") == {*written, "bloc-story.jpg", *_TEXTS, "kit.json"}
    assert not list((tmp_path / "zoe-roy").glob(".jps-*"))


def test_a_layout_that_is_refused_is_reported_once_for_all_formats(studio: Studio, tmp_path: Path) -> None:
    resolved = resolve(_ZOE, studio.context)
    # A brief refuses such an address; a visual made otherwise may hold one.
    visual = msgspec.structs.replace(resolved.visual, qr="https://exemple.org/" + "a" * 250)
    order = Order(msgspec.structs.replace(resolved, visual=visual), tmp_path, ("landscape", "square", "letter"))
    made = make_kit(order, studio, no_progress)
    assert not made.complete
    (problem,) = [problem for problem in made.problems if problem.severity == "error"]
    assert problem.code == "qr-too-long"
    assert {"landscape", "square", "letter"} <= set(problem.location.formats)
    assert _names(made.folder) == {*_TEXTS, "kit.json"}


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_social_file_too_heavy_for_a_network_is_a_finding(kind: FileType, studio: Studio, tmp_path: Path) -> None:
    campaign = studio.context.campaign
    light = msgspec.structs.replace(campaign.networks["linkedin"], picture=PictureLimits(Limit(5000, "2026", "ici")))
    campaign = msgspec.structs.replace(campaign, networks={**campaign.networks, "linkedin": light})
    strict = msgspec.structs.replace(studio, context=msgspec.structs.replace(studio.context, campaign=campaign))
    resolved = resolve(_ZOE, studio.context)
    made = make_kit(Order(resolved, tmp_path, ("landscape", "letter"), (kind,)), strict, no_progress)
    assert made.complete
    (problem,) = [problem for problem in made.problems if problem.code == "file-too-large"]
    assert str(problem.location) == f"bloc-landscape.{EXPORT_TYPE[kind].suffix}"
    size = (made.folder / str(problem.location)).stat().st_size
    assert size >= 5000
    assert f"{size / 1e6:.1f} MB" in problem.words.en
    assert f"{size / 1e6:.1f}".replace(".", ",") + "\u00a0Mo" in problem.words.fr
    assert problem.fix
    assert "JPEG" in problem.fix.fr


def test_progress_counts_each_picture_then_ends(studio: Studio, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    order = Order(resolve(_ZOE, studio.context), tmp_path, ("landscape", "square"), ("jpeg", "png"))
    make_kit(order, studio, lambda done, total, name: seen.append((done, total, name)))
    assert [(done, total) for done, total, _ in seen] == [(done, 4) for done in range(5)]
    assert {name for _, _, name in seen} == {
        *("bloc-landscape.jpg", "bloc-landscape.png", "bloc-square.jpg", "bloc-square.png", "")
    }
    assert seen[-1][2] == ""


def test_nothing_of_the_machine_is_in_any_file(
    compose: Compose, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    photo = tmp_path / "secret-folder" / "portrait de Zoé.jpg"
    photo.parent.mkdir()
    photo.write_bytes(own_photo().read_bytes())
    made = compose(_brief(photo=photo, photographer="A. Côté"), tmp_path / "sortie", ("landscape", "letter"), ())
    for file in made.files:
        data = file.read_bytes()
        for trace in (str(tmp_path), tmp_path.name, "secret-folder", "portrait de"):
            assert trace.encode() not in data, file.name
            assert trace.encode("utf-16-be") not in data, file.name


def test_a_failure_keeps_the_machine_s_paths_out_of_the_manifest_too(
    compose: Compose, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make, "write_beside", _DiskFullAt("bloc-landscape.jpg"))
    made = compose(_ZOE, tmp_path)
    assert str(tmp_path).encode() not in (made.folder / "kit.json").read_bytes()
    assert "not-written" in (made.folder / "kit.json").read_text()


@pytest.mark.parametrize("number", [9e14, -9e14, 1e-308, 0.0])
def test_wild_numbers_of_a_file_still_make_a_picture(number: float, compose: Compose, tmp_path: Path) -> None:
    photo = take_in(own_photo(), "")
    crop = Crop(number, number, number)
    for index, choice in enumerate(
        (PhotoChoice(photo.digest, crop), PhotoChoice(photo.digest, None, (Face(number, 0, number),)))
    ):
        path = tmp_path / f"{index}.jps"
        write_visual(
            path, Visual("bloc", quote="Oui.", photo=choice, by_format={"story": FormatChoice(crop)}), photo.data
        )
        assert compose(Brief(file=path), tmp_path / "sortie", ("landscape", "story")).complete

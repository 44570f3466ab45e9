"""A review says what each kit is, measures what it can draw, and is stopped by none of them."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeAlias

import msgspec
import pytest
from msgspec.structs import replace

from composer.app.brief import Brief
from composer.app.example import read_sample
from composer.app.review import review as reviewing
from composer.app.review.page import page
from composer.app.review.review import Wanted, review
from composer.app.review.reviewed import COLUMNS, Reviewed, ShownPicture, cells
from composer.app.studio import Studio
from composer.core.document import edits
from composer.core.visual import Consent, Person, PhotoChoice, Use, Visual
from composer.core.words import Language, Words
from composer.export.manifest import MANIFEST, KitFinding, Manifest, manifest_bytes, read_manifest
from composer.render.photo.intake import take_in
from composer.storage.visual_file import write_visual
from tests.app.conftest import Compose
from tests.own_person import own_photo
from tests.own_posters import zipped

ReviewIn: TypeAlias = Callable[..., dict[str, Reviewed]]

_AGREED: tuple[Use, ...] = ("publish", "reshare")
_ZOE = Brief(
    poster="bloc",
    quote="Je suis arrivée quand même.",
    person={"name": "Zoé ROY"},
    photo=own_photo(),
    photo_of="self",
    agreed=_AGREED,
    photographer="Léa Roy",
)
_BOTH = Consent("self", _AGREED)
_PHOTO = take_in(own_photo(), "").data


@pytest.fixture
def reviewed(studio: Studio) -> ReviewIn:
    """Review what is in a folder: each by its place."""

    def call(*sources: Path, **wanted: str) -> dict[str, Reviewed]:
        found = review(msgspec.convert({"sources": sources, **wanted}, Wanted), studio, lambda _done, _place: None)
        return {each.place: each for each in found}

    return call


def _visual(consent: Consent = _BOTH, **fields: object) -> Visual:
    photo = PhotoChoice(hashlib.sha256(_PHOTO).hexdigest(), photographer="Léa Roy", consent=consent)
    return Visual("bloc", quote="Un pas à la fois.", person=Person("Zoé ROY"), photo=photo, **fields)  # pyright: ignore[reportArgumentType] - fields of a test


def _cells(reviewed: Reviewed, studio: Studio, language: Language = "fr") -> dict[str, str]:
    headings = (each.heading.to(language) for each in COLUMNS)
    return dict(zip(headings, cells(reviewed, studio.context.campaign, language), strict=True))


def _codes(reviewed: Reviewed) -> set[str]:
    return {each.code for each in reviewed.problems}


def test_a_visual_says_all_that_the_table_asks(reviewed: ReviewIn, studio: Studio, tmp_path: Path) -> None:
    write_visual(tmp_path / "zoe.jps", _visual(), _PHOTO)
    found = reviewed(tmp_path)["zoe.jps"]
    assert found.contrast is not None
    assert found.contrast >= 3
    assert _cells(found, studio) == {
        "Nom": "Zoé ROY",
        "État": "prêt",
        "Campagne": "jps-2026",
        "Phrase": "oui",
        "Identifiant": "oui",
        "Mots-clics": "—",
        "Dates": "oui",
        "Publier": "oui",
        "Repartager": "oui",
        "Contraste": f"{found.contrast:.1f}".replace(".", ","),
        "Textes coupés": "rien",
        "Crédit photo": "Léa Roy",
        "Fichier": "zoe.jps",
    }


def test_what_is_wrong_is_in_its_column(reviewed: ReviewIn, studio: Studio, tmp_path: Path) -> None:
    visual = replace(_visual(Consent("self", ("publish",))), quote="Je recommence. " * 60)
    story = "#JPS2026 #monmot Le mardi 18 février 2026."
    write_visual(tmp_path / "zoe.jps", edits.write_part(visual, "story", story), _PHOTO)
    found = reviewed(tmp_path)["zoe.jps"]
    told = _cells(found, studio)
    assert told["État"] == "à corriger"
    assert told["Dates"] == "à corriger\u00a0: Instagram, Facebook, LinkedIn"
    assert told["Mots-clics"].startswith("#JPS2026 #monmot")
    assert "Portrait" in told["Textes coupés"]
    assert (told["Publier"], told["Repartager"]) == ("oui", "non")
    assert {"reshare-not-agreed", "weekday-wrong"} <= _codes(found)
    assert not found.may_be_reshared


def test_a_kit_without_its_visual_tells_what_its_manifest_does(
    reviewed: ReviewIn, studio: Studio, compose: Compose, tmp_path: Path
) -> None:
    compose(_ZOE, tmp_path / "recu", ("portrait",))
    found = reviewed(tmp_path / "recu", pictures="drawn")["zoe-roy"]
    told = _cells(found, studio)
    assert (told["Nom"], told["Crédit photo"], told["Textes coupés"]) == ("Zoé ROY", "Léa Roy", "rien")
    assert (told["Phrase"], told["Identifiant"], told["Repartager"]) == ("oui", "oui", "oui")
    manifest = read_manifest(tmp_path / "recu" / "zoe-roy")
    assert manifest
    assert found.contrast == manifest.contrasts["bloc-portrait.jpg"]
    assert manifest.content
    assert found.alternative == manifest.content.alternative.full
    assert found.picture
    assert (found.picture.width, found.picture.height) == (720, 900)
    assert found.may_be_reshared


def test_a_caption_changed_by_hand_is_the_one_that_counts(reviewed: ReviewIn, compose: Compose, tmp_path: Path) -> None:
    made = compose(_ZOE, tmp_path)
    (made.folder / "legende-facebook.txt").write_text("Mon CV.\n", "utf-8")
    found = reviewed(tmp_path)["zoe-roy"]
    assert found.broken_on("handle") == ("facebook",)
    (made.folder / "legende-linkedin.txt").write_bytes("Zoé".encode("latin-1"))
    assert "not-utf-8" in _codes(reviewed(tmp_path)["zoe-roy"])


def test_where_a_kit_and_its_visual_differ_nobody_agreed(reviewed: ReviewIn, compose: Compose, tmp_path: Path) -> None:
    made = compose(replace(_ZOE, agreed=("publish",)), tmp_path)
    write_visual(made.folder / "visuel.jps", _visual(), _PHOTO)
    found = reviewed(tmp_path)["zoe-roy"]
    assert found.consent.agreed == ("publish",)
    assert "kit-differs" in _codes(found)
    assert not found.may_be_reshared


def test_a_picture_that_a_kit_lost_is_told(reviewed: ReviewIn, compose: Compose, tmp_path: Path) -> None:
    made = compose(replace(_ZOE, agreed=("publish",)), tmp_path)
    picture = next(each for each in made.files if each.suffix == ".jpg")
    picture.unlink()
    (lost,) = (each for each in reviewed(tmp_path)["zoe-roy"].problems if each.code == "kit-incomplete")
    assert picture.name in lost.words.fr
    # Of many kits, which one.
    assert lost.location.file == "zoe-roy/kit.json"


def test_a_kit_whose_visual_is_damaged_is_told_by_the_rest(
    reviewed: ReviewIn, compose: Compose, tmp_path: Path
) -> None:
    made = compose(_ZOE, tmp_path)
    (made.folder / "visuel.jps").write_bytes(b"PK\x03\x04")
    found = reviewed(tmp_path)["zoe-roy"]
    assert (found.name, found.worst) == ("Zoé ROY", "error")
    assert "not-a-visual" in _codes(found)


def test_a_visual_on_a_poster_that_is_not_here_still_has_its_texts(reviewed: ReviewIn, tmp_path: Path) -> None:
    write_visual(tmp_path / "zoe.jps", replace(_visual(), poster="absente"), _PHOTO)
    found = reviewed(tmp_path, pictures="drawn")["zoe.jps"]
    assert (found.name, found.contrast, found.cut, found.picture) == ("Zoé ROY", None, None, None)
    assert "poster-missing" in _codes(found)
    assert found.networks == ("instagram", "facebook", "linkedin")


def test_the_same_visual_twice_is_once_on_the_page(reviewed: ReviewIn, tmp_path: Path) -> None:
    write_visual(tmp_path / "a.jps", _visual(id="zoe"), _PHOTO)
    (tmp_path / "b.zip").write_bytes(zipped({"zoe.jps": (tmp_path / "a.jps").read_bytes()}))
    found = reviewed(tmp_path)
    assert [each.may_be_reshared for each in found.values()] == [True, False]
    assert "kit-twice" in _codes(found["b.zip/zoe.jps"])


@pytest.mark.parametrize(
    "consent",
    [
        Consent(),
        Consent("self", ("reshare",)),
        Consent("minor", ("reshare",)),
        Consent("nobody"),
        Consent("self", dismissed=True),
    ],
)
def test_nobody_is_reshared_without_both_agreements(consent: Consent, reviewed: ReviewIn, tmp_path: Path) -> None:
    write_visual(tmp_path / "zoe.jps", _visual(consent), _PHOTO)
    found = reviewed(tmp_path)["zoe.jps"]
    assert not found.may_be_reshared
    assert "reshare-not-agreed" in _codes(found)


def test_the_example_is_never_on_the_page(reviewed: ReviewIn, tmp_path: Path) -> None:
    visual = replace(_visual(), quote=read_sample()[0].fr.quote)
    write_visual(tmp_path / "zoe.jps", visual, _PHOTO)
    found = reviewed(tmp_path)["zoe.jps"]
    assert "example-leaves" in _codes(found)
    assert not found.may_be_reshared


def test_whatever_goes_wrong_with_one_stops_no_other(
    reviewed: ReviewIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.jps", "b.jps"):
        write_visual(tmp_path / name, _visual(), _PHOTO)
    checked = reviewing.captions_checked
    broken = iter((True, False))

    def fail(*arguments: object) -> object:
        if next(broken):
            raise RecursionError
        return checked(*arguments)  # pyright: ignore[reportArgumentType] - as they were given

    monkeypatch.setattr(reviewing, "captions_checked", fail)
    found = reviewed(tmp_path)
    assert [each.worst for each in found.values()] == ["error", "notice"]
    assert _codes(found["a.jps"]) == {"unforeseen"}


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[" * 100_000, b'{"format": 99, "person": {}}', b"\xff\xfe", b'{"format": 2}']
)
def test_a_manifest_that_cannot_be_read_is_told(data: bytes, reviewed: ReviewIn, tmp_path: Path) -> None:
    (tmp_path / "zoe").mkdir()
    (tmp_path / "zoe" / MANIFEST).write_bytes(data)
    found = reviewed(tmp_path)["zoe"]
    assert _codes(found) == {"kit-unreadable"}
    write_visual(tmp_path / "zoe" / "zoe.jps", _visual(), _PHOTO)
    assert reviewed(tmp_path)["zoe"].name == "Zoé ROY"


def test_what_another_s_manifest_says_is_cleaned_and_bounded(
    reviewed: ReviewIn, compose: Compose, studio: Studio, tmp_path: Path
) -> None:
    folder = compose(_ZOE, tmp_path, ("portrait",)).folder
    kit = read_manifest(folder)
    assert kit
    assert kit.content
    noise = Words("\x1b[2J" + "x" * 10_000, "\x1b[2J" + "y" * 10_000)
    findings = (KitFinding("text-absent", "error", "\x1b[2Jportrait", noise), KitFinding("made-up", "error", "", noise))
    content = replace(kit.content, person=Person("Zoé\x1b[2J\u202e\nROY"), quote="a\x00b")
    pictures = {"../../secret.jpg": replace(kit.pictures["bloc-portrait.jpg"], format="portrait")}
    told = replace(kit, findings=findings, content=content, pictures=pictures)
    (folder / MANIFEST).write_bytes(manifest_bytes(told))
    found = reviewed(tmp_path, pictures="drawn")["zoe-roy"]
    (layout,) = (each for each in found.problems if each.code == "text-absent")
    assert len(layout.words.fr) <= 300
    assert found.picture is None
    assert all(cell.replace("\u00a0", " ").isprintable() for cell in _cells(found, studio).values())
    assert "\x1b" not in layout.words.fr + found.name


def test_a_picture_that_is_none_is_told_and_left_out(reviewed: ReviewIn, compose: Compose, tmp_path: Path) -> None:
    made = compose(_ZOE, tmp_path, ("portrait",))
    (made.folder / "bloc-portrait.jpg").write_bytes(b"<svg onload='alert(1)'/>")
    found = reviewed(tmp_path, pictures="drawn")["zoe-roy"]
    assert found.picture is None
    assert found.worst == "error"


class _Tags(HTMLParser):
    """The tags of a page with their attributes, and whether each that is opened is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in {"meta", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _one(**fields: object) -> Reviewed:
    made = {"place": "a", "consent": _BOTH, "picture": ShownPicture(b"\xff\xd8jpeg", 720, 900)}
    return Reviewed(**{**made, "alternative": "Affiche.", "credit": Words("Zoé.", "Zoe."), **fields})  # pyright: ignore[reportArgumentType] - fields of a test


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_has_those_who_agreed_and_nothing_to_load(language: Language, studio: Studio) -> None:
    received = [
        _one(name="Zoé", language="en"),
        _one(credit=Words("Caché.", "Hidden."), consent=Consent("self", ("publish",))),
        _one(credit=Words("Sans image.", "No picture."), picture=None),
    ]
    text = page(received, studio.context.campaign, language)
    tags = _Tags(text)
    assert tags.open == []
    assert ("html", {"lang": language}) in tags.found
    (figure,) = (attributes for tag, attributes in tags.found if tag == "figure")
    assert figure == {"lang": "en"}
    (image,) = (attributes for tag, attributes in tags.found if tag == "img")
    assert image["alt"] == "Affiche."
    assert (image["src"] or "").startswith("data:image/jpeg;base64,")
    assert "Zoe." in text
    assert not re.search("Caché|Hidden|Sans image|No picture", text)
    assert {tag for tag, _ in tags.found} == {
        *("html", "head", "meta", "title", "style", "body", "header", "h1", "p", "main", "ul", "li", "figure", "img"),
        "figcaption",
    }
    assert not re.search(r"https?:|//|url\(|@import|<script|\bon\w+=", re.sub(r'base64,[^"]*', "", text))


def test_the_page_is_styled_by_its_own_sheet_alone(studio: Studio) -> None:
    text = page([_one()], studio.context.campaign, "fr")
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    known = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = (attributes["content"] for _, attributes in _Tags(text).found if "http-equiv" in attributes)
    assert f"style-src 'sha256-{known}'" in (policy or "")
    assert "unsafe" not in (policy or "")


def test_no_text_of_another_is_markup_on_the_page(studio: Studio) -> None:
    harm = "\"><script>alert(1)</script><img src=x onerror='y'>&{0}{name}\n\x00"
    text = page([_one(name=harm, alternative=harm, credit=Words(harm, harm))], studio.context.campaign, "fr")
    tags = _Tags(text)
    assert tags.open == []
    assert [tag for tag, _ in tags.found if tag in {"script", "img"}] == ["img"]
    (image,) = (attributes for tag, attributes in tags.found if tag == "img")
    assert set(image) == {"src", "width", "height", "alt"}
    assert "{0}{name}" in (image["alt"] or "")


def test_a_page_with_nobody_says_so(studio: Studio) -> None:
    assert "Aucun visuel reçu" in page([], studio.context.campaign, "fr")
    assert "<ul>" not in page([], studio.context.campaign, "fr")


def test_no_manifest_is_needed_of_a_later_version(reviewed: ReviewIn, compose: Compose, tmp_path: Path) -> None:
    folder = compose(_ZOE, tmp_path).folder
    kit = read_manifest(folder)
    assert isinstance(kit, Manifest)
    (folder / MANIFEST).write_bytes(manifest_bytes(replace(kit, format=2, content=None)))
    found = reviewed(tmp_path)["zoe-roy"]
    assert (found.name, found.worst) == ("zoé roy", None)

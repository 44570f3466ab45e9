"""A kit is packed for the organisation with all it needs and nothing else, and the message says what to attach."""

import io
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, Resolved, resolve
from composer.app.kit import send
from composer.app.kit.make import Made
from composer.app.kit.send import ToSend, prepare_to_send
from composer.app.review.review import Wanted, review
from composer.app.studio import Studio
from composer.core.campaign.campaign import Fact
from composer.core.person.consent import consent_page
from composer.core.problems import Refused
from composer.core.visual import Consent, PhotoChoice, Visual
from composer.core.words import Language
from composer.storage.visual_file import VISUAL_FILE, stored_in
from tests.app.conftest import Compose
from tests.own_person import own_photo

_ADDRESS = Fact("trousses@exemple.ca", "given", "author")
_ZOE = Brief(
    poster="bloc",
    quote="Je suis arrivée quand même.",
    person={"name": "Zoé Roy"},
    photo=own_photo(),
    photo_of="self",
    agreed=("publish", "reshare"),
)


def _resolved(studio: Studio, brief: Brief = _ZOE) -> Resolved:
    resolved = resolve(brief, studio.context)
    return replace(resolved, visual=replace(resolved.visual, answers={"fierte": "Une confidence."}))


@pytest.fixture
def made(compose: Compose, tmp_path: Path) -> Made:
    return compose(_ZOE, tmp_path)


def _sent(made: Made, studio: Studio, language: Language = "fr", brief: Brief = _ZOE) -> ToSend:
    campaign = replace(studio.context.campaign, email=_ADDRESS)
    return prepare_to_send(made.folder, _resolved(studio, brief), campaign, language)


def _files(path: Path) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(path.read_bytes())) as archive:
        return {each: archive.read(each) for each in archive.namelist()}


def test_the_zip_has_the_kit_the_visual_and_the_consent_and_nothing_else(made: Made, studio: Studio) -> None:
    (made.folder / "notes.txt").write_text("À moi.", "utf-8")
    (made.folder / "legende-instagram.txt").write_text("Changée à la main.", "utf-8")
    sent = _sent(made, studio)
    assert sent.path == made.folder.parent / "zoe-roy.zip"
    files = _files(sent.path)
    names = {each.name for each in made.files} | {VISUAL_FILE, "consentement.txt"}
    assert set(files) == {f"zoe-roy/{name}" for name in names}
    assert files["zoe-roy/legende-instagram.txt"].decode() == "Changée à la main."
    assert files["zoe-roy/bloc-landscape.jpg"] == (made.folder / "bloc-landscape.jpg").read_bytes()
    assert "Repartage par l’organisation\u00a0: accepté" in files["zoe-roy/consentement.txt"].decode()
    stored = stored_in(files[f"zoe-roy/{VISUAL_FILE}"], Path(VISUAL_FILE))
    assert (stored.visual.quote, stored.visual.answers) == (_ZOE.quote, {})
    assert stored.photo


def test_what_is_sent_is_what_a_review_reads(made: Made, studio: Studio) -> None:
    sent = _sent(made, studio)
    (found,) = review(Wanted((sent.path,)), studio, lambda _done, _place: None)
    assert (found.name, found.worst, found.may_be_reshared) == ("Zoé Roy", "notice", True)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_message_opens_with_its_subject_and_what_to_attach(language: Language, made: Made, studio: Studio) -> None:
    sent = _sent(made, studio, language)
    address = urlsplit(sent.mailto)
    assert (address.scheme, address.path) == ("mailto", "trousses@exemple.ca")
    fields = parse_qs(address.query, strict_parsing=True)
    assert set(fields) == {"subject", "body"}
    assert "Zoé Roy" in fields["subject"][0]
    assert "2026" in fields["subject"][0]
    assert "zoe-roy.zip" in fields["body"][0].splitlines()[0]
    assert fields["body"][0].replace("\r\n", "\n") == sent.body
    assert len(sent.mailto) < 2000
    assert str(made.folder.parent) not in sent.mailto


def test_no_name_adds_a_field_or_a_recipient(made: Made, studio: Studio) -> None:
    harm = "Zoé&bcc=x@y.ca\r\nCc: z@y.ca?attach=/etc/passwd" + "é" * 240
    sent = _sent(made, studio, brief=replace(_ZOE, person={"name": harm}))
    assert set(parse_qs(urlsplit(sent.mailto).query)) == {"subject", "body"}
    assert sent.mailto.isascii()
    assert len(sent.mailto) < 2000
    assert "\n" not in sent.subject


def test_without_an_address_the_zip_is_made_and_there_is_no_message_to_open(made: Made, studio: Studio) -> None:
    sent = prepare_to_send(made.folder, _resolved(studio), studio.context.campaign, "fr")
    assert sent.path.is_file()
    assert (sent.address, sent.mailto) == ("", "")


def test_the_zip_is_made_again_over_itself_and_over_nothing_else(made: Made, studio: Studio) -> None:
    first = _sent(made, studio)
    data = first.path.read_bytes()
    assert _sent(made, studio).path == first.path
    assert first.path.read_bytes() == data
    first.path.write_bytes(b"Les photos du chalet.")
    assert _sent(made, studio).path.name == "zoe-roy-2.zip"
    assert first.path.read_bytes() == b"Les photos du chalet."


def test_a_kit_that_is_gone_is_told(made: Made, studio: Studio) -> None:
    (made.folder / "kit.json").unlink()
    with pytest.raises(Refused) as refused:
        _sent(made, studio)
    assert [each.code for each in refused.value.problems] == ["kit-nothing"]
    assert not (made.folder.parent / "zoe-roy.zip").exists()


def test_a_zip_too_heavy_to_be_mailed_is_told(made: Made, studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _sent(made, studio).problems == ()
    monkeypatch.setattr(send, "_MOST_MAILED", 1000)
    (told,) = _sent(made, studio).problems
    assert (told.code, told.severity) == ("file-too-large", "warning")


def test_the_manifest_in_the_zip_is_the_kit_s(made: Made, studio: Studio) -> None:
    kit = json.loads(_files(_sent(made, studio).path)["zoe-roy/kit.json"])
    assert kit["consent"] == {"photo_of": "self", "agreed": ["publish", "reshare"], "dismissed": False}


@pytest.mark.parametrize(
    ("visual", "said"),
    [
        (Visual("bloc"), "n’a pas de photo"),
        (Visual("bloc", photo=PhotoChoice("")), "pas dit qui est sur la photo"),
        (Visual("bloc", photo=PhotoChoice("", consent=Consent("nobody"))), "personne que l’on reconnaît"),
        (
            Visual("bloc", photo=PhotoChoice("", consent=Consent("minor", ("publish",)))),
            "Repartage par l’organisation\u00a0: pas accepté",
        ),
        (Visual("bloc", photo=PhotoChoice("", photographer="Léa")), "Crédit photo\u00a0: Léa"),
    ],
)
def test_the_consent_is_written_in_both_languages(visual: Visual, said: str) -> None:
    french, english = consent_page(visual).strip().split("\n\n")
    assert said in french
    assert english != french
    assert consent_page(replace(visual, language="en")).startswith(english)

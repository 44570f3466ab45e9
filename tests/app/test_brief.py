import hashlib
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from composer.app.brief import Brief, resolve, resolve_words
from composer.app.context import Context
from composer.app.poster.find_poster import PosterMissing
from composer.core.geometry import Crop, Point
from composer.core.problems import Misused, Refused
from composer.core.text.cleaning import TEXT_LIMIT
from composer.core.visual import USUAL_RADIUS, Face, FormatChoice, Person, PhotoChoice, Visual
from composer.core.words import Words
from composer.render.photo.intake import take_in
from composer.storage.visual_file import write_visual
from tests.own_person import own_photo
from tests.render.photo.files import jpeg

_PORTRAIT = own_photo()
_PHOTO = take_in(_PORTRAIT, "portrait.jpg")
_VISUAL = Visual(
    "ruban",
    palette="",
    quote="I got there anyway.",
    person=Person("Zoé Roy", "Tutrice", "École Riverside", {"instagram": "@zoe", "facebook": "@zoe.roy"}),
    photo=PhotoChoice(_PHOTO.digest, Crop(0.4, 0.5, 1.5), (Face(0.5, 0.3, 0.2),), "A. Côté", "duotone"),
    language="en",
    qr="https://exemple.org/",
    by_format={"portrait": FormatChoice(Crop(0.5, 0.5, 2.0))},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "visuel.jps"
    write_visual(path, _VISUAL, _PHOTO.data)
    return path


def test_a_saved_visual_is_taken_whole_with_its_photo(file: Path, context: Context) -> None:
    resolved = resolve(Brief(file=file), context)
    assert resolved.visual == _VISUAL
    assert resolved.photo
    assert resolved.photo.data == _PHOTO.data
    assert resolved.poster.id == "ruban"
    assert resolved.problems == ()
    assert resolve_words(Brief(file=file), context) == (_VISUAL, ())


def test_what_is_given_takes_precedence_over_what_was_saved(file: Path, context: Context) -> None:
    brief = Brief(
        file=file,
        poster="bloc",
        palette="papier",
        quote="Autre chose.",
        person={"name": "Zoé Côté", "role": "Mentore", "organisation": "Cégep"},
        handles=(("instagram", "zoe.cote"),),
        photographer="B. Roy",
        crop=Crop(0.1, 0.2, 3.0),
        focus=Point(0.6, 0.4),
        look="natural",
        language="fr",
        qr="http://autre.example/",
    )
    visual = resolve(brief, context).visual
    assert visual == Visual(
        "bloc",
        "papier",
        "Autre chose.",
        Person("Zoé Côté", "Mentore", "Cégep", {"instagram": "@zoe.cote", "facebook": "@zoe.roy"}),
        PhotoChoice(_PHOTO.digest, Crop(0.1, 0.2, 3.0), (Face(0.6, 0.4, USUAL_RADIUS),), "B. Roy", "natural"),
        "fr",
        "http://autre.example/",
        _VISUAL.by_format,
    )


def test_an_empty_text_takes_a_saved_one_away(file: Path, context: Context) -> None:
    brief = Brief(
        file=file, quote="", person={"name": " ", "role": ""}, handles=(("facebook", "@"),), photographer="", qr=""
    )
    visual = resolve(brief, context).visual
    assert (visual.quote, visual.person.name, visual.person.role, visual.qr) == ("", "", "", "")
    assert visual.person.handles == {"instagram": "@zoe"}
    assert visual.photo
    assert visual.photo.photographer == ""


def test_a_new_photo_is_framed_again(file: Path, tmp_path: Path, context: Context) -> None:
    other = tmp_path / "autre.jpg"
    other.write_bytes(jpeg(Image.new("RGB", (600, 600), (90, 120, 150))))
    resolved = resolve(Brief(file=file, photo=other), context)
    assert resolved.photo
    assert resolved.visual.photo
    assert resolved.visual.photo.digest == resolved.photo.digest == take_in(other, "").digest != _PHOTO.digest
    assert (resolved.visual.photo.crop, resolved.visual.photo.faces) == (None, ())
    assert resolved.visual.by_format == {}


def test_the_digest_is_of_the_photo_as_imported(context: Context) -> None:
    resolved = resolve(Brief(poster="bloc", photo=_PORTRAIT), context)
    assert resolved.photo
    assert resolved.visual.photo == PhotoChoice(hashlib.sha256(resolved.photo.data).hexdigest())


def test_words_alone_open_no_photo_and_need_no_poster(tmp_path: Path, context: Context) -> None:
    visual, problems = resolve_words(Brief(photo=tmp_path / "absente.jpg", photographer="A. Côté"), context)
    assert problems == ()
    assert visual.photo == PhotoChoice("", photographer="A. Côté")
    assert resolve_words(Brief(quote="Oui."), context)[0].photo is None


@pytest.mark.parametrize("handle", ["zoe", "@zoe", "@@zoe", " @zoe ", "@ zoe", "zoe\n"])
def test_a_handle_is_kept_with_its_one_sign(handle: str, context: Context) -> None:
    visual, _ = resolve_words(Brief(handles=(("instagram", handle),)), context)
    assert visual.person.handles == {"instagram": "@zoe"}


def test_the_last_handle_of_a_network_wins(context: Context) -> None:
    visual, _ = resolve_words(Brief(handles=(("linkedin", "un"), ("linkedin", "deux"))), context)
    assert visual.person.handles == {"linkedin": "@deux"}


# A .jps can come from anywhere: what it says is cleaned and checked as what a person types is.


def _written(tmp_path: Path, visual: Visual) -> Brief:
    path = tmp_path / "reçu.jps"
    write_visual(path, visual, None)
    return Brief(file=path)


def test_the_texts_of_a_file_are_cleaned_with_notices(tmp_path: Path, context: Context) -> None:
    person = Person("Zo\u0301\x00e", "Tutrice\nde nuit", "\u202eÉcole", {"instagram": "zo\x1be"})
    brief = _written(tmp_path, Visual("bloc", quote="Oui.\x07\r\n", person=person))
    resolved = resolve(brief, context)
    assert resolved.visual.quote == "Oui."
    assert resolved.visual.person == Person("Zóe", "Tutrice de nuit", "École", {"instagram": "@zoe"})
    places = [str(problem.location) for problem in resolved.problems]
    assert sorted(places) == ["handle: instagram", "name", "organisation", "quote"]
    assert {problem.code for problem in resolved.problems} == {"characters-removed"}


@pytest.mark.parametrize(
    "visual",
    [
        Visual("bloc", quote="é" * (TEXT_LIMIT + 1)),
        Visual("bloc", quote="a" + "\u0301" * 100_000),
        Visual("bloc", quote="Oui.", person=Person("n" * 1000)),
        Visual("bloc", quote="Oui.", qr="https://exemple.org/" + "a" * 1000),
    ],
)
def test_a_file_s_text_beyond_its_bound_is_refused(visual: Visual, tmp_path: Path, context: Context) -> None:
    with pytest.raises(Refused) as refused:
        resolve(_written(tmp_path, visual), context)
    assert [problem.code for problem in refused.value.problems] == ["text-too-large"]


@pytest.mark.parametrize(
    ("visual", "code"),
    [
        (Visual("blok", quote="Oui."), "poster-missing"),
        (Visual("", quote="Oui."), "no-poster"),
        (Visual("bloc", palette="forets", quote="Oui."), "unknown-palette"),
        (Visual("bloc", quote="Oui.", qr="javascript:alert(1)"), "qr-not-an-address"),
        (Visual("bloc"), "nothing-to-show"),
    ],
)
def test_a_file_s_choice_that_does_not_exist_is_refused_by_name(
    visual: Visual, code: str, tmp_path: Path, context: Context
) -> None:
    with pytest.raises(Misused) as misused:
        resolve(_written(tmp_path, visual), context)
    (problem,) = misused.value.problems
    assert problem.code == code
    assert problem.fix


def test_a_network_that_the_campaign_no_longer_has_is_no_reason_to_refuse_a_file(
    tmp_path: Path, context: Context
) -> None:
    brief = _written(tmp_path, Visual("bloc", quote="Oui.", person=Person(handles={"myspace": "@zoe"})))
    assert resolve(brief, context).visual.person.handles == {"myspace": "@zoe"}


def test_a_file_s_missing_poster_is_reported_with_the_nearest_as_the_command_line_takes_it(
    tmp_path: Path, context: Context
) -> None:
    brief = _written(tmp_path, Visual("ruban-2030", quote="Oui."))
    with pytest.raises(PosterMissing) as missing:
        resolve(brief, context)
    (problem,) = missing.value.problems
    assert missing.value.nearest == "ruban"
    assert problem.command == Words("--poster ruban", "--poster ruban")
    assert resolve(msgspec.structs.replace(brief, poster="ruban"), context).poster.id == "ruban"


def test_a_file_seen_on_another_poster_of_that_name_is_reported(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "a.jps"
    for digest, told in (("", []), (context.poster("bloc").digest, []), ("0" * 64, ["other-poster"])):
        write_visual(path, Visual("bloc", quote="Oui."), None, digest)
        problems = resolve(Brief(file=path), context).problems
        assert [problem.code for problem in problems if problem.severity == "notice" and str(problem.location)] == told
    write_visual(path, Visual("bloc", quote="Oui."), None, "0" * 64)
    assert "other-poster" not in {each.code for each in resolve(Brief(file=path, poster="bloc"), context).problems}

"""The words of a saved visual that no option speaks of, and the texts that words alone give."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.brief import Brief, resolve, resolve_words
from composer.app.context import Context
from composer.app.document.session import open_session
from composer.cli.commands.caption import visual_texts
from composer.core.campaign.campaign import Campaign
from composer.core.problems import Misused, Refused
from composer.core.visual import AlternativeEdits, CaptionEdits, Person, PhotoChoice, Visual
from composer.core.words import LANGUAGES, Language
from composer.storage.visual_file import write_visual
from tests.app.conftest import Compose
from tests.spoken import in_inuktitut

_EDITS = CaptionEdits({"story": "J’ai recommencé trois fois."}, {"linkedin": {"opening": "mon parcours."}})
_VISUAL = Visual(
    "bloc",
    quote="Je suis arrivée quand même.",
    person=Person("Zoé Roy", handles={"instagram": "@zoe"}),
    caption=_EDITS,
    alternative=AlternativeEdits("Zoé rit.", "Zoé rit devant son école."),
    answers={"1": "La persévérance, tsé, c’est  long.", "4": "Ose!"},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "visuel.jps"
    write_visual(path, _VISUAL, None)
    return path


@pytest.mark.parametrize(
    "brief",
    [
        Brief(),
        Brief(poster="ruban", palette="prune"),
        Brief(quote="Autre chose.", person={"name": "Zoé Côté", "role": "Tutrice", "organisation": "Cégep"}),
        Brief(handles=(("linkedin", "zoe"),), photographer="A. Côté", qr="https://exemple.org/"),
        Brief(language="en"),
    ],
)
def test_no_option_rewrites_what_was_answered_or_typed_for_the_captions(
    brief: Brief, file: Path, context: Context
) -> None:
    asked = replace(brief, file=file)
    for visual in (resolve(asked, context).visual, resolve_words(asked, context)[0]):
        assert visual.answers == _VISUAL.answers
        assert visual.caption == _EDITS
        assert visual.alternative == _VISUAL.alternative


def test_the_campaigns_texts_take_a_language_of_its_own_and_no_other(file: Path, context: Context) -> None:
    spoken = replace(context, campaign=in_inuktitut(context.campaign))
    asked = Brief(file=file, campaign_language="iu")
    assert resolve(asked, spoken).visual.campaign_language == resolve_words(asked, spoken)[0].campaign_language == "iu"
    with pytest.raises(Misused) as refused:
        resolve(asked, context)
    (problem,) = refused.value.problems
    assert (problem.code, problem.fix and problem.fix.fr) == ("unknown-language", "Les noms valides\u00a0: fr, en.")


def test_a_file_in_a_language_that_the_campaign_lacks_is_told_and_opens(tmp_path: Path, context: Context) -> None:
    path = tmp_path / "visuel.jps"
    write_visual(path, replace(_VISUAL, campaign_language="iu"), None)
    assert "unknown-language" in {each.code for each in resolve(Brief(file=path), context).problems}
    assert "unknown-language" in {each.code for each in open_session(context, path).notices}
    assert resolve(Brief(file=path, campaign_language=""), context).problems == ()


def test_what_was_typed_for_the_captions_is_in_them(file: Path, context: Context) -> None:
    visual, _ = resolve_words(Brief(file=file), context)
    files = visual_texts(visual, context, None).files
    for network in context.campaign.offered:
        text = files[f"legende-{network}.txt"]
        assert "J’ai recommencé trois fois." in text.splitlines()
        assert ("je vous partage... mon parcours." in text) is (network == "linkedin")
    assert files["texte-alternatif.txt"] == "Zoé rit.\n\nZoé rit devant son école.\n"
    assert not any("tsé" in text or "Ose!" in text for text in files.values())


def test_words_alone_give_the_texts_that_a_kit_holds(file: Path, context: Context, compose: Compose) -> None:
    made = compose(Brief(file=file, photographer=""), file.parent / "sortie")
    visual, _ = resolve_words(Brief(file=file), context)
    texts = visual_texts(visual, context, None)
    written = {path.name: path.read_text("utf-8") for path in made.files if path.suffix == ".txt"}
    # The guide of a kit names the formats that were made; without pictures, those that the networks show.
    assert {name: text for name, text in written.items() if not name.startswith("guide")} == {
        name: text for name, text in texts.files.items() if not name.startswith("guide")
    }
    assert written.keys() == texts.files.keys()
    assert set(texts.problems) <= set(made.problems)


def test_one_network_gives_its_caption_alone_and_its_own_findings(file: Path, context: Context) -> None:
    visual, _ = resolve_words(Brief(file=file), context)
    everything = visual_texts(visual, context, None).files
    for network in context.campaign.offered:
        texts = visual_texts(visual, context, network)
        name = f"legende-{network}.txt"
        assert texts.files == {name: everything[name]}
    long, _ = resolve_words(Brief(file=file, quote="mot " * 600), context)
    (problem,) = visual_texts(long, context, "instagram").problems
    assert (problem.code, str(problem.location)) == ("caption-too-long", "instagram")
    assert visual_texts(long, context, "facebook").problems == ()


@pytest.mark.parametrize("network", ["instagran", "Instagram", "", "myspace"])
def test_a_network_that_the_campaign_does_not_know_is_misused(network: str, context: Context) -> None:
    with pytest.raises(Misused) as misused:
        visual_texts(_VISUAL, context, network)
    (problem,) = misused.value.problems
    assert problem.code == "unknown-network"
    assert problem.fix
    assert "instagram" in problem.fix.fr


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_poster_every_text_is_there(language: Language, context: Context) -> None:
    visual = Visual("", quote="Oui.", language=language)
    files = visual_texts(visual, context, None).files
    assert files.keys() == visual_texts(replace(visual, poster="bloc"), context, None).files.keys()
    assert "Oui." in files["texte-alternatif.txt"]
    assert not any("«\u00a0\u00a0»" in text or "“”" in text for text in files.values())


def test_a_poster_that_is_gone_is_refused_where_its_name_is_needed_only(context: Context) -> None:
    gone = replace(_VISUAL, poster="disparue", alternative=AlternativeEdits())
    assert visual_texts(gone, context, "facebook").files
    with pytest.raises(Refused) as refused:
        visual_texts(gone, context, None)
    assert [problem.code for problem in refused.value.problems] == ["unknown-poster"]


def test_the_phrase_stays_french_and_first_whatever_the_language(context: Context) -> None:
    campaign: Campaign = context.campaign
    for language in LANGUAGES:
        brief = Brief(quote="I got there.", language=language)
        visual, _ = resolve_words(brief, context)
        files = visual_texts(visual, context, None).files
        assert all(files[f"legende-{network}.txt"].startswith(campaign.phrase.value) for network in campaign.offered)


def test_a_photographer_without_a_photo_is_credited_in_words_alone(context: Context) -> None:
    visual, _ = resolve_words(Brief(quote="Oui.", photographer=" A.\u00a0Côté\n"), context)
    assert visual.photo == PhotoChoice("", photographer="A.\u00a0Côté")
    assert "Photo\u00a0: A.\u00a0Côté" in visual_texts(visual, context, "facebook").files["legende-facebook.txt"]

"""From answers to quotes: whatever holds them, what is proposed is theirs, word for word, and fits the poster."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.answers import GivenAnswers, answers_in, propose, read_answers
from composer.app.brief import Brief, resolve
from composer.app.studio import Studio
from composer.core.poster import Layout, TextSlot
from composer.core.problems import Misused, Refused, at_slot
from composer.core.quotes.answer import Answer
from composer.core.quotes.sentences import squeeze
from composer.core.text.cleaning import ANSWERS_LIMIT, clean
from composer.core.visual import Person, PhotoChoice, Visual
from composer.render.arrange import arrange
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.render.scene import Scene
from composer.render.text.entry import GIVEN_UP, LACKING
from composer.storage.visual_file import write_visual
from tests.app.conftest import Compose
from tests.core.quotes.answers import Sample, samples
from tests.formats import FORMAT_BY_ID
from tests.networks import SHIPPED
from tests.own_person import own_photo
from tests.render.poster_figures import Grey
from tests.render.stage import LONG_PERSON

_PORTRAIT = own_photo()
_PHOTO = take_in(_PORTRAIT, "portrait.jpg")
_SIZE = open_photo(_PHOTO).size
_CHUTE = "La persévérance, c’est retourner sur la glace le lendemain d’une chute."
_PAS = "Crois en toi, même les jours où personne n’y croit."
#: Stands alone, has nowhere to be cut, and is as long as a quote may be.
_LONG = (
    "La persévérance de ma grand-mère devant son premier cahier d’écolière à soixante-douze ans m’a appris plus de "
    "courage devant la page blanche que toutes les médailles de mes concurrents de la piscine municipale de mon "
    "quartier natal de Montréal durant toutes ces années d’efforts."
)
_POSTERS = ("bloc", "ruban", "sentier")
#: Those that hold fewer characters in a wide format than an answer may have.
_TIGHT = ("grand-mot", "persevert")
#: One answer of each kind, and each with several headings.
_SAMPLES = list({sample.kind: sample for sample in samples()}.values())


def _written(folder: Path, visual: Visual) -> Path:
    path = folder / "visuel.jps"
    write_visual(path, visual, _PHOTO.data if visual.photo else None)
    return path


def _read(path: Path) -> GivenAnswers:
    return read_answers(path, SHIPPED)


def test_a_text_is_split_at_its_headings_for_the_poster_asked() -> None:
    assert answers_in(f"1.\n{_CHUTE}\n4. {_PAS}", "ruban") == GivenAnswers(
        (Answer(1, _CHUTE), Answer(4, _PAS)), Visual("ruban")
    )


def test_a_saved_visual_lists_its_answers_by_their_numbers(tmp_path: Path) -> None:
    visual = Visual(
        "ruban", person=Person("Zoé"), answers={"message": "Ose.", "parcours": _CHUTE, "conseil": "", "defi": ""}
    )
    assert _read(_written(tmp_path, visual)) == GivenAnswers((Answer(1, _CHUTE), Answer(7, "Ose.")), visual)


@pytest.mark.parametrize("key", ["", "x", "0", "8", "-1", "1.5", "²", "٣", "9" * 5000, " 1"])
def test_an_answer_under_a_name_that_is_no_question_s_is_kept_all_the_same(
    key: str, tmp_path: Path, studio: Studio
) -> None:
    told = _read(_written(tmp_path, Visual("bloc", answers={key: _CHUTE, "echec": _PAS})))
    assert sorted(answer.number for answer in told.answers) == [0, 3]
    assert {quote.text for quote in propose(told, studio).quotes} == {_CHUTE, _PAS}


def test_the_answers_of_a_file_are_cleaned_as_typed_ones_are(tmp_path: Path, studio: Studio) -> None:
    typed = "La perse\u0301ve\u0301rance, c’est retourner sur la glace\x1b le lendemain\u202e d’une chute.\r\n"
    told = _read(_written(tmp_path, Visual("bloc", answers={"parcours": typed})))
    assert told.answers == (Answer(1, _CHUTE),) == answers_in(f"1.\n{typed}", "bloc").answers
    assert [quote.text for quote in propose(told, studio).quotes] == [_CHUTE]


def test_an_answer_longer_than_any_interview_is_refused(tmp_path: Path) -> None:
    path = _written(tmp_path, Visual("bloc", answers={"parcours": "a" * (ANSWERS_LIMIT + 1)}))
    with pytest.raises(Refused) as refused:
        _read(path)
    assert [problem.code for problem in refused.value.problems] == ["text-too-large"]


# --- What is proposed. ---


@pytest.mark.parametrize("sample", _SAMPLES, ids=lambda sample: sample.kind)
def test_every_piece_of_a_quote_and_of_the_story_is_the_person_s_own(sample: Sample, studio: Studio) -> None:
    proposals = propose(answers_in(sample.text, "bloc"), studio)
    said = squeeze(clean(sample.text, at_slot("answers"))[0])
    assert len(proposals.quotes) <= 3
    assert bool(proposals.quotes) is sample.usable
    for quote in proposals.quotes:
        assert all(piece.strip() in said for piece in quote.text.split("[…]"))
        assert quote.reasons
    words = iter(said.split())
    assert all(word in words for word in proposals.rest.split())


@pytest.mark.parametrize("poster", _POSTERS)
def test_a_quote_proposed_fits_its_poster_in_every_format(poster: str, studio: Studio) -> None:
    brief = Brief(poster=poster, person={"name": "Zoé Roy", "role": "Tutrice"}, photo=_PORTRAIT)
    visual, context = resolve(brief, studio.context).visual, studio.context
    told = replace(answers_in(f"1. {_LONG}\n4. {_PAS}\n6. {_CHUTE}", poster), visual=visual)
    quotes = propose(told, studio).quotes
    assert {quote.text for quote in quotes} >= {_PAS, _CHUTE}
    for quote in quotes:
        asked = replace(visual, quote=quote.text)
        scene = Scene(asked, context.poster(poster), context.campaign, studio.fonts, Grey(_SIZE))
        for format_id in (each for each, layout in scene.poster.layouts.items() if not layout.inherits):
            found = arrange(scene, FORMAT_BY_ID[format_id]).problems
            assert "text-too-long" not in {problem.code for problem in found}, format_id


def test_a_photo_that_leans_in_a_saved_visual_does_not_keep_its_answers_from_being_read(
    tmp_path: Path, studio: Studio
) -> None:
    leaning = PhotoChoice(_PHOTO.digest, turn=1, flip=True, angle=-4.0)
    told = _read(_written(tmp_path, Visual("bloc", photo=leaning, answers={"parcours": _CHUTE})))
    assert [quote.text for quote in propose(told, studio).quotes] == [_CHUTE]


def test_a_quote_that_one_format_alone_would_cut_is_not_proposed(studio: Studio) -> None:
    """Whatever a poster's formats are: one that is too small for words is added to it."""
    told = answers_in(f"1. {_LONG}\n4. {_PAS}", "bloc")
    poster = studio.context.poster("bloc")
    tight = [layer for layer in poster.layouts["landscape"].layers if not isinstance(layer, TextSlot)]
    texts = [layer for layer in poster.layouts["landscape"].layers if isinstance(layer, TextSlot)]
    tight += [replace(each, box=replace(each.box, height=each.box.height / 3)) for each in texts]
    squeezed = replace(poster, layouts={**poster.layouts, "landscape": Layout(tuple(tight))})
    context = replace(studio.context, read={"bloc": squeezed})
    assert _LONG not in {quote.text for quote in propose(told, replace(studio, context=context)).quotes}
    assert _LONG in {quote.text for quote in propose(told, studio).quotes}


def test_sentier_holds_the_longest_answer_beside_a_photo_whoever_said_it(studio: Studio, tmp_path: Path) -> None:
    visual = Visual(
        "sentier", person=LONG_PERSON, photo=PhotoChoice(_PHOTO.digest), answers={"parcours": _LONG, "conseil": _PAS}
    )
    assert {quote.text for quote in propose(_read(_written(tmp_path, visual)), studio).quotes} == {_LONG, _PAS}


@pytest.mark.parametrize("poster", _TIGHT)
def test_the_photo_and_the_person_of_a_visual_take_their_room_first(
    poster: str, compose: Compose, studio: Studio, tmp_path: Path
) -> None:
    visual = Visual(
        poster, person=LONG_PERSON, photo=PhotoChoice(_PHOTO.digest), answers={"parcours": _LONG, "conseil": _PAS}
    )
    path = _written(tmp_path, visual)
    assert [quote.text for quote in propose(_read(path), studio).quotes] == [_PAS]
    for quote, cut in ((_LONG, True), (_PAS, False)):
        made = compose(Brief(file=path, quote=quote), tmp_path / "sortie", ("landscape",))
        codes = {problem.code for problem in made.problems}
        assert (not codes.isdisjoint(LACKING | GIVEN_UP)) is cut


def test_a_quote_too_long_for_the_room_left_is_named_as_the_reason(studio: Studio, tmp_path: Path) -> None:
    visual = Visual("grand-mot", person=LONG_PERSON, photo=PhotoChoice(_PHOTO.digest), answers={"parcours": _LONG})
    problem = propose(_read(_written(tmp_path, visual)), studio).problem
    assert problem
    assert problem.code == "no-quote-fits"


@pytest.mark.parametrize(("text", "code"), [("", "no-answer"), ("Ben là, ça dépend.", "no-quote")])
def test_where_nothing_is_proposed_the_reason_is_reported(text: str, code: str, studio: Studio) -> None:
    proposals = propose(answers_in(text, "bloc"), studio)
    assert proposals.quotes == ()
    assert proposals.problem
    assert proposals.problem.code == code
    assert proposals.rest == text


def test_an_english_answer_gives_an_english_quote(studio: Studio) -> None:
    said = "Perseverance is going back on the ice the day after a fall."
    told = answers_in(f"Well, you know. {said}", "bloc")
    proposals = propose(GivenAnswers(told.answers, replace(told.visual, language="en")), studio)
    assert [quote.text for quote in proposals.quotes] == [said]


# --- Whichever poster. ---


def test_without_a_poster_the_first_one_serves(studio: Studio) -> None:
    assert propose(answers_in(_CHUTE, ""), studio) == propose(answers_in(_CHUTE, _POSTERS[0]), studio)


@pytest.mark.parametrize("palette", ["foret", "papier", "n’importe"])
def test_the_palette_of_another_poster_is_no_hindrance(palette: str, studio: Studio) -> None:
    told = GivenAnswers(answers_in(_CHUTE, "").answers, Visual("sentier", palette=palette))
    assert [quote.text for quote in propose(told, studio).quotes] == [_CHUTE]


@pytest.mark.parametrize("poster", ["blok", "../bloc", "bloc/", "Bloc", "\x00"])
def test_an_unknown_poster_is_a_matter_of_the_words_typed(poster: str, studio: Studio) -> None:
    with pytest.raises(Misused) as misused:
        propose(answers_in(_CHUTE, poster), studio)
    (problem,) = misused.value.problems
    assert problem.code == "unknown-poster"
    assert problem.fix
    assert "bloc" in f"{problem.words.fr} {problem.fix.fr}"

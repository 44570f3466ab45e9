"""`quotes` and `script`: from a person's answers, in a text or in a saved visual, without a word rewritten."""

import json
import re
from pathlib import Path

import pytest

from composer.app.context import load_context
from composer.core.quotes.sentences import squeeze
from composer.core.visual import Person, Visual
from composer.core.words import LANGUAGES, Language
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Run
from tests.cli.inputs import ANSWERS, CHUTE, PAS, value_of, written

_PHRASE = load_context().campaign.phrase.value


def _saved(visual: Visual, name: str = "visuel.jps") -> str:
    write_visual(Path(name), visual, None)
    return name


def _pieces(quote: str) -> list[str]:
    return [piece.strip() for piece in quote.split("[…]") if piece.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_at_most_three_pieces_of_the_answers_each_with_its_reasons(language: Language, run: Run) -> None:
    file = written("réponses.txt", ANSWERS)
    ran = run("quotes", file, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    quotes, reasons = lines[::2], lines[1::2]
    assert 1 <= len(quotes) == len(reasons) <= 3
    assert all(piece in ANSWERS for quote in quotes for piece in _pieces(quote))
    assert all(re.fullmatch(r"    \S.+", each) for each in reasons)
    value = value_of(run("quotes", file, "--json", "--lang", language))
    assert set(value) == {"format", "quotes", "story", "left_out", "problems"}
    assert [quote["text"] for quote in value["quotes"]] == quotes
    assert ["    " + "; ".join(quote["reasons"]) for quote in value["quotes"]] == reasons
    assert {quote["text"]: quote["answer"] for quote in value["quotes"][:2]} == {CHUTE: 1, PAS: 4}
    assert value["problems"] == []


def test_the_language_of_messages_changes_no_word_of_the_person(run: Run) -> None:
    for text in (
        ANSWERS,
        "Well. Perseverance is going back on the ice the day after a fall. My mother worked nights.",
    ):
        file = written("réponses.txt", text)
        french, english = (value_of(run("quotes", file, "--json", "--lang", each)) for each in LANGUAGES)
        assert [quote["text"] for quote in french["quotes"]] == [quote["text"] for quote in english["quotes"]]
        assert french["quotes"]
        assert french["story"] == english["story"]
        assert french["quotes"][0]["reasons"] != english["quotes"][0]["reasons"]


def test_the_story_is_the_rest_in_the_person_s_own_words(run: Run) -> None:
    value = value_of(run("quotes", written("réponses.txt", ANSWERS), "--json"))
    assert "Ma mère travaillait de nuit. J’ai lâché l’école à seize ans." in value["story"].splitlines()
    assert value["quotes"][0]["text"] not in value["story"]
    words = iter(squeeze(ANSWERS).split())
    assert all(word in words for word in value["story"].split())


@pytest.mark.parametrize("text", ["Ben là, ça dépend.", "Oui.\n\nNon.", "1. Aucune idée.\n2. C’est ça."])
def test_where_nothing_stands_alone_it_is_reported(text: str, run: Run) -> None:
    file = written("réponses.txt", text)
    french, english = run("quotes", file), run("quotes", file, "--lang", "en")
    assert (french.code, french.out) == (english.code, english.out) == (0, "")
    assert french.err.startswith("à noter\u00a0: Rien ne tient seul")
    assert english.err.startswith("note: Nothing stands alone")
    value = value_of(run("quotes", file, "--json"))
    assert value["quotes"] == []
    assert [problem["code"] for problem in value["problems"]] == ["no-quote"]


def test_no_answer_is_told_from_an_answer_of_no_use(run: Run) -> None:
    value = value_of(run("quotes", written("réponses.txt", "1.\n\n2.\n"), "--json"))
    assert [problem["code"] for problem in value["problems"]] == ["no-answer"]


@pytest.mark.parametrize("poster", ["bloc", "carnet", "ruban", "sentier"])
def test_a_quote_proposed_is_composed_in_portrait_without_a_cut(poster: str, run: Run) -> None:
    value = value_of(run("quotes", written("réponses.txt", ANSWERS), "--poster", poster, "--json"))
    for number, quote in enumerate(value["quotes"]):
        asked = ("--poster", poster, "--quote", quote["text"], "--format", "portrait", "--out", f"kit {number}")
        ran = run("compose", *asked, "--json")
        assert ran.code == 0
        assert "text-too-long" not in {problem["code"] for problem in json.loads(ran.out)["problems"]}


@pytest.mark.parametrize("command", ["quotes", "script"])
@pytest.mark.parametrize("poster", ["blok", "ruben", "../bloc"])
def test_an_unknown_poster_is_answered_with_the_nearest(command: str, poster: str, run: Run) -> None:
    for source in (written("réponses.txt", CHUTE), _saved(Visual("ruban", answers={"parcours": CHUTE}))):
        ran = run(command, source, "--poster", poster)
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
        assert "bloc" in ran.err
    # In a file, a name that no poster can have is refused as the file's.
    assert run(command, _saved(Visual(poster, answers={"parcours": CHUTE}))).code == (1 if "/" in poster else 2)


@pytest.mark.parametrize("name", ["visuel.jps", "VISUEL.JPS"])
def test_a_saved_visual_s_answers_are_read_from_it(name: str, run: Run) -> None:
    file = _saved(Visual("sentier", "brume", person=Person("Zoé"), answers={"conseil": PAS, "parcours": CHUTE}), name)
    value = value_of(run("quotes", file, "--json"))
    assert {quote["answer"]: quote["text"] for quote in value["quotes"]} == {1: CHUTE, 4: PAS}
    # The palette is the saved poster's own.
    assert value_of(run("quotes", file, "--poster", "bloc", "--json")) == value
    script = value_of(run("script", file, "--json"))
    assert {CHUTE, PAS} < set(script["text"].split("\n\n"))


def test_a_saved_visual_speaks_its_language_unless_another_is_asked(run: Run) -> None:
    file = _saved(Visual("bloc", language="en", answers={"parcours": "Keep going, one step at a time."}))
    assert run("script", file).out.rstrip("\n").endswith("With Réseau réussite Montréal.")
    assert run("script", file, "--visual-lang", "fr").out.rstrip("\n").endswith("Avec Réseau réussite Montréal.")


def test_a_saved_visual_without_answers_has_none_to_read(run: Run) -> None:
    ran = run("quotes", _saved(Visual("bloc", quote=CHUTE)))
    assert (ran.code, ran.out) == (0, "")
    assert "pas encore de réponse" in ran.err


@pytest.mark.parametrize("command", ["quotes", "script"])
@pytest.mark.parametrize("data", [b"", b"PK", ANSWERS.encode()])
def test_what_is_no_saved_visual_is_a_sentence(command: str, data: bytes, run: Run) -> None:
    ran = run(command, written("abîmé.jps", data))
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    assert "«\u00a0abîmé.jps\u00a0»" in ran.err


@pytest.mark.parametrize("command", ["quotes", "script"])
def test_an_interview_beyond_any_length_is_a_sentence(command: str, run: Run) -> None:
    long = "mot " * 40_000
    for source in (written("long.txt", long), _saved(Visual("bloc", answers={"parcours": long}))):
        ran = run(command, source)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("erreur (answers)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_opens_with_the_exact_phrase_and_gives_the_time_it_takes(language: Language, run: Run) -> None:
    file = written("réponses.txt", ANSWERS)
    ran = run("script", file, "--lang", language, "--visual-lang", language)
    assert ran.code == 0
    opening, quote, *_, closing = ran.out.rstrip("\n").split("\n\n")
    assert opening == _PHRASE
    assert quote in {CHUTE, PAS}
    assert closing == {"fr": "Avec Réseau réussite Montréal.", "en": "With Réseau réussite Montréal."}[language]
    (seconds,) = re.findall(r"\d+", ran.err)
    assert ran.err.startswith({"fr": "à noter\u00a0: environ ", "en": "note: about "}[language])
    value = value_of(run("script", file, "--json", "--visual-lang", language))
    assert value == {"format": 1, "text": ran.out[:-1], "seconds": int(seconds), "left_out": [], "problems": []}
    assert 10 < value["seconds"] < 60


def test_the_script_says_the_person_s_words_as_they_are(run: Run) -> None:
    told = "1. Tsé, j'ai  « lâché » 2 fois: la 3e fut la bonne !\nMa soeur aussi, coeur vaillant..."
    _, *said, _ = run("script", written("réponses.txt", told)).out.rstrip("\n").split("\n\n")
    for part in said:
        assert all(squeeze(piece) in squeeze(told) for line in part.splitlines() for piece in _pieces(line))
    assert "coeur vaillant..." in "".join(said)


def test_a_script_is_printed_even_where_nothing_stands_alone(run: Run) -> None:
    ran = run("script", written("réponses.txt", "Ben là, ça dépend."))
    assert ran.code == 0
    assert ran.out == f"{_PHRASE}\n\nBen là, ça dépend.\n\nAvec Réseau réussite Montréal.\n"


def test_a_script_without_words_says_that_they_are_missing(run: Run) -> None:
    ran = run("script", written("réponses.txt", ""))
    assert (ran.code, ran.out) == (0, f"{_PHRASE}\n\nAvec Réseau réussite Montréal.\n")
    assert "vos mots manquent encore" in ran.err


def test_a_script_longer_than_a_reel_is_a_warning_that_says_how_much_to_take_out(run: Run) -> None:
    file = written("réponses.txt", "J’ai recommencé encore une fois ce matin-là. " * 60)
    ran = run("script", file)
    assert ran.code == 0
    assert re.search(r"^attention\u00a0: .+ Retirez environ \d+\u00a0mots", ran.err, re.MULTILINE)
    (problem,) = value_of(run("script", file, "--json"))["problems"]
    assert problem["code"] == "script-long"

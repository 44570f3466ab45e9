"""`quotes` and `script` when more is asked: other quotes, why not a sentence, and what the story leaves out."""

import pytest

from composer.core.words import LANGUAGES, Language
from tests.cli.conftest import Run
from tests.cli.inputs import value_of, written

_ANSWERS = (
    "Ma mère buvait et je faisais les lunchs de mes frères. J’ai fait une dépression, et j’ai fini mon bac quand même. "
    "Mon enseignante, Lucie Bélanger, m’a gardé une place. L’école était le seul endroit où j’avais le droit d’être "
    "un enfant. Comme disait Vigneault, tout le monde a un pays à faire. Crois en toi, sauf si t’es mauvais. "
    "J’ai raté mon premier examen, et c’est moi qui le corrige aujourd’hui. Un diplôme se monte un soir à la fois. "
    "La patience est un muscle qui travaille la nuit."
)
_FIRST = {"Ma mère buvait", "J’ai fait une dépression", "Lucie Bélanger", "Vigneault", "sauf si"}


def test_confidences_come_only_when_asked_last_and_each_with_its_question(run: Run) -> None:
    file = written("réponses.txt", _ANSWERS)
    few = value_of(run("quotes", file, "--json"))["quotes"]
    assert not any(each in quote["text"] for quote in few for each in _FIRST)
    many = value_of(run("quotes", file, "--more", "--json"))["quotes"]
    assert [quote["text"] for quote in many[: len(few)]] == [quote["text"] for quote in few]
    cautions = [quote.get("caution", "") for quote in many]
    assert "Ceci parle de santé\u00a0: êtes-vous sûr?" in cautions
    assert cautions == sorted(cautions, key=bool)
    printed = run("quotes", file, "--more").out
    assert "    Ceci parle de santé\u00a0: êtes-vous sûr?" in printed.splitlines()


def test_names_and_another_s_words_are_never_proposed_even_when_more_is_asked(run: Run) -> None:
    many = value_of(run("quotes", written("réponses.txt", _ANSWERS), "--more", "--json"))["quotes"]
    assert not any(each in quote["text"] for quote in many for each in ("Bélanger", "Vigneault", "sauf si"))


@pytest.mark.parametrize("number", [1, 2, 5])
def test_as_many_quotes_as_asked_are_printed(number: int, run: Run) -> None:
    quotes = value_of(run("quotes", written("réponses.txt", _ANSWERS), "--count", str(number), "--json"))["quotes"]
    assert 1 <= len(quotes) <= number
    assert len(quotes) == number or number == 5


@pytest.mark.parametrize("number", ["0", "-1", "51", "trois", "9" * 5000, "²", ""])
def test_a_number_of_quotes_that_makes_no_sense_is_refused_in_words(number: str, run: Run) -> None:
    ran = run("quotes", written("réponses.txt", _ANSWERS), f"--count={number}")
    assert (ran.code, ran.out) == (2, "")
    assert "de 1 à 50" in ran.err or "from 1 to 50" in ran.err


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_refusal_of_a_good_looking_sentence_says_why(language: Language, run: Run) -> None:
    file = written("réponses.txt", _ANSWERS)
    refused = value_of(run("quotes", file, "--why", "--json", "--lang", language))["refused"]
    codes = {each["text"]: each["code"] for each in refused}
    assert codes["Comme disait Vigneault, tout le monde a un pays à faire."] == "another"
    assert codes["Crois en toi, sauf si t’es mauvais."] == "joke"
    assert codes["Mon enseignante, Lucie Bélanger, m’a gardé une place."] == "named"
    assert codes["Ma mère buvait et je faisais les lunchs de mes frères."] == "private"
    assert all(each["why"] and each["answer"] == 0 for each in refused)
    told = run("quotes", file, "--why", "--lang", language).err
    assert {"fr": "pas proposée\u00a0: «\u00a0Crois en toi", "en": "not suggested: “Crois en toi"}[language] in told
    assert "refused" not in value_of(run("quotes", file, "--json"))


@pytest.mark.parametrize("command", ["quotes", "script"])
def test_what_names_someone_or_confides_is_left_out_and_listed_until_it_is_asked_for(command: str, run: Run) -> None:
    file = written("réponses.txt", _ANSWERS)
    field = {"quotes": "story", "script": "text"}[command]
    value = value_of(run(command, file, "--json"))
    assert not any(each in value[field] for each in _FIRST)
    left_out = {each["text"]: each for each in value["left_out"]}
    named = left_out["Mon enseignante, Lucie Bélanger, m’a gardé une place."]
    assert (named["kind"], named["people"]) == ("named", ["Lucie Bélanger"])
    assert left_out["Ma mère buvait et je faisais les lunchs de mes frères."]["subject"] == "addiction"
    assert "Laissée hors du récit\u00a0: «\u00a0Ma mère buvait" in run(command, file).err
    everything = value_of(run(command, file, "--include-private", "--json"))[field]
    assert all(each in everything for each in left_out)

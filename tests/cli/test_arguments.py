import json
import re
from pathlib import Path

import pytest

from composer.core.person.fields import PERSON_FIELDS
from composer.core.words import LANGUAGES
from tests.cli.conftest import Run

#: « Éloïse » in Latin-1, as Python hands over bytes that are not UTF-8.
_BYTES = "\udcc9lo\udcefse"
_QUOTE = ("--quote", "Je suis arrivée quand même.")


@pytest.mark.parametrize(
    ("arguments", "place", "nearest"),
    [
        (("--poster", "blok"), "poster", "bloc"),
        (("--palette", "foret2"), "palette", "foret"),
        (("--format", "lanscape"), "format", "landscape"),
        (
            ("--format", "ALL"),
            "format",
            "portrait, grid, square, story, landscape, screen, letter, tabloid, 24x36, all",
        ),
        (("--handle", "instagran=@moi"), "handle", "instagram"),
        (("--handle", "myspace=@moi"), "handle", "instagram, facebook, linkedin"),
    ],
)
def test_a_name_that_does_not_exist_is_answered_with_the_nearest(
    arguments: tuple[str, str], place: str, nearest: str, compose: Run, home: Path
) -> None:
    french, english = (compose(*_QUOTE, *arguments, "--lang", language) for language in LANGUAGES)
    assert french.code == english.code == 2
    assert french.err.startswith(f"erreur ({place})\u00a0: ")
    assert english.err.startswith(f"error ({place}): ")
    for ran in (french, english):
        assert ran.out == ""
        assert len(ran.err.splitlines()) == 1
        assert nearest in ran.err
        assert arguments[1].split("=")[0] in ran.err
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("network", ["insta", "Instagram", "INSTAGRAM", "", "ínsta\ngram"])
def test_a_caption_for_an_unknown_network_is_misused(network: str, run: Run) -> None:
    ran = run("caption", "--network", network)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert "instagram" in ran.err.lower()


@pytest.mark.parametrize(("option", "known"), [("--type", "jpeg"), ("--lang", "fr"), ("--visual-lang", "en")])
def test_a_choice_of_few_lists_them(option: str, known: str, compose: Run) -> None:
    ran = compose(*_QUOTE, option, "zzz")
    assert (ran.code, ran.out) == (2, "")
    assert known in ran.err.splitlines()[-1]


@pytest.mark.parametrize(
    "crop",
    [
        *("", ",,", "0.5", "0.5,0.5", "0.5,0.5,1,1", "0,5,0,5,1,2", "a,b,c", "0.5;0.5;1"),
        *("nan,0.5,1", "0.5,nan,1", "0.5,0.5,nan", "inf,0,1", "0,0,inf", "0,0,1e400"),
        *("-0.1,0.5,1", "1.1,0.5,1", "0.5,0.5,0.99", "0.5,0.5,21"),
    ],
)
def test_a_crop_is_three_numbers_within_bounds(crop: str, compose: Run) -> None:
    ran = compose("--photo", "p.jpg", f"--crop={crop}")
    assert (ran.code, ran.out) == (2, "")
    assert "--crop" in ran.err.splitlines()[-1]


@pytest.mark.parametrize("focus", ["", "0.5", "0.5,0.5,1", "x,y", "nan,0", "0,1e400", "-1,0", "0,1.01"])
def test_a_focus_is_two_fractions(focus: str, compose: Run) -> None:
    ran = compose("--photo", "p.jpg", f"--focus={focus}")
    assert (ran.code, ran.out) == (2, "")
    assert "--focus" in ran.err.splitlines()[-1]


@pytest.mark.parametrize("handle", ["", "=", "instagram", "instagram=", "instagram= ", "=@nom", " =@nom"])
def test_a_handle_names_its_network(handle: str, compose: Run) -> None:
    ran = compose(*_QUOTE, "--handle", handle)
    assert (ran.code, ran.out) == (2, "")
    assert "@nom" in ran.err.splitlines()[-1]


@pytest.mark.parametrize("option", ["--crop=0.5,0.5,2", "--focus=0.5,0.5", "--look=duotone", "--light=on"])
def test_framing_without_a_photo_is_misused(option: str, compose: Run, home: Path) -> None:
    ran = compose(*_QUOTE, option)
    assert ran.code == 2
    assert "--photo" in ran.err
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("arguments", [(), ("--quote", ""), ("--quote", " \n\t "), ("--quote", "\x00\ufeff")])
def test_neither_photo_nor_quote_is_nothing_to_show(arguments: tuple[str, ...], compose: Run) -> None:
    ran = compose(*arguments, "--name", "Maïka")
    assert (ran.code, ran.out) == (2, "")
    assert "--photo" in ran.err


@pytest.mark.parametrize("poster", [(), ("--poster", "")])
def test_a_visual_needs_a_poster_and_hears_which_there_are(poster: tuple[str, ...], run: Run) -> None:
    ran = run("compose", *_QUOTE, *poster)
    assert (ran.code, ran.out) == (2, "")
    assert all(each in ran.err for each in ("bloc", "ruban", "sentier"))


@pytest.mark.parametrize("address", ["ftp://exemple.org", "javascript:alert(1)", "exemple.org", "C:\\a", "//a.ca"])
def test_a_code_leads_to_a_web_address_only(address: str, compose: Run) -> None:
    ran = compose(*_QUOTE, "--qr", address)
    assert (ran.code, ran.out) == (2, "")
    assert "https://" in ran.err


@pytest.mark.parametrize("arguments", [("--poster", "blok"), ("--qr", "x"), ("--photo", "absente.jpg")])
def test_a_refusal_is_json_too_when_asked(arguments: tuple[str, str], compose: Run) -> None:
    ran = compose(*_QUOTE, *arguments, "--json", "--lang", "en")
    assert ran.err == ""
    (problem,) = json.loads(ran.out)["problems"]
    assert set(problem) == {"code", "severity", "place", "message", "mend"}
    assert re.fullmatch(r"[a-z-]+", problem["code"])
    assert problem["severity"] == "error"
    assert problem["mend"].endswith((".", "?"))


@pytest.mark.parametrize(
    ("command", "option"),
    [
        *(
            ("caption", option)
            for option in ("--quote", *(each.option for each in PERSON_FIELDS), "--photographer", "--photo-shows")
        ),
        *(
            ("compose", option)
            for option in ("--qr", "--word", "--poster", "--palette", "--format", "--look", "--crop")
        ),
        *(("caption", "--handle"), ("lint", "--network"), ("typography", "--visual-lang"), ("contact-sheet", "--show")),
    ],
)
def test_bytes_that_are_no_utf8_are_refused_by_the_option_they_came_in(
    command: str, option: str, run: Run, home: Path
) -> None:
    typed = (option, f"instagram=@{_BYTES}")
    for arguments in (typed, ("=".join(typed),)):
        ran = run(command, *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == (
            f"erreur ({option})\u00a0: Le texte reçu n’est pas en UTF-8. Enregistrez-le en UTF-8, puis recommencez.\n"
        )
    (problem,) = json.loads(run(command, *typed, "--json").out)["problems"]
    assert (problem["code"], problem["place"]) == ("input-not-utf-8", option)
    assert list(home.iterdir()) == []


def test_half_of_an_emoji_typed_is_refused_too(run: Run) -> None:
    ran = run("caption", "--name", "Zoé \ud83d")
    assert (ran.code, ran.out) == (2, "")
    assert "(--name)" in ran.err

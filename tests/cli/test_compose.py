import io
import json
import os
import re
from pathlib import Path

import pytest
from PIL import Image

from composer.core.cleaning import LINE_LIMIT, TEXT_LIMIT
from composer.storage.paths import resource

from .conftest import Ran, Run

_QUOTE = ("--quote", "Je suis arrivée quand même.")
_TEXTS = [f"legende-{network}.txt" for network in ("instagram", "facebook", "linkedin")] + [
    "texte-alternatif.txt",
    "credit.txt",
]
_PORTRAIT = resource("sample", "portrait.jpg")


def _files(ran: Ran) -> list[Path]:
    """The files a run named, each of which is there."""
    files = [Path(line) for line in ran.out.splitlines()]
    assert all(file.is_file() for file in files)
    return files


def _refused(ran: Ran) -> str:
    """The one sentence of a run that wrote nothing."""
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    return ran.err


def test_a_photo_and_a_sentence_become_a_kit_whose_files_are_named(compose: Run) -> None:
    ran = compose(*_QUOTE, "--photo", _PORTRAIT, "--name", "Maïka Joseph")
    assert ran.code == 0
    files = _files(ran)
    assert {file.parent for file in files} == {Path("maika-joseph")}
    assert sorted(file.name for file in files) == sorted(["bloc-landscape.jpg", *_TEXTS, "kit.json"])
    assert sorted(files) == sorted(Path("maika-joseph").iterdir())
    assert all(line.startswith("à noter") for line in ran.err.splitlines())


@pytest.mark.parametrize("arguments", [_QUOTE, ("--photo", str(_PORTRAIT))])
def test_a_photo_or_a_quote_is_enough(arguments: tuple[str, str], compose: Run) -> None:
    ran = compose(*arguments)
    assert ran.code == 0
    assert re.fullmatch("visuel-[0-9a-f]{8}", _files(ran)[0].parent.name)


def test_types_default_to_jpeg_for_screens_and_pdf_for_print(run: Run) -> None:
    every = run("compose", "--poster", "bloc", *_QUOTE, "--out", "tout")
    screens = [f"bloc-{each}.jpg" for each in ("portrait", "square", "story", "landscape", "screen")]
    assert sorted(file.name for file in _files(every)) == sorted([*screens, "bloc-letter.pdf", *_TEXTS, "kit.json"])
    said = run("compose", "--poster", "bloc", *_QUOTE, "--out", "tout", "--format", "portrait", "--format", "all")
    assert said == every


def test_a_type_or_a_format_said_twice_is_made_once(compose: Run) -> None:
    ran = compose(*_QUOTE, "--format", "landscape", *("--type", "png", "--type", "pdf", "--type", "png"))
    pictures = [file.name for file in _files(ran) if file.name.startswith("bloc")]
    assert sorted(pictures) == ["bloc-landscape.pdf", "bloc-landscape.png"]


def test_json_is_one_value_and_nothing_else(compose: Run) -> None:
    ran = compose(*_QUOTE, "--name", "Zoé", "--json", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    value = json.loads(ran.out)
    assert set(value) == {"folder", "files", "complete", "problems"}
    assert value["complete"] is True
    assert {Path(file).parent for file in value["files"]} == {Path(value["folder"])}
    assert [problem["code"] for problem in value["problems"]] == ["hashtag-to-confirm"]
    assert value["problems"][0]["message"].startswith("To confirm")


def test_findings_say_the_same_in_both_languages(compose: Run) -> None:
    french, english = compose(*_QUOTE), compose(*_QUOTE, "--lang", "en")
    assert french.out == english.out
    assert french.err.startswith("à noter (instagram, facebook, linkedin)\u00a0: ")
    assert english.err.startswith("note (instagram, facebook, linkedin): ")
    assert len(french.err.splitlines()) == len(english.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("absente.jpg", "introuvable"),
        ("dossier", "est un dossier"),
        ("texte.jpg", "n’est pas une photo"),
        ("vide.png", "vide"),
        ("coupee.jpg", "«\u00a0coupee.jpg\u00a0»"),
        ("/dev/zero", "n’est pas une photo"),
        ("", "est un dossier"),
        ("a\nb\x1b[31m.jpg", "introuvable"),
        ("é" * 400, "«\u00a0"),
    ],
)
def test_what_is_no_photo_is_a_sentence(name: str, said: str, compose: Run, home: Path) -> None:
    (home / "dossier").mkdir()
    (home / "texte.jpg").write_text("Bonjour")
    (home / "vide.png").touch()
    (home / "coupee.jpg").write_bytes(_PORTRAIT.read_bytes()[:3000])
    assert said in _refused(compose("--photo", name, "--out", "sortie"))
    assert not (home / "sortie").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--quote", "é" * (TEXT_LIMIT + 1000)), "6\u00a0000"),
        (("--quote", "a" * 1_000_000), "(quote)"),
        ((*_QUOTE, "--name", "é" * (LINE_LIMIT + 1)), "(name)"),
        ((*_QUOTE, "--organisation", "o" * 9999), "(organisation)"),
        ((*_QUOTE, "--handle", "instagram=@" + "n" * 999), "(handle: instagram)"),
        ((*_QUOTE, "--qr", "https://exemple.org/" + "a" * 999), "(qr)"),
    ],
)
def test_a_text_beyond_its_bound_is_refused_by_name(
    arguments: tuple[str, ...], said: str, compose: Run, home: Path
) -> None:
    assert said in _refused(compose(*arguments))
    assert list(home.iterdir()) == []


def test_the_longest_text_taken_is_cut_with_a_finding_that_counts(compose: Run) -> None:
    ran = compose("--quote", "mot " * (TEXT_LIMIT // 4), "--lang", "en")
    assert ran.code == 0
    assert re.search(r"[Rr]emove at least [\d,]+ characters", ran.err)


@pytest.mark.parametrize(
    ("option", "place"),
    [
        ("--quote", "quote"),
        ("--name", "name"),
        ("--role", "role"),
        ("--organisation", "organisation"),
        ("--photographer", "photo"),
        ("--qr", "qr"),
        ("--handle", "handle: instagram"),
    ],
)
@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x85"[:0] + "\x9b", "\ud800", "\udcff", "\u202e"])
def test_a_sign_that_cannot_be_drawn_is_taken_out_with_a_notice(
    option: str, place: str, sign: str, run: Run
) -> None:
    before = {"--qr": "https://exemple.org/", "--handle": "instagram=@"}.get(option, "")
    ran = run("caption", "--quote", "Oui.", f"{option}={before}Ma{sign}ïka")
    if option == "--qr":
        pytest.skip("a code is of compose alone")
    assert ran.code == 0
    assert f"({place})" in ran.err
    assert sign not in ran.out + ran.err

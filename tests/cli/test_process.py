import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from composer.storage.paths import resource

from .conftest import ROOT, Ran, start

_QUOTE = "Je suis arrivée quand même."
_CAPTION = ("caption", "--quote", _QUOTE, "--photographer", "A. Roy")
_COMPOSE = ("compose", "--poster", "bloc", "--format", "landscape", "--quote", _QUOTE)
_POSIX = pytest.mark.skipif(os.name == "nt", reason="a matter of POSIX shells")


def test_the_program_composes_from_any_folder(home: Path) -> None:
    ran = start(*_COMPOSE, "--photo", str(resource("sample", "portrait.jpg")), "--name", "Zoé")
    assert ran.code == 0, ran.err
    assert {home / line for line in ran.out.splitlines()} == set((home / "zoe").iterdir())
    assert "\x1b" not in ran.err


def _at_once(*runs: tuple[str, ...]) -> list[Ran]:
    """Each run of the program in a process of its own, all of them started together."""
    with ThreadPoolExecutor(len(runs)) as at_once:
        return [each.result() for each in [at_once.submit(start, *arguments) for arguments in runs]]


def _whole(folder: Path) -> bool:
    """Whether every file that the kit lists is there as it says, and nothing else."""
    listed = json.loads((folder / "kit.json").read_bytes())["files"]
    found = {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in folder.iterdir()}
    return {name: digest for name, digest in found.items() if name != "kit.json"} == listed


def test_people_of_one_name_composed_at_once_have_a_whole_kit_each(home: Path) -> None:
    common = ("compose", "--poster", "bloc", "--format", "landscape", "--name", "Marie Tremblay", "--out", "kits")
    people = [("--role", f"Métier {number}", "--quote", f"Parcours numéro {number}.") for number in range(1, 5)]
    runs = _at_once(*((*common, *person) for person in people))
    assert [ran.code for ran in runs] == [0] * 4, [ran.err for ran in runs]
    folders = sorted((home / "kits").iterdir())
    assert [each.name for each in folders] == ["marie-tremblay", *(f"marie-tremblay-{n}" for n in (2, 3, 4))]
    assert all(_whole(folder) for folder in folders)
    roles = {json.loads((folder / "kit.json").read_bytes())["person"]["role"] for folder in folders}
    assert roles == {f"métier {number}" for number in range(1, 5)}
    assert sum("marie-tremblay-" in ran.err for ran in runs) == 3, "each kit that is not in the plain folder is told"


def test_one_person_composed_twice_at_once_has_one_whole_kit(home: Path) -> None:
    common = ("compose", "--poster", "bloc", "--name", "Zoé Roy", "--role", "Tutrice", "--quote", _QUOTE)
    runs = _at_once(*((*common, "--format", format_id) for format_id in ("landscape", "square")))
    assert [ran.code for ran in runs] == [0, 0], [ran.err for ran in runs]
    assert [each.name for each in home.iterdir()] == ["zoe-roy"]
    assert {"bloc-landscape.jpg", "bloc-square.jpg"} <= {each.name for each in (home / "zoe-roy").iterdir()}
    assert _whole(home / "zoe-roy")


@_POSIX
@pytest.mark.parametrize(
    "arguments",
    [
        (b"\xff\xfe",),
        (b"compose", b"\xff.jps"),
        (b"compose", b"--poster", b"\xff", b"--quote", b"a"),
        (b"compose", b"--poster", b"bloc", b"--photo", b"caf\xe9.jpg"),
        (b"compose", b"--poster", b"bloc", b"--quote", b"a", b"--out", b"fichier/\xe9"),
        (b"caption", b"--handle", b"\xff=a"),
        (b"caption", b"--network", b"\xff"),
        (b"check", b"\xff"),
        (b"lint", b"--network", b"instagram", b"\xff"),
    ],
)
def test_bytes_that_are_no_text_are_met_without_a_traceback(arguments: tuple[bytes, ...], home: Path) -> None:
    (home / "fichier").touch()
    ran = start(*arguments)
    assert ran.code in {1, 2}
    assert ran.out == ""
    assert ran.err
    assert "Traceback" not in ran.err


_BYTES = b"\xc9lo\xefse"


@_POSIX
@pytest.mark.parametrize(("locale", "utf8"), [("fr_CA.UTF-8", "1"), ("POSIX", "1"), ("C", "0")])
def test_bytes_that_are_no_utf8_are_refused_in_any_locale(locale: str, utf8: str) -> None:
    typed = ("--name", _BYTES, "--quote", b"J\x92ai pers\xe9v\xe9r\xe9.")
    ran = start("caption", *typed, "--lang", "fr", LC_ALL=locale, PYTHONUTF8=utf8)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "erreur (--name)\u00a0: Le texte reçu n’est pas en UTF-8. Enregistrez-le en UTF-8, puis recommencez.\n"
    )


@_POSIX
def test_utf8_is_read_whatever_the_locale_says() -> None:
    ran = start("caption", "--quote", "Fière d’être là.", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert ran.code == 0
    assert "Fière d’être là." in ran.out


@_POSIX
def test_a_photo_and_a_folder_whose_names_are_no_text_are_used_all_the_same(home: Path) -> None:
    photo = os.fsencode(home) + b"/caf\xe9\n.jpg"
    Path(os.fsdecode(photo)).write_bytes(resource("sample", "portrait.jpg").read_bytes())
    ran = start(*_COMPOSE, "--photo", photo, "--out", b"sortie \xe9", "--json")
    assert ran.code == 0, ran.err
    assert all(Path(file).is_file() for file in json.loads(ran.out)["files"])


@pytest.mark.parametrize("arguments", [("--help",), ("compose", "--help"), _CAPTION, ("compose", "--crop", "é")])
def test_a_terminal_without_accents_makes_nothing_fail(arguments: tuple[str, ...]) -> None:
    ran = start(*arguments, PYTHONIOENCODING="ascii")
    assert ran.code == (2 if "--crop" in arguments else 0)
    assert "Traceback" not in ran.err


def test_json_is_right_in_any_encoding() -> None:
    ran = start(*_CAPTION, "--json", PYTHONIOENCODING="ascii")
    assert f"«\u00a0{_QUOTE}\u00a0»" in json.loads(ran.out)["texts"]["legende-instagram.txt"]


def test_a_quote_piped_in_with_its_mark_is_read_in_any_encoding(home: Path) -> None:
    ran = start(*_COMPOSE[:-1], "-", typed=b"\xef\xbb\xbf" + _QUOTE.encode(), PYTHONIOENCODING="ascii")
    assert ran.code == 0, ran.err
    (folder,) = home.iterdir()
    assert f"«\u00a0{_QUOTE}\u00a0»" in (folder / "legende-facebook.txt").read_text(encoding="utf-8")


@_POSIX
@pytest.mark.parametrize(
    "command",
    [
        "compose --poster bloc --quote - <&-",
        "compose --poster blok --quote oui 2>&-",
        "compose --poster blok --quote oui <&- 2>&-",
        "compose --crop oui 2>&-",
    ],
)
def test_closed_streams_are_met_without_a_traceback(command: str) -> None:
    ran = subprocess.run(
        ["sh", "-c", f'"$0" -m composer {command}', sys.executable],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "Traceback" not in ran.stderr


_WATCHED = """
import sys
from composer.__main__ import main

code = main(sys.argv[1:])
print(sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "shiboken6"}), file=sys.stderr)
sys.exit(code)
"""


@pytest.mark.parametrize(
    "arguments", [_CAPTION, ("posters", "--json"), ("compose", "--help"), ("compose", "--type", "x"), ("--version",)]
)
def test_what_draws_nothing_starts_without_qt(arguments: tuple[str, ...]) -> None:
    ran = start(*arguments, program=("-c", _WATCHED))
    assert ran.code == (2 if "--type" in arguments else 0)
    assert ran.err.splitlines()[-1] == "[]"


_AGAIN = """
import sys
from composer.cli.main import main

for name in ("Un", "Deux", "Trois"):
    code = main([*sys.argv[1:], "--name", name])
    assert code == 0, code
"""


def test_the_command_line_runs_many_times_in_one_process(home: Path) -> None:
    ran = start(*_COMPOSE, program=("-c", _AGAIN))
    assert ran.code == 0, ran.err
    assert {each.name for each in home.iterdir()} == {"un", "deux", "trois"}
    assert len({(folder / "bloc-landscape.jpg").read_bytes() for folder in home.iterdir()}) == 3

import contextlib
import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Ran, start
from tests.own_person import own_photo

pytestmark = pytest.mark.slow

_QUOTE = "Je suis arrivée quand même."
_CAPTION = ("caption", "--quote", _QUOTE, "--photographer", "A. Roy")
_COMPOSE = ("compose", "--poster", "bloc", "--format", "landscape", "--quote", _QUOTE)
_ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT), "LANG": "fr_CA.UTF-8"}
_POSIX = pytest.mark.skipif(os.name == "nt", reason="a matter of POSIX shells")


def test_the_program_composes_from_any_folder(home: Path) -> None:
    ran = start(*_COMPOSE, "--photo", str(own_photo()), "--name", "Zoé")
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
    Path(os.fsdecode(photo)).write_bytes(own_photo().read_bytes())
    ran = start(*_COMPOSE, "--photo", photo, "--out", b"sortie \xe9", "--json")
    assert ran.code == 0, ran.err
    assert all(Path(file).is_file() for file in json.loads(ran.out)["files"])


@pytest.mark.parametrize(
    ("arguments", "encodings"),
    [
        (("--help",), ["ascii"]),
        (("compose", "--help"), ["utf-16"]),
        (_CAPTION, ["ascii", "cp1252", "latin-1", "utf-16"]),
        (("compose", "--crop", "é"), ["ascii", "cp1252"]),
    ],
)
def test_files_and_pipes_get_the_same_utf_8_whatever_the_encoding(
    arguments: tuple[str, ...], encodings: list[str]
) -> None:
    ran = start(*arguments, PYTHONIOENCODING="utf-8")
    assert [start(*arguments, PYTHONIOENCODING=each) for each in encodings] == [ran] * len(encodings)
    assert ran.code == (2 if "--crop" in arguments else 0)
    assert "é" in ran.out + ran.err


def test_an_emoji_is_one_in_a_pipe_on_both_streams() -> None:
    ran = start("caption", "--quote", "Fière 💪", "--network", "instagram", PYTHONIOENCODING="cp1252")
    assert "«\u00a0Fière 💪\u00a0»" in ran.out
    ran = start("caption", "--network", "💪", PYTHONIOENCODING="cp1252", LC_ALL="C")
    assert "💪" in ran.err


def _on_a_terminal(*arguments: str, **variables: str) -> bytes:
    """What a terminal shows of both streams; a terminal ends lines its own way."""
    import pty  # POSIX alone has terminals like these

    ours, theirs = pty.openpty()
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LANG": "fr_CA.UTF-8"} | variables
    command = [sys.executable, "-m", "composer", *arguments]
    with subprocess.Popen(command, env=environment, stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # Linux says so when the other end is closed
            while part := os.read(ours, 65536):
                shown += part
        os.close(ours)
    assert running.returncode == 0
    return shown


@_POSIX
def test_a_terminal_has_its_own_encoding_and_escapes_for_what_that_lacks() -> None:
    shown = _on_a_terminal("caption", "--quote", "Fière 💪", "--network", "instagram", PYTHONIOENCODING="latin-1")
    assert "Fière \\U0001f4aa".encode("latin-1") in shown


_FULL = Path("/dev/full")
_needs_full = pytest.mark.skipif(not _FULL.exists(), reason="only Linux has a file that is always full")


_UNWRITTEN = {"fr": "n’a pas pu être écrit", "en": "could not be written"}


@_needs_full
@pytest.mark.parametrize(
    ("language", "arguments"),
    [
        ("fr", _CAPTION),
        ("en", (*_CAPTION, "--json")),
        ("fr", ("--help",)),
        ("en", ("--version",)),
        ("fr", ("posters",)),
        ("en", ("posters", "--json")),
        ("fr", ("typography", "texte.txt")),
        ("en", _COMPOSE),
    ],
)
def test_an_output_that_takes_nothing_is_reported_in_one_line(
    language: str, arguments: tuple[str, ...], home: Path
) -> None:
    (home / "texte.txt").write_text("Oui", "utf-8")
    with _FULL.open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "composer", *arguments],
            env=os.environ | {"PYTHONPATH": str(ROOT), "LANG": f"{language}_CA.UTF-8", "LC_ALL": ""},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    told = [line for line in ran.stderr.decode().splitlines() if _UNWRITTEN[language] in line]
    assert (ran.returncode, len(told)) == (1, 1)
    assert "Traceback" not in ran.stderr.decode()
    assert not list(home.rglob("rapport-*"))


@_needs_full
@pytest.mark.parametrize(("arguments", "code"), [(_CAPTION, 0), (("caption", "--network", "non"), 2), (("non",), 2)])
def test_errors_that_can_be_reported_nowhere_change_no_exit_code(arguments: tuple[str, ...], code: int) -> None:
    with _FULL.open("wb") as full:
        command = [sys.executable, "-m", "composer", *arguments]
        assert (
            subprocess.run(command, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=full, check=False).returncode
            == code
        )


@_POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_the_work_is_done_with_its_outputs_closed(closed: str, home: Path) -> None:
    compose = "compose --poster bloc --format landscape --type png --quote oui --name Zoé --out kits"
    command = ["sh", "-c", f'"$0" -m composer {compose} {closed}', sys.executable]
    ran = subprocess.run(command, env=_ENVIRONMENT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0
    assert "imprévue" not in ran.stderr
    assert (ran.stdout == "") == (">&-" in closed.replace("2>&-", ""))
    # Nothing of what is said went into a file that took the number of a closed stream.
    made = {each.name: each.read_bytes() for each in (home / "kits" / "zoe").iterdir()}
    assert made["bloc-landscape.png"].startswith(b"\x89PNG")
    assert json.loads(made["kit.json"])["files"].keys() == made.keys() - {"kit.json"}


@_POSIX
@pytest.mark.parametrize("locale", ["C", "fr_CA.ISO8859-1"])
def test_no_line_of_qt_reaches_the_person(locale: str) -> None:
    ran = start(*_COMPOSE, "--name", "Zoé", LC_ALL=locale)
    assert ran.code == 0
    assert all(line.startswith("à noter") for line in ran.err.splitlines())


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
from tests.own_person import own_photo

for name in ("Un", "Deux", "Trois"):
    code = main([*sys.argv[1:], "--name", name])
    assert code == 0, code
"""


def test_the_command_line_runs_many_times_in_one_process(home: Path) -> None:
    ran = start(*_COMPOSE, program=("-c", _AGAIN))
    assert ran.code == 0, ran.err
    assert {each.name for each in home.iterdir()} == {"un", "deux", "trois"}
    assert len({(folder / "bloc-landscape.jpg").read_bytes() for folder in home.iterdir()}) == 3

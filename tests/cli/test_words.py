"""The commands that read a text: what they take for one, and what `lint` and `typography` say of it."""

import io
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from composer.app.context import load_context
from composer.cli.input_text import LONGEST
from composer.core.campaign.campaign import Campaign
from composer.core.document import edits
from composer.core.visual import Visual
from composer.core.words import LANGUAGES, Language
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Ran, Run, start
from tests.cli.inputs import ANSWERS, CHUTE, value_of, written
from tests.networks import NETWORKS

_CAMPAIGN: Campaign = load_context().campaign
_PHRASE = _CAMPAIGN.phrase.value
_HANDLES = {network: _CAMPAIGN.mention(network) for network in NETWORKS}
_GOOD = f"{_PHRASE} mon histoire.\n\n{_HANDLES['instagram']}\n#JPS2026"

#: Each command that reads a text, with what it cannot do without.
_COMMANDS = [("lint", "--network", "instagram"), ("typography",), ("quotes",), ("script",)]
_each_command = pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[0])

Typing = Callable[[bytes | None], None]


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Typing:
    """Put bytes where standard input is read, on a system whose own encoding is ASCII; None closes it."""

    def put(data: bytes | None) -> None:
        stream = None if data is None else io.TextIOWrapper(io.BytesIO(data), encoding="ascii")
        monkeypatch.setattr("sys.stdin", stream)

    return put


# --- What is read. ---


@_each_command
@pytest.mark.parametrize(
    ("name", "said"),
    [("absent.txt", "n’existe pas"), ("dossier", "un dossier"), ("latin.txt", "UTF-8"), ("énorme.txt", "trop gros")],
)
def test_what_cannot_be_read_is_a_sentence_that_names_the_file(
    name: str, said: str, command: tuple[str, ...], run: Run, home: Path
) -> None:
    (home / "dossier").mkdir()
    written("latin.txt", "Persévère".encode("latin-1"))
    written("énorme.txt", b"a" * (LONGEST + 1))
    ran = run(*command, name)
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("erreur")
    assert f"«\u00a0{name}\u00a0»" in ran.err
    assert said in ran.err
    (problem,) = value_of(run(*command, name, "--json", "--lang", "en"))["problems"]
    assert problem["severity"] == "error"
    assert f"“{name}”" in problem["message"]


@_each_command
@pytest.mark.parametrize("data", ["Persévère".encode("latin-1"), b"\xff\xfeJ\x00", b"a" * (LONGEST + 1), None])
def test_an_input_that_is_no_text_is_misused(
    data: bytes | None, command: tuple[str, ...], run: Run, typing: Typing
) -> None:
    typing(data)
    ran = run(*command, "-")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("erreur (-)")


@_each_command
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_and_standard_input_are_read_alike(
    mark: bytes, command: tuple[str, ...], run: Run, typing: Typing
) -> None:
    data = mark + ANSWERS.encode()
    typing(data)
    piped = run(*command, "-")
    assert piped == run(*command, written("texte.txt", data))
    assert piped.out + piped.err
    assert "\ufeff" not in piped.out


@_each_command
@pytest.mark.parametrize("language", LANGUAGES)
def test_json_is_one_value_whatever_is_found(language: Language, command: tuple[str, ...], run: Run) -> None:
    for text in (ANSWERS, "", "Ben là, ça dépend.", '« " ] @ # … \x00 \u202e'):
        value = value_of(run(*command, written("texte.txt", text), "--json", "--lang", language))
        assert isinstance(value, dict)


@_each_command
def test_a_command_without_its_text_is_misused(command: tuple[str, ...], run: Run) -> None:
    french, english = run(*command), run(*command, "--lang", "en")
    assert french.code == english.code == 2
    assert "FICHIER" in french.err
    assert "FILE" in english.err


@pytest.mark.parametrize("command", _COMMANDS[:2], ids=lambda command: command[0])
def test_what_only_reads_starts_without_qt(command: tuple[str, ...], home: Path) -> None:
    assert home.is_dir()
    watched = (
        "import sys\nfrom composer.__main__ import main\ncode = main(sys.argv[1:])\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')), file=sys.stderr)\nsys.exit(code)"
    )
    ran = start(*command, "-", program=("-c", watched), typed=_GOOD.encode(), PYTHONIOENCODING="ascii")
    assert ran.code == 0
    assert ran.err.splitlines() == ["[]"]


# --- lint ---


class _Caption(msgspec.Struct, frozen=True):
    """A caption of tests/data, and what a reader finds wrong in it."""

    name: str
    network: str
    text: str
    codes: list[str]


def _captions() -> list[_Caption]:
    """The first good caption, and the first of each kind of bad ones."""
    data = tomllib.loads((Path(__file__).parents[1] / "data" / "captions.toml").read_text("utf-8"))
    captions = msgspec.convert(data["caption"], list[_Caption])
    return list({tuple(caption.codes): caption for caption in reversed(captions)}.values())


_each_caption = pytest.mark.parametrize("caption", _captions(), ids=lambda caption: caption.name)


@_each_caption
def test_lint_prints_each_finding_and_leaves_with_1_where_one_is_more_than_a_notice(
    caption: _Caption, run: Run
) -> None:
    file = written("légende.txt", f"{caption.text}\n")
    ran = run("lint", "--network", caption.network, file)
    grave = [code for code in caption.codes if code not in {"phrase-missing", "phrase-capitals"}]
    assert (ran.code, ran.out) == (1 if grave else 0, "")
    assert len(ran.err.splitlines()) == len(caption.codes)
    value = value_of(run("lint", "--network", caption.network, file, "--json"))
    assert set(value) == {"format", "findings", "text", "left"}
    assert [finding["code"] for finding in value["findings"]] == caption.codes
    assert value["text"] == caption.text.rstrip("\n")
    for finding, line in zip(value["findings"], ran.err.splitlines(), strict=True):
        assert set(finding) == {"code", "severity", "place", "message", "mend", "start", "end"}
        assert re.fullmatch(rf"{caption.network}:\d+:\d+", finding["place"])
        assert 0 <= finding["start"] <= finding["end"] <= len(value["text"])
        assert f"({finding['place']})\u00a0: " in line
        assert line.endswith(re.sub(r"\s*\n\s*", " ", f"{finding['message']} {finding['mend']}"))


@_each_caption
def test_what_lint_mends_lints_clean_but_for_what_only_the_person_can_fill(caption: _Caption, run: Run) -> None:
    file = written("légende.txt", caption.text)
    ran = run("lint", "--network", caption.network, file, "--fix")
    value = value_of(run("lint", "--network", caption.network, file, "--fix", "--json"))
    left = [finding["code"] for finding in value["left"]]
    assert set(left) <= {
        *("leftover", "hashtags-too-many", "caption-too-long", "phrase-altered", "phrase-missing", "phrase-alone"),
        "handle-foreign",
    }
    assert ran.code == (1 if set(left) - {"phrase-missing"} else 0)
    assert len(ran.err.splitlines()) == len(caption.codes)
    assert (ran.out == caption.text.rstrip("\n") + "\n") is (left == caption.codes)
    assert value["text"] == ran.out[:-1]
    again = run("lint", "--network", caption.network, written("après.txt", ran.out))
    assert (again.code, again.out, len(again.err.splitlines())) == (ran.code, "", len(left))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f"{_PHRASE} oui.", {"error": 1, "warning": 1, "notice": 1}),
        (f"{_PHRASE} oui. #JPS2025 {_HANDLES['facebook']}", {"error": 0, "warning": 1, "notice": 1}),
        (f"Bonjour! {_HANDLES['facebook']}", {"error": 0, "warning": 0, "notice": 1}),
        (f"{_PHRASE} oui. {_HANDLES['facebook']}", {"error": 0, "warning": 0, "notice": 0}),
    ],
)
def test_the_least_severity_that_fails_is_chosen_and_is_warning_otherwise(
    text: str, codes: dict[str, int], run: Run
) -> None:
    file = written("légende.txt", text)
    for severity, code in codes.items():
        assert run("lint", "--network", "facebook", file, "--fail-on", severity).code == code
    assert run("lint", "--network", "facebook", file).code == codes["warning"]


def test_a_visual_s_captions_are_linted_on_the_network_asked_or_on_all(run: Run, home: Path) -> None:
    story = edits.write_part(Visual("bloc", quote="Un pas."), "story", "Merci! #JPS2025")
    write_visual(home / "zoe.jps", story, None)
    ran = run("lint", "zoe.jps")
    assert (ran.code, ran.out) == (1, "")
    assert [line.split("(")[1].split(":")[0] for line in ran.err.splitlines()] == list(NETWORKS)
    assert len(run("lint", "zoe.jps", "--network", "linkedin").err.splitlines()) == 1
    fixed = run("lint", "zoe.jps", "--fix")
    assert (fixed.code, fixed.out.count("Merci! #JPS2026")) == (0, len(NETWORKS))
    value = value_of(run("lint", "zoe.jps", "--json"))
    assert set(value["captions"]) == set(NETWORKS)
    write_visual(home / "ana.jps", Visual("bloc", quote="Un pas."), None)
    assert run("lint", "ana.jps") == Ran(0, "", "")
    (home / "faux.jps").write_text("Bonjour", "utf-8")
    assert run("lint", "faux.jps").code == run("lint", "absent.jps").code == 2


def test_a_command_that_wants_a_text_says_that_it_was_given_a_visual(run: Run, home: Path) -> None:
    write_visual(home / "zoe.JPS", Visual("bloc", quote="Un pas."), None)
    ran = run("typography", "zoe.JPS")
    assert (ran.code, ran.out) == (2, "")
    assert "C’est un visuel\u00a0: «\u00a0zoe.JPS\u00a0»" in ran.err


def test_a_missing_handle_is_an_error_and_a_missing_phrase_a_hint_that_fails_nothing(run: Run) -> None:
    bare = run("lint", "--network", "facebook", written("a.txt", "Bonjour!"))
    assert bare.code == 1
    assert sorted(line.split(" (")[0] for line in bare.err.splitlines()) == ["erreur", "à noter"]
    phrase = run("lint", "--network", "facebook", written("b.txt", f"Bonjour!\n{_HANDLES['facebook']}"))
    assert phrase.code == 0
    assert phrase.err.startswith("à noter (facebook:1:1)\u00a0: ")
    handle = run("lint", "--network", "facebook", written("c.txt", f"{_PHRASE} oui."), "--lang", "en")
    assert handle.code == 1
    assert handle.err.startswith("error (facebook:1:")


def test_lint_says_where_the_words_stand(run: Run) -> None:
    near = "@reseau-reussite-montreal"
    file = written("légende.txt", f"{_PHRASE} oui. 😀\n\nÀ {near} merci")
    value = value_of(run("lint", "--network", "instagram", file, "--json"))
    (finding,) = value["findings"]
    assert finding["place"] == "instagram:3:3"
    assert value["text"][finding["start"] : finding["end"]] == near


@pytest.mark.parametrize("network", NETWORKS)
def test_an_empty_caption_is_a_finding_whose_mend_starts_it(network: str, run: Run, typing: Typing) -> None:
    for data in (b"", b" \n\n", b"\xef\xbb\xbf"):
        typing(data)
        assert run("lint", "--network", network, "-").code == 1
        typing(data)
        fixed = run("lint", "--network", network, "-", "--fix")
        assert (fixed.code, fixed.out) == (1, f"{_PHRASE}\n\n{_HANDLES[network]}\n")


def test_a_caption_of_windows_is_as_good_and_keeps_its_lines(run: Run, typing: Typing) -> None:
    typing(_GOOD.replace("\n", "\r\n").encode())
    assert run("lint", "--network", "instagram", "-") == Ran(0, "", "")
    near = _GOOD.replace("_", "-").replace("\n", "\r\n")
    typing(near.encode())
    fixed = run("lint", "--network", "instagram", "-", "--fix").out
    assert fixed == _GOOD.replace("\n", "\r\n") + "\n"


@pytest.mark.parametrize(
    ("network", "nearest"),
    [("instagran", "instagram"), ("facebok", "facebook"), ("Linkedin", "linkedin"), ("", "instagram, facebook")],
)
def test_an_unknown_network_is_answered_with_the_nearest(network: str, nearest: str, run: Run) -> None:
    for text in (_GOOD, ""):
        ran = run("lint", "--network", network, written("légende.txt", text))
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
        assert nearest in ran.err
    (problem,) = value_of(run("lint", "--network", network, "légende.txt", "--json"))["problems"]
    assert nearest in problem["mend"]


def test_lint_needs_its_network(run: Run) -> None:
    ran = run("lint", written("légende.txt", _GOOD))
    assert (ran.code, ran.out) == (2, "")
    assert "--network" in ran.err.splitlines()[-1]


def test_what_caption_composes_lints_clean(run: Run) -> None:
    for network in NETWORKS:
        for language in LANGUAGES:
            composed = run("caption", "--network", network, "--quote", CHUTE, "--visual-lang", language).out
            assert run("lint", "--network", network, written("légende.txt", composed)) == Ran(0, "", "")


# --- typography ---

_TYPED = """Elle a dit: "Oui" ! C'est 50% de 1 000$, à 13h30...
@Réseauréussitemontréal #JPS2026 https://exemple.org/a?b=c : vrai ?
"""


@pytest.mark.parametrize(
    ("arguments", "text", "corrected"),
    [
        ((), "Il dit: «oui» !", "Il dit\u00a0: «\u00a0oui\u00a0»!"),
        (("--medium", "drawn"), "Il dit: «oui» !", "Il dit\u00a0: «\u00a0oui\u00a0»\u202f!"),
        ((), "L'école... Vraiment ?", "L’école… Vraiment?"),
        (("--visual-lang", "en"), 'It\'s "here" : yes !', "It’s “here”: yes!"),
        ((), f"{_PHRASE} l'école", f"{_PHRASE} l’école"),
    ],
)
def test_typography_prints_the_corrected_text(arguments: tuple[str, ...], text: str, corrected: str, run: Run) -> None:
    assert run("typography", written("texte.txt", text), *arguments) == Ran(0, f"{corrected}\n", "")


@pytest.mark.parametrize("arguments", [(), ("--medium", "drawn"), ("--visual-lang", "en")])
def test_typography_has_nothing_to_say_of_its_own_result(arguments: tuple[str, ...], run: Run) -> None:
    for text in (_TYPED, _GOOD, ANSWERS, "« a\n\n\nb \"c\" 'd' ; !\r\n\r\n"):
        once = run("typography", written("texte.txt", text), *arguments)
        again = run("typography", written("encore.txt", once.out), *arguments)
        assert once.code == again.code == 0
        assert again.out == once.out
        assert value_of(run("typography", "encore.txt", *arguments, "--json"))["changes"] == []


def test_typography_never_touches_names_tags_links_and_the_phrase(run: Run) -> None:
    kept = f"{_HANDLES['facebook']} #JPS2026 https://exemple.org/a?b=c! zoe@exemple.org\n{_PHRASE}\n"
    for medium in ("caption", "drawn"):
        assert run("typography", written("texte.txt", kept), "--medium", medium).out == kept


def test_oe_is_only_suggested(run: Run) -> None:
    file = written("texte.txt", "Mon coeur et ma soeur savent coexister, Moelle.")
    ran = run("typography", file)
    assert ran.out == "Mon coeur et ma soeur savent coexister, Moelle.\n"
    assert ran.err == "à noter\u00a0: coeur → cœur\nà noter\u00a0: soeur → sœur\n"
    assert value_of(run("typography", file, "--json"))["suggestions"] == ["cœur", "sœur"]
    assert run("typography", file, "--visual-lang", "en").err == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_changes_said_are_the_changes_made(language: Language, run: Run) -> None:
    value = value_of(run("typography", written("texte.txt", _TYPED), "--json", "--lang", language))
    text, done = _TYPED, 0
    for change in reversed(value["changes"]):
        text = text[: change["start"]] + change["after"] + text[change["end"] :]
        done += 1
    assert done > 5
    assert text.rstrip("\n") == value["text"]
    reasons = {change["reason"] for change in value["changes"]}
    assert all(reason.endswith(".") for reason in reasons)
    other = value_of(run("typography", "texte.txt", "--json", "--lang", "en" if language == "fr" else "fr"))
    assert reasons.isdisjoint(change["reason"] for change in other["changes"])


# --- What files say of themselves. ---


def test_files_say_nothing_of_themselves_when_asked_not_to(compose: Run) -> None:
    asked = ("--quote", CHUTE, "--name", "Zoé")
    assert compose(*asked, "--out", "dit").code == compose(*asked, "--out", "tait", "--metadata", "none").code == 0
    told, silent = (Path(out, "zoe", "bloc-landscape.jpg").read_bytes() for out in ("dit", "tait"))
    assert CHUTE.encode() in told
    assert b"http://ns.adobe.com/xap/1.0/" not in silent
    assert silent[silent.index(b"\xff\xdb") :] == told[told.index(b"\xff\xdb") :]

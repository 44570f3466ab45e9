"""`lint`, `typography`, `quotes` and `script`: what they read, what they say, and that no word is ever rewritten."""

import io
import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from composer.app.context import load_context
from composer.cli.texts import LONGEST
from composer.core.campaign import Campaign
from composer.core.quotes.sentences import squeeze
from composer.core.visual import NETWORKS, Person, Visual
from composer.core.words import LANGUAGES, Language
from composer.storage.visual_file import write_visual

from .conftest import Ran, Run, start

_CAMPAIGN: Campaign = load_context().campaign
_PHRASE = _CAMPAIGN.phrase.value
_HANDLES = {network: _CAMPAIGN.networks[network].handle.value for network in NETWORKS}
_GOOD = f"{_PHRASE} mon histoire.\n\n{_HANDLES['instagram']}\n#JPS2026"

_CHUTE = "La persévérance, c’est retourner sur la glace le lendemain d’une chute."
_PAS = "Crois en toi, même les jours où personne n’y croit."
_ANSWERS = f"""1.
Ben là, c’est une bonne question, ça. {_CHUTE} Fait que c’est pas mal ça, tsé.

2.
Ma mère travaillait de nuit. J’ai lâché l’école à seize ans.

4.
{_PAS} Merci beaucoup!
"""

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


def _written(name: str, text: str | bytes) -> str:
    Path(name).write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def _saved(visual: Visual, name: str = "visuel.jps") -> str:
    write_visual(Path(name), visual, None)
    return name


def _json(ran: Ran) -> Any:  # noqa: ANN401 - whatever JSON holds
    """The one value on standard output; nothing is said elsewhere."""
    assert ran.err == ""
    return json.loads(ran.out)


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
    _written("latin.txt", "Persévère".encode("latin-1"))
    _written("énorme.txt", b"a" * (LONGEST + 1))
    ran = run(*command, name)
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("erreur")
    assert f"«\u00a0{name}\u00a0»" in ran.err
    assert said in ran.err
    (problem,) = _json(run(*command, name, "--json", "--lang", "en"))["problems"]
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
    data = mark + _ANSWERS.encode()
    typing(data)
    piped = run(*command, "-")
    assert piped == run(*command, _written("texte.txt", data))
    assert piped.out + piped.err
    assert "\ufeff" not in piped.out


@_each_command
@pytest.mark.parametrize("language", LANGUAGES)
def test_json_is_one_value_whatever_is_found(language: Language, command: tuple[str, ...], run: Run) -> None:
    for text in (_ANSWERS, "", "Ben là, ça dépend.", '« " ] @ # … \x00 \u202e'):
        value = _json(run(*command, _written("texte.txt", text), "--json", "--lang", language))
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


class _Caption:
    """A caption of tests/data, for each kind of finding the first that has it, and the first good one."""

    def __init__(self, value: dict[str, Any]) -> None:
        self.name, self.network, self.text, self.codes = (value[key] for key in ("name", "network", "text", "codes"))


def _captions() -> list[_Caption]:
    data = tomllib.loads((Path(__file__).parents[1] / "data" / "captions.toml").read_text("utf-8"))
    captions = [_Caption(value) for value in data["caption"]]
    return list({tuple(caption.codes): caption for caption in reversed(captions)}.values())


_each_caption = pytest.mark.parametrize("caption", _captions(), ids=lambda caption: caption.name)


@_each_caption
def test_lint_says_each_finding_and_leaves_with_1_where_there_is_one(caption: _Caption, run: Run) -> None:
    file = _written("légende.txt", f"{caption.text}\n")
    ran = run("lint", "--network", caption.network, file)
    assert (ran.code, ran.out) == (1 if caption.codes else 0, "")
    assert len(ran.err.splitlines()) == len(caption.codes)
    value = _json(run("lint", "--network", caption.network, file, "--json"))
    assert set(value) == {"findings", "text"}
    assert [finding["code"] for finding in value["findings"]] == caption.codes
    assert value["text"] == caption.text.rstrip("\n")
    for finding, line in zip(value["findings"], ran.err.splitlines(), strict=True):
        assert set(finding) == {"code", "severity", "place", "message", "mend", "start", "end"}
        assert re.fullmatch(rf"{caption.network}:\d+:\d+", finding["place"])
        assert 0 <= finding["start"] <= finding["end"] <= len(value["text"])
        assert f"({finding['place']})\u00a0: " in line
        assert line.endswith(re.sub(r"\s*\n\s*", " ", f"{finding['message']} {finding['mend']}"))


@_each_caption
def test_what_lint_mends_lints_clean_and_what_was_good_stays(caption: _Caption, run: Run) -> None:
    file = _written("légende.txt", caption.text)
    ran = run("lint", "--network", caption.network, file, "--fix")
    assert ran.code == 0
    assert len(ran.err.splitlines()) == len(caption.codes)
    assert (ran.out == caption.text.rstrip("\n") + "\n") is (not caption.codes)
    assert _json(run("lint", "--network", caption.network, file, "--fix", "--json"))["text"] == ran.out[:-1]
    assert run("lint", "--network", caption.network, _written("après.txt", ran.out)) == Ran(0, "", "")


def test_a_missing_handle_is_an_error_and_a_missing_phrase_a_remark_and_both_are_findings(run: Run) -> None:
    bare = run("lint", "--network", "facebook", _written("a.txt", "Bonjour!"))
    assert bare.code == 1
    assert sorted(line.split(" (")[0] for line in bare.err.splitlines()) == ["erreur", "à noter"]
    phrase = run("lint", "--network", "facebook", _written("b.txt", f"Bonjour!\n{_HANDLES['facebook']}"))
    assert phrase.code == 1
    assert phrase.err.startswith("à noter (facebook:1:1)\u00a0: ")
    handle = run("lint", "--network", "facebook", _written("c.txt", f"{_PHRASE} oui."), "--lang", "en")
    assert handle.code == 1
    assert handle.err.startswith("error (facebook:1:")


def test_lint_says_where_the_words_stand(run: Run) -> None:
    near = "@reseau-reussite-montreal"
    file = _written("légende.txt", f"{_PHRASE} oui. 😀\n\nÀ {near} merci")
    value = _json(run("lint", "--network", "instagram", file, "--json"))
    (finding,) = value["findings"]
    assert finding["place"] == "instagram:3:3"
    assert value["text"][finding["start"] : finding["end"]] == near


@pytest.mark.parametrize("network", NETWORKS)
def test_an_empty_caption_is_a_finding_whose_mend_starts_it(network: str, run: Run, typing: Typing) -> None:
    for data in (b"", b" \n\n", b"\xef\xbb\xbf"):
        typing(data)
        assert run("lint", "--network", network, "-").code == 1
        typing(data)
        mended = run("lint", "--network", network, "-", "--fix")
        assert (mended.code, mended.out) == (0, f"{_PHRASE}\n\n{_HANDLES[network]}\n")


def test_a_caption_of_windows_is_as_good_and_keeps_its_lines(run: Run, typing: Typing) -> None:
    typing(_GOOD.replace("\n", "\r\n").encode())
    assert run("lint", "--network", "instagram", "-") == Ran(0, "", "")
    near = _GOOD.replace("_", "-").replace("\n", "\r\n")
    typing(near.encode())
    mended = run("lint", "--network", "instagram", "-", "--fix").out
    assert mended == _GOOD.replace("\n", "\r\n") + "\n"


@pytest.mark.parametrize(
    ("network", "nearest"),
    [("instagran", "instagram"), ("facebok", "facebook"), ("Linkedin", "linkedin"), ("", "instagram, facebook")],
)
def test_an_unknown_network_is_answered_with_the_nearest(network: str, nearest: str, run: Run) -> None:
    for text in (_GOOD, ""):
        ran = run("lint", "--network", network, _written("légende.txt", text))
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
        assert nearest in ran.err
    (problem,) = _json(run("lint", "--network", network, "légende.txt", "--json"))["problems"]
    assert nearest in problem["mend"]


def test_lint_needs_its_network(run: Run) -> None:
    ran = run("lint", _written("légende.txt", _GOOD))
    assert (ran.code, ran.out) == (2, "")
    assert "--network" in ran.err.splitlines()[-1]


def test_what_caption_composes_lints_clean(run: Run) -> None:
    for network in NETWORKS:
        for language in LANGUAGES:
            composed = run("caption", "--network", network, "--quote", _CHUTE, "--visual-lang", language).out
            assert run("lint", "--network", network, _written("légende.txt", composed)) == Ran(0, "", "")


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
    assert run("typography", _written("texte.txt", text), *arguments) == Ran(0, f"{corrected}\n", "")


@pytest.mark.parametrize("arguments", [(), ("--medium", "drawn"), ("--visual-lang", "en")])
def test_typography_has_nothing_to_say_of_its_own_result(arguments: tuple[str, ...], run: Run) -> None:
    for text in (_TYPED, _GOOD, _ANSWERS, "« a\n\n\nb \"c\" 'd' ; !\r\n\r\n"):
        once = run("typography", _written("texte.txt", text), *arguments)
        again = run("typography", _written("encore.txt", once.out), *arguments)
        assert once.code == again.code == 0
        assert again.out == once.out
        assert _json(run("typography", "encore.txt", *arguments, "--json"))["changes"] == []


def test_typography_never_touches_names_tags_links_and_the_phrase(run: Run) -> None:
    kept = f"{_HANDLES['facebook']} #JPS2026 https://exemple.org/a?b=c! zoe@exemple.org\n{_PHRASE}\n"
    for medium in ("caption", "drawn"):
        assert run("typography", _written("texte.txt", kept), "--medium", medium).out == kept


def test_oe_is_only_suggested(run: Run) -> None:
    file = _written("texte.txt", "Mon coeur et ma soeur savent coexister, Moelle.")
    ran = run("typography", file)
    assert ran.out == "Mon coeur et ma soeur savent coexister, Moelle.\n"
    assert ran.err == "à noter\u00a0: coeur → cœur\nà noter\u00a0: soeur → sœur\n"
    assert _json(run("typography", file, "--json"))["suggestions"] == ["cœur", "sœur"]
    assert run("typography", file, "--visual-lang", "en").err == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_changes_said_are_the_changes_made(language: Language, run: Run) -> None:
    value = _json(run("typography", _written("texte.txt", _TYPED), "--json", "--lang", language))
    text, done = _TYPED, 0
    for change in reversed(value["changes"]):
        text = text[: change["start"]] + change["after"] + text[change["end"] :]
        done += 1
    assert done > 5
    assert text.rstrip("\n") == value["text"]
    reasons = {change["reason"] for change in value["changes"]}
    assert all(reason.endswith(".") for reason in reasons)
    other = _json(run("typography", "texte.txt", "--json", "--lang", "en" if language == "fr" else "fr"))
    assert reasons.isdisjoint(change["reason"] for change in other["changes"])


# --- quotes and script ---


def _pieces(quote: str) -> list[str]:
    return [piece.strip() for piece in quote.split("[…]") if piece.strip()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_at_most_three_pieces_of_the_answers_each_with_its_reasons(language: Language, run: Run) -> None:
    file = _written("réponses.txt", _ANSWERS)
    ran = run("quotes", file, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    quotes, reasons = lines[::2], lines[1::2]
    assert 1 <= len(quotes) == len(reasons) <= 3
    assert all(piece in _ANSWERS for quote in quotes for piece in _pieces(quote))
    assert all(re.fullmatch(r"    \S.+", each) for each in reasons)
    value = _json(run("quotes", file, "--json", "--lang", language))
    assert set(value) == {"quotes", "story", "problems"}
    assert [quote["text"] for quote in value["quotes"]] == quotes
    assert ["    " + "; ".join(quote["reasons"]) for quote in value["quotes"]] == reasons
    assert {quote["text"]: quote["answer"] for quote in value["quotes"][:2]} == {_CHUTE: 1, _PAS: 4}
    assert value["problems"] == []


def test_the_language_of_messages_changes_no_word_of_the_person(run: Run) -> None:
    for text in (
        _ANSWERS,
        "Well. Perseverance is going back on the ice the day after a fall. My mother worked nights.",
    ):
        file = _written("réponses.txt", text)
        french, english = (_json(run("quotes", file, "--json", "--lang", each)) for each in LANGUAGES)
        assert [quote["text"] for quote in french["quotes"]] == [quote["text"] for quote in english["quotes"]]
        assert french["quotes"]
        assert french["story"] == english["story"]
        assert french["quotes"][0]["reasons"] != english["quotes"][0]["reasons"]


def test_the_story_is_the_rest_in_the_person_s_own_words(run: Run) -> None:
    value = _json(run("quotes", _written("réponses.txt", _ANSWERS), "--json"))
    assert "Ma mère travaillait de nuit. J’ai lâché l’école à seize ans." in value["story"].splitlines()
    assert value["quotes"][0]["text"] not in value["story"]
    words = iter(squeeze(_ANSWERS).split())
    assert all(word in words for word in value["story"].split())


@pytest.mark.parametrize("text", ["Ben là, ça dépend.", "Oui.\n\nNon.", "1. Aucune idée.\n2. C’est ça."])
def test_where_nothing_stands_alone_it_is_said(text: str, run: Run) -> None:
    file = _written("réponses.txt", text)
    french, english = run("quotes", file), run("quotes", file, "--lang", "en")
    assert (french.code, french.out) == (english.code, english.out) == (0, "")
    assert french.err.startswith("à noter\u00a0: Rien ne tient seul")
    assert english.err.startswith("note: Nothing stands alone")
    value = _json(run("quotes", file, "--json"))
    assert value["quotes"] == []
    assert [problem["code"] for problem in value["problems"]] == ["no-quote"]


def test_no_answer_is_told_from_an_answer_of_no_use(run: Run, typing: Typing) -> None:
    typing(b"1.\n\n2.\n")
    value = _json(run("quotes", "-", "--json"))
    assert [problem["code"] for problem in value["problems"]] == ["no-answer"]


@pytest.mark.parametrize("poster", ["bloc", "ruban", "sentier"])
def test_a_quote_proposed_is_composed_in_portrait_without_a_cut(poster: str, run: Run) -> None:
    value = _json(run("quotes", _written("réponses.txt", _ANSWERS), "--poster", poster, "--json"))
    for number, quote in enumerate(value["quotes"]):
        asked = ("--poster", poster, "--quote", quote["text"], "--format", "portrait", "--out", f"kit {number}")
        ran = run("compose", *asked, "--json")
        assert ran.code == 0
        assert "text-too-long" not in {problem["code"] for problem in json.loads(ran.out)["problems"]}


@pytest.mark.parametrize("command", ["quotes", "script"])
@pytest.mark.parametrize("poster", ["blok", "ruben", "../bloc"])
def test_an_unknown_poster_is_answered_with_the_nearest(command: str, poster: str, run: Run) -> None:
    for source in (_written("réponses.txt", _CHUTE), _saved(Visual("ruban", answers={"1": _CHUTE}))):
        ran = run(command, source, "--poster", poster)
        assert (ran.code, ran.out) == (2, "")
        assert len(ran.err.splitlines()) == 1
        assert "bloc" in ran.err
    assert run(command, _saved(Visual(poster, answers={"1": _CHUTE}))).code == 2


@pytest.mark.parametrize("name", ["visuel.jps", "VISUEL.JPS"])
def test_a_saved_visual_s_answers_are_read_from_it(name: str, run: Run) -> None:
    file = _saved(Visual("sentier", "brume", person=Person("Zoé"), answers={"4": _PAS, "1": _CHUTE}), name)
    value = _json(run("quotes", file, "--json"))
    assert {quote["answer"]: quote["text"] for quote in value["quotes"]} == {1: _CHUTE, 4: _PAS}
    # The palette is the saved poster's own.
    assert _json(run("quotes", file, "--poster", "bloc", "--json")) == value
    script = _json(run("script", file, "--json"))
    assert {_CHUTE, _PAS} < set(script["text"].split("\n\n"))


def test_a_saved_visual_speaks_its_language_unless_another_is_asked(run: Run) -> None:
    file = _saved(Visual("bloc", language="en", answers={"1": "Keep going, one step at a time."}))
    assert run("script", file).out.rstrip("\n").endswith("With Réseau réussite Montréal.")
    assert run("script", file, "--visual-lang", "fr").out.rstrip("\n").endswith("Avec Réseau réussite Montréal.")


def test_a_saved_visual_without_answers_has_none_to_read(run: Run) -> None:
    ran = run("quotes", _saved(Visual("bloc", quote=_CHUTE)))
    assert (ran.code, ran.out) == (0, "")
    assert "pas encore de réponse" in ran.err


@pytest.mark.parametrize("command", ["quotes", "script"])
@pytest.mark.parametrize("data", [b"", b"PK", _ANSWERS.encode()])
def test_what_is_no_saved_visual_is_a_sentence(command: str, data: bytes, run: Run) -> None:
    ran = run(command, _written("abîmé.jps", data))
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    assert "«\u00a0abîmé.jps\u00a0»" in ran.err


@pytest.mark.parametrize("command", ["quotes", "script"])
def test_an_interview_beyond_any_length_is_a_sentence(command: str, run: Run) -> None:
    long = "mot " * 40_000
    for source in (_written("long.txt", long), _saved(Visual("bloc", answers={"1": long}))):
        ran = run(command, source)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("erreur (answers)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_script_opens_with_the_exact_phrase_and_gives_the_time_it_takes(language: Language, run: Run) -> None:
    file = _written("réponses.txt", _ANSWERS)
    ran = run("script", file, "--lang", language, "--visual-lang", language)
    assert ran.code == 0
    opening, quote, *_, closing = ran.out.rstrip("\n").split("\n\n")
    assert opening == _PHRASE
    assert quote in {_CHUTE, _PAS}
    assert closing == {"fr": "Avec Réseau réussite Montréal.", "en": "With Réseau réussite Montréal."}[language]
    (seconds,) = re.findall(r"\d+", ran.err)
    assert ran.err.startswith({"fr": "à noter\u00a0: environ ", "en": "note: about "}[language])
    value = _json(run("script", file, "--json", "--visual-lang", language))
    assert value == {"text": ran.out[:-1], "seconds": int(seconds), "problems": []}
    assert 10 < value["seconds"] < 60


def test_the_script_says_the_person_s_words_as_they_are(run: Run) -> None:
    told = "1. Tsé, j'ai  « lâché » 2 fois: la 3e fut la bonne !\nMa soeur aussi, coeur vaillant..."
    _, *said, _ = run("script", _written("réponses.txt", told)).out.rstrip("\n").split("\n\n")
    for part in said:
        assert all(squeeze(piece) in squeeze(told) for line in part.splitlines() for piece in _pieces(line))
    assert "coeur vaillant..." in "".join(said)


def test_a_script_is_told_even_where_nothing_stands_alone(run: Run) -> None:
    ran = run("script", _written("réponses.txt", "Ben là, ça dépend."))
    assert ran.code == 0
    assert ran.out == f"{_PHRASE}\n\nBen là, ça dépend.\n\nAvec Réseau réussite Montréal.\n"


def test_a_script_without_words_says_that_they_are_missing(run: Run, typing: Typing) -> None:
    typing(b"")
    ran = run("script", "-")
    assert (ran.code, ran.out) == (0, f"{_PHRASE}\n\nAvec Réseau réussite Montréal.\n")
    assert "vos mots manquent encore" in ran.err


def test_a_script_longer_than_a_reel_is_a_warning_that_says_how_much_to_take_out(run: Run) -> None:
    file = _written("réponses.txt", "J’ai recommencé encore une fois ce matin-là. " * 60)
    ran = run("script", file)
    assert ran.code == 0
    assert re.search(r"^attention\u00a0: .+ Retirez environ \d+\u00a0mots", ran.err, re.MULTILINE)
    (problem,) = _json(run("script", file, "--json"))["problems"]
    assert problem["code"] == "script-long"


# --- What files say of themselves. ---


def test_files_say_nothing_of_themselves_when_asked_not_to(compose: Run) -> None:
    asked = ("--quote", _CHUTE, "--name", "Zoé")
    assert compose(*asked, "--out", "dit").code == compose(*asked, "--out", "tait", "--metadata", "none").code == 0
    told, silent = (Path(out, "zoe", "bloc-landscape.jpg").read_bytes() for out in ("dit", "tait"))
    assert _CHUTE.encode() in told
    assert b"http://ns.adobe.com/xap/1.0/" not in silent
    assert silent[silent.index(b"\xff\xdb") :] == told[told.index(b"\xff\xdb") :]

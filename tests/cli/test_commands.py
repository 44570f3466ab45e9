import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from composer.app.context import Context, load_context
from composer.app.studio import Studio
from composer.cli.arguments import COMMANDS
from composer.cli.commands import self_test
from composer.core.campaign.campaign import Campaign
from composer.core.poster import Layout, Poster
from composer.core.visual import Face, PhotoChoice, Visual
from composer.render.photo import faces
from composer.render.photo.faces import finds_faces
from composer.render.photo.intake import take_in
from composer.storage.paths import own_poster_home, poster_home
from composer.storage.posters.library import load_poster, poster_ids
from composer.storage.posters.user_library import add_posters
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Ran, Run
from tests.formats import FORMATS
from tests.own_person import own_photo
from tests.own_posters import poster_folder

pytestmark = pytest.mark.slow

_QUOTE = "Je suis arrivée quand même."
_CAMPAIGN: Campaign = load_context().campaign
_POSTERS = poster_ids(poster_home())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_both_languages(command: str, run: Run) -> None:
    french, english = run(command, "--help"), run(command, "--help", "--lang", "en")
    assert french.code == english.code == 0
    assert french.err == english.err == ""
    assert "langue des messages" in french.out
    assert "language of messages" in english.out
    assert not re.search(r"\bpositional\b|\bshow this\b", french.out)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_posters_lists_each_with_its_palettes_and_formats(language: str, run: Run) -> None:
    ran = run("posters", "--json", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    posters = json.loads(ran.out)["posters"]
    assert [poster["id"] for poster in posters] == list(_POSTERS)
    for poster in posters:
        assert set(poster) == {"id", "name", "palettes", "formats"}
        read = load_context().poster(poster["id"])
        assert poster["name"] == (read.name.fr if language == "fr" else read.name.en)
        assert poster["palettes"] == list(read.palettes)
        assert poster["formats"] == list(read.layouts)
        assert set(poster["formats"]) <= {each.id for each in FORMATS}
    lines = run("posters", "--lang", language).out.splitlines()
    assert [line.split("\u00a0:")[0].split(":")[0] for line in lines] == list(_POSTERS)


def test_posters_are_ranked_for_a_saved_visual_with_the_reason(run: Run, tmp_path: Path) -> None:
    intake = take_in(own_photo(), "portrait.jpg")
    photo = PhotoChoice(intake.digest, faces=(Face(0.5, 0.4, 0.3),))
    write_visual(tmp_path / "a.jps", Visual("ailleurs", quote="Tenir bon.", photo=photo), intake.data)
    ran = run("posters", "--for", str(tmp_path / "a.jps"), "--json")
    assert (ran.code, ran.err) == (0, "")
    ranked = json.loads(ran.out)["posters"]
    assert sorted(each["id"] for each in ranked) == sorted(_POSTERS)
    scores = {each["id"]: each["score"] for each in ranked}
    assert list(scores.values()) == sorted(scores.values(), reverse=True)
    # Its file says that a face so close is not for it.
    assert scores["sentier"] < 0
    lines = run("posters", "--for", str(tmp_path / "a.jps")).out.splitlines()
    assert [line.split("\u00a0:")[0] for line in lines] == [each["id"] for each in ranked]
    assert next(line for line in lines if line.startswith("sentier")).endswith("un visage de près.")


def test_posters_cannot_be_ranked_for_what_is_no_visual(run: Run, tmp_path: Path) -> None:
    ran = run("posters", "--for", str(tmp_path / "absent.jps"))
    assert ran.code != 0
    assert "absent.jps" in ran.err


def _blocks(ran: Ran) -> dict[str, str]:
    """The texts that `caption` prints, by file name."""
    parts = re.split(r"^--- (.+)\n", ran.out, flags=re.MULTILINE)
    assert parts[0] == ""
    return {name: text.strip("\n") for name, text in zip(parts[1::2], parts[2::2], strict=True)}


def test_caption_prints_the_texts_that_compose_writes(run: Run, home: Path) -> None:
    words = ("--quote", _QUOTE, "--name", "Zoé", "--role", "Tutrice", "--photographer", "A. Roy", "--handle")
    ran = run("caption", *words, "instagram=zoe")
    assert ran.code == 0
    assert list(home.iterdir()) == []
    texts = _blocks(ran)
    assert json.loads(run("caption", *words, "instagram=zoe", "--json").out)["texts"] == {
        name: f"{text}\n" for name, text in texts.items()
    }
    assert run("compose", "--poster", "bloc", *words, "instagram=zoe", "--format", "landscape").code == 0
    written = {each.name: each.read_text(encoding="utf-8") for each in (home / "zoe").glob("legende-*.txt")}
    # Without a photo there is no credit of one to give in the kit.
    assert {name: f"{texts[name]}\n".replace("\n\nPhoto\u00a0: A. Roy", "") for name in written} == written
    assert "Photo\u00a0: A. Roy" in texts["legende-instagram.txt"]


@pytest.mark.parametrize("network", _CAMPAIGN.networks)
def test_a_caption_is_the_phrase_the_quote_then_the_handle_and_the_hashtags_after_the_fold(
    network: str, run: Run
) -> None:
    ran = run("caption", "--network", network, "--quote", _QUOTE, "--hashtag", "jps2026", "--hashtag", "#MonÉcole")
    assert (ran.code, ran.err) == (0, "")
    lines = [line for line in ran.out.splitlines() if line]
    assert lines[0] == "Dans le cadre des Journées de la persévérance scolaire, je vous partage..."
    assert lines[1] == f"«\u00a0{_QUOTE}\u00a0»"
    assert lines[2] == _CAMPAIGN.mention(network)
    assert lines[3:] == ["#JPS2026 #MonÉcole"]


@pytest.mark.parametrize("network", _CAMPAIGN.networks)
def test_a_right_caption_has_no_finding_and_no_hashtag_that_the_campaign_has_not_announced(
    network: str, run: Run
) -> None:
    ran = run("caption", "--network", network, "--quote", _QUOTE)
    assert (ran.code, ran.err) == (0, "")
    assert "#" not in ran.out


def test_a_quote_in_the_other_language_is_noticed_with_the_option_that_changes_it(run: Run) -> None:
    ran = run("caption", "--quote", "I failed twice, and I came back.")
    assert ran.code == 0
    assert ran.err.startswith("à noter (quote)\u00a0: ")
    assert "--visual-lang en" in ran.err
    assert run("caption", "--quote", "I failed twice, and I came back.", "--visual-lang", "en").err == ""


def test_what_cannot_be_a_hashtag_is_refused_in_words(run: Run) -> None:
    ran = run("caption", "--quote", _QUOTE, "--hashtag", "mon école")
    assert (ran.code, ran.out) == (2, "")
    assert "n’est pas un mot-clic" in ran.err


def test_a_long_quote_puts_handle_and_hashtags_after_the_fold(run: Run) -> None:
    for network in _CAMPAIGN.offered:
        fold = _CAMPAIGN.networks[network].fold
        assert fold
        text = run("caption", "--network", network, "--quote", _QUOTE * 5, "--hashtag", "#JPS2026").out
        assert text.index(_CAMPAIGN.mention(network)) > fold.value
        assert text.index("#JPS2026") > fold.value


def test_an_english_visual_keeps_the_french_phrase_in_its_captions(run: Run) -> None:
    texts = _blocks(run("caption", "--quote", "I got there.", "--visual-lang", "en"))
    for network in _CAMPAIGN.offered:
        lines = texts[f"legende-{network}.txt"].splitlines()
        assert lines[0] == _CAMPAIGN.phrase.value
        assert "“I got there.”" in lines
    assert "Perseverance will take you far" in texts["texte-alternatif.txt"]


def test_caption_of_one_network_is_its_text_alone(run: Run) -> None:
    everything = _blocks(run("caption", "--quote", _QUOTE))
    one = run("caption", "--quote", _QUOTE, "--network", "linkedin")
    assert one.out.strip("\n") == everything["legende-linkedin.txt"]
    assert set(everything) == {
        *(f"legende-{network}.txt" for network in _CAMPAIGN.offered),
        "texte-alternatif.txt",
        "guide-de-publication.txt",
        "credit.txt",
    }


def test_demo_writes_the_kit_of_the_example_and_names_each_file(run: Run, home: Path) -> None:
    ran = run("demo")
    assert ran.code == 0
    (folder,) = (home / "demo").iterdir()
    assert {home / line for line in ran.out.splitlines()} == set(folder.iterdir())
    assert {each.suffix for each in folder.iterdir()} == {".jpg", ".pdf", ".txt", ".json"}
    assert not re.search("^(erreur|attention)", ran.err, re.MULTILINE)


def _by_turns(context: Context, poster_id: str) -> Poster:
    """A poster that ships with every fifth of its formats, other ones from poster to poster."""
    poster, turn = load_poster(poster_id, context.posters), _POSTERS.index(poster_id) % 5
    return replace(poster, layouts=dict(list(poster.layouts.items())[turn::5]))


def test_self_test_passes_on_every_poster_and_in_every_format(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Context, "poster", _by_turns)
    formats = _assert_passes(run, home)
    assert {format_id for _, format_id in formats} == {each for name in _POSTERS for each in _layouts(name)}


@pytest.mark.exhaustive
def test_self_test_passes_on_every_poster_in_every_format(run: Run, home: Path) -> None:
    assert len(_assert_passes(run, home)) == sum(len(_layouts(each)) for each in _POSTERS)


def _layouts(poster_id: str) -> Mapping[str, Layout]:
    return load_poster(poster_id, poster_home()).layouts


def _assert_passes(run: Run, home: Path) -> list[tuple[str, str]]:
    """The posters and formats that were tried, in their order."""
    ran = run("self-test", "--json")
    assert (ran.code, ran.err) == (0, "")
    value = json.loads(ran.out)
    assert value["passed"] is True
    assert "Ne le publiez pas" in value["note"]
    assert value["faces"] is finds_faces()
    tried = [(proof["poster"], proof["format"]) for proof in value["proofs"]]
    assert tried == [(poster, format_) for poster in _POSTERS for format_ in load_context().poster(poster).layouts]
    assert list(home.iterdir()) == []
    return tried


def _no_poster(studio: Studio) -> tuple[()]:
    assert studio
    return ()


@pytest.mark.parametrize(
    ("language", "present", "absent"),
    [("fr", "visages\u00a0: cherchés", "visages\u00a0: absents"), ("en", "faces: looked for", "faces: absent")],
)
def test_self_test_says_whether_faces_are_found(
    language: str, present: str, absent: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(self_test, "self_test", _no_poster)
    if finds_faces():
        assert present in run("self-test", "--lang", language).out
    monkeypatch.setattr(faces, "read_weights", lambda: None)
    assert absent in run("self-test", "--lang", language).out
    assert json.loads(run("self-test", "--json").out)["faces"] is False


@pytest.fixture
def poster(home: Path) -> Path:
    """A copy of Bloc to spoil, with two of its layouts."""
    folder = Path(shutil.copytree(poster_home() / "bloc", home / "bloc"))
    file = folder / "poster.toml"
    head, *layouts = re.split(r"^(?=\[layouts\.)", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    kept = [layout for layout in layouts if layout.startswith(("[layouts.portrait]", "[layouts.landscape]"))]
    file.write_text(head + "".join(kept), encoding="utf-8")
    return folder


def _edit(poster: Path, before: str, after: str) -> None:
    file = poster / "poster.toml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_check_composes_the_sample_in_every_format(poster: Path, run: Run, home: Path) -> None:
    ran = run("check", "bloc", "--out", "vu/ici")
    assert (ran.code, ran.err) == (0, "")
    formats = ["portrait", "landscape"]
    assert [line.split()[:3] for line in ran.out.splitlines()] == [["réussi", "bloc", each] for each in formats]
    assert {each.stem for each in (home / "vu" / "ici").iterdir()} == {f"bloc-{each}" for each in formats}
    assert poster.is_dir()


def test_check_takes_the_folder_however_it_is_named(
    poster: Path, run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "autre nom").symlink_to(poster)
    assert run("check", "autre nom").code == 0
    monkeypatch.chdir(poster)
    assert run("check", ".", "--out", home / "vu").code == 0
    assert run("check", "../bloc/", "--out", home / "vu").code == 0


def test_check_names_every_fault_with_its_full_key_in_both_languages(poster: Path, run: Run, home: Path) -> None:
    _edit(poster, "leading = 0.94", "leadding = 0.94")
    _edit(poster, 'family = "Source Sans Pro"', 'familly = "Source Sans Pro"')
    _edit(poster, 'accent = "#f0b23c"', "accent = 3")
    french, english = run("check", "bloc"), run("check", "bloc", "--lang", "en")
    assert (french.code, french.out) == (1, "")
    keys = ("styles.quote.leadding", "styles.name.familly", "palettes.foret.colors.accent")
    for ran in (french, english):
        assert all(f"(bloc/poster.toml:{key})" in ran.err for key in keys)
        assert "leading" in ran.err
    assert all(line.startswith("erreur (bloc/poster.toml") for line in french.err.splitlines())
    assert all(line.startswith("error (bloc/poster.toml") for line in english.err.splitlines())
    assert not (home / "epreuves").exists()


def test_check_fails_a_poster_without_room_for_its_words(poster: Path, run: Run) -> None:
    for arrangement in ("first", "second"):
        when = f', when = ["photo", "quote", "long", "{arrangement}"]'
        _edit(poster, f"box = [70, 660, 940, 510]{when}", f"box = [70, 660, 940, 150]{when}")
    ran = run("check", "bloc", "--json")
    assert ran.code == 1
    proofs = {proof["format"]: proof for proof in json.loads(ran.out)["proofs"]}
    assert {format_: proof["passed"] for format_, proof in proofs.items()} == {"portrait": False, "landscape": True}
    assert "poster-capacity" in {problem["code"] for problem in proofs["portrait"]["problems"]}


@pytest.mark.parametrize("folder", ["absent", ".", "bloc/poster.toml", "bloc/releve.svg", "f" * 300, "boucle"])
def test_check_of_what_is_no_poster_folder_is_a_sentence(folder: str, poster: Path, run: Run, home: Path) -> None:
    (home / "boucle").symlink_to("boucle")
    ran = run("check", folder)
    assert (ran.code, ran.out) == (1, "")
    assert all(line.startswith("erreur") for line in ran.err.splitlines())
    assert poster.is_dir()
    assert not (home / "epreuves").exists()


def test_check_needs_a_folder_to_write_its_sample_to(poster: Path, run: Run, home: Path) -> None:
    (home / "plein").write_text("à moi")
    ran = run("check", poster, "--out", "plein")
    assert (ran.code, ran.out) == (1, "")
    assert "n’a pas pu être" in ran.err
    assert (home / "plein").read_text() == "à moi"


def test_ones_own_posters_are_listed_and_composed_like_those_that_ship(run: Run, home: Path, own: Path) -> None:
    add_posters([poster_folder(home, "voisine")], own, shipped=())
    assert [each["id"] for each in json.loads(run("posters", "--json").out)["posters"]] == [*_POSTERS, "voisine"]
    ran = run("compose", "--poster", "voisine", "--quote", _QUOTE, "--format", "square", "--out", home / "kits")
    assert ran.code == 0
    assert "voisine-square.jpg" in ran.out


def test_a_poster_of_ones_own_that_is_damaged_stops_no_other(run: Run, own: Path) -> None:
    poster_folder(own, "voisine")
    (own / "voisine" / "poster.toml").write_text("format = ", "utf-8")
    ran = run("posters")
    assert (ran.code, len(ran.out.splitlines())) == (1, len(_POSTERS))
    assert ran.err.startswith("erreur (voisine/poster.toml:1)")


@pytest.fixture
def own(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of the person's own posters."""
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "data"))
    found = own_poster_home()
    assert found is not None
    return found

import hashlib
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image, ImageEnhance

from composer.core.formats import EXPORT_TYPES, ExportType
from composer.core.person.fields import PERSON_FIELDS
from composer.core.text.cleaning import LINE_LIMIT, SHOWN_LIMIT, TEXT_LIMIT
from composer.core.visual import PhotoChoice, Visual
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Ran, Run
from tests.needs_faces import needs_faces
from tests.own_person import own_photo
from tests.read_back import types_of
from tests.render.photo.face_pictures import portraits, small

pytestmark = pytest.mark.slow

_QUOTE = ("--quote", "Je suis arrivée quand même.")
_TEXTS = [
    "legende-instagram.txt",
    "legende-facebook.txt",
    "legende-linkedin.txt",
    "texte-alternatif.txt",
    "guide-de-publication.txt",
    "credit.txt",
]
_PORTRAIT = own_photo()


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
    ran = compose(*_QUOTE, "--photo", _PORTRAIT, "--name", "Maïka Roy")
    assert ran.code == 0
    files = _files(ran)
    assert {file.parent for file in files} == {Path("maika-roy")}
    assert sorted(file.name for file in files) == sorted(["bloc-landscape.jpg", *_TEXTS, "kit.json"])
    assert sorted(files) == sorted(Path("maika-roy").iterdir())
    assert all(line.startswith("à noter") for line in ran.err.splitlines())


def test_a_file_made_with_a_poster_that_is_no_longer_offered_is_composed_on_it(run: Run) -> None:
    write_visual(Path("zoe.jps"), Visual("marches", "craie", quote="Une marche à la fois."), None)
    ran = run("compose", "zoe.jps", "--format", "portrait", "--format", "landscape")
    assert (ran.code, ran.err) == (0, "")
    assert {"marches-portrait.jpg", "marches-landscape.jpg"} <= {file.name for file in _files(ran)}
    assert "marches" not in run("posters").out
    assert "marches" not in run("posters", "--for", "zoe.jps").out


def test_what_the_photo_shows_goes_in_the_alternative_text_and_stays_in_the_visual_s_file(run: Run, home: Path) -> None:
    shown = "Maïka, en tablier, ponce une chaise dans son atelier"
    digest = hashlib.sha256(_PORTRAIT.read_bytes()).hexdigest()
    visual = Visual("bloc", quote="Je suis arrivée quand même.", photo=PhotoChoice(digest))
    write_visual(home / "zoe.jps", visual, _PORTRAIT.read_bytes())
    asked = "ce que montre la photo"
    for extra, wanted in (((), False), (("--photo-shows", f" {shown}\n"), True)):
        ran = run("compose", "zoe.jps", "--format", "landscape", "--faces", "none", *extra)
        texts = {file.name: file.read_text("utf-8") for file in _files(ran) if file.suffix == ".txt"}
        assert (f"Photo\u00a0: {shown}." in texts["texte-alternatif.txt"]) == wanted
        assert (asked in " ".join(texts["guide-de-publication.txt"].split())) != wanted
    told = replace(visual, photo=PhotoChoice(digest, shows=shown))
    write_visual(home / "dit.jps", told, _PORTRAIT.read_bytes())
    assert shown in run("caption", "dit.jps").out
    # Another photo shows something else.
    ran = run("compose", "dit.jps", "--photo", _PORTRAIT, "--format", "landscape", "--faces", "none")
    assert shown not in next(file for file in _files(ran) if file.name == "texte-alternatif.txt").read_text("utf-8")


def test_what_no_photo_shows_is_refused_and_so_is_a_novel(compose: Run) -> None:
    refused = compose(*_QUOTE, "--photo-shows", "Maïka rit.")
    assert "Il n’y a pas de photo" in refused.err
    assert "--photo-shows" in refused.err
    long = compose(*_QUOTE, "--photo", _PORTRAIT, "--photo-shows", "a" * (SHOWN_LIMIT + 1))
    assert (long.code, long.out) == (1, "")
    assert "300" in long.err


def test_pronouns_go_with_the_name_wherever_the_kit_says_it(compose: Run) -> None:
    ran = compose(*_QUOTE, "--name", "Maïka Roy", "--pronouns", "elle", "--handle", "instagram=maika")
    assert ran.code == 0
    texts = {file.name: file.read_text() for file in _files(ran) if file.suffix in {".txt", ".json"}}
    assert "Maïka Roy (elle)" in texts["texte-alternatif.txt"]
    assert "Maïka Roy (elle, @maika)" in texts["credit.txt"]
    assert json.loads(texts["kit.json"])["person"]["pronouns"] == "elle"
    assert "pronouns-left-out" not in texts["kit.json"]


@needs_faces
def test_a_new_photo_is_framed_on_its_faces_unless_the_person_says_otherwise(compose: Run, tmp_path: Path) -> None:
    photo = tmp_path / "loin.jpg"
    small(portraits()[0], 0.12, (0.8, 0.7)).image.save(photo, quality=92)

    def picture(*arguments: str) -> bytes:
        ran = compose(*_QUOTE, "--photo", photo, *arguments)
        assert ran.code == 0
        return _files(ran)[0].read_bytes()

    found, none = picture(), picture("--faces", "none")
    assert found == picture("--faces", "found") != none
    pointed = picture("--focus=0.3,0.3")
    assert pointed == picture("--focus=0.3,0.3", "--faces", "none") != found
    assert picture("--crop=0.3,0.3,2") == picture("--crop=0.3,0.3,2", "--faces", "none")


_IMPORTED = "import sys; from composer.cli.main import main; main(sys.argv[1:]); print('numpy' in sys.modules)"


@needs_faces
@pytest.mark.parametrize(("faces", "imported"), [("none", "False"), ("found", "True")])
def test_numpy_is_imported_by_whoever_asks_for_faces_and_nobody_else(faces: str, imported: str, home: Path) -> None:
    options = ("--poster", "bloc", "--format", "landscape", "--photo", str(_PORTRAIT), "--faces", faces)
    command = [sys.executable, "-c", _IMPORTED, "compose", *_QUOTE, *options]
    ran = subprocess.run(command, cwd=home, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == imported


@pytest.mark.parametrize("arguments", [_QUOTE, ("--photo", str(_PORTRAIT))])
def test_a_photo_or_a_quote_is_enough(arguments: tuple[str, str], compose: Run) -> None:
    ran = compose(*arguments)
    assert ran.code == 0
    assert re.fullmatch("visuel-[0-9a-f]{8}", _files(ran)[0].parent.name)


def test_types_default_to_jpeg_for_screens_and_pdf_for_print(run: Run) -> None:
    every = run("compose", "--poster", "bloc", *_QUOTE, "--out", "tout")
    screens = [f"bloc-{each}.jpg" for each in ("portrait", "grid", "square", "story", "landscape", "screen")]
    assert sorted(file.name for file in _files(every)) == sorted(
        [*screens, "bloc-letter.pdf", "bloc-tabloid.pdf", *_TEXTS, "kit.json"]
    )
    asked = run("compose", "--poster", "bloc", *_QUOTE, "--out", "tout", "--format", "portrait", "--format", "all")
    # The large paper poster is made only when somebody asks for it.
    assert {file.name for file in _files(asked)} - {file.name for file in _files(every)} == {"bloc-24x36.pdf"}
    assert {file.name for file in _files(every)} <= {file.name for file in _files(asked)}


@pytest.mark.parametrize("kind", EXPORT_TYPES, ids=lambda each: each.id)
def test_each_type_of_file_is_written_as_what_its_name_says(kind: ExportType, compose: Run) -> None:
    ran = compose(*_QUOTE, "--format", "landscape", "--type", kind.id)
    assert (ran.code, ran.err) == (0, "")
    (picture,) = [file for file in _files(ran) if file.suffix == f".{kind.suffix}"]
    assert types_of(picture.read_bytes()) == [kind.id]
    assert picture.name in json.loads((picture.parent / "kit.json").read_bytes())["pictures"]


def test_the_help_says_what_each_type_of_file_is_for(run: Run) -> None:
    said = " ".join(run("compose", "--help").out.split())
    assert all(f"{each.id}, {each.use.fr}" in said for each in EXPORT_TYPES)


def test_a_type_or_a_format_said_twice_is_made_once(compose: Run) -> None:
    ran = compose(*_QUOTE, "--format", "landscape", *("--type", "png", "--type", "pdf", "--type", "png"))
    pictures = [file.name for file in _files(ran) if file.name.startswith("bloc")]
    assert sorted(pictures) == ["bloc-landscape.pdf", "bloc-landscape.png"]


def test_json_is_one_value_and_nothing_else(compose: Run) -> None:
    ran = compose(*_QUOTE, "--name", "Zoé", "--json", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    value = json.loads(ran.out)
    assert set(value) == {"format", "folder", "files", "complete", "held", "problems"}
    assert value["complete"] is True
    assert {Path(file).parent for file in value["files"]} == {Path(value["folder"])}
    assert value["problems"] == []


def test_findings_say_the_same_in_both_languages(compose: Run) -> None:
    handle = ("--handle", "instagram=aicha t")
    french, english = compose(*_QUOTE, *handle), compose(*_QUOTE, *handle, "--lang", "en")
    assert french.out == english.out
    assert french.err.startswith("attention (handle: instagram)\u00a0: ")
    assert english.err.startswith("warning (handle: instagram): ")
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
        *(((*_QUOTE, each.option, "o" * (each.longest + 1)), f"({each.id})") for each in PERSON_FIELDS),
        ((*_QUOTE, "--handle", "instagram=@" + "n" * 999), "(handle: instagram)"),
        ((*_QUOTE, "--qr", "https://exemple.org/" + "a" * 999), "(qr)"),
    ],
)
def test_a_text_beyond_its_bound_is_refused_by_name(
    arguments: tuple[str, ...], said: str, compose: Run, home: Path
) -> None:
    assert said in _refused(compose(*arguments))
    assert list(home.iterdir()) == []


def test_a_text_that_is_cut_is_not_written_unless_one_insists(compose: Run) -> None:
    words = ("--quote", "mot " * (TEXT_LIMIT // 4), "--name", "Zoé", "--lang", "en")
    ran = compose(*words)
    assert ran.code == 1
    assert not [file for file in _files(ran) if file.suffix in {".jpg", ".png", ".pdf"}]
    assert re.search(r"[Rr]emove at least [\d,]+ characters", ran.err)
    assert "--despite-errors" in ran.err
    insisting = compose(*words, "--despite-errors")
    assert insisting.code == 0
    assert [file for file in _files(insisting) if file.suffix in {".jpg", ".png", ".pdf"}]
    assert re.search(r"[Rr]emove at least [\d,]+ characters", insisting.err)


def test_a_minor_without_a_parents_agreement_writes_nothing_even_if_one_insists(compose: Run, home: Path) -> None:
    Image.new("RGB", (1600, 2000), "teal").save(home / "photo.jpg")
    minor = ("--photo", "photo.jpg", "--photo-of", "minor", "--faces", "none", "--out", "sortie")
    for insistence in ((), ("--despite-errors",)):
        ran = compose(*minor, *insistence)
        assert (ran.code, ran.out) == (1, "")
        assert "parent" in ran.err
        assert not (home / "sortie").exists()
    assert compose(*minor, "--agreed", "publish").code == 0


@pytest.mark.parametrize(
    ("option", "place"),
    [
        ("--quote=", "quote"),
        *((f"{each.option}=", each.id) for each in PERSON_FIELDS),
        ("--photographer=", "photo"),
        ("--photo-shows=", "photo"),
        ("--handle=instagram=@", "handle: instagram"),
    ],
)
@pytest.mark.parametrize(
    ("sign", "kind"),
    [
        ("\x00", "de contrôle"),
        ("\x1b", "de contrôle"),
        ("\x9b", "de contrôle"),
        ("\u202e", "invisible"),
        ("\u200b", "invisible"),
    ],
)
def test_a_sign_that_cannot_be_drawn_is_taken_out_with_a_notice(
    option: str, place: str, sign: str, kind: str, run: Run
) -> None:
    ran = run("caption", "--quote", "Oui.", f"{option}Ma{sign}ïka")
    assert ran.code == 0
    assert f"à noter ({place})\u00a0: 1 caractère {kind} a été retiré" in ran.err
    assert sign not in ran.out + ran.err


@pytest.mark.parametrize("marks", ["« »", "« \u00a0 »", "“”", "\u200b", "«\u2060»", " \u00a0 "])
def test_marks_alone_are_as_no_quote(marks: str, compose: Run, home: Path) -> None:
    ran = compose("--quote", marks)
    assert (ran.code, ran.out) == (2, "")
    assert "Il n’y a ni photo ni citation." in ran.err
    assert list(home.iterdir()) == []


def test_a_code_s_address_is_cleaned_with_a_notice_too(compose: Run) -> None:
    ran = compose(*_QUOTE, "--qr", "https://exemple.org/\x00ici")
    assert ran.code == 0
    assert "à noter (qr)" in ran.err


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Zoé Côté-Lœuf", "zoe-cote-loeuf"),
        ("a/b\\c\nd", "a-b-c-d"),
        ("../../etc/passwd", "etc-passwd"),
        ("/", "visuel-[0-9a-f]{8}"),
        ("..", "visuel-[0-9a-f]{8}"),
        ("😀🎓", "visuel-[0-9a-f]{8}"),
        ("محمد", "visuel-[0-9a-f]{8}"),
        ("CON", "visuel-con"),
        ("nul", "visuel-nul"),
        ("COM1", "visuel-com1"),
        ("Con Nguyen", "con-nguyen"),
        ("é" * 300, "e{60}"),
        ("kit.json", "kit-json"),
    ],
)
def test_whatever_the_name_the_folder_is_one_that_every_system_takes(
    name: str, folder: str, compose: Run, home: Path
) -> None:
    # Which signs the fonts of this machine have is not the matter.
    ran = compose(*_QUOTE, "--name", name, "--out", "sortie", "--despite-errors")
    assert ran.code == 0
    (made,) = (home / "sortie").iterdir()
    assert re.fullmatch(folder, made.name)
    assert {file.parent for file in _files(ran)} == {Path("sortie") / made.name}
    assert [each.name for each in home.iterdir()] == ["sortie"]


def test_missing_folders_are_made_whatever_their_names(compose: Run) -> None:
    ran = compose(*_QUOTE, "--name", "Zoé", "--out", "Été 2026/à l’école/« x »")
    assert ran.code == 0
    assert _files(ran)[0].parent == Path("Été 2026/à l’école/« x »/zoe")


@pytest.mark.parametrize("out", ["fichier", "fichier/dessous", "o" * 300, "o" * 5000, "/proc/rien", "lien"])
@pytest.mark.skipif(os.name == "nt", reason="links and /proc")
def test_a_place_that_cannot_hold_a_folder_is_a_sentence(out: str, compose: Run, home: Path) -> None:
    (home / "fichier").write_text("à moi")
    (home / "lien").symlink_to("lien")
    assert "n’a pas pu être" in _refused(compose(*_QUOTE, "--out", out))
    assert (home / "fichier").read_text() == "à moi"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
@pytest.mark.parametrize("mode", [0o500, 0o000, 0o600])
def test_a_folder_closed_to_us_is_a_sentence(mode: int, compose: Run, home: Path) -> None:
    closed = home / "ferme"
    closed.mkdir(mode=mode)
    try:
        assert "n’a pas pu être" in _refused(compose(*_QUOTE, "--out", "ferme"))
    finally:
        closed.chmod(0o700)


def test_a_folder_of_that_name_that_is_not_ours_is_left_alone(compose: Run, home: Path) -> None:
    (home / "zoe").mkdir()
    (home / "zoe" / "journal.txt").write_text("à moi")
    ran = compose(*_QUOTE, "--name", "Zoé")
    assert _files(ran)[0].parent == Path("zoe-2")
    assert [(each.name, each.read_text()) for each in (home / "zoe").iterdir()] == [("journal.txt", "à moi")]


class _Input(io.TextIOWrapper):
    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="ascii")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"\xef\xbb\xbfJe pers\xc3\xa9v\xc3\xa8re.\r\n", "«\u00a0Je persévère.\u00a0»"),
        ("Je persévère.\n\n".encode(), "«\u00a0Je persévère.\u00a0»"),
        ("Je perse\u0301ve\u0300re.".encode(), "«\u00a0Je persévère.\u00a0»"),
        (b"-", "«\u00a0-\u00a0»"),
    ],
)
def test_a_quote_comes_from_standard_input_as_utf_8_whatever_the_system_s_encoding(
    data: bytes, line: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", _Input(data))
    ran = run("caption", "--quote", "-", "--network", "facebook")
    assert ran.code == 0
    assert line in ran.out.splitlines()


@pytest.mark.parametrize("data", [b"\xff\xfeJ\x00e\x00", "Persévère".encode("latin-1"), b"a" * 1_000_001, None])
def test_an_input_that_is_no_text_is_misused(
    data: bytes | None, compose: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None if data is None else _Input(data))
    ran = compose("--quote", "-")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert list(home.iterdir()) == []


def test_an_empty_input_is_no_quote(compose: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Input(b"\n"))
    assert compose("--quote", "-").code == 2


def test_text_that_looks_like_markup_or_a_format_is_text(run: Run) -> None:
    text = "<b>100 %</b> & {name} %(s)s \\n $HOME {{"
    ran = run("caption", "--quote", text, "--network", "linkedin")
    assert "«\u00a0<b>100\u00a0%</b> & {name} %(s)s \\n $HOME {{\u00a0»" in ran.out.splitlines()
    assert run("compose", "--poster", "bloc", "--quote", text, "--format", "landscape").code == 0


@pytest.mark.parametrize("quote", ["-5 degrés", "- Oui.", "—\u00a0Oui."])
def test_a_quote_may_start_with_a_dash(quote: str, run: Run) -> None:
    ran = run("caption", "--network", "facebook", "--quote", quote)
    assert ran.code == 0
    assert quote in ran.out


def test_a_small_photo_is_a_warning_in_words(compose: Run, home: Path) -> None:
    Image.new("RGB", (200, 160), (90, 120, 150)).save(home / "petite.png")
    ran = compose(*_QUOTE, "--photo", "petite.png")
    assert ran.code == 0
    assert "attention (landscape" in ran.err
    assert "pixels" in ran.err


def test_a_name_that_a_broken_photo_s_name_brings_in_never_breaks_the_line(compose: Run, home: Path) -> None:
    name = "gris\n\x1b[2J\u2028.jpg"
    Image.new("CMYK", (300, 300), (0, 90, 90, 0)).save(home / name, "JPEG")
    ran = compose(*_QUOTE, "--photo", name)
    assert ran.code == 0
    assert all(line.startswith(("à noter", "attention")) for line in ran.err.splitlines())
    assert "\x1b" not in ran.err
    assert json.loads(compose(*_QUOTE, "--photo", name, "--json").out)["complete"] is True


def test_whose_photo_it_is_and_what_was_agreed_goes_in_the_manifest(compose: Run) -> None:
    unsaid = compose("--photo", _PORTRAIT, "--name", "Zoé")
    assert unsaid.code == 0
    assert any("--photo-of" in line for line in unsaid.err.splitlines())
    said = compose("--photo", _PORTRAIT, "--name", "Zoé", "--photo-of", "minor", "--agreed", "publish")
    assert not any("--photo-of" in line or "parent" in line for line in said.err.splitlines())
    manifest = json.loads(Path("zoe", "kit.json").read_bytes())
    assert manifest["consent"] == {"photo_of": "minor", "agreed": ["publish"], "dismissed": False}


def test_one_is_not_told_to_insist_where_nobody_can(compose: Run, home: Path) -> None:
    Image.new("RGB", (1600, 2000), "teal").save(home / "photo.jpg")
    ran = compose("--poster", "sentier", "--photo", "photo.jpg", "--photo-of", "minor", *_QUOTE)
    assert ran.code == 1
    assert "parent" in ran.err
    assert "--despite-errors" not in ran.err


def test_a_dark_photo_is_brightened_unless_the_person_says_otherwise(compose: Run, tmp_path: Path) -> None:
    photo = tmp_path / "sombre.jpg"
    ImageEnhance.Brightness(portraits()[0].image).enhance(0.3).save(photo, quality=92)
    (face,) = portraits()[0].faces

    def picture(*arguments: str) -> tuple[bytes, object]:
        ran = compose(*_QUOTE, "--photo", photo, f"--focus={face.x},{face.y}", *arguments)
        assert ran.code == 0
        made, kit = (next(each for each in _files(ran) if each.suffix == end) for end in (".jpg", ".json"))
        return made.read_bytes(), json.loads(kit.read_text("utf-8"))["inputs"]["visual"]

    lighter, dark = picture(), picture("--light", "off")
    assert lighter == picture("--light", "auto")
    assert lighter[0] == picture("--light", "on")[0]
    assert lighter[0] != dark[0]
    assert lighter[1] != dark[1]

"""Files of official art become a poster's folder that `check` accepts, every fault told, nothing there overwritten."""

from itertools import islice
from pathlib import Path

import pytest
from PIL import Image

from composer.app.context import load_context
from composer.app.proof.poster_proof import check_poster
from composer.app.studio import Studio, open_studio
from composer.app.workshop.import_art import Imported, import_art
from composer.core.poster import Art, PhotoSlot, TextSlot
from composer.core.problems import Refused
from composer.core.words import Words
from composer.core.workshop.compose import Identity
from composer.storage.posters.poster_file import read_poster
from tests.app.workshop.conftest import placed
from tests.workshop_art import ARTWORKS, five_sizes, transparent_png
from tests.workshop_files import png, psd

IDENTITY = Identity("officielle", Words("Officielle", "Official"), Words("Agence Untel", "Agency Untel"))


@pytest.fixture
def studio(application: object) -> Studio:
    """A studio with every format."""
    assert application
    made = open_studio(load_context())
    made.fonts.apart()
    return made


def imported(name: str, home: Path, studio: Studio) -> Imported:
    return import_art(placed(home / "art", ARTWORKS[name]().files), home / "out", IDENTITY, studio)


def test_art_becomes_a_poster_that_check_accepts(tmp_path: Path, studio: Studio) -> None:
    made = imported("transparent_png", tmp_path, studio)
    # The screens' own formats: paper takes seconds.
    proofs = list(islice(check_poster(made.folder, tmp_path / "epreuves", studio), 2))
    assert [proof.format.id for proof in proofs] == ["portrait", "grid"]
    assert all(proof.passed for proof in proofs), [proof.problems for proof in proofs]


def test_the_art_lies_over_the_photo_that_it_leaves_clear(tmp_path: Path, studio: Studio) -> None:
    layers = imported("transparent_png", tmp_path, studio).poster.layouts["portrait"].layers
    kinds = [type(each) for each in layers]
    assert kinds.index(PhotoSlot) < kinds.index(Art) < kinds.index(TextSlot)


def test_formats_that_nobody_supplied_are_marked_to_check_in_words_and_in_the_file(
    tmp_path: Path, studio: Studio
) -> None:
    made = imported("transparent_png", tmp_path, studio)
    text = (made.folder / "poster.toml").read_text("utf-8")
    assert {"landscape", "story"} <= set(made.to_check)
    assert text.count("À vérifier") == len(made.to_check)
    assert "# À vérifier : proposé d’après le format portrait." in text
    (told,) = [each for each in made.findings if each.code == "art-formats-to-check"]
    assert set(told.location.formats) == set(made.to_check)


def test_each_size_supplied_is_used_for_its_own_format(tmp_path: Path, studio: Studio) -> None:
    made = imported("five_sizes", tmp_path, studio)
    assert {"portrait", "square", "story", "landscape", "screen"}.isdisjoint(made.to_check)
    sizes: dict[str, tuple[int, int]] = {}
    for format_id in ("portrait", "square", "story", "landscape", "screen"):
        with Image.open(made.folder / f"affiche-{format_id}.png") as picture:
            sizes[format_id] = picture.size
    assert sizes["landscape"] == (1200, 630)
    assert len(set(sizes.values())) == 5


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_used(tmp_path: Path, studio: Studio) -> None:
    paths = placed(tmp_path / "art", {**transparent_png().files, "autre.pdf": b"%PDF-1.4 rien"})
    made = import_art(paths, tmp_path / "out", IDENTITY, studio)
    assert [each.code for each in made.findings if each.severity == "error"] == ["art-damaged"]
    assert read_poster(made.folder).id == "officielle"


def test_nothing_is_written_when_nothing_can_be_read(tmp_path: Path, studio: Studio) -> None:
    paths = placed(tmp_path / "art", {"a.pdf": b"%PDF-1.4 rien", "b.png": b"\x89PNG\r\n\x1a\n"})
    with pytest.raises(Refused) as refused:
        import_art(paths, tmp_path / "out", IDENTITY, studio)
    assert [each.code for each in refused.value.problems] == ["art-damaged", "art-damaged"]
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_there_is_not_touched(tmp_path: Path, studio: Studio) -> None:
    there = tmp_path / "out" / "officielle"
    there.mkdir(parents=True)
    (there / "poster.toml").write_text("la mienne", "utf-8")
    with pytest.raises(Refused) as refused:
        import_art(placed(tmp_path / "art", transparent_png().files), tmp_path / "out", IDENTITY, studio)
    assert refused.value.problems[0].code == "poster-exists"
    assert (there / "poster.toml").read_text("utf-8") == "la mienne"


def test_two_pictures_for_one_format_are_told_and_the_larger_is_taken(tmp_path: Path, studio: Studio) -> None:
    (data,) = transparent_png().files.values()
    with Image.open(placed(tmp_path / "art", {"grande.png": data})[0]) as large:
        small = png(large.resize((540, 675)))
    paths = placed(tmp_path / "art", {"petite.png": small, "grande.png": data})
    made = import_art(paths, tmp_path / "out", IDENTITY, studio)
    (told,) = [each for each in made.findings if each.code == "art-format-twice"]
    assert "petite.png" in told.words.fr
    with Image.open(made.folder / "affiche-portrait.png") as picture:
        assert picture.size == (1080, 1350)


@pytest.mark.parametrize(("hidden", "told"), [((), True), (("Citation", "Nom"), False)])
def test_sample_words_in_a_psd_are_told_unless_they_are_hidden(
    hidden: tuple[str, ...], *, told: bool, tmp_path: Path, studio: Studio
) -> None:
    pytest.importorskip("psd_tools", reason="the extra `workshop`")
    layers = {
        "Photo": (90, 60, Image.new("RGBA", (360, 240), "gray")),
        "Citation": (40, 330, Image.new("RGBA", (460, 110), "white")),
        "Nom": (40, 450, Image.new("RGBA", (460, 80), "white")),
    }
    data = psd(Image.new("RGB", (540, 675), "#123b2c"), layers, hidden)
    made = import_art(placed(tmp_path / "art", {"a.psd": data}), tmp_path / "out", IDENTITY, studio)
    assert ("art-sample-drawn" in {each.code for each in made.findings}) == told
    assert any(isinstance(each, PhotoSlot) for each in made.poster.layouts["portrait"].layers)


def test_the_same_art_gives_the_same_poster(tmp_path: Path, studio: Studio) -> None:
    files = five_sizes().files
    made = [
        import_art(placed(tmp_path / "art", files), tmp_path / name, IDENTITY, studio).folder for name in ("a", "b")
    ]
    assert {each.name for each in made[0].iterdir()} == {each.name for each in made[1].iterdir()}
    for each in made[0].iterdir():
        assert each.read_bytes() == (made[1] / each.name).read_bytes()


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", ARTWORKS)
def test_each_of_the_ten_artworks_becomes_a_checked_poster(name: str, tmp_path: Path, studio: Studio) -> None:
    pytest.importorskip("psd_tools", reason="the extra `workshop`")
    made = imported(name, tmp_path, studio)
    assert [each.words.fr for each in made.findings if each.severity == "error"] == []
    supplied = set(made.poster.layouts) - set(made.to_check)
    for proof in check_poster(made.folder, tmp_path / "epreuves", studio):
        errors = [each.words.fr for each in proof.problems if each.severity == "error"]
        assert errors == [], (name, proof.format.id)
    assert supplied

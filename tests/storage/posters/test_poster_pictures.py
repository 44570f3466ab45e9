"""Pictures as poster art: read whole, counted in the poster's digest, and refused in words."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from composer.core.art.raster import LARGEST_PICTURE
from composer.core.problems import Refused
from composer.storage.posters.import_sources import read_sources
from composer.storage.posters.poster_file import read_poster
from tests.own_posters import poster_files, zipped

_LAYER = b'{ kind = "art", file = "affiche.png", box = [0, 0, 400, 400] },\n  { kind = "fill", role = "ground" },\n'


def _png(color: str = "red") -> bytes:
    file = BytesIO()
    Image.new("RGBA", (40, 40), color).save(file, "PNG")
    return file.getvalue()


def pictured(home: Path, picture: bytes | None, name: str = "affiche.png") -> Path:
    """A poster whose portrait begins with a picture."""
    folder = home / "voisine"
    folder.mkdir(parents=True, exist_ok=True)
    for file, data in poster_files().items():
        (folder / file).write_bytes(data)
    table = (folder / "poster.toml").read_bytes()
    table = table.replace(b"layers = [\n", b"layers = [\n  " + _LAYER.replace(b"affiche.png", name.encode()), 1)
    (folder / "poster.toml").write_bytes(table)
    if picture is not None:
        (folder / name).write_bytes(picture)
    return folder


def _codes(folder: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        read_poster(folder)
    return [problem.code for problem in refused.value.problems]


def test_a_picture_is_read_beside_the_drawings_and_counts_in_the_digest(tmp_path: Path) -> None:
    red, blue = (read_poster(pictured(tmp_path / color, _png(color))) for color in ("red", "blue"))
    assert red.pictures == {"affiche.png": _png("red")}
    assert "affiche.png" not in red.art
    assert red.digest != blue.digest
    assert read_poster(pictured(tmp_path / "again", _png("red"))).digest == red.digest


@pytest.mark.parametrize(
    ("picture", "code"),
    [
        (None, "missing-art"),
        (b"", "art-damaged"),
        (b"<svg/>", "art-damaged"),
        (bytes(LARGEST_PICTURE + 1), "file-too-big"),
    ],
)
def test_a_picture_that_cannot_be_used_is_one_sentence(picture: bytes | None, code: str, tmp_path: Path) -> None:
    assert _codes(pictured(tmp_path, picture)) == [code]


@pytest.mark.parametrize("name", ["a.gif", "a.tiff", "A.PNG", "../a.png"])
def test_a_name_that_no_drawing_has_is_refused(name: str, tmp_path: Path) -> None:
    assert "outside-folder" in _codes(pictured(tmp_path, None, name))


def test_the_pictures_that_a_poster_names_are_imported_with_it(tmp_path: Path) -> None:
    folder = pictured(tmp_path, _png())
    (folder / "apercu.png").write_bytes(_png())
    files = {f"voisine/{each.name}": each.read_bytes() for each in folder.iterdir()}
    (tmp_path / "a.zip").write_bytes(zipped(files))
    for source in (folder, tmp_path / "a.zip"):
        (poster,) = read_sources([source])
        assert "affiche.png" in poster.files
        assert "apercu.png" not in poster.files

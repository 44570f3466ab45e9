"""Pictures that look like official art are told from photos: by an opening, or by the sizes of several formats."""

from pathlib import Path

import pytest
from PIL import Image

from composer.app.workshop.looks_like_art import looks_like_art
from tests.formats import FORMAT_BY_ID
from tests.workshop_files import jpeg, png


def _picture(folder: Path, name: str, size: tuple[int, int], hole: int = 0) -> Path:
    """A picture, with a clear square of `hole` pixels a side."""
    picture = Image.new("RGBA", size, "#1f6b4a")
    picture.paste((0, 0, 0, 0), (10, 10, 10 + hole, 10 + hole))
    path = folder / name
    path.write_bytes(jpeg(picture) if name.endswith("jpg") else png(picture))
    return path


@pytest.mark.parametrize(
    ("name", "size", "hole", "is_art"),
    [
        ("a.png", (540, 675), 300, True),
        ("a.png", (540, 675), 0, False),
        ("a.png", (540, 675), 30, False),
        ("logo.png", (900, 100), 80, False),
        ("a.jpg", (540, 675), 0, False),
    ],
)
def test_one_picture_is_art_when_it_has_an_opening_and_the_proportions_of_a_format(
    name: str, size: tuple[int, int], hole: int, *, is_art: bool, tmp_path: Path
) -> None:
    assert looks_like_art([_picture(tmp_path, name, size, hole)], FORMAT_BY_ID) == is_art


def test_several_pictures_are_art_when_they_are_of_several_formats_and_photos_of_one_camera_are_not(
    tmp_path: Path,
) -> None:
    sizes = [(540, 675), (540, 540), (540, 960)]
    art = [_picture(tmp_path, f"{width}x{height}.jpg", (width, height)) for width, height in sizes]
    photos = [_picture(tmp_path, f"{number}.jpg", (600, 800)) for number in range(4)]
    assert looks_like_art(art, FORMAT_BY_ID)
    assert not looks_like_art(photos, FORMAT_BY_ID)


def test_what_cannot_be_read_is_no_art(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert not looks_like_art([tmp_path / "a.png"], FORMAT_BY_ID)

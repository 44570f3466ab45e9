"""A photo's small picture is what an import would show, whatever the format, and is refused as an import is."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops

from composer.core.problems import Refused
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from composer.render.preview import preview

_SIDE = 80


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "BMP"])
def test_a_small_picture_is_upright_and_in_the_colours_of_the_import(kind: str, tmp_path: Path) -> None:
    path, exif = tmp_path / "a", Image.Exif()
    exif[0x0112] = 6
    picture = Image.linear_gradient("L").resize((640, 400))
    Image.merge("RGB", (picture, picture.rotate(180), picture)).save(path, kind, exif=exif)
    small = preview(path, _SIDE)
    imported = open_photo(take_in(path, "a")).sample().resize(small.size).convert("RGB")
    assert small.size == ((80, 50) if kind == "BMP" else (50, 80))
    apart = ImageChops.difference(small.convert("RGB"), imported).convert("L").histogram()
    assert max(level for level, count in enumerate(apart) if count) <= 24


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8\xff" + b"?" * 90, b"RIFF\x20\x00\x00\x00WEBPVP8 " + bytes(40), b"II*\x00" + bytes(30)]
)
def test_what_is_no_photo_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(data)
    with pytest.raises(Refused):
        preview(tmp_path / "a.jpg", _SIDE)


def test_a_picture_too_large_for_an_import_is_not_decoded(tmp_path: Path) -> None:
    Image.new("1", (1, 20_000)).save(tmp_path / "a.tif")
    with pytest.raises(Refused):
        preview(tmp_path / "a.tif", _SIDE)

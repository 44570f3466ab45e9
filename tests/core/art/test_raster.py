"""The pictures of poster art: their size is read from their first bytes, and what is immense is never decoded."""

import struct
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from composer.core.art.raster import is_picture, picture_problem, picture_size
from composer.core.geometry import Size


def _file(kind: str, mode: str = "RGB", size: tuple[int, int] = (37, 21), **options: Any) -> bytes:  # noqa: ANN401 - Pillow's
    file = BytesIO()
    Image.new(mode, size, "red").save(file, kind, **options)
    return file.getvalue()


def _immense(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is so large."""
    return _file("PNG").replace(struct.pack(">II", 37, 21), struct.pack(">II", width, height), 1)


_EXIF = Image.Exif()
_EXIF[0x010E] = "un dessin" * 99
_FILES = {
    "a.png": _file("PNG", "RGBA"),
    "b.jpg": _file("JPEG"),
    "c.jpeg": _file("JPEG", progressive=True, exif=_EXIF, icc_profile=b"\0" * 3000),
    "d.webp": _file("WEBP"),
    "e.webp": _file("WEBP", lossless=True),
    "f.webp": _file("WEBP", "RGBA", exif=_EXIF),
}


@pytest.mark.parametrize("name", list(_FILES))
def test_the_size_is_in_the_header(name: str) -> None:
    assert is_picture(name)
    assert picture_size(_FILES[name]) == Size(37, 21)
    assert picture_problem(_FILES[name], name, "a/poster.toml") is None


@pytest.mark.parametrize("name", list(_FILES))
def test_a_header_cut_anywhere_is_a_sentence(name: str) -> None:
    for end in range(24):
        problem = picture_problem(_FILES[name][:end], name, "a/b")
        assert problem is None or (problem.code, problem.severity) == ("art-damaged", "error")
    assert picture_problem(b"", name, "a/b")


@pytest.mark.parametrize(
    ("data", "name"),
    [(_FILES["b.jpg"], "a.png"), (_FILES["a.png"], "a.webp"), (b"<svg/>", "a.png"), (b"GIF89a", "a.jpg")],
)
def test_a_picture_of_another_kind_than_its_name_says_is_refused(data: bytes, name: str) -> None:
    problem = picture_problem(data, name, "a/b")
    assert problem
    assert problem.code == "art-damaged"


@pytest.mark.parametrize(("width", "height"), [(60_000, 60_000), (2**31, 1), (5000, 40), (0, 0), (7000, 7000)])
def test_an_immense_picture_or_a_thread_is_refused_before_it_is_decoded(width: int, height: int) -> None:
    problem = picture_problem(_immense(width, height), "a.png", "a/b")
    assert problem
    assert problem.code in {"file-too-big", "art-damaged"}


def test_a_jpeg_that_is_padding_alone_has_no_size() -> None:
    assert picture_size(b"\xff\xd8" + b"\xff" * (1 << 22)) is None

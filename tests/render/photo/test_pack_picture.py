"""Pictures of packs: nothing but their pixels is kept, and what is not the picture its name says is refused."""

import io

import pytest
from PIL import Image

from composer.core.problems import Refused
from composer.render.photo.pack_picture import clean_picture

_SECRET = b"45.5017 N"
_KINDS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}


def _picture(mode: str = "RGB") -> Image.Image:
    picture = Image.new(mode, (48, 32), "teal")
    picture.paste("orange", (0, 0, 10, 10))
    return picture


def _encoded(kind: str, mode: str = "RGB", exif: bytes = b"") -> bytes:
    """A picture as that kind of file; a WebP without loss."""
    file = io.BytesIO()
    lossless = {"lossless": True} if kind == "WEBP" else {}
    _picture(mode).save(file, kind, exif=exif, **lossless)
    return file.getvalue()


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = _SECRET.decode()
    exif[0x0112] = 6
    return exif.tobytes()


@pytest.mark.parametrize("suffix", _KINDS)
def test_what_is_not_pixels_is_removed(suffix: str) -> None:
    data = _encoded(_KINDS[suffix], exif=_exif())
    assert _SECRET in data
    clean = clean_picture(data, f"people/zoe.{suffix}")
    assert _SECRET not in clean
    opened = Image.open(io.BytesIO(clean))
    assert opened.format == _KINDS[suffix]


@pytest.mark.parametrize("suffix", _KINDS)
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_cleaned_bytes_come_back_unchanged(suffix: str, mode: str) -> None:
    if _KINDS[suffix] == "JPEG" and mode == "RGBA":
        pytest.skip("JPEG has no transparency")
    clean = clean_picture(_encoded(_KINDS[suffix], mode, _exif()), f"a.{suffix}")
    assert clean_picture(clean, f"a.{suffix}") == clean


def test_a_webp_keeps_its_pixels_upright_and_its_transparency() -> None:
    clean = clean_picture(_encoded("WEBP", "RGBA", _exif()), "a.webp")
    opened = Image.open(io.BytesIO(clean)).convert("RGBA")
    assert opened.size == (32, 48)
    assert opened.tobytes() == _picture("RGBA").transpose(Image.Transpose.ROTATE_270).tobytes()


def test_of_a_moving_webp_one_picture_is_kept() -> None:
    file = io.BytesIO()
    _picture().save(file, "WEBP", save_all=True, append_images=[Image.new("RGB", (48, 32), "red")])
    opened = Image.open(io.BytesIO(clean_picture(file.getvalue(), "a.webp")))
    assert not getattr(opened, "is_animated", False)


@pytest.mark.parametrize("suffix", _KINDS)
@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP"])
def test_a_picture_of_another_kind_is_refused_by_its_name(suffix: str, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        clean_picture(_encoded(kind), f"posters/a/art.{suffix}")
    (problem,) = refused.value.problems
    assert _KINDS[suffix] in problem.words.fr
    assert "art" in problem.words.en

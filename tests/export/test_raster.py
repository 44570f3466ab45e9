import struct
from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PySide6.QtGui import QColor, QImage

from composer.export.raster import encode_jpeg, encode_png, encode_webp, for_jpeg, jpeg_pixels, srgb_profile
from tests.render.photo.face_pictures import sample
from tests.render.photo.files import Pixels
from tests.render.photo.made_pixels import pixels_of
from tests.render.photo.reference import SCENE

Format = QImage.Format
ENCODERS: list[Callable[[QImage], bytes]] = [encode_jpeg, encode_png, encode_webp]


def image_of(pixels: Pixels, format_: QImage.Format = Format.Format_RGB32) -> QImage:
    height, width, _ = pixels.shape
    packed = np.ascontiguousarray(pixels).tobytes()
    return QImage(packed, width, height, 3 * width, Format.Format_RGB888).convertToFormat(format_)


def read(data: bytes) -> Image.Image:
    picture = Image.open(BytesIO(data), formats=["JPEG", "PNG", "WEBP"])
    picture.load()
    return picture


def jpeg_markers(data: bytes) -> list[int]:
    """The markers of a JPEG up to its scan."""
    markers: list[int] = []
    at = 2
    while data[at + 1] != 0xDA:
        markers.append(data[at + 1])
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    return markers


def png_chunks(data: bytes) -> list[bytes]:
    names: list[bytes] = []
    at = 8
    while at < len(data):
        names.append(data[at + 4 : at + 8])
        at += 12 + struct.unpack_from(">I", data, at)[0]
    return names


def test_a_png_gives_its_pixels_back_exactly() -> None:
    assert np.array_equal(np.asarray(read(encode_png(image_of(SCENE)))), SCENE)


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 2**32))
def test_any_size_gives_its_pixels_back_whatever_the_length_of_its_rows(width: int, height: int, seed: int) -> None:
    noise = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    assert np.array_equal(np.asarray(read(encode_png(image_of(noise)))), noise)
    assert np.array_equal(np.asarray(read(encode_png(image_of(noise, Format.Format_RGB888)))), noise)


def test_a_jpeg_is_what_pillow_writes_at_quality_92_and_full_colour() -> None:
    wanted = BytesIO()
    Image.fromarray(SCENE).save(wanted, "JPEG", quality=92, subsampling=0)
    assert jpeg_pixels(image_of(SCENE)) == wanted.getvalue()
    assert np.array_equal(np.asarray(read(encode_jpeg(image_of(SCENE)))), np.asarray(read(wanted.getvalue())))


def test_a_jpeg_keeps_colour_at_full_resolution() -> None:
    data = encode_jpeg(image_of(SCENE))
    frame = data.index(b"\xff\xc0")
    assert [data[frame + 11 + 3 * channel] for channel in range(3)] == [0x11, 0x11, 0x11]


def test_a_jpeg_holds_its_pixels_their_colours_and_no_metadata() -> None:
    # JFIF, the colour profile, tables of quantisation and of Huffman, the frame.
    assert set(jpeg_markers(encode_jpeg(image_of(SCENE)))) == {0xE0, 0xE2, 0xDB, 0xC0, 0xC4}


def test_the_photo_of_a_pdf_holds_its_pixels_alone() -> None:
    assert set(jpeg_markers(jpeg_pixels(image_of(SCENE)))) == {0xE0, 0xDB, 0xC0, 0xC4}


def webp_chunks(data: bytes) -> list[bytes]:
    names: list[bytes] = []
    at = 12
    while at < len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        names.append(name)
        at += 8 + size + size % 2
    return names


def test_a_webp_holds_its_pixels_their_colours_and_no_metadata() -> None:
    data = encode_webp(image_of(SCENE))
    assert (data[:4], data[8:12]) == (b"RIFF", b"WEBP")
    # « VP8 » is the coding with loss; no EXIF, no alpha.
    assert webp_chunks(data) == [b"VP8X", b"ICCP", b"VP8 "]


def test_a_webp_is_lighter_than_a_jpeg_and_as_near_its_original() -> None:
    """Judged on lightness, of which the eye is the judge: a WebP has its colours at half resolution."""
    original = sample("astronaut")
    wanted = np.asarray(original.convert("L")).astype(float)
    found: list[tuple[int, float]] = []
    for encode in (encode_jpeg, encode_webp):
        data = encode(image_of(np.asarray(original)))
        found.append((len(data), float(np.abs(np.asarray(read(data).convert("L")) - wanted).mean())))
    (jpeg, jpeg_gap), (webp, webp_gap) = found
    assert webp < 0.7 * jpeg
    assert webp_gap < 1.6 * jpeg_gap


def test_a_png_holds_its_pixels_their_colours_and_no_metadata() -> None:
    assert set(png_chunks(encode_png(image_of(SCENE)))) == {b"IHDR", b"sRGB", b"pHYs", b"IDAT", b"IEND"}


@pytest.mark.parametrize("encode", [encode_jpeg, encode_png])
@pytest.mark.parametrize("dots", [72, 96, 300])
def test_a_picture_says_how_many_pixels_are_an_inch(encode: Callable[..., bytes], dots: int) -> None:
    # A PNG counts them by the metre, in whole ones.
    assert read(encode(image_of(SCENE), dots)).info["dpi"] == pytest.approx((dots, dots), abs=0.02)


@pytest.mark.parametrize("encode", [encode_jpeg, encode_webp])
def test_the_profile_of_a_picture_is_srgb_and_changes_no_colour(encode: Callable[[QImage], bytes]) -> None:
    picture = read(encode(image_of(SCENE)))
    profile = ImageCms.ImageCmsProfile(BytesIO(picture.info["icc_profile"]))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    srgb = ImageCms.createProfile("sRGB")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] - Pillow's
    shown = ImageCms.profileToProfile(picture, profile, srgb)  # pyright: ignore[reportUnknownArgumentType, reportUnknownMemberType] - own types
    assert shown is not None
    assert np.abs(np.asarray(shown).astype(int) - np.asarray(picture).astype(int)).max() <= 1


def test_the_profile_is_small_and_the_same_whenever_it_is_made() -> None:
    made = [srgb_profile.__wrapped__(), srgb_profile()]
    assert made[0] == made[1]
    assert len(made[0]) < 1000
    assert struct.unpack(">6H", made[0][24:36]) == (2026, 1, 1, 0, 0, 0)


def test_a_png_says_srgb() -> None:
    assert read(encode_png(image_of(SCENE))).info["srgb"] == 0


@pytest.mark.parametrize("encode", ENCODERS)
def test_a_picture_is_opaque_rgb_of_eight_bits(encode: Callable[[QImage], bytes]) -> None:
    image = image_of(SCENE, Format.Format_ARGB32_Premultiplied)
    picture = read(encode(image))
    assert picture.mode == "RGB"
    assert picture.size == (48, 32)
    assert "transparency" not in picture.info


@pytest.mark.parametrize("encode", ENCODERS)
@pytest.mark.parametrize("format_", [Format.Format_RGB32, Format.Format_ARGB32_Premultiplied, Format.Format_RGBX8888])
def test_the_format_of_the_image_changes_no_byte(encode: Callable[[QImage], bytes], format_: QImage.Format) -> None:
    assert encode(image_of(SCENE, format_)) == encode(image_of(SCENE))


@pytest.mark.parametrize("encode", ENCODERS)
def test_the_image_is_left_as_it_was(encode: Callable[[QImage], bytes]) -> None:
    image = image_of(SCENE)
    before = pixels_of(image)
    encode(image)
    assert np.array_equal(pixels_of(image), before)


@pytest.mark.parametrize("encode", ENCODERS)
def test_the_same_picture_gives_the_same_bytes(
    encode: Callable[[QImage], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    once = encode(image_of(SCENE))
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert encode(image_of(SCENE)) == once


def test_red_on_white_stays_clean_at_its_edge() -> None:
    """What 4:4:4 is for: at 4:2:0 the red of a letter bleeds by a pixel and pales."""
    image = QImage(32, 32, Format.Format_RGB32)
    image.fill(QColor(255, 255, 255))
    for x in range(15, 32):
        for y in range(32):
            image.setPixelColor(x, y, QColor(220, 20, 40))
    found = np.asarray(read(encode_jpeg(image))).astype(int)
    assert np.abs(found[:, 16] - (220, 20, 40)).max() < 30
    assert np.abs(found[:, 13] - (255, 255, 255)).max() < 30


def test_a_packet_of_xmp_is_carried_when_there_is_one() -> None:
    packet = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
    assert read(encode_jpeg(image_of(SCENE), xmp=packet)).info["xmp"] == packet
    assert read(encode_webp(image_of(SCENE), xmp=packet)).info["xmp"] == packet
    assert packet in encode_png(image_of(SCENE), xmp=packet)


def test_a_jpeg_is_the_same_bytes_from_an_image_s_own_pixels_as_from_a_copy_of_them() -> None:
    copied, own = image_of(SCENE), image_of(SCENE)
    assert encode_jpeg(for_jpeg(own)) == encode_jpeg(copied)
    assert copied.format() == QImage.Format.Format_RGB32

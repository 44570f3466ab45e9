from io import BytesIO

import pytest
from PIL import Image, JpegImagePlugin
from PySide6.QtGui import QGuiApplication

from composer.core.color import parse_color
from composer.core.formats import EXPORT_TYPE, FileType, Format
from composer.core.geometry import Rect
from composer.export.encode import encode, file_name
from composer.export.metadata import Labels
from composer.render.frame import Flat, Frame
from tests.formats import FORMAT_BY_ID, FORMATS

_GREEN, _CREAM = parse_color("#0e4636"), parse_color("#fbf4e4")
_SCREENS = [each for each in FORMATS if each.medium == "screen"]


def _frame(format_: Format) -> Frame:
    """Green, with a cream right half."""
    half = Rect(format_.size.width / 2, 0, format_.size.width / 2, format_.size.height)
    return Frame(format_.size, (Flat("", format_.box, _GREEN), Flat("", half, _CREAM)))


def _read(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("format_", FORMATS, ids=lambda each: each.id)
def test_screens_are_jpeg_and_paper_is_pdf_unless_asked(format_: Format) -> None:
    assert format_.usual_type == ("jpeg" if format_.medium == "screen" else "pdf")
    assert [file_name("bloc", format_, kind) for kind in EXPORT_TYPE] == [
        f"bloc-{format_.id}.jpg",
        f"bloc-{format_.id}.png",
        f"bloc-{format_.id}.webp",
        f"bloc-{format_.id}.pdf",
    ]


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
@pytest.mark.parametrize("format_", _SCREENS, ids=lambda each: each.id)
def test_a_picture_has_its_format_s_pixels_and_says_their_size_and_colours_alone(
    kind: FileType, format_: Format, application: QGuiApplication
) -> None:
    assert application
    image = _read(encode(_frame(format_), format_, kind, Labels("")))
    assert (image.format, image.mode) == (kind.upper(), "RGB")
    assert image.size == (format_.size.width, format_.size.height)
    # What a WebP says besides is of how it would move.
    still = {"loop", "background", "timestamp", "duration"} if kind == "webp" else set[str]()
    of_colour = {"dpi", "icc_profile", "srgb"}
    assert set(image.info) - still <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", *of_colour}
    # A WebP has no place for them.
    assert kind == "webp" or image.info["dpi"] == pytest.approx((96, 96), abs=0.1)
    middle, row = image.width // 2, image.height // 2
    # Its colours are at half resolution: they meet over a block's width.
    away = 16 if kind == "webp" else 0
    assert image.getpixel((middle - 1 - away, row)) == pytest.approx((0x0E, 0x46, 0x36), abs=2)
    assert image.getpixel((middle + away, row)) == pytest.approx((0xFB, 0xF4, 0xE4), abs=2)


@pytest.mark.parametrize("kind", ["jpeg", "png"])
@pytest.mark.parametrize(("format_id", "inches"), [("letter", (8.5, 11)), ("tabloid", (11, 17))])
def test_paper_as_a_picture_is_300_dots_an_inch_and_says_so(
    kind: FileType, format_id: str, inches: tuple[float, float], application: QGuiApplication
) -> None:
    assert application
    format_ = FORMAT_BY_ID[format_id]
    image = _read(encode(_frame(format_), format_, kind, Labels("")))
    assert image.size == (300 * inches[0], 300 * inches[1])
    assert [pixels / dots for pixels, dots in zip(image.size, image.info["dpi"], strict=True)] == pytest.approx(
        inches, rel=1e-5
    )


def test_a_jpeg_is_of_quality_92_at_full_colour_resolution(application: QGuiApplication) -> None:
    assert application
    format_ = FORMAT_BY_ID["landscape"]
    image = _read(encode(_frame(format_), format_, "jpeg", Labels("")))
    reference = BytesIO()
    Image.new("RGB", (8, 8)).save(reference, "JPEG", quality=92)
    assert isinstance(image, JpegImagePlugin.JpegImageFile)
    assert JpegImagePlugin.get_sampling(image) == 0
    expected = _read(reference.getvalue())
    assert isinstance(expected, JpegImagePlugin.JpegImageFile)
    assert image.quantization == expected.quantization


@pytest.mark.parametrize("kind", EXPORT_TYPE)
def test_what_a_file_says_of_itself_is_in_each_type(kind: FileType, application: QGuiApplication) -> None:
    assert application
    format_ = FORMAT_BY_ID["landscape"]
    labels = Labels("Zoé", "<x:xmpmeta>texte alternatif é</x:xmpmeta>".encode())
    assert labels.xmp in encode(_frame(format_), format_, kind, labels)
    assert b"xmpmeta" not in encode(_frame(format_), format_, "png", Labels("Zoé"))


@pytest.mark.parametrize("kind", EXPORT_TYPE)
def test_the_same_frame_gives_the_same_bytes(kind: FileType, application: QGuiApplication) -> None:
    assert application
    format_ = FORMAT_BY_ID["square"]
    first, second = (encode(_frame(format_), format_, kind, Labels("Zoé")) for _ in range(2))
    assert first == second

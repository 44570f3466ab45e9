from io import BytesIO
from itertools import cycle, product
from pathlib import Path

import msgspec
import numpy as np
import pytest
import qrcode
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

from composer.app.brief import Brief, resolve
from composer.app.kit.make import make_kit
from composer.app.kit.order import Order
from composer.app.studio import Studio
from composer.core.formats import EXPORT_TYPE
from composer.core.geometry import Crop, Point
from composer.core.words import Language
from composer.export.raster import srgb_profile
from composer.render.arrange import arrange
from composer.render.frame import Frame, Outline
from composer.storage.paths import poster_home
from composer.storage.posters.library import poster_ids
from tests.app.conftest import Compose, no_progress
from tests.formats import FORMAT_BY_ID
from tests.own_person import own_photo
from tests.render.photo.files import SRGB, rgb_profile, segment, with_segments

_QUOTE = "Je suis arrivée quand même."
_SECRET = b"PLANTED-SECRET"


def _revealing_exif() -> Image.Exif:
    exif = Image.Exif()
    exif[0x0110] = _SECRET.decode()  # camera model
    exif[0x013B] = _SECRET.decode()  # artist
    exif[0x9286] = _SECRET.decode()  # the user's comment
    exif.get_ifd(0x8825).update({1: "N", 2: (45.0, 30.0, 0.0), 3: "W", 4: (73.0, 34.0, 12.0)})
    return exif


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A portrait with a place, a camera, a thumbnail, a comment, a maker's note and words after its end."""
    thumbnail = BytesIO()
    Image.new("RGB", (160, 120), (200, 30, 30)).save(thumbnail, "JPEG", comment=_SECRET)
    file = BytesIO()
    with Image.open(own_photo()) as portrait:
        portrait.save(file, "JPEG", quality=90, exif=_revealing_exif(), icc_profile=rgb_profile(SRGB), comment=_SECRET)
    data = with_segments(
        file.getvalue(),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>" + _SECRET + b"</x:xmpmeta>"),
        segment(0xED, b"Photoshop 3.0\x00" + _SECRET),
        segment(0xE2, b"MPF\x00" + _SECRET + thumbnail.getvalue()),
    )
    path = tmp_path / "portrait.jpg"
    path.write_bytes(data + _SECRET)
    assert data.count(_SECRET) > 5
    return path


def _pixels(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def test_nothing_that_a_photo_carries_beside_its_pixels_comes_out(
    compose: Compose, photo: Path, tmp_path: Path
) -> None:
    brief = Brief(poster="bloc", photo=photo, quote=_QUOTE, person={"name": "Zoé"})
    made = compose(brief, tmp_path / "sortie", ("landscape", "letter"), tuple(EXPORT_TYPE))
    assert made.complete
    for file in made.files:
        data = file.read_bytes()
        assert _SECRET not in data, file.name
        assert b"Exif\x00\x00" not in data, file.name
        assert b"Photoshop 3.0" not in data, file.name


@pytest.mark.parametrize("format_", ["landscape", "square", "story"])
def test_each_picture_read_again_is_what_its_format_says(
    format_: str, compose: Compose, photo: Path, tmp_path: Path
) -> None:
    made = compose(Brief(poster="ruban", photo=photo, quote=_QUOTE), tmp_path, (format_,), ("jpeg", "png"))
    size = FORMAT_BY_ID[format_].pixels
    for name, kind in ((f"ruban-{format_}.jpg", "JPEG"), (f"ruban-{format_}.png", "PNG")):
        with Image.open(made.folder / name) as image:
            image.load()
            assert (image.format, image.mode, image.size) == (kind, "RGB", (size.width, size.height))
            assert not image.getexif()
            # The colours are said, and nothing of the photo's own profile is left.
            assert image.info.get("icc_profile", b"") == (srgb_profile() if kind == "JPEG" else b"")
            assert "transparency" not in image.info
    gap = np.abs(
        _pixels(made.folder / f"ruban-{format_}.jpg").astype(int) - _pixels(made.folder / f"ruban-{format_}.png")
    )
    assert gap.mean() < 2


def test_a_jpeg_keeps_its_quality_and_its_colours_whole(compose: Compose, photo: Path, tmp_path: Path) -> None:
    made = compose(Brief(poster="bloc", photo=photo, quote=_QUOTE), tmp_path)
    reference = BytesIO()
    Image.new("RGB", (8, 8)).save(reference, "JPEG", quality=92)
    with Image.open(made.files[0]) as image, Image.open(reference) as expected:
        assert isinstance(image, JpegImagePlugin.JpegImageFile)
        assert isinstance(expected, JpegImagePlugin.JpegImageFile)
        assert image.quantization == expected.quantization
        assert JpegImagePlugin.get_sampling(image) == 0


@pytest.mark.parametrize("metadata", ["alt-and-credit", "none"])
def test_files_say_their_alternative_text_and_credit_unless_told_not_to(
    metadata: str, studio: Studio, photo: Path, tmp_path: Path
) -> None:
    resolved = resolve(Brief(poster="bloc", photo=photo, quote=_QUOTE, photographer="A. Côté"), studio.context)
    order = Order(resolved, tmp_path, ("landscape",), tuple(EXPORT_TYPE))
    if metadata == "none":
        order = msgspec.structs.replace(order, metadata="none")
    made = make_kit(order, studio, no_progress)
    for file in made.files[:3]:
        said = file.read_bytes()
        assert ("A. Côté".encode() in said) == (_QUOTE.encode() in said) == (metadata == "alt-and-credit"), file.name


def _frame(studio: Studio, brief: Brief, format_: str) -> Frame:
    return arrange(studio.scene(resolve(brief, studio.context)), FORMAT_BY_ID[format_]).frame


@pytest.mark.parametrize(
    ("poster", "format_", "photo"),
    [
        (poster, *setting)
        for poster, setting in zip(
            poster_ids(poster_home()),
            cycle(product(["portrait", "landscape", "screen"], [own_photo(), None])),
            strict=False,
        )
    ],
)
def test_a_code_s_modules_are_those_of_its_address(
    poster: str, format_: str, photo: Path | None, compose: Compose, studio: Studio, tmp_path: Path
) -> None:
    address = "https://www.journeesperseverancescolaire.com/fr/montreal"
    brief = Brief(poster=poster, quote=_QUOTE, photo=photo, qr=address)
    made = compose(brief, tmp_path, (format_,), ("png",))
    assert made.complete
    (outline,) = [
        item for item in _frame(studio, brief, format_).items if isinstance(item, Outline) and item.slot == "qr"
    ]
    # Three corners of a code are dark, so the bounds of its dark modules are those of the whole.
    bounds, scale = outline.path.boundingRect(), FORMAT_BY_ID[format_].scale
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(address.encode())
    modules = np.array(code.get_matrix())
    steps = (np.arange(len(modules)) + 0.5) / len(modules)
    columns = ((bounds.x() + steps * bounds.width()) * scale).astype(int)
    rows = ((bounds.y() + steps * bounds.height()) * scale).astype(int)
    brightness = _pixels(made.files[0]).mean(axis=2)
    sampled = brightness[np.ix_(rows, columns)]
    assert sampled[modules].max() + 60 < sampled[~modules].min(), "dark modules stand out on a light ground"
    quiet = 4 * bounds.width() / len(modules) * scale * 0.9
    left, top = bounds.x() * scale, bounds.y() * scale
    ground = brightness[int(top - quiet) : int(top) - 1, int(left - quiet) : int(left + bounds.width() * scale + quiet)]
    assert ground.min() > sampled[modules].max() + 60, "the quiet zone is light"


def test_no_code_is_drawn_unless_asked(studio: Studio) -> None:
    frame = _frame(studio, Brief(poster="bloc", quote=_QUOTE), "portrait")
    assert not [item for item in frame.items if isinstance(item, Outline) and item.slot == "qr"]


def _drawn(frame: Frame) -> str:
    return " ".join(" ".join(text.lines) for text in frame.texts()).replace("\u00a0", " ")


_PRINTED: dict[Language, tuple[str, str]] = {
    "fr": ("La persévérance, ça mène loin.", "16 au 20 février 2026"),
    "en": ("Perseverance will take you far", "February 16–20, 2026"),
}


@pytest.mark.parametrize("language", _PRINTED)
@pytest.mark.parametrize("poster", poster_ids(poster_home()))
def test_a_visual_speaks_its_language_and_its_captions_keep_the_french_phrase(
    poster: str, language: Language, studio: Studio, compose: Compose, tmp_path: Path
) -> None:
    brief = Brief(poster=poster, quote=_QUOTE, language=language)
    drawn = _drawn(_frame(studio, brief, "portrait"))
    assert all(text in drawn for text in _PRINTED[language])
    folder = compose(brief, tmp_path).folder
    for network in studio.context.campaign.offered:
        caption = (folder / f"legende-{network}.txt").read_text(encoding="utf-8")
        assert caption.startswith("Dans le cadre des Journées de la persévérance scolaire, je vous partage...\n")


def test_each_choice_of_palette_look_and_framing_is_seen(compose: Compose, photo: Path, tmp_path: Path) -> None:
    plain = Brief(poster="bloc", photo=photo, quote=_QUOTE)
    changed = msgspec.structs.replace
    briefs = [
        plain,
        changed(plain, palette="papier"),
        changed(plain, look="duotone"),
        changed(plain, look="black-and-white"),
        changed(plain, focus=Point(0.1, 0.1)),
        changed(plain, crop=Crop(0.5, 0.36, 2.0)),
        changed(plain, crop=Crop(0.5, 0.36, 4.0)),
    ]
    pictures = [compose(brief, tmp_path, ("square",)).files[0].read_bytes() for brief in briefs]
    assert len(set(pictures)) == len(briefs)

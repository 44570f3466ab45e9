"""A PDF looked at through poppler is the picture of the same frame, but for the edges' antialiasing."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtGui import QGuiApplication

from composer.app.brief import resolve
from composer.app.context import load_context
from composer.app.sample import sample_brief
from composer.app.studio import Studio
from composer.export.metadata import Labels
from composer.export.pdf.page import encode_pdf
from composer.export.raster import encode_png
from composer.render.arrange import arrange
from composer.render.fonts import Fonts
from composer.render.picture import picture
from composer.storage.paths import poster_home
from composer.storage.posters.library import poster_ids
from tests.formats import FORMAT_BY_ID

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler is not on this machine"),
]

#: Levels of 255. A PDF's photo is a JPEG, so a photo is only near its picture.
NEAR = 4.0
#: A pixel is far off beyond this many levels, once both pictures are blurred by a pixel: an edge is not.
FAR, FAR_SHARE = 40, 0.002


@pytest.mark.parametrize("poster", poster_ids(poster_home()))
def test_a_letter_page_rasterised_is_its_picture(poster: str, application: QGuiApplication, tmp_path: Path) -> None:
    context = load_context()
    studio = Studio(context, application, Fonts())
    format_ = FORMAT_BY_ID["letter"]
    frame = arrange(studio.scene(resolve(sample_brief(poster), context)), format_).frame

    wanted = Image.open(io.BytesIO(encode_png(picture(frame, format_))))
    page = _rasterised(encode_pdf(frame, format_, Labels("")), tmp_path)

    assert page.size == wanted.size
    # Halved, so that what is left is what an eye sees on paper.
    size = (wanted.width // 2, wanted.height // 2)
    soft = [each.resize(size).filter(ImageFilter.GaussianBlur(1)) for each in (page, wanted)]
    difference = ImageChops.difference(*soft).convert("L")
    assert ImageStat.Stat(difference).mean[0] < NEAR
    far = sum(difference.histogram()[FAR:])
    assert far / (size[0] * size[1]) < FAR_SHARE


def _rasterised(pdf: bytes, folder: Path) -> Image.Image:
    source = folder / "page.pdf"
    source.write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "300", "-png", "-singlefile", source, folder / "page"], check=True)
    with Image.open(folder / "page.png") as page:
        return page.convert("RGB")

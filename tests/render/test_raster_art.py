"""A picture as poster art: it fills its box in the device's pixels, the same on screen, in a file and in a PDF."""

from io import BytesIO

import pytest
from msgspec.structs import replace
from PIL import Image
from PySide6.QtGui import QImage, QPainter

from composer.app.drawable import prove
from composer.core.geometry import Point, Rect
from composer.core.poster import Art, Fill, Layout, Part, PhotoSlot, TextSlot
from composer.core.problems import Refused
from composer.core.visual import Face, PhotoChoice, Visual
from composer.export.encode import encode
from composer.export.metadata import Labels
from composer.render.arrange import Arranged
from composer.render.frame import Picture
from composer.render.paint import paint
from composer.render.photo.source import UnseenPhoto
from tests.render.stage import Stage

_BOX = Rect(100, 100, 401, 200)
_QUOTE = TextSlot(Rect(80, 700, 900, 400), (Part("quote", "quote", (90, 40)),))


def _file(kind: str, right: str = "blue", mode: str = "RGBA") -> bytes:
    """A picture whose left half is red."""
    picture = Image.new(mode, (40, 20), "red")
    picture.paste(right, (20, 0, 40, 20))
    file = BytesIO()
    picture.save(file, kind, **({"quality": 100, "subsampling": 0} if kind == "JPEG" else {"lossless": True}))
    return file.getvalue()


def _arranged(stage: Stage, *layers: Art | Fill | TextSlot, data: bytes, format_id: str = "portrait") -> Arranged:
    poster = replace(stage.poster, layouts={format_id: Layout(layers)}, pictures={"a.png": data})
    return replace(stage, poster=poster).arranged(Visual("bloc", quote="Oui."), format_id)


def _painted(arranged: Arranged) -> QImage:
    image = QImage(1080, 1350, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint(painter, arranged.frame)
    painter.end()
    return image


def _color(image: QImage, x: int, y: int) -> str:
    color = image.pixelColor(x, y)
    levels = f"{round(color.red() / 5)} {round(color.green() / 5)} {round(color.blue() / 5)}"
    return {"51 0 0": "red", "0 0 51": "blue", "51 51 51": "white"}.get(levels, "other")


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("WEBP", "RGBA"), ("JPEG", "RGB")])
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_picture_fills_its_box_and_may_be_mirrored(kind: str, mode: str, mirrored: bool, stage: Stage) -> None:  # noqa: FBT001 - a case
    image = _painted(_arranged(stage, Art("a.png", _BOX, mirrored=mirrored), data=_file(kind, mode=mode)))
    colors = [_color(image, x, 200) for x in (90, 150, 450, 510)]
    assert colors == ["white", *(["blue", "red"] if mirrored else ["red", "blue"]), "white"]


def test_what_is_see_through_stays_so(stage: Stage) -> None:
    image = _painted(_arranged(stage, Art("a.png", _BOX), data=_file("PNG", "#00000000")))
    assert [_color(image, x, 200) for x in (150, 450)] == ["red", "white"]


@pytest.mark.parametrize(("kind", "mode", "lossless"), [("PNG", "RGBA", True), ("JPEG", "RGB", False)])
def test_a_picture_is_in_a_pdf_without_loss_unless_it_is_a_jpeg(
    kind: str,
    mode: str,
    lossless: bool,  # noqa: FBT001 - a case
    stage: Stage,
) -> None:
    arranged = _arranged(stage, Fill("ground"), Art("a.png", _BOX), data=_file(kind, mode=mode), format_id="letter")
    format_ = stage.campaign.format_by_id["letter"]
    (picture,) = (item for item in arranged.frame.items if isinstance(item, Picture))
    assert (picture.image.width(), picture.image.height()) == (round(4.01 * 300), 600)
    data = encode(arranged.frame, format_, "pdf", Labels("a"))
    assert (b"/DCTDecode" in data) is not lossless
    assert data == encode(arranged.frame, format_, "pdf", Labels("a"))


def test_a_see_through_picture_does_not_count_as_covering_words_or_a_face(stage: Stage) -> None:
    photo = PhotoSlot(Rect(0, 0, 1080, 1350), Point(0.5, 0.3))
    layers = (photo, _QUOTE, Art("a.png", Rect(0, 0, 1080, 1350)))
    poster = replace(stage.poster, layouts={"portrait": Layout(layers)}, pictures={"a.png": _file("PNG", "#00000000")})
    visual = Visual("bloc", quote="Oui.", photo=PhotoChoice("0" * 64, faces=(Face(0.5, 0.3, 0.1),)))
    problems = replace(stage, poster=poster).arranged(visual, "portrait", UnseenPhoto(photo.box.size)).problems
    assert {"face-covered", "text-covered"}.isdisjoint(problem.code for problem in problems)


def test_a_damaged_picture_is_one_sentence_when_the_poster_is_proved(stage: Stage) -> None:
    whole = _file("PNG")
    poster = replace(
        stage.poster, layouts={"portrait": Layout((Art("a.png", _BOX),))}, pictures={"a.png": whole[: len(whole) // 2]}
    )
    with pytest.raises(Refused) as refused:
        prove(poster, stage.campaign, stage.fonts)
    (problem,) = refused.value.problems
    assert problem.code == "art-damaged"
    assert "a.png" in problem.words.fr

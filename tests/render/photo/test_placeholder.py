"""Whatever stands for a photo answers as a photo does, however the person turned it."""

from collections.abc import Callable

import pytest
from PIL import Image

from composer.core.geometry import Rect, Size
from composer.core.layout.photo_rotation import seen_size
from composer.core.visual import MAX_ANGLE, Face, PhotoChoice, Visual
from composer.render.arrange import arrange
from composer.render.photo.intake import take_in
from composer.render.photo.photo import Photo, open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.photo.rotated import seen
from composer.render.photo.source import PhotoSource, TurningSource, UnseenPhoto
from tests.formats import FORMAT_BY_ID
from tests.render.photo.files import jpeg
from tests.render.stage import PERSON, QUOTES, Stage

_SIZE = (300, 400)


def _photo() -> Photo:
    return open_photo(take_in(jpeg(Image.new("RGB", _SIZE, (200, 100, 50))), "photo"))


def _light() -> TurningSource:
    return ProxyPhoto(_photo())


def _unseen() -> TurningSource:
    return UnseenPhoto(Size(*_SIZE))


_SOURCES: tuple[Callable[[], PhotoSource], ...] = (_photo, _light, _unseen)
_TURNED = [
    PhotoChoice("a", turn=turn, flip=flip, angle=angle)
    for turn in range(4)
    for flip in (False, True)
    for angle in (-MAX_ANGLE, -0.1, 0.0, 0.1, 7.5, MAX_ANGLE, 400.0)
]


@pytest.mark.parametrize("source", _SOURCES)
def test_a_photo_or_its_placeholder_has_the_size_seen_and_pixels_however_it_is_turned(
    source: Callable[[], PhotoSource],
) -> None:
    photo = source()
    for choice in _TURNED:
        turned, expected = seen(photo, choice), seen_size(photo.size, choice)
        assert (turned.size.width, turned.size.height) == pytest.approx((expected.width, expected.height))
        assert not turned.cut(Rect(0.25, 0.25, 0.5, 0.5), (40, 30)).isNull()


def test_words_are_laid_out_beside_a_placeholder_as_beside_the_photo(stage: Stage) -> None:
    for choice in _TURNED[::3]:
        leaning = PhotoChoice("a", turn=choice.turn, angle=choice.angle, faces=(Face(0.5, 0.4, 0.2),))
        visual = Visual("bloc", quote=QUOTES["fr"][140], person=PERSON, photo=leaning)
        for format_id in ("portrait", "landscape"):
            real, stood = (
                arrange(stage.scene(visual, photo), FORMAT_BY_ID[format_id]).frame for photo in (_photo(), _unseen())
            )
            assert [text.box for text in real.texts()] == [text.box for text in stood.texts()]

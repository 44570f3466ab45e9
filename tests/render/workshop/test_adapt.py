"""Art adapted to a format that nobody supplied: of its size, its slots whole and where words may stand."""

import pytest
from PIL import Image, ImageDraw

from composer.core.color import Color
from composer.core.formats import by_id
from composer.core.geometry import Rect
from composer.core.workshop.slots import PhotoPlace, Slots, column, foot_of, text_box
from composer.render.workshop.adapt import adapted
from composer.storage.formats_file import shipped_formats

FORMATS = by_id(shipped_formats())
CREAM = (246, 239, 223)
PHOTO = PhotoPlace(Rect(0.25, 0.06, 0.5, 0.45), "clear", "ellipse", under=True)


def art() -> Image.Image:
    """A portrait: green with a clear circle above, cream below."""
    picture = Image.new("RGBA", (540, 675), "#1f6b4a")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((135, 40, 405, 344), fill=(0, 0, 0, 0))
    draw.rectangle((0, 400, 540, 675), fill=CREAM)
    return picture


def slots() -> Slots:
    box = Rect(0.07, 0.62, 0.86, 0.33)
    return Slots(PHOTO, column(box, ("quote", "name", "role", "theme"), Color(*CREAM), foot_of(FORMATS["portrait"])))


@pytest.mark.parametrize("target", ["grid", "square", "story", "landscape", "screen", "tabloid"])
def test_adapted_art_has_the_proportions_of_its_format_and_all_its_slots(target: str) -> None:
    format_ = FORMATS[target]
    made = adapted(art(), slots(), format_)
    assert made.picture.width / made.picture.height == pytest.approx(format_.size.aspect, rel=0.01)
    assert [content for place in made.slots.words for content in place.contents] == ["quote", "name", "role", "theme"]
    allowed = text_box(format_)
    assert all(allowed.contains(place.box, tolerance=1e-6) for place in made.slots.words)


@pytest.mark.parametrize("target", ["grid", "square", "story", "landscape", "screen", "tabloid"])
def test_the_photo_is_where_the_art_is_clear_and_no_words_are_over_it(target: str) -> None:
    made = adapted(art(), slots(), FORMATS[target])
    assert made.slots.photo
    box = made.slots.photo.box
    at = round(box.center.x * made.picture.width), round(box.center.y * made.picture.height)
    assert made.picture.getchannel("A").getpixel(at) == 0
    assert not any(place.box.overlaps(box) for place in made.slots.words)


def test_a_wide_format_has_the_photo_large_beside_its_words() -> None:
    made = adapted(art(), slots(), FORMATS["landscape"])
    assert made.slots.photo
    assert made.slots.photo.box.height > 0.7
    assert made.slots.words[0].box.width > 0.35


def test_an_edge_of_large_parts_goes_on_and_a_busy_one_in_one_colour() -> None:
    plain = adapted(art(), slots(), FORMATS["square"]).picture
    assert plain.getpixel((5, 20)) == (31, 107, 74, 255)
    assert plain.getpixel((5, plain.height - 20)) == (*CREAM, 255)
    busy = art()
    draw = ImageDraw.Draw(busy)
    for step in range(0, 675, 30):
        draw.rectangle((0, step, 540, step + 14), fill=("#d9602f", "#8ec3dd", "#ffffff")[step // 30 % 3])
    draw.rectangle((20, 400, 520, 675), fill=CREAM)
    made = adapted(busy, slots(), FORMATS["square"]).picture
    assert len({made.getpixel((4, y)) for y in range(0, made.height, 5)}) == 1


def test_art_is_cropped_where_what_goes_is_calm() -> None:
    picture = Image.new("RGB", (600, 1000), CREAM)
    ImageDraw.Draw(picture).rectangle((100, 300, 500, 550), fill="#777777")
    place = PhotoPlace(Rect(100 / 600, 0.3, 400 / 600, 0.25), "placeholder")
    words = column(Rect(0.1, 0.58, 0.8, 0.2), ("quote",), Color(*CREAM), 0.05)
    made = adapted(picture, Slots(place, words), FORMATS["square"])
    assert made.picture.size == (600, 600)
    assert made.slots.photo
    assert made.slots.photo.box.width == pytest.approx(place.box.width)

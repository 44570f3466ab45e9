import re
from io import BytesIO

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from composer.core.geometry import Rect
from composer.core.problems import Problem, Refused
from composer.render.photo.intake import take_in
from composer.render.photo.photo import open_photo
from tests.render.photo.files import SECRET, Pixels, jpeg, jpeg_exif, saved, segment, with_chunks, with_segments
from tests.render.photo.made_pixels import pixels_of
from tests.render.photo.reference import GREY, SCENE
from tests.render.photo.row import EXACT, Row
from tests.render.photo.table import table

ROWS = {row.name: row for row in table()}
TAKEN = [row for row in ROWS.values() if row.picture is not None]
REFUSED = [row for row in ROWS.values() if row.refusal]
KEPT = [row for row in TAKEN if row.data.startswith((b"\xff\xd8", b"\x89PNG"))]
WHOLE = Rect(0, 0, 1, 1)


def named(rows: list[Row]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("row", rows, ids=[row.name for row in rows])


def on_grey(picture: NDArray[np.float64]) -> NDArray[np.float64]:
    """A picture of straight alpha over a middle grey; an opaque one as it is."""
    if picture.shape[2] == 3:
        return picture
    alpha = picture[..., 3:] / 255
    return picture[..., :3] * alpha + 128 * (1 - alpha)


def shown(row: Row) -> NDArray[np.float64]:
    """The whole photo of `row` at its own size, over a middle grey."""
    photo = open_photo(take_in(row.data, row.name))
    levels = pixels_of(photo.cut(WHOLE, (int(photo.size.width), int(photo.size.height)))).astype(float)
    return levels[..., :3] + 128 * (1 - levels[..., 3:] / 255)


def reference(row: Row) -> NDArray[np.float64]:
    assert row.picture is not None
    return on_grey(row.picture.astype(float))


def pillow_pixels(data: bytes) -> Pixels:
    with Image.open(BytesIO(data), formats=["JPEG", "PNG"]) as picture:
        return np.array(picture)


def test_the_table_contains_at_least_sixty_photos_of_each_outcome_that_matters() -> None:
    assert len(table()) == len(ROWS) >= 60
    assert len(TAKEN) >= 60
    assert {row.refusal for row in REFUSED} == {
        "photo-damaged",
        "photo-empty",
        "photo-foreign",
        "photo-too-large",
        "photo-too-narrow",
        "photo-unknown",
        "photo-variant",
    }


@named(TAKEN)
def test_a_photo_gives_the_picture_of_the_reference_conversion(row: Row) -> None:
    found, wanted = shown(row), reference(row)
    assert found.shape == wanted.shape
    assert np.abs(found - wanted).max() <= row.tolerance


@named([row for row in KEPT if row.tolerance > EXACT and row.name.startswith(("jpeg turn", "jpeg display", "jpeg 4"))])
def test_a_coded_photo_differs_from_its_own_decode_no_more_than_a_lossless_one(row: Row) -> None:
    """The coding's loss aside: Pillow's decode, turned by numpy and converted by LittleCMS on all its pixels."""
    from PIL import ImageCms, ImageOps

    with Image.open(BytesIO(row.data), formats=["JPEG"]) as picture:
        wanted = ImageOps.exif_transpose(picture)
        if profile := picture.info.get("icc_profile"):
            converted = ImageCms.profileToProfile(
                wanted, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.ImageCmsProfile(_srgb())
            )
            assert converted is not None
            wanted = converted
    assert np.abs(shown(row) - np.asarray(wanted).astype(float)).max() <= EXACT


def _srgb() -> BytesIO:
    from tests.render.photo.files import SRGB, rgb_profile

    return BytesIO(rgb_profile(SRGB))


@named(TAKEN)
def test_a_photo_has_its_warnings_and_no_other(row: Row) -> None:
    problems = take_in(row.data, row.name).problems
    assert tuple(problem.code for problem in problems) == row.reserves
    for problem in problems:
        assert problem.severity == ("notice" if problem.code == "photo-no-end" else "warning")
        assert_message(problem, row.name)


@named(REFUSED)
def test_what_is_no_photo_is_refused_in_one_sentence_that_names_it(row: Row) -> None:
    with pytest.raises(Refused) as refused:
        take_in(row.data, row.name)
    (problem,) = refused.value.problems
    assert problem.code == row.refusal
    assert problem.severity == "error"
    assert_message(problem, row.name)


def assert_message(problem: Problem, name: str) -> None:
    assert str(problem.location) == name
    assert f"«\u00a0{name}\u00a0»" in problem.words.fr
    assert f"“{name}”" in problem.words.en
    assert problem.fix is not None
    for sentence in (problem.words.fr, problem.words.en, problem.fix.fr, problem.fix.en):
        assert sentence.endswith(".")
        assert "{" not in sentence
    for sentence in (problem.words.fr, problem.fix.fr):
        assert not re.search(r" [:;!?»]|« ", sentence)


@named([row for row in TAKEN if SECRET in row.data])
def test_nothing_of_the_metadata_is_left(row: Row) -> None:
    assert SECRET not in take_in(row.data, row.name).data


def test_secrets_are_planted_in_many_places() -> None:
    assert sum(SECRET in row.data for row in TAKEN) >= 30


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")  # Pillow's, of the file as it came.
# Pillow refuses these as they came.
@named([row for row in KEPT if not row.name.endswith(("inflates", "primaries cut short", "its end mark", "bottom"))])
def test_a_jpeg_or_a_png_keeps_its_pixels_bit_for_bit(row: Row) -> None:
    cleaned = take_in(row.data, row.name).data
    assert cleaned[:2] == row.data[:2]
    assert np.array_equal(pillow_pixels(cleaned), pillow_pixels(row.data))


@named(TAKEN)
def test_a_cleaned_photo_imported_again_is_the_same(row: Row) -> None:
    once = take_in(row.data, row.name)
    again = take_in(once.data, row.name)
    assert (again.data, again.digest) == (once.data, once.digest)


def test_the_digest_is_of_the_picture_and_not_of_its_problems() -> None:
    bare = jpeg(SCENE)
    with_metadata = with_segments(bare, segment(0xFE, b"one"), jpeg_exif(1), segment(0xED, b"two")) + b"three"
    assert take_in(with_metadata, "described").digest == take_in(bare, "bare").digest
    assert take_in(with_segments(bare, jpeg_exif(6)), "turned").digest != take_in(bare, "bare").digest
    still = saved(SCENE, "PNG")
    assert take_in(with_chunks(still, b"\x00\x00\x00\x00tEXt????"), "described").digest == take_in(still, "bare").digest
    assert take_in(saved(GREY, "PNG"), "other").digest != take_in(still, "bare").digest

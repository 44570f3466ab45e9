import gc
from io import BytesIO
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtGui import QImage
from skimage import data as samples

from composer.core.geometry import Crop, Rect, Size, crop_rect
from composer.core.problems import Refused
from composer.core.words import Words
from composer.render.photo import intake as intake_module
from composer.render.photo import photo
from composer.render.photo.intake import Intake, take_in
from composer.render.photo.photo import TURNS, Photo, open_photo, small_photo_problem
from composer.render.photo.source import PhotoSource
from composer.render.photo_file.problems import MISSING
from tests.formats import FORMAT_BY_ID
from tests.render.photo.end_rows import deepened, shortened
from tests.render.photo.files import Pixels, jpeg, jpeg_exif, png, saved, stored, with_segments
from tests.render.photo.made_pixels import pixels_of
from tests.render.photo.reference import SCENE, SEE_THROUGH, scene

WHOLE = Rect(0, 0, 1, 1)
PORTRAIT: Pixels = np.asarray(samples.astronaut(), np.uint8)
Format = QImage.Format


def opened(data: bytes) -> Photo:
    return open_photo(take_in(data, "photo"))


def levels(image: QImage) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return pixels_of(image)[..., :3].astype(np.int64)


def test_a_photo_is_a_source_of_photos_for_layouts() -> None:
    source: PhotoSource = opened(jpeg(SCENE))
    assert source.size == Size(48, 32)


@pytest.mark.parametrize("turn", TURNS)
@pytest.mark.parametrize("rect", [Rect(0.1, 0.2, 0.5, 0.4), Rect(0, 0.5, 0.25, 0.5), Rect(0.6, 0, 0.4, 1)])
def test_a_part_of_a_rotated_photo_is_that_part_of_the_upright_one(turn: int, rect: Rect) -> None:
    photo = opened(with_segments(jpeg(stored(PORTRAIT[:400, :300].copy(), turn)), jpeg_exif(turn)))
    upright = Image.open(BytesIO(jpeg(stored(PORTRAIT[:400, :300].copy(), turn)))).convert("RGB")
    turned = Image.fromarray(stored(np.asarray(upright), {6: 8, 8: 6}.get(turn, turn)))
    box = (rect.x * 300, rect.y * 400, rect.right * 300, rect.bottom * 400)
    wanted = turned.resize((90, 120), Image.Resampling.LANCZOS, box=box)
    assert photo.size == Size(300, 400)
    assert np.abs(levels(photo.cut(rect, (90, 120))) - np.asarray(wanted).astype(np.int64)).max() <= 1


def test_a_portrait_is_cut_as_pillow_alone_would_cut_it() -> None:
    data = jpeg(PORTRAIT, quality=90)
    rect = crop_rect(Size(512, 512), Size(108, 135), Crop(0.45, 0.2, 1.5))
    with Image.open(BytesIO(data)) as picture:
        picture.draft(None, (256, 256))
        side = picture.width
        box = (rect.x * side, rect.y * side, rect.right * side, rect.bottom * side)
        wanted = picture.resize((108, 135), Image.Resampling.LANCZOS, box=box)
    assert np.array_equal(levels(opened(data).cut(rect, (108, 135))), np.asarray(wanted))


@pytest.mark.parametrize(("pixels", "divisor"), [(512, 1), (257, 1), (256, 2), (128, 4), (65, 4), (64, 8), (3, 8)])
def test_a_jpeg_is_decoded_as_coarsely_as_the_pixels_allow(
    pixels: int, divisor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    decodes = watched(monkeypatch)
    photo = opened(jpeg(PORTRAIT))
    photo.cut(WHOLE, (pixels, pixels))
    photo.cut(WHOLE, (pixels, pixels))
    assert decodes == [divisor]


def test_the_longer_reduction_never_costs_pixels_on_the_shorter(monkeypatch: pytest.MonkeyPatch) -> None:
    decodes = watched(monkeypatch)
    opened(jpeg(PORTRAIT)).cut(WHOLE, (512, 16))
    opened(jpeg(PORTRAIT)).cut(Rect(0, 0, 0.25, 0.25), (64, 64))
    opened(saved(PORTRAIT, "PNG")).cut(WHOLE, (16, 16))
    assert decodes == [1, 2, 1]


def watched(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The divisors of the decodes to come."""
    divisors: list[int] = []
    decode = photo._decode  # pyright: ignore[reportPrivateUsage] - how often is not seen from outside

    def watch(data: bytes, divisor: int, profile: bytes | None) -> Image.Image:
        divisors.append(divisor)
        return decode(data, divisor, profile)

    monkeypatch.setattr(photo, "_decode", watch)
    return divisors


def test_a_cut_does_not_depend_on_the_cuts_before_it() -> None:
    data = jpeg(PORTRAIT)
    alone = {side: levels(opened(data).cut(WHOLE, (side, side))) for side in (60, 200, 400)}
    for order in permutations(alone):
        photo = opened(data)
        for side in order:
            assert np.array_equal(levels(photo.cut(WHOLE, (side, side))), alone[side])


def test_a_large_photo_is_decoded_once_for_all_its_coarse_scales(monkeypatch: pytest.MonkeyPatch) -> None:
    large = Image.fromarray(PORTRAIT).resize((2601, 2001), Image.Resampling.BICUBIC)
    data = jpeg(np.asarray(large), quality=92)
    sizes = ((1300, 1000), (650, 500), (325, 250))
    alone = [levels(opened(data).cut(WHOLE, size)) for size in sizes]
    decodes = watched(monkeypatch)
    photo = opened(data)
    photo.decode_ahead([(WHOLE, sizes[1])])
    for size, wanted in list(zip(sizes, alone, strict=True))[::-1]:
        assert np.array_equal(levels(photo.cut(WHOLE, size)), wanted)
        assert np.abs(wanted - np.asarray(large.resize(size, Image.Resampling.BOX))).mean() < 1.5
    photo.sample()
    assert decodes == [2]


def test_a_cut_is_the_same_decoded_ahead_and_decodes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    decodes, data, part, pixels = watched(monkeypatch), jpeg(PORTRAIT), Rect(0.1, 0.1, 0.8, 0.8), (100, 100)
    plain, ahead = opened(data), opened(data)
    ahead.decode_ahead([(part, pixels)])
    assert np.array_equal(levels(ahead.cut(part, pixels)), levels(plain.cut(part, pixels)))
    assert len(decodes) == 2


def test_of_two_cuts_decoded_ahead_either_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    decodes, data, cuts = watched(monkeypatch), jpeg(PORTRAIT), [(WHOLE, (60, 60)), (WHOLE, (400, 400))]
    plain, ahead = opened(data), opened(data)
    ahead.decode_ahead(cuts)
    for rect, pixels in reversed(cuts):
        assert np.array_equal(levels(ahead.cut(rect, pixels)), levels(plain.cut(rect, pixels)))
    assert len(decodes) == 4


def test_what_cannot_be_decoded_ahead_is_refused_by_the_cut() -> None:
    broken = Photo(Intake(jpeg(PORTRAIT)[:-2000], "", "photo"))
    broken.decode_ahead([(Rect(0, 0, 1, 1), (10, 10))])
    with pytest.raises(Refused):
        broken.cut(Rect(0, 0, 1, 1), (10, 10))


@pytest.mark.parametrize("width", [333, 334, 335, 336, 337, 338, 339, 340])
def test_a_scaled_decode_of_any_width_keeps_its_place(width: int) -> None:
    """A fine vertical edge three quarters across must not wander with the rounding of the decoded width."""
    edge = np.full((160, width, 3), 30, np.uint8)
    edge[:, width * 3 // 4 :] = 220
    cut = levels(opened(jpeg(edge)).cut(WHOLE, (width // 8, 20)))[10, :, 0]
    crossing = np.interp(125, cut[cut.size // 2 :], np.arange(cut.size // 2, cut.size))
    assert (crossing + 0.5) / cut.size == pytest.approx(width * 3 // 4 / width, abs=0.4 / cut.size)


@given(
    st.floats(0, 0.999), st.floats(0, 0.999), st.floats(0.001, 1), st.floats(0.001, 1), st.sampled_from(sorted(TURNS))
)
def test_any_part_is_cut_at_exactly_the_pixels_asked_for(
    x: float, y: float, width: float, height: float, turn: int
) -> None:
    photo = opened(with_segments(jpeg(scene(20, 13)), jpeg_exif(turn)))
    cut = photo.cut(Rect(x, y, min(width, 1 - x), min(height, 1 - y)), (7, 11))
    assert (cut.width(), cut.height()) == (7, 11)


def test_an_opaque_photo_is_rgb32_and_a_see_through_one_premultiplied() -> None:
    assert opened(jpeg(SCENE)).cut(WHOLE, (24, 16)).format() == Format.Format_RGB32
    assert opened(saved(SCENE, "PNG")).cut(WHOLE, (24, 16)).format() == Format.Format_RGB32
    clear = opened(saved(SEE_THROUGH, "PNG")).cut(WHOLE, (24, 16))
    assert clear.format() == Format.Format_ARGB32_Premultiplied
    found = pixels_of(clear)
    assert (found[..., :3] <= found[..., 3:]).all()
    assert found[..., 3].min() < 10


def test_an_opaque_photo_has_full_alpha_in_memory_as_qt_expects() -> None:
    assert (pixels_of(opened(jpeg(SCENE)).cut(WHOLE, (24, 16)))[..., 3] == 255).all()


def test_what_is_see_through_lends_no_colour_to_its_neighbours() -> None:
    sharp = np.zeros((40, 40, 4), np.uint8)
    sharp[:, :20] = (0, 255, 0, 0)
    sharp[:, 20:] = (200, 0, 0, 255)
    cut = pixels_of(opened(saved(sharp, "PNG")).cut(WHOLE, (9, 9)))
    assert cut[..., 1].max() == 0


def test_a_cut_owns_its_pixels() -> None:
    cut = opened(jpeg(SCENE)).cut(WHOLE, (48, 32))
    before = levels(cut)
    gc.collect()
    noise = [bytes(48 * 32 * 4) for _ in range(100)]
    assert np.array_equal(levels(cut), before)
    assert noise


def test_a_photo_that_is_no_picture_is_refused_at_once() -> None:
    with pytest.raises(Refused):
        open_photo(Intake(b"\xff\xd8\xff\xd9", "", "photo"))


# Photos that end early ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("short", [deepened(jpeg(SCENE)), shortened(png(SCENE, 8, 2), 16)])
def test_a_large_photo_without_its_bottom_is_reported_once_it_is_decoded(
    short: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "LOOKED_AT", 0)
    intake = take_in(short, "photo")
    photo = open_photo(intake)
    assert (intake.problems, photo.found) == ((), ())
    photo.cut(WHOLE, (24, 16))
    assert [problem.code for problem in photo.found] == [MISSING]


def test_what_was_reported_at_import_is_not_reported_again() -> None:
    intake = take_in(deepened(jpeg(SCENE)), "photo")
    photo = open_photo(intake)
    photo.cut(WHOLE, (24, 16))
    assert [problem.code for problem in intake.problems] == [MISSING]
    assert photo.found == ()


@pytest.mark.parametrize("whole", [jpeg(SCENE), jpeg(np.full_like(SCENE, 128)), saved(0 * SCENE, "PNG")])
def test_a_complete_photo_has_no_problem(whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake_module, "LOOKED_AT", 0)
    photo = opened(whole)
    photo.cut(WHOLE, (24, 16))
    assert photo.found == ()


# Photos too small ----------------------------------------------------------------------------------------------------

PORTRAIT_FORMAT = FORMAT_BY_ID["portrait"]


def test_a_photo_large_enough_raises_nothing() -> None:
    assert small_photo_problem(Size(3000, 4000), WHOLE, (1080, 1350), PORTRAIT_FORMAT) is None


def test_a_small_photo_reports_its_enlargement_and_the_fix() -> None:
    problem = small_photo_problem(Size(600, 750), Rect(0, 0, 1, 1), (1080, 1350), PORTRAIT_FORMAT)
    assert problem is not None
    assert (problem.code, problem.severity, str(problem.location)) == ("photo-too-small", "warning", "portrait: photo")
    assert "1,8 fois" in problem.words.fr
    assert "1.8 times" in problem.words.en
    assert problem.fix == Words(
        "Prenez une photo d’au moins 1\u00a0080 × 1\u00a0350 pixels.", "Use a photo of at least 1,080 × 1,350 pixels."
    )


def test_paper_takes_half_its_dots() -> None:
    letter = FORMAT_BY_ID["letter"]
    assert small_photo_problem(Size(1300, 1700), WHOLE, (2550, 3300), letter) is None
    problem = small_photo_problem(Size(1200, 1700), WHOLE, (2550, 3300), letter)
    assert problem is not None
    assert problem.severity == "notice"


def test_a_photo_too_small_by_its_crop_may_be_framed_wider() -> None:
    problem = small_photo_problem(Size(3000, 4000), Rect(0.4, 0.4, 0.1, 0.1), (1080, 1080), FORMAT_BY_ID["square"])
    assert problem is not None
    assert problem.fix is not None
    assert "cadrez plus large" in problem.fix.fr


@given(st.integers(1, 5000), st.integers(1, 5000), st.floats(0.05, 1), st.integers(1, 4000), st.integers(1, 4000))
def test_the_photo_that_is_asked_for_is_large_enough(
    width: int, height: int, part: float, across: int, down: int
) -> None:
    rect = Rect(0, 0, part, part)
    enlargement = max(across / (part * width), down / (part * height))
    problem = small_photo_problem(Size(width, height), rect, (across, down), PORTRAIT_FORMAT)
    assert (problem is None) == (enlargement <= 1.15)
    larger = Size(width * enlargement, height * enlargement)
    assert small_photo_problem(larger, rect, (across, down), PORTRAIT_FORMAT) is None

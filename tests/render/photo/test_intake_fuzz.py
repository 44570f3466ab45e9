"""Bytes made to harm: whatever they hold, a photo or a refusal comes of them, and nothing else."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from composer.core.geometry import Rect
from composer.core.problems import Refused
from composer.render.photo.intake import Intake, take_in
from composer.render.photo.photo import open_photo
from tests.mutations import MUTATIONS, Mutation, mutated
from tests.render.photo.table import table

ROWS = {row.name: row.data for row in table()}
SEEDS = [
    ROWS[name]
    for name in (
        "jpeg full of metadata",
        "jpeg progressive",
        "jpeg profile in pieces",
        "cmyk jpeg, Adobe's mark",
        "mpo, first picture",
        "png display p3, alpha",
        "png palette, shades",
        "png grey 16",
        "webp turn 6",
        "avif turn 8",
        "tiff tiff_lzw",
        "tiff palette",
        "tiff turn 6",
        "bmp palette",
        "gif, one clear",
        "heic turned",
        "dcf adobe rgb, webp",
        "exif chromaticities and gamma",
        "png codes before all",
        "avif codes, p3",
        "tiff curves",
        "bmp end points",
        "gif profile",
        "jpeg of twice its rows, restart marks",
        "png of half its rows, palette",
    )
]
# The same examples on every run: a new find is a new row of the table, not a run that fails once.
STEADY = settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def cut_or_refused(make: Callable[[], Intake]) -> None:
    """Whatever is raised beside Refused fails the test."""
    try:
        cut = open_photo(make()).cut(Rect(0, 0, 1, 1), (8, 8))
    except Refused:
        return
    assert (cut.width(), cut.height()) == (8, 8)


@STEADY
@given(st.sampled_from(SEEDS), MUTATIONS)
def test_damaged_photos_are_imported_or_refused(seed: bytes, mutations: list[Mutation]) -> None:
    cut_or_refused(lambda: take_in(mutated(seed, mutations), "photo"))


@STEADY
@given(st.sampled_from([seed for seed in SEEDS if seed[:2] in (b"\xff\xd8", b"\x89P")]), MUTATIONS)
def test_harmed_photos_of_a_library_are_opened_or_refused(seed: bytes, mutations: list[Mutation]) -> None:
    """Bytes kept since they were taken in may rot: opening them cleans nothing, and must stand them all the same."""
    cut_or_refused(lambda: Intake(mutated(take_in(seed, "photo").data, mutations), "", "photo"))


@settings(STEADY, max_examples=100)
@given(st.sampled_from([seed[:16] for seed in SEEDS]), st.binary(max_size=200))
def test_any_bytes_under_a_photos_signature_are_refused_or_imported(head: bytes, rest: bytes) -> None:
    cut_or_refused(lambda: take_in(head + rest, "photo"))

"""The hint to look at the top of a head: only where the program crops there a photo without a known face."""

import pytest
from msgspec.structs import replace

from composer.core.geometry import Crop, Rect
from composer.core.layout.reframing import head_problem
from composer.core.problems import in_formats
from composer.core.visual import Consent, Face, FormatChoice, PhotoChoice, Visual
from tests.formats import FORMAT_BY_ID

PORTRAIT, SQUARE = FORMAT_BY_ID["portrait"], FORMAT_BY_ID["square"]
CUT, WHOLE = Rect(0.0, 0.06, 1.0, 0.5), Rect(0.2, 0.0, 0.6, 1.0)
PHOTO = PhotoChoice("0" * 64)


def of(photo: PhotoChoice | None) -> Visual:
    return Visual("bloc", photo=photo)


def test_a_photo_cropped_at_its_top_without_a_known_face_gives_a_hint() -> None:
    problem = head_problem(CUT, of(PHOTO), PORTRAIT)
    assert problem is not None
    assert (problem.code, problem.severity, problem.words.fr) == (
        "head-unchecked",
        "notice",
        "Vérifiez le haut de la tête.",
    )


def test_several_formats_give_the_hint_once() -> None:
    found = [(each.id, problem) for each in (PORTRAIT, SQUARE) if (problem := head_problem(CUT, of(PHOTO), each))]
    (problem,) = in_formats(found)
    assert problem.location.formats == ("portrait", "square")


def test_a_photo_whole_at_its_top_gives_none() -> None:
    assert head_problem(WHOLE, of(PHOTO), PORTRAIT) is None


@pytest.mark.parametrize(
    "photo",
    [
        None,
        replace(PHOTO, faces=(Face(0.5, 0.3, 0.1),)),
        replace(PHOTO, crop=Crop(0.5, 0.5, 2.0)),
        replace(PHOTO, consent=Consent("nobody")),
    ],
)
def test_there_is_none_for_a_photo_whose_head_is_known_framed_or_absent(photo: PhotoChoice | None) -> None:
    assert head_problem(CUT, of(photo), PORTRAIT) is None


def test_a_format_framed_by_hand_has_none_and_the_others_have_it() -> None:
    visual = replace(of(PHOTO), by_format={"portrait": FormatChoice(Crop(0.5, 0.5, 2.0))})
    assert head_problem(CUT, visual, PORTRAIT) is None
    assert head_problem(CUT, visual, SQUARE) is not None

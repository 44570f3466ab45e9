"""A print shop's profile is an untrusted file: only that of a press in CMYK is accepted, others with a sentence."""

import pytest
from PIL import Image

from composer.core.problems import Refused
from composer.export.raster import srgb_profile
from composer.export.shop.profile import press_profile
from tests.export.shop.press import press


def test_the_profile_of_a_press_turns_colours_to_inks_and_keeps_its_name() -> None:
    profile = press_profile(press(), "presse.icc")
    assert profile.name == "Presse no"
    picture = profile.inks(Image.new("RGB", (2, 1), (255, 255, 255)))
    assert picture.mode == "CMYK"
    assert max(picture.tobytes()) < 12
    red = profile.inks(Image.new("RGB", (1, 1), (230, 20, 20))).tobytes()
    assert red[1] > 150
    assert red[0] < 100


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "profil ICC"),
        (b"%PDF-1.4 not a profile" * 20, "profil ICC"),
        (srgb_profile(), "presse en CMJN"),
        (press(space=b"RGB "), "presse en CMJN"),
        (press(device=b"scnr"), "presse en CMJN"),
        (press()[:4000], "abîmé"),
        (press().replace(b"B2A0", b"B2A9"), "abîmé"),
        (press().replace(b"mft1", b"mftX"), "abîmé"),
        (press()[:128] + b"\xff" * (len(press()) - 128), "abîmé"),
    ],
)
def test_any_other_file_is_refused_in_a_sentence(data: bytes, cause: str) -> None:
    with pytest.raises(Refused) as refused:
        press_profile(data, "presse.icc")
    (problem,) = refused.value.problems
    assert problem.code == "press-profile"
    assert cause in problem.words.fr
    assert "Rien n’a été écrit" in problem.words.fr

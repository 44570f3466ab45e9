"""The size, marks and colours of a quote, and the tone and credit of a photo, asked for on the command line."""

from pathlib import Path

import pytest

from composer.core.visual import PhotoChoice, Tone, Visual
from composer.storage.visual_file import write_visual
from tests.cli.conftest import Run
from tests.own_person import own_photo

_QUOTE = ("--quote", "Je suis arrivée quand même.")


@pytest.mark.slow
def test_choices_are_drawn_and_those_of_a_file_hold_until_they_are_changed(compose: Run) -> None:
    photo = own_photo().read_bytes()
    from composer.render.photo.intake import take_in

    intake = take_in(photo, "portrait.jpg")
    choice = PhotoChoice(intake.digest, photographer="A. Côté", credit="on", tone=Tone(-20, 35, 100))
    visual = Visual("bloc", quote=_QUOTE[1], photo=choice, marks="off", accents=("arrivée",), quote_size="smaller")
    write_visual(Path("zoe.jps"), visual, intake.data)
    asked = ("--photo", own_photo(), "--faces", "none", "--photographer", "A. Côté", "--light", "off", *_QUOTE)
    options = ("--credit", "on", "--brightness", "-20", "--contrast", "35", "--warmth", "100", "--marks", "off")
    options = (*options, "--accent", "ARRIVÉE", "--quote-size", "smaller")
    assert compose("zoe.jps", "--out", "saved").code == 0
    assert compose(*asked, *options, "--out", "asked").code == 0
    assert compose("zoe.jps", "--accent", "", "--credit", "off", "--out", "other").code == 0
    saved, given, other = (
        next(Path(each).rglob("bloc-landscape.jpg")).read_bytes() for each in ("saved", "asked", "other")
    )
    assert saved == given
    assert saved != other
    (told,) = Path("saved").rglob("texte-alternatif.txt")
    assert "Photo\u00a0: A. Côté." in told.read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--accent", "collège"), "collège"),
        (("--accent", "suis", "--accent", "arrivée", "--accent", "même"), "Au plus 2 mots"),
        (("--contrast", "101"), "-100 à 100"),
        (("--warmth", "1.5"), "-100 à 100"),
        (("--quote-size", "huge"), "huge"),
        (("--credit", "on"), "photo"),
        (("--brightness", "0"), "photo"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    options: tuple[str, ...], said: str, compose: Run
) -> None:
    ran = compose(*_QUOTE, *options)
    assert ran.code == 2
    assert said in ran.err
    assert not list(Path().iterdir())


@pytest.mark.slow
def test_a_credit_for_nobody_is_told(compose: Run) -> None:
    ran = compose(*_QUOTE, "--photo", own_photo(), "--faces", "none", "--credit", "on")
    assert ran.code == 0
    assert "personne n’est nommé" in ran.err

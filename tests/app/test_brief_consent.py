"""What a brief says of the photo's consent, and what a saved visual said before it."""

from pathlib import Path

import pytest

from composer.app.brief import Brief, resolve
from composer.app.context import Context
from composer.core.problems import Misused
from composer.core.visual import Consent, PhotoChoice, PhotoOf, Use, Visual
from composer.render.photo.intake import take_in
from composer.storage.visual_file import write_visual
from tests.own_person import own_photo

_PORTRAIT = own_photo()
_PHOTO = take_in(_PORTRAIT, "portrait.jpg")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A minor's photo that may be published."""
    path = tmp_path / "visuel.jps"
    choice = PhotoChoice(_PHOTO.digest, consent=Consent("minor", ("publish",)))
    write_visual(path, Visual("bloc", photo=choice), _PHOTO.data)
    return path


def _resolved(brief: Brief, context: Context) -> Consent:
    photo = resolve(brief, context).visual.photo
    assert photo
    return photo.consent


def test_what_was_agreed_is_kept_in_the_file(file: Path, context: Context) -> None:
    assert _resolved(Brief(file=file), context) == Consent("minor", ("publish",))


@pytest.mark.parametrize(
    ("photo_of", "agreed", "expected"),
    [
        ("adult", (), Consent("adult")),
        (None, ("reshare",), Consent("minor", ("reshare",))),
        ("self", ("publish", "publish"), Consent("self", ("publish",))),
        ("nobody", (), Consent("nobody")),
    ],
)
def test_what_is_given_now_takes_precedence_over_what_was_saved(
    photo_of: PhotoOf | None, agreed: tuple[Use, ...], expected: Consent, file: Path, context: Context
) -> None:
    assert _resolved(Brief(file=file, photo_of=photo_of, agreed=agreed), context) == expected


def test_another_photo_starts_without_an_answer(file: Path, context: Context) -> None:
    assert _resolved(Brief(file=file, photo=_PORTRAIT), context) == Consent()


@pytest.mark.parametrize(
    ("brief", "code"),
    [
        (Brief(poster="bloc", quote="Oui.", photo_of="self"), "no-photo"),
        (Brief(poster="bloc", quote="Oui.", agreed=("publish",)), "no-photo"),
        (Brief(poster="bloc", photo=_PORTRAIT, agreed=("publish",)), "agreed-by-nobody"),
        (Brief(poster="bloc", photo=_PORTRAIT, photo_of="nobody", agreed=("publish",)), "agreed-by-nobody"),
    ],
)
def test_an_agreement_of_nobody_is_refused(brief: Brief, code: str, context: Context) -> None:
    with pytest.raises(Misused) as refused:
        resolve(brief, context)
    assert refused.value.problems[0].code == code

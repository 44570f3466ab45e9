"""A photo of poor light is brightened by every door, in one step with its faces, and saved as it was measured."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image, ImageEnhance

from composer.app.brief import Brief, resolve
from composer.app.brightening import with_light
from composer.app.context import Context
from composer.app.document.session import Session, new_session, open_session
from composer.core.document.edits import choose_brighten, choose_look, frame, mark_faces, write_quote
from composer.core.geometry import Crop, Point
from composer.core.visual import Light, PhotoChoice
from composer.render.photo.intake import Intake, take_in
from tests.render.photo.face_pictures import portraits
from tests.render.photo.files import jpeg

_FACES = portraits()[0].faces


def _astronaut(light: float) -> Intake:
    return take_in(jpeg(ImageEnhance.Brightness(portraits()[0].image).enhance(light)), "astronaute.jpg")


_DARK, _BRIGHT = _astronaut(0.3), _astronaut(1.0)


def _choice(session: Session) -> PhotoChoice:
    assert session.visual.photo is not None
    return session.visual.photo


@pytest.fixture
def session(context: Context) -> Session:
    """A visual with a dark photo, as it has just been imported."""
    made = new_session(context)
    made.put_photo(_DARK, faces=_FACES)
    return made


def test_a_dark_photo_is_brightened_in_the_step_that_puts_it_there(session: Session) -> None:
    assert _choice(session).light == Light(0, 128, 1.2)
    session.undo()
    assert session.visual.photo is None
    session.redo()
    assert _choice(session).light is not None


def test_another_photo_is_measured_anew_whatever_was_chosen_for_the_one_before(session: Session) -> None:
    session.edit(choose_brighten(session.visual, "off"), "brighten")
    session.put_photo(_BRIGHT, faces=_FACES)
    assert (_choice(session).brighten, _choice(session).light) == ("auto", None)
    session.put_photo(_DARK, faces=_FACES)
    assert _choice(session).light is not None


def test_a_photo_is_left_as_it_is_until_its_face_is_marked(context: Context) -> None:
    session = new_session(context)
    session.put_photo(_DARK)
    assert _choice(session).light is None
    before = session.visual
    session.edit(mark_faces(session.visual, _FACES), "face-added")
    assert _choice(session).light is not None
    session.undo()
    assert session.visual == before


def test_a_person_turns_the_light_off_and_on_again(session: Session) -> None:
    measured = _choice(session).light
    session.edit(choose_brighten(session.visual, "off"), "brighten")
    assert _choice(session).light is None
    session.edit(mark_faces(session.visual, [replace(_FACES[0], radius=0.1)]), "face")
    assert _choice(session).light is None
    session.edit(choose_brighten(session.visual, "on"), "brighten")
    assert _choice(session).light == measured


def test_no_other_change_measures_the_light_anew(session: Session) -> None:
    session.start_on(replace(session.visual, photo=replace(_choice(session), light=Light(3, 200, 0.5))))
    for edited in (
        write_quote(session.visual, "Autre."),
        frame(session.visual, Crop(0.4, 0.4, 2.0)),
        choose_look(session.visual, "duotone"),
    ):
        session.edit(edited, "frame")
        assert _choice(session).light == Light(3, 200, 0.5)


def test_a_visual_saved_is_opened_with_the_light_it_had(session: Session, context: Context, tmp_path: Path) -> None:
    session.edit(choose_brighten(session.visual, "on"), "brighten")
    session.save(tmp_path / "visuel.jps")
    opened = open_session(context, tmp_path / "visuel.jps")
    assert opened.visual == session.visual
    assert _choice(opened).light is not None
    kept = resolve(Brief(file=tmp_path / "visuel.jps"), context)
    assert with_light(kept, Brief(file=tmp_path / "visuel.jps")) == kept


@pytest.mark.parametrize(
    ("light", "brief", "made"),
    [
        (0.3, Brief(focus=Point(_FACES[0].x, _FACES[0].y)), "lighter"),
        (0.3, Brief(), "as it was"),
        (1.0, Brief(focus=Point(_FACES[0].x, _FACES[0].y)), "as it was"),
        (0.3, Brief(focus=Point(_FACES[0].x, _FACES[0].y), brighten="off"), "as it was"),
        (0.5, Brief(brighten="on"), "lighter"),
    ],
)
def test_a_brief_is_brightened_as_it_says(
    light: float, brief: Brief, made: str, context: Context, tmp_path: Path
) -> None:
    ImageEnhance.Brightness(portraits()[0].image).enhance(light).save(tmp_path / "photo.png")
    asked = replace(brief, photo=tmp_path / "photo.png", poster="bloc", quote="Je suis arrivée.")
    photo = with_light(resolve(asked, context), asked).visual.photo
    assert photo is not None
    assert ("lighter" if photo.light else "as it was") == made


def test_the_light_of_a_saved_visual_can_be_chosen_again(session: Session, context: Context, tmp_path: Path) -> None:
    session.save(tmp_path / "visuel.jps")
    asked = Brief(file=tmp_path / "visuel.jps", poster="bloc", quote="Je suis arrivée.", brighten="off")
    photo = with_light(resolve(asked, context), asked).visual.photo
    assert photo is not None
    assert (photo.brighten, photo.light, photo.faces) == ("off", None, _FACES)


def test_a_photo_that_cannot_be_read_after_all_is_not_brightened(context: Context) -> None:
    data = jpeg(Image.new("RGB", (64, 64), (20, 20, 20)))
    session = new_session(context)
    session.put_photo(Intake(data[:-40], "coupée.jpg", "0" * 64), faces=_FACES)
    assert _choice(session).light is None

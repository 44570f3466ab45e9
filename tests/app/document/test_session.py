"""One open visual: every change can be undone, photos are found again, and a file is what was saved of it or intact."""

import errno
import os
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from msgspec.structs import replace
from PIL import Image

from composer.app.context import Context
from composer.app.document.session import Session, example_session, new_session, open_session
from composer.core.document.edits import (
    choose_language,
    choose_look,
    choose_poster,
    describe_person,
    frame,
    name_photographer,
    remove_photo,
    write_quote,
)
from composer.core.geometry import Crop, Rect
from composer.core.problems import Refused
from composer.core.visual import SAMPLE_PARTS, Face, FormatChoice, Person, PhotoChoice, Visual, sound_id
from composer.render.photo.intake import Intake, take_in
from composer.render.photo.photo import TURNS
from composer.storage.file_stamp import stamp_after, stamp_of
from composer.storage.visual_file import write_visual
from tests.own_person import own_photo
from tests.read_back import read_visual
from tests.render.photo.files import SECRET, jpeg, jpeg_exif, with_segments
from tests.render.photo.made_pixels import pixels_of
from tests.render.photo.reference import SCENE

_PORTRAIT = take_in(own_photo(), "portrait.jpg")
_OTHER = take_in(jpeg(SCENE), "autre.jpg")


@pytest.fixture
def session(context: Context) -> Session:
    """A visual of somebody's, with a photo, that has never been saved."""
    visual = Visual("bloc", quote="Je suis arrivée.", person=Person("Zoé"), photo=PhotoChoice(_PORTRAIT.digest))
    return Session(context, visual, _PORTRAIT)


def _corner(session: Session) -> list[list[int]]:
    """A few pixels of the photo as it is decoded."""
    assert session.photo
    return pixels_of(session.photo.cut(Rect(0, 0, 1, 1), (4, 4))).reshape(-1, 4).tolist()


def test_a_new_session_is_empty_with_nothing_to_lose(context: Context) -> None:
    session = new_session(context)
    assert replace(session.visual, id="") == Visual(context.poster_ids()[0])
    assert (session.intake, session.photo, session.path) == (None, None, None)
    assert not session.unsaved
    assert (session.history.to_undo, session.history.to_redo) == (None, None)
    assert session.poster.id == context.poster_ids()[0]


def test_the_example_is_finished_marked_and_nothing_to_lose(context: Context) -> None:
    session = example_session(context, "ruban", "en")
    assert session.visual.sample == SAMPLE_PARTS
    assert (session.visual.poster, session.visual.language) == ("ruban", "en")
    assert session.visual.quote.startswith("They told me")
    assert session.intake
    assert session.photo
    assert session.path is None
    assert not session.unsaved


def test_the_example_of_a_poster_that_is_gone_is_on_the_first_one(context: Context) -> None:
    assert example_session(context, "disparue").poster.id == context.poster_ids()[0]


def test_the_first_own_word_takes_the_place_of_the_whole_example_in_one_step(context: Context) -> None:
    session = example_session(context, "ruban")
    before = session.visual
    session.edit(describe_person(before, name="Z"), "person", "person name")
    session.edit(describe_person(session.visual, name="Zoé"), "person", "person name")
    assert replace(session.visual, id="") == Visual("ruban", person=Person("Zoé"))
    assert session.photo is None
    session.undo()
    assert session.visual == before
    assert session.photo
    assert session.history.to_undo is None


def test_an_own_photo_takes_the_place_of_the_whole_example_in_one_step(context: Context) -> None:
    session = example_session(context, "bloc")
    session.put_photo(_OTHER, faces=(Face(0.5, 0.4, 0.1),))
    assert replace(session.visual, id="") == Visual(
        "bloc", photo=PhotoChoice(_OTHER.digest, faces=(Face(0.5, 0.4, 0.1),))
    )
    session.undo()
    assert session.visual.sample == SAMPLE_PARTS


def test_the_style_of_the_example_changes_and_its_words_follow_the_language(context: Context) -> None:
    session = example_session(context, "bloc")
    session.edit(choose_look(frame(session.visual, Crop(0.2, 0.2, 3.0)), "duotone"), "look")
    session.edit(choose_poster(session.visual, "ruban"), "poster")
    session.edit(choose_language(session.visual, "en"), "language")
    assert session.visual.sample == SAMPLE_PARTS
    assert session.visual.quote.startswith("They told me")
    assert session.visual.person.role == "Cabinetmaker"
    session.edit(choose_language(session.visual, "fr"), "language")
    assert session.visual.quote.startswith("On m’a dit")


def test_the_example_saved_opens_as_the_example(context: Context, tmp_path: Path) -> None:
    session = example_session(context, "bloc")
    session.save(tmp_path / "a.jps")
    opened = open_session(context, tmp_path / "a.jps")
    assert opened.visual == session.visual
    assert not opened.unsaved


def test_a_file_of_an_earlier_version_is_distinguished_from_its_example(context: Context, tmp_path: Path) -> None:
    example = example_session(context, "bloc").visual
    own = replace(example, photo=PhotoChoice(_OTHER.digest), sample=())
    write_visual(tmp_path / "a.jps", own, _OTHER.data)
    session = open_session(context, tmp_path / "a.jps")
    assert session.visual.sample == ("quote", "name", "role", "organisation")
    # What is the person's own stays: only the example goes.
    session.edit(write_quote(session.visual, "On recommence."), "quote")
    assert replace(session.visual, id="") == Visual("bloc", quote="On recommence.", photo=PhotoChoice(_OTHER.digest))


def test_an_edit_is_shown_at_once_and_taken_back_by_its_name(session: Session) -> None:
    before = session.visual
    session.edit(write_quote(before, "Autre chose."), "quote")
    assert session.visual.quote == "Autre chose."
    assert session.history.to_undo
    assert session.history.to_undo.fr == "la modification de la citation"
    session.undo()
    assert session.visual == before
    session.redo()
    assert session.visual.quote == "Autre chose."


def test_a_run_of_typing_is_one_step_until_the_hand_stops(session: Session) -> None:
    for text in ("J", "Je", "Je p"):
        session.edit(write_quote(session.visual, text), "quote", "quote")
    session.settle()
    session.edit(write_quote(session.visual, "Je persévère."), "quote", "quote")
    shown = [session.visual.quote]
    while session.history.to_undo:
        session.undo()
        shown.append(session.visual.quote)
    assert shown == ["Je persévère.", "Je p", "Je suis arrivée."]


# --- Photos. ---


def test_undoing_a_change_of_photo_finds_the_photo_again(session: Session) -> None:
    first = _corner(session)
    session.put_photo(_OTHER)
    assert session.intake is _OTHER
    second = _corner(session)
    assert first != second
    session.undo()
    assert session.intake is _PORTRAIT
    assert _corner(session) == first
    session.redo()
    assert session.intake is _OTHER
    assert _corner(session) == second


def test_another_photo_is_framed_again_in_the_same_look(session: Session) -> None:
    session.edit(choose_look(frame(session.visual, Crop(0.2, 0.2, 3.0)), "duotone"), "frame")
    session.edit(name_photographer(session.visual, "A. Côté"), "photographer")
    session.put_photo(_OTHER)
    assert session.visual.photo == PhotoChoice(_OTHER.digest, look="duotone")
    session.undo()
    assert session.visual.photo == PhotoChoice(_PORTRAIT.digest, Crop(0.2, 0.2, 3.0), (), "A. Côté", "duotone")


def test_a_photo_removed_is_no_longer_there_and_comes_back(session: Session) -> None:
    session.edit(remove_photo(session.visual), "photo")
    assert (session.intake, session.photo, session.resolved().photo) == (None, None, None)
    session.undo()
    assert session.intake is _PORTRAIT


def test_a_photo_is_opened_once(session: Session) -> None:
    opened = session.photo
    session.put_photo(_OTHER)
    session.undo()
    assert session.photo is opened


def test_a_kit_is_made_from_the_visual_as_it_is(session: Session) -> None:
    noticed = replace(_OTHER, problems=take_in(_gif(), "a.gif").problems)
    session.put_photo(noticed)
    session.edit(choose_poster(session.visual, "ruban"), "poster")
    resolved = session.resolved()
    assert (resolved.visual, resolved.poster.id, resolved.photo) == (session.visual, "ruban", noticed)
    assert [problem.code for problem in resolved.problems] == ["photo-many"]


def _gif() -> bytes:
    file = BytesIO()
    frames = [Image.new("RGB", (64, 64), color) for color in ("red", "green")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    return file.getvalue()


def test_a_visual_whose_photo_is_nowhere_is_composed_and_saved_without_it(context: Context, tmp_path: Path) -> None:
    session = Session(context, Visual("bloc", quote="Oui.", photo=PhotoChoice("0" * 64)))
    assert session.photo is None
    assert session.resolved().visual.photo is None
    session.save(tmp_path / "a.jps")
    assert read_visual(tmp_path / "a.jps") == (Visual("bloc", quote="Oui.", campaign=context.mark), None)
    assert not session.unsaved


# --- Files. ---


def test_what_is_saved_is_what_opens_the_same_visual_and_the_same_photo(session: Session, tmp_path: Path) -> None:
    touched = replace(
        frame(session.visual, Crop(0.4, 0.5, 2.0)), by_format={"story": FormatChoice(Crop(0.1), "second")}
    )
    session.edit(describe_person(touched, name="Zoé Côté"), "person")
    session.save(tmp_path / "zoe.jps")
    opened = open_session(session.context, tmp_path / "zoe.jps")
    assert opened.visual == session.visual
    assert opened.intake
    assert opened.intake.data == _PORTRAIT.data
    assert _corner(opened) == _corner(session)
    assert opened.path == session.path == tmp_path / "zoe.jps"
    assert not opened.unsaved
    opened.save(tmp_path / "encore.jps")
    assert (tmp_path / "encore.jps").read_bytes() == (tmp_path / "zoe.jps").read_bytes()


def test_unsaved_says_whether_the_file_is_what_is_shown(session: Session, tmp_path: Path) -> None:
    session.edit(write_quote(session.visual, "Un."), "quote")
    assert session.unsaved
    session.save(tmp_path / "a.jps")
    assert not session.unsaved
    session.edit(write_quote(session.visual, "Deux."), "quote")
    assert session.unsaved
    session.undo()
    assert not session.unsaved
    session.undo()
    # Back at the beginning, the file holds something else than what is shown.
    assert session.unsaved
    session.redo()
    assert not session.unsaved


def test_an_opened_file_is_unsaved_once_it_is_touched(session: Session, tmp_path: Path) -> None:
    session.save(tmp_path / "a.jps")
    opened = open_session(session.context, tmp_path / "a.jps")
    opened.edit(write_quote(opened.visual, "Autre."), "quote")
    assert opened.unsaved
    opened.save(tmp_path / "a.jps")
    opened.undo()
    assert opened.unsaved


def test_an_edit_taken_back_leaves_nothing_to_lose(context: Context) -> None:
    session = new_session(context)
    session.edit(write_quote(session.visual, "Un essai."), "quote")
    assert session.unsaved
    session.undo()
    assert not session.unsaved


def test_what_changes_while_a_file_is_written_is_unsaved(session: Session, tmp_path: Path) -> None:
    snapshot = session.snapshot()
    session.edit(write_quote(session.visual, "Pendant ce temps."), "quote")
    digest = snapshot.write(tmp_path / "a.jps")
    session.mark_saved(tmp_path / "a.jps", snapshot, stamp_after(tmp_path / "a.jps", digest))
    assert session.stamp == stamp_of(tmp_path / "a.jps")
    assert session.unsaved
    session.undo()
    assert not session.unsaved
    assert open_session(session.context, tmp_path / "a.jps").visual == session.visual


def _full(_file: int) -> NoReturn:
    raise OSError(errno.ENOSPC, "full")


def test_a_failed_save_keeps_the_old_file_and_says_that_the_work_is_unsaved(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "zoe.jps"
    session.save(path)
    before = path.read_bytes()
    session.put_photo(_OTHER)
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", _full)
        with pytest.raises(Refused) as refused:
            session.save(path)
    assert [problem.code for problem in refused.value.problems] == ["not-written"]
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["zoe.jps"]
    assert session.unsaved
    session.save(path)
    assert path.read_bytes() != before
    assert not session.unsaved


def test_a_save_that_fails_elsewhere_changes_neither_file_nor_path(session: Session, tmp_path: Path) -> None:
    session.save(tmp_path / "zoe.jps")
    before = (tmp_path / "zoe.jps").read_bytes()
    session.edit(write_quote(session.visual, "Autre."), "quote")
    with pytest.raises(Refused):
        session.save(tmp_path / "nulle part" / "zoe.jps")
    assert session.path == tmp_path / "zoe.jps"
    assert (tmp_path / "zoe.jps").read_bytes() == before
    assert session.unsaved


def test_a_text_that_cannot_be_written_leaves_the_file_alone(session: Session, tmp_path: Path) -> None:
    session.save(tmp_path / "zoe.jps")
    before = (tmp_path / "zoe.jps").read_bytes()
    session.edit(write_quote(session.visual, "\ud83c"), "quote")
    with pytest.raises(Refused) as refused:
        session.save(tmp_path / "zoe.jps")
    assert [problem.code for problem in refused.value.problems] == ["unwritable-text"]
    assert (tmp_path / "zoe.jps").read_bytes() == before


@pytest.mark.parametrize("data", [None, b"", b"PK\x05\x06" + bytes(18), b"Bonjour"])
def test_what_is_no_visual_is_refused(data: bytes | None, context: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.jps"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(Refused):
        open_session(context, path)


def test_the_photo_of_a_file_is_cleaned_as_any_photo_is(context: Context, tmp_path: Path) -> None:
    told = with_segments(jpeg(SCENE), jpeg_exif(6))
    assert SECRET in told
    foreign = Intake(told, sha256(told).hexdigest(), "a.jpg")
    path = tmp_path / "reçu.jps"
    write_visual(path, Visual("bloc", photo=PhotoChoice(foreign.digest, Crop(0.3, 0.3, 2.0))), told)
    session = open_session(context, path)
    assert session.intake
    assert session.intake.digest != foreign.digest
    assert session.visual.photo == PhotoChoice(session.intake.digest, Crop(0.3, 0.3, 2.0))
    assert not session.unsaved
    session.save(path)
    assert SECRET not in path.read_bytes()
    # Its turn, which is no secret, is kept.
    assert session.photo
    assert TURNS[6].swaps
    assert (session.photo.size.width, session.photo.size.height) == np.shape(SCENE)[:2]


def test_a_poster_that_is_gone_is_refused_by_name_and_another_can_be_chosen(context: Context, tmp_path: Path) -> None:
    write_visual(tmp_path / "a.jps", Visual("disparue", quote="Oui."), None)
    session = open_session(context, tmp_path / "a.jps")
    with pytest.raises(Refused) as refused:
        _ = session.poster
    assert [problem.code for problem in refused.value.problems] == ["unknown-poster"]
    session.edit(choose_poster(session.visual, "sentier"), "poster")
    assert session.poster.id == "sentier"
    assert session.poster_of("sentier") is session.poster


def test_each_new_visual_has_an_id_that_no_undoing_takes_back(context: Context) -> None:
    first, second = new_session(context), new_session(context)
    assert sound_id(first.visual.id)
    assert first.visual.id != second.visual.id
    first.edit(write_quote(first.visual, "Oui."), "quote")
    first.undo()
    assert first.visual.id


def _saved_by_a_person(session: Session, path: Path) -> str:
    snapshot = session.snapshot(path)
    session.mark_saved(path, snapshot, stamp_after(path, snapshot.write(path)))
    assert not session.unsaved
    assert read_visual(path)[0].id == session.visual.id
    return session.visual.id


def test_an_older_visual_has_an_id_from_its_first_save_on(session: Session, tmp_path: Path) -> None:
    session.edit(write_quote(session.visual, "Un."), "quote")
    session.edit(write_quote(session.visual, "Deux."), "quote")
    session.undo()
    identity = _saved_by_a_person(session, tmp_path / "a.jps")
    assert sound_id(identity)
    assert _saved_by_a_person(session, tmp_path / "a.jps") == identity
    session.redo()
    assert session.visual.id == identity
    session.undo()
    session.undo()
    assert session.visual.id == identity
    assert open_session(session.context, tmp_path / "a.jps").visual.id == identity


def test_a_second_file_of_a_visual_is_another_document(session: Session, tmp_path: Path) -> None:
    first = _saved_by_a_person(session, tmp_path / "a.jps")
    second = _saved_by_a_person(session, tmp_path / "b.jps")
    session.become_copy()
    assert session.visual.id == second
    assert len({first, second, _saved_by_a_person(session, tmp_path / "c.jps")}) == 3
    assert open_session(session.context, tmp_path / "a.jps").visual.id == first


def test_a_save_that_fails_leaves_the_id_alone(session: Session, tmp_path: Path) -> None:
    first = _saved_by_a_person(session, tmp_path / "a.jps")
    with pytest.raises(Refused):
        session.snapshot(tmp_path / "nulle part" / "b.jps").write(tmp_path / "nulle part" / "b.jps")
    assert session.visual.id == first

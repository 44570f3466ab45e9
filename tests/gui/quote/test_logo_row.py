"""The logo of the person's organisation, chosen or dropped in the step « Citation »."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAccessible

from composer.app.document.session import new_session
from composer.core.document.edits import remove_photo
from composer.gui.quote.logo_row import LABEL, LogoRow
from composer.gui.shared import Shared
from composer.gui.state import State
from composer.gui.widgets.file_dialog import FileDialog
from composer.render.frame import Picture
from composer.render.logo import take_in_logo
from tests.gui.conftest import wait_for
from tests.gui.dropping import drop, files
from tests.logos import SVG, png, signed

_SVG = take_in_logo(SVG.encode(), "a.svg")


@pytest.fixture
def row(shared: Shared) -> Iterator[LogoRow]:
    made = LogoRow(shared)
    made.show()
    yield made
    made.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "logo.svg"
    path.write_text(SVG)
    return path


def test_a_logo_dropped_on_the_row_is_shown_and_is_one_step_to_undo(row: LogoRow, state: State, file: Path) -> None:
    before = state.visual
    assert not row.picture.isVisible()
    assert not row.remove.isVisible()
    assert drop(row, files(file))
    wait_for(row.picture.isVisible)
    assert state.visual == replace(before, logo=_SVG.digest)
    assert state.session.logo == _SVG
    assert not row.picture.pixmap().isNull()
    state.undo()
    assert state.visual == before
    assert not row.picture.isVisible()


def test_the_logo_chosen_is_removed_by_its_button(
    row: LogoRow, state: State, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chosen(_: FileDialog) -> Path:
        return file

    monkeypatch.setattr(FileDialog, "answer", chosen)
    row.choose.click()
    wait_for(row.remove.isVisible)
    row.remove.click()
    assert (state.visual.logo, row.remove.isVisible(), row.picture.isVisible()) == ("", False, False)


def test_what_is_no_logo_is_refused_in_its_place_until_one_is_taken(
    row: LogoRow, state: State, tmp_path: Path, file: Path
) -> None:
    (tmp_path / "notes.png").write_text("ceci n’est pas un logo", "utf-8")
    before = state.visual
    row.take_file(tmp_path / "notes.png")
    wait_for(row.refusal.isVisible)
    assert state.visual == before
    assert row.refusal.text().startswith("Logo refusé. «\u00a0notes.png\u00a0»")
    state.translator.choose("en")
    assert row.refusal.text().startswith("Logo refused. “notes.png”")
    row.take_file(file)
    wait_for(row.picture.isVisible)
    assert not row.refusal.isVisible()


def test_a_logo_meant_for_one_document_never_goes_into_the_next(row: LogoRow, state: State, file: Path) -> None:
    row.take_file(file)
    state.show(new_session(state.studio.context))
    other = Path(file.parent, "b.png")
    other.write_bytes(png())
    row.take_file(other)
    wait_for(lambda: state.visual.logo)
    assert state.visual.logo == take_in_logo(png(), "b").digest


def test_what_is_no_file_is_left_to_the_window(row: LogoRow) -> None:
    text = QMimeData()
    text.setText("Bonjour")
    assert not drop(row, text)


def test_each_control_has_a_name_for_those_who_do_not_see_it(row: LogoRow) -> None:
    names = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in (row.choose, row.remove, row.picture)
    ]
    assert all(names)
    assert LABEL.fr.startswith("Logo de l’organisation")


def test_the_canvas_shows_the_logo_where_the_poster_has_the_signature(
    shared: Shared, row: LogoRow, state: State, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    poster = state.session.poster
    monkeypatch.setitem(state.studio.context.read, poster.id, signed(poster))
    (tmp_path / "logo.png").write_bytes(png())
    row.take_file(tmp_path / "logo.png")
    wait_for(lambda: state.visual.logo)
    # Bloc has the theme on more room without a photo.
    state.edit(remove_photo(state.visual), "photo")
    state.look_at("portrait")
    shown = shared.frames.frame.items
    assert [type(item) for item in shown if item.slot == "logo"] == [Picture]

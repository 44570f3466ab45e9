"""A walk through the window: edits of every kind in any order, on every step, in every format, then an export.

What a walk asserts: nothing unforeseen is raised, Qt complains of nothing, and every text asked for is whole in a file
that was written without an error among its findings.
"""

import sys
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from traceback import format_exception
from types import TracebackType

import pytest
from PIL import Image
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
)

from composer.core.document.edits import give_consent
from composer.core.person.consent import has_answer
from composer.core.text.wording import wording
from composer.core.visual import Consent
from composer.gui.export import printing
from composer.gui.preferences import Folders
from composer.gui.quote import room_counter
from composer.gui.widgets.file_dialog import FileDialog
from composer.gui.window import problem_list
from composer.gui.window.window import Window
from composer.render.arrange import arrange
from composer.render.frame import Text
from tests.formats import FORMAT_BY_ID
from tests.gui.conftest import Answers, opened, wait_for
from tests.gui.walk_acts import Walk, rest

#: A screen format is written in a moment, and paper in many.
_WRITTEN = ("landscape", "square", "portrait", "story", "screen")
_POSTERS_WRITTEN_AS = ("jpeg", "jpeg", "png", "pdf")

#: What the platform without a screen says of every window.
_NO_SCREEN = "This plugin does not support"


def walk(window: Window, seed: int, acts: int) -> None:
    """Walk, and export; AssertionError says what was done and what came of it."""
    faults: list[str] = []
    made: Walk | None = None
    with _watched(faults):
        try:
            made = Walk(window, seed)
            made.go(acts)
            rest(window)
            faults += _exported(made)
        except Exception as error:
            faults.append("".join(format_exception(error)))
    done = "\n  ".join(made.done) if made else ""
    assert not faults, f"walk {seed}:\n  {done}\n" + "\n".join(faults)


@contextmanager
def walking(application: QApplication, place: Path, answers: Answers) -> Generator[Window]:
    """A window to walk through, its own folders in `place`; nothing of it asks the person or the system."""
    photo = place / "photo.jpg"
    Image.new("RGB", (240, 300), (90, 120, 60)).save(photo)
    answers.to_save = place / "walked.jps"
    folders = Folders(*(place / name for name in ("exports", "settings", "autosave", "posters", "open")))

    def chosen(_: object) -> Path:
        return photo

    def shown(_: object) -> None:
        """Neither a printer nor another program answers here."""

    with pytest.MonkeyPatch.context() as patch:
        # Rests that nobody takes: what follows them is part of the walk.
        patch.setattr(room_counter, "MEASURE_AFTER", 0)
        patch.setattr(problem_list, "CHECK_AFTER", 0)
        patch.setattr(FileDialog, "answer", chosen)
        patch.setattr(printing, "print_frame", shown)
        patch.setattr(QDesktopServices, "openUrl", shown)
        with opened(application, folders, answers) as window:
            yield window


@contextmanager
def _watched(faults: list[str]) -> Generator[None]:
    """Everything that the window lets fall, and all that Qt says, among `faults`."""

    def fallen(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.append("".join(format_exception(kind, error, trace)))

    def said(kind: QtMsgType, _context: object, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not message.startswith(_NO_SCREEN):
            faults.append(f"Qt: {message}")

    before, hook = sys.excepthook, qInstallMessageHandler(said)
    sys.excepthook = fallen
    try:
        yield
    finally:
        sys.excepthook = before
        qInstallMessageHandler(hook)


# --- What is written. ---


def _exported(walk: Walk) -> Iterator[str]:
    """What is wrong with the file of one format, as the window writes it."""
    window, state = walk.window, walk.window.state
    layouts = list(state.poster.layouts)
    format_id = walk.chance.choice([each for each in _WRITTEN if each in layouts] or layouts)
    kind = walk.chance.choice(_POSTERS_WRITTEN_AS)
    window.preferences.change(
        left_out=tuple(each for each in FORMAT_BY_ID if each != format_id), types=(kind,), asked_for=(format_id,)
    )
    walk.done.append(f"export {format_id} as {kind}")
    if state.visual.photo is not None and not has_answer(state.visual.photo.consent):
        state.edit(give_consent(state.visual, Consent("self", ("publish",))), "consent")
    visual = state.visual
    window.exports.start()
    wait_for(lambda: not window.exports.running, 60_000)
    if window.exports.outcome == "blocked" and window.exports.rest:
        window.exports.start_rest()
        wait_for(lambda: not window.exports.running, 60_000)
    exported = window.exports.exported
    if window.exports.outcome != "done" or exported is None:
        return
    assert visual == state.visual, "exporting edits nothing"
    if format_id in exported.made.withheld:
        return
    if any(path.suffix in {".jpg", ".png", ".pdf"} for path in exported.made.files):
        yield from map(partial(_lacking, format_id), _absent(walk, format_id))
    if (paper := next((each for each in exported.made.files if each.suffix == ".pdf"), None)) is not None:
        yield from map(partial(_lacking, paper.name), _absent_from_paper(walk, paper))


def _lacking(where: str, said: str) -> str:
    return f"not in {where}, though no error says so: {said!r}"


def _asked(walk: Walk) -> list[str]:
    """Every text that the person asked for."""
    visual, campaign = walk.window.state.visual, walk.window.state.studio.context.campaign
    said = (wording(content, visual, campaign) for content in ("quote", "name", "role"))
    return [each for each in said if _letters(each)]


def _absent(walk: Walk, format_id: str) -> list[str]:
    """What was asked for that is not in the glyphs of the frame that was written."""
    state = walk.window.state
    frame = arrange(state.studio.scene(state.session.resolved()), FORMAT_BY_ID[format_id]).frame
    drawn: dict[str, str] = {}
    for text in frame.texts():  # a line on a step is a text of its own
        drawn[text.slot] = drawn.get(text.slot, "") + _drawn(text)
    return [each for each in _asked(walk) if not any(_letters(each) in every for every in drawn.values())]


def _drawn(text: Text) -> str:
    """The letters of a text that have glyphs: none of them where a line has fewer glyphs than signs."""
    lines = "".join(_letters(line) for line in text.lines)
    glyphs = [glyph for each in text.glyphs for glyph in each.run.glyphIndexes()]
    return lines if len(glyphs) >= len(lines) and 0 not in glyphs else ""


def _absent_from_paper(walk: Walk, path: Path) -> list[str]:
    """What was asked for whose letters the words of the page do not have."""
    from pypdf import PdfReader

    there = Counter(_letters("".join(page.extract_text() for page in PdfReader(path).pages)))
    return [each for each in _asked(walk) if Counter(_letters(each)) - there]


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())

"""What the window shows and edits: the session, the format looked at, the findings; a signal for each change."""

from PySide6.QtCore import QObject, Signal

from composer.app.document.session import Session
from composer.app.example import example_parts
from composer.app.studio import Studio
from composer.core.formats import Format
from composer.core.poster import Poster
from composer.core.problems import Problem, together
from composer.core.text.cleaning import summed
from composer.core.visual import Face, Visual
from composer.gui.widgets.translator import Translator
from composer.render.photo.intake import Intake
from composer.render.photo.photo import Photo

#: The steps, in order, by id.
STEPS: tuple[str, ...] = ("poster", "photo", "quote", "caption", "export")


class State(QObject):
    """The one object every part of the window shares. Parts change it by its methods and listen to its signals."""

    #: The visual changed: a new edit, an undo, another document.
    visual_changed = Signal()
    #: Another photo is under the visual, or none.
    photo_changed = Signal()
    #: Another document was opened or begun.
    session_changed = Signal()
    #: Another format, or another step, is looked at.
    format_changed = Signal()
    step_changed = Signal()
    #: Other posters can be chosen, or one of them is not what it was.
    posters_changed = Signal()
    #: The findings of the visual, in every format.
    problems_changed = Signal()
    #: A problem to tell at once, in words: something asked for could not be done.
    refused = Signal(object)
    #: A problem of the last edit, in words: what is said of an edit goes when the edit is undone.
    noticed = Signal(object)

    def __init__(self, studio: Studio, session: Session, translator: Translator) -> None:
        """Show `session` in its first format."""
        super().__init__()
        self.studio, self.session, self.translator = studio, session, translator
        self._format = next(iter(session.poster.layouts))
        self._step = STEPS[0]
        self.problems: tuple[Problem, ...] = ()

    @property
    def visual(self) -> Visual:
        """The visual as it is now."""
        return self.session.visual

    @property
    def poster(self) -> Poster:
        """The visual's poster."""
        return self.session.poster

    @property
    def is_example(self) -> bool:
        """Whether anything of the visual is the example's, which is marked and never leaves."""
        return bool(example_parts(self.visual))

    @property
    def format(self) -> Format:
        """The format looked at."""
        return self.studio.context.campaign.format_by_id[self._format]

    @property
    def step(self) -> str:
        """The step looked at: one of STEPS."""
        return self._step

    def edit(self, visual: Visual, name: str, key: str = "") -> None:
        """Make `visual` what is now: `name` for the undo menu, equal non-empty keys in a row are one step."""
        before = self.visual
        self.session.edit(visual, name, key)
        self._emit_changes(before)

    def undo(self) -> None:
        """Take back the last step."""
        before = self.visual
        self.session.undo()
        self._emit_changes(before)

    def redo(self) -> None:
        """Bring back what was undone."""
        before = self.visual
        self.session.redo()
        self._emit_changes(before)

    def put_photo(self, intake: Intake, opened: Photo | None = None, faces: tuple[Face, ...] = ()) -> None:
        """Put a photo and its faces on the visual; `opened` is the same photo, decoded beside the window."""
        before = self.visual
        self.session.put_photo(intake, opened, faces)
        self._emit_changes(before)

    def show(self, session: Session) -> None:
        """Work on another document."""
        self.session = session
        if self._format not in session.poster.layouts:
            self._format = next(iter(session.poster.layouts))
        self.session_changed.emit()
        self.photo_changed.emit()
        self.visual_changed.emit()
        # One line says them all: the next one would take the place of the one before.
        if (told := together(summed(session.notices))) is not None:
            self.refused.emit(told)

    def read_posters_again(self, *poster_ids: str) -> None:
        """These posters came, or are not what they were."""
        self.studio.context.forget(*poster_ids)
        self._keep_format()
        self.posters_changed.emit()
        self.visual_changed.emit()

    def look_at(self, format_id: str) -> None:
        """Look at another format."""
        if format_id != self._format and format_id in self.poster.layouts:
            self._format = format_id
            self.format_changed.emit()

    def go_to(self, step: str) -> None:
        """Go to another step."""
        if step != self._step:
            self._step = step
            self.step_changed.emit()

    def found(self, problems: tuple[Problem, ...]) -> None:
        """Remember the findings of the visual."""
        if problems != self.problems:
            self.problems = problems
            self.problems_changed.emit()

    def _emit_changes(self, before: Visual) -> None:
        now = self.visual
        if now == before:
            return
        self._keep_format()
        if (now.photo and now.photo.digest) != (before.photo and before.photo.digest):
            self.photo_changed.emit()
        self.visual_changed.emit()

    def _keep_format(self) -> None:
        """Look at another format when the poster has this one no longer."""
        if self._format not in self.poster.layouts:
            self._format = next(iter(self.poster.layouts))
            self.format_changed.emit()

"""The window's state: the session, the current format and step, the problems; with a signal for each change."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from composer.app.document.session import Session
from composer.app.example import example_parts
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.incomplete import TO_PROVIDE
from composer.core.document.edit_names import NAMES
from composer.core.formats import Format
from composer.core.poster import Poster
from composer.core.problems import Problem, Refused, together
from composer.core.text.cleaning import summed
from composer.core.visual import Face, Person, Visual
from composer.core.words import Words
from composer.gui.widgets.translator import Translator
from composer.render.logo import Logo
from composer.render.photo.intake import Intake
from composer.render.photo.photo import Photo

#: The steps, in order, by id.
STEPS: tuple[str, ...] = ("poster", "photo", "quote", "caption", "export")


class State(QObject):
    """The one object that all parts of the window share: they call its methods and listen to its signals."""

    #: The visual changed: a new edit, an undo, another document.
    visual_changed = Signal()
    #: The visual has another photo, or none.
    photo_changed = Signal()
    #: Another document was opened or begun.
    session_changed = Signal()
    #: The current format, or the current step, is another.
    format_changed = Signal()
    step_changed = Signal()
    #: Other posters can be chosen, or one of them changed.
    posters_changed = Signal()
    #: The problems of the visual, in every format, are others.
    problems_changed = Signal()
    #: Something asked for could not be done: a Problem to report at once.
    refused = Signal(object)
    #: A Session of another campaign is to be shown, which takes another window.
    elsewhere = Signal(object)
    #: The person wants to give the campaign what it lacks.
    completing = Signal()
    #: The person wants to see the posters in large.
    browsing = Signal()
    #: Something was done; or it begins, or is to be reviewed: Words.
    reported = Signal(object)
    noted = Signal(object)
    #: The last edit has a Problem: its message is hidden when the edit is undone.
    noticed = Signal(object)

    def __init__(self, studio: Studio, session: Session, translator: Translator) -> None:
        super().__init__()
        self.studio, self.session, self.translator = studio, session, translator
        self._format = next(iter(session.poster.layouts))
        #: The current step: one of STEPS.
        self.step = STEPS[0]
        self.problems: tuple[Problem, ...] = ()
        #: A visual, and whether any part of it is the example's.
        self._example: tuple[Visual, bool] | None = None

    @property
    def campaign(self) -> Campaign:
        """The campaign that the visual follows."""
        return self.studio.context.campaign

    @property
    def visual(self) -> Visual:
        """The current visual."""
        return self.session.visual

    @property
    def poster(self) -> Poster:
        """The visual's poster."""
        return self.session.poster

    @property
    def is_example(self) -> bool:
        """Whether any part of the visual is the example's, which is labelled and never exported."""
        visual, known = self.visual, self._example
        if known is None or known[0] is not visual:
            # Many parts of the window ask at a keystroke, and each text is looked through.
            self._example = known = visual, bool(example_parts(visual))
        return known[1]

    @property
    def format(self) -> Format:
        """The current format."""
        return self.campaign.format_by_id[self._format]

    def can_be_given(self, problem: Problem) -> bool:
        """Whether `problem` ends once the campaign is given what it lacks; one that is not here is given nothing."""
        return problem.code in TO_PROVIDE and self.studio.context.campaign_is == "here"

    def edit(self, visual: Visual, name: str, key: str = "") -> None:
        """Make `visual` the current one; `name` is for the undo menu, equal non-empty keys in a row make one step."""
        self._change(partial(self.session.edit, visual, name, key))

    @property
    def to_undo(self) -> Words | None:
        """The name of what undo reverts; at the beginning, going on from the person before; None for nothing."""
        session = self.session
        return session.history.to_undo or (NAMES["next-person"] if session.before else None)

    @property
    def to_redo(self) -> Words | None:
        """The name of what redo restores; at the end, going on to the next person; None for nothing."""
        session = self.session
        return session.history.to_redo or (NAMES["next-person"] if session.after else None)

    def undo(self) -> None:
        """Undo the last step; at the beginning, show the visual of the person before."""
        if self.session.history.to_undo is None and self.session.before is not None:
            self.show(self.session.before)
        else:
            self._change(self.session.undo)

    def redo(self) -> None:
        """Redo the last step undone; at the end, show the visual of the next person again."""
        if self.session.history.to_redo is None and self.session.after is not None:
            self.show(self.session.after)
        else:
            self._change(self.session.redo)

    def put_photo(self, intake: Intake, opened: Photo | None = None, faces: tuple[Face, ...] = ()) -> None:
        """Put a photo and its faces on the visual; `opened` is the same photo, decoded in the background."""
        self._change(partial(self.session.put_photo, intake, opened, faces))

    def put_logo(self, logo: Logo) -> None:
        """Put the logo of the person's organisation on the visual."""
        self._change(partial(self.session.put_logo, logo))

    def introduce(self, person: Person, logo: Logo | None) -> None:
        """Put a person and the logo of their organisation on the visual."""
        self._change(partial(self.session.introduce, person, logo))

    def show(self, session: Session) -> None:
        """Show another document; one of another campaign is left to another window."""
        if not session.context.same_campaign(self.studio.context):
            self.elsewhere.emit(session)
            return
        self.session = session
        if self._format not in session.poster.layouts:
            self._format = next(iter(session.poster.layouts))
        self.session_changed.emit()
        self.photo_changed.emit()
        self.visual_changed.emit()
        # All in one message: a second one would replace the first.
        if (problem := together(summed(session.notices))) is not None:
            self.refused.emit(problem)

    def read_posters_again(self, *poster_ids: str) -> None:
        """Read these posters again: they were added, removed or changed."""
        self.studio.context.forget(*poster_ids)
        self._keep_format()
        self.posters_changed.emit()
        self.visual_changed.emit()

    def look_at(self, format_id: str) -> None:
        """Make another format the current one, if the poster has it."""
        if format_id != self._format and format_id in self.poster.layouts:
            self._format = format_id
            self.format_changed.emit()

    def go_to(self, step: str) -> None:
        """Make another step the current one."""
        if step != self.step:
            self.step = step
            self.step_changed.emit()

    def may_leave(self, require: Callable[[Visual], None]) -> bool:
        """Whether the visual passes `require`, to leave the window; the person sees the reason when it does not."""
        try:
            require(self.visual)
        except Refused as refused:
            self.refuse(refused)
            return False
        return True

    def refuse(self, refused: Refused) -> None:
        """Report why something asked for could not be done."""
        self.refused.emit(refused.problems[0])

    def set_problems(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems of the visual."""
        if problems != self.problems:
            self.problems = problems
            self.problems_changed.emit()

    def _change(self, change: Callable[[], object]) -> None:
        """Change the visual by `change`, and tell of what is another."""
        before = self.visual
        change()
        now = self.visual
        if now == before:
            return
        self._keep_format()
        if (now.photo and now.photo.digest) != (before.photo and before.photo.digest):
            self.photo_changed.emit()
        self.visual_changed.emit()

    def _keep_format(self) -> None:
        """Change to the poster's first format when it does not have the current one."""
        if self._format not in self.poster.layouts:
            self._format = next(iter(self.poster.layouts))
            self.format_changed.emit()

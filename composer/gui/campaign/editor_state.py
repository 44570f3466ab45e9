"""The campaign that is being written: its edits, which can be undone, and its problems, found while one types."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from composer.app.campaign.draft import CampaignDraft, problems_in
from composer.app.campaign.preview import poster_problems, studio_of
from composer.app.studio import Studio
from composer.core.campaign.draft import Draft, KeyPath
from composer.core.document.history import History
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.widgets.turns import single_shot

_EDIT = Words("la saisie", "the typing")
#: Milliseconds without an edit before the campaign is checked, and before its texts are held on the posters.
CHECKED_AFTER, HELD_AFTER = 150, 1200
#: Milliseconds without a key after which what is typed next is another step to undo.
_RUN_ENDS_AFTER = 1500


class EditorState(QObject):
    """What the parts of the form share: they call its methods and follow its signals."""

    #: The campaign changed: an edit, an undo, another draft.
    changed = Signal()
    #: Other problems were found.
    problems_changed = Signal()

    def __init__(self, work: CampaignDraft, studio: Studio, jobs: Jobs, parent: QObject) -> None:
        """Begin with `work`, drawn by `studio`; posters are held in `jobs`."""
        super().__init__(parent)
        self.studio, self.jobs = studio, jobs
        #: What was written before, and what was undone.
        self.history = History[CampaignDraft](work)
        self._saved = work
        self._rules: tuple[Problem, ...] = ()
        self._cuts: tuple[Problem, ...] = ()
        self._queue: list[str] = []
        self._check = single_shot(self, CHECKED_AFTER, self._check_rules)
        self._hold = single_shot(self, HELD_AFTER, self._hold_posters)
        self._run = single_shot(self, _RUN_ENDS_AFTER, self._settle)
        self._check_rules()
        self._hold.start()

    @property
    def work(self) -> CampaignDraft:
        """The campaign as it is now."""
        return self.history.state

    @property
    def draft(self) -> Draft:
        """Its tables."""
        return self.work.draft

    @property
    def unsaved(self) -> bool:
        """Whether it differs from what was opened or saved last."""
        return self.work != self._saved

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it, each at its key: what its rules say, then the texts that posters cut."""
        return (*self._rules, *self._cuts)

    def problems_at(self, key_path: KeyPath) -> tuple[Problem, ...]:
        """The problems of the value at `key_path`."""
        return tuple(each for each in self.problems if each.location.keys[: len(key_path)] == key_path)

    def write(self, change: Callable[[Draft], Draft], key_path: KeyPath = ()) -> None:
        """Change the tables; a run of changes at the same `key_path` is one step to undo."""
        self.put(CampaignDraft(change(self.draft), self.work.source), "/".join(map(str, key_path)))

    def put(self, work: CampaignDraft, key: str = "") -> None:
        """Make `work` the campaign that is written, as one edit."""
        self._become(self.history.push(work, _EDIT, key))
        if key:
            self._run.start()

    def undo(self) -> None:
        """Undo the last edit."""
        self._become(self.history.undo())

    def redo(self) -> None:
        """Redo the last edit undone."""
        self._become(self.history.redo())

    def keep_as_saved(self, work: CampaignDraft) -> None:
        """Remember that `work` is what was saved."""
        self.put(work)
        self._saved = work
        self.changed.emit()

    def check_now(self) -> None:
        """Check the rules at once, as before saving."""
        self._check.stop()
        self._check_rules()

    def _become(self, history: History[CampaignDraft]) -> None:
        if history.state == self.work:
            return
        self.history = history
        self._queue.clear()
        self.changed.emit()
        self._check.start()
        self._hold.start()

    def _settle(self) -> None:
        self.history = self.history.settled()

    def _check_rules(self) -> None:
        self._emit_words_checked(problems_in(self.work), self._cuts)

    def _emit_words_checked(self, rules: tuple[Problem, ...], cuts: tuple[Problem, ...]) -> None:
        if (rules, cuts) != (self._rules, self._cuts):
            self._rules, self._cuts = rules, cuts
            self.problems_changed.emit()

    def _hold_posters(self) -> None:
        """Hold the texts on every poster, one after the other in the background, unless something changes."""
        try:
            studio = studio_of(self.work, self.studio)
        except Refused:  # told by its rules; the posters wait until it can be used
            self._emit_words_checked(self._rules, ())
            return
        self._queue = list(studio.context.poster_ids())
        self._hold_next(studio.apart(), self.work, ())

    def _hold_next(self, studio: Studio, work: CampaignDraft, found: tuple[Problem, ...]) -> None:
        if work != self.work:
            return
        if found or not self._queue:
            # Told as soon as one poster cuts a text; those before stand until then.
            self._emit_words_checked(self._rules, found)
        if not self._queue:
            return
        held = partial(poster_problems, studio, self._queue.pop(0))
        then = partial(self._hold_next, studio, work)
        self.jobs.start(held, lambda more: then((*found, *more)), lambda _: then(found))

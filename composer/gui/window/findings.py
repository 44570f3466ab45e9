"""The visual's findings, kept up to date: captions at once, fixes of the layout in the background."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from composer.app.findings import (
    Finding,
    Trial,
    campaign_findings,
    caption_findings,
    gathered,
    handle_findings,
    language_findings,
    layout_findings,
    with_fixes,
    worst_first,
)
from composer.core.visual import Visual
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.turns import single_shot

#: Milliseconds without a change before the visual is checked again.
CHECK_AFTER = 250


class Findings(QObject):
    """Lists the findings of the visual, the worst first."""

    changed = Signal()

    def __init__(self, state: State, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._jobs = state, jobs
        self.found: tuple[Finding, ...] = ()
        self._rest = single_shot(self, CHECK_AFTER, self._check)
        state.visual_changed.connect(self._rest.start)
        state.problems_changed.connect(self._rest.start)

    def start_checking(self) -> None:
        """Check the visual for the first time, once it is on the screen.

        Its captions are checked in the background before: the rules take longer to load than a turn may.
        """
        rules = partial(caption_findings, self._state.visual, self._state.campaign)
        self._jobs.start(rules, lambda _: self._rest.start())

    @property
    def judges(self) -> bool:
        """Whether there is a visual to check: nothing is found wrong before anybody has done anything."""
        return not self._state.session.untouched

    def _check(self) -> None:
        if not self.judges:
            self._take(())
            return
        state = self._state
        campaign = state.campaign
        layout = layout_findings(state.problems, campaign.format_by_id)
        whole = tuple(campaign_findings(state.visual, campaign))
        words = (*language_findings(state.visual), *handle_findings(state.visual, campaign))
        found = (*whole, *layout, *words, *caption_findings(state.visual, campaign))
        self._take(found)
        if layout:
            photo = state.session.photo
            fonts = state.studio.fonts.apart()
            trial = Trial(state.visual, photo.size if photo else None, state.studio.context, fonts)
            self._jobs.start(partial(with_fixes, found, trial), partial(self._keep, state.visual))

    def _keep(self, visual: Visual, found: tuple[Finding, ...]) -> None:
        """Take findings with their fixes, unless the visual has changed since."""
        if visual == self._state.visual:
            self._take(found)

    def _take(self, found: tuple[Finding, ...]) -> None:
        found = gathered(worst_first(found), self._state.campaign.format_by_id)
        if found != self.found:
            self.found = found
            self.changed.emit()

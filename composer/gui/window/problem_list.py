"""The findings: one line under the visual that counts them and shows the worst, and the list that opens over it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from composer.app import findings
from composer.app.findings import Finding, Trial
from composer.core.location import Location
from composer.core.visual import Visual
from composer.core.words import Words
from composer.gui.finding_row import Targets, wide_row, with_mark
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.icons import give_icon
from composer.gui.widgets.labels import EnterButton, PlainLabel, announce, column, replace_parts, restyle, set_help
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.turns import single_shot
from composer.gui.widgets.when_visible import follow, show_in_place

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
        rules = partial(findings.caption_findings, self._state.visual, self._state.campaign)
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
        layout = findings.layout_findings(state.problems, campaign.format_by_id)
        whole = tuple(findings.campaign_findings(state.visual, campaign))
        words = (*findings.language_findings(state.visual), *findings.handle_findings(state.visual, campaign))
        found = (*whole, *layout, *words, *findings.caption_findings(state.visual, campaign))
        self._take(found)
        if layout:
            photo = state.session.photo
            fonts = state.studio.fonts.apart()
            trial = Trial(state.visual, photo.size if photo else None, state.studio.context, fonts)
            self._jobs.start(partial(findings.with_fixes, found, trial), partial(self._keep, state.visual))

    def _keep(self, visual: Visual, found: tuple[Finding, ...]) -> None:
        """Take findings with their fixes, unless the visual has changed since."""
        if visual == self._state.visual:
            self._take(found)

    def _take(self, found: tuple[Finding, ...]) -> None:
        found = findings.gathered(findings.worst_first(found), self._state.campaign.format_by_id)
        if found != self.found:
            self.found = found
            self.changed.emit()


_NAME = Words("Points à vérifier", "Items to check")
_NONE = Words("Rien à signaler.", "Nothing to report.")
_NONE_IN_EXAMPLE = Words("Exemple\u00a0: ne se publie pas.", "Example: not to be published.")
_ONE = Words("1 point à vérifier", "1 item to check")
_COUNT = Words("{count} points à vérifier", "{count} items to check")
_STATES = {True: Words("Liste ouverte", "List open"), False: Words("Liste fermée", "List closed")}
#: Lines that the list takes at most: it scrolls rather than hide the visual.
_MOST = 14
#: Pixels of the border whose colour shows that the arrow keys scroll the list.
_BORDER = 2


class ProblemList(QWidget):
    """A line as high with findings as without: the visual above never moves. Its button opens `list`."""

    toggled = Signal()

    def __init__(self, state: State, findings: Findings, targets: Targets) -> None:
        """Follow `findings`; « Montrer » goes to one of `targets`."""
        super().__init__()
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state, self._findings = state, findings
        self.list = FindingsCard(state, targets)
        self._told: frozenset[tuple[str, Location]] = frozenset()
        self.count, self.worst = EnterButton(), _OneLine()
        self.count.setObjectName("findingsCount")
        self.count.setCheckable(True)
        self.count.toggled.connect(self._show_list)
        self.worst.pressed.connect(self.count.click)
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 2, 16, 2)
        line.addWidget(self.count)
        line.addWidget(self.worst, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        kept = self.count.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.count.setSizePolicy(kept)
        findings.changed.connect(self._on_findings_changed)
        findings.changed.connect(self._announce_new)
        state.translator.changed.connect(self._on_findings_changed)
        self._on_findings_changed()
        follow(self._show_line, state.session_changed, state.visual_changed)

    @property
    def is_open(self) -> bool:
        """Whether the list is open."""
        return self.count.isChecked()

    def open(self) -> None:
        """Open the list, if there is anything in it."""
        self.count.setChecked(bool(self._findings.found))

    def fold(self) -> None:
        """Close the list; the keyboard goes back to the button, where it was in the list."""
        if self.list.isAncestorOf(self.list.window().focusWidget() or self):
            self.count.setFocus()
        self.count.setChecked(False)

    def _on_findings_changed(self) -> None:
        found, translator = self._findings.found, self._state.translator
        self.list.show_findings(found)
        self.count.setEnabled(bool(found))
        self.worst.say(translator(with_mark(found[0].problem)) if found else "")
        self._show_count()
        restyle(self.worst, found[0].problem.severity if found else "")
        if not found:
            self.fold()
        self._show_list()

    def _show_count(self) -> None:
        """Count the findings; where there is none, nothing is wrong but in the example, which must not be published."""
        count = len(self._findings.found)
        words = _ONE if count == 1 else _COUNT if count else _NONE_IN_EXAMPLE if self._state.is_example else _NONE
        self.count.setText(self._state.translator(words).format(count=count))
        self.count.setAccessibleName(": ".join(filter(None, (self.count.text(), self.worst.whole))))

    def _show_line(self) -> None:
        """Show nothing about a visual that nobody has touched."""
        self._show_count()
        for each in (self.count, self.worst):
            each.setVisible(self._findings.judges)

    def _announce_new(self) -> None:
        """Have a screen reader say what was not among the findings before; a number that changes is not said again."""
        found = {(each.problem.code, each.target): each.problem.words for each in self._findings.found}
        news = [self._state.translator(words) for key, words in found.items() if key not in self._told]
        self._told = frozenset(found)
        if news:
            announce(self, " ".join(news))

    def _show_list(self) -> None:
        show_in_place(self.list, shown=self.is_open)
        if self._findings.found:
            give_icon(self.count, "down" if self.is_open else "up")
        else:
            self.count.setIcon(QIcon())
        self.count.setAccessibleDescription(self._state.translator(_STATES[self.is_open]))
        self.toggled.emit()


class FindingsCard(QFrame):
    """The findings, the worst first, each with buttons that show and fix it."""

    def __init__(self, state: State, targets: Targets) -> None:
        """Begin empty and hidden; « Montrer » goes to one of `targets`."""
        super().__init__()
        self.setObjectName("overStage")
        self._state, self._places = state, targets
        self.rows = list[QWidget]()
        # Of its own, as PySide keeps for ever what a `singleShot` was to call in a window that is closed first.
        self._fitting = single_shot(self, 0, self._fit)
        body = QWidget()
        self._column = column(body)
        self._scroll = Scrolled(body)
        # Its background is the card's.
        body.setAutoFillBackground(False)
        # Arrow keys scroll it.
        self._scroll.setObjectName("findings")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        state.translator.bind(self._scroll, self._scroll.setAccessibleName, _NAME)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 8, 8, 8)
        outer.addWidget(self._scroll)
        self.hide()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Replace the rows."""
        former, self.rows = self.rows, [wide_row(each, self._state, self._places) for each in found]
        replace_parts(self._column, former, self.rows)
        for row in self.rows:
            row.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adapt the height: texts that wrap differently need another one."""
        # After the current layout pass: neighbours ignore a height that is set within it.
        self._fitting.start()

    def _fit(self) -> None:
        width = self._scroll.viewport().width()
        lines = max(0, self._column.totalHeightForWidth(width)) + 2 * _BORDER
        self._scroll.setFixedHeight(min(_MOST * self.fontMetrics().lineSpacing(), lines))


class _OneLine(PlainLabel):
    """A text on one line, its end left out where there is no room for it; the tooltip has all of it."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show `text`, or as much of it as there is room for."""
        self.whole = text
        set_help(self, text)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Return the height of the line, with any width."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out more of the text, or less."""
        self._elide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report the click."""
        self.pressed.emit()

    def _elide(self) -> None:
        self.setText(self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, self.width()))

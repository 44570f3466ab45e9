"""One finding as a row: what is wrong and where, with a button that shows it and one that fixes it."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from composer.app.findings import Finding
from composer.core.problems import Location, Problem, Severity
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import bound_button, plain_label

#: What moves the focus to where a finding is fixed, by its target.
Targets = Mapping[Location, Callable[[], object]]

#: The sign before a finding, by its severity.
MARKS: Mapping[Severity, str] = {"error": "✖", "warning": "▲", "notice": "•"}
_WHERE = Words("{where}\u00a0:", "{where}:")
_EVERY = Words("Tous les formats", "All formats")
_SHOW, _FIX = Words("Montrer", "Show"), Words("Corriger", "Fix")
PROVIDE = Words("Fournir…", "Provide…")


def wide_row(finding: Finding, state: State, targets: Targets) -> QWidget:
    """Make the row with its buttons beside the text, for the width of the visual."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 8, 0)
    line.addWidget(_text(finding, state), 1)
    _add_buttons(line, finding, state, targets)
    return row


def narrow_row(finding: Finding, state: State, targets: Targets) -> QWidget:
    """Make the row with its buttons under the text, for the width of a panel."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 8)
    column.addWidget(_text(finding, state))
    line = QHBoxLayout()
    column.addLayout(line)
    _add_buttons(line, finding, state, targets)
    line.addStretch()
    return row


def with_mark(problem: Problem, words: Words | None = None) -> Words:
    """What is wrong, or other `words` about it, after the sign of its severity."""
    return Words("{mark} {words}", "{mark} {words}").format(mark=MARKS[problem.severity], words=words or problem.words)


def _text(finding: Finding, state: State) -> QWidget:
    translator, problem = state.translator, finding.problem
    text = plain_label(problem.severity)
    fix = finding.fix.words if finding.fix else problem.fix
    where = _where(finding, state)
    parts = [
        MARKS[problem.severity],
        translator(_WHERE).format(where=where) if where else "",
        translator(problem.words),
    ]
    text.setText(" ".join(filter(None, (*parts, translator(fix) if fix else ""))))
    return text


def _where(finding: Finding, state: State) -> str:
    """The names of the formats or networks that have it; « Tous les formats » for all of them."""
    every = {state.campaign.format_by_id[each].name for each in state.poster.layouts}
    if len(every) > 1 and every.issubset(finding.where):
        return state.translator(_EVERY)
    return ", ".join(map(state.translator, finding.where))


def _add_buttons(line: QBoxLayout, finding: Finding, state: State, targets: Targets) -> None:
    if finding.target in targets:
        show = partial(_show, finding, state, targets)
        _add_button(line, state, (_SHOW, finding.problem.words), show)
    if state.can_be_given(finding.problem):
        _add_button(line, state, (PROVIDE, finding.problem.words), state.completing.emit)
    if finding.fix is not None:
        _add_button(line, state, (_FIX, finding.fix.words), partial(_fix, finding, state))


def _add_button(line: QBoxLayout, state: State, texts: tuple[Words, Words], act: Callable[[], object]) -> None:
    line.addWidget(bound_button(state.translator, *texts, does=partial(act)), 0, Qt.AlignmentFlag.AlignTop)


def _show(finding: Finding, state: State, targets: Targets) -> None:
    if finding.format:
        state.look_at(finding.format)
    targets[finding.target]()


def _fix(finding: Finding, state: State) -> None:
    """Apply the fix to the current visual, as one step to undo."""
    if finding.fix is not None:
        state.edit(finding.fix.apply(state.visual), finding.fix.name)

"""The message bar above the visual: what was just done, or could not be; it hides after a while or on Esc.

A message about an edit is hidden while that edit is undone. A button beside it does what may help, where something may.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtWidgets import QFrame, QHBoxLayout

from composer.app.document.session import Session
from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.labels import EnterButton, PlainLabel, announce, bound_button, plain_label, restyle
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.turns import single_shot

_CLOSE = Words("Fermer", "Close")
ANOTHER_FOLDER = Words("Choisir un autre dossier…", "Choose another folder…")
#: The sign of what was done, and of an information, as beside findings.
_DONE, _NOTED = Words("✓ {message}", "✓ {message}"), Words("• {message}", "• {message}")
_WARNING = Words("Attention\u00a0: {message}", "Warning: {message}")
#: Milliseconds that a message about what was done is visible; a warning stays until it is closed.
_STAYS = 6000


class NoticeAction(Struct, frozen=True):
    """What a message offers to do: the label of its button, and what it calls."""

    words: Words
    take: Callable[[], object]


def in_words(problem: Problem) -> Words:
    """Return the problem followed by its fix, if it has one."""
    if problem.fix is None:
        return problem.words
    return Words("{words} {fix}", "{words} {fix}").format(words=problem.words, fix=problem.fix)


class MessageLine(PlainLabel):
    """A message in a dialog, in the window's language and read aloud; hidden while there is none."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._words = Words("", "")
        self.setWordWrap(True)
        self._show_text = translator.bind(self, self.setText, lambda: self._words)
        self.hide()

    def say(self, words: Words, kind: str = "quiet") -> None:
        """Show `words`, or nothing when they are empty; `kind` is a name of the style sheet."""
        self._words = words
        restyle(self, kind)
        self._show_text()
        self.setVisible(bool(words.fr))
        if words.fr:
            announce(self, self.text())

    def warn(self, problem: Problem) -> None:
        """Show a problem and its fix."""
        self.say(in_words(problem), problem.severity)


class Notice(QFrame):
    """Shows one message at a time; hidden while there is none."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.setObjectName("noticeBar")
        translator = state.translator
        self._state, self._words = state, Words("", "")
        self._action: NoticeAction | None = None
        self._until_edit = False
        #: The edit that the message is about, as a step of a session's history; and whether it was hidden as undone.
        self._about: tuple[Session, int] | None = None
        self._withdrawn = False
        self._text = plain_label()
        self._show_text = translator.bind(self._text, self._text.setText, lambda: self._words)
        self.action_button = EnterButton()
        self._label_action = translator.bind(self.action_button, self.action_button.setText, self._action_words)
        self.action_button.clicked.connect(self._run_action)
        close = bound_button(translator, _CLOSE, does=self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self.action_button)
        row.addWidget(close)
        self._timer = single_shot(self, _STAYS, self.hide)
        state.visual_changed.connect(self._on_visual_changed)
        state.session_changed.connect(self._on_session_changed)
        self.hide()

    @property
    def text(self) -> str:
        """The message; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def inform(self, words: Words) -> None:
        """Report what was done."""
        self._show(_DONE.format(message=words), "done", None)
        self._timer.start()

    def note(self, words: Words) -> None:
        """Show information, or what begins; nothing was done."""
        self._show(_NOTED.format(message=words), "quietText", None)
        self._timer.start()

    def warn(self, problem: Problem, another: Callable[[], object] | None = None) -> None:
        """Report what could not be done; `another` asks for another folder, where that may help."""
        message = in_words(problem)
        words = (_NOTED if problem.severity == "notice" else _WARNING).format(message=message)
        self._show(words, problem.severity, NoticeAction(ANOTHER_FOLDER, another) if another else None)
        self._timer.stop()

    def offer(self, words: Words, action: NoticeAction) -> None:
        """Offer something else, with the button that does it; it stays until it is closed."""
        self._show(_NOTED.format(message=words), "quietText", action)
        self._timer.stop()

    def offer_once(self, words: Words, action: NoticeAction) -> None:
        """Say what else could be done, until the person does something else with the visual."""
        self.offer(words, action)
        self._until_edit = True

    def warn_of_edit(self, problem: Problem) -> None:
        """Report a problem of the last edit, for as long as that is not undone."""
        self.warn(problem)
        self._about = self._state.session, self._state.session.history.latest

    def _on_visual_changed(self) -> None:
        if self._until_edit:
            self.hide()
        if self._about is None:
            return
        session, step = self._about
        is_done = session.history.holds(step)
        if not is_done and not self.isHidden():
            self._withdrawn = True
            self.hide()
        elif is_done and self._withdrawn:
            self._withdrawn = False
            self.show()

    def _on_session_changed(self) -> None:
        """Hide a message about an edit when another document is shown; saving the same one changes nothing."""
        if self._about is not None and self._about[0] is not self._state.session:
            self._about, self._withdrawn = None, False
            self.hide()

    def _run_action(self) -> None:
        self.hide()
        if self._action is not None:
            self._action.take()

    def _action_words(self) -> Words:
        return self._action.words if self._action else Words("", "")

    def _show(self, words: Words, kind: str, action: NoticeAction | None) -> None:
        self._words, self._action = words, action
        self._about, self._withdrawn, self._until_edit = None, False, False
        self.action_button.setVisible(action is not None)
        self._label_action()
        restyle(self._text, kind)
        self._show_text()
        self.show()
        announce(self, self._text.text())

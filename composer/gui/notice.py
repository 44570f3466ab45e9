"""One line above the visual: what was just done, or what could not be, in words; it goes away by itself or by Esc.

What it says of an edit goes when that edit is undone, and comes back with it.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout

from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.standing import Standing
from composer.gui.state import State
from composer.gui.widgets.labels import announce, bound_button, plain_label, restyle

_CLOSE = Words("Fermer", "Close")
ANOTHER_FOLDER = Words("Choisir un autre dossier…", "Choose another folder…")
_DONE = Words("✓ {said}", "✓ {said}")
_MARK = Words("Attention\u00a0: {said}", "Careful: {said}")
#: Milliseconds. What was done is a courtesy; what could not be stays until it is closed.
_STAYS = 6000


def in_words(problem: Problem) -> Words:
    """The problem and its mend, one after the other."""
    if problem.fix is None:
        return problem.words
    return Words(f"{problem.words.fr} {problem.fix.fr}", f"{problem.words.en} {problem.fix.en}")


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, state: State) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setObjectName("noticeBar")
        translator = self._translator = state.translator
        self._standing = Standing(state, self)
        self._words: Words = Words("", "")
        self._text = plain_label()
        self.elsewhere = bound_button(translator, ANOTHER_FOLDER)
        self.elsewhere.clicked.connect(self._go_elsewhere)
        self._another: Callable[[], object] | None = None
        close = bound_button(translator, _CLOSE)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self.elsewhere)
        row.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS)
        self._timer.timeout.connect(self.hide)
        translator.changed.connect(self._say)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty when hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, words: Words) -> None:
        """Say what was done."""
        self._show(_marked(_DONE, words), "done", None)
        self._timer.start()

    def warn(self, problem: Problem, another: Callable[[], object] | None = None) -> None:
        """Say what could not be done, or what to watch for; `another` asks for another folder, where one may do."""
        said = in_words(problem)
        self._show(said if problem.severity == "notice" else _marked(_MARK, said), problem.severity, another)
        self._timer.stop()

    def warn_of_edit(self, problem: Problem) -> None:
        """Say what there is to say of the last edit, for as long as it is not undone."""
        self.warn(problem)
        self._standing.begin()

    def _go_elsewhere(self) -> None:
        self.hide()
        if self._another is not None:
            self._another()

    def _show(self, words: Words, kind: str, another: Callable[[], object] | None) -> None:
        self._words, self._another = words, another
        self._standing.end()
        self.elsewhere.setVisible(another is not None)
        restyle(self._text, kind)
        self._say()
        self.show()
        announce(self, self._text.text())

    def _say(self) -> None:
        self._text.setText(self._translator(self._words))


def _marked(mark: Words, said: Words) -> Words:
    return mark.format(said=said)

"""The workshop before any art: where files are dropped, the button that opens them, and why some could not be used."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from composer.core.problems import Problem
from composer.core.words import Words
from composer.gui.notice import in_words
from composer.gui.widgets.labels import announce, bound_button, bound_label, plain_label
from composer.gui.widgets.translator import Translator

_TITLE = Words("Déposez ici l’affiche de l’agence", "Drop the agency’s poster here")
_HINT = Words(
    "PDF, PNG, JPEG, WebP, SVG ou PSD, dans un ou plusieurs formats. L’atelier propose la place de la photo et celle "
    "des mots; vous corrigez, puis l’affiche est à vous.",
    "PDF, PNG, JPEG, WebP, SVG or PSD, in one size or several. The workshop proposes where the photo and the words go; "
    "you correct it, then the poster is yours.",
)
_OPEN = Words("Ouvrir des fichiers…", "Open files…")
_MOST = 6


class Beginning(QFrame):
    """A large place to drop files on."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.setObjectName("beginning")
        self._translator = translator
        self._problems: tuple[Problem, ...] = ()
        self.open = bound_button(translator, _OPEN, kind="primary")
        self.refusal = plain_label("error")
        title, hint = bound_label(translator, _TITLE, "large"), bound_label(translator, _HINT, "quiet")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(48, 32, 48, 32)
        rows.setSpacing(16)
        rows.addStretch()
        for each in (title, hint, self.refusal):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(each)
        rows.addWidget(self.open, 0, Qt.AlignmentFlag.AlignCenter)
        rows.addStretch()
        translator.changed.connect(self._update_text)

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Show why nothing could be used: a sentence for each file."""
        self._problems = tuple(problems)
        self._update_text()
        announce(self, self.refusal.text())

    def _update_text(self) -> None:
        lines = [self._translator(in_words(each)) for each in self._problems[:_MOST]]
        self.refusal.setText("\n".join(lines))

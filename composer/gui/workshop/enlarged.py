"""One trial enlarged, with what is wrong in it; the arrow keys go to the others."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QWidget

from composer.app.workshop.previews import TRIALS, Preview, Trial
from composer.core.words import Words
from composer.core.workshop.board.board import Sheet
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import PlainLabel, add_all, announce, bound_button, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.preview_strip import trial_name
from composer.gui.workshop.previewer import Previewer

#: Pixels of the longer side of the trial, and of the room for it.
_SIDE, _ROOM = 560, QSize(620, 580)
_TITLE = Words("Essai", "Trial")
_NEXT, _BEFORE, _CLOSE = Words("Suivant", "Next"), Words("Précédent", "Previous"), Words("Fermer", "Close")
_NOTHING = Words("Rien à signaler.", "Nothing to report.")


class Enlarged(FittedDialog):
    """Draws a trial of a sheet larger, in the background."""

    def __init__(
        self, sheet: Sheet, trial: Trial, previewer: Previewer, translator: Translator, parent: QWidget
    ) -> None:
        """Show `trial` of `sheet`."""
        super().__init__(parent, QSize(0, 0), 16)
        self._sheet, self._previewer, self._translator = sheet, previewer, translator
        #: The trial that is shown; None once the dialog is closed.
        self.trial: Trial | None = trial
        self.name, self.picture, self.problems = plain_label("strong"), PlainLabel(), plain_label("quiet")
        self.picture.setMinimumSize(_ROOM)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = bound_button(translator, _BEFORE, does=lambda: self._go(-1))
        self.next = bound_button(translator, _NEXT, does=lambda: self._go(1))
        close = bound_button(translator, _CLOSE, does=self.reject)
        add_all(self.column, self.name, self.picture, self.problems)
        self.stand_on_buttons(self.before, self.next, close)
        translator.bind(self, self.setWindowTitle, _TITLE)
        self._draw(trial)

    def done(self, result: int) -> None:
        """Wait for nothing any more."""
        self.trial = None
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the trial before or after."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._go(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        if self.trial is not None:
            self.trial = TRIALS[(TRIALS.index(self.trial) + by) % len(TRIALS)]
            self._draw(self.trial)

    def _draw(self, trial: Trial) -> None:
        self.name.setText(self._translator(trial_name(trial)))
        small = self._previewer.preview(self._sheet.format.id, trial)
        if small is not None:
            self._put(small)
        self._previewer.draw_large(self._sheet, trial, _SIDE, partial(self._show, trial))

    def _show(self, trial: Trial, made: Preview) -> None:
        """Show a trial that was drawn, if it is still the one that is looked at."""
        if trial != self.trial:
            return
        self._put(made)
        sentences = dict.fromkeys(self._translator(each.words) for each in made.problems if each.severity != "notice")
        self.problems.setText("\n".join(sentences) or self._translator(_NOTHING))
        announce(self, f"{self.name.text()} {self.problems.text()}")

    def _put(self, made: Preview) -> None:
        size = made.image.size().scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        smooth = Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(QPixmap.fromImage(made.image).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))

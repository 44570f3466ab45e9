"""The trials under the sheet: the four contents with the six photos, drawn as one edits; and one of them enlarged."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from composer.app.workshop.previews import CONTENTS, TRIALS, ContentId, Preview, Trial, TrialPhotoId
from composer.core.words import Words
from composer.core.workshop.board.board import Sheet
from composer.gui.widgets import labels
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.previewer import Previewer

#: Pixels: the height of a trial, the least and the most of its width, the height kept for the scroll bar.
_SIDE, _NARROWEST, _WIDEST, _BAR = 104, 76, 150, 12
_NAME = Words("Essais de l’affiche", "Trials of the poster")
CONTENT_NAMES: Mapping[ContentId, Words] = {
    "short": Words("14 caractères", "14 characters"),
    "usual": Words("85 caractères", "85 characters"),
    "full": Words("140 caractères", "140 characters"),
    "name": Words("Long nom", "Long name"),
}
PHOTO_NAMES: Mapping[TrialPhotoId, Words] = {
    "tight": Words("Serrée", "Tight"),
    "group": Words("Groupe", "Group"),
    "dark": Words("Sombre", "Dark"),
    "bright": Words("Claire", "Bright"),
    "none": Words("Sans photo", "No photo"),
    "low": Words("Peu de pixels", "Few pixels"),
}
_WHOLE = Words("{content}, photo\u00a0: {photo}", "{content}, photo: {photo}")
_FAULTY = Words("✖ {name}", "✖ {name}")
_ENLARGE = Words("Double-cliquez pour agrandir.", "Double-click to enlarge.")
#: Pixels of the longer side of the trial, and of the room for it.
_LARGE_SIDE, _ROOM = 560, QSize(620, 580)
_TITLE = Words("Essai", "Trial")
_AFTER, _BEFORE, _CLOSE = Words("Suivant", "Next"), Words("Précédent", "Previous"), Words("Fermer", "Close")
_NOTHING = Words("Rien à signaler.", "Nothing to report.")


def trial_name(trial: Trial) -> Words:
    """What a trial is called."""
    return _WHOLE.format(content=CONTENT_NAMES[trial.content], photo=PHOTO_NAMES[trial.photo])


class TrialButton(labels.PlainToolButton):
    """One trial; a double click or Enter enlarges it."""

    wanted = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enlarge it."""
        self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enlarge it on Enter and on the space bar."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class PreviewStrip(Scrolled):
    """A button for each trial, in groups by content."""

    #: A Trial is to be seen in large.
    enlarged = Signal(object)

    def __init__(self, translator: Translator) -> None:
        inside = QWidget()
        super().__init__(inside)
        self._translator = translator
        self.buttons: dict[Trial, TrialButton] = {}
        self._faulty: frozenset[Trial] = frozenset()
        row = QHBoxLayout(inside)
        row.setContentsMargins(8, 4, 8, 0)
        row.setSpacing(16)
        labels.add_all(row, *map(self._group, CONTENTS))
        row.addStretch()
        labels.tab_in_order(inside, *self.buttons.values())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        translator.bind(self, self.setAccessibleName, _NAME)
        translator.changed.connect(self._name)
        self.clear(1.0)

    def sizeHint(self) -> QSize:
        """Return the height of a row and of the scroll bar, with any width."""
        return QSize(400, self.inside.sizeHint().height() + _BAR)

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(0, self.sizeHint().height())

    def draw(self, trial: Trial, made: Preview | None) -> None:
        """Show a trial as it is drawn; one that is not drawn yet stays as it was."""
        if made is None:
            return
        self.buttons[trial].setIcon(QIcon(QPixmap.fromImage(made.image)))
        faulty = any(each.severity == "error" for each in made.problems)
        self._faulty = self._faulty | {trial} if faulty else self._faulty - {trial}
        self._name_one(trial)

    def clear(self, aspect: float) -> None:
        """Show nothing: another sheet is on screen, of the proportions `aspect`."""
        self._faulty = frozenset()
        room = QSize(min(_WIDEST, max(_NARROWEST, round(_SIDE * aspect))), _SIDE)
        for button in self.buttons.values():
            button.setIconSize(room)
            button.setIcon(QIcon(_blank(room)))
        self._name()

    def _group(self, content: ContentId) -> QVBoxLayout:
        group, row = QVBoxLayout(), QHBoxLayout()
        group.setSpacing(2)
        row.setSpacing(2)
        labels.add_all(group, labels.bound_label(self._translator, CONTENT_NAMES[content], "quiet"), row)
        made = {each: self._button(each) for each in TRIALS if each.content == content}
        self.buttons |= made
        labels.add_all(row, *made.values())
        return group

    def _button(self, trial: Trial) -> TrialButton:
        button = TrialButton()
        button.setObjectName("thumbnail")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.wanted.connect(lambda: self.enlarged.emit(trial))
        return button

    def _name(self) -> None:
        for trial in self.buttons:
            self._name_one(trial)

    def _name_one(self, trial: Trial) -> None:
        button, name = self.buttons[trial], PHOTO_NAMES[trial.photo]
        button.setText(self._translator(_FAULTY.format(name=name) if trial in self._faulty else name))
        button.setAccessibleName(self._translator(trial_name(trial)))
        labels.set_help(button, self._translator(_ENLARGE))


def _blank(size: QSize) -> QPixmap:
    """A transparent picture, so that nothing moves once a trial is drawn."""
    blank = QPixmap(size)
    blank.fill(Qt.GlobalColor.transparent)
    return blank


class Enlarged(FittedDialog):
    """Draws a trial of a sheet larger, in the background."""

    def __init__(
        self, sheet: Sheet, trial: Trial, previewer: Previewer, translator: Translator, parent: QWidget
    ) -> None:
        super().__init__(parent, QSize(0, 0), 16)
        self._sheet, self._previewer, self._translator = sheet, previewer, translator
        #: The trial that is shown; None once the dialog is closed.
        self.trial: Trial | None = trial
        self.name, self.picture, self.problems = (
            labels.plain_label("strong"),
            labels.PlainLabel(),
            labels.plain_label("quiet"),
        )
        self.picture.setMinimumSize(_ROOM)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = labels.bound_button(translator, _BEFORE, does=lambda: self._go(-1))
        self.next = labels.bound_button(translator, _AFTER, does=lambda: self._go(1))
        close = labels.bound_button(translator, _CLOSE, does=self.reject)
        labels.add_all(self.column, self.name, self.picture, self.problems)
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
        self._previewer.draw_large(self._sheet, trial, _LARGE_SIDE, partial(self._show, trial))

    def _show(self, trial: Trial, made: Preview) -> None:
        """Show a trial that was drawn, if it is still the one that is looked at."""
        if trial != self.trial:
            return
        self._put(made)
        sentences = dict.fromkeys(self._translator(each.words) for each in made.problems if each.severity != "notice")
        self.problems.setText("\n".join(sentences) or self._translator(_NOTHING))
        labels.announce(self, f"{self.name.text()} {self.problems.text()}")

    def _put(self, made: Preview) -> None:
        size = made.image.size().scaled(_LARGE_SIDE, _LARGE_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        smooth = Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(QPixmap.fromImage(made.image).scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))

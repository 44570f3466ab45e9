"""The strip under the sheet: the four contents with the six photos, drawn as one edits; a double click enlarges one."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from composer.app.workshop.previews import CONTENTS, TRIALS, ContentId, Preview, Trial
from composer.app.workshop.trial_photos import TrialPhotoId
from composer.core.words import Words
from composer.gui.widgets.labels import PlainToolButton, add_all, bound_label, set_help, tab_in_order
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator

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


def trial_name(trial: Trial) -> Words:
    """What a trial is called."""
    return _WHOLE.format(content=CONTENT_NAMES[trial.content], photo=PHOTO_NAMES[trial.photo])


class TrialButton(PlainToolButton):
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
        add_all(row, *map(self._group, CONTENTS))
        row.addStretch()
        tab_in_order(inside, *self.buttons.values())
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
        add_all(group, bound_label(self._translator, CONTENT_NAMES[content], "quiet"), row)
        made = {each: self._button(each) for each in TRIALS if each.content == content}
        self.buttons |= made
        add_all(row, *made.values())
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
        set_help(button, self._translator(_ENLARGE))


def _blank(size: QSize) -> QPixmap:
    """A transparent picture, so that nothing moves once a trial is drawn."""
    blank = QPixmap(size)
    blank.fill(Qt.GlobalColor.transparent)
    return blank

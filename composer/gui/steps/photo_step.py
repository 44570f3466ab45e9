"""The step « Photo »: one comes in, it is framed, it takes a look, and somebody is thanked for it."""

from PySide6.QtWidgets import QLineEdit

from composer.core.edits import name_photographer, remove_photo
from composer.core.visual import Visual
from composer.core.words import Words
from composer.gui.bound_field import Bond, BoundField
from composer.gui.notice import in_words
from composer.gui.photo_framing import PhotoFraming
from composer.gui.photo_looks import TITLE as LOOK
from composer.gui.photo_looks import PhotoLooks
from composer.gui.photo_reading import PhotoReading
from composer.gui.photo_taking import PhotoTaking
from composer.gui.said import plain_label, said_button
from composer.gui.shared import Shared
from composer.gui.steps.panel import Panel

TITLE = Words("Photo", "Photo")
_FRAMING = Words("Cadrage", "Framing")
_PHOTOGRAPHER = Words("Photographe", "Photographer")
_CREDIT = Words(
    "Son nom va dans la légende et le crédit; il n’est pas écrit sur le visuel.",
    "The name goes in the caption and the credit; it is not written on the visual.",
)
_REMOVE = Words("Retirer la photo", "Remove the photo")
_SMALL = Words("Attention\u00a0: {why}", "Careful: {why}")


class PhotoStep(Panel):
    """The panel of the step « Photo »."""

    def __init__(self, shared: Shared) -> None:
        """Follow the state."""
        super().__init__(shared.state, TITLE)
        speech = self.state.speech
        self.taking = PhotoTaking(self.state, shared.jobs, self)
        self.reading = PhotoReading(self.state, self.taking)
        self.column.addWidget(self.reading)
        self.warning = plain_label("warning")
        self.column.addWidget(self.warning)
        self.add_label(_FRAMING, "section")
        self.framing = PhotoFraming(self.state, shared.framing)
        self.column.addWidget(self.framing)
        self.add_label(LOOK, "section")
        self.looks = PhotoLooks(self.state, shared.jobs)
        self.column.addWidget(self.looks)
        self.photographer = QLineEdit()
        self.add_field(_PHOTOGRAPHER, self.photographer)
        speech.say(self.photographer, self.photographer.setAccessibleDescription, _CREDIT)
        BoundField(self.photographer, self.state, Bond(_photographer, name_photographer, "photographer"))
        self.add_label(_CREDIT, "quiet")
        self.remove = said_button(speech, _REMOVE)
        self.remove.clicked.connect(lambda: self.state.edit(remove_photo(self.state.visual), "photo"))
        self.column.addWidget(self.remove)
        self.column.addStretch()
        for changed in (self.state.problems_changed, speech.changed):
            changed.connect(self._warn)
        self.state.visual_changed.connect(self._follow)
        self._follow()
        self._warn()

    def _follow(self) -> None:
        there = self.state.visual.photo is not None
        for part in (self.framing, self.looks, self.photographer, self.remove):
            part.setEnabled(there)

    def _warn(self) -> None:
        """Say each thing the photo is too small for; nothing when it is large enough everywhere."""
        small = [in_words(problem) for problem in self.state.problems if problem.code == "photo-too-small"]
        texts = [self.state.speech(Words(_SMALL.fr.format(why=why.fr), _SMALL.en.format(why=why.en))) for why in small]
        self.warning.setText("\n".join(texts))
        self.warning.setVisible(bool(small))


def _photographer(visual: Visual) -> str:
    return visual.photo.photographer if visual.photo else ""

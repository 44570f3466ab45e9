"""The step « Photo »: import, framing, faces, look, what it shows and who took it."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QLineEdit

from composer.core.document.edits import describe_photo, name_photographer, remove_photo
from composer.core.layout.photo_size import Need, photo_needs, small_photo_words
from composer.core.text.cleaning import clean_shown
from composer.core.visual import Visual
from composer.core.words import Words
from composer.gui.field_text import Binding, BoundField
from composer.gui.notice import in_words
from composer.gui.panel import Panel
from composer.gui.photo.face_marks import FaceMarks
from composer.gui.photo.faces_panel import PhotoFaces
from composer.gui.photo.framing import Framing
from composer.gui.photo.framing_panel import PhotoFraming
from composer.gui.photo.import_photo import ImportPanel, PhotoImporter
from composer.gui.photo.looks_panel import TITLE as LOOK
from composer.gui.photo.looks_panel import PhotoLooks
from composer.gui.photo.offered_photos import DroppedPhotos, NewestPhotos, from_phone
from composer.gui.photo.photo_ticks import CreditTick, PhotoLight
from composer.gui.photo.tone_panel import TITLE as LIGHT
from composer.gui.photo.tone_panel import PhotoTone
from composer.gui.preferences import Preferences
from composer.gui.shared import Shared
from composer.gui.widgets.labels import bound_button, plain_label
from composer.gui.widgets.text_area import TextArea
from composer.gui.widgets.when_visible import add_later

TITLE = Words("Photo", "Photo")
_FACES = Words("Visages", "Faces")
_FRAMING = Words("Cadrage", "Framing")
_SHOWS = Words("Ce que montre la photo (facultatif)", "What the photo shows (optional)")
_SHOWS_EXAMPLE = Words("Qui, où, que fait la personne", "Who, where, what the person is doing")
_SHOWS_HELP = Words(
    "Une phrase pour les personnes qui ne voient pas l’image; elle va dans le texte alternatif, pas sur le visuel.",
    "One sentence for people who cannot see the picture; it goes in the alternative text, not on the visual.",
)
_PHOTOGRAPHER = Words("Photographe", "Photographer")
_CREDIT = Words(
    "Son nom paraît dans la légende et le crédit; sur le visuel, seulement si vous le voulez.",
    "The name appears in the caption and the credit; on the visual, only if you want it there.",
)
_REMOVE = Words("Retirer la photo", "Remove the photo")
_SMALL = Words("Attention\u00a0: {why}", "Warning: {why}")
_FOR_PAPER = Words("À noter\u00a0: {why}", "Note: {why}")


class PhotoStep(Panel):
    """The panel of the step « Photo »."""

    def __init__(
        self, shared: Shared, preferences: Preferences, importer: PhotoImporter, framing: Framing, marks: FaceMarks
    ) -> None:
        super().__init__(shared.state, TITLE)
        translator = self.state.translator
        self.importer = importer
        self._add_import(preferences)
        self.warning, self.hint = self.add(plain_label("warning")), self.add(plain_label("quiet"))
        self.add_label(_FRAMING, "section")
        self.framing = add_later(self.column, partial(PhotoFraming, self.state, framing))
        self.add_label(_FACES, "section")
        self.faces = self.add(PhotoFaces(self.state, marks))
        self.add_label(LOOK, "section")
        self.looks = add_later(self.column, partial(PhotoLooks, self.state, shared.jobs))
        self.add_label(LIGHT, "section")
        self.light = self.add(PhotoLight(self.state))
        self.tone = add_later(self.column, partial(PhotoTone, shared))
        self.column.addSpacing(8)
        self.shows = self._description()
        self.photographer = self._photographer()
        self.credit = self.add(CreditTick(self.state))
        self.remove = self.add(
            bound_button(translator, _REMOVE, does=lambda: self.state.edit(remove_photo(self.state.visual), "photo"))
        )
        self.column.addStretch()
        for changed in (self.state.problems_changed, self.state.format_changed, translator.changed):
            changed.connect(self._warn)
        self.state.visual_changed.connect(self._on_visual_changed)
        self._on_visual_changed()
        self._warn()

    def _add_import(self, preferences: Preferences) -> None:
        """The ways in: a file, several dropped at once, the newest of the person's folders, the phone."""
        self.import_panel = self.add(ImportPanel(self.state, self.importer))
        self.dropped = self.add(DroppedPhotos(self.state, self.importer))
        self.newest = self.add(NewestPhotos(self.state, preferences, self.importer))
        self.from_phone = self.add(from_phone(self.state.translator))

    def _photographer(self) -> QLineEdit:
        field = QLineEdit()
        self.add_field(_PHOTOGRAPHER, field)
        self.state.translator.bind(field, field.setAccessibleDescription, _CREDIT)
        BoundField(field, self.state, Binding(_photographer, name_photographer, "photographer"))
        self.add_label(_CREDIT, "quiet")
        return field

    def _description(self) -> TextArea:
        """The field for what the photo shows; the example's photo is described by nobody."""
        field, translator = TextArea(2), self.state.translator
        self.add_field(_SHOWS, field)
        translator.bind(field, field.setPlaceholderText, _SHOWS_EXAMPLE)
        translator.bind(field, field.setAccessibleDescription, _SHOWS_HELP)
        BoundField(field, self.state, Binding(_shows, describe_photo, "shows", cleaner=clean_shown))
        self.add_label(_SHOWS_HELP, "quiet")
        return field

    def show_framing(self) -> None:
        """Focus the zoom slider, which makes a photo too small or large enough; without a photo, the open button."""
        self.bring_to("photo", self.framing.widget.zoom if self.state.visual.photo else self.import_panel.open)

    def show_photographer(self) -> None:
        """Focus the field of who took the photo."""
        self.bring_to("photo", self.photographer)

    def _on_visual_changed(self) -> None:
        has_photo = self.state.visual.photo is not None
        for part in (self.framing, self.faces, self.looks, self.light, self.tone, self.remove):
            part.setEnabled(has_photo)
        # The example's photo is nobody's work to credit, nor anybody's to describe.
        own = has_photo and "photo" not in self.state.visual.sample
        for field in (self.photographer, self.shows):
            field.setEnabled(own)

    def _warn(self) -> None:
        """Show that the photo is too small: as a warning for screens, as a hint for paper."""
        formats = self.state.campaign.format_by_id
        needs = {need.formats[0].medium: need for need in photo_needs(self.state.problems, formats)}
        self._show_need(self.warning, _SMALL, needs.get("screen"))
        self._show_need(self.hint, _FOR_PAPER, needs.get("print"))

    def _show_need(self, label: QLabel, words: Words, need: Need | None) -> None:
        label.setVisible(need is not None)
        if need is not None:
            small = small_photo_words(need.enlargement, need.formats, self.state.format)
            why = in_words(replace(need.worst, words=small))
            label.setText(self.state.translator(words.format(why=why)))


def _photographer(visual: Visual) -> str:
    return visual.photo.photographer if visual.photo else ""


def _shows(visual: Visual) -> str:
    return visual.photo.shows if visual.photo else ""

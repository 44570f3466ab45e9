"""The looks of a photo as buttons, each with a preview of the photo in that look."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from composer.core.color import Color
from composer.core.document.edits import choose_look
from composer.core.geometry import Crop, Point, Rect, Size, crop_rect
from composer.core.layout.framing import UPPER_THIRD
from composer.core.layout.photo_rotation import seen_face, seen_size
from composer.core.poster import PhotoSlot
from composer.core.visual import LOOKS, Light, LookName, PhotoChoice, Tone
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.thumbnail import on_screen
from composer.gui.widgets.turns import single_shot
from composer.render.photo.looks import Look, look_of
from composer.render.photo.photo import Photo
from composer.render.photo.rotated import seen
from composer.render.photo.slot_cut import slot_cut

TITLE = Words("Allure", "Look")
_NAMES: dict[LookName, Words] = {
    "natural": Words("Naturelle", "Natural"),
    "black-and-white": Words("Noir et blanc", "Black and white"),
    "duotone": Words("Deux tons", "Two tones"),
    "halftone": Words("Trame", "Halftone"),
}
#: Pixels, milliseconds.
_PREVIEW, _DELAY = QSize(80, 80), 200
#: Design pixels of the slot that a preview stands for: small, so that the dots of a halftone are seen.
_FRAMED = 160
#: The zoom of the previews: a look is easier to judge on a face than on a wall.
_ZOOM = 1.6


class PhotoLooks(Choices):
    """The looks, with previews made again in the background when the photo, its rotation or the palette changes."""

    def __init__(self, state: State, jobs: Jobs) -> None:
        super().__init__(state.translator, TITLE, 2, _PREVIEW)
        self._state, self._jobs = state, jobs
        self._made: object = None
        self._pause = single_shot(self, _DELAY, self._preview)
        self.offer(list(_NAMES.items()))
        self.chosen.connect(self._choose)
        for changed in (state.visual_changed, state.step_changed):
            changed.connect(self._on_visual_changed)
        self._on_visual_changed()

    def _choose(self, look: LookName) -> None:
        self._state.edit(choose_look(self._state.visual, look), "look")

    def _on_visual_changed(self) -> None:
        photo = self._state.visual.photo
        self.mark(photo.look if photo and photo.look != "poster" else self._state.poster.look)
        if self._state.step == "photo" and self._made != self._depends_on():
            self._pause.start()

    def _depends_on(self) -> object:
        photo = self._state.visual.photo
        return photo and (photo.digest, photo.turn, photo.flip, photo.angle, photo.faces, *_light(photo), self._tones())

    def _tones(self) -> tuple[Color, Color]:
        """The two tones of the poster in the palette chosen."""
        poster = self._state.poster
        palette = poster.palettes[poster.palette_id(self._state.visual.palette)]
        one, other = map(palette.color, poster.tones)
        return one, other

    def _preview(self) -> None:
        photo, choice = self._state.session.photo, self._state.visual.photo
        if photo is None or choice is None:
            return
        self._made = wanted = self._depends_on()
        side = round(_PREVIEW.width() * self.devicePixelRatioF())
        for look in LOOKS:
            work = partial(_preview_of, photo, choice, look_of(look, *self._tones(), *_light(choice)), side)
            self._jobs.start(work, partial(self._show, wanted, look))

    def _show(self, wanted: object, look: LookName, image: QImage) -> None:
        if wanted == self._made:
            self.draw(look, on_screen(image, self.devicePixelRatioF()))


def _light(choice: PhotoChoice) -> tuple[Light | None, Tone]:
    return choice.light, choice.tone


def _preview_of(photo: Photo, choice: PhotoChoice, look: Look, side: int) -> QImage:
    slot = PhotoSlot(Rect(0, 0, _FRAMED, _FRAMED))
    return slot_cut(seen(photo, choice), _around_face(photo.size, choice), slot, side / _FRAMED, look)


def _around_face(photo: Size, choice: PhotoChoice) -> Rect:
    """A square of the rotated photo, around the face."""
    face = seen_face(choice.faces[0], choice, photo) if choice.faces else None
    at = Point(face.x, face.y) if face else UPPER_THIRD
    return crop_rect(seen_size(photo, choice), Size(1, 1), Crop(at.x, at.y, _ZOOM))

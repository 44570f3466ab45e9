"""The photo moved in its frame: by hand, wheel, arrows and sliders, each the same edit of the visual."""

from PySide6.QtCore import QObject

from composer.core.edits import frame, unframe
from composer.core.geometry import MAX_ZOOM, Crop, Rect, crop_of, crop_rect
from composer.core.poster import PhotoSlot
from composer.gui.frames import Frames
from composer.gui.state import State
from composer.render.arrange import shown_part


class Framing(QObject):
    """Turns gestures in design pixels into crops of the photo, in the format looked at."""

    def __init__(self, state: State, frames: Frames, parent: QObject) -> None:
        """Frame the photo of `state` in the slot that `frames` shows."""
        super().__init__(parent)
        self._state, self._frames = state, frames

    @property
    def zoom(self) -> float:
        """How near the photo is: 1 is the whole of what the slot can show."""
        slot, photo = self._frames.photo_slot(), self._state.session.photo
        part = self._part()
        if slot is None or photo is None or part is None:
            return 1.0
        return crop_of(photo.size, slot.box.size, part).zoom

    def move(self, across: float, down: float) -> None:
        """Move the photo by so many design pixels under the frame."""
        slot, part = self._frames.photo_slot(), self._part()
        if slot is None or part is None:
            return
        moved = Rect(
            part.x - across / slot.box.width * part.width,
            part.y - down / slot.box.height * part.height,
            part.width,
            part.height,
        )
        self._frame(slot, moved, self.zoom)

    def near(self, times: float) -> None:
        """Bring the photo so many times nearer, about the middle of its frame."""
        self.set_zoom(self.zoom * times)

    def set_zoom(self, zoom: float) -> None:
        """Bring the photo to this zoom, 1 to MAX_ZOOM."""
        slot, part = self._frames.photo_slot(), self._part()
        if slot is not None and part is not None:
            self._frame(slot, part, min(max(zoom, 1.0), MAX_ZOOM))

    def reset(self) -> None:
        """Frame the photo as first proposed, in this format."""
        self._state.edit(unframe(self._state.visual, self._state.format.id), "frame")

    def settle(self) -> None:
        """The hand has stopped: the next gesture is another step to undo."""
        self._state.session.settle()

    def _part(self) -> Rect | None:
        slot, photo = self._frames.photo_slot(), self._state.session.photo
        if slot is None or photo is None:
            return None
        return shown_part(slot, photo.size, self._state.visual, self._state.format)

    def _frame(self, slot: PhotoSlot, part: Rect, zoom: float) -> None:
        photo = self._state.session.photo
        if photo is None:
            return
        wished = Crop(part.x + part.width / 2, part.y + part.height / 2, zoom)
        # Kept inside the photo at once, so that a hand that went too far does not have to come all the way back.
        kept = crop_of(photo.size, slot.box.size, crop_rect(photo.size, slot.box.size, wished))
        self._state.edit(frame(self._state.visual, kept, self._state.format.id), "frame", "frame")

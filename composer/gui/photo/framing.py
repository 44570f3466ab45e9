"""Crops the photo in its slot: pointer, wheel, arrows and sliders all make the same edit of the visual."""

from PySide6.QtCore import QObject, QTimer

from composer.core.document.edits import flip_photo, frame, frame_alike, straighten, tilt_photo, turn_photo, unframe
from composer.core.geometry import Crop, Point, Rect, Rotation, Size, crop_of, crop_rect
from composer.core.layout.photo_rotation import seen_size
from composer.core.layout.visible_layers import ARRANGED, drawn_layers, visible_part
from composer.core.poster import PhotoSlot
from composer.core.visual import FormatChoice, Visual
from composer.gui.canvas.frames import Frames
from composer.gui.state import State
from composer.render.frame import Frame

#: The largest zoom: beyond it, a phone's photo is blurred.
MAX_ZOOM = 8.0
#: Milliseconds without input after which a run of keys, wheel notches or pinches becomes one step to undo.
RUN_ENDS_AFTER = 600


class Framing(QObject):
    """Converts gestures in design pixels into crops of the photo, in the displayed format."""

    def __init__(self, state: State, frames: Frames, parent: QObject) -> None:
        """Crop the photo of `state` in the slot that `frames` shows."""
        super().__init__(parent)
        self._state, self._frames = state, frames
        self._before: Visual | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(RUN_ENDS_AFTER)
        self._pause.timeout.connect(self.settle)

    @property
    def zoom(self) -> float:
        """The zoom of the photo: 1 shows as much of it as the slot can."""
        slot, size, part = self._slot(), self._size(), self._part()
        if slot is None or size is None or part is None:
            return 1.0
        return crop_of(size, slot.opening.size, part).zoom

    @property
    def apart(self) -> bool:
        """Whether the displayed format has its own framing."""
        return self._state.visual.by_format.get(self._state.format.id, FormatChoice()).crop is not None

    def visible_slot(self) -> tuple[PhotoSlot, Rect] | None:
        """The photo slot of the displayed format and the part of the photo visible in it; lays out now if needed."""
        slot, photo = self._slot_in(self._frames.frame), self._state.session.photo
        return (slot, self._part_in(slot, photo.size)) if slot is not None and photo is not None else None

    def hold(self) -> None:
        """Begin a gesture: all its changes until `settle` are one step to undo."""
        self.settle()
        self._before = self._state.visual

    def cancel(self) -> None:
        """Cancel the gesture: the photo returns to where it began."""
        before, self._before = self._before, None
        if before is not None and before != self._state.visual:
            self._state.undo()

    def settle(self) -> None:
        """End the gesture: the next one is another step to undo."""
        self._before = None
        self._pause.stop()
        self._state.session.settle()

    def move(self, across: float, down: float) -> None:
        """Move the photo by so many design pixels in its slot."""
        slot, part = self._slot(), self._part()
        if slot is None or part is None:
            return
        # In the photo's own directions, where the slot is rotated.
        along = Rotation(slot.angle, Point(0, 0)).back(Point(across, down))
        moved = Rect(
            part.x - along.x / slot.opening.width * part.width,
            part.y - along.y / slot.opening.height * part.height,
            part.width,
            part.height,
        )
        self._crop(slot, moved, self.zoom)

    def nudge(self, across: float, down: float) -> None:
        """Move the photo as `move` does, by a key; a run of keys is one step to undo."""
        self.move(across, down)
        self.settle_soon()

    def near(self, times: float) -> None:
        """Multiply the zoom by `times`, about the centre of the slot."""
        self.set_zoom(self.zoom * times)
        self.settle_soon()

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom, from 1 to MAX_ZOOM."""
        slot, part = self._slot(), self._part()
        if slot is not None and part is not None:
            self._crop(slot, part, min(max(zoom, 1.0), MAX_ZOOM))

    def rotate(self, quarters: int) -> None:
        """Rotate the photo clockwise by `quarters` of a turn, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(turn_photo(self._state.visual, quarters, photo.size), "turn")

    def flip(self) -> None:
        """Mirror the photo left to right, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(flip_photo(self._state.visual, photo.size), "flip")

    def tilt(self, angle: float) -> None:
        """Tilt the photo by `angle` degrees clockwise, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(tilt_photo(self._state.visual, angle, photo.size), "tilt", "tilt")

    def reset(self) -> None:
        """Reset the framing to the proposed one, neither rotated nor tilted, in every format."""
        self._state.edit(straighten(self._state.visual), "frame")

    def use_common(self) -> None:
        """Give the displayed format the framing common to the others."""
        self._state.edit(unframe(self._state.visual, self._state.format.id), "frame")

    def apply_to_all(self) -> None:
        """Give every format the framing of the displayed one."""
        slot, size, part = self._slot(), self._size(), self._part()
        if slot is not None and size is not None and part is not None:
            self._state.edit(frame_alike(self._state.visual, crop_of(size, slot.opening.size, part)), "frame")

    def settle_soon(self) -> None:
        """Settle after a pause, for a run of small gestures; a gesture in progress settles by itself."""
        if self._before is None:
            self._pause.start()

    def _slot(self) -> PhotoSlot | None:
        """The slot drawn: of a layout's two arrangements, the one on the screen."""
        # The latest frame, even a moment old: laying one out for each gesture would lag behind the pointer.
        return self._slot_in(self._frames.thumbnail(self._state.format.id))

    def _slot_in(self, laid_out: Frame | None) -> PhotoSlot | None:
        state = self._state
        slots = [
            layer
            for arrangement in ARRANGED
            for layer in drawn_layers(state.visual, state.poster, state.format, arrangement)
        ]
        boxes = [item.box for item in laid_out.items if item.slot == "photo"] if laid_out else []
        drawn = (each for each in slots if isinstance(each, PhotoSlot) and each.opening in boxes)
        return next(drawn, None) or self._frames.photo_slot()

    def _size(self) -> Size | None:
        """The size of the photo once rotated and tilted."""
        photo, choice = self._state.session.photo, self._state.visual.photo
        return seen_size(photo.size, choice) if photo is not None and choice is not None else None

    def _part(self) -> Rect | None:
        slot, photo = self._slot(), self._state.session.photo
        return self._part_in(slot, photo.size) if slot is not None and photo is not None else None

    def _part_in(self, slot: PhotoSlot, photo: Size) -> Rect:
        return visible_part(slot, photo, self._state.visual, self._state.poster, self._state.format)

    def _crop(self, slot: PhotoSlot, part: Rect, zoom: float) -> None:
        size = self._size()
        if size is None:
            return
        wanted = Crop(part.x + part.width / 2, part.y + part.height / 2, zoom)
        # Clamped to the photo at once, so that a drag that went too far does not have to come all the way back.
        clamped = crop_of(size, slot.opening.size, crop_rect(size, slot.opening.size, wanted))
        self._state.edit(frame(self._state.visual, clamped, self._state.format.id), "frame", "frame")

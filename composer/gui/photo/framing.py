"""The photo moved in its frame: by hand, wheel, arrows and sliders, each the same edit of the visual."""

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

#: How near a hand can bring the photo: beyond that, what a phone takes is a blur.
NEAREST = 8.0
#: Milliseconds of rest after which a run of keys, of the wheel or of a pinch is one step to undo.
RUN_ENDS_AFTER = 600


class Framing(QObject):
    """Turns gestures in design pixels into crops of the photo, in the format looked at."""

    def __init__(self, state: State, frames: Frames, parent: QObject) -> None:
        """Frame the photo of `state` in the slot that `frames` shows."""
        super().__init__(parent)
        self._state, self._frames = state, frames
        self._held: Visual | None = None
        self._run = QTimer(self)
        self._run.setSingleShot(True)
        self._run.setInterval(RUN_ENDS_AFTER)
        self._run.timeout.connect(self.settle)

    @property
    def zoom(self) -> float:
        """How near the photo is: 1 is the whole of what the slot can show."""
        slot, size, part = self._slot(), self._size(), self._part()
        if slot is None or size is None or part is None:
            return 1.0
        return crop_of(size, slot.opening.size, part).zoom

    @property
    def apart(self) -> bool:
        """Whether the format looked at is framed on its own."""
        return self._state.visual.by_format.get(self._state.format.id, FormatChoice()).crop is not None

    def shown(self) -> tuple[PhotoSlot, Rect] | None:
        """The slot drawn in the format looked at, and the part of the photo it shows; laid out now if need be."""
        slot, photo = self._slot_in(self._frames.frame), self._state.session.photo
        return (slot, self._part_in(slot, photo.size)) if slot is not None and photo is not None else None

    def hold(self) -> None:
        """A hand takes the photo: what it does until it settles is one step to undo."""
        self.settle()
        self._held = self._state.visual

    def cancel(self) -> None:
        """The hand gives up: the photo is where it was taken."""
        held, self._held = self._held, None
        if held is not None and held != self._state.visual:
            self._state.undo()

    def settle(self) -> None:
        """The hand has stopped: the next gesture is another step to undo."""
        self._held = None
        self._run.stop()
        self._state.session.settle()

    def move(self, across: float, down: float) -> None:
        """Move the photo by so many design pixels under the frame."""
        slot, part = self._slot(), self._part()
        if slot is None or part is None:
            return
        # In the photo's own directions, where it is drawn turned.
        along = Rotation(slot.angle, Point(0, 0)).back(Point(across, down))
        moved = Rect(
            part.x - along.x / slot.opening.width * part.width,
            part.y - along.y / slot.opening.height * part.height,
            part.width,
            part.height,
        )
        self._frame(slot, moved, self.zoom)

    def nudge(self, across: float, down: float) -> None:
        """Move the photo as `move` does, by a key: a run of keys is one step."""
        self.move(across, down)
        self.rest()

    def near(self, times: float) -> None:
        """Bring the photo so many times nearer, about the middle of its frame."""
        self.set_zoom(self.zoom * times)
        self.rest()

    def set_zoom(self, zoom: float) -> None:
        """Bring the photo to this zoom, 1 to NEAREST."""
        slot, part = self._slot(), self._part()
        if slot is not None and part is not None:
            self._frame(slot, part, min(max(zoom, 1.0), NEAREST))

    def turn(self, quarters: int) -> None:
        """Turn the photo by quarters clockwise, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(turn_photo(self._state.visual, quarters, photo.size), "turn")

    def flip(self) -> None:
        """Mirror the photo left to right, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(flip_photo(self._state.visual, photo.size), "flip")

    def tilt(self, angle: float) -> None:
        """Lean the photo by `angle` degrees clockwise, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(tilt_photo(self._state.visual, angle, photo.size), "tilt", "tilt")

    def reset(self) -> None:
        """Frame the photo as first proposed, neither turned nor leaning, in every format."""
        self._state.edit(straighten(self._state.visual), "frame")

    def rejoin(self) -> None:
        """Frame the format looked at as the others are."""
        self._state.edit(unframe(self._state.visual, self._state.format.id), "frame")

    def share(self) -> None:
        """Frame every format as the one looked at."""
        slot, size, part = self._slot(), self._size(), self._part()
        if slot is not None and size is not None and part is not None:
            self._state.edit(frame_alike(self._state.visual, crop_of(size, slot.opening.size, part)), "frame")

    def rest(self) -> None:
        """A run of small gestures ends when nothing more comes; one in the hand ends when the hand lets go."""
        if self._held is None:
            self._run.start()

    def _slot(self) -> PhotoSlot | None:
        """The slot drawn: of the two arrangements of a layout, the one that is on the screen."""
        # The frame at hand, even a moment old: laying one out for each gesture would be slower than the hand.
        return self._slot_in(self._frames.thumbnail(self._state.format.id))

    def _slot_in(self, shown: Frame | None) -> PhotoSlot | None:
        state = self._state
        slots = [
            layer
            for arrangement in ARRANGED
            for layer in drawn_layers(state.visual, state.poster, state.format, arrangement)
        ]
        boxes = [item.box for item in shown.items if item.slot == "photo"] if shown else []
        drawn = (each for each in slots if isinstance(each, PhotoSlot) and each.opening in boxes)
        return next(drawn, None) or self._frames.photo_slot()

    def _size(self) -> Size | None:
        """The size of what is seen of the photo once turned."""
        photo, choice = self._state.session.photo, self._state.visual.photo
        return seen_size(photo.size, choice) if photo is not None and choice is not None else None

    def _part(self) -> Rect | None:
        slot, photo = self._slot(), self._state.session.photo
        return self._part_in(slot, photo.size) if slot is not None and photo is not None else None

    def _part_in(self, slot: PhotoSlot, photo: Size) -> Rect:
        return visible_part(slot, photo, self._state.visual, self._state.poster, self._state.format)

    def _frame(self, slot: PhotoSlot, part: Rect, zoom: float) -> None:
        size = self._size()
        if size is None:
            return
        wished = Crop(part.x + part.width / 2, part.y + part.height / 2, zoom)
        # Kept inside the photo at once, so that a hand that went too far does not have to come all the way back.
        kept = crop_of(size, slot.opening.size, crop_rect(size, slot.opening.size, wished))
        self._state.edit(frame(self._state.visual, kept, self._state.format.id), "frame", "frame")

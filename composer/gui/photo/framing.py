"""Crops the photo in its slot: pointer, wheel, arrows and sliders all make the same edit of the visual."""

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from composer.core.document import edits
from composer.core.geometry import Crop, Point, Rect, Rotation, Size, crop_of, crop_rect
from composer.core.layout.photo_rotation import seen_size
from composer.core.layout.reframing import reframing_of
from composer.core.layout.visible_layers import ARRANGED, drawn_layers, proposed_part, visible_part
from composer.core.poster import PhotoSlot
from composer.core.visual import FormatChoice, Reframing, Visual, has_own_framing
from composer.gui.canvas.frames import Frames
from composer.gui.state import State
from composer.gui.widgets.turns import single_shot
from composer.render.frame import Frame

#: The largest zoom: beyond it, a phone's photo is blurred.
MAX_ZOOM = 8.0
#: Milliseconds without input after which a run of keys, wheel notches or pinches becomes one step to undo.
RUN_ENDS_AFTER = 600
#: In fractions of the slot: the point that a zoom leaves where it is.
_MIDDLE = Point(0.5, 0.5)


class _Framed(Struct, frozen=True):
    """The photo in its slot: their sizes, and the visible part of the one; `size` is the photo's once rotated."""

    slot: PhotoSlot
    photo: Size
    size: Size
    part: Rect

    @property
    def zoom(self) -> float:
        """1 shows as much of the photo as the slot can."""
        return self.crop.zoom

    @property
    def crop(self) -> Crop:
        """The part, as a crop of the photo."""
        return crop_of(self.size, self.slot.opening.size, self.part)


class Framing(QObject):
    """Converts gestures in design pixels, in the displayed format, into the framing of every format, or of that one."""

    #: Gestures frame every format from now on, or the displayed one alone.
    reach_changed = Signal()
    zoomed = Signal()

    def __init__(self, state: State, frames: Frames, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._frames = state, frames
        self._before: Visual | None = None
        #: The slot that was drawn last.
        self._drawn: PhotoSlot | None = None
        #: The photo as a gesture began.
        self._held: _Framed | None = None
        self._set_apart = False
        state.format_changed.connect(self.settle)
        state.format_changed.connect(self._frame_every_format)
        state.session_changed.connect(self._frame_every_format)
        self._pause = single_shot(self, RUN_ENDS_AFTER, self.settle)

    @property
    def zoom(self) -> float:
        """The zoom of the photo: 1 shows as much of it as the slot can."""
        framed = self._framed()
        return framed.zoom if framed is not None else 1.0

    @property
    def apart(self) -> bool:
        """Whether the displayed format has its own framing."""
        return has_own_framing(self._state.visual, self._state.format.id)

    @property
    def alone(self) -> bool:
        """Whether gestures frame the displayed format alone: asked for, or as it has its own framing already."""
        return self._set_apart or self.apart

    def toggle_alone(self) -> None:
        """Frame the displayed format alone from now on, or with the others again, whose framing it then takes."""
        if self.apart:
            self.use_common()
        else:
            self._set_apart = not self._set_apart
            self.reach_changed.emit()

    def visible_slot(self) -> tuple[PhotoSlot, Rect] | None:
        """The photo slot of the displayed format and the part of the photo visible in it; lays out now if needed."""
        slot, photo = self._slot_in(self._frames.frame), self._state.session.photo
        return (slot, self._part_in(slot, photo.size)) if slot is not None and photo is not None else None

    def hold(self) -> None:
        """Begin a gesture: all its changes until `settle` are one step to undo."""
        self.settle()
        self._frames.hold_other_formats()
        self._before, self._held = self._state.visual, self._framed()

    def cancel(self) -> None:
        """Cancel the gesture: the photo returns to where it began."""
        before, self._before = self._before, None
        self._frames.release_other_formats()
        if before is not None and before != self._state.visual:
            self._state.undo()

    def settle(self) -> None:
        """End the gesture: the next one is another step to undo."""
        self._before = None
        self._pause.stop()
        self._frames.release_other_formats()
        self._state.session.settle()

    def move(self, across: float, down: float) -> None:
        """Move the photo by so many design pixels in its slot."""
        framed = self._framed()
        if framed is None:
            return
        slot, part = framed.slot, framed.part
        # In the photo's own directions, where the slot is rotated.
        along = Rotation(slot.angle, Point(0, 0)).back(Point(across, down))
        x = part.x - along.x / slot.opening.width * part.width
        y = part.y - along.y / slot.opening.height * part.height
        self._crop(framed, Rect(x, y, part.width, part.height), framed.zoom)

    def nudge(self, across: float, down: float) -> None:
        """Move the photo as `move` does, by a key; a run of keys is one step to undo."""
        self.settle_soon()
        self.move(across, down)

    def near(self, times: float) -> None:
        """Multiply the zoom by `times`, about the centre of the slot."""
        self.settle_soon()
        self.set_zoom(self.zoom * times)
        self.zoomed.emit()

    def pull(self, times: float, about: Point) -> None:
        """Show the photo `times` as large as when the gesture began; `about`, in fractions of the slot, stays."""
        framed = self._framed()
        if framed is not None and self._held is not None:
            self._zoom(replace(framed, part=self._held.part), self._held.zoom * times, about)
            self.zoomed.emit()

    def set_zoom(self, zoom: float) -> None:
        """Set the zoom, from 1 to MAX_ZOOM."""
        if (framed := self._framed()) is not None:
            self._zoom(framed, zoom, _MIDDLE)

    def rotate(self, quarters: int) -> None:
        """Rotate the photo clockwise by `quarters` of a turn, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(edits.turn_photo(self._state.visual, quarters, photo.size), "turn")

    def flip(self) -> None:
        """Mirror the photo left to right, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(edits.flip_photo(self._state.visual, photo.size), "flip")

    def tilt(self, angle: float) -> None:
        """Tilt the photo by `angle` degrees clockwise, in every format."""
        if (photo := self._state.session.photo) is not None:
            self._state.edit(edits.tilt_photo(self._state.visual, angle, photo.size), "tilt", "tilt")

    @property
    def is_changed(self) -> bool:
        """Whether a person framed, rotated or tilted the photo, so that there is something to reset."""
        return edits.straighten(self._state.visual) != self._state.visual

    def reset(self) -> None:
        """Reset the framing to the proposed one, neither rotated nor tilted, in every format."""
        self._state.edit(edits.straighten(self._state.visual), "frame")

    def use_common(self) -> None:
        """Give the displayed format the framing common to the others."""
        self._state.edit(edits.unframe(self._state.visual, self._state.format.id), "frame")
        self._frame_every_format()

    def apply_to_all(self) -> None:
        """Give every format the framing of the displayed one."""
        framed = self._framed()
        if framed is not None:
            self._set_apart = False
            self._state.edit(edits.reframe_alike(self._state.visual, self._reframing(framed, framed.part)), "frame")

    def settle_soon(self) -> None:
        """Settle after a pause, for a run of small gestures; a gesture in progress settles by itself."""
        if self._before is None:
            self._frames.hold_other_formats()
            self._pause.start()

    def _slot(self) -> PhotoSlot | None:
        """The slot drawn: of a layout's two arrangements, the one on the screen."""
        # The latest frame, even a moment old: laying one out for each gesture would lag behind the pointer.
        return self._slot_in(self._frames.thumbnail(self._state.format.id))

    def _slot_in(self, laid_out: Frame | None) -> PhotoSlot | None:
        slots = self._slots()
        boxes = [item.box for item in laid_out.items if item.slot == "photo"] if laid_out else []
        drawn = next((each for each in slots if each.opening in boxes), None)
        # Between two paints of a drag, the one painted last.
        self._drawn = drawn or (self._drawn if self._drawn in slots else next(iter(slots), None))
        return self._drawn

    def _slots(self) -> list[PhotoSlot]:
        """The slot of each arrangement of the displayed format, the one asked for first."""
        visual, poster, format_ = self._state.visual, self._state.poster, self._state.format
        asked = visual.by_format.get(format_.id, FormatChoice()).arrangement
        arranged = reversed(ARRANGED) if asked == "second" else ARRANGED
        layers = (layer for each in arranged for layer in drawn_layers(visual, poster, format_, each))
        return [layer for layer in layers if isinstance(layer, PhotoSlot)]

    def _framed(self) -> _Framed | None:
        slot, photo, choice = self._slot(), self._state.session.photo, self._state.visual.photo
        if slot is None or photo is None or choice is None:
            return None
        return _Framed(slot, photo.size, seen_size(photo.size, choice), self._part_in(slot, photo.size))

    def _part_in(self, slot: PhotoSlot, photo: Size) -> Rect:
        return visible_part(slot, photo, self._state.visual, self._state.poster, self._state.format)

    def _zoom(self, framed: _Framed, zoom: float, about: Point) -> None:
        """Zoom the photo, leaving the point `about` of the slot where it is."""
        part, near = framed.part, min(max(zoom, 1.0), MAX_ZOOM)
        times = framed.zoom / near
        across, down = about.x * part.width * (1 - times), about.y * part.height * (1 - times)
        self._crop(framed, Rect(part.x + across, part.y + down, part.width * times, part.height * times), near)

    def _crop(self, framed: _Framed, part: Rect, zoom: float) -> None:
        wanted = Crop(part.x + part.width / 2, part.y + part.height / 2, zoom)
        # Clamped to the photo at once, so that a drag that went too far does not have to come all the way back.
        clamped, visual = crop_rect(framed.size, framed.slot.opening.size, wanted), self._state.visual
        if self.alone:
            changed = edits.frame(visual, replace(framed, part=clamped).crop, self._state.format.id)
        else:
            changed = edits.reframe(visual, self._reframing(framed, clamped))
        self._state.edit(changed, "frame", "frame")

    def _reframing(self, framed: _Framed, part: Rect) -> Reframing:
        """How `part` differs from what the displayed format proposes."""
        state = self._state
        proposed = proposed_part(framed.slot, framed.photo, state.visual, state.poster, state.format)
        return reframing_of(proposed, part, framed.slot.zone, state.format.id)

    def _frame_every_format(self) -> None:
        if self._set_apart:
            self._set_apart = False
            self.reach_changed.emit()

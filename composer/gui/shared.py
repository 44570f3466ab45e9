"""What the window hands to its parts: the state, the frames, the photo's framing and the thread beside."""

from msgspec import Struct

from composer.gui.face_marks import FaceMarks
from composer.gui.frames import Frames
from composer.gui.framing import Framing
from composer.gui.jobs import Jobs
from composer.gui.state import State


class Shared(Struct, frozen=True):
    """Built once by the window; every panel takes what it needs of it."""

    state: State
    frames: Frames
    framing: Framing
    marks: FaceMarks
    jobs: Jobs

"""The objects that every panel of the window uses: the state, the frames and the background jobs."""

from msgspec import Struct

from composer.gui.canvas.frames import Frames
from composer.gui.jobs import Jobs
from composer.gui.state import State


class Shared(Struct, frozen=True):
    """The objects that panels share, built once by the window."""

    state: State
    frames: Frames
    jobs: Jobs

"""What every panel of the window works with: the state, the frames and the jobs in the background."""

from msgspec import Struct

from composer.gui.canvas.frames import Frames
from composer.gui.jobs import Jobs
from composer.gui.state import State


class Shared(Struct, frozen=True):
    """Built once by the window; every panel takes what it needs of it."""

    state: State
    frames: Frames
    jobs: Jobs

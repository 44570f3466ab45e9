"""Whether what the window shows may leave it, by the clipboard or on paper; why not is said at once."""

from collections.abc import Callable

from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.gui.state import State


def may_leave(state: State, require: Callable[[Visual], None]) -> bool:
    """Whether the visual of `state` is what `require` asks for; the person is told why it is not."""
    try:
        require(state.visual)
    except Refused as refused:
        state.refused.emit(refused.problems[0])
        return False
    return True

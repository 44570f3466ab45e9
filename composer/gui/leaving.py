"""Checks whether the visual may leave the window, by the clipboard or on paper."""

from collections.abc import Callable

from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.gui.state import State


def may_leave(state: State, require: Callable[[Visual], None]) -> bool:
    """Whether the visual of `state` passes `require`; the person sees the reason when it does not."""
    try:
        require(state.visual)
    except Refused as refused:
        state.refuse(refused)
        return False
    return True

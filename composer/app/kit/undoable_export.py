"""Exports a kit that can be undone: what it replaces is kept until the next export."""

from collections.abc import Callable

from msgspec import Struct

from composer.app.kit.make import Made, Progress, Stopped, make_undoable_kit
from composer.app.kit.order import Order
from composer.app.studio import Studio
from composer.core.problems import Problem, Refused
from composer.export.kit import locked
from composer.export.kit_files import Replaced
from composer.export.undo import put_back


class Exported(Struct, frozen=True):
    """A kit, and the files it replaced."""

    made: Made
    replaced: tuple[Replaced, ...]


def export(order: Order, studio: Studio, progress: Progress, stopped: Callable[[], bool]) -> Exported | None:
    """Make the kit of `order`; None, with everything as it was, when `stopped` is true between two files.

    Refused when no folder can be used.
    """

    def watched(done: int, total: int, name: str) -> None:
        if stopped():
            raise Stopped
        progress(done, total, name)

    try:
        return Exported(*make_undoable_kit(order, studio, watched))
    except Stopped:
        return None


def take_back(exported: Exported) -> tuple[Problem, ...]:
    """Restore what the kit replaced and remove what was new; the problems of the files that could not be."""
    try:
        # Another run with the same kit takes seconds: nothing is said meanwhile.
        with locked(exported.made.folder, lambda: None):
            return put_back(exported.replaced)
    except Refused as refused:
        return refused.problems

"""What is made to fail or die: a save and an export, in a process forked from one that has everything loaded."""

import os
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.brief import resolve
from composer.app.context import load_context
from composer.app.document.document_lock import write_over
from composer.app.document.session import Session
from composer.app.kit.order import Order
from composer.app.kit.undoable_export import export
from composer.app.studio import Studio, open_studio
from composer.core.document.edits import write_quote
from composer.core.problems import Problem, Refused
from tests.own_person import own_brief

#: What a victim says when it leaves.
SAID_DONE, SAID_WHY, UNFORESEEN = 0, 3, 4

_OTHER = "Une autre phrase."


class Victim(Struct, frozen=True):
    """One thing to do to a folder that already holds the first result of it."""

    name: str
    #: Does it for the first time, and again with other words; the second one's problems.
    first: Callable[[Path], object]
    again: Callable[[Path], tuple[Problem, ...]]


def victims() -> tuple[Victim, ...]:
    """A save and an export of a person's visual, everything they need already read."""
    studio = open_studio(load_context())
    resolved = resolve(own_brief("bloc"), studio.context)
    session = Session(studio.context, resolved.visual, resolved.photo)
    return (_save(session), _export(Order(resolved, Path(), ("landscape",)), studio))


def leave(doing: Callable[[], tuple[Problem, ...]]) -> None:
    """Do it in this process, forked for it, and leave with what was said."""
    try:
        code = SAID_WHY if any(problem.severity == "error" for problem in doing()) else SAID_DONE
    except Refused:
        code = SAID_WHY
    except BaseException:
        code = UNFORESEEN
    os._exit(code)


def _save(session: Session) -> Victim:
    before = session.snapshot()
    session.edit(write_quote(session.visual, _OTHER), "quote")
    after = session.snapshot()

    def first(folder: Path) -> None:
        write_over(before, folder / "zoe.jps", None)

    def again(folder: Path) -> tuple[Problem, ...]:
        write_over(after, folder / "zoe.jps", None)
        return ()

    return Victim("save", first, again)


def _export(order: Order, studio: Studio) -> Victim:
    visual = write_quote(order.resolved.visual, _OTHER)
    other = replace(order, resolved=replace(order.resolved, visual=visual))

    def made(order: Order, folder: Path) -> tuple[Problem, ...]:
        exported = export(replace(order, out=folder), studio, lambda _done, _total, _name: None, lambda: False)
        if exported is None:
            raise AssertionError
        return exported.made.problems if not exported.made.complete else ()

    return Victim("export", lambda folder: made(order, folder), lambda folder: made(other, folder))

"""What a screen reader does on Linux: finds objects on the bridge (AT-SPI), acts on them and hears what is said.

Run by the system's Python, which has GObject; so this imports nothing of the program.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import NamedTuple, Protocol, TypeVar, cast

#: Seconds that something may take to come, and milliseconds that the program may take to answer one question.
_PATIENCE, _ANSWER = 40.0, 5000
_PAUSE = 0.1
_ANNOUNCED, _RENAMED = "object:announcement", "object:property-change:accessible-name"
#: Scroll bars are left to the keys that scroll; an empty cell of a table is told by its row and its column.
_NAMELESS = frozenset({"scroll bar", "table cell"})
_Found = TypeVar("_Found")


class States(Protocol):
    """The states of an object."""

    def contains(self, state: object) -> bool:
        """Whether the object is in it."""
        ...


class Node(Protocol):
    """An object on the bridge, as `Atspi.Accessible` is: GObject has no types of its own."""

    def get_name(self) -> str: ...
    def get_role_name(self) -> str: ...
    def get_state_set(self) -> States: ...
    def get_child_count(self) -> int: ...
    def get_child_at_index(self, at: int) -> "Node | None": ...
    def get_process_id(self) -> int: ...
    def get_action_iface(self) -> object: ...
    def get_n_actions(self) -> int: ...
    def get_action_name(self, at: int) -> str: ...
    def do_action(self, at: int) -> bool: ...
    def set_text_contents(self, text: str) -> bool: ...
    def set_cache_mask(self, mask: object) -> None: ...


class Event(Protocol):
    """What the program told of."""

    type: str
    any_data: object
    source: Node


class Seen(NamedTuple):
    """An object with what a screen reader says of it."""

    node: Node
    role: str
    name: str
    actions: tuple[str, ...]
    focusable: bool

    @property
    def must_be_named(self) -> bool:
        """Whether a person can act on it or come to it with the keyboard."""
        return (self.focusable or bool(self.actions)) and self.role not in _NAMELESS


class Missing(Exception):
    """Something did not come, in words."""


class Bridge:
    """The program as it is on the bridge, and what it has said so far."""

    def __init__(self, process: int) -> None:
        """Wait for the program of that `process` to appear, and listen to it."""
        gi = import_module("gi")
        gi.require_version("Atspi", "2.0")
        self._atspi = import_module("gi.repository.Atspi")
        glib = import_module("gi.repository.GLib")
        self._gone = cast("type[Exception]", glib.Error)
        self._turn = cast("Callable[[bool], bool]", glib.MainContext.default().iteration)
        #: Each sentence that was announced, and each new name.
        self.announced, self.renamed = list[str](), list[str]()
        self._atspi.init()
        self._atspi.set_timeout(_ANSWER, _ANSWER)
        self._listener = self._atspi.EventListener.new(self._hear)
        for kind in (_ANNOUNCED, _RENAMED):
            self._listener.register(kind)
        self.program = self.until(lambda: self._program(process), "the program on the bridge")
        self.program.set_cache_mask(self._atspi.Cache.NONE)

    def _program(self, process: int) -> Node | None:
        desktop = cast("Node", self._atspi.get_desktop(0))
        for at in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(at)
            if child is not None and child.get_process_id() == process:
                return child
        return None

    def _hear(self, event: Event) -> None:
        if event.type.startswith(_ANNOUNCED):
            self.announced.append(str(event.any_data))
        elif event.type.startswith(_RENAMED):
            self.renamed.append(str(event.any_data))

    def listen(self, seconds: float) -> None:
        """Hear what comes for some time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if not self._turn(False):  # noqa: FBT003 - GLib's: do not block
                time.sleep(_PAUSE / 10)

    def until(self, look: Callable[[], _Found | None], what: str, patience: float = _PATIENCE) -> _Found:
        """What `look` finds, as soon as it does; Missing where `what` does not come."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            self.listen(_PAUSE)
            # What is being replaced may go while it is looked at.
            with suppress(self._gone):
                if found := look():
                    return found
        raise Missing(f"no {what}")

    def windows(self) -> list[Node]:
        """The windows and dialogs that are open, the last one opened last."""
        children = (self.program.get_child_at_index(at) for at in range(self.program.get_child_count()))
        return [each for each in children if each is not None and self._is(each, "SHOWING")]

    def objects(self, top: Node | None = None) -> Iterator[Seen]:
        """All that can be seen from `top` down, or in every window."""
        for node in self.windows() if top is None else [top]:
            yield from self._below(node)

    def _below(self, node: Node) -> Iterator[Seen]:
        try:
            if not self._is(node, "VISIBLE"):
                return
            yield self._seen(node)
            children = [node.get_child_at_index(at) for at in range(node.get_child_count())]
        except self._gone:
            return
        for child in children:
            if child is not None:
                yield from self._below(child)

    def menu_items(self) -> Iterator[Seen]:
        """The entries of the menus, which are closed."""
        for bar in [each for each in self.objects() if each.role == "menu bar"]:
            yield from self._entries(bar.node)

    def _entries(self, node: Node) -> Iterator[Seen]:
        children = [node.get_child_at_index(at) for at in range(node.get_child_count())]
        for child in filter(None, children):
            yield self._seen(child)
            yield from self._entries(child)

    def _seen(self, node: Node) -> Seen:
        count = node.get_n_actions() if node.get_action_iface() else 0
        actions = tuple(node.get_action_name(at) for at in range(count))
        return Seen(node, node.get_role_name(), node.get_name().strip(), actions, self._is(node, "FOCUSABLE"))

    def _is(self, node: Node, state: str) -> bool:
        return node.get_state_set().contains(getattr(self._atspi.StateType, state))

    def find(self, name: str, *roles: str, top: Node | None = None) -> Seen:
        """The first object of that name and of one of the `roles` that answers to acts."""

        def look() -> Seen | None:
            found = (each for each in self.objects(top) if each.name == name and each.role in roles)
            return next((each for each in found if self._is(each.node, "ENABLED")), None)

        return self.until(look, f"{' or '.join(roles)} « {name} »")

    def act(self, seen: Seen) -> None:
        """Do the first thing that the object offers, as a person who is told of it would."""
        if not seen.actions:
            raise Missing(f"nothing to do with {seen.role} « {seen.name} »")
        # What opens a dialog answers only once that is closed.
        with suppress(self._gone):
            seen.node.do_action(0)
        self.listen(_PAUSE)

    def write(self, seen: Seen, text: str) -> None:
        """Replace the text of a field, and read it back."""
        seen.node.set_text_contents(text)
        self.until(lambda: self.text_of(seen.node) == text, f"text « {text[:40]} » in « {seen.name} »")

    def text_of(self, node: Node) -> str:
        """The text of a field."""
        return cast("str", self._atspi.Text.get_text(node, 0, -1))

    def is_checked(self, seen: Seen) -> bool:
        """Whether a box or a button is checked."""
        return self._is(seen.node, "CHECKED")

    def hears(self, start: str, since: int = 0) -> str:
        """The announcement that begins so, as soon as it comes; those before `since` do not count."""

        def look() -> str | None:
            return next((each for each in self.announced[since:] if each.startswith(start)), None)

        return self.until(look, f"announcement « {start}… »; heard: {self.announced[since:]}")

"""The location of a problem: a slot, formats, networks, or a file and its key, element or line."""

from msgspec import Struct

from composer.core.naming import shown

_BARE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


class Location(Struct, frozen=True):
    """The location of a problem; fields that do not apply are empty. `str` writes it for people: it is never parsed.

    It becomes text only when it is shown: a file has thousands of keys, and most often no problem at any of them.
    """

    #: Ids of formats, of the slots or fields of a visual, and of networks.
    formats: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    #: A file's name or path, as it is shown.
    file: str = ""
    #: Keys of tables, and indexes in lists.
    keys: tuple[str | int, ...] = ()
    #: Path of an element in a drawing: `svg/g[1]/rect[2]`.
    element: str = ""
    #: Counted from 1; 0 for none.
    line: int = 0
    column: int = 0

    def key(self, name: str) -> "Location":
        """The key `name` of the table at this location of a file."""
        return Location(file=self.file, keys=(*self.keys, name))

    def item(self, index: int) -> "Location":
        """The item `index`, from 0, of the list at this location of a file."""
        return Location(file=self.file, keys=(*self.keys, index))

    def __str__(self) -> str:
        heads = (*map(", ".join, (self.formats, self.slots, self.networks)), self.file)
        keys = "".join(map(_written, self.keys)).removeprefix(".")
        tails = (": ".join(filter(None, heads)), keys, self.element, self.line, self.column)
        return ":".join(str(each) for each in tails if each)


#: The location of a problem that has none in particular.
NOWHERE = Location()


def at_slot(slot: str, *formats: str) -> Location:
    """The location of a slot or a field of a visual, in `formats` if only there."""
    return Location(formats, (slot,))


def on_network(network: str, slot: str = "") -> Location:
    """The location of a network's caption, or of a field that belongs to one network."""
    return Location(slots=(slot,) if slot else (), networks=(network,))


def in_file(name: object) -> Location:
    """The location of a file or a folder, by its name or path."""
    return Location(file=str(name))


def _written(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{shown(step)}" if step and _BARE.issuperset(step) else f'."{shown(step)}"'

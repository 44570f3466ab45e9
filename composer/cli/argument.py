"""The form of a command and of its arguments, as `arguments` lists them and `parser` hands them to argparse."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from composer.core.words import Language, Words

#: Placeholders for the values of many arguments.
FILE, FOLDER = Words("FICHIER", "FILE"), Words("DOSSIER", "FOLDER")
TEXT, NAME = Words("TEXTE", "TEXT"), Words("NOM", "NAME")


class Argument(Struct, frozen=True):
    """One argument: its names, its help, the placeholder for its value, and argparse's own options."""

    names: tuple[str, ...]
    help: Words
    metavar: Words | None = None
    options: dict[str, Any] = {}  # argparse's options are of any type
    convert: Callable[[str, Language], object] | None = None


class Command(Struct, frozen=True):
    """One command and its arguments; a command about a thing has commands of its own, of which one is given.

    One that `does_alone` something may be given without any of them.
    """

    help: Words
    arguments: tuple[Argument, ...] = ()
    commands: Mapping[str, "Command"] = {}
    does_alone: bool = False


def flag(name: str, help_: Words) -> Argument:
    """An option without a value, which is given or not."""
    return Argument((name,), help_, options={"action": "store_true"})


#: Arguments of many commands.
JSON = flag(
    "--json",
    Words("écrit le résultat en JSON, pour un autre programme", "print the result as JSON, for other programs"),
)
OUT = Argument(
    ("--out",),
    Words("dossier où écrire (par défaut, «\u00a0.\u00a0»)", "folder to write to (default: .)"),
    FOLDER,
    {"type": Path, "default": Path()},
)
NETWORK = Argument(("--network",), Words("ce réseau seulement", "this network only"), Words("RÉSEAU", "NETWORK"))

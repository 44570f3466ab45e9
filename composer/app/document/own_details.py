"""Keeps who a person is, on this computer and at their request, in a small file of the same kind as visuals."""

from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from composer.app.document.session import Session
from composer.app.example import example_parts
from composer.app.logo import stored_logo
from composer.core.problems import Problem, Refused, in_file
from composer.core.visual import Person, Visual
from composer.core.words import Words
from composer.render.logo import Logo
from composer.storage.atomic_write import make_folder, write_atomic
from composer.storage.limited_read import read_bytes
from composer.storage.visual_file import stored_in, visual_bytes

FILE = "details.jps"
#: Bytes: a logo of 4 MiB, and texts.
_LARGEST = 6 << 20
_NOT_FORGOTTEN = Words(
    "Vos renseignements n’ont pas pu être effacés de cet ordinateur.",
    "Your details could not be erased from this computer.",
)
_CLOSE_OTHERS = Words(
    "Fermez les autres fenêtres du programme, puis réessayez.", "Close the program’s other windows, then try again."
)


class OwnDetails(Struct, frozen=True):
    """The person, with their handles, and the logo of their organisation."""

    person: Person = Person()
    logo: Logo | None = None


def details_of(session: Session) -> OwnDetails:
    """Who speaks in the visual of `session`; nobody where it is the example."""
    if example_parts(session.visual):
        return OwnDetails()
    return OwnDetails(session.visual.person, session.own_logo)


def read_details(folder: Path) -> OwnDetails:
    """Read what is kept in `folder`, cleaned and limited as a visual that somebody sent; empty when nothing can be."""
    path = folder / FILE
    with suppress(Refused, OSError):
        stored = stored_in(read_bytes(path, _LARGEST), path)
        return OwnDetails(stored.visual.person, stored_logo(stored.logo, path.name))
    return OwnDetails()


def keep_details(folder: Path, details: OwnDetails) -> None:
    """Keep `details` in `folder`, readable by their owner alone; Refused, what was kept intact, when that fails."""
    logo = details.logo
    visual = Visual("", person=details.person, logo=logo.digest if logo else "")
    path = folder / FILE
    make_folder(folder, 0o700)
    write_atomic(path, visual_bytes(path, visual, None, logo=logo.data if logo else None), 0o600)


def forget_details(folder: Path) -> None:
    """Remove what is kept in `folder`; Refused when the system does not allow it."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as error:
        raise Refused(Problem("not-erased", "warning", _NOT_FORGOTTEN, in_file(FILE), _CLOSE_OTHERS)) from error


def forget_details_of(folder: Path, person: Person) -> None:
    """Remove what is kept in `folder` where it is of `person`, by their name; Refused as above."""
    kept = read_details(folder).person.name
    if kept and kept == person.name:
        forget_details(folder)

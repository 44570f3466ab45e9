"""Writes a crash report without personal data, and the one sentence that the person reads."""

import contextlib
import os
import platform
import sys
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal

import composer
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.atomic_write import write_atomic

#: How many reports are kept, the latest ones.
MOST_REPORTS = 10
#: Stack frames listed for one error, and errors listed of one chain: an endless recursion has a thousand.
_MOST_FRAMES, _MOST_ERRORS = 60, 8
_PREFIX = "rapport-"
_LIBRARIES = ("PySide6", "PIL", "msgspec", "pi_heif")
_HEAD = """\
Rapport d’une erreur imprévue du compositeur des JPS. Il ne contient ni texte, ni nom, ni photo, ni chemin de fichier.
Report of an unexpected error in the JPS composer. It contains no text, no name, no photo and no file path.
"""

#: The state of the unsaved work: kept just now, nothing to keep, or it could not be kept.
Work = Literal["kept", "nothing", "not-kept"]
_SAFE: dict[Work, Words] = {
    "kept": Words("Votre travail est gardé.", "Your work is kept."),
    "nothing": Words("Ce qui était déjà écrit est intact.", "What was already written is intact."),
    "not-kept": Words("Votre travail est encore dans la fenêtre.", "Your work is still in the window."),
}
_GO_ON: dict[Work, Words] = {
    "kept": Words(
        "Continuez; si l’erreur revient, enregistrez et rouvrez le programme.",
        "Continue; if the error comes back, save and reopen the program.",
    ),
    "nothing": Words(
        "Recommencez; si l’erreur revient, joignez ce rapport à votre demande d’aide.",
        "Try again; if the error comes back, attach this report when you ask for help.",
    ),
    "not-kept": Words("Enregistrez-le maintenant, sous un autre nom.", "Save it now, under another name."),
}
_WHERE = Words(
    "Un rapport sans rien de personnel est ici\u00a0: {report}.",
    "A report without personal data is here: {report}.",
)


def crash_problem(work: Work, report: Path | None) -> Problem:
    """Build the problem a person reads: what happened, what is safe, where the report is, what to do."""
    safe, where = _SAFE[work], _WHERE.format(report=report)
    words = Words(
        " ".join(("Une erreur imprévue est survenue.", safe.fr, *([where.fr] if report else ()))),
        " ".join(("An unexpected error occurred.", safe.en, *([where.en] if report else ()))),
    )
    return Problem("unforeseen", "error", words, fix=_GO_ON[work])


def write_report(folder: Path, text: str) -> Path | None:
    """Write a report to a private file in `folder` and remove the oldest ones; None when that fails too."""
    path = folder / f"{_PREFIX}{datetime.now().astimezone().strftime('%Y%m%d-%H%M%S-%f')}.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomic(path, text.encode("utf-8", "backslashreplace"))
    except (OSError, Refused):
        return None
    with contextlib.suppress(OSError):
        path.chmod(0o600)
        for old in sorted(folder.glob(f"{_PREFIX}*.txt"))[:-MOST_REPORTS]:
            old.unlink()
    return path


def report(error: BaseException) -> str:
    """Describe `error` by kinds, modules, functions and line numbers, with versions and the system.

    No message, as one may quote anything: only the codes of the program's own problems and the numbers of the
    system's errors. No local value, and modules instead of file names, as a path names the person whose folder it is.
    """
    errors = "\n\n".join(map(_described, _chain(error)))
    return f"{_HEAD}\n{_versions()}\n\n{errors}\n"


def _versions() -> str:
    # Only of loaded libraries: importing one may be what failed.
    loaded = ((name, getattr(sys.modules.get(name), "__version__", "")) for name in _LIBRARIES)
    libraries = (f"{name} {version}" for name, version in loaded if version)
    own, python = f"jps-composer {composer.__version__}", f"Python {platform.python_version()}"
    return "\n".join((own, python, *libraries, _system()))


def _system() -> str:
    """The system and its version, without `platform.platform()`, which starts `uname` on Linux."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"Windows {version.major}.{version.minor}.{version.build}"
    known = os.uname()
    return " ".join((known.sysname, known.release, known.machine, *platform.libc_ver()))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error, then its causes, the latest first."""
    each: BaseException | None = error
    for _ in range(_MOST_ERRORS):
        if each is not None:
            yield each
            each = each.__cause__ or each.__context__


def _described(error: BaseException) -> str:
    frames = [
        f"  {frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_qualname}"
        for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    if len(frames) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        frames = [*frames[:half], f"  … {len(frames) - 2 * half}", *frames[-half:]]
    return "\n".join((f"{type(error).__module__}.{type(error).__qualname__}{_detail(error)}", *frames))


def _detail(error: BaseException) -> str:
    if isinstance(error, Refused):
        return f": {', '.join(each.code for each in error.problems)}"
    if isinstance(error, OSError) and error.errno is not None:
        return f": errno {error.errno}"
    return ""

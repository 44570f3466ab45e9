"""The whole journey as a program of its own: `python -m tests.journey PART HOME`, PART being `compose`, `window`
or `x11`, the window on the display that the environment names.

It refuses Internet sockets and other programs from within; whatever runs it may refuse them from outside too. HOME
becomes the person's home: nothing is written elsewhere.
"""

import faulthandler
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

#: What the person types, and the folder they work in: found in no log afterwards.
QUOTE, NAME, PLACE = "Dix-sept fois, j’ai recommencé.", "Wilhelmine Xanadu", "chez-wilhelmine"
#: AF_INET, and AF_INET6 as Linux, Windows and macOS number it.
_INTERNET = {2, 10, 23, 30}
_OUTSIDE = {
    *("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"),
    *(
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
        "os.spawn",
        "os.fork",
        "os.forkpty",
        "os.startfile",
    ),
}
#: Milliseconds between two looks at whether a step is done, and how often one looks before giving up.
_TICK, _PATIENCE = 20, 4500
#: Seconds the whole may take.
_LONGEST = 240
ASKED = 42

Done = Callable[[], object]


def refuse_outside(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: ends the program with ASKED where it asks for an Internet socket, a name or another program."""
    asked = event == "socket.__new__" and arguments[1] in _INTERNET
    if asked or event in _OUTSIDE:
        os._exit(ASKED)


def main(part: str, home: Path) -> int:
    """Go through one part in `home`; 0 when every step was done."""
    sys.addaudithook(refuse_outside)
    faulthandler.dump_traceback_later(_LONGEST, exit=True)  # a question nobody answers shows where it was asked
    os.environ.update(
        HOME=str(home),
        XDG_DATA_HOME=str(home / "data"),
        XDG_CONFIG_HOME=str(home / "config"),
        QT_QPA_PLATFORM="xcb" if part == "x11" else "offscreen",
        LANG="fr_CA.UTF-8",
    )
    place = home / PLACE
    place.mkdir(parents=True, exist_ok=True)
    photo = _photo(place / "photo.jpg")
    return {"compose": _compose, "window": _window, "x11": _window}[part](place, photo)


def _photo(path: Path) -> Path:
    from PIL import Image

    Image.effect_noise((900, 1200), 60).convert("RGB").save(path, "JPEG")
    return path


def _compose(place: Path, photo: Path) -> int:
    """Every format in every type, from the command line."""
    from composer.__main__ import main as program
    from composer.core.file_types import EXPORT_TYPE

    types = [word for kind in EXPORT_TYPE for word in ("--type", kind)]
    words = ["--quote", QUOTE, "--name", NAME, "--photo-of", "self", "--agreed", "publish"]
    return program(
        ["compose", "--poster", "bloc", "--photo", str(photo), *words, *types, "--out", str(place / "kits"), "--debug"]
    )


def _window(place: Path, photo: Path) -> int:
    """The window as the program opens it, worked on from an empty visual to the end."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from composer.core.words import Language
    from composer.gui import main as program
    from composer.gui.preferences import Folders
    from composer.gui.window.window import Window

    steps, looks = _steps(place, photo), [0]
    awaited: list[Done] = [lambda: True]
    build, timers = program.build_window, list[QTimer]()

    def go_on() -> None:
        looks[0] += 1
        if looks[0] > _PATIENCE:
            os._exit(1)
        if awaited[0]():
            awaited[0], looks[0] = next(steps, _never), 0

    def build_and_go(
        application: QApplication, files: Sequence[str], language: Language | None, folders: Folders
    ) -> Window:
        # The application is there: made as the program makes it, with all that it settles before.
        timers.append(QTimer())
        timers[0].timeout.connect(go_on)
        timers[0].start(_TICK)
        return build(application, files, language, folders)

    program.__dict__["build_window"] = build_and_go
    return program.main([])


def _never() -> bool:
    return False


def _steps(place: Path, photo: Path) -> Iterator[Done]:
    """Each thing that is done, then what to wait for."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog

    from composer.app.platform_folders import own_folder
    from composer.core.document.edits import describe_person, give_consent, write_quote
    from composer.core.visual import Consent
    from composer.gui.widgets.asking import Ask
    from composer.gui.window.window import Window

    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, Window))
    state, file = window.state, place / "visuel.jps"

    def answer(self: Ask, which: str, proposed: Path) -> Path:
        assert self
        assert which == "visual"
        assert proposed.suffix == file.suffix
        return file

    Ask.new_file = answer
    before = state.visual.photo
    window.steps.photo.importer.take(photo, photo.name)
    yield lambda: state.visual.photo != before
    state.edit(write_quote(state.visual, QUOTE), "quote")
    state.edit(describe_person(state.visual, name=NAME), "person")
    yield lambda: list(own_folder().rglob("visual.json"))
    window.preferences.change(export_folder=str(place / "kits"))
    # Whose photo it is comes first: nothing is written before it is said.
    window.export()
    yield lambda: window.exports.outcome == "asking"
    state.edit(give_consent(state.visual, Consent("self", ("publish",))), "consent")
    window.export()
    yield lambda: window.exports.outcome == "done"
    window.documents.save()
    yield lambda: not state.session.unsaved
    assert file.exists()
    window.documents.open_path(place / "absent.jps")
    # What the notice said of the export may still show.
    yield lambda: "absent.jps" in window.notice.text
    window.commands["about"].trigger()
    yield lambda: window.findChildren(QDialog)
    window.findChildren(QDialog)[0].accept()
    QTimer.singleShot(0, _fail)
    yield lambda: "imprévue" in window.notice.text
    window.leave()


def _fail() -> None:
    raise ZeroDivisionError(QUOTE, NAME)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))

"""Some doors given all their inputs in a process that may start nothing, connect nowhere and write only in its folder.

Writes, as JSON, what each input of each door ended in, and the most memory that was held.
"""

import json
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time

from msgspec import Struct
from msgspec.structs import replace

from composer.app.context import load_context
from composer.app.studio import Studio, open_studio
from tests.hostile.corpus import inputs
from tests.hostile.doors import refusal

_NEVER = ("subprocess.Popen", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.system", "os.startfile")
_CHANGING = ("os.rename", "os.link", "os.symlink", "os.remove", "os.mkdir", "os.rmdir")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Ended(Struct, frozen=True):
    """How an input ended: a refusal in words, or a fault (a traceback, or what was tried); the seconds worked."""

    refusal: str = ""
    fault: str = ""
    seconds: float = 0.0


class Guard:
    """Notes whatever an audited call of Python tries outside `home`; nothing lets go of it again (PEP 578)."""

    def __init__(self, home: Path) -> None:
        self._home = str(home)
        self.tried: list[str] = []
        sys.addaudithook(self._see)

    def _see(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in _NEVER or event.startswith("socket."):
            self._stop(f"{event} {arguments}")
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITING:
            self._inside(event, arguments[0])
        if event in _CHANGING:
            self._inside(event, arguments[0], arguments[-1])

    def _inside(self, event: str, path: object, folder: object = -1) -> None:
        """Stop what is outside; `folder` is the descriptor of the folder that a relative path begins in."""
        if not isinstance(path, (str, bytes)):
            return
        beside = f"/proc/self/fd/{folder}" if isinstance(folder, int) and folder >= 0 else "."
        if not os.path.realpath(os.path.join(os.path.realpath(beside), os.fsdecode(path))).startswith(self._home):  # noqa: PTH118
            self._stop(f"{event} {path!r}")

    def _stop(self, tried: str) -> None:
        self.tried.append(tried)
        raise PermissionError(tried)


def _ended(drop_target: str, data: bytes, folder: Path, studio: Studio) -> Ended:
    started = process_time()
    try:
        said = refusal(drop_target, data, folder, studio)
    except Exception:
        return Ended(fault=traceback.format_exc())
    return Ended(said, seconds=process_time() - started)


def _all(drop_target: str, home: Path, guard: Guard, studio: Studio) -> Mapping[str, Ended]:
    studio = replace(studio, context=replace(studio.context, own_posters=home / "own", read={}))
    ended = dict[str, Ended]()
    for number, (name, data) in enumerate(inputs(drop_target).items()):
        folder = home / str(number)
        folder.mkdir(parents=True)
        ended[name] = _ended(drop_target, data, folder, studio)
        if guard.tried:
            ended[name] = Ended(fault="; ".join(guard.tried))
            guard.tried.clear()
    return ended


def _main(drop_targets: Sequence[str], home: Path) -> None:
    studio = open_studio(load_context())
    guard = Guard(home)
    ended = {each: _all(each, home / each, guard, studio) for each in drop_targets}
    told = {
        door: {name: [each.refusal, each.fault, each.seconds] for name, each in of_door.items()}
        for door, of_door in ended.items()
    }
    sys.stdout.write(json.dumps({"ended": told, "megabytes": _most_held()}))


def _most_held() -> float:
    """Megabytes, of this program alone: what `getrusage` says counts the process that started it. 0 but on Linux."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


if __name__ == "__main__":
    _main(sys.argv[2:], Path(sys.argv[1]).resolve())

"""Every system call on files that a save and an export make, failed once and killed at once, by strace from outside.

The victim is forked from a process that has everything loaded, stops itself, and goes on once strace holds it: calls
are then counted from the first one of the save or the export.
"""

import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from tests.faults.victims import SAID_DONE, UNFORESEEN, Victim, leave

#: Calls that name a file or hold one, but for those on memory and on waiting, which have no file to lose.
_TRACED = "trace=%file,%desc"
_LEFT_OUT = frozenset("mmap poll ppoll select pselect6 epoll_wait epoll_pwait epoll_ctl execve".split())
#: A call of the log, by its name; what strace makes of one that it changed.
_CALL = re.compile(r"^(?:\d+ +)?([a-z_0-9]+)\(", re.MULTILINE)
#: Hidden: temporary files, and a kit's lock and journal, which a kill leaves for the next run.
_HIDDEN = re.compile(r"(?:^|/)\.jps-")
#: Whatever writes, names or keeps: killed here, a careless program leaves half a file.
_WRITING = frozenset(
    "open openat creat write writev pwrite64 fsync fdatasync close rename renameat renameat2 unlink unlinkat link "
    "linkat chmod fchmod fchmodat fchmodat2 mkdir mkdirat rmdir ftruncate truncate symlink symlinkat fallocate".split()
)
_PR_SET_PTRACER, _ANY = 0x59616D61, ctypes.c_ulong(-1).value


class Shot(Struct, frozen=True):
    """One fault: the `nth` call of that name, and what becomes of it as strace writes it."""

    call: str
    nth: int
    fault: str


class Verdict(Struct, frozen=True):
    """What a shot did, and why it is not as promised; empty when it is."""

    shot: Shot
    hit: bool
    wrong: str = ""


def shots(victim: Victim, folder: Path) -> tuple[Shot, ...]:
    """Every call of the victim with every fault that suits it."""
    log = _run(victim, _fresh(victim, folder / "counted"), None)[1]
    calls = Counter(call for call in _CALL.findall(log) if call not in _LEFT_OUT)
    errors = [Shot(call, nth, f"error={error}") for call, nth in _numbered(calls) for error in ("EIO", "ENOSPC")]
    kills = [Shot(call, nth, "signal=KILL") for call, nth in _numbered(calls) if call in _WRITING]
    return (*errors, *kills)


def verdicts(victim: Victim, chosen: tuple[Shot, ...], folder: Path) -> Iterator[Verdict]:
    """What each shot did to a folder of its own."""
    old = _contents(_fresh(victim, folder / "old"))
    done = _fresh(victim, folder / "new")
    victim.again(done)
    new = _contents(done)
    for number, shot in enumerate(chosen):
        place = _copied(folder / "old", folder / f"shot-{number}")
        status, log = _run(victim, place, shot)
        yield Verdict(shot, _was_hit(shot, status, log), _wrong(status, _contents(place), old, new))
        shutil.rmtree(place)


def _wrong(status: int, found: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes]) -> str:
    """Why what is found is not whole, or not as it was said to be."""
    killed = os.WIFSIGNALED(status)
    code = None if killed else os.WEXITSTATUS(status)
    files = {name: data for name, data in found.items() if not _HIDDEN.search(name)}
    torn = [name for name in {*old, *files} if not _whole(name, files.get(name), old, new)]
    if code == UNFORESEEN:
        return "a traceback"
    if torn:
        return f"neither the old file nor the new one: {torn}"
    if code == SAID_DONE and not all(files.get(name) == data for name, data in new.items()):
        beside = {Path(name).name: data for name, data in files.items() if name not in new}
        wanted = {Path(name).name: data for name, data in new.items()}
        # That the kit stands beside is told in its manifest.
        told = {"kit.json"} & {*beside, *wanted}
        same = all(beside.get(name) == wanted.get(name) for name in {*beside, *wanted} - told)
        return "" if same else "said done, and was not"
    return ""


def _whole(name: str, data: bytes | None, old: dict[str, bytes], new: dict[str, bytes]) -> bool:
    if data is not None and Path(name).name == "kit.json":
        return data.startswith(b"{") and data.endswith(b"}\n")  # it also tells what could not be written
    if name not in old and name not in new:
        # A folder beside, for a disk that would not say whose the first one is.
        return data in {each for where, each in new.items() if Path(where).name == Path(name).name}
    return data in (old.get(name), new.get(name))


def _was_hit(shot: Shot, status: int, log: str) -> bool:
    return os.WIFSIGNALED(status) if shot.fault == "signal=KILL" else "(INJECTED)" in log


def _numbered(calls: Counter[str]) -> Iterator[tuple[str, int]]:
    for call, count in sorted(calls.items()):
        for nth in range(1, count + 1):
            yield call, nth


def _fresh(victim: Victim, folder: Path) -> Path:
    folder.mkdir(parents=True)
    victim.first(folder)
    return folder


def _copied(source: Path, target: Path) -> Path:
    shutil.copytree(source, target)
    return target


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _run(victim: Victim, folder: Path, shot: Shot | None) -> tuple[int, str]:
    """The victim's status and strace's log of it."""
    log = folder.with_suffix(".log")
    process = _stopped(lambda: leave(lambda: victim.again(folder)))
    inject = [] if shot is None else ["-e", f"inject={shot.call}:{shot.fault}:when={shot.nth}"]
    with subprocess.Popen(
        ["strace", "-q", "-e", _TRACED, *inject, "-o", str(log), "-p", str(process)], stderr=subprocess.PIPE
    ) as tracer:
        _await(lambda: _tracer_of(process) != 0)
        os.kill(process, signal.SIGCONT)
        status = os.waitpid(process, 0)[1]
        tracer.communicate(timeout=20)
    text = log.read_text("utf-8", "replace")
    log.unlink()
    return status, text


def _stopped(doing: Callable[[], None]) -> int:
    """A fork of this process that waits, stopped, to be let on."""
    sys.stdout.flush()
    process = os.fork()
    if process == 0:
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
        os.kill(os.getpid(), signal.SIGSTOP)
        doing()
    os.waitpid(process, os.WUNTRACED)
    return process


def _tracer_of(process: int) -> int:
    status = Path(f"/proc/{process}/status").read_text("utf-8")
    return int(status.partition("TracerPid:")[2].split(maxsplit=1)[0])


def _await(happens: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not happens():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.002)

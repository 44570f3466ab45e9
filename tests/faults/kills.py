"""A window killed at random instants while it types, saves and exports; then what is left is read as a start would."""

import json
import os
import random
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from msgspec import Struct
from PIL import Image

from composer.app.document.recovery import left_behind
from composer.core.problems import Refused
from composer.render.photo.intake import Intake, take_in
from composer.storage.visual_file import read_stored
from tests.faults.typist import Desk, Line, lines_of, number_in, work

#: Seconds from the first edit to the kill, at the most.
_LONGEST = 3.5
#: Seconds that a start may take on a busy machine.
_START = 120


class Death(Struct, frozen=True):
    """One kill: seconds of typing that did not come back, and whatever is not as promised."""

    lost: float
    wrong: tuple[str, ...]


def deaths(count: int, home: Path, seed: int) -> Iterator[Death]:
    """What `count` kills, one after the other at one desk, left behind."""
    desk, chance = Desk(home), random.Random(seed)  # noqa: S311 - instants, not secrets
    desk.file.parent.mkdir(parents=True)
    photos = tuple(_photo(shade) for shade in (40, 120, 200))
    for _ in range(count):
        started = len(lines_of(desk))
        process = os.fork()
        if process == 0:
            with suppress(BaseException):
                work(desk, photos)
            os._exit(70)
        _await_typing(desk, started, process)
        time.sleep(chance.uniform(0, _LONGEST))
        killed = time.monotonic()
        os.kill(process, signal.SIGKILL)
        status = os.waitpid(process, 0)[1]
        yield _examined(desk, started, killed, ended_itself=not os.WIFSIGNALED(status))


def _examined(desk: Desk, started: int, killed: float, *, ended_itself: bool) -> Death:
    """What came of the window that wrote the journal from the line `started` on, and was killed at `killed`."""
    lines = lines_of(desk)
    in_file, wrong = _file(desk, lines)
    in_safe, unread = _kept(desk)
    typed = [line for line in lines[started:] if line.what == "typed"]
    first_lost = next((line.moment for line in typed if line.number > max(in_file, in_safe)), killed)
    wrong += (*unread, *_broken_exports(desk.folders.exports))
    if ended_itself:
        wrong.append("the window ended by itself")
    return Death(killed - first_lost, tuple(wrong))


def _kept(desk: Desk) -> tuple[int, list[str]]:
    """The latest number among the visuals left behind, each readable and with its photo; they are then forgotten."""
    home = desk.folders.autosave
    if home is None:
        raise AssertionError
    started = [folder.name for folder in home.glob("*") if any(folder.glob("visual*.json"))]
    leftovers = left_behind(home)
    numbers = [number_in(each.kept.visual.quote) for each in leftovers]
    lost = (each for each in leftovers if each.kept.visual.photo is not None and each.photo is None)
    wrong = ["the photo of a session is lost" for _ in lost]
    if len(leftovers) != len(started):
        wrong.append(f"{len(started)} sessions were kept, {len(leftovers)} come back")
    for each in leftovers:
        each.safe.forget()
    return max(numbers, default=0), wrong


def _file(desk: Desk, lines: tuple[Line, ...]) -> tuple[int, list[str]]:
    """The number in the visual's file, which is whole and holds at least what was said to be saved."""
    said = max((line.number for line in lines if line.what == "saved"), default=0)
    if not desk.file.exists():
        return 0, ["a file said to be saved is not there"] if said else []
    try:
        number = number_in(read_stored(desk.file).visual.quote)
    except Refused as refused:
        return 0, [f"the file is broken: {refused}"]
    return number, [f"said saved {said}, holds {number}"] if number < said else []


def _broken_exports(folder: Path) -> Iterator[str]:
    """The exported files that are not whole: each kind is read to its end."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.startswith(".jps-"):
            try:
                _read_whole(path)
            except (OSError, ValueError) as error:
                yield f"{path.name} is broken: {error}"


def _read_whole(path: Path) -> None:
    if path.suffix == ".jpg":
        with Image.open(path) as image:
            image.load()
    elif path.suffix == ".json":
        json.loads(path.read_bytes())
    elif not path.read_text("utf-8").endswith("\n"):
        raise ValueError("cut short")


def _await_typing(desk: Desk, lines: int, process: int) -> None:
    deadline = time.monotonic() + _START
    while len(lines_of(desk)) <= lines:
        if time.monotonic() > deadline or os.waitpid(process, os.WNOHANG)[0]:
            raise TimeoutError
        time.sleep(0.02)


def _photo(shade: int) -> Intake:
    noise = Image.effect_noise((1200, 1500), shade).convert("RGB")
    with BytesIO() as file:
        noise.save(file, "JPEG", quality=90)
        return take_in(file.getvalue(), "photo.jpg")

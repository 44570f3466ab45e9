"""Measures the window, from opening to a long day of work, beside a bare Qt window.

On the offscreen platform, and once more on the screen where there is one; each in a process of its own, as the
platform and the pixel ratio of Qt are chosen when it starts.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figure import Figure
from benchmarks.photos import Photos

#: What may be promised, in milliseconds, at one pixel a point and at two.
_PROMISED = {1: 16.0, 2: 33.0}
#: The bare window: a process that shows one and paints it once.
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["bare"])
window = QMainWindow()
window.resize(1280, 720)
window.show()
application.processEvents()
"""
#: The program's, which collects no garbage as it starts or ends, and imports as Python does.
_OURS = """
import atexit
import gc
from composer.__main__ import GARBAGE_THRESHOLDS
gc.set_threshold(*GARBAGE_THRESHOLDS)
atexit.register(gc.freeze)
from composer.render.qt_ready import require_qt
require_qt()
from PySide6.QtWidgets import QApplication
from composer.gui.main import build_window
application = QApplication(["ours"])
window = build_window(application, [], "fr")
window.show()
application.processEvents()
"""


def figures(photos: Photos) -> Iterator[Figure]:
    """Measure the window on each available platform."""
    platforms = ["offscreen", *(["xcb"] if os.environ.get("DISPLAY") and sys.platform == "linux" else [])]
    for platform in platforms:
        named = "" if platform == "offscreen" else f"-{platform}"
        yield _start(platform, named)
        for ratio in _PROMISED:
            taken = _driven(platform, ratio, photos.twelve)
            yield from _moving(taken, ratio, f"{named}-{ratio}x")
    yield _answering(_measured("window_journey", "offscreen", 1, photos.twelve))
    yield from _lasting(_driven("offscreen", 0, photos.twelve))


def _start(platform: str, named: str) -> Figure:
    """From a process's launch to its first painted window; the first round, not counted, compiles the modules."""
    taken: dict[str, list[float]] = {_BARE: [], _OURS: []}
    with TemporaryDirectory(prefix="benchmarks-") as compiled:
        environment = {**_environment(platform, 1), "PYTHONPYCACHEPREFIX": compiled}
        for _ in range(8):
            for program, times in taken.items():
                started = perf_counter()
                subprocess.run([sys.executable, "-c", program], env=environment, check=True, stderr=subprocess.DEVNULL)
                times.append(1000 * (perf_counter() - started))
    return Figure(f"window-start{named}", median(taken[_OURS][1:]), median(taken[_BARE][1:]), 700)


def _moving(taken: dict[str, list[float]], ratio: int, named: str) -> Iterator[Figure]:
    """Each beside the time a bare window takes to paint itself again, on the same platform."""
    bare = median(taken["bare"])
    for name in ("keystroke", "drag", "drag-leaning"):
        yield Figure(f"window-{name}-p95{named}", _p95(taken[name]), bare, _PROMISED[ratio])
    for name in ("drag", "drag-leaning"):
        yield Figure(f"window-{name}-mean{named}", sum(taken[name]) / len(taken[name]), bare, 1000 / (60 / ratio))
    yield Figure(f"window-refined{named}", median(taken["refined"]), bare, 250)
    yield Figure(f"window-thumbnail-turn{named}", max(taken["turns"]), bare, _PROMISED[ratio])


def _answering(taken: dict[str, list[float]]) -> Figure:
    """The longest time that the window did not respond during a whole journey, repeated."""
    return Figure("window-journey-block", max(taken["blocks"]), median(taken["bare"]), 50)


def _lasting(taken: dict[str, list[float]]) -> Iterator[Figure]:
    warm, after = taken["memory"]
    yield Figure("window-memory-long-day", after, warm, 1.2 * warm, "MB")


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


def _driven(platform: str, ratio: int, photo: Path) -> dict[str, list[float]]:
    """Milliseconds by name; ratio 0 asks for the memory of a long day."""
    return _measured("window_driven", platform, ratio or 1, photo, str(ratio))


def _measured(program: str, platform: str, ratio: int, photo: Path, *words: str) -> dict[str, list[float]]:
    """The output of a script of this folder about the window, on a platform with so many pixels a point."""
    command = [sys.executable, "-m", f"benchmarks.{program}", *words, str(photo)]
    said = subprocess.run(command, env=_environment(platform, ratio), capture_output=True, text=True, check=True).stdout
    return json.loads(said)


def _environment(platform: str, ratio: int) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": platform, "QT_SCALE_FACTOR": str(ratio)}

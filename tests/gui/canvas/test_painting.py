"""What the canvas paints: only what changed, and yet what a whole painting would show."""

from collections.abc import Callable

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from composer.core.document.edits import choose_arrangement, choose_palette, choose_poster, frame, write_quote
from composer.core.visual import Crop, Visual
from composer.gui.window.window import Window
from tests.gui.canvas.conftest import is_exact
from tests.gui.conftest import wait_for

_QUOTE = "Chaque matin, je me rappelle pourquoi j’ai recommencé, et je repars du bon pied."
#: Levels of a channel: a photo shrunk in a part of the visual.
_ROUNDED = 1


class Painted(QObject):
    """The pixels of a widget painted since it was last asked."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._area = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802, ARG002 - Qt names it
        if isinstance(event, QPaintEvent):
            box = event.region().boundingRect()
            self._area += box.width() * box.height()
        return False

    def taken(self) -> int:
        area, self._area = self._area, 0
        return area


def _shown(window: Window) -> np.ndarray:
    """The pixels of the window's canvas that are on the screen."""
    corner, size = window.canvas.mapTo(window, window.canvas.rect().topLeft()), window.canvas.size()
    screen = window.screen().grabWindow(window.winId(), corner.x(), corner.y(), size.width(), size.height())
    image = screen.toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return flat[:, : image.width(), :3].astype(int)


def _is_whole(window: Window, most: int) -> bool:
    """Whether what is on the screen is what the canvas paints anew, within so many levels."""
    QApplication.processEvents()
    shown = _shown(window)
    window.canvas.update()
    QApplication.processEvents()
    return np.abs(shown - _shown(window)).max() <= most


def _begun(window: Window, poster: str) -> None:
    """Show `poster` with a quote, and wait until nothing more is coming."""
    state = window.state
    visual = choose_poster(write_quote(state.visual, _QUOTE), poster)
    # Framed apart, it has a badge, on a widget as large as the canvas.
    visual = frame(visual, Crop(), state.format.id)
    state.edit(choose_arrangement(visual, state.format.id, "first"), "poster")
    painted = Painted(window.canvas)
    wait_for(lambda: window.frames.thumbnail("story") is not None)
    wait_for(lambda: is_exact(window))
    wait_for(lambda: not painted.taken())


def test_a_keystroke_paints_little_and_the_screen_shows_what_a_whole_painting_would(window: Window) -> None:
    _begun(window, "sentier")
    state, canvas = window.state, window.canvas
    painted, whole = Painted(canvas), canvas.width() * canvas.height()
    words: tuple[Callable[[Visual], Visual], ...] = (
        lambda visual: write_quote(visual, _QUOTE[:-1] + "s."),
        lambda visual: replace(visual, person=replace(visual.person, name="Marie-Ève Ouellet-Beauregard, É.-U.")),
    )
    for write in words:
        painted.taken()
        state.edit(write(state.visual), "quote")
        QApplication.processEvents()
        assert 0 < painted.taken() < whole / 4
        assert _is_whole(window, _ROUNDED)
    others: tuple[Callable[[Visual], Visual], ...] = (
        lambda visual: write_quote(visual, 3 * _QUOTE),
        lambda visual: write_quote(visual, "Ça ira!"),
        lambda visual: choose_palette(visual, list(state.poster.palettes)[-1]),
        lambda visual: choose_poster(visual, "grand-mot"),
    )
    for change in others:
        state.edit(change(state.visual), "quote")
        assert _is_whole(window, _ROUNDED)


def test_a_photo_let_go_is_shown_exactly(window: Window) -> None:
    _begun(window, "sentier")
    window.canvas.view.show_full()
    window.canvas.view.pan(QPointF(0, -9999))
    window.framing.set_zoom(1.5)
    window.framing.settle()
    window.framing.hold()
    for _ in range(4):
        window.framing.move(-6.0, -4.0)
        QApplication.processEvents()
    window.framing.settle()
    assert _is_whole(window, 0)


def test_nothing_behind_the_canvas_is_painted_with_it_and_its_border_says_that_it_has_the_keyboard(
    window: Window,
) -> None:
    canvas, behind = window.canvas, Painted(window.workspace)
    canvas.setFocus()
    QApplication.processEvents()
    bordered = _shown(window)
    behind.taken()
    canvas.update()
    QApplication.processEvents()
    assert not behind.taken()
    window.steps.poster.setFocus()
    QApplication.processEvents()
    plain, edge = _shown(window), (slice(0, 2), slice(20, -20))
    assert (bordered[edge] == bordered[0, 20]).all()
    assert not (bordered[edge] == plain[edge]).all(axis=2).any()

"""The visual laid out for the screen: at once from a light photo, then exactly, then in every other format."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from composer.core.formats import FORMAT_BY_ID, Format
from composer.core.poster import PhotoSlot
from composer.core.problems import Problem, Refused, folded
from composer.core.visual import drawn_part
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.render.arrange import Arranged, arrange, drawn_layers
from composer.render.frame import Frame
from composer.render.proxy import Cut, ProxyPhoto
from composer.render.scene import Scene

#: Milliseconds of rest before the photo is cut exactly, and before the other formats follow.
REFINE_AFTER, FOLLOW_AFTER = 120, 150


class Frames(QObject):
    """The frames of the visual in every format, kept up with it."""

    #: The frame of the format looked at is another.
    changed = Signal()
    #: The frame of this format (its id) is another: thumbnails follow.
    followed = Signal(str)

    def __init__(self, state: State, jobs: Jobs, parent: QObject) -> None:
        """Follow `state`."""
        super().__init__(parent)
        self._state, self._jobs = state, jobs
        self._proxy: ProxyPhoto | None = None
        self._arranged: dict[str, Arranged] = {}
        self._drawn = drawn_part(state.visual)
        self._queue: list[str] = []
        self._refine = self._timer(REFINE_AFTER, self._ask_exact)
        self._follow = self._timer(FOLLOW_AFTER, self._begin_following)
        self._next = self._timer(0, self._follow_next)
        state.photo_changed.connect(self._take_photo)
        state.visual_changed.connect(self._start_over)
        state.format_changed.connect(self._show_format)
        self._take_photo()

    @property
    def frame(self) -> Frame:
        """The frame of the format looked at."""
        return self._of(self._state.format).frame

    @property
    def photo(self) -> ProxyPhoto | None:
        """The light photo the frames are made with."""
        return self._proxy

    def thumbnail(self, format_id: str) -> Frame | None:
        """The frame of another format, when it has followed."""
        arranged = self._arranged.get(format_id)
        return arranged.frame if arranged else None

    def photo_slot(self) -> PhotoSlot | None:
        """Where the photo is in the format looked at."""
        layers = drawn_layers(self._state.visual, self._state.poster, self._state.format)
        return next((layer for layer in layers if isinstance(layer, PhotoSlot)), None)

    def start_following(self) -> None:
        """Lay the other formats out once the first one is on the screen."""
        self._follow.start()

    def _timer(self, milliseconds: int, then: "partial[None] | object") -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _take_photo(self) -> None:
        photo = self._state.session.photo
        self._proxy = ProxyPhoto(photo) if photo else None

    def _start_over(self) -> None:
        drawn = drawn_part(self._state.visual)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._arranged.clear()
        self._refine.start()
        self._follow.start()
        self.changed.emit()

    def _show_format(self) -> None:
        self._refine.start()
        self.changed.emit()

    def _scene(self) -> Scene:
        state = self._state
        studio = state.studio
        return Scene(state.visual, state.poster, studio.context.campaign, studio.fonts, self._proxy)

    def _of(self, format_: Format) -> Arranged:
        if format_.id not in self._arranged:
            try:
                self._arranged[format_.id] = arrange(self._scene(), format_)
            except Refused as refused:
                self._arranged[format_.id] = Arranged(Frame(format_.size, ()), refused.problems)
        return self._arranged[format_.id]

    def _ask_exact(self) -> None:
        photo, proxy = self._state.session.photo, self._proxy
        if photo is None or proxy is None:
            return
        self._arranged.pop(self._state.format.id, None)
        proxy.missing()
        self._of(self._state.format)
        for cut in proxy.missing():
            self._jobs.start(partial(photo.cut, *cut), partial(self._keep_exact, proxy, cut))

    def _keep_exact(self, proxy: ProxyPhoto, cut: Cut, image: QImage) -> None:
        if proxy is not self._proxy:
            return
        proxy.keep(cut, image)
        self._arranged.pop(self._state.format.id, None)
        self.changed.emit()

    def _begin_following(self) -> None:
        self._queue = list(self._state.poster.layouts)
        self._next.start()

    def _follow_next(self) -> None:
        """One format a turn of the event loop, so that a keystroke never waits for all of them."""
        if not self._queue:
            self._state.found(self._problems())
            return
        format_id = self._queue.pop(0)
        self._of(FORMAT_BY_ID[format_id])
        self.followed.emit(format_id)
        self._next.start()

    def _problems(self) -> tuple[Problem, ...]:
        found = [(id_, problem) for id_, arranged in self._arranged.items() for problem in arranged.problems]
        return folded(found)

"""Bakes the halftone of the displayed format in the background while a hand moves the photo."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from composer.gui.jobs import Jobs
from composer.gui.widgets.turns import single_shot
from composer.render.photo.proxy import Cut, ProxyPhoto

#: Milliseconds without a move before a print that was baked is shown: while the hand goes on, its next move shows it.
_SHOW_AFTER = 25


class PrintBaker(QObject):
    """Bakes one print at a time, always the last one wanted: those that the hand has passed are never begun."""

    #: The print wanted last is there, and the hand has stopped.
    baked = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._baking = False
        self._proxy: ProxyPhoto | None = None
        self._rest = single_shot(self, _SHOW_AFTER, self.baked)

    def follow(self, proxy: ProxyPhoto | None) -> None:
        """Bake what `proxy` has just given moved along, if anything, at once or after what is being baked."""
        self._proxy = proxy
        self._rest.stop()
        self._begin()

    def _begin(self) -> None:
        proxy, cut = self._proxy, self._proxy.unbaked() if self._proxy else None
        if proxy is not None and cut is not None and not self._baking:
            self._baking = True
            self._jobs.start(proxy.rough(cut), partial(self._keep, proxy, cut), self._give_up)

    def _keep(self, proxy: ProxyPhoto, cut: Cut, image: QImage) -> None:
        self._baking = False
        proxy.keep_rough(cut, image)
        if proxy is self._proxy and proxy.unbaked() is None:
            self._rest.start()
        self._begin()

    def _give_up(self, _: object) -> None:
        """Wait for the next move: a photo that cannot be decoded after all is reported when it is laid out."""
        self._baking = False

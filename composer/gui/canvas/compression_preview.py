"""The overlay that previews the visual as a network recompresses it, made in the background."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent

from composer.app.brief import Resolved
from composer.app.studio import Studio
from composer.core.formats import Format
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.canvas.overlay import SwitchedOverlay
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.turns import single_shot
from composer.render.arrange import arrange
from composer.render.picture import picture

_NAME = Words("Le visuel comme un réseau le recompresse", "The visual as a network recompresses it")
#: Milliseconds without a change before it is compressed: until then the live visual shows.
_AFTER = 300


class CompressionPreview(SwitchedOverlay):
    """Shows the compressed visual while it is on; the live visual shows instead while it changes."""

    def __init__(self, state: State, frames: Frames, jobs: Jobs, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._state, self._jobs = state, jobs
        #: The recompressed picture; None while it is being made.
        self.image: QImage | None = None
        self._asked = 0
        self._rest = single_shot(self, _AFTER, self._make)
        state.translator.bind(self, self.setAccessibleName, _NAME)
        for changed in (self.changed, frames.changed):
            changed.connect(self._on_frame_changed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the compressed picture over the live one; nothing while there is none."""
        if self.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self._canvas.on_widget(self._state.format.box)
        ratio = self.devicePixelRatioF()
        # Scaled smoothly first: a painter samples too few pixels, and would add artefacts of its own.
        width, height = round(box.width() * ratio), round(box.height() * ratio)
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self.image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawImage(box, shown, QRectF(shown.rect()))

    def _on_frame_changed(self) -> None:
        self.image = None
        self._asked += 1
        self.update()
        if self.is_on and self._state.format.medium == "screen":
            self._rest.start()

    def _make(self) -> None:
        state = self._state
        studio = state.studio.apart()
        work = partial(_published, state.session.resolved(), studio, state.format)
        self._jobs.start(work, partial(self._show, self._asked))

    def _show(self, asked: int, image: QImage) -> None:
        """Show the picture, unless the visual changed meanwhile."""
        if asked == self._asked:
            self.image = image
            self.update()


def _published(resolved: Resolved, studio: Studio, format_: Format) -> QImage:
    from composer.export.raster import recompressed  # noqa: PLC0415 - encoders, rarely needed

    frame = arrange(studio.scene(resolved), format_).frame
    return recompressed(picture(frame, format_), studio.context.campaign.recompression)

"""The overlay that previews the visual as a network recompresses it, made in the background."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from composer.app.brief import Resolved
from composer.app.studio import Studio
from composer.core.formats import Format
from composer.core.words import Words
from composer.gui.canvas.canvas import Canvas
from composer.gui.canvas.frames import Frames
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.render.arrange import arrange
from composer.render.picture import picture

_NAME = Words("Le visuel comme un réseau le recompresse", "The visual as a network recompresses it")
#: Milliseconds without a change before it is compressed: until then the live visual shows.
_AFTER = 300


class CompressionPreview(QWidget):
    """Shows the compressed visual over the canvas while it is on; mouse events pass through to the canvas.

    The live visual shows instead while it changes.
    """

    #: It was shown or hidden.
    changed = Signal()

    def __init__(self, state: State, frames: Frames, jobs: Jobs, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._state, self._frames, self._jobs, self._canvas = state, frames, jobs, canvas
        self._image: QImage | None = None
        self._asked = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AFTER)
        self._rest.timeout.connect(self._make)
        state.translator.bind(self, self.setAccessibleName, _NAME)
        canvas.installEventFilter(self)
        frames.changed.connect(self._on_frame_changed)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether the preview is switched on."""
        return not self.isHidden()

    @property
    def image(self) -> QImage | None:
        """The recompressed picture; None while it is being made."""
        return self._image

    def toggle(self) -> None:
        """Switch the preview on or off."""
        self.setVisible(self.isHidden())
        self._on_frame_changed()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._canvas.size())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the compressed picture over the live one; nothing while there is none."""
        if self._image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = self._canvas.on_widget(self._state.format.box)
        ratio = self.devicePixelRatioF()
        # Scaled smoothly first: a painter samples too few pixels, and would add artefacts of its own.
        width, height = round(box.width() * ratio), round(box.height() * ratio)
        smooth = Qt.TransformationMode.SmoothTransformation
        shown = self._image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        painter.drawImage(box, shown, QRectF(shown.rect()))

    def _on_frame_changed(self) -> None:
        self._image = None
        self._asked += 1
        self.update()
        if self.is_on and self._state.format.medium == "screen":
            self._rest.start()

    def _make(self) -> None:
        state = self._state
        # Its own fonts: Qt's can be measured by one thread at a time.
        studio = Studio(state.studio.context, state.studio.application, state.studio.fonts.apart())
        work = partial(_published, state.session.resolved(), studio, state.format)
        self._jobs.start(work, partial(self._show, self._asked))

    def _show(self, asked: int, image: QImage) -> None:
        """Show the picture, unless the visual changed meanwhile."""
        if asked == self._asked:
            self._image = image
            self.update()


def _published(resolved: Resolved, studio: Studio, format_: Format) -> QImage:
    from composer.export.raster import recompressed  # noqa: PLC0415 - encoders, rarely needed

    frame = arrange(studio.scene(resolved), format_).frame
    return recompressed(picture(frame, format_), studio.context.campaign.recompression)

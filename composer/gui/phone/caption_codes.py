"""A caption as one to three QR codes, shown one at a time."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from composer.core.geometry import Rect
from composer.core.sending import qr_parts
from composer.core.words import Words
from composer.gui.widgets.labels import announce, bound_button, column, plain_label, row
from composer.gui.widgets.translator import Translator
from composer.render.qr import QUIET, Modules, modules_path, text_modules

_CODE = Words("Code {number} de {count}", "Code {number} of {count}")
_ALONE = Words("Code QR de la légende", "QR code of the caption")
_BEFORE, _AFTER = Words("Code précédent", "Previous code"), Words("Code suivant", "Next code")
_AIM = Words(
    "Visez le code avec l’appareil photo du téléphone, ou avec son lecteur de codes, puis copiez le texte qui paraît.",
    "Point the phone’s camera or its code reader at the code, then copy the text that appears.",
)
_AIM_EACH = Words(
    "La légende tient en {count} codes. Visez-les un à un avec l’appareil photo du téléphone, ou avec son lecteur de "
    "codes, et collez les textes bout à bout.",
    "The caption takes {count} codes. Point the phone’s camera or its code reader at each in turn, and paste the texts "
    "one after the other.",
)
_TOO_LONG = Words(
    "Cette légende est trop longue pour des codes QR. Envoyez-la-vous par courriel.",
    "This caption is too long for QR codes. E-mail it to yourself.",
)
#: Pixels of a module at least: a phone's camera reads every code from three on, and not all of them below.
LEAST_MODULE = 3
#: Pixels of a side that phones read from a desk's distance: some 12 cm.
_USUAL = 456


class CaptionCodes(QWidget):
    """The code, the buttons to the others, and what to do with them."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self.parts: tuple[str, ...] = ()
        self._at = 0
        self.view, self.number, self.status = QrView(), plain_label("strong"), plain_label()
        self.before = bound_button(translator, _BEFORE, does=lambda: self._turn(-1))
        self.after = bound_button(translator, _AFTER, does=lambda: self._turn(1))
        self._turning = QWidget()
        line = row(self._turning, self.before, self.number, self.after)
        line.insertStretch(1)
        line.insertStretch(3)
        self.number.setWordWrap(False)
        rows = column(self)
        rows.addWidget(self.view, 1)
        rows.addWidget(self._turning)
        translator.changed.connect(self._show)

    def show_caption(self, text: str) -> None:
        """Show the first code of a caption."""
        self.parts, self._at = qr_parts(text), 0
        self._show()

    def _turn(self, by: int) -> None:
        self._at += by
        self._show()
        announce(self.view, self.number.text())
        # A button that is disabled loses the keyboard.
        if not self.after.isEnabled() or not self.before.isEnabled():
            (self.before if by > 0 else self.after).setFocus()

    def _show(self) -> None:
        count, translator = len(self.parts), self._translator
        self.setVisible(count > 0)
        self.status.setText(translator(self._words(count)))
        if not count:
            return
        self.view.show_text(self.parts[self._at])
        number = _CODE.format(number=self._at + 1, count=count) if count > 1 else _ALONE
        self.number.setText(translator(number))
        self.view.setAccessibleName(translator(number))
        self.view.setAccessibleDescription(self.status.text())
        self._turning.setVisible(count > 1)
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < count - 1)

    @staticmethod
    def _words(count: int) -> Words:
        if count > 1:
            return _AIM_EACH.format(count=count)
        return _AIM if count else _TOO_LONG


class QrView(QWidget):
    """Shows the code of one text, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Modules = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_text(self, text: str) -> None:
        """Show the code of `text`."""
        self._rows = text_modules(text)
        least = LEAST_MODULE * (len(self._rows) + 2 * QUIET)
        self.setMinimumSize(least, least)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that phones read from a desk's distance."""
        return QSize(_USUAL, _USUAL).expandedTo(self.minimumSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the light square, then the dark modules."""
        painter = QPainter(self)
        side = min(self.width(), self.height())
        left = (self.width() - side) // 2
        painter.fillRect(left, 0, side, side, Qt.GlobalColor.white)
        if self._rows:
            box = Rect(left, 0, side, side)
            painter.fillPath(modules_path(self._rows, box, self.devicePixelRatioF()), Qt.GlobalColor.black)
        painter.end()

"""« Vers mon téléphone »: the captions as QR codes and as a message to oneself, and the ways of the pictures."""

from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from composer.app.example import require_own
from composer.core.geometry import Rect
from composer.core.sending import fits, new_message, qr_parts
from composer.core.words import Words
from composer.gui.state import State
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import add_all, announce, bound_button, bound_label, column, plain_label, row
from composer.gui.widgets.open_folder import open_message
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.wheel import steady
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


TO_PHONE = Words("Vers mon téléphone…", "To my phone…")
TO_PHONE_HELP = Words(
    "Montre la légende en code QR, sans réseau ni compte; dit comment envoyer les images.",
    "Shows the caption as a QR code, without a network or an account; says how to send the pictures.",
)
_TITLE = Words("Vers mon téléphone", "To my phone")
_CAPTION, _PICTURES = Words("Légende pour {network}", "Caption for {network}"), Words("Les images", "The pictures")
_WHICH = Words("Légende à envoyer", "Caption to send")
_CLOSE = Words("Fermer", "Close")
#: Pixels as it opens, the second of its columns, and between them.
_SIZE, _ASIDE, _BETWEEN = QSize(900, 660), 340, 24
_SEND = Words("M’envoyer la légende par courriel…", "E-mail the caption to myself…")
_SEND_HELP = Words(
    "Ouvre un message dans votre programme de courriel; rien ne part d’ici.",
    "Opens a message in your mail program; nothing is sent from here.",
)
_SUBJECT = Words("Ma légende pour {network}", "My caption for {network}")
Outcome = Literal["none", "opened", "copied", "unopened"]
_OUTCOMES: dict[Outcome, Words] = {
    "none": Words("", ""),
    "opened": Words(
        "Un message s’ouvre dans votre programme de courriel\u00a0: écrivez-y votre adresse, puis envoyez-le.",
        "A message opens in your mail program: enter your address in it, then send it.",
    ),
    "copied": Words(
        "La légende est trop longue pour être mise d’ici dans le message\u00a0: elle est copiée, collez-la (Ctrl+V).",
        "The caption is too long to be put in the message from here: it is copied, paste it (Ctrl+V).",
    ),
    "unopened": Words(
        "Aucun programme de courriel ne s’est ouvert. La légende est copiée\u00a0: collez-la dans votre messagerie.",
        "No mail program opened. The caption is copied: paste it in your mail.",
    ),
}
_EXPORT_FIRST = Words(
    "Exportez d’abord, à l’étape Exporter\u00a0: leur dossier et un zip seront offerts ici.",
    "Export first, in the Export step: their folder and a zip will be offered here.",
)
_OPEN_FOLDER = Words("Ouvrir le dossier des images", "Open the folder of pictures")
_MAKE_ZIP = Words("En faire un zip et ouvrir son dossier", "Make a zip of them and open its folder")
_WAYS = (
    Words(
        "Mac et iPhone\u00a0: clic droit sur les images, Partager, AirDrop.",
        "Mac and iPhone: right-click the pictures, Share, AirDrop.",
    ),
    Words(
        "Windows et Android\u00a0: glissez les images dans Quick Share.",
        "Windows and Android: drag the pictures into Quick Share.",
    ),
    Words(
        "Avec un câble\u00a0: copiez-les dans le dossier Pictures du téléphone; pour un iPhone, passez par iCloud "
        "ou un courriel.",
        "With a cable: copy them to the phone’s Pictures folder; for an iPhone, use iCloud or an e-mail.",
    ),
)


class MessageToOneself(QWidget):
    """The button, and under it what to do with the message."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self._translator, self._text, self._network = translator, "", ""
        self.button = bound_button(translator, _SEND, _SEND_HELP, icon="send", does=self._open)
        self.status = plain_label("quietText")
        self._outcome: Outcome = "none"
        translator.bind(self.status, self.status.setText, lambda: _OUTCOMES[self._outcome])
        column(self, 8, self.button, self.status)
        self._show_outcome("none")

    def take(self, network: str, text: str) -> None:
        """Send the caption `text` of a network from now on."""
        self._network, self._text = network, text
        self._show_outcome("none")

    def _open(self) -> None:
        subject = self._translator(_SUBJECT.format(network=self._network))
        message = new_message(subject, self._text)
        whole = fits(message)
        opened = open_message(message if whole else new_message(subject, ""))
        if not opened or not whole:
            QGuiApplication.clipboard().setText(self._text)
        self._show_outcome("unopened" if not opened else "opened" if whole else "copied")
        announce(self.button, self.status.text())

    def _show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self.status.setText(self._translator(_OUTCOMES[outcome]))
        self.status.setVisible(outcome != "none")


class KitActions(Struct, frozen=True):
    """What is done with the last export: show its folder; make a zip and show the folder of that."""

    open_folder: Callable[[], object]
    make_zip: Callable[[], object]


class PicturesToPhone(QWidget):
    """The two buttons, or what to do before there is an export; then the ways."""

    def __init__(self, translator: Translator, kit: KitActions | None) -> None:
        super().__init__()
        self.folder = bound_button(translator, _OPEN_FOLDER, icon="folder", does=kit.open_folder if kit else None)
        self.zip = bound_button(translator, _MAKE_ZIP, icon="export", does=kit.make_zip if kit else None)
        if kit is None:
            column(self, 8, bound_label(translator, _EXPORT_FIRST, "quietText"))
            self.folder.hide()
            self.zip.hide()
        else:
            column(self, 8, self.folder, self.zip, *(bound_label(translator, each, "quietText") for each in _WAYS))


def open_to_phone(state: State, captions: Mapping[str, str], parent: QWidget, kit: KitActions | None = None) -> None:
    """Open the dialog over the window of `parent`, unless the visual may not leave the program."""
    if state.may_leave(require_own):
        dialog = ToPhoneDialog(state.translator, captions, parent.window(), kit)
        dialog.open()


class ToPhoneDialog(FittedDialog):
    """Two columns, or one under the other where there is too little room."""

    def __init__(
        self, translator: Translator, captions: Mapping[str, str], parent: QWidget, kit: KitActions | None = None
    ) -> None:
        """Offer `captions`, each by the name of its network, and what `kit` does."""
        super().__init__(parent, _SIZE)
        self._captions = dict(captions)
        translator.bind(self, self.setWindowTitle, _TITLE)
        self.codes, self.message = CaptionCodes(translator), MessageToOneself(translator)
        self.pictures = PicturesToPhone(translator, kit)
        self.networks = steady(QComboBox())
        self.networks.addItems(list(captions))
        translator.bind(self.networks, self.networks.setAccessibleName, _WHICH)
        self.networks.currentTextChanged.connect(self._show)
        self._head = bound_label(translator, _CAPTION.format(network=next(iter(captions))), "section")
        self._head.setVisible(len(captions) == 1)
        self.networks.setVisible(len(captions) > 1)
        aside = Part(self._build_aside(translator), least=_ASIDE, is_narrow=True)
        self.column.addWidget(Folding(Part(self.codes), aside, spacing=_BETWEEN))
        close = bound_button(translator, _CLOSE, kind="primary", does=self.accept)
        self.stand_on(close)
        self._show(self.networks.currentText())

    def _build_aside(self, translator: Translator) -> QWidget:
        aside = QWidget()
        rows = column(aside, 12)
        for each in (self._head, self.networks, self.codes.status, self.message):
            rows.addWidget(each)
        add_all(rows, bound_label(translator, _PICTURES, "section"), self.pictures)
        rows.addStretch()
        return aside

    def _show(self, network: str) -> None:
        text = self._captions[network]
        self.codes.show_caption(text)
        self.message.take(network, text)

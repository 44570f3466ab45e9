"""All that was found of the kit that is selected, with its picture and its alternative text."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.app.review.reviewed import Reviewed
from composer.core.naming import printable, shown
from composer.core.problems import SEVERITIES, Severity
from composer.core.words import Words
from composer.gui.notice import in_words
from composer.gui.review.review_state import ReviewState
from composer.gui.widgets.labels import PlainLabel, bound_label, column, plain_label
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.translator import Translator

_NAME, _HOW = Words("Constats", "Findings"), Words("Comment faire", "How to")
_STEPS = (
    Words(
        "1. Choisissez le dossier de ce que vous avez reçu, ou déposez-le ici\u00a0: trousses, zips et visuels (.jps).",
        "1. Choose the folder of what you received, or drop it here: kits, zips and visuals (.jps).",
    ),
    Words(
        "2. Chaque trousse est vérifiée selon les règles de sa propre campagne.",
        "2. Each kit is checked against the rules of its own campaign.",
    ),
    Words(
        "3. Enregistrez le tableau, les crédits, la planche et une page des visuels à repartager.",
        "3. Save the table, the credits, the contact sheet and a page of the visuals to reshare.",
    ),
)
_SELECT = Words(
    "Choisissez une ligne pour lire tout ce qui la concerne.", "Select a line to read all that concerns it."
)
_NOTHING = Words("Rien à signaler.", "Nothing to report.")
_RESHARED = Words("✓ A accepté le repartage.", "✓ Agreed to be reshared.")
_ALTERNATIVE, _CREDIT = (
    Words("Texte alternatif\u00a0: {text}", "Alternative text: {text}"),
    Words("Crédit\u00a0: {text}", "Credit: {text}"),
)
_FILE = Words("Fichier\u00a0: {text}", "File: {text}")
_SAFE = Words(
    "Rien de ce qui est reçu n’est modifié, ni décompressé sur le disque.",
    "Nothing that is received is changed, or unpacked to the disk.",
)
_MARKED = Words("{mark} {words}", "{mark} {words}")
_MARKS: Mapping[Severity, str] = {"error": "✖", "warning": "▲", "notice": "•"}
#: Pixels: the pane beside the lines, and the longest side of the picture.
FINDINGS, _PICTURE = 340, 200


class ReviewFindings(QWidget):
    """The findings as texts that can be selected; they scroll."""

    def __init__(self, state: ReviewState, translator: Translator) -> None:
        """Begin with what to do."""
        super().__init__()
        self._state, self._translator = state, translator
        self._reviewed: Reviewed | None = None
        self._labels: list[PlainLabel] = []
        body = QWidget()
        self._column: QVBoxLayout = column(body)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.addStretch()
        self.title, scroll = plain_label("strong"), Scrolled(body)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Reached by the keyboard, which then scrolls it.
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setObjectName("findings")
        translator.bind(scroll, scroll.setAccessibleName, _NAME)
        rows = column(self)
        rows.addWidget(self.title)
        rows.addWidget(scroll, 1)
        rows.addWidget(bound_label(translator, _SAFE, "quiet"))
        state.began.connect(self._fill)
        translator.changed.connect(self._fill)
        self._fill()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written, in order."""
        return tuple(each.text() for each in self._labels if each.text())

    def show_reviewed(self, reviewed: Reviewed | None) -> None:
        """Show what was found of a line, or what to do."""
        self._reviewed = reviewed
        self._fill()

    def _fill(self) -> None:
        for each in self._labels:
            self._column.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._labels = []
        reviewed = self._reviewed
        name = shown(reviewed.name or reviewed.place) if reviewed else ""
        self.title.setText(name or self._translator(_NAME if self._state.sources else _HOW))
        if reviewed is None:
            steps = (_SELECT,) if self._state.sources else _STEPS
            for words in steps:
                self._add("quietText", words)
            return
        self._add_picture(reviewed)
        for kind, words in _labels_of(reviewed):
            self._add(kind, words)

    def _add(self, kind: str, words: Words) -> PlainLabel:
        label = plain_label(kind)
        label.setText(self._translator(words))
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.insertWidget(len(self._labels), label)
        self._labels.append(label)
        return label

    def _add_picture(self, reviewed: Reviewed) -> None:
        if reviewed.picture is None:
            return
        image = QImage.fromData(QByteArray(reviewed.picture.jpeg), "JPEG")  # pyright: ignore[reportArgumentType] - PySide takes a str
        modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        label = self._add("", Words("", ""))
        label.setPixmap(QPixmap.fromImage(image.scaled(_PICTURE, _PICTURE, *modes)))
        label.setAccessibleName(printable(reviewed.alternative))


def _labels_of(reviewed: Reviewed) -> Iterator[tuple[str, Words]]:
    """The kind of label and the words of each text about a line."""
    found = sorted(reviewed.problems, key=lambda each: SEVERITIES.index(each.severity))
    for problem in found:
        yield problem.severity, _MARKED.format(mark=_MARKS[problem.severity], words=in_words(problem))
    if not found:
        yield "quiet", _NOTHING
    if reviewed.may_be_reshared:
        yield "success", _RESHARED
    if reviewed.credit.fr:
        yield "quietText", _CREDIT.format(text=Words(printable(reviewed.credit.fr), printable(reviewed.credit.en)))
    if reviewed.alternative:
        yield "quietText", _ALTERNATIVE.format(text=printable(reviewed.alternative))
    yield "quietText", _FILE.format(text=printable(reviewed.place))

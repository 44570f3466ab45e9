"""All that was found of the kit that is selected, with its picture and its alternative text."""

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from composer.app.review.reviewed import Reviewed, ShownPicture
from composer.core.naming import printable, shown
from composer.core.problems import worst_first
from composer.core.words import Words
from composer.gui.finding_row import with_mark
from composer.gui.notice import in_words
from composer.gui.review.review_state import ReviewState
from composer.gui.table.findings_pane import FindingsPane
from composer.gui.widgets.labels import PlainLabel
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow

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
_SELECT = Words("Choisissez une ligne pour lire tout ce qui la concerne.", "Select a line to read everything about it.")
_NOTHING = Words("Rien à signaler.", "Nothing to report.")
_RESHARED = Words("✓ A accepté le repartage.", "✓ Agreed to be reshared.")
_ALTERNATIVE, _CREDIT = (
    Words("Texte alternatif\u00a0: {text}", "Alternative text: {text}"),
    Words("Crédit\u00a0: {text}", "Credit: {text}"),
)
_FILE = Words("Fichier\u00a0: {text}", "File: {text}")
_SAFE = Words(
    "Rien de ce qui est reçu n’est modifié, ni décompressé sur le disque.",
    "Nothing you received is changed, or unpacked to disk.",
)
#: Pixels: the pane beside the lines, and the longest side of the picture.
FINDINGS, _PICTURE = 340, 200


class ReviewFindings(FindingsPane):
    """The findings as texts that can be selected; they scroll."""

    def __init__(self, state: ReviewState, translator: Translator) -> None:
        super().__init__(_NAME, _SAFE, translator)
        self._state = state
        self._reviewed: Reviewed | None = None
        follow(self._fill, state.began, translator.changed)

    def show_reviewed(self, reviewed: Reviewed | None) -> None:
        """Show what was found of a line, or what to do."""
        self._reviewed = reviewed
        self._fill()

    def _fill(self) -> None:
        reviewed = self._reviewed
        name = shown(reviewed.name or reviewed.place) if reviewed else ""
        self.show_parts(name or (_NAME if self._state.sources else _HOW), self._parts_of(reviewed))

    def _parts_of(self, reviewed: Reviewed | None) -> Iterator[QWidget]:
        if reviewed is None:
            steps = (_SELECT,) if self._state.sources else _STEPS
            yield from (self.text_part("quietText", words) for words in steps)
            return
        if reviewed.picture is not None:
            yield _picture(reviewed.picture, reviewed.alternative)
        yield from (self.text_part(kind, words) for kind, words in _labels_of(reviewed))


def _picture(picture: ShownPicture, alternative: str) -> PlainLabel:
    image = QImage.fromData(QByteArray(picture.jpeg), "JPEG")  # pyright: ignore[reportArgumentType] - PySide takes a str
    modes = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    label = PlainLabel()
    label.setPixmap(QPixmap.fromImage(image.scaled(_PICTURE, _PICTURE, *modes)))
    label.setAccessibleName(printable(alternative))
    return label


def _labels_of(reviewed: Reviewed) -> Iterator[tuple[str, Words]]:
    found = worst_first(reviewed.problems)
    for problem in found:
        yield problem.severity, with_mark(problem, in_words(problem))
    if not found:
        yield "quiet", _NOTHING
    if reviewed.may_be_reshared:
        yield "success", _RESHARED
    if reviewed.credit.fr:
        yield "quietText", _CREDIT.format(text=Words(printable(reviewed.credit.fr), printable(reviewed.credit.en)))
    if reviewed.alternative:
        yield "quietText", _ALTERNATIVE.format(text=printable(reviewed.alternative))
    yield "quietText", _FILE.format(text=printable(reviewed.place))

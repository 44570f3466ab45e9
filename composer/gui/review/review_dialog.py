"""The window « Relire les trousses reçues… »: what was received at the top, its lines in the middle, the foot below."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from composer.app.review.reviewed import Reviewed, ShownPicture
from composer.app.review.written import CREDITS, PAGE, TABLE
from composer.app.studio import Studio
from composer.core.naming import named, printable, shown
from composer.core.problems import worst_first
from composer.core.words import Words, counted, listed
from composer.gui.finding_row import with_mark
from composer.gui.guide.topics import offer_guide
from composer.gui.notice import in_words
from composer.gui.review.review_list import ReviewList, standing
from composer.gui.review.review_state import Phase, ReviewState
from composer.gui.table.findings_pane import FindingsPane
from composer.gui.table.table import ROWS
from composer.gui.table.work import WorkBar, WorkingDialog
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import PlainLabel, add_all, bound_button, bound_label, plain_label, row
from composer.gui.widgets.open_folder import show_file, show_folder
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
_ALTERNATIVE = Words("Texte alternatif\u00a0: {text}", "Alternative text: {text}")
_CREDIT = Words("Crédit\u00a0: {text}", "Credit: {text}")
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


_SAVE, _STOP = Words("Enregistrer la revue…", "Save the review…"), Words("Arrêter", "Stop")
_SAVE_HELP = Words(
    "Le tableau, les crédits, la planche et la page à publier, dans le dossier de votre choix.",
    "The table, the credits, the contact sheet and the page to publish, in the folder of your choice.",
)
_OPEN_PAGE = Words("Voir la page", "See the page")
_READING = Words("Lecture\u00a0: {read}; {place}", "Reading: {read}; {place}")
_READ_ONE = Words("{count} déjà lue", "{count} read already")
_READ_SEVERAL = Words("{count} déjà lues", "{count} read already")
_READ = Words(
    "Reçues\u00a0: {count}; à corriger\u00a0: {wrong}; à voir\u00a0: {review}; à repartager\u00a0: {shown}.",
    "Received: {count}; to correct: {wrong}; to review: {review}; to reshare: {shown}.",
)
_STOPPED = Words("Arrêté avant la fin. {counts}", "Stopped before the end. {counts}")
_WORDS: dict[Phase, Words] = {
    "empty": Words(
        "Rien n’est écrit avant «\u00a0Enregistrer la revue…\u00a0».",
        "Nothing is written until you press “Save the review…”.",
    ),
    "stopping": Words("Arrêt après la trousse en cours…", "Stopping after the kit being read…"),
    "writing": Words("Enregistrement de la revue…", "Saving the review…"),
}
_SAVED = Words("La revue est dans {folder}\u00a0: {names}.", "The review is in {folder}: {names}.")
_REPLACE = Words("Remplacer la revue de {folder}?", "Replace the review in {folder}?")
_REPLACES = Words("Remplacer", "Replace")
_REPLACED = Words("Ces fichiers y sont déjà\u00a0: {names}.", "These files are there already: {names}.")


class ReviewBar(WorkBar):
    """The foot of the window."""

    def __init__(self, state: ReviewState, translator: Translator, ask: Ask) -> None:
        super().__init__(state, translator)
        self._state, self._ask = state, ask
        self._files: tuple[Path, ...] = ()
        self.save = bound_button(translator, _SAVE, _SAVE_HELP, "primary", does=self._save)
        self.stop = bound_button(translator, _STOP, does=state.stop)
        self.open_page = bound_button(translator, _OPEN_PAGE, does=lambda: show_file(self._files[0].parent / PAGE))
        self.open_folder.clicked.connect(lambda: show_folder(self._files[0].parent))
        state.written.connect(self._show_written)
        self._begin(self.open_page, self.open_folder, self.stop, self.save)

    def _forget(self) -> None:
        super()._forget()
        self._files = ()

    def _show(self) -> None:
        state = self._state
        had_focus = self.stop.hasFocus()
        self.stop.setVisible(state.phase == "reading")
        self.save.setEnabled(state.can_write)
        for each in (self.open_page, self.open_folder):
            each.setVisible(bool(self._files))
        if had_focus and not self.stop.isVisibleTo(self):
            (self.save if self.save.isEnabled() else self.close_).setFocus()
        super()._show()

    def _words(self) -> Words:
        state = self._state
        if self._problem is not None:
            return in_words(self._problem)
        if self._files:
            names = ", ".join(each.name for each in self._files)
            return _SAVED.format(folder=named(self._files[0].parent.name), names=names)
        if state.phase == "reading":
            read = counted(len(state.found), _READ_ONE, _READ_SEVERAL)
            return _READING.format(read=read, place=printable(state.place))
        return _WORDS[state.phase] if state.phase in _WORDS else self._counts()

    def _counts(self) -> Words:
        found = self._state.found
        among = [standing(each) for each in found]
        counts = _READ.format(
            count=len(found),
            wrong=among.count("to-correct"),
            review=among.count("to-review"),
            shown=sum(each.may_be_reshared for each in found),
        )
        return _STOPPED.format(counts=counts) if self._state.phase == "stopped" else counts

    def _save(self) -> None:
        sources = self._state.sources
        folder = self._ask.folder("review", sources[0].parent if sources else Path.home())
        if folder is not None and self._may_replace(folder):
            self._state.write(folder, self._translator.language)

    def _may_replace(self, folder: Path) -> bool:
        """Ask before a review that is there already is replaced."""
        there = [name for name in (TABLE, CREDITS, PAGE) if (folder / name).exists()]
        question, detail = _REPLACE.format(folder=named(folder.name)), _REPLACED.format(names=", ".join(there))
        return not there or self._ask.confirm(question, detail, _REPLACES)

    def _show_written(self, files: tuple[Path, ...]) -> None:
        self._files = files
        self._say()
        # Writing disabled the button that began it, and Qt gave its focus to the one that closes the window.
        if self.close_.hasFocus():
            self.open_page.setFocus()


_FOLDER, _FILES = Words("Choisir un dossier…", "Choose a folder…"), Words("Choisir des fichiers…", "Choose files…")
_FOLDER_HELP = Words("Avec tous ses sous-dossiers et ses zips.", "With all its subfolders and zips.")
_FILES_HELP = Words("Des zips de trousses, ou des visuels (.jps).", "Zips of kits, or visuals (.jps).")
_AGAIN = Words("Relire", "Read again")
_AGAIN_HELP = Words("Après l’arrivée d’autres trousses.", "After more kits have arrived.")
_NONE = Words("Rien n’est encore choisi.", "Nothing is chosen yet.")
_MORE = Words("{first} et {count} de plus", "{first} and {count} more")
#: Names that are written.
_MOST_NAMED = 3


class SourceBar(QWidget):
    """One line at the top of the window."""

    def __init__(self, state: ReviewState, translator: Translator, ask: Ask) -> None:
        super().__init__()
        self._state, self._translator, self._ask = state, translator, ask
        self.folder = bound_button(translator, _FOLDER, _FOLDER_HELP, does=self._choose_folder)
        self.files = bound_button(translator, _FILES, _FILES_HELP, does=self._choose_files)
        self.again, self._chosen = bound_button(translator, _AGAIN, _AGAIN_HELP), plain_label("quietText")
        line = row(self)
        add_all(line, self.folder, self.files)
        line.addWidget(self._chosen, 1)
        line.addWidget(self.again)
        self.again.clicked.connect(lambda: state.choose(state.sources))
        follow(self._show, state.changed, translator.changed)

    def _show(self) -> None:
        sources, writing = self._state.sources, self._state.phase == "writing"
        first = listed([named(each.name) for each in sources[:_MOST_NAMED]])
        more = len(sources) - _MOST_NAMED
        words = _MORE.format(first=first, count=more) if more > 0 else first
        self._chosen.setText(self._translator(words if sources else _NONE))
        self.again.setVisible(bool(sources))
        for each in (self.folder, self.files, self.again):
            each.setEnabled(not writing)

    def _choose_folder(self) -> None:
        folder = self._ask.folder("received", self._beside())
        if folder is not None:
            self._state.choose((folder,))

    def _choose_files(self) -> None:
        files = self._ask.files("received", self._beside())
        if files:
            self._state.choose(files)

    def _beside(self) -> Path:
        return self._state.sources[0].parent if self._state.sources else Path.home()


_TITLE = Words("Trousses reçues", "Received kits")
_HEAD = Words("Relire les trousses reçues", "Review received kits")


class ReviewDialog(WorkingDialog):
    """Reads what ambassadors sent, and saves what an organisation publishes of it."""

    def __init__(self, studio: Studio, translator: Translator, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ReviewState(studio, self)
        self.sources = SourceBar(self.state, translator, ask)
        self.lines = ReviewList(self.state, translator)
        self.findings = ReviewFindings(self.state, translator)
        self.foot = ReviewBar(self.state, translator, ask)
        self.column.addWidget(bound_label(translator, _HEAD, "title"))
        add_all(self.column, Folding(Part(self.sources), Part(self.lines.views, is_narrow=True)), self.lines.head)
        findings = Part(self.findings, least=FINDINGS, is_narrow=True)
        self.column.addWidget(Folding(Part(self.lines, least=ROWS), findings, spacing=16), 1)
        self.show_work(self.state, self.foot)
        translator.bind(self, self.setWindowTitle, _TITLE)
        offer_guide(self, "review", translator)
        self.lines.selected.connect(self.findings.show_reviewed)
        self.sources.folder.setFocus()

    def take(self, files: Sequence[Path]) -> None:
        """Read what was dropped."""
        self.state.choose(files)

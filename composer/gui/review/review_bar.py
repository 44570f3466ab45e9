"""What goes on, in words and as a bar, and the buttons that stop, save the review, and open what was saved."""

from pathlib import Path

from composer.app.review.written import CREDITS, PAGE, TABLE
from composer.core.naming import named, printable
from composer.core.words import Words, counted
from composer.gui.notice import in_words
from composer.gui.review.review_list import standing
from composer.gui.review.review_state import Phase, ReviewState
from composer.gui.table.work_bar import WorkBar
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import bound_button
from composer.gui.widgets.open_folder import show_file, show_folder
from composer.gui.widgets.translator import Translator

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
_REPLACE, _REPLACES = (
    Words("Remplacer la revue de {folder}?", "Replace the review in {folder}?"),
    Words("Remplacer", "Replace"),
)
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

"""The person's own posters in the step « Affiche »: importing, reasons of a refusal, removing."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from composer.app.poster.user_posters import add_posters, remove_poster
from composer.core.codes import Code
from composer.core.document.edits import choose_poster
from composer.core.problems import NOWHERE, Problem, Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.notice import in_words
from composer.gui.state import State
from composer.gui.widgets import labels
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.disclosure import Disclosure
from composer.gui.widgets.when_visible import WhenVisible
from composer.storage.posters.user_library import Existing

_ADDED = Words(
    "L’affiche «\u00a0{name}\u00a0» est dans votre bibliothèque.", "The poster “{name}” was added to your library."
)
_SEVERAL = Words(
    "{count} affiches sont dans votre bibliothèque\u00a0: choisissez-en une.",
    "{count} posters were added to your library: choose one.",
)
_REMOVED = Words("L’affiche «\u00a0{name}\u00a0» est retirée.", "The poster “{name}” was removed.")
_REPLACE = Words("Remplacer votre affiche {names}?", "Replace your poster {names}?")
_REPLACE_DETAIL = Words(
    "Vous en avez déjà une de ce nom; la nouvelle la remplacera.",
    "You already have one with that name; the new one will replace it.",
)
_REPLACE_YES = Words("Remplacer", "Replace")
_ASKED = Words("Retirer l’affiche «\u00a0{name}\u00a0»?", "Remove the poster “{name}”?")
_REMOVE_DETAIL = Words(
    "Les visuels enregistrés avec elle en auront besoin. Gardez le dossier ou le zip d’où elle vient.",
    "Visuals saved with it will need it. Keep the folder or zip file it came from.",
)
_REMOVE_YES = Words("Retirer", "Remove")
_EXISTS: Code = "poster-exists"


class PosterImporter(QObject):
    """Adds posters to the person's library, and removes them."""

    #: A poster is to be made of official art, which the person chooses.
    making = Signal()
    #: Reading began.
    began = Signal()
    #: Reading ended, with or without success.
    ended = Signal()
    #: Why they were refused: a tuple of Problems; the library is as it was.
    refused = Signal(object)
    #: What was done, in Words.
    reported = Signal(object)

    def __init__(self, state: State, jobs: Jobs, ask: Ask, parent: QObject) -> None:
        """Add to and remove from the posters of `state`; `ask` confirms before anything is replaced or removed."""
        super().__init__(parent)
        self._state, self._jobs, self._ask = state, jobs, ask

    def take(self, sources: Sequence[Path], existing: Existing = "keep") -> None:
        """Add the posters of folders and zips."""
        self._state.go_to("poster")
        self.began.emit()
        work = partial(add_posters, tuple(sources), self._state.studio.context, existing)
        self._jobs.start(work, self._on_added, partial(self._on_refused, sources))

    @property
    def removable(self) -> bool:
        """Whether the visual's poster is one of the person's own."""
        return self._state.visual.poster in self._state.studio.context.own_ids()

    def remove(self) -> None:
        """Remove the visual's poster, once the person agrees; the visual changes to the first poster that ships."""
        state, poster = self._state, self._state.poster
        if not self.removable or not self._ask.confirm(_ASKED.format(name=poster.name), _REMOVE_DETAIL, _REMOVE_YES):
            return
        try:
            remove_poster(poster.id, state.studio.context)
        except Refused as refused:
            self.refused.emit(refused.problems)
            return
        # Undo still finds it: what was read of it is kept as long as the window is open.
        state.edit(choose_poster(state.visual, state.studio.context.poster_ids()[0]), "poster")
        state.posters_changed.emit()
        self.reported.emit(_REMOVED.format(name=poster.name))

    def _on_added(self, poster_ids: tuple[str, ...]) -> None:
        state = self._state
        state.read_posters_again(*poster_ids)
        self.ended.emit()
        first, *others = poster_ids
        if others:
            count = len(poster_ids)
            self.reported.emit(_SEVERAL.format(count=count))
            return
        state.edit(choose_poster(state.visual, first), "poster")
        self.reported.emit(_ADDED.format(name=state.poster.name))

    def _on_refused(self, sources: Sequence[Path], refused: Refused) -> None:
        self.ended.emit()
        problems = refused.problems
        if any(each.code != _EXISTS for each in problems):
            self.refused.emit(problems)
        elif self._ask.confirm(_replace_question(problems), _REPLACE_DETAIL, _REPLACE_YES):
            self.take(sources, "replace")


def _replace_question(problems: Sequence[Problem]) -> Words:
    names = [str(each.location) for each in problems]
    french, english = ", ".join(f"«\u00a0{each}\u00a0»" for each in names), ", ".join(f"“{each}”" for each in names)
    return _REPLACE.format(names=Words(french, english))


_TITLE = Words("Ajouter une affiche", "Add a poster")
_HINT = Words(
    "Une affiche reçue en dossier ou en zip\u00a0: déposez-la n’importe où dans la fenêtre, ou ouvrez-la ici. "
    "Elle est vérifiée comme les autres et vous la retrouverez la prochaine fois.",
    "A poster received as a folder or a zip file: drop it anywhere on the window, or open it here. It is checked like "
    "the others, and will be here next time.",
)
_FOLDER, _ZIP = Words("Ouvrir un dossier…", "Open a folder…"), Words("Ouvrir un zip…", "Open a zip file…")
_MAKE = Words("Faire une affiche d’une image…", "Make a poster from a picture…")
_MAKE_HINT = Words(
    "L’affiche d’une agence, en PDF, PNG, JPEG, SVG ou PSD\u00a0: l’atelier y place la photo et les mots.",
    "An agency’s poster, as PDF, PNG, JPEG, SVG or PSD: the workshop places the photo and the words.",
)
_READING = Words("Vérification de l’affiche…", "Checking the poster…")
_REFUSED = Words(
    "L’affiche n’a pas été ajoutée; rien n’a changé. Voici pourquoi, pour la personne qui l’a faite\u00a0:",
    "The poster was not added; nothing has changed. Here is why, for the person who made it:",
)
_CLOSE = Words("Fermer", "Close")
_REMOVE = Words("Retirer cette affiche…", "Remove this poster…")
_REMOVE_HELP = Words(
    "La retire de votre bibliothèque, après vous l’avoir demandé.", "Removes it from your library, after asking you."
)


class OwnPosters(QWidget):
    """Buttons that import and remove posters, with the result."""

    def __init__(self, state: State, importer: PosterImporter, ask: Ask) -> None:
        """Show the progress and the refusals of `importer`."""
        super().__init__()
        self._state, self._importer = state, importer
        self._problems: tuple[Problem, ...] = ()
        more = Disclosure(state.translator, _TITLE)
        self.open_folder = self._opener(_FOLDER, partial(ask.folder, "poster"))
        self.open_zip = self._opener(_ZIP, partial(ask.file, "poster-zip"))
        self.make = labels.bound_button(state.translator, _MAKE, does=importer.making)
        more.column.addWidget(labels.bound_label(state.translator, _HINT, "quiet"))
        labels.add_line(more.column, self.open_folder, self.open_zip)
        labels.add_all(more.column, labels.bound_label(state.translator, _MAKE_HINT, "quiet"), self.make)
        self.remove = labels.bound_button(state.translator, _REMOVE, _REMOVE_HELP, does=importer.remove)
        self._progress_box, reading = QWidget(), labels.bound_label(state.translator, _READING, "quiet")
        labels.column(self._progress_box, 8, reading, labels.progress_bar(state.translator, _READING))
        self._progress_box.hide()
        labels.column(self, 8, self.remove, more, self._progress_box, self._build_refusal())
        self._connect()

    def _connect(self) -> None:
        importer, state = self._importer, self._state
        importer.began.connect(self.box.hide)
        importer.began.connect(self._progress_box.show)
        importer.ended.connect(self._progress_box.hide)
        importer.refused.connect(self._refuse)
        # The list of the person's posters is on the disk: it is not read at each keystroke elsewhere.
        WhenVisible(self, self._refresh, state.visual_changed, state.posters_changed)
        state.translator.changed.connect(self._update_text)

    def _opener(self, words: Words, choose: Callable[[], Path | None]) -> QPushButton:
        def open_it() -> None:
            chosen = choose()
            if chosen is not None:
                self._importer.take([chosen])

        return labels.bound_button(self._state.translator, words, does=open_it)

    def _build_refusal(self) -> QFrame:
        self.box, self.reasons = QFrame(), labels.plain_label()
        self.box.setObjectName("refusal")
        self.reasons.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        close = labels.bound_button(self._state.translator, _CLOSE, does=self.box.hide)
        labels.column(self.box, 8, labels.bound_label(self._state.translator, _REFUSED, "strong"), self.reasons, close)
        self.box.hide()
        return self.box

    def _refresh(self) -> None:
        self.remove.setVisible(self._importer.removable)

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        self._problems = problems
        self._update_text()
        self.box.show()
        labels.announce(self.box, f"{self._state.translator(_REFUSED)} {self.reasons.text()}")

    def _update_text(self) -> None:
        self.reasons.setText("\n".join(map(self._line, self._problems)))

    def _line(self, problem: Problem) -> str:
        """A problem as an item: location, for the poster's author, then message and fix."""
        text = self._state.translator(in_words(problem))
        return f"• {problem.location}\n   {text}" if problem.location != NOWHERE else f"• {text}"

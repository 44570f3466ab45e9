"""Imports and removes the person's own posters: checked in the background, kept or refused with reasons."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from composer.app.poster.user_posters import add_posters, remove_poster
from composer.core.codes import Code
from composer.core.document.edits import choose_poster
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.gui.jobs import Jobs
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
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
_REMOVE = Words("Retirer l’affiche «\u00a0{name}\u00a0»?", "Remove the poster “{name}”?")
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
        if not self.removable or not self._ask.confirm(_REMOVE.format(name=poster.name), _REMOVE_DETAIL, _REMOVE_YES):
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

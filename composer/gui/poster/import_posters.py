"""The person's own posters on their way in or out: read beside the window, kept when sound, refused with reasons."""

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

_ADDED = Words("L’affiche «\u00a0{name}\u00a0» est dans votre bibliothèque.", "The poster “{name}” is in your library.")
_SEVERAL = Words(
    "{count} affiches sont dans votre bibliothèque\u00a0: choisissez.", "{count} posters are in your library: choose."
)
_REMOVED = Words("L’affiche «\u00a0{name}\u00a0» est retirée.", "The poster “{name}” is removed.")
_REPLACE = Words("Remplacer votre affiche {names}?", "Replace your poster {names}?")
_REPLACE_DETAIL = Words(
    "Vous en avez déjà une de ce nom; la nouvelle prendra sa place.",
    "You already have one of that name; the new one will take its place.",
)
_REPLACE_YES = Words("Remplacer", "Replace")
_REMOVE = Words("Retirer l’affiche «\u00a0{name}\u00a0»?", "Remove the poster “{name}”?")
_REMOVE_DETAIL = Words(
    "Les visuels enregistrés avec elle la demanderont. Gardez le dossier ou le zip d’où elle vient.",
    "Visuals saved with it will ask for it. Keep the folder or the zip it comes from.",
)
_REMOVE_YES = Words("Retirer", "Remove")
_EXISTS: Code = "poster-exists"


class PosterTaking(QObject):
    """Adds posters to the person's own, and removes them."""

    #: Posters are being read.
    began = Signal()
    #: It is over, well or not.
    ended = Signal()
    #: Why they were refused: a tuple of Problems; the library is as it was.
    refused = Signal(object)
    #: Something is done, in Words.
    told = Signal(object)

    def __init__(self, state: State, jobs: Jobs, ask: Ask, parent: QObject) -> None:
        """Work for `state`; `ask` answers before anything is replaced or removed."""
        super().__init__(parent)
        self._state, self._jobs, self._ask = state, jobs, ask

    def take(self, sources: Sequence[Path], existing: Existing = "keep") -> None:
        """Add the posters of folders and zips."""
        self._state.go_to("poster")
        self.began.emit()
        work = partial(add_posters, tuple(sources), self._state.studio.context, existing)
        self._jobs.start(work, self._added, partial(self._not_added, sources))

    @property
    def removable(self) -> bool:
        """Whether the visual's poster is one of the person's own."""
        return self._state.visual.poster in self._state.studio.context.own_ids()

    def remove(self) -> None:
        """Remove the visual's poster, once the person agrees; the visual takes the first one that ships."""
        state, poster = self._state, self._state.poster
        if not self.removable or not self._ask.confirm(_REMOVE.format(name=poster.name), _REMOVE_DETAIL, _REMOVE_YES):
            return
        try:
            remove_poster(poster.id, state.studio.context)
        except Refused as refused:
            self.refused.emit(refused.problems)
            return
        # Undoing still finds it: what was read of it is kept for as long as the window.
        state.edit(choose_poster(state.visual, state.studio.context.poster_ids()[0]), "poster")
        state.posters_changed.emit()
        self.told.emit(_REMOVED.format(name=poster.name))

    def _added(self, poster_ids: tuple[str, ...]) -> None:
        state = self._state
        state.read_posters_again(*poster_ids)
        self.ended.emit()
        first, *others = poster_ids
        if others:
            count = len(poster_ids)
            self.told.emit(_SEVERAL.format(count=count))
            return
        state.edit(choose_poster(state.visual, first), "poster")
        self.told.emit(_ADDED.format(name=state.poster.name))

    def _not_added(self, sources: Sequence[Path], refused: Refused) -> None:
        self.ended.emit()
        problems = refused.problems
        if any(each.code != _EXISTS for each in problems):
            self.refused.emit(problems)
        elif self._ask.confirm(_named(problems), _REPLACE_DETAIL, _REPLACE_YES):
            self.take(sources, "replace")


def _named(problems: Sequence[Problem]) -> Words:
    names = [str(each.location) for each in problems]
    french, english = ", ".join(f"«\u00a0{each}\u00a0»" for each in names), ", ".join(f"“{each}”" for each in names)
    return _REPLACE.format(names=Words(french, english))

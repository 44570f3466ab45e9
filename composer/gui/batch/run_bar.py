"""What goes on, in words and as a bar, and the buttons that read the list again, make the kits, pause, stop."""

from pathlib import Path

from composer.app.batch.control import time_left
from composer.core.words import Words, counted, named, shown
from composer.gui.batch.list_state import ListState, Phase
from composer.gui.batch.row_list import standing
from composer.gui.notice import in_words
from composer.gui.table.work import WorkBar
from composer.gui.widgets.labels import bound_button
from composer.gui.widgets.open_folder import show_folder
from composer.gui.widgets.translator import Translator

_READ = Words("Relire la liste", "Read the list again")
_READ_HELP = Words("Après une correction dans votre tableur.", "After a correction in your spreadsheet.")
_MAKE = Words("Faire les trousses", "Make the kits")
_MAKE_HELP = Words(
    "Fait ce qui manque ou a changé; une ligne arrêtée n’empêche pas les autres.",
    "Makes what is missing or has changed; a row that stops does not hold up the others.",
)
_PAUSE, _GO_ON = Words("Pause", "Pause"), Words("Continuer", "Go on")
_STOP = Words("Arrêter", "Stop")
_STOP_HELP = Words(
    "S’arrête après les trousses en cours; ce qui est fait reste.",
    "Stops after the kits in progress; finished kits are kept.",
)
_CHECKING = Words("Vérification\u00a0: {done} sur {total}", "Checking: {done} of {total}")
_STARTING = Words("On commence…", "Starting…")
_MAKING = Words("{done} sur {total}\u00a0: {name}", "{done} of {total}: {name}")
_LEFT = Words("{making}, {left}", "{making}, {left}")
_COUNTS = Words(
    "{ready} en règle, {review} à voir, {stopped} à corriger.",
    "{ready} ready, {review} to review, {stopped} to correct.",
)
_MADE = Words(
    "C’est fait\u00a0: {made}, {unchanged}, {failed} à corriger.", "Done: {made}, {unchanged}, {failed} to correct."
)
_STOPPED = Words(
    "Arrêté\u00a0: {made}, {left}. «\u00a0Faire les trousses\u00a0» reprendra là.",
    "Stopped: {made}, {left}. “Make the kits” will resume there.",
)
#: How many kits, one and several.
_MADE_KITS = Words("{count} faite", "{count} made"), Words("{count} faites", "{count} made")
_UNCHANGED_KITS = Words("{count} inchangée", "{count} unchanged"), Words("{count} inchangées", "{count} unchanged")
_LEFT_KITS = (
    Words("{count} pas encore faite", "{count} not made yet"),
    Words("{count} pas encore faites", "{count} not made yet"),
)
_WORDS: dict[Phase, Words] = {
    "empty": Words(
        "Choisissez une liste (XLSX, ODS, XLS, CSV), ou déposez-la ici. Rien n’est écrit avant «\u00a0Faire les "
        "trousses\u00a0».",
        "Choose a list (XLSX, ODS, XLS, CSV), or drop it here. Nothing is written until you press “Make the kits”.",
    ),
    "reading": Words("Lecture de la liste…", "Reading the list…"),
    "paused": Words(
        "En pause. Les trousses déjà commencées se terminent.", "Paused. The kits already begun are being finished."
    ),
    "stopping": Words("Arrêt après les lignes en cours…", "Stopping after the rows in progress…"),
}
_SAVED = Words("Le modèle est dans {name}.", "The template is in {name}.")


class RunBar(WorkBar):
    """The foot of the window."""

    def __init__(self, state: ListState, translator: Translator) -> None:
        super().__init__(state, translator)
        self._state = state
        self._saved: Words | None = None
        self.read = bound_button(translator, _READ, _READ_HELP, does=state.read)
        self.make = bound_button(translator, _MAKE, _MAKE_HELP, "primary", does=lambda: state.make(translator.language))
        self.pause = bound_button(translator, _PAUSE, does=state.pause)
        self.go_on = bound_button(translator, _GO_ON, does=state.go_on)
        self.stop = bound_button(translator, _STOP, _STOP_HELP, does=state.stop)
        #: The first that may be pressed takes the focus of one that is hidden.
        self._buttons = (self.pause, self.go_on, self.open_folder, self.make, self.read, self.close_, self.stop)
        self.open_folder.clicked.connect(self._open)
        state.model_written.connect(self._show_saved)
        self._begin(self.open_folder, self.read, self.pause, self.go_on, self.stop, self.make)

    def _forget(self) -> None:
        super()._forget()
        self._saved = None

    def _show(self) -> None:
        state, phase = self._state, self._state.phase
        focused = next((each for each in self._buttons if each.hasFocus()), None)
        running, paused = phase == "making", phase == "paused"
        self.read.setVisible(phase not in {"empty", "making", "paused", "stopping"})
        self.make.setVisible(not running and not paused)
        self.make.setEnabled(state.can_make)
        for button, when in ((self.pause, running), (self.go_on, paused), (self.stop, running or paused)):
            button.setVisible(when)
        self.open_folder.setVisible(phase in {"made", "stopped"})
        if focused is not None and not focused.isVisibleTo(self):
            # Qt would give its focus to the button beside it, most often the one that closes the window.
            next(each for each in self._buttons if each.isVisibleTo(self) and each.isEnabled()).setFocus()
        done, total = self._done()
        # Without an end, it moves to show that something goes on.
        self.bar.setRange(0, total if done else 0)
        self.bar.setValue(done)
        super()._show()

    def _done(self) -> tuple[int, int]:
        state = self._state
        if state.step is not None:
            return state.step.done, state.step.total
        checking = state.phase == "checking" and state.opened is not None
        return (len(state.results), len(state.opened.rows)) if checking and state.opened else (0, 0)

    def _words(self) -> Words:
        phase, opened = self._state.phase, self._state.opened
        if self._problem is not None:
            return in_words(self._problem)
        if self._saved is not None:
            return self._saved
        if phase == "checking" and opened is not None:
            return _CHECKING.format(done=len(self._state.results), total=len(opened.rows))
        if phase == "making":
            return self._making()
        return _WORDS[phase] if phase in _WORDS else self._counts(phase)

    def _making(self) -> Words:
        step = self._state.step
        if step is None:
            return _STARTING
        making = _MAKING.format(done=step.done, total=step.total, name=shown(step.result.name))
        return _LEFT.format(making=making, left=time_left(step.seconds)) if step.seconds else making

    def _counts(self, phase: Phase) -> Words:
        results = list(self._state.results.values())
        states = [each.state for each in results]
        made, unchanged, left = (states.count(each) for each in ("made", "unchanged", "left"))
        if phase == "stopped":
            return _STOPPED.format(made=counted(made + unchanged, *_MADE_KITS), left=counted(left, *_LEFT_KITS))
        if phase == "made":
            kits, same = counted(made, *_MADE_KITS), counted(unchanged, *_UNCHANGED_KITS)
            return _MADE.format(made=kits, unchanged=same, failed=len(states) - made - unchanged)
        among = [standing(each) for each in results]
        ready, review, stopped = (among.count(each) for each in ("ready", "to-review", "stopped"))
        return _COUNTS.format(ready=ready, review=review, stopped=stopped)

    def _show_saved(self, model: Path) -> None:
        self._forget()
        self._saved = _SAVED.format(name=named(model.name))
        self._say()

    def _open(self) -> None:
        if self._state.order.out is not None:
            show_folder(self._state.order.out)

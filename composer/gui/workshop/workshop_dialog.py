"""The window « Atelier d’affiches »: formats, the sheet, its slots, the trials under them, and where it is saved."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from composer.app.workshop.keep_poster import keep_poster, missing_from
from composer.app.workshop.open_art import OpenedArt
from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.core.workshop.board.board import Board
from composer.core.workshop.board.edits import as_checked, left_out, taken_in
from composer.core.workshop.board.findings import BoardFix
from composer.gui.field_text import text_of
from composer.gui.guide.topics import offer_guide
from composer.gui.jobs import Jobs
from composer.gui.notice import MessageLine, in_words
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.fitting.fitted_dialog import FormDialog
from composer.gui.widgets.labels import (
    add_all,
    announce,
    as_title,
    bound_button,
    bound_label,
    column,
    plain_label,
    progress_bar,
)
from composer.gui.widgets.scrolled import open_in_most
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.turns import Turns
from composer.gui.widgets.when_visible import Deferred
from composer.gui.workshop.art_session import ArtSession
from composer.gui.workshop.board_state import BoardState
from composer.gui.workshop.previewer import Previewer
from composer.gui.workshop.saving_row import Destination, SavingRow
from composer.gui.workshop.workplace import Workplace
from composer.storage.posters.user_library import Existing

_BEGINNING_TITLE = Words("Déposez ici l’affiche de l’agence", "Drop the agency’s poster here")
_HINT = Words(
    "PDF, PNG, JPEG, WebP, SVG ou PSD, dans un ou plusieurs formats. L’atelier propose la place de la photo et celle "
    "des mots; vous corrigez, puis l’affiche est à vous.",
    "PDF, PNG, JPEG, WebP, SVG or PSD, in one size or several. The workshop proposes where the photo and the words go; "
    "you correct it, then the poster is yours.",
)
_OPEN = Words("Ouvrir des fichiers…", "Open files…")
_MOST = 6


class Beginning(QFrame):
    """A large place to drop files on."""

    def __init__(self, translator: Translator) -> None:
        super().__init__()
        self.setObjectName("beginning")
        self._translator = translator
        self._problems: tuple[Problem, ...] = ()
        self.open = bound_button(translator, _OPEN, kind="primary")
        self.refusal = plain_label("error")
        title, hint = bound_label(translator, _BEGINNING_TITLE, "large"), bound_label(translator, _HINT, "quiet")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(48, 32, 48, 32)
        rows.setSpacing(16)
        rows.addStretch()
        for each in (title, hint, self.refusal):
            each.setAlignment(Qt.AlignmentFlag.AlignCenter)
            rows.addWidget(each)
        rows.addWidget(self.open, 0, Qt.AlignmentFlag.AlignCenter)
        rows.addStretch()
        translator.changed.connect(self._update_text)

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Show why nothing could be used: a sentence for each file."""
        self._problems = tuple(problems)
        self._update_text()
        announce(self, self.refusal.text())

    def _update_text(self) -> None:
        lines = [self._translator(in_words(each)) for each in self._problems[:_MOST]]
        self.refusal.setText("\n".join(lines))


_TITLE = Words("Atelier d’affiches", "Poster workshop")
_UNDO, _REDO = Words("Annuler", "Undo"), Words("Rétablir", "Redo")
_ADD = Words("Ajouter des fichiers…", "Add files…")
_READING = Words("Lecture des fichiers…", "Reading the files…")
_SAVING = Words("Enregistrement de l’affiche…", "Saving the poster…")
_REPLACE = Words("Remplacer votre affiche «\u00a0{name}\u00a0»?", "Replace your poster “{name}”?")
_REPLACE_DETAIL = Words(
    "Vous en avez déjà une de ce nom; la nouvelle la remplacera.",
    "You already have one with that name; the new one will replace it.",
)
_REPLACE_YES = Words("Remplacer", "Replace")
#: Pixels: the window as it opens on a small screen and on a large one, and the room kept for a message of two lines.
_LEAST, _LARGEST, _MESSAGE = QSize(1320, 700), QSize(1760, 1040), 40


class WorkshopDialog(FormDialog):
    """A poster of official art, from its files to the person's posters."""

    #: The poster was kept: its folder, and the Destination.
    saved = Signal(object, str)

    def __init__(self, state: State, ask: Ask, destination: Destination, parent: QWidget | None = None) -> None:
        """Begin without art; `take` opens files."""
        super().__init__(parent, _LARGEST, 16)
        self._studio, self._ask, self._translator = state.studio, ask, state.translator
        # Its own: they end with the window, before its widgets do.
        self.jobs = Jobs(self)
        self.board = BoardState(Board(()), parent=self)
        self.session = ArtSession(state.studio, self.board, self.jobs, self)
        self.previewer = Previewer(state.studio, self)
        self._saved_board = Board(())
        self._make_widgets(destination)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        open_in_most(self, _LEAST, _LARGEST)
        self._refresh()
        self.beginning.open.setFocus()

    @property
    def place(self) -> Workplace:
        """Where the art is worked on, built now if it was not yet."""
        return self._place.widget

    def showEvent(self, event: QShowEvent) -> None:
        """Build what is shown once art was read, while it is chosen and read."""
        super().showEvent(event)
        self._turns.begin()

    def take(self, files: Sequence[Path]) -> None:
        """Open files of art, beside those that are open."""
        self.session.take(files)

    def reject(self) -> None:
        """Close, after a question when something was changed and is not saved."""
        name = self._translator(Words(self.board.board.name, self.board.board.name))
        answer = self._ask.unsaved(name) if self.unsaved else "discard"
        if answer == "save":
            self._save("keep")
        elif answer == "discard":
            super().reject()

    def done(self, result: int) -> None:
        """End what runs in the background before the widgets that wait for it are gone."""
        self.previewer.finish()
        self.jobs.finish()
        super().done(result)

    @property
    def unsaved(self) -> bool:
        """Whether the board was edited since it was opened."""
        return self.board.board != self._saved_board

    @property
    def takes_files(self) -> bool:
        """Whether files may be dropped: at any time."""
        return True

    def _make_widgets(self, destination: Destination) -> None:
        translator = self._translator
        self.undo = bound_button(translator, _UNDO, does=self.board.undo)
        self.redo = bound_button(translator, _REDO, does=self.board.redo)
        self.add = bound_button(translator, _ADD, does=self._add_files)
        self.beginning = Beginning(translator)
        self._place = Deferred(partial(Workplace, self.board, self.previewer, translator, self._studio))
        self._turns = Turns(self, (self._place.make, lambda: self.place))
        self.message, self.bar = MessageLine(translator), progress_bar(translator, _READING)
        self.message.setFixedHeight(_MESSAGE)
        policy = self.message.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.message.setSizePolicy(policy)
        self.foot = SavingRow(translator, destination)

    def _lay_out(self) -> None:
        head, line, foot = QHBoxLayout(), QHBoxLayout(), QWidget()
        rows = column(foot)
        # A layout joins its parent before it is filled: Python is then given none of its items.
        self.column.addLayout(head)
        rows.addLayout(line)
        head.addWidget(bound_label(self._translator, _TITLE, "title"), 1)
        add_all(head, self.add, self.undo, self.redo)
        line.addWidget(self.message, 1)
        line.addWidget(self.bar)
        self.column.addWidget(self.beginning, 1)
        self.column.addWidget(self._place, 1)
        rows.addWidget(self.foot)
        self.stand_on(foot)

    def _connect(self) -> None:
        board, session = self.board, self.session
        self.beginning.open.clicked.connect(self._add_files)
        for keys, act in ((QKeySequence.StandardKey.Undo, board.undo), (QKeySequence.StandardKey.Redo, board.redo)):
            QShortcut(keys, self).activated.connect(act)
        session.busy_changed.connect(self._refresh)
        session.opened.connect(self._begin)
        session.refused.connect(self._refuse)
        self._place.built.connect(self._connect_place)
        self.foot.name.textChanged.connect(lambda: self._call("name", self.foot.name))
        self.foot.credit.textChanged.connect(lambda: self._call("credit", self.foot.credit))
        self.foot.close_.clicked.connect(self.reject)
        self.foot.save.clicked.connect(lambda: self._save("keep"))
        board.changed.connect(self._refresh)
        self._translator.bind(self, self.setWindowTitle, self._title)
        offer_guide(self, "workshop", self._translator)

    def _connect_place(self, place: Workplace) -> None:
        place.sheets.kept.connect(self._keep)
        place.sheets.checked.connect(self._check)
        place.sheets.page_chosen.connect(self.session.choose_page)
        place.findings.fixed.connect(self._fix)

    def _title(self) -> Words:
        name = as_title(self.board.board.name)
        return Words("{title}[*]", "{title}[*]").format(
            title=Words("{title} – {name}", "{title} – {name}").format(title=_TITLE, name=name) if name else _TITLE
        )

    def _add_files(self) -> None:
        files = self._ask.files("art")
        if files:
            self.take(files)

    def _begin(self, art: OpenedArt) -> None:
        first = not self._place.isVisibleTo(self)
        self.place.take(art)
        self.beginning.hide()
        self._place.show()
        if first:
            self._saved_board = art.board
        self.message.say(Words("", ""))
        self._refresh()
        if first:
            self.foot.name.setFocus()
            self.foot.name.selectAll()

    def _refuse(self, problems: tuple[Problem, ...]) -> None:
        if not self._place.isVisibleTo(self):
            self.beginning.refuse(problems)
            self.message.say(Words("", ""))
        else:
            self.message.warn(problems[0])

    def _refresh(self) -> None:
        board, busy = self.board, self.session.busy
        self.undo.setEnabled(bool(board.history.to_undo) and not busy)
        self.redo.setEnabled(bool(board.history.to_redo) and not busy)
        has_art = self.session.art is not None
        for each in (self._place, self.foot.save, self.foot.name, self.foot.credit, self.foot.places):
            each.setEnabled(has_art and not busy)
        self.add.setVisible(has_art)
        self.add.setEnabled(not busy)
        self.beginning.open.setEnabled(not busy)
        self.bar.setVisible(busy)
        if busy:
            self.message.say(_READING)
        self.foot.fill(board.board.name, board.board.credit)
        self.setWindowTitle(self._translator(self._title()))
        self.setWindowModified(self.unsaved)

    def _keep(self, format_id: str, kept: bool) -> None:  # noqa: FBT001 - what a check box gives
        change = taken_in if kept else left_out
        self.board.edit("take" if kept else "leave", lambda board: change(board, format_id))
        # The last format stays, whatever its check box shows.
        self.place.sheets.refresh(self.board.board)

    def _check(self, format_id: str, checked: bool) -> None:  # noqa: FBT001 - as above
        change = as_checked if checked else _unchecked
        self.board.edit("check", lambda board: change(board, format_id))

    def _fix(self, fix: BoardFix) -> None:
        self.board.edit("number", fix.apply)

    def _call(self, what: str, field: QLineEdit) -> None:
        self.board.edit("name", lambda board: replace(board, **{what: text_of(field)}), what)

    def _save(self, existing: Existing) -> None:
        art, board = self.session.art, self.board.board
        if art is None or self.session.busy:
            return
        if problems := missing_from(board):
            self._lack(problems[0])
            return
        self.foot.save.setEnabled(False)
        self.message.say(_SAVING)
        work = partial(keep_poster, board, art.pictures, self.previewer.studio, existing)
        self.jobs.start(work, self._on_saved, self._on_refused)

    def _lack(self, problem: Problem) -> None:
        """Say what is missing, with the keyboard where it is typed."""
        self.message.warn(problem)
        fields = {"name": self.foot.name, "credit": self.foot.credit}
        field = next((fields[each] for each in problem.location.slots if each in fields), None)
        if field is not None:
            field.setFocus()

    def _on_saved(self, folder: Path) -> None:
        self._saved_board = self.board.board
        self.saved.emit(folder, self.foot.places.value)
        self.accept()

    def _on_refused(self, refused: Refused) -> None:
        self.foot.save.setEnabled(True)
        problems = refused.problems
        if any(each.code != "poster-exists" for each in problems):
            self.message.warn(problems[0])
        elif self._ask.confirm(_REPLACE.format(name=self.board.board.name), _REPLACE_DETAIL, _REPLACE_YES):
            self._save("replace")
        else:
            self.message.warn(problems[0])


def _unchecked(board: Board, format_id: str) -> Board:
    return board.with_sheet(replace(board.sheet(format_id), checked=False))


def open_for_campaign(
    state: State, ask: Ask, over: QWidget, files: Sequence[Path], take: Callable[[Path], object]
) -> WorkshopDialog:
    """Open the workshop on `files`; the folder of the poster is passed to `take` unless it stays with the person's own.

    The window's gallery shows it at once.
    """
    dialog = WorkshopDialog(state, ask, "campaign", over)

    def keep(folder: Path, destination: str) -> None:
        state.read_posters_again(folder.name)
        if destination == "campaign":
            take(folder)

    dialog.saved.connect(keep)
    dialog.open()
    dialog.take(files)
    return dialog

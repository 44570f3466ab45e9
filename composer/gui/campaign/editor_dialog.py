"""The form « Campagne… »: its sections, beside them what they give, and the buttons that begin, save and use one."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from composer.app.campaign.draft import CampaignDraft, campaign_in, next_edition_of, region_of, save_pack, use_pack
from composer.core.campaign.campaign import Campaign
from composer.core.campaign.draft import text_at
from composer.core.campaign.next_edition import Edition, Region
from composer.core.naming import shown
from composer.core.problems import Refused
from composer.core.words import LANGUAGES, Words
from composer.gui.campaign.editor_fields import SECTIONS, Section
from composer.gui.campaign.editor_page import Page
from composer.gui.campaign.editor_posters import TITLE as POSTERS
from composer.gui.campaign.editor_posters import PostersPage
from composer.gui.campaign.editor_preview import EditorBody, Preview
from composer.gui.campaign.editor_start import ShortForm, edition_form, region_form
from composer.gui.campaign.editor_state import EditorState
from composer.gui.guide.topics import offer_guide
from composer.gui.jobs import Jobs
from composer.gui.notice import MessageLine
from composer.gui.state import State
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.fitting.fitted_dialog import FormDialog, beside_buttons, line_of
from composer.gui.widgets.fitting.folding import Folding, Part
from composer.gui.widgets.labels import as_title, bound_button, column, plain_label
from composer.gui.widgets.scrolled import Scrolled, open_in_most
from composer.gui.widgets.translator import Translator
from composer.gui.workshop.workshop_dialog import open_for_campaign

_TITLE = Words("Campagne", "Campaign")
_HEAD = Words("Campagne {year} · {region}", "{year} campaign · {region}")
_NAME = Words("{name} {year} · {region}", "{name} {year} · {region}")
_SECTIONS = Words("Sections de la campagne", "Sections of the campaign")
_EDITION = Words("Nouvelle édition à partir de celle-ci…", "New edition from this one…")
_REGION = Words("Nouvelle région…", "New region…")
_UNDO, _REDO = Words("Annuler", "Undo"), Words("Rétablir", "Redo")
_SAVE = Words("Enregistrer comme campagne…", "Save as a campaign…")
_CLOSE = Words("Fermer", "Close")
_USE = Words("L’utiliser ici", "Use it here")
_SAVING, _TAKING = Words("Enregistrement…", "Saving…"), Words("Mise en place…", "Setting up…")
_SAVED = Words(
    "La campagne est dans {name}. Remettez ce fichier aux ambassadeurs.",
    "The campaign is in {name}. Give this file to the ambassadors.",
)
_USED = Words("Cette campagne est maintenant en vigueur ici.", "This campaign is now in force here.")
_MARKED = Words("{name}  ✖ {count}", "{name}  ✖ {count}")
#: Pixels: the whole form as it opens, its list of sections, a scroll bar beside it, and the least height of a page.
_LEAST, _LARGEST, _LIST = QSize(1240, 690), QSize(1400, 960), 212
_BAR, _BODY = 12, 240


class EditorDialog(FormDialog):
    """The form that writes a campaign; nothing typed is lost without a question."""

    #: The id of the campaign that was saved and is now in force.
    used = Signal(str)

    def __init__(
        self,
        work: CampaignDraft,
        state: State,
        ask: Ask,
        folder: Path,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Show `work`; packs are saved in `folder` unless another is chosen."""
        super().__init__(parent, _LEAST, 12)
        open_in_most(self, _LEAST, _LARGEST)
        self._state, self._studio, self._ask, self._folder, self._today = state, state.studio, ask, folder, today
        self._translator: Translator = state.translator
        # Its own: they end with the form, before its widgets do.
        self.jobs = Jobs(self)
        self.editor = EditorState(work, state.studio, self.jobs, self)
        self._saved_in: Path | None = None
        self.pages: dict[str, QWidget] = {}
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._refresh()
        self._mark()
        self.go_to(SECTIONS[0].id)
        offer_guide(self, "campaign", self._translator)
        self.sections.button(SECTIONS[0].id).setFocus()

    def go_to(self, section: str) -> QWidget:
        """Show the page of a section, made when it is first shown; return it."""
        if section not in self.pages:
            self.pages[section] = page = self._page(section)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self.pages[section])
        self.sections.mark(section)
        # The mark of the section that is shown takes room too.
        self._fit_list()
        self.body.show_form()
        return self.pages[section]

    def reject(self) -> None:
        """Close, after a question when something typed is not saved."""
        answer = self._ask.unsaved(self._translator(self._called(_NAME))) if self.editor.unsaved else "discard"
        if answer == "save":
            self._save()
        elif answer == "discard":
            super().reject()

    def done(self, result: int) -> None:
        """End what runs in the background before the widgets that wait for it are gone."""
        self.jobs.finish()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the list of sections its width, which is known once the window has its style."""
        super().showEvent(event)
        self._fit_list()

    def _fit_list(self) -> None:
        self._nav.setFixedWidth(max(_LIST, self.sections.minimumSizeHint().width() + _BAR))

    def _make_widgets(self) -> None:
        translator = self._translator
        self.sections = Choices(translator, _SECTIONS, 1)
        self.edition = bound_button(translator, _EDITION, does=lambda: self._begin(edition_form))
        self.region = bound_button(translator, _REGION, does=lambda: self._begin(region_form))
        self.undo = bound_button(translator, _UNDO, does=self.editor.undo)
        self.redo = bound_button(translator, _REDO, does=self.editor.redo)
        self.save = bound_button(translator, _SAVE, kind="primary", does=self._save)
        self.close_ = bound_button(translator, _CLOSE, does=self.reject)
        self.use = bound_button(translator, _USE, kind="primary", does=self._use)
        self.message = MessageLine(translator)
        self._head = plain_label("title")
        self._stack = QStackedWidget()
        self.preview = Preview(self.editor, translator)
        self._nav = Scrolled(_at_the_top(self.sections))
        self._nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body = EditorBody(self._nav, self._stack, self.preview, translator)
        self.use.hide()

    def _lay_out(self) -> None:
        steps, new = line_of(self.undo, self.redo), Folding(Part(self.edition), Part(self.region))
        top = Folding(Part(beside_buttons(self._head, steps)), Part(new, is_narrow=True, order="folds-last"))
        top.setContentsMargins(12, 0, 12, 0)
        self.column.addWidget(top)
        self.column.addWidget(self.body, 1)
        self.body.setMinimumHeight(_BODY)
        said = beside_buttons(self.message, self.use, self.save, self.close_)
        self.stand_on(Folding(Part(self.body.switch, is_narrow=True), Part(said)))
        self.column.setContentsMargins(0, 12, 0, 0)

    def _connect(self) -> None:
        keys = QKeySequence.StandardKey
        for key, act in ((keys.Undo, self.editor.undo), (keys.Redo, self.editor.redo), (keys.Save, self._save)):
            QShortcut(key, self).activated.connect(act)
        self.sections.chosen.connect(self.go_to)
        self.editor.changed.connect(self._refresh)
        self.editor.problems_changed.connect(self._mark)
        self._translator.changed.connect(self._refresh)
        self._translator.changed.connect(self._mark)

    def _page(self, section: str) -> QWidget:
        if section == "posters":
            own = self._studio.context.own_posters
            return PostersPage(self.editor, self._translator, self._ask, own, self._make_poster)
        return Page(_SECTION[section], self.editor, self._translator)

    def _make_poster(self, take: Callable[[Path], object]) -> None:
        """Open the workshop over the form, on files that the person chooses; the poster goes with the campaign."""
        files = self._ask.files("art")
        if files:
            open_for_campaign(self._state, self._ask, self, files, take)

    def _refresh(self) -> None:
        """Show whose campaign it is, and what can be undone."""
        self.undo.setEnabled(bool(self.editor.history.to_undo))
        self.redo.setEnabled(bool(self.editor.history.to_redo))
        self.region.setEnabled(self.editor.work.source.base is not None)
        name = self._translator(self._called(_NAME))
        self._head.setText(self._translator(self._called(_HEAD)))
        self.setWindowTitle(f"{self._translator(_TITLE)} – {as_title(name)}[*]")
        self.setWindowModified(self.editor.unsaved)
        if self.editor.unsaved:
            self.use.hide()
            self.message.say(Words("", ""))

    def _called(self, words: Words) -> Words:
        """Put in `words` the name of the campaign's edition and region, as far as they are written."""
        draft = self.editor.draft
        name = Words(*(draft.fact("name", language).value for language in LANGUAGES))
        year, region = draft.fact("dates", "start").value[:4], text_at(draft, ("region",))
        return words.format(name=name, year=year, region=region)

    def _mark(self) -> None:
        """Count the errors of each section beside its name."""
        options = [(each.id, self._marked(each)) for each in SECTIONS]
        self.sections.offer([*options, ("posters", POSTERS)])
        self._fit_list()

    def _marked(self, section: Section) -> Words:
        key_paths = section.key_paths(self.editor.draft)
        found = {each for key_path in key_paths for each in self.editor.problems_at(key_path)}
        count = sum(each.severity == "error" for each in found)
        return _MARKED.format(name=section.title, count=count) if count else section.title

    def _begin(self, form: Callable[[Campaign, Translator, QWidget], ShortForm]) -> None:
        """Ask for what changes, and make the new campaign the one that is written; undo returns to this one."""
        try:
            campaign = campaign_in(self.editor.work)
        except Refused as refused:
            self.message.warn(refused.problems[0])
            return
        dialog = form(campaign, self._translator, self)
        # The keyboard returns here: some systems leave it nowhere.
        dialog.finished.connect(self.activateWindow)
        dialog.accepted.connect(lambda: self._become(dialog.made))
        dialog.open()

    def _become(self, made: Edition | Region | None) -> None:
        if isinstance(made, Edition):
            self.editor.put(next_edition_of(self.editor.work, made))
        elif made is not None:
            self.editor.put(region_of(self.editor.work, made))
        self.editor.check_now()
        self.go_to("dates" if isinstance(made, Edition) else "identity")

    def _save(self) -> None:
        self.editor.check_now()
        work = self.editor.work
        path = self._ask.new_file("campaign", self._folder / work.file)
        if path is None:
            return
        self._wait(_SAVING)
        self.jobs.start(partial(save_pack, work, path, self._today()), partial(self._on_saved, path), self._on_refused)

    def _on_saved(self, path: Path, written: CampaignDraft) -> None:
        self._saved_in = path
        self.save.setEnabled(True)
        self.editor.keep_as_saved(written)
        self.use.show()
        self.use.setFocus()
        self.message.say(_SAVED.format(name=shown(path.name)), "success")

    def _use(self) -> None:
        if self._saved_in is None:
            return
        self._wait(_TAKING)
        self.use.hide()
        work = partial(use_pack, self._saved_in, self._studio.context)
        self.jobs.start(work, self._on_used, self._on_refused)

    def _on_used(self, campaign_id: str) -> None:
        self.save.setEnabled(True)
        self.message.say(_USED, "success")
        self.used.emit(campaign_id)

    def _on_refused(self, refused: Refused) -> None:
        self.save.setEnabled(True)
        self.message.warn(refused.problems[0])
        keys = refused.problems[0].location.keys
        for section in SECTIONS:
            if any(keys[: len(at)] == at for at in section.key_paths(self.editor.draft)):
                self.go_to(section.id)
                return

    def _wait(self, words: Words) -> None:
        self.save.setEnabled(False)
        self.message.say(words)


_SECTION = {each.id: each for each in SECTIONS}


def _at_the_top(widget: QWidget) -> QWidget:
    """A widget with another at its top, and room under it."""
    whole = QWidget()
    column(whole, 8, widget).addStretch()
    return whole

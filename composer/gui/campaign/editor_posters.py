"""The page of the campaign's form that chooses the posters and the logo that go with it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from composer.app.campaign.draft import CampaignDraft
from composer.app.campaign.export_pack import PackSource
from composer.app.logo import read_logo
from composer.core.problems import Refused
from composer.core.words import Words, shown
from composer.gui.campaign.editor_page import FormPage
from composer.gui.campaign.editor_state import EditorState
from composer.gui.notice import in_words
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.labels import PlainTick, add_all, bound_button, bound_label, column, plain_label
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.when_visible import follow
from composer.storage.posters.poster_file import POSTER_FILE

#: What takes the folder of a poster that was made.
Take: TypeAlias = Callable[[Path], object]
TITLE = Words("Affiches et logo", "Posters and logo")
_NOTE = Words(
    "Les affiches du programme vont avec toutes les campagnes. Cochez celles de votre bibliothèque qui partent avec "
    "celle-ci.",
    "The program’s posters go with every campaign. Tick those of your library that go with this one.",
)
_NONE = Words(
    "Votre bibliothèque n’a pas d’affiche. Ajoutez-en à l’étape Affiche, ou ouvrez ici le dossier de l’une d’elles.",
    "Your library has no poster. Add some in the Poster step, or open the folder of one here.",
)
_FOLDER = Words("Ajouter le dossier d’une affiche…", "Add a poster’s folder…")
_MAKE = Words("Faire une affiche d’une image…", "Make a poster from a picture…")
_LOGO = Words("Logo de l’organisation", "Organisation’s logo")
_NO_LOGO = Words("Aucun logo.", "No logo.")
_CHOOSE, _REMOVE = Words("Choisir un logo…", "Choose a logo…"), Words("Retirer le logo", "Remove the logo")


class PostersPage(FormPage):
    """A check box for each poster that may go with the campaign, and its logo."""

    def __init__(
        self, state: EditorState, translator: Translator, ask: Ask, library: Path | None, make: Callable[[Take], object]
    ) -> None:
        """Offer the posters of the folder `library`, those that the campaign has, and folders that the person opens.

        `make` makes a poster of official art, and passes its folder on.
        """
        super().__init__(TITLE, _NOTE, translator)
        self._state, self._ask, self._make = state, ask, make
        self._known = _folders(library) if library and library.is_dir() else ()
        self.ticks: dict[Path, PlainTick] = {}
        self._refusal = plain_label("error")
        self._list, self._logo = QWidget(), plain_label("quiet")
        self._rows = column(self._list, 4)
        self._lay_out()
        follow(self._refresh, state.changed, translator.changed)

    def _lay_out(self) -> None:
        translator = self._translator
        self.add = bound_button(translator, _FOLDER, does=self._add_folder)
        self.choose = bound_button(translator, _CHOOSE, does=self._choose_logo)
        self.remove = bound_button(translator, _REMOVE, does=partial(self._put_logo, None))
        self.make = bound_button(translator, _MAKE, does=lambda: self._make(self._take))
        self._empty = bound_label(translator, _NONE, "quiet")
        logo = (bound_label(translator, _LOGO, "section"), self._logo, self.choose, self.remove, self._refusal)
        add_all(self.rows, self._empty, self._list, self.make, self.add, *logo)
        for button in (self.make, self.add, self.choose, self.remove):
            # As wide as its text: the page is wide.
            self.rows.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch()

    def _refresh(self) -> None:
        source = self._source
        for folder in dict.fromkeys((*self._known, *source.posters)):
            if folder not in self.ticks:
                self._offer(folder)
            self.ticks[folder].setChecked(folder in source.posters)
        self._empty.setVisible(not self.ticks)
        self._logo.setText(shown(source.logo.name) if source.logo else self._translator(_NO_LOGO))
        self.remove.setVisible(source.logo is not None)

    def _offer(self, folder: Path) -> None:
        tick = PlainTick()
        tick.setText(shown(folder.name))
        tick.clicked.connect(lambda: self._choose(folder, tick))
        self.ticks[folder] = tick
        self._rows.addWidget(tick)

    def _choose(self, folder: Path, tick: PlainTick) -> None:
        others = tuple(each for each in self._source.posters if each != folder)
        self._put(replace(self._source, posters=(*others, folder) if tick.isChecked() else others))

    def _add_folder(self) -> None:
        folder = self._ask.folder("poster")
        if folder is not None:
            self._take(folder)

    def _take(self, folder: Path) -> None:
        if folder not in self._source.posters:
            self._put(replace(self._source, posters=(*self._source.posters, folder)))

    def _choose_logo(self) -> None:
        path = self._ask.file("logo")
        if path is None:
            return
        try:
            read_logo(path)
        except Refused as refused:
            self._refusal.setText(self._translator(in_words(refused.problems[0])))
            return
        self._put_logo(path)

    def _put_logo(self, path: Path | None, *_: object) -> None:
        self._refusal.clear()
        self._put(replace(self._source, logo=path))

    def _put(self, source: PackSource) -> None:
        self._state.put(CampaignDraft(self._state.draft, source))

    @property
    def _source(self) -> PackSource:
        return self._state.work.source


def _folders(library: Path) -> tuple[Path, ...]:
    return tuple(sorted(each for each in library.iterdir() if (each / POSTER_FILE).is_file()))

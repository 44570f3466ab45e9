"""What the campaign that is being written gives: a poster with the example, and a caption, made again as one types."""

from collections.abc import Mapping
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from composer.app.campaign.preview import Shown, shown, studio_of
from composer.core.campaign.campaign import Campaign
from composer.core.problems import Refused
from composer.core.words import Language, Words
from composer.gui.campaign.editor_state import EditorState
from composer.gui.widgets.choices import NamedList
from composer.gui.widgets.labels import PlainLabel, add_all, add_line, bound_button, bound_label, plain_label, row
from composer.gui.widgets.scrolled import Scrolled
from composer.gui.widgets.thumbnail import thumbnail
from composer.gui.widgets.translator import Translator
from composer.gui.widgets.turns import single_shot

#: Milliseconds without an edit before the poster is drawn again.
_DRAWN_AFTER = 250
#: Pixels of the poster's longer side, of the whole column, and of its scroll bar.
_SIDE, _WIDTH, _BAR = 330, 312, 12
#: Pixels beside a picture that fills the view, and above and under it.
_AROUND, _ABOVE = 32, 120
#: The largest width that Qt gives: no limit.
_WIDEST = 16_777_215
_TITLE = Words("Aperçu, avec l’exemple", "Preview, with the example")
_POSTER, _LANGUAGE = Words("Affiche", "Poster"), Words("Langue de l’aperçu", "Language of the preview")
_PICTURE = Words("Affiche sous cette campagne", "Poster under this campaign")
_NETWORK = Words("Légende pour", "Caption for")
_LANGUAGES: Mapping[Language, Words] = {"fr": Words("Français", "Français"), "en": Words("English", "English")}
_WAITING = Words(
    "L’aperçu attend que les valeurs signalées soient corrigées.",
    "The preview waits until the values marked are fixed.",
)
_HELD = Words(
    "Retenue tant que l’identifiant est à fournir. Elle dirait\u00a0:",
    "Held back until the handle is provided. It would say:",
)


class Preview(Scrolled):
    """A poster chosen among those of the campaign, over a caption chosen among those of its networks."""

    def __init__(self, state: EditorState, translator: Translator) -> None:
        body = QWidget()
        super().__init__(body)
        self._state, self._translator = state, translator
        self._captions: Mapping[str, str] = {}
        self._campaign: Campaign | None = None
        self._stale = False
        self._drawing = False
        self._made: Shown | None = None
        self._room: Literal["column", "whole"] = "column"
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.posters, self.networks = NamedList[str](translator), NamedList[str](translator)
        self.languages = NamedList[Language](translator)
        self.picture, self.caption = PlainLabel(), plain_label()
        self.note = bound_label(translator, _WAITING, "warning")
        self._pause = single_shot(self, _DRAWN_AFTER, self._draw)
        self._lay_out(body)
        self.note.hide()
        context = state.studio.context
        self.posters.offer([(each, context.poster_name(each)) for each in context.poster_ids()])
        self.languages.offer(list(_LANGUAGES.items()))
        self.languages.show_value(translator.language)
        self._connect()
        # The form answers before.
        self._pause.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as wide as the picture, or more where the system's font is large."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the picture as large as there is room for, where the whole width is the preview's."""
        super().resizeEvent(event)
        if self._room == "whole":
            self._show_picture()

    @property
    def column_width(self) -> int:
        """Pixels that it takes beside the form."""
        return max(_WIDTH, self.inside.minimumSizeHint().width() + _BAR)

    def take(self, room: Literal["column", "whole"]) -> None:
        """Be a column beside the form, or take all the room in its place."""
        self._room = room
        self._fit()
        self._show_picture()

    def _fit(self) -> None:
        least, most = (self.column_width, self.column_width) if self._room == "column" else (0, _WIDEST)
        self.setMinimumWidth(least)
        self.setMaximumWidth(most)

    def _show_picture(self) -> None:
        """The picture, no larger than the view; a little is left for what is above and under it."""
        room = self.viewport().size()
        side = _SIDE if self._room == "column" else max(_SIDE, min(room.width() - _AROUND, room.height() - _ABOVE))
        self.picture.setFixedHeight(side)
        if self._made is not None:
            self.picture.setPixmap(thumbnail(self._made.frame, side, self.devicePixelRatioF()))

    def _lay_out(self, body: QWidget) -> None:
        translator, rows = self._translator, QVBoxLayout(body)
        rows.setContentsMargins(16, 16, 16, 16)
        # The lists are as narrow as the column, whatever they say.
        for box in (self.posters, self.networks):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        rows.addWidget(bound_label(translator, _TITLE, "strong"))
        add_line(rows, self.posters, self.languages, grows=self.posters)
        self._show_picture()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        add_all(rows, self.picture, self.note, self.networks, self.caption)
        rows.addStretch()
        # A label without words would be read as nothing at all.
        self.caption.hide()
        self.caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        named = ((self.posters, _POSTER), (self.languages, _LANGUAGE), (self.networks, _NETWORK))
        for box, words in (*named, (self.picture, _PICTURE)):
            translator.bind(box, box.setAccessibleName, words)

    def _connect(self) -> None:
        self._state.changed.connect(self._pause.start)
        self.posters.activated.connect(self._draw)
        self.languages.activated.connect(self._draw)
        self.networks.activated.connect(self._show_caption)
        self._translator.changed.connect(self._show_caption)

    def _draw(self) -> None:
        """Draw in the background; what changes meanwhile is drawn after."""
        if self._drawing:
            self._stale = True
            return
        try:
            studio = studio_of(self._state.work, self._state.studio)
        except Refused:
            self.note.show()
            return
        self._stale, self._drawing = False, True
        work = partial(shown, studio.apart(), self.posters.value, self.languages.value)
        self._state.jobs.start(work, partial(self._show, studio.context.campaign), self._give_up)

    def _show(self, campaign: Campaign, made: Shown) -> None:
        self._campaign, self._captions = campaign, made.captions
        self.note.hide()
        self._made = made
        self._show_picture()
        self._show_caption()
        # Again: its letters have their size once the window has its style.
        self._fit()
        self._finish()

    def _give_up(self, _: Refused) -> None:
        self.note.show()
        self._finish()

    def _finish(self) -> None:
        self._drawing = False
        if self._stale:
            self._pause.start()

    def _show_caption(self) -> None:
        campaign = self._campaign
        if campaign is None:
            return
        names = {each: campaign.networks[each].name for each in self._captions}
        self.networks.offer([(each, Words(name, name)) for each, name in names.items()])
        held, text = campaign.lacks_handle(self.networks.value), self._captions[self.networks.value]
        self.caption.setText(f"{self._translator(_HELD)}\n\n{text}" if held else text)
        self.caption.show()


_TO_PREVIEW, _TO_FORM = Words("Aperçu", "Preview"), Words("Revenir au formulaire", "Back to the form")
#: The letters that a page needs on a line, beside the preview.
_LETTERS = 52


class EditorBody(QWidget):
    """Shows the preview beside the form, or in its place; `switch` shows one or the other."""

    def __init__(self, sections: Scrolled, pages: QWidget, preview: Preview, translator: Translator) -> None:
        super().__init__()
        self._translator = translator
        self._form, self._sections, self._preview = QWidget(), sections, preview
        self.switch = bound_button(translator, _TO_PREVIEW, does=self._switch)
        self._showing_preview = False
        #: Whether the preview is beside the form, and whether it is shown where it is not.
        self._arranged = True, False
        row(self._form, sections).addWidget(pages, 1)
        whole = row(self)
        whole.setContentsMargins(12, 0, 0, 0)
        whole.addWidget(self._form, 1)
        whole.addWidget(preview)
        self.switch.hide()
        translator.bind(self.switch, self.switch.setText, self._words)
        # Once the sections and the preview have their widths.
        self._soon = single_shot(self, 0, self.arrange)

    def show_form(self) -> None:
        """Show the form, where the preview takes its place."""
        self._showing_preview = False
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange both for a new size, and for letters that make the sections or the preview wider."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._soon.start()
        return super().event(event)

    def arrange(self) -> None:
        """Show both where a page has its room beside the preview, else one of them."""
        page = self.width() - self._sections.width() - self._preview.column_width
        is_wide = page >= _LETTERS * self.fontMetrics().averageCharWidth()
        if (is_wide, self._showing_preview) == self._arranged:
            return
        self._arranged = is_wide, self._showing_preview
        self._form.setVisible(is_wide or not self._showing_preview)
        self._preview.setVisible(is_wide or self._showing_preview)
        self._preview.take("column" if is_wide else "whole")
        self.switch.setVisible(not is_wide)
        self.switch.setText(self._translator(self._words()))

    def _switch(self) -> None:
        self._showing_preview = not self._showing_preview
        self.arrange()

    def _words(self) -> Words:
        return _TO_FORM if self._showing_preview else _TO_PREVIEW

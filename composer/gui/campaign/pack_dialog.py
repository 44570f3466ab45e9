"""What a campaign's file contains, shown before anything is added: whose it is, what it replaces, what changes."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from composer.app.campaign.take_in import PackPreview, clash_words, look_into
from composer.app.context import Context
from composer.app.example import EXAMPLE
from composer.app.poster.candidates import format_on
from composer.app.sample import resolved_sample
from composer.core.document.edits import choose_poster
from composer.core.poster import Poster
from composer.core.problems import Refused
from composer.core.visual import Visual
from composer.core.words import MONTHS, Language, Words, listed, shown
from composer.gui.campaign.head_button import campaign_label
from composer.gui.canvas.badge import marked
from composer.gui.finding_row import with_mark
from composer.gui.state import State
from composer.gui.widgets.fitting.fitted_dialog import FittedDialog
from composer.gui.widgets.labels import PlainLabel, as_title, bound_button, bound_label, column
from composer.gui.widgets.thumbnail import thumbnail
from composer.gui.widgets.tick_row import TickRow
from composer.gui.widgets.turns import Turns
from composer.render.arrange import arrange
from composer.render.photo.photo import open_photo
from composer.render.photo.proxy import ProxyPhoto
from composer.render.scene import Scene
from composer.storage.campaigns.library import read_index
from composer.storage.paths import own_campaign_home

_TITLE = Words("Ajouter la campagne {label}?", "Add the campaign {label}?")
_FROM = Words(
    "Faite par {author}, le {day}. Version {version}. Organisation à nommer\u00a0: {organisation}.",
    "Made by {author} on {day}. Version {version}. Organisation to mention: {organisation}.",
)
_SOMEBODY = Words("une personne qui ne dit pas son nom", "someone who gave no name")
_TO_PROVIDE = Words("à fournir", "to be provided")
_NEW = Words("Elle n’est pas encore sur cet ordinateur.", "It is not on this computer yet.")
_REPLACES = Words(
    "Elle prend la place de la version {version}, qui est gardée\u00a0: vous pourrez y revenir.",
    "It takes the place of version {version}, which is kept: you can return to it.",
)
_OVER_SHIPPED = Words(
    "Elle prend la place de la version {version}, qui vient avec le programme.",
    "It takes the place of version {version}, which comes with the program.",
)
_CHANGES = Words("Ce qui change", "What changes")
_SAME = Words("Rien de ses textes ne change.", "None of its texts change.")
_POSTERS = Words("Affiches de cette campagne", "Posters of this campaign")
_NO_POSTERS = Words("Aucune\u00a0: celles du programme servent.", "None: the program’s are used.")
_GONE = Words("Affiches retirées\u00a0: {names}", "Posters removed: {names}")
_CLASHES = Words("Identifiants que vous aviez donnés", "Handles that you had given")
_THEIRS = Words("Prendre ceux de la campagne; les miens sont oubliés.", "Take the campaign’s; mine are forgotten.")
_FINDINGS = Words("À savoir", "Good to know")
#: The longer side of the pictures, in pixels, and how many are side by side.
_SIDE, _COLUMNS = 150, 4
_CANCEL = Words("Annuler", "Cancel")
_ADD = Words("Ajouter", "Add")
_USE = Words("Ajouter et utiliser", "Add and use")


class ShownPack(Struct, frozen=True):
    """A pack that was looked into, and the example that fills its posters, with its photo scaled down."""

    preview: PackPreview
    visual: Visual
    photo: ProxyPhoto | None
    #: Whether it takes the place of another pack, which is then kept, and not of what ships with the program.
    over_pack: bool = False


def shown_pack(path: Path, context: Context) -> ShownPack:
    """Look into the pack in the file `path`, and read the example; Refused as `look_into` is."""
    preview = look_into(path, context)
    sample = resolved_sample(context.poster_ids()[0], context)
    photo = ProxyPhoto(open_photo(sample.photo)) if sample.photo else None
    if photo is not None:
        photo.prepare()
    over_pack = preview.campaign.id in read_index(own_campaign_home()).packs
    return ShownPack(preview, sample.visual, photo, over_pack)


class PosterPictures(QWidget):
    """The posters of a pack with their names, drawn one after the other once the dialog is seen."""

    def __init__(self, state: State, shown_pack: ShownPack) -> None:
        """Begin with names alone: a poster that needs what only an added pack has keeps its name."""
        super().__init__()
        self._state, self._pack = state, shown_pack
        posters = shown_pack.preview.posters
        self.labels = {each.id: PlainLabel() for each in posters}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for at, poster in enumerate(posters):
            cell = QWidget()
            column(cell, 4, self.labels[poster.id], bound_label(state.translator, poster.name))
            grid.addWidget(cell, at // _COLUMNS, at % _COLUMNS, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        Turns(self, [partial(self._draw, each) for each in posters]).begin()

    def _draw(self, poster: Poster) -> None:
        campaign, fonts = self._pack.preview.campaign, self._state.studio.fonts
        visual = choose_poster(self._pack.visual, poster.id)
        format_ = format_on(poster, campaign.format_by_id)
        try:
            frame = arrange(Scene(visual, poster, campaign, fonts, self._pack.photo), format_).frame
        except Refused:
            return
        picture = thumbnail(frame, _SIDE, self.devicePixelRatioF())
        label, translator = self.labels[poster.id], self._state.translator
        label.setPixmap(marked(picture, translator(EXAMPLE), self.font()))
        translator.bind(label, label.setAccessibleName, poster.name)


class PackDialog(FittedDialog):
    """Shows a pack that was looked into; nothing is added before one of its two buttons is pressed."""

    #: Whether the pack is also to be used, once it is added; then whose handles are taken where the person gave some:
    #: « own » or « brought ».
    agreed = Signal(bool, str)

    def __init__(self, state: State, shown_pack: ShownPack, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(720, 600))
        translator, preview = state.translator, shown_pack.preview
        self._translator, self._preview = translator, preview
        self.pictures = PosterPictures(state, shown_pack)
        label = campaign_label(preview.campaign)
        title = _TITLE.format(label=label)
        translator.bind(self, lambda text: self.setWindowTitle(as_title(text)), title)
        self.use = bound_button(translator, _USE, kind="primary", does=lambda: self._agree(use=True))
        self.add = bound_button(translator, _ADD, does=lambda: self._agree(use=False))
        self.cancel = bound_button(translator, _CANCEL, does=self.reject)
        self.use.setDefault(True)
        self.theirs = TickRow()
        translator.bind(self.theirs, self.theirs.say, _THEIRS)
        # Its own handles are surer than what was known before them; the choice is in sight.
        self.theirs.box.setChecked(True)
        self.column.addWidget(bound_label(translator, title, "title"))
        self.column.addWidget(bound_label(translator, _made(preview)))
        self.column.addWidget(bound_label(translator, _place(shown_pack), "quietText"))
        self._fill()
        self.column.addStretch()
        self.stand_on_buttons(self.cancel, self.add, self.use)
        self.use.setFocus()

    def _agree(self, *, use: bool) -> None:
        self.accept()
        self.agreed.emit(use, "brought" if self.theirs.box.isChecked() else "own")

    def _fill(self) -> None:
        preview = self._preview
        if preview.problems:
            self._part(_FINDINGS, map(with_mark, preview.problems))
        if preview.replaces is not None:
            self._part(_CHANGES, tuple(each.words for each in preview.changes) or (_SAME,))
        if preview.clashes:
            self._part(_CLASHES, map(clash_words, preview.clashes))
            self.column.addWidget(self.theirs)
        self._part(_POSTERS, () if preview.posters else (_NO_POSTERS,))
        self.column.addWidget(self.pictures)
        if preview.gone:
            names = listed([Words(each, each) for each in preview.gone])
            self.column.addWidget(bound_label(self._translator, _GONE.format(names=names)))

    def _part(self, title: Words, lines: Iterable[Words]) -> None:
        self.column.addWidget(bound_label(self._translator, title, "section"))
        for line in lines:
            self.column.addWidget(bound_label(self._translator, line))


def _made(preview: PackPreview) -> Words:
    manifest, organisation = preview.manifest, shown(preview.campaign.organisation.value)
    author = shown(manifest.made_by)
    return _FROM.format(
        author=Words(author, author) if author else _SOMEBODY,
        day=Words(_day(manifest.made_on, "fr"), _day(manifest.made_on, "en")),
        version=manifest.version,
        organisation=Words(organisation, organisation) if organisation else _TO_PROVIDE,
    )


def _place(pack: ShownPack) -> Words:
    replaced = pack.preview.replaces
    if replaced is None:
        return _NEW
    return (_REPLACES if pack.over_pack else _OVER_SHIPPED).format(version=replaced.version)


def _day(iso: str, language: Language) -> str:
    """A day of a manifest in words; as it is where no calendar has it, such as February 30th."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    month = MONTHS[language][day.month - 1]
    if language == "en":
        return f"{month} {day.day}, {day.year}"
    return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"

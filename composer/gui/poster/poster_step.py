"""The step « Affiche »: the choice of poster, colours, language, arrangement and QR code."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout

from composer.core.document import edits
from composer.core.poster import Palette, Poster
from composer.core.visual import Arrangement, FormatChoice, Mirror, Visual
from composer.core.words import Language, Words
from composer.gui.panel import Panel
from composer.gui.poster.poster_cards import PosterCards
from composer.gui.poster.qr_panel import QrChoice
from composer.gui.poster.surprise import SURPRISE, SURPRISE_HELP, Surprise
from composer.gui.poster.user_posters import OwnPosters, PosterImporter
from composer.gui.shared import Shared
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.labels import PlainLabel, bound_button
from composer.gui.widgets.when_visible import WhenVisible

TITLE = Words("Affiche", "Poster")
_HINT = Words(
    "Chaque affiche porte déjà votre photo et vos mots. Changez-en quand vous voulez\u00a0: rien ne se perd.",
    "Each poster already shows your photo and your words. Switch whenever you like: nothing is lost.",
)
_ENLARGE = Words("Voir en grand", "View large")
_ENLARGE_HELP = Words(
    "Toutes les affiches en grand, la mieux indiquée d’abord, pour choisir ou comparer.",
    "All the posters at a larger size, the most suitable first, to choose or compare.",
)
_COLORS = Words("Couleurs", "Colours")
_LANGUAGE = Words("Langue du visuel", "Language of the visual")
_LANGUAGE_HINT = Words(
    "Pour le thème et les dates de la campagne; vos mots restent les vôtres.",
    "For the campaign’s theme and dates; your words stay as you wrote them.",
)
_CAMPAIGN_LANGUAGE = Words("Langue des textes de la campagne", "Language of the campaign’s texts")
_AS_THE_VISUAL = Words("Celle du visuel", "The visual’s")
_LANGUAGES: dict[Language, Words] = {"fr": Words("Français", "Français"), "en": Words("English", "English")}
_LAYOUT = Words("Disposition", "Layout")
_ARRANGEMENT = Words("Disposition du format {format}", "Layout of the {format} format")
_ARRANGEMENTS: dict[Arrangement, Words] = {
    "auto": Words("Proposée", "Suggested"),
    "first": Words("Sur la photo", "Over the photo"),
    "second": Words("À part", "Separate"),
}
_ARRANGEMENT_HINT = Words(
    "À part, les mots s’éloignent du visage : c’est proposé quand ils manquent de place sur la photo.",
    "Separate keeps the text away from the face; it is suggested when there is no room over the photo.",
)
_MIRROR = Words("Miroir de l’affiche", "Mirror the poster")
_MIRRORS: dict[Mirror, Words] = {
    "auto": Words("Proposé", "Suggested"),
    "no": Words("Non", "No"),
    "yes": Words("Oui", "Yes"),
}
#: Pixels.
_SWATCH = QSize(84, 28)


class PosterStep(Panel):
    """The panel of the step « Affiche »."""

    def __init__(self, shared: Shared, importer: PosterImporter, ask: Ask) -> None:
        """Follow the state; `importer` imports the person's own posters, from where `ask` says."""
        super().__init__(shared.state, TITLE)
        self._offered = ""
        self.add_label(_HINT, "quiet")
        self.surprise = Surprise(shared, self)
        self._add_ways()
        self.cards = self.add(PosterCards(shared))
        self.cards.chosen.connect(partial(self._edit, edits.choose_poster, "poster"))
        self.own = self.add(OwnPosters(self.state, importer, ask))
        importer.refused.connect(self._reveal)
        self.add_label(_COLORS, "section")
        self.palettes = self._choices(_COLORS, partial(self._edit, edits.choose_palette, "palette"), 3, _SWATCH)
        self.add_label(_LANGUAGE, "section")
        self.languages = self._choices(_LANGUAGE, partial(self._edit, edits.choose_language, "language"))
        self.languages.offer(list(_LANGUAGES.items()))
        self.add_label(_LANGUAGE_HINT, "quiet")
        self._campaign_label = self.add_label(_CAMPAIGN_LANGUAGE, "section")
        choose = partial(self._edit, edits.choose_campaign_language, "campaign-language")
        self.campaign_languages = self._choices(_CAMPAIGN_LANGUAGE, choose)
        self._label = self.add(PlainLabel())
        arrange = partial(self._edit_format, edits.choose_arrangement, "arrangement")
        self.arrangements = self._choices(_LAYOUT, arrange, len(_ARRANGEMENTS))
        self.arrangements.offer(list(_ARRANGEMENTS.items()))
        self._hint = self.add_label(_ARRANGEMENT_HINT, "quiet")
        self._mirror_label = self.add_label(_MIRROR)
        self.mirrors = self._choices(_MIRROR, partial(self._edit_format, edits.choose_mirror, "mirror"), len(_MIRRORS))
        self.mirrors.offer(list(_MIRRORS.items()))
        self.qr = self.add(QrChoice(self.state))
        self.column.addStretch()
        self.state.translator.bind(self, self._label.setText, self._arrangement)
        WhenVisible(self, self._on_visual_changed, self.state.visual_changed, self.state.format_changed)
        self.state.posters_changed.connect(self._on_posters_changed)
        self._on_visual_changed()

    def _add_ways(self) -> None:
        """Add the ways to choose that the small cards are not: in large, and at random."""
        row = QHBoxLayout()
        self.column.addLayout(row)
        translator = self.state.translator
        self.enlarge = bound_button(translator, _ENLARGE, _ENLARGE_HELP, icon="poster", does=self.state.browsing)
        self.surprising = bound_button(translator, SURPRISE, SURPRISE_HELP, does=self.surprise.take)
        for button in (self.enlarge, self.surprising):
            row.addWidget(button, 1)

    def focus_poster(self) -> None:
        """Focus the visual’s poster among the small cards."""
        chosen = self.cards.chosen_button
        if chosen is not None:
            chosen.setFocus()

    def _choices(
        self, name: Words, does: Callable[[str], None], columns: int = len(_LANGUAGES), picture: QSize | None = None
    ) -> Choices:
        choices = self.add(Choices(self.state.translator, name, columns, picture))
        choices.chosen.connect(does)
        return choices

    def show_qr(self) -> None:
        """Focus the QR code's address."""
        self.qr.button.setChecked(True)
        self.bring_to("poster", self.qr.field if self.qr.field.isVisible() else self.qr.button)

    def _on_posters_changed(self) -> None:
        """Show the palettes again: a poster of the same name may have others now."""
        self._offered = ""
        self._on_visual_changed()

    def _reveal(self) -> None:
        """Scroll to the reasons of a refusal, once they are laid out."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.own.box))

    def _edit(self, change: Callable[..., Visual], what: str, chosen: str) -> None:
        self.state.edit(change(self.state.visual, chosen), what)

    def _edit_format(self, change: Callable[..., Visual], what: str, chosen: str) -> None:
        """Change what the displayed format alone has."""
        self.state.edit(change(self.state.visual, self.state.format.id, chosen), what)

    def _on_visual_changed(self) -> None:
        visual, poster, format_ = self.state.visual, self.state.poster, self.state.format
        if poster.id != self._offered:
            self._offer_palettes(poster)
        self.palettes.mark(poster.palette_id(visual.palette))
        self.languages.mark(visual.language)
        self._offer_campaign_languages()
        choice, layout = visual.by_format.get(format_.id, FormatChoice()), poster.layouts[format_.id]
        self.arrangements.mark(choice.arrangement)
        self.mirrors.mark(choice.mirror)
        for part in (self.arrangements, self._hint):
            part.setVisible(layout.has_second)
        for part in (self._mirror_label, self.mirrors):
            part.setVisible(layout.mirrors)
        self._label.setVisible(layout.has_second)
        self._label.setText(self.state.translator(self._arrangement()))

    def _offer_palettes(self, poster: Poster) -> None:
        self._offered = poster.id
        self.palettes.offer([(id_, palette.name) for id_, palette in poster.palettes.items()])
        for id_, palette in poster.palettes.items():
            self.palettes.draw(id_, _swatch(palette))

    def _offer_campaign_languages(self) -> None:
        """Offer the languages that the campaign has besides the visual's two, if any."""
        spoken = self.state.campaign.languages
        for part in (self._campaign_label, self.campaign_languages):
            part.setVisible(bool(spoken))
        own = [(tag, Words(each.name, each.name)) for tag, each in spoken.items()]
        self.campaign_languages.offer([("", _AS_THE_VISUAL), *own])
        self.campaign_languages.mark(self.state.visual.campaign_language)

    def _arrangement(self) -> Words:
        return _ARRANGEMENT.format(format=self.state.format.name)


def _swatch(palette: Palette) -> QPixmap:
    """The colours of a palette side by side, the background first."""
    colors = list(dict.fromkeys(palette.colors.values()))
    pixmap = QPixmap(_SWATCH)
    painter = QPainter(pixmap)
    width = _SWATCH.width() / len(colors)
    for index, color in enumerate(colors):
        painter.fillRect(round(index * width), 0, round(width) + 1, _SWATCH.height(), QColor(color))
    painter.end()
    return pixmap

"""The step « Affiche »: the choice of poster, colours, language, arrangement and QR code."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout

from composer.core.document.edits import (
    choose_arrangement,
    choose_campaign_language,
    choose_language,
    choose_mirror,
    choose_palette,
    choose_poster,
)
from composer.core.poster import Palette, Poster
from composer.core.visual import Arrangement, FormatChoice, Mirror
from composer.core.words import Language, Words
from composer.gui.panel import Panel
from composer.gui.poster.import_posters import PosterImporter
from composer.gui.poster.poster_cards import PosterCards
from composer.gui.poster.qr_panel import QrChoice
from composer.gui.poster.surprise import SURPRISE, SURPRISE_HELP, Surprise
from composer.gui.poster.user_posters import OwnPosters
from composer.gui.shared import Shared
from composer.gui.widgets.asking import Ask
from composer.gui.widgets.choices import Choices
from composer.gui.widgets.icons import give_icon
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
        self.cards = PosterCards(shared)
        self.cards.chosen.connect(self._choose_poster)
        self.column.addWidget(self.cards)
        self.own = OwnPosters(self.state, importer, ask)
        self.column.addWidget(self.own)
        importer.refused.connect(self._reveal)
        self.palettes = self._choices(_COLORS, self._choose_palette, 3, _SWATCH)
        self.languages = self._choices(_LANGUAGE, self._set_language, len(_LANGUAGES))
        self.languages.offer(list(_LANGUAGES.items()))
        self.add_label(_LANGUAGE_HINT, "quiet")
        self._campaign_label = self.add_label(_CAMPAIGN_LANGUAGE, "section")
        self.campaign_languages = Choices(self.state.translator, _CAMPAIGN_LANGUAGE, len(_LANGUAGES))
        self.campaign_languages.chosen.connect(self._set_campaign_language)
        self.column.addWidget(self.campaign_languages)
        self._label = PlainLabel()
        self.column.addWidget(self._label)
        self.arrangements = self._format_choices(
            Words("Disposition", "Layout"), list(_ARRANGEMENTS.items()), self._arrange
        )
        self._hint = self.add_label(_ARRANGEMENT_HINT, "quiet")
        self._mirror_label = self.add_label(_MIRROR)
        self.mirrors = self._format_choices(_MIRROR, list(_MIRRORS.items()), self._mirror)
        self.qr = QrChoice(self.state)
        self.column.addWidget(self.qr)
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
        self.enlarge = bound_button(translator, _ENLARGE, _ENLARGE_HELP, does=self.state.browsing)
        give_icon(self.enlarge, "poster")
        self.surprising = bound_button(translator, SURPRISE, SURPRISE_HELP, does=self.surprise.take)
        for button in (self.enlarge, self.surprising):
            row.addWidget(button, 1)

    def focus_poster(self) -> None:
        """Focus the visual’s poster among the small cards."""
        chosen = self.cards.chosen_button
        if chosen is not None:
            chosen.setFocus()

    def _choices(self, name: Words, chosen: object, columns: int, picture: QSize | None = None) -> Choices:
        self.add_label(name, "section")
        choices = Choices(self.state.translator, name, columns, picture)
        choices.chosen.connect(chosen)
        self.column.addWidget(choices)
        return choices

    def _format_choices(self, name: Words, options: Sequence[tuple[str, Words]], chosen: object) -> Choices:
        """Choices for the displayed format, visible where its layout has them."""
        choices = Choices(self.state.translator, name, len(options))
        choices.offer(options)
        choices.chosen.connect(chosen)
        self.column.addWidget(choices)
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

    def _choose_poster(self, poster: str) -> None:
        self.state.edit(choose_poster(self.state.visual, poster), "poster")

    def _choose_palette(self, palette: str) -> None:
        self.state.edit(choose_palette(self.state.visual, palette), "palette")

    def _set_language(self, language: Language) -> None:
        self.state.edit(choose_language(self.state.visual, language), "language")

    def _set_campaign_language(self, tag: str) -> None:
        self.state.edit(choose_campaign_language(self.state.visual, tag), "campaign-language")

    def _arrange(self, arrangement: Arrangement) -> None:
        self.state.edit(choose_arrangement(self.state.visual, self.state.format.id, arrangement), "arrangement")

    def _mirror(self, mirror: Mirror) -> None:
        self.state.edit(choose_mirror(self.state.visual, self.state.format.id, mirror), "mirror")

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
        name = self.state.format.name
        return _ARRANGEMENT.format(format=name)


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

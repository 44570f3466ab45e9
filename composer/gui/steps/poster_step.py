"""The step « Affiche »: which poster, in which colours and language, and where its parts go."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QLabel

from composer.core.edits import choose_arrangement, choose_palette, choose_poster, speak
from composer.core.poster import Palette, Poster
from composer.core.visual import Arrangement, FormatChoice
from composer.core.words import Language, Words
from composer.gui.choices import Choices
from composer.gui.poster_cards import PosterCards
from composer.gui.shared import Shared
from composer.gui.steps.panel import Panel

TITLE = Words("Affiche", "Poster")
_HINT = Words(
    "Chaque affiche porte déjà votre photo et vos mots. Changez-en quand vous voulez\u00a0: rien ne se perd.",
    "Each poster already holds your photo and your words. Change whenever you like: nothing is lost.",
)
_COLORS = Words("Couleurs", "Colours")
_LANGUAGE = Words("Langue du visuel", "Language of the visual")
_LANGUAGE_HINT = Words(
    "Le thème et les dates de la campagne; vos mots restent les vôtres.",
    "The campaign’s theme and dates; your words stay as you wrote them.",
)
_LANGUAGES: dict[Language, Words] = {"fr": Words("Français", "Français"), "en": Words("English", "English")}
_ARRANGEMENT = Words("Disposition du format {format}", "Arrangement of the {format} format")
_ARRANGEMENTS: dict[Arrangement, Words] = {
    "auto": Words("Automatique", "Automatic"),
    "first": Words("Première", "First"),
    "second": Words("Deuxième", "Second"),
}
_ARRANGEMENT_HINT = Words(
    "La deuxième éloigne les mots du visage. En automatique, elle vient quand ils n’ont pas la place.",
    "The second one keeps the words away from the face. On automatic, it comes when they lack room.",
)
#: Pixels.
_SWATCH = QSize(84, 28)


class PosterStep(Panel):
    """The panel of the step « Affiche »."""

    def __init__(self, shared: Shared) -> None:
        """Follow the state."""
        super().__init__(shared.state, TITLE)
        self._offered = ""
        self.add_label(_HINT, "quiet")
        self.cards = PosterCards(shared)
        self.cards.chosen.connect(self._choose_poster)
        self.column.addWidget(self.cards)
        self.palettes = self._choices(_COLORS, self._choose_palette, 3, _SWATCH)
        self.languages = self._choices(_LANGUAGE, self._speak, len(_LANGUAGES))
        self.languages.offer(list(_LANGUAGES.items()))
        self.add_label(_LANGUAGE_HINT, "quiet")
        self._label = QLabel()
        self.column.addWidget(self._label)
        self.arrangements = Choices(self.state.speech, Words("Disposition", "Arrangement"), 3)
        self.arrangements.offer(list(_ARRANGEMENTS.items()))
        self.arrangements.chosen.connect(self._arrange)
        self.column.addWidget(self.arrangements)
        self._hint = self.add_label(_ARRANGEMENT_HINT, "quiet")
        self.column.addStretch()
        self.state.speech.say(self, self._label.setText, self._arrangement)
        self.state.visual_changed.connect(self._follow)
        self.state.format_changed.connect(self._follow)
        self._follow()

    def _choices(self, name: Words, chosen: object, columns: int, picture: QSize | None = None) -> Choices:
        self.add_label(name, "section")
        choices = Choices(self.state.speech, name, columns, picture)
        choices.chosen.connect(chosen)
        self.column.addWidget(choices)
        return choices

    def _choose_poster(self, poster: str) -> None:
        self.state.edit(choose_poster(self.state.visual, poster), "poster")

    def _choose_palette(self, palette: str) -> None:
        self.state.edit(choose_palette(self.state.visual, palette), "palette")

    def _speak(self, language: Language) -> None:
        self.state.edit(speak(self.state.visual, language), "language")

    def _arrange(self, arrangement: Arrangement) -> None:
        self.state.edit(choose_arrangement(self.state.visual, self.state.format.id, arrangement), "arrangement")

    def _follow(self) -> None:
        visual, poster, format_ = self.state.visual, self.state.poster, self.state.format
        if poster.id != self._offered:
            self._offer_palettes(poster)
        self.palettes.mark(visual.palette or poster.default_palette)
        self.languages.mark(visual.language)
        self.arrangements.mark(visual.by_format.get(format_.id, FormatChoice()).arrangement)
        for part in (self._label, self.arrangements, self._hint):
            part.setVisible(poster.layouts[format_.id].has_second)
        self._label.setText(self.state.speech(self._arrangement()))

    def _offer_palettes(self, poster: Poster) -> None:
        self._offered = poster.id
        self.palettes.offer([(id_, palette.name) for id_, palette in poster.palettes.items()])
        for id_, palette in poster.palettes.items():
            self.palettes.draw(id_, _swatch(palette))

    def _arrangement(self) -> Words:
        name = self.state.format.name
        return Words(_ARRANGEMENT.fr.format(format=name.fr), _ARRANGEMENT.en.format(format=name.en))


def _swatch(palette: Palette) -> QPixmap:
    """The colours of a palette side by side, the ground first."""
    colors = list(dict.fromkeys(palette.colors.values()))
    pixmap = QPixmap(_SWATCH)
    painter = QPainter(pixmap)
    width = _SWATCH.width() / len(colors)
    for place, color in enumerate(colors):
        painter.fillRect(round(place * width), 0, round(width) + 1, _SWATCH.height(), QColor(color))
    painter.end()
    return pixmap

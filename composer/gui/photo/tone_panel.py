"""The brightness, contrast and warmth of the photo as sliders, and the photo as it came while a button is held."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QSlider, QWidget

from composer.core.document.edits import reset_light_and_tone, tone_photo
from composer.core.visual import MOST_TONE, TONES, Tone
from composer.core.words import Words
from composer.gui.field_text import RUN_ENDS_AFTER
from composer.gui.photo.framing_panel import add_slider, show_value
from composer.gui.shared import Shared
from composer.gui.widgets.labels import add_line, bound_button, column, plain_label
from composer.gui.widgets.turns import single_shot
from composer.gui.widgets.when_visible import WhenVisible

TITLE = Words("Lumière et couleurs", "Light and colour")
#: By setting: its name, and what it does.
_SETTINGS = {
    "brightness": (
        Words("Luminosité", "Brightness"),
        Words(
            "Éclaircit ou assombrit la photo, sans jamais brûler la peau.",
            "Makes the photo lighter or darker, and never burns out skin.",
        ),
    ),
    "contrast": (
        Words("Contraste", "Contrast"),
        Words("Sépare ou rapproche les ombres et les lumières.", "Spreads or softens shadows and highlights."),
    ),
    "warmth": (
        Words("Chaleur", "Warmth"),
        Words("Rend les couleurs plus dorées ou plus bleues.", "Makes the colours more golden or more blue."),
    ),
}
_BEFORE = Words("Avant / après", "Before / after")
_BEFORE_HELP = Words(
    "Tenez ce bouton, ou la barre d’espacement, pour voir la photo d’origine.",
    "Hold this button, or the space bar, to see the original photo.",
)
_RESET = Words("Remettre à zéro", "Reset to zero")
_RESET_HELP = Words("Remet les trois réglages à zéro.", "Resets all three to zero.")
_GREY = Words("L’allure choisie n’a pas de couleurs à réchauffer.", "The look you chose has no colours to make warmer.")


class PhotoTone(QWidget):
    """A slider for each setting, the button that shows the photo as it came, and the one that resets them."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._state, self._frames = shared.state, shared.frames
        translator, rows = self._state.translator, column(self, 4)
        self.sliders: dict[str, QSlider] = {}
        self._values: dict[str, QLabel] = {}
        for setting in TONES:
            name, help_ = _SETTINGS[setting]
            slider, value = add_slider(rows, translator, name, help_, (-MOST_TONE, MOST_TONE))
            slider.setSingleStep(5)
            slider.setPageStep(20)
            slider.valueChanged.connect(partial(self._set, setting))
            slider.sliderReleased.connect(self._settle)
            self.sliders[setting], self._values[setting] = slider, value
        self.notice = plain_label("quiet")
        rows.addWidget(self.notice)
        self.before = bound_button(translator, _BEFORE, _BEFORE_HELP)
        self.reset = bound_button(translator, _RESET, _RESET_HELP, does=lambda: self._edit(Tone(), "reset"))
        add_line(rows, self.before, self.reset)
        self._connect()

    def _connect(self) -> None:
        self._run = single_shot(self, RUN_ENDS_AFTER, self._settle)
        self.before.pressed.connect(lambda: self._frames.compare(reset_light_and_tone(self._state.visual)))
        for ended in (self.before.released, self._state.step_changed):
            ended.connect(self._show_after)
        WhenVisible(self, self._on_visual_changed, self._state.visual_changed, self._state.translator.changed)

    def _set(self, setting: str, value: int) -> None:
        photo = self._state.visual.photo
        if photo is not None:
            self._edit(replace(photo.tone, **{setting: value}), setting)
            self._run.start()

    def _edit(self, tone: Tone, key: str) -> None:
        self._state.edit(tone_photo(self._state.visual, tone), "tone", f"tone {key}")

    def _settle(self) -> None:
        """End the run of changes: the next one is another step to undo."""
        self._run.stop()
        self._state.session.settle()

    def _show_after(self) -> None:
        self._frames.compare(None)

    def _on_visual_changed(self) -> None:
        visual, translator = self._state.visual, self._state.translator
        tone = visual.photo.tone if visual.photo else Tone()
        for setting, slider in self.sliders.items():
            value = getattr(tone, setting)
            show_value(slider, value)
            self._values[setting].setText(translator(_signed(value)))
        look = visual.photo.look if visual.photo and visual.photo.look != "poster" else self._state.poster.look
        self.sliders["warmth"].setEnabled(look == "natural")
        self.notice.setText("" if look == "natural" else translator(_GREY))
        self.notice.setVisible(look != "natural")
        self.reset.setEnabled(tone != Tone())
        self.before.setEnabled(visual != reset_light_and_tone(visual))


def _signed(value: int) -> Words:
    text = f"{'+' if value > 0 else '−' if value < 0 else ''}{abs(value)}"
    return Words(text, text)
